# SPDX-License-Identifier: MIT
"""Whether something is told as lying ahead, where the words right before it do not say so.

"The talks will start on …", "the agenda includes a meeting", «на предстоящих переговорах»,
"届时双方将…": and what somebody comes for is not yet there when he comes ("arrived for the
summit"). Such a thing has neither the day of the report nor that of the arrival.
"""

from __future__ import annotations

from tajarchive.events.cues import cue
from tajarchive.events.scene import Scene
from tajarchive.events.triggers import Found
from tajarchive.events.types import EventType

_REACH = {"en": 110, "ru": 110, "tg": 110, "zh": 40}
"""Code points before a trigger that are looked at."""
_AFTER = {"en": 90, "ru": 70, "tg": 110, "zh": 24}
_AHEAD_BEFORE = cue("ahead_before")
_AHEAD_AFTER = cue("ahead_after")
_COMES_FOR = cue("comes_for")
_ARRIVES = cue("arrives")
_VERB = cue("verb_trigger")
_GATHERINGS = frozenset(("summit", "conference", "election", "public event", "exercise", "sport"))


def is_occasion(scene: Scene, found: Found, kind: EventType, after: int) -> bool:
    """Return whether something is what somebody comes for, told after an offset: "arrived on
    Monday to attend the summit"."""
    if kind.group not in _GATHERINGS or after >= found.start:
        return False
    return _comes(scene, found) and _COMES_FOR.search(scene.low, after, found.start) is not None


def _comes(scene: Scene, found: Found) -> bool:
    """Return whether somebody arrives or leaves in a sentence: who "meets for talks" holds them."""
    end = found.sentence.end if found.language == "tg" else found.start  # its verbs stand last
    return _ARRIVES.search(scene.low, found.sentence.start, end) is not None


def lies_ahead(scene: Scene, found: Found, kind: EventType) -> bool:
    """Return whether a session is told as one to come; only words without a day are asked."""
    if not (kind.session or kind.group in _GATHERINGS):
        return False
    sentence = found.sentence
    begin = max(sentence.start, found.start - _REACH[found.language])
    before = scene.low[begin : found.start]
    if _AHEAD_BEFORE.search(before):
        return True
    if kind.group in _GATHERINGS and _COMES_FOR.search(before) and _comes(scene, found):
        return True
    if _VERB.search(scene.low[found.start : found.end]):
        return False
    end = min(sentence.end, found.end + _AFTER[found.language])
    return _AHEAD_AFTER.match(scene.low, found.end, end) is not None
