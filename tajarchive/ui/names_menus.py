# SPDX-License-Identifier: MIT
"""Menus of the lists in which names are seen: what can be done with the name of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from tajarchive.model import AnyEvent, Article, ConcordanceLine, Entity, Mention
from tajarchive.ui.frame import clause
from tajarchive.ui.models.events import label_words
from tajarchive.ui.subject import Subject
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.ui.main_window import MainWindow

_PEOPLE = 8
"""Those who take part in an event that its menu names."""
_OF_LINES = ("copy", "copy-cited", "clip")


class NamesMenus(QObject):
    """Opens them; corrections are those that a name in the text has too."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._names = window, window.names
        pages, page = window.panes.pages, window.panes.pages.entity
        pages.names.list.menu_requested.connect(
            lambda entity, at: self._open_for(entity, pages.names.list, at)
        )
        page.company.menu_requested.connect(
            lambda entity, at: self._open_for(entity, page.company, at)
        )
        page.head_menu_requested.connect(self._open_for_page)
        page.table.menu_requested.connect(self._open_for_mention)
        page.events.menu_requested.connect(self._open_for_event)
        window.panes.concordance.table.menu_requested.connect(self._open_for_line)

    # -- names ---------------------------------------------------------------------------------

    def _open_for(self, entity: Entity, over: QWidget, at: QPoint) -> None:
        menu = _menu(over, entity.name)
        _add(
            menu,
            tr("All about {name}", name=entity.name),
            lambda: self._window.pages.open(entity.id),
        )
        self._add_search(menu, entity)
        menu.addSeparator()
        self._names.fill(menu, Subject.of_entity(entity))
        menu.popup(at)

    def _open_for_page(self, at: QPoint) -> None:
        entity = self._window.pages.entity
        if entity is not None:
            menu = _menu(self._window.panes.pages.entity, entity.name)
            self._add_search(menu, entity)
            menu.addSeparator()
            self._names.fill(menu, Subject.of_entity(entity))
            menu.popup(at)

    def _add_search(self, menu: QMenu, entity: Entity) -> None:
        def search() -> None:
            self._window.pages.leave()
            self._window.box.ask(clause(entity.type, entity.name))

        _add(menu, tr("Search for {name}", name=entity.name), search)

    # -- lines ---------------------------------------------------------------------------------

    def _open_for_mention(self, line: ConcordanceLine, at: QPoint) -> None:
        entity = self._window.pages.entity
        if entity is None:
            return
        menu = _menu(self._window.panes.pages.entity.table, entity.name)
        self._add_line(menu, lambda: self._window.panes.pages.entity.table.open_current())
        about = Subject(
            entity.id, entity.type, entity.name, line.match, line.article, line.start
        )  # fmt: skip
        self._names.fill(menu, about)
        menu.popup(at)

    def _open_for_line(self, line: ConcordanceLine, at: QPoint) -> None:
        """Open the menu of a line once the names at its place are known."""
        archive, tasks = self._window.session.archive, self._window.tasks
        if archive is None:
            return

        def done(article: Article) -> None:
            menu = _menu(self._window.panes.concordance.table, tr("Line"))
            self._add_line(menu, lambda: self._window.panes.concordance.table.open_current())
            here = [m for m in article.mentions if m.start < line.end and m.end > line.start]
            self._add_names(menu, article, [m for m in here if m.entity], line.match)
            menu.popup(at)

        tasks.start("line names", lambda _: archive.article(line.article), done)

    def _add_names(
        self, menu: QMenu, article: Article, here: Sequence[Mention], words: str
    ) -> None:
        if len(here) == 1:
            menu.setAccessibleName(here[0].name)
            self._names.fill(menu, Subject.of_mention(here[0], article))
        for mention in here if len(here) > 1 else ():
            part = menu.addMenu(mention.name.replace("&", "&&"))
            part.setAccessibleName(mention.name)
            self._names.fill(part, Subject.of_mention(mention, article))
        if not here:
            self._names.fill_for_words(menu, words)

    def _add_line(self, menu: QMenu, open_: Callable[[], object]) -> None:
        menu.addAction(tr("Open the article here"), open_)
        for name in _OF_LINES:
            menu.addAction(self._window.actions_[name])
        menu.addSeparator()

    # -- events --------------------------------------------------------------------------------

    def _open_for_event(self, at: QPoint) -> None:
        events = self._window.panes.pages.entity.events
        chosen = events.chosen()
        if chosen:
            menu = _menu(events, label_words(chosen[0]))
            menu.addAction(tr("Go to the sentence"), lambda: events.opened.emit(chosen[0]))
            self.add_people(menu, chosen[:1])
            menu.popup(at)

    def add_people(self, menu: QMenu, events: Sequence[AnyEvent]) -> None:
        """Offer the corrections of those who take part in an event, and of its place."""
        if len(events) != 1:
            return
        event = events[0]
        people = dict.fromkeys((*event.participants, *((event.place,) if event.place else ())))
        menu.addSeparator()
        for name in list(people)[:_PEOPLE]:
            part = menu.addMenu(name.replace("&", "&&"))
            part.setAccessibleName(name)
            self._names.fill_for_name(part, name)


def _menu(over: QWidget, name: str) -> QMenu:
    menu = QMenu(over)
    menu.setAccessibleName(name)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add(menu: QMenu, words: str, does: Callable[[], object]) -> None:
    menu.addAction(words.replace("&", "&&"), does)
