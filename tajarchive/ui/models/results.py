# SPDX-License-Identifier: MIT
"""The hit list: as many rows as there are hits, of which only pages in sight are fetched."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from tajarchive.model import Hit, SearchResults
from tajarchive.ui import dates
from tajarchive.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_KEPT_PAGES = 40


class Role(IntEnum):
    """What a row tells beside its text."""

    HIT = Qt.ItemDataRole.UserRole + 1
    DIVIDER = Qt.ItemDataRole.UserRole + 2
    """What stands above the row, where those begin that have only some of the words."""
    NEW = Qt.ItemDataRole.UserRole + 3
    """Whether the article came since the saved search was last looked at."""


class ResultsModel(QStringListModel):
    """Rows are hits; a row whose page has not come is empty until it does.

    The view says which rows are in sight (`look_at`). One page is asked for at a time, always
    one that is in sight when the last has come: what was scrolled past is never fetched.

    Only what rows say is Python's; how many there are is left to Qt's own model, because a view
    asks that for every row whenever it lays them out: for 100,000 rows 330 ms in Python, 25 in Qt.
    """

    page_wanted = Signal(int)
    """Number of the first hit of a page that is in sight but not fetched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = 50
        self._rows = 0
        self._exact = 0
        self._pages: OrderedDict[int, tuple[Hit, ...]] = OrderedDict()
        self._asked: int | None = None
        self._lost: set[int] = set()
        self._sight = (0, -1)
        self._seen: int | None = None

    @property
    def exact(self) -> int:
        """How many rows have all of the words; relaxed ones follow."""
        return self._exact

    def show(self, results: SearchResults, page: int) -> None:
        """Show a new answer, of which the first page has come."""
        self.beginResetModel()
        self.page = page
        self._exact = results.total
        self._rows = max(results.total, len(results.hits))
        self._pages.clear()
        self._asked = None
        self._lost.clear()
        self._sight = (0, -1)
        if results.hits:
            self._pages[0] = results.hits
        self._set_rows()
        self.endResetModel()

    def mark_new(self, seen: int | None) -> None:
        """Mark articles with an accession number above `seen` as new; None marks none."""
        if seen != self._seen:
            self._seen = seen
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(self._rows - 1), [Role.NEW])

    def _set_rows(self) -> None:
        """Tell Qt's own model how many rows there are."""
        blocked = self.blockSignals(True)  # the reset tells it all
        present = super().rowCount()
        if present < self._rows:
            self.insertRows(0, self._rows - present)  # at the end it would take seconds
        elif present > self._rows:
            self.removeRows(self._rows, present - self._rows)
        self.blockSignals(blocked)

    def look_at(self, first: int, last: int) -> None:
        """Say which rows are in sight; those that miss are asked for."""
        if (first, last) != self._sight:
            self._sight = (first, last)
            self._lost.clear()
        self._ask()

    def _ask(self) -> None:
        """Ask for a page in sight, then for one that soon will be."""
        first, last = self._sight
        if self._asked is not None or last < first:
            return
        ahead = self.page // 2
        for row in (first, last, last + ahead, first - ahead):
            number = row // self.page
            missing = number not in self._pages and number not in self._lost
            if 0 <= row < self._rows and missing and not self._came_with_first(row):
                self._asked = number
                self.page_wanted.emit(number * self.page)
                return

    def add_page(self, offset: int, hits: tuple[Hit, ...]) -> None:
        """Fill in a page that was wanted."""
        number = offset // self.page
        self._keep(number, hits)
        if hits and offset < self._rows:
            last = min(offset + len(hits), self._rows) - 1
            self.dataChanged.emit(self.index(offset), self.index(last))
        if number == self._asked:
            self._asked = None
            self._ask()

    def lose_page(self) -> None:
        """Give up on the page that was wanted; it is asked for again after scrolling."""
        if self._asked is not None:
            self._lost.add(self._asked)
            self._asked = None

    def _keep(self, number: int, hits: tuple[Hit, ...]) -> None:
        self._pages[number] = hits
        self._pages.move_to_end(number)
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)

    def _came_with_first(self, row: int) -> bool:
        """Tell whether a row came with the first page, which relaxed hits make longer."""
        return row < len(self._pages.get(0, ()))

    def hit(self, row: int) -> Hit | None:
        """Return the hit of a row, or None while its page is on the way."""
        if not 0 <= row < self._rows:
            return None
        number, within = (0, row) if self._came_with_first(row) else divmod(row, self.page)
        page = self._pages.get(number, ())
        if within >= len(page):
            return None
        self._pages.move_to_end(number)
        return page[within]

    def rows_of(self, article: str) -> list[int]:
        """Return the rows of an article among the fetched ones."""
        return [
            number * self.page + within
            for number, hits in self._pages.items()
            for within, hit in enumerate(hits)
            if hit.id == article
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < self._rows:
            return None
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Role.HIT,
            Role.DIVIDER,
            Role.NEW,
        ):
            return None
        hit = self.hit(index.row())
        if hit is None:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._read_out(hit)
        if role == Role.HIT:
            return hit
        if role == Role.NEW:
            return self._is_new(hit)
        return self._divider(hit, index.row())

    def _read_out(self, hit: Hit) -> str:
        new = [tr("new")] if self._is_new(hit) else []
        less = [tr("only some of the words")] if hit.relaxed else []
        return ". ".join([*new, hit.title, meta(hit), *less, *(s.text for s in hit.snippets[:1])])

    def _is_new(self, hit: Hit) -> bool:
        return self._seen is not None and hit.accession > self._seen

    def _divider(self, hit: Hit, row: int) -> str:
        if not hit.relaxed or row != self._exact:
            return ""
        if row == 0:
            return tr("None has all words; these have some")
        return tr("These have only some of the words")


def meta(hit: Hit) -> str:
    """Return source and date of a hit in one line."""
    return f"{hit.source or tr('source unknown')}  ·  {dates.full(hit.published)}"
