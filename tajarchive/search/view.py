# SPDX-License-Identifier: MIT
"""One state of the index, open for reading: documents, their cards, and which of them match.

A view belongs to one generation of the index; after a commit there is a new one. Segments stay
mapped by the codec, so that a new view opens new segments only. A view serves one thread at a
time (`index` holds the lock).
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from whoosh.query.qcore import Query

from tajarchive.search.engine.evaluation import Evaluator
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.segment import SegmentArrays

KINDS = ("person", "place", "org", "programme", "event")


class Card(NamedTuple):
    """What a hit shows."""

    id: str
    title: str
    source: str
    published: str
    language: str


class Values:
    """The values of a keyword field in all segments, each once, for counting."""

    def __init__(self, segments: Sequence[Evaluator], field: str) -> None:
        self._field = field
        places: dict[str, int] = {}
        self._places: list[Array] = []
        for segment in segments:
            own = segment.arrays.texts(field)
            found = [places.setdefault(name, len(places)) for name in own]
            self._places.append(np.array(found, np.int64))
        self.names = list(places)

    def count(self, view: View, masks: Sequence[Array | None]) -> Array:
        """Return how many documents of the masks (by segment) have each value."""
        counts = np.zeros(len(self.names), np.int64)
        for segment, places, mask in zip(view.segments, self._places, masks, strict=True):
            if mask is not None and len(places):
                counts[places] += segment.arrays.count_docs(self._field, mask)
        return counts


class View:
    """A searcher with its segments' arrays at hand."""

    def __init__(self, searcher: Any) -> None:
        self.searcher = searcher
        leaves = [leaf for leaf in searcher.leaf_searchers() if leaf[0].doc_count_all()]
        self.segments = [Evaluator(leaf) for leaf, _ in leaves]
        self.leaves: list[Any] = [leaf.reader() for leaf, _ in leaves]
        self._values: dict[str, Values] = {}
        self.offsets: list[int] = [offset for _, offset in leaves]

    def close(self) -> None:
        """Close the readers."""
        self.searcher.close()

    def count(self) -> int:
        """Return how many documents there are."""
        return self.searcher.doc_count()

    def gather(self, query: Query, scored: bool) -> tuple[Array, Array]:
        """Return the numbers of all matching documents, ascending, and their scores.

        Without `scored` the scores are all 0.
        """
        found = [segment.run(query) for segment in self.segments]
        ids = [ids + at for (ids, _), at in zip(found, self.offsets, strict=True)]
        if not ids:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        numbers = np.concatenate(ids)
        if not scored:
            return numbers, np.zeros(len(numbers), np.float32)
        return numbers, np.concatenate([scores for _, scores in found])

    def card(self, number: int) -> Card:
        """Return the card of a document."""
        return Card(*json.loads(self._value(number, "card")))

    def ids(self, numbers: Iterable[int]) -> list[str]:
        """Return the ids of documents, in the order given."""
        found: list[str] = []
        for number in numbers:
            arrays, local = self._at(number)
            found.append(arrays.term(int(arrays.owners[local])).decode())
        return found

    def body(self, number: int) -> str:
        """Return the body of a document."""
        return self._value(number, "body").decode("utf-8")

    def paragraphs(self, number: int) -> list[tuple[int, int, int]]:
        """Return (number, start, end) of each paragraph of a document."""
        flat = array("I", self._value(number, "paragraphs"))
        return [(flat[i], flat[i + 1], flat[i + 2]) for i in range(0, len(flat), 3)]

    def number(self, article: str) -> int | None:
        """Return the number of the document with an id, None when there is none."""
        for segment, offset in zip(self.segments, self.offsets, strict=True):
            term = segment.arrays.find("id", article.encode("utf-8", "replace"))
            if term < 0:
                continue
            begin, end = segment.arrays.extent(term)
            for local in segment.arrays.docs[begin:end].tolist():
                if segment.deleted is None or not segment.deleted[local]:
                    return int(local) + offset
        return None

    def values_of(self, field: str, number: int) -> list[str]:
        """Return the values of a keyword field that one document has."""
        arrays, local = self._at(number)
        if field not in arrays.fields:
            return []
        mask = np.zeros(arrays.count, bool)
        mask[local] = True
        counts = arrays.count_docs(field, mask)
        names = arrays.texts(field)
        return [names[at] for at in np.flatnonzero(counts).tolist()]

    def doc_frequency(self, field: str, term: bytes) -> int:
        """Return how many documents have a term, deleted ones among them."""
        return self.searcher.doc_frequency(field, term)

    def doc_frequencies(self, field: str, terms: Sequence[bytes]) -> Counter[bytes]:
        """Return how many documents have each of many terms, deleted ones among them."""
        found: Counter[bytes] = Counter()
        for segment in self.segments:
            arrays = segment.arrays
            numbers = arrays.find_all(field, terms)
            if len(numbers):
                _, counts = arrays.extents(numbers)
                for number, count in zip(numbers.tolist(), counts.tolist(), strict=True):
                    found[arrays.term(number)] += count
        return found

    def values(self, field: str) -> Values:
        """Return the values of a keyword field, read when first asked for."""
        found = self._values.get(field)
        if found is None:
            found = self._values[field] = Values(self.segments, field)
        return found

    @cached_property
    def stamps(self) -> Array:
        """Minute of publication by document number; 0 when it is not known."""
        found = [segment.arrays.numbers("stamp") for segment in self.segments]
        return np.concatenate(found) if found else np.empty(0, np.int32)

    @cached_property
    def accessions(self) -> Array:
        """Number of arrival by document number; 0 when it has none."""
        found = [segment.arrays.numbers("accession") for segment in self.segments]
        return np.concatenate(found) if found else np.empty(0, np.int32)

    def _at(self, number: int) -> tuple[SegmentArrays, int]:
        leaf = bisect_right(self.offsets, number) - 1
        return self.segments[leaf].arrays, number - self.offsets[leaf]

    def _value(self, number: int, column: str) -> bytes:
        arrays, local = self._at(int(number))
        return arrays.bytes_of(column, local)
