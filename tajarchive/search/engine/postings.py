# SPDX-License-Identifier: MIT
"""The postings of one field of a segment in the making, in compressed-sparse-row form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

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

    `count` is the number of documents; of fields in `sharings` only what they do not share. The
    fields are taken out of the dictionary one by one, so that they are not in memory twice.
    """
    placed = [part.positions for part in fields.values() if part.positions is not None]
    most = max((int(positions.max(initial=0)) for positions in placed), default=0)
    del placed
    found = _Pieces(
        np.dtype(np.uint16 if count <= 1 << 16 else np.uint32),
        np.dtype(np.uint16 if most < 1 << 16 else np.uint32),
    )
    table: dict[str, list[int]] = {}
    values: dict[str, Array] = {}
    for name in sorted(fields):
        part, posts, places = _own(fields.pop(name), sharings.get(name))
        table[name] = [len(found.terms), len(found.terms) + len(part.terms)]
        found.add(part, posts, places)
        if part.values is not None:
            values[f"values.{name}"], values[f"value_ends.{name}"] = joined(part.values)
    return table, found.arrays() | values


class _Pieces:
    """The arrays of fields, one after another; types of documents and positions are given."""

    def __init__(self, docs: np.dtype[Any], places: np.dtype[Any]) -> None:
        self.terms: list[bytes] = []
        self._kinds = {"docs": docs, "places": places, "freqs": np.dtype(np.uint8)}
        self._found: dict[str, list[Array]] = {}
        self._posts = 0

    def add(self, part: FieldPostings, posts: Array, places: Array) -> None:
        """Add a field, of which each term has so many postings and positions."""
        self.terms.extend(part.terms)
        self._note("post_ends", posts)
        self._note("place_ends", places)
        self._note("docs", part.docs.astype(self._kinds["docs"], copy=False))
        self._note("freqs", np.minimum(part.freqs, MOST_FREQUENT).astype(np.uint8))
        many = np.flatnonzero(part.freqs >= MOST_FREQUENT)
        self._note("many_at", many + self._posts)
        self._note("many", part.freqs[many].astype(np.int64))
        heavy = np.flatnonzero(part.weights != part.freqs)
        self._note("heavy_at", heavy + self._posts)
        self._note("heavy", part.weights[heavy].astype("<f4"))
        if part.positions is not None:
            self._note("places", part.positions.astype(self._kinds["places"], copy=False))
        self._posts += len(part.docs)

    def arrays(self) -> dict[str, Array]:
        """Return the arrays of a segment's file."""
        sizes = np.fromiter(map(len, self.terms), np.int64, len(self.terms))
        found = ends.arrays_of("term_ends", np.cumsum(sizes))
        found["terms"] = np.frombuffer(b"".join(self.terms), np.uint8)
        for name in ("post_ends", "place_ends"):
            found |= ends.arrays_of(name, np.cumsum(self._all(name, np.dtype(np.int64))))
        for name in ("docs", "places"):
            found[name] = self._all(name, self._kinds[name])
        found["freqs"] = halved(self._all("freqs", self._kinds["freqs"]))
        for name in ("many_at", "many", "heavy_at"):
            found[name] = narrow(self._all(name, np.dtype(np.int64)))
        found["heavy"] = self._all("heavy", np.dtype("<f4"))
        return found

    def _note(self, name: str, values: Array) -> None:
        self._found.setdefault(name, []).append(values)

    def _all(self, name: str, kind: np.dtype[Any]) -> Array:
        parts = self._found.pop(name, [])
        return np.concatenate(parts).astype(kind, copy=False) if parts else np.empty(0, kind)


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
