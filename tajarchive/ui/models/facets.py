# SPDX-License-Identifier: MIT
"""Facets: what the hits are about, with the number of articles, and the words that narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tajarchive.ui import languages

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_TOP = 0
"""Internal id of the headings; the values' one is the heading's row + 1."""

ORDER = ("source", "year", "language", "person", "place", "organisation", "event")
LABELS = {
    "source": "Source",
    "year": "Year",
    "language": "Language",
    "person": "People",
    "place": "Places",
    "organisation": "Organisations",
    "event": "Events",
}
_FIELDS = {"year": "published", "organisation": "org"}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet and the number of articles that have it."""

    facet: str
    value: str
    count: int

    @property
    def label(self) -> str:
        """The value in words."""
        if self.facet == "language":
            return languages.name(self.value)
        if self.facet == "event":
            return self.value.replace("_", " ")
        return self.value or "unknown"

    def clause(self) -> str:
        """Return the words that narrow a query to this value."""
        field = _FIELDS.get(self.facet, self.facet)
        plain = self.value.isascii() and self.value.replace("_", "").isalnum()
        value = self.value if plain else '"' + self.value.replace('"', "") + '"'
        return f"{field}:{value}"


def narrowed(query: str, value: Value, *, exclude: bool = False) -> str:
    """Return the query with a facet's value asked for or excluded; asked twice, taken back."""
    clause = ("-" if exclude else "") + value.clause()
    words = query.strip()
    padded = f" {words} "
    if f" {clause} " in padded:
        return padded.replace(f" {clause} ", " ").strip()
    if words and " OR " in words and not (words.startswith("(") and words.endswith(")")):
        words = f"({words})"
    return f"{words} {clause}".strip()


class FacetsModel(QAbstractItemModel):
    """Two levels: the facets, and under each its values with their counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[str, tuple[Value, ...]]] = []

    def show(self, facets: dict[str, tuple[tuple[str, int], ...]]) -> None:
        """Show the facets of an answer; those without values are left out."""
        self.beginResetModel()
        self._groups = []
        for facet in (*ORDER, *sorted(set(facets) - set(ORDER))):
            values = tuple(Value(facet, v, n) for v, n in facets.get(facet, ()) if v)
            if values:
                self._groups.append((facet, values))
        self.endResetModel()

    def facet(self, index: Index) -> str | None:
        """Return the facet of a heading."""
        if index.isValid() and index.internalId() == _TOP:
            return self._groups[index.row()][0]
        return None

    def value(self, index: Index) -> Value | None:
        """Return the value of a row, None for headings."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self._groups[index.internalId() - 1][1][index.row()]

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() == _TOP and parent.column() == 0:
            return len(self._groups[parent.row()][1])
        return 0

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value = self.value(index)
        if value is None:
            return LABELS.get(self._groups[index.row()][0], self._groups[index.row()][0].title()) \
                if role == Qt.ItemDataRole.DisplayRole else None  # fmt: skip
        if role == Qt.ItemDataRole.DisplayRole:
            return value.label
        if role == Qt.ItemDataRole.UserRole:
            return value.count
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{value.label}, {value.count} articles"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{value.clause()} — Enter narrows, Shift+Enter excludes"
        return None
