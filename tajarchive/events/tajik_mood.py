# SPDX-License-Identifier: MIT
"""Whether a Tajik trigger tells of the past or of the future by the verb that closes its clause.

The verb stands at the end. «Мулоқот карданд» happened, «мулоқот хоҳанд кард» lies ahead,
«мулоқот кунанд» without «ме-» is wished for, and needs words that plan it. A noun may stand far
from its verb, so only verbs that hold or attend something count for it.
"""

from __future__ import annotations

import re

from tajarchive.events.cues import cue
from tajarchive.events.mood import AHEAD, DONE, TO_DO

_PAST = (
    r"(?:кард|намуд|шуд|гардид|гашт|гирифт|дод|дошт|ёфт|расид|расон(?:и)?д|овард|омад|рафт|варзид|"
    r"баромад|даромад|гузошт|гузарон(?:и)?д|фиристод|супорид|пазируф(?:т)?|фармуд|баргашт|нишаст|"
    r"кушод|баст|андохт|пайваст|бурд|бохт|зад|афтод|уфтод|кушт|сохт|бахшид|кашид|парид|хӯрд|"
    r"навохт|орост|даргузашт|гузашт|шинон(?:и)?д|бардошт|пӯшид|харид|рехт|буд)"
)
_DID = re.compile(rf"(?:ме)?{_PAST}(?:анд|ем|а(?:аст|анд|ст))?$")
_DOING = re.compile(rf"{_PAST}а$")
_TO_BE_DONE = re.compile(rf"{_PAST}ан(?:и|ӣ|ии|ро|ашон|аш)?$")
_STEM = (
    r"(?:кун|шав|гард|намо|диҳ|ёб|гир|ор|овар|о|рав|рас|расон|супор|гузар|гузарон|соз|бар|пардоз|"
    r"варз|гузор|кушо|фирист|фармо|пазир|пайванд|бахш|баро|даро|баргард)"
)
_MAY = re.compile(rf"(?:(?:би)?{_STEM}(?:ад|анд|яд|янд|ояд)|бошанд?)$")
_DOES = re.compile(rf"ме{_STEM}(?:ад|анд|яд|янд|ояд)$")
_UNDONE = re.compile(
    rf"на(?:ме)?(?:{_PAST}(?:анд|а(?:аст|анд)?)?|{_STEM}(?:ад|анд|яд|янд|ояд))$|нахоҳа(?:д|нд)$"
)
_WILL = re.compile(r"хоҳа(?:д|нд)$")
_WILL_DO = re.compile(r"(?<!\w)хоҳа(?:д|нд)(?!\w)")
_WORD = re.compile(r"[\w-]+|[,.;!?\n]")
_PASSES = re.compile(r"(?:ме)?гуза(?:р|шт)")
_HOLDS = cue("tajik_holding")
_PLANS = cue("tajik_plans")
_PLANNED = cue("tajik_planned")
_REACH = 240
"""Code points after a noun in which its verb is looked for."""
_VERB = 50
"""Code points after a trigger in which «хоҳад» puts it into the future."""
_CHAIN = 4
"""Words after a trigger among which the verb is its own: «имзо карда хоҳанд шуд»."""


def tajik_mood(low: str, sentence: tuple[int, int], span: tuple[int, int]) -> str | None:
    """Return DONE, AHEAD or TO_DO for a trigger of a lower-case text, None where no verb tells."""
    start, end = span
    words = list(_WORD.finditer(low, start, min(sentence[1], end + _REACH)))
    own = sum(m.start() < end for m in words)
    told = _of_itself([m[0] for m in words[: own + _CHAIN]], own)
    if told is None:
        told = _of_what_holds([m[0] for m in words[own:]])
        if told is None and _PLANNED.search(low, end, sentence[1]):
            return AHEAD
    if told == TO_DO and _PLANS.search(low, sentence[0], min(sentence[1], end + _REACH)):
        return TO_DO if any(_UNDONE.match(m[0]) for m in words[own:]) else AHEAD
    return told


def is_firm(low: str, start: int, stop: int, end: int) -> bool:
    """Return whether a sentence from `start` to `stop` puts its trigger, which ends at `end`, into
    a plan by words other than a date."""
    return bool(
        _PLANS.search(low, start, min(stop, end + _REACH))
        or _PLANNED.search(low, end, stop)
        or _WILL_DO.search(low, max(start, end - 14), min(stop, end + _VERB))
    )


def relative_clause(low: str, sentence: tuple[int, int], end: int) -> tuple[int, int] | None:
    """Return where the clause with «ки» stands that tells of a noun which ends at `end`: «саммите
    дар Минск, ки …», None where a verb or another comma comes first. `end` may follow a verb."""
    last = low.rfind(" ", 0, end) + 1
    if _tense(low[last:end]):
        return None
    comma = low.find(",", end, min(sentence[1], end + _REACH))
    if comma < 0 or not low.startswith(", ки ", comma):
        return None
    if any(_tense(m[0]) or _DOING.match(m[0]) for m in _WORD.finditer(low, end, comma)):
        return None
    stop = low.find(",", comma + 1, sentence[1])
    return comma, stop if stop > 0 else sentence[1]


def _of_itself(words: list[str], own: int) -> str | None:
    """Return what the last of the verbs in a trigger and right behind it says."""
    told = None
    for i, word in enumerate(words):
        tense = _tense(word)
        if tense is None and i >= own and not _DOING.match(word):
            break
        if told == AHEAD and i >= own and tense == DONE:
            break  # «хоҳад кард»
        told = tense or told
    return told


def _of_what_holds(words: list[str]) -> str | None:
    """Return what the next verb of holding or attending says: «…, ки 5 май баргузор мешавад»."""
    for i, word in enumerate(words):
        if word in ".;!?\n":
            return None
        if _PASSES.match(word) and _tense(word):
            return _tense(word)
        if not _HOLDS.match(word):
            if _tense(word) in (DONE, AHEAD):
                return None
            continue
        told = _of_itself(words[i + 1 : i + 1 + _CHAIN], 0)
        if told is not None:
            return told
    return None


def _tense(word: str) -> str | None:
    if _DID.match(word):
        return DONE
    if _WILL.match(word) or _DOES.match(word):
        return AHEAD
    if _MAY.match(word) or _TO_BE_DONE.match(word) or _UNDONE.match(word):
        return TO_DO
    return None
