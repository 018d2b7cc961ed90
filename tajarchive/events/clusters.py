# SPDX-License-Identifier: MIT
"""Reports that were found to be of one event, and what they agree on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from tajarchive.events.timex import interval
from tajarchive.model import AnyEvent, Event

EXACT = ("minute", "day")
WIDE = timedelta(days=62)
"""Longest interval that may be told of an event of one day; a year is joined on weaker terms."""
LONGEST = timedelta(days=5)
"""How far beyond the days of one report those of another are looked for."""
UNDATED = "undated"


@dataclass(slots=True)
class Cluster:
    """Reports of one event, with what they agree on."""

    reports: list[Event] = field(default_factory=list[Event])
    names: set[str] = field(default_factory=set[str])
    articles: set[str] = field(default_factory=set[str])
    place: str | None = None
    days: tuple[date, date] | None = None
    precision: str = UNDATED
    planned: bool = False
    anchors: list[str] = field(default_factory=list[str])

    def add(self, report: Event, name: str) -> None:
        """Take in one more report; the finest date wins."""
        days = event_days(report)
        if not self.reports or finer(days, self.days):
            self.days, self.precision = days, report.precision
        self.planned = report.planned if not self.reports else self.planned and report.planned
        self.reports.append(report)
        self.anchors.append(name)
        self.names.update(report.participants)
        self.articles.update(report.articles)
        self.place = self.place or report.place


def event_days(event: AnyEvent) -> tuple[date, date] | None:
    """Return the first and the last day an event's date covers, or None when it has none."""
    if event.date is None:
        return None
    return interval(f"{event.date}/{event.date_end}" if event.date_end else event.date)


def finer(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    """Return whether an interval is shorter than another; unknown is the longest."""
    if one is None or other is None:
        return one is not None
    return one[1] - one[0] < other[1] - other[0]


def order(report: Event) -> tuple[bool, int, str, str, str, int]:
    """Exact dates first, so that vaguer reports find them; then a fixed order."""
    days = event_days(report)
    length = (days[1] - days[0]).days if days else 1 << 20
    source = report.sources[0] if report.sources else None
    article = source.article if source else ""
    return (
        days is None,
        length,
        report.date or "",
        report.type,
        article,
        source.start if source else 0,
    )


def what(report: Event) -> str:
    """Return the thing an event is about, which extraction notes among its reasons."""
    return next((line[6:] for line in report.why if line.startswith("what: ")), "")
