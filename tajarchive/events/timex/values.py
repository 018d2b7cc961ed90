# SPDX-License-Identifier: MIT
"""TIMEX3 values: what stretch of days they cover, how precise they are, adding to them.

The forms in use are TimeML 1.2.1's: "2024", "2024-07", "2024-07-05", "2024-07-05TMO",
"2024-W27", "2024-W27-WE", "2024-Q3", "2024-H1", "2024-SU", "199" (decade), "19" (century),
and two of them joined by "/" for an interval that has no form of its own.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1, 9999
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEAR = re.compile(r"\d{4}$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$")
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "H1": (1, 6), "H2": (7, 12)}
_PRECISION = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d"), "minute"),
    (re.compile(r"\d{4}-\d\d-\d\d(?!\d)"), "day"),
    (re.compile(r"\d{4}-W\d\d"), "week"),
    (re.compile(r"\d{4}-\d\d(?!\d)"), "month"),
    (re.compile(r"\d{4}-(?:Q|H|SP|SU|FA|WI)"), "quarter"),
    (re.compile(r"(?:BC)?\d{4}(?:$|-[WX])"), "year"),
    (re.compile(r"\d{2,3}$"), "decade"),
)


@lru_cache(maxsize=65_536)
def interval(value: str | None) -> tuple[date, date] | None:
    """Return the first and the last day that a value covers, or None when it names no days.

    Half-known values ("XXXX-02", "PAST_REF", "2022-WXX-1", years BC) cover none.
    """
    if not value:
        return None
    first, _, second = value.partition("/")
    start = _single(first)
    end = _single(second) if second else start
    if start is None or end is None or end[1] < start[0]:
        return None
    return start[0], end[1]


def precision(value: str | None) -> str:
    """Return one of `model.PRECISIONS` for a value; an interval is as precise as its ends."""
    if not value:
        return "undated"
    first = value.partition("/")[0]
    return next((name for pattern, name in _PRECISION if pattern.match(first)), "undated")


def _single(value: str) -> tuple[date, date] | None:
    value = value.partition("T")[0]
    try:
        if match := _DAY.match(value):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return day, day
        if match := _MONTH.match(value):
            return months(int(match[1]), int(match[2]), int(match[2]))
        if match := _WEEK.match(value):
            return _week(int(match[1]), int(match[2]), bool(match[3]))
        if match := _PART.match(value):
            return _part(int(match[1]), match[2])
        if _YEAR.match(value):
            return date(int(value), 1, 1), date(int(value), 12, 31)
        if re.fullmatch(r"\d{2,3}", value):
            scale = 10 ** (4 - len(value))
            low = max(FIRST_YEAR, int(value) * scale)
            return date(low, 1, 1), date(int(value) * scale + scale - 1, 12, 31)
    except (ValueError, OverflowError):
        return None
    return None


def _week(year: int, week: int, weekend: bool) -> tuple[date, date]:
    start = date.fromisocalendar(year, week, 6 if weekend else 1)
    return start, start + timedelta(1 if weekend else 6)


def _part(year: int, code: str) -> tuple[date, date]:
    if code == "WI":
        return date(year, 12, 1), months(min(year + 1, LAST_YEAR), 1, 2)[1]
    if code[0] == "Q":
        last = int(code[1]) * 3
        return months(year, last - 2, last)
    return months(year, *_SEASON_MONTHS[code])


def months(year: int, first: int, last: int) -> tuple[date, date]:
    """Return the first day of one month and the last day of another of the same year."""
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def day_value(year: int, month: int, day: int) -> str | None:
    """Return "YYYY-MM-DD", or None for a day that no calendar has (30 February)."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def month_value(year: int, month: int) -> str | None:
    """Return "YYYY-MM", or None outside the years that `datetime` knows."""
    return f"{year:04d}-{month:02d}" if FIRST_YEAR <= year <= LAST_YEAR else None


def year_value(year: int) -> str | None:
    """Return "YYYY", or None outside the years that `datetime` knows."""
    return f"{year:04d}" if FIRST_YEAR <= year <= LAST_YEAR else None


def week_value(day: date) -> str:
    """Return the ISO week of a day, "YYYY-Www"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shift_days(day: date, days: int) -> date | None:
    """Return the day so many days later, or None outside the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    """Return year and month so many months later."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def shifted(anchor: date, unit: str, by: int) -> str | None:
    """Return the value of the day, week, month… that lies so many units from the anchor day.

    `unit` is D, W, M, Q, Y, DE or CE; the result is as precise as the unit.
    """
    if abs(by) > 10_000:
        return None
    if unit in ("D", "W"):
        day = shift_days(anchor, by * (7 if unit == "W" else 1))
        if day is None:
            return None
        return day.isoformat() if unit == "D" else week_value(day)
    if unit == "M":
        return month_value(*shift_months(anchor.year, anchor.month, by))
    if unit == "Q":
        year, month = shift_months(anchor.year, anchor.month, by * 3)
        return f"{year:04d}-Q{(month + 2) // 3}" if year_value(year) else None
    if unit == "Y":
        return year_value(anchor.year + by)
    scale = 10 if unit == "DE" else 100
    year = anchor.year + by * scale
    return year_value(year) and f"{year // scale:0{3 if scale == 10 else 2}d}"
