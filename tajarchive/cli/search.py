# SPDX-License-Identifier: MIT
"""search: articles that answer a query."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tajarchive.cli import json_forms
from tajarchive.cli.command import Command, whole_number
from tajarchive.cli.concordance import Line, concordance, tell_lines
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say, say_json, write
from tajarchive.cli.terminal import bold, plain, shortened, table, wrapped

if TYPE_CHECKING:
    from tajarchive.model import Histogram, Hit, SearchResults, Snippet

_LONGEST_BAR = 40
_COLUMNS = ("Rank", "ID", "Title", "Source", "Published", "Language", "Score", "Relaxed", "Snippet")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what search understands."""
    parser.add_argument("query", metavar="QUERY", nargs="+", help="what to search for")
    parser.add_argument("--limit", metavar="N", type=whole_number, default=20, help="hits to show")
    parser.add_argument("--offset", metavar="N", type=whole_number, default=0, help="hits to skip")
    parser.add_argument(
        "--sort", choices=("relevance", "newest", "oldest"), default="relevance", help="order"
    )
    parser.add_argument("--facets", action="store_true", help="count sources, names … and by time")
    parser.add_argument("--kwic", action="store_true", help="one line for each place that matches")
    parser.add_argument(
        "--no-expand", action="store_true", help="find names only as they are spelt in the query"
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="answer as JSON")
    forms.add_argument("--csv", action="store_true", help="answer as a table")


def run(options: argparse.Namespace) -> int:
    """Search and write the answer."""
    query = " ".join(options.query)
    with open_archive(options) as archive:
        results = archive.search(
            query,
            limit=options.limit,
            offset=options.offset,
            sort=options.sort,
            facets=options.facets,
            expand=not options.no_expand,
        )
        lines = []
        if options.kwic:
            lines = concordance(archive, query, results, expand=not options.no_expand)
    if options.json:
        document = json_forms.results(results, facets=options.facets)
        if options.kwic:
            document["kwic"] = [line.as_json() for line in lines]
        say_json(document)
    elif options.csv:
        write(_csv(results, lines if options.kwic else None, options.offset))
    else:
        _tell(results, lines if options.kwic else None, options.offset)
    return 0


def _csv(results: SearchResults, lines: list[Line] | None, offset: int) -> str:
    from tajarchive.export.tables import csv_text

    if lines is not None:
        return csv_text(Line.COLUMNS, (line.as_row() for line in lines))
    return csv_text(_COLUMNS, (_row(n, hit) for n, hit in enumerate(results.hits, offset + 1)))


def _row(rank: int, hit: Hit) -> tuple[object, ...]:
    snippet = " ".join(hit.snippets[0].text.split()) if hit.snippets else None
    return (
        rank, hit.id, hit.title, hit.source, hit.published, hit.language, f"{hit.score:.3f}",
        int(hit.relaxed), snippet,
    )  # fmt: skip


def _tell(results: SearchResults, lines: list[Line] | None, offset: int) -> None:
    _tell_summary(results, offset)
    if lines is not None:
        tell_lines(lines)
    else:
        relaxed = False
        for n, hit in enumerate(results.hits, offset + 1):
            if hit.relaxed and not relaxed:
                relaxed = True
                say("\n-- with most of the words, not counted above --")
            _tell_hit(n, hit)
    for name in json_forms.FACETS:
        counts = results.facets.get(name, ())
        if counts:
            say(f"\n{name}")
            for line in table(((str(count), value) for value, count in counts), (8, 60)):
                say("  " + line)
    if results.histogram is not None:
        _tell_histogram(results.histogram)


def _tell_histogram(histogram: Histogram) -> None:
    """Draw a bar for each day, month or year that has an article, then what is not known."""
    rest = [
        (f"known to a longer time than a {histogram.unit}", histogram.coarser),
        ("date unknown", histogram.undated),
    ]
    if not histogram.bars and not any(count for _, count in rest):
        return
    say(f"\npublished, by {histogram.unit}")
    most = max((count for _, count in histogram.bars), default=1)
    rows = [
        (str(count), value, "█" * max(1, round(_LONGEST_BAR * count / most)))
        for value, count in histogram.bars
    ]
    rows += [(str(count), label, "") for label, count in rest if count]
    for line in table(rows, (8, 40, _LONGEST_BAR)):
        say("  " + line)


def _tell_summary(results: SearchResults, offset: int) -> None:
    about = "" if results.total_is_exact else "about "
    noun = "article" if results.total == 1 else "articles"
    shown = sum(not hit.relaxed for hit in results.hits)
    part = f", {offset + 1}–{offset + shown} shown" if 0 < shown < results.total else ""
    say(f"{about}{results.total} {noun}{part} · {plain(results.understood)}")
    for name, spellings in results.expanded.items():
        say(wrapped(plain(f"{name} also as {', '.join(spellings)}"), "  "))
    if results.suggestion:
        say(f"Did you mean: {plain(results.suggestion)}")


def _tell_hit(n: int, hit: Hit) -> None:
    from tajarchive.export.dates import for_list

    say()
    say(wrapped(bold(plain(hit.title)), "     ", f"{n:>3}. "))
    facts = (hit.source or "source unknown", for_list(hit.published), hit.language, hit.id)
    say("     " + shortened(" · ".join(facts), 110))
    for snippet in hit.snippets:
        say(wrapped(_marked(snippet), "     "))


def _marked(snippet: Snippet) -> str:
    parts: list[str] = []
    place = 0
    for start, end in snippet.highlights:
        parts += [plain(snippet.text[place:start]), bold(plain(snippet.text[start:end]))]
        place = end
    text = "".join(parts) + plain(snippet.text[place:])
    return " ".join(text.split()) + f" (para. {snippet.paragraph})"


COMMAND = Command(
    "search",
    "find articles",
    (
        "tajarchive search Luban Workshop",
        "tajarchive search 'published:2024-07 \"state visit\"' --facets --json",
    ),
    add_arguments,
    run,
)
