# SPDX-License-Identifier: MIT
"""Joins the reports of many articles into events with ids that stay.

Two reports are one event when their kinds are of one group, their dates agree (never two
different days), somebody takes part in both, and their places do not conflict. Parts of a visit
stay events of their own and point to it. Reports are compared within buckets of group, month
and participant only, so time grows with the number of reports, not with its square.

An event keeps its id as long as any of its reports is known again (see `identity`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tajarchive.events.agreement import agrees, closeness, is_one_visit
from tajarchive.events.clusters import Cluster, event_days, order
from tajarchive.events.composing import composed
from tajarchive.events.identity import anchor, digest, group_of
from tajarchive.events.lookup import Key, bucket_keys, places_to_look
from tajarchive.events.parts import Wholes, days_of_parts, whole_of
from tajarchive.events.types import EventType, types
from tajarchive.model import Event

_BUCKET = 64
"""Clusters of one bucket that a report is compared with, the latest first."""
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Joined:
    """An event, the anchors of its reports, and where another report of it would be looked for.

    `keys` are (group, participant or "", first day, last day), days as proleptic ordinals with
    the margins within which reports may agree.
    """

    event: Event
    anchors: tuple[str, ...]
    keys: tuple[tuple[str, str, int, int], ...]


def merge(events: Iterable[Event]) -> list[Event]:
    """Return one event for all reports of it, sorted by date, then id (see `join`)."""
    return [joined.event for joined in join(events)]


def join(
    events: Iterable[Event],
    known: Mapping[str, str] = _NOTHING,
    assigned: Mapping[str, str] = _NOTHING,
    outside: Callable[[str, str], str | None] = lambda article, report: None,
    taken: Callable[[str], bool] = lambda event: False,
    former: Mapping[str, str] = _NOTHING,
    beside: Iterable[Event] = (),
) -> list[Joined]:
    """Return one event for all reports of it, sorted by date, then id.

    The result does not depend on the order of the reports. `known` gives the id of the event that
    an anchor belonged to before, `former` the one before that, `assigned` the one it belongs to
    by a person's decision. A new id is a hash of the kind's group, the date and the participants
    of the report with the finest date, one that is not `taken`. Confidence grows with the number
    of articles. `part_of` points to joined ids; `outside` tells the event of a report that is not
    among these, of which `beside` are those of the same articles.
    """
    told = list(events)
    parts = days_of_parts([*told, *beside])
    reports = sorted(((order(e), anchor(e), e) for e in told), key=lambda one: one[:2])
    clusters: list[Cluster] = []
    decided: dict[str, Cluster] = {}
    home: dict[tuple[str, str], Cluster] = {}
    buckets: dict[Key, list[Cluster]] = defaultdict(list)
    reports.sort(key=lambda one: one[1] not in assigned)  # what a person joined comes first
    for _, name, report in reports:
        kind = types().get(report.type)
        looked, put = bucket_keys(report, kind)
        if name in assigned:
            cluster = decided.get(assigned[name])
        else:
            cluster = _home(report, kind, looked, buckets)
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        if name in assigned:
            decided[assigned[name]] = cluster
        article = report.sources[0].article if report.sources else ""
        cluster.add(report, name, parts.get((article, report.id)))
        for key in put:
            if not any(c is cluster for c in buckets[key][-_BUCKET:]):
                buckets[key].append(cluster)
        home[article, report.id] = cluster
    ids = _ids(clusters, {id(c): event for event, c in decided.items()}, (known, former), taken)
    wholes = Wholes(clusters)
    joined: list[Joined] = []
    for cluster in clusters:
        whole = whole_of(cluster, ids, home, outside, wholes)
        event = composed(cluster, ids[id(cluster)], whole)
        joined.append(Joined(event, tuple(cluster.anchors), tuple(places_to_look(cluster))))
    return sorted(joined, key=lambda one: (one.event.date or "9999", one.event.id))


def _home(
    report: Event,
    kind: EventType | None,
    keys: list[Key],
    buckets: dict[Key, list[Cluster]],
) -> Cluster | None:
    """Return the cluster that a report agrees with best, the first of several alike."""
    days = event_days(report)
    articles = report.articles
    seen: set[int] = set()
    agreeing: list[Cluster] = []
    for key in keys:
        for cluster in buckets[key][-_BUCKET:] if key in buckets else ():
            if id(cluster) in seen:
                continue
            seen.add(id(cluster))
            # Within one article extraction has already told events apart, but for a visit.
            if not cluster.articles.isdisjoint(articles) and not is_one_visit(report, cluster):
                continue
            if agrees(report, days, kind, cluster):
                agreeing.append(cluster)
    if kind is not None and kind.roles == "mutual" and len(report.participants) == 1:
        return agreeing[0] if len(agreeing) == 1 else None  # whom did they meet?
    return max(agreeing, key=lambda c: closeness(report, days, c), default=None)


def _ids(
    clusters: list[Cluster],
    decided: Mapping[int, str],
    known: tuple[Mapping[str, str], Mapping[str, str]],
    taken: Callable[[str], bool],
) -> dict[int, str]:
    """Return an id for each cluster, by its position in memory: the one that a person's decision
    names, else the one that most of its reports had, else a new one."""
    ids = dict(decided)
    used = set(ids.values())
    claims: list[tuple[int, int, str, int]] = []
    for position, cluster in enumerate(clusters):
        if id(cluster) not in ids:
            votes: Counter[str] = Counter()
            for belonged, weight in zip(known, (2, 1), strict=True):
                for name in cluster.anchors:
                    if name in belonged:
                        votes[belonged[name]] += weight
            claims += [
                (-times, position, event, id(cluster))
                for event, times in votes.items()
                if not taken(event)
            ]
    for _, _, event, cluster_id in sorted(claims):
        if cluster_id not in ids and event not in used:
            ids[cluster_id] = event
            used.add(event)
    for cluster in clusters:
        if id(cluster) not in ids:
            ids[id(cluster)] = _new_id(cluster, lambda event: event in used or taken(event))
            used.add(ids[id(cluster)])
    return ids


def _new_id(cluster: Cluster, taken: Callable[[str], bool]) -> str:
    first = cluster.reports[0]
    names = sorted(first.participants)
    found = digest(group_of(first.type), first.date or "undated", *names, first.place or "")
    for n in range(2, 1 << 30):
        if not taken(found):
            return found
        found = f"{found.partition('-')[0]}-{n}"
    raise AssertionError("more events of one name than there can be articles")
