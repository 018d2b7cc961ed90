# SPDX-License-Identifier: MIT
"""Pages about names in the place of the reader: opened, filled, left, and found again by Back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tajarchive.errors import ArchiveError
from tajarchive.model import Entity
from tajarchive.ui import mentions_desk
from tajarchive.ui.actions import Actions
from tajarchive.ui.contexts import CONTEXT
from tajarchive.ui.frame import Panes, clause
from tajarchive.ui.mentions_desk import MentionsDesk
from tajarchive.ui.messages import MessageBar
from tajarchive.ui.names_desk import NamesDesk
from tajarchive.ui.portrait import Portrait
from tajarchive.ui.reading_desk import ReadingDesk
from tajarchive.ui.session import Session
from tajarchive.ui.subject import Subject
from tajarchive.ui.tasks import Ticket

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.ui.models.entities import Listed

_FIRST = 100
"""Mentions that are shown at once; the others come after them."""
_FEW = 1000
"""Mentions of a name whose dates are told at once with them."""
_BESIDE = ("entity-dated", "entity-company", "entity-events", "names-find", *mentions_desk.TOPICS)


class PagesDesk(QObject):
    """Joins the page of an entity with the session, the reader and the corrections."""

    changed_places = Signal()
    """A page has taken the reader's place, or given it back."""
    search_requested = Signal(str)
    left_concordance = Signal()
    """A page is about to open: the concordance must give the place back first."""

    def __init__(
        self,
        session: Session,
        panes: Panes,
        reading: ReadingDesk,
        names: NamesDesk,
        messages: MessageBar,
        actions: Actions,
    ) -> None:
        super().__init__(panes.pages)
        self._session, self._panes, self._reading = session, panes, reading
        self._names, self._messages = names, messages
        self._events_action = actions["show-events"]
        self._page = page = panes.pages.entity
        self._list = panes.pages.names
        way = [(actions["back"], "back"), (actions["forward"], "forward")]
        page.bar.add_ways(way)
        self._list.bar.add_ways(way)
        panes.pages.triage.bar.add_ways(way)
        self.others: dict[str, Callable[[], object]] = {}
        """Opens the pages of other desks again, by their kinds, when Back leads to them."""
        self.mentions = MentionsDesk(session, page.lines, reading)
        self._before: tuple[list[int], bool] = ([], True)
        self._came_from: QWidget | None = None
        self.wanted = ""
        """Id or name of the entity whose page is to be opened after the first article."""
        page.closed.connect(self.leave)
        page.search_requested.connect(self._on_search)
        page.menu_wanted.connect(self._fill_menu)
        page.entity_wanted.connect(lambda entity: self.open(entity.id))
        page.event_chosen.connect(reading.follow)
        reading.showing.connect(lambda _: self._give_place())
        reading.page_wanted.connect(self._on_page_wanted)
        names.about_requested.connect(self.open)
        self._list.closed.connect(self.leave)
        self._list.wanted.connect(self._find)
        self._list.list.opened.connect(lambda entity: self.open(entity.id))
        panes.reader.about_requested.connect(self.open)
        session.changed.connect(self._again)
        session.article_came.connect(lambda _: self._open_wanted())
        session.opened.connect(lambda _: self._give_place())

    # -- coming and going ----------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a page stands in the reader's place."""
        return not self._panes.pages.isHidden()

    def open(self, entity: str, *, going: bool = False) -> None:
        """Open the page of an entity; `going` back or forward, not to a new place."""

        def done(portrait: Portrait) -> None:
            known = portrait.card.entity.id
            if not going:
                self._reading.note_page("entity", known)
            self._take_place()
            self._panes.pages.setCurrentWidget(self._page)
            self._show(portrait)
            self._page.table.setFocus()
            self.changed_places.emit()

        self._ask(entity, done, self._say_gone)

    def open_names(self, *, going: bool = False) -> None:
        """Open the list of all names."""
        if self._session.archive is None:
            return
        self.show_page("names", self._list, self._list.filter, going=going)
        self._list.show_waiting()
        self._list.ask_again()

    def show_page(self, kind: str, page: QWidget, focus: QWidget, *, going: bool) -> None:
        """Show a page of which there is one only."""
        if not going:
            self._reading.note_page(kind, "")
        self._take_place()
        self._panes.pages.setCurrentWidget(page)
        focus.setFocus()
        self.changed_places.emit()

    def _on_page_wanted(self, kind: str, id_: str) -> None:
        if kind in self.others:
            self.others[kind]()
        elif kind == "names":
            self.open_names(going=True)
        else:
            self.open(id_, going=True)

    def _find(self, typed: str, kind: str) -> None:
        """List the names that a filter finds."""

        def find(listed: list[Listed]) -> None:
            def work(_: Ticket) -> list[Entity]:
                from tajarchive.ui.models.entities import matching

                return matching(listed, typed, kind)

            self._session.tasks.start("names-find", work, self._list.show_names)

        self._names.want_listed(find)

    def _open_wanted(self) -> None:
        wanted, self.wanted = self.wanted, ""
        if wanted:
            self.open(wanted)

    def _ask(
        self,
        entity: str,
        done: Callable[[Portrait], None],
        failed: Callable[[ArchiveError], None],
        *,
        whole: bool = False,
    ) -> None:
        archive = self._session.archive
        if archive is not None:
            self._session.tasks.start(
                "entity", lambda _: _portrait(archive, entity, whole=whole), done, failed
            )

    def _say_gone(self, error: ArchiveError) -> None:
        self._messages.show_message(str(error), "warning")

    def _take_place(self) -> None:
        if self.is_open:
            return
        self.left_concordance.emit()
        panes = self._panes
        self._came_from = QApplication.focusWidget()
        sizes = panes.splitter.sizes()
        self._before = (sizes, not panes.events.isHidden())
        panes.reader.card.hide()
        panes.reader.hide()
        panes.events.hide()
        panes.pages.show()
        panes.splitter.setSizes([sizes[0], 0, 0, 0, sum(sizes[1:])])
        self._events_action.setChecked(False)
        self.changed_places.emit()

    def leave(self) -> None:
        """Give the reader its place again, and the focus to where it was."""
        if not self.is_open:
            return
        self._reading.note_article()
        self._give_place()
        back = self._came_from
        there = back is not None and back.isVisible() and back.isEnabled()
        (back if there and back is not None else self._panes.reader.view).setFocus()

    def _give_place(self) -> None:
        if not self.is_open:
            return
        panes = self._panes
        held = panes.pages.isAncestorOf(QApplication.focusWidget() or panes.reader)
        for topic in _BESIDE:
            self._session.tasks.cancel(topic)
        sizes, events = self._before
        events = events or not panes.events.isHidden()
        panes.pages.hide()
        panes.reader.show()
        panes.events.setVisible(events)
        self._events_action.setChecked(events)
        panes.splitter.setSizes([panes.splitter.sizes()[0], *sizes[1:]])
        if held:
            panes.reader.view.setFocus()
        self.changed_places.emit()

    # -- what is shown -------------------------------------------------------------------------

    def _show(self, portrait: Portrait, *, same: bool = False) -> None:
        archive, entity = self._session.archive, portrait.card.entity.id
        if archive is None:
            return
        page, tasks = self._page, self._session.tasks
        page.show_portrait(portrait, same=same)
        if same:
            self.mentions.show_again(portrait.lines)
        else:
            self.mentions.show(entity, portrait.lines, portrait.card.entity.mentions)
        if portrait.dated is None:
            tasks.start("entity-dated", lambda _: archive.dated(entity), page.show_dated)
        tasks.start("entity-company", lambda _: archive.companions(entity), page.show_company)
        tasks.start("entity-events", lambda _: archive.events_naming(entity), page.show_events)

    def _again(self) -> None:
        """Show the page as it is now, after the archive's content changed."""
        portrait = self._page.portrait
        if self._shows(self._list):
            self._list.ask_again()
        elif self.is_open and portrait is not None:
            # A name that is none any more has no page; the decision has been told.
            self._ask(
                portrait.card.entity.id,
                lambda found: self._show(found, same=True),
                lambda error: self.leave(),
                whole=True,
            )

    # -- what can be done ----------------------------------------------------------------------

    def _on_search(self, published: str) -> None:
        portrait = self._page.portrait
        if portrait is not None:
            entity = portrait.card.entity
            within = f" published:{published}" if published else ""
            self.leave()
            self.search_requested.emit(clause(entity.type, entity.name) + within)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        entity = self.entity
        if entity is not None:
            self._names.fill(menu, Subject.of_entity(entity))

    @property
    def entity(self) -> Entity | None:
        """The entity whose page is shown."""
        portrait = self._page.portrait
        return portrait.card.entity if portrait is not None and self._shows(self._page) else None

    def _shows(self, page: QWidget) -> bool:
        return self.is_open and self._panes.pages.currentWidget() is page

    def find(self) -> bool:
        """Go to the filter of the page; False when none is open."""
        if self._shows(self._page):
            self._page.lines.focus_filter()
        elif self._shows(self._list):
            self._list.filter.setFocus()
        return self.is_open


def _portrait(archive: Archive, entity: str, *, whole: bool) -> Portrait:
    """Return what a page shows first of an entity, given by its id or its name; `whole` has all
    its mentions."""
    called = archive.entities_called(entity)
    card = archive.entity(called[0] if len(called) == 1 else entity, whole=False)
    known, few = card.entity.id, card.entity.mentions <= _FEW
    lines = archive.lines_of(known, None if whole or few else _FIRST)
    offices = archive.offices(known)
    return Portrait(
        card,
        [] if offices else archive.roles(known),
        [*archive.in_context(lines[:_FIRST], CONTEXT), *lines[_FIRST:]],
        archive.dated(known) if few else None,
        offices,
    )
