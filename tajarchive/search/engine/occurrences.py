# SPDX-License-Identifier: MIT
"""Where terms stand in a few documents of a segment: those that a page shows."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tajarchive.search.engine.files import Array
from tajarchive.search.engine.postings import ranges
from tajarchive.search.engine.segment import SegmentArrays

_FEW = 12
"""Terms up to which each is looked for in its own list."""


def occurrences(
    arrays: SegmentArrays, terms: Array, docs: Array
) -> Iterator[tuple[int, int, Array]]:
    """Yield (term, document, positions) of all terms (by number) in documents, which ascend."""
    if len(terms) > _FEW:
        terms = _present(arrays, terms, docs)
    for term in terms.tolist():
        begin, end = arrays.extent(term)
        own = arrays.docs[begin:end]
        at = np.searchsorted(own, docs)
        at = at[own[np.minimum(at, len(own) - 1)] == docs]
        if not len(at):
            continue
        counts = arrays.frequencies(begin, begin + int(at[-1]) + 1)
        after = np.cumsum(counts)[at].tolist()
        positions = arrays.positions(term)
        for doc, stop, count in zip(own[at].tolist(), after, counts[at].tolist(), strict=True):
            yield term, doc, positions[stop - count : stop]


def _present(arrays: SegmentArrays, terms: Array, docs: Array) -> Array:
    """Return those of many terms that any of the documents has."""
    first, counts = arrays.extents(terms)
    wanted = np.zeros(arrays.count, bool)
    wanted[docs] = True
    found = np.flatnonzero(wanted[arrays.docs[ranges(first, counts)]])
    return terms[np.unique(np.searchsorted(np.cumsum(counts), found, "right"))]
