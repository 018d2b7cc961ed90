# SPDX-License-Identifier: MIT
"""From what is typed to what is listed, and to the article that is opened first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from tajarchive.errors import ArchiveError, QueryError
from tajarchive.model import Article, SearchResults, Span
from tajarchive.ui.frame import Panes
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.models.choices import SINGLE, choices
from tajarchive.ui.query_help import QueryHelp
from tajarchive.ui.reading_desk import ReadingDesk
from tajarchive.ui.search_box import SearchBox
from tajarchive.ui.session import Session
from tajarchive.ui.translation import tr

_PATIENCE_MS = 1200
"""Time that typing must rest before a query that cannot be understood is spoken of."""
_SLOW_MS = 2500
"""Time after which an opening is said to be a long one."""
_WARM_MS = 50
"""Time to paint the first answer before the next searches are prepared for."""


class SearchingDesk(QObject):
    """Joins the search box and the results with the session."""

    def __init__(
        self,
        session: Session,
        box: SearchBox,
        panes: Panes,
        reading: ReadingDesk,
        messages: MessageBar,
    ) -> None:
        super().__init__(box)
        self._session, self._box, self._reading = session, box, reading
        self._pane, self._reader, self._events = panes.search, panes.reader, panes.events
        self._messages = messages
        self._wanted_article: tuple[str, int | None] | None = None
        self._wanted_query = ""
        self._asked = True
        self._fresh = True
        self._open_when_found = False
        self._cold = True
        self._expected = ""
        self._slow = QTimer(self, interval=_SLOW_MS, singleShot=True)
        self._slow.timeout.connect(
            lambda: self._pane.show_waiting(tr("Bringing the search index up to date …"))
        )
        self.take_enter: Callable[[], bool] = lambda: False
        """Does something else with Enter in the search box, and returns True when it has."""
        self._refused = ""
        self._column = 0
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._show_problem)
        session.searched.connect(self._on_searched)
        session.searched_again.connect(self._on_searched_again)
        session.query_refused.connect(self._on_refused)
        session.page_came.connect(lambda at, found: self._pane.model.add_page(at, found.hits))
        session.beside_came.connect(self._on_beside)
        session.completions_came.connect(box.offer)
        box.search_requested.connect(self._on_query)
        box.textChanged.connect(self._hide_problem)
        box.completion_wanted.connect(session.complete)
        box.moved.connect(self._pane.list.step)
        box.open_requested.connect(self._on_enter)
        box.left.connect(self._reader.view.setFocus)
        box.help_wanted.connect(self.show_help)
        self._pane.head.edit_wanted.connect(box.select_part)
        self._pane.head.place_wanted.connect(lambda: box.show_place(self._column))
        self._pane.head.left.connect(self.focus_search)
        self._pane.hit_chosen.connect(reading.open_hit)
        self._pane.query_changed.connect(box.ask)
        self._pane.sort_changed.connect(lambda sort: session.search(session.query, sort))
        self._pane.model.page_wanted.connect(session.want_page)
        session.page_lost.connect(self._pane.model.lose_page)
        self._pane.list.typed.connect(self._on_typed)

    def at_start(
        self,
        query: str,
        article: str | None = None,
        offset: int | None = None,
        *,
        asked: bool = True,
    ) -> None:
        """Say what is searched and read once an archive is open; `asked` by a person, who is told
        when the article is not there, or remembered from last time."""
        self._asked = asked
        self._wanted_query = query
        self._wanted_article = (article, offset) if article else None
        self._fresh = not article

    def expect(self, what: str) -> None:
        """Say that articles are on their way to an archive that is empty; "" that none are."""
        self._expected = what
        if not self._cold:
            self._pane.show_waiting(what)

    def begin(self) -> None:
        """Search an archive that has just been opened."""
        self._cold = True
        self._pane.forget()
        self._pane.show_waiting(tr("Opening the archive …"))
        self._slow.start()
        query, self._wanted_query = self._wanted_query, ""
        blocked = self._box.blockSignals(True)
        self._box.setText(query)
        self._box.blockSignals(blocked)
        self._session.search(query, self._pane.head.sort.currentData())

    def _on_query(self, typed: str) -> None:
        """Answer what is in the box; a phrase is answered while it is still being typed."""
        from tajarchive.search.query.ending import ended

        query = ended(typed)
        if query != self._session.query or self._refused:
            self._fresh = False
            self._session.search(query, self._pane.head.sort.currentData())

    def _on_searched(self, results: SearchResults) -> None:
        self._refused = ""
        self._slow.stop()
        self._pane.show_waiting(self._expected)
        self._hide_problem()
        self._pane.head.expands = self._session.expands
        self._pane.show_results(results, self._session.page)
        self._want_beside(results)
        if self._events.scope == "results":
            self._session.events("results")
        wanted, self._wanted_article = self._wanted_article, None
        article = self._reading.article
        if wanted is not None:
            self._open_wanted(wanted, results)
        elif article is not None:
            self._session.mark_hits(article, lambda hits: self._on_hits(article, hits))
        elif self._fresh and results.hits:
            self._pane.list.open_current()
        if self._open_when_found:
            self._on_enter()
        if self._cold:
            self._cold = False
            QTimer.singleShot(_WARM_MS, self._session.warm)

    def _want_beside(self, results: SearchResults) -> None:
        """Ask for what could be chosen in place of each value that excludes all others."""
        self._session.want_beside(
            {
                choice.facet: choice.piece.rest
                for choice in choices(results.query, results.pieces)
                if choice.facet in SINGLE and not choice.excluded
            }
        )

    def _on_beside(self, counts: dict[str, tuple[tuple[str, int], ...]]) -> None:
        for facet, values in counts.items():
            self._pane.tree.add_beside(facet, values)

    def _on_searched_again(self, results: SearchResults) -> None:
        """Show what has come since, without moving what is being looked at."""
        if not self._pane.is_shown(results):
            self._pane.show_results(results, self._session.page, stay=True)
        if self._reading.article is None and self._fresh and results.hits:
            self._pane.list.open_current()

    def _open_wanted(self, wanted: tuple[str, int | None], results: SearchResults) -> None:
        article, at = wanted
        hit = next((h for h in results.hits if h.id == article), None)
        if hit is not None and at is None:
            self._reading.open_hit(hit)
        else:
            from_start = 0 if at is None and results.query.strip() else None
            self._session.read(article, at=at, hit_from=from_start, failed=self._on_wanted_lost)

    def _on_wanted_lost(self, error: ArchiveError) -> None:
        """An article that was asked for is not there; the first result is shown instead."""
        if self._asked:
            self._messages.show_message(str(error), "error")
        self._pane.list.open_current()

    def _on_hits(self, article: Article, hits: list[Span]) -> None:
        if self._reading.article is article:
            self._reader.view.set_hits(hits)

    def _on_refused(self, error: ArchiveError) -> None:
        # Enter again, when it has been said what is wrong, asks where.
        where, self._open_when_found = self._open_when_found and self._told, False
        self._slow.stop()
        self._pane.show_waiting(self._expected)
        if not isinstance(error, QueryError):
            self._messages.show_message(str(error), "error")
            return
        self._refused = str(error)[:1].upper() + str(error)[1:]
        self._column = error.column
        if where:
            self._box.show_place(self._column)
        elif self._box.is_typing:
            self._patience.start()
        else:
            self._show_problem()

    @property
    def _told(self) -> bool:
        """Whether it is said what is wrong with the query in the box."""
        return bool(self._pane.head.problem.accessibleDescription())

    def _show_problem(self) -> None:
        self._patience.stop()
        self._box.set_bad(True, self._column)
        self._pane.head.show_problem(self._refused, has_place=self._column > 0)

    def _hide_problem(self) -> None:
        self._patience.stop()
        self._box.set_bad(False)
        self._pane.head.show_problem("")

    def _on_enter(self) -> None:
        """Open the chosen hit; what is still on its way is opened when it comes."""
        self._open_when_found = False
        if self._session.tasks.is_busy("search"):
            self._open_when_found = True
        elif self._refused:
            self._show_problem()
        elif self.take_enter():
            return
        elif self._pane.list.open_current():
            self._reader.view.setFocus()
        elif suggestion := self._pane.head.offered:
            self._box.ask(suggestion)

    def _on_typed(self, text: str) -> None:
        self._box.setFocus()
        self._box.insert(text)

    @property
    def query(self) -> str:
        """The query that is answered; one that was refused is none."""
        return "" if self._refused else self._session.query

    def focus_search(self) -> None:
        """Go to the search box."""
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def show_help(self) -> None:
        """Show how to search."""
        QueryHelp(self._box.theme, self._box.window()).show_under(self._box, self._try)

    def _try(self, example: str) -> None:
        self._box.ask(example)
        self.focus_search()

    def step_article(self, by: int) -> None:
        """Open the next or previous article of the results."""
        self._pane.list.step_article(by)
