# SPDX-License-Identifier: MIT
"""Where sentences and paragraphs begin in many documents at once; as `breaks.breaks` has it."""

from __future__ import annotations

import numpy as np

from tajarchive.search.breaks import ENDS, GOES_ON, LOWER, NOTHING, OTHER
from tajarchive.search.engine import bulk
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.lexicon import (
    GAP,
    LINE,
    MOST_POSITION,
    PARAGRAPH,
    STOP,
    Lexicon,
    in_parts,
)
from tajarchive.search.engine.postings import FieldPostings

Keys = tuple[Array, Array]
"""doc << 24 | position of sentences and of paragraphs, ascending and apart."""


def starts(lexicon: Lexicon, raws: Array, counts: Array, titled: bool) -> Keys:
    """Return where sentences and paragraphs of documents begin; `counts` are chunks by document.

    `titled`: what stands before `GAP` is one sentence, and what follows begins another.
    """
    sentences: list[Array] = []
    paragraphs: list[Array] = []
    for begin, end, first, last in in_parts(counts):
        some, fresh = _part(lexicon, raws[first:last], counts[begin:end], titled)
        sentences.append(some + (begin << 24))
        paragraphs.append(fresh + (begin << 24))
    return _all(sentences), _all(paragraphs)


def postings(terms: dict[str, Array]) -> FieldPostings:
    """Return a field from the keys of its terms (ascending)."""
    used = {term.encode(): keys for term, keys in sorted(terms.items()) if len(keys)}
    parts = [keys.astype(np.uint64) | np.uint64(n << 40) for n, keys in enumerate(used.values())]
    return bulk.inverted(list(used), np.concatenate([np.empty(0, np.uint64), *parts]))


def _part(lexicon: Lexicon, raws: Array, counts: Array, titled: bool) -> Keys:
    shapes = lexicon.shapes(raws)
    after = np.append(0, lexicon.ends(raws))
    until = np.cumsum(counts)
    begin = until - counts
    if titled:
        begin = begin.copy()
        gaps = np.flatnonzero(raws == GAP)
        begin[_documents(gaps, until)] = gaps

    def keys(chunks: Array, more: Array | int = 0) -> Array:
        doc = _documents(chunks, until)
        base = after[until[doc] - counts[doc]]
        places = after[chunks] + more - base
        kept = (places > 0) & (places < after[until[doc]] - base) & (chunks >= begin[doc])
        places = np.minimum(places[kept], MOST_POSITION)
        return doc[kept] << 24 | places

    markers = np.flatnonzero(shapes == STOP)
    fresh = np.unique(keys(markers[raws[markers] == PARAGRAPH]))
    lines = keys(markers[raws[markers] == LINE])
    split = np.flatnonzero(shapes >> 7)
    where, steps = lexicon.inner_breaks(raws[split])
    ended = _next_after(shapes & 7, shapes >> 3 & 3, until)
    some = np.unique(np.concatenate([lines, keys(ended), keys(split[where], steps)]))
    return some[~np.isin(some, fresh, assume_unique=True)], fresh


def _documents(chunks: Array, until: Array) -> Array:
    """Return the documents that chunks are in."""
    return np.searchsorted(until, chunks, "right")


def _next_after(begins: Array, ends: Array, until: Array) -> Array:
    """Return the chunks that begin a sentence because of how the one before ends."""
    here = np.flatnonzero(ends[:-1] != GOES_ON) + 1
    doc = _documents(here, until)
    kept = (doc == _documents(here - 1, until)) & (begins[here] != STOP)
    here, doc = here[kept], doc[kept]
    after = np.minimum(here + 1, len(begins) - 1)
    lower = (begins[after] == LOWER) & (_documents(after, until) == doc) & (after > here)
    ended = (begins[here] == OTHER) | ((begins[here] == NOTHING) & ~lower)
    return here[ended | (ends[here - 1] == ENDS)]


def _all(parts: list[Array]) -> Array:
    return np.concatenate(parts) if parts else np.empty(0, np.int64)
