# SPDX-License-Identifier: MIT
"""What an archive tells of one entity: where it is named, when, with whom, and in which events.

A part of the one door. Everything goes by the entity of the stored mentions, not by words, so it
follows every correction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tajarchive.correcting import ArchiveCorrections
from tajarchive.model import Article, Companion, ConcordanceLine, Event, Histogram
from tajarchive.store import Store
from tajarchive.text.partial_dates import parse


class Portraits:
    """What `Archive` knows of one entity beside its card."""

    _store: Store
    _corrections: ArchiveCorrections

    def lines_of(self, entity: str, most: int | None = None) -> list[ConcordanceLine]:
        """Return every mention of an entity as a line, those of the newest articles first; with
        `most` the first so many.

        Contexts are empty and paragraphs 0 until `in_context` fills them for the lines that are
        looked at.
        """
        places = self._store.annotations.places(self._whole(entity), most)
        heads = self._store.articles.heads({place[0] for place in places})
        return [
            ConcordanceLine(article, *heads[article], 0, start, end, "", _one_line(text), "")
            for article, start, end, text in places
            if article in heads
        ]

    def in_context(
        self, lines: Sequence[ConcordanceLine], context: int = 80
    ) -> list[ConcordanceLine]:
        """Return lines with their paragraphs and with `context` code points on each side.

        Lines of articles that are gone or have become shorter come back as they are.
        """
        articles = {a.id: a for a in self._store.articles.several({line.article for line in lines})}
        return [_filled(line, articles.get(line.article), context) for line in lines]

    def dated(self, entity: str) -> Histogram:
        """Return when the articles that name an entity were published."""
        import numpy as np

        from tajarchive.search.histogram import Dated, histogram

        dates = self._store.annotations.dates_of(self._whole(entity))
        known = {date: _days(date) for date in set(dates)}
        days = [known[date] for date in dates]
        since, until = np.array(days, np.int64).reshape(-1, 2).T
        return histogram(Dated.of(since, until))

    def roles(self, entity: str) -> list[tuple[str, str | None, str | None]]:
        """Return what an entity was at the dates of the articles that name it, with the first and
        the last of these dates; the latest first."""
        return self._store.annotations.roles_of(self._whole(entity))

    def offices(self, entity: str) -> list[tuple[str, str, str]]:
        """Return the offices that lists know of an entity: title, first and last ISO date, ""
        where open or unknown; the latest first."""
        from tajarchive.entities import Gazetteer

        entry = Gazetteer.load().entry(self._whole(entity))
        found = [(r.title, r.since, r.until) for r in entry.roles] if entry else []
        return sorted(found, key=lambda one: (one[2] or "9999", one[1]), reverse=True)

    def companions(self, entity: str, least: int = 1) -> list[Companion]:
        """Return who and what at least so many articles name with an entity, most first."""
        from tajarchive.entities.together import npmi

        annotations = self._store.annotations
        entity = self._whole(entity)
        own, articles = annotations.entity(entity), self._store.articles.count()
        if own is None:
            return []
        return [
            Companion(other, together, npmi(together, own.articles, other.articles, articles))
            for other, together in annotations.companions_of(entity, least)
        ]

    def events_naming(self, entity: str, most: int = 1000) -> tuple[Event, ...]:
        """Return the events in which an entity takes part or which happened there, in order of
        time, undated ones last; of more than `most` the latest."""
        from tajarchive.events import chronology

        entity = self._whole(entity)
        known = self._store.annotations.entity(entity)
        if known is None:
            return ()
        found = self._store.chronicle.naming(entity, known.name, most)
        return tuple(chronology.in_order(found))

    def _whole(self, entity: str) -> str:
        return self._corrections.standing.entity_of(entity)


def _days(published: str | None) -> tuple[int, int]:
    """Return the first and last day of a date as ordinals, zeros where it is not known."""
    known = parse(published) if published else None
    if known is None:
        return 0, 0
    first, last = known.days()
    return first.toordinal(), last.toordinal()


def _filled(line: ConcordanceLine, article: Article | None, context: int) -> ConcordanceLine:
    paragraph = article.paragraph_at(line.start) if article is not None else None
    if article is None or paragraph is None or line.end > paragraph.end:
        return line
    first = max(paragraph.start, line.start - context)
    last = min(paragraph.end, line.end + context)
    return replace(
        line,
        paragraph=paragraph.n,
        left=_one_line(article.body[first : line.start]),
        right=_one_line(article.body[line.end : last]),
    )


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\u2028", " ")
