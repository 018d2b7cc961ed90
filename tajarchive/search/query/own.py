# SPDX-License-Identifier: MIT
"""What our own Whoosh queries share, and those that look at a column of numbers."""

from __future__ import annotations

from typing import Any

from whoosh.matching.mcore import ListMatcher, NullMatcher
from whoosh.query.qcore import Query

from tajarchive.search.engine.evaluation import Evaluator, Found

FILTER_SCORE = 1e-6
"""What a filter adds to a score: next to nothing, but Whoosh's unions take 0 for no match."""


class Own(Query):
    """What Whoosh asks of every query; equality is that of the key."""

    def key(self) -> tuple[Any, ...]:
        """Return what makes two queries of this class equal."""
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.key() == other.key()  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.key()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}{self.key()!r}"

    def is_leaf(self) -> bool:
        """Return True: Whoosh need not look inside."""
        return True

    def normalize(self) -> Query:
        """Return the query itself."""
        return self

    def estimate_size(self, ixreader: Any) -> int:
        """Return an upper bound of the number of matches."""
        return ixreader.doc_count()

    def estimate_min_size(self, ixreader: Any) -> int:
        """Return a lower bound of the number of matches."""
        return 0


class Within(Own):
    """Documents whose number in a column lies within bounds; open ends are None, 0 is none."""

    def __init__(self, column: str, low: int | None, high: int | None) -> None:
        self.column = column
        self.low = low
        self.high = high

    def key(self) -> tuple[Any, ...]:
        """Return column and bounds."""
        return (self.column, self.low, self.high)

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return a matcher over one segment."""
        reader = searcher.reader()
        low = 1 if self.low is None else max(1, self.low)
        high = 1 << 40 if self.high is None else self.high
        values = reader.column_reader(self.column).load()
        found = [i for i, value in enumerate(values) if low <= value <= high]
        return listed([i for i in found if not reader.is_deleted(i)], FILTER_SCORE)

    def evaluate(self, at: Evaluator) -> Found:
        """Return the documents of a segment at once."""
        values = at.arrays.numbers(self.column)
        mask = values > 0
        if self.low is not None:
            mask &= values >= self.low
        if self.high is not None:
            mask &= values <= self.high
        return at.constant(mask, FILTER_SCORE)


def listed(ids: list[int], score: float) -> Any:
    """Return a matcher of these documents, ascending, that score all the same."""
    if not ids:
        return NullMatcher()
    return ListMatcher(ids, [score] * len(ids))
