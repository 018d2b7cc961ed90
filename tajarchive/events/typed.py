# SPDX-License-Identifier: MIT
"""Dates as people type them, in a form or in a cell of a table."""

from __future__ import annotations

import re

from tajarchive.errors import ArchiveError
from tajarchive.events.timex import interval, precision, readings
from tajarchive.text.partial_dates import parse

FORM = "2024-07-05, 2024-07 or 2024"
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:[T ]0?0:00(?::00)?)?")
_FIGURES = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?: 0?0:00(?::00)?)?")
_MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
_TAIL = re.compile(r"\s*(?:года|год|г)?\.?$", re.IGNORECASE)
_LONGEST = 60
_SCRIPTS = (
    (re.compile(r"[\u4e00-\u9fff]"), ("zh",)),
    (re.compile(r"[\u0400-\u04ff]"), ("ru", "tg")),
    (re.compile(r"[A-Za-z]"), ("en",)),
)


def typed(text: str, *, day_first: bool | None = None) -> str | None:
    """Return what a person wrote for a date as a TIMEX3 value, None for an empty text.

    ISO 8601 and TIMEX3 values, figures ("8.10.2025") and words in four languages ("8 Oct 2025",
    "весна 2021 года") are understood; `day_first` says how 05/07/2024 is meant.

    Raises:
        ArchiveError: it is no date, may be two, or is a stretch between two days.
    """
    written = " ".join(text.split())
    if not written:
        return None
    if parse(written, precision(written)) is not None:
        return written
    value = _in_figures(_TAIL.sub("", written), day_first) or _in_words(written)
    if value is None:
        raise ArchiveError(f"“{_shown(written)}” is no date; write {FORM}, or leave it empty.")
    return value


def _in_figures(written: str, day_first: bool | None) -> str | None:
    found = _ISO.fullmatch(written)
    if found:
        return _existing(found[1], found[2], found[3])
    found = _MONTH.fullmatch(written)
    if found:
        return _existing(found[2], found[1], None)
    found = _FIGURES.fullmatch(written)
    if found is None:
        return None
    one, sign, other, year = found.groups()
    day, month = _existing(year, other, one), _existing(year, one, other)
    if sign == "." or month is None or day == month or day_first:
        return day or (month if sign != "." else None)
    if day is None or day_first is False:
        return month
    raise ArchiveError(f"“{written}” may be two days; write {day} or {month}.")


def _existing(year: str, month: str, day: str | None) -> str | None:
    value = "-".join(part.zfill(2) for part in (year, month, day) if part)
    return value if parse(value) is not None else None


def _in_words(written: str) -> str | None:
    if len(written) > _LONGEST:
        return None
    languages = next((codes for script, codes in _SCRIPTS if script.search(written)), ())
    for language in languages:
        found = readings(written, None, language)
        if len(found) != 1 or (found[0].start, found[0].end) != (0, len(written)):
            continue
        value = (found[0].value or "").partition("T")[0]
        if "/" in value:
            raise ArchiveError(
                f"“{written}” is a stretch of time; write its first and its last day apart."
            )
        if interval(value) is not None:
            return value
    return None


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
