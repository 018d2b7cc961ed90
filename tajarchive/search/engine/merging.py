# SPDX-License-Identifier: MIT
"""Several segments made one by moving whole arrays, without the deleted documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from operator import ne
from typing import Any

import numpy as np

from tajarchive.search.engine import columns, packing
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.matcher import kind_of
from tajarchive.search.engine.postings import FieldPostings, ranges
from tajarchive.search.engine.segment import LENGTHS, SegmentArrays
from tajarchive.search.engine.stockwriter import SegmentParts

_CHUNK = 1_000_000
"""Positions that are moved at a time."""

_UNSEEN = -2

Source = tuple[SegmentArrays, Array | None]
"""A segment and which of its documents are deleted."""


@dataclass(slots=True)
class _Kept:
    """A segment, which documents stay, and their new numbers (-1 for the others)."""

    arrays: SegmentArrays
    alive: Array
    numbers: Array


def merged(schema: Any, sources: Sequence[Source]) -> SegmentParts:
    """Return one segment with the living documents of all, in their order."""
    parts = SegmentParts()
    kept: list[_Kept] = []
    for arrays, deleted in sources:
        alive = np.ones(arrays.count, bool) if deleted is None else ~deleted
        numbers = np.where(alive, np.cumsum(alive) - 1 + parts.count, -1).astype(np.int32)
        kept.append(_Kept(arrays, alive, numbers))
        parts.count += int(alive.sum())
    now: dict[str, list[Array]] = {}
    for name in dict.fromkeys(name for one in kept for name in one.arrays.fields):
        if name in schema:
            found, now[name] = _field(name, kind_of(schema[name].format), kept, parts.count)
            if len(found.terms):
                parts.fields[name] = found
    twins = {name: of for one in kept for name, of in one.arrays.twins.items()}
    for name, of in twins.items():
        if name in parts.fields and of in parts.fields:
            count = len(parts.fields[name].terms)
            parts.twins[name] = (of, _parents(name, of, count, now, kept))
    for name in dict.fromkeys(name for one in kept for name in one.arrays.totals):
        lengths = np.concatenate([one.arrays.lengths(name)[one.alive] for one in kept])
        parts.lengths[name] = lengths
        parts.totals[name] = sum(_total(one, name) for one in kept)
    for name in dict.fromkeys(name for one in kept for name in one.arrays.columns):
        _column(parts, name, schema, kept)
    return parts


def _total(one: _Kept, name: str) -> int:
    """Return the length of a field in the living documents, exact where none is deleted."""
    if one.alive.all():
        return one.arrays.totals.get(name, 0)
    return int(LENGTHS[one.arrays.lengths(name)[one.alive]].sum())


@dataclass(slots=True)
class _Part:
    """One field of one segment: its postings, which of all terms its terms are, and how many
    living postings and positions each has."""

    kept: _Kept
    postings: FieldPostings
    numbers: Array
    stays: Array | None
    posts: Array
    places: Array

    @classmethod
    def of(cls, one: _Kept, found: FieldPostings, numbers: Array) -> _Part:
        posts = found.counts()
        has = found.positions is not None
        places = found.position_counts() if has else np.zeros(len(posts), np.int64)
        stays = None
        if not one.alive.all():
            stays = one.alive[found.docs]
            starts = found.ends - posts
            posts = np.add.reduceat(stays, starts, dtype=np.int64)
            if has:
                places = np.add.reduceat(found.freqs * stays, starts, dtype=np.int64)
        return cls(one, found, numbers, stays, posts, places)

    def living(self, values: Array) -> Array:
        """Return what there is for the living ones of its postings."""
        return values if self.stays is None else values[self.stays]


def _together(lists: Sequence[Sequence[bytes]]) -> tuple[list[bytes], list[Array]]:
    """Return the terms of several ascending lists, each once, and which of them each list has."""
    every = [term for one in lists for term in one]
    order = sorted(range(len(every)), key=every.__getitem__)  # merges what is in order already
    terms = [every[i] for i in order]
    new = np.ones(len(terms), bool)
    new[1:] = np.fromiter(map(ne, terms[1:], terms), bool, len(terms) - 1) if terms else True
    numbers = np.empty(len(every), np.int64)
    numbers[order] = np.cumsum(new) - 1
    ends = np.cumsum([len(one) for one in lists])
    return list(compress(terms, new.tolist())), np.split(numbers, ends[:-1])


def _field(
    name: str, kind: str, kept: Sequence[_Kept], count: int
) -> tuple[FieldPostings, list[Array]]:
    """Return the postings of one field of all segments, and for each segment the numbers that
    its terms have now, -1 for those that no living document has; `count` documents live.

    Each segment's postings of a term are moved behind those of the segments before it, so that
    nothing is sorted.
    """
    has = [one for one in kept if name in one.arrays.fields]
    fields = [one.arrays.field(name) for one in has]
    terms, numbers = _together([found.terms for found in fields])
    parts = [_Part.of(*each) for each in zip(has, fields, numbers, strict=True)]
    del fields
    posts = np.zeros(len(terms), np.int64)
    places = np.zeros(len(terms), np.int64)
    for part in parts:
        posts[part.numbers] += part.posts
        places[part.numbers] += part.places
    wide = max((part.kept.arrays.places.dtype for part in parts), key=lambda kind: kind.itemsize)
    found = FieldPostings(
        terms,
        np.cumsum(posts),
        np.empty(int(posts.sum()), np.uint16 if count <= 1 << 16 else np.int32),
        np.empty(int(posts.sum()), np.int32),
        np.empty(int(posts.sum()), np.float32),
        np.empty(int(places.sum()), wide) if kind == "positions" else None,
        [b""] * int(posts.sum()) if kind == "values" else None,
    )
    at, place_at = np.cumsum(posts) - posts, np.cumsum(places) - places
    while parts:  # each is let go of when it is moved
        part = parts.pop(0)
        _move(found, part, name, at[part.numbers], place_at[part.numbers])
        at[part.numbers] += part.posts
        place_at[part.numbers] += part.places
    used = posts > 0
    if not used.all():
        found.terms = list(compress(terms, used.tolist()))
        found.ends = found.ends[used]
        now = np.where(used, np.cumsum(used) - 1, -1)
        numbers = [now[own] for own in numbers]
    absent = np.empty(0, np.int64)
    own = iter(numbers)
    return found, [next(own) if name in one.arrays.fields else absent for one in kept]


def _move(found: FieldPostings, part: _Part, name: str, at: Array, place_at: Array) -> None:
    """Put a segment's postings where they belong; `at` and `place_at` are by its terms."""
    arrays, own = part.kept.arrays, part.postings
    to = ranges(at, part.posts)
    found.docs[to] = part.living(part.kept.numbers[own.docs])
    found.weights[to] = part.living(own.weights)
    found.freqs[to] = part.living(own.freqs)
    if found.values is not None:
        values: Any = found.values
        first = arrays.fields[name][0]
        begin = arrays.extent(first)[0]
        stay = part.living(np.arange(begin, begin + len(own.docs)))
        for target, posting in zip(to.tolist(), stay.tolist(), strict=True):
            values[target] = arrays.value(name, posting, first)
    if found.positions is None or own.positions is None:
        return
    positions = own.positions
    if part.stays is not None:
        positions = positions[np.repeat(part.stays, own.freqs)]
    after = np.cumsum(part.places)
    low = done = 0
    while low < len(after):
        high = max(low + 1, int(np.searchsorted(after, done + _CHUNK, "right")))
        stop = int(after[high - 1])
        found.positions[ranges(place_at[low:high], part.places[low:high])] = positions[done:stop]
        low, done = high, stop


def _parents(
    name: str, of: str, count: int, numbers: dict[str, list[Array]], kept: Sequence[_Kept]
) -> Array:
    """Return the one stem of each of `count` forms of a twin, -1 where segments disagree.

    `numbers` are those that the terms of each segment have now, by field.
    """
    found = np.full(count, _UNSEEN)
    for one, forms, stems in zip(kept, numbers[name], numbers[of], strict=True):
        if not len(forms):
            continue
        if one.arrays.twins.get(name) != of:
            return np.full(count, -1)
        parents = np.append(stems, -1)[one.arrays.parents(name)]  # -1 is the last: none
        forms, parents = forms[forms >= 0], parents[forms >= 0]
        seen = found[forms]
        found[forms] = np.where((seen == _UNSEEN) | (seen == parents), parents, -1)
    return found


def _column(parts: SegmentParts, name: str, schema: Any, kept: Sequence[_Kept]) -> None:
    kinds = {one.arrays.columns[name] for one in kept if name in one.arrays.columns}
    everywhere = all(name in one.arrays.columns for one in kept)
    kind = kinds.pop() if len(kinds) == 1 else "whoosh"
    if kind == "numbers" and everywhere:
        found = np.concatenate([one.arrays.numbers(name)[one.alive] for one in kept])
        parts.arrays[f"column.{name}"] = found
    elif kind == "packed":
        sources = [
            (one.arrays.packed(name) if name in one.arrays.columns else None, one.alive)
            for one in kept
        ]
        parts.arrays |= packing.joined_arrays(name, sources)
    elif kind == "bytes":
        values: list[bytes] = []
        for one in kept:
            if name not in one.arrays.columns:
                values += [b""] * int(one.alive.sum())
                continue
            for value, alive in zip(one.arrays.all_bytes(name), one.alive.tolist(), strict=True):
                if alive:
                    values.append(value)
        parts.arrays |= columns.bytes_arrays(name, values)
    elif name in schema and schema[name].column_type:
        column = schema[name].column_type
        kind = columns.kind_of(column)
        parts.arrays |= columns.arrays_of(name, column, _read(name, column, kept), parts.count)
    else:
        return
    parts.columns[name] = kind


def _read(name: str, column: Any, kept: Sequence[_Kept]) -> dict[int, Any]:
    found: dict[int, Any] = {}
    for one in kept:
        if name in one.arrays.columns:
            reader = columns.reader(one.arrays, name, column)
            for number in np.flatnonzero(one.alive).tolist():
                found[int(one.numbers[number])] = reader[number]
    return found
