# SPDX-License-Identifier: MIT
"""Whoosh's queries evaluated over one segment at a time, whole posting lists at once.

Every query gives two arrays with a place for each document: whether it matches, and its score
(float32, BM25F as `whoosh.scoring` has it). What is not known here is asked of the query's own
matcher, so that every query works. Deleted documents are taken out at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any, NamedTuple

import numpy as np
from whoosh.query import compound, positional, qcore, ranges, terms, wrappers

from tajarchive.search.engine import placing
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.matcher import kind_of
from tajarchive.search.engine.postings import ranges as ranges_of
from tajarchive.search.engine.segment import LENGTHS, SegmentArrays

K1, B = 1.2, 0.75
_FEW_OF = 4
"""Of fewer than every fourth document that has a term, its positions are read one by one."""


class Found(NamedTuple):
    """Which documents match, and their scores (0 elsewhere)."""

    mask: Array
    scores: Array


class Evaluator:
    """Evaluates queries over one segment; `searcher` is Whoosh's, of that segment."""

    def __init__(self, searcher: Any) -> None:
        self.searcher = searcher
        self.reader = searcher.reader()
        self.schema = searcher.schema
        segment = self.reader.segment()
        self.arrays: SegmentArrays = segment.codec().arrays(segment)
        self.count = self.arrays.count
        self.deleted: Array | None = segment.deleted_mask()
        self._norms: dict[str, Array] = {}

    def run(self, query: qcore.Query) -> tuple[Array, Array]:
        """Return the living documents that match, ascending, and their scores."""
        found = self.evaluate(query)
        mask = found.mask if self.deleted is None else found.mask & ~self.deleted
        numbers = np.flatnonzero(mask)
        return numbers, found.scores[numbers]

    def evaluate(self, query: qcore.Query) -> Found:
        """Return what a query matches, deleted documents perhaps among it."""
        known = _KNOWN.get(type(query))
        if known is not None:
            return known(self, query)
        own = getattr(query, "evaluate", None)
        return own(self) if own is not None else self.stepped(query)

    def stepped(self, query: qcore.Query) -> Found:
        """Return what a query's own matcher finds, one document after another."""
        matcher = query.matcher(self.searcher, self.searcher.context())
        found = self.nothing()
        while matcher.is_active():
            number = matcher.id()
            found.mask[number] = True
            found.scores[number] = matcher.score()
            matcher.next()
        return found

    def nothing(self) -> Found:
        """Return a result without documents."""
        return Found(np.zeros(self.count, bool), np.zeros(self.count, np.float32))

    def constant(self, mask: Array, score: float) -> Found:
        """Return a result in which all documents have one score."""
        return Found(mask, mask.astype(np.float32) * np.float32(score))

    # Terms

    def numbers(self, field: str, words: Any) -> Array:
        """Return the numbers of those terms (bytes) that the segment has, ascending."""
        return self.arrays.find_all(field, words)

    def mask_of(self, numbers: Array) -> Array:
        """Return the documents that have any of the terms."""
        mask = np.zeros(self.count, bool)
        if len(numbers):
            mask[self.arrays.all_docs(numbers)] = True
        return mask

    def term(self, field: str, number: int) -> Found:
        """Return the documents of a term with their scores."""
        found = self.nothing()
        docs, scores = self._scored(field, number)
        found.mask[docs] = True
        found.scores[docs] = scores
        return found

    @property
    def parent(self) -> Any:
        """The searcher of the whole index."""
        return self.searcher.get_parent()

    def weighed(self, numbers: Array) -> Found:
        """Return the documents of any of several terms, with the sum of the terms' weights."""
        found = self.nothing()
        for number in numbers.tolist():
            begin, end = self.arrays.extent(number)
            docs = self.arrays.docs[begin:end]
            found.mask[docs] = True
            found.scores[docs] += self.arrays.weights(begin, end)
        return found

    def norms_of(self, field: str) -> Array | None:
        """Return what stands under BM25's fraction beside the weight, by document; None for a
        field that is not scored."""
        return self._norms_of(field) if self.schema[field].scorable else None

    def any_of(self, field: str, numbers: Array, boost: float = 1.0) -> Found:
        """Return the documents of any of several terms, scores added."""
        found = self.nothing()
        for number in numbers.tolist():
            docs, scores = self._scored(field, number)
            found.mask[docs] = True
            found.scores[docs] += scores if boost == 1.0 else scores * np.float32(boost)
        return found

    def _scored(self, field: str, number: int) -> tuple[Array, Array]:
        begin, end = self.arrays.extent(number)
        docs = self.arrays.docs[begin:end]
        weights = self.arrays.weights(begin, end)
        if not self.schema[field].scorable:
            return docs, weights
        idf = self.searcher.get_parent().idf(field, self.arrays.term(number))
        factor = np.float32(idf * (K1 + 1))
        return docs, weights * factor / (weights + self._norms_of(field)[docs])

    def saturated(self, field: str, number: int) -> tuple[Array, Array]:
        """Return the documents of a term and how full they are of it: BM25F without the idf,
        from 0 to 1; 1 in a field that is not scored."""
        begin, end = self.arrays.extent(number)
        docs = self.arrays.docs[begin:end]
        if not self.schema[field].scorable or field not in self.arrays.totals:
            return docs, np.ones(len(docs), np.float32)
        weights = self.arrays.weights(begin, end)
        return docs, weights / (weights + self._norms_of(field)[docs])

    def _norms_of(self, field: str) -> Array:
        """Return what stands under the fraction beside the weight, by document."""
        found = self._norms.get(field)
        if found is None:
            average = self.searcher.get_parent().avg_field_length(field) or 1
            lengths = np.maximum(LENGTHS, 1)
            table = (K1 * (1 - B + B * lengths / average)).astype(np.float32)
            found = self._norms[field] = table[self.arrays.lengths(field)]
        return found

    def keyed(self, numbers: Array, within: Array) -> Array:
        """Return doc << 32 | position of any of the terms in documents of a mask, ascending."""
        parts = [self._keyed(number, within) for number in numbers.tolist()]
        if len(parts) == 1:
            return parts[0]
        return np.unique(np.concatenate(parts)) if parts else np.empty(0, np.int64)

    def _keyed(self, number: int, within: Array) -> Array:
        begin, end = self.arrays.extent(number)
        docs = self.arrays.docs[begin:end]
        chosen = np.flatnonzero(within[docs])
        if len(chosen) * _FEW_OF > len(docs):
            found = self.arrays.keyed_positions(number)
            return found if len(chosen) == len(docs) else found[within[found >> 32]]
        counts = self.arrays.frequencies(begin, end)
        first = (np.cumsum(counts) - counts)[chosen]
        counts = counts[chosen]
        places = self.arrays.positions(number)[ranges_of(first, counts)]
        return np.repeat(docs[chosen].astype(np.int64) << 32, counts) + places


def _boosted(found: Found, boost: float) -> Found:
    return found if boost == 1.0 else Found(found.mask, found.scores * np.float32(boost))


def _both(a: Found, b: Found) -> Found:
    mask = a.mask & b.mask
    return Found(mask, (a.scores + b.scores) * mask)


def _either(a: Found, b: Found) -> Found:
    return Found(a.mask | b.mask, a.scores + b.scores)


def _null(at: Evaluator, query: Any) -> Found:
    return at.nothing()


def _every(at: Evaluator, query: Any) -> Found:
    if query.fieldname in (None, "", "*"):
        return at.constant(np.ones(at.count, bool), query.boost)
    first, end = at.arrays.fields.get(query.fieldname, (0, 0))
    return at.constant(at.mask_of(np.arange(first, end)), query.boost)


def _number(at: Evaluator, field: str, text: Any) -> int:
    """Return the number of a term that a query names, -1 when there is none."""
    if field not in at.schema:
        return -1
    try:
        return at.arrays.find(field, at.schema[field].to_bytes(text))
    except ValueError:
        return -1


def _term(at: Evaluator, query: Any) -> Found:
    number = _number(at, query.fieldname, query.text)
    if number < 0:
        return at.nothing()
    return _boosted(at.term(query.fieldname, number), query.boost)


def _compound(join: Callable[[Found, Found], Found]) -> Callable[[Evaluator, Any], Found]:
    def run(at: Evaluator, query: Any) -> Found:
        if getattr(query, "scale", None):
            return at.stepped(query)
        found = [at.evaluate(child) for child in query.subqueries]
        if len(found) < 2:  # Whoosh leaves out the boost then
            return found[0] if found else at.nothing()
        return _boosted(reduce(join, found), query.boost)

    return run


def _not(at: Evaluator, query: Any) -> Found:
    return at.constant(~at.evaluate(query.query).mask, 1.0)


def _and_not(at: Evaluator, query: Any) -> Found:
    wanted = at.evaluate(query.a)
    mask = wanted.mask & ~at.evaluate(query.b).mask
    return Found(mask, wanted.scores * mask)


def _require(at: Evaluator, query: Any) -> Found:
    wanted = at.evaluate(query.a)
    mask = wanted.mask & at.evaluate(query.b).mask
    return Found(mask, wanted.scores * mask)


def _and_maybe(at: Evaluator, query: Any) -> Found:
    wanted, more = at.evaluate(query.a), at.evaluate(query.b)
    return Found(wanted.mask, (wanted.scores + more.scores) * wanted.mask)


def _constant(at: Evaluator, query: Any) -> Found:
    return at.constant(at.evaluate(query.child).mask, query.score)


def _several(at: Evaluator, query: Any) -> Found:
    """Prefix, wildcard, range, fuzzy: the terms of the segment that the query stands for."""
    field = query.field()
    if field not in at.schema:
        return at.stepped(query)
    if isinstance(query, terms.PatternQuery) and query.text in ("", "*", ".*"):
        return at.stepped(query)
    if type(query) is terms.Prefix:
        prefix = at.schema[field].to_bytes(query.text)
        numbers = np.arange(*at.arrays.starting(field, prefix))
    else:
        to_bytes = at.schema[field].to_bytes
        words = [w if isinstance(w, bytes) else to_bytes(w) for w in query._btexts(at.reader)]
        numbers = at.numbers(field, [word for word in words if word])
    if not len(numbers):
        return at.nothing()
    if len(numbers) > 1 and query.constantscore and _unscored(at, len(numbers)):
        return at.constant(at.mask_of(numbers), 1.0)
    return at.any_of(field, numbers, query.boost)


def _unscored(at: Evaluator, count: int) -> bool:
    """Return whether Whoosh's union of so many terms gives every document the score 1."""
    summed = count < compound.Or.TOO_MANY_CLAUSES and (count == 2 or at.count > 5000)
    return not summed


def _range(at: Evaluator, query: Any) -> Found:
    return at.evaluate(query._compile_query(at.reader))


def _phrase(at: Evaluator, query: Any) -> Found:
    """A phrase: each word after the one before, at most `slop` positions on."""
    field = query.fieldname
    if field not in at.schema:
        return at.nothing()
    if kind_of(at.schema[field].format) != "positions" or len(query.words) < 2:
        return at.stepped(query)
    numbers = [_number(at, field, word) for word in query.words]
    if min(numbers) < 0:
        return at.nothing()
    both = reduce(_both, (at.term(field, number) for number in numbers))
    slots = [at.keyed(np.array([number]), both.mask) for number in numbers]
    mask = placing.docs_of(placing.following(slots, query.slop), at.count)
    return _boosted(Found(mask, both.scores * mask), query.boost)


_KNOWN: dict[type, Callable[[Evaluator, Any], Found]] = {
    type(qcore.NullQuery): _null,
    qcore.Every: _every,
    terms.Term: _term,
    compound.And: _compound(_both),
    compound.Or: _compound(_either),
    compound.DefaultOr: _compound(_either),
    compound.AndNot: _and_not,
    compound.AndMaybe: _and_maybe,
    compound.Require: _require,
    wrappers.Not: _not,
    wrappers.ConstantScoreQuery: _constant,
    terms.Prefix: _several,
    terms.Wildcard: _several,
    terms.Regex: _several,
    terms.FuzzyTerm: _several,
    terms.Variations: _several,
    ranges.TermRange: _several,
    ranges.NumericRange: _range,
    ranges.DateRange: _range,
    positional.Phrase: _phrase,
}
"""Queries of exactly these classes are evaluated here; a subclass may mean something else."""
