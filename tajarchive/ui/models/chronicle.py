# SPDX-License-Identifier: MIT
"""Events in the order of a chronicle, and what of them a person wants to see; no Qt, any thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tajarchive.model import Event

MONTHS = (
    "January February March April May June July August September October November December"
).split()
UNDATED = "Undated"
_NEVER = 1 << 30
_TO_THE_MONTH = ("minute", "day", "week", "month")


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event and where it stands.

    `year` is what it is listed under ("2018", "1990s", "Undated"), `month` counts from 1, 0 where
    no single month is known. `first` and `last` are ordinals of its days, None when it has none.
    """

    event: Event
    year: str
    month: int
    first: int | None
    last: int | None

    @property
    def group(self) -> tuple[str, int]:
        """What rows under one heading have in common."""
        return self.year, self.month


@dataclass(frozen=True, slots=True)
class Choice:
    """Which events are wanted; empty fields leave none out.

    `participant` is a name or a part of one; `planned` is "planned" or "happened"; `status` is
    "confirmed" (by a person, as found or edited), "unchecked", or "rejected", which are left out
    unless they are asked for; `days` are ordinals of the first and the last day.
    """

    words: str = ""
    type: str = ""
    participant: str = ""
    planned: str = ""
    status: str = ""
    days: tuple[int, int] | None = None


def arranged(events: Iterable[Event]) -> list[EventRow]:
    """Return events as rows: by year and month, within them by day; what is known to the year
    only comes first in it, what has no date last of all."""
    found = [_row(event) for event in events]
    found.sort(key=_order)
    return found


def _row(event: Event) -> EventRow:
    from tajarchive.events.chronology import value_label
    from tajarchive.events.merge import event_days

    days = event_days(event)
    if days is None:
        return EventRow(event, UNDATED, 0, None, None)
    first, last = days
    vague = event.date is not None and event.date_end is None and last.year > first.year + 8
    year = value_label(event.date or "") if vague else str(first.year)
    month = first.month if event.precision in _TO_THE_MONTH else 0
    return EventRow(event, year, month, first.toordinal(), last.toordinal())


def _order(row: EventRow) -> tuple[int, bool, int, int, int, bool, str]:
    event = row.event
    if row.first is None or row.last is None:
        return _NEVER, False, 0, 0, 0, event.part_of is not None, event.id
    year = date.fromordinal(row.first).year
    single = row.year.isdigit()
    return year, single, row.month, row.first, row.last, event.part_of is not None, event.id


def chosen(
    rows: Sequence[EventRow],
    choice: Choice,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[EventRow]:
    """Return the rows that a choice leaves, in their order; what was done when it is cancelled."""
    words = choice.words.casefold().split()
    found: list[EventRow] = []
    for number, row in enumerate(rows):
        if number % 4096 == 0 and cancelled():
            break
        if _fits(row, choice) and (not words or _has(row.event, words)):
            found.append(row)
    return found


def _fits(row: EventRow, choice: Choice) -> bool:
    event = row.event
    if choice.type and event.type != choice.type:
        return False
    if choice.planned and event.planned != (choice.planned == "planned"):
        return False
    if choice.participant:
        name = choice.participant.casefold()
        if not any(name in other.casefold() for other in event.participants):
            return False
    if choice.status != standing(event) and (choice.status or event.status == "rejected"):
        return False
    if choice.days is not None:
        if row.first is None or row.last is None:
            return False
        return row.first <= choice.days[1] and row.last >= choice.days[0]
    return True


def standing(event: Event) -> str:
    """Return what a person said of an event: confirmed, unchecked, rejected."""
    if event.status == "found":
        return "unchecked"
    return "rejected" if event.status == "rejected" else "confirmed"


def _has(event: Event, words: list[str]) -> bool:
    text = searched(event)
    return all(word in text for word in words)


def searched(event: Event) -> str:
    """Return everything that a filter looks in: label, kind, place, date, people, sentences."""
    from tajarchive.events.chronology import date_label

    parts = (event.label, event.type, event.place or "", date_label(event), *event.participants)
    sentences = (source.text for source in event.sources)
    return " ".join((*parts, *sentences)).casefold()


def types_of(rows: Iterable[EventRow]) -> list[tuple[str, int]]:
    """Return the kinds of events with their numbers, most first."""
    return Counter(row.event.type for row in rows).most_common()


def participants_of(rows: Iterable[EventRow]) -> list[tuple[str, int]]:
    """Return who takes part in how many events, most first."""
    return Counter(name for row in rows for name in row.event.participants).most_common()


def years_of(rows: Iterable[EventRow]) -> list[tuple[str, int]]:
    """Return the headings with their numbers of events, in their order."""
    return list(Counter(row.year for row in rows).items())


def group_words(year: str, month: int) -> str:
    """Return a heading: "November 2018", "2018", "1990s", "Undated"."""
    return f"{MONTHS[month - 1]} {year}" if month else year
