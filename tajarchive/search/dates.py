# SPDX-License-Identifier: MIT
"""Half-known dates as intervals of days, so that "2022-02" is a stretch of time like any other.

Days are proleptic Gregorian ordinals (`date.toordinal`), both ends included.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_DATE = re.compile(
    r"(\d{4})"
    r"(?:-(?:(\d{1,2})(?:-(\d{1,2}))?(?:T(\d{2}):(\d{2}).*)?|[Ww](\d{1,2})|[Qq]([1-4])))?"
)


_LATEST = 2**31 - 1
"""What a column of 32-bit numbers holds: enough until the year 4083."""


def interval(value: str) -> tuple[int, int] | None:
    """Return the first and the last day of an ISO year, quarter, month, week, day or minute.

    None when the value is empty or no date that exists.
    """
    match = _DATE.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day, _, _, week, quarter = match.groups()
    try:
        if day:
            first = date(int(year), int(month), int(day)).toordinal()
            return first, first
        if month:
            return _months(int(year), int(month), 1)
        if week:
            first = date.fromisocalendar(int(year), int(week), 1).toordinal()
            return first, first + 6
        if quarter:
            return _months(int(year), int(quarter) * 3 - 2, 3)
        return date(int(year), 1, 1).toordinal(), date(int(year), 12, 31).toordinal()
    except (ValueError, OverflowError):
        return None


def stamp(value: str) -> int:
    """Return the minute that a date begins at, for sorting; 0 when it is not known."""
    found = interval(value)
    if found is None:
        return 0
    match = _DATE.fullmatch(value.strip())
    hour, minute = (match.group(4), match.group(5)) if match else (None, None)
    minutes = int(hour) * 60 + int(minute) if hour and minute else 0
    return min(found[0] * 1440 + minutes, _LATEST)


def iso(day: int) -> str:
    """Return an ordinal as an ISO day."""
    return date.fromordinal(day).isoformat()


def year_of(day: int) -> str:
    """Return the year of an ordinal."""
    return str(date.fromordinal(day).year)


def _months(year: int, month: int, count: int) -> tuple[int, int]:
    first = date(year, month, 1)
    last = first
    for _ in range(count):
        last = (last.replace(day=28) + timedelta(days=4)).replace(day=1)
    return first.toordinal(), last.toordinal() - 1
