# SPDX-License-Identifier: MIT
"""The events list: years, and under each its events in order of time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tajarchive.model import Event
from tajarchive.ui import dates

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_TOP = 0
"""Internal id of the years; their events' one is the year's row + 1."""
EVENT_ROLE = Qt.ItemDataRole.UserRole + 1


class EventsModel(QAbstractItemModel):
    """Two levels: years (undated last) and their events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._years: list[tuple[str, list[Event]]] = []
        self._places: dict[str, tuple[int, int]] = {}

    def show(self, events: Iterable[Event]) -> None:
        """Show these events, sorted."""
        self.beginResetModel()
        groups: dict[str, list[Event]] = {}
        for event in sorted(events, key=_order):
            groups.setdefault(dates.year_of(event.date), []).append(event)
        self._years = list(groups.items())
        self._places = {
            event.id: (year, row)
            for year, (_, events_) in enumerate(self._years)
            for row, event in enumerate(events_)
        }
        self.endResetModel()

    def count(self) -> int:
        """Return the number of events."""
        return len(self._places)

    def event(self, index: Index) -> Event | None:  # type: ignore[override]
        """Return the event of a row, None for years."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self._years[index.internalId() - 1][1][index.row()]

    def index_of(self, event: str) -> QModelIndex:
        """Return where an event stands; an invalid index when it is not listed."""
        place = self._places.get(event)
        if place is None:
            return QModelIndex()
        return self.createIndex(place[1], 0, place[0] + 1)

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
            return len(self._years)
        if parent.internalId() == _TOP and parent.column() == 0:
            return len(self._years[parent.row()][1])
        return 0

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self.event(index)
        if event is None:
            year, events = self._years[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                return year
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{year}, {len(events)} events"
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return event.label
        if role == EVENT_ROLE:
            return event
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (when(event), event.label, who(event), reports(event))
            return ". ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([event.label, when(event), who(event), *event.why])
        return None


def _order(event: Event) -> tuple[int, str, str]:
    return (0 if event.date else 1, event.date or "", event.label)


def when(event: Event) -> str:
    """Return the event's date as far as it is known."""
    words = dates.of_event(event.date, event.date_end, event.precision)
    return f"{words}, planned" if event.planned else words


def headline(event: Event) -> str:
    """Return what happened without those who took part, who stand in a line of their own."""
    head, colon, rest = event.label.partition(": ")
    return head if colon and any(name in rest for name in event.participants) else event.label


def who(event: Event) -> str:
    """Return who took part, and where."""
    people = ", ".join(event.participants[:4]) + (
        " and others" if len(event.participants) > 4 else ""
    )
    return "  ·  ".join(part for part in (people, event.place or "") if part)


def reports(event: Event) -> str:
    """Return how many articles report it, when more than one does."""
    number = len(event.articles)
    return f"{number} reports" if number > 1 else ""
