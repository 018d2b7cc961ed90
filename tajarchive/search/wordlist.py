# SPDX-License-Identifier: MIT
"""The exact words of one segment by their folded form: by prefix, by pattern, near another.

Most words are their own folded form, and the segment has its terms sorted; a table of the others
(café, Раҳмон), sorted by folded form, is kept beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from tajarchive.search import stemming
from tajarchive.search.engine.files import Array, narrow
from tajarchive.search.engine.postings import joined
from tajarchive.search.engine.segment import SegmentArrays, letter_sets

FIELD = "exact"

_UNCHANGED = re.compile("[а-я]+").fullmatch
"""Told quickly: Russian words without ё are their own folded form."""

Entry = tuple[str, str, int]
"""Folded form, exact form, and the number of its term in the segment."""


def tables(terms: Sequence[bytes]) -> dict[str, Array]:
    """Return the table of the words that fold to something else, for a segment's file."""
    odd: list[tuple[bytes, int]] = []
    for number, term in enumerate(terms):
        if term.isascii():
            continue
        text = term.decode()
        if _UNCHANGED(text):
            continue
        folded = stemming.fold(text)
        if folded != text:
            odd.append((folded.encode(), number))
    odd.sort()
    blob, ends = joined([folded for folded, _ in odd])
    return {
        "folded": blob,
        "folded_ends": ends,
        "folded_terms": narrow(np.array([number for _, number in odd], np.int64)),
    }


class SegmentWords:
    """The words of a segment."""

    def __init__(self, arrays: SegmentArrays) -> None:
        self.arrays = arrays
        self.first, self.end = arrays.fields.get(FIELD, (0, 0))
        file = arrays.file
        self._at = file.extent("folded")[0] if self.first < self.end else 0
        empty = np.empty(0, np.int64)
        has = self.first < self.end
        self._ends: Array = file.array("folded_ends") if has else empty
        self._numbers: Array = file.array("folded_terms").astype(np.int64) if has else empty

    def starting(self, prefix: str, most: int | None = None) -> list[Entry]:
        """Return words whose folded form begins so; of many the first ones, or a few more."""
        first, end, low, high = self._range(prefix)
        if most is not None:
            end, high = min(end, first + most), min(high, low + most)
        found = list(self._plain(first, end))
        found.extend(self._odd(low, high))
        return sorted(found)

    def frequent(self, prefix: str, most: int) -> list[str]:
        """Return the words that begin so and are in most articles, in no order."""
        first, end, low, high = self._range(prefix)
        numbers = np.concatenate((np.arange(first, end), self._numbers[low:high] + self.first))
        if len(numbers) > most:
            _, counts = self.arrays.extents(numbers)
            numbers = numbers[np.argpartition(-counts, most)[:most]]
        return [self.arrays.term(number).decode() for number in np.unique(numbers).tolist()]

    def alike(self, first: str, word: str, distance: int) -> list[Entry]:
        """Return words that begin so and may be, when folded, within so many edits of a word.

        An edit changes the length by one letter at most, and the set of letters by two.
        """
        data = word.encode()
        size, own = len(data), letter_sets(data, 0, np.array([len(data)]))[0]

        most = 2 * distance * (1 if size <= 2 * len(word) else 2)

        def near(sizes: Array, letters: Array) -> Array:
            close = np.bitwise_count(letters ^ own) <= most
            return np.flatnonzero(close & (np.abs(sizes - size) <= most))

        begin, end, low, high = self._range(first)
        sizes = self.arrays.term_sizes(np.arange(begin, end))
        numbers = near(sizes, self.arrays.term_letters(begin, end)) + begin
        numbers = np.setdiff1d(numbers, self._numbers + self.first, assume_unique=True)
        found = [(text, text, n) for n in numbers.tolist() if (text := self._text(n))]
        start = int(self._ends[low - 1]) if low else 0
        ends = self._ends[low:high].astype(np.int64) - start
        letters = letter_sets(self.arrays.file.map, self._at + start, ends)
        for place in near(np.diff(ends, prepend=0), letters).tolist():
            found.extend(self._odd(low + place, low + place + 1))
        return found

    def _text(self, number: int) -> str:
        return self.arrays.term(number).decode()

    def _range(self, prefix: str) -> tuple[int, int, int, int]:
        """Return the terms that begin so, and the places in the table that do."""
        encoded = prefix.encode()
        first, end = self.arrays.starting(FIELD, encoded)
        folded = _Folded(self._folded, len(self._ends))
        low = bisect_left(folded, encoded)
        high = bisect_left(folded, encoded + b"\xff", low)
        return first, end, low, high

    def _folded(self, place: int) -> bytes:
        begin = int(self._ends[place - 1]) if place else 0
        return self.arrays.file.map[self._at + begin : self._at + int(self._ends[place])]

    def _plain(self, first: int, end: int) -> Iterator[Entry]:
        """Yield the words that are their own folded form."""
        odd = set(self._numbers[np.isin(self._numbers, np.arange(first, end) - self.first)])
        for number, term in enumerate(self.arrays.terms(first, end), first):
            if number - self.first not in odd:
                text = term.decode()
                yield text, text, number

    def _odd(self, low: int, high: int) -> Iterator[Entry]:
        for place in range(low, high):
            number = int(self._numbers[place]) + self.first
            yield self._folded(place).decode(), self._text(number), number


class _Folded(Sequence[Any]):
    """The folded forms of the table, for bisection."""

    def __init__(self, item: Any, count: int) -> None:
        self._item = item
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: Any) -> Any:
        return self._item(place)
