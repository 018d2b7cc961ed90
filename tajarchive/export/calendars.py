# SPDX-License-Identifier: MIT
"""Events for calendars (iCalendar) and for timelines (TimelineJS)."""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterable
from typing import Any

from tajarchive.export import dates
from tajarchive.model import Event


def icalendar(events: Iterable[Event], stamp: datetime.datetime | None = None) -> str:
    """Return the dated events as an iCalendar document of all-day entries.

    A month, week, quarter or year lasts from its first to its last day and says in its
    description how much of the date is known. Events without a date have no place in a calendar
    and are left out. `stamp` is the time of writing, now when not given.

    Source: RFC 5545, with lines folded at 75 octets and exclusive ends.
    """
    written = (stamp or datetime.datetime.now(datetime.UTC)).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//TajArchive//Events//EN"]
    for event in events:
        span = days(event)
        if span:
            lines += _vevent(event, span, written)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines)


def days(event: Event) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day the event may cover; None without a date."""
    start = dates.parse(event.date, event.precision)
    if start is None:
        return None
    end = dates.parse(event.date_end, event.precision) or start
    opening, closing = start.days()[0], end.days()[1]
    return opening, max(opening, closing)


def _vevent(event: Event, span: tuple[datetime.date, datetime.date], written: str) -> list[str]:
    last = span[1]
    after = last if last == datetime.date.max else last + datetime.timedelta(days=1)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_escaped(event.id)}@tajarchive",
        f"DTSTAMP:{written}",
        f"DTSTART;VALUE=DATE:{span[0]:%Y%m%d}",
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        f"SUMMARY:{_escaped(event.label)}",
        f"DESCRIPTION:{_escaped(description(event))}",
        f"CATEGORIES:{_escaped(event.type)}",
        f"STATUS:{'TENTATIVE' if event.planned else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
    ]
    if event.place:
        lines.append(f"LOCATION:{_escaped(event.place)}")
    return [*lines, "END:VEVENT"]


def description(event: Event) -> str:
    """Return what there is to say of an event beside its label, a line each."""
    lines = [", ".join(event.participants)]
    if event.precision not in ("day", "minute"):
        lines.append(f"Date known to the {event.precision} only.")
    lines.append("Reported by: " + ", ".join(event.articles))
    return "\n".join(line for line in lines if line)


def _escaped(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _folded(line: str) -> str:
    """Fold a line so that no part has more than 75 octets, never within a character."""
    parts: list[str] = []
    part, size = "", 0
    for char in line:
        width = len(char.encode(errors="replace"))
        if size + width > 75:
            parts.append(part)
            part, size = "", 1
        part += char
        size += width
    return "\r\n ".join([*parts, part])


def timeline(events: Iterable[Event], title: str = "") -> dict[str, Any]:
    """Return the dated events as TimelineJS 3 reads them; half-known dates have fewer parts.

    Its texts are HTML, so that ours are escaped. Undated events are left out.
    """
    shown: list[dict[str, Any]] = []
    for event in events:
        date = dates.parse(event.date, event.precision)
        if date is None:
            continue
        end = dates.parse(event.date_end, event.precision) or date
        first, last = date.first_and_last()[0], end.first_and_last()[1]
        slide: dict[str, Any] = {
            "unique_id": event.id,
            "start_date": _timeline_date(first),
            "group": event.type,
            "text": {
                "headline": html.escape(event.label),
                "text": html.escape(description(event)).replace("\n", "<br>"),
            },
        }
        if last != first:
            slide["end_date"] = _timeline_date(last)
        shown.append(slide)
    document: dict[str, Any] = {"events": shown}
    if title:
        document["title"] = {"text": {"headline": html.escape(title)}}
    return document


def _timeline_date(parts: tuple[int, ...]) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), parts, strict=False))
