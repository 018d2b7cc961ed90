# SPDX-License-Identifier: MIT
"""Texts to numbers: each chunk between white space has one, and so has each term.

Python touches each token once, to look its number up; what it means (terms, positions) is looked
up for whole batches.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any

import numpy as np

from tajarchive.search import analysis, breaks
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.postings import ranges

MOST_POSITION = (1 << 24) - 1
_KEPT_LENGTH = 40
_CHUNK = 200_000
"""Chunks that are expanded at a time."""

_MOST_PARTS = 800_000
_LARGE = 100_000

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
        distinct = seen(raws)
        first, counts = (view(of, np.uint32)[distinct] for of in (self._first, self._count))
        part = ranges(first.astype(np.int64), counts.astype(np.int64))
        exact = view(self._part_exact, np.int32)[part]
        return seen(view(self._part_term, np.uint32)[part]), seen(exact[exact >= 0])

    def stems(self) -> Array:
        """Return the one term that goes with each exact form, by number; -1 where there is none
        or several."""
        terms, exacts = view(self._part_term, np.uint32), view(self._part_exact, np.int32)
        has = exacts >= 0
        terms, exacts = terms[has], exacts[has]
        found = np.full(len(self.terms), -1)
        found[exacts] = terms
        found[exacts[found[exacts] != terms]] = -1
        return found

    def size(self, raws: Array) -> int:
        """Return how many terms chunks have, one after another."""
        return int(view(self._count, np.uint32)[raws].sum(dtype=np.int64))

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
        return view(self._shape, np.uint8)[raws]

    def ends(self, raws: Array) -> Array:
        """Return where chunks end, in positions from the beginning of the first."""
        return np.cumsum(view(self._width, np.uint32)[raws], dtype=np.int64)

    def inner_breaks(self, raws: Array) -> tuple[Array, Array]:
        """Return (i, positions from the beginning of raws[i]) of all breaks within chunks."""
        of = view(self._inner_of, np.uint32)
        first = np.searchsorted(of, raws, "left")
        counts = np.searchsorted(of, raws, "right") - first
        steps = view(self._inner_step, np.uint32)[ranges(first, counts)]
        return np.repeat(np.arange(len(raws)), counts), steps.astype(np.int64)

    def expand(self, raws: Array, counts: Array) -> Expanded:
        """Return the terms of documents' chunks; `counts` are tokens by document."""
        doc = np.repeat(np.arange(len(counts)), counts)
        after = np.cumsum(view(self._width, np.uint32)[raws], dtype=np.int64)
        width = view(self._width, np.uint32)[raws]
        ends = np.cumsum(counts)
        base = np.concatenate(([0], after))[ends - counts]
        position = after - width - base[doc]
        times = view(self._count, np.uint32)[raws].astype(np.int64)
        part = ranges(view(self._first, np.uint32)[raws].astype(np.int64), times)
        places = np.repeat(position, times) + view(self._part_step, np.uint32)[part]
        return Expanded(
            view(self._part_term, np.uint32)[part],
            view(self._part_exact, np.int32)[part],
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


def seen(numbers: Array) -> Array:
    """Return the numbers that occur, ascending."""
    mask = np.zeros(int(numbers.max()) + 1 if len(numbers) else 0, bool)
    mask[numbers] = True
    return np.flatnonzero(mask)


def view(values: Any, kind: type) -> Array:
    """Return an array's numbers, not copied: it must not grow while they are in use."""
    return np.frombuffer(values, kind)
