# SPDX-License-Identifier: MIT
"""The events list: years, and under each its events in order of time."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tajarchive.model import Event, EventSource

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_TOP = 0
"""Internal id of the years; their events' one is the year's row + 1."""
EVENT_ROLE = Qt.ItemDataRole.UserRole + 1
SOURCE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The `EventSource` whose sentence the row quotes, None when there is none."""


class EventsModel(QAbstractItemModel):
    """Two levels: years (undated last) and their events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._years: list[tuple[str, list[Event]]] = []
        self._places: dict[str, tuple[int, int]] = {}
        self._article: str | None = None

    def show(self, events: Iterable[Event], article: str | None = None) -> None:
        """Show these events, sorted; they are quoted from `article` where it reports them."""
        self.beginResetModel()
        self._article = article
        groups: dict[str, list[Event]] = {}
        for event in _in_order(events):
            groups.setdefault(heading(event), []).append(event)
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
        source = quoted(event, self._article)
        if role == SOURCE_ROLE:
            return source
        sentence = f"“{source.text.strip()}”" if source else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (when(event), event.label, who(event), reports(event), sentence)
            return ". ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(event, sentence)
        return None


def _in_order(events: Iterable[Event]) -> list[Event]:
    found = list(events)
    if found:  # the empty list of the first paint loads nothing
        from tajarchive.events import chronology

        found = chronology.in_order(found)
    return found


def quoted(event: Event, article: str | None = None) -> EventSource | None:
    """Return the report that a list quotes: the article's own, else the first with words."""
    told = [source for source in event.sources if source.text.strip()]
    own = (source for source in told if source.article == article)
    return next(own, told[0] if told else None)


def _tooltip(event: Event, sentence: str) -> str:
    """Return everything that a row may have cut off; rich text, so that Qt breaks its lines."""
    head = f"<b>{html.escape(event.label)}</b>"
    lines = [when(event), who(event), reports(event)]
    below = "<br>".join(html.escape(line) for line in lines if line)
    quote = f"<p>{html.escape(sentence)}</p>" if sentence else ""
    return f"<p>{head}<br>{below}</p>{quote}"


def heading(event: Event) -> str:
    """Return what an event stands under: its year, its decade or century, or "Undated"."""
    from tajarchive.events.chronology import value_label
    from tajarchive.events.merge import event_days

    days = event_days(event)
    if days is None:
        return "Undated"
    vague = event.date is not None and event.date_end is None and days[1].year > days[0].year + 8
    return value_label(event.date or "") if vague else str(days[0].year)


def when(event: Event) -> str:
    """Return the event's date as far as it is known."""
    from tajarchive.events.chronology import date_label

    words = date_label(event)
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
