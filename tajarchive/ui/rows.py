# SPDX-License-Identifier: MIT
"""Rows of the lists, drawn by hand: uniform in size, without rich text, and so fast."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tajarchive.model import Event, EventSource
from tajarchive.ui.lines import Face, Faces, around
from tajarchive.ui.models import events as event_words
from tajarchive.ui.models.events import EVENT_ROLE, SOURCE_ROLE
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


class EventDelegate(RowDelegate):
    """Date, what happened, who and where, the sentence that says so; years as headings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        faces = self.faces
        event = index.data(EVENT_ROLE)
        if not isinstance(event, Event):
            return QSize(100, faces.text.height + 16)
        lines = 1 + len(_below(event, index.data(SOURCE_ROLE)))
        return QSize(100, 9 + faces.text.height + lines * (faces.small.height + 3) + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        event = index.data(EVENT_ROLE)
        if isinstance(event, Event):
            selected = self.draw_back(painter, option)
            source = index.data(SOURCE_ROLE)
            self._draw(painter, option.rect, event, source, selected)  # type: ignore[attr-defined]
        else:
            self._draw_year(painter, option, index)
        painter.restore()

    def _draw_year(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.draw_back(painter, option)
        rect: QRect = option.rect.adjusted(16, 6, -14, 0)  # type: ignore[attr-defined]
        opened = option.state & QStyle.StateFlag.State_Open  # type: ignore[attr-defined]
        model = index.model()
        closed = "" if opened else f"  ·  {model.rowCount(index)} ▸"  # type: ignore[arg-type]
        painter.setFont(self.faces.bold.font)
        painter.setPen(self.theme.colour("text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, f"{index.data()}{closed}")
        words = f"{index.data()}{closed}"
        left = rect.left() + self.faces.bold.metrics.horizontalAdvance(words) + 10
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(left, rect.center().y() + 1, rect.right(), rect.center().y() + 1)

    def _draw(
        self,
        painter: QPainter,
        rect: QRect,
        event: Event,
        source: EventSource | None,
        selected: bool,
    ) -> None:
        faces = self.faces
        soft = "selection_text" if selected else "dim"
        inner = rect.adjusted(30, 9, -14, -9)
        self._draw_sign(
            painter, QPoint(rect.left() + 20, inner.top() + faces.small.height // 2), event
        )
        number = event_words.reports(event)
        taken = faces.small.metrics.horizontalAdvance(number) + 8 if number else 0
        line = QRect(inner.left(), inner.top(), inner.width() - taken, faces.small.height)
        colour = "selection_text" if selected else "accent"
        self.draw_line(painter, line, event_words.when(event), faces.small_bold, colour)
        if number:
            where = QRect(inner.right() - taken + 9, inner.top(), taken, faces.small.height)
            self.draw_line(painter, where, number, faces.small, soft)
        ink = "selection_text" if selected else "text"
        line = QRect(inner.left(), line.bottom() + 4, inner.width(), faces.text.height)
        self.draw_line(painter, line, event_words.headline(event), faces.text, ink)
        for below in _below(event, source):
            line = QRect(inner.left(), line.bottom() + 4, inner.width(), faces.small.height)
            if isinstance(below, EventSource):
                below = around(below, line.width(), faces.small.metrics)
            self.draw_line(painter, line, below, faces.small, soft)

    def _draw_sign(self, painter: QPainter, at: QPoint, event: Event) -> None:
        """A full diamond for what happened, an empty one for what is planned."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush if event.planned else self.theme.colour("accent"))
        points = [at + QPoint(0, -4), at + QPoint(4, 0), at + QPoint(0, 4), at + QPoint(-4, 0)]
        painter.drawPolygon(points)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _below(event: Event, source: EventSource | None) -> list[str | EventSource]:
    """Return what stands under an event: who and where, and the sentence that reports it."""
    who = event_words.who(event)
    return [*([who] if who or source is None else []), *([source] if source else [])]
