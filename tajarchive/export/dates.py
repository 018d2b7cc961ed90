# SPDX-License-Identifier: MIT
"""Dates that may be half known, as citations and documents write them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July", "August",
             "September", "October", "November", "December")  # fmt: skip
MONTHS_MLA = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.",
              "Sept.", "Oct.", "Nov.", "Dec.")  # fmt: skip
MONTHS_RU = ("янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.",
             "сент.", "окт.", "нояб.", "дек.")  # fmt: skip
"""As they follow a day; abbreviations of ГОСТ Р 7.0.12-2011, short names unabridged."""
MONTHS_RU_ALONE = ("янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.",
                   "сент.", "окт.", "нояб.", "дек.")  # fmt: skip

_VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-W(?P<week>\d\d)|-Q(?P<quarter>[1-4])|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?)?"
)
_DECADE = re.compile(r"(\d{3})[Xx]?")
_YEAR_ONLY = ("year",)
_MONTH_ONLY = ("year", "month", "quarter")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, week, month, quarter, year or decade; what is not known is None."""

    year: int
    month: int | None = None
    day: int | None = None
    week: int | None = None
    quarter: int | None = None
    decade: bool = False

    def first_and_last(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return (year[, month[, day]]) of its beginning and of its end; equal for one unit."""
        if self.decade:
            return (self.year,), (self.year + 9,)
        if self.week:
            monday = datetime.date.fromisocalendar(self.year, self.week, 1)
            sunday = monday + datetime.timedelta(days=6)
            return _parts(monday), _parts(sunday)
        if self.quarter:
            return (self.year, self.quarter * 3 - 2), (self.year, self.quarter * 3)
        whole = tuple(part for part in (self.year, self.month, self.day) if part)
        return whole, whole


def parse(value: str | None, precision: str | None = None) -> PartialDate | None:
    """Return the date of an ISO 8601 or TIMEX3 value as far as it is known.

    `precision` can only take away: "2022-02-01" known to the month is February 2022. None when
    there is no value, when it is undated, or when it names no day of the calendar.
    """
    if not value or precision == "undated":
        return None
    decade = _DECADE.fullmatch(value)
    if decade:
        return PartialDate(int(decade[1]) * 10, decade=True)
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    known = {key: int(text) for key, text in found.groupdict().items() if text}
    date = PartialDate(
        known["year"], known.get("month"), known.get("day"), known.get("week"), known.get("quarter")
    )
    if not _exists(date):
        return None
    return _cut(date, precision)


def _cut(date: PartialDate, precision: str | None) -> PartialDate:
    if precision in _YEAR_ONLY:
        return PartialDate(date.year)
    if precision in _MONTH_ONLY and date.day:
        return PartialDate(date.year, date.month)
    return date


def _exists(date: PartialDate) -> bool:
    try:
        if date.week:
            datetime.date.fromisocalendar(date.year, date.week, 1)
        else:
            datetime.date(date.year, date.month or 1, date.day or 1)
    except ValueError:
        return False
    return True


def _parts(day: datetime.date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def in_english(date: PartialDate) -> str:
    """Write "September 8, 2021", "February 2022", "week of July 1, 2024", "2022"."""
    if date.decade:
        return f"{date.year}s"
    if date.week:
        year, month, day = date.first_and_last()[0]
        return f"week of {MONTHS_EN[month - 1]} {day}, {year}"
    if date.quarter:
        return f"{_ordinal(date.quarter)} quarter {date.year}"
    if date.month is None:
        return str(date.year)
    month = MONTHS_EN[date.month - 1]
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"


def in_apa(date: PartialDate) -> str:
    """Write "2021, September 8", "2022, February", "2024, July 1–7"."""
    if date.week:
        first, last = date.first_and_last()
        start = f"{first[0]}, {MONTHS_EN[first[1] - 1]} {first[2]}"
        if first[:2] == last[:2]:
            return f"{start}–{last[2]}"
        end = f"{MONTHS_EN[last[1] - 1]} {last[2]}"
        return f"{start}–{end}" if first[0] == last[0] else f"{start}–{last[0]}, {end}"
    if date.quarter:
        return f"{date.year}, {_ordinal(date.quarter)} quarter"
    if date.month is None:
        return in_english(date)
    month = f"{date.year}, {MONTHS_EN[date.month - 1]}"
    return f"{month} {date.day}" if date.day else month


def for_list(value: str | None, precision: str | None = None) -> str:
    """Write a date for a list or a table: "8 Sept. 2021", "Feb. 2022", "date unknown"."""
    date = parse(value, precision)
    return in_mla(date) if date else "date unknown"


def in_mla(date: PartialDate) -> str:
    """Write "8 Sept. 2021", day first and long months abbreviated."""
    if date.week:
        year, month, day = date.first_and_last()[0]
        return f"week of {day} {MONTHS_MLA[month - 1]} {year}"
    if date.month is None:
        return in_english(date)
    month = MONTHS_MLA[date.month - 1]
    return f"{date.day} {month} {date.year}" if date.day else f"{month} {date.year}"


def in_russian(date: PartialDate) -> str:
    """Write "2021. 8 сент.", year first as the references of ГОСТ Р 7.0.5-2008 have it."""
    if date.decade:
        return f"{date.year}-е гг."
    if date.week:
        year, month, day = date.first_and_last()[0]
        return f"{year}. Неделя с {day} {MONTHS_RU[month - 1]}"
    if date.quarter:
        return f"{date.year}. {('I', 'II', 'III', 'IV')[date.quarter - 1]} кв."
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return f"{date.year}. {MONTHS_RU_ALONE[date.month - 1].capitalize()}"
    return f"{date.year}. {date.day} {MONTHS_RU[date.month - 1]}"


def _ordinal(number: int) -> str:
    return ("first", "second", "third", "fourth")[number - 1]
