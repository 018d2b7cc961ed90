# SPDX-License-Identifier: MIT
"""Many documents inverted at once: texts to numbers of chunks, those to sorted arrays.

Python touches each token once, to look its number up; what it means (terms, positions) is looked
up for whole batches, and sorting (term, document, position) as one number inverts them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from whoosh.util.numeric import length_to_byte

from tajarchive.search import analysis, breaks
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.postings import FieldPostings, ranges
from tajarchive.search.engine.segment import LENGTHS

MOST_POSITION = (1 << 24) - 1
_PLACE = np.uint64(24)
"""Bits of a position."""

_KEPT_LENGTH = 40
_CHUNK = 200_000
"""Chunks that are expanded at a time."""

_MOST_PARTS = 1_000_000
_LARGE = 100_000
_LONGEST = 106_374
"""From this length on Whoosh takes all fields for equally long."""


GAP, LINE, PARAGRAPH = range(3)
"""Chunks that are no text: positions that nothing stands at, and where a line begins that goes
on with a paragraph or begins one; these take no position."""

STOP = 4
"""How such a chunk begins (see `breaks.Shape`)."""


class Lexicon:
    """Numbers of terms and of chunks (texts between white space), with what each chunk stands for.

    `gap` is the width of the chunk `GAP`.
    """

    def __init__(self, gap: int) -> None:
        self.terms: list[str] = []
        self._ids = _Numbers(self.terms)
        self._raws = (_Chunks(self, False), _Chunks(self, True))
        self._part_term, self._part_exact = array("I"), array("i")
        self._part_step = array("I")
        self._first, self._count, self._width = array("I"), array("I"), array("I")
        self._shape = array("B")
        self._inner_of, self._inner_step = array("I"), array("I")
        for width in (gap, 0, 0):
            self._row(0, width, STOP)

    def read(self, text: str, tajik: bool) -> list[int]:
        """Return the numbers of the chunks of a text."""
        return list(map(self._raws[tajik].__getitem__, text.split()))

    def read_lines(self, text: str, tajik: bool, each: bool = False) -> list[int]:
        """Return the same with `LINE` or `PARAGRAPH` before each line (see `breaks.lines`)."""
        number = self._raws[tajik].__getitem__
        found: list[int] = []
        for line, fresh in breaks.lines(text, each):
            found.append(PARAGRAPH if fresh else LINE)
            found += map(number, line.split())
        return found

    def is_full(self) -> bool:
        """Return whether it has grown so large that a new one should take over."""
        return len(self._part_term) > _MOST_PARTS

    def is_large(self) -> bool:
        """Return whether it takes so much memory that it should not be kept for later."""
        return len(self._part_term) > _LARGE

    def number(self, chunk: str, tajik: bool) -> int:
        """Return a new number for a chunk."""
        ids = self._ids
        said = breaks.shape(chunk)
        shape = bool(said.inner) << 7 | said.ends << 3 | said.begins
        if said.inner:
            parts, width = self._of_sentences(chunk, said.inner, tajik)
        else:
            parts, width = analysis.analysed(chunk, tajik)
        if len(parts) > _KEPT_LENGTH:  # Chinese, mostly: pairs of characters with no exact form
            terms, exacts, steps = zip(*parts, strict=True)
            self._part_term.extend(map(ids.__getitem__, terms))
            self._part_exact.extend([ids[exact] if exact else -1 for exact in exacts])
            self._part_step.extend(steps)
            return self._row(len(parts), width, shape)
        for term, exact, step in parts:
            self._part_term.append(ids[term])
            self._part_exact.append(ids[exact] if exact else -1)
            self._part_step.append(step)
        return self._row(len(parts), width, shape)

    def _of_sentences(
        self, chunk: str, cuts: tuple[int, ...], tajik: bool
    ) -> tuple[list[tuple[str, str, int]], int]:
        """Analyse a chunk sentence by sentence, noting where each begins."""
        found: list[tuple[str, str, int]] = []
        width = done = 0
        for cut in (*cuts, len(chunk)):
            parts, wide = analysis.analysed(chunk[done:cut], tajik)
            found += [(term, exact, step + width) for term, exact, step in parts]
            width += wide
            done = cut
            if cut < len(chunk):
                self._inner_of.append(len(self._width))
                self._inner_step.append(width)
        return found, width

    def _row(self, count: int, width: int, shape: int) -> int:
        self._first.append(len(self._part_term) - count)
        self._count.append(count)
        self._width.append(width)
        self._shape.append(shape)
        return len(self._width) - 1

    def used(self, raws: Array) -> tuple[Array, Array]:
        """Return the terms and the exact forms that any of the chunks has, each once."""
        distinct = _seen(raws)
        first, counts = (_view(of, np.uint32)[distinct] for of in (self._first, self._count))
        part = ranges(first.astype(np.int64), counts.astype(np.int64))
        exact = _view(self._part_exact, np.int32)[part]
        return _seen(_view(self._part_term, np.uint32)[part]), _seen(exact[exact >= 0])

    def stems(self) -> Array:
        """Return the one term that goes with each exact form, by number; -1 where there is none
        or several."""
        terms, exacts = _view(self._part_term, np.uint32), _view(self._part_exact, np.int32)
        has = exacts >= 0
        terms, exacts = terms[has], exacts[has]
        found = np.full(len(self.terms), -1)
        found[exacts] = terms
        found[exacts[found[exacts] != terms]] = -1
        return found

    def size(self, raws: Array) -> int:
        """Return how many terms chunks have, one after another."""
        return int(_view(self._count, np.uint32)[raws].sum(dtype=np.int64))

    def chunks(self, raws: Array, counts: Array) -> Iterator[Expanded]:
        """Yield the terms of documents' chunks (`counts` by document), in parts that bound
        memory."""
        for begin, end, first, last in in_parts(counts):
            found = self.expand(raws[first:last], counts[begin:end])
            found.docs += begin
            yield found

    def shapes(self, raws: Array) -> Array:
        """Return how chunks begin (`& 7`), how they end (`>> 3 & 3`; see `breaks.Shape`), and
        whether there are breaks within (`>> 7`)."""
        return _view(self._shape, np.uint8)[raws]

    def ends(self, raws: Array) -> Array:
        """Return where chunks end, in positions from the beginning of the first."""
        return np.cumsum(_view(self._width, np.uint32)[raws], dtype=np.int64)

    def inner_breaks(self, raws: Array) -> tuple[Array, Array]:
        """Return (i, positions from the beginning of raws[i]) of all breaks within chunks."""
        of = _view(self._inner_of, np.uint32)
        first = np.searchsorted(of, raws, "left")
        counts = np.searchsorted(of, raws, "right") - first
        steps = _view(self._inner_step, np.uint32)[ranges(first, counts)]
        return np.repeat(np.arange(len(raws)), counts), steps.astype(np.int64)

    def expand(self, raws: Array, counts: Array) -> Expanded:
        """Return the terms of documents' chunks; `counts` are tokens by document."""
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
            _view(self._part_term, np.uint32)[part],
            _view(self._part_exact, np.int32)[part],
            np.repeat(doc, times),
            np.minimum(places, MOST_POSITION),
            position,
            len(counts),
        )


def in_parts(counts: Array) -> Iterator[tuple[int, int, int, int]]:
    """Yield [begin, end) of documents with about `_CHUNK` chunks, and [first, last) of these."""
    after = np.cumsum(counts)
    begin = 0
    while begin < len(counts):
        before = int(after[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(after, before + _CHUNK, "right")))
        yield begin, end, before, int(after[end - 1])
        begin = end


class _Numbers(dict[str, int]):
    """Numbers of terms; a term that was never seen gets one."""

    def __init__(self, terms: list[str]) -> None:
        super().__init__()
        self._terms = terms

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self._terms)
        self._terms.append(term)
        return number


class _Chunks(dict[str, int]):
    """Numbers of chunks; a token that was never seen gets one."""

    def __init__(self, lexicon: Lexicon, tajik: bool) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._tajik = tajik

    def __missing__(self, chunk: str) -> int:
        number = self._lexicon.number(chunk, self._tajik)
        if len(chunk) <= _KEPT_LENGTH:
            self[chunk] = number
        return number


class Expanded:
    """Terms, exact forms (-1: none), documents and positions; and the chunks' positions.

    `count` is the number of documents, those without a token among them.
    """

    __slots__ = ("count", "docs", "exact", "places", "raw_places", "terms")

    def __init__(
        self,
        terms: Array,
        exact: Array,
        docs: Array,
        places: Array,
        raw_places: Array,
        count: int,
    ) -> None:
        self.terms = terms
        self.exact = exact
        self.docs = docs
        self.places = places
        self.raw_places = raw_places
        self.count = count

    def only(self, mask: Array) -> Expanded:
        """Return those entries that a mask has."""
        return Expanded(
            self.terms[mask],
            self.exact[mask],
            self.docs[mask],
            self.places[mask],
            self.raw_places[:0],
            self.count,
        )


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
    return _seen(np.concatenate(parts)) if parts else np.empty(0, np.int64)


def _seen(numbers: Array) -> Array:
    """Return the numbers that occur, ascending."""
    mask = np.zeros(int(numbers.max()) + 1 if len(numbers) else 0, bool)
    mask[numbers] = True
    return np.flatnonzero(mask)


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
    keys = np.unique((ranks[_view(ids, np.uint32)] << 16) | _view(docs, np.uint32))
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
    keys = ranks[_view(ids, np.uint32)] << np.uint64(40)
    keys |= _view(docs, np.uint32).astype(np.uint64) << np.uint64(24)
    keys |= _view(places, np.uint32).astype(np.uint64)
    return inverted(terms, keys)


def lengths(field: FieldPostings, count: int) -> tuple[Array, int]:
    """Return the length of each document as Whoosh's byte, and the sum of the lengths."""
    exact = np.bincount(field.docs, weights=field.freqs, minlength=count)
    found = np.searchsorted(LENGTHS, exact, side="left")
    found[exact >= _LONGEST] = length_to_byte(_LONGEST)
    return found.astype(np.uint8), int(exact.sum())


def _view(values: Any, kind: type) -> Array:
    """Return an array's numbers, not copied: it must not grow while they are in use."""
    return np.frombuffer(values, kind)
