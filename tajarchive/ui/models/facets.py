# SPDX-License-Identifier: MIT
"""Facets: what the hits are about, with the number of articles; what was chosen stands first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tajarchive.ui.models.choices import SINGLE, Choice, Value
from tajarchive.ui.translation import mark, tr, trn

Index = QModelIndex | QPersistentModelIndex
Counts = dict[str, tuple[tuple[str, int], ...]]
_NO_INDEX = QModelIndex()
_TOP = 0
"""Internal id of the headings; the values' one is the heading's row + 1."""
_FEW = 8
"""Values of a facet that are listed before "more" is asked for."""

LABELS = {
    "source": mark("Source"),
    "year": mark("Year"),
    "language": mark("Language"),
    "person": mark("People"),
    "place": mark("Places"),
    "organisation": mark("Organisations"),
    "programme": mark("Programmes"),
    "event": mark("Events"),
    "tag": mark("Tags"),
}
ORDER = tuple(LABELS)
_STATES = {"chosen": mark("chosen"), "excluded": mark("excluded")}


@dataclass(frozen=True, slots=True)
class More:
    """The row that stands for the values of a facet which are not listed."""

    facet: str
    number: int


Row = Value | More


class FacetsModel(QAbstractItemModel):
    """Two levels: the facets, and under each its values with their counts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts = {}
        self._beside: Counts = {}
        self._choices: tuple[Choice, ...] = ()
        self._filter = ""
        self._whole: set[str] = set()
        self._groups: list[tuple[str, tuple[Row, ...]]] = []

    def show(self, facets: Counts, choices: Sequence[Choice] = ()) -> None:
        """Show the facets of an answer; those without values are left out."""
        self._counts, self._choices = facets, tuple(choices)
        kept = {choice.facet for choice in choices if not choice.excluded}
        self._beside = {facet: rows for facet, rows in self._beside.items() if facet in kept}
        self._build()

    def add_beside(self, facet: str, counts: tuple[tuple[str, int], ...]) -> None:
        """List what could be chosen in place of the present choice of a facet, or beside it."""
        self._beside[facet] = counts
        self._build()

    def set_filter(self, text: str) -> None:
        """List only values that hold this text; "" lists the first of each facet again."""
        self._filter = " ".join(text.casefold().split())
        self._build()

    def show_all(self, facet: str) -> None:
        """List every value of a facet from now on."""
        self._whole.add(facet)
        self._build()

    @property
    def filtered(self) -> bool:
        """Whether only some values are listed because of what they hold."""
        return bool(self._filter)

    def _build(self) -> None:
        self.beginResetModel()
        facets = {*self._counts, *(choice.facet for choice in self._choices)}
        self._groups = []
        for facet in (*ORDER, *sorted(facets - set(ORDER))):
            rows = self._rows(facet)
            if rows:
                self._groups.append((facet, rows))
        self.endResetModel()

    def _rows(self, facet: str) -> tuple[Row, ...]:
        """Return what was chosen, what was excluded, then the others by their number."""
        counts = dict(self._counts.get(facet, ()))
        made = [choice for choice in self._choices if choice.facet == facet]
        picked: list[Value] = []
        for choice in sorted(made, key=lambda choice: choice.excluded):
            state = "excluded" if choice.excluded else "chosen"
            for text in choice.values:
                known = next((name for name in counts if _same(name, text)), text)
                picked.append(Value(facet, known, counts.pop(known, 0), state))
        others = counts
        if facet in SINGLE and facet in self._beside:
            others = {
                text: number
                for text, number in self._beside[facet]
                if not any(choice.names(text) for choice in made)
            }
        values = [Value(facet, text, number) for text, number in others.items() if text]
        if self._filter:
            found = [v for v in (*picked, *values) if self._filter in v.label.casefold()]
            return tuple(found)
        if facet in self._whole or len(values) <= _FEW + 1:
            return (*picked, *values)
        return (*picked, *values[:_FEW], More(facet, len(values) - _FEW))

    def facet(self, index: Index) -> str | None:
        """Return the facet of a heading."""
        if index.isValid() and index.internalId() == _TOP:
            return self._groups[index.row()][0]
        return None

    def row(self, index: Index) -> Row | None:
        """Return what a row below a heading stands for."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self._groups[index.internalId() - 1][1][index.row()]

    def value(self, index: Index) -> Value | None:
        """Return the value of a row, None for headings and "more"."""
        row = self.row(index)
        return row if isinstance(row, Value) else None

    def index_of(self, value: Value) -> QModelIndex:
        """Return where a value is listed, whatever became of its number."""
        for top, (facet, rows) in enumerate(self._groups):
            for at, row in enumerate(rows):
                if facet == value.facet and isinstance(row, Value) and row.value == value.value:
                    return self.index(at, 0, self.index(top, 0))
        return QModelIndex()

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
        row = self.row(index)
        if row is None:
            facet = self._groups[index.row()][0]
            return tr(LABELS.get(facet, facet.title())) if role == _DISPLAY else None
        if isinstance(row, More):
            words = trn("{n} more…", "{n} more…", row.number)
            return words if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole) else None
        return _told(row, Qt.ItemDataRole(role))


_DISPLAY = Qt.ItemDataRole.DisplayRole


def _told(value: Value, role: Qt.ItemDataRole) -> Any:
    """Return what a value's row says in a role."""
    if role == _DISPLAY:
        return value.label
    if role == Qt.ItemDataRole.UserRole:
        return value
    if role == Qt.ItemDataRole.AccessibleTextRole:
        parts = [value.label]
        if value.state != "excluded":
            parts.append(trn("{n} articles", "{n} articles", value.count))
        return ", ".join([*parts, *([tr(_STATES[value.state])] if value.state else [])])
    if role == Qt.ItemDataRole.ToolTipRole:
        if value.state:
            return tr("{label} — click to take it back", label=value.label)
        return tr(
            "{label} — click: only these; Ctrl: these too; Shift or Alt: without these",
            label=value.label,
        )
    return None


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
