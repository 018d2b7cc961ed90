# SPDX-License-Identifier: MIT
"""One state of the index, open for reading: documents, their cards, and which of them match.

A view belongs to one generation of the index; after a commit there is a new one. What is read
from a segment is kept by the segment's id, so that a new view reads new segments only. Whoosh's
readers share file positions, so a view serves one thread at a time (`index` holds the lock).
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from whoosh.query.qcore import Query

from tajarchive.search.dates import year_of
from tajarchive.search.scoring import Lengths

KINDS = ("person", "place", "org", "programme", "event")


class Card(NamedTuple):
    """What a hit shows and the facets count; lists hold entity ids or event types."""

    id: str
    title: str
    source: str
    published: str
    language: str
    person: list[str]
    place: list[str]
    org: list[str]
    programme: list[str]
    event: list[str]


@dataclass(slots=True)
class SegmentColumns:
    """The cards of one segment by column, each value shared, for counting."""

    ids: list[str] = field(default_factory=list)
    single: dict[str, list[str]] = field(default_factory=dict)
    """source, year and language of each document; "" when unknown."""
    many: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)


class SegmentCache:
    """What was read from segments, by segment id, for as long as the segment lives.

    `words` are (folded, exact), sorted.
    """

    def __init__(self) -> None:
        self.columns: dict[str, SegmentColumns] = {}
        self.words: dict[str, list[tuple[str, str]]] = {}
        self.lengths: Lengths = {}

    def keep(self, alive: set[str]) -> None:
        """Forget the segments that are gone."""
        for store in (self.columns, self.words):
            for key in set(store) - alive:
                del store[key]
        for key in [key for key in self.lengths if key[0] not in alive]:
            del self.lengths[key]


class View:
    """A searcher with its segments' columns at hand."""

    def __init__(self, searcher: Any, cache: SegmentCache) -> None:
        self.searcher = searcher
        self.cache = cache
        self._searchers = [leaf for leaf in searcher.leaf_searchers() if leaf[0].doc_count_all()]
        self.leaves: list[Any] = [leaf.reader() for leaf, _ in self._searchers]
        self._offsets: list[int] = [offset for _, offset in self._searchers]
        self._readers: dict[tuple[int, str], Any] = {}
        cache.keep(set(map(segment_key, self.leaves)))

    def close(self) -> None:
        """Close the files."""
        self.searcher.close()

    def count(self) -> int:
        """Return how many documents there are."""
        return self.searcher.doc_count()

    def gather(self, query: Query, scored: bool) -> tuple[list[int], list[float]]:
        """Return the numbers of all matching documents, ascending, and their scores.

        Without `scored` the scores are all 0.
        """
        ids: list[int] = []
        scores: list[float] = []
        context = self.searcher.context() if scored else self.searcher.boolean_context()
        for leaf, offset in self._searchers:
            matcher = query.matcher(leaf, context)
            if not scored:
                ids.extend([offset + number for number in matcher.all_ids()])
                continue
            while matcher.is_active():
                ids.append(offset + matcher.id())
                scores.append(matcher.score())
                matcher.next()
        return ids, scores if scored else [0.0] * len(ids)

    def card(self, number: int) -> Card:
        """Return the card of a document."""
        return Card(*json.loads(self._value(number, "card")))

    def ids(self, numbers: list[int]) -> list[str]:
        """Return the ids of documents, in the order given."""
        columns = self.columns
        found: list[str] = []
        for number in numbers:
            offset, segment = columns[bisect_right(self._offsets, number) - 1]
            found.append(segment.ids[number - offset])
        return found

    def body(self, number: int) -> str:
        """Return the body of a document."""
        return self._value(number, "body").decode("utf-8")

    def paragraphs(self, number: int) -> list[tuple[int, int, int]]:
        """Return (number, start, end) of each paragraph of a document."""
        flat = array("I", self._value(number, "paragraphs"))
        return [(flat[i], flat[i + 1], flat[i + 2]) for i in range(0, len(flat), 3)]

    @cached_property
    def stamps(self) -> array[int]:
        """Minute of publication by document number; 0 when it is not known."""
        found = array("i")
        for leaf in self.leaves:
            found.extend(leaf.column_reader("stamp").load())
        return found

    @cached_property
    def columns(self) -> list[tuple[int, SegmentColumns]]:
        """The columns of every segment, with the number of its first document."""
        return list(zip(self._offsets, map(self._segment_columns, self.leaves), strict=True))

    def _value(self, number: int, column: str) -> bytes:
        leaf = bisect_right(self._offsets, number) - 1
        reader = self._readers.get((leaf, column))
        if reader is None:
            reader = self.leaves[leaf].column_reader(column)
            self._readers[leaf, column] = reader
        return reader[number - self._offsets[leaf]]

    def _segment_columns(self, leaf: Any) -> SegmentColumns:
        key = segment_key(leaf)
        found = self.cache.columns.get(key)
        if found is None:
            found = self.cache.columns[key] = read_columns(leaf)
        return found


def segment_key(leaf: Any) -> str:
    """Return the id of a reader's segment."""
    return leaf.segment().segment_id()


def read_columns(leaf: Any) -> SegmentColumns:
    """Return the cards of a segment by column."""
    columns = SegmentColumns(
        single={name: [] for name in ("source", "year", "language")},
        many={name: [] for name in KINDS},
    )
    shared: dict[Any, Any] = {}
    share = shared.setdefault
    days = leaf.column_reader("since").load()
    for day, raw in zip(days, leaf.column_reader("card"), strict=False):
        card = Card(*json.loads(raw))
        columns.ids.append(card.id)
        columns.single["source"].append(share(card.source, card.source))
        columns.single["language"].append(share(card.language, card.language))
        year = year_of(day) if day else ""
        columns.single["year"].append(share(year, year))
        for name in KINDS:
            values = tuple(share(value, value) for value in getattr(card, name))
            columns.many[name].append(share(values, values))
    return columns
