# SPDX-License-Identifier: MIT
"""import: files and folders into the archive."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from tajarchive.cli.command import Command, UsageError, whole_number
from tajarchive.cli.opening import open_archive, tell_troubles, use_pipelines
from tajarchive.cli.output import complain, say, say_json
from tajarchive.cli.terminal import ProgressLine, plain, shortened

if TYPE_CHECKING:
    from tajarchive.model import ImportReport

_INTERRUPTED = 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what import understands."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file or a folder")
    parser.add_argument(
        "--jobs", metavar="N", type=whole_number, help="processes that read (default: all but one)"
    )
    parser.add_argument("--json", action="store_true", help="report as JSON on stdout")


def run(options: argparse.Namespace) -> int:
    """Import; name every file that failed on stderr."""
    if not any(os.path.lexists(path) for path in options.paths):
        raise UsageError(f"There is nothing at {', '.join(options.paths)}; check the path.")
    progress = ProgressLine()
    with open_archive(options, writing=True) as archive, _stop_on_interrupt() as cancelled:
        problem = use_pipelines(archive)
        if problem:
            complain(problem)
        try:
            report = archive.import_paths(
                options.paths,
                progress=progress,
                cancelled=cancelled,
                jobs=options.jobs or None,
            )
        finally:
            progress.clear()
        tell_troubles(archive)
    if options.json:
        from tajarchive.cli import json_forms

        say_json(json_forms.report(report))
    else:
        _tell(report, options.verbose)
    for failed in report.failed:
        complain(f"{plain(failed.path)}: {failed.reason}")
    if report.cancelled:
        complain("tajarchive: stopped; what was imported before stays.")
        return _INTERRUPTED
    return 1 if report.failed else 0


def _tell(report: ImportReport, verbose: bool) -> None:
    counts = (
        (len(report.added), "added"),
        (len(report.updated), "updated"),
        (len(report.duplicates), "there already"),
        (len(report.failed), "failed"),
    )
    summary = ", ".join(f"{number} {what}" for number, what in counts if number)
    say(f"{summary or 'Nothing to import'} ({report.seconds:.1f} s).")
    if verbose:
        for item in (*report.added, *report.updated):
            say(f"  {item.id}  {shortened(item.title, 70)}")


@contextlib.contextmanager
def _stop_on_interrupt() -> Iterator[Callable[[], bool]]:
    """Turn the first Ctrl-C into a request to stop in good order; the second one breaks off."""
    asked: list[bool] = []

    def ask(number: int, frame: Any) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(True)

    try:
        before = signal.signal(signal.SIGINT, ask)
    except ValueError:  # not the main thread: there is no Ctrl-C here
        yield lambda: False
        return
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)


COMMAND = Command(
    "import",
    "bring files and folders into the archive",
    ("tajarchive import ~/clippings", "tajarchive import news.pdf statement.docx --json"),
    add_arguments,
    run,
)
