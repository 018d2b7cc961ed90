# SPDX-License-Identifier: MIT
"""The hit list: as many rows as there are hits, of which only pages in sight are fetched."""

from __future__ import annotations

from collections import OrderedDict
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

from tajarchive.model import Hit, SearchResults
from tajarchive.ui import dates

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_KEPT_PAGES = 40


class Role(IntEnum):
    """What a row tells beside its text."""

    HIT = Qt.ItemDataRole.UserRole + 1
    FIRST_RELAXED = Qt.ItemDataRole.UserRole + 2


class ResultsModel(QAbstractListModel):
    """Rows are hits; a row whose page has not come is empty until it does."""

    page_wanted = Signal(int)
    """Number of the first hit of a page that is in sight but not fetched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = 50
        self._rows = 0
        self._exact = 0
        self._pages: OrderedDict[int, tuple[Hit, ...]] = OrderedDict()
        self._asked: set[int] = set()

    def show(self, results: SearchResults, page: int) -> None:
        """Show a new answer, of which the first page has come."""
        self.beginResetModel()
        self.page = page
        self._exact = results.total
        self._rows = max(results.total, len(results.hits))
        self._pages.clear()
        self._asked.clear()
        if results.hits:
            self._pages[0] = results.hits
        self.endResetModel()

    def add_page(self, offset: int, hits: tuple[Hit, ...]) -> None:
        """Fill in a page that was wanted."""
        number = offset // self.page
        self._asked.discard(number)
        self._pages[number] = hits
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        if hits and offset < self._rows:
            last = min(offset + len(hits), self._rows) - 1
            self.dataChanged.emit(self.index(offset), self.index(last))

    def hit(self, row: int) -> Hit | None:
        """Return the hit of a row, or None while its page is on the way."""
        number, within = divmod(row, self.page)
        if row >= max(self._rows, 0) or row < 0:
            return None
        if number == 0 and row < len(self._pages.get(0, ())):
            return self._pages[0][row]
        page = self._pages.get(number)
        if page is None:
            if number not in self._asked:
                self._asked.add(number)
                self.page_wanted.emit(number * self.page)
            return None
        self._pages.move_to_end(number)
        return page[within] if within < len(page) else None

    def rows_of(self, article: str) -> list[int]:
        """Return the rows of an article among the fetched ones."""
        return [
            number * self.page + within
            for number, hits in self._pages.items()
            for within, hit in enumerate(hits)
            if hit.id == article
        ]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < self._rows:
            return None
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Role.HIT,
            Role.FIRST_RELAXED,
        ):
            return None
        hit = self.hit(index.row())
        if hit is None:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            less = ["only some of the words"] if hit.relaxed else []
            return ". ".join([hit.title, meta(hit), *less, *(s.text for s in hit.snippets[:1])])
        if role == Role.HIT:
            return hit
        return hit.relaxed and index.row() == self._exact


def meta(hit: Hit) -> str:
    """Return source and date of a hit in one line."""
    return f"{hit.source or 'source unknown'}  ·  {dates.full(hit.published)}"
