# SPDX-License-Identifier: MIT
"""A Whoosh query of ours: articles that report an event of which several things are true."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from typing import Any

import numpy as np
from whoosh.query.qcore import NullQuery, Query

from tajarchive.search import happenings
from tajarchive.search.engine.evaluation import Evaluator, Found
from tajarchive.search.engine.files import Array
from tajarchive.search.query.own import FILTER_SCORE, Own, listed
from tajarchive.search.query.tree import EventDate, Node, Or, Phrase, Word

Stretch = tuple[int | None, int | None] | None
"""First and last day, both included, None: open; without them: no date at all."""


class Reported(Own):
    """Articles with an event that has one term of each group, and a day in one stretch of each.

    `terms` are groups of terms of `happenings.FIELD`, `days` groups of stretches. An event whose
    date is known to a month or a year only has every day of that.
    """

    def __init__(
        self, terms: tuple[tuple[str, ...], ...], days: tuple[tuple[Stretch, ...], ...]
    ) -> None:
        self.groups = terms
        self.days = days

    def key(self) -> tuple[Any, ...]:
        """Return terms and days."""
        return (self.groups, self.days)

    def evaluate(self, at: Evaluator) -> Found:
        """Return the documents of a segment at once."""
        everywhere = np.ones(at.count, bool)
        found: list[Array] = []
        for group in self.groups:
            numbers = at.numbers(happenings.FIELD, [term.encode() for term in group])
            found.append(at.keyed(numbers, everywhere))
        if self.days:
            found.append(self._dated(at))
        keys = reduce(lambda a, b: np.intersect1d(a, b, assume_unique=True), found)
        mask = np.zeros(at.count, bool)
        mask[keys >> 32] = True
        return at.constant(mask, FILTER_SCORE)

    def _dated(self, at: Evaluator) -> Array:
        """Return doc << 32 | number of the events that have the days."""
        ends = at.arrays.file.array(f"ends.{happenings.DAYS}").astype(np.int64) // 8
        days = at.arrays.file.array(f"column.{happenings.DAYS}").view("<i4")
        first, last = days[::2], days[1::2]
        counts = np.diff(ends, prepend=0)
        kept = np.flatnonzero(_fits(self.days, first, last))
        doc = np.searchsorted(ends, kept, "right")
        return doc << 32 | (kept - (ends - counts)[doc])

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return a matcher over one segment."""
        reader = searcher.reader()
        column = reader.column_reader(happenings.DAYS)
        found: list[int] = []
        for number in range(reader.doc_count_all()):
            if reader.is_deleted(number):
                continue
            flat = array("i", column[number])
            pairs = np.array(flat, np.int32).reshape(-1, 2)
            mask = _fits(self.days, pairs[:, 0], pairs[:, 1])
            events = set(np.flatnonzero(mask).tolist())
            for group in self.groups:
                events &= _events(reader, group, number)
            if events:
                found.append(number)
        return listed(found, FILTER_SCORE)


def reported(
    conditions: Sequence[Node],
    participants: Callable[[str], tuple[str, ...]],
    kinds: Callable[[Word | Phrase], tuple[str, ...]],
) -> Query:
    """Return a query of articles with an event of which several things are true.

    `participants` gives the terms of those with a name, `kinds` the types that a word stands for.
    """
    terms: list[tuple[str, ...]] = []
    days: list[tuple[Stretch, ...]] = []
    for condition in conditions:
        options = list(_options(condition))
        dates = [one for one in options if isinstance(one, EventDate)]
        if dates:
            days.append(tuple(None if one.unknown else (one.since, one.until) for one in dates))
            continue
        found: dict[str, None] = {}
        for one in options:
            assert isinstance(one, (Word, Phrase))
            text = one.text.strip()
            of_type = one.field == "event"
            own = map(happenings.of_type, kinds(one)) if of_type else participants(text)
            found.update(dict.fromkeys(own))
        terms.append(tuple(found))
    return Reported(tuple(terms), tuple(days)) if all(terms) else NullQuery


def _options(node: Node) -> Iterator[Node]:
    if isinstance(node, Or):
        for child in node.children:
            yield from _options(child)
    else:
        yield node


def _fits(days: tuple[tuple[Stretch, ...], ...], first: Array, last: Array) -> Array:
    """Return which events have a day in one stretch of each group."""
    found = np.ones(len(first), bool)
    for group in days:
        some = np.zeros(len(first), bool)
        for stretch in group:
            if stretch is None:
                some |= first == 0
                continue
            since, until = stretch
            inside = first > 0
            if since is not None:
                inside &= last >= since
            if until is not None:
                inside &= first <= until
            some |= inside
        found &= some
    return found


def _events(reader: Any, group: tuple[str, ...], number: int) -> set[int]:
    found: set[int] = set()
    for term in group:
        if (happenings.FIELD, term.encode()) not in reader:
            continue
        postings = reader.postings(happenings.FIELD, term.encode())
        postings.skip_to(number)
        if postings.is_active() and postings.id() == number:
            found.update(postings.value_as("positions"))
    return found
