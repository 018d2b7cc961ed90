# SPDX-License-Identifier: MIT
"""Reads a text from beginning to end and says what each expression of time in it means."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from tajarchive.events.timex import values
from tajarchive.events.timex.clock import ENDED, FUTURE, OPEN, PAST, Clock
from tajarchive.events.timex.days import CONTRADICTION, IMPOSSIBLE
from tajarchive.events.timex.grammar import LANGUAGES, Grammar, grammars, load
from tajarchive.events.timex.matcher import Candidate, find, lowered
from tajarchive.events.timex.reference import (
    Reference,
    dateline_day,
    dateline_span,
    reference_date,
)
from tajarchive.events.timex.resolver import resolve
from tajarchive.model import Article, DateMention, Paragraph
from tajarchive.text.scripts import script_counts

_FLAWS = (CONTRADICTION, IMPOSSIBLE)
_BY = (" by ", " until ", " till ", "later than ", " до ", " к ", " то ")
_POINTING = ("today", "yesterday", "tomorrow", "weekday")
_BESIDE = 12
_BESIDE_IT = re.compile(r",? ?\(?(?:on |the |в |рӯзи )?|，|（")
_ONE_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_OPENING = 80
"""Code points at the beginning of a text in which its dateline stands."""
_OLD_STORY = 7
"""Days between what a report tells first and the report, from which on it tells a story."""
_SINCE = ("since ", "впервые с ")
_CUE_BEFORE, _CUE_AFTER = 110, 40
_FEWEST_YEARS = 5
_NEWS, _HEAD_EXPRESSIONS = ("weekday", "day_offset"), 6
_STRAY_YEARS = 20
_JUST_NAMED = 40
"""Code points after a quarter's number within which "ended Sept. 30" only says when it ended."""
_BACK = ("previous", "preceding", "before", "earlier", "prior")
_FROM_TODAY = ("weekday", "day_offset", "unit_shift", "weekend", "ago")
"""Operations that count from the reference, so that a history does not go on from them."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time; `kind` is TimeML's DATE, TIME, DURATION or SET, or POINTER for a bare
    adjective ("current"), which TimeML takes for a date and a reader does not.

    `length` is a TIMEX3 duration that a date's words tell as well ("PXM" in "recent months").
    """

    start: int
    end: int
    kind: str
    value: str | None
    rule: str
    confidence: float
    length: str = ""


def tag(article: Article) -> tuple[DateMention, ...]:
    """Return the dates an article's body names, in order, none overlapping another.

    Durations, ages and clock times are left out; half-known dates are kept half known.
    """
    reference = reference_date(article)
    dateline = _dateline(article)
    mentions: list[DateMention] = []
    body = article.body
    for found in readings(body, reference, article.language, article.paragraphs):
        if found.kind != "DATE":
            continue
        rule, value, sure = found.rule, found.value, found.confidence
        if dateline and dateline[0] <= found.start < dateline[1]:
            flaw = next((flaw for flaw in _FLAWS if flaw in rule), "")
            rule, value, sure = f"dateline, {flaw}" if flaw else "dateline", dateline[2], 1.0
            dateline = None
        mentions.append(
            DateMention(
                start=found.start,
                end=found.end,
                text=body[found.start : found.end],
                value=value,
                precision=values.precision(value),
                rule=rule,
                confidence=round(sure, 3),
            )
        )
    return tuple(mentions)


def conflicts(dates: tuple[DateMention, ...]) -> tuple[str, ...]:
    """Return a sentence for every date that cannot be right, for the reader: its weekday is
    another, or no calendar has the day."""
    return tuple(f"“{d.text}”: {flaw}" for d in dates for flaw in _FLAWS if flaw in d.rule)


def is_conflict(warning: str) -> bool:
    """Return whether a warning is one of `conflicts`, which a new analysis finds again or not."""
    return warning.endswith(tuple(f": {flaw}" for flaw in _FLAWS))


def _dateline(article: Article) -> tuple[int, int, str] | None:
    span, day = dateline_span(article), dateline_day(article)
    return (*span, day.isoformat()) if span and day else None


def readings(
    text: str,
    reference: Reference | None,
    language: str,
    paragraphs: tuple[Paragraph, ...] = (),
) -> list[Expression]:
    """Return every expression of time in a text, spans of time whole.

    Offsets are the text's code points.
    """
    low = lowered(text)
    candidates = find(text, low, _grammars(language, text))
    clock = Clock(reference, narrative=_is_narrative(candidates, reference))
    captions = _caption_days(paragraphs, candidates)
    found: list[Expression] = []
    strays: frozenset[int] = _strays(candidates) if clock.narrative else frozenset()
    sentence_end = last_end = -1
    for at, candidate in enumerate(candidates):
        clock.same_sentence = not _ends_between(text, sentence_end, candidate.start)
        clock.same_clause = not _ends_between(text, last_end, candidate.start)
        clock.same_paragraph = last_end >= 0 and "\n" not in text[last_end : candidate.start]
        clock.next_to = clock.same_paragraph and _is_next(text, last_end, candidate.start, found)
        sentence_end = candidate.end
        start = _trimmed(low, candidate)
        clock.tense = _tense(low, candidate, start)
        clock.of_money = _MONEY.search(low, max(0, start - 50), start) is not None
        own = _own_reference(candidate, captions, paragraphs)
        clock.reference = own or reference
        meaning = resolve(candidate, clock)
        if meaning is None:
            continue
        clock.remember_half(meaning.value, opens=not found and candidate.start < _OPENING)
        name = candidate.rule.name + (f", {meaning.note}" if meaning.note else "")
        kind = meaning.kind or candidate.rule.kind
        sure = meaning.confidence
        found.append(
            Expression(start, candidate.end, kind, meaning.value, name, sure, meaning.length)
        )
        if kind == "DATE" and values.interval(meaning.value) and not _is_since(low, start):
            if not clock.narrative and _is_deadline(low, start, meaning.value):
                continue
            if _looks_back(candidate) or (
                clock.narrative and (at in strays or candidate.rule.op in _FROM_TODAY)
            ):
                continue
            compared = candidate.rule.op in ("ago", "later")
            clock.remember(meaning.value, candidate.end, "year" in candidate.fields, compared)
            _note_story(clock, candidate)
            named = "quarter" in low[max(0, start - 22) : start]
            numbered = clock.quarter and start - clock.quarter_end < _JUST_NAMED
            if named and clock.tense == ENDED and not numbered:
                clock.remember_quarter(meaning.value, candidate.end)
            last_end = candidate.end
    return _agreed(text, found)


def _agreed(text: str, found: list[Expression]) -> list[Expression]:
    """Return the expressions, with the day that stands beside "today" or "Thursday" for both:
    "today, 10 March", "on Thursday (September 30)"."""
    for at, (one, other) in enumerate(pairwise(found)):
        if not one.rule.startswith(_POINTING) or other.start - one.end > _BESIDE:
            continue
        between = text[one.end : other.start]
        if other.kind == "DATE" and _BESIDE_IT.fullmatch(between) and _is_one_day(other.value):
            day, _, part = (one.value or "").partition("T")
            value = f"{other.value}T{part}" if part and other.value else other.value
            if day != other.value:
                found[at] = replace(one, value=value, confidence=other.confidence)
    return found


def _is_one_day(value: str | None) -> bool:
    return value is not None and _ONE_DAY.fullmatch(value) is not None


def _is_next(text: str, end: int, start: int, found: list[Expression]) -> bool:
    """Return whether at most one sentence ends between two expressions, and nothing between them
    speaks of the present."""
    if any(one.value == "PRESENT_REF" for one in found if one.start >= end):
        return False
    return sum(text.count(mark, end, start) for mark in (". ", "。", "! ", "? ")) <= 1


def _looks_back(candidate: Candidate) -> bool:
    """Return whether an expression only compares with what was before ("the previous year")."""
    fields = candidate.fields
    words = f"{fields.get('dir', '')} {fields.get('same', '')}"
    return candidate.rule.op == "that_quarter" or any(word in words for word in _BACK)


def _strays(candidates: list[Candidate]) -> frozenset[int]:
    """Return the numbers of expressions whose written year is far from those around it.

    In a history such a year is a footnote ("as Smith (2004) says"), not where the story goes on.
    """
    years = [
        (i, int(c.fields["year"]))
        for i, c in enumerate(candidates)
        if c.fields.get("year", "").isdecimal() and c.rule.kind == "DATE"
    ]
    far = _STRAY_YEARS
    return frozenset(
        at
        for (_, before), (at, year), (_, after) in zip(years, years[1:], years[2:], strict=False)
        if abs(year - before) > far and abs(year - after) > far
    )


def _is_since(low: str, start: int) -> bool:
    """Return whether a date only says since when, so that "the same year" is not it."""
    return low[max(0, start - 10) : start].endswith(_SINCE)


def _is_deadline(low: str, start: int, value: str | None) -> bool:
    """Return whether a day is only one by which something is to be done."""
    return values.precision(value) == "day" and low[max(0, start - 14) : start].endswith(_BY)


def _note_story(clock: Clock, candidate: Candidate) -> None:
    """Note whether a report begins with a day of its own, written with its weekday, long before
    the day on which it speaks: then "on Sunday" goes on from there."""
    if clock.story is None and clock.last_day:
        day, now = values.interval(clock.last_day), clock.day
        old = day is not None and now is not None and (now - day[0]).days > _OLD_STORY
        clock.story = old and "weekday" in candidate.fields and candidate.rule.op == "day"


def _trimmed(low: str, candidate: Candidate) -> int:
    trim = candidate.grammar.trim
    match = trim.match(low, candidate.start, candidate.end) if trim else None
    return match.end() if match else candidate.start


def _grammars(language: str, text: str) -> tuple[Grammar, ...]:
    if language in LANGUAGES:
        return grammars(language)
    counts = script_counts(text[:4000])
    script = max(counts, key=lambda k: counts[k])
    guess = {"latin": ("en",), "cyrillic": ("ru", "tg"), "han": ("zh",)}.get(script, ())
    if language != "und":
        guess = ()
    return (*(load(code) for code in guess), *grammars(""))


def _is_narrative(candidates: list[Candidate], reference: Reference | None) -> bool:
    """Return whether a text is a history: most of the years it writes lie well before the
    reference, and it does not begin with a bare weekday or "today", as news does.
    """
    if any(c.rule.op in _NEWS for c in candidates[:_HEAD_EXPRESSIONS]):
        return False
    years = [int(c.fields["year"]) for c in candidates if c.fields.get("year", "").isdecimal()]
    if len(years) < _FEWEST_YEARS:
        return False
    now = reference.year if reference else max(years) + 100
    return sum(year < now - 2 for year in years) >= 0.6 * len(years)


def _caption_days(paragraphs: tuple[Paragraph, ...], candidates: list[Candidate]) -> dict[int, str]:
    """Return for each caption, by its number, the full day written in it."""
    starts = [p.start for p in paragraphs]
    days: dict[int, str] = {}
    for candidate in candidates:
        if candidate.rule.op != "day" or "year" not in candidate.fields:
            continue
        at = bisect_right(starts, candidate.start) - 1
        if at < 0 or paragraphs[at].kind != "caption":
            continue
        meaning = resolve(candidate, Clock(None))
        if meaning and meaning.value:
            days.setdefault(paragraphs[at].n, meaning.value.partition("T")[0])
    return days


def _own_reference(
    candidate: Candidate, captions: dict[int, str], paragraphs: tuple[Paragraph, ...]
) -> Reference | None:
    """Return the day of the caption that a bare weekday stands in."""
    if not captions or candidate.rule.op not in ("weekday", "day_offset"):
        return None
    at = bisect_right([p.start for p in paragraphs], candidate.start) - 1
    day = captions.get(paragraphs[at].n) if at >= 0 else None
    return Reference(day, "caption") if day else None


_MONEY = re.compile(r"[$£€¥%]|\b(?:cents|percent|billion|million|earn(?:ed|ings)|profit|income)\b")
_PASSIVE = re.compile(
    r"\s*(?:to )?be \w*(?:ed|en|wn|ne|ld|de|ht|nt|ut|et)\b[^.]*$|\s*\w+ed\b[^.]*$"
    r"|(?<=\bbe)\s+(?!the\b|an?\b|in\b|on\b|at\b)\w+\b[^.]*$"
)
"""What goes on from a word that looks ahead: "expected to be signed in …"."""
_RELATIVE = re.compile(r"\b(?:that|which|who|where)\b")
_STOP = re.compile(r"(?<![ .]\w)[.](?:\s|$)|[。\n]")
"""The end of a sentence; an initial's full stop is none."""
_SUBORDINATE = re.compile(r"\s*(?:after|before|when|once|upon|following|if)\b[^,]*$")
"""A clause before the main one, whose verb comes later: "After leaving Russia on …"."""
_OPENS = re.compile(r"(?:^|\n|[.!?]\s)(?:on )?$")
"""Before an expression with which a sentence begins."""


def _tense(low: str, candidate: Candidate, start: int) -> str:
    """Return what the words before an expression say: past, future or neither.

    `start` is where the expression stands without the preposition that its rule took along.
    """
    grammar = candidate.grammar
    if grammar.future is None:
        return OPEN
    before = low[max(0, start - _CUE_BEFORE) : start]
    before = before[max(before.rfind(mark) for mark in (". ", "\n", "。", "; ")) + 1 :]
    if before.endswith("ended "):
        return ENDED
    future = max((m.end() for m in grammar.future.finditer(before)), default=-1)
    past = -1
    if grammar.past:
        past = max((m.end() for m in grammar.past.finditer(before)), default=-1)
    passive = future < past and _PASSIVE.match(before, future) is not None
    if passive and _RELATIVE.search(before, future, past):
        passive = False  # "will be signed in the hall that was opened in …"
    if future >= 0 and (future >= past or passive):
        return FUTURE  # "scheduled" is a past form as well
    if past >= 0:
        return PAST
    opens = _OPENS.search(low[max(0, candidate.start - 5) : candidate.start]) is not None
    if grammar.language == "en" and not (opens or _SUBORDINATE.match(before)):
        return OPEN
    after = low[candidate.end : candidate.end + (_CUE_AFTER if opens else 2 * _CUE_AFTER)]
    stop = _STOP.search(after)
    end = stop.start() if stop else len(after)
    future = grammar.future.search(after, 0, end)
    past = grammar.past.search(after, 0, end) if grammar.past else None
    if future and (past is None or future.start() <= past.start()):
        return FUTURE
    return PAST if past else OPEN


def _ends_between(text: str, start: int, end: int) -> bool:
    if start < 0 or end - start > 400:
        return True
    between = text[start:end]
    return any(mark in between for mark in (". ", "\n", "。", "! ", "? "))
