# SPDX-License-Identifier: MIT
"""Where sentences and paragraphs begin in many documents at once; as `breaks.breaks` has it."""

from __future__ import annotations

import numpy as np

from tajarchive.search.breaks import ENDS, GOES_ON, LOWER, NOTHING, OTHER
from tajarchive.search.engine import bulk
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.postings import FieldPostings

Keys = tuple[Array, Array]
"""doc << 24 | position of sentences and of paragraphs, ascending and apart."""


def starts(lexicon: bulk.Lexicon, raws: Array, counts: Array, titled: bool) -> Keys:
    """Return where sentences and paragraphs of documents begin; `counts` are chunks by document.

    `titled`: what stands before `GAP` is one sentence, and what follows begins another.
    """
    sentences: list[Array] = []
    paragraphs: list[Array] = []
    for begin, end, first, last in bulk.in_parts(counts):
        some, fresh = _part(lexicon, raws[first:last], counts[begin:end], titled)
        sentences.append(some + (begin << 24))
        paragraphs.append(fresh + (begin << 24))
    return _all(sentences), _all(paragraphs)


def postings(terms: dict[str, Array]) -> FieldPostings:
    """Return a field from the keys of its terms (ascending)."""
    used = {term.encode(): keys for term, keys in sorted(terms.items()) if len(keys)}
    parts = [keys.astype(np.uint64) | np.uint64(n << 40) for n, keys in enumerate(used.values())]
    return bulk.inverted(list(used), parts)


def _part(lexicon: bulk.Lexicon, raws: Array, counts: Array, titled: bool) -> Keys:
    begins, ends, width = lexicon.shapes(raws)
    doc = np.repeat(np.arange(len(counts)), counts)
    after = np.cumsum(width)
    until = np.cumsum(counts)
    base = np.concatenate(([0], after))[until - counts]
    total = np.concatenate(([0], after))[until] - base
    position = after - width - base[doc]
    if titled:
        gap = np.zeros(len(counts), np.int64)
        at = np.flatnonzero(raws == bulk.GAP)
        gap[doc[at]] = at
        ends[np.arange(len(raws)) < gap[doc]] = GOES_ON
    where, steps = lexicon.inner_breaks(raws)
    if titled:
        inside = where > gap[doc[where]]
        where, steps = where[inside], steps[inside]

    def keys(chunks: Array, more: Array | int = 0) -> Array:
        places = position[chunks] + more
        kept = (places > 0) & (places < total[doc[chunks]])
        places = np.minimum(places[kept], bulk.MOST_POSITION)
        return np.unique(doc[chunks][kept] << 24 | places)

    fresh = keys(np.flatnonzero(raws == bulk.PARAGRAPH))
    lines = keys(np.flatnonzero(raws == bulk.LINE))
    some = np.concatenate([lines, keys(_next_after(begins, ends, doc)), keys(where, steps)])
    return np.setdiff1d(some, fresh), fresh


def _next_after(begins: Array, ends: Array, doc: Array) -> Array:
    """Return the chunks that begin a sentence because of how the one before ends."""
    here = np.flatnonzero(ends[:-1] != GOES_ON) + 1
    here = here[(doc[here] == doc[here - 1]) & (begins[here] != bulk.STOP)]
    after = np.minimum(here + 1, len(doc) - 1)
    lower = (begins[after] == LOWER) & (doc[after] == doc[here]) & (after > here)
    ended = (begins[here] == OTHER) | ((begins[here] == NOTHING) & ~lower)
    return here[ended | (ends[here - 1] == ENDS)]


def _all(parts: list[Array]) -> Array:
    return np.concatenate(parts) if parts else np.empty(0, np.int64)
