# SPDX-License-Identifier: MIT
"""Counting the articles of a result by source, year, language, and by who and what is in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tajarchive.search.documents import Names
from tajarchive.search.view import View

MOST_VALUES = 50
"""Values per facet; the years are given whole."""

_SINGLE = ("source", "year", "language")
_MANY = {"person": ("person",), "place": ("place",), "organisation": ("org",), "event": ("event",)}

Facets = dict[str, tuple[tuple[str, int], ...]]


def count(view: View, numbers: list[int], names: Names) -> Facets:
    """Return (value, number of articles) by facet over all these documents, most first.

    `numbers` ascend. Entities stand under their canonical names; two entities of one name are
    counted together. Unknown values are not counted.
    """
    counters = {name: Counter[str]() for name in (*_SINGLE, *_MANY)}
    at = 0
    for offset, columns in view.columns:
        end = offset + len(columns.ids)
        begin = at
        while at < len(numbers) and numbers[at] < end:
            at += 1
        local = [number - offset for number in numbers[begin:at]]
        for name in _SINGLE:
            column = columns.single[name]
            counters[name].update([column[i] for i in local])
        for name, kinds in _MANY.items():
            for kind in kinds:
                lists = columns.many[kind]
                for values, times in Counter([lists[i] for i in local]).items():
                    _add(counters[name], values, times)
    found: Facets = {}
    for name, counter in counters.items():
        counter.pop("", None)
        pairs: Iterable[tuple[str, int]] = counter.items()
        if name in ("person", "place", "organisation"):
            pairs = _by_label(counter, names)
        found[name] = _ordered(name, pairs)
    return found


def _add(counter: Counter[str], values: tuple[str, ...], times: int) -> None:
    for value in values:
        counter[value] += times


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
