# SPDX-License-Identifier: MIT
"""The best labels of sentences and how sure they are: Viterbi and forward-backward, in batches.

Lafferty, McCallum and Pereira, "Conditional Random Fields" (2001); all sentences of a document go
through both algorithms together, so that a document costs as many steps as its longest sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tajarchive.entities.tagger import features
from tajarchive.entities.tagger.model import Model
from tajarchive.entities.tagger.words import Capitals, Sentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]

_LARGEST_BATCH = 16_000
"""Cells (sentences times their longest) that go through together: some 10 MB of arrays."""

_LEAST = 1e-300
"""Keeps a sentence of impossible scores from a division by zero."""

_RESCALE = 8
"""Words after which sums are scaled; until then they cannot become too small to tell."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words [first, last) of a sentence that make a name, its type, and its probability."""

    sentence: int
    first: int
    last: int
    type: str
    probability: float


def tag(model: Model, sentences: list[Sentence], capitals: Capitals) -> list[Tagged]:
    """Return the names in the sentences by the most probable labels, in order."""
    order = sorted(range(len(sentences)), key=lambda n: len(sentences[n]))
    found: list[Tagged] = []
    batch: list[int] = []
    for n in order:
        batch.append(n)
        if len(batch) * len(sentences[n]) > _LARGEST_BATCH:
            found += _tag(model, [sentences[k] for k in batch], capitals, batch)
            batch = []
    if batch:
        found += _tag(model, [sentences[k] for k in batch], capitals, batch)
    found.sort(key=lambda one: (one.sentence, one.first))
    return found


def _tag(
    model: Model, sentences: list[Sentence], capitals: Capitals, numbers: list[int]
) -> list[Tagged]:
    scores = scored(model, sentences, capitals)
    lengths = [len(sentence) for sentence in sentences]
    return [
        Tagged(numbers[one.sentence], one.first, one.last, one.type, one.probability)
        for one in decode(model, scores, lengths)
    ]


def scored(model: Model, sentences: list[Sentence], capitals: Capitals) -> Floats:
    """Return the scores of all labels: (sentences, words of the longest, labels), 0 behind ends."""
    import numpy as np

    for sums in (model.words, model.places, model.links):
        sums.trim()
    words, places = [0, 0], [0, 0]
    links: tuple[list[int], ...] = ([0, 0], [0, 0], [0, 0])
    nothing = (0, 0)  # between sentences, so that none sees its neighbour
    for sentence in sentences:
        keys = features.word_keys(sentence)
        shapes = list(map(features.shape_of, keys))
        words += (*model.words.rows(keys), *nothing)
        places += (*model.places.rows(features.place_keys(sentence, capitals, shapes)), *nothing)
        for series, link in zip(features.link_keys(sentence.low, shapes), links, strict=True):
            link += (*model.links.rows(series), *nothing)
    for sums in (model.words, model.places, model.links):
        sums.fill()
    parts = model.words.array[words]
    total = model.places.array[places, 0]
    for link in links:
        total += model.links.array[link, 0]
    inside = slice(2, len(words) - 2)
    for part, offset in enumerate(features.OFFSETS):
        total[inside] += parts[2 + offset : len(words) - 2 + offset, part]
    lengths = np.array([len(sentence) for sentence in sentences])
    rows = np.repeat(np.arange(len(sentences)), lengths)
    columns = np.arange(len(rows), dtype=np.int64) - np.repeat(
        np.cumsum(lengths) - lengths, lengths
    )
    scores = np.zeros((len(sentences), lengths.max(), len(model.labels)), np.float32)
    scores[rows, columns] = total[2 + 2 * rows + np.arange(len(rows))]
    scores[:, 0] += model.edges[-1]
    scores[np.arange(len(sentences)), lengths - 1] += model.edges[1]
    return scores


def decode(model: Model, scores: Floats, lengths: list[int]) -> list[Tagged]:
    """Return the names by the best path through the scores of each sentence."""
    import numpy as np

    inner, first, last = model.allowed
    size = np.array(lengths)
    scores = scores.copy()
    scores[:, 0] += first
    scores[np.arange(len(size)), size - 1] += last
    paths = _best(inner, scores, size)
    sums = _Sums(inner, scores, size)
    found: list[Tagged] = []
    for n, path in enumerate(paths):
        begin = 0
        for k, label in enumerate(path):
            name = model.labels[label]
            if name[0] in "BS":
                begin = k
            if name[0] in "ES":
                sure = sums.probability(n, begin, path[begin : k + 1])
                found.append(Tagged(n, begin, k + 1, name[2:], sure))
    return found


def _best(inner: Floats, scores: Floats, size: Integers) -> list[list[int]]:
    """Return the labels of the best path of each sentence (Viterbi)."""
    import numpy as np

    steps = np.ascontiguousarray(scores.transpose(1, 2, 0))  # words, labels, sentences
    moves = inner[:, :, None]
    best = np.empty_like(steps)
    best[0] = now = steps[0]
    for t in range(1, len(steps)):
        now = np.maximum.reduce(now[:, None] + moves, axis=0, out=best[t])
        now += steps[t]
    ends = best[size - 1, :, np.arange(len(size))].argmax(axis=1)
    paths: Integers = np.empty((len(steps), len(size)), np.int64)
    paths[-1] = ends
    for t in range(len(steps) - 2, -1, -1):
        before = (best[t] + inner[:, paths[t + 1]]).argmax(axis=0)
        paths[t] = np.where(t < size - 1, before, ends)
    return [path[:length] for path, length in zip(paths.T.tolist(), size.tolist(), strict=True)]


class _Sums:
    """Sums over all paths (forward and backward, both scaled), for probabilities."""

    def __init__(self, inner: Floats, scores: Floats, size: Integers) -> None:
        """Go through the scores of all sentences from both ends at once."""
        import numpy as np

        count, longest, labels = scores.shape
        weights = np.exp(scores - scores.max(axis=2, keepdims=True), dtype=np.float64)
        self._moves = np.exp(inner - inner.max(), dtype=np.float64)
        both = np.stack((self._moves.T, self._moves))
        turned: Integers = np.empty((count, longest), np.int64)
        np.subtract(size.reshape(-1, 1), np.arange(1, int(longest) + 1), out=turned)
        turned %= longest
        steps = np.empty((longest, 2, labels, count))
        steps[:, 0] = weights.transpose(1, 2, 0)
        steps[:, 1] = weights[np.arange(count)[:, None], turned].transpose(1, 2, 0)
        now = np.ones((2, labels, count))
        sums, scale = np.empty_like(steps), np.ones((longest, count))
        for t in range(longest):
            if t:
                now = both @ now
            sums[t, 1] = now[1]
            now *= steps[t]
            if t % _RESCALE == 0:
                total = np.maximum(now.sum(axis=1, keepdims=True), _LEAST)
                now /= total
                scale[t] = total[0, 0]
            sums[t, 0] = now[0]
        self._weights, self._sums, self._scale, self._size = weights, sums, scale, size

    def probability(self, sentence: int, begin: int, labels: list[int]) -> float:
        """Return how probable some labels are from word `begin` of a sentence on."""
        last = begin + len(labels) - 1
        behind = self._sums[int(self._size[sentence]) - 1 - last, 1, :, sentence]
        sure = float(self._sums[begin, 0, labels[0], sentence]) * float(behind[labels[-1]])
        for at, (before, label) in enumerate(pairwise(labels), begin + 1):
            sure *= float(self._moves[before, label]) * float(self._weights[sentence, at, label])
            sure /= float(self._scale[at, sentence])
        whole = float(self._sums[last, 0, :, sentence] @ behind)
        return min(1.0, sure / max(whole, _LEAST))
