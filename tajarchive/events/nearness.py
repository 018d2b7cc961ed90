# SPDX-License-Identifier: MIT
"""Which of a sentence's dates belongs to which of the events it tells."""

from __future__ import annotations

import re

from tajarchive.events.attribution import is_of_another, is_of_words
from tajarchive.events.cues import cue
from tajarchive.events.horizon import is_occasion
from tajarchive.events.scene import Scene
from tajarchive.events.triggers import Found, aside
from tajarchive.events.types import EventType, types
from tajarchive.events.when import EXACT
from tajarchive.model import DateMention

TELLING = ("statement", "press_meeting", "economic_report")
MISHAPS = ("disaster", "accident", "attack")
FARTHEST = 230
_LASTING = ("assume_office", "visit", "state_visit", "accession")
"""Kinds that "since" dates: "has been a member since 2013"."""
_LIMITS = cue("limit")
_SINCE = cue("since")
_SAYING = cue("saying")
_NEXT_CLAUSE = cue("next_clause")
_AFTERMATH = cue("aftermath")
_RESCUE_WORK = cue("rescue_work")
_SAID_ON = cue("said_on")
_SAID_BY = cue("said_by")
_TOLL_OF = cue("toll_of")
_WHERE = re.compile(r", (?:where|где|в котор\w+|на котор\w+|дар он ҷо|ки дар он ҷо)(?!\w)")
_TO_START = re.compile(r"\bto (?:start|begin|open|be held|take place|resume)\b")
_WORD = re.compile(r" \w")
_DAY_AFTER = re.compile(r"(?:\w+ )?days? (?:after|before|following)$")
_TELLING_ZH = cue("telling_zh")
_OF_LATE = cue("of_late")
_BESIDE = 12
_KILLED_IN = re.compile(r"\b(?:killed|died|dead|wounded|injured|hurt) (?:in|by|when)\b")
_SINCE_THAT = cue("since_that")
_RELATIVE = cue("relative")
_AFTER_THAT = cue("after_that")
_AND = re.compile(r"(?:\band|(?<!\w)(?:и|а|ва)) (?:\w+ ){0,3}$")
_STOPS = re.compile("[;；]")
_SUBORDINATE = cue("subordinate")
_COMPARED = cue("compared")
_ELSEWHERE = re.compile(r", (?:while|whereas|but)\b")
_WHEN = re.compile(r",? (?:when|когда|ки дар он)\b")
_SAID_THAT = cue("said_that")
_COUNTED = cue("counted")
_THIS_YEAR = cue("this_year")


def belongs(
    scene: Scene, found: Found, kind: EventType, mention: DateMention, others: list[Found]
) -> bool:
    """Return whether a date of a trigger's sentence may be that of the event: it is neither a
    limit nor that of the telling, of a clause aside, of another event or of an arrival for it."""
    if _is_limit(scene, found, kind, mention) or _is_in_since(scene, found, kind, mention):
        return False
    if _is_of_report(scene, found, kind, mention) or _is_aside(scene, found, mention):
        return False
    if is_of_another(scene, found, mention, others):
        return False
    return mention.precision not in EXACT or not is_occasion(scene, found, kind, mention.end)


def _is_aside(scene: Scene, found: Found, mention: DateMention) -> bool:
    """Return whether a date stands in a clause in commas that the trigger is not in."""
    spans = aside(scene.low, found.sentence.start, found.sentence.end)
    return any(a <= mention.start < b and not a <= found.start < b for a, b in spans)


def _is_limit(scene: Scene, found: Found, kind: EventType, mention: DateMention) -> bool:
    """Return whether a date only bounds something: "since 1976", "until 2030"."""
    if _WHEN.match(scene.low, mention.end, max(mention.end, found.start)):
        return False  # "the worst since November 1996, when two planes collided"
    if _DAY_AFTER.search(scene.low[mention.start : mention.end]) and _WORD.match(
        scene.low, mention.end
    ):
        return True  # "the day after he had warned of it"
    before = scene.low[max(found.sentence.start, mention.start - 60) : mention.start]
    if _is_counted(scene, found, kind, mention):
        return True
    if kind.name == "economic_report" and _COMPARED.search(before):
        return True
    if _SINCE.search(before[-14:]) and not (
        found.language == "ru" and "/" in (mention.value or "")
    ):
        if "," in scene.low[found.end : mention.start]:
            return True  # "…, who has held the post since 1992"
        if found.language in ("ru", "tg"):  # «с 5 по 7 мая» is a span, «с 5 мая» a limit
            return kind.session and kind.group != "visit"
        return found.kind not in _LASTING
    limit = _LIMITS.search(before)
    if limit is None or found.planned:
        return False
    # "after the clashes in 2010": the clashes have that date, what came after them has not
    return not mention.start - len(before) + limit.start() <= found.start < mention.start


def _is_counted(scene: Scene, found: Found, kind: EventType, mention: DateMention) -> bool:
    """Return whether a year is that of a count: «их третья встреча в этом году»."""
    if not kind.session or mention.precision != "year":
        return False
    begin = max(found.sentence.start, found.start - 40)
    return bool(
        _THIS_YEAR.search(scene.low, mention.start, mention.end)
        and _COUNTED.search(scene.low[begin : found.start])
    )


def _is_in_since(scene: Scene, found: Found, kind: EventType, mention: DateMention) -> bool:
    """Return whether a date is that of what "since" names: "voted first since the fall in 2001"."""
    if found.kind in _LASTING or mention.start <= found.end:
        return False
    return _SINCE_THAT.search(scene.low, found.end, mention.start) is not None


def _is_of_report(scene: Scene, found: Found, kind: EventType, mention: DateMention) -> bool:
    """Return whether a date is that of the telling ("officials said Monday"), or of what is done
    after a disaster ("on Friday they searched for survivors of the quake")."""
    if (
        found.language in ("ru", "tg")
        and mention.end <= found.start
        and _SAID_THAT.search(scene.low, mention.end, found.start)
    ):
        return True
    if kind.name not in TELLING and is_of_words(scene, found, mention):
        return True
    if scene.reference is None or kind.name in TELLING:
        return False
    before = scene.low[max(found.sentence.start, mention.start - 90) : mention.start]
    if kind.session and not found.planned:
        head = scene.low[max(found.sentence.start, found.start - 40) : found.start]
        return _OF_LATE.search(head) is not None and _SAID_ON.search(before[-24:]) is not None
    if _SAID_ON.search(before[-24:]) or (found.planned and _SAID_BY.search(before)):
        return True
    if found.language == "zh" and kind.name == "death" and mention.end <= found.start:
        return _TELLING_ZH.search(scene.low, mention.end, found.start) is not None
    if found.language == "zh" and kind.name in MISHAPS and mention.end <= found.start:
        between = (mention.end, found.start)
        return any(told.search(scene.low, *between) for told in (_TELLING_ZH, _AFTERMATH))
    if kind.name not in MISHAPS:
        return False
    if mention.end <= found.start:
        between = (mention.end, found.start)
        if _KILLED_IN.search(scene.low, *between):
            return False
        return any(after.search(scene.low, *between) for after in (_AFTERMATH, _RESCUE_WORK))
    begin = max(found.sentence.start, found.start - 60)
    if found.sentence.caption and _AFTERMATH.search(scene.low, begin, found.start):
        return mention.start - found.end > _BESIDE  # a picture of mourners
    return (
        mention.start - found.end > _BESIDE
        and _TOLL_OF.search(scene.low, begin, found.start) is not None
    )


def distance(scene: Scene, found: Found, mention: DateMention, others: list[Found]) -> float:
    """Return how far a date is from a trigger: it grows with what stands between the two."""
    if mention.end <= found.start:
        low, high, cost = mention.end, found.start, 12.0
    elif mention.start >= found.end:
        low, high, cost = found.end, mention.start, 0.0
    else:
        return 0.0
    between = scene.low[low:high]
    cost += len(between) * (2 if found.language == "zh" else 1)
    if cost >= FARTHEST and not (found.language == "en" and _opens(scene, found, mention)):
        return float(FARTHEST)
    if scene.low[max(0, mention.start - 8) : mention.start].endswith(("for ", "for the ")):
        cost += 60  # "a profit for the third quarter on Oct. 31"
    if mention.end <= found.start and mention.start > found.sentence.start + 40:
        cost += 110 * len(_NEXT_CLAUSE.findall(between))
    if mention.end <= found.start and _AND.search(between):
        # "was caught in March and handed over in May"
        cost += 90 * any(other.end <= mention.start for other in others)
    cost += 30 * sum(between.count(mark) for mark in (",", "，")) + 150 * len(
        _STOPS.findall(between)
    )
    cost += 35 * len(re.findall(r"\b(?:that|which|who|when|where)\b", between))
    cost += 110 * len(_SUBORDINATE.findall(between))
    if mention.start >= found.end and _WHERE.search(between):
        cost += 200  # "flew to Chile, where on Saturday …"
    if mention.start >= found.end:
        cost += 110 * len(_ELSEWHERE.findall(between))
    if mention.end <= found.start and "," in between and _in_relative(scene, found, mention):
        cost += 110
    if (
        found.language in ("zh", "tg")
        and mention.start >= found.end
        and re.search("[，,]", between)
    ):
        cost += 150  # dates come before verbs: what follows a comma begins with its own
    cost += 60 * len(_SAYING.findall(between))
    cost += (150 if types()[found.kind].noun else 80) * len(_AFTER_THAT.findall(between))
    if mention.start >= found.end and "," in between:
        begin = max(found.sentence.start, found.start - 120)
        cost += 150 * (_RELATIVE.search(scene.low, begin, found.start) is not None)
    inside = [other for other in others if other is not found and low <= other.start < high]
    cost += 45 * len(inside)
    if inside and mention.start >= found.end and _TO_START.search(between):
        cost += 200  # "an agreement for talks to start on January 1"
    if mention.start >= found.end and _is_of_what_came_before(scene, mention, inside, low):
        cost += 110  # "was caught after a bomb had exploded last week"
    if inside and mention.start >= found.end and "," in scene.low[found.end : inside[0].start]:
        cost += 110  # "was sentenced, two years after he was caught in July"
    if found.language == "en" and mention.end <= found.start and _opens(scene, found, mention):
        cost = min(cost, FARTHEST - 1.0)
    return cost


def _opens(scene: Scene, found: Found, mention: DateMention) -> bool:
    """Return whether a date begins a sentence for all that it tells: "Forty years ago, …"."""
    if mention.start > found.sentence.start + 4 or not scene.low.startswith(",", mention.end):
        return False
    return len(scene.dates_in(found.sentence.start, found.sentence.end)) == 1


def _in_relative(scene: Scene, found: Found, mention: DateMention) -> bool:
    """Return whether a date stands in a clause that ends before a trigger: «мост, который закрыли
    в 2010 году, открыт»."""
    if found.language not in ("ru", "tg"):
        return False
    before = scene.low[max(found.sentence.start, mention.start - 60) : mention.start]
    opened = [m.end() for m in _SUBORDINATE.finditer(before) if "," in before[: m.end()]]
    return bool(opened) and "," not in before[opened[-1] :]


def _is_of_what_came_before(
    scene: Scene, mention: DateMention, inside: list[Found], low: int
) -> bool:
    """Return whether a date follows a verb of its own behind "after"."""
    after = [m.end() for m in _AFTER_THAT.finditer(scene.low, low, mention.start)]
    return bool(after) and any(other.start >= after[-1] for other in inside)
