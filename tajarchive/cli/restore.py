# SPDX-License-Identifier: MIT
"""restore: an archive from a backup."""

from __future__ import annotations

import argparse
from pathlib import Path

from tajarchive.cli.command import Command
from tajarchive.cli.opening import archive_path
from tajarchive.cli.output import complain, say
from tajarchive.cli.terminal import ProgressLine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what restore understands."""
    parser.add_argument("file", metavar="FILE", help="the backup")


def run(options: argparse.Namespace) -> int:
    """Make the archive of the backup; one that is there is kept under another name."""
    from tajarchive.archive import Archive

    progress = ProgressLine()
    try:
        report = Archive.restore(Path(options.file), archive_path(options), progress)
    finally:
        progress.clear()
    for one in report.failed:
        complain(f"{one.path}: {one.reason}")
    say(f"Restored {report.articles} articles in {report.folder}.")
    if report.aside is not None:
        say(f"The archive that was there is kept in {report.aside}.")
    return 1 if report.failed else 0


COMMAND = Command(
    "restore",
    "make an archive of a backup",
    (
        "tajarchive restore archive-2026-11.zip",
        "tajarchive --archive returned restore archive-2026-11.zip",
    ),
    add_arguments,
    run,
)
