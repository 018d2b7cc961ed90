# SPDX-License-Identifier: MIT
"""The words and names of the index: what a query leaves open, completions, did-you-mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

import numpy as np

from tajarchive.search import analysis, similar, stemming
from tajarchive.search.documents import Names
from tajarchive.search.query.tree import And, AtLeast, Near, Node, Or, Word
from tajarchive.search.view import KINDS, View
from tajarchive.search.wordlist import SegmentWords

_MOST_CHARACTERS = 2_000
_CANDIDATES = 60
"""Words of each segment whose frequency is looked up for one completion."""


class Vocabulary:
    """The words of one view of the index, found by their folded form.

    `labels` keeps the names of entities, which outlive a view: (name, folded name) by id.
    """

    def __init__(self, view: View, names: Names, labels: dict[str, tuple[str, str]]) -> None:
        self._view = view
        self._names = names
        self._known = labels

    def starting(self, prefix: str, limit: int) -> tuple[str, ...]:
        """Return exact words that begin so, letters folded; at most limit + 1."""
        found = {entry[:2] for words in self._words for entry in words.starting(prefix, limit + 1)}
        return tuple(exact for _, exact in sorted(found)[: limit + 1])

    def matching(self, pattern: str, limit: int) -> tuple[str, ...]:
        """Return exact words that match * and ?, letters folded; at most limit + 1."""
        literal = re.split(r"[*?]", pattern, maxsplit=1)[0]
        escaped = re.escape(re.sub(r"\*+", "*", pattern))
        compiled = re.compile(escaped.replace(r"\*", ".*").replace(r"\?", "."))
        found: set[tuple[str, str]] = set()
        for words in self._words:
            entries = words.starting(literal)
            found.update(entry[:2] for entry in entries if compiled.fullmatch(entry[0]))
            if len(found) > limit:
                break
        return tuple(exact for _, exact in sorted(found)[: limit + 1])

    def similar(self, word: str, distance: int, limit: int) -> tuple[str, ...]:
        """Return exact words within so many edits (Damerau: a swap is one), the nearest first."""
        folded = stemming.fold(word)
        sizes = (len(folded) - distance, len(folded) + distance)
        near: dict[tuple[str, str], int] = {}
        for words in self._words:
            for first in dict.fromkeys(folded[:2]):
                for other, exact, _ in words.alike(first, *sizes):
                    if (other, exact) not in near:
                        near[other, exact] = edits(folded, other, distance)
        found = sorted((n, exact) for (_, exact), n in near.items() if n <= distance)
        return tuple(exact for _, exact in found[:limit])

    def characters(self, character: str, field: str) -> tuple[str, ...]:
        """Return the terms of a field that begin with one Chinese character."""
        found: dict[str, None] = {}
        for leaf in self._view.leaves:
            for term in leaf.expand_prefix(field, character):
                found[term.decode() if isinstance(term, bytes) else term] = None
                if len(found) >= _MOST_CHARACTERS:
                    return tuple(found)
        return tuple(found)

    def profile(self, article: str) -> similar.Profile | None:
        """Return what an article is about, None when there is no such article."""
        return similar.profile(self._view, article)

    def entities(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the ids of a keyword field whose name holds all words of a name, or that id."""
        counts = self._entities.get(kind, Counter())
        if name in counts:
            return (name,)
        wanted = [stemming.fold(word) for word in analysis.words(name)]
        if not wanted:
            return ()
        return tuple(entity for entity in counts if _holds(self._label(entity)[1], wanted))

    def suggest(self, text: str, limit: int) -> list[str]:
        """Return completions of what is being typed: names first, then words, most used first.

        Each is the whole text with its last word completed; a name of several words that
        completes just the last word stands in quotation marks.
        """
        match = re.search(r"[^\s()\"“”«»=:-]+$", text)
        if match is None or len(analysis.words(match.group())) != 1:
            return []
        head, last = text[: match.start()], match.group()
        found: dict[str, None] = dict.fromkeys(self._complete_names(text.strip(), head, last))
        if not analysis.is_han(last):
            for word in self._complete_word(stemming.fold(last)):
                found[head + word] = None
        return [suggestion for suggestion in found if suggestion != text][:limit]

    def correct(self, root: Node | None, query: str) -> str | None:
        """Return the query with each unknown word replaced by the likeliest known one.

        None when no word is unknown or none has a neighbour.
        """
        changes = []
        for node in _plain_words(root):
            better = self._likeliest(node)
            if better:
                changes.append((node.column - 1, node.text, better))
        for at, typed, better in sorted(changes, reverse=True):
            if query[at : at + len(typed)] == typed:
                query = query[:at] + better + query[at + len(typed) :]
        return query if changes else None

    def frequency(self, word: str) -> int:
        """Return how many articles have an exact word."""
        return self._view.doc_frequency("exact", word.encode())

    @cached_property
    def _words(self) -> list[SegmentWords]:
        return [SegmentWords(segment.arrays) for segment in self._view.segments]

    @cached_property
    def _entities(self) -> dict[str, Counter[str]]:
        """How many articles each entity is in, by keyword field."""
        masks = [
            np.ones(segment.count, bool) if segment.deleted is None else ~segment.deleted
            for segment in self._view.segments
        ]
        found: dict[str, Counter[str]] = {}
        for kind in KINDS:
            values = self._view.values(kind)
            counts = values.count(self._view, masks).tolist()
            found[kind] = Counter({n: c for n, c in zip(values.names, counts, strict=True) if c})
        return found

    def _label(self, entity: str) -> tuple[str, str]:
        found = self._known.get(entity)
        if found is None:
            label = self._names.label(entity)
            found = self._known[entity] = (label, stemming.fold(label))
        return found

    @cached_property
    def _labels(self) -> list[tuple[int, str, str]]:
        """(articles, name, folded name) of every entity, most frequent first."""
        return sorted(
            (-times, *self._label(entity))
            for kind, counter in self._entities.items()
            if kind != "event"
            for entity, times in counter.items()
        )

    def _complete_names(self, text: str, head: str, last: str) -> Iterator[str]:
        whole, part = stemming.fold(text), stemming.fold(last)
        for _, label, folded in self._labels:
            if folded.startswith(whole):
                yield label
            elif any(word.startswith(part) for word in re.findall(r"\w+", folded)):
                yield head + (f'"{label}"' if head and " " in label else label)

    def _complete_word(self, prefix: str) -> list[str]:
        candidates = {word for words in self._words for word in words.frequent(prefix, _CANDIDATES)}
        return sorted(candidates, key=lambda word: (-self.frequency(word), word))[:20]

    def _likeliest(self, node: Word) -> str | None:
        word = stemming.strict(node.text)
        reader = self._view.searcher.reader()
        if any(("text", term.encode()) in reader for term in stemming.query_terms(word)):
            return None
        near = self.similar(word, 1 if len(word) < 6 else 2, 50)
        return max(
            near,
            key=lambda other: (
                -edits(stemming.fold(word), stemming.fold(other), 2),
                self.frequency(other),
            ),
            default=None,
        )


def edits(a: str, b: str, most: int) -> int:
    """Return the optimal string alignment distance of two words, or most + 1 when it is more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row = row, [i]
        for j, y in enumerate(b, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = above
    return row[-1]


def _holds(folded: str, wanted: list[str]) -> bool:
    words = re.findall(r"\w+", folded)
    return all(any(word.startswith(want) for word in words) for want in wanted)


def _plain_words(node: Node | None) -> Iterator[Word]:
    """Yield the single words that a spelling mistake may be in."""
    if isinstance(node, Word):
        one = len(analysis.words(node.text)) == 1 and len(analysis.pieces(node.text)) == 1
        if node.kind == "word" and one and node.field in ("text", "title", "caption"):
            yield node
    elif isinstance(node, (And, Or)):
        for child in node.children:
            yield from _plain_words(child)
    elif isinstance(node, Near):
        yield from _plain_words(node.left)
        yield from _plain_words(node.right)
    elif isinstance(node, AtLeast):
        yield from _plain_words(node.child)
