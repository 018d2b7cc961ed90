# SPDX-License-Identifier: MIT
"""Half-known dates as intervals of days, so that "2022-02" is a stretch of time like any other.

Days are proleptic Gregorian ordinals (`date.toordinal`), both ends included.
"""

from __future__ import annotations

import re
from datetime import date

from tajarchive.text import partial_dates

_CLOCK = re.compile(r"T(\d{2}):(\d{2})")
_LATEST = 2**31 - 1
"""What a column of 32-bit numbers holds: enough until the year 4083."""


def interval(value: str) -> tuple[int, int] | None:
    """Return the first and the last day of a half-known date (see `text.partial_dates`).

    None when the value is empty or no date that exists.
    """
    found = partial_dates.parse(value.strip())
    if found is None:
        return None
    first, last = found.days()
    return first.toordinal(), last.toordinal()


def stamp(value: str) -> int:
    """Return the minute that a date begins at, for sorting; 0 when it is not known."""
    found = interval(value)
    if found is None:
        return 0
    clock = _CLOCK.search(value)
    minutes = int(clock[1]) * 60 + int(clock[2]) if clock else 0
    return min(found[0] * 1440 + minutes, _LATEST)


def iso(day: int) -> str:
    """Return an ordinal as an ISO day."""
    return date.fromordinal(day).isoformat()


def year_of(day: int) -> str:
    """Return the year of an ordinal."""
    return str(date.fromordinal(day).year)
