# SPDX-License-Identifier: MIT
"""Expressions as TimeML annotates them: of a span of time, its beginning and its end apart.

TimeML 1.2.1 and the corpora made by it take "from March 5 to 9" for two expressions; the archive
keeps one interval, because a visit or a summit lasts from one day to another.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tajarchive.events.timex.reference import Reference
from tajarchive.events.timex.tagger import Expression, readings

_RANGE = "range of"
_BETWEEN = re.compile(
    r"\s*[-\u2010-\u2015/]\s*|\s+(?:to|and|through|until|till|по|до|и|то|ва)\s+(?:the\s+)?|[至到]"
)

_OF = re.compile(r"\s+(?:of|in)\s+")


def expressions(text: str, reference: Reference | None, language: str) -> list[Expression]:
    """Return every expression of time in a text as TimeML annotates them.

    Spans of time are two, "recent months" is a duration, "current" a date; an age is left out,
    as TimeBank and AQUAINT do. Offsets are the text's code points; values are TIMEX3.
    """
    found: list[Expression] = []
    for one in readings(text, reference, language):
        if one.rule == "age":
            continue
        if one.kind == "POINTER":
            found.append(replace(one, kind="DATE"))
        elif one.length:
            found += _length(text, one)
        else:
            found += _ends(text, one)
    return found


def _length(text: str, one: Expression) -> list[Expression]:
    """Return a date whose words tell a stretch of time: as the stretch and what it is part of."""
    stretch = replace(one, kind="DURATION", value=one.length)
    if (one.value or "").endswith("_REF"):
        return [stretch]
    between = _OF.search(text, one.start + 1, one.end - 1)
    if between is None:
        return [stretch if "/" in (one.value or "") else one]
    value = one.value or ""
    whole = value[:4] if "/" in value else value
    return [
        replace(stretch, end=between.start()),
        replace(one, start=between.end(), value=whole),
    ]


def _ends(text: str, one: Expression) -> list[Expression]:
    first, slash, last = (one.value or "").partition("/")
    if not slash or not one.rule.startswith(_RANGE):
        return [one]
    between = _BETWEEN.search(text, one.start + 1, one.end - 1)
    if between is None:
        return [one]
    return [
        replace(one, end=between.start(), value=first),
        replace(one, start=between.end(), value=last),
    ]
