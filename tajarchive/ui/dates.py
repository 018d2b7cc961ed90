# SPDX-License-Identifier: MIT
"""Dates in the words of the chosen language, showing exactly as much as is known; no Qt.

In English the dates of events are those of `events.chronology`, which exports use too.
"""

from __future__ import annotations

import re
from datetime import date

from tajarchive.model import AnyEvent
from tajarchive.ui.translation import language, mark, tr

_CLOCK = re.compile(r"\d\d:\d\d")
_PARTS = {
    "MO": mark("morning"),
    "AF": mark("afternoon"),
    "EV": mark("evening"),
    "NI": mark("night"),
}
_UNKNOWN = mark("date unknown")
MONTHS = (
    "January February March April May June July August September October November December"
).split()
MONTH_SENSES = ("of a day", "of a year", "alone", "short")
"""A month after a day ("5 июля"), before a year ("июль 2024"), by itself, and in three letters."""
_HALF_KNOWN = re.compile(r"(\d{4})-W(?:XX|$)")


def full(value: str | None) -> str:
    """Return a TIMEX3 value in words: "8 Sep 2021, 08:03", "Feb 2022", "spring 2021".

    A year stays bare ("2022"): that its day is unknown matters for an event only.
    """
    day, _, time = (value or "").partition("T")
    if "/" in day:
        return " – ".join(full(end) for end in day.split("/", 1))
    words = day if re.fullmatch(r"\d{4}", day) else value_words(day.removesuffix("X"))
    clock = _CLOCK.match(time)
    hour = clock.group() if clock else tr(_PARTS.get(time, ""))
    return f"{words}, {hour}" if hour and words != tr(_UNKNOWN) else words


def is_known(value: str | None) -> bool:
    """Tell whether a value names a time at all; "PAST_REF" and "XXXX-02" do not."""
    return full(value) != tr(_UNKNOWN)


# -- months and days ---------------------------------------------------------------------------


def month_alone(number: int) -> str:
    """Return the name of a month (from 1)."""
    return tr(MONTHS[number - 1], sense="alone")


def month_short(number: int) -> str:
    """Return the name of a month (from 1) in few letters."""
    return tr(MONTHS[number - 1][:3], sense="short")


def month_words(year: int | str, number: int) -> str:
    """Return a month (from 1) with its year: "July 2024"."""
    name = tr(MONTHS[number - 1], sense="of a year")
    return tr("{month} {year}", sense="a month", month=name, year=year)


def day_and_month(day: date) -> str:
    """Return a day without its year: "5 July"."""
    name = tr(MONTHS[day.month - 1], sense="of a day")
    return tr("{day} {month}", sense="a day", day=day.day, month=name)


def day_words(day: date) -> str:
    """Return a day: "5 July 2024"."""
    name = tr(MONTHS[day.month - 1], sense="of a day")
    return tr("{day} {month} {year}", sense="a day", day=day.day, month=name, year=day.year)


# -- values of TIMEX3 --------------------------------------------------------------------------


def value_words(value: str) -> str:
    """Return one TIMEX3 value as a reader would write it (see `chronology.value_label`)."""
    if language() == "en":
        from tajarchive.events.chronology import value_label

        return value_label(value)
    if match := re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", value):
        year, month = int(match[1]), int(match[2])
        return day_words(date(year, month, int(match[3]))) if match[3] else month_words(year, month)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return _week(value, weekend=bool(match[3]))
    if match := re.fullmatch(r"(\d{4})-(Q\d|H\d|SP|SU|FA|WI)", value):
        return _part_of_year(match[2], int(match[1]))
    if re.fullmatch(r"\d{4}", value):
        return tr("{year}, day unknown", year=int(value))
    if re.fullmatch(r"\d{3}", value):
        return tr("{year}s", sense="a decade", year=f"{int(value)}0")
    if re.fullmatch(r"\d{2}", value):
        return tr("{number}th century", number=int(value) + 1)
    return tr(_UNKNOWN)


def _part_of_year(part: str, year: int) -> str:
    words = {
        "H1": tr("first half of {year}", year=year),
        "H2": tr("second half of {year}", year=year),
        "SP": tr("spring {year}", year=year),
        "SU": tr("summer {year}", year=year),
        "FA": tr("autumn {year}", year=year),
        "WI": tr("winter {year}", year=year),
    }
    return words.get(part) or tr("quarter {number} of {year}", number=part[1], year=year)


def _week(value: str, *, weekend: bool) -> str:
    from tajarchive.events.timex import interval

    days = interval(value)
    if days is None:
        return tr(_UNKNOWN)
    first = day_words(days[0])
    return tr("weekend of {day}", day=first) if weekend else tr("week of {day}", day=first)


def event_words(event: AnyEvent) -> str:
    """Return an event's date, no finer than it is known (see `chronology.date_label`)."""
    if language() == "en":
        from tajarchive.events.chronology import date_label

        return date_label(event)
    from tajarchive.events.clusters import event_days

    value = (event.date or "").partition("T")[0]
    if event_days(event) is None:
        half = _HALF_KNOWN.match(value)
        return tr("{year}, day unknown", year=half[1]) if half else tr(_UNKNOWN)
    end = (event.date_end or "").partition("T")[0]
    return _span(value, end) if end and end != value else value_words(value)


def _span(start: str, end: str) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", start) and re.fullmatch(r"\d{4}-\d\d-\d\d", end):
        return days_words(date.fromisoformat(start), date.fromisoformat(end))
    if re.fullmatch(r"\d{4}", start) and re.fullmatch(r"\d{4}", end):
        return f"{start}–{end}"
    return f"{value_words(start)} – {value_words(end)}"


def days_words(first: date, last: date) -> str:
    """Return a stretch of days: "5 July 2024", "5–7 July 2024", "30 June – 2 July 2024"."""
    end = day_words(last)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    return f"{day_and_month(first) if first.year == last.year else day_words(first)} – {end}"
