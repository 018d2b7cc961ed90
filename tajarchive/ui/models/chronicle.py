# SPDX-License-Identifier: MIT
"""Events in the order of a chronicle, and what of them a person wants to see; no Qt, any thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tajarchive.model import AnyEvent, EventHead
from tajarchive.ui import dates
from tajarchive.ui.translation import mark, tr

UNDATED = mark("Undated")
_NEVER = 1 << 30
_PACE = 1024
"""Rows between two looks at whether it is still wanted."""
_TO_THE_MONTH = ("minute", "day", "week", "month")


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event and where it stands.

    `year` is what it is listed under ("2018", "1990s", "Undated", in the chosen language), `month`
    counts from 1, 0 where no single month is known. `first` and `last` are ordinals of its days,
    None when it has none.
    """

    event: AnyEvent
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


def arranged(events: Iterable[AnyEvent]) -> list[EventRow]:
    """Return events as rows: by year and month, within them by day; what is known to the year
    only comes first in it, what has no date last of all."""
    known: dict[tuple[str | None, str | None, str], _Place] = {}
    found = [_row(event, known) for event in events]
    found.sort(key=_order)
    return found


_Place = tuple[str, int, int | None, int | None]
"""Year, month, first and last day of a row."""


def _row(event: AnyEvent, known: dict[tuple[str | None, str | None, str], _Place]) -> EventRow:
    key = event.date, event.date_end, event.precision
    place = known.get(key)
    if place is None:
        place = known[key] = _place(event)
    return EventRow(event, *place)


def _place(event: AnyEvent) -> _Place:
    from tajarchive.events.clusters import event_days

    days = event_days(event)
    if days is None:
        return tr(UNDATED), 0, None, None
    first, last = days
    vague = event.date is not None and event.date_end is None and last.year > first.year + 8
    year = dates.value_words(event.date or "") if vague else str(first.year)
    month = first.month if event.precision in _TO_THE_MONTH else 0
    return year, month, first.toordinal(), last.toordinal()


def _order(row: EventRow) -> tuple[int, bool, int, int, int, bool, str]:
    event = row.event
    if row.first is None or row.last is None:
        return _NEVER, False, 0, 0, 0, event.part_of is not None, event.id
    year = date.fromordinal(row.first).year
    single = row.year.isdigit()
    return year, single, row.month, row.first, row.last, event.part_of is not None, event.id


Sentences = Callable[[list[str], list[str]], Iterable[tuple[str, str]]]
"""Gives (id, all sentences) of the events with some ids, at least of those that have one of some
words."""


def chosen(
    rows: Sequence[EventRow],
    choice: Choice,
    cancelled: Callable[[], bool] = lambda: False,
    sentences: Sentences | None = None,
) -> list[EventRow]:
    """Return the rows that a choice leaves, in their order; what was done when it is cancelled.

    Words that an event without its sentences has not are looked for in what `sentences` gives.
    """
    words = choice.words.casefold().split()
    fit: list[EventRow] = []
    missing: dict[str, list[str]] = {}
    for number, row in enumerate(rows):
        if number % _PACE == 0 and cancelled():
            return fit
        if not _fits(row, choice):
            continue
        lacking = _lacking(row.event, words) if words else []
        if lacking and isinstance(row.event, EventHead) and sentences is not None:
            missing[row.event.id] = lacking
        elif lacking:
            continue
        fit.append(row)
    if sentences is None or not missing:
        return fit
    for number, (id_, text) in enumerate(sentences(list(missing), words)):
        if number % _PACE == 0 and cancelled():
            break
        told = text.casefold()
        if all(word in told for word in missing[id_]):
            del missing[id_]
    return [row for row in fit if row.event.id not in missing]


Offers = tuple[list[tuple[str, int]], list[tuple[str, int]]]
"""Kinds and participants to choose from, with their numbers of events."""


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """What a list of events shows: all rows of its scope, what there is to choose from (None
    when that is known already), the rows that a choice leaves of all days and of the chosen ones,
    and the places of the latter by the ids of their events."""

    rows: list[EventRow]
    offers: Offers | None
    of_all_days: list[EventRow]
    shown: list[EventRow]
    places: dict[str, int]


def prepared(
    rows: list[EventRow] | None,
    events: Iterable[AnyEvent],
    choice: Choice,
    cancelled: Callable[[], bool],
    sentences: Sentences | None,
) -> Prepared:
    """Arrange events, unless their rows are there, and choose from them."""
    every = arranged(events) if rows is None else rows
    offers = None
    if rows is None:
        counted = chosen(every, Choice(status=choice.status), cancelled)
        offers = types_of(counted), participants_of(counted)
    left = chosen(every, replace(choice, days=None), cancelled, sentences)
    shown = left
    if choice.days is not None:
        shown = chosen(left, replace(choice, words=""), cancelled)
    return Prepared(every, offers, left, shown, places_of(shown))


def places_of(rows: Iterable[EventRow]) -> dict[str, int]:
    """Return the places of rows by the ids of their events."""
    return {row.event.id: number for number, row in enumerate(rows)}


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


def standing(event: AnyEvent) -> str:
    """Return what a person said of an event: confirmed, unchecked, rejected."""
    if event.status == "found":
        return "unchecked"
    return "rejected" if event.status == "rejected" else "confirmed"


def _lacking(event: AnyEvent, words: list[str]) -> list[str]:
    text = searched(event)
    return [word for word in words if word not in text]


def searched(event: AnyEvent) -> str:
    """Return everything of an event that a filter looks in: label, kind, place, date, people, and
    its sentences where it has them."""
    parts = (
        event.label,
        event.type,
        event.place or "",
        dates.event_words(event),
        *event.participants,
    )
    sources = () if isinstance(event, EventHead) else event.sources
    return " ".join((*parts, *(source.text for source in sources))).casefold()


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
    return dates.month_words(year, month) if month else year
