# SPDX-License-Identifier: MIT
"""Makes one event of the reports of a cluster."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from tajarchive.events.clusters import (
    EXACT,
    Cluster,
    event_days,
    lasts,
    order,
    tells_span,
)
from tajarchive.events.types import types
from tajarchive.events.verdicts import label_of
from tajarchive.model import Event, EventSource


def composed(cluster: Cluster, event: str, whole: str | None) -> Event:
    """Return what the reports of a cluster tell together: the event of that id, part of another
    of the id `whole`."""
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
        id=event,
        date=start,
        date_end=end,
        precision=dated.precision,
        planned=cluster.planned,
        participants=names,
        actor=actor,
        recipient=recipient,
        place=cluster.place,
        part_of=whole,
        confidence=_confidence(reports),
        why=_why(best, dated, sources),
        sources=sources,
    )
    return replace(merged, label=label_of(merged))


def _interval_of(cluster: Cluster, dated: Event) -> tuple[str | None, str | None]:
    """Return start and end: of what goes on for days the first and the last that are told as
    such; a visit dated on several days lasts from the first to the last."""
    spans = [r for r in cluster.reports if tells_span(r)]
    if spans:
        ends = (r.date_end for r in spans if r.date_end)
        return min(r.date for r in spans if r.date), max(ends)
    told = [r for r in cluster.reports if r.date and r.precision in EXACT]
    if not lasts(dated) or not told or any(r.date_end for r in told):
        return dated.date, dated.date_end
    if cluster.span is not None:
        first, last = (day.isoformat() for day in cluster.span)
    else:  # all of them are only dated by their articles
        dates = [r.date for r in told if r.date]
        first, last = min(dates), max(dates)
    return first, last if last != first else None


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
