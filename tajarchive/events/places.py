# SPDX-License-Identifier: MIT
"""Where an event happens, where a visit leads, and which document is signed."""

from __future__ import annotations

import re

from tajarchive.events.cues import cue
from tajarchive.events.scene import Scene
from tajarchive.events.tajik_places import goal as tajik_goal
from tajarchive.events.triggers import Found
from tajarchive.events.types import EventType
from tajarchive.model import Mention

_IN = cue("inside")
_TOWARDS = cue("goal")
_TOPIC = cue("topic")
_VISIT_OF = cue("visit_of")
_HERE = cue("here")
_ABOUT = cue("tajik_about")
_WITHIN = cue("within")
_DOCUMENT = cue("document")
_TURN = cue("turn")
_NEXT_CLAUSE = cue("next_clause")


def goal(scene: Scene, found: Found) -> Mention | None:
    """Return where a visit leads: the first place after the trigger, or the nearest before it."""
    sentence = found.sentence
    for mention in scene.mentions_in(found.end, min(found.end + 60, sentence.end)):
        if mention.type not in ("GPE", "FAC", "LOC"):
            continue
        between = scene.low[found.end : mention.start]
        if "," in between or " and " in between or _TURN.search(between):
            break
        if not between.strip() and _VISIT_OF.match(scene.low, found.start, found.end):
            continue  # «визит президента Турции в Багдад»
        if _TOWARDS.search(between) or _TOWARDS.search(scene.low[found.start : mention.start]):
            return mention
    near = scene.mentions_in(max(sentence.start, found.start - 50), found.end)
    for mention in reversed(near):
        before = scene.low[max(0, mention.start - 12) : mention.start]
        if mention.type == "GPE" and re.search(
            r"[对赴在抵往]$|(?:\bto|\bin|(?<!\w)(?:в|ба|дар))\s+(?:столицу )?$", before
        ):
            return mention
    return None


def place(scene: Scene, found: Found, kind: EventType) -> str | None:
    """Return the canonical name of the place where an event happens, or None.

    The dateline's city counts only for "here".
    """
    if not kind.place:
        return None
    if kind.roles == "visitor":
        if found.language == "tg":
            destination = tajik_goal(scene, found.sentence, (found.start, found.end))
        else:
            destination = goal(scene, found)
        if destination is not None:
            return destination.name
    sentence = found.sentence
    after = [
        m
        for m in scene.mentions_in(found.end, min(found.end + 160, sentence.end))
        if m.type in ("GPE", "FAC", "LOC")
    ]
    for i, mention in enumerate(after):
        before = scene.low[max(found.start, mention.start - 40) : mention.start]
        if _NEXT_CLAUSE.search(scene.low, found.end, mention.start):
            break
        topic = kind.group != "signing" and _is_about(scene, found, mention)
        if _IN.search(before) and not topic and not _ABOUT.search(before):
            return _finest(scene, mention, after[i + 1 : i + 2])
    dateline = scene.article.dateline
    if dateline and dateline.place and _HERE.search(scene.low, found.end, sentence.end):
        return dateline.place
    before_it = scene.mentions_in(sentence.start, found.start)
    for mention in reversed(before_it):
        before = scene.low[max(sentence.start, mention.start - 24) : mention.start]
        near = mention.type in ("GPE", "FAC") and found.start - mention.end < 60
        if near and _IN.search(before) and not _ABOUT.search(before):
            return mention.name
    return None


def _is_about(scene: Scene, found: Found, mention: Mention) -> bool:
    """Return whether a place belongs to what is spoken of: "views on the situation in X"."""
    edge = found.end
    for actor in scene.mentions_in(found.end, mention.start):
        edge = max(edge, actor.end)
    for date in scene.dates_in(found.end, mention.start):
        edge = max(edge, date.end)
    return _TOPIC.search(scene.low, edge, mention.start) is not None


def _finest(scene: Scene, mention: Mention, following: tuple[Mention, ...] | list[Mention]) -> str:
    """Return the city of "at the palace in Dushanbe", else the place itself."""
    if mention.type != "FAC" or not following or following[0].type != "GPE":
        return mention.name
    between = scene.low[mention.end : following[0].start]
    return following[0].name if _WITHIN.match(between) else mention.name


_LITTLE = frozenset(
    "a an the and of on in to for between their its with by at begin working today yesterday "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


def document(scene: Scene, found: Found) -> str:
    """Return the words that name the document of a signing (English), or ""."""
    start = max(found.sentence.start, found.start - 90)
    for match in _DOCUMENT.finditer(scene.low, start, min(found.end + 90, found.sentence.end)):
        if match.start() <= found.end and match.end() >= found.start:
            words = (match[1] or match[2]).partition(" in ")[0].split()
            return " ".join(w for w in words if w not in _LITTLE)
    return ""
