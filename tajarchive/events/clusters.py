# SPDX-License-Identifier: MIT
"""Reports that were found to be of one event, and what they agree on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from tajarchive.events.belonging import country_of, is_state, states_of
from tajarchive.events.timex import interval
from tajarchive.events.types import types
from tajarchive.model import AnyEvent, Event

Days = tuple[date, date]
"""The first and the last day that a date covers."""

EXACT = ("minute", "day")
WIDE = timedelta(days=62)
"""Longest interval that may be told of an event of one day; a year is joined on weaker terms."""
LONGEST = timedelta(days=5)
"""How far beyond the days of one report those of another are looked for."""
UNDATED = "undated"
_LASTING = frozenset(("visit", "summit", "conference"))
"""Groups of kinds that go on for days: from 4 to 6 July is when they were, not a vague date."""
_SPELL = timedelta(days=10)
_ASSUMED = "date: the report's own"


@dataclass(slots=True)
class Cluster:
    """Reports of one event, with what they agree on."""

    reports: list[Event] = field(default_factory=list[Event])
    names: set[str] = field(default_factory=set[str])
    states: set[str] = field(default_factory=set[str])
    articles: set[str] = field(default_factory=set[str])
    places: Counter[str] = field(default_factory=Counter[str])
    days: Days | None = None
    span: Days | None = None
    """From the first to the last of the days that are told exactly, of it or of its parts."""
    precision: str = UNDATED
    planned: bool = False
    anchors: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    """Those of each report."""
    decided: str | None = None
    """The event that a person said its first reports tell of."""

    def add(self, report: Event, anchors: tuple[str, ...], parts: Days | None = None) -> None:
        """Take in one more report with its anchors; the finest date wins. `parts` are the first and
        the last day of what the report's article tells as parts of it."""
        days = event_days(report)
        if not self.reports or finer(days, self.days):
            self.days, self.precision = days, report.precision
        if days is not None and report.precision in EXACT and not is_assumed(report):
            self._reach(days)
        if parts is not None:
            self._reach(parts)
        self.planned = report.planned if not self.reports else self.planned and report.planned
        self.reports.append(report)
        self.anchors.append(anchors)
        self.names.update(report.participants)
        self.states.update(states_of(report.participants))
        self.articles.update(report.articles)
        if report.place:
            self.places[report.place] += 1

    def _reach(self, days: Days) -> None:
        first, last = self.span or days
        self.span = min(first, days[0]), max(last, days[1])

    @property
    def place(self) -> str | None:
        """The place that most reports tell; a town rather than its country."""
        if not self.places:
            return None
        return min(self.places, key=lambda place: (is_state(place), -self.places[place]))


def event_days(event: AnyEvent) -> Days | None:
    """Return the first and the last day an event's date covers, or None when it has none."""
    if event.date is None:
        return None
    return interval(f"{event.date}/{event.date_end}" if event.date_end else event.date)


def finer(one: Days | None, other: Days | None) -> bool:
    """Return whether an interval is shorter than another; unknown is the longest."""
    if one is None or other is None:
        return one is not None
    return one[1] - one[0] < other[1] - other[0]


def lasts(report: Event) -> bool:
    """Return whether a report is of a kind that goes on for days."""
    kind = types().get(report.type)
    return kind is not None and kind.group in _LASTING


def tells_span(report: Event) -> bool:
    """Return whether a report tells from which to which day something that lasts went on."""
    days = event_days(report)
    return bool(
        report.date_end
        and days is not None
        and report.precision in EXACT
        and days[1] - days[0] <= _SPELL
        and lasts(report)
    )


def is_assumed(report: Event) -> bool:
    """Return whether a report's day is only that of its article, not one that the text tells."""
    return any(line.startswith(_ASSUMED) for line in report.why)


def hosts_of(report: Event) -> set[str]:
    """Return the states that a visit may lead to: where it is, else those of who takes part but
    does not come."""
    place = country_of(report.place) if report.place else None
    if place:
        return {place}
    others = [name for name in report.participants if name not in report.actor]
    return set(states_of(others) - states_of(report.actor))


def order(report: Event) -> tuple[bool, int, bool, str, int, str, str, int]:
    """Exact dates first, so that vaguer reports find them, among them those that most take part
    in; then a fixed order."""
    days = event_days(report)
    length = (days[1] - days[0]).days if days else 1 << 20
    source = report.sources[0] if report.sources else None
    article = source.article if source else ""
    return (
        days is None,
        -1 if tells_span(report) else length,
        is_assumed(report),
        report.date or "",
        -len(report.participants),
        report.type,
        article,
        source.start if source else 0,
    )


def what(report: Event) -> str:
    """Return the thing an event is about, which extraction notes among its reasons."""
    return next((line[6:] for line in report.why if line.startswith("what: ")), "")
