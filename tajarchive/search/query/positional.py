# SPDX-License-Identifier: MIT
"""Whoosh queries of our own: expressions with places, sets of terms, and stretches of days.

Each can be evaluated by `engine.evaluation` (`evaluate`), and steps through any index as Whoosh
has it (`matcher`), with nothing but what Whoosh 2.7.4 and 3.54 share.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from whoosh.matching.binary import IntersectionMatcher, UnionMatcher
from whoosh.matching.mcore import Matcher, NullMatcher
from whoosh.matching.wrappers import FilterMatcher
from whoosh.query.qcore import Query

from tajarchive.search import breaks
from tajarchive.search.engine import placing
from tajarchive.search.engine.evaluation import Evaluator, Found
from tajarchive.search.engine.files import Array
from tajarchive.search.query import weighing
from tajarchive.search.query.own import FILTER_SCORE, listed
from tajarchive.search.query.own import Own as _Own
from tajarchive.search.query.places import (
    Apart,
    Close,
    Either,
    Expression,
    Often,
    Row,
    Slot,
    Together,
    places,
)

_NOWHERE: Sequence[int] = ()


class Placed(_Own):
    """Documents in which an expression has a place; scored by BM25F of its words."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression

    def key(self) -> tuple[Any, ...]:
        """Return the expression."""
        return (self.expression,)

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return a matcher over one segment."""
        leaves: dict[tuple[str, str], list[Any]] = {}
        driver = _driver(self.expression, searcher, leaves)
        if not driver.is_active():
            return NullMatcher()
        return _PlacedMatcher(driver, self.expression, leaves, searcher)

    def evaluate(self, at: Evaluator) -> Found:
        """Return the documents of a segment at once."""
        weights: dict[Slot, Found] = {}
        mask = _possible(self.expression, at, weights)
        if mask.any() and not weighing.is_plain(self.expression):
            mask = placing.docs_of(_some_places(self.expression, at, mask), at.count)
        if not mask.any():
            return at.nothing()
        scores = weighing.score(
            self.expression, at.parent, lambda slot: weights[slot].scores, at.norms_of
        )
        return Found(mask, (scores * mask).astype(np.float32))


def _possible(expression: Expression, at: Evaluator, weights: dict[Slot, Found]) -> Array:
    """Return the documents that may match, noting how much each slot weighs in them."""
    if isinstance(expression, Slot):
        if expression not in weights:
            numbers = _numbers(expression, at)
            if len(expression.terms) > weighing.MOST_WEIGHED:
                weights[expression] = at.constant(at.mask_of(numbers), 1.0)
            else:
                weights[expression] = at.weighed(numbers)
        return weights[expression].mask
    if isinstance(expression, Either):
        return _joined(np.logical_or, expression.options, at, weights)
    if isinstance(expression, Row):
        return _joined(np.logical_and, expression.slots, at, weights)
    if isinstance(expression, Often):
        return _possible(expression.child, at, weights)
    if isinstance(expression, Apart):
        return _possible(expression.nearness.left, at, weights)
    return _joined(np.logical_and, (expression.left, expression.right), at, weights)


def _joined(
    join: Any, parts: Sequence[Expression], at: Evaluator, weights: dict[Slot, Found]
) -> Array:
    if not parts:
        return np.zeros(at.count, bool)
    return join.reduce([_possible(part, at, weights) for part in parts])


def _numbers(slot: Slot, at: Evaluator) -> Array:
    return at.numbers(slot.field, [term.encode() for term in slot.terms])


def _some_places(expression: Expression, at: Evaluator, within: Array) -> placing.Places:
    """Return places in all documents of a mask where an expression matches, perhaps not all."""
    if not isinstance(expression, Close):
        return places_in(expression, at, within)
    left = places_in(expression.left, at, within)
    right = places_in(expression.right, at, within)
    near = placing.near(left, right, expression.distance, expression.ordered)
    return left[0][near], left[1][near]


def places_in(expression: Expression, at: Evaluator, within: Array) -> placing.Places:
    """Return where an expression matches in the documents of a mask."""
    if isinstance(expression, Slot):
        keys = at.keyed(_numbers(expression, at), within)
        return keys, keys
    if isinstance(expression, Either):
        return placing.either([places_in(option, at, within) for option in expression.options])
    if isinstance(expression, Row):
        slots = [places_in(slot, at, within)[0] for slot in expression.slots]
        return placing.row(slots, expression.offsets, expression.width)
    if isinstance(expression, Often):
        return placing.often(places_in(expression.child, at, within), expression.count, at.count)
    if isinstance(expression, Apart):
        return _apart(expression.nearness, at, within)
    left = places_in(expression.left, at, within)
    right = places_in(expression.right, at, within)
    if isinstance(expression, Together):
        ends = _ends(expression, at, within)
        return placing.either(placing.together(left, right, ends, expression.ordered))
    return placing.close(left, right, expression.distance, expression.ordered)


def _apart(nearness: Close | Together, at: Evaluator, within: Array) -> placing.Places:
    left = places_in(nearness.left, at, within)
    right = places_in(nearness.right, at, within)
    if isinstance(nearness, Close):
        near = placing.near(left, right, nearness.distance, nearness.ordered)
        return left[0][~near], left[1][~near]
    ends = _ends(nearness, at, within)
    near, _ = placing.together(left, right, ends, nearness.ordered)
    return placing.without(left, near)


def _ends(both: Together, at: Evaluator, within: Array) -> Array:
    """Return where sentences or paragraphs begin in the documents of a mask."""
    numbers = at.numbers(breaks.FIELD, [term.encode() for term in both.breaks])
    parts = [at.keyed(numbers[i : i + 1], within) for i in range(len(numbers))]
    if len(parts) == 1:
        return parts[0]
    return np.sort(np.concatenate(parts), kind="stable") if parts else np.empty(0, np.int64)


def _driver(expression: Expression, searcher: Any, leaves: dict[Any, list[Any]]) -> Any:
    """Return a matcher of the documents that may match, noting its leaves by term."""
    if isinstance(expression, Slot):
        return _slot_driver(expression, searcher, leaves)
    if isinstance(expression, Either):
        found = [_driver(option, searcher, leaves) for option in expression.options]
        return _tree(UnionMatcher, [m for m in found if m.is_active()])
    if isinstance(expression, Often):
        return _driver(expression.child, searcher, leaves)
    if isinstance(expression, Apart):
        return _driver(expression.nearness.left, searcher, leaves)
    if isinstance(expression, Row):
        parts: list[Expression] = list(expression.slots)
    else:
        parts = [expression.left, expression.right]
    found = [_driver(part, searcher, leaves) for part in parts]
    if not all(m.is_active() for m in found):
        return NullMatcher()
    return _tree(IntersectionMatcher, found)


def _slot_driver(slot: Slot, searcher: Any, leaves: dict[Any, list[Any]]) -> Any:
    reader = searcher.reader()
    found = []
    for term in slot.terms:
        if (slot.field, term.encode()) in reader:
            leaf = searcher.postings(slot.field, term.encode())
            leaves.setdefault((slot.field, term), []).append(leaf)
            found.append(leaf)
    return _tree(UnionMatcher, [m for m in found if m.is_active()])


def _tree(join: Callable[[Any, Any], Any], matchers: list[Any]) -> Any:
    """Return the matchers joined two by two."""
    if not matchers:
        return NullMatcher()
    while len(matchers) > 1:
        pairs = range(0, len(matchers) - 1, 2)
        joined = [join(matchers[i], matchers[i + 1]) for i in pairs]
        if len(matchers) % 2:
            joined.append(matchers[-1])
        matchers = joined
    return matchers[0]


class _PlacedMatcher(Matcher):
    """Steps through the documents that have all the words, and stops where they stand right."""

    def __init__(
        self, driver: Any, expression: Expression, leaves: dict[Any, list[Any]], searcher: Any
    ) -> None:
        self._driver = driver
        self._expression = expression
        self._leaves = leaves
        self._searcher = searcher
        self._aside: dict[tuple[str, str], Any] = {}
        self._find()

    def _positions(self, field: str, term: str) -> Sequence[int]:
        here = self._driver.id()
        for leaf in self._leaves.get((field, term), ()):
            if leaf.is_active() and leaf.id() == here:
                return leaf.value_as("positions")
        leaf = self._beside(field, term)
        return leaf.value_as("positions") if leaf is not None else _NOWHERE

    def _find(self) -> None:
        driver = self._driver
        while driver.is_active() and not places(self._expression, self._positions):
            driver.next()

    def is_active(self) -> bool:
        """Return whether there is a current document."""
        return self._driver.is_active()

    def id(self) -> int:
        """Return the current document."""
        return self._driver.id()

    def next(self) -> None:
        """Go to the next document."""
        self._driver.next()
        self._find()

    def skip_to(self, id: int) -> None:
        """Go to the first document from that one on."""
        if self._driver.is_active() and self._driver.id() < id:
            self._driver.skip_to(id)
            self._find()

    def score(self) -> float:
        """Return what the expression counts in the current document."""
        parent = self._searcher.get_parent()
        return float(weighing.score(self._expression, parent, self._weigh, self._norm))

    def _weigh(self, slot: Slot) -> Any:
        found = 0.0
        for term in slot.terms:
            leaf = self._beside(slot.field, term)
            if leaf is not None:
                found += leaf.weight()
        return np.float32(found)

    def _beside(self, field: str, term: str) -> Any:
        """Return a matcher of one term at the current document, None when that has it not.

        It goes beside the driver, which may have gone on already, or have no such term.
        """
        found = self._aside.get((field, term))
        if found is None:
            known = (field, term.encode()) in self._searcher.reader()
            found = self._searcher.postings(field, term.encode()) if known else NullMatcher()
            self._aside[field, term] = found
        here = self._driver.id()
        if found.is_active() and found.id() < here:
            found.skip_to(here)
        return found if found.is_active() and found.id() == here else None

    def _norm(self, field: str) -> Any:
        if not self._searcher.schema[field].scorable:
            return None
        length = self._searcher.reader().doc_field_length(self._driver.id(), field)
        average = self._searcher.get_parent().avg_field_length(field)
        return weighing.norm_of(length, average)

    def weight(self) -> float:
        """Return the sum of the words' weights."""
        return self._driver.weight()

    def supports(self, astype: str) -> bool:
        """Return False: there are no encoded values."""
        return False

    def copy(self) -> Any:
        """Not possible: Whoosh copies only for nested documents, which we have not."""
        raise NotImplementedError

    def reset(self) -> None:
        """Not possible, for the same reason."""
        raise NotImplementedError

    def value(self) -> Any:
        """Not possible: there are no encoded values."""
        raise NotImplementedError

    def value_as(self, astype: str) -> Any:
        """Not possible: there are no encoded values."""
        raise NotImplementedError


class AnyTerm(_Own):
    """Documents with at least one of many terms, each counting the same: prefixes, wildcards."""

    def __init__(self, field: str, terms: tuple[str, ...], score: float = 1.0) -> None:
        self.terms_ = terms
        self.field_ = field
        self.score = score

    def key(self) -> tuple[Any, ...]:
        """Return field, terms and score."""
        return (self.field_, self.terms_, self.score)

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return a matcher over one segment."""
        reader = searcher.reader()
        found: set[int] = set()
        for term in self.terms_:
            encoded = term.encode()
            if (self.field_, encoded) in reader:
                found.update(reader.postings(self.field_, encoded).all_ids())
        return listed(sorted(found), self.score)

    def evaluate(self, at: Evaluator) -> Found:
        """Return the documents of a segment at once."""
        numbers = at.numbers(self.field_, [term.encode() for term in self.terms_])
        return at.constant(at.mask_of(numbers), self.score)


class Without(_Own):
    """Documents of one query that are not of another.

    Not Whoosh's AndNot, whose matcher lets its first document through unchecked when the
    excluded ones begin before it.
    """

    def __init__(self, wanted: Query, unwanted: Query) -> None:
        self.wanted = wanted
        self.unwanted = unwanted

    def key(self) -> tuple[Any, ...]:
        """Return both queries."""
        return (self.wanted, self.unwanted)

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return a matcher over one segment."""
        wanted = self.wanted.matcher(searcher, context)
        if not wanted.is_active():
            return wanted
        unwanted = self.unwanted.matcher(searcher, searcher.boolean_context())
        return FilterMatcher(wanted, frozenset(unwanted.all_ids()), exclude=True)

    def evaluate(self, at: Evaluator) -> Found:
        """Return the documents of a segment at once."""
        wanted = at.evaluate(self.wanted)
        mask = wanted.mask & ~at.evaluate(self.unwanted).mask
        return Found(mask, wanted.scores * mask)


class Days(_Own):
    """Documents whose interval of publication lies within days; open ends are None."""

    def __init__(self, since: int | None, until: int | None, unknown: bool = False) -> None:
        self.since = since
        self.until = until
        self.unknown = unknown

    def key(self) -> tuple[Any, ...]:
        """Return the interval."""
        return (self.since, self.until, self.unknown)

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return a matcher over one segment."""
        reader = searcher.reader()
        first = reader.column_reader("since").load()
        if self.unknown:
            found = [i for i, day in enumerate(first) if day == 0]
        else:
            last = reader.column_reader("until").load()
            low = self.since if self.since is not None else 1
            high = self.until if self.until is not None else 1 << 40
            found = [
                i
                for i, (since, until) in enumerate(zip(first, last, strict=False))
                if low <= since and until <= high and since
            ]
        if reader.has_deletions():
            found = [i for i in found if not reader.is_deleted(i)]
        return listed(found, FILTER_SCORE)

    def evaluate(self, at: Evaluator) -> Found:
        """Return the documents of a segment at once."""
        first, last = at.arrays.numbers("since"), at.arrays.numbers("until")
        if self.unknown:
            return at.constant(first == 0, FILTER_SCORE)
        mask = first != 0
        if self.since is not None:
            mask &= first >= self.since
        if self.until is not None:
            mask &= last <= self.until
        return at.constant(mask, FILTER_SCORE)
