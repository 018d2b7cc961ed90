# SPDX-License-Identifier: MIT
"""Many documents inverted at once: (term, document, position) sorted as one number."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from whoosh.util.numeric import length_to_byte

from tajarchive.search.engine.files import Array
from tajarchive.search.engine.lexicon import MOST_POSITION, Lexicon, view
from tajarchive.search.engine.lexicon import seen as seen_in
from tajarchive.search.engine.postings import FieldPostings
from tajarchive.search.engine.segment import LENGTHS

_PLACE = np.uint64(24)
"""Bits of a position."""

_CHUNK = 200_000
"""Keys that are worked with at a time."""

_LONGEST = 106_374
"""From this length on Whoosh takes all fields for equally long."""


class Ranks:
    """Terms of a field in order, and their places by number."""

    def __init__(self, used: Array, marked: Array, lexicon: Lexicon, mark: str = "") -> None:
        names = [lexicon.terms[n] for n in used.tolist()]
        names += [mark + lexicon.terms[n] for n in marked.tolist()]
        order = sorted(range(len(names)), key=names.__getitem__)  # as their bytes are, in UTF-8
        self.terms = [names[i].encode() for i in order]
        self.numbers = np.concatenate((used, marked))[order].astype(np.int64)
        places = np.empty(len(order), np.uint64)
        places[order] = np.arange(len(order), dtype=np.uint64)
        self._plain = _table(used, places[: len(used)])
        self._marked = _table(marked, places[len(used) :])

    def places(self, ids: Array) -> Array:
        """Return the places of terms that are among them; -1 for -1."""
        known = ids >= 0
        found = np.full(len(ids), -1)
        found[known] = self._plain[ids[known]].astype(np.int64)
        return found

    def keys(self, ids: Array, docs: Array, places: Array, marked: bool = False) -> Array:
        """Return (term, document, position) as one number each."""
        keys = (self._marked if marked else self._plain)[ids]
        keys <<= np.uint64(40)
        keys |= docs.astype(np.uint64) << np.uint64(24)
        keys |= places.astype(np.uint64)
        return keys


class Keys:
    """Keys of a field in the making, in one piece of memory; `most` bounds how many."""

    def __init__(self, most: int) -> None:
        self._keys = np.empty(most, np.uint64)
        self._count = 0

    def add(self, keys: Array) -> None:
        """Add keys."""
        self._keys[self._count : self._count + len(keys)] = keys
        self._count += len(keys)

    def taken(self) -> Array:
        """Return all keys, and keep none."""
        found = self._keys[: self._count]
        self._keys = found[:0].copy()
        self._count = 0
        return found


def inverted(
    terms: list[bytes],
    keys: Array,
    title_ends: Array | None = None,
    title_weight: float = 1.0,
) -> FieldPostings:
    """Return the postings of a field from its keys (see `Ranks`), all of whose terms occur;
    positions before `title_ends[doc]` weigh more. The keys are not kept as they are."""
    keys.sort()
    new = _changes(keys)
    if not new.all():  # a compound may have a part twice at one position
        keys = keys[new]
    del new
    positions = np.empty(len(keys), np.uint32)
    pieces: list[tuple[Array, ...]] = []
    begin = 0
    while begin < len(keys):  # in parts that end with a posting: what is worked with is bounded
        end = min(begin + _CHUNK, len(keys))
        if end < len(keys):
            end = int(np.searchsorted(keys, (keys[end - 1] >> _PLACE) + np.uint64(1) << _PLACE))
        pieces.append(_postings(keys[begin:end], positions[begin:end], title_ends, title_weight))
        begin = end
    counts = np.zeros(len(terms), np.int64)
    for piece in pieces:
        counts[: len(piece[0])] += piece[0]
    docs, freqs, weights = (
        np.concatenate([piece[i] for piece in pieces] or [np.empty(0, kind)])
        for i, kind in ((1, np.uint16), (2, np.int32), (3, np.float32))
    )
    return FieldPostings(terms, np.cumsum(counts), docs, freqs, weights, positions)


def _postings(
    keys: Array, positions: Array, title_ends: Array | None, title_weight: float
) -> tuple[Array, Array, Array, Array]:
    """Fill the positions of sorted keys; return how many postings each term has, and the
    documents, frequencies and weights of all."""
    np.bitwise_and(keys, np.uint64(MOST_POSITION), out=positions, casting="unsafe")
    posting = keys >> _PLACE
    first = np.flatnonzero(_changes(posting))
    freqs = np.diff(first, append=len(keys)).astype(np.int32)
    posting = posting[first]
    docs = (posting & np.uint64(0xFFFF)).astype(np.uint16)
    counts = np.bincount((posting >> np.uint64(16)).astype(np.int64))
    weights = freqs.astype(np.float32)
    if title_ends is not None:
        in_title = positions < title_ends[np.repeat(docs, freqs)]
        weights += (title_weight - 1.0) * np.add.reduceat(in_title, first, dtype=np.int32)
    return counts, docs, freqs, weights


def _changes(values: Array) -> Array:
    """Return where ascending values differ from the one before."""
    found = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def seen(parts: Sequence[Array]) -> Array:
    """Return the numbers that occur in any of the arrays, ascending."""
    return seen_in(np.concatenate(parts)) if parts else np.empty(0, np.int64)


def _table(numbers: Array, places: Array) -> Array:
    table = np.zeros(int(numbers[-1]) + 1 if len(numbers) else 0, np.uint64)
    table[numbers] = places
    return table


def existing(values: Iterable[Sequence[str]]) -> FieldPostings:
    """Return the postings of a field of whole values, given for each document."""
    numbers: dict[str, int] = {}
    ids, docs = array("I"), array("I")
    for doc, several in enumerate(values):
        for value in several:
            ids.append(numbers.setdefault(value, len(numbers)))
            docs.append(doc)
    names = [value.encode("utf-8", "replace") for value in numbers]
    terms = sorted(set(names))
    place = {term: i for i, term in enumerate(terms)}
    ranks = np.array([place[name] for name in names], np.int64)
    keys = np.unique((ranks[view(ids, np.uint32)] << 16) | view(docs, np.uint32))
    ones = np.ones(len(keys), np.int32)
    counts = np.bincount(keys >> 16, minlength=len(terms))
    return FieldPostings(terms, np.cumsum(counts), keys & 0xFFFF, ones, ones.astype(np.float32))


def placed(documents: Iterable[Mapping[str, Sequence[int]]]) -> FieldPostings:
    """Return the postings of a field of whole values, given with their positions for each
    document."""
    numbers: dict[str, int] = {}
    ids, docs, places = array("I"), array("I"), array("I")
    for doc, values in enumerate(documents):
        for value, positions in values.items():
            number = numbers.setdefault(value, len(numbers))
            for position in positions:
                ids.append(number)
                docs.append(doc)
                places.append(position)
    names = [value.encode("utf-8", "replace") for value in numbers]
    terms = sorted(set(names))
    place = {term: i for i, term in enumerate(terms)}
    ranks = np.array([place[name] for name in names], np.uint64)
    keys = ranks[view(ids, np.uint32)] << np.uint64(40)
    keys |= view(docs, np.uint32).astype(np.uint64) << np.uint64(24)
    keys |= view(places, np.uint32).astype(np.uint64)
    return inverted(terms, keys)


def lengths(field: FieldPostings, count: int) -> tuple[Array, int]:
    """Return the length of each document as Whoosh's byte, and the sum of the lengths."""
    exact = np.bincount(field.docs, weights=field.freqs, minlength=count)
    found = np.searchsorted(LENGTHS, exact, side="left")
    found[exact >= _LONGEST] = length_to_byte(_LONGEST)
    return found.astype(np.uint8), int(exact.sum())
