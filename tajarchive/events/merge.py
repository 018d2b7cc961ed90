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
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass

from tajarchive.events.agreement import agrees, closeness, is_one_visit
from tajarchive.events.clusters import Cluster, Days, event_days, order
from tajarchive.events.composing import composed
from tajarchive.events.identity import Anchors, digest, group_of, known_as
from tajarchive.events.lookup import Key, bucket_keys, places_to_look
from tajarchive.events.parts import Wholes, days_of_parts, days_of_wholes, whole_of
from tajarchive.events.types import types
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


@dataclass(frozen=True, slots=True)
class _Told:
    """A report, its anchors, and by what it is put in order."""

    order: tuple[bool, int, bool, str, int, str, str, int]
    anchors: tuple[str, ...]
    report: Event


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
    refused: Set[str] = frozenset(),
) -> list[Joined]:
    """Return one event for all reports of it, sorted by date, then id.

    The result does not depend on the order of the reports. `known` gives the id of the event that
    an anchor belonged to before, `former` the one before that, `assigned` the one it belongs to
    by a person's decision. A new id is a hash of the kind's group, the date and the participants
    of the report with the finest date, one that is not `taken`. Confidence grows with the number
    of articles. `part_of` points to joined ids; `outside` tells the event of a report that is not
    among these, of which `beside` are those of the same articles. To `refused` events, which a
    person rejected, no report goes that belonged to another.
    """
    told = list(events)
    every = [*told, *beside]
    anchors = Anchors(every)
    reports = sorted(
        (_Told(order(e), anchors.of(e), e) for e in told), key=lambda one: (one.order, one.anchors)
    )
    found = _Clustering(known, assigned, refused, every)
    # What a person joined comes first, so that the others find it.
    for one in sorted(reports, key=lambda one: known_as(one.anchors, assigned) is None):
        found.place(one)
    clusters = found.clusters
    decided = {id(cluster): event for event, cluster in found.decided.items()}
    ids = _ids(clusters, decided, (known, former), taken)
    wholes = Wholes(clusters)
    joined: list[Joined] = []
    for cluster in clusters:
        whole = whole_of(cluster, ids, found.home, outside, wholes)
        event = composed(cluster, ids[id(cluster)], whole)
        names = tuple(name for names in cluster.anchors for name in names)
        joined.append(Joined(event, names, tuple(places_to_look(cluster))))
    return sorted(joined, key=lambda one: (one.event.date or "9999", one.event.id))


class _Clustering:
    """Puts reports into clusters, one after the other in a fixed order."""

    def __init__(
        self,
        known: Mapping[str, str],
        assigned: Mapping[str, str],
        refused: Set[str],
        every: list[Event],
    ) -> None:
        self.clusters: list[Cluster] = []
        self.decided: dict[str, Cluster] = {}
        """By the event to which a person assigned their reports."""
        self.home: dict[tuple[str, str], Cluster] = {}
        """By article and report."""
        self._known, self._assigned, self._refused = known, assigned, refused
        self._parts, self._wholes = days_of_parts(every), days_of_wholes(every)
        self._buckets: dict[Key, list[Cluster]] = defaultdict(list)

    def place(self, one: _Told) -> None:
        """Put a report into the cluster where it belongs, a new one if there is none."""
        report = one.report
        place = (report.sources[0].article if report.sources else "", report.id)
        days = self._wholes.get(place) or event_days(report)
        looked, put = bucket_keys(report, types().get(report.type), days)
        target = known_as(one.anchors, self._assigned)
        if target is not None:
            cluster = self.decided.get(target)
        else:
            belongs = known_as(one.anchors, self._known)
            refused = self._refused - {belongs} if belongs else frozenset[str]()
            cluster = self._home(report, days, looked, refused)
        if cluster is None:
            cluster = Cluster(decided=target)
            self.clusters.append(cluster)
        if target is not None:
            self.decided[target] = cluster
        cluster.add(report, one.anchors, self._parts.get(place))
        for key in put:
            if not any(c is cluster for c in self._buckets[key][-_BUCKET:]):
                self._buckets[key].append(cluster)
        self.home[place] = cluster

    def _home(
        self, report: Event, days: Days | None, keys: list[Key], refused: Collection[str | None]
    ) -> Cluster | None:
        """Return the cluster that a report agrees with best, the first of several alike; but none
        of the events in `refused`."""
        kind = types().get(report.type)
        articles = report.articles
        seen: set[int] = set()
        agreeing: list[Cluster] = []
        for key in keys:
            for cluster in self._buckets[key][-_BUCKET:] if key in self._buckets else ():
                if id(cluster) in seen:
                    continue
                seen.add(id(cluster))
                if cluster.decided in refused:
                    continue
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
                for names in cluster.anchors:
                    if (event := known_as(names, belonged)) is not None:
                        votes[event] += weight
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
