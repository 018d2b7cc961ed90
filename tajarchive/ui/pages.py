# SPDX-License-Identifier: MIT
"""The pane of pages about names, which takes the place of the reader."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from tajarchive.ui.entity_page import EntityPage
from tajarchive.ui.names_page import NamesPage
from tajarchive.ui.theme import Theme


class Pages(QStackedWidget):
    """One page at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName("Pages about names")
        self.setMinimumWidth(480)
        self.entity = EntityPage(theme, self)
        self.names = NamesPage(theme, self)
        self.addWidget(self.entity)
        self.addWidget(self.names)

    def stops(self) -> list[QWidget]:
        """Return where F6 stops, in the order of reading."""
        page = self.entity
        return [page.table, page.company, page.events, self.names.list]

    def tab_order(self) -> list[QWidget]:
        """Return where Tab goes, in the order of reading."""
        page = self.entity
        return [
            page.search, page.correct, page.timeline, page.lines.filter, page.lines.copy,
            page.lines.save, page.table,
            page.by_articles, page.by_npmi, page.company, page.events,
            self.names.filter, self.names.save, *self.names.kinds.values(), self.names.list,
        ]  # fmt: skip

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.entity.set_theme(theme)
        self.names.set_theme(theme)
