# SPDX-License-Identifier: MIT
"""The words and names of the index: what a query leaves open, and what completes one."""

from __future__ import annotations

import fnmatch
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

import numpy as np

from tajarchive.search import analysis, event_kinds, happenings, similar, stemming
from tajarchive.search.completion import complete
from tajarchive.search.correction import nearest
from tajarchive.search.engine.files import Array
from tajarchive.search.namelist import Labels, NameList
from tajarchive.search.query.places import Row, Slot
from tajarchive.search.query.positional import Placed
from tajarchive.search.query.tokens import plain
from tajarchive.search.query.words import exact_slot, row
from tajarchive.search.view import KINDS, View
from tajarchive.search.wordlist import SegmentWords

_MOST_CHARACTERS = 2_000
_PROFILES = 32
"""Articles whose profile is remembered, for the further pages of what is like them."""

_CANDIDATES = 60
"""Words of each segment whose frequency is looked up for one completion."""

_MOST_BEGUN = 50
"""Words that the last one of a title may become, and titles that are looked at."""

_LONG = 6
"""Letters of a word that may be misspelt in two places."""

_MOST_NEAR = 40
_WORD = re.compile(r"\w+")
_VALUES = {"source": "source_name", "language": "language", "event": "event", "tag": "tag"}


class Vocabulary:
    """The words of one view of the index, found by their folded form, and its names."""

    def __init__(self, view: View, labels: Labels) -> None:
        self._profiles: dict[str, similar.Profile | None] = {}
        self._view = view
        self._labels = labels
        self._chosen: dict[str, list[tuple[str, str]]] = {}

    def starting(self, prefix: str, limit: int) -> tuple[str, ...]:
        """Return exact words that begin so, letters folded; at most limit + 1."""
        found = {entry[:2] for words in self._words for entry in words.starting(prefix, limit + 1)}
        return tuple(exact for _, exact in sorted(found)[: limit + 1])

    def matching(self, pattern: str, limit: int) -> tuple[str, ...]:
        """Return exact words that match * and ?, letters folded; at most limit + 1."""
        literal = re.split(r"[*?]", pattern, maxsplit=1)[0]
        compiled = re.compile(fnmatch.translate(re.sub(r"\*+", "*", pattern)))
        found: set[tuple[str, str]] = set()
        for words in self._words:
            entries = words.starting(literal)
            found.update(entry[:2] for entry in entries if compiled.fullmatch(entry[0]))
            if len(found) > limit:
                break
        return tuple(exact for _, exact in sorted(found)[: limit + 1])

    def similar(self, word: str, distance: int, limit: int) -> tuple[str, ...]:
        """Return exact words within so many edits (Damerau: a swap is one), the nearest first."""
        return tuple(exact for _, exact in self._near(stemming.fold(word), distance)[:limit])

    def _near(self, folded: str, distance: int) -> list[tuple[int, str]]:
        """Return (edits, exact word) of what is so near a folded word, nearest first."""
        found: dict[str, set[str]] = {}
        for words in self._words:
            for first in dict.fromkeys(folded[:2]):
                for other, exact, _ in words.alike(first, folded, distance):
                    found.setdefault(other, set()).add(exact)
        near = nearest(folded, found, distance)
        return [(apart, exact) for apart, other in near for exact in sorted(found[other])]

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
        if article not in self._profiles:
            if len(self._profiles) >= _PROFILES:
                self._profiles.clear()
            self._profiles[article] = similar.profile(self._view, article)
        return self._profiles[article]

    def participants(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the terms of participants of events with one of these names; if there are none,
        of those whose name holds all words of the first."""
        known = self._participants
        found = dict.fromkeys(term for term in map(happenings.with_name, names) if term in known)
        wanted = [stemming.fold(word) for word in analysis.words(names[0])]
        if found or not wanted:
            return tuple(found)
        return tuple(term for term in known if happenings.holds(term, wanted))

    @cached_property
    def _participants(self) -> dict[str, None]:
        found: dict[str, None] = {}
        for segment in self._view.segments:
            arrays = segment.arrays
            first, end = arrays.starting(happenings.FIELD, happenings.WITH.encode())
            found.update((term.decode(), None) for term in arrays.terms(first, end))
        return found

    def entities(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the ids of a keyword field whose name holds all words of a name, or sounds like
        them, or that id."""
        counts = self._entities.get(kind, Counter())
        if name in counts:
            return (name,)
        wanted = [stemming.fold(word) for word in analysis.words(name)]
        if not wanted:
            return ()
        found = (*self.namelist.holding(wanted, kind), *self.namelist.sounding(name, kind))
        return tuple(entity for entity in dict.fromkeys(found) if entity in counts)

    def suggest(self, text: str, limit: int) -> list[str]:
        """Return completions of a query as far as it is typed (see `completion`)."""
        return complete(self, plain(text), limit)

    def names(self, prefix: str, kinds: tuple[str, ...], limit: int) -> list[str]:
        """Return names of entities of which some word begins so (folded), most frequent first."""
        found = self.namelist.starting(prefix, self._entities, kinds, limit)
        return list(dict.fromkeys(entry.name for entry in found))

    def values(self, field: str, prefix: str, limit: int) -> list[str]:
        """Return the values of a keyword field of which some word begins so (folded), most
        frequent first."""
        begun = f" {' '.join(_WORD.findall(prefix))}"
        listed = self._choices(_VALUES.get(field, ""))
        found = [value for folded, value in listed if begun in f" {folded}"]
        if field == "event" and begun.strip():
            called = set(event_kinds.beginning(prefix))
            found += [value for _, value in listed if value in called]
        return list(dict.fromkeys(found))[:limit]

    def words(self, prefix: str, limit: int) -> list[str]:
        """Return words of the articles that begin so (folded), most frequent first."""
        candidates = {word for words in self._words for word in words.frequent(prefix, _CANDIDATES)}
        return sorted(candidates, key=lambda word: (-self.frequency(word), word))[:limit]

    def titles(self, words: list[str], limit: int) -> list[str]:
        """Return titles that have these words in a row, the last one perhaps unfinished; those
        of the newest articles."""
        if len(words) < 2:
            return []
        begun = self.starting(stemming.fold(words[-1]), _MOST_BEGUN)
        slots = [row(word, "title", False, self) for word in words[:-1]]
        slots.append(exact_slot("title", begun))
        if not begun or not all(isinstance(slot, Slot) for slot in slots):
            return []
        wanted = Row(tuple(s for s in slots if isinstance(s, Slot)), _upto(len(slots)), len(slots))
        numbers, _ = self._view.gather(Placed(wanted), scored=False)
        newest = numbers[np.argsort(-self._view.stamps[numbers].astype(np.int64))][:_MOST_BEGUN]
        return list(dict.fromkeys(self._view.card(int(n)).title for n in newest))[:limit]

    def frequency(self, word: str) -> int:
        """Return how many articles have an exact word."""
        return self._view.doc_frequency("exact", word.encode())

    def known(self, word: str, field: str) -> int:
        """Return how many articles have a word, in any form, in a field of text."""
        terms = (term.encode() for term in stemming.query_terms(word))
        return max(self._view.doc_frequency(field, term) for term in terms)

    def likeliest(self, word: str, field: str) -> tuple[str, int] | None:
        """Return the known word nearest to one, and in how many articles it is; of equally near
        ones the most frequent."""
        near = self._near(stemming.fold(word), 1 if len(word) < _LONG else 2)[:_MOST_NEAR]
        found = [(apart, -self.known(exact, field), exact) for apart, exact in near]
        found = [one for one in found if one[1] and one[0]]
        return (min(found)[2], -min(found)[1]) if found else None

    def likeliest_of(self, word: str, field: str) -> str | None:
        """Return the word of the names in a keyword field nearest to one that is in none."""
        folded = stemming.fold(word)
        listed = self._words_of(field)
        at = bisect_left(listed, folded)
        if len(folded) < 3 or (at < len(listed) and listed[at].startswith(folded)):
            return None
        begun = [
            listed[bisect_left(listed, first) : bisect_left(listed, first + "\U0010ffff")]
            for first in dict.fromkeys(folded[:2])
        ]
        near = nearest(folded, chain(*begun), 1 if len(folded) < _LONG else 2)
        return near[0][1] if near else None

    def chinese(self, text: str) -> list[tuple[int, int, str]]:
        """Return (start, end, name) of what is a known name but for one character."""
        return self.namelist.nearly_chinese(text, self._entities)

    def _words_of(self, field: str) -> list[str]:
        """Return the words of the values of a keyword field, folded, in order."""
        if field in _VALUES:
            values = (folded for folded, _ in self._choices(_VALUES[field]))
            return sorted({word for value in values for word in _WORD.findall(value)})
        return self.namelist.words.get(field, [])

    @cached_property
    def _words(self) -> list[SegmentWords]:
        return [SegmentWords(segment.arrays) for segment in self._view.segments]

    @cached_property
    def _entities(self) -> dict[str, Counter[str]]:
        """How many articles each entity is in, by keyword field."""
        return {kind: self._counted(kind) for kind in KINDS}

    @cached_property
    def namelist(self) -> NameList:
        """The names of all entities of the index."""
        return self._labels.of(
            (kind, entity)
            for kind, counts in self._entities.items()
            if kind != "event"
            for entity in counts
        )

    def _choices(self, field: str) -> list[tuple[str, str]]:
        """Return (folded, value) of a keyword field, most frequent first."""
        if not field:
            return []
        found = self._chosen.get(field)
        if found is None:
            counts = self._counted(field)
            ordered = sorted(counts, key=lambda value: (-counts[value], value))
            folded = (stemming.fold(value.replace("_", " ")) for value in ordered)
            found = [(" ".join(_WORD.findall(f)), v) for f, v in zip(folded, ordered, strict=True)]
            self._chosen[field] = found
        return found

    def _counted(self, field: str) -> Counter[str]:
        """Return how many articles have each value of a keyword field."""
        values = self._view.values(field)
        counts = values.count(self._view, self._live).tolist()
        return Counter({n: c for n, c in zip(values.names, counts, strict=True) if c})

    @cached_property
    def _live(self) -> list[Array]:
        return [
            np.ones(segment.count, bool) if segment.deleted is None else ~segment.deleted
            for segment in self._view.segments
        ]


def _upto(count: int) -> tuple[int, ...]:
    return tuple(range(count))
