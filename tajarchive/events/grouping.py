# SPDX-License-Identifier: MIT
"""Which reports of an article are one event, and which events are parts of another."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from tajarchive.events.cues import cue
from tajarchive.events.roles import Cast
from tajarchive.events.scene import Scene
from tajarchive.events.timex import interval
from tajarchive.events.triggers import Found
from tajarchive.events.types import EventType
from tajarchive.events.when import EXPLICIT, NONE, REFERENCE, When, exactness

_LOOK_BACK = 40
"""Earlier events of a group that a report is compared with."""
_CALL = "call"
_IT = cue("it")
_DEFINITE = cue("definite")
_DURING_IT = cue("during_it")
_DAY_BEFORE = cue("day_before")
_AT_THE_SESSION, _TOLD_AGAIN = cue("at_the_session"), cue("told_again")
_INFERRED = 0.75
"""Below it, who takes part is only inferred."""
_SOON = 3
"""Sentences between an arrival and what is told of it."""
_STEM = 6
"""Letters by which a noun is known again."""
_ABOUT = 3
"""Code points of «об » at the beginning of a sentence."""
_NOMINAL = re.compile(
    r"(?:conviction|verdict|ruling|trial|arrest|resignation|appointment|election|vote|poll|"
    r"funeral|opening|bombing|strike|coup|invasion|assassination|sentencing)s?\b"
)
"""What may be spoken of as told before: "this conviction"."""
_MISHAPS = ("accident", "disaster", "attack")
_THE_THING = re.compile(
    r"\bthe (?:[\w-]+ ){0,2}(?:plane|aircraft|airliner|jet|helicopter|bus|train|ferry|boat|ship|"
    r"truck|car|vessel|quake|storm|blast|bomb|fire|blaze|building|bridge) $"
)
"""What befell it was told before: "the plane crashed after …"."""
_NEAR = timedelta(days=3)
_LASTING = timedelta(days=10)
"""How long before its report a flood or a summit may be told to have begun."""


@dataclass(slots=True)
class Report:
    """One mention of an event."""

    found: Found
    kind: EventType
    when: When
    cast: Cast
    place: str | None

    @property
    def confidence(self) -> float:
        """Trigger, date and participants together."""
        base = 0.85 if self.kind.noun or self.kind.weak else 0.95
        return base * self.when.sure * self.cast.sure


class Draft:
    """An event in the making: its reports, and what they agree on."""

    __slots__ = ("best", "names", "place", "reports")

    def __init__(self, report: Report) -> None:
        """Begin with one report."""
        self.reports = [report]
        self.best = report
        """The report with the finest, surest date."""
        self.names = set(report.cast.participants)
        self.place = report.place

    def add(self, report: Report) -> None:
        """Take in one more report."""
        self.reports.append(report)
        self.best = max(self.best, report, key=_fineness)
        self.names.update(report.cast.participants)
        self.place = self.place or report.place


def _fineness(report: Report) -> tuple[bool, int, float]:
    when = report.when
    return when.source == EXPLICIT, exactness(when.value), report.confidence


def drafts_of(scene: Scene, reports: list[Report]) -> list[Draft]:
    """Return the events that reports tell of, each with its reports in the order of the text."""
    groups: dict[str, list[Draft]] = defaultdict(list)
    everything: list[Draft] = []
    calls = [r for r in reports if r.kind.group == _CALL]
    others = [r for r in reports if r.kind.group != _CALL]
    order = sorted(others, key=lambda r: (r.when.source != EXPLICIT, r.found.start))
    for report in (*calls, *order):
        near = groups[report.kind.group][-_LOOK_BACK:]
        if report.kind.name == "talks" and report.place is None:
            near = [*near, *groups[_CALL]]  # they "exchanged views" on the telephone
        home = next((d for d in near if _same(scene, d, report)), None)
        if home is None:
            home = Draft(report)
            groups[report.kind.group].append(home)
            everything.append(home)
        else:
            home.add(report)
    for draft in everything:
        draft.reports.sort(key=lambda r: r.found.start)
    return everything


def _same(scene: Scene, draft: Draft, report: Report) -> bool:
    best = draft.best
    if _goes_on_from(scene, draft, report):
        return True
    if report.kind.roles == "giver" and _other_givers(best.cast, report.cast):
        return False
    if report.kind.roles == "visitor" and _other_guests(scene, best.cast, report.cast):
        return False
    if (
        _is_dated_next(scene, draft, report)
        or _is_definite(scene, draft, report)
        or _is_told_undated(draft, report)
        or _is_named_again(scene, draft, report)
        or _is_same_coming(draft, report)
    ):
        return True
    names = set(report.cast.participants)
    apart = names and draft.names and not names & draft.names and not _loosely(draft, report)
    if apart and not _by_their_states(scene, draft, report):
        return False
    if report.kind.roles == "mutual" and _other_people(scene, best.cast, report.cast):
        return False
    if not _same_place(scene, draft.place, report.place):
        return False
    if best.found.planned != report.found.planned and best.when.value != report.when.value:
        return False
    mine, theirs = report.when, best.when
    if report.kind.once and scene.persons & names & draft.names:
        if mine.days is None or theirs.days is None or _inside(mine.days, theirs.days):
            return True
        # "has died" of a paper's own day is the death that it dates the day before
        assumed = REFERENCE in (mine.source, theirs.source)
        return assumed and abs(mine.days[0] - theirs.days[0]) <= _NEAR
    if mine.days is None or theirs.days is None:
        return (mine.days is None and theirs.days is None) or _is_the_news(
            scene, mine, theirs, report
        )
    if mine.days[0] <= theirs.days[1] and theirs.days[0] <= mine.days[1]:
        inside = _inside(mine.days, theirs.days) or _inside(theirs.days, mine.days)
        return inside
    if mine.source == EXPLICIT and theirs.source == EXPLICIT:
        return False
    if any(
        r.when.source == EXPLICIT and _DAY_BEFORE.match(scene.low, r.found.sentence.start)
        for r in (report, best)
    ):
        return False  # «Накануне лидеры провели неформальную встречу»: another one
    span = max(_NEAR, timedelta(days=report.kind.window))
    if report.kind.noun and REFERENCE in (mine.source, theirs.source):
        span = max(span, _LASTING)
    return mine.days[0] - span <= theirs.days[0] <= mine.days[0] + span and theirs.days[
        1
    ] - theirs.days[0] < timedelta(days=8)


def _goes_on_from(scene: Scene, draft: Draft, report: Report) -> bool:
    """Return whether a sentence without a date of its own only goes on from the one before:
    "It was signed on behalf of …"."""
    last = draft.reports[-1].found
    return (
        report.when.source == REFERENCE
        and report.kind.name == draft.best.kind.name
        and report.found.sentence.n == last.sentence.n + 1
        and report.found.planned == last.planned
        and _IT.match(scene.low, report.found.sentence.start) is not None
    )


def _is_definite(scene: Scene, draft: Draft, report: Report) -> bool:
    """Return whether a session without a date of its own is the one just told: "the talks"."""
    found = report.found
    if report.when.source not in (REFERENCE, NONE):
        return False
    if report.kind.name in _MISHAPS and report.kind.name == draft.best.kind.name:
        begin = max(found.sentence.start, found.start - 50)
        return _THE_THING.search(scene.low, begin, found.start) is not None
    if not report.kind.session and _NOMINAL.match(scene.low, found.start) is None:
        return False
    if report.kind.group != draft.best.kind.group or found.planned != draft.best.found.planned:
        return False
    if draft.reports[-1].found.start >= found.start:
        return False
    casts = (draft.best.cast, report.cast)
    others = _strangers(scene, *casts) or _other_people(scene, *casts)
    if report.kind.roles == "mutual" and others:
        return False
    if _DURING_IT.match(scene.low, found.sentence.start, found.sentence.end):
        return True
    return _DEFINITE.search(scene.low, max(0, found.start - 24), found.start) is not None or (
        _DEFINITE.match(scene.low, found.start, found.end) is not None
    )


def _is_dated_next(scene: Scene, draft: Draft, report: Report) -> bool:
    """Return whether the next sentence gives the day: "The verdict was announced on March 1"."""
    told, when = draft.best.found, draft.best.when
    return (
        when.source == EXPLICIT
        and report.when.source in (REFERENCE, NONE)
        and draft.best.kind.name == report.kind.name
        and told.sentence.n == report.found.sentence.n + 1
        and told.planned == report.found.planned
        and scene.low.startswith("the ", told.sentence.start)
        and told.start == told.sentence.start + 4
    )


def _is_told_undated(draft: Draft, report: Report) -> bool:
    """Return whether something without a date is what the article dates elsewhere: of one kind,
    and somebody takes part in both."""
    kind = report.kind
    if kind.session or kind.background or report.when.source != NONE or report.found.planned:
        return False
    return (
        kind.name == draft.best.kind.name
        and not draft.best.found.planned
        and not draft.names.isdisjoint(report.cast.participants)
    )


def _is_same_coming(draft: Draft, report: Report) -> bool:
    """Return whether a Russian sentence that names no visitor goes on with the arrival just told:
    «Самолёт приземлился в аэропорту»."""
    found, last = report.found, draft.reports[-1].found
    return (
        found.language == "ru"
        and report.kind.group == "visit"
        and report.when.source in (REFERENCE, NONE)
        and report.cast.sure < _INFERRED
        and found.planned == last.planned
        and 0 < found.sentence.n - last.sentence.n <= _SOON
    )


def _is_named_again(scene: Scene, draft: Draft, report: Report) -> bool:
    """Return whether a Russian sentence comes back by a noun to what was told: «Задержание
    произошло …», «В заседании приняли участие …»."""
    found, kind = report.found, report.kind
    first = draft.reports[0].found
    if found.language != "ru" or report.when.source not in (REFERENCE, NONE):
        return False
    if kind.name != draft.best.kind.name or found.planned != first.planned:
        return False
    if first.sentence.n >= found.sentence.n:
        return False
    people = scene.persons & set(draft.best.cast.participants)
    if people and _other_people(scene, draft.best.cast, report.cast):
        return False
    start = found.sentence.start
    if _AT_THE_SESSION.match(scene.low, start, found.end):
        noun = scene.low[found.start : found.start + _STEM]
        return any(noun in scene.low[r.found.start : r.found.end] for r in draft.reports)
    return found.start - start <= _ABOUT and _TOLD_AGAIN.match(scene.low, found.start) is not None


def _other_givers(one: Cast, other: Cast) -> bool:
    """Return whether two gifts come from different givers."""
    return bool(one.certain and other.certain and one.actor and other.actor) and not set(
        one.actor
    ) & set(other.actor)


def _other_guests(scene: Scene, one: Cast, other: Cast) -> bool:
    """Return whether two visits are those of different people: A arrived, and so did B."""
    if not (one.certain and other.certain):
        return False
    first, second = (scene.persons.intersection(c.actor) for c in (one, other))
    return bool(first and second) and not first & second


def _is_the_news(scene: Scene, mine: When, theirs: When, report: Report) -> bool:
    """Return whether an undated disaster is the recent one that the article dates elsewhere:
    "survivors of the quake"."""
    days = mine.days or theirs.days
    now = interval(scene.reference.value) if scene.reference else None
    if report.kind.roles != "place" or days is None or now is None or report.found.planned:
        return False
    return timedelta(0) <= now[1] - days[0] <= _LASTING


def _by_their_states(scene: Scene, draft: Draft, report: Report) -> bool:
    """Return whether two states of the one are those of the two people of the other: "the foreign
    ministers of A and B signed", "B.'s minister X and his colleague Y signed"."""
    if report.kind.group == "talks" and draft.best.when.value != report.when.value:
        return False
    if report.kind.group not in ("signing", "talks"):
        return False
    first = {scene.home_of(n) for n in report.cast.participants} - {None}
    second = {scene.home_of(n) for n in draft.names} - {None}
    return len(first & second) >= 2


def _loosely(draft: Draft, report: Report) -> bool:
    """Return whether reports of one kind need nobody in common: what befalls places, of which the
    article's own date is assumed, and the candidates of an election."""
    kind = report.kind
    if kind.group == "election":
        return draft.best.kind.name == kind.name
    sources = (report.when.source, draft.best.when.source)
    if kind.group == "protest" and report.found.language == "ru":
        return sources == (REFERENCE, REFERENCE)
    return kind.roles == "place" and REFERENCE in sources


def _other_people(scene: Scene, one: Cast, other: Cast) -> bool:
    """Return whether two pairs of people share but one: A met B, then A met C."""
    if not (one.certain and other.certain):
        return False
    first = {n for n in one.participants if not scene.is_state(n)}
    second = {n for n in other.participants if not scene.is_state(n)}
    return min(len(first), len(second)) >= 2 and len(first & second) < 2


def _strangers(scene: Scene, one: Cast, other: Cast) -> bool:
    """Return whether two meetings have nobody in common: "at the meeting with the ambassador X"."""
    if one.inferred or other.inferred:
        return False
    first, second = (scene.persons.intersection(c.participants) for c in (one, other))
    return bool(first and second) and not first & second


def _inside(one: tuple[object, object], other: tuple[object, object]) -> bool:
    return one[0] >= other[0] and one[1] <= other[1]  # type: ignore[operator]


def _same_place(scene: Scene, one: str | None, other: str | None) -> bool:
    """Return whether two places may be one: equal, unknown, or one in the other's country."""
    if not one or not other or one == other:
        return True
    first, second = scene.country(one), scene.country(other)
    if first is None or second is None:
        return True
    return first == second and (scene.is_state(one) or scene.is_state(other))


def parents_of(drafts: list[Draft]) -> dict[int, int]:
    """Return, by position, the visit or the talks that an event is part of."""
    parents: dict[int, int] = {}
    visits = [i for i, d in enumerate(drafts) if d.best.kind.group == "visit"]
    talks = [i for i, d in enumerate(drafts) if d.best.kind.group == "talks"]
    for i, draft in enumerate(drafts):
        kind = draft.best.kind
        if not (kind.session or kind.part) or kind.group in ("visit", "call", "departure"):
            continue
        hosts = visits if kind.group == "talks" else [*visits, *talks]
        for j in hosts:
            if j != i and _belongs(draft, drafts[j]):
                parents[i] = j
                break
    return parents


def _belongs(part: Draft, whole: Draft) -> bool:
    mine, theirs = part.best.when.days, whole.best.when.days
    if mine is None or theirs is None or not part.names & whole.names:
        return False
    if part.best.found.planned != whole.best.found.planned:
        return False
    longest = timedelta(days=whole.best.kind.window)
    return (
        theirs[0] <= mine[1]
        and mine[0] <= theirs[1] + longest
        and (mine[1] - mine[0] < timedelta(days=8) or mine == theirs)
    )
