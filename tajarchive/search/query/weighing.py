# SPDX-License-Identifier: MIT
"""How much an expression counts in a document: a name's spellings and a phrase count as one word.

Were every spelling a word of its own, the articles in the language that the archive has least of
would come first, since its spellings are the rarest; and a Chinese name would count once for each
pair of its characters. So BM25F is given one weight (how often any spelling occurs) and one
frequency (in how many articles), as for synonyms in Robertson and Zaragoza (2009, 3.5).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from math import exp, log
from typing import Any

import numpy as np

from tajarchive.search.engine.evaluation import K1, B
from tajarchive.search.query.places import (
    Apart,
    Close,
    Either,
    Expression,
    Often,
    Row,
    Slot,
    Together,
)

MOST_WEIGHED = 64
"""Words of one slot up to which each is weighed; of more, any counts the same."""

SlotWeight = Callable[[Slot], Any]
Norm = Callable[[str], Any]
"""Called with a field; what stands under BM25's fraction beside the weight; None: not scored."""


def score(expression: Expression, parent: Any, weigh: SlotWeight, norm: Norm) -> Any:
    """Return the score of an expression, for one document (numbers) or for many (arrays).

    `parent` is the searcher of the whole index; `weigh` gives the weight of a slot's terms. Two
    expressions near each other count each for itself.
    """
    if isinstance(expression, Often):
        return score(expression.child, parent, weigh, norm)
    if isinstance(expression, Apart):
        return score(expression.nearness.left, parent, weigh, norm)
    if isinstance(expression, (Close, Together)):
        left = score(expression.left, parent, weigh, norm)
        return left + score(expression.right, parent, weigh, norm)
    if isinstance(expression, Either) and not all(map(_is_unit, expression.options)):
        found = [score(option, parent, weigh, norm) for option in expression.options]
        return reduce(np.add, found)
    weight = _weight(expression, weigh)
    if weight is None:
        return np.float32(1.0)
    under = norm(_field(expression))
    if under is None:
        return weight
    count = max(1, parent.doc_count_all())
    frequency = min(count, _frequency(expression, parent, count))
    factor = np.float32((log(count / (frequency + 1)) + 1) * (K1 + 1))
    return weight * factor / (weight + under)


def norm_of(length: int, average: float) -> np.float32:
    """Return what stands under BM25's fraction for a field of that length."""
    return np.float32(K1 * (1 - B + B * max(length, 1) / (average or 1)))


def is_plain(expression: Expression) -> bool:
    """Return whether an expression matches wherever any of its terms is."""
    if isinstance(expression, Either):
        return all(map(is_plain, expression.options))
    return isinstance(expression, Slot)


def _is_unit(expression: Expression) -> bool:
    if isinstance(expression, Either):
        return all(map(_is_unit, expression.options))
    return isinstance(expression, (Slot, Row))


def _weight(expression: Expression, weigh: SlotWeight) -> Any:
    """Return how often an expression occurs, as far as its words tell; None: any number."""
    if isinstance(expression, Slot):
        return None if len(expression.terms) > MOST_WEIGHED else weigh(expression)
    if isinstance(expression, Row):
        found = [_weight(slot, weigh) for slot in expression.slots]
        known = [one for one in found if one is not None]
        return reduce(np.minimum, known) if known else None
    assert isinstance(expression, Either)
    found = [_weight(option, weigh) for option in expression.options]
    known = [one for one in found if one is not None]
    return reduce(np.add, known) if len(known) == len(found) and known else None


def _frequency(expression: Expression, parent: Any, count: int) -> float:
    """Return in how many documents an expression may be."""
    if isinstance(expression, Slot):
        if len(expression.terms) > MOST_WEIGHED:
            return count
        return sum(_of_term(expression.field, term, parent, count) for term in expression.terms)
    if isinstance(expression, Row):
        return min((_frequency(slot, parent, count) for slot in expression.slots), default=0)
    assert isinstance(expression, Either)
    return sum(_frequency(option, parent, count) for option in expression.options)


def _of_term(field: str, term: str, parent: Any, count: int) -> float:
    """Return a term's frequency, by way of the idf, which the searcher remembers."""
    return count / exp(parent.idf(field, term.encode()) - 1) - 1


def _field(expression: Expression) -> str:
    if isinstance(expression, Slot):
        return expression.field
    parts = expression.slots if isinstance(expression, Row) else expression.options  # type: ignore[union-attr]
    return _field(parts[0]) if parts else "text"
