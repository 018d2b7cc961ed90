# SPDX-License-Identifier: MIT
"""Articles, names and events as they are read: a part of the one door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive.errors import ArchiveError
from tajarchive.model import (
    Article,
    Entity,
    EntityCard,
    Event,
    EventHead,
    Passage,
    Provenance,
    Summary,
)
from tajarchive.opened import Opened
from tajarchive.text.partial_dates import parse as parse_date

if TYPE_CHECKING:
    from tajarchive.export.network import Network

_COMPANIONS = 12


def _days(since: str | None, until: str | None) -> tuple[date, date] | None:
    """Return the first and last day that are asked for, None when all are."""
    if since is None and until is None:
        return None
    bounds = [parse_date(value) if value else None for value in (since, until)]
    for value, bound in zip((since, until), bounds, strict=True):
        if value and bound is None:
            raise ArchiveError(f"“{value}” is not a date; write 2022, 2022-02 or 2022-02-05.")
    first = bounds[0].days()[0] if bounds[0] else date.min
    return first, bounds[1].days()[1] if bounds[1] else date.max


def _kinds(words: str) -> frozenset[str]:
    """Return the kinds of events that are called so."""
    from tajarchive.events.types import types
    from tajarchive.search import event_kinds

    own = event_kinds.name(words)
    found = frozenset((own,)) if own in types() else frozenset(event_kinds.kinds(words))
    if not found:
        near = event_kinds.near(words)
        wanted = f"did you mean {' or '.join(near)}?" if near else "write one such as visit."
        raise ArchiveError(f"“{words[:40]}” is no kind of event; {wanted}")
    return found


class Reading(Opened):
    """What `Archive` does to read articles, names and events."""

    def article(self, article_id: str) -> Article:
        """Return an article with its mentions, dates and the archive's events that it reports.

        Raises:
            ArticleNotFound: there is none with that id.
        """
        article = self._store.articles.get(article_id)
        annotations = self._store.annotations
        return replace(
            article,
            mentions=annotations.mentions(article_id),
            dates=annotations.dates(article_id),
            events=tuple(self._store.chronicle.events([article_id])),
            tags=self._store.tags.of([article_id]).get(article_id, ()),
        )

    def summary(self) -> Summary:
        """Return how much the archive holds."""
        return Summary(
            self._store.articles.count(),
            self._store.chronicle.count(),
            self._store.annotations.entity_count(),
            self._store.articles.languages(),
        )

    def passage(self, article_id: str, start: int = 0, end: int | None = None) -> Passage:
        """Return a passage; offsets outside the body are drawn in.

        Raises:
            ArticleNotFound: there is no such article.
        """
        article = self.article(article_id)
        size = len(article.body)
        first = min(max(start, 0), size)
        return Passage(article, first, size if end is None else min(max(end, first), size))

    def original_path(self, article_id: str) -> Path:
        """Return the file that an article was imported from, as it is kept.

        Raises:
            ArticleNotFound: there is no such article.
        """
        article = self._store.articles.get(article_id)
        suffix = self._store.articles.suffix(article_id)
        return self._store.originals.path(article.original.sha256, suffix)

    def provenance(self, article_id: str) -> Provenance:
        """Return where an article came from and whether its original is as it was imported.

        Raises:
            ArticleNotFound: there is no such article.
        """
        from tajarchive import upkeep

        return upkeep.provenance(self._store, article_id)

    def entities(self, query: str | None = None, type: str | None = None) -> tuple[Entity, ...]:
        """Return the entities named in the articles that answer a query (all without one)."""
        ids = self.matching(query) if query else None
        return tuple(self._store.annotations.entities(ids, type))

    def network(
        self, query: str | None = None, type: str | None = None, most: int = 300, least: int = 1
    ) -> Network:
        """Return who and what the articles that answer a query (all without one) name together.

        Of the entities the `most` often named ones; links of at least `least` articles.
        """
        from tajarchive.export.network import network

        ids = self.matching(query) if query else None
        entities = self._store.annotations.entities(ids, type)[:most]
        named = self._store.annotations.named([e.id for e in entities], ids)
        articles = self._store.articles.count() if ids is None else len(ids)
        return network(entities, named, articles, least)

    def entities_called(self, name: str, type: str | None = None) -> tuple[str, ...]:
        """Return the ids of the entities that the articles name so, in any spelling."""
        known = self._names.resolve(name, type)
        return tuple(e for e in known if self._store.annotations.name_of(e) is not None)

    def entity(self, entity_id: str, *, whole: bool = True) -> EntityCard:
        """Return what the archive knows of an entity; of one that was merged, the other.

        Without `whole` articles and companions are left out: they take longer than all the rest.

        Raises:
            ArchiveError: no article names it.
        """
        from tajarchive.entities import Gazetteer

        entity_id = self._corrections.standing.entity_of(entity_id)
        annotations, gazetteer = self._store.annotations, Gazetteer.load()
        found = annotations.entity(entity_id)
        if found is None:
            raise ArchiveError(f"No article of this archive names “{entity_id}”.")
        return EntityCard(
            found,
            gazetteer.role_at(entity_id, None),
            gazetteer.spellings(entity_id),
            tuple(annotations.articles_naming(entity_id)) if whole else (),
            tuple(annotations.companions(entity_id, _COMPANIONS)) if whole else (),
        )

    def event(self, event_id: str) -> Event:
        """Return an event by its id, or by one that it had before it was joined with another.

        Raises:
            ArchiveError: there is none.
        """
        found = self._store.chronicle.event(event_id)
        if found is None:
            raise ArchiveError(
                f"There is no event “{event_id}” in this archive; “tajarchive events” lists them."
            )
        return found

    def event_heads(self, query: str | None = None, *, rejected: bool = False) -> list[EventHead]:
        """Return what `events` does, in any order, without sentences and codes: for lists of
        very many.

        Raises:
            QueryError: the query cannot be understood.
        """
        ids = self.matching(query) if query else None
        return self._store.chronicle.heads(ids, rejected=rejected)

    def whole_events(self, ids: Iterable[str]) -> list[Event]:
        """Return events by their present ids; those that are gone are left out."""
        return self._store.chronicle.several(ids)

    def event_sentences(
        self, ids: Iterable[str], words: Iterable[str] = ()
    ) -> Iterator[tuple[str, str]]:
        """Yield (id, all sentences that tell of it) of events, a few thousand at a time; those may
        be left out that have none of the words, given in small letters."""
        return self._store.chronicle.sentences(ids, words)

    def events(
        self,
        query: str | None = None,
        article: str | None = None,
        since: str | None = None,
        until: str | None = None,
        type: str | None = None,
        participant: str | None = None,
        rejected: bool = False,
    ) -> tuple[Event, ...]:
        """Return the archive's events in order of time, undated ones last.

        Each event is one even when several articles report it. `since` and `until` are ISO
        dates, whole or half known, and keep events whose interval touches theirs. With `rejected`
        those that a person rejected are among them. `type` is a kind by its name, its label, or
        a word for it in one of four languages, which may stand for several.

        Raises:
            ArchiveError: a date cannot be understood, or there is no such kind.
            QueryError: the query cannot.
        """
        from tajarchive.events import chronology
        from tajarchive.events.clusters import event_days

        days = _days(since, until)
        ids: list[str] | None = None
        if article is not None:
            ids = [article]
        elif query:
            ids = self.matching(query)
        found = self._store.chronicle.events(ids, rejected=rejected)
        if type is not None:
            kinds = _kinds(type)
            found = [e for e in found if e.type in kinds]
        if participant is not None:
            names = self._names.canonical(participant)
            found = [e for e in found if names & {n.casefold() for n in e.participants}]
        if days is not None:
            first, last = days
            spans = ((e, event_days(e)) for e in found)
            found = [e for e, span in spans if span and span[0] <= last and span[1] >= first]
        return tuple(chronology.in_order(found))
