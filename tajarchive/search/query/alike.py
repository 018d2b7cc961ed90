# SPDX-License-Identifier: MIT
"""The Whoosh query of `like:`: articles that share words and names with one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from whoosh.matching.mcore import ListMatcher, NullMatcher

from tajarchive.search.engine.evaluation import Evaluator, Found
from tajarchive.search.query.own import Own
from tajarchive.search.similar import Profile

LEAST = 0.12
"""Share of what an article is about that another must have, to be like it at all."""

_MOST_NAMES = 0.5
"""How much the names count at most; the words count the rest."""

_HALF_TOLD = 8.0
"""With so much idf the names of an article tell half of what it is about. An article that names
no more than the country is not about the country."""

_SCALE = 10.0


class Alike(Own):
    """Documents that share words or names with an article, which is itself not among them."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def key(self) -> tuple[Any, ...]:
        """Return the profile."""
        return (self.profile,)

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return a matcher over one segment; it scores how much is shared."""
        reader = searcher.reader()
        covered: dict[int, float] = {}
        for field, term, weight in self._parts():
            if (field, term.encode()) in reader:
                for number in reader.postings(field, term.encode()).all_ids():
                    covered[number] = covered.get(number, 0.0) + weight
        own = ("id", self.profile.id.encode("utf-8", "replace"))
        if own in reader:
            for number in reader.postings(*own).all_ids():
                covered.pop(number, None)
        found = sorted(number for number, share in covered.items() if share >= LEAST)
        if not found:
            return NullMatcher()
        return ListMatcher(found, [_SCALE * covered[number] for number in found])

    def evaluate(self, at: Evaluator) -> Found:
        """Return the documents of a segment at once; what they are fuller of scores more."""
        scores = np.zeros(at.count, np.float32)
        covered = np.zeros(at.count, np.float32)
        for field, term, weight in self._parts():
            number = at.arrays.find(field, term.encode())
            if number >= 0:
                docs, fullness = at.saturated(field, number)
                scores[docs] += np.float32(weight) * fullness
                covered[docs] += np.float32(weight)
        mask = covered >= LEAST
        own = at.arrays.find("id", self.profile.id.encode("utf-8", "replace"))
        if own >= 0:
            begin, end = at.arrays.extent(own)
            mask[at.arrays.docs[begin:end]] = False
        return Found(mask, scores * mask * np.float32(_SCALE))

    def _parts(self) -> Iterator[tuple[str, str, float]]:
        """Yield (field, term, weight) of words and names; all weights add up to 1."""
        words, names = self.profile.words, self.profile.names
        told = self.profile.telling
        share = min(_MOST_NAMES, told / (told + _HALF_TOLD)) if words else 1.0
        for several, part in ((words, 1 - share if names else 1.0), (names, share)):
            for field, term, weight in several:
                yield field, term, part * weight
