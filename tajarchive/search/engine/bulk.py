# SPDX-License-Identifier: MIT
"""Many documents inverted at once: texts to numbers of raw tokens, those to sorted arrays.

Python touches each token once, to look its number up; what it means (terms, positions) is looked
up for whole batches, and sorting (term, document, position) as one number inverts them.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from whoosh.util.numeric import length_to_byte

from tajarchive.search import analysis
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.postings import FieldPostings, ranges
from tajarchive.search.engine.segment import LENGTHS

MARKED = 1 << 31
"""Added to the number of a term that has the mark of exact forms before it."""

_MOST_POSITION = (1 << 24) - 1
_KEPT_LENGTH = 40
_KEPT_HAN = 4
_MOST_PARTS = 3_000_000
_LONGEST = 106_374
"""From this length on Whoosh takes all fields for equally long."""


class Lexicon:
    """Numbers of terms and of raw tokens, with what each raw token stands for.

    `gap` is the width of raw token 0, which has no terms: positions that nothing stands at.
    """

    def __init__(self, gap: int) -> None:
        self.terms: list[str] = []
        self._ids: dict[str, int] = {}
        self.raws = (_Raws(self, False), _Raws(self, True))
        self._part_term, self._part_exact = array("I"), array("i")
        self._part_step = array("I")
        self._first, self._count, self._width = array("I"), array("I"), array("I")
        self._add((), gap)

    def read(self, text: str, tajik: bool) -> list[int]:
        """Return the numbers of the raw tokens of a text."""
        return list(map(self.raws[tajik].__getitem__, analysis.raw_tokens(text)))

    def is_full(self) -> bool:
        """Return whether it has grown so large that a new one should take over."""
        return len(self._part_term) > _MOST_PARTS

    def number(self, raw: str, tajik: bool) -> int:
        """Return a new number for a raw token."""
        parts, width = analysis.analysed(raw, tajik)
        return self._add(parts, width)

    def _add(self, parts: Sequence[tuple[str, str, int]], width: int) -> int:
        ids, terms = self._ids, self.terms
        self._first.append(len(self._part_term))
        for term, exact, step in parts:
            number = ids.get(term)
            if number is None:
                number = ids[term] = len(terms)
                terms.append(term)
            self._part_term.append(number)
            number = -1
            if exact:
                number = ids.get(exact, -1)
                if number < 0:
                    number = ids[exact] = len(terms)
                    terms.append(exact)
            self._part_exact.append(number)
            self._part_step.append(step)
        self._count.append(len(parts))
        self._width.append(width)
        return len(self._width) - 1

    def expand(self, raws: Array, counts: Array) -> Expanded:
        """Return the terms of documents' raw tokens; `counts` are tokens by document."""
        doc = np.repeat(np.arange(len(counts)), counts)
        after = np.cumsum(_view(self._width, np.uint32)[raws], dtype=np.int64)
        width = _view(self._width, np.uint32)[raws]
        ends = np.cumsum(counts)
        base = np.concatenate(([0], after))[ends - counts]
        position = after - width - base[doc]
        times = _view(self._count, np.uint32)[raws].astype(np.int64)
        part = ranges(_view(self._first, np.uint32)[raws].astype(np.int64), times)
        places = np.repeat(position, times) + _view(self._part_step, np.uint32)[part]
        return Expanded(
            _view(self._part_term, np.uint32)[part].astype(np.int64),
            _view(self._part_exact, np.int32)[part].astype(np.int64),
            np.repeat(doc, times),
            np.minimum(places, _MOST_POSITION),
            position,
        )


class _Raws(dict[str, int]):
    """Numbers of raw tokens; a token that was never seen gets one."""

    def __init__(self, lexicon: Lexicon, tajik: bool) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._tajik = tajik

    def __missing__(self, raw: str) -> int:
        number = self._lexicon.number(raw, self._tajik)
        if len(raw) <= _KEPT_HAN or (len(raw) <= _KEPT_LENGTH and not analysis.is_han(raw)):
            self[raw] = number
        return number


class Expanded:
    """Terms, exact forms (-1: none), documents and positions; and the raw tokens' positions."""

    __slots__ = ("docs", "exact", "places", "raw_places", "terms")

    def __init__(
        self, terms: Array, exact: Array, docs: Array, places: Array, raw_places: Array
    ) -> None:
        self.terms = terms
        self.exact = exact
        self.docs = docs
        self.places = places
        self.raw_places = raw_places


def encoder(terms: Sequence[str], mark: str) -> Callable[[int], bytes]:
    """Return a function from a term's number to its bytes."""

    def encode(number: int) -> bytes:
        if number >= MARKED:
            return (mark + terms[number - MARKED]).encode()
        return terms[number].encode()

    return encode


def inverted(
    ids: Array,
    docs: Array,
    places: Array,
    encode: Callable[[int], bytes],
    title_ends: Array | None = None,
    title_weight: float = 1.0,
) -> FieldPostings:
    """Return the postings of a field; positions before `title_ends[doc]` weigh more."""
    terms, ranks = _ranked(ids, encode)
    keys = ranks.astype(np.uint64)
    keys <<= np.uint64(40)
    keys |= docs.astype(np.uint64) << np.uint64(24)
    keys |= places.astype(np.uint64)
    keys.sort()
    if len(keys):
        new = np.empty(len(keys), bool)
        new[0] = True
        np.not_equal(keys[1:], keys[:-1], out=new[1:])
        if not new.all():
            keys = keys[new]
    positions = (keys & np.uint64(_MOST_POSITION)).astype(np.uint32)
    keys >>= np.uint64(24)
    first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))) if len(keys) else ids
    freqs = np.diff(first, append=len(keys))
    posting = keys[first].astype(np.int64)
    doc = posting & 0xFFFF
    counts = np.bincount(posting >> 16, minlength=len(terms))
    weights = freqs.astype(np.float32)
    if title_ends is not None and len(keys):
        in_title = positions < title_ends[(keys & np.uint64(0xFFFF)).astype(np.int64)]
        weights += (title_weight - 1.0) * np.add.reduceat(in_title.astype(np.int64), first)
    return FieldPostings(terms, np.cumsum(counts), doc, freqs, weights, positions)


def existing(values: Iterable[Sequence[str]]) -> FieldPostings:
    """Return the postings of a field of whole values, given for each document."""
    numbers: dict[str, int] = {}
    ids, docs = array("I"), array("I")
    for doc, several in enumerate(values):
        for value in several:
            ids.append(numbers.setdefault(value, len(numbers)))
            docs.append(doc)
    names = list(numbers)
    terms, ranks = _ranked(
        _view(ids, np.uint32).astype(np.int64), lambda n: names[n].encode("utf-8", "replace")
    )
    keys = np.unique((ranks << 16) | _view(docs, np.uint32))
    ones = np.ones(len(keys), np.int64)
    counts = np.bincount(keys >> 16, minlength=len(terms))
    return FieldPostings(terms, np.cumsum(counts), keys & 0xFFFF, ones, ones.astype(np.float32))


def lengths(field: FieldPostings, count: int) -> tuple[Array, int]:
    """Return the length of each document as Whoosh's byte, and the sum of the lengths."""
    exact = np.bincount(field.docs, weights=field.freqs, minlength=count)
    found = np.searchsorted(LENGTHS, exact, side="left")
    found[exact >= _LONGEST] = length_to_byte(_LONGEST)
    return found.astype(np.uint8), int(exact.sum())


def _ranked(ids: Array, encode: Callable[[int], bytes]) -> tuple[list[bytes], Array]:
    """Return the terms that occur, sorted, and for each id the place of its term."""
    most = int(ids.max()) + 1 if len(ids) else 0
    marked = ids >= MARKED
    if most > MARKED:  # marked ids after the plain ones, so that the table stays small
        plain = int(ids[~marked].max(initial=-1)) + 1
        ids = np.where(marked, ids - MARKED + plain, ids)
        most = int(ids.max()) + 1
    else:
        plain = most
    seen = np.zeros(most, bool)
    seen[ids] = True
    used = np.flatnonzero(seen).tolist()
    terms = [encode(n if n < plain else n - plain + MARKED) for n in used]
    order = sorted(range(len(terms)), key=terms.__getitem__)
    table = np.zeros(most, np.int64)
    table[np.array(used, np.int64)[order]] = np.arange(len(order))
    found: list[bytes] = []
    place = -1
    ranks = np.empty(len(order), np.int64)
    for i, at in enumerate(order):  # two ids may encode alike
        if not found or found[-1] != terms[at]:
            found.append(terms[at])
            place += 1
        ranks[i] = place
    return found, ranks[table[ids]] if len(order) else ids


def _view(values: Any, kind: type) -> Array:
    """Return a copy of an array, which may then grow again."""
    return np.array(values, kind)
