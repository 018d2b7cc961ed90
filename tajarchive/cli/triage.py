# SPDX-License-Identifier: MIT
"""triage: articles whose date, title or source is missing or doubtful."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tajarchive.cli.command import Command
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say, say_json, write
from tajarchive.cli.terminal import plain, wrapped

if TYPE_CHECKING:
    from tajarchive.triage import Doubtful

_KINDS = ("no-date", "dates", "no-title", "no-source")
"""Of `triage.KINDS`, which is loaded only when this command runs."""
_COLUMNS = ("ID", "Title", "Source", "Published", "Kind", "Field", "Why")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what triage understands."""
    parser.add_argument(
        "--kind",
        choices=_KINDS,
        action="append",
        default=[],
        help="only these doubts; may be given several times",
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="answer as JSON")
    forms.add_argument("--csv", action="store_true", help="answer as a table")


def run(options: argparse.Namespace) -> int:
    """List the articles that are doubted."""
    with open_archive(options) as archive:
        found = archive.triage(options.kind)
    if options.json:
        from tajarchive.cli import json_forms

        say_json(json_forms.triage(found))
    elif options.csv:
        _write_table(found)
    else:
        _tell(found)
    return 0


def _write_table(found: Sequence[Doubtful]) -> None:
    from tajarchive.export.tables import csv_text

    rows = [
        (a.id, a.title, a.source, a.published, doubt.kind, doubt.detail, doubt.why)
        for one in found
        for a in (one.article,)
        for doubt in one.doubts
    ]
    write(csv_text(_COLUMNS, rows))


def _tell(found: Sequence[Doubtful]) -> None:
    from tajarchive.triage import KINDS, counts

    if not found:
        say("No article wants a second look: dates, titles and sources are all known.")
        return
    told = (f"{KINDS[kind].lower()}: {number:,}" for kind, number in counts(found).items())
    say(f"{len(found):,} {'article' if len(found) == 1 else 'articles'} · {' · '.join(told)}")
    for one in found:
        say()
        say(wrapped(plain(one.article.title), " " * 2, ""))
        say(f"  {one.article.id}")
        for doubt in one.doubts:
            say(wrapped(plain(doubt.why), " " * 4))


COMMAND = Command(
    "triage",
    "list articles whose date, title or source is missing or doubtful",
    (
        "tajarchive triage",
        "tajarchive triage --kind no-date --json",
        "tajarchive triage --csv > doubtful.csv",
    ),
    add_arguments,
    run,
)
