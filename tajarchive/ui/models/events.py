# SPDX-License-Identifier: MIT
"""The events list: one row for each event, under the year and month where it stands."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from tajarchive.model import Event, EventSource
from tajarchive.ui.models.chronicle import EventRow, arranged, group_words

Index = QModelIndex | QPersistentModelIndex


class EventRole(IntEnum):
    """What a row tells beside its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    SOURCE = Qt.ItemDataRole.UserRole + 2
    """The `EventSource` whose sentence the row quotes, None when there is none."""
    NEW_YEAR = Qt.ItemDataRole.UserRole + 3
    NEW_MONTH = Qt.ItemDataRole.UserRole + 4
    """Whether the row is the first of its year, of its month."""
    REPORT = Qt.ItemDataRole.UserRole + 5
    """"2 of 3" where a report of it is being read, else how many there are, or ""."""


STATUS = {
    "found": ("", ""),
    "confirmed": ("✓", "confirmed"),
    "edited": ("✎", "edited"),
    "rejected": ("✕", "rejected"),
}
"""Sign and word for what a person said of an event."""


class EventsModel(QStringListModel):
    """Rows are events.

    Only what rows say is Python's; how many there are is left to Qt's own model, because a view
    asks that for every row whenever it lays them out (see `models.results`).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[EventRow] = ()
        self._places: dict[str, int] = {}
        self._article: str | None = None
        self._reading: tuple[str, int] = ("", 0)

    def show(self, events: Iterable[Event], article: str | None = None) -> None:
        """Show these events, sorted; they are quoted from `article` where it reports them."""
        self.show_rows(arranged(events), article)

    def show_rows(self, rows: Sequence[EventRow], article: str | None = None) -> None:
        """Show rows that are arranged already."""
        self.beginResetModel()
        self._rows, self._article = rows, article
        self._places = {row.event.id: number for number, row in enumerate(rows)}
        blocked = self.blockSignals(True)  # the reset tells it all
        present = super().rowCount()
        if present < len(rows):
            self.insertRows(0, len(rows) - present)  # at the end it would take seconds
        elif present > len(rows):
            self.removeRows(len(rows), present - len(rows))
        self.blockSignals(blocked)
        self.endResetModel()

    def show_report(self, event: str, number: int) -> None:
        """Say which report (from 1; 0 for none) of an event is being read."""
        before, self._reading = self._reading[0], (event, number)
        for changed in {before, event}:
            index = self.index_of(changed)
            if index.isValid():
                self.dataChanged.emit(index, index, [EventRole.REPORT])

    def count(self) -> int:
        """Return the number of events."""
        return len(self._rows)

    @property
    def rows(self) -> Sequence[EventRow]:
        """The rows in their order."""
        return self._rows

    def row(self, index: Index) -> EventRow | None:
        """Return what stands in a row."""
        known = index.isValid() and 0 <= index.row() < len(self._rows)
        return self._rows[index.row()] if known else None

    def event(self, index: Index) -> Event | None:  # type: ignore[override]
        """Return the event of a row."""
        row = self.row(index)
        return row.event if row is not None else None

    def index_of(self, event: str) -> QModelIndex:
        """Return where an event stands; an invalid index when it is not listed."""
        place = self._places.get(event)
        return QModelIndex() if place is None else self.index(place)

    def starts(self, number: int) -> tuple[bool, bool]:
        """Tell whether a row is the first of its year, and of its month."""
        row = self._rows[number]
        if number == 0:
            return True, True
        before = self._rows[number - 1]
        return row.year != before.year, row.group != before.group

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        event = row.event
        if role == Qt.ItemDataRole.DisplayRole:
            return event.label
        if role == EventRole.ROW:
            return row
        if role == EventRole.SOURCE:
            return quoted(event, self._article)
        if role in (EventRole.NEW_YEAR, EventRole.NEW_MONTH):
            return self.starts(index.row())[role == EventRole.NEW_MONTH]
        if role == EventRole.REPORT:
            return self._report(event)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._read_out(index.row(), event)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(event, sentence_of(quoted(event, self._article)))
        return None

    def _report(self, event: Event) -> str:
        number = len(event.sources)
        if event.id == self._reading[0] and self._reading[1] and number > 1:
            return f"report {self._reading[1]} of {number}"
        return reports(event)

    def _read_out(self, number: int, event: Event) -> str:
        row = self._rows[number]
        head = f"Under {group_words(*row.group)}" if self.starts(number)[1] else ""
        parts = (
            head, when(event), headline(event), who(event), STATUS[event.status][1],
            self._report(event), sentence_of(quoted(event, self._article)),
        )  # fmt: skip
        return ". ".join(part for part in parts if part)


def quoted(event: Event, article: str | None = None) -> EventSource | None:
    """Return the report that a list quotes: the article's own, else the first with words."""
    told = [source for source in event.sources if source.text.strip()]
    own = (source for source in told if source.article == article)
    return next(own, told[0] if told else None)


def sentence_of(source: EventSource | None) -> str:
    """Return the words of a report in quotation marks, on one line."""
    return f"“{' '.join(source.text.split())}”" if source else ""


def _tooltip(event: Event, sentence: str) -> str:
    """Return everything that a row may have cut off; rich text, so that Qt breaks its lines."""
    head = f"<b>{html.escape(event.label)}</b>"
    lines = [when(event), who(event), " ".join(STATUS[event.status]).strip(), reports(event)]
    below = "<br>".join(html.escape(line) for line in lines if line)
    quote = f"<p>{html.escape(sentence)}</p>" if sentence else ""
    return f"<p>{head}<br>{below}</p>{quote}"


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
    """Return who took part, and where; a state that both acts and is the place stands once."""
    people = ", ".join(event.participants[:4]) + (
        " and others" if len(event.participants) > 4 else ""
    )
    place = event.place if event.place not in event.participants[:4] else None
    return "  ·  ".join(part for part in (people, place) if part)


def reports(event: Event) -> str:
    """Return how many reports tell of it, when more than one does."""
    number = len(event.sources)
    return f"{number} reports" if number > 1 else ""
