# SPDX-License-Identifier: MIT
"""Which rows are fetched together with those in sight."""

from __future__ import annotations

from collections.abc import Iterable


def around(rows: Iterable[int], near: int, number: int) -> list[int]:
    """Return rows and so many before and after each of them, sorted, of `number` rows; not what
    lies between rows that are far from each other."""
    found: set[int] = set()
    for row in rows:
        found.update(range(max(0, row - near), min(number, row + near + 1)))
    return sorted(found)
