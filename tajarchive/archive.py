# SPDX-License-Identifier: MIT
"""The one door: everything that the window, the command line and scripts do to an archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive import analysis
from tajarchive.chronicling import ArchiveEvents
from tajarchive.correcting import ArchiveCorrections
from tajarchive.errors import ArchiveError, QueryError
from tajarchive.indexing import ArchiveIndex, no_progress
from tajarchive.model import (
    Article,
    Cancelled,
    CheckReport,
    Concordance,
    ConcordanceLine,
    Correction,
    Decision,
    Entity,
    EntityCard,
    Event,
    EventCorrection,
    Failed,
    ImportReport,
    Passage,
    Progress,
    SearchResults,
    Span,
    Summary,
)
from tajarchive.naming import ArchiveNames
from tajarchive.portraits import Portraits
from tajarchive.searches import KeptSearches
from tajarchive.store import Clipping, Store
from tajarchive.tagging import Tagging
from tajarchive.text.partial_dates import parse as parse_date

if TYPE_CHECKING:
    from tajarchive.export.network import Network
    from tajarchive.importing import Pace

_COMPANIONS = 12
_ANALYSIS = "analysis version"


def _never() -> bool:
    return False


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


class Archive(KeptSearches, Tagging, Portraits):
    """An open archive; a context manager, usable from several threads.

    Reading may go on in many threads at once; writing happens one at a time.
    """

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._corrections = ArchiveCorrections(store, self._names_changed)
        self._names = ArchiveNames(store, self._corrections)
        self._events = ArchiveEvents(store, self._corrections)
        self._index = ArchiveIndex(store, self._names, self._merge_events)

    # -- opening and closing

    @classmethod
    def create(cls, path: str | Path) -> Archive:
        """Make a new archive in an empty or missing folder and open it for writing.

        Raises:
            ArchiveError: the folder is in use or cannot be made.
        """
        store = Store.create(Path(path))
        store.set_value(_ANALYSIS, analysis.VERSION)
        return cls(store)

    @classmethod
    def open(cls, path: str | Path, read_only: bool = False) -> Archive:
        """Open the archive in a folder.

        Raises:
            ArchiveNotFound: there is none.
            ArchiveLocked: another process, named in the message, has it open for writing.
        """
        return cls(Store.open(Path(path), read_only=read_only))

    def stop(self) -> None:
        """Have long work that goes on in another thread end soon, before `close`.

        Nothing that was saved is lost: what was to be derived from it is so at the next opening.
        """
        self._index.stop()

    def close(self) -> None:
        """Close it; the right to write is given back."""
        self._index.close()
        self._store.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The archive's folder."""
        return self._store.folder

    @property
    def read_only(self) -> bool:
        """Whether it was opened for reading only."""
        return self._store.read_only

    # -- importing

    def import_paths(
        self,
        paths: Iterable[str | Path],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        jobs: int | None = None,
    ) -> ImportReport:
        """Import files and folders; what is saved before a Cancel stays.

        `jobs` is the number of worker processes; 0 reads in this process, without limits, for
        files that are trusted.

        Raises:
            ReadOnly: the archive was opened for reading only.
        """
        from tajarchive.importing import Import, Pace
        from tajarchive.workers import default_jobs

        tell = progress or no_progress
        pace = Pace()
        with self._store.transaction():
            pass  # refuses at once when the archive is read-only
        run = Import(
            self._store,
            jobs=default_jobs() if jobs is None else jobs,
            progress=tell,
            cancelled=cancelled or _never,
            saved=lambda ids: self._derive_now_and_then(pace),
            corrections=self._corrections,
        )
        try:
            return run.run(paths)
        finally:
            self._derive(tell)

    def _derive_now_and_then(self, pace: Pace) -> None:
        """During a long import, let what has been saved be found."""
        if pace.is_due():
            with pace:
                self._derive(no_progress)

    def _derive(self, progress: Progress) -> None:
        """Bring the index and the merged events up to date with the articles."""
        if not (self._store.articles.pending() or self._store.chronicle.unjoined()):
            return
        progress(0, 0, "Joining events")
        self._merge_events()
        self._index.catch_up(progress)

    def _merge_events(self) -> None:
        self._events.catch_up()

    def warm(self) -> None:
        """Read ahead what the first search needs; for a background thread after opening."""
        self._index.ask(lambda index: index.warm())

    # -- searching

    def search(
        self,
        query: str = "",
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        facets: bool = True,
        expand: bool = True,
    ) -> SearchResults:
        """Answer a query with one page of hits, the exact total and facets.

        An empty query matches every article, newest first. `sort` is relevance, newest or
        oldest. With `expand` names are found in other spellings too.

        Raises:
            QueryError: the query cannot be understood.
        """
        return self._index.ask(
            lambda index: index.search(
                query, limit=limit, offset=offset, sort=sort, facets=facets, expand=expand
            )
        )

    def highlights(self, query: str, article: Article, expand: bool = True) -> list[Span]:
        """Return what of a body answers the query, in order; nothing for an empty query."""
        return self._index.ask(
            lambda index: index.highlights(
                query, article.title, article.body, article.language, expand=expand
            )
        )

    def concordance(
        self,
        query: str,
        *,
        sort: str = "text",
        context: int = 80,
        limit: int | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        expand: bool = True,
    ) -> Concordance:
        """Return every place in the articles that answers a query, in its context.

        `sort` is text (results in their order), left, match, right (words around the match),
        newest, oldest or source; `context` are code points on each side. It is incomplete when
        cancelled, or when there are more lines than `limit` or 300,000.

        Raises:
            QueryError: the query is empty or cannot be understood.
        """
        return self._index.ask(
            lambda index: index.concordance(
                query,
                sort=sort,
                context=context,
                limit=limit,
                progress=progress,
                cancelled=cancelled,
                expand=expand,
            )
        )

    def suggest(self, prefix: str, limit: int = 8) -> list[str]:
        """Return completions of a query as far as it is typed, each the whole query: names,
        titles and words, most frequent first, then fields and operators."""
        return self._index.ask(lambda index: index.suggest(prefix, limit))

    def matching(self, query: str, expand: bool = True) -> list[str]:
        """Return the ids of all articles that answer a query.

        Raises:
            QueryError: the query cannot be understood.
        """
        return self._index.ask(lambda index: index.matching_ids(query, expand=expand))

    # -- reading

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

    # -- names and events

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

    def entity(self, entity_id: str) -> EntityCard:
        """Return what the archive knows of an entity; of one that was merged, the other.

        Raises:
            ArchiveError: no article names it.
        """
        from tajarchive.entities import Gazetteer

        entity_id = self._corrections.standing.entity_of(entity_id)
        articles = self._store.annotations.articles_naming(entity_id)
        found = self._store.annotations.entity(entity_id)
        if found is None:
            raise ArchiveError(f"No article of this archive names “{entity_id}”.")
        gazetteer = Gazetteer.load()
        return EntityCard(
            found,
            gazetteer.role_at(entity_id, None),
            gazetteer.spellings(entity_id),
            tuple(articles),
            tuple(self._store.annotations.companions(entity_id, _COMPANIONS)),
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
        those that a person rejected are among them.

        Raises:
            ArchiveError: a date cannot be understood.
            QueryError: the query cannot.
        """
        from tajarchive.events import chronology
        from tajarchive.events.merge import event_days

        days = _days(since, until)
        ids: list[str] | None = None
        if article is not None:
            ids = [article]
        elif query:
            ids = self.matching(query)
        found = self._store.chronicle.events(ids, rejected=rejected)
        if type is not None:
            found = [e for e in found if e.type == type]
        if participant is not None:
            names = self._names.canonical(participant)
            found = [e for e in found if names & {n.casefold() for n in e.participants}]
        if days is not None:
            first, last = days
            spans = ((e, event_days(e)) for e in found)
            found = [e for e, span in spans if span and span[0] <= last and span[1] >= first]
        return tuple(chronology.in_order(found))

    # -- citing and exporting

    # -- what a person decides about names

    def correct(self, corrections: Sequence[Correction | EventCorrection]) -> Decision:
        """Correct names; mentions, facets and the search follow at once.

        Events, and whom words like "the minister" mean, follow with `settle`. Raises
        ArchiveError for a correction that makes no sense, ReadOnly where nothing can be written.
        """
        decision = self._corrections.decide(corrections, self._holding)
        self._show_corrected()
        return decision

    def undo(self) -> Decision | None:
        """Take back the latest decision that stands and return it; None without any."""
        decision = self._corrections.undo(self._holding)
        self._show_corrected()
        return decision

    def redo(self) -> Decision | None:
        """Let the decision that was last taken back stand again, unless another was made since."""
        decision = self._corrections.redo(self._holding)
        self._show_corrected()
        return decision

    def next_undo(self) -> Decision | None:
        """Return the decision that `undo` would take back."""
        return self._store.decisions.next_undo()

    def next_redo(self) -> Decision | None:
        """Return the decision that `redo` would let stand again."""
        return self._store.decisions.next_redo()

    def decisions(self) -> list[Decision]:
        """Return every decision about names ever made, undone ones too, the latest first."""
        return self._store.decisions.log()

    def in_words(self, decision: Decision) -> str:
        """Return what a decision says, for a person to read."""
        from tajarchive.correcting import in_words

        return in_words(self._store, self._names.first_label, decision)

    def joining(self, event: str, others: Iterable[str]) -> list[EventCorrection]:
        """Return the decisions, for `correct`, that other events are the same as one."""
        from tajarchive.judging import joining

        return joining(self._store, self.event(event), [self.event(other) for other in others])

    def splitting(self, event: str, articles: Iterable[str]) -> list[EventCorrection]:
        """Return the decisions, for `correct`, that some articles tell of another event."""
        from tajarchive.judging import splitting

        return splitting(self._store, self.event(event), set(articles))

    def authority(self) -> str:
        """Return the decisions that stand as a table (see `entities.authority`)."""
        from tajarchive.entities.authority import to_tsv

        return to_tsv(reversed(self.decisions()))

    def take_authority(self, table: str) -> int:
        """Make the decisions of such a table, those that do not stand already; return how many.

        Raises ArchiveError naming what is wrong; then nothing of it is taken.
        """
        from tajarchive.entities.authority import from_tsv

        decided = self._corrections.decide_all(from_tsv(table), self._holding)
        self._show_corrected()
        return decided

    def unsettled(self) -> int:
        """Return how many articles await a new analysis after corrections."""
        return len(self._store.annotations.stale())

    def settle(
        self,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        jobs: int | None = None,
    ) -> tuple[Failed, ...]:
        """Analyse again what corrections have a bearing on; a Cancel leaves the rest for later.

        Returns what could not be analysed.
        """
        from tajarchive.correcting import settle

        tell = progress or no_progress
        if not self.unsettled():
            return ()
        try:
            return settle(self._store, self._corrections, tell, cancelled or _never, jobs)
        finally:
            self._derive(tell)

    def _show_corrected(self) -> None:
        """Join and index what was corrected."""
        self._merge_events()
        self._index.ask(lambda index: None)  # which opens it
        self._index.catch_up(no_progress)

    def _holding(self, text: str) -> list[str]:
        """Return the articles that may hold a text."""
        try:
            return self.matching('"{}"'.format(text.replace('"', " ")))
        except QueryError:
            return []

    def _names_changed(self) -> None:
        self._names.forget()
        self._index.forget_names()

    def export_events(
        self,
        path: str | Path,
        events: Sequence[Event],
        title: str = "Chronology",
        style: str = "chicago",
    ) -> int:
        """Write events to a file, in the format that its suffix names; return how many.

        Documents quote and cite what each article says of an event.

        Raises:
            ExportError: there is none, no format has the suffix, or the file cannot be written.
        """
        from tajarchive.exporting import write_chronology

        return write_chronology(self._store, Path(path), events, title, style)

    def events_table(self, events: Sequence[Event]) -> str:
        """Return events as a table with POLECAT's columns and ours (`export.event_table`)."""
        from tajarchive.exporting import events_table

        return events_table(self._store, events)

    def take_events_table(self, table: str) -> tuple[Decision | None, tuple[str, ...]]:
        """Take the corrections of such a table over as one decision.

        Returns it (None when nothing differs) and what could not be taken, a sentence each.
        Raises ArchiveError when it is no such table.
        """
        from tajarchive.judging import from_table

        made, problems = from_table(self._store, table)
        return (self.correct(made) if made else None), problems

    # -- citing and exporting

    def cite(
        self,
        article_id: str,
        style: str = "chicago",
        paragraph: int | None = None,
        format: str = "text",
    ) -> str:
        """Return a citation of an article or of one of its paragraphs.

        Raises:
            ArticleNotFound: there is no such article.
            ArchiveError: there is no such style, format or paragraph.
        """
        from tajarchive.export import cite

        article = self._store.articles.get(article_id)
        if paragraph is not None and not any(p.n == paragraph for p in article.paragraphs):
            raise ArchiveError(
                f"The article has paragraphs 1 to {len(article.paragraphs)}, no {paragraph}."
            )
        where = (paragraph, paragraph) if paragraph is not None else None
        return cite(article, paragraphs=where, style=style, format=format)

    def export(
        self,
        path: str | Path,
        passages: Sequence[Passage] = (),
        article: str | None = None,
        query: str | None = None,
        style: str = "chicago",
        limit: int = 500,
    ) -> int:
        """Write passages, one whole article, or the hits of a query to a file; return how many.

        The format follows from the file's suffix.

        Raises:
            ExportError: there is nothing to write, no such format, or the file cannot be written.
        """
        from tajarchive.exporting import write_dossier

        return write_dossier(
            self, Path(path), passages=passages, article=article, query=query, style=style,
            limit=limit,
        )  # fmt: skip

    def cited_lines(
        self, lines: Sequence[ConcordanceLine], style: str = "chicago"
    ) -> Iterator[tuple[ConcordanceLine, str | None]]:
        """Yield lines of a concordance with the citations of their paragraphs; None where the
        article is no longer in the archive.

        Raises:
            ArchiveError: there is no such style.
        """
        from tajarchive.exporting import cited_lines

        return cited_lines(self._store, lines, style)

    def save_lines(
        self,
        path: str | Path,
        lines: Sequence[ConcordanceLine],
        style: str = "chicago",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> int:
        """Write lines of a concordance as a table (CSV) with their sources; return how many.

        Raises:
            ExportError: the file cannot be written, or it was cancelled; a file that was there
                before is then untouched.
        """
        from tajarchive.exporting import save_lines

        return save_lines(
            self._store, Path(path), lines, style, progress or no_progress, cancelled or _never
        )

    # -- the clippings tray

    def clippings(self) -> list[Clipping]:
        """Return the clippings tray in order."""
        return self._store.clippings.all()

    def add_clipping(self, passage: Passage) -> Clipping:
        """Put a passage at the end of the clippings tray."""
        return self._store.clippings.add(
            passage.article.id, passage.start, passage.end, passage.text
        )

    def remove_clipping(self, clipping: int) -> None:
        """Take a clipping out of the tray."""
        self._store.clippings.remove(clipping)

    def arrange_clippings(self, ids: list[int]) -> None:
        """Put the clippings in this order."""
        self._store.clippings.arrange(ids)

    # -- upkeep

    def check(
        self,
        repair: bool = False,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        jobs: int | None = None,
    ) -> CheckReport:
        """Look for damage in the record and for derived data that is out of date.

        With `repair` derived data is rebuilt; damage to the record itself is only reported.
        """
        from tajarchive import upkeep

        return upkeep.check(
            self, self._store, repair=repair, progress=progress or no_progress,
            cancelled=cancelled or _never, jobs=jobs,
        )  # fmt: skip

    def outdated(self) -> bool:
        """Return whether names and events were found by another version of the rules."""
        from tajarchive import upkeep

        return self._store.articles.count() > 0 and upkeep.is_outdated(self._store)

    def rebuild(
        self,
        what: str = "all",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        jobs: int | None = None,
    ) -> tuple[Failed, ...]:
        """Derive again: "index", "analysis" (names, dates, events), or "all" (from originals).

        Returns the originals that could not be read again; their articles stay as they were.
        Searches are answered by the old index until the new one is whole. What a Cancel leaves
        undone stays as it was; the index follows what was done at the latest at the next opening.

        Raises:
            ArchiveError: there is no such thing to rebuild.
            ReadOnly: the archive was opened for reading only.
        """
        from tajarchive import upkeep

        tell, stopped = progress or no_progress, cancelled or _never
        with self._store.transaction():
            pass  # refuses at once when the archive is read-only
        failed = upkeep.rebuild(
            self._store, self._corrections, what, progress=tell, cancelled=stopped, jobs=jobs
        )
        if what != "index":
            tell(0, 0, "Joining events")
            self._events.renew()
            if stopped():
                self._index.catch_up(tell)
        self._index.renew(tell, stopped)
        return failed
