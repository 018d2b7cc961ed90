# SPDX-License-Identifier: MIT
"""What the archive knows of names: the gazetteer's, and those its own articles brought."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from tajarchive.correcting import ArchiveCorrections
from tajarchive.store import Store
from tajarchive.text.sounds import sound

if TYPE_CHECKING:
    from tajarchive.entities import Gazetteer


_MOST_SOUNDING = 6
"""Spellings of one word that the archive's own names lend to a search."""

_NOT_WHOLE = frozenset({"surname", "adj", "people"})

_MOST_GIVEN = 20
"""Spellings of one corrected entity that a search asks for."""


class ArchiveNames:
    """Answers the search's questions about names (it implements `search.Names`)."""

    def __init__(self, store: Store, corrections: ArchiveCorrections) -> None:
        self._store = store
        self._corrections = corrections
        self._label = lru_cache(maxsize=10_000)(self._found_label)
        self._spellings = lru_cache(maxsize=2_000)(self._found_spellings)
        self._sounding: dict[str, tuple[str, ...]] | None = None

    def resolve(self, name: str, type: str | None = None) -> tuple[str, ...]:
        """Return the ids of the entities called by a name, in any spelling."""
        listed = _gazetteer().resolve(name, type)
        found = self._store.annotations.entities_called(name, type)
        entity_of = self._corrections.standing.entity_of
        return tuple(dict.fromkeys(entity_of(entity) for entity in (*listed, *found)))

    def label(self, entity: str) -> str:
        """Return an entity's canonical name."""
        return self._label(entity)

    def first_label(self, entity: str) -> str:
        """Return the name that an entity had before a person decided anything about it."""
        entry = _gazetteer().entry(entity)
        if entry is not None:
            return entry.name
        return self._store.annotations.first_name_of(entity) or self.label(entity)

    def aliases(self, entity: str) -> tuple[str, ...]:
        """Return the listed names of an entity, without surnames and adjectives."""
        entry = _gazetteer().entry(entity)
        if entry is None:
            return ()
        return tuple(
            alias.text
            for alias in entry.aliases
            if alias.type == entry.type and not alias.flags & _NOT_WHOLE
        )

    def forget(self) -> None:
        """Look names up again: some have changed."""
        self._label.cache_clear()
        self.forget_words()

    def forget_words(self) -> None:
        """Look up again which names stand in the articles: there are more."""
        self._sounding = None
        self._spellings.cache_clear()

    def _found_label(self, entity: str) -> str:
        corrections = self._corrections.standing
        given = corrections.name_of(corrections.entity_of(entity))
        if given is not None:
            return given
        entry = _gazetteer().entry(entity)
        if entry is not None:
            return entry.name
        return self._store.annotations.name_of(entity) or entity

    def spellings(self, name: str) -> tuple[str, ...]:
        """Return the other spellings of a name, in all scripts; () for a word that is none."""
        return self._spellings(name)

    def _found_spellings(self, name: str) -> tuple[str, ...]:
        from tajarchive.entities import nominative, other_spellings

        listed = other_spellings(_gazetteer(), name)
        if not listed and (base := nominative(_gazetteer(), name)):
            listed = (base, *other_spellings(_gazetteer(), base))
        return tuple(dict.fromkeys((*listed, *self._given(name), *self._alike(name))))

    def _alike(self, name: str) -> tuple[str, ...]:
        """Return how else a word is spelt in the names of people in this archive."""
        from tajarchive.entities import key, may_be_name

        if not may_be_name(name):
            return ()
        if self._sounding is None:
            self._sounding = _by_sound(self._store.annotations.names_of_people())
        found = self._sounding.get(sound(name), ())
        return tuple(text for text in found if key(text) != key(name))[:_MOST_SOUNDING]

    def _given(self, name: str) -> list[str]:
        """Return the other spellings that a person brought together with a name."""
        standing = self._corrections.standing
        touched = standing.targets
        found: list[str] = []
        for entity in self.resolve(name) if touched else ():
            if entity in touched:
                found += self._store.annotations.spellings_of(entity, _MOST_GIVEN)
        return [text for text in found if text.casefold() != name.casefold()]

    def canonical(self, name: str) -> set[str]:
        """Return the canonical names a name may stand for, case-folded, itself included."""
        return {name.casefold(), *(self.label(e).casefold() for e in self.resolve(name))}


def _by_sound(names: list[str]) -> dict[str, tuple[str, ...]]:
    """Return the words of names by what they sound like, those of one sound in order."""
    if not names:
        return {}
    found: defaultdict[str, set[str]] = defaultdict(set)
    names = [" ".join(name.split()) for name in names]
    sounds = sound("\n".join(names)).split("\n") if names else []
    for name, heard in zip(names, sounds, strict=True):
        words, parts = name.split(), heard.split()
        if len(words) == len(parts):
            for word, part in zip(words, parts, strict=True):
                found[part].add(word)
    return {part: tuple(sorted(words)) for part, words in found.items()}


def _gazetteer() -> Gazetteer:
    from tajarchive.entities import Gazetteer

    return Gazetteer.load()
