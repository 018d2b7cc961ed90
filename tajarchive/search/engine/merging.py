# SPDX-License-Identifier: MIT
"""Several segments made one by moving whole arrays, without the deleted documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tajarchive.search.engine import columns
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.matcher import kind_of
from tajarchive.search.engine.postings import FieldPostings, ranges
from tajarchive.search.engine.segment import LENGTHS, SegmentArrays
from tajarchive.search.engine.stockwriter import SegmentParts

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
    names = dict.fromkeys(name for one in kept for name in one.arrays.fields)
    for name in names:
        if name in schema:
            found = _field(name, kind_of(schema[name].format), kept)
            if len(found.terms):
                parts.fields[name] = found
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


def _field(name: str, kind: str, kept: Sequence[_Kept]) -> FieldPostings:
    """Return the postings of one field of all segments."""
    has = [one for one in kept if name in one.arrays.fields]
    lists = [one.arrays.terms(*one.arrays.fields[name]) for one in has]
    terms = sorted(set().union(*lists)) if len(lists) > 1 else lists[0]
    place = {term: i for i, term in enumerate(terms)}
    owner, docs, freqs, weights, at, values = [], [], [], [], [], []
    before = 0
    positions: list[Array] = []
    for one, own in zip(has, lists, strict=True):
        first, end = one.arrays.fields[name]
        begin, ends = one.arrays.slice_ends(first, end)
        stop = int(ends[-1])
        numbers = np.fromiter(map(place.__getitem__, own), np.int32, len(own))
        counts = np.diff(ends, prepend=begin)
        doc = one.numbers[one.arrays.docs[begin:stop]]
        stays = doc >= 0
        freq = one.arrays.frequencies(begin, stop).astype(np.int32)
        owner.append(np.repeat(numbers, counts)[stays])
        docs.append(doc[stays])
        freqs.append(freq[stays])
        weights.append(one.arrays.weights(begin, stop)[stays])
        if kind == "positions":
            positions.append(_places(one.arrays, first, end))
            at.append((np.cumsum(freq) - freq)[stays] + before)
            before += len(positions[-1])
        if kind == "values":
            for i in np.flatnonzero(stays):
                values.append(one.arrays.value(name, begin + int(i), 0))
    return _sorted(
        terms,
        np.concatenate(owner),
        np.concatenate(docs),
        np.concatenate(freqs),
        np.concatenate(weights),
        (np.concatenate(positions), np.concatenate(at)) if kind == "positions" else None,
        values if kind == "values" else None,
    )


def _places(arrays: SegmentArrays, first: int, end: int) -> Array:
    """Return the positions of the terms [first, end)."""
    ends = arrays.file.array("place_ends")
    return arrays.places[int(ends[first - 1]) if first else 0 : int(ends[end - 1])]


def _sorted(
    terms: list[bytes],
    owner: Array,
    docs: Array,
    freqs: Array,
    weights: Array,
    places: tuple[Array, Array] | None,
    values: list[bytes] | None,
) -> FieldPostings:
    """Return postings that are in order in each segment in the order of all."""
    order = np.argsort(owner, kind="stable")  # documents ascend within a term, as segments do
    counts = np.bincount(owner, minlength=len(terms))
    used = np.flatnonzero(counts)
    if len(used) < len(terms):
        terms = [terms[i] for i in used.tolist()]
    freqs = freqs[order]
    positions = None
    if places is not None:
        positions = places[0][ranges(places[1][order], freqs)]
    return FieldPostings(
        terms,
        np.cumsum(counts[used]),
        docs[order],
        freqs,
        weights[order],
        positions,
        [values[i] for i in order.tolist()] if values is not None else None,
    )


def _column(parts: SegmentParts, name: str, schema: Any, kept: Sequence[_Kept]) -> None:
    kinds = {one.arrays.columns[name] for one in kept if name in one.arrays.columns}
    everywhere = all(name in one.arrays.columns for one in kept)
    kind = kinds.pop() if len(kinds) == 1 else "whoosh"
    if kind == "numbers" and everywhere:
        found = np.concatenate([one.arrays.numbers(name)[one.alive] for one in kept])
        parts.arrays[f"column.{name}"] = found
    elif kind in ("bytes", "packed"):
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
