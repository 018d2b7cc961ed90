# SPDX-License-Identifier: MIT
"""Which of the matching documents come first, and which come nearest when hardly any match."""

from __future__ import annotations

import numpy as np

from tajarchive.search.engine.files import Array
from tajarchive.search.query.compiler import Compiled
from tajarchive.search.view import View

FEW = 10
"""Below so many hits, documents with most of the words follow."""

MOST_RELAXED = 50
_MOST_CLAUSES = 12

Scored = list[tuple[int, float]]


def page(view: View, numbers: Array, scores: Array, sort: str, offset: int, limit: int) -> Scored:
    """Return (number, score) of the documents from `offset` on, at most `limit`, in order.

    "newest" and "oldest" put undated documents last; equally relevant ones come newest first.
    """
    if offset >= len(numbers) or limit <= 0:
        return []
    stamps = view.stamps[numbers].astype(np.int64)
    if sort == "newest":
        keys: tuple[Array, ...] = (-stamps,)
    elif sort == "oldest":
        keys = (np.where(stamps == 0, np.iinfo(np.int64).max, stamps),)
    else:
        keys = (-scores, -stamps)
    order = _first(keys, offset + limit)[offset:]
    return list(zip(numbers[order].tolist(), scores[order].tolist(), strict=True))


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
    when those are ten or more, or when there is only one clause.
    """
    if len(numbers) >= FEW or len(compiled.clauses) < 2:
        return []
    clauses = compiled.clauses
    if len(clauses) > _MOST_CLAUSES:
        reader = view.searcher.reader()
        clauses = sorted(clauses, key=lambda clause: clause.estimate_size(reader))
        clauses = clauses[:_MOST_CLAUSES]
    total = len(view.stamps)
    counts = np.zeros(total, np.int32)
    sums = np.zeros(total, np.float64)
    for clause in clauses:
        found, scores = view.gather(clause, scored=True)
        counts[found] += 1
        sums[found] += scores
    allowed = counts >= (len(clauses) + 1) // 2
    allowed[numbers] = False
    for query in compiled.filters:
        allowed &= _mask(total, view.gather(query, scored=False)[0])
    for query in compiled.excluded:
        allowed &= ~_mask(total, view.gather(query, scored=False)[0])
    chosen = np.flatnonzero(allowed)
    order = _first((-counts[chosen].astype(np.float64), -sums[chosen]), MOST_RELAXED)
    return [(int(n), float(sums[n])) for n in chosen[order]]


def _mask(total: int, numbers: Array) -> Array:
    mask = np.zeros(total, bool)
    mask[numbers] = True
    return mask
