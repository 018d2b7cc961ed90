# SPDX-License-Identifier: MIT
"""Whether what a trigger tells lies ahead, and firmly so."""

from __future__ import annotations

import re

from tajarchive.events.cues import cue
from tajarchive.events.scene import Scene, Sentence
from tajarchive.events.timex import interval
from tajarchive.events.types import Cues

_DURING = cue("during_the_visit")
_WILL = re.compile(r"\b(?:will|is to|are to|plans? to) (?:also )?$")
_AHEAD = frozenset("aid visit talks summit conference works".split())
"""Groups of events that a first sentence announces without a day."""
_LEFT_OPEN = cue("left_open")
_NOUN = re.compile(
    r"(?:visit|trip|talks|meeting|negotiations|summit|conference|election|vote|referendum|strike|"
    r"agreement|deal|treaty|accord|pact|call|conversation|signing|aid|loan)s?(?: \w+)?$"
)
_PLAN_BACK = 2
"""Sentences that a plan told with its day reaches on."""
_SUBJECT = 40
_THE_SAME = cue("the_same")
_HE = cue("he")

_WILL_BE = cue("will_be")


def stands(
    scene: Scene,
    sentence: Sentence,
    span: tuple[int, int],
    before: str,
    cues: Cues,
    group: str,
) -> bool:
    """Return whether a plan is firm: a date is told, or a word like "scheduled"."""
    if cues.strong.search(before) or cues.strong.search(
        scene.low, span[1], min(span[1] + 30, sentence.end)
    ):
        return True
    if sentence.n == 0 and group in _AHEAD and _WILL.search(before):
        return True
    if _DURING.match(scene.low, sentence.start) or _goes_on_with_a_plan(scene, sentence):
        return True
    reference = scene.reference
    for date in scene.dates_in(sentence.start, sentence.end):
        if date.value and (reference is None or date.value[:4] >= reference.value[:4]):
            return True
    return False


def _goes_on_with_a_plan(scene: Scene, sentence: Sentence) -> bool:
    """Return whether "he will meet …" goes on from a sentence that dates a plan."""
    if sentence.n == 0 or scene.reference is None:
        return False
    begin = scene.sentences[max(0, sentence.n - _PLAN_BACK)].start
    if _HE.match(scene.low, sentence.start):
        begin = scene.sentences[sentence.n - 1].start
    elif not _goes_on_with_somebody(scene, sentence, begin):
        return False
    return day_ahead(scene, begin, sentence.start)


def _goes_on_with_somebody(scene: Scene, sentence: Sentence, begin: int) -> bool:
    """Return whether a sentence begins with somebody named just before, or by what they are."""
    if _THE_SAME.match(scene.low, sentence.start):
        return True
    first = [m.name for m in scene.mentions_in(sentence.start, sentence.start + _SUBJECT)][:1]
    told = scene.mentions_in(begin, sentence.start)
    return any(m.type == "PERSON" and m.name in first for m in told)


def told_as_past(scene: Scene, sentence: Sentence, end: int) -> bool:
    """Return whether a date right after the words lies before the report: "formed in 2017"."""
    reference = scene.reference
    for date in scene.dates_in(end, min(end + 12, sentence.end)):
        return bool(reference and date.value and date.value[:4] < reference.value[:4])
    return False


def day_ahead(scene: Scene, start: int, end: int) -> bool:
    """Return whether a stretch names a day that lies ahead of the report."""
    now = interval(scene.reference.value) if scene.reference else None
    ahead = [interval(date.value) for date in scene.dates_in(start, end)]
    return any(now is None or (days and days[1] > now[1]) for days in ahead)


def is_put_off(scene: Scene, span: tuple[int, int], limit: int) -> bool:
    """Return whether a noun is followed by words that leave it open: "the visit … was under
    consideration"."""
    if _NOUN.search(scene.low, *span) is None:
        return False
    return _LEFT_OPEN.match(scene.low, span[1], limit) is not None


def said_to_be(
    scene: Scene, sentence: Sentence, span: tuple[int, int], cues: Cues, noun: bool
) -> bool:
    """Return whether a trigger's own words, or those behind a noun, put it ahead: "documents will
    be signed", "the summit will be held" (English)."""
    if cues.future.search(scene.low, *span):
        return True
    return noun and _WILL_BE.match(scene.low, span[1], sentence.end) is not None
