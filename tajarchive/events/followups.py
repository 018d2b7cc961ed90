# SPDX-License-Identifier: MIT
"""What a report takes over from the one before: "They discussed …", "It will be held on May 5"."""

from __future__ import annotations

import re
from dataclasses import replace

from tajarchive.events.cues import cue
from tajarchive.events.grouping import Report
from tajarchive.events.roles import Cast
from tajarchive.events.scene import Scene
from tajarchive.events.timex import interval
from tajarchive.events.when import ADOPTED, EXPLICIT, NONE, REFERENCE, When

_SOON = 2
"""Sentences between what is told and what goes on from it."""
_ON_ARRIVAL = cue("on_arrival")
_THEY = cue("they")
_DURING_WHICH = re.compile(
    r"\b(?:during|at|in|after|following) which\b|, where\b"
    r"|(?<!\w)(?:в|на|во время|в ходе|по итогам) котор\w+"
)
_STATES = re.compile(r"\b(?:sides|countries|governments|delegations|parties)\b")
_PURPOSE = re.compile(r"to (?:discuss|hold|conduct|exchange|negotiate)\b")
_HELD_ON = cue("held_on")
_NAMED = {
    "visit": ("visit",),
    "trip": ("visit",),
    "tour": ("visit",),
    "meeting": ("talks", "summit", "conference"),
    "session": ("talks", "conference"),
    "talks": ("talks",),
    "negotiations": ("talks",),
    "summit": ("summit",),
    "conference": ("conference",),
    "forum": ("conference", "summit"),
    "election": ("election",),
    "vote": ("election",),
    "referendum": ("election",),
    "call": ("call",),
    "conversation": ("call", "talks"),
    "ceremony": ("works", "ceremony", "public event", "signing", "office"),
    "exercise": ("exercise",),
    "drill": ("exercise",),
    "tournament": ("sport",),
    "festival": ("public event",),
    "exhibition": ("public event",),
    "incident": ("attack", "accident", "disaster"),
    "attack": ("attack",),
    "shooting": ("attack",),
    "explosion": ("attack", "accident"),
    "blast": ("attack", "accident"),
    "crash": ("accident",),
    "accident": ("accident",),
    "collision": ("accident",),
    "quake": ("disaster",),
    "earthquake": ("disaster",),
    "fire": ("accident",),
}
"""Groups of events by what a sentence calls them."""


def joined(scene: Scene, reports: list[Report]) -> list[Report]:
    """Return reports without mere purposes ("met X to discuss …"), with those that go on from
    another given its people and its day."""
    kept: list[Report] = []
    for report in reports:
        before = next((r for r in reversed(kept) if r.kind.session), None)
        if before is not None and _is_purpose(scene, report, before):
            continue
        if before is not None:
            _take_over(scene, report, before)
        kept.append(report)
    for report, when in _held_on(scene, kept):
        report.when = when
        now = interval(scene.reference.value) if scene.reference else None
        days = when.days
        if now and days and days[0] > now[1]:
            report.found = replace(report.found, planned=True)
    return kept


def _is_purpose(scene: Scene, report: Report, before: Report) -> bool:
    """Return whether talks are only what a meeting or visit of the same sentence was for."""
    found = report.found
    return (
        report.kind.group == "talks"
        and before.kind.group in ("talks", "call")
        and found.sentence.n == before.found.sentence.n
        and found.planned == before.found.planned
        and _PURPOSE.match(scene.low, found.start) is not None
    )


def _take_over(scene: Scene, report: Report, before: Report) -> None:
    """Give "they agreed" the people of the session before, "during which" its day."""
    found, same = report.found, report.found.sentence.n == before.found.sentence.n
    if report.kind.roles != "mutual" or found.planned != before.found.planned:
        return
    if found.sentence.n - before.found.sentence.n > _SOON:
        return
    they = _THEY.search(scene.low, max(found.sentence.start, found.start - 60), found.start)
    cast = before.cast
    if they is not None and _are_subject(scene, before) and _are_meant(scene, they, report):
        report.cast = Cast(cast.participants, cast.actor, cast.recipient, 0.9, "those told before")
    between = (before.found.end, found.start)
    undated = report.when.source in (REFERENCE, NONE)
    if (
        same
        and undated
        and before.when.source == EXPLICIT
        and _DURING_WHICH.search(scene.low, *between)
    ):
        why = f"date: told of {before.kind.label.lower()}"
        report.when = When(before.when.value, ADOPTED, before.when.sure * 0.9, why)


def _are_subject(scene: Scene, before: Report) -> bool:
    """Return whether two or more took part, and the sentence begins with one of them."""
    names = before.cast.participants
    begin = before.found.sentence.start
    first = next((m for m in scene.mentions_in(begin, begin + 60) if scene.kind(m)), None)
    if first is None or len(names) < 2:
        return len(names) > 1
    return first.name in names or scene.state_name(first.name) in names


def _are_meant(scene: Scene, they: re.Match[str], report: Report) -> bool:
    """Return whether "they" are who met before: nobody else is named, and "the two countries" are
    not known to be others."""
    if _STATES.search(they[0]) and report.cast.certain:
        return False
    return not any(
        m.type in ("PERSON", "ORG") for m in scene.mentions_in(they.end(), report.found.start)
    )


def _held_on(scene: Scene, reports: list[Report]) -> list[tuple[Report, When]]:
    """Return the days that sentences give to what was told before: "It will be held on May 5"."""
    told: list[tuple[Report, When]] = []
    for sentence in scene.sentences:
        match = _HELD_ON.match(scene.low, sentence.start, sentence.end)
        if match is None or sentence.n == 0:
            continue
        dates = scene.dates_in(match.end(), min(match.end() + 60, sentence.end))
        if not dates or dates[0].precision not in ("day", "minute", "month", "week"):
            continue
        groups = (
            _NAMED.get((match[1] or match[2] or "").split()[-1]) if match[1] or match[2] else None
        )
        near = [r for r in reports if 0 < sentence.n - r.found.sentence.n <= _SOON]
        near = [r for r in near if (r.kind.group in groups if groups else r.kind.session)]
        if near and near[-1].when.source != EXPLICIT:
            why = f"date: “{dates[0].text}”, of the sentence after"
            told.append((near[-1], When(dates[0].value, EXPLICIT, dates[0].confidence, why)))
    return told


def date_welcomes(scene: Scene, reports: list[Report]) -> None:
    """Give a welcome at the airport, and a meeting on arrival, the day of the arrival told up to
    two sentences before."""
    arrived: Report | None = None
    for report in reports:
        found = report.found
        if report.kind.group == "visit" and report.when.source == EXPLICIT:
            arrived = report
        elif (
            arrived is not None
            and report.kind.group in ("ceremony", "talks")
            and report.when.source == REFERENCE
            and 0 <= found.sentence.n - arrived.found.sentence.n <= _SOON
            and _ON_ARRIVAL.search(scene.low, found.sentence.start, found.sentence.end)
        ):
            why = "date: that of the arrival"
            report.when = When(arrived.when.value, ADOPTED, arrived.when.sure * 0.9, why)
