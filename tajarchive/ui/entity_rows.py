# SPDX-License-Identifier: MIT
"""Rows of entities: a sign of the kind, the name, other names, the number of articles."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from tajarchive.model import Entity
from tajarchive.ui.kinds import BY_TYPE, type_label
from tajarchive.ui.models.entities import ENTITY_ROLE, articles
from tajarchive.ui.rows import Index, RowDelegate

_SIGN = 10
_SHOWN = 6
"""Other names that a row may show."""


class EntityDelegate(RowDelegate):
    """Two lines: the name and its number; what it is and how else it is written."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, self.faces.text.height + self.faces.small.height + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entity = index.data(ENTITY_ROLE)
        if not isinstance(entity, Entity):
            return
        painter.save()
        selected = self.draw_back(painter, option)
        faces = self.faces
        rect: QRect = option.rect.adjusted(34, 6, -14, -6)  # type: ignore[attr-defined]
        self._draw_sign(painter, rect, entity)
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        number = articles(entity.articles)
        wide = faces.small.metrics.horizontalAdvance(number) + 10
        line = QRect(rect.left(), rect.top(), rect.width() - wide, faces.bold.height)
        self.draw_line(painter, line, entity.name, faces.bold, ink)
        where = QRect(rect.right() - wide + 10, rect.top(), wide, faces.bold.height)
        self.draw_line(painter, where, number, faces.small, soft)
        line = QRect(rect.left(), line.bottom() + 4, rect.width(), faces.small.height)
        self.draw_line(painter, line, _below(entity), faces.small, soft)
        painter.restore()

    def _draw_sign(self, painter: QPainter, rect: QRect, entity: Entity) -> None:
        kind = BY_TYPE.get(entity.type)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.entity(kind.id) if kind else self.theme.colour("dim"))
        top = rect.top() + (self.faces.bold.height - _SIGN) / 2 + 1
        painter.drawEllipse(QRectF(rect.left() - 20, top, _SIGN, _SIGN))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _below(entity: Entity) -> str:
    others = [name for name in entity.aliases if name != entity.name]
    more = f"  ·  {', '.join(others[:_SHOWN])}" if others else ""
    return f"{type_label(entity.type)}{more}"
