# SPDX-License-Identifier: MIT
"""Saved searches with what is new in them, and past searches under their days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from tajarchive.model import PastSearch, SavedSearch
from tajarchive.ui import dates
from tajarchive.ui.translation import tr, trn

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class SearchRole(IntEnum):
    """What a row tells beside its text."""

    SEARCH = Qt.ItemDataRole.UserRole + 1
    """The `SavedSearch` or `PastSearch`; None for a day."""


class SavedModel(QAbstractListModel):
    """Rows are saved searches in the person's order; their names can be edited."""

    renamed = Signal(int, str)
    """Id of a search, and the name that it is to have."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SavedSearch, ...] = ()
        self.editable = True

    def show(self, searches: Sequence[SavedSearch]) -> None:
        """Show these searches; when only counts differ, rows stay as they are."""
        same = [row.id for row in self._rows] == [row.id for row in searches]
        if not same:
            self.beginResetModel()
        self._rows = tuple(searches)
        if not same:
            self.endResetModel()
        elif searches:
            self.dataChanged.emit(self.index(0), self.index(len(searches) - 1))

    def search(self, row: int) -> SavedSearch | None:
        """Return the search of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def all(self) -> tuple[SavedSearch, ...]:
        """Return all searches in order."""
        return self._rows

    def moved(self, row: int, by: int) -> list[int] | None:
        """Return the ids as they stand once a row was moved; None when it is at the end."""
        if not (0 <= row < len(self._rows) and 0 <= row + by < len(self._rows)):
            return None
        ids = [search.id for search in self._rows]
        ids.insert(row + by, ids.pop(row))
        return ids

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and self.editable
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        search = self.search(index.row()) if index.isValid() else None
        if search is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return search.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return search.problem or search.query
        if role == Qt.ItemDataRole.AccessibleTextRole:
            found = [search.problem] if search.problem else [new_words(search), _articles(search)]
            return ", ".join(part for part in (search.name, *found, search.query) if part)
        return search if role == SearchRole.SEARCH else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        search = self.search(index.row())
        name = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or search is None or name in ("", search.name):
            return False
        self.renamed.emit(search.id, name)
        return True


class HistoryModel(QAbstractListModel):
    """Rows are past searches, the latest first, each day under its name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PastSearch | str] = []

    def show(self, past: Sequence[PastSearch], today: date) -> None:
        """Show these searches."""
        self.beginResetModel()
        self._rows = []
        last: date | None = None
        for search in past:
            day = datetime.fromisoformat(search.when).astimezone().date()
            if day != last:
                self._rows.append(_day(day, today))
                last = day
            self._rows.append(search)
        self.endResetModel()

    def search(self, row: int) -> PastSearch | None:
        """Return the search of a row; None for a day."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, PastSearch) else None

    def step(self, row: int, by: int) -> int:
        """Return the next row down (or up) that is a search; -1 before the first, and after the
        last the last."""
        at = row + by
        while 0 <= at < len(self._rows) and isinstance(self._rows[at], str):
            at += by
        if at >= len(self._rows):
            return row
        return max(at, -1)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_day = index.isValid() and self.search(index.row()) is None
        return Qt.ItemFlag.ItemIsEnabled if is_day else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.query
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else f"{row.query}, {_count(row.total)}"
        if role == SearchRole.SEARCH:
            return row if isinstance(row, PastSearch) else None
        return None


def new_words(search: SavedSearch) -> str:
    """Return how much is new, in words; "" when nothing is."""
    return trn("{n} new", "{n} new", search.new) if search.new else ""


def _articles(search: SavedSearch) -> str:
    return _count(search.total)


def _count(number: int) -> str:
    return trn("{n} article", "{n} articles", number)


def _day(day: date, today: date) -> str:
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    return dates.full(day.isoformat())
