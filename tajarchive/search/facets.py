# SPDX-License-Identifier: MIT
"""Counting the articles of a result by source, year, language, and by who and what is in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

import numpy as np

from tajarchive.search.documents import Names
from tajarchive.search.engine.evaluation import Evaluator
from tajarchive.search.engine.files import Array
from tajarchive.search.view import View

MOST_VALUES = 50
"""Values per facet; the years are given whole."""

_FIELDS = {
    "source": "source_name",
    "language": "language",
    "person": "person",
    "place": "place",
    "organisation": "org",
    "event": "event",
}
_ENTITIES = ("person", "place", "organisation")
_FIRST_YEAR, _LAST_YEAR = 1, 9999
_YEARS = np.array([date(y, 1, 1).toordinal() for y in range(_FIRST_YEAR, _LAST_YEAR + 1)])
"""First days of years."""

Facets = dict[str, tuple[tuple[str, int], ...]]


def count(view: View, numbers: Array, names: Names) -> Facets:
    """Return (value, number of articles) by facet over all these documents, most first.

    `numbers` ascend. Entities stand under their canonical names; two entities of one name are
    counted together. Unknown values are not counted.
    """
    counters = {name: Counter[str]() for name in ("source", "year", *list(_FIELDS)[1:])}
    for segment, offset in zip(view.segments, view.offsets, strict=True):
        low, high = np.searchsorted(numbers, (offset, offset + segment.count))
        if low == high:
            continue
        local = numbers[low:high] - offset
        mask = np.zeros(segment.count, bool)
        mask[local] = True
        _count_years(counters["year"], segment.arrays.numbers("since")[local])
        for name, field in _FIELDS.items():
            count_terms(counters[name], segment, field, mask)
    found: Facets = {}
    for name, counter in counters.items():
        pairs: Iterable[tuple[str, int]] = counter.items()
        if name in _ENTITIES:
            pairs = _by_label(counter, names)
        found[name] = _ordered(name, pairs)
    return found


def count_terms(counter: Counter[str], segment: Evaluator, field: str, mask: Array) -> None:
    """Add how many documents of a mask have each term of a field."""
    first, end = segment.arrays.fields.get(field, (0, 0))
    if first == end:
        return
    begin, ends = segment.arrays.slice_ends(first, end)
    inside = mask[segment.arrays.docs[begin : int(ends[-1])]]
    starts = np.concatenate(([0], ends[:-1] - begin))
    counts = np.add.reduceat(inside, starts, dtype=np.int64)
    for at in np.flatnonzero(counts).tolist():
        counter[segment.arrays.term(first + at).decode()] += int(counts[at])


def _count_years(counter: Counter[str], days: Array) -> None:
    years = np.searchsorted(_YEARS, days[days > 0], "right") + _FIRST_YEAR - 1
    for year, times in enumerate(np.bincount(years).tolist()):
        if times:
            counter[str(year)] += times


def _by_label(counter: Counter[str], names: Names) -> Iterable[tuple[str, int]]:
    """Return the most frequent ids under their canonical names."""
    labelled: dict[str, int] = {}
    for entity, times in counter.most_common(MOST_VALUES):
        label = names.label(entity)
        labelled[label] = labelled.get(label, 0) + times
    return labelled.items()


def _ordered(name: str, pairs: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return pairs by number, then by value; at most `MOST_VALUES` of them but for years."""
    ordered = sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
    return tuple(ordered if name == "year" else ordered[:MOST_VALUES])
