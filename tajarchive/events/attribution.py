# SPDX-License-Identifier: MIT
"""Dates of a sentence that belong to something else than the trigger they stand near (English)."""

from __future__ import annotations

import re

from tajarchive.events.cues import cue
from tajarchive.events.scene import Scene
from tajarchive.events.timex import interval
from tajarchive.events.triggers import Found
from tajarchive.events.types import types
from tajarchive.model import DateMention

_FIRST_OF = cue("first_of")
_IN_WORDS = cue("in_words")
_HELD = cue("thing_held")
_THING = cue("thing_of_a_day")
_THIS = ("this ", "этом ", "нынешнем ", "текущем ", "今年", "ҳамин ", "имсол")
_ATTRIBUTE = re.compile(r"(?:'s)? (?:[\w-]+ ){0,2}")
_ON = re.compile(r" ?(?:(?:late |early )?(?:on|in) )?")
_PARTICIPLE = re.compile(r"(?:signed|reached|concluded|adopted|struck|held|made|launched|dated)$")
_FINITE = re.compile(r"\b(?:was|were|been|be|is|are|had|has|have) (?:\w+ )?\w?$")
_JOINED = re.compile(r",|\b(?:and|then|before|after|while|where|when|during)\b")
_CLOSE = 24
_REACH = 40
_CLAUSE = re.compile(r"\b(?:said|that|which|who|during|when|recalled|noted|is|are|was|were)\b")
_AFTER_WHICH = re.compile(r"\b(?:after|since|before|following|ahead of)\b")


def is_of_words(scene: Scene, found: Found, mention: DateMention) -> bool:
    """Return whether a date is that of words in which something is told: "in a statement on Friday
    he said his visit …"."""
    if found.language != "en":
        return False
    before = scene.low[max(found.sentence.start, mention.start - 60) : mention.start]
    return mention.end <= found.start and _IN_WORDS.search(before) is not None


def is_of_another(scene: Scene, found: Found, mention: DateMention, others: list[Found]) -> bool:
    """Return whether a date only says which of its kind a thing is: "the June 12 vote", of which
    the trigger is none, and "the first visit this year"; or when another thing happened: "17 days
    after they met in May", "steps to the summit held in May"."""
    before = scene.low[max(found.sentence.start, mention.start - 60) : mention.start]
    if mention.text.lower().startswith(_THIS) and _FIRST_OF.search(before):
        return True
    if found.language != "en":
        return False
    if mention.end <= found.start:
        return _is_before(scene, found, mention, others)
    if mention.start < found.end:
        return False
    if any(_is_participle(scene, found, other, mention) for other in others):
        return True
    if any(_is_after(scene, found, other, mention) for other in others):
        return True
    if any(_is_like(scene, found, other, mention) for other in others):
        return True
    told = _HELD.search(scene.low, found.end, mention.start)
    if told is not None and _JOINED.search(scene.low, found.end, told.start()) is None:
        return True
    which = before.endswith((" the ", " a ", "'s ", "s' ")) or mention.text.lower().startswith(
        "the "
    )
    if not which and not scene.low.startswith("'s ", mention.end):
        return False
    ends = [o.start for o in others if found.end < mention.end <= o.start]
    if thing := _THING.search(scene.low, mention.end, mention.end + 40):
        ends.append(thing.start())
    return any(_ATTRIBUTE.fullmatch(scene.low, mention.end, end) for end in ends)


def _is_before(scene: Scene, found: Found, mention: DateMention, others: list[Found]) -> bool:
    """Return whether a date is that of what something else came before: "arrived on Sunday after
    attending the forum", "on Monday he arrived in A on his way to B, where he will attend …"."""
    between = scene.low[mention.end : found.start]
    if types()[found.kind].noun or types()[found.kind].group == "visit":
        near = any(0 <= mention.start - o.end < _REACH for o in others)
        if near and _AFTER_WHICH.search(between):
            return True
    now = interval(scene.reference.value) if scene.reference else None
    days = interval(mention.value)
    if not found.planned or now is None or days is None or days[1] >= now[0]:
        return False
    return any(not o.planned and mention.end <= o.start < found.start for o in others)


def _is_participle(scene: Scene, found: Found, other: Found, mention: DateMention) -> bool:
    """Return whether a date is that of a thing spoken of: "agreed to apply a treaty signed on"."""
    if not found.end < other.start < other.end <= mention.start:
        return False
    if _ON.fullmatch(scene.low, other.end, mention.start) is None:
        return False
    if _PARTICIPLE.search(scene.low, other.start, other.end) is None:
        return False
    if _FINITE.search(scene.low, found.end, other.start + 1):
        return False
    return _JOINED.search(scene.low, found.end, other.start) is None


def _is_like(scene: Scene, found: Found, other: Found, mention: DateMention) -> bool:
    """Return whether something of the same kind stands nearer to a date, in a clause of its own:
    "on arrival he recalled A's visit in May"."""
    if not found.end < other.start < mention.start:
        return False
    if types()[found.kind].group != types()[other.kind].group:
        return False
    between = scene.low[found.end : other.start]
    return len(between) > _CLOSE and _CLAUSE.search(between) is not None


def _is_after(scene: Scene, found: Found, other: Found, mention: DateMention) -> bool:
    """Return whether a date is that of what something came after: "days after they met in May"."""
    if not found.end < other.start < mention.start:
        return False
    between = scene.low[found.end : other.start]
    return _AFTER_WHICH.search(between) is not None and "," not in between
