# SPDX-License-Identifier: MIT
"""Keyword in context: one line for each place in the texts that answers a query."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tajarchive.cli import output
from tajarchive.cli.output import complain, say
from tajarchive.cli.terminal import ProgressLine, bold, columns, padded, plain, width_of

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.model import Concordance, ConcordanceLine

ORDERS = ("text", "left", "match", "right", "source")
"""Orders of lines, beside those that articles have too."""

LINE_ORDERS = ("text", "left", "match", "right", "newest", "oldest", "source")
"""All orders of lines (`search.ordering.SORTS`, which takes longer to load)."""


def concordance(archive: Archive, query: str, options: argparse.Namespace) -> Concordance:
    """Return the lines that are asked for: all of them, or a page."""
    progress = ProgressLine()
    limit = None if options.limit is None else options.offset + options.limit
    try:
        found = archive.concordance(
            query,
            sort="text" if options.sort == "relevance" else options.sort,
            context=options.context,
            limit=limit,
            progress=progress,
            expand=not options.no_expand,
        )
    finally:
        progress.clear()
    if not found.complete and (limit is None or len(found.lines) < limit):
        complain(
            f"There are more than {len(found.lines):,} lines, and only these are given; narrow "
            "the query to have all of the rest."
        )
    return found


def as_json(found: Concordance, offset: int) -> dict[str, Any]:
    """Return the keys that a concordance adds to the document of a search."""
    return {
        "kwic": [_line(line) for line in found.lines[offset:]],
        "kwic_complete": found.complete,
    }


def _line(line: ConcordanceLine) -> dict[str, Any]:
    return {
        "id": line.article,
        "paragraph": line.paragraph,
        "start": line.start,
        "end": line.end,
        "left": line.left,
        "hit": line.match,
        "right": line.right,
        "title": line.title,
        "source": line.source,
        "published": line.published,
        "language": line.language,
    }


def write_table(archive: Archive, lines: Sequence[ConcordanceLine]) -> None:
    """Write the lines as a table, each with the citation of its paragraph."""
    from tajarchive.export.tables import LINE_COLUMNS, line_row, write_csv

    write_csv(
        output.write, LINE_COLUMNS, (line_row(*cited) for cited in archive.cited_lines(lines))
    )


def tell_count(found: Concordance, understood: str) -> None:
    """Print how many lines there are, from how many articles."""
    noun = "line" if len(found.lines) == 1 else "lines"
    articles = "article" if found.articles == 1 else "articles"
    first = "" if found.complete else "the first "
    count = f"{first}{len(found.lines):,} {noun} from {found.articles:,} {articles}"
    say(f"{count} · {plain(understood)}")


def tell_lines(lines: Sequence[ConcordanceLine]) -> None:
    """Print the lines with the hits one below the other."""
    place = max((width_of(_place(line)) for line in lines), default=0) + 2
    room = max(12, (columns() - place - 10) // 2)
    for line in lines:
        left = _end(plain(line.left), room)
        hit = plain(line.match)
        right = _beginning(plain(line.right), room - width_of(hit) + 10)
        at = padded(_place(line), place)
        say(f"{at}{' ' * (room - width_of(left))}{left}{bold(hit)}{right}".rstrip())


def _place(line: ConcordanceLine) -> str:
    return f"{line.article}:{line.paragraph}"


def _end(text: str, room: int) -> str:
    while width_of(text) > room:
        text = text[1:]
    return text


def _beginning(text: str, room: int) -> str:
    while text and width_of(text) > room:
        text = text[:-1]
    return text
