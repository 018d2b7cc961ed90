# SPDX-License-Identifier: MIT
"""A table of events that comes back from a spreadsheet: what it decides, and what cannot be taken.

Spreadsheets write dates, truth and separators in their own ways; what they alone changed is no
correction.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from tajarchive.errors import ArchiveError
from tajarchive.events.typed import typed
from tajarchive.export.event_table import (
    COLUMNS,
    FIELDS,
    Returned,
    cells_of,
    checksum,
    returned,
    row,
)
from tajarchive.judging import confirming, editing, kind_named, rejecting
from tajarchive.model import Event, EventCorrection
from tajarchive.store import Store

_DATES = ("Event Date", "Event End")
_NAMES = ("Participants", "Actor Name", "Recipient Name")
_YES = frozenset("1 yes true planned да истина ҳа 是".split())
_NO = frozenset("0 no false happened нет ложь не 否".split())
_CONFIRMED, _REJECTED = ("confirmed", "confirm"), ("rejected", "reject")
_FIXED = ("Event Type", "Event Mode", "Part Of")
"""Columns that a person may want to correct, but that nothing is taken from."""
_FOLLOWS = ("Event Type", "Event Mode")
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})")
_MONTH = re.compile(r"([^\W\d_]{3,})\.?[ .-]?(\d\d)")
_SHORT = 60


def from_table(store: Store, table: str) -> tuple[list[EventCorrection], tuple[str, ...]]:
    """Return the decisions that a corrected table of events tells, and what could not be taken.

    A row decides by what it says otherwise than the event as it is, and by the status
    "confirmed" or "rejected"; one whose cells are as they were written decides nothing, though
    the event may have changed since. Of a row with one wrong cell the others are taken. Raises
    ArchiveError when it is no such table.
    """
    rows = returned(table)
    day_first = _day_first(rows)
    made: list[EventCorrection] = []
    problems: list[str] = []
    seen: dict[str, int] = {}
    for one in rows:
        if not one.event:
            problems.append(
                f"Row {one.number} has no Event ID, so that nobody knows which event it means; "
                "add events in the window."
            )
            continue
        event = store.chronicle.event(one.event)
        if _is_untouched(one.cells, day_first):
            continue
        if event is None:
            problems.append(f"{_head(one)}: there is no event “{one.event}” in this archive.")
        elif event.id in seen:
            problems.append(
                f"{_head(one)}: row {seen[event.id]} is about the same event; only that one counts."
            )
        else:
            seen[event.id] = one.number
            decided, wrong = _decided(event, one.cells, day_first)
            made += decided
            problems += (f"{_head(one)}: {said}" for said in wrong)
    return made, tuple(problems)


def _head(one: Returned) -> str:
    label = one.cells.get("Label", "")
    short = label if len(label) <= _SHORT else label[:_SHORT].rstrip() + "…"
    return f"Row {one.number} ({short or one.event})"


def _decided(
    event: Event, cells: Mapping[str, str], day_first: bool | None
) -> tuple[list[EventCorrection], list[str]]:
    """Return what a row decides about its event, and what of it makes no sense."""
    status = cells.get("Status", "").casefold()
    if status in _REJECTED:
        return ([] if event.status == "rejected" else [rejecting(event)]), []
    changed, wrong = _changes(event, cells, day_first)
    made: list[EventCorrection] = []
    if changed:
        try:
            made.append(editing(event, changed))
        except ArchiveError as error:
            wrong.append(str(error))
            left = {name: value for name, value in changed.items() if not name.startswith("date")}
            made += [editing(event, left)] if left else []
    elif status in _CONFIRMED and not wrong and event.status in ("found", "rejected"):
        made.append(confirming(event))
    wrong += _not_taken(event, cells)
    if not made and not wrong and status not in ("", event.status, *_CONFIRMED):
        wrong.append(f"Status: “{status[:20]}” decides nothing; write confirmed or rejected.")
    return made, wrong


def _changes(
    event: Event, cells: Mapping[str, str], day_first: bool | None
) -> tuple[dict[str, Any], list[str]]:
    """Return the fields that a row has otherwise, and a sentence for each cell without sense."""
    now = cells_of(event)
    changed: dict[str, Any] = {}
    wrong: list[str] = []
    for column, field in FIELDS.items():
        try:
            for value in _otherwise(column, cells.get(column, now[column]), now[column], day_first):
                changed[field] = value
        except ArchiveError as error:
            wrong.append(f"{column}: {error}")
    if "date" in changed and "date_end" not in changed and cells.get("Event End"):
        changed["date_end"] = event.date_end  # which a new date alone would take away
    return changed, wrong


def _otherwise(column: str, cell: str, now: str, day_first: bool | None) -> Iterator[Any]:
    """Yield what a cell says if that is something else than what it was.

    Raises ArchiveError when it makes no sense.
    """
    if _one_line(cell) == _one_line(now):
        return
    if column in _DATES:
        if now not in _meant(cell, day_first):
            yield typed(cell, day_first=day_first)
    elif column in _NAMES:
        if (names := _names(cell)) != _names(now):
            yield names
    elif column == "Planned":
        if cell and (planned := _truth(cell)) != (now == "1"):
            yield planned
    elif column == "Kind":
        if (kind := kind_named(cell)) != now:
            yield kind
    elif column == "Label" and not cell:
        raise ArchiveError("an event needs a label; write what happened.")
    else:
        yield cell


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _names(cell: str) -> tuple[str, ...]:
    names = (_one_line(name) for name in re.split(r"[;；\n]", cell))
    return tuple(dict.fromkeys(name for name in names if name))


def _truth(cell: str) -> bool:
    word = cell.casefold()
    if word not in _YES | _NO:
        raise ArchiveError(f"“{cell[:20]}” is neither yes nor no; write 1 or 0.")
    return word in _YES


def _not_taken(event: Event, cells: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each cell that was corrected where nothing can be."""
    now = dict(zip(COLUMNS, row(event, {}), strict=True))
    for column in _FIXED:
        was = _one_line(str(now[column] or ""))
        if column in cells and _one_line(cells[column]) != was:
            instead = "; it follows from the kind, so correct Kind" if column in _FOLLOWS else ""
            yield f"{column} is not taken from a table{instead}."


# -- what spreadsheets make of cells -------------------------------------------------------------


def _day_first(rows: list[Returned]) -> bool | None:
    """Tell by the dates of all rows how 05/07/2024 is meant; None where they do not say."""
    votes: set[bool] = set()
    for one in rows:
        for column in _DATES:
            found = _FIGURES.fullmatch(one.cells.get(column, ""))
            if found and found[2] != "." and (int(found[1]) > 12) != (int(found[3]) > 12):
                votes.add(int(found[1]) > 12)
    return votes.pop() if len(votes) == 1 else None


def _meant(cell: str, day_first: bool | None) -> set[str]:
    """Return the dates that a cell may mean, as we write them.

    "2024-07" becomes "Jul-24" or "июл.24" in a spreadsheet, "2025-10-08" may become "08.10.25".
    """
    found: set[str] = {cell}
    for order in (True, False) if day_first is None else (day_first,):
        for full in _full(cell):
            try:
                found.add(typed(full, day_first=order) or "")
            except ArchiveError:
                continue
    return found


def _full(cell: str) -> Iterator[str]:
    """Yield a date with its year in four figures."""
    yield cell
    short = _FIGURES.fullmatch(cell)
    if short and len(short[4]) == 2:
        for century in ("20", "19"):
            yield f"{short[1]}{short[2]}{short[3]}{short[2]}{century}{short[4]}"
    month = _MONTH.fullmatch(cell)
    if month:
        for century in ("20", "19"):
            yield f"{month[1]} {century}{month[2]}"


def _is_untouched(cells: Mapping[str, str], day_first: bool | None) -> bool:
    """Tell whether the cells that may be corrected are as they were written."""
    sealed = cells.get("Checksum")
    if not sealed:
        return False
    plain = dict(cells)
    if (word := plain.get("Planned", "").casefold()) in _YES | _NO:
        plain["Planned"] = str(int(word in _YES))
    ways = (sorted(_meant(cells.get(column, ""), day_first)) for column in _DATES)
    return any(
        checksum({**plain, **dict(zip(_DATES, dates, strict=True))}) == sealed
        for dates in product(*ways)
    )
