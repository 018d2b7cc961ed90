# SPDX-License-Identifier: MIT
"""Joins the concordance with the search and the reader."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from tajarchive.errors import ArchiveError
from tajarchive.model import Concordance, ConcordanceLine, SearchResults
from tajarchive.ui.actions import Actions
from tajarchive.ui.frame import Panes
from tajarchive.ui.reading_desk import ReadingDesk
from tajarchive.ui.search_box import SearchBox
from tajarchive.ui.session import Reading, Session
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import tr, trn

_CONTEXT = 100
"""Code points of context on each side of a line: more than a wide window shows."""
_AT_ONCE = 10_000
"""Articles up to which lines follow what is typed; gathering more takes a button."""
_TOPICS = ("concordance", "concordance-order", "concordance-save")

_Key = tuple[str, str, bool]
"""Query, order of its results, and whether names are found in other spellings."""

_Arranged = tuple[Concordance, list[int]]


class ConcordanceDesk(QObject):
    """Opens the concordance in the reader's place, keeps it in step with the query, and goes
    from a line to its place in the article and back."""

    changed_places = Signal()
    """The concordance has taken the reader's place, or given it back."""

    def __init__(
        self,
        session: Session,
        panes: Panes,
        reading: ReadingDesk,
        actions: Actions,
    ) -> None:
        super().__init__(panes.concordance)
        self._session, self._panes, self._reading = session, panes, reading
        self._action = actions["concordance"]
        self._events_action = actions["show-events"]
        self._pane = pane = panes.concordance
        self.wanted = ""
        """The order in which it is to be opened with the first answer; "" when it is not."""
        self._key: _Key | None = None
        """What the lines shown are of; None when the articles have changed since."""
        self._gathered = "text"
        self._arranged = ("", "text")
        self._again = self._stopped = self._focus_lines = False
        self._line: ConcordanceLine | None = None
        """The line that the reader was opened from, while it shows that article."""
        self._opening: ConcordanceLine | None = None
        self._before: tuple[list[int], bool] = ([], True)
        self._came_from: QWidget | None = None
        pane.arrangement_changed.connect(self._arrange)
        pane.gather_requested.connect(self._gather)
        pane.cancel_requested.connect(self._stop)
        pane.closed.connect(self.leave)
        pane.table.opened.connect(self._open)
        reading.showing.connect(self._on_showing)
        session.searched.connect(self._on_searched)
        session.searched_again.connect(self._on_searched_again)
        session.article_came.connect(self._on_article)
        session.opened.connect(lambda _: self._forget())
        panes.reader.back_to_lines.clicked.connect(self.come_back)

    # -- coming and going -------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the concordance stands in the reader's place."""
        return not self._pane.isHidden()

    def toggle(self) -> None:
        """Open the concordance, or go back to the reader."""
        self.leave() if self.is_open else self.open()

    def open(self) -> None:
        """Show the lines of the present query in the reader's place."""
        if not self.is_open:
            self._came_from = QApplication.focusWidget()
            self._take_place()
        self._follow()
        self._pane.focus()
        self._focus_lines = self._session.tasks.is_busy("concordance")

    def _open_wanted(self) -> None:
        order, self.wanted = self.wanted, ""
        self._pane.set_order(order)
        self.open()

    def _take_place(self) -> None:
        panes = self._panes
        sizes = panes.splitter.sizes()
        self._before = (sizes, not panes.events.isHidden())
        panes.reader.hide()
        panes.events.hide()
        self._pane.show()
        panes.splitter.setSizes([sizes[0], 0, 0, sum(sizes[1:])])
        self._action.setChecked(True)
        self._events_action.setChecked(False)
        self.changed_places.emit()

    def leave(self) -> None:
        """Give the reader its place again, and the focus to where it was."""
        if not self.is_open:
            return
        held = self._pane.isAncestorOf(QApplication.focusWidget() or self._panes.reader)
        self._give_place()
        if held:
            back = self._came_from
            there = back is not None and back.isVisible() and back.isEnabled()
            (back if there and back is not None else self._panes.reader.view).setFocus()

    def _give_place(self) -> None:
        panes = self._panes
        sizes, events = self._before
        events = events or not panes.events.isHidden()
        self._pane.hide()
        panes.reader.show()
        panes.events.setVisible(events)
        self._events_action.setChecked(events)
        self._action.setChecked(False)
        panes.splitter.setSizes([panes.splitter.sizes()[0], *sizes[1:]])
        self.changed_places.emit()

    def come_back(self) -> bool:
        """Go from the article to the line that it was opened from; False when there is none."""
        if self._line is None or self.is_open:
            return False
        self.open()
        return True

    def take_enter(self) -> bool:
        """Go from the search box to the lines; False when they are not shown."""
        if self.is_open:
            self._focus_lines = self._session.tasks.is_busy("concordance")
            if not self._focus_lines:
                self._pane.focus()
        return self.is_open

    def step(self, by: int) -> bool:
        """Go to the next or previous line; False when the lines are not shown."""
        if self.is_open:
            self._pane.table.step(by)
        return self.is_open

    def find(self) -> bool:
        """Go to the filter; False when the lines are not shown."""
        if self.is_open:
            self._pane.filter.setFocus()
            self._pane.filter.selectAll()
        return self.is_open

    def _forget(self) -> None:
        """Another archive was opened."""
        self.leave()
        for topic in _TOPICS:
            self._session.tasks.cancel(topic)
        self._key = None
        self._again = False
        self._set_line(None)
        self._pane.work.end()
        self._pane.show_nothing("")

    # -- following the query ----------------------------------------------------------------------

    def _on_searched(self, results: SearchResults) -> None:
        if self.wanted and not self._session.tasks.is_busy("article"):
            self._open_wanted()
        elif self.is_open:
            self._follow()

    def _on_searched_again(self, results: SearchResults) -> None:
        """Follow what was imported; lines that were fetched by the button stay as they are."""
        by_button = results.total > _AT_ONCE and self._pane.found is not None
        if self._session.tasks.is_busy("concordance"):
            self._again = True
        elif not by_button:
            self._key = None
            if self.is_open:
                self._follow()

    def _follow(self) -> None:
        """Show the lines of the present query, unless they are shown."""
        session, pane = self._session, self._pane
        key = self._present()
        if session.tasks.is_busy("search") or session.archive is None or key == self._key:
            return
        session.tasks.cancel("concordance")
        pane.work.end()
        total = session.total
        if not session.query.strip():
            self._key = key
            pane.show_nothing(
                tr(
                    "Type something to look for.\n\nEach place in the texts that answers it will "
                    "stand here in its context."
                )
            )
        elif total > _AT_ONCE:
            self._key = key
            pane.show_nothing(
                trn(
                    "{n} article answers. To gather its lines takes a while; the search goes on "
                    "meanwhile.",
                    "{n} articles answer. To gather their lines takes a while; the search goes on "
                    "meanwhile.",
                    total,
                ),
                trn("Gather the lines of {n} article", "Gather the lines of {n} articles", total),
            )
        else:
            self._gather()

    def _present(self) -> _Key:
        return self._session.query, self._session.sort, self._session.expands

    def _gather(self) -> None:
        archive, key = self._session.archive, self._present()
        if archive is None:
            return
        text, order = self._wanted_arrangement()
        query, results_sort, expand = self._key = key
        gathered = order if order in ("newest", "oldest") else _as_results(results_sort)
        self._again = self._stopped = False

        def work(ticket: Ticket) -> _Arranged:
            found = archive.concordance(
                query,
                sort=gathered,
                context=_CONTEXT,
                progress=ticket.progress,
                cancelled=lambda: ticket.cancelled() or self._stopped,
                expand=expand,
            )
            return found, _arranged(found, text, order, ticket)

        def done(answer: _Arranged) -> None:
            self._gathered, self._arranged = gathered, (text, order)
            self._show(answer)

        self._pane.work.begin(tr("Gathering lines"))
        self._session.tasks.start(
            "concordance", work, done, self._on_failed, self._pane.work.update_progress
        )

    def _show(self, answer: _Arranged) -> None:
        found, order = answer
        self._pane.work.end()
        if found.lines or not found.complete:
            self._pane.show_lines(found, order, stopped=self._stopped)
        else:
            self._pane.show_nothing(_why_none(self._session.total))
        focus = QApplication.focusWidget()
        if self._focus_lines and not (isinstance(focus, SearchBox) and focus.is_typing):
            self._pane.focus()
        self._focus_lines = False
        if self._wanted_arrangement() != self._arranged:
            self._arrange()
        if self._again:
            self._again, self._key = False, None
            if self.is_open:
                self._follow()

    def _on_failed(self, error: ArchiveError) -> None:
        self._pane.work.end()
        words = str(error)
        self._pane.show_nothing(f"{words[:1].upper()}{words[1:]}.".replace("..", "."))

    def _stop(self) -> None:
        """Have what goes on end with what it has."""
        self._stopped = True
        self._pane.work.say_stopping(tr("Stopping; what was gathered stays"))

    # -- order and filter -------------------------------------------------------------------------

    def _wanted_arrangement(self) -> tuple[str, str]:
        return self._pane.filter.text().strip(), str(self._pane.order.currentData())

    def _arrange(self) -> None:
        """Order and filter the lines that there are."""
        found = self._pane.found
        text, order = self._wanted_arrangement()
        if found is None or self._session.tasks.is_busy("concordance"):
            return  # what is being gathered is arranged when it comes
        by_date = order in ("newest", "oldest")
        wanted = order if by_date else _as_results(self._session.sort)
        if not found.complete and (by_date or order == "text") and self._gathered != wanted:
            self._gather()  # another order has other lines within the limit
            return

        def done(places: list[int]) -> None:
            self._arranged = (text, order)
            if found is self._pane.found:
                self._pane.show_lines(found, places, stopped=self._stopped)

        self._session.tasks.start(
            "concordance-order", lambda ticket: _arranged(found, text, order, ticket), done
        )

    # -- to the article and back ------------------------------------------------------------------

    def _open(self, line: ConcordanceLine) -> None:
        self._opening = line
        self._reading.open_place(line.article, line.start, line.end, line.match)

    def _on_showing(self, article: str) -> None:
        """The reader is about to show an article: it needs its place."""
        line = self._opening or self._line
        self._opening = None
        self._set_line(line if line is not None and line.article == article else None)
        if self.is_open and not self.wanted:
            self._give_place()
            self._panes.reader.view.setFocus()

    def _on_article(self, reading: Reading) -> None:
        if self.wanted:
            self._open_wanted()

    def _set_line(self, line: ConcordanceLine | None) -> None:
        self._line = line
        self._panes.reader.back_to_lines.setVisible(line is not None)


def _as_results(sort: str) -> str:
    """Return the order of lines that follows an order of results."""
    return sort if sort in ("newest", "oldest") else "text"


def _arranged(found: Concordance, text: str, order: str, ticket: Ticket) -> list[int]:
    """Return the places of the lines that a filter keeps, in an order; [] when cancelled."""
    from tajarchive.search import ordering

    kept = ordering.filtered(found.lines, text, ticket.cancelled)
    lines = found.lines if kept is None else [found.lines[place] for place in kept]
    places = ordering.order(lines, order, ticket.cancelled) or []
    return places if kept is None else [kept[place] for place in places]


def _why_none(total: int) -> str:
    if not total:
        return tr("No article has all of that.\n\nTry fewer words, or another spelling.")
    return tr(
        "The articles answer by their titles, dates, sources or names alone.\n\nAdd a word that "
        "stands in their texts to see it in its context."
    )
