# SPDX-License-Identifier: MIT
"""What stands after `accession:`: a number, a range, or a number with < or >."""

from __future__ import annotations

import re

from tajarchive.errors import QueryError

Numbers = tuple[int | None, int | None]

_DIGITS = 9
_RANGE = re.compile(r"\[\s*(\S*)\s+TO\s+(\S*)\s*\]", re.IGNORECASE)
_COMPARED = re.compile(r"(>=|<=|>|<|=)(.*)", re.DOTALL)


def numbers(value: str, column: int) -> Numbers:
    """Return the numbers (first, last) that a value means; None is an open end.

    Raises QueryError at that column for what is no number, or for a range that ends before it
    begins.
    """
    compared = _COMPARED.fullmatch(value)
    if compared:
        operator, number = compared[1], _number(compared[2], column + len(compared[1]))
        bounds: dict[str, Numbers] = {
            ">=": (number, None),
            ">": (number + 1, None),
            "<=": (None, number),
            "<": (None, number - 1),
            "=": (number, number),
        }
        return bounds[operator]
    bracketed = _RANGE.fullmatch(value)
    if bracketed:
        first, last = bracketed[1], bracketed[2]
    elif ".." in value:
        first, _, last = value.partition("..")
    else:
        number = _number(value, column)
        return number, number
    low = None if first in ("", "*") else _number(first, column)
    high = None if last in ("", "*") else _number(last, column)
    if low is not None and high is not None and low > high:
        raise QueryError(f"{first}..{last} ends before it begins; swap the two numbers", column)
    return low, high


def _number(text: str, column: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        raise QueryError(
            f"{text[:20] or 'nothing'} is not a number; write 120, >120 or 120..150", column
        )
    return int(text)
