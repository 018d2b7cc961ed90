# SPDX-License-Identifier: MIT
"""Where other reports of an event are looked for: by group, time and participant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tajarchive.events.clusters import LONGEST, UNDATED, WIDE, Cluster, event_days, what
from tajarchive.events.identity import group_of
from tajarchive.events.types import EventType, types
from tajarchive.model import Event


def bucket_keys(report: Event, kind: EventType | None) -> list[tuple[str, str, str]]:
    """Return the buckets of a report: its group, each month it may lie in, each participant."""
    group = kind.group if kind else report.type
    days = event_days(report)
    if days is None:
        spans = [UNDATED]
    elif what(report):
        spans = [UNDATED, f"{days[0].year:04d}", _month(days[0])]
    elif days[1] - days[0] > WIDE:
        spans = [
            f"{year:04d}" for year in range(days[0].year, min(days[1].year, days[0].year + 1) + 1)
        ]
    else:
        margin = timedelta(days=kind.window if kind else 0)
        spans = sorted({_month(_moved(days[0], -margin)), _month(_moved(days[1], margin))})
        spans.append(f"{days[0].year:04d}")
    names = report.participants or ("",)
    return [(group, span, name) for span in spans for name in names]


def _month(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def looked_for(report: Event) -> list[tuple[str, str, int, int]]:
    """Return where a report's event is looked for, as `Joined.keys` has it."""
    days = event_days(report)
    first, last = _margins(report.type, days)
    return [(group_of(report.type), name, first, last) for name in report.participants or ("",)]


def places_to_look(cluster: Cluster) -> Iterable[tuple[str, str, int, int]]:
    """Return under which keys other reports of a cluster's event would be looked for."""
    names = {name for report in cluster.reports for name in report.participants or ("",)}
    groups = {group_of(report.type): report.type for report in cluster.reports}
    for group, kind in sorted(groups.items()):
        first, last = _margins(kind, cluster.days)
        for name in sorted(names):
            yield group, name, first, last


def _margins(kind: str, days: tuple[date, date] | None) -> tuple[int, int]:
    if days is None:
        return 0, date.max.toordinal()
    known = types().get(kind)
    margin = LONGEST.days + (known.window if known else 0)
    return days[0].toordinal() - margin, days[1].toordinal() + margin
