# SPDX-License-Identifier: MIT
"""What the archive knows of names: the gazetteer's, and those its own articles brought."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tajarchive.correcting import ArchiveCorrections
from tajarchive.store import Store

if TYPE_CHECKING:
    from tajarchive.entities import Gazetteer


_MOST_GIVEN = 20
"""Spellings of one corrected entity that a search asks for."""


class ArchiveNames:
    """Answers the search's questions about names (it implements `search.Names`)."""

    def __init__(self, store: Store, corrections: ArchiveCorrections) -> None:
        self._store = store
        self._corrections = corrections
        self._label = lru_cache(maxsize=10_000)(self._found_label)

    def resolve(self, name: str, type: str | None = None) -> tuple[str, ...]:
        """Return the ids of the entities called by a name, in any spelling."""
        listed = _gazetteer().resolve(name, type)
        found = self._store.annotations.entities_called(name, type)
        entity_of = self._corrections.standing.entity_of
        return tuple(dict.fromkeys(entity_of(entity) for entity in (*listed, *found)))

    def label(self, entity: str) -> str:
        """Return an entity's canonical name."""
        return self._label(entity)

    def forget(self) -> None:
        """Look names up again: some have changed."""
        self._label.cache_clear()

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
        from tajarchive.entities import other_spellings

        return tuple(dict.fromkeys((*other_spellings(_gazetteer(), name), *self._given(name))))

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


def _gazetteer() -> Gazetteer:
    from tajarchive.entities import Gazetteer

    return Gazetteer.load()
