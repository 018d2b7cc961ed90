# SPDX-License-Identifier: MIT
"""Joins the timeline of events with the list, the reader and the archive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tajarchive.model import AnyEvent, Event, Histogram
from tajarchive.ui.models.chronicle import EventRow
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.timeline_lanes import Spans

if TYPE_CHECKING:
    from tajarchive.ui.main_window import MainWindow

_AT_ONCE = 2000


class TimelineDesk(QObject):
    """Shows the timeline on demand, with what the list shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._pane, self._list = window.panes.timeline, window.panes.events
        self._view = self._pane.view
        self._rows: Sequence[EventRow] = ()
        self._stale = True
        self._asked: tuple[str, str] | None = None
        self._list.rows_shown.connect(self._on_rows)
        self._list.selected.connect(self._on_selected)
        self._list.timeline.clicked.connect(lambda: window.actions_["timeline"].trigger())
        self._view.event_chosen.connect(self._follow)
        self._view.event_marked.connect(self._on_marked)
        self._view.days_chosen.connect(self._list.choose_days)
        self._view.menu_requested.connect(self._list.menu_requested)
        self._view.moved.connect(self._want_density)
        self._view.drawing.whole = self._whole
        self._pane.close_requested.connect(lambda: self.show(on=False))
        self._session.opened.connect(lambda _: self._forget())
        self._session.changed.connect(self._forget)

    def toggle(self) -> None:
        """Show or hide the timeline as its action says."""
        self.show(on=self._window.actions_["timeline"].isChecked())

    def show(self, *, on: bool) -> None:
        """Show or hide the timeline; shown, it has the focus."""
        action, focused = self._window.actions_["timeline"], self._pane.isAncestorOf
        had = focused(self._window.focusWidget()) if self._window.focusWidget() else False
        action.setChecked(on)
        self._list.timeline.setChecked(on)
        self._pane.setVisible(on)
        if on:
            self._refresh()
            self._view.setFocus()
        elif had:
            self._list.tree.setFocus()

    def _forget(self) -> None:
        self._asked = None
        if self._pane.isVisible():
            self._want_density()

    # -- events --------------------------------------------------------------------------------

    def _on_rows(self, rows: Sequence[EventRow], shown: Sequence[EventRow]) -> None:
        fresh = rows is not self._rows
        self._rows, self._stale = rows, self._stale or fresh
        self._view.show_days(self._list.choice.days)
        self._refresh()

    def _refresh(self) -> None:
        """Show what the list has; long lists are prepared beside this thread."""
        if self._pane.isHidden() or not self._stale:
            return
        self._stale, rows = False, self._rows
        if len(rows) <= _AT_ONCE:
            self._show(Spans(rows))
        else:
            self._session.tasks.start("timeline rows", lambda _: Spans(rows), self._show)

    def _show(self, spans: Spans) -> None:
        self._pane.show_spans(spans)
        self._on_selected()
        self._want_density()

    def _follow(self, event: AnyEvent) -> None:
        self._list.tree.choose(event.id)
        self._window.reading.follow(event)

    def _whole(self, event: AnyEvent) -> AnyEvent:
        """Return an event with its sentences, which are asked for where they are not there."""
        model = self._list.model
        whole, row = model.whole(event), model.index_of(event.id).row()
        if not isinstance(whole, Event) and row >= 0:
            model.want(row)
        return whole

    def _on_marked(self, event: AnyEvent) -> None:
        if not self._list.tree.choose(event.id):
            self._list.tree.choose_none()

    def _on_selected(self) -> None:
        index = self._list.tree.currentIndex()
        row = self._list.model.row(index)
        if row is not None and self._pane.isVisible():
            self._view.mark(row.event.id)
            if not self._view.hasFocus():
                self._view.reveal(row)

    # -- articles ------------------------------------------------------------------------------

    def _want_density(self) -> None:
        """Ask when the articles of the results, or of the archive, were published, in the time
        that is in sight."""
        archive, view = self._session.archive, self._view
        if archive is None or self._pane.isHidden() or not view.spans.number:
            return
        query = self._session.whole_query if self._list.scope == "results" else ""
        asked = (query, view.axis.span())
        if asked == self._asked:
            return
        self._asked = asked
        clause = f"published:{view.axis.span()}"
        whole = f"({query}) {clause}" if query.strip() else clause

        def work(_: Ticket) -> Histogram | None:
            return archive.search(whole, limit=1, facets=True).histogram

        # A query that cannot be understood is shown under the search box already.
        self._session.tasks.start("density", work, self._view.show_density, lambda error: None)
