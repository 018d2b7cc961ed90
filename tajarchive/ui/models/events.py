# SPDX-License-Identifier: MIT
"""The events list: one row for each event, under the year and month where it stands."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
)

from tajarchive.model import AnyEvent, Event, EventSource
from tajarchive.ui import dates
from tajarchive.ui.models.around import around
from tajarchive.ui.models.chronicle import EventRow, arranged, group_words, places_of
from tajarchive.ui.translation import mark, tr, trn

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


_AROUND = 40
"""Rows before and after those in sight whose events are fetched with them."""
_KEPT = 1000
"""Whole events that are kept."""

STATUS = {
    "found": ("", ""),
    "confirmed": ("✓", mark("confirmed")),
    "edited": ("✎", mark("edited")),
    "rejected": ("✕", mark("rejected")),
}
"""Sign and word for what a person said of an event."""


class EventsModel(QStringListModel):
    """Rows are events.

    Only what rows say is Python's; how many there are is left to Qt's own model, because a view
    asks that for every row whenever it lays them out (see `models.results`). Of very many events
    only the heads are held; the whole ones are asked for when their rows come into sight, and
    some of them kept.
    """

    whole_wanted = Signal(object)
    """Ids of events that are in sight, or near it, without their sentences."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[EventRow] = ()
        self._places: dict[str, int] = {}
        self._article: str | None = None
        self._reading: tuple[str, int] = ("", 0)
        self._whole: dict[str, Event] = {}
        self._seen: set[int] = set()
        self._asked: set[str] = set()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._ask)

    def show(self, events: Iterable[AnyEvent], article: str | None = None) -> None:
        """Show these events, sorted; they are quoted from `article` where it reports them."""
        self.show_rows(arranged(events), article)

    def show_rows(
        self,
        rows: Sequence[EventRow],
        article: str | None = None,
        places: dict[str, int] | None = None,
    ) -> None:
        """Show rows that are arranged already; `places` are those of their ids (`places_of`)."""
        self.beginResetModel()
        self._rows, self._article = rows, article
        self._places = places_of(rows) if places is None else places
        for held in (self._whole, self._seen, self._asked):
            held.clear()
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

    def event_at(self, index: Index) -> AnyEvent | None:
        """Return the event of a row, whole where it is there."""
        row = self.row(index)
        return self.whole(row.event) if row is not None else None

    def whole(self, event: AnyEvent) -> AnyEvent:
        """Return an event with its sentences where they are there."""
        return event if isinstance(event, Event) else self._whole.get(event.id, event)

    def want(self, number: int) -> None:
        """Ask for the whole events around a row, where they are not there."""
        self._seen.add(number)
        self._soon.start()

    def _ask(self) -> None:
        near = around(self._seen, _AROUND, len(self._rows))
        self._seen.clear()
        rows = (self._rows[number] for number in near)
        heads = (row.event for row in rows if not isinstance(row.event, Event))
        wanted = [e.id for e in heads if e.id not in self._whole and e.id not in self._asked]
        self._asked.update(wanted)
        if wanted:
            self.whole_wanted.emit(wanted)

    def add_whole(self, events: Iterable[Event]) -> None:
        """Keep whole events that were asked for, instead of those that came first."""
        for event in events:
            self._asked.discard(event.id)
            if event.id in self._places:
                self._whole[event.id] = event
                index = self.index_of(event.id)
                self.dataChanged.emit(index, index)
        for old in list(self._whole)[: max(0, len(self._whole) - _KEPT)]:
            del self._whole[old]

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
        if role == Qt.ItemDataRole.DisplayRole:
            return label_words(row.event)
        event = self.whole(row.event)
        if role == EventRole.ROW:
            return row
        if role == EventRole.SOURCE:
            if not isinstance(event, Event):
                self.want(index.row())
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

    def _report(self, event: AnyEvent) -> str:
        number = event.reports
        if event.id == self._reading[0] and self._reading[1] and number > 1:
            return tr("report {number} of {total}", number=self._reading[1], total=number)
        return reports(event)

    def _read_out(self, number: int, event: AnyEvent) -> str:
        row = self._rows[number]
        under = tr("Under {heading}", heading=group_words(*row.group))
        head = under if self.starts(number)[1] else ""
        parts = (
            head, when(event), headline(event), who(event), tr(STATUS[event.status][1]),
            self._report(event), sentence_of(quoted(event, self._article)),
        )  # fmt: skip
        return ". ".join(part for part in parts if part)


def quoted(event: AnyEvent, article: str | None = None) -> EventSource | None:
    """Return the report that a list quotes: the article's own, else the first with words; None
    of an event without its sentences."""
    if not isinstance(event, Event):
        return None
    told = [source for source in event.sources if source.text.strip()]
    own = (source for source in told if source.article == article)
    return next(own, told[0] if told else None)


def sentence_of(source: EventSource | None) -> str:
    """Return the words of a report in quotation marks, on one line."""
    return f"“{' '.join(source.text.split())}”" if source else ""


def _tooltip(event: AnyEvent, sentence: str) -> str:
    """Return everything that a row may have cut off; rich text, so that Qt breaks its lines."""
    head = f"<b>{html.escape(label_words(event))}</b>"
    lines = [when(event), who(event), standing(event), reports(event)]
    below = "<br>".join(html.escape(line) for line in lines if line)
    quote = f"<p>{html.escape(sentence)}</p>" if sentence else ""
    return f"<p>{head}<br>{below}</p>{quote}"


def when(event: AnyEvent) -> str:
    """Return the event's date as far as it is known, and whether it is only planned."""
    return tr("{date}, planned", date=dated(event)) if event.planned else dated(event)


def dated(event: AnyEvent) -> str:
    """Return the event's date as far as it is known."""
    return dates.event_words(event)


def standing(event: AnyEvent) -> str:
    """Return sign and word for what a person said of an event; "" of one as it was found."""
    sign, word = STATUS[event.status]
    return f"{sign} {tr(word)}" if word else ""


def label_words(event: AnyEvent) -> str:
    """Return the label with its kind in the chosen language; what a person wrote stays."""
    head, colon, rest = event.label.partition(": ")
    return f"{tr(head)}{colon}{rest}"


def headline(event: AnyEvent) -> str:
    """Return what happened without those who took part, who stand in a line of their own."""
    head, colon, rest = label_words(event).partition(": ")
    return (
        head if colon and any(name in rest for name in event.participants) else label_words(event)
    )


def who(event: AnyEvent) -> str:
    """Return who took part, and where; a state that both acts and is the place stands once."""
    people = ", ".join(event.participants[:4])
    if len(event.participants) > 4:
        people = tr("{names} and others", names=people)
    place = event.place if event.place not in event.participants[:4] else None
    return "  ·  ".join(part for part in (people, place) if part)


def reports(event: AnyEvent) -> str:
    """Return how many reports tell of it, when more than one does."""
    number = event.reports
    return trn("{n} report", "{n} reports", number) if number > 1 else ""
