# SPDX-License-Identifier: MIT
"""Doubtful articles as rows, of all kinds of doubt or of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tajarchive.triage import KINDS, Doubt, Doubtful
from tajarchive.ui import dates
from tajarchive.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
DOUBTFUL_ROLE = Qt.ItemDataRole.UserRole + 1


class DoubtfulModel(QAbstractListModel):
    """Rows are articles with their doubts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Doubtful] = []

    def show(self, found: Sequence[Doubtful]) -> None:
        """Show these articles in their order."""
        self.beginResetModel()
        self._rows = list(found)
        self.endResetModel()

    def one(self, row: int) -> Doubtful | None:
        """Return the article of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, article: str) -> int:
        """Return the row of an article, -1 when it is not listed."""
        return next((n for n, one in enumerate(self._rows) if one.article.id == article), -1)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.one(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return one.article.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.article.title}. {meta(one)}. {' '.join(d.why for d in one.doubts)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(doubt.why for doubt in one.doubts)
        return one if role == DOUBTFUL_ROLE else None


def meta(one: Doubtful) -> str:
    """Return source and date in one line."""
    return f"{one.article.source or tr('source unknown')}  ·  {dates.full(one.article.published)}"


def of_kind(found: Sequence[Doubtful], kind: str) -> list[Doubtful]:
    """Return the articles with a kind of doubt, all for ""."""
    return [one for one in found if not kind or any(d.kind == kind for d in one.doubts)]


def first_doubt(one: Doubtful, kind: str) -> Doubt:
    """Return the doubt to look at first: the first of a kind, or of all."""
    return next((doubt for doubt in one.doubts if doubt.kind == kind), one.doubts[0])


def in_short(one: Doubtful) -> str:
    """Return the kinds of doubt in a few words."""
    return "  ·  ".join(dict.fromkeys(KINDS[doubt.kind].lower() for doubt in one.doubts))
