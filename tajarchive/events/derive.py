# SPDX-License-Identifier: MIT
"""What a text implies by counting: anniversaries, "the first visit in five years"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tajarchive.events.counts import number
from tajarchive.events.cues import cue
from tajarchive.events.scene import Scene
from tajarchive.events.timex import interval
from tajarchive.events.timex.anniversaries import anniversary_year
from tajarchive.events.triggers import Found
from tajarchive.events.when import ASSUMED, EXPLICIT, UNDATED, When

_ORDINAL = cue("ordinal")
_LETIE = re.compile(r"(\d{1,3})-?лет")
_YEARS_OF = re.compile(r"(\d{1,3}) (?:years|лет)")
_YEARS_SINCE = cue("years_since")
_JUBILEE_OF = cue("jubilee_of")
_AHEAD = cue("ahead")
_OCCASION = cue("occasion")
_PREVIOUS = cue("first_in_years")
_VISITING = cue("visiting")


@dataclass(frozen=True, slots=True)
class Implied:
    """An earlier visit that a sentence counts from; offsets are those of the words that count."""

    start: int
    end: int
    when: When


def ordinal_before(scene: Scene, found: Found) -> int | None:
    """Return the N of "the Nth anniversary", "N-летие" or "N周年"."""
    inside = _LETIE.match(scene.low, found.start, found.end)
    inside = inside or _YEARS_OF.search(scene.low, found.start, found.end)
    if inside:
        return int(inside[1])
    before = scene.low[max(found.sentence.start, found.start - 24) : found.start]
    match = _ORDINAL.search(before)
    return number(match[1] or match[2]) if match else None


def anniversary_when(scene: Scene, found: Found, told: When | None) -> When | None:
    """Return when an anniversary falls; None when it is only the occasion of another event."""
    before = scene.low[max(found.sentence.start, found.start - 40) : found.start]
    text = scene.low[found.sentence.start : found.sentence.end]
    count = ordinal_before(scene, found)
    now = scene.reference
    if told and told.days and now and count and told.days[0].year + count == now.year:
        # It is the founding's own date that the sentence tells.
        why = f"date: {count} years after {told.value}"
        return When(f"{now.year:04d}", EXPLICIT, told.sure, why)
    if told is not None:
        return told
    if _OCCASION.search(re.sub(r"\d+\w*\s*$", "", before)):
        return None
    known = anniversary_year(text.replace("upcoming", "").replace("предстоящ", ""))
    if known and scene.reference and abs(known[0] - scene.reference.year) <= 1:
        return When(f"{known[0]:04d}", ASSUMED, 0.85, f"date: {known[1]}")
    if scene.reference:
        ahead = _AHEAD.search(text) is not None
        why = "date: anniversary, the year of the report"
        return When(f"{scene.reference.year:04d}", ASSUMED, 0.6 if ahead else 0.7, why)
    return UNDATED


def founding_when(scene: Scene, found: Found, anniversaries: dict[int, When]) -> When | None:
    """Return when diplomatic relations (or the like) began, counted back from an anniversary."""
    sentence = found.sentence
    for start, when in anniversaries.items():
        if not sentence.start <= start < sentence.end:
            continue
        days, count = when.days, _count_at(scene, start)
        if days and count:
            year = days[0].year - count
            return When(
                f"{year:04d}", EXPLICIT, when.sure, f"date: {count} years before {days[0].year}"
            )
    text = scene.low[max(sentence.start, found.start - 60) : min(found.end + 40, sentence.end)]
    match = _YEARS_SINCE.search(text) or _JUBILEE_OF.search(text)
    count = number(next(g for g in match.groups() if g)) if match else None
    if count and scene.reference and not match[0].endswith(("ago", "назад", "пеш")):  # type: ignore[index]
        year = scene.reference.year - count
        return When(
            f"{year:04d}", EXPLICIT, 0.8, f"date: {count} years before {scene.reference.year}"
        )
    return None


def _count_at(scene: Scene, start: int) -> int | None:
    told = _YEARS_OF.search(scene.low, start, start + 32)
    if told:
        return int(told[1])
    before = scene.low[max(0, start - 24) : start]
    match = _ORDINAL.search(before) or re.match(r"(\d{1,3})-?лет()", scene.low[start : start + 12])
    return number(match[1] or match[2]) if match else None


def _counted_visits(scene: Scene) -> Iterator[re.Match[str]]:
    """Yield the counting words of each sentence that speaks of a visit."""
    seen = -1
    for word in _VISITING.finditer(scene.low):
        sentence = scene.sentence_at(word.start())
        if sentence is None or sentence.n == seen:
            continue
        seen = sentence.n
        yield from _PREVIOUS.finditer(scene.low, sentence.start, sentence.end)


def earlier_visits(scene: Scene) -> Iterator[Implied]:
    """Yield the visits that "his first in five years" and the like count from."""
    if scene.reference is None:
        return
    for match in _counted_visits(scene):
        groups = [g for g in match.groups() if g]
        count = number(groups[0].replace("整整一", "一")) if groups else None
        if groups and groups[0] == "整整一":
            count = 1
        if not count or not interval(scene.reference.value):
            continue
        unit = groups[-1]
        if unit == "months":
            continue
        year = scene.reference.year - count * (10 if unit == "decades" else 1)
        if year < 1:
            continue
        why = f"date: {count} {unit} before {scene.reference.year}"
        yield Implied(match.start(), match.end(), When(f"{year:04d}", EXPLICIT, 0.75, why))
