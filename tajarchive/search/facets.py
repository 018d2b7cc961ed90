# SPDX-License-Identifier: MIT
"""Counting the articles of a result by source, time, language, and by who and what is in them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from tajarchive.model import Histogram
from tajarchive.search.documents import Names
from tajarchive.search.engine.files import Array
from tajarchive.search.histogram import Dated, histogram, years
from tajarchive.search.view import View

MOST_VALUES = 50
"""Values per facet; the years are given whole."""

_FIELDS = {
    "source": "source_name",
    "language": "language",
    "person": "person",
    "place": "place",
    "organisation": "org",
    "programme": "programme",
    "event": "event",
    "tag": "tag_name",
}
_ENTITIES = ("person", "place", "organisation", "programme")
_NONE = np.empty(0, np.int64)

Facets = dict[str, tuple[tuple[str, int], ...]]


def count(view: View, numbers: Array, names: Names) -> tuple[Facets, Histogram]:
    """Return (value, number of articles) by facet over all these documents, most first, and
    how many were published when.

    `numbers` ascend. Entities stand under their canonical names; two entities of one name are
    counted together. Unknown values are not counted.
    """
    masks: list[Array | None] = []
    since, until = [_NONE], [_NONE]
    for segment, offset in zip(view.segments, view.offsets, strict=True):
        low, high = np.searchsorted(numbers, (offset, offset + segment.count))
        masks.append(None)
        if low < high:
            local = numbers[low:high] - offset
            masks[-1] = mask = np.zeros(segment.count, bool)
            mask[local] = True
            since.append(segment.arrays.numbers("since")[local])
            until.append(segment.arrays.numbers("until")[local])
    dated = Dated.of(np.concatenate(since), np.concatenate(until))
    found: Facets = {}
    for name, field in _FIELDS.items():
        if name == "language":
            found["year"] = _ordered("year", years(dated).items())
        values = view.values(field)
        counts = values.count(view, masks)
        pairs: Iterable[tuple[str, int]] = _top(values.names, counts)
        if name in _ENTITIES:
            pairs = _by_label(pairs, names)
        found[name] = _ordered(name, pairs)
    return found, histogram(dated)


def _top(names: list[str], counts: Array) -> list[tuple[str, int]]:
    """Return the most frequent values, and all that are as frequent as the last of them."""
    least = 1
    if len(counts) > MOST_VALUES:
        least = max(1, int(np.partition(counts, -MOST_VALUES)[-MOST_VALUES]))
    return [(names[at], int(counts[at])) for at in np.flatnonzero(counts >= least).tolist()]


def _by_label(pairs: Iterable[tuple[str, int]], names: Names) -> Iterable[tuple[str, int]]:
    """Return the most frequent ids under their canonical names."""
    labelled: dict[str, int] = {}
    for entity, times in _ordered("", pairs):
        label = names.label(entity)
        labelled[label] = labelled.get(label, 0) + times
    return labelled.items()


def _ordered(name: str, pairs: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Return pairs by number, then by value; at most `MOST_VALUES` of them but for years."""
    ordered = sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
    return tuple(ordered if name == "year" else ordered[:MOST_VALUES])
