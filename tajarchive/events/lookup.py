# SPDX-License-Identifier: MIT
"""Where other reports of an event are looked for: by group, time and participant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

from tajarchive.events.belonging import persons_of, states_of
from tajarchive.events.clusters import LONGEST, UNDATED, WIDE, Cluster, Days, event_days, what
from tajarchive.events.identity import group_of
from tajarchive.events.parts import VISIT, may_be_part, part_groups
from tajarchive.events.types import EventType, types
from tajarchive.model import Event

_SHORT = timedelta(days=10)
"""Longest interval whose every day is a bucket of its own."""
_MOST_STATES = 5

Key = tuple[str, str, str]
"""A bucket: group of kinds, time, participant (or two states)."""


def bucket_keys(
    report: Event, kind: EventType | None, days: Days | None
) -> tuple[list[Key], list[Key]]:
    """Return the buckets where a report's event is looked for, and those where it is put.

    Both are of its group and each participant, or pair of states; what is dated to the day is
    looked for among the events of those days, all else among those of the month or year.
    """
    group = kind.group if kind else report.type
    names = _names(report.participants)
    found, put = _spans(report, days, kind.window if kind else 0)
    return (
        [(group, span, name) for span in found for name in names],
        [(group, span, name) for span in put for name in names],
    )


def _spans(report: Event, days: Days | None, window: int) -> tuple[list[str], list[str]]:
    if days is None:
        return [UNDATED], [UNDATED]
    first, last = days
    document = [UNDATED] if what(report) else []
    years = [f"{year:04d}" for year in range(first.year, min(last.year, first.year + 1) + 1)]
    months = sorted({_month(first), _month(last)})
    if last - first > WIDE:
        return years + document, [*years, f"vague {years[0]}", *document]
    vague = [f"vague {span}" for span in (*months, *years)]
    if last - first > _SHORT:
        return months + years[:1] + document, [*months, *years, *vague, *document]
    margin = timedelta(days=window)
    near = _days(_moved(first, -margin), _moved(last, margin))
    return near + vague + document, [*_days(first, last), *months, *years, *document]


def _days(first: date, last: date) -> list[str]:
    return [date.fromordinal(n).isoformat() for n in range(first.toordinal(), last.toordinal() + 1)]


def _names(participants: Iterable[str]) -> list[str]:
    """Return participants, or "" for none, and each two of the states that they stand for."""
    names = list(participants)
    states = sorted(states_of(names))[:_MOST_STATES]
    return [*(names or [""]), *(" & ".join(pair) for pair in combinations(states, 2))]


def _month(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def looked_for(report: Event) -> list[tuple[str, str, int, int]]:
    """Return where a report's event is looked for, as `Joined.keys` has it, and where the visit
    that it may be part of, or the parts of the visit that it is."""
    days = event_days(report)
    first, last = _margins(report.type, days)
    group = group_of(report.type)
    keys = [(group, name, first, last) for name in _names(report.participants)]
    if days is not None:  # parts and wholes are put with margins of their own
        first, last = days[0].toordinal(), days[1].toordinal()
    if group == VISIT:
        guests = persons_of(report.actor)
        return keys + [(part, name, first, last) for part in part_groups() for name in guests]
    if may_be_part(types().get(report.type)):
        keys += [(VISIT, name, first, last) for name in persons_of(report.participants)]
    return keys


def places_to_look(cluster: Cluster) -> Iterable[tuple[str, str, int, int]]:
    """Return under which keys other reports of a cluster's event would be looked for."""
    names = {name for report in cluster.reports for name in _names(report.participants)}
    groups = {group_of(report.type): report.type for report in cluster.reports}
    for group, kind in sorted(groups.items()):
        first, last = _margins(kind, _longest(cluster))
        for name in sorted(names):
            yield group, name, first, last


def _longest(cluster: Cluster) -> Days | None:
    """Return the days of a cluster, all that its reports tell exactly among them."""
    if cluster.days is None or cluster.span is None:
        return cluster.days
    return min(cluster.days[0], cluster.span[0]), max(cluster.days[1], cluster.span[1])


def _margins(kind: str, days: Days | None) -> tuple[int, int]:
    if days is None:
        return 0, date.max.toordinal()
    known = types().get(kind)
    margin = LONGEST.days + (known.window if known else 0)
    return days[0].toordinal() - margin, days[1].toordinal() + margin
