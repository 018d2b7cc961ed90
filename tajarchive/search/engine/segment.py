# SPDX-License-Identifier: MIT
"""The arrays of one segment open for reading: terms, postings, positions, lengths, columns."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from mmap import mmap
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.util.numeric import byte_to_length

from tajarchive.search.engine.ends import Ends
from tajarchive.search.engine.files import Array, ArrayFile, Damaged
from tajarchive.search.engine.packing import Packed
from tajarchive.search.engine.postings import OWN, WHOLE, FieldPostings, doubled, ranges
from tajarchive.search.engine.twins import Twin

LENGTHS = np.array([byte_to_length(n) for n in range(256)], np.float32)
"""Whoosh keeps the length of a field in one byte; these are the lengths it takes them for."""

_LEADS = 0xC0
"""Bytes from here on begin a letter of several; what follows tells letters of a script apart."""


def letter_sets(data: bytes | mmap, at: int, ends: Array) -> Array:
    """Return, for each of the texts (UTF-8) that lie one after another from `at` on, a set of its
    letters as 64 bits: a letter of one or two bytes is one of them."""
    if not len(ends):
        return np.empty(0, np.uint64)
    blob = np.frombuffer(data[at : at + int(ends[-1])], np.uint8)
    bits = np.uint64(1) << (blob & 63).astype(np.uint64)
    bits[blob >= _LEADS] = 0
    return np.bitwise_or.reduceat(bits, np.concatenate(([0], ends[:-1])))


_CHUNK = 1_000_000
"""Positions that are moved at a time."""


class SegmentArrays:
    """A segment's file. Terms have numbers in the order of (field, term)."""

    def __init__(self, path: Path) -> None:
        self.file = file = ArrayFile(path)
        self.count: int = file.meta["count"]
        self.fields: dict[str, list[int]] = file.meta["fields"]
        self.totals: dict[str, int] = file.meta["totals"]
        self.columns: dict[str, str] = file.meta["columns"]
        self._term_ends = Ends.read(file, "term_ends")
        self._terms_at = file.extent("terms")[0]
        self._post_ends = Ends.read(file, "post_ends")
        self._place_ends = Ends.read(file, "place_ends")
        self.docs = file.array("docs")
        self._freqs = file.array("freqs")
        self.places = file.array("places")
        twins: dict[str, str] = file.meta["twins"]
        self._twins = {name: Twin(file, name, of) for name, of in twins.items()}
        self._packed: dict[str, Packed] = {}
        self._texts: dict[str, list[str]] = {}
        self._many_at, self._many = file.array("many_at"), file.array("many")
        self._heavy_at, self._heavy = file.array("heavy_at"), file.array("heavy")
        if not len(self._term_ends) == len(self._post_ends) == len(self._place_ends):
            raise Damaged("a segment's terms and postings do not go together")

    # Terms

    def term(self, number: int) -> bytes:
        """Return the bytes of a term."""
        begin, end = self._term_ends.both(number)
        at = self._terms_at
        return self.file.map[at + begin : at + end]

    def terms(self, first: int, end: int) -> list[bytes]:
        """Return the bytes of the terms from one number up to another."""
        if first >= end:
            return []
        begin, several = self._term_ends.between(first, end)
        ends = (several - begin).tolist()
        at = self._terms_at + begin
        blob = self.file.map[at : at + ends[-1]]
        return [blob[start:stop] for start, stop in zip([0, *ends[:-1]], ends, strict=True)]

    def term_letters(self, first: int, end: int) -> Array:
        """Return `letter_sets` of the terms from one number up to another."""
        begin, ends = self._term_ends.between(first, end)
        return letter_sets(self.file.map, self._terms_at + begin, ends - begin)

    def term_sizes(self, numbers: Array) -> Array:
        """Return how many bytes each of the terms has."""
        return self._term_ends.ends(numbers) - self._term_ends.begins(numbers)

    def place(self, field: str, term: bytes, first: int = 0) -> int:
        """Return the number of the first term of a field that is not below `term`."""
        begin, end = self.fields.get(field, (0, 0))
        return bisect_left(_Terms(self), term, max(begin, first), end)

    def find(self, field: str, term: bytes) -> int:
        """Return the number of a term, -1 when the field has it not."""
        at = self.place(field, term)
        return at if at < self.fields.get(field, (0, 0))[1] and self.term(at) == term else -1

    def find_all(self, field: str, terms: Sequence[bytes]) -> Array:
        """Return the numbers of those of the terms that the field has, ascending."""
        begin, end = self.fields.get(field, (0, 0))
        found: list[int] = []
        at = begin
        for term in sorted(set(terms)):
            step = 1
            while at + step < end and self.term(at + step) <= term:
                step *= 2  # neighbours in a list of words are mostly neighbours here
            at = bisect_left(_Terms(self), term, at + step // 2, min(at + step, end))
            if at >= end:
                break
            if self.term(at) == term:
                found.append(at)
        return np.array(found, np.int64)

    def starting(self, field: str, prefix: bytes) -> tuple[int, int]:
        """Return the terms of a field that begin so, as numbers [first, end)."""
        begin = self.place(field, prefix)
        end = self.fields.get(field, (0, 0))[1]
        after = prefix.rstrip(b"\xff")
        if not after:
            return begin, end
        return begin, self.place(field, after[:-1] + bytes([after[-1] + 1]), begin)

    # Postings

    def _twin_of(self, number: int) -> tuple[Twin, int] | None:
        """Return the twin that a term is a form of, and the number of the form in it."""
        for name, twin in self._twins.items():
            first, end = self.fields[name]
            if first <= number < end:
                return twin, number - first
        return None

    def _stem(self, twin: Twin, form: int) -> int:
        """Return the number of the term that a form is one of."""
        first, end = self.fields[twin.of]
        found = first + int(twin.parents[form])
        if found >= end:
            raise Damaged("a form goes with no stem")
        return found

    def _home(self, number: int) -> int:
        """Return the term whose list is that of a term: another one's, for some forms."""
        found = self._twin_of(number) if self._twins else None
        if found is None or found[0].codes[found[1]] != WHOLE:
            return number
        return self._stem(*found)

    def _homes(self, numbers: Array) -> Array:
        """Return the same for several terms."""
        for name, twin in self._twins.items():
            first, end = self.fields[name]
            inside = np.flatnonzero((numbers >= first) & (numbers < end))
            inside = inside[twin.codes[numbers[inside] - first] == WHOLE]
            if len(inside):
                numbers = numbers.copy()
                stems = twin.parents[numbers[inside] - first].astype(np.int64)
                numbers[inside] = self.fields[twin.of][0] + stems
        return numbers

    def extent(self, number: int) -> tuple[int, int]:
        """Return where the postings of a term begin and end."""
        return self._post_ends.both(self._home(number))

    def extents(self, numbers: Array) -> tuple[Array, Array]:
        """Return where the postings of terms begin, and how many each has."""
        homes = self._homes(numbers)
        first = self._post_ends.begins(homes)
        return first, self._post_ends.ends(homes) - first

    def slice_ends(self, first: int, end: int) -> tuple[int, Array]:
        """Return where the postings of terms [first, end) begin, and where each term's end; of a
        field that is no other one's twin."""
        return self._post_ends.between(first, end)

    def frequencies(self, begin: int, end: int) -> Array:
        """Return how often each of the postings [begin, end) has its term."""
        found = doubled(self._freqs, begin, end).astype(np.int64)
        low, high = np.searchsorted(self._many_at, (begin, end))
        if low < high:
            found[self._many_at[low:high] - begin] = self._many[low:high]
        return found

    def weights(self, begin: int, end: int) -> Array:
        """Return the weights of the postings [begin, end)."""
        found = doubled(self._freqs, begin, end).astype(np.float32)
        low, high = np.searchsorted(self._many_at, (begin, end))
        if low < high:
            found[self._many_at[low:high] - begin] = self._many[low:high]
        low, high = np.searchsorted(self._heavy_at, (begin, end))
        if low < high:
            found[self._heavy_at[low:high] - begin] = self._heavy[low:high]
        return found

    def positions(self, number: int) -> Array:
        """Return the positions of a term, posting by posting."""
        twin = self._twin_of(number) if self._twins else None
        if twin is None or twin[0].codes[twin[1]] == OWN:
            begin, end = self._place_ends.both(number)
            return self.places[begin:end]
        begin, end = self._place_ends.both(self._stem(*twin))
        found = self.places[begin:end]
        return found if twin[0].codes[twin[1]] == WHOLE else found[twin[0].among(twin[1])]

    def keyed_positions(self, number: int) -> Array:
        """Return doc << 32 | position for every occurrence of a term, ascending."""
        begin, end = self.extent(number)
        docs = self.docs[begin:end].astype(np.int64) << 32
        return np.repeat(docs, self.frequencies(begin, end)) + self.positions(number)

    def field(self, name: str) -> FieldPostings:
        """Return all postings of a field as they are before they are written."""
        numbers = np.arange(*self.fields[name])
        first, counts = self.extents(numbers)
        begin, end = (int(first.min()), int((first + counts).max())) if len(first) else (0, 0)
        at: Any = slice(begin, end)
        if name in self._twins:
            at = ranges(first, counts)
            begin, end = 0, len(self.docs)
        within: Any = at if name in self._twins else slice(None)
        found = FieldPostings(
            self.terms(*self.fields[name]),
            np.cumsum(counts),
            self.docs[at],
            self.frequencies(begin, end).astype(np.int32)[within],
            self.weights(begin, end)[within],
        )
        found.positions = self._field_positions(name, numbers)
        return found

    def _field_positions(self, name: str, numbers: Array) -> Array | None:
        """Return the positions of all terms of a field; None when it has none."""
        twin = self._twins.get(name)
        if twin is None:
            first, end = self.fields[name]
            begin, ends = self._place_ends.between(first, end)
            return self.places[begin : int(ends[-1])] if len(ends) and ends[-1] > begin else None
        stems = self.fields[twin.of][0] + twin.parents.astype(np.int64)
        homes = np.where(twin.codes == OWN, numbers, stems)
        begins = self._place_ends.begins(homes)
        counts = self._place_ends.ends(homes) - begins
        after = np.cumsum(counts)
        found: list[Array] = []
        low = done = 0
        while low < len(after):
            high = max(low + 1, int(np.searchsorted(after, done + _CHUNK, "right")))
            codes, some = twin.codes[low:high], counts[low:high]
            stay = np.ones(int(some.sum()), bool)
            several = (codes != OWN) & (codes != WHOLE)
            forms = low + np.flatnonzero(several)
            stay[np.repeat(several, some)] = twin.all_among(forms, counts[forms])
            found.append(self.places[ranges(begins[low:high], some)[stay]])
            low, done = high, int(after[high - 1])
        return np.concatenate(found) if found else None

    def parents(self, name: str) -> Array:
        """Return what `twins.sharing` needs to know of a twin; -1 for a list of its own."""
        twin = self._twins[name]
        return np.where(twin.codes == OWN, -1, twin.parents.astype(np.int64))

    @property
    def twins(self) -> dict[str, str]:
        """The fields that are another one's twin, and that other."""
        return {name: twin.of for name, twin in self._twins.items()}

    def all_docs(self, numbers: Array) -> Array:
        """Return the documents of several terms, one after another."""
        first, counts = self.extents(numbers)
        return self.docs[ranges(first, counts)]

    # Documents

    def texts(self, field: str) -> list[str]:
        """Return the terms of a keyword field as text; remembered."""
        found = self._texts.get(field)
        if found is None:
            terms = self.terms(*self.fields.get(field, (0, 0)))
            found = self._texts[field] = [term.decode() for term in terms]
        return found

    def count_docs(self, field: str, mask: Array) -> Array:
        """Return how many documents of a mask have each term of a field."""
        begin, ends = self.slice_ends(*self.fields[field])
        inside = mask[self.docs[begin : int(ends[-1])]]
        starts = np.concatenate(([0], ends[:-1] - begin))
        return np.add.reduceat(inside, starts, dtype=np.int64)

    def lengths(self, field: str) -> Array:
        """Return the bytes that stand for the lengths of a field."""
        name = f"length.{field}"
        return self.file.array(name) if name in self.file else np.zeros(self.count, np.uint8)

    def numbers(self, column: str) -> Array:
        """Return a column of numbers."""
        return self.file.array(f"column.{column}")

    def bytes_of(self, column: str, number: int) -> bytes:
        """Return a document's value in a column of bytes."""
        if self.columns[column] == "packed":
            return self.packed(column).value(number)
        at = self.file.extent(f"column.{column}")[0]
        ends = self.file.array(f"ends.{column}")
        begin = int(ends[number - 1]) if number else 0
        return self.file.read(at + begin, int(ends[number]) - begin)

    def packed(self, column: str) -> Packed:
        """Return a packed column."""
        found = self._packed.get(column)
        if found is None:
            found = self._packed[column] = Packed(self.file, column)
        return found

    def all_bytes(self, column: str) -> Iterator[bytes]:
        """Yield the values of a column of bytes, as they are stored."""
        at = self.file.extent(f"column.{column}")[0]
        begin = 0
        for end in self.file.array(f"ends.{column}").tolist():
            yield self.file.map[at + begin : at + end]
            begin = end

    def stored(self, number: int) -> dict[str, Any]:
        """Return the stored fields of a document."""
        if "_stored" not in self.columns:
            return {}
        found = self.bytes_of("_stored", number)
        return json.loads(found) if found else {}

    @cached_property
    def owners(self) -> Array:
        """The number of the term of `id` that each document has."""
        first, end = self.fields["id"]
        begin, ends = self.slice_ends(first, end)
        found = np.zeros(self.count, np.int64)
        found[self.docs[begin : int(ends[-1])]] = np.arange(first, end)
        return found

    def value(self, field: str, posting: int, number: int) -> bytes:
        """Return the encoded value of a posting in a format that the arrays do not know."""
        ends = self.file.array(f"value_ends.{field}")
        at = posting - self.extent(self.fields[field][0])[0]
        begin = int(ends[at - 1]) if at else 0
        offset = self.file.extent(f"values.{field}")[0]
        return self.file.map[offset + begin : offset + int(ends[at])]


class _Terms:
    """The terms as a sequence, for bisection."""

    def __init__(self, arrays: SegmentArrays) -> None:
        self._term = arrays.term
        self._count = len(arrays._term_ends)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> bytes:
        return self._term(number)
