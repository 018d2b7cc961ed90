# SPDX-License-Identifier: MIT
"""When an event happens: the date the sentence gives it, or what governs it, or nothing.

Order: explicit in the sentence, a caption or another report of the same event, the event that
governs it in the article, the reference date (with less confidence). Never invented.
"""

from __future__ import annotations

import re

from tajarchive.events.counts import number
from tajarchive.events.cues import cue
from tajarchive.events.mood import DONE, mood
from tajarchive.events.nearness import FARTHEST, MISHAPS, belongs, distance
from tajarchive.events.scene import Scene, Sentence
from tajarchive.events.tajik_mood import relative_clause
from tajarchive.events.timex import interval
from tajarchive.events.timex.values import shift_days
from tajarchive.events.triggers import Found, clause_before
from tajarchive.events.types import EventType
from tajarchive.events.when import (
    ADOPTED,
    ASSUMED,
    EXPLICIT,
    HALF,
    MENTIONED,
    REFERENCE,
    UNDATED,
    When,
)
from tajarchive.model import DateMention

_FIRST = 8
"""Sentences of a report in which gifts that are counted are news."""
_RECENT = 7
_OPENS = 6
"""Code points of a preposition with which a sentence begins."""
_GOES_ON = cue("goes_on")
_BACKGROUND = cue("background")
_NAMED_YEAR = cue("named_year")
_GRATITUDE = cue("gratitude")
_AFTERMATH = cue("aftermath")
_PERFECT = cue("perfect")
_SAME_TIME = cue("same_time")
_AT_THE_EVENT = cue("at_the_event")
_HAD_TALKS = cue("had_talks")
_HAS_DONE = cue("has_done")
_MEANWHILE = cue("meanwhile")
_DONE_BEFORE = cue("done_before")
_DAYS_AFTER = cue("days_after")
_CLAUSE = re.compile(
    r"\b(?:where|which|who|when|while|after|before|since)\b"
    r"|(?<!\w)(?:котор\w+|где|когда|после|перед|ки|пас аз)(?!\w)"
)
_DOING = re.compile(r"\w+ing\b")
_AMOUNT = re.compile(r"\d")
_WHO = cue("who")
_WHO_HAS = re.compile(r"\b(?:who|which|whose)\b(?! on | in )")
_THING_DONE = re.compile("的\\w{0,4}(?:共识|协议|协定|文件|声明|公报)")
_TOLL_GROWS = cue("toll_grows")
_OF_LATE = cue("of_late")
_LONG = 60
"""Days before a report that are not its news."""
_LATE = 11
"""Sentences of a report after which undated happenings are background."""


def explicit(scene: Scene, found: Found, kind: EventType, others: list[Found]) -> When | None:
    """Return the date of the trigger's own sentence that belongs to it, or None.

    The nearest by a distance that grows with every other trigger and clause between.
    """
    counted = _counted_back(scene, found)
    if counted:
        return counted
    sentence = found.sentence
    best: tuple[float, DateMention] | None = None
    reach = FARTHEST + 60
    near = (max(sentence.start, found.start - reach), min(sentence.end, found.end + reach))
    others = [other for other in others if near[0] <= other.start < near[1]]
    clause = None
    if found.language == "tg":
        clause = relative_clause(scene.low, (sentence.start, sentence.end), found.end)
    for mention in scene.dates_in(*near):
        if not belongs(scene, found, kind, mention, others):
            continue
        cost = distance(scene, found, mention, others)
        if clause and clause[0] <= mention.start < clause[1]:
            cost = 0.0
        if cost < FARTHEST and (best is None or cost < best[0]):
            best = (cost, mention)
    if best is None and sentence.caption and not _is_mourned(scene, found, kind):
        best = _of_caption(scene, sentence)
    if best is None:
        far = _opening_date(scene, found, kind, others)
        return far or _in_name(scene, found) or _half_known(scene, found)
    mention = best[1]
    return When(
        mention.value, EXPLICIT, mention.confidence, f"date: “{mention.text}”, {mention.rule}"
    )


def _opening_date(scene: Scene, found: Found, kind: EventType, others: list[Found]) -> When | None:
    """Return the only date of a sentence that begins with it, however far off: "Forty years ago,
    he said, thanks to the efforts of both, … was opened"."""
    sentence = found.sentence
    dates = scene.dates_in(sentence.start, sentence.end)
    if len(dates) != 1 or dates[0].start > sentence.start + _OPENS:
        return None
    mention = dates[0]
    if (
        found.planned
        or mention.end >= found.start
        or not belongs(scene, found, kind, mention, others)
    ):
        return None
    days, now = (
        interval(mention.value),
        interval(scene.reference.value) if scene.reference else None,
    )
    if days is None or now is None or (now[0] - days[1]).days <= _LONG:
        return None
    why = f"date: “{mention.text}”, with which the sentence begins"
    return When(mention.value, EXPLICIT, mention.confidence * 0.8, why)


def _of_caption(scene: Scene, sentence: Sentence) -> tuple[float, DateMention] | None:
    """Return the one exact day of a caption: all that the picture shows happened on it."""
    paragraph = scene.article.paragraph_at(sentence.start)
    if paragraph is None:
        return None
    days = {d.value: d for d in scene.dates_in(paragraph.start, paragraph.end)}
    days = {v: d for v, d in days.items() if d.precision in ("day", "minute")}
    return (0.0, next(iter(days.values()))) if len(days) == 1 else None


def _is_mourned(scene: Scene, found: Found, kind: EventType) -> bool:
    """Return whether a picture shows only what came of a mishap: "victims of the crash"."""
    begin = max(found.sentence.start, found.start - 60)
    return kind.name in MISHAPS and _AFTERMATH.search(scene.low, begin, found.start) is not None


def _half_known(scene: Scene, found: Found) -> When | None:
    """Return what is known of "on Monday" where no day of reference is: at most the year."""
    for mention in scene.half_dates_in(found.sentence.start, found.sentence.end):
        if abs(mention.start - found.start) > FARTHEST or mention.value is None:
            continue
        year = mention.value[:4]
        if year.isdecimal() and "W" in mention.value:
            return When(year, HALF, mention.confidence + 0.3, f"date: “{mention.text}”, year only")
        if mention.value.startswith("XXXX"):
            return When(None, HALF, 0.55, f"date: “{mention.text}”, the year is unknown")
    return None


def _in_name(scene: Scene, found: Found) -> When | None:
    """Return the year that the name of a happening carries: "the Beijing 2022 Olympics"."""
    match = _NAMED_YEAR.search(scene.low, found.start, min(found.end + 60, found.sentence.end))
    if match is None:
        return None
    year = match[1] or match[2]
    return When(year, EXPLICIT, 0.8, f"date: the year in its name, {year}")


_UNITS = {"d": 1, "w": 7, "д": 1, "с": 1, "н": 7, "р": 1, "ҳ": 7, "天": 1, "日": 1, "周": 7}


def _counted_back(scene: Scene, found: Found) -> When | None:
    """Return the day of "two days after the quake": counted back from the report or its date."""
    before = scene.low[max(found.sentence.start, found.start - 80) : found.start]
    match = _DAYS_AFTER.search(before)
    if match is None or scene.reference is None:
        return None
    told, unit = next((a, b) for a, b in _pairs(match.groups()) if b)
    count = 1 if not told else number(told.strip())
    now = interval(scene.reference.value)
    end = found.start - len(before) + match.start()
    for mention in scene.dates_in(found.sentence.start, end):
        if end - mention.end < 60 and mention.precision == "day":
            now = interval(mention.value)
    if not count or now is None or now[0] != now[1]:
        return None
    day = shift_days(now[0], -count * _UNITS.get(unit[0], 1))
    if day is None:
        return None
    return When(day.isoformat(), EXPLICIT, 0.85, f"date: {count} {unit} before {now[0]}")


def _pairs(groups: tuple[str | None, ...]) -> list[tuple[str | None, str | None]]:
    return list(zip(groups[::2], groups[1::2], strict=True))


def by_reference(scene: Scene, found: Found, kind: EventType) -> When:
    """Return the reference date for what an article reports as news, else undated."""
    reference = scene.reference
    if found.sentence.caption or reference is None:
        return UNDATED
    if kind.name in MISHAPS and _TOLL_GROWS.match(scene.low, found.end, found.sentence.end):
        return UNDATED
    before = clause_before(scene.low, found.sentence, found.start, found.language)
    begin = found.start + (4 if _HAD_TALKS.match(scene.low, found.start) else 0)
    if _BACKGROUND.search(before) or _BACKGROUND.search(scene.low, begin, found.end):
        return UNDATED if kind.session or kind.background else MENTIONED
    if _DONE_BEFORE.search(scene.low, found.sentence.start, found.start) and kind.session:
        return MENTIONED
    if found.language == "zh" and kind.session and _names_a_thing(scene, found):
        return MENTIONED
    if _OF_LATE.search(before) and not found.planned:
        return UNDATED
    if found.planned:
        return When(
            f"{reference.year:04d}", ASSUMED, 0.55, "date: planned, the year of the report assumed"
        )
    news = found.sentence.lead and _HAS_DONE.search(before) is not None and not _is_who(before)
    perfect = _PERFECT.search(before) is not None and not news
    if not kind.session and _AFTERMATH.search(before) and not _has_just_done(scene, found, before):
        return UNDATED if kind.background else MENTIONED
    if not kind.session and perfect:
        return UNDATED
    if not kind.session and not found.sentence.lead and _is_background(scene, found, before):
        return UNDATED
    governing = _governing(scene, found)
    if governing:
        return governing
    if kind.background and not (_is_news(scene, found, kind) or _just_did(scene, found, before)):
        return UNDATED
    if kind.noun and not found.sentence.lead:
        return UNDATED
    if not kind.session and found.sentence.n > _LATE and not _opens_news(scene, found):
        return UNDATED
    near = _only_day(scene, found, kind)
    if near is not None:
        return When(near.value, EXPLICIT, 0.75, f"date: “{near.text}”, {near.rule}")
    sure = 0.85 if found.sentence.lead or kind.session else 0.7
    return When(
        reference.value,
        REFERENCE,
        sure * reference.confidence,
        f"date: the report's own ({reference.zone})"
        + (f", {reference.note}" if reference.note else ""),
    )


def _names_a_thing(scene: Scene, found: Found) -> bool:
    """Return whether a Chinese verb only says which thing is meant: “双方签署的协议”."""
    return (
        scene.low.startswith("的", found.end)
        or _THING_DONE.search(scene.low, found.start, found.end) is not None
    )


def _only_day(scene: Scene, found: Found, kind: EventType) -> DateMention | None:
    """Return the one date of a sentence, however far off, if it is a day of the week before the
    report: "X beat Y to win the gold medal in what was a memorable final in Doha yesterday"."""
    dates = scene.dates_in(found.sentence.start, found.sentence.end)
    now = interval(scene.reference.value) if scene.reference else None
    if len(dates) != 1 or now is None or dates[0].precision != "day":
        return None
    low, high = sorted((found.end, dates[0].start))
    if _CLAUSE.search(scene.low, low, high):
        return None
    days = interval(dates[0].value)
    if days is None or not 0 <= (now[0] - days[0]).days < _RECENT:
        return None
    return dates[0] if belongs(scene, found, kind, dates[0], []) else None


def _is_background(scene: Scene, found: Found, before: str) -> bool:
    """Return whether a clause only tells who somebody is, or its sentence of long ago alone."""
    if _WHO.search(before):
        return True
    now = interval(scene.reference.value) if scene.reference else None
    told = [
        interval(d.value)
        for d in scene.dates_in(found.sentence.start, found.sentence.end)
        if "," not in scene.low[min(found.end, d.end) : max(found.start, d.start)]
    ]
    return bool(now and told) and all(d and (now[0] - d[1]).days > _LONG for d in told)  # type: ignore[index]


def _has_just_done(scene: Scene, found: Found, before: str) -> bool:
    """Return whether a clause tells what somebody did just before: "he said after opening …"."""
    return before.endswith("after ") and _DOING.match(scene.low, found.start) is not None


def _is_who(before: str) -> bool:
    """Return whether a clause tells who somebody is: "…, who has been appointed"."""
    return _WHO_HAS.search(before) is not None


def _opens_news(scene: Scene, found: Found) -> bool:
    """Return whether a sentence goes over to other news of the day: "Meanwhile, …"."""
    return _MEANWHILE.match(scene.low, found.sentence.start) is not None


def _is_news(scene: Scene, found: Found, kind: EventType) -> bool:
    """Return whether what is mostly background is what the article begins with: aid given, not
    thanked for."""
    sentence = found.sentence
    thanked = _GRATITUDE.search(scene.low, sentence.start, sentence.end)
    if not kind.part or thanked is not None:
        return False
    begin = max(sentence.start, found.start - 50) if found.language == "tg" else found.start
    told = _AMOUNT.search(scene.low, begin, min(found.end + 50, sentence.end))
    return sentence.lead or (
        sentence.n <= (_FIRST if found.language == "en" else _LATE) and told is not None
    )


def _just_did(scene: Scene, found: Found, before: str) -> bool:
    """Return whether a first sentence tells by a Russian verb of the past what was done: «Эмираты
    и Барбадос установили дипломатические отношения»."""
    if found.language != "ru" or found.sentence.n > 1 or _WHO.search(before):
        return False
    after = scene.low[found.end : found.end + 12]
    return mood(scene.low[found.start : found.end], before, after) == DONE


def _governing(scene: Scene, found: Found) -> When | None:
    """Return the past date that the sentences before in the paragraph speak of, if this one
    only goes on: "Then, on 9 March, he came to Dushanbe. There the two governments agreed …"."""
    paragraph = scene.article.paragraph_at(found.start)
    reference = scene.reference
    if paragraph is None or reference is None:
        return None
    together = _SAME_TIME.match(scene.low, found.sentence.start) is not None
    together = together or (
        _AT_THE_EVENT.search(scene.low, found.sentence.start, found.sentence.end) is not None
    )
    if not together and not _GOES_ON.match(scene.low, found.sentence.start):
        return None
    begin = scene.sentences[found.sentence.n - 3].start if together and found.sentence.n > 2 else 0
    told = scene.dates_in(begin if together else paragraph.start, found.sentence.start)
    if not told or not told[-1].value:
        return None
    days, now = interval(told[-1].value), interval(reference.value)
    if days is None or now is None or (not together and (now[0] - days[1]).days <= _RECENT):
        return None
    why = f"date: “{told[-1].text}”, of the sentence before"
    return When(told[-1].value, ADOPTED, 0.75, why)
