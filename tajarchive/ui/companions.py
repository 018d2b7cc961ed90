# SPDX-License-Identifier: MIT
"""Who and what an entity is named with, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from tajarchive.model import Companion, Entity
from tajarchive.ui.kinds import BY_TYPE, type_label
from tajarchive.ui.models.entities import articles
from tajarchive.ui.rows import RowDelegate
from tajarchive.ui.translation import digits, tr

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
COMPANION_ROLE = Qt.ItemDataRole.UserRole + 1
SHARE_ROLE = Qt.ItemDataRole.UserRole + 2
"""How long a bar is, from 0 to 1."""
_LEAST = 2
"""Articles that two must share to be ordered by NPMI, which makes too much of a single one."""


class CompanionsModel(QAbstractListModel):
    """Rows are companions, ordered by shared articles or by NPMI."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Companion] = ()
        self._rows: list[Companion] = []
        self.by_npmi = False

    def show(self, companions: Sequence[Companion]) -> None:
        """Show companions, given by shared articles."""
        self._all = companions
        self._build()

    def order_by_npmi(self, wanted: bool) -> None:
        """Order by how much more often than by chance they are named together."""
        self.by_npmi = wanted
        self._build()

    def _build(self) -> None:
        self.beginResetModel()
        if self.by_npmi:
            enough = [c for c in self._all if c.together >= _LEAST] or list(self._all)
            self._rows = sorted(enough, key=lambda c: (-c.npmi, -c.together))
        else:
            self._rows = list(self._all)
        self.endResetModel()

    def companion(self, row: int) -> Companion | None:
        """Return the companion of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def entity(self, row: int) -> Entity | None:
        """Return whom the companion of a row is."""
        one = self.companion(row)
        return one.entity if one is not None else None

    def number(self, companion: Companion) -> str:
        """Return the number that stands at the end of a bar."""
        return digits(companion.npmi, 2) if self.by_npmi else digits(companion.together)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.companion(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return one.entity.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return tr(
                "{name}, {kind}: {articles} name both, NPMI {npmi}",
                name=one.entity.name,
                kind=type_label(one.entity.type),
                articles=articles(one.together),
                npmi=digits(one.npmi, 2),
            )
        if role == COMPANION_ROLE:
            return one
        if role == SHARE_ROLE:
            most = self._rows[0].together
            return max(0.0, one.npmi) if self.by_npmi else one.together / most
        return None


class CompanionDelegate(RowDelegate):
    """A name, its kind in words and its number, with the bar below them in the kind's colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.faces.text.height + 15)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, model = index.data(COMPANION_ROLE), index.model()
        if not isinstance(one, Companion) or not isinstance(model, CompanionsModel):
            return
        painter.save()
        selected = self.draw_back(painter, option)
        rect: QRect = option.rect.adjusted(16, 4, -14, -5)  # type: ignore[attr-defined]
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        kind = BY_TYPE.get(one.entity.type)
        number = model.number(one)
        number = f"{tr(kind.singular)}  {number}" if kind else number
        wide = self.faces.small.metrics.horizontalAdvance(number) + 4
        line = QRect(rect.left(), rect.top(), rect.width() - wide - 8, self.faces.text.height)
        self.draw_line(painter, line, one.entity.name, self.faces.text, ink)
        where = QRect(rect.right() - wide + 3, rect.top(), wide, self.faces.text.height)
        self.draw_line(painter, where, number, self.faces.small, soft)
        colour = self.theme.entity(kind.id) if kind else self.theme.colour("dim")
        track = QRectF(rect.left(), rect.bottom() - 2, rect.width(), 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("line"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        track.setWidth(max(3.0, track.width() * float(index.data(SHARE_ROLE))))
        painter.setBrush(colour)
        painter.drawRoundedRect(track, 1.5, 1.5)
        painter.restore()
