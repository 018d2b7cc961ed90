# SPDX-License-Identifier: MIT
"""Whether a report tells of the event that other reports tell of."""

from __future__ import annotations

from datetime import date

from tajarchive.events.clusters import EXACT, LONGEST, WIDE, Cluster, what
from tajarchive.events.types import EventType
from tajarchive.model import Event

_FEWEST_WORDS, _AGREEING = 3, 0.75
"""Words of a document's name, and the part of them that must be common to two reports of it."""


def agrees(
    report: Event, days: tuple[date, date] | None, kind: EventType | None, cluster: Cluster
) -> bool:
    """Return whether a report, of a group that a cluster has too, tells of the cluster's event.

    `days` and `kind` are those of the report.
    """
    first = cluster.reports[0]
    if report.participants and cluster.names and not cluster.names & set(report.participants):
        return False
    if not report.participants and (days is None or report.place != cluster.place):
        return False
    if days and cluster.days and _far(days, cluster.days):
        return False
    if kind is not None and kind.roles == "mutual" and _other_people(report, first):
        return False
    if not _places_agree(report.place, cluster.place):
        return False
    if days is None or cluster.days is None:
        if report.type != first.type or not _same_people(report, cluster):
            return False
        return _same_thing(report, first) or (
            days is None and cluster.days is None and what(report) == what(first) == ""
        )
    return _dates_agree(report, days, kind, cluster)


def _other_people(one: Event, other: Event) -> bool:
    """Return whether two pairs of people share but one: A met B, and A met C. A name of one
    word is a state's more often than a person's."""
    first = {name for name in one.participants if " " in name}
    second = {name for name in other.participants if " " in name}
    return min(len(first), len(second)) >= 2 and len(first & second) < 2


def _far(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] > other[1] + LONGEST or other[0] > one[1] + LONGEST


def _same_thing(report: Event, other: Event) -> bool:
    """Return whether both tell of the same document: most of the shorter name's words agree."""
    one, two = what(report).split(), what(other).split()
    if min(len(one), len(two)) < _FEWEST_WORDS:
        return False
    return len(set(one) & set(two)) >= _AGREEING * min(len(set(one)), len(set(two)))


def _dates_agree(
    report: Event, days: tuple[date, date], kind: EventType | None, cluster: Cluster
) -> bool:
    theirs = cluster.days
    if theirs is None:
        return False
    exact = report.precision in EXACT and cluster.precision in EXACT
    if exact and not report.date_end and days != theirs:
        return _one_visit(days, theirs, kind, report, cluster)
    inside = (theirs[0] <= days[0] and days[1] <= theirs[1]) or (
        days[0] <= theirs[0] and theirs[1] <= days[1]
    )
    if not inside:
        return False
    wide = max(days[1] - days[0], theirs[1] - theirs[0])
    if wide <= WIDE:
        return True
    # "In 2022 they met" may be any of the year's meetings, unless such things happen but once.
    return kind is not None and (kind.once or (days == theirs and _same_people(report, cluster)))


def _same_people(report: Event, cluster: Cluster) -> bool:
    return bool(report.participants) and len(cluster.names & set(report.participants)) >= min(
        2, len(report.participants)
    )


def _one_visit(
    days: tuple[date, date],
    theirs: tuple[date, date],
    kind: EventType | None,
    report: Event,
    cluster: Cluster,
) -> bool:
    """Return whether two days may be one visit of several days: its start and a later report."""
    if kind is None or kind.group != "visit":
        return False
    gap = abs((days[0] - theirs[0]).days)
    return gap <= kind.window and len(cluster.names & set(report.participants)) >= 2


def _places_agree(one: str | None, other: str | None) -> bool:
    return not one or not other or one == other
