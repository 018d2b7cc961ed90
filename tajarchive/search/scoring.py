# SPDX-License-Identifier: MIT
"""BM25F with the lengths of all documents at hand, instead of read for each posting.

Scores are those of Whoosh's own model (K1 1.2, B 0.75; Robertson and Zaragoza 2009); reading
lengths took more than half of the time of a query.
"""

from __future__ import annotations

from typing import Any

from whoosh.scoring import BM25F, BaseScorer

_K1, _B = 1.2, 0.75

Lengths = dict[tuple[str, str], list[int]]
"""Lengths of a field's documents, by segment id and field."""


class QuickBM25F(BM25F):
    """A weighting model for one searcher; `lengths` may outlive it, as segments do."""

    def __init__(self, lengths: Lengths) -> None:
        super().__init__(B=_B, K1=_K1)
        self._lengths = lengths
        self._norms: dict[tuple[str, str], list[float]] = {}

    def scorer(self, searcher: Any, fieldname: str, text: Any, qf: int = 1) -> BaseScorer:
        """Return a scorer of one term in one segment."""
        reader = searcher.reader()
        if not searcher.schema[fieldname].scorable or not reader.is_atomic():
            return super().scorer(searcher, fieldname, text, qf)
        idf = searcher.get_parent().idf(fieldname, text)
        return _Scorer(idf * (_K1 + 1), self._norms_of(searcher, reader, fieldname))

    def _norms_of(self, searcher: Any, reader: Any, fieldname: str) -> list[float]:
        """Return what stands under the fraction beside the weight, for each document."""
        key = (reader.segment().segment_id(), fieldname)
        norms = self._norms.get(key)
        if norms is None:
            average = searcher.get_parent().avg_field_length(fieldname) or 1
            norms = self._norms[key] = [
                _K1 * (1 - _B + _B * length / average) for length in self._read(reader, key)
            ]
        return norms

    def _read(self, reader: Any, key: tuple[str, str]) -> list[int]:
        lengths = self._lengths.get(key)
        if lengths is None:
            length = reader.doc_field_length
            numbers = range(reader.doc_count_all())
            lengths = self._lengths[key] = [length(number, key[1]) or 1 for number in numbers]
        return lengths


class _Scorer(BaseScorer):
    """Scores one term; never skips blocks, since every match is counted anyway."""

    def __init__(self, factor: float, norms: list[float]) -> None:
        self._factor = factor
        self._norms = norms

    def score(self, matcher: Any) -> float:
        """Return the score of the matcher's current document."""
        weight = matcher.weight()
        return self._factor * weight / (weight + self._norms[matcher.id()])

    def supports_block_quality(self) -> bool:
        """Return False."""
        return False
