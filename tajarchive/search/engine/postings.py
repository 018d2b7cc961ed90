# SPDX-License-Identifier: MIT
"""The postings of one field of a segment in the making, in compressed-sparse-row form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tajarchive.search.engine import ends
from tajarchive.search.engine.files import Array, narrow

MOST_FREQUENT = 15
"""A frequency from here on stands in a table of its own."""

OWN, WHOLE = 0, 255
"""How a form's list is found (see `twins`): it has one of its own, or it is that of its stem."""


@dataclass(slots=True)
class FieldPostings:
    """Postings by term, in each term by document.

    `ends[i]` is where the postings of term i end; `docs`, `freqs` and `weights` have one entry
    for each posting. `positions` have `freqs` entries for each posting; None when the format
    keeps none. `values` are encoded postings of formats that the arrays do not know.
    """

    terms: Sequence[bytes]
    ends: Array
    docs: Array
    freqs: Array
    weights: Array
    positions: Array | None = None
    values: Sequence[bytes] | None = None

    def counts(self) -> Array:
        """Return how many postings each term has."""
        return np.diff(self.ends, prepend=0)

    def position_counts(self) -> Array:
        """Return how many positions each term has, where positions are kept."""
        after = np.concatenate(([0], np.cumsum(self.freqs, dtype=np.int64)))
        return np.diff(after[self.ends], prepend=0)


@dataclass(slots=True)
class Sharing:
    """How the lists of a field's forms are found in those of their stems; `codes` by form.

    `mixed` are the stems with several forms, ascending, and `byte_ends` where the bytes of each
    one's positions end.
    """

    parents: Array
    codes: Array
    mixed: Array
    byte_ends: Array
    bytes: Array

    def arrays(self, name: str) -> dict[str, Array]:
        """Return what a segment's file keeps."""
        known = np.where(self.codes == OWN, 0, self.parents)
        return {
            f"twin.{name}": narrow(known),
            f"twin_codes.{name}": self.codes,
            f"mixed.{name}": narrow(self.mixed),
            f"mixed_ends.{name}": narrow(self.byte_ends),
            f"forms.{name}": self.bytes,
        }


def joined(parts: Sequence[bytes]) -> tuple[Array, Array]:
    """Return byte strings as one array, and where each ends in it."""
    lengths = np.fromiter(map(len, parts), np.int64, len(parts))
    return np.frombuffer(b"".join(parts), np.uint8), narrow(np.cumsum(lengths))


def ranges(first: Array, counts: Array) -> Array:
    """Return the numbers first[i] … first[i] + counts[i] - 1 for every i, one after another."""
    total = int(counts.sum())
    steps = np.arange(total, dtype=np.int64)
    before = np.cumsum(counts) - counts
    return steps + np.repeat(first - before, counts)


Twins = dict[str, tuple[str, Array]]
"""Fields whose terms are forms of another field's: that field, and for each form the number of
the one term there that stands wherever it does, -1 where there is none."""


def assemble(
    fields: dict[str, FieldPostings], count: int, sharings: Mapping[str, Sharing]
) -> tuple[dict[str, list[int]], dict[str, Array]]:
    """Return the terms of each field as [first, end], and the arrays of all fields together.

    `count` is the number of documents; of fields in `sharings` only what they do not share.
    """
    table: dict[str, list[int]] = {}
    names = sorted(fields)
    parts = [_own(fields[name], sharings.get(name)) for name in names]
    terms: list[bytes] = []
    post_counts: list[Array] = []
    place_counts: list[Array] = []
    arrays: dict[str, Array] = {}
    for name, (part, posts, places) in zip(names, parts, strict=True):
        table[name] = [len(terms), len(terms) + len(part.terms)]
        terms.extend(part.terms)
        post_counts.append(posts)
        place_counts.append(places)
        if part.values is not None:
            arrays[f"values.{name}"], arrays[f"value_ends.{name}"] = joined(part.values)
    arrays["terms"] = np.frombuffer(b"".join(terms), np.uint8)
    sizes = np.fromiter(map(len, terms), np.int64, len(terms))
    for name, counts in (("term", [sizes]), ("post", post_counts), ("place", place_counts)):
        arrays |= ends.arrays_of(f"{name}_ends", np.cumsum(_all(counts, np.int64)))
    wide = np.uint16 if count <= 1 << 16 else np.uint32
    arrays["docs"] = _all([part.docs.astype(wide, copy=False) for part, _, _ in parts], wide)
    freqs = _all([part.freqs.astype(np.int32, copy=False) for part, _, _ in parts], np.int32)
    weights = _all([part.weights for part, _, _ in parts], np.float32)
    many = np.flatnonzero(freqs >= MOST_FREQUENT)
    arrays["many_at"], arrays["many"] = narrow(many), narrow(freqs[many])
    arrays["freqs"] = halved(np.minimum(freqs, MOST_FREQUENT).astype(np.uint8))
    heavy = np.flatnonzero(weights != freqs)
    arrays["heavy_at"], arrays["heavy"] = narrow(heavy), weights[heavy].astype("<f4")
    placed = [part.positions for part, _, _ in parts if part.positions is not None]
    most = max((int(p.max()) for p in placed if len(p)), default=0)
    wide = np.uint16 if most < 1 << 16 else np.uint32
    arrays["places"] = _all([p.astype(wide, copy=False) for p in placed], wide)
    return table, arrays


def _own(part: FieldPostings, shared: Sharing | None) -> tuple[FieldPostings, Array, Array]:
    """Return what of a field is stored, and how many postings and positions each term has."""
    posts = part.counts()
    if part.positions is None:
        return part, posts, np.zeros(len(posts), np.int64)
    places = part.position_counts()
    if shared is None:
        return part, posts, places
    kept = shared.codes != WHOLE
    own = shared.codes == OWN
    stay = np.repeat(kept, posts)
    positions = part.positions[np.repeat(own, places)]
    posts, places = posts * kept, places * own
    docs, freqs, weights = part.docs[stay], part.freqs[stay], part.weights[stay]
    stored = FieldPostings(part.terms, np.cumsum(posts), docs, freqs, weights, positions)
    return stored, posts, places


def halved(values: Array) -> Array:
    """Return numbers up to 15, two of them in each byte."""
    if len(values) % 2:
        values = np.append(values, np.uint8(0))
    return values[0::2] | values[1::2] << 4


def doubled(packed: Array, begin: int, end: int) -> Array:
    """Return the numbers [begin, end) of those that `halved` packed."""
    raw = packed[begin // 2 : (end + 1) // 2]
    found = np.empty(2 * len(raw), np.uint8)
    found[0::2] = raw & 15
    found[1::2] = raw >> 4
    return found[begin % 2 : begin % 2 + end - begin]


def _all(parts: Sequence[Array], kind: type) -> Array:
    if not parts:
        return np.empty(0, kind)
    return np.concatenate(parts).astype(kind, copy=False)
