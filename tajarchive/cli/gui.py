# SPDX-License-Identifier: MIT
"""gui: the window."""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path

from tajarchive.cli.command import Command, UsageError
from tajarchive.cli.concordance import LINE_ORDERS

_SIZE = re.compile(r"([1-9]\d{2,4})[x×]([1-9]\d{2,4})")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what gui understands."""
    parser.add_argument("--screenshot", metavar="FILE", help="save a PNG of the window and leave")
    parser.add_argument("--search", metavar="Q", help="search for this at the start")
    parser.add_argument("--open", metavar="ID", dest="open_id", help="open this article")
    parser.add_argument(
        "--concordance", metavar="ORDER", nargs="?", const="text", default="", choices=LINE_ORDERS,
        help="show every hit in its context; ORDER as that of search --kwic",
    )  # fmt: skip
    parser.add_argument("--about", metavar="NAME", default="", help="open the page of a name")
    parser.add_argument("--size", metavar="WxH", help="size of the window, such as 1400x900")


def run(options: argparse.Namespace) -> int:
    """Open the window; return when it is closed."""
    size = _size(options.size)
    if not options.screenshot and not _has_display():
        raise UsageError(
            "There is no display to open a window on; “tajarchive gui --screenshot FILE” and "
            "“tajarchive demo DIR” work without one."
        )
    from tajarchive.ui import app

    return app.run(
        Path(options.archive) if options.archive else None,
        screenshot=Path(options.screenshot) if options.screenshot else None,
        search=options.search,
        open_id=options.open_id,
        size=size,
        concordance=options.concordance,
        about=options.about,
    )


def _has_display() -> bool:
    """Tell whether Qt will find a display; without one it would end the program itself."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _size(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    found = _SIZE.fullmatch(text)
    if found is None:
        raise UsageError(f"--size: “{text}” is not a width and a height such as 1400x900.")
    return int(found[1]), int(found[2])


COMMAND = Command(
    "gui",
    "open the window (also without any command)",
    ("tajarchive gui", "tajarchive gui --search vaccine --screenshot window.png --size 1400x900"),
    add_arguments,
    run,
)
