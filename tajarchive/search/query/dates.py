# SPDX-License-Identifier: MIT
"""What stands after `published:`: a date or a range, half-known dates welcome."""

from __future__ import annotations

import re

from tajarchive.errors import QueryError
from tajarchive.search.dates import interval

_SHOWN = 30
_RANGE = re.compile(r"\[\s*(\S*)\s+TO\s+(\S*)\s*\]", re.IGNORECASE)
_COMPARED = re.compile(r"(>=|<=|>|<|=)(.*)", re.DOTALL)
Days = tuple[int | None, int | None]


def published(value: str, column: int) -> Days:
    """Return the days (first, last) that a value means; None is an open end.

    Raises QueryError at that column for what is no date, or for a range that ends before it
    begins.
    """
    bracketed = _RANGE.fullmatch(value)
    compared = _COMPARED.fullmatch(value)
    if bracketed:
        return _between(bracketed.group(1), bracketed.group(2), column, ("", "*"))
    if compared:
        return _compared(compared.group(1), compared.group(2), column)
    if ".." in value:
        first, _, last = value.partition("..")
        return _between(first, last.lstrip("."), column, ("", "*"))
    return _interval(value, column)


def _compared(operator: str, value: str, column: int) -> Days:
    first, last = _interval(value, column + len(operator))
    if operator == ">=":
        return first, None
    if operator == ">":
        return last + 1, None
    if operator == "<=":
        return None, last
    if operator == "<":
        return None, first - 1
    return first, last


def _between(first: str, last: str, column: int, empty: tuple[str, ...]) -> Days:
    since = None if first in empty else _interval(first, column)[0]
    until = None if last in empty else _interval(last, column)[1]
    if since is not None and until is not None and since > until:
        raise QueryError(f"{first}..{last} ends before it begins; swap the two dates", column)
    return since, until


def _interval(value: str, column: int) -> tuple[int, int]:
    found = interval(value)
    if found is None:
        shown = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"
        raise QueryError(
            f"{shown or 'nothing'} is not a date; write 2010, 2010-12 or 2010-12-31", column
        )
    return found
