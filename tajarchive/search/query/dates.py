# SPDX-License-Identifier: MIT
"""What stands after `published:` and the like: a date or a range, half-known dates welcome, or
words as in last-month."""

from __future__ import annotations

import re
from datetime import date

from tajarchive.errors import QueryError
from tajarchive.search.dates import interval
from tajarchive.search.query import relative, written

_SHOWN = 30
_YEARS = re.compile(r"(\d{4})\s*[-–—]\s*(\d{4})")
_OPEN = ("", "*")
_RANGE = re.compile(r"\[\s*(\S*)\s+TO\s+(\S*)\s*\]", re.IGNORECASE)
_COMPARED = re.compile(r"(>=|<=|>|<|=)(.*)", re.DOTALL)
Days = tuple[int | None, int | None]


def published(value: str, column: int, today: date) -> Days:
    """Return the days (first, last) that a value means; None is an open end.

    `today` is what words such as yesterday are told from. Raises QueryError at that column for
    what is no date, or for a range that ends before it begins.
    """
    bracketed = _RANGE.fullmatch(value)
    compared = _COMPARED.fullmatch(value)
    if bracketed:
        return _between(bracketed.group(1), bracketed.group(2), column, today)
    if compared:
        return _compared(compared.group(1), compared.group(2), column, today)
    if years := _YEARS.fullmatch(value):
        return _between(years.group(1), years.group(2), column, today)
    if ".." in value:
        first, _, last = value.partition("..")
        return _between(first, last.lstrip("."), column, today)
    return _interval(value, column, today)


def _compared(operator: str, value: str, column: int, today: date) -> Days:
    first, last = _interval(value, column + len(operator), today)
    if operator == ">=":
        return first, None
    if operator == ">":
        if last == date.max.toordinal():
            raise QueryError("no day comes after that one; write an earlier date", column)
        return last + 1, None
    if operator == "<=":
        return None, last
    if operator == "<":
        if first == date.min.toordinal():
            raise QueryError("no day comes before that one; write a later date", column)
        return None, first - 1
    return first, last


def _between(first: str, last: str, column: int, today: date) -> Days:
    since = None if first in _OPEN else _interval(first, column, today)[0]
    until = None if last in _OPEN else _interval(last, column, today)[1]
    if since is not None and until is not None and since > until:
        raise QueryError(f"{first}..{last} ends before it begins; swap the two dates", column)
    return since, until


def _interval(value: str, column: int, today: date) -> tuple[int, int]:
    found = interval(written.iso(value) or value) or relative.stretch(value, today)
    if found is None and written.is_ambiguous(value):
        one, other, year = value.split("/")
        first, second = (f"{year}-{m:0>2}-{d:0>2}" for d, m in ((one, other), (other, one)))
        raise QueryError(f"{value} may be two days; write {first} or {second}", column)
    if found is None:
        shown = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"
        raise QueryError(
            f"{shown or 'nothing'} is not a date; write 2010, 2010-12, 2010-12-31 or last-month",
            column,
        )
    return found
