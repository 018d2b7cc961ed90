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
from tajarchive.events.dating import EXPLICIT, MISHAPS, REFERENCE, When
from tajarchive.events.grouping import Report
from tajarchive.events.scene import Scene, Sentence
from tajarchive.events.timex import interval
from tajarchive.model import DateMention

_OLDEST = 45
"""Days before its report beyond which what is told first is not its news."""
_RECENT = 10
"""The same for what the second sentence tells."""
_DEBRIS = 15
"""Code points that no sentence has fewer of."""
_HEAD = 80
"""Code points in which a sentence says that it goes on."""
_ALSO = cue("also")
_SAID_ON = cue("said_on")
_LIMIT = cue("limit")
_SUBORDINATE = cue("told_aside")
_EXACT = ("day", "minute")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of which a report tells, and how it says so."""

    day: date
    text: str
    sure: float
    sentence: Sentence
    mishap: bool = False
    """Whether what befell somebody is told of it, which others answer later."""


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
    for sentence in sentences:
        group = by_sentence.get(sentence.n, [])
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
    if days is None or dates[0].precision not in _EXACT:
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
    yield from (d for d in scene.dates_in(sentence.start, sentence.end) if d.precision in _EXACT)


def _goes_on(scene: Scene, day: _Day, sentence: Sentence) -> bool:
    """Return whether a sentence goes on from the one before, which has a day of its own."""
    if sentence.n != day.sentence.n + 1:
        return False
    paragraph = scene.article.paragraph_at(day.sentence.start)
    if paragraph is None or sentence.start >= paragraph.end:
        return False
    end = min(sentence.start + _HEAD, sentence.end)
    return _ALSO.search(scene.low, sentence.start, end) is not None
