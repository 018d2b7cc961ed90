# SPDX-License-Identifier: MIT
"""What Tajik verbs govern: the place after «вориди», «озими», «ба», the person with -ро."""

from __future__ import annotations

from tajarchive.events.cues import cue
from tajarchive.events.scene import Scene, Sentence
from tajarchive.model import Mention

_INTO = cue("tajik_goal")
_INVITATION = cue("tajik_invitation")
_WORDS = 60
"""Code points before a place that its preposition may take."""
_FARTHEST = 220
_BESIDE = 40
_OTHER_CLAUSE = 120
_LESS_LIKELY = 40


def goal(scene: Scene, sentence: Sentence, span: tuple[int, int]) -> Mention | None:
    """Return the place nearest to some words that a visit may lead to; «ба» before «дар»."""
    start, end = span
    best: tuple[int, Mention] | None = None
    for mention in scene.mentions_in(sentence.start, sentence.end):
        if mention.type not in ("GPE", "FAC"):
            continue
        match = _INTO.search(scene.low[max(sentence.start, mention.start - _WORDS) : mention.start])
        if match is None:
            continue
        far = max(start - mention.end, mention.start - end, 0)
        if ", ки " in scene.low[min(end, mention.end) : max(start, mention.start)]:
            far += _OTHER_CLAUSE
        far += _LESS_LIKELY * match[0].startswith(("дар", "аз"))
        if far <= _FARTHEST and (best is None or far < best[0]):
            best = (far, mention)
    return best[1] if best else None


def goes_somewhere(scene: Scene, sentence: Sentence, span: tuple[int, int]) -> bool:
    """Return whether a verb of motion has the place right before it, or in its own words."""
    place = goal(scene, sentence, span)
    if place is None or place.start >= span[1]:
        return False
    between = scene.low[place.end : span[0]]
    return len(between) <= _BESIDE and "," not in between


def has_object(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Return whether a person with -ро stands before a verb, not «даъвати X-ро»."""
    low = scene.low
    for mention in scene.mentions_in(max(sentence.start, start - _FARTHEST), start):
        if mention.type != "PERSON" or "," in low[mention.end : start]:
            continue
        marked = low.endswith("ро", mention.start, mention.end) or low.startswith("ро", mention.end)
        if (
            marked
            and _INVITATION.search(low[max(0, mention.start - _WORDS) : mention.start]) is None
        ):
            return True
    return False
