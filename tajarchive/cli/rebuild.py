# SPDX-License-Identifier: MIT
"""rebuild: derive again what is derived."""

from __future__ import annotations

import argparse

from tajarchive.cli.command import Command
from tajarchive.cli.opening import open_archive, tell_troubles, use_pipelines
from tajarchive.cli.output import complain, say
from tajarchive.cli.terminal import ProgressLine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what rebuild understands."""
    parser.add_argument(
        "what",
        nargs="?",
        choices=("index", "analysis", "all"),
        default="all",
        help="the search index; names, dates and events; or all of it from the originals (default)",
    )


def run(options: argparse.Namespace) -> int:
    """Rebuild."""
    progress = ProgressLine()
    with open_archive(options, writing=True) as archive:
        problem = use_pipelines(archive)
        if problem:
            complain(problem)
        try:
            failed = archive.rebuild(options.what, progress=progress)
        finally:
            progress.clear()
        tell_troubles(archive)
        summary = archive.summary()
    say(
        f"Rebuilt: {summary.articles} articles, {summary.entities} entities, "
        f"{summary.events} events."
    )
    for one in failed:
        complain(f"{one.path}: {one.reason}")
    return 1 if failed else 0


COMMAND = Command(
    "rebuild",
    "derive the index and the analysis again",
    ("tajarchive rebuild", "tajarchive rebuild index"),
    add_arguments,
    run,
)
