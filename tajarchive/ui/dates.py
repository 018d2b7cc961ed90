# SPDX-License-Identifier: MIT
"""Dates in words, showing exactly as much as is known."""

from __future__ import annotations

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _parts(value: str) -> tuple[str, str, str, str]:
    """Return year, month, day and time of an ISO value; "" for what it does not say."""
    day, _, time = value.partition("T")
    pieces = [*day.split("-"), "", ""]
    return pieces[0], pieces[1], pieces[2], time


def full(value: str | None) -> str:
    """Return an ISO value in words: "8 Sep 2021, 08:03", "Feb 2022", "2022", "week 27 of 2024"."""
    if not value:
        return "date unknown"
    year, month, day, time = _parts(value)
    if month.startswith("W"):
        return f"week {month[1:].lstrip('0')} of {year}"
    if month.startswith("Q"):
        return f"quarter {month[1:]} of {year}"
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return year_of(value)
    words = f"{_MONTHS[int(month) - 1]} {year}"
    if day.isdigit():
        words = f"{int(day)} {words}"
    return f"{words}, {time[:5]}" if time else words


def of_event(date: str | None, end: str | None, precision: str) -> str:
    """Return when an event was, honest about what is not known.

    "5 Feb 2022", "4-6 Jul 2024" (with an en dash), "Feb 2022, day unknown" shortened to
    "Feb 2022", "2022, day unknown", "date unknown".
    """
    if not date or precision == "undated":
        return "date unknown"
    if end and end != date:
        return _interval(date, end)
    if precision == "year":
        return f"{date[:4]}, day unknown"
    if precision == "decade":
        return f"{full(date)}, year unknown"
    return full(date)


def _interval(start: str, end: str) -> str:
    first, last = _parts(start), _parts(end)
    if first[:3] == last[:3]:
        return full(start.partition("T")[0])
    if not (first[2].isdigit() and last[2].isdigit()):
        return f"{full(start)} – {full(end)}"
    if first[:2] == last[:2]:
        return f"{int(first[2])}–{full(end.partition('T')[0])}"
    if first[0] == last[0]:
        return f"{int(first[2])} {_MONTHS[int(first[1]) - 1]} – {full(end.partition('T')[0])}"
    return f"{full(start.partition('T')[0])} – {full(end.partition('T')[0])}"


def year_of(date: str | None) -> str:
    """Return the heading under which an event stands: its year, its decade, or "Undated"."""
    if not date:
        return "Undated"
    year = date.partition("-")[0]
    if len(year) == 3 or "X" in year:
        return f"{year[:3]}0s"
    return year
