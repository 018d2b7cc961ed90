# SPDX-License-Identifier: MIT
"""Events in the order of time, under honest headings: what is not known is said, not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tajarchive.events.clusters import event_days
from tajarchive.events.timex import interval
from tajarchive.model import AnyEvent, Event, EventSource

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_REMEMBERED = 1 << 15
"""Dates whose words are kept: a filter over very many events asks for them again and again."""
_HALF_KNOWN = re.compile(r"(\d{4})-W(?:XX|$)")


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return events by first day, then by last day, the undated at the end.

    A part comes after what it is part of when both begin on one day.
    """
    return sorted(events, key=_key)


def _key(event: Event) -> tuple[int, int, bool, str]:
    days = event_days(event)
    if days is None:
        return (1 << 30, 0, event.part_of is not None, event.id)
    return (days[0].toordinal(), days[1].toordinal(), event.part_of is not None, event.id)


def date_label(event: AnyEvent) -> str:
    """Return an event's date as a reader would write it, no finer than it is known.

    "5 Jul 2024", "4–6 Jul 2024", "Feb 2022", "2022, day unknown", "week of 1 Jul 2024",
    "spring 2021", "1990s", "date unknown".
    """
    return _label(event.date or "", event.date_end or "")


@lru_cache(_REMEMBERED)
def _label(date: str, end: str) -> str:
    value = date.partition("T")[0]
    if interval(f"{date}/{end}" if end else date) is None:
        half = _HALF_KNOWN.match(value)
        return f"{half[1]}, day unknown" if half else "date unknown"
    return _span_label(value, end.partition("T")[0]) if end else value_label(value)


def value_label(value: str) -> str:
    """Return one TIMEX3 value as a reader would write it."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {int(match[1])}"
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return f"{_MONTHS[int(match[2]) - 1]} {int(match[1])}"
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return _week_label(value, weekend=bool(match[3]))
    if match := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return f"quarter {match[2]} of {int(match[1])}"
    if match := re.fullmatch(r"(\d{4})-H(\d)", value):
        return f"{'first' if match[2] == '1' else 'second'} half of {int(match[1])}"
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{_SEASONS[match[2]]} {int(match[1])}"
    if re.fullmatch(r"\d{4}", value):
        return f"{int(value)}, day unknown"
    if re.fullmatch(r"\d{3}", value):
        return f"{int(value)}0s"
    if re.fullmatch(r"\d{2}", value):
        return (
            f"{int(value) + 1}th century"
            if value not in ("20", "01", "02")
            else f"{int(value) + 1}. century"
        )
    return "date unknown"


def excerpt(source: EventSource, length: int) -> str:
    """Return at most `length` code points of the sentence, the trigger among them.

    What is cut off is marked by an ellipsis; words stay whole where there are spaces.
    """
    text = " ".join(source.text.split())
    if len(text) <= length:
        return text
    trigger = min(max(source.trigger_end - source.start, 0), len(text))
    begin = 0 if trigger <= length - 1 else min(trigger - length // 2, len(text) - length + 2)
    if begin:
        space = text.find(" ", begin, begin + 24)
        begin = space + 1 if space >= 0 else begin
    end = begin + length - 1 - bool(begin)
    if end < len(text):
        space = text.rfind(" ", end - 24, end + 1)
        end = space if space > trigger else end
    head, tail = "…" if begin else "", "…" if end < len(text) else ""
    return head + text[begin:end].rstrip() + tail


def _week_label(value: str, *, weekend: bool) -> str:
    days = interval(value)
    if days is None:
        return "date unknown"
    first = f"{days[0].day} {_MONTHS[days[0].month - 1]} {days[0].year}"
    return f"weekend of {first}" if weekend else f"week of {first}"


def _span_label(start: str, end: str) -> str:
    if start == end:
        return value_label(start)
    first, last = start.split("-"), end.split("-")
    if len(first) == len(last) == 3:
        if first[:2] == last[:2]:
            return f"{int(first[2])}–{value_label(end)}"
        if first[0] == last[0]:
            return f"{int(first[2])} {_MONTHS[int(first[1]) - 1]} – {value_label(end)}"
    if len(first) == len(last) == 2 and first[0] == last[0] and first[1].isdecimal():
        return f"{_MONTHS[int(first[1]) - 1]}–{value_label(end)}"
    if len(first) == len(last) == 1:
        return f"{start}–{end}"
    return f"{value_label(start)} – {value_label(end)}"
