# SPDX-License-Identifier: MIT
"""Events for calendars (iCalendar) and for timelines (TimelineJS)."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterable, Mapping
from typing import Any

from tajarchive.export import dates
from tajarchive.model import Article, Event

MOST_REPORTS = 5
"""Articles that are named with one event."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")


def told_by(articles: Iterable[Article]) -> dict[str, str]:
    """Return a line for each article, by id, that tells which it is."""
    return {a.id: article_line(a.title, a.source, a.published) for a in articles}


def article_line(title: str, source: str | None, published: str | None) -> str:
    """Return the title of an article, its source, and its date as far as it is known."""
    when = dates.for_list(published) if published else ""
    return " · ".join(" ".join(part.split()) for part in (title, source, when) if part)


def icalendar(
    events: Iterable[Event],
    articles: Mapping[str, str] | None = None,
    *,
    stamp: datetime.datetime | None = None,
    title: str = "",
) -> str:
    """Return the dated events as an iCalendar document of all-day entries.

    A month, week, quarter or year lasts from its first to its last day and says in its
    description how much of the date is known. Events without a date have no place in a calendar
    and are left out. `articles` has a line for each article by id; `stamp` is the time of
    writing, now when not given; `title` is what the calendar is called.

    Source: RFC 5545, with lines folded at 75 octets and exclusive ends.
    """
    written = (stamp or datetime.datetime.now(datetime.UTC)).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//TajArchive//Events//EN"]
    if title:
        lines.append(f"X-WR-CALNAME:{_escaped(title)}")
    for event in events:
        span = days(event)
        if span:
            lines += _vevent(event, span, written, articles or {})
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


def _vevent(
    event: Event,
    span: tuple[datetime.date, datetime.date],
    written: str,
    articles: Mapping[str, str],
) -> list[str]:
    first, last = span
    after = last if last == datetime.date.max else last + datetime.timedelta(days=1)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_escaped(event.id)}@tajarchive",
        f"DTSTAMP:{written}",
        f"DTSTART;VALUE=DATE:{_basic(first)}",
        f"SUMMARY:{_escaped(event.label)}",
        f"DESCRIPTION:{_escaped(description(event, articles))}",
        f"CATEGORIES:{_escaped(kind(event))}",
        f"STATUS:{'TENTATIVE' if event.planned else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
    ]
    if after > first:  # the last day of the calendar has none after it; a day is the default
        lines.insert(4, f"DTEND;VALUE=DATE:{_basic(after)}")
    if event.place:
        lines.append(f"LOCATION:{_escaped(event.place)}")
    return [*lines, "END:VEVENT"]


def _basic(day: datetime.date) -> str:
    """Return a day with four figures for the year, which `strftime` does not always write."""
    return day.isoformat().replace("-", "")


def kind(event: Event) -> str:
    """Return the kind of an event as a word: "Phone call"."""
    return event.type.replace("_", " ").capitalize()


def description(event: Event, articles: Mapping[str, str]) -> str:
    """Return what there is to say of an event beside its label, a line each: who took part, how
    much of the date is known, the first sentence that reports it, and the articles."""
    lines = [", ".join(event.participants)]
    if event.planned:
        lines.append("Planned.")
    if event.precision not in ("day", "minute"):
        lines.append(f"Date known to the {event.precision} only.")
    if event.sources:
        lines.append(f"“{' '.join(event.sources[0].text.split())}”")
    told = [articles.get(article, article) for article in event.articles]
    if len(told) == 1:
        lines.append(f"Reported by: {told[0]}")
    elif told:
        lines += ["Reported by:", *told[:MOST_REPORTS]]
        if len(told) > MOST_REPORTS:
            lines.append(f"and {len(told) - MOST_REPORTS} more")
    return "\n".join(line for line in lines if line)


def _escaped(text: str) -> str:
    escaped = _CONTROL.sub(" ", text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
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


def timeline(
    events: Iterable[Event], articles: Mapping[str, str] | None = None, *, title: str = ""
) -> dict[str, Any]:
    """Return the dated events as TimelineJS 3 reads them; half-known dates have fewer parts.

    Its texts are HTML, so that ours are escaped. What TimelineJS would not say of a date (a week,
    a season, that it lies ahead) stands in `display_date`. Undated events are left out.
    `articles` has a line for each article by id.
    """
    shown: list[dict[str, Any]] = []
    for event in events:
        date = dates.parse(event.date, event.precision)
        if date is None:
            continue
        end = dates.parse(event.date_end, event.precision) or date
        first, last = date.first_and_last()[0], end.first_and_last()[1]
        text = html.escape(description(event, articles or {})).replace("\n", "<br>")
        slide: dict[str, Any] = {
            "unique_id": event.id,
            "start_date": _timeline_date(first),
            "group": kind(event),
            "text": {"headline": html.escape(event.label), "text": text},
        }
        if last != first:
            slide["end_date"] = _timeline_date(last)
        if event.planned or (date == end and date.first_and_last()[0] != date.first_and_last()[1]):
            words = dates.span_for_list(event.date, event.date_end, event.precision)
            slide["display_date"] = f"{words} (planned)" if event.planned else words
        shown.append(slide)
    document: dict[str, Any] = {"events": shown}
    if title:
        document["title"] = {"text": {"headline": html.escape(title)}}
    return document


def _timeline_date(parts: tuple[int, ...]) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), parts, strict=False))
