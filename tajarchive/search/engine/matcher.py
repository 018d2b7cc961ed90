# SPDX-License-Identifier: MIT
"""The postings of one term as Whoosh's queries step through them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import numpy as np
from whoosh import formats
from whoosh.matching.mcore import LeafMatcher, NullMatcher, ReadTooFar
from whoosh.system import pack_uint

from tajarchive.search.engine.segment import SegmentArrays


def kind_of(format_: Any) -> str:
    """Return how a format's values are kept: "none", "frequency", "positions" or "values"."""
    kind = type(format_)
    if kind is formats.Positions or getattr(format_, "plain_positions", False):
        return "positions"
    if kind is formats.Existence:
        return "none"
    return "frequency" if kind is formats.Frequency else "values"


class ArrayMatcher(LeafMatcher):
    """Steps through a term's documents; skipping blocks by quality is left to the evaluator."""

    def __init__(
        self,
        arrays: SegmentArrays,
        number: int,
        term: tuple[str, bytes],
        format_: Any,
        scorer: Any,
        at: int = 0,
    ) -> None:
        self._arrays = arrays
        self._number = number
        self._term = term
        self.format = format_
        self.scorer = scorer
        self._kind = kind_of(format_)
        self._begin, end = arrays.extent(number)
        self._docs = arrays.docs[self._begin : end]
        self._ids: list[int] = self._docs.tolist()
        self._at = at

    @cached_property
    def _weights(self) -> list[float]:
        end = self._begin + len(self._ids)
        return self._arrays.weights(self._begin, end).tolist()

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """The positions of all postings, and where those of each end."""
        counts = self._arrays.frequencies(self._begin, self._begin + len(self._ids))
        return self._arrays.positions(self._number).tolist(), np.cumsum(counts).tolist()

    def is_active(self) -> bool:
        """Return whether there is a current document."""
        return self._at < len(self._ids)

    def id(self) -> int:
        """Return the current document."""
        return self._ids[self._at]

    def all_ids(self) -> Iterator[int]:
        """Return all documents."""
        return iter(self._ids)

    def next(self) -> None:
        """Go to the next document."""
        if self._at >= len(self._ids):
            raise ReadTooFar
        self._at += 1

    def skip_to(self, id: int) -> None:
        """Go to the first document from that one on."""
        if self._at >= len(self._ids):
            raise ReadTooFar
        if id > self._ids[self._at]:
            self._at = int(np.searchsorted(self._docs, id))

    def weight(self) -> float:
        """Return the weight of the term in the current document."""
        return self._weights[self._at]

    def positions(self) -> list[int]:
        """Return the positions of the term in the current document, ascending."""
        places, ends = self._places
        return places[ends[self._at - 1] if self._at else 0 : ends[self._at]]

    def value(self) -> Any:
        """Return the current posting as its format encodes it."""
        if self._kind == "positions":
            return self.format.encode(self.positions())
        if self._kind == "values":
            return self._arrays.value(self._term[0], self._begin + self._at, self._number)
        if self._kind == "frequency":
            at = self._begin + self._at
            return pack_uint(int(self._arrays.frequencies(at, at + 1)[0]))
        return b""

    def value_as(self, astype: str) -> Any:
        """Return the current posting decoded."""
        if self._kind == "positions" and astype == "positions":
            return self.positions()
        return super().value_as(astype)

    def all_items(self) -> Iterator[tuple[int, Any]]:
        """Yield (document, encoded value) from the current document on."""
        while self.is_active():
            yield self.id(), self.value()
            self.next()

    def copy(self) -> ArrayMatcher:
        """Return another matcher at the same place."""
        return ArrayMatcher(
            self._arrays, self._number, self._term, self.format, self.scorer, self._at
        )

    def reset(self) -> None:
        """Go back to the first document."""
        self._at = 0

    def replace(self, minquality: float = 0) -> Any:
        """Return what does as well: nothing when there is nothing more."""
        return self if self.is_active() else NullMatcher()

    def supports_block_quality(self) -> bool:
        """Return False."""
        return False

    def score(self) -> float:
        """Return the score of the current document."""
        return self.scorer.score(self) if self.scorer else self.weight()
