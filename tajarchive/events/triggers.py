# SPDX-License-Identifier: MIT
"""Finds the words that report events, and drops pledges, denials and empty plans."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tajarchive.events.cues import cue
from tajarchive.events.mood import AHEAD, DONE, TO_DO, mood
from tajarchive.events.plans import day_ahead, is_put_off, said_to_be, stands, told_as_past
from tajarchive.events.scene import Scene, Sentence
from tajarchive.events.tajik_mood import is_firm, tajik_mood
from tajarchive.events.tajik_places import goes_somewhere, has_object
from tajarchive.events.timex import interval
from tajarchive.events.types import (
    LANGUAGES,
    LONG,
    Cues,
    EventType,
    Trigger,
    TriggerIndex,
    triggers,
    types,
)
from tajarchive.model import Mention
from tajarchive.text.scripts import script_counts

MOST = 5_000
"""Triggers found in one article; a text with more is made up."""
_MOST_TRIED = 20_000
"""Triggers whose surroundings are looked at."""
_BEFORE = {"en": 70, "ru": 60, "tg": 60, "zh": 26}
_AFTER = {"ru": 30, "tg": 50, "zh": 8, "en": 0}
_TO = cue("infinitive")
_SCHEDULED = cue("scheduled")
_CUT = cue("clause_end")
_NOBODY = cue("nobody")
_HOUSE = re.compile(r" (?:centre|center|hall|palace|room|building|house)\b")
_ASIDE = re.compile(
    r", (?:(?:who|which|whose|whom|an?|himself|herself)\b|the (?:\w+ ){0,2}(?:head|chief|leader|"
    r"president|minister|director|chairman|founder|son|daughter|wife|brother|sister|widow|author|first|only)\b)"
    r"[^,;\n]{0,140},(?=\s)"
)
_AHEAD = frozenset("aid visit talks summit conference works".split())
"""Groups of events that a first sentence announces without a day."""
_ANNOUNCED = _AHEAD | {"signing", "exercise", "border", "election"}
"""Groups of events that a first sentence announces in Russian by a verb of the future."""
_ATTRIBUTE = cue("attribute")
_CHARGES = frozenset("attack protest death accident disaster".split())
_CHARGED = cue("charged")
_NOTION = cue("notion")
_DOINGS = frozenset("signing works border accession agreement decision".split())
_DOING, _DONE_OF = cue("doing"), cue("done_of")
_ABSTRACT = cue("abstract")
_BY_WAY_OF = cue("by_way_of")
_MODAL = cue("modal")
_HELD_FOR = cue("tajik_held_for")
_STRICKEN = re.compile(
    r"-(?:hit|affected|stricken|ravaged|prone|damaged|devastated|torn|resistant)\b"
)
_TOPIC_OF = cue("topic_of")
_CANCELLED = re.compile(
    r"\b(?:cancel\w*|call(?:ed|ing)? off|postpon\w+|scrap(?:ped|ping)?|shelv\w+) [^,.;]{0,60}$"
)
_OF_PRICES = re.compile(r" ?(?:to|by|from|against the)? ?[$\d]")
_ISSUED = re.compile(r"(?:issued|released|published|made)\b")
_WORDS_OF = re.compile(r"\b(?:statements?|communiques?|reports?|letters?|remarks|press release) $")
_CANCELLABLE = frozenset("visit talks summit conference call".split())
_AT_A_SESSION = re.compile(r"(?:during|in|after|following|at)\b")
_TITLES = re.compile(r"\s?(?:[\w.-]+ ){0,4}\w$")
_UNPLANNED = frozenset(("attack", "accident", "disaster"))
"""What nobody announces: "would attack" tells of fears."""
_AGREED_TO = cue("agreed_to")
_BUSINESS = cue("business")
_HELD = re.compile(r"(?: which (?:was|were))?(?: (?:held|conducted|that took place))? on $|'s? $")
_MISHAPS = frozenset(("attack", "accident", "disaster", "death", "arrest"))
"""What nobody need have done: "no one was hurt in the crash"."""
_GATHERINGS = frozenset(("summit", "talks", "conference", "election"))
_TITLE = re.compile("《[^》《\n]*$")
_DENIED_AFTER = cue("denied_after")
_NAMED = re.compile(r"[A-Z][a-z]+ (?:for|of|to) (?:the )?[A-Z]")
_MIDST = re.compile(r"[\w,] ")
_BY_PHONE = re.compile(r"\b(?:tele)?phone\b|\bvideo[ -](?:link|call|conference)")
_ALSO_NAMES = frozenset(("may", "can", "must"))
_LONGEST_NAME = 90
_FARTHEST_PLAN = 240
_ACRONYM = re.compile(r" \([A-Z][A-Za-z]*[A-Z]+\)")


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger where it stands; `planned` when the words before it put it in the future."""

    start: int
    end: int
    kind: str
    sentence: Sentence
    planned: bool
    needs: frozenset[str]
    language: str

    @property
    def common(self) -> bool:
        """Whether only a day of its own makes an event of it."""
        return "dated" in self.needs


def find(scene: Scene) -> list[Found]:
    """Return an article's triggers in order, none overlapping another.

    `scene.cut_short` tells whether there were too many to look at all.
    """
    raw: list[tuple[int, int, Trigger, str]] = []
    for language in _languages(scene):
        raw += _matches(scene.low, triggers(language), language)
    raw.sort(key=lambda t: (t[0], -t[1], types()[t[2].type].rank))
    found = _apart(scene, [t for t in raw if not t[2].common], ())
    found += _apart(scene, [t for t in raw if t[2].common], found)
    found.sort(key=lambda f: f.start)
    return found


def _apart(
    scene: Scene, raw: list[tuple[int, int, Trigger, str]], taken: Sequence[Found]
) -> list[Found]:
    """Return the triggers that count, none overlapping another or one taken before."""
    starts, ends = [f.start for f in taken], [f.end for f in taken]
    found: list[Found] = []
    end = -1
    tried = 0
    for start, stop, trigger, language in raw:
        if start < end:
            continue
        if bisect_left(starts, stop) > bisect_right(ends, start):
            continue
        if len(found) + len(taken) >= MOST or tried >= _MOST_TRIED:
            scene.cut_short = True
            break
        tried += 1
        one = _judged(scene, start, stop, trigger, language)
        if one:
            found.append(one)
            end = stop
    return found


def _languages(scene: Scene) -> tuple[str, ...]:
    language = scene.article.language
    if language in LANGUAGES:
        return (language,)
    if language != "und":
        return ()
    counts = script_counts(scene.text[:4000])
    script = max(counts, key=lambda k: counts[k])
    return {"latin": ("en",), "cyrillic": ("ru", "tg"), "han": ("zh",)}.get(script, ())


def _matches(low: str, index: TriggerIndex, language: str) -> list[tuple[int, int, Trigger, str]]:
    found: list[tuple[int, int, Trigger, str]] = []
    for place in index.starts.finditer(low):
        at = place.start()
        for head in {low[at : at + index.size], low[at : at + LONG]}:
            for pattern, trigger in index.at(head):
                match = pattern.match(low, at)
                if match:
                    found.append((at, match.end(), trigger, language))
    for pattern, trigger in index.free:
        found += [(m.start(), m.end(), trigger, language) for m in pattern.finditer(low)]
    return found


def _judged(scene: Scene, start: int, end: int, trigger: Trigger, language: str) -> Found | None:
    sentence = scene.sentence_at(start)
    if sentence is None or end > sentence.end:
        return None
    span = (start, end)
    if _is_out_of_place(scene, sentence, span, trigger, language):
        return None
    cues = triggers(language).cues
    before = clause_before(scene.low, sentence, start, language)
    kind = _kind(scene, span, trigger)
    named = kind.noun or kind.group in _GATHERINGS
    if language == "ru" and _is_only_named(scene, sentence, span, kind):
        return None
    happened = named and _on_a_past_day(scene, sentence, start, end)
    tense = None
    if language == "ru":
        tense = mood(scene.low[start:end], before, scene.low[end : min(end + 12, sentence.end)])
        happened = happened or tense == DONE
        if tense is None and not happened and _NOTION.search(before):
            return None
    elif language == "tg":
        tense = tajik_mood(scene.low, (sentence.start, sentence.end), span)
        happened = happened or tense == DONE
    if tense == DONE and _is_denied(trigger, cues, before):
        return None
    pledged = kind.name != "anniversary" and _is_pledged(scene, cues, start - len(before), start)
    if not happened and (pledged or _is_denied(trigger, cues, before)):
        return None
    if tense == TO_DO and not cues.future.search(before):
        return None
    session_of = language == "en" and _AT_A_SESSION.match(scene.low, start) is not None
    if not session_of and _AGREED_TO.search(before) and not day_ahead(scene, end, sentence.end):
        return None
    if _is_none_such(scene, sentence, span, kind, before):
        return None
    if language == "en" and is_put_off(scene, span, sentence.end):
        return None
    planned = not happened and (tense == AHEAD or cues.future.search(before) is not None)
    if language == "en" and not planned and not happened:
        planned = said_to_be(scene, sentence, span, cues, kind.noun)
    after = _AFTER[language]
    if language == "tg":  # «ба нақша гирифта шудааст, ки …» stands before the comma
        before = scene.low[max(sentence.start, start - _FARTHEST_PLAN) : start]
    if not planned and after and not happened:
        planned = cues.strong.search(scene.low, end, min(end + after, sentence.end)) is not None
    if language == "en" and _TO.search(before) and not planned and not _SCHEDULED.search(before):
        return None
    if planned and told_as_past(scene, sentence, end):
        planned = False
    if "ahead" in trigger.needs and not planned:
        return None
    if planned and kind.name in _UNPLANNED:
        return None
    firm = tense == AHEAD and sentence.lead and kind.group in _ANNOUNCED
    firm = firm or (language == "tg" and is_firm(scene.low, sentence.start, sentence.end, end))
    if planned and not firm and not stands(scene, sentence, span, before, cues, kind.group):
        return None
    needs = trigger.needs
    if language == "ru" and _ATTRIBUTE.match(scene.low, start):
        needs |= {"date"}
    return Found(start, end, kind.name, sentence, planned, needs, language)


def _is_out_of_place(
    scene: Scene, sentence: Sentence, span: tuple[int, int], trigger: Trigger, language: str
) -> bool:
    """Return whether what stands around a trigger's words makes something else of them."""
    start, end = span
    if "place" in trigger.needs and not _has_its_place(scene, sentence, span, language):
        return True
    if "lead" in trigger.needs and sentence.n:
        return True
    if not _in_its_field(scene, sentence, span, trigger) or _in_a_name(scene, start, end, trigger):
        return True
    if _DENIED_AFTER.match(scene.low, end, sentence.end):
        return True
    title_from = max(sentence.start, start - 60)
    return language == "zh" and _TITLE.search(scene.low, title_from, start) is not None


def _kind(scene: Scene, span: tuple[int, int], trigger: Trigger) -> EventType:
    """Return the kind of event that a trigger reports: "phone talks" are a call."""
    if trigger.type in ("talks", "meeting") and _BY_PHONE.search(scene.low, *span):
        return types()["phone_call"]
    return types()[trigger.type]


def _is_only_named(
    scene: Scene, sentence: Sentence, span: tuple[int, int], kind: EventType
) -> bool:
    """Return whether a Russian noun is only spoken of: «по делу об убийстве», «десятилетие со дня
    подписания», unless a date stands right behind it."""
    before = scene.low[max(sentence.start, span[0] - 60) : span[0]]
    if kind.name == "launch" and _ATTRIBUTE.match(scene.low, span[0]):
        return True  # «в опубликованном заявлении»
    if kind.group in _CHARGES:
        spoken = _CHARGED.search(before) is not None
    elif kind.group in _DOINGS and _DOING.match(scene.low, span[0], span[1]):
        spoken = _DONE_OF.search(before) is not None
    else:
        return False
    return spoken and not scene.dates_in(span[1], min(span[1] + 30, sentence.end))


def _is_none_such(
    scene: Scene, sentence: Sentence, span: tuple[int, int], kind: EventType, before: str
) -> bool:
    """Return whether the words around make it something else, or what has not come to pass: "the
    process collapsed", "in protest at", "if they closed it, aid could not …"."""
    if kind.name == "accident" and _ABSTRACT.search(before):
        return True
    if kind.noun and _HELD_FOR.search(scene.low, max(sentence.start, span[0] - 60), span[0]):
        return True
    if kind.name == "protest" and _BY_WAY_OF.search(before):
        return True
    if kind.name in _UNPLANNED and _STRICKEN.match(scene.low, span[1]):
        return True
    if kind.noun and _TOPIC_OF.search(before) and not scene.dates_in(span[1], span[1] + 24):
        return not day_ahead(scene, span[1], sentence.end)
    if kind.name == "protest" and _OF_PRICES.match(scene.low, span[1], sentence.end):
        return True
    if _ISSUED.match(scene.low, span[0]) and _WORDS_OF.search(before):
        return True
    if kind.group in _CANCELLABLE and _CANCELLED.search(before):
        return True
    if scene.low.startswith("if ", sentence.start) and not scene.dates_in(
        sentence.start, sentence.end
    ):
        return True
    return (kind.noun or kind.name in ("aid", "attack")) and (
        _MODAL.match(scene.low, span[1], sentence.end) is not None
    )


def _is_pledged(scene: Scene, cues: Cues, start: int, end: int) -> bool:
    """Return whether words of a pledge stand in a stretch; "May" and the body CAN are none."""
    return any(
        not (match[0] in _ALSO_NAMES and scene.text[match.start()].isupper())
        for match in cues.pledge.finditer(scene.low, start, end)
    )


def _is_denied(trigger: Trigger, cues: Cues, before: str) -> bool:
    """Return whether a clause says that something did not happen: "no other crossings were"."""
    if trigger.type in _MISHAPS:
        return cues.denial.search(before[-8:]) is not None
    return bool(cues.denial.search(before[-24:]) or _NOBODY.match(before))


def _in_its_field(
    scene: Scene, sentence: Sentence, span: tuple[int, int], trigger: Trigger
) -> bool:
    """Return whether words that mean something else elsewhere ("beat", "bought") stand where they
    report an event: in an article about sport, in a sentence about a business."""
    if "sport" in trigger.needs and not (scene.about_sport or _of_two_states(scene, *span)):
        return False
    if "person" in trigger.needs and not _has_its_person(scene, sentence, span):
        return False
    if "vote" in trigger.needs:
        return scene.about_votes and not scene.about_sport and _beats_somebody(scene, *span)
    if "business" not in trigger.needs:
        return True
    return _BUSINESS.search(scene.low, sentence.start, sentence.end) is not None


def _of_two_states(scene: Scene, start: int, end: int) -> bool:
    """Return whether one state is told to have beaten another, which is said of their teams."""
    near = scene.mentions_in(max(0, start - 40), end + 4)
    sides = [m for m in near if m.entity in scene.states and (m.end == start - 1 or m.start >= end)]
    return len(sides) >= 2


def _beats_somebody(scene: Scene, start: int, end: int) -> bool:
    """Return whether a person stands right behind a verb, or the verb needs none."""
    if scene.low.endswith("defeat", start, end):
        return True
    after = scene.mentions_in(end, end + 50)
    if not after or after[0].type != "PERSON":
        return False
    return _TITLES.match(scene.low, end, after[0].start + 1) is not None


def _in_a_name(scene: Scene, start: int, end: int, trigger: Trigger) -> bool:
    """Return whether a trigger is part of a name: "Rally for the Republic". Bodies that are named
    after meetings do meet."""
    kind = types()[trigger.type]
    near = scene.mentions_in(max(0, start - _LONGEST_NAME), start + 1)
    if any(m.type == "FAC" and m.start <= start and end <= m.end for m in near):
        return True
    if _HOUSE.match(scene.low, end):
        return True
    if kind.group in _GATHERINGS:
        return kind.noun and any(
            m.type == "ORG" and m.start <= start and end < m.end and _is_a_body(scene, m)
            for m in near
        )
    if not kind.noun and _NAMED.match(scene.text, start) and _MIDST.match(scene.low, start - 2):
        return True
    return any(
        m.type in ("ORG", "PERSON") and m.end + 1 >= end and m.end - m.start > end - start
        for m in near
    )


def _is_a_body(scene: Scene, mention: Mention) -> bool:
    """Return whether a "conference" or "congress" is a body: listed, or with an acronym behind."""
    if _ACRONYM.match(scene.text, mention.end):
        return True
    return ":" not in mention.entity


def _on_a_past_day(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """Return whether a past day stands right beside a noun: "the May 3 vote", "a vote on May 3"."""
    now = interval(scene.reference.value) if scene.reference else None
    near = scene.dates_in(max(sentence.start, start - 24), min(end + 40, sentence.end))
    for date in near:
        days = interval(date.value)
        if now is None or days is None or days[1] > now[1] or date.precision != "day":
            continue
        beside = scene.low[date.end : start] if date.end <= start else scene.low[end : date.start]
        if (date.end <= start and len(beside) <= 2) or (date.start >= end and _HELD.match(beside)):
            return True
    return False


def clause_before(low: str, sentence: Sentence, start: int, language: str) -> str:
    """Return the words of the clause that come before a trigger."""
    text = low[max(sentence.start, start - _BEFORE[language]) : start]
    cut = 0
    for match in _CUT.finditer(text):
        cut = match.end()
    return text[cut:]


def aside(low: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the relative clauses in commas that a stretch of text holds whole (English)."""
    return [match.span() for match in _ASIDE.finditer(low, start, end)]


def _has_its_person(scene: Scene, sentence: Sentence, span: tuple[int, int]) -> bool:
    """Return whether the person that a verb needs stands where the language has the object."""
    if scene.article.language == "tg":
        return has_object(scene, sentence, span[0])
    return _person_follows(scene, sentence, span[1])


def _person_follows(scene: Scene, sentence: Sentence, end: int) -> bool:
    """Return whether a person is named after some words, with no other clause between."""
    for mention in scene.mentions_in(end, min(end + 110, sentence.end)):
        if mention.type == "PERSON":
            return _CUT.search(scene.low, end, mention.start) is None
    return False


def _has_its_place(scene: Scene, sentence: Sentence, span: tuple[int, int], language: str) -> bool:
    """Return whether the place that words of motion need stands where the language has it."""
    if language == "tg":
        return goes_somewhere(scene, sentence, span)
    return _place_follows(scene, sentence, span[1], language)


def _place_follows(scene: Scene, sentence: Sentence, end: int, language: str) -> bool:
    reach = 8 if language == "zh" else 40
    for mention in scene.mentions_in(end, min(end + reach, sentence.end)):
        if mention.type in ("GPE", "FAC", "LOC"):
            between = scene.low[end : mention.start]
            return not re.search(r"[.;:,]|\b(?:by|with|from|and|for)\b", between)
        if mention.type != "NORP":
            return False
        if scene.low.startswith(" capital", mention.end):
            return True
    return False
