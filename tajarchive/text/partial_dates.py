# SPDX-License-Identifier: MIT
"""Dates that may be half known, as values: what is known of them, and which days they span.

A value is written as in ISO 8601 or TIMEX3 (TimeML 1.2.1): "202" or "202X" (a decade), "2022",
"2022-H1", "2022-Q1", "2022-SU" (a season), "2022-02", "2022-W06", "2022-W06-WE" (its weekend),
"2022-02-05", "2022-02-05T10:08".
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

_VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-[Ww](?P<week>\d{1,2})(?P<weekend>-WE)?|-[Qq](?P<quarter>[1-4])|-(?P<part>H[12]|SP|SU|FA|WI)"
    r"|-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})(?:T.*)?)?)?"
)
_DECADE = re.compile(r"(\d{3})[Xx]?")
_PARTS = {"H1": (1, 6), "H2": (7, 12), "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of halves and seasons; the 14th month is the next year's February."""
_DAY_UNKNOWN = ("month", "quarter")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, week, month, quarter, year or decade of the Gregorian calendar; what is not known
    is None. A decade is its first year with `decade` set; a weekend is its week with `weekend` set;
    `part` is a half ("H1") or a season ("SP", "SU", "FA", "WI") of the year."""

    year: int
    month: int | None = None
    day: int | None = None
    week: int | None = None
    quarter: int | None = None
    decade: bool = False
    weekend: bool = False
    part: str | None = None

    def days(self) -> tuple[datetime.date, datetime.date]:
        """Return its first and its last day, both included."""
        if self.decade:
            return datetime.date(self.year, 1, 1), datetime.date(self.year + 9, 12, 31)
        if self.week:
            monday = datetime.date.fromisocalendar(self.year, self.week, 1)
            first = monday + datetime.timedelta(days=5 if self.weekend else 0)
            return first, monday + datetime.timedelta(days=6)
        if self.day:
            whole = datetime.date(self.year, self.month or 1, self.day)
            return whole, whole
        (opening, first), (closing, last) = self._months()
        end = calendar.monthrange(closing, last)[1]
        return datetime.date(opening, first, 1), datetime.date(closing, last, end)

    def first_and_last(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return (year[, month[, day]]) of its beginning and of its end; equal for one unit."""
        if self.decade:
            return (self.year,), (self.year + 9,)
        if self.week:
            monday, sunday = self.days()
            return _parts(monday), _parts(sunday)
        if self.quarter or self.part:
            return self._months()
        whole = tuple(part for part in (self.year, self.month, self.day) if part)
        return whole, whole

    def _months(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return year and month of its beginning and of its end."""
        first, last = (self.month, self.month) if self.month else (1, 12)
        if self.quarter:
            first, last = self.quarter * 3 - 2, self.quarter * 3
        elif self.part:
            first, last = _PARTS[self.part]
        closing = (self.year, last) if last <= 12 else (self.year + 1, last - 12)
        return (self.year, first), closing


def parse(value: str | None, precision: str | None = None) -> PartialDate | None:
    """Return the date of a value as far as it is known.

    `precision` can only take away: "2022-02-01" known to the month is February 2022. None when
    there is no value, when it is undated, or when it names no day of the calendar.
    """
    if not value or precision == "undated":
        return None
    decade = _DECADE.fullmatch(value)
    if decade:
        date = PartialDate(int(decade[1]) * 10, decade=True)
        return date if date.year else None
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    known = {key: int(text) for key, text in found.groupdict().items() if text and text.isdigit()}
    date = PartialDate(
        **known,  # pyright: ignore[reportArgumentType]
        weekend=found["weekend"] is not None,
        part=found["part"],
    )
    return _cut(date, precision) if _exists(date) else None


def _parts(day: datetime.date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _cut(date: PartialDate, precision: str | None) -> PartialDate:
    if precision == "year":
        return PartialDate(date.year)
    if precision in _DAY_UNKNOWN and date.day:
        return PartialDate(date.year, date.month)
    return date


def _exists(date: PartialDate) -> bool:
    if date.month == 0 or date.day == 0 or date.week == 0:
        return False
    try:
        date.days()
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return False
    return True
