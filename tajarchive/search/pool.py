# SPDX-License-Identifier: MIT
"""Postings of a segment in the making, gathered by term instead of sorted one by one.

Takes the place of Whoosh's pool in a `SegmentWriter`: a third of the memory, and only the terms
are sorted, since the documents of each term come in order anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.writing import PostingPool

Posting = tuple[str, bytes, int, float, bytes]
_OVERHEAD = 64
"""Bytes that a posting takes beside its positions: a number, a weight, places in lists."""


class TermPool(PostingPool):
    """A posting pool that keeps, for each field and term, its documents, weights and values."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._terms: dict[tuple[str, bytes], list[Any]] = {}

    def add(self, item: Posting) -> None:
        """Take a posting: field, term, document, weight, encoded value."""
        name, term, number, weight, value = item
        found = self._terms.get((name, term))
        if found is None:
            self.fieldnames.add(name)
            found = self._terms[name, term] = []
            self.currentsize += 250
        found += (number, weight, value)
        self.currentsize += _OVERHEAD + len(value or b"")
        if self.currentsize > self.limit:
            self.save()

    def save(self) -> None:
        """Write what there is to a sorted run on disk."""
        if self._terms:
            path, file = self._new_run()
            self._write_run(file, self._sorted())
            self._add_run(path)
            self._terms = {}
            self.currentsize = 0

    def items(self, maxfiles: int = 128) -> Iterator[Posting]:
        """Yield the postings by field, term and document, emptying the pool."""
        if not self.runs:
            return self._sorted()
        return iter(super().items(maxfiles))

    def _sorted(self) -> Iterator[Posting]:
        terms = self._terms
        for key in sorted(terms):
            found = terms.pop(key)
            name, term = key
            for i in range(0, len(found), 3):
                yield name, term, found[i], found[i + 1], found[i + 2]
