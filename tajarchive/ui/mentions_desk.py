# SPDX-License-Identifier: MIT
"""Joins the mentions on an entity's page with the archive: contexts, filter, order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from tajarchive.model import ConcordanceLine
from tajarchive.ui.contexts import CONTEXT, in_context
from tajarchive.ui.mentions_pane import MentionsPane
from tajarchive.ui.reading_desk import ReadingDesk
from tajarchive.ui.session import Session
from tajarchive.ui.tasks import Ticket
from tajarchive.ui.translation import tr

TOPICS = ("entity-lines", "entity-context", "entity-order")
_BY_WORDS = ("left", "right", "match")
"""Orders that need the words around a mention."""

_Arranged = tuple[list[ConcordanceLine], list[int]]


class MentionsDesk(QObject):
    """Fetches what is in sight, and all of it where a filter or an order asks for it."""

    def __init__(self, session: Session, pane: MentionsPane, reading: ReadingDesk) -> None:
        super().__init__(pane)
        self._session, self._pane, self._reading = session, pane, reading
        self._entity = ""
        self._shown = object()
        """Another one for each entity, so that what comes late for the one before is dropped."""
        pane.model.context_wanted.connect(self._want_context)
        pane.arrangement_changed.connect(self._arrange)
        pane.cancel_requested.connect(self._stop)
        pane.table.opened.connect(self._open)

    def show(self, entity: str, lines: Sequence[ConcordanceLine], total: int) -> None:
        """Show the first lines of an entity, of so many, and fetch the others."""
        self._entity, self._shown = entity, object()
        self._pane.begin_with(lines, total)
        if len(lines) < total:
            self._want_all()

    def show_again(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show all lines as they are now of the entity that is shown, arranged as before."""
        self._shown = object()
        self._pane.total = len(lines)
        if self._pane.wanted == ("", "newest"):
            self._pane.show_arranged(list(lines), range(len(lines)))
        else:
            self._arrange(list(lines))

    def _want_all(self) -> None:
        archive, entity, shown = self._session.archive, self._entity, self._shown
        if archive is None:
            return

        def done(lines: list[ConcordanceLine]) -> None:
            if shown is self._shown:
                self._pane.add(lines[len(self._pane.model.all_lines) :])
                if self._pane.wanted != ("", "newest"):
                    self._arrange()

        self._session.tasks.start("entity-lines", lambda _: archive.lines_of(entity), done)

    def _want_context(self, places: list[int]) -> None:
        archive, lines = self._session.archive, self._pane.model.all_lines
        shown = self._shown
        if archive is None:
            return
        wanted = [lines[place] for place in places]

        def done(found: list[ConcordanceLine]) -> None:
            if shown is self._shown:
                self._pane.fill(places, found)

        self._session.tasks.start(
            "entity-context", lambda _: archive.in_context(wanted, CONTEXT), done, latest=False
        )

    def _arrange(self, lines: list[ConcordanceLine] | None = None) -> None:
        """Order and filter the mentions; by the words around them once all of these are there."""
        archive, shown, pane = self._session.archive, self._shown, self._pane
        known = list(pane.model.all_lines) if lines is None else lines
        if archive is None or self._session.tasks.is_busy("entity-lines"):
            return  # all of them are arranged when they come
        text, order = pane.wanted

        def work(ticket: Ticket) -> _Arranged | None:
            from tajarchive.search import ordering

            found = known
            if text or order in _BY_WORDS:
                found = in_context(archive, known, ticket.cancelled, ticket.progress)
            kept = ordering.filtered(found, text, ticket.cancelled)
            some = found if kept is None else [found[place] for place in kept]
            places = ordering.order(some, order, ticket.cancelled) or []
            if ticket.cancelled():
                return None
            return found, places if kept is None else [kept[place] for place in places]

        def done(answer: _Arranged | None) -> None:
            pane.work.end()
            if shown is self._shown and answer is not None:
                pane.show_arranged(*answer)

        pane.work.begin(tr("Reading the articles"))
        self._session.tasks.start(
            "entity-order", work, done, progress=pane.work.update_progress
        )  # fmt: skip

    def _stop(self) -> None:
        """Give up reading, and with it the filter and the order that needed it."""
        if self._session.tasks.is_busy("entity-order"):
            self._session.tasks.cancel("entity-order")
            self._pane.work.end()
            lines = list(self._pane.model.all_lines)
            self._pane.begin_with(lines, len(lines))

    def _open(self, line: ConcordanceLine) -> None:
        self._reading.open_place(line.article, line.start, line.end, line.match)
