# SPDX-License-Identifier: MIT
"""Where a query's words stand in the text of one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tajarchive.search import analysis
from tajarchive.search.query.places import Either, Expression, Slot, places
from tajarchive.search.query.words import EXACT_MARK

Spans = list[tuple[int, int]]


class MarkedText:
    """The words of a text by field and term, for expressions to be evaluated over.

    Captions are part of the text; words wanted in any other field are nowhere in it.
    """

    def __init__(self, text: str, language: str) -> None:
        self._positions: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._offsets: dict[int, tuple[int, int]] = {}
        self._joined: dict[tuple[str, int], tuple[int, int]] = {}
        for token in analysis.tokens(text, language):
            self._note(token)

    def _note(self, token: analysis.Token) -> None:
        position = token.position
        self._positions["text", token.term].append(position)
        if token.exact:
            self._positions["exact", token.exact].append(position)
        if position in self._offsets:  # the joined form of a compound, after its parts
            self._joined[token.term, position] = (token.start, token.end)
            self._joined[token.exact, position] = (token.start, token.end)
        elif token.exact:
            self._offsets[position] = (token.start, token.end)
        else:  # a pair of Chinese characters: each position is one of them
            self._offsets[position] = (token.start, token.start + 1)

    def positions(self, field: str, term: str) -> Sequence[int]:
        """Return the positions of a term, ascending."""
        if field == "caption":
            if term.startswith(EXACT_MARK):
                return self._positions.get(("exact", term[1:]), ())
            field = "text"
        return self._positions.get((field, term), ())

    def spans(self, expression: Expression) -> Spans:
        """Return an expression's places as half-open offsets, ascending."""
        if isinstance(expression, Either):
            return sorted({span for one in expression.options for span in self.spans(one)})
        found: Spans = []
        for first, last in places(expression, self.positions):
            start, end = self._offsets[first][0], self._offsets[last][1]
            if isinstance(expression, Slot):
                for term in expression.terms:
                    if (term, first) in self._joined:
                        start, end = self._joined[term, first]
            found.append((start, end))
        return found


def merge(spans: Iterable[tuple[int, int]]) -> Spans:
    """Return spans sorted, those that overlap made one."""
    merged: Spans = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
