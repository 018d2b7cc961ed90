# SPDX-License-Identifier: MIT
"""Dates as people write them, in figures or in words of four languages, as ISO dates."""

from __future__ import annotations

import re

_DAY_FIRST = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_CHINESE = re.compile(r"(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?)?")
_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|-?уми?|-?го)?\s+)?(?P<month>[^\W\d_]{3,})\.?"
    r"(?:\s+(?P<later>\d{1,2})(?:st|nd|rd|th)?,?)?,?\s+(?:соли\s+)?(?P<year>\d{4})"
    r"(?:\s*(?:г\.?|года?|year))?",
    re.IGNORECASE,
)
_MONTHS = (
    ("jan", "янв"), ("feb", "фев"), ("mar", "мар"), ("apr", "апр"), ("may", "май", "мая"),
    ("jun", "июн"), ("jul", "июл"), ("aug", "авг"), ("sep", "сен"), ("oct", "окт"),
    ("nov", "ноя"), ("dec", "дек"),
)  # fmt: skip
"""The first three letters of the months in English, Russian and Tajik."""
_BY_STEM = {stem: n for n, stems in enumerate(_MONTHS, start=1) for stem in stems}
_LONGEST = 40


def iso(value: str) -> str | None:
    """Return a date as ISO 8601 has it ("2024-07-05", "2024-07"), None for what is no date.

    Of figures with points the day comes first, as everywhere in the region; with slashes only
    where it cannot be mistaken: 7/5/2024 may be July or May.
    """
    value = " ".join(value.split())
    if len(value) > _LONGEST:
        return None
    if match := _DAY_FIRST.fullmatch(value):
        return _put(match[3], match[2], match[1])
    if match := _YEAR_FIRST.fullmatch(value) or _CHINESE.fullmatch(value):
        return _put(match[1], match[2], match[3])
    if match := _SLASHED.fullmatch(value):
        one, other = int(match[1]), int(match[2])
        if one > 12 or one == other:
            return _put(match[3], match[2], match[1])
        return _put(match[3], match[1], match[2]) if other > 12 else None
    if match := _WORDS.fullmatch(value):
        month = _BY_STEM.get(match["month"][:3].casefold())
        day = match["day"] or match["later"]
        if month and not (match["day"] and match["later"]):
            return _put(match["year"], str(month), day)
    return None


def is_ambiguous(value: str) -> bool:
    """Return whether figures with slashes may be two different days."""
    return bool(_SLASHED.fullmatch(value.strip())) and iso(value) is None


def _put(year: str, month: str | None, day: str | None) -> str:
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
