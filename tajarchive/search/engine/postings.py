# SPDX-License-Identifier: MIT
"""The postings of one field of a segment in the making, in compressed-sparse-row form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tajarchive.search.engine.files import Array, narrow

_MOST_FREQUENT = 255
"""A frequency from here on stands in a table of its own."""


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


def assemble(
    fields: dict[str, FieldPostings], count: int
) -> tuple[dict[str, list[int]], dict[str, Array]]:
    """Return the terms of each field as [first, end], and the arrays of all fields together.

    `count` is the number of documents.
    """
    table: dict[str, list[int]] = {}
    names = sorted(fields)
    parts = [fields[name] for name in names]
    terms: list[bytes] = []
    post_ends: list[Array] = []
    place_ends: list[Array] = []
    posts = places = 0
    arrays: dict[str, Array] = {}
    for name, part in zip(names, parts, strict=True):
        table[name] = [len(terms), len(terms) + len(part.terms)]
        terms.extend(part.terms)
        post_ends.append(part.ends + posts)
        if part.positions is None:
            place_ends.append(np.full(len(part.terms), places, np.int64))
        else:
            per_post = np.concatenate(([0], np.cumsum(part.freqs, dtype=np.int64)))
            place_ends.append(per_post[part.ends] + places)
            places += len(part.positions)
        if part.values is not None:
            arrays[f"values.{name}"], arrays[f"value_ends.{name}"] = joined(part.values)
        posts += len(part.docs)
    arrays["terms"], arrays["term_ends"] = joined(terms)
    arrays["post_ends"] = narrow(_all(post_ends, np.int64))
    arrays["place_ends"] = narrow(_all(place_ends, np.int64))
    wide = np.uint16 if count <= 1 << 16 else np.uint32
    arrays["docs"] = _all([part.docs.astype(wide, copy=False) for part in parts], wide)
    freqs = _all([part.freqs.astype(np.int32, copy=False) for part in parts], np.int32)
    weights = _all([part.weights for part in parts], np.float32)
    many = np.flatnonzero(freqs >= _MOST_FREQUENT)
    arrays["many_at"], arrays["many"] = narrow(many), narrow(freqs[many])
    arrays["freqs"] = np.minimum(freqs, _MOST_FREQUENT).astype(np.uint8)
    heavy = np.flatnonzero(weights != freqs)
    arrays["heavy_at"], arrays["heavy"] = narrow(heavy), weights[heavy].astype("<f4")
    placed = [part.positions for part in parts if part.positions is not None]
    most = max((int(p.max()) for p in placed if len(p)), default=0)
    wide = np.uint16 if most < 1 << 16 else np.uint32
    arrays["places"] = _all([p.astype(wide, copy=False) for p in placed], wide)
    return table, arrays


def _all(parts: Sequence[Array], kind: type) -> Array:
    if not parts:
        return np.empty(0, kind)
    return np.concatenate(parts).astype(kind, copy=False)
