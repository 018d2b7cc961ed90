# SPDX-License-Identifier: MIT
"""Entities of the archive as rows, found by any of their names in any script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tajarchive.model import Entity
from tajarchive.text.normalise import fold
from tajarchive.text.sounds import sound
from tajarchive.ui.kinds import BY_TYPE, type_label
from tajarchive.ui.translation import trn

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
ENTITY_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity with its names as they are written and as they sound, one a line."""

    entity: Entity
    names: str
    sounds: str


def listed(entities: Iterable[Entity]) -> list[Listed]:
    """Return entities ready to be found; takes a while for many, so not in the GUI thread."""
    found: list[Listed] = []
    for entity in entities:
        names = "\n".join(dict.fromkeys((entity.name, *entity.aliases)))
        found.append(Listed(entity, f"\n{_key(names)}", f"\n{sound(names)}"))
    return found


def _key(text: str) -> str:
    return fold(text).casefold()


def matching(rows: Sequence[Listed], typed: str, kind: str = "") -> list[Entity]:
    """Return the entities of which a word of a name begins like each typed word, those whose
    whole name begins so first, each in the order given; `kind` is one of `kinds.KINDS`."""
    words = _key(typed).split()
    heard = sound(typed).split()
    begins: list[Entity] = []
    others: list[Entity] = []
    whole = "\n" + " ".join(words)
    whole_heard = "\n" + " ".join(heard)
    for row in rows:
        if kind and not is_of(row.entity, kind):
            continue
        if not words or whole in row.names or whole_heard in row.sounds:
            begins.append(row.entity)
        elif _all_in(words, row.names) or (heard and _all_in(heard, row.sounds)):
            others.append(row.entity)
    return begins + others


def is_of(entity: Entity, kind: str) -> bool:
    """Tell whether an entity is shown as a kind."""
    shown = BY_TYPE.get(entity.type)
    return shown is not None and shown.id == kind


def _all_in(words: Sequence[str], names: str) -> bool:
    return all(f" {w}" in names or f"\n{w}" in names or f"-{w}" in names for w in words) or (
        all(w in names for w in words) and any(ord(w[0]) > 0x2E80 for w in words)
    )


def articles(number: int) -> str:
    """Return a number of articles in words."""
    return trn("{n} article", "{n} articles", number)


class EntitiesModel(QAbstractListModel):
    """Rows are entities."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Entity] = []

    def show(self, entities: Sequence[Entity]) -> None:
        """Show these entities in their order."""
        self.beginResetModel()
        self._rows = list(entities)
        self.endResetModel()

    def entity(self, row: int) -> Entity | None:
        """Return the entity of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, entity: str) -> int:
        """Return the row of an entity by its id, -1 when it is not listed."""
        return next((n for n, one in enumerate(self._rows) if one.id == entity), -1)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entity = self.entity(index.row()) if index.isValid() else None
        if entity is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entity.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entity.name}, {type_label(entity.type)}, {articles(entity.articles)}"
        return entity if role == ENTITY_ROLE else None
