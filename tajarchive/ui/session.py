# SPDX-License-Identifier: MIT
"""The archive that is open, and the questions that the window asks it beside the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tajarchive.errors import ArchiveError, QueryError
from tajarchive.model import AnyEvent, Article, Event, Passage, SearchResults, Span
from tajarchive.settings import Settings
from tajarchive.ui.tasks import Tasks, Ticket
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.archive import Archive

_PASSING = ("import", "search", "beside", "page", "complete", "article", "reread", "hits", "card",
            "events", "whole events", "event rows", "timeline rows", "density", "warm", "summary",
            "concordance", "concordance-order", "decisions", "names", "name", "entity",
            "entity-dated", "entity-lines", "entity-context", "entity-company", "entity-events",
            "entity-order",
            "names-find", "outdated", "original", "outlets", "triage",
            "chosen articles")  # fmt: skip
"""Work whose answer nobody waits for once another archive is open."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with the hits to mark and where to begin: `at` an offset, or the first hit at
    or after `hit_from`."""

    article: Article
    hits: tuple[Span, ...] = ()
    at: int | None = None
    hit_from: int | None = None
    sentence: Span | None = None
    place: tuple[Span, str] | None = None
    """A hit to go to, and its words, by which it is found where the text has changed since."""


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """What was asked; the pages of its answer are asked for in the same words."""

    query: str
    sort: str
    expand: bool


class Session(QObject):
    """Asks the archive; answers come as signals, overtaken ones never."""

    opened = Signal(object)
    """The `Archive`; also sent again when its content changed (see `changed`)."""
    changed = Signal()
    searched = Signal(object)
    searched_again = Signal(object)
    """The answer to the present query after the archive's content changed."""
    page_came = Signal(int, object)
    beside_came = Signal(object)
    """Counts by facet, see `want_beside`."""
    page_lost = Signal()
    """A page could not be fetched; the error has been shown."""
    query_refused = Signal(object)
    article_came = Signal(object)
    article_read_again = Signal(object)
    events_came = Signal(str, object)
    card_came = Signal(object)
    completions_came = Signal(str, object)
    summary_came = Signal(object)
    clippings_came = Signal(object, object)

    def __init__(self, tasks: Tasks, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self._settings = settings
        self.archive: Archive | None = None
        self._left: list[Archive] = []
        self.query = ""
        self.sort = "relevance"
        self._answered: Question | None = None
        """The question whose answer is shown; not that of a query on its way, or refused."""
        self.total = 0
        """How many articles the present query found."""
        self.searched.connect(self._on_searched)
        self.searched_again.connect(self._on_searched)

    def _on_searched(self, results: SearchResults) -> None:
        self.total = results.total

    @property
    def answered(self) -> Question | None:
        """The question whose answer is shown."""
        return self._answered

    @property
    def page(self) -> int:
        """How many hits are fetched at once."""
        return int(self._settings.get("search.limit"))

    @property
    def expands(self) -> bool:
        """Whether names are found in other spellings too."""
        return bool(self._settings.get("search.expand"))

    @property
    def whole_query(self) -> str:
        """The query with what is switched off for all searches, for those who do not ask here."""
        off = self.query.strip() and not self.expands
        return f"{self.query} expand:no" if off else self.query

    # -- the archive ---------------------------------------------------------------------------

    def open(
        self,
        path: Path,
        *,
        read_only: bool = False,
        create: bool = False,
        failed: Callable[[ArchiveError], None] | None = None,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Open (or make) an archive in place of the present one, which is then closed."""
        present = self.archive
        if present is not None and present.path == path and present.read_only == read_only:
            if then is not None:
                then()
            return

        def work(_: Ticket) -> Archive:
            from tajarchive.archive import Archive

            if present is not None and present.path == path:
                present.close()
            if create:
                return Archive.create(path)
            return Archive.open(path, read_only=read_only)

        def done(archive: Archive) -> None:
            self.attach(archive)
            if then is not None:
                then()

        self.tasks.start("archive", work, done, failed, latest=False)

    def attach(self, archive: Archive) -> None:
        """Use an archive that is open already; the present one is closed when what was asked of
        it has ended."""
        previous, self.archive = self.archive, archive
        if previous is not None and previous is not archive:
            for topic in _PASSING:
                self.tasks.cancel(topic)
            self._left.append(previous)
            self.tasks.start_after_all("close", lambda _: previous.close())
        self.query = ""
        self._answered = None
        self.opened.emit(archive)
        self.refresh_summary()
        self.refresh_clippings()

    def stop(self) -> None:
        """Have what goes on end soon, before the threads are waited for."""
        for archive in (self.archive, *self._left):
            if archive is not None:
                archive.stop()

    def close(self) -> None:
        """Close the archive; the threads have ended before."""
        for archive in self._left:
            archive.close()  # once more does no harm
        self._left.clear()
        if self.archive is not None:
            self.archive.close()
            self.archive = None

    def refresh(self) -> None:
        """Ask again after the archive's content changed."""
        self.changed.emit()
        self.refresh_results()
        self.refresh_summary()

    def refresh_results(self) -> None:
        """Ask the present query again, unless an answer is on its way already."""
        if not self.tasks.is_busy("search"):
            # A query that was refused is refused again; that has been said.
            self._ask(self.searched_again.emit, lambda error: None)

    def refresh_summary(self) -> None:
        """Ask how much the archive holds."""
        archive = self.archive
        if archive is not None:
            self.tasks.start("summary", lambda _: archive.summary(), self.summary_came.emit)

    # -- searching -----------------------------------------------------------------------------

    def search(self, query: str, sort: str = "relevance") -> None:
        """Ask for the first page of an answer."""
        if self.archive is not None:
            self.query, self.sort = query, sort
            self._ask(self.searched.emit, self.query_refused.emit)

    def _ask(
        self, done: Callable[[SearchResults], None], failed: Callable[[ArchiveError], None]
    ) -> None:
        archive, question = self.archive, Question(self.query, self.sort, self.expands)
        if archive is None:
            return

        def answered(results: SearchResults) -> None:
            self._answered = question
            done(results)

        self.tasks.cancel("beside")
        self.tasks.start(
            "search",
            lambda _: archive.search(
                question.query,
                limit=self.page,
                sort=question.sort,
                facets=True,
                expand=question.expand,
            ),
            answered,
            failed,
        )

    def warm(self) -> None:
        """Have the archive read ahead what the next searches need."""
        archive = self.archive
        if archive is not None:
            # Nothing was asked, so a failure is told when something is.
            self.tasks.start("warm", lambda _: archive.warm(), failed=lambda error: None)

    def want_page(self, offset: int) -> None:
        """Ask for another page of the answer that is shown."""
        archive, question = self.archive, self._answered
        if archive is None or question is None:
            return

        def done(results: SearchResults) -> None:
            if question is self._answered and archive is self.archive:
                self.page_came.emit(offset, results)

        def failed(error: ArchiveError) -> None:
            if question is self._answered and archive is self.archive:
                self.page_lost.emit()
                self.tasks.failed.emit(error)

        self.tasks.start(
            "page",
            lambda _: archive.search(
                question.query,
                limit=self.page,
                offset=offset,
                sort=question.sort,
                facets=False,
                expand=question.expand,
            ),
            done,
            failed,
            latest=False,
        )

    def want_beside(self, queries: dict[str, str]) -> None:
        """Ask what could be chosen beside the present choices: for each facet its counts in the
        answer to the query without its choice."""
        archive, expand = self.archive, self.expands
        if archive is None or not queries:
            return

        def work(_: Ticket) -> dict[str, tuple[tuple[str, int], ...]]:
            return {
                facet: archive.search(query, limit=1, expand=expand).facets.get(facet, ())
                for facet, query in queries.items()
            }

        # Nobody waits for it; what cannot be counted is not listed.
        self.tasks.start("beside", work, self.beside_came.emit, lambda error: None)

    def complete(self, word: str) -> None:
        """Ask how a word may go on."""
        archive = self.archive
        if archive is not None:
            self.tasks.start(
                "complete",
                lambda _: archive.suggest(word),
                lambda found: self.completions_came.emit(word, found),
            )

    # -- reading -------------------------------------------------------------------------------

    def read(
        self,
        article: str,
        *,
        at: int | None = None,
        hit_from: int | None = None,
        sentence: Span | None = None,
        place: tuple[Span, str] | None = None,
        failed: Callable[[ArchiveError], None] | None = None,
    ) -> None:
        """Ask for an article with the hits of the present query."""
        archive, query, expand = self.archive, self.query, self.expands
        if archive is None:
            return

        def work(_: Ticket) -> Reading:
            found = archive.article(article)
            hits = _hits(archive, query, found, expand)
            return Reading(found, hits, at, hit_from, sentence, place)

        self.tasks.start("article", work, self.article_came.emit, failed)

    def read_again(self, article: str) -> None:
        """Ask for the article that is open as it is now."""
        archive, query, expand = self.archive, self.query, self.expands
        if archive is None:
            return

        def work(_: Ticket) -> Reading:
            found = archive.article(article)
            return Reading(found, _hits(archive, query, found, expand))

        # Nobody asked to see it; what cannot be read again stays as it is shown.
        self.tasks.start("reread", work, self.article_read_again.emit, lambda error: None)

    def mark_hits(self, article: Article, done: Callable[[list[Span]], None]) -> None:
        """Ask for the hits of the present query in an article that is open."""
        archive, query, expand = self.archive, self.query, self.expands
        if archive is not None:
            self.tasks.start(
                "hits",
                lambda _: archive.highlights(query, article, expand) if query.strip() else [],
                done,
                lambda error: None,
            )

    def card(self, entity: str) -> None:
        """Ask what the archive knows of a name."""
        archive = self.archive
        if archive is not None:
            # A name that no stored article bears has no card; what the text says is shown.
            self.tasks.start(
                "card", lambda _: archive.entity(entity), self.card_came.emit, lambda error: None
            )

    def events(self, scope: str, article: str | None = None, *, rejected: bool = False) -> None:
        """Ask for the events of the results, of an article, or of the whole archive; with
        `rejected` for those that a person rejected."""
        archive, query = self.archive, self.query
        if archive is None:
            return
        asked = self.whole_query if scope == "results" and query.strip() else None

        def work(_: Ticket) -> Sequence[AnyEvent]:
            if article is not None:
                return archive.events(article=article, rejected=rejected)
            return archive.event_heads(asked, rejected=rejected)

        self.tasks.start(
            "events",
            work,
            lambda found: self.events_came.emit(scope, found),
            # A query that cannot be understood is shown under the search box already.
            lambda error: self.events_came.emit(scope, ()),
        )

    def want_whole(self, ids: Sequence[str], done: Callable[[list[Event]], None]) -> None:
        """Ask for events with their sentences; those that are gone are left out."""
        archive = self.archive
        if archive is not None and ids:
            self.tasks.start(
                "whole events", lambda _: archive.whole_events(ids), done, latest=False
            )

    # -- clippings ------------------------------------------------------------------------------

    def refresh_clippings(self) -> None:
        """Ask for the clippings tray."""
        self._clippings(lambda archive: None)

    def clip(self, passages: list[Passage], done: Callable[[], None]) -> None:
        """Add passages to the tray, as they are read."""

        def work(archive: Archive) -> None:
            for passage in passages:
                archive.add_clipping(passage)

        self._clippings(work, done)

    def remove_clipping(self, clipping: int) -> None:
        """Take a clipping out of the tray."""
        self._clippings(lambda archive: archive.remove_clipping(clipping))

    def arrange_clippings(self, ids: list[int]) -> None:
        """Keep the tray in this order."""
        self._clippings(lambda archive: archive.arrange_clippings(ids))

    def _clippings(
        self, change: Callable[[Archive], None], then: Callable[[], None] | None = None
    ) -> None:
        archive = self.archive
        if archive is None:
            return

        def work(_: Ticket) -> tuple[object, dict[str, str]]:
            change(archive)
            found = archive.clippings()
            titles = {}
            for clipping in found:
                if clipping.article not in titles:
                    titles[clipping.article] = _title(archive, clipping.article)
            return found, titles

        def done(answer: tuple[object, dict[str, str]]) -> None:
            self.clippings_came.emit(*answer)
            if then is not None:
                then()

        self.tasks.start("clippings", work, done, latest=False)


def _hits(archive: Archive, query: str, article: Article, expand: bool) -> tuple[Span, ...]:
    """Return what answers the query; a query that is refused has no hits."""
    if not query.strip():
        return ()
    try:
        return tuple(archive.highlights(query, article, expand))
    except QueryError:
        return ()


def _title(archive: Archive, article: str) -> str:
    try:
        return archive.article(article).title
    except ArchiveError:
        return tr("article no longer in the archive")
