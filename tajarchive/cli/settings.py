# SPDX-License-Identifier: MIT
"""settings: what a person may choose, and choosing it."""

from __future__ import annotations

import argparse

from tajarchive.cli.command import Command
from tajarchive.cli.output import say, say_json
from tajarchive.settings import SETTINGS, Settings, coerce


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what settings understands."""
    parser.add_argument(
        "chosen", metavar="KEY[=VALUE]", nargs="*",
        help="a setting to show, or to set; without any, all are shown",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """Set what is given a value, then show what is asked for."""
    settings = Settings()
    given = [text.partition("=") for text in options.chosen]
    for key, equals, value in given:  # all or none
        if equals:
            coerce(key, value)
        else:
            coerce(key, settings.get(key) if key in _KEYS else "")
    for key, equals, value in given:
        if equals:
            settings.set(key, value)
    keys = [key for key, _, _ in given] or _KEYS
    if options.json:
        say_json({"settings": {key: settings.get(key) for key in keys}})
        return 0
    for key in dict.fromkeys(keys):
        value = settings.get(key)
        say(f"{key}={str(value).lower() if isinstance(value, bool) else value}")
    return 0


_KEYS = [setting.key for setting in SETTINGS]

COMMAND = Command(
    "settings",
    "show and set preferences",
    ("tajarchive settings", "tajarchive settings citation.style=apa search.limit=100"),
    add_arguments,
    run,
)
