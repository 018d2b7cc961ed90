# SPDX-License-Identifier: MIT
"""The pane of pages about names and of doubtful articles, which takes the place of the reader."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from tajarchive.ui.entity_page import EntityPage
from tajarchive.ui.names_page import NamesPage
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr
from tajarchive.ui.triage_page import TriagePage


class Pages(QStackedWidget):
    """One page at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(tr("Pages about names and articles"))
        self.setMinimumWidth(480)
        self.entity = EntityPage(theme, self)
        self.names = NamesPage(theme, self)
        self.triage = TriagePage(theme, self)
        for page in (self.entity, self.names, self.triage):
            self.addWidget(page)

    def stops(self) -> list[QWidget]:
        """Return where F6 stops, in the order of reading."""
        page = self.entity
        return [page.table, page.company, page.events, self.names.list, self.triage.list]

    def tab_order(self) -> list[QWidget]:
        """Return where Tab goes, in the order of reading."""
        page = self.entity
        return [
            page.search, page.correct, page.timeline, page.lines.filter, page.lines.copy,
            page.lines.save, page.table,
            page.by_articles, page.by_npmi, page.company, page.events,
            self.names.filter, self.names.save, *self.names.kinds.values(), self.names.list,
            *self.triage.kinds.values(), self.triage.list,
        ]  # fmt: skip

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.entity.set_theme(theme)
        self.names.set_theme(theme)
        self.triage.set_theme(theme)
