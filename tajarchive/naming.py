# SPDX-License-Identifier: MIT
"""What the archive knows of names: the gazetteer's, and those its own articles brought."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tajarchive.store import Store

if TYPE_CHECKING:
    from tajarchive.entities import Gazetteer


class ArchiveNames:
    """Answers the search's questions about names (it implements `search.Names`)."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._label = lru_cache(maxsize=10_000)(self._found_label)

    def resolve(self, name: str, type: str | None = None) -> tuple[str, ...]:
        """Return the ids of the entities called by a name, in any spelling."""
        listed = _gazetteer().resolve(name, type)
        found = self._store.annotations.entities_called(name, type)
        return tuple(dict.fromkeys([*listed, *found]))

    def label(self, entity: str) -> str:
        """Return an entity's canonical name."""
        return self._label(entity)

    def _found_label(self, entity: str) -> str:
        entry = _gazetteer().entry(entity)
        if entry is not None:
            return entry.name
        return self._store.annotations.name_of(entity) or entity

    def spellings(self, name: str) -> tuple[str, ...]:
        """Return the other spellings of a name, in all scripts; () for a word that is none."""
        from tajarchive.entities import other_spellings

        return other_spellings(_gazetteer(), name)

    def canonical(self, name: str) -> set[str]:
        """Return the canonical names a name may stand for, case-folded, itself included."""
        return {name.casefold(), *(self.label(e).casefold() for e in self.resolve(name))}


def _gazetteer() -> Gazetteer:
    from tajarchive.entities import Gazetteer

    return Gazetteer.load()
