# SPDX-License-Identifier: MIT
"""A list of entities: Enter or a click opens the page of one, the Menu key offers corrections."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from tajarchive.model import Entity
from tajarchive.ui.asked import row_asked
from tajarchive.ui.companions import CompanionsModel
from tajarchive.ui.models.entities import EntitiesModel
from tajarchive.ui.rows import RowDelegate


class EntityList(QListView):
    """Rows of one height; what they look like is the delegate's, `rows`."""

    opened = Signal(object)
    """The `Entity` whose page is wanted."""
    menu_requested = Signal(object, QPoint)

    def __init__(
        self,
        name: str,
        entities: EntitiesModel | CompanionsModel,
        rows: RowDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entities = entities
        self.rows = rows
        rows.setParent(self)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(rows)
        self.setModel(entities)
        self.clicked.connect(lambda index: self._open(index.row()))

    @property
    def entity(self) -> Entity | None:
        """The entity that is chosen."""
        return self._entities.entity(self.currentIndex().row())

    def _open(self, row: int) -> None:
        entity = self._entities.entity(row)
        if entity is not None:
            self.opened.emit(entity)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, at = row_asked(self, event)
        entity = self._entities.entity(index.row())
        if entity is not None:
            self.menu_requested.emit(entity, at)
