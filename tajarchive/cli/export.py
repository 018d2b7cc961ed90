# SPDX-License-Identifier: MIT
"""export: passages into a document."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive.cli.command import Command, UsageError, whole_number
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.model import Passage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what export understands."""
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--query", metavar="Q", help="the passages that answer this")
    chosen.add_argument("--article", metavar="ID", help="this article, whole or from --start on")
    chosen.add_argument("--clippings", action="store_true", help="the passages in the tray")
    parser.add_argument(
        "--start", metavar="N", type=whole_number, help="first character, counted from 0"
    )
    parser.add_argument(
        "--end", metavar="N", type=whole_number, help="character after the last one"
    )
    parser.add_argument(
        "--to",
        metavar="FILE",
        required=True,
        help="its suffix chooses the format: pdf, docx, html, md, txt, ris, bib, json, csv, ics",
    )
    parser.add_argument(
        "--style", metavar="STYLE", default="chicago", help="chicago (default), apa, mla or gost"
    )


def run(options: argparse.Namespace) -> int:
    """Write the document and say how many passages it has."""
    from tajarchive.export.document import format_of

    target = Path(options.to)
    chosen = format_of(target)  # a wrong suffix is told before anything is searched
    part = options.start is not None or options.end is not None
    if part and options.article is None:
        raise UsageError("--start and --end need --article, whose characters they count.")
    with open_archive(options) as archive:
        number = _export(archive, options, target)
    noun = "passage" if number == 1 else "passages"
    what = "the events of " if chosen.events else ""
    say(f"Wrote {what}{number} {noun} to {target}.")
    return 0


def _export(archive: Archive, options: argparse.Namespace, target: Path) -> int:
    if options.query is not None:
        return archive.export(target, query=options.query, style=options.style)
    if options.clippings:
        return archive.export(target, passages=_clipped(archive), style=options.style)
    if options.start is None and options.end is None:
        return archive.export(target, article=options.article, style=options.style)
    passage = archive.passage(options.article, options.start or 0, options.end)
    if not passage.text.strip():
        raise UsageError(
            f"There is no text from {options.start or 0} to {options.end}; the article has "
            f"{len(passage.article.body)} characters."
        )
    return archive.export(target, passages=[passage], style=options.style)


def _clipped(archive: Archive) -> list[Passage]:
    """Return the passages in the tray.

    Raises:
        UsageError: it is empty.
    """
    found = [archive.passage(each.article, each.start, each.end) for each in archive.clippings()]
    if not found:
        raise UsageError("The clippings tray is empty; pick passages in the window first.")
    return found


COMMAND = Command(
    "export",
    "write passages to a file",
    (
        "tajarchive export --query 'Luban Workshop' --to luban.pdf",
        "tajarchive export --article 3f2a9c --start 520 --end 836 --to passage.docx",
    ),
    add_arguments,
    run,
)
