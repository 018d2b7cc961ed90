# SPDX-License-Identifier: MIT
"""The reader's context menu: what can be done with the name, or the words, that were chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from tajarchive.model import DateMention, Mention
from tajarchive.ui.actions import Actions
from tajarchive.ui.names_desk import NamesDesk
from tajarchive.ui.reader.pane import ReaderPane
from tajarchive.ui.subject import Subject
from tajarchive.ui.translation import tr

_ALWAYS = ("copy", "copy-cited", "clip", "add-event", "find", "like", "tag",
           "show-original", "article-details")  # fmt: skip


class ReaderMenu(QObject):
    """Opens the menu by a right click or the Menu key, and fills that of the card."""

    def __init__(self, reader: ReaderPane, names: NamesDesk, actions: Actions) -> None:
        super().__init__(reader)
        self._reader, self._names, self._actions = reader, names, actions
        reader.view.menu_requested.connect(self._open)
        reader.card.menu_wanted.connect(self._fill_card)

    def _open(self, mention: Mention | DateMention | None, words: str, at: QPoint) -> None:
        article = self._reader.view.article
        menu = QMenu(self._reader.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("Article"))
        if words and not (isinstance(mention, Mention) and mention.text == words):
            self._names.fill_for_words(menu, words)
            menu.addSeparator()
        if isinstance(mention, Mention) and mention.entity and article is not None:
            menu.setAccessibleName(mention.name)
            self._fill(menu, mention)
            menu.addSeparator()
        for name in _ALWAYS:
            menu.addAction(self._actions[name])
        menu.popup(at)

    def _fill(self, menu: QMenu, mention: Mention) -> None:
        card, article = self._reader.card, self._reader.view.article
        menu.addAction(
            tr("All about {name}", name=mention.name).replace("&", "&&"),
            lambda: self._reader.about_requested.emit(mention.entity),
        )
        menu.addAction(
            tr("Search for {name}", name=mention.name).replace("&", "&&"),
            lambda: card.search_requested.emit(mention),
        )
        menu.addSeparator()
        if article is not None:
            self._names.fill(menu, Subject.of_mention(mention, article))

    def _fill_card(self, menu: QMenu, mention: Mention) -> None:
        article = self._reader.view.article
        menu.clear()
        if article is not None:
            self._names.fill(menu, Subject.of_mention(mention, article))
