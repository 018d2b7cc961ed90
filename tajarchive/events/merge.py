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
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tajarchive.events.identity import anchor, digest, group_of
from tajarchive.events.timex import interval
from tajarchive.events.types import EventType, types
from tajarchive.events.verdicts import label_of
from tajarchive.model import AnyEvent, Event, EventSource

_EXACT = ("minute", "day")
_WIDE = timedelta(days=62)
"""Longest interval that may be told of an event of one day; a year is joined on weaker terms."""
_BUCKET = 64
"""Clusters of one bucket that a report is compared with, the latest first."""
_LONGEST = timedelta(days=5)
_FEWEST_WORDS, _AGREEING = 3, 0.75
_UNDATED = "undated"
_NOTHING: Mapping[str, str] = {}


@dataclass(slots=True)
class Cluster:
    """Reports of one event, with what they agree on."""

    reports: list[Event] = field(default_factory=list[Event])
    names: set[str] = field(default_factory=set[str])
    articles: set[str] = field(default_factory=set[str])
    place: str | None = None
    days: tuple[date, date] | None = None
    precision: str = _UNDATED
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
) -> list[Joined]:
    """Return one event for all reports of it, sorted by date, then id.

    The result does not depend on the order of the reports. `known` gives the id of the event that
    an anchor belonged to before, `former` the one before that, `assigned` the one it belongs to
    by a person's decision. A new id is a hash of the kind's group, the date and the participants
    of the report with the finest date, one that is not `taken`. Confidence grows with the number
    of articles. `part_of` points to joined ids; `outside` tells the event of a report that is not
    among these.
    """
    reports = sorted(((_order(e), anchor(e), e) for e in events), key=lambda one: one[:2])
    clusters: list[Cluster] = []
    decided: dict[str, Cluster] = {}
    home: dict[tuple[str, str], Cluster] = {}
    buckets: dict[tuple[str, str, str], list[Cluster]] = defaultdict(list)
    reports.sort(key=lambda one: one[1] not in assigned)  # what a person joined comes first
    for _, name, report in reports:
        kind = types().get(report.type)
        keys = _keys(report, kind)
        if name in assigned:
            cluster = decided.get(assigned[name])
        else:
            cluster = _home(report, kind, keys, buckets)
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        if name in assigned:
            decided[assigned[name]] = cluster
        cluster.add(report, name)
        for key in keys:
            if not any(c is cluster for c in buckets[key][-_BUCKET:]):
                buckets[key].append(cluster)
        for source in report.sources[:1]:
            home[source.article, report.id] = cluster
    ids = _ids(clusters, {id(c): event for event, c in decided.items()}, (known, former), taken)
    joined = [
        Joined(_merged(c, ids, home, outside), tuple(c.anchors), tuple(_places_to_look(c)))
        for c in clusters
    ]
    return sorted(joined, key=lambda one: (one.event.date or "9999", one.event.id))


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


def _order(report: Event) -> tuple[bool, int, str, str, str, int]:
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


def _keys(report: Event, kind: EventType | None) -> list[tuple[str, str, str]]:
    """Return the buckets of a report: its group, each month it may lie in, each participant."""
    group = kind.group if kind else report.type
    days = event_days(report)
    if days is None:
        spans = [_UNDATED]
    elif _what(report):
        spans = [_UNDATED, f"{days[0].year:04d}", _month(days[0])]
    elif days[1] - days[0] > _WIDE:
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


def _home(
    report: Event,
    kind: EventType | None,
    keys: list[tuple[str, str, str]],
    buckets: dict[tuple[str, str, str], list[Cluster]],
) -> Cluster | None:
    days = event_days(report)
    articles = report.articles
    seen: set[int] = set()
    for key in keys:
        for cluster in reversed(buckets[key][-_BUCKET:]):
            if id(cluster) in seen:
                continue
            seen.add(id(cluster))
            # Within one article extraction has already told events apart.
            if not cluster.articles.isdisjoint(articles):
                continue
            if _joins(report, days, kind, cluster):
                return cluster
    return None


def _joins(
    report: Event, days: tuple[date, date] | None, kind: EventType | None, cluster: Cluster
) -> bool:
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
            days is None and cluster.days is None and _what(report) == _what(first) == ""
        )
    return _dates_agree(report, days, kind, cluster)


def _other_people(one: Event, other: Event) -> bool:
    """Return whether two pairs of people share but one: A met B, and A met C. A name of one
    word is a state's more often than a person's."""
    first = {name for name in one.participants if " " in name}
    second = {name for name in other.participants if " " in name}
    return min(len(first), len(second)) >= 2 and len(first & second) < 2


def _far(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] > other[1] + _LONGEST or other[0] > one[1] + _LONGEST


def _what(report: Event) -> str:
    """Return the thing an event is about, which extraction notes among its reasons."""
    return next((line[6:] for line in report.why if line.startswith("what: ")), "")


def _same_thing(report: Event, other: Event) -> bool:
    """Return whether both tell of the same document: most of the shorter name's words agree."""
    one, two = _what(report).split(), _what(other).split()
    if min(len(one), len(two)) < _FEWEST_WORDS:
        return False
    return len(set(one) & set(two)) >= _AGREEING * min(len(set(one)), len(set(two)))


def _dates_agree(
    report: Event, days: tuple[date, date], kind: EventType | None, cluster: Cluster
) -> bool:
    theirs = cluster.days
    if theirs is None:
        return False
    exact = report.precision in _EXACT and cluster.precision in _EXACT
    if exact and not report.date_end and days != theirs:
        return _one_visit(days, theirs, kind, report, cluster)
    inside = (theirs[0] <= days[0] and days[1] <= theirs[1]) or (
        days[0] <= theirs[0] and theirs[1] <= days[1]
    )
    if not inside:
        return False
    wide = max(days[1] - days[0], theirs[1] - theirs[0])
    if wide <= _WIDE:
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


def looked_for(report: Event) -> list[tuple[str, str, int, int]]:
    """Return where a report's event is looked for, as `Joined.keys` has it."""
    days = event_days(report)
    first, last = _margins(report.type, days)
    return [(group_of(report.type), name, first, last) for name in report.participants or ("",)]


def _places_to_look(cluster: Cluster) -> Iterable[tuple[str, str, int, int]]:
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
    margin = _LONGEST.days + (known.window if known else 0)
    return days[0].toordinal() - margin, days[1].toordinal() + margin


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
    for order, cluster in enumerate(clusters):
        if id(cluster) not in ids:
            votes: Counter[str] = Counter()
            for belonged, weight in zip(known, (2, 1), strict=True):
                for name in cluster.anchors:
                    if name in belonged:
                        votes[belonged[name]] += weight
            claims += [(-times, order, event, id(cluster)) for event, times in votes.items()]
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


def _merged(
    cluster: Cluster,
    ids: dict[int, str],
    home: dict[tuple[str, str], Cluster],
    outside: Callable[[str, str], str | None],
) -> Event:
    reports = cluster.reports
    best = min(
        reports, key=lambda r: (types()[r.type].rank if r.type in types() else 999, _order(r))
    )
    dated = next((r for r in reports if event_days(r) == cluster.days), reports[0])
    start, end = _interval_of(cluster, dated)
    sources = tuple(
        sorted(
            {s for r in reports for s in r.sources},
            key=lambda s: (s.article, s.start, s.trigger_start),
        )
    )
    names = _names(reports)
    actor, recipient = _sides(reports)
    merged = replace(
        best,
        id=ids[id(cluster)],
        date=start,
        date_end=end,
        precision=dated.precision,
        planned=cluster.planned,
        participants=names,
        actor=actor,
        recipient=recipient,
        place=cluster.place,
        part_of=_parent(cluster, ids, home, outside),
        confidence=_confidence(reports),
        why=_why(best, dated, sources),
        sources=sources,
    )
    return replace(merged, label=label_of(merged))


def _interval_of(cluster: Cluster, dated: Event) -> tuple[str | None, str | None]:
    """Return start and end; a visit that is dated on several days lasts from first to last."""
    exact = sorted({r.date for r in cluster.reports if r.date and r.precision in _EXACT})
    if len(exact) > 1 and not any(r.date_end for r in cluster.reports):
        return exact[0], exact[-1]
    return dated.date, dated.date_end


def _names(reports: list[Event]) -> tuple[str, ...]:
    """Return the participants of the reports, those most often named first."""
    counts: dict[str, int] = defaultdict(int)
    for report in reports:
        for name in report.participants:
            counts[name] += 1
    return tuple(sorted(counts, key=lambda n: (-counts[n], n)))[:8]


def _sides(reports: list[Event]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who did it and to whom, as the most reports agree; the surest where none do.

    The two go together: one report's actor beside another's recipient would be a new claim.
    """
    told: dict[tuple[tuple[str, ...], tuple[str, ...]], list[float]] = defaultdict(list)
    for report in reports:
        if report.actor or report.recipient:
            told[report.actor, report.recipient].append(report.confidence)
    if not told:
        return (), ()
    return min(
        told,
        key=lambda sides: (-len(told[sides]), -bool(all(sides)), -max(told[sides]), sides),
    )


def _parent(
    cluster: Cluster,
    ids: dict[int, str],
    home: dict[tuple[str, str], Cluster],
    outside: Callable[[str, str], str | None],
) -> str | None:
    for report in cluster.reports:
        if report.part_of is None or not report.sources:
            continue
        article = report.sources[0].article
        whole = home.get((article, report.part_of))
        found = outside(article, report.part_of) if whole is None else ids[id(whole)]
        if found is not None and found != ids[id(cluster)]:
            return found
    return None


def _confidence(reports: list[Event]) -> float:
    """Return the chance that not all of the articles are wrong, never above 0.99."""
    by_article: dict[str, float] = {}
    for report in reports:
        for article in report.articles or ("",):
            by_article[article] = max(by_article.get(article, 0.0), report.confidence)
    wrong = 1.0
    for sure in sorted(by_article.values(), reverse=True)[:4]:
        wrong *= 1 - sure
    return round(min(0.99, 1 - wrong), 2)


def _why(best: Event, dated: Event, sources: tuple[EventSource, ...]) -> tuple[str, ...]:
    articles = len({s.article for s in sources})
    why = list(best.why)
    if dated is not best:
        why += [line for line in dated.why if line.startswith("date:") and line not in why]
    if articles > 1:
        why.append(f"told by {articles} articles")
    return tuple(why)
