# SPDX-License-Identifier: MIT
"""The words and names of the index: what a query leaves open, completions, did-you-mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain, groupby
from typing import Any

from tajarchive.search import analysis, stemming
from tajarchive.search.documents import Names
from tajarchive.search.query.tree import And, Near, Node, Not, Or, Phrase, Word
from tajarchive.search.view import View, segment_key

_MOST_CHARACTERS = 2_000
_CANDIDATES = 400
"""Words whose frequency is looked up for one completion."""

_AFTER_ALL = "\U0010ffff"


class Vocabulary:
    """The words of one view of the index, sorted by their folded form; read when first asked."""

    def __init__(self, view: View, names: Names) -> None:
        self._view = view
        self._names = names

    def starting(self, prefix: str, limit: int) -> tuple[str, ...]:
        """Return exact words that begin so, letters folded; at most limit + 1."""
        begin, end = self._range(prefix)
        return tuple(word for _, word in self._words[begin : min(end, begin + limit + 1)])

    def matching(self, pattern: str, limit: int) -> tuple[str, ...]:
        """Return exact words that match * and ?, letters folded; at most limit + 1."""
        literal = re.split(r"[*?]", pattern, maxsplit=1)[0]
        escaped = re.escape(re.sub(r"\*+", "*", pattern))
        compiled = re.compile(escaped.replace(r"\*", ".*").replace(r"\?", "."))
        begin, end = self._range(literal)
        found: list[str] = []
        for folded, word in self._words[begin:end]:
            if compiled.fullmatch(folded):
                found.append(word)
                if len(found) > limit:
                    break
        return tuple(found)

    def similar(self, word: str, distance: int, limit: int) -> tuple[str, ...]:
        """Return exact words within so many edits (Damerau: a swap is one), the nearest first."""
        folded = stemming.fold(word)
        found: list[tuple[int, str]] = []
        for first in dict.fromkeys(folded[:2]):
            begin, end = self._range(first)
            for other, exact in self._words[begin:end]:
                if abs(len(other) - len(folded)) > distance:
                    continue
                apart = edits(folded, other, distance)
                if apart <= distance:
                    found.append((apart, exact))
        return tuple(exact for _, exact in sorted(found)[:limit])

    def characters(self, character: str, field: str) -> tuple[str, ...]:
        """Return the terms of a field that begin with one Chinese character."""
        found: dict[str, None] = {}
        for leaf in self._view.leaves:
            for term in leaf.expand_prefix(field, character):
                found[term.decode() if isinstance(term, bytes) else term] = None
                if len(found) >= _MOST_CHARACTERS:
                    return tuple(found)
        return tuple(found)

    def entities(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the ids of a keyword field whose name holds all words of a name, or that id."""
        counts = self._entities.get(kind, Counter())
        if name in counts:
            return (name,)
        wanted = [stemming.fold(word) for word in analysis.words(name)]
        if not wanted:
            return ()
        return tuple(
            entity for entity in counts if _holds(stemming.fold(self._names.label(entity)), wanted)
        )

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
        return self._view.searcher.doc_frequency("exact", word.encode())

    @cached_property
    def _words(self) -> list[tuple[str, str]]:
        """(folded, exact) of every word, sorted."""
        parts = [self._segment_words(leaf) for leaf in self._view.leaves]
        if len(parts) == 1:
            return parts[0]
        ordered = sorted(chain.from_iterable(parts))  # runs in order already: sorted merges them
        return [pair for pair, _ in groupby(ordered)]

    def _segment_words(self, leaf: Any) -> list[tuple[str, str]]:
        key = segment_key(leaf)
        store = self._view.cache.words
        if key not in store:
            store[key] = read_words(leaf)
        return store[key]

    @cached_property
    def _entities(self) -> dict[str, Counter[str]]:
        """How many articles each entity is in, by keyword field."""
        found: dict[str, Counter[str]] = {}
        for _, columns in self._view.columns:
            for kind, lists in columns.many.items():
                counter = found.setdefault(kind, Counter())
                for values, times in Counter(lists).items():
                    for value in values:
                        counter[value] += times
        return found

    @cached_property
    def _labels(self) -> list[tuple[int, str, str]]:
        """(articles, name, folded name) of every entity, most frequent first."""
        return sorted(
            (-times, label := self._names.label(entity), stemming.fold(label))
            for kind, counter in self._entities.items()
            if kind != "event"
            for entity, times in counter.items()
        )

    def _range(self, prefix: str) -> tuple[int, int]:
        words = self._words
        begin = bisect_left(words, (prefix, ""))
        return begin, bisect_left(words, (prefix + _AFTER_ALL, ""))

    def _complete_names(self, text: str, head: str, last: str) -> Iterator[str]:
        whole, part = stemming.fold(text), stemming.fold(last)
        for _, label, folded in self._labels:
            if folded.startswith(whole):
                yield label
            elif any(word.startswith(part) for word in re.findall(r"\w+", folded)):
                yield head + (f'"{label}"' if head and " " in label else label)

    def _complete_word(self, prefix: str) -> list[str]:
        begin, end = self._range(prefix)
        candidates = [word for _, word in self._words[begin:end]]
        if len(candidates) > _CANDIDATES:
            candidates = sorted(candidates, key=len)[:_CANDIDATES]
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


def read_words(leaf: Any) -> list[tuple[str, str]]:
    """Return (folded, exact) of every word of a segment, sorted."""
    terms = leaf.lexicon("exact")
    words = [t.decode() if isinstance(t, bytes) else t for t in terms]
    return sorted((stemming.fold(word), word) for word in words)


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
    elif isinstance(node, (Not, Phrase)) or node is None:
        return
