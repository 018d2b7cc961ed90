# SPDX-License-Identifier: MIT
"""check: whether an archive is sound."""

from __future__ import annotations

import argparse

from tajarchive.cli.command import Command
from tajarchive.cli.opening import open_archive, tell_troubles, use_pipelines
from tajarchive.cli.output import complain, say
from tajarchive.cli.terminal import ProgressLine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what check understands."""
    parser.add_argument(
        "--repair", action="store_true", help="rebuild what can be derived from the record"
    )


def run(options: argparse.Namespace) -> int:
    """Name the faults on stderr; return 1 when some remain."""
    with open_archive(options, writing=options.repair) as archive:
        use_pipelines(archive)  # a problem is one of the faults
        progress = ProgressLine()
        try:
            report = archive.check(repair=options.repair, progress=progress)
        finally:
            progress.clear()
        tell_troubles(archive)
        articles = archive.summary().articles
    for line in report.repaired:
        say(line)
    for fault in report.faults:
        complain(fault)
    if report.faults:
        return 1
    say(f"The archive is sound: {articles} articles.")
    return 0


COMMAND = Command(
    "check",
    "check that the archive is sound",
    ("tajarchive check", "tajarchive check --repair"),
    add_arguments,
    run,
)
