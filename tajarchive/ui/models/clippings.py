# SPDX-License-Identifier: MIT
"""The clippings tray as a list whose rows can be moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

if TYPE_CHECKING:
    from tajarchive.store import Clipping

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_MIME = "application/x-tajarchive-clipping"


class ClippingsModel(QAbstractListModel):
    """Rows are clippings in the person's order."""

    arranged = Signal(list)
    """The ids in their new order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Clipping] = []
        self._titles: dict[str, str] = {}

    def show(self, clippings: Sequence[Clipping], titles: dict[str, str]) -> None:
        """Show these clippings."""
        self.beginResetModel()
        self._rows = list(clippings)
        self._titles = dict(titles)
        self.endResetModel()

    def clipping(self, row: int) -> Clipping | None:
        """Return the clipping of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def shift(self, row: int, by: int) -> bool:
        """Move a row; False when it is at the end already."""
        return self._move(row, row + by + (by > 0)) if 0 <= row + by < len(self._rows) else False

    def _move(self, row: int, before: int) -> bool:
        if not 0 <= row < len(self._rows) or before in (row, row + 1):
            return False
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), before)
        moved = self._rows.pop(row)
        self._rows.insert(before - (before > row), moved)
        self.endMoveRows()
        self.arranged.emit([clipping.id for clipping in self._rows])
        return True

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        clipping = self.clipping(index.row()) if index.isValid() else None
        if clipping is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return clipping.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._titles.get(clipping.article, "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}. {self._titles.get(clipping.article, '')}: {clipping.text}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid():
            return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(_MIME, QByteArray(str(indexes[0].row()).encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not data.hasFormat(_MIME):
            return False
        at = row if row >= 0 else len(self._rows)
        self._move(int(bytes(data.data(_MIME).data())), at)
        # The rows have moved already; True would make the view remove the source row.
        return False
