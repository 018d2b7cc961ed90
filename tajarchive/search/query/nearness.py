# SPDX-License-Identifier: MIT
"""How near to each other the words of a query stand in a few documents."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tajarchive.search.engine.evaluation import Evaluator
from tajarchive.search.engine.files import Array
from tajarchive.search.query.places import Expression
from tajarchive.search.query.positional import places_in
from tajarchive.search.view import View

FARTHEST = 8
"""Positions beyond which it does not matter how far two words are apart."""

_TURNED = 0.5
"""What the words are worth in the other order."""


def near(view: View, numbers: Array, pairs: Sequence[tuple[Expression, Expression]]) -> Array:
    """Return for documents (ascending numbers), summed over the pairs, 1 where the second
    follows the first at once, less where it comes later or before it, 0 beyond `FARTHEST`."""
    found = np.zeros(len(numbers), np.float32)
    ends = [*view.offsets[1:], np.iinfo(np.int64).max]
    for segment, first, end in zip(view.segments, view.offsets, ends, strict=True):
        low, high = np.searchsorted(numbers, (first, end))
        if low < high:
            local = numbers[low:high] - first
            for left, right in pairs:
                found[low:high] += _of_pair(segment, local, left, right)
    return found


def _of_pair(at: Evaluator, docs: Array, left: Expression, right: Expression) -> Array:
    within = np.zeros(at.count, bool)
    within[docs] = True
    one, other = places_in(left, at, within), places_in(right, at, within)
    best = np.zeros(at.count, np.float32)
    for (_, last), (first, _), worth in ((one, other, 1.0), (other, one, _TURNED)):
        if not len(last) or not len(first):
            continue
        ordered = np.sort(first)
        following = np.searchsorted(ordered, last, "right")
        has = following < len(ordered)
        gaps = ordered[following[has]] - last[has]
        near_ones = gaps <= FARTHEST
        owners = last[has][near_ones] >> 32
        np.maximum.at(best, owners, (worth / gaps[near_ones]).astype(np.float32))
    return best[docs]
