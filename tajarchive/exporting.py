# SPDX-License-Identifier: MIT
"""From what a person chose (passages, an article, hits) to a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tajarchive.errors import ExportError
from tajarchive.export import Dossier, cite, write
from tajarchive.model import Article, Cancelled, ConcordanceLine, Event, Passage, Progress
from tajarchive.text.sentences import sentence_at

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.store import Store

_GAP = 300
"""Code points between two hits that still belong in one passage of the dossier."""

_LINES = 500
"""Lines of a concordance whose articles are read at once."""

_CITATIONS = 50_000
"""Citations that are kept for further lines of the same paragraphs."""


def write_dossier(
    archive: Archive,
    path: Path,
    *,
    passages: Sequence[Passage] = (),
    article: str | None = None,
    query: str | None = None,
    style: str = "chicago",
    limit: int = 500,
) -> int:
    """Write a dossier and return the number of its passages.

    Raises:
        ExportError: nothing was chosen, or the file cannot be written.
    """
    title, chosen = _choose(archive, passages, article, query, limit)
    if not chosen:
        raise ExportError("There is nothing to export; choose a passage, an article or a query.")
    write(Dossier(title, tuple(chosen), _events(chosen), style), path)
    return len(chosen)


def _choose(
    archive: Archive,
    passages: Sequence[Passage],
    article: str | None,
    query: str | None,
    limit: int,
) -> tuple[str, list[Passage]]:
    if passages:
        titles = {p.article.title for p in passages}
        return (titles.pop() if len(titles) == 1 else "Passages"), list(passages)
    if article is not None:
        whole = archive.passage(article)
        return whole.article.title, [whole]
    if query is not None:
        hits = archive.search(query, limit=limit, facets=False).hits
        found = [archive.article(hit.id) for hit in hits if not hit.relaxed]
        return f"Search: {query}", [p for one in found for p in hit_passages(archive, query, one)]
    return "", []


def hit_passages(archive: Archive, query: str, article: Article) -> list[Passage]:
    """Return the sentences of an article that answer a query; near ones are one passage.

    An article that answers by its fields alone is given by its first paragraph.
    """
    spans: list[tuple[int, int]] = []
    for hit in archive.highlights(query, article):
        paragraph = article.paragraph_at(hit.start)
        if paragraph is None:
            continue
        sentence = sentence_at(article.body, paragraph, hit.start)
        if spans and sentence.start - spans[-1][1] <= _GAP:
            spans[-1] = (spans[-1][0], max(sentence.end, spans[-1][1]))
        else:
            spans.append((sentence.start, sentence.end))
    if not spans and article.paragraphs:
        spans = [(article.paragraphs[0].start, article.paragraphs[0].end)]
    return [Passage(article, start, end) for start, end in spans]


def _events(passages: Sequence[Passage]) -> tuple[Event, ...]:
    """Return the events that the passages report, each once."""
    found: dict[str, Event] = {}
    for passage in passages:
        for event in passage.article.events:
            if any(
                s.article == passage.article.id and s.start < passage.end and s.end > passage.start
                for s in event.sources
            ):
                found[event.id] = event
    return tuple(found.values())


def write_chronology(
    store: Store, path: Path, events: Sequence[Event], title: str, style: str
) -> int:
    """Write events, with what their articles say of them quoted and cited; return how many.

    A calendar has no place for events without a date, which are not counted then.

    Raises:
        ExportError: there is none, or the file cannot be written.
    """
    from tajarchive.export.calendars import days

    if not events:
        raise ExportError("There is no event to export; choose another query or other filters.")
    ids = {source.article for event in events for source in event.sources}
    articles = tuple(store.articles.several(sorted(ids)))
    write(Dossier(title, (), tuple(events), style, articles), path)
    if path.suffix.lower() == ".ics":
        return sum(days(event) is not None for event in events)
    return len(events)


def events_table(store: Store, events: Sequence[Event]) -> str:
    """Return events as a table, with what is known of the articles that first report them."""
    from tajarchive.export.event_table import events_csv

    first = {event.sources[0].article for event in events if event.sources}
    return events_csv(events, {article.id: article for article in store.articles.several(first)})


def events_calendar(store: Store, events: Sequence[Event]) -> str:
    """Return the dated events as a calendar that names the articles that report them."""
    from tajarchive.export.calendars import icalendar

    return icalendar(events, _article_lines(store, events))


def events_timeline(store: Store, events: Sequence[Event], title: str) -> dict[str, Any]:
    """Return the dated events as TimelineJS reads them, with the articles that report them."""
    from tajarchive.export.calendars import timeline

    return timeline(events, _article_lines(store, events), title=title)


def _article_lines(store: Store, events: Sequence[Event]) -> dict[str, str]:
    from tajarchive.export.calendars import MOST_REPORTS, article_line

    wanted = {article for event in events for article in event.articles[:MOST_REPORTS]}
    heads = store.articles.heads(sorted(wanted))
    return {id_: article_line(*head[:3]) for id_, head in heads.items()}


def cited_lines(
    store: Store, lines: Sequence[ConcordanceLine], style: str
) -> Iterator[tuple[ConcordanceLine, str | None]]:
    """Yield lines of a concordance with the citations of their paragraphs; None where the
    article is no longer in the archive."""
    known: dict[tuple[str, int], str | None] = {}
    for first in range(0, len(lines), _LINES):
        batch = lines[first : first + _LINES]
        if len(known) > _CITATIONS:
            known.clear()
        wanted = {(line.article, line.paragraph) for line in batch} - known.keys()
        found = {a.id: a for a in store.articles.several({article for article, _ in wanted})}
        for article, paragraph in wanted:
            known[article, paragraph] = _cited(found.get(article), paragraph, style)
        for line in batch:
            yield line, known[line.article, line.paragraph]


def _cited(article: Article | None, paragraph: int, style: str) -> str | None:
    if article is None:
        return None
    there = any(one.n == paragraph for one in article.paragraphs)
    return cite(article, paragraphs=paragraph if there else None, style=style)


def save_lines(
    store: Store,
    path: Path,
    lines: Sequence[ConcordanceLine],
    style: str,
    progress: Progress,
    cancelled: Cancelled,
) -> int:
    """Write lines of a concordance as a table with citations and return how many.

    Raises:
        ExportError: the file cannot be written, or it was cancelled; a file that was there
            before is then untouched.
    """
    from tajarchive.export.document import replacing
    from tajarchive.export.tables import LINE_COLUMNS, line_row, write_csv

    def rows() -> Iterator[tuple[object, ...]]:
        for done, (line, citation) in enumerate(cited_lines(store, lines, style)):
            if done % _LINES == 0:
                if cancelled():
                    raise ExportError("The concordance was not saved; you stopped it.")
                progress(done, len(lines), "Saving lines")
            yield line_row(line, citation)

    # With a byte order mark, by which spreadsheets know UTF-8.
    with replacing(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        write_csv(file.write, LINE_COLUMNS, rows())
    return len(lines)
