# SPDX-License-Identifier: MIT
"""The events of one article: each trigger becomes a report, reports of one event become one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from tajarchive.entities.types import Recognised
from tajarchive.events import dating, derive, followups, horizon, places, roles, storyline
from tajarchive.events.coding import code
from tajarchive.events.cues import cue
from tajarchive.events.grouping import Draft, Report, drafts_of, parents_of
from tajarchive.events.pruning import pruned
from tajarchive.events.roles import Cast
from tajarchive.events.scene import Names, Scene
from tajarchive.events.timex import interval, precision
from tajarchive.events.triggers import Found, find
from tajarchive.events.types import types
from tajarchive.events.when import ADOPTED, EXPLICIT, HALF, NONE, REFERENCE, When
from tajarchive.model import Article, DateMention, Event, EventSource
from tajarchive.text.extent import ONLY

_A_MONTH = 31
_SEASON = re.compile(r"\d{4}-[QHFSW][1-4AIPU]$")
"""Quarters, halves and seasons, which an event tells as first and last month."""
_PLANNED = frozenset("visit talks summit conference election works signing call".split())
"""Groups of events that are told ahead with their days."""
_SOON = 2
"""Days before a report on which its news may have happened."""
_OPENING = 2
"""Sentences that tell what day a report is about."""
_OF_THE_SESSION = cue("of_the_session")
_SESSIONS = frozenset("talks summit conference".split())
_SPOKEN_OF = re.compile(r"of |(?:муносибат|робита|равобит)\w* дипломат\w+$")
_LEAST = 0.25
"""Confidence below which a report is dropped."""


def extract(
    article: Article,
    recognised: Recognised,
    dates: tuple[DateMention, ...],
    gazetteer: Names,
    note: Callable[[str], None] | None = None,
) -> tuple[Event, ...]:
    """Return the events an article reports, in the order of their first mention.

    Ids are local ("e1", "e2"…); participants are canonical names; offsets are code points of
    the body. `dates` are those of `timex.tag`. `note` is given a sentence for the reader when
    not all of the article was looked at.
    """
    scene = Scene(article, recognised, dates, gazetteer)
    found = find(scene)
    if scene.cut_short and note is not None:
        note(f"{ONLY} {len(found):,} reports of events were looked at")
    reports = _reports(scene, found)
    reports += _earlier_visits(scene, reports)
    drafts = drafts_of(scene, reports)
    drafts.sort(key=lambda d: min(r.found.start for r in d.reports))
    parents = parents_of(drafts)
    return tuple(
        _event(scene, draft, i, parents.get(i), drafts[parents[i]] if i in parents else None)
        for i, draft in enumerate(drafts)
    )


# ---- reports


def _reports(scene: Scene, found: list[Found]) -> list[Report]:
    beside: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        beside[one.sentence.n].append(one)
    anniversaries: dict[int, When] = {}
    for one in found:
        if one.kind == "anniversary":
            told = dating.explicit(scene, one, types()[one.kind], beside[one.sentence.n])
            when = derive.anniversary_when(scene, one, told)
            if when:
                anniversaries[one.start] = when
    reports: list[Report] = []
    for one in found:
        others = beside[one.sentence.n]
        if not one.common:
            others = [other for other in others if not other.common]
        report = _report(scene, one, others, anniversaries)
        if report:
            reports.append(report)
    reports = _without_echoes(reports)
    reports = followups.joined(scene, reports)
    _adopt(scene, reports)
    storyline.go_on(scene, reports)
    return [r for r in pruned(scene, reports) if _counts(scene, r)]


def _without_echoes(reports: list[Report]) -> list[Report]:
    """Return the reports without common words that only repeat what their sentence tells of the
    same day."""
    told: dict[int, set[str | None]] = defaultdict(set)
    for report in reports:
        if not report.found.common:
            told[report.found.sentence.n].add(report.when.value)
    kept: list[Report] = []
    for report in reports:
        if report.found.common:
            here = told[report.found.sentence.n]
            if report.when.value in here or not _is_dated_news(report):
                continue
            here.add(report.when.value)
        kept.append(report)
    return kept


def _report(
    scene: Scene, found: Found, beside: list[Found], anniversaries: dict[int, When]
) -> Report | None:
    kind = types()[found.kind]
    if found.kind == "anniversary":
        if found.start not in anniversaries:
            return None
        when = anniversaries[found.start]
    else:
        told = dating.explicit(scene, found, kind, beside)
        if found.kind == "establish_relations":
            counted = derive.founding_when(scene, found, anniversaries)
            if counted is None and _SPOKEN_OF.match(scene.low, found.start, found.end):
                return None  # relations are spoken of, not established
            told = counted or told
        if told is None and not found.planned and horizon.lies_ahead(scene, found, kind):
            found = replace(found, planned=True)
        when = told or dating.by_reference(scene, found, kind)
    cast = roles.cast(scene, found, kind, beside)
    if cast.inferred and _is_long_ago(scene, when):
        cast = roles.long_ago(scene, found, cast)
    return Report(found, kind, when, cast, places.place(scene, found, kind))


def _is_long_ago(scene: Scene, when: When) -> bool:
    """Return whether a date lies so far back that those of today's news need not have met."""
    now, days = interval(scene.reference.value) if scene.reference else None, when.days
    return bool(now and days and (now[0] - days[1]).days > _A_MONTH)


def _adopt(scene: Scene, reports: list[Report]) -> None:
    """Give undated reports the date of a session told in the same sentence."""
    by_sentence: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        by_sentence[report.found.sentence.n].append(report)
    storyline.follow_plan(scene, reports)
    followups.date_welcomes(scene, reports)
    _adopt_session(scene, reports)
    for group in by_sentence.values():
        _share(scene, group)
        sessions = [r for r in group if r.kind.session and r.when.value and not r.found.planned]
        for report in group:
            if report.when.source != NONE or not sessions:
                continue
            if not report.kind.part and not _is_by_document(scene, report):
                continue
            host = min(sessions, key=lambda r: abs(r.found.start - report.found.start))
            why = f"date: told together with {host.kind.label.lower()}"
            report.when = When(host.when.value, ADOPTED, host.when.sure * 0.9, why)


def _is_by_document(scene: Scene, report: Report) -> bool:
    """Return whether relations are established by what is signed: «коммюнике об установлении»."""
    start = report.found.start
    return report.kind.name == "establish_relations" and scene.low.startswith("об ", start - 3)


def _adopt_session(scene: Scene, reports: list[Report]) -> None:
    """Give what was done «по итогам встречи» the last day of the meeting told with its days."""
    told: Report | None = None
    for report in reports:
        found, when = report.found, report.when
        if report.kind.session and when.source == EXPLICIT and not found.planned:
            told = report if report.kind.group in _SESSIONS else told
        elif (
            told is not None
            and when.source == REFERENCE
            and report.kind.session
            and _OF_THE_SESSION.search(scene.low, found.sentence.start, found.start)
        ):
            day = (told.when.value or "").rpartition("/")[2]
            why = "date: that of the meeting told before"
            report.when = When(day, ADOPTED, told.when.sure * 0.85, why)


def _share(scene: Scene, group: list[Report]) -> None:
    """Give "met … and discussed …" of one sentence one date."""
    told = {r.kind.group: r.when for r in group if r.when.source == EXPLICIT}
    found = [r.found for r in group]
    for report in group:
        verb = roles.verb_before(scene, report.found, found)
        for other in group:
            if other.found is verb and other.when.source == EXPLICIT and not other.found.planned:
                told.setdefault(report.kind.group, other.when)
        when = told.get(report.kind.group)
        if when and _is_long_ago(scene, when):
            continue  # "on arrival he recalled a visit of last year"
        if when and report.kind.session and report.when.source == REFERENCE:
            report.when = When(when.value, ADOPTED, when.sure * 0.95, when.why)


def _counts(scene: Scene, report: Report) -> bool:
    """Return whether a report is solid enough to keep."""
    kind, when = report.kind, report.when
    if "date" in report.found.needs and not _has_its_date(scene, report):
        return False  # "the civil war" is not what a report tells, unless it says when it was
    dated = when.source in (EXPLICIT, ADOPTED, HALF)
    lead = report.found.sentence.lead or report.found.sentence.caption
    if kind.noun and not (dated or lead or report.found.planned or kind.background):
        return False
    if kind.weak and not (dated or report.found.sentence.lead):
        return False
    if when.value is None and not (dated or lead or kind.session or kind.background):
        return False
    alone = dated or lead or (kind.group == "call" and report.cast.certain)
    least = 0 if report.cast.why == roles.SIDES and when.source == EXPLICIT else 1 if alone else 2
    least = min(least, 1) if kind.group == "ceremony" else least  # one lays a wreath
    if kind.roles == "mutual" and len(report.cast.participants) < least:
        return False
    if kind.roles != "place" and not report.cast.participants and not (dated or lead):
        return False
    return report.confidence >= _LEAST


def _is_dated_news(report: Report) -> bool:
    """Return whether a common verb has a date and tells what somebody did, or firmly plans."""
    found = report.found
    if report.when.source != EXPLICIT or (found.planned and report.kind.group not in _PLANNED):
        return False
    return found.start != found.sentence.start or report.kind.noun  # "Founded in 1966, it …"


def _has_its_date(scene: Scene, report: Report) -> bool:
    """Return whether a date stands beside the words: "the civil war of 1992"."""
    found = report.found
    if report.when.source != EXPLICIT:
        return False
    after = scene.dates_in(found.end - 1, min(found.end + 60, found.sentence.end))
    return bool(after or scene.dates_in(found.start - 25, found.start))


def _earlier_visits(scene: Scene, reports: list[Report]) -> list[Report]:
    """Return a report for each earlier visit that the text counts from."""
    visits = [r for r in reports if r.kind.group == "visit" and r.cast.participants]
    extra: list[Report] = []
    for implied in derive.earlier_visits(scene):
        sentence = scene.sentence_at(implied.start)
        if sentence is None:
            continue
        found = Found(implied.start, implied.end, "visit", sentence, False, frozenset(), "en")
        near = min(
            visits,
            key=lambda r: (r.place is None, abs(r.found.start - implied.start)),
            default=None,
        )
        if near is not None:
            cast, place = near.cast, near.place
        else:
            cast = roles.cast(scene, found, types()["visit"])
            place = None
        extra.append(Report(found, types()["visit"], implied.when, replace(cast, sure=0.8), place))
    return extra


def _event(
    scene: Scene, draft: Draft, position: int, parent: int | None, whole: Draft | None
) -> Event:
    best = draft.best
    kind = min((r.kind for r in draft.reports), key=lambda k: k.rank)
    cast = max(
        (r.cast for r in draft.reports),
        key=lambda c: (
            c.sure,
            kind.roles == "mutual" and not scene.persons.isdisjoint(c.participants),
            -abs(len(c.participants) - 2),
            len(c.participants),
        ),
    )
    if kind.group == "election":  # who won is told first, who announced it after
        told = (r.cast for r in draft.reports if r.cast.participants)
        cast = next((c for c in told if c.sure >= cast.sure), cast)
    names = _together(scene, draft, cast)
    if whole is not None and whole.best.kind.roles == "mutual" and _by_the_sides(scene, draft):
        names = (*names, *(n for n in whole.best.cast.participants if n not in names))[:8]
    date, _, end = (best.when.value or "").partition("/")
    date, end = date.partition("T")[0], end.partition("T")[0]
    if _SEASON.match(date) and best.when.days:
        date, end = (day.isoformat()[:7] for day in best.when.days)
    planned = _is_planned(scene, best)
    codes = code(kind, planned=planned, guest=len(names) > 1, parties=len(names))
    label = f"{kind.label}: {', '.join(names)}" if names else kind.label
    return Event(
        id=f"e{position + 1}",
        type=kind.name,
        label=label + (f" ({draft.place})" if draft.place else ""),
        date=date or None,
        date_end=end or None,
        precision=precision(date),
        planned=planned,
        plover=codes.plover,
        mode=codes.mode,
        cameo=codes.cameo,
        participants=names,
        actor=tuple(n for n in cast.actor if n in names),
        recipient=tuple(n for n in cast.recipient if n in names),
        place=draft.place,
        part_of=None if parent is None else f"e{parent + 1}",
        confidence=round(max(r.confidence for r in draft.reports), 2),
        why=_why(scene, draft, best, cast),
        sources=_sources(scene, draft),
    )


def _together(scene: Scene, draft: Draft, cast: Cast) -> tuple[str, ...]:
    """Return the participants of the surest report, then those that two reports name."""
    counts: dict[str, int] = defaultdict(int)
    for report in draft.reports:
        for name in report.cast.participants:
            counts[name] += report.cast.sure > 0.95
    more = [n for n, k in counts.items() if k >= 2 and n not in cast.participants]
    if not any(scene.is_state(n) for n in cast.participants):
        more = [n for n in more if not scene.is_state(n)]
    return (*cast.participants, *more)[:8]


def _is_planned(scene: Scene, report: Report) -> bool:
    """Return whether an event lies ahead of the article: by its date, else by its words."""
    now = interval(scene.reference.value) if scene.reference else None
    days = report.when.days
    if now and days:
        if days[0] > now[1]:
            return True
        if days[1] < now[0]:
            return False
    return report.found.planned


def _why(scene: Scene, draft: Draft, best: Report, cast: Cast) -> tuple[str, ...]:
    first = draft.reports[0].found
    trigger = scene.text[first.start : first.end]
    why = [f"trigger: {trigger}", best.when.why, f"participants: {cast.why}"]
    if best.kind.group == "signing":
        thing = places.document(scene, best.found)
        if thing:
            why.append(f"what: {thing}")
    return tuple(why)


def _by_the_sides(scene: Scene, draft: Draft) -> bool:
    """Return whether "the two sides" do it, which are the people who met."""
    return any(
        actor.nominal for report in draft.reports for actor in scene.actors(report.found.sentence)
    )


def _sources(scene: Scene, draft: Draft) -> tuple[EventSource, ...]:
    found: dict[tuple[int, int], EventSource] = {}
    for report in draft.reports:
        one = report.found
        found.setdefault(
            (one.sentence.start, one.sentence.end),
            EventSource(
                article=scene.article.id,
                start=one.sentence.start,
                end=one.sentence.end,
                trigger_start=one.start,
                trigger_end=one.end,
                text=scene.article.body[one.sentence.start : one.sentence.end],
            ),
        )
    return tuple(found.values())
