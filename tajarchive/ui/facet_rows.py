# SPDX-License-Identifier: MIT
"""Rows of the facet tree."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem

from tajarchive.ui import fonts
from tajarchive.ui.lines import Face
from tajarchive.ui.models.choices import Value
from tajarchive.ui.rows import Index, RowDelegate
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import digits, mark, tr

_NOT = mark("not")


class FacetDelegate(RowDelegate):
    """A value at the left, the number of articles at the right. A check mark stands before a
    chosen value; an excluded one is struck out behind "not"."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        struck = fonts.font("sans", 9.5)
        struck.setStrikeOut(True)
        self._struck = Face(9.5)
        self._struck.font = struck

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.faces.text.height + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        selected = self.draw_back(painter, option)
        rect: QRect = option.rect.adjusted(4, 0, -14, 0)  # type: ignore[attr-defined]
        value = index.data(Qt.ItemDataRole.UserRole)
        words = str(index.data())
        if isinstance(value, Value):
            self._draw_value(painter, rect, value, selected)
        elif index.parent().isValid():
            colour = "selection_text" if selected else "link"
            self.draw_line(painter, rect, words, self.faces.small, colour)
        else:
            colour = "selection_text" if selected else "dim"
            self.draw_line(painter, rect, words, self.faces.small_bold, colour)
        painter.restore()

    def _draw_value(self, painter: QPainter, rect: QRect, value: Value, selected: bool) -> None:
        faces = self.faces
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        number = digits(value.count) if value.state != "excluded" else ""
        wide = faces.small.metrics.horizontalAdvance(number) + 4 if number else 0
        words = rect.adjusted(0, 0, -wide - 8 if wide else 0, 0)
        if value.state == "chosen":
            self._draw_check(painter, rect, ink if selected else "accent")
            self.draw_line(painter, words, value.label, faces.bold, ink)
        elif value.state == "excluded":
            colour = ink if selected else "error"
            denied = tr(_NOT) + " "
            self.draw_line(painter, words, denied, faces.bold, colour)
            words.setLeft(words.left() + faces.bold.metrics.horizontalAdvance(denied))
            self.draw_line(painter, words, value.label, self._struck, soft)
        else:
            self.draw_line(painter, words, value.label, faces.text, ink)
        if number:
            where = QRect(rect.right() - wide, rect.top(), wide + 2, rect.height())
            self.draw_line(painter, where, number, faces.small, soft)

    def _draw_check(self, painter: QPainter, rect: QRect, colour: str) -> None:
        """Draw a check mark in the space that rows are indented by."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.theme.colour(colour), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y = rect.left() - 15, rect.center().y() + 1
        painter.drawPolyline(
            QPolygonF([QPointF(x, y), QPointF(x + 3.5, y + 3.5), QPointF(x + 10, y - 4)])
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
