# SPDX-License-Identifier: MIT
"""search: articles that answer a query."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tajarchive.cli import json_forms
from tajarchive.cli.command import Command, UsageError, whole_number
from tajarchive.cli.concordance import (
    ORDERS,
    as_json,
    concordance,
    tell_count,
    tell_lines,
    write_table,
)
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say, say_json, write
from tajarchive.cli.terminal import bold, plain, shortened, table, wrapped

if TYPE_CHECKING:
    from tajarchive.model import Concordance, Histogram, Hit, SearchResults, Snippet

_HITS = 20
_SORTS = ("relevance", "newest", "oldest")
_LONGEST_BAR = 40
_COLUMNS = ("Rank", "ID", "Title", "Source", "Published", "Language", "Score", "Relaxed", "Snippet")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what search understands."""
    parser.add_argument("query", metavar="QUERY", nargs="+", help="what to search for")
    parser.add_argument(
        "--limit", metavar="N", type=whole_number, help="hits to show (20), or lines (all)"
    )
    parser.add_argument("--offset", metavar="N", type=whole_number, default=0, help="hits to skip")
    parser.add_argument(
        "--sort", choices=(*_SORTS, *ORDERS), default="relevance", help="order of hits or lines"
    )
    parser.add_argument("--facets", action="store_true", help="count sources, names … and by time")
    parser.add_argument("--kwic", action="store_true", help="one line for each place that matches")
    parser.add_argument(
        "--context", metavar="N", type=whole_number, default=80, help="letters beside a hit (80)"
    )
    parser.add_argument(
        "--no-expand", action="store_true", help="find names only as they are spelt in the query"
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="answer as JSON")
    forms.add_argument("--csv", action="store_true", help="answer as a table")


def run(options: argparse.Namespace) -> int:
    """Search and write the answer."""
    query = " ".join(options.query)
    if options.sort not in _SORTS and not options.kwic:
        raise UsageError(f"--sort {options.sort} is an order of lines; add --kwic.")
    with open_archive(options) as archive:
        results = archive.search(
            query,
            limit=_HITS if options.limit is None else options.limit,
            offset=options.offset,
            sort=options.sort if options.sort in _SORTS else "relevance",
            facets=options.facets,
            expand=not options.no_expand,
        )
        found = concordance(archive, query, options) if options.kwic else None
        if options.json:
            document = json_forms.results(results, facets=options.facets)
            say_json(document | as_json(found, options.offset) if found else document)
        elif options.csv and found is not None:
            write_table(archive, found.lines[options.offset :])
        elif options.csv:
            write(_csv(results, options.offset))
        else:
            _tell(results, found, options.offset)
    return 0


def _csv(results: SearchResults, offset: int) -> str:
    from tajarchive.export.tables import csv_text

    return csv_text(_COLUMNS, (_row(n, hit) for n, hit in enumerate(results.hits, offset + 1)))


def _row(rank: int, hit: Hit) -> tuple[object, ...]:
    snippet = " ".join(hit.snippets[0].text.split()) if hit.snippets else None
    return (
        rank, hit.id, hit.title, hit.source, hit.published, hit.language, f"{hit.score:.3f}",
        int(hit.relaxed), snippet,
    )  # fmt: skip


def _tell(results: SearchResults, found: Concordance | None, offset: int) -> None:
    if found is not None:
        tell_count(found, results.understood)
        _tell_also(results)
        tell_lines(found.lines[offset:])
    else:
        tell_summary(results, offset)
        tell_hits(results.hits, offset)
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


def tell_summary(results: SearchResults, offset: int) -> None:
    """Print how many articles there are, and how the query was understood."""
    about = "" if results.total_is_exact else "about "
    noun = "article" if results.total == 1 else "articles"
    shown = sum(not hit.relaxed for hit in results.hits)
    part = f", {offset + 1}–{offset + shown} shown" if 0 < shown < results.total else ""
    say(f"{about}{results.total} {noun}{part} · {plain(results.understood)}")
    _tell_also(results)


def _tell_also(results: SearchResults) -> None:
    """Print what else was looked for, or should have been."""
    for name, spellings in results.expanded.items():
        say(wrapped(plain(f"{name} also as {', '.join(spellings)}"), "  "))
    if results.suggestion:
        say(f"Did you mean: {plain(results.suggestion)}")


def tell_hits(hits: Sequence[Hit], offset: int, *, upto: int | None = None) -> None:
    """Print hits; those with an accession number above `upto` are called new."""
    relaxed = False
    for n, hit in enumerate(hits, offset + 1):
        if hit.relaxed and not relaxed:
            relaxed = True
            say("\n-- with most of the words, not counted above --")
        _tell_hit(n, hit, is_new=upto is not None and hit.accession > upto)


def _tell_hit(n: int, hit: Hit, *, is_new: bool) -> None:
    from tajarchive.export.dates import for_list

    say()
    say(wrapped(bold(plain(hit.title)), "     ", f"{n:>3}. "))
    facts = (hit.source or "source unknown", for_list(hit.published), hit.language, hit.id)
    said = shortened(" · ".join(facts), 110)
    say(f"     {bold('new')} · {said}" if is_new else f"     {said}")
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
        "tajarchive search bridge --kwic --sort right",
    ),
    add_arguments,
    run,
)
