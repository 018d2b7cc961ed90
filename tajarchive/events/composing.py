# SPDX-License-Identifier: MIT
"""Makes one event of the reports of a cluster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from tajarchive.events.clusters import EXACT, Cluster, event_days, order
from tajarchive.events.types import types
from tajarchive.events.verdicts import label_of
from tajarchive.model import Event, EventSource


def composed(
    cluster: Cluster,
    ids: dict[int, str],
    home: dict[tuple[str, str], Cluster],
    outside: Callable[[str, str], str | None],
) -> Event:
    """Return what the reports of a cluster tell together, under the id that it was given.

    `ids` are those of all clusters by their position in memory, `home` the cluster of each
    report by its article and id there, `outside` the event of a report that is in none of them.
    """
    reports = cluster.reports
    best = min(
        reports, key=lambda r: (types()[r.type].rank if r.type in types() else 999, order(r))
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
    exact = sorted({r.date for r in cluster.reports if r.date and r.precision in EXACT})
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
