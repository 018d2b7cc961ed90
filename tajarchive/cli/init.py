# SPDX-License-Identifier: MIT
"""init: a new archive."""

from __future__ import annotations

import argparse

from tajarchive import paths
from tajarchive.cli.command import Command
from tajarchive.cli.opening import archive_path
from tajarchive.cli.output import complain, say
from tajarchive.cli.terminal import ProgressLine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what init understands."""
    parser.add_argument(
        "--starter", action="store_true", help="fill it with the articles that come along"
    )


def run(options: argparse.Namespace) -> int:
    """Make the archive; with --starter import the starter articles."""
    from tajarchive.archive import Archive

    path = archive_path(options)
    with Archive.create(path) as archive:
        if not options.starter:
            archive.search("", limit=1)  # makes the index, so that reading finds one
            say(f"Made an empty archive in {path}.")
            return 0
        progress = ProgressLine()
        try:
            report = archive.import_paths(paths.starter_articles(), progress=progress)
        finally:
            progress.clear()
        for failed in report.failed:
            complain(f"{failed.path}: {failed.reason}")
        say(f"Made an archive with {len(report.added)} articles in {path}.")
    return 1 if report.failed else 0


COMMAND = Command(
    "init",
    "make a new archive",
    ("tajarchive init", "tajarchive --archive clippings init --starter"),
    add_arguments,
    run,
)
