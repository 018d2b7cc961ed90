# SPDX-License-Identifier: MIT
"""backup: the whole archive in one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from tajarchive.cli.command import Command
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import complain, say
from tajarchive.cli.terminal import ProgressLine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what backup understands."""
    parser.add_argument(
        "file", metavar="FILE", help="the backup to write; an older backup of that name is replaced"
    )


def run(options: argparse.Namespace) -> int:
    """Write the backup; originals that are missing or changed are named on stderr."""
    with open_archive(options) as archive:
        progress = ProgressLine()
        try:
            report = archive.back_up(Path(options.file), progress)
        finally:
            progress.clear()
        articles = archive.summary().articles
    for one in report.failed:
        complain(f"{one.path}: {one.reason}")
    size = report.file.stat().st_size / 1e6
    say(f"Wrote {report.file} ({size:,.1f} MB): {articles} articles, {report.originals} originals.")
    return 1 if report.failed else 0


COMMAND = Command(
    "backup",
    "write the whole archive to one file",
    ("tajarchive backup archive-2026-11.zip",),
    add_arguments,
    run,
)
