# SPDX-License-Identifier: MIT
"""Ascending numbers, such as where lists end in one long array, in two bytes each.

Kept are the lower 16 bits of each, and at which of them the bits above grow by one: rarely, for
numbers that grow by little.
"""

from __future__ import annotations

from bisect import bisect_right

import numpy as np

from tajarchive.search.engine.files import Array, ArrayFile, Damaged, narrow

_BITS = 16


def arrays_of(name: str, values: Array) -> dict[str, Array]:
    """Return the arrays that `Ends.read` finds under that name."""
    values = values.astype(np.int64, copy=False)
    grown = np.diff(values >> _BITS, prepend=0)
    at = np.flatnonzero(grown)
    steps = np.repeat(at, grown[at])
    return {name: values.astype(np.uint16), f"{name}.steps": narrow(steps)}


class Ends:
    """The numbers of a file; the one before the first is 0."""

    def __init__(self, low: Array, steps: Array) -> None:
        self._low = low
        self._steps = steps.astype(np.int64)
        self._at: list[int] = self._steps.tolist()

    @classmethod
    def read(cls, file: ArrayFile, name: str) -> Ends:
        """Return the numbers kept in a file under a name; raises Damaged."""
        low, steps = file.array(name), file.array(f"{name}.steps")
        if low.dtype != np.uint16:
            raise Damaged(f"the array {name} is of an unknown type")
        return cls(low, steps)

    def __len__(self) -> int:
        return len(self._low)

    def end(self, place: int) -> int:
        """Return a number."""
        return int(self._low[place]) + (bisect_right(self._at, place) << _BITS)

    def both(self, place: int) -> tuple[int, int]:
        """Return the number before a number, and the number."""
        return (self.end(place - 1) if place else 0), self.end(place)

    def ends(self, places: Array) -> Array:
        """Return several numbers."""
        return self._low[places] + (np.searchsorted(self._steps, places, "right") << _BITS)

    def begins(self, places: Array) -> Array:
        """Return the numbers before several numbers."""
        before = np.maximum(places - 1, 0)
        return np.where(places > 0, self.ends(before), 0)

    def between(self, first: int, end: int) -> tuple[int, Array]:
        """Return the number before the first of [first, end), and all of these."""
        if first >= end:
            return 0, np.empty(0, np.int64)
        found = self._low[first:end].astype(np.int64)
        low, high = bisect_right(self._at, first), bisect_right(self._at, end - 1)
        found += low << _BITS
        if low < high:
            grown = np.bincount(self._steps[low:high] - first, minlength=end - first)
            found += np.cumsum(grown) << _BITS
        return (self.end(first - 1) if first else 0), found
