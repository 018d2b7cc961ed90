# SPDX-License-Identifier: MIT
"""The names of the entities in the index, found by how any of their words begins.

Canonical names and their other spellings stand in one sorted list, once for each of their words;
what begins so is a stretch of it. The list outlives a view of the index, the numbers of articles
do not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

import numpy as np

from tajarchive.search import stemming
from tajarchive.search.documents import Names
from tajarchive.search.engine.files import Array
from tajarchive.text.scripts import HAN
from tajarchive.text.sounds import sound

_WORD = re.compile(r"\w+")
_LAST = "\U0010ffff"
_LONGEST_HAN = 8
_HAN_NAME = re.compile(f"[{HAN}]{{2,{_LONGEST_HAN}}}")
_LOOKED_AT = 300
"""Names of one beginning that are put in order, the most frequent entities first."""

Counts = Mapping[str, Mapping[str, int]]
"""Number of articles by kind (a keyword field) and entity."""


class Entry(NamedTuple):
    """One spelling of an entity; the canonical one comes first."""

    name: str
    kind: str
    entity: str


class NameList:
    """Names by the beginnings of their words."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        keys: list[tuple[str, int]] = []
        for at, entry in enumerate(entries):
            folded = stemming.fold(entry.name)
            words = list(_WORD.finditer(folded))
            telling = _telling(entry.name, len(words))
            keys += [(folded[words[n].start() :], at) for n in telling]
        keys.sort()
        self._keys = [key for key, _ in keys]
        self._at = np.array([at for _, at in keys], np.int64)

    def starting(
        self, prefix: str, counts: Counts, kinds: Collection[str], limit: int
    ) -> list[Entry]:
        """Return names of which a word and what follows it begin so (folded), one for each
        entity of those kinds that has articles, most frequent first."""
        at = np.unique(self._range(prefix))
        if len(at) > _LOOKED_AT:
            weights = self._weights(counts)[at]
            at = np.sort(at[np.argpartition(-weights, _LOOKED_AT)[:_LOOKED_AT]])
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in (self.entries[i] for i in at.tolist()):
            if entry.kind in kinds and counts.get(entry.kind, {}).get(entry.entity):
                found[entry.kind, entry.entity].append(entry)
        chosen = [_plainest(entries, prefix) for entries in found.values()]
        chosen.sort(key=lambda e: (-counts[e.kind][e.entity], e.name))
        return chosen[:limit]

    def holding(self, words: list[str], kind: str) -> list[str]:
        """Return the entities of a kind a name of which has words that begin so (folded)."""
        found: dict[str, None] = {}
        for i in np.unique(self._range(words[0])).tolist():
            entry = self.entries[i]
            if entry.kind == kind:
                names = _WORD.findall(stemming.fold(entry.name))
                if all(any(name.startswith(word) for name in names) for word in words):
                    found[entry.entity] = None
        return list(found)

    def sounding(self, name: str, kind: str) -> list[str]:
        """Return the entities of a kind a name of which has words that sound like all of
        these."""
        sets = [self._sounds.get(word, frozenset()) for word in _WORD.findall(sound(name))]
        common = frozenset.intersection(*sets) if sets else frozenset[int]()
        found = (self.entries[i] for i in sorted(common))
        return list(dict.fromkeys(entry.entity for entry in found if entry.kind == kind))

    def nearly_chinese(self, text: str, counts: Counts) -> list[tuple[int, int, str]]:
        """Return (start, end, name) of what is a Chinese name with one other character.

        Of several names for one stretch the most frequent; the longest stretches, apart.
        """
        found: list[tuple[int, int, str]] = []
        for size in range(min(len(text), _LONGEST_HAN), 1, -1):
            if size == 2 and len(text) > 2:
                break
            for start in range(len(text) - size + 1):
                end = start + size
                if any(start < b and end > a for a, b, _ in found):
                    continue
                near = self._near_chinese(text[start:end], counts)
                if near is not None:
                    found.append((start, end, near))
        return found

    def _near_chinese(self, text: str, counts: Counts) -> str | None:
        at = {i for place in range(len(text)) for i in self._chinese.get(_open(text, place), ())}
        entries = [self.entries[i] for i in at]
        if any(entry.name == text for entry in entries):
            return None
        weighed = [(counts.get(e.kind, {}).get(e.entity, 0), e.name) for e in entries]
        return max((pair for pair in weighed if pair[0]), default=(0, None))[1]

    @cached_property
    def _chinese(self) -> dict[str, list[int]]:
        """The Chinese names with one character left open."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, entry in enumerate(self.entries):
            if _HAN_NAME.fullmatch(entry.name):
                for place in range(len(entry.name)):
                    found[_open(entry.name, place)].append(at)
        return found

    @cached_property
    def words(self) -> dict[str, list[str]]:
        """The words of all names of a kind, folded."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, at in zip(self._keys, self._at.tolist(), strict=True):
            word = _WORD.match(key)
            if word is not None:
                found[self.entries[at].kind].add(word.group())
        return {kind: sorted(words) for kind, words in found.items()}

    @cached_property
    def _sounds(self) -> dict[str, frozenset[int]]:
        found: defaultdict[str, set[int]] = defaultdict(set)
        lines = sound("\n".join(" ".join(e.name.split()) for e in self.entries)).split("\n")
        for at, line in enumerate(lines if self.entries else ()):
            for word in _WORD.findall(line):
                found[word].add(at)
        return {word: frozenset(at) for word, at in found.items()}

    def _range(self, prefix: str) -> Array:
        low = bisect_left(self._keys, prefix)
        return self._at[low : bisect_left(self._keys, prefix + _LAST, low)]

    def _weights(self, counts: Counts) -> Array:
        """Return the number of articles of each entry's entity."""
        if self._weighed is None or self._weighed[0] is not counts:
            found = [counts.get(e.kind, {}).get(e.entity, 0) for e in self.entries]
            self._weighed = (counts, np.array(found, np.int64))
        return self._weighed[1]

    _weighed: tuple[Counts, Array] | None = None


def _telling(name: str, count: int) -> list[int]:
    """Return which words of a name it may be asked for by: the first, and those with a capital
    or without letter case."""
    words = _WORD.findall(name)
    if len(words) != count:
        return list(range(count))
    return [n for n, word in enumerate(words) if n == 0 or not word[0].islower()]


def _plainest(entries: list[Entry], prefix: str) -> Entry:
    """Return which spelling of an entity to offer: the shortest that begins so, else the first
    that has a word that does."""
    if not prefix:
        return entries[0]
    begun = [entry for entry in entries if stemming.fold(entry.name).startswith(prefix)]
    return min(begun, key=lambda entry: len(entry.name)) if begun else entries[0]


def _open(text: str, place: int) -> str:
    return f"{text[:place]}?{text[place + 1 :]}"


class Labels:
    """The names of entities as far as they were asked for, kept from view to view."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._entities: set[tuple[str, str]] = set()
        self._entries: list[Entry] = []
        self._list: NameList | None = None

    def of(self, entities: Iterable[tuple[str, str]]) -> NameList:
        """Return the names of entities, (kind, id), and perhaps of others that were asked for."""
        new = [pair for pair in entities if pair not in self._entities]
        for kind, entity in new:
            spelt = dict.fromkeys((self._names.label(entity), *self._names.aliases(entity)))
            self._entries += [Entry(name, kind, entity) for name in spelt]
        self._entities.update(new)
        if new or self._list is None:
            self._list = NameList(self._entries)
        return self._list

    def clear(self) -> None:
        """Ask for all names again."""
        self._entities.clear()
        self._entries = []
        self._list = None
