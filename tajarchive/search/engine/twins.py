# SPDX-License-Identifier: MIT
"""A field whose terms are forms of another field's terms, and stand where these do.

`exact` is such a twin of `text`: wherever a word stands, its stem does. Where a stem has one form
only, both have the same list, and it is stored once. Where it has several, a byte for each of
the stem's positions tells which form stands there.
"""

from __future__ import annotations

import numpy as np

from tajarchive.search.engine.files import Array, ArrayFile
from tajarchive.search.engine.postings import OWN, WHOLE, FieldPostings, Sharing, ranges

_CHUNK = 1_000_000
"""Positions that are compared at a time."""


def sharing(stems: FieldPostings, forms: FieldPostings, parents: Array) -> Sharing:
    """Return how the forms' lists are found in those of their stems.

    `parents[i]` is the one stem that stands wherever form i does, -1 if there is none.
    """
    if not len(stems.terms):
        parents = np.full(len(forms.terms), -1)
    stem_counts, form_counts = (one.counts() for one in (stems, forms))
    stem_positions, form_positions = (one.position_counts() for one in (stems, forms))
    known = parents >= 0
    whole = known.copy()
    whole[known] = form_positions[known] == stem_positions[parents[known]]
    codes = np.zeros(len(parents), np.uint8)
    codes[whole] = WHOLE
    several = np.flatnonzero(known & ~whole)
    several = several[np.argsort(parents[several], kind="stable")]
    stem = parents[several]
    mixed, first = np.unique(stem, return_index=True)
    nth = np.arange(len(several)) - np.repeat(first, np.diff(first, append=len(several))) + 1
    kept = nth < WHOLE
    codes[several[kept]] = nth[kept]
    several = several[kept]
    sizes = stem_positions[mixed]
    byte_ends = np.cumsum(sizes)
    found = np.zeros(int(byte_ends[-1]) if len(mixed) else 0, np.uint8)
    stem_at = (np.cumsum(stem_counts) - stem_counts, np.cumsum(stem_positions) - stem_positions)
    form_at = (np.cumsum(form_counts) - form_counts, np.cumsum(form_positions) - form_positions)
    begin = 0
    while begin < len(mixed):
        done = int(byte_ends[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(byte_ends, done + _CHUNK, "right")))
        some = mixed[begin:end]
        stem_keys = _keys(stems, some, np.arange(len(some)), stem_at, stem_counts, stem_positions)
        low, high = np.searchsorted(parents[several], (some[0], some[-1] + 1))
        mine = several[low:high]
        order = np.searchsorted(some, parents[mine])
        keys = _keys(forms, mine, order, form_at, form_counts, form_positions)
        at = np.searchsorted(stem_keys, keys)
        code = np.repeat(codes[mine], form_positions[mine])
        piece = found[done : done + len(stem_keys)]
        lost = np.ones(len(keys), bool)
        inside = at < len(stem_keys)
        lost[inside] = stem_keys[at[inside]] != keys[inside]
        piece[at[~lost]] = code[~lost]
        lost |= piece[np.minimum(at, len(piece) - 1)] != code  # two forms at one position
        codes[np.unique(np.repeat(mine, form_positions[mine])[lost])] = OWN
        begin = end
    return Sharing(parents, codes, mixed, byte_ends, found)


def _keys(
    one: FieldPostings,
    terms: Array,
    order: Array,
    at: tuple[Array, Array],
    counts: Array,
    position_counts: Array,
) -> Array:
    """Return (order, document, position) of all occurrences of some terms as one number each."""
    posts = ranges(at[0][terms], counts[terms])
    docs = np.repeat(one.docs[posts], one.freqs[posts]).astype(np.int64) << 24
    assert one.positions is not None
    docs += one.positions[ranges(at[1][terms], position_counts[terms])]
    return docs + (np.repeat(order, position_counts[terms]).astype(np.int64) << 44)


class Twin:
    """A twin of a segment open for reading; all numbers count from the first term of the field."""

    def __init__(self, file: ArrayFile, name: str, of: str) -> None:
        self.of = of
        self.parents = file.array(f"twin.{name}")
        self.codes = file.array(f"twin_codes.{name}")
        self._mixed = file.array(f"mixed.{name}")
        self._ends = file.array(f"mixed_ends.{name}")
        self._bytes = file.array(f"forms.{name}")

    def among(self, form: int) -> Array:
        """Return which of its stem's positions are those of a form of several."""
        at = int(np.searchsorted(self._mixed, self.parents[form]))
        begin = int(self._ends[at - 1]) if at else 0
        return self._bytes[begin : int(self._ends[at])] == self.codes[form]

    def all_among(self, forms: Array, counts: Array) -> Array:
        """Return the same for many forms, one after another; `counts` of their stems'
        positions."""
        at = np.searchsorted(self._mixed, self.parents[forms])
        begins = self._ends[at].astype(np.int64) - counts
        return self._bytes[ranges(begins, counts)] == np.repeat(self.codes[forms], counts)
