# SPDX-License-Identifier: MIT
"""tag: a person's own words on articles."""

from __future__ import annotations

import argparse

from tajarchive.cli.command import Command, UsageError
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say, say_json
from tajarchive.cli.terminal import plain, table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what tag understands."""
    parser.add_argument(
        "words", metavar="ID… NAME", nargs="*", help="articles and a tag; nothing lists the tags"
    )
    parser.add_argument("--remove", action="store_true", help="take the tag off the articles")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """Tag articles, or list the tags."""
    if not options.words:
        if options.remove:
            raise UsageError("tag --remove needs the ids of articles and a tag.")
        return _list(options)
    *articles, name = options.words
    if not articles:
        raise UsageError(f"tag needs the ids of articles before the tag “{name}”.")
    with open_archive(options, writing=True) as archive:
        change = archive.untag if options.remove else archive.tag
        changed = change(articles, name)
    if options.json:
        say_json({"tag": name, "articles": list(dict.fromkeys(articles)), "changed": changed})
    else:
        noun = "article" if changed == 1 else "articles"
        done = f"taken off {changed}" if options.remove else f"put on {changed}"
        say(f"“{plain(name)}” {done} {noun}.")
    return 0


def _list(options: argparse.Namespace) -> int:
    with open_archive(options) as archive:
        found = archive.tags()
    if options.json:
        say_json({"tags": [{"name": name, "articles": count} for name, count in found]})
        return 0
    if not found:
        say("No article has a tag. Put one on with “tajarchive tag ID NAME”.")
    for line in table([(str(count), plain(name)) for name, count in found], (8, 70)):
        say(line)
    return 0


COMMAND = Command(
    "tag",
    "put words of your own on articles",
    (
        "tajarchive tag 3f2a9c 8b01d4 fieldwork",
        "tajarchive tag 3f2a9c fieldwork --remove",
        "tajarchive search tag:fieldwork",
    ),
    add_arguments,
    run,
)
