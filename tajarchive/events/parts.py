# SPDX-License-Identifier: MIT
"""Of which visit or talks an event is part, as its reports tell or as its day and people show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from tajarchive.events.belonging import country_of, persons_of
from tajarchive.events.clusters import Cluster, Days, event_days, hosts_of, is_assumed, tells_span
from tajarchive.events.identity import group_of
from tajarchive.events.types import EventType, types
from tajarchive.model import Event

VISIT = "visit"
_ALONE = (VISIT, "call", "departure")
"""Groups of kinds that are part of nothing."""

_LONGEST = 30
"""Days of a visit that are looked at."""

Outside = Callable[[str, str], str | None]
"""Tells the event of an article's report that is in none of the clusters at hand."""


def may_be_part(kind: EventType | None) -> bool:
    """Return whether events of a kind may be part of a visit."""
    return kind is not None and (kind.session or kind.part) and kind.group not in _ALONE


def part_groups() -> list[str]:
    """Return the groups of the kinds of which visits are made."""
    return sorted({kind.group for kind in types().values() if may_be_part(kind)})


def days_of_parts(reports: Iterable[Event]) -> dict[tuple[str, str], Days]:
    """Return, by article and report of a visit, the first and the last day that the article tells
    of what happened during it."""
    reports = list(reports)
    visits = {
        (report.sources[0].article, report.id)
        for report in reports
        if report.sources and group_of(report.type) == VISIT
    }
    found: dict[tuple[str, str], Days] = {}
    for report in reports:
        days = event_days(report)
        if report.part_of is None or not report.sources or days is None or days[0] != days[1]:
            continue
        whole = report.sources[0].article, report.part_of
        if whole in visits and not is_assumed(report):
            first, last = found.get(whole, days)
            found[whole] = min(first, days[0]), max(last, days[1])
    return found


def days_of_wholes(reports: Iterable[Event]) -> dict[tuple[str, str], Days]:
    """Return, by article and report, the first and the last day of the visit during which something
    happened that is only dated by its article: "in the course of the visit they met"."""
    reports = [report for report in reports if report.sources]
    visits = {
        (report.sources[0].article, report.id): event_days(report)
        for report in reports
        if group_of(report.type) == VISIT and tells_span(report)
    }
    found: dict[tuple[str, str], Days] = {}
    for report in reports:
        article, days = report.sources[0].article, event_days(report)
        span = visits.get((article, report.part_of or ""))
        if span and days and is_assumed(report) and span[0] <= days[0] and days[1] <= span[1]:
            found[article, report.id] = span
    return found


class Wholes:
    """The visits among clusters, by who came and each of their days."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        """Take clusters of all kinds."""
        self._on: dict[tuple[str, date], list[tuple[Cluster, set[str]]]] = defaultdict(list)
        for cluster in clusters:
            kind = types().get(cluster.reports[0].type)
            if kind is None or kind.group != VISIT or cluster.span is None:
                continue
            hosts = set[str]().union(*map(hosts_of, cluster.reports))
            guests = {name for r in cluster.reports for name in persons_of(r.actor)}
            first, last = (day.toordinal() for day in cluster.span)
            for n in range(first, min(last, first + _LONGEST) + 1):
                for guest in guests:
                    self._on[guest, date.fromordinal(n)].append((cluster, hosts))

    def around(self, part: Cluster) -> list[Cluster]:
        """Return the visits into which an event falls: on one of their days a guest takes part, and
        somebody of the country visited does or it happens there, and nobody of a third does."""
        days = part.days
        kind = types().get(part.reports[0].type)
        if days is None or days[0] != days[1] or not may_be_part(kind):
            return []
        if all(map(is_assumed, part.reports)):
            return []
        there = set(part.states)
        if part.place and (country := country_of(part.place)):
            there.add(country)
        found = {
            id(visit): visit
            for guest in part.names
            for visit, hosts in self._on.get((guest, days[0]), ())
            if not hosts.isdisjoint(there) and part.states <= hosts | visit.states
        }
        return list(found.values())


def whole_of(
    cluster: Cluster,
    ids: Mapping[int, str],
    home: Mapping[tuple[str, str], Cluster],
    outside: Outside,
    wholes: Wholes,
) -> str | None:
    """Return the id of the event that most reports of a cluster call it a part of, else that of
    the visit into which it falls; None where there is none."""
    own = ids[id(cluster)]
    votes: Counter[str] = Counter()
    for report in cluster.reports:
        if report.part_of is None or not report.sources:
            continue
        article = report.sources[0].article
        whole = home.get((article, report.part_of))
        found = outside(article, report.part_of) if whole is None else ids[id(whole)]
        if found is not None and found != own:
            votes[found] += 1
    if votes:
        return min(votes, key=lambda event: (-votes[event], event))
    around = (ids[id(visit)] for visit in wholes.around(cluster))
    return min((event for event in around if event != own), default=None)
