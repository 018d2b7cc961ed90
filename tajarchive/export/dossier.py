# SPDX-License-Identifier: MIT
"""A dossier: passages and events on their way into a document, in pieces that formats set."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tajarchive.export import citation, dates
from tajarchive.export.reference import Run, locator
from tajarchive.model import Article, Event, Passage

MOST_QUOTES = 5
"""Reports of one event that a chronology quotes."""

_ENDS = re.compile(r"\S(?:.*\S)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is exported: passages in the order they are read in, and the events that go along.

    Events without passages are a chronology: under each, what the `articles` say of it is quoted
    and cited.
    """

    title: str
    passages: tuple[Passage, ...] = ()
    events: tuple[Event, ...] = ()
    style: str = "chicago"
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that a dossier can become.

    `suffix` is with its dot and unique. `events` formats hold events only, no passages. `render`
    writes the file; it may raise ExportError and OSError.
    """

    name: str
    label: str
    suffix: str
    render: Callable[[Dossier, Path], None]
    events: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a passage, or the part of it that the passage holds."""

    number: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A passage in pieces: heading, line of facts, paragraphs, citation, place in the archive.

    `footer` names the article in one line; `lang` is a language tag or empty.
    """

    title: str
    facts: str
    blocks: tuple[Block, ...]
    citation: tuple[Run, ...]
    place: str
    footer: str
    lang: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that reports an event, and the citation of its paragraph."""

    text: str
    citation: tuple[Run, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as a line of a chronology; `heading` is the year of a chronology's first of it."""

    date: str
    label: str
    details: str
    heading: str = ""
    quotes: tuple[Quote, ...] = ()


def sections(dossier: Dossier) -> tuple[Section, ...]:
    """Return the passages of a dossier, taken to pieces."""
    return tuple(_section(passage, dossier.style) for passage in dossier.passages)


def _section(passage: Passage, style: str) -> Section:
    article = passage.article
    cited = cited_paragraphs(passage)
    numbers = locator(cited, "para.", "paras.")
    when = dates.for_list(article.published, article.published_precision)
    return Section(
        title=article.title,
        facts=" · ".join(part for part in _facts(article, when) if part),
        blocks=blocks(passage),
        citation=citation.runs(article, cited, style),
        place=", ".join(part for part in (f"TajArchive {article.id}", numbers) if part),
        footer=" · ".join(part for part in (article.source, when, article.title) if part),
        lang="" if article.language == "und" else article.language,
        url=article.url,
    )


def _facts(article: Article, when: str) -> tuple[str | None, ...]:
    carried = article.publisher if article.publisher != article.source else None
    filed = article.dateline.place if article.dateline else None
    return (article.source or "source unknown", carried, when, article.author, filed)


def cited_paragraphs(passage: Passage) -> tuple[int, int] | None:
    """Return the paragraphs that a citation of the passage names; None for a whole article."""
    if passage.text.strip() == passage.article.body.strip():
        return None
    first, last = passage.paragraphs
    return (first, last) if first else None


def cited_articles(dossier: Dossier) -> list[tuple[Article, tuple[int, int] | None]]:
    """Return each article once with the paragraphs cited of it, None where all or several are."""
    found: dict[str, tuple[Article, tuple[int, int] | None]] = {}
    for passage in dossier.passages:
        article = passage.article
        known = found.get(article.id)
        found[article.id] = (article, None) if known else (article, cited_paragraphs(passage))
    return list(found.values())


def blocks(passage: Passage) -> tuple[Block, ...]:
    """Return what the passage holds of each paragraph, verbatim but for white space around it."""
    held: list[Block] = []
    for paragraph in passage.article.paragraphs:
        start, end = max(paragraph.start, passage.start), min(paragraph.end, passage.end)
        found = _ENDS.search(passage.article.body[start:end]) if start < end else None
        if found:
            held.append(Block(paragraph.n, paragraph.kind, found[0]))
    return tuple(held)


def chronology(dossier: Dossier) -> tuple[Entry, ...]:
    """Return the events as lines of a chronology, in the order of the dossier.

    Without passages each year has a heading and each event its quotations, at most
    `MOST_QUOTES`.
    """
    if dossier.passages:
        return tuple(_entry(event) for event in dossier.events)
    articles = {article.id: article for article in dossier.articles}
    entries: list[Entry] = []
    year = ""
    for event in dossier.events:
        own = _years(event.date)
        quotes = tuple(_quotes(event, articles, dossier.style))
        heading = own if own != year else ""
        entries.append(replace(_entry(event), heading=heading, quotes=quotes))
        year = own
    return tuple(entries)


def _years(date: str | None) -> str:
    """Return the year of a date as a heading, or its decade."""
    known = dates.parse(date)
    if known is None:
        return "Date unknown"
    return f"{known.year}s" if known.decade else str(known.year)


def _quotes(event: Event, articles: Mapping[str, Article], style: str) -> Iterator[Quote]:
    """Yield one quotation of each article that reports an event, as far as they are known."""
    quoted: set[str] = set()
    for source in event.sources:
        article = articles.get(source.article)
        if article is None or article.id in quoted or len(quoted) == MOST_QUOTES:
            continue
        quoted.add(article.id)
        paragraph = article.paragraph_at(source.start)
        cited = (paragraph.n, paragraph.n) if paragraph else None
        yield Quote(
            " ".join(source.text.split()),
            citation.runs(article, cited, style),
            "" if article.language == "und" else article.language,
        )


def _entry(event: Event) -> Entry:
    when = dates.span_for_list(event.date, event.date_end, event.precision)
    reports = len(event.articles)
    parts = (
        beside_label(event),
        "planned" if event.planned else "",
        f"{reports} reports" if reports > 1 else "1 report",
    )
    return Entry(when, event.label, " · ".join(part for part in parts if part))


def beside_label(event: Event) -> str:
    """Return the participants and the place that the event's label does not name already."""
    people = ", ".join(name for name in event.participants if name not in event.label)
    place = event.place if event.place and event.place not in event.label else ""
    return " · ".join(part for part in (people, place) if part)


def extent(dossier: Dossier) -> str:
    """Say how much there is: "3 passages from 2 articles, 5 events"."""
    passages, events = len(dossier.passages), len(dossier.events)
    articles = len({passage.article.id for passage in dossier.passages})
    parts: list[str] = []
    if passages:
        parts.append(f"{_count(passages, 'passage')} from {_count(articles, 'article')}")
    if events:
        parts.append(_count(events, "event"))
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
