# SPDX-License-Identifier: MIT
"""Rows of the lists, drawn by hand: uniform in size, without rich text, and so fast."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tajarchive.ui.lines import Face, Faces
from tajarchive.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """What hit rows and event rows share: background, focus ring, text in one line."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.faces = Faces()

    def draw_back(self, painter: QPainter, option: QStyleOptionViewItem) -> bool:
        """Fill the row and return whether it is selected."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self.theme.colour("selection"))
            painter.fillRect(
                QRect(rect.topLeft(), QSize(3, rect.height())), self.theme.colour("accent")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("hover"))
        if (
            state & QStyle.StateFlag.State_HasFocus
            and state & QStyle.StateFlag.State_KeyboardFocusChange
        ):
            painter.setPen(self.theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        return selected

    def draw_line(self, painter: QPainter, rect: QRect, text: str, face: Face, colour: str) -> None:
        """Draw one line of text, with an ellipsis where it is too long."""
        painter.setFont(face.font)
        painter.setPen(self.theme.colour(colour))
        cut = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
