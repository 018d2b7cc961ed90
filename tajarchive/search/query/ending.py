# SPDX-License-Identifier: MIT
"""A query that is still being typed, taken as if its end had been typed too."""

from __future__ import annotations

import re

from tajarchive.search.query import fields
from tajarchive.search.query.tokens import CLOSERS, LONGEST

_MOST_DANGLING = 60

_BRACKETS = {"(": ")", "\uff08": "\uff09"}
_BEFORE = r"(?:^|(?<=[\s(\uff08]))"
_OPERATOR = re.compile(
    rf"{_BEFORE}(?:AND|OR|NOT|И|ИЛИ|НЕ|&&|\|\||(?i:w|near|рядом|наздик|pre|перед|пеш)/\w*)\s*$"
)
_OFTEN = re.compile(rf"{_BEFORE}(?:at-?least|минимум|ақаллан)/?\d+$", re.IGNORECASE)
_FIELD = re.compile(rf"{_BEFORE}-?([^\W\d_][\w.]*)[:\uff1a]\s*$")


def ended(query: str) -> str:
    """Return a query with the quotation marks and brackets closed that are open at its end.

    Those that have no word after them yet are left out, and so are an operator and a field's
    name at the end. What is left keeps its place, so that columns and parts of the answer are
    those of what was typed. Other faults stay.
    """
    if len(query) > LONGEST:  # it is refused as it is
        return query
    for _ in range(_MOST_DANGLING):
        shorter = _without_dangling(query)
        if shorter == query:
            break
        query = shorter
    return query + "".join(closer for _, closer in reversed(_opened(query)))


def _opened(query: str) -> list[tuple[int, str]]:
    """Return where quotation marks and brackets were opened and not closed, and what closes
    them."""
    opened: list[tuple[int, str]] = []
    closers = ""
    for at, char in enumerate(query):
        if closers:
            if char in closers:
                opened.pop()
                closers = ""
        elif char in CLOSERS:
            closers = CLOSERS[char]
            opened.append((at, closers[0]))
        elif char in _BRACKETS:
            opened.append((at, _BRACKETS[char]))
        elif char in _BRACKETS.values() and opened:
            opened.pop()
    return opened


def _without_dangling(query: str) -> str:
    """Return a query without the last thing in it that needs a word after it and has none."""
    opened = _opened(query)
    if opened and not any(map(str.isalnum, query[opened[-1][0] :])):
        before = query[: opened[-1][0]]
        often = _OFTEN.search(before)
        return before[: often.start()] if often else before
    if opened and opened[-1][1] not in _BRACKETS.values():
        return query  # within quotation marks there are only words
    operator = _OPERATOR.search(query)
    if operator:
        return query[: operator.start()]
    field = _FIELD.search(query)
    if field and fields.field_of(field.group(1)) is not None:
        return query[: field.start()]
    return query
