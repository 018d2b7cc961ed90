# SPDX-License-Identifier: MIT
"""The best labels of sentences and how sure they are: Viterbi and forward-backward, in batches.

Lafferty, McCallum and Pereira, "Conditional Random Fields" (2001); all sentences of a document go
through both algorithms together, so that a document costs as many steps as its longest sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
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
"""Cells (sentences times their longest) that go through together: some 3 MB of arrays."""

_LEAST = 1e-30
"""Keeps a sentence of impossible scores from a division by zero."""


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
    words, places, links = [0, 0], [0, 0], [0] * 6
    word_row, place_row, link_row = model.words.row, model.places.row, model.links.row
    for sentence in sentences:
        keys = [features.word_key(sentence, k) for k in range(len(sentence))]
        shapes = [features.shape_of(key) for key in keys]
        marks = [features.owner_mark(sentence.piece, i) for i in sentence.first]
        for k, key in enumerate(keys):
            words.append(word_row(key))
            places.append(place_row(features.place_key(sentence, k, capitals, marks)))
            shapes_too, left, right = features.link_keys(sentence.low, k, shapes)
            links += (link_row(shapes_too), link_row(left), link_row(right))
        words += (0, 0)  # nothing: between sentences, so that none sees its neighbour
        places += (0, 0)
        links += (0,) * 6
    parts = model.words.array[words]
    total = model.places.array[places, 0]
    total += model.links.array[links, 0].reshape(len(words), 3, -1).sum(axis=1)
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
    ahead, behind, weights, scale = _marginals(inner, scores, size)
    moves = np.exp(inner)
    found: list[Tagged] = []
    for n, path in enumerate(paths):
        begin = 0
        for k, label in enumerate(path):
            name = model.labels[label]
            if name[0] in "BS":
                begin = k
            if name[0] not in "ES":
                continue
            sure = float(ahead[n, begin, path[begin]]) * float(behind[n, k, label])
            for m in range(begin + 1, k + 1):
                sure *= float(moves[path[m - 1], path[m]] * weights[n, m, path[m]] / scale[n, m])
            found.append(Tagged(n, begin, k + 1, name[2:], min(1.0, sure)))
    return found


def _best(inner: Floats, scores: Floats, size: Integers) -> list[list[int]]:
    """Return the labels of the best path of each sentence (Viterbi)."""
    import numpy as np

    count, longest, labels = scores.shape
    back = np.zeros((longest, count, labels), np.int64)
    best = np.zeros((longest, count, labels), np.float32)
    best[0] = scores[:, 0]
    for t in range(1, longest):
        ways = best[t - 1][:, :, None] + inner
        back[t] = ways.argmax(axis=1)
        best[t] = ways.max(axis=1) + scores[:, t]
    ends: list[int] = best[size - 1, np.arange(count)].argmax(axis=1).tolist()
    came: list[list[list[int]]] = back.tolist()
    paths: list[list[int]] = []
    for n, label in enumerate(ends):
        path = [label]
        for t in range(int(size[n]) - 1, 0, -1):
            label = came[t][n][label]
            path.append(label)
        paths.append(path[::-1])
    return paths


def _marginals(
    inner: Floats, scores: Floats, size: Integers
) -> tuple[Floats, Floats, Floats, Floats]:
    """Return scaled forward and backward values, the weights, and the scales (Rabiner, 1989)."""
    import numpy as np

    longest = scores.shape[1]
    weights = np.exp(scores - scores.max(axis=2, keepdims=True))
    moves = np.exp(inner)
    ahead = np.empty_like(weights)
    scale = np.ones(weights.shape[:2], np.float32)
    now = weights[:, 0]
    for t in range(longest):
        if t:
            now = (ahead[:, t - 1] @ moves) * weights[:, t]
        scale[:, t] = np.maximum(now.sum(axis=1), _LEAST)
        ahead[:, t] = now / scale[:, t, None]
    behind = np.ones_like(weights)
    for t in range(longest - 2, -1, -1):
        step = (weights[:, t + 1] * behind[:, t + 1]) @ moves.T / scale[:, t + 1, None]
        behind[:, t] = np.where((t < size - 1)[:, None], step, 1.0)
    return ahead, behind, weights, scale
