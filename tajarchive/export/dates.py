# SPDX-License-Identifier: MIT
"""Dates that may be half known, as citations and documents write them."""

from __future__ import annotations

from tajarchive.text.partial_dates import PartialDate, parse

MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July", "August",
             "September", "October", "November", "December")  # fmt: skip
MONTHS_MLA = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.",
              "Sept.", "Oct.", "Nov.", "Dec.")  # fmt: skip
MONTHS_RU = ("янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.",
             "сент.", "окт.", "нояб.", "дек.")  # fmt: skip
"""As they follow a day; abbreviations of ГОСТ Р 7.0.12-2011, short names unabridged."""
MONTHS_RU_ALONE = ("янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.",
                   "сент.", "окт.", "нояб.", "дек.")  # fmt: skip

_PARTS = {"H1": "first half", "H2": "second half", "SP": "spring", "SU": "summer",
          "FA": "autumn", "WI": "winter"}  # fmt: skip
_PARTS_RU = {"H1": "Первое полугодие", "H2": "Второе полугодие", "SP": "Весна", "SU": "Лето",
             "FA": "Осень", "WI": "Зима"}  # fmt: skip

__all__ = ["PartialDate", "for_list", "in_apa", "in_english", "in_mla", "in_russian", "parse"]


def in_english(date: PartialDate) -> str:
    """Write "September 8, 2021", "February 2022", "week of July 1, 2024", "2022"."""
    if date.decade:
        return f"{date.year}s"
    if date.week:
        first = date.days()[0]
        return f"{_week(date)} of {MONTHS_EN[first.month - 1]} {first.day}, {first.year}"
    if date.part:
        return f"{_PARTS[date.part]} {date.year}"
    if date.quarter:
        return f"{_ordinal(date.quarter)} quarter {date.year}"
    if date.month is None:
        return str(date.year)
    month = MONTHS_EN[date.month - 1]
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"


def in_apa(date: PartialDate) -> str:
    """Write "2021, September 8", "2022, February", "2024, July 1–7"."""
    if date.week:
        first, last = date.days()
        start = f"{first.year}, {MONTHS_EN[first.month - 1]} {first.day}"
        if first.month == last.month:
            return f"{start}–{last.day}"
        end = f"{MONTHS_EN[last.month - 1]} {last.day}"
        return f"{start}–{end}" if first.year == last.year else f"{start}–{last.year}, {end}"
    if date.quarter:
        return f"{date.year}, {_ordinal(date.quarter)} quarter"
    if date.part:
        return f"{date.year}, {_PARTS[date.part]}"
    if date.month is None:
        return in_english(date)
    month = f"{date.year}, {MONTHS_EN[date.month - 1]}"
    return f"{month} {date.day}" if date.day else month


def for_list(value: str | None, precision: str | None = None) -> str:
    """Write a date for a list or a table: "8 Sept. 2021", "Feb. 2022", "date unknown"."""
    date = parse(value, precision)
    return in_mla(date) if date else "date unknown"


def span_for_list(first: str | None, last: str | None, precision: str | None = None) -> str:
    """Write a date, or two as a stretch of time, for a list: "4–6 July 2024"."""
    begin, end = parse(first, precision), parse(last, precision)
    if begin is None or end is None or begin == end:
        return for_list(first, precision)
    if begin.day and end.day and (begin.year, begin.month) == (end.year, end.month):
        return f"{begin.day}–{in_mla(end)}"
    return f"{in_mla(begin)} – {in_mla(end)}"


def in_mla(date: PartialDate) -> str:
    """Write "8 Sept. 2021", day first and long months abbreviated."""
    if date.week:
        first = date.days()[0]
        return f"{_week(date)} of {first.day} {MONTHS_MLA[first.month - 1]} {first.year}"
    if date.month is None:
        return in_english(date)
    month = MONTHS_MLA[date.month - 1]
    return f"{date.day} {month} {date.year}" if date.day else f"{month} {date.year}"


def in_russian(date: PartialDate) -> str:
    """Write "2021. 8 сент.", year first as the references of ГОСТ Р 7.0.5-2008 have it."""
    if date.decade:
        return f"{date.year}-е гг."
    if date.week:
        first = date.days()[0]
        head = "Выходные" if date.weekend else "Неделя с"
        return f"{first.year}. {head} {first.day} {MONTHS_RU[first.month - 1]}"
    if date.part:
        return f"{date.year}. {_PARTS_RU[date.part]}"
    if date.quarter:
        return f"{date.year}. {('I', 'II', 'III', 'IV')[date.quarter - 1]} кв."
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return f"{date.year}. {MONTHS_RU_ALONE[date.month - 1].capitalize()}"
    return f"{date.year}. {date.day} {MONTHS_RU[date.month - 1]}"


def _week(date: PartialDate) -> str:
    return "weekend" if date.weekend else "week"


def _ordinal(number: int) -> str:
    return ("first", "second", "third", "fourth")[number - 1]
