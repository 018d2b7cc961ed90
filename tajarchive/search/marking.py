# SPDX-License-Identifier: MIT
"""Where a query's words stand in the text of one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from tajarchive.search import analysis, breaks
from tajarchive.search.query.places import Either, Expression, Places, places, slots, words
from tajarchive.search.query.words import EXACT_MARK

_PARAGRAPHS = (breaks.PARAGRAPH, breaks.CAPTION_PARAGRAPH)
Spans = list[tuple[int, int]]


class Wanted:
    """The terms that some expressions look for, and which chunks of text have any of them.

    None: all terms are wanted. One may serve many texts: what a chunk holds is worked out
    once.
    """

    def __init__(self, expressions: Iterable[Expression] | None) -> None:
        terms: set[str] | None = None
        if expressions is not None:
            found = (slot for expression in expressions for slot in slots(expression))
            terms = {term.removeprefix(EXACT_MARK) for slot in found for term in slot.terms}
        self.known = (_Chunks(terms, False), _Chunks(terms, True))


class _Chunks(dict[str, int]):
    """How many positions a chunk takes; below 0 if it has a term that is wanted."""

    def __init__(self, terms: set[str] | None, tajik: bool) -> None:
        super().__init__()
        self._terms = terms
        self._strings = analysis.strings(tajik)

    def __missing__(self, chunk: str) -> int:
        width, strings = self._strings[chunk]
        wanted = self._terms is None or not self._terms.isdisjoint(strings)
        found = self[chunk] = -width if wanted else width
        return found


class MarkedText:
    """The words of a text by field and term, for expressions to be evaluated over.

    Captions are part of the text; words wanted in any other field are nowhere in it. Only words
    that are wanted are looked at closely.
    """

    def __init__(self, text: str, language: str, wanted: Wanted | None = None) -> None:
        self._text, self._tajik = text, language == "tg"
        self._positions: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._offsets: dict[int, tuple[int, int]] = {}
        self._joined: dict[tuple[str, int], tuple[int, int]] = {}
        pieces = analysis.split(text)
        known = (wanted or Wanted(None)).known[language == "tg"]
        widths = list(map(known.__getitem__, pieces[::2]))
        wanted_at = [i for i, width in enumerate(widths) if width < 0]
        if not wanted_at:
            return
        places = list(accumulate(map(abs, widths), initial=0))
        begins = list(accumulate(map(len, pieces), initial=0))
        for i in wanted_at:
            for token in analysis.tokens(pieces[2 * i], language):
                self._note(token, places[i], begins[2 * i])

    def _note(self, token: analysis.Token, place: int, offset: int) -> None:
        position = token.position + place
        start, end = token.start + offset, token.end + offset
        self._positions["text", token.term].append(position)
        if token.exact:
            self._positions["exact", token.exact].append(position)
        if position in self._offsets:  # the joined form of a compound, after its parts
            self._joined[token.term, position] = (start, end)
            self._joined[token.exact, position] = (start, end)
        elif token.exact:
            self._offsets[position] = (start, end)
        else:  # a pair of Chinese characters: each position is one of them
            self._offsets[position] = (start, start + 1)

    def positions(self, field: str, term: str) -> Sequence[int]:
        """Return the positions of a term, ascending."""
        if field == breaks.FIELD:
            found = self._breaks
            return found.paragraphs if term in _PARAGRAPHS else found.sentences
        if field == "caption":
            if term.startswith(EXACT_MARK):
                return self._positions.get(("exact", term[1:]), ())
            field = "text"
        return self._positions.get((field, term), ())

    @cached_property
    def _breaks(self) -> breaks.Breaks:
        return breaks.breaks(self._text, self._tajik)

    def spans(self, expression: Expression) -> Spans:
        """Return the words and phrases of an expression's places as half-open offsets, ascending;
        of words near each other not what is between them."""
        if isinstance(expression, Either):
            return sorted({span for one in expression.options for span in self.spans(one)})
        return self._spans(expression, words(expression, self.positions))

    def stretches(self, expression: Expression) -> Spans:
        """Return an expression's places whole, as half-open offsets, ascending."""
        if isinstance(expression, Either):
            return sorted({span for one in expression.options for span in self.stretches(one)})
        return self._spans(expression, places(expression, self.positions))

    def _spans(self, expression: Expression, found: Places) -> Spans:
        spans: Spans = []
        terms = {term for slot in slots(expression) for term in slot.terms}
        for first, last in found:
            start, end = self._offsets[first][0], self._offsets[last][1]
            if first == last:
                for term in terms:
                    if (term, first) in self._joined:
                        start, end = self._joined[term, first]
            spans.append((start, end))
        return spans


def merge(spans: Iterable[tuple[int, int]]) -> Spans:
    """Return spans sorted, those that overlap made one."""
    merged: Spans = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
