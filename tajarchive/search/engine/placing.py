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

_MOST_PAIRS = 400_000
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


def together(left: Places, right: Places, ends: Array, ordered: bool) -> tuple[Places, Places]:
    """Return the left and the right places that stand in one stretch of text, and do not begin
    or end with the same word.

    `ends` are the positions, ascending, where a new stretch begins (a sentence, a paragraph);
    each document begins one.
    """
    left, of_left = _inside(left, ends)
    right, of_right = _inside(right, ends)
    if not len(of_left) or not len(of_right):
        nowhere = left[0][:0], left[0][:0]
        return nowhere, nowhere
    if not ordered:
        return _beside(left, of_left, right, of_right), _beside(right, of_right, left, of_left)
    size = int(max(of_left[-1], of_right[-1])) + 1
    latest = np.full(size, -1, np.int64)
    latest[of_right] = right[0]  # they ascend: the last one stays
    begin = np.flatnonzero(np.diff(of_left, prepend=-1))
    earliest = np.full(size, np.iinfo(np.int64).max)
    earliest[of_left[begin]] = np.minimum.reduceat(left[1], begin)
    found = latest[of_left] > left[1]
    there = earliest[of_right] < right[0]
    return (left[0][found], left[1][found]), (right[0][there], right[1][there])


def _inside(places: Places, ends: Array) -> tuple[Places, Array]:
    """Return the places that lie in one stretch, and the number of that; it ascends."""
    first, last = places
    group = np.searchsorted(ends, first, "right")
    if first is last:  # single words
        return places, group + (first >> 32)
    kept = np.searchsorted(ends, last, "right") == group
    first, last = first[kept], last[kept]
    return (first, last), group[kept] + (first >> 32)


def _beside(these: Places, group: Array, those: Places, of_those: Array) -> Places:
    """Return which of these are not alone in their group with those that begin or end where they
    do."""
    many = np.bincount(of_those, minlength=int(group[-1]) + 1)[group]
    kept = many > 0
    if these[0] is these[1] and those[0] is those[1]:
        doubtful = np.flatnonzero(kept & (many == 1))
        kept[doubtful] = ~_among(these[0][doubtful], those[0])
        found = these[0][kept]
        return found, found
    alike = _times(those[0], these[0]) + _times(np.sort(those[1]), these[1])
    alike -= _times(np.sort(_one(those)), _one(these))
    kept &= many > alike
    return these[0][kept], these[1][kept]


def _times(ordered: Array, values: Array) -> Array:
    """Return how often each value is among ascending ones."""
    return np.searchsorted(ordered, values, "right") - np.searchsorted(ordered, values, "left")


def _one(places: Places) -> Array:
    """Return each place as one number, ascending as places do: document, position, width.

    A query's 300 words at 100 positions from each other reach over less than 2**15.
    """
    first, last = places
    at = (first >> 32 << 24) | (first & (1 << 24) - 1)
    return at << 15 | np.minimum(last - first, (1 << 15) - 1)


def near(left: Places, right: Places, distance: int, ordered: bool) -> Array:
    """Return which of the left places have a right one at most so far from them."""
    first, last = left
    after = np.searchsorted(right[0], last, "right")
    found = after < np.searchsorted(right[0], last + distance, "right")
    if not ordered:
        ends = right[1] if right[0] is right[1] else np.sort(right[1])
        before = np.searchsorted(ends, first - distance, "left")
        found |= before < np.searchsorted(ends, first, "left")
    return found


def without(places: Places, others: Places) -> Places:
    """Return the places that are not among others; both are sorted."""
    kept = ~_among(_one(places), _one(others))
    return places[0][kept], places[1][kept]


def often(places: Places, count: int, docs: int) -> Places:
    """Return the places of documents that have so many, leaving those out of account that begin
    within one before."""
    first, last = places
    if not len(first):
        return places
    reached = np.maximum.accumulate(last)
    apart = np.append(True, first[1:] > reached[:-1])
    times = np.bincount(first[apart] >> 32, minlength=docs)
    kept = times[first >> 32] >= count
    return first[kept], last[kept]


def either(options: Sequence[Places]) -> Places:
    """Return the places of any option."""
    if len(options) == 1:
        return options[0]
    first = np.concatenate([option[0] for option in options])
    return unique(first, np.concatenate([option[1] for option in options]))


def unique(first: Array, last: Array) -> Places:
    """Return places sorted, each once; none is as wide as 2**15 positions (see `_one`)."""
    keys = _one((first, last))
    keys.sort()
    if len(keys) > 1:
        keys = keys[np.append(True, keys[1:] != keys[:-1])]
    first = (keys >> 39 << 32) | (keys >> 15 & (1 << 24) - 1)
    return first, first + (keys & (1 << 15) - 1)


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
