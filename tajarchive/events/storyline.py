# SPDX-License-Identifier: MIT
"""The day of which a report goes on to tell: what it dates first holds until it says otherwise.

A paper of Wednesday that begins "On Tuesday the two held talks" tells Tuesday's news: that they
signed as well, and spoke to reporters, is not dated by the paper. A later day moves the story on;
an earlier one only looks back, and holds where its paragraph plainly goes on from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from tajarchive.events.cues import cue
from tajarchive.events.grouping import Report
from tajarchive.events.nearness import MISHAPS, TELLING
from tajarchive.events.scene import Scene, Sentence
from tajarchive.events.timex import interval
from tajarchive.events.when import ADOPTED, ASSUMED, EXACT, EXPLICIT, REFERENCE, When
from tajarchive.model import DateMention

_OLDEST = 45
"""Days before its report beyond which what is told first is not its news."""
_RECENT = 10
"""The same for what the second sentence tells."""
_DEBRIS = 15
"""Code points that no sentence has fewer of."""
_LONG_AGO = 60
"""Days before a report from which on something is no news of it."""
_NOW = cue("nowadays")
_HEAD = 80
"""Code points in which a sentence says that it goes on."""
_ALSO = cue("also")
_SAID_ON = cue("said_on")
_LIMIT = cue("limit")
_DURING = cue("during_the_visit")
_SUBORDINATE = cue("told_aside")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of which a report tells, and how it says so."""

    day: date
    text: str
    sure: float
    sentence: Sentence
    mishap: bool = False
    """Whether what befell somebody is told of it, which others answer later."""


@dataclass(frozen=True, slots=True)
class _Past:
    """What a sentence dates long ago; `last` is the number of the last that goes on from it."""

    when: When
    sentence: Sentence
    last: int = -1

    def __post_init__(self) -> None:
        if self.last < 0:
            object.__setattr__(self, "last", self.sentence.n)

    @property
    def why(self) -> str:
        """The words that date it."""
        text = self.when.why.partition("“")[2].partition("”")[0]
        return f"date: “{text or self.when.value}”, of the sentence before"


def follow_plan(scene: Scene, reports: list[Report]) -> None:
    """Give what is planned without a day the days of the one planned visit told before."""
    now = interval(scene.reference.value) if scene.reference else None
    plan: Report | None = None
    for report in reports:
        days, found = report.when.days, report.found
        ahead = found.planned or bool(now and days and days[0] > now[1])
        if ahead and report.when.source == EXPLICIT and report.kind.group == "visit":
            told = {d.value for d in scene.dates_in(found.sentence.start, found.sentence.end)}
            told -= {now[0].isoformat()} if now else set()
            plan = report if len(told) == 1 else None
        elif found.planned and plan is not None and report.when.source == ASSUMED:
            why = "date: that of the planned visit"
            report.when = When(plan.when.value, ADOPTED, plan.when.sure * 0.85, why)


def go_on(scene: Scene, reports: list[Report]) -> None:
    """Give what a report tells without a date the day that its opening, or the sentence before,
    is of; `reports` are in the order of the text."""
    now = scene.reference.day if scene.reference else None
    if now is None:
        return
    by_sentence: dict[int, list[Report]] = {}
    for report in reports:
        by_sentence.setdefault(report.found.sentence.n, []).append(report)
    sentences = [s for s in scene.sentences if not s.caption]
    first = [s for s in sentences if s.end - s.start > _DEBRIS][:2]
    base = _opening(scene, first, by_sentence, now)
    here: _Day | None = None
    past: _Past | None = None
    for sentence in sentences:
        group = by_sentence.get(sentence.n, [])
        past = _still_past(scene, past, sentence, group)
        if past and past.sentence.n < sentence.n:
            for report in group:
                if report.when.source == REFERENCE and report.kind.name not in TELLING:
                    report.when = When(past.when.value, ADOPTED, past.when.sure * 0.8, past.why)
        current = base
        if here and _goes_on(scene, here, sentence):
            current = here = replace(here, sentence=sentence)
        else:
            here = None
        for report in group:
            if current and report.when.source == REFERENCE and _fits(report, current, now):
                report.when = _when(current)
        for day in (d for r in group if (d := _day_of(scene, r, now))):
            here = day
            if base and base.day < day.day:
                base = day


def _fits(report: Report, day: _Day, now: date) -> bool:
    """Return whether a day may be that of something: what others do about a mishap comes later."""
    return day.day != now and (not day.mishap or report.kind.name in MISHAPS)


def _still_past(
    scene: Scene, past: _Past | None, sentence: Sentence, group: list[Report]
) -> _Past | None:
    """Return what was told of long ago, when a sentence of its paragraph has no date: "In 2012
    the premier came. He met the president."."""
    now = scene.reference.day if scene.reference else None
    if now is None or scene.dates_in(sentence.start, sentence.end):
        old = [r for r in group if now and _is_long_ago(scene, r, now)]
        return _Past(old[0].when, sentence) if old and not sentence.lead else None
    if past is None or sentence.n != past.last + 1 or _NOW.search(scene.low, *_span(sentence)):
        return None
    if _paragraph_end(scene, past.sentence) <= sentence.start:
        return None
    return replace(past, last=sentence.n)


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def _paragraph_end(scene: Scene, sentence: Sentence) -> int:
    paragraph = scene.article.paragraph_at(sentence.start)
    return paragraph.end if paragraph else 0


def _is_long_ago(scene: Scene, report: Report, now: date) -> bool:
    """Return whether the main clause of a sentence tells of a session long before its report."""
    days, found = report.when.days, report.found
    if report.when.source != EXPLICIT or found.planned or days is None:
        return False
    if not report.kind.session or (now - days[1]).days <= _LONG_AGO:
        return False
    before = scene.low[max(found.sentence.start, found.start - 100) : found.start]
    return _SUBORDINATE.search(before) is None


def _opening(
    scene: Scene, first: list[Sentence], told: dict[int, list[Report]], now: date
) -> _Day | None:
    """Return the day that the first sentence is of, or the second where the first tells nothing
    without a day of its own."""
    for sentence in first:
        group = told.get(sentence.n, [])
        for report in group:
            day = _day_of(scene, report, now)
            if day and (sentence is first[0] or (now - day.day).days <= _RECENT):
                return day
        day = _day_of_telling(scene, sentence, now)
        if day is None and not group and sentence is first[0]:
            day = _only_day(scene, sentence, now)
        if day or any(report.when.source == REFERENCE for report in group):
            return day
    return None


def _only_day(scene: Scene, sentence: Sentence, now: date) -> _Day | None:
    """Return the one recent day of a sentence that tells nothing else of note: "He stressed on
    5 November that …"."""
    dates = scene.dates_in(sentence.start, sentence.end)
    days = interval(dates[0].value) if len(dates) == 1 else None
    if days is None or dates[0].precision not in EXACT:
        return None
    before = scene.low[max(sentence.start, dates[0].start - 100) : dates[0].start]
    if not 0 <= (now - days[0]).days <= _RECENT or _SUBORDINATE.search(before):
        return None
    if _LIMIT.search(before):
        return None
    return _Day(days[0], dates[0].text, dates[0].confidence, sentence)


def _when(day: _Day) -> When:
    why = f"date: “{day.text}”, of which the report goes on to tell"
    return When(day.day.isoformat(), REFERENCE, day.sure * 0.9, why)


def _day_of(scene: Scene, report: Report, now: date) -> _Day | None:
    """Return the day of something that the main clause of a sentence says has happened."""
    found, when = report.found, report.when
    days = when.days
    if when.source != EXPLICIT or found.planned or days is None or days[0] != days[1]:
        return None
    if report.kind.noun and not report.kind.session:
        return None
    if not 0 <= (now - days[0]).days <= _OLDEST:
        return None
    before = scene.low[max(found.sentence.start, found.start - 100) : found.start]
    if _SUBORDINATE.search(before):
        return None
    text = when.why.partition("“")[2].partition("”")[0]
    mishap = report.kind.name in MISHAPS
    return _Day(days[0], text or days[0].isoformat(), when.sure, found.sentence, mishap)


def _day_of_telling(scene: Scene, sentence: Sentence, now: date) -> _Day | None:
    """Return the day on which what a sentence tells was told: "officials said on Monday"."""
    for mention in _days_in(scene, sentence):
        days = interval(mention.value)
        before = scene.low[max(sentence.start, mention.start - 24) : mention.start]
        if days and 0 <= (now - days[0]).days <= _OLDEST and _SAID_ON.search(before):
            return _Day(days[0], mention.text, mention.confidence, sentence)
    return None


def _days_in(scene: Scene, sentence: Sentence) -> Iterator[DateMention]:
    yield from (d for d in scene.dates_in(sentence.start, sentence.end) if d.precision in EXACT)


def _goes_on(scene: Scene, day: _Day, sentence: Sentence) -> bool:
    """Return whether a sentence goes on from the one before, which has a day of its own."""
    if sentence.n != day.sentence.n + 1:
        return False
    if _DURING.match(scene.low, sentence.start, sentence.end):
        return True
    if sentence.start >= _paragraph_end(scene, day.sentence):
        return False
    end = min(sentence.start + _HEAD, sentence.end)
    return _ALSO.search(scene.low, sentence.start, end) is not None
