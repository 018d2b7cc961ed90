# SPDX-License-Identifier: MIT
"""Which of the matching documents come first, and which come nearest when hardly any match."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from heapq import nsmallest
from typing import Any

from tajarchive.search.query.compiler import Compiled
from tajarchive.search.view import View

FEW = 10
"""Below so many hits, documents with most of the words follow."""

MOST_RELAXED = 50
_MOST_CLAUSES = 12

Scored = list[tuple[int, float]]


def page(
    view: View, numbers: list[int], scores: list[float], sort: str, offset: int, limit: int
) -> Scored:
    """Return (number, score) of the documents from `offset` on, at most `limit`, in order.

    "newest" and "oldest" put undated documents last; equally relevant ones come newest first.
    """
    if offset >= len(numbers) or limit <= 0:
        return []
    key = _key(view, sort)
    order = nsmallest(offset + limit, zip(numbers, scores, strict=True), key=key)
    return order[offset:]


def _key(view: View, sort: str) -> Callable[[tuple[int, float]], Any]:
    stamps = view.stamps
    if sort == "newest":
        return lambda item: (-stamps[item[0]], item[0])
    if sort == "oldest":
        return lambda item: (stamps[item[0]] == 0, stamps[item[0]], item[0])
    return lambda item: (-item[1], -stamps[item[0]], item[0])


def relaxed(view: View, compiled: Compiled, numbers: list[int]) -> Scored:
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
    counts: defaultdict[int, int] = defaultdict(int)
    sums: defaultdict[int, float] = defaultdict(float)
    for clause in clauses:
        for number, score in zip(*view.gather(clause, scored=True), strict=True):
            counts[number] += 1
            sums[number] += score
    for number in numbers:
        counts.pop(number, None)
    allowed = _allowed(view, compiled)
    needed = (len(clauses) + 1) // 2
    found = (
        (number, sums[number])
        for number, count in counts.items()
        if count >= needed and allowed(number)
    )
    return nsmallest(MOST_RELAXED, found, key=lambda item: (-counts[item[0]], -item[1], item[0]))


def _allowed(view: View, compiled: Compiled) -> Callable[[int], bool]:
    """Return a test of whether a document passes the filters and exclusions."""
    wanted: set[int] | None = None
    for query in compiled.filters:
        found = set(view.gather(query, scored=False)[0])
        wanted = found if wanted is None else wanted & found
    unwanted: set[int] = set()
    for query in compiled.excluded:
        unwanted.update(view.gather(query, scored=False)[0])
    return lambda number: (wanted is None or number in wanted) and number not in unwanted
