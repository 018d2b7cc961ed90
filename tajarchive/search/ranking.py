# SPDX-License-Identifier: MIT
"""Which of the matching documents come first, and which come nearest when hardly any match."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from whoosh.query.qcore import Query
from whoosh.query.terms import Term

from tajarchive.search import analysis
from tajarchive.search.engine.files import Array
from tajarchive.search.query import nearness
from tajarchive.search.query.compiler import Compiled
from tajarchive.search.query.places import Expression, Row
from tajarchive.search.query.positional import Placed
from tajarchive.search.view import View

FEW = 10
"""Below so many hits, documents with most of the words follow."""

MOST_RELAXED = 50
_MOST_CLAUSES = 12
_FEWEST_PAIRS = 3
_MOST_PAIRS = 24
"""Pairs of Chinese characters that one run of them is taken apart into."""

_REORDERED = 100
"""The best documents by their words alone, among which nearness decides."""

_MOST_NEIGHBOURS = 8

Scored = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts beside BM25F: each pair of words that the query has side by side, and the
    document too, by so much (a rare word scores about 5)."""

    near: float = 3.0


WEIGHTS = Weights()


def page(
    view: View,
    numbers: Array,
    scores: Array,
    sort: str,
    offset: int,
    limit: int,
    sequence: Sequence[Expression] = (),
) -> Scored:
    """Return (number, score) of the documents from `offset` on, at most `limit`, in order.

    "newest" and "oldest" put undated documents last; equally relevant ones come newest first.
    `sequence` is what was asked for, in the order in which it was typed: of the best documents,
    those come first in which it stands together.
    """
    if offset >= len(numbers) or limit <= 0:
        return []
    stamps = view.stamps[numbers].astype(np.int64)
    if sort == "newest":
        keys: tuple[Array, ...] = (-stamps,)
    elif sort == "oldest":
        keys = (np.where(stamps == 0, np.iinfo(np.int64).max, stamps),)
    else:
        scores = _with_nearness(view, numbers, scores, sequence)
        keys = (-scores, -stamps)
    order = _first(keys, offset + limit)[offset:]
    return list(zip(numbers[order].tolist(), scores[order].tolist(), strict=True))


def _with_nearness(
    view: View, numbers: Array, scores: Array, sequence: Sequence[Expression]
) -> Array:
    """Return scores, those of the best documents raised where words stand near each other.

    Only ever raised, so that the best documents stay before the others on whatever page.
    """
    pairs = list(pairwise(sequence))[:_MOST_NEIGHBOURS]
    if not pairs or not WEIGHTS.near or len(numbers) < 2:
        return scores
    best = np.sort(_first((-scores,), _REORDERED))
    raised = scores.copy()
    raised[best] += WEIGHTS.near * nearness.near(view, numbers[best], pairs)
    return raised


def _first(keys: tuple[Array, ...], most: int) -> Array:
    """Return the places of the least keys in order, then of the first places; at most so many."""
    main = keys[0]
    if most < len(main):
        limit = np.partition(main, most - 1)[most - 1]
        chosen = np.flatnonzero(main <= limit)
    else:
        chosen = np.arange(len(main))
    order = np.lexsort((chosen, *(key[chosen] for key in reversed(keys))))
    return chosen[order][:most]


def relaxed(view: View, compiled: Compiled, numbers: Array) -> Scored:
    """Return documents with most of a query's clauses, those with more of them first.

    At least half of the clauses, every filter, nothing excluded, and none of `numbers`; nothing
    when those are ten or more, or when there is only one clause. A clause counts the more, the
    fewer documents have it. Chinese that was typed in one run is taken apart into its pairs of
    characters, of which those count that are anywhere.
    """
    if len(numbers) >= FEW:
        return []
    clauses = _apart(view, compiled)
    if len(clauses) < 2:
        return []
    total = len(view.stamps)
    counts = np.zeros(total, np.int32)
    covered = np.zeros(total, np.float64)
    sums = np.zeros(total, np.float64)
    for clause in clauses:
        found, scores = view.gather(clause, scored=True)
        counts[found] += 1
        covered[found] += np.log(1 + total / (1 + len(found)))
        sums[found] += scores
    allowed = counts >= (len(clauses) + 1) // 2
    allowed[numbers] = False
    for query in compiled.filters:
        allowed &= _mask(total, view.gather(query, scored=False)[0])
    for query in compiled.excluded:
        allowed &= ~_mask(total, view.gather(query, scored=False)[0])
    chosen = np.flatnonzero(allowed)
    order = _first((-covered[chosen], -sums[chosen]), MOST_RELAXED)
    return [(int(n), float(sums[n])) for n in chosen[order]]


def _apart(view: View, compiled: Compiled) -> list[Query]:
    """Return the clauses that count one by one."""
    found: list[Query] = []
    for clause in compiled.clauses:
        pairs = _pairs(view, clause) if clause in compiled.loose else []
        found.extend(pairs or [clause])
    if len(compiled.clauses) > _MOST_CLAUSES:
        reader = view.searcher.reader()
        found = sorted(found, key=lambda clause: clause.estimate_size(reader))
        return found[:_MOST_CLAUSES]
    return found


def _pairs(view: View, clause: Query) -> list[Query]:
    """Return the pairs of characters of a Chinese run, those that any document has."""
    if not isinstance(clause, Placed) or not isinstance(clause.expression, Row):
        return []
    slots = clause.expression.slots
    if len(slots) < _FEWEST_PAIRS or any(len(slot.terms) != 1 for slot in slots):
        return []
    found: list[Query] = []
    for slot in slots[:_MOST_PAIRS]:
        term = slot.terms[0]
        if analysis.is_han(term) and view.doc_frequency(slot.field, term.encode()):
            found.append(Term(slot.field, term))
    return list(dict.fromkeys(found))


def _mask(total: int, numbers: Array) -> Array:
    mask = np.zeros(total, bool)
    mask[numbers] = True
    return mask
