# SPDX-License-Identifier: MIT
"""Where expressions match, in all documents of a segment at once.

A place is a pair of numbers doc << 32 | position, of its first and its last position; documents
may have up to 2**24 positions, so that distances never reach into the next document. The same
meaning as `query.places`, which looks at one document.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tajarchive.search.engine.files import Array
from tajarchive.search.engine.postings import ranges

Places = tuple[Array, Array]
"""First and last position of each place; sorted by the first, then the last."""

_MOST_PAIRS = 4_000_000
"""Pairs that are looked at for one nearness; beyond, each place's nearest ones only."""


def docs_of(places: Places, count: int) -> Array:
    """Return the mask of documents that have a place."""
    mask = np.zeros(count, bool)
    mask[places[0] >> 32] = True
    return mask


def row(slots: Sequence[Array], offsets: Sequence[int], width: int) -> Places:
    """Return where slots stand at fixed offsets, the rarest looked at first."""
    order = sorted(range(len(slots)), key=lambda i: len(slots[i]))
    found = slots[order[0]] - offsets[order[0]]
    for i in order[1:]:
        if not len(found):
            break
        found = found[_among(found + offsets[i], slots[i])]
    return found, found + (width - 1)


def close(left: Places, right: Places, distance: int, ordered: bool) -> Places:
    """Return the places that reach from a left one to a right one at most so far apart."""
    pairs = [_after(left, right, distance)]
    if not ordered:
        turned = _after(right, left, distance)
        pairs.append((turned[1], turned[0]))
    a = np.concatenate([pair[0] for pair in pairs])
    b = np.concatenate([pair[1] for pair in pairs])
    first = np.minimum(left[0][a], right[0][b])
    last = np.maximum(left[1][a], right[1][b])
    return unique(first, last)


def following(slots: Sequence[Array], slop: int) -> Places:
    """Return where each slot comes after the one before, at most `slop` positions on, as
    Whoosh's phrase has it: the distance is from the end of what was found so far."""
    first = last = slots[0]
    for slot in slots[1:]:
        a, b = _after((first, last), (slot, slot), slop)
        first, last = unique(first[a], slot[b])
    return first, last


def either(options: Sequence[Places]) -> Places:
    """Return the places of any option."""
    if len(options) == 1:
        return options[0]
    first = np.concatenate([option[0] for option in options])
    return unique(first, np.concatenate([option[1] for option in options]))


def unique(first: Array, last: Array) -> Places:
    """Return places sorted, each once."""
    order = np.lexsort((last, first))
    first, last = first[order], last[order]
    if len(first) > 1:
        new = np.empty(len(first), bool)
        new[0] = True
        new[1:] = (first[1:] != first[:-1]) | (last[1:] != last[:-1])
        first, last = first[new], last[new]
    return first, last


def _after(left: Places, right: Places, distance: int) -> tuple[Array, Array]:
    """Return the pairs (i, j) in which right[j] begins at most `distance` after left[i] ends."""
    low = np.searchsorted(right[0], left[1], "right")
    high = np.searchsorted(right[0], left[1] + distance, "right")
    counts = np.maximum(high - low, 0)
    if counts.sum() > _MOST_PAIRS:
        counts = np.minimum(counts, max(1, _MOST_PAIRS // len(counts)))
    return np.repeat(np.arange(len(counts)), counts), ranges(low, counts)


def _among(values: Array, ordered: Array) -> Array:
    """Return which values are among ascending ones."""
    if not len(ordered):
        return np.zeros(len(values), bool)
    at = np.searchsorted(ordered, values)
    at[at == len(ordered)] = 0
    return ordered[at] == values
