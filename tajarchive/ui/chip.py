# SPDX-License-Identifier: MIT
"""One part of the query as a chip: drawn, clicked, and worked by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from tajarchive.model import Piece
from tajarchive.ui import fonts
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import mark, tr

_NOT = mark("not")
_PAD = 10
_CROSS = 22
"""Width of the place of the cross."""
_NARROWEST = 60
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Chip(QAbstractButton):
    """A part of the query: its words, how many other spellings it found, a cross."""

    removed = Signal()
    edited = Signal()
    made_exact = Signal()
    stepped = Signal(int)
    """Go this many chips to the right."""
    entered = Signal()
    """Keys should go to the card of the other spellings."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.label = ""
        self.excluded = False
        self.others: tuple[str, ...] = ()
        self.can_be_exact = False
        self._widest = 10_000
        self._on_cross = False
        self.setFont(fonts.font("sans", 9))
        self._bold = fonts.font("sans", 9, self.font().Weight.DemiBold)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)

    def show_part(self, label: str, piece: Piece | None, *, can_be_exact: bool = False) -> None:
        """Show a part of the query, or words of ours that can be taken away."""
        self.label = label
        self.excluded = piece is not None and piece.excluded
        self.others = piece.others if piece else ()
        self.can_be_exact = can_be_exact
        said = tr("not {value}", value=label) if self.excluded else label
        if self.others:
            said = tr("{value}, also as {others}", value=said, others=", ".join(self.others[:6]))
        self.setAccessibleName(said)
        self.setAccessibleDescription(tr("Delete takes it out, Enter edits it"))
        self.updateGeometry()
        self.update()

    def set_widest(self, width: int) -> None:
        """Let the chip be no wider."""
        if width != self._widest:
            self._widest = max(_NARROWEST, width)
            self.updateGeometry()

    def words(self) -> str:
        """Return the words as they fit the chip."""
        return self.fontMetrics().elidedText(
            self.label, Qt.TextElideMode.ElideRight, self.sizeHint().width() - self._beside()
        )

    def _more(self) -> str:
        return f"+{len(self.others)}" if self.others else ""

    def _beside(self) -> int:
        """Return the width of everything but the words."""
        metrics, bold = self.fontMetrics(), QFontMetrics(self._bold)
        denied = bold.horizontalAdvance(tr(_NOT)) + 5 if self.excluded else 0
        more = metrics.horizontalAdvance(self._more()) + 6 if self.others else 0
        return _PAD + denied + more + _CROSS

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = self._beside() + metrics.horizontalAdvance(self.label) + 1
        return QSize(min(wide, self._widest), metrics.height() + 9)

    def cross(self) -> QRect:
        """Return the place of the cross."""
        return QRect(self.width() - _CROSS, 0, _CROSS, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_body(painter)
        x = _PAD
        metrics = self.fontMetrics()
        if self.excluded:
            painter.setFont(self._bold)
            painter.setPen(self.theme.colour("error"))
            wide = QFontMetrics(self._bold).horizontalAdvance(tr(_NOT))
            painter.drawText(QRect(x, 0, wide + 2, self.height()), _MIDDLE, tr(_NOT))
            x += wide + 5
        painter.setFont(self.font())
        words = self.words()
        wide = metrics.horizontalAdvance(words)
        painter.setPen(self.theme.colour("text"))
        painter.drawText(QRect(x, 0, wide + 2, self.height()), _MIDDLE, words)
        if self.others:
            painter.setPen(self.theme.colour("link"))
            painter.drawText(QRect(x + wide + 6, 0, 60, self.height()), _MIDDLE, self._more())
        self._draw_cross(painter)
        painter.end()

    def _draw_body(self, painter: QPainter) -> None:
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QPen(self.theme.colour("accent" if self.hasFocus() else "outline"), 1)
        fill = self.theme.colour("hover" if self.underMouse() else "raised")
        if self.hasFocus():
            edge.setWidthF(1.6)
        elif self.excluded:
            edge = QPen(self.theme.colour("error"), 1, Qt.PenStyle.DashLine)
        else:
            edge.setColor(self.theme.colour("line"))
        painter.setPen(edge)
        painter.setBrush(self.theme.colour("panel") if self.excluded else fill)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)

    def _draw_cross(self, painter: QPainter) -> None:
        centre = self.cross().center() - QPoint(2, 0)
        painter.setPen(QPen(self.theme.colour("text" if self._on_cross else "dim"), 1.4))
        for one, other in ((QPoint(-3, -3), QPoint(3, 3)), (QPoint(-3, 3), QPoint(3, -3))):
            painter.drawLine(centre + one, centre + other)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.cross().contains(event.position().toPoint())
        if over != self._on_cross:
            self._on_cross = over
            self.update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._on_cross = self.cross().contains(event.position().toPoint())
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._on_cross = False
        self.update()
        super().leaveEvent(event)

    def _on_clicked(self) -> None:
        (self.removed if self._on_cross else self.edited).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -99,
                 Qt.Key.Key_End: 99}  # fmt: skip
        if key in steps:
            self.stepped.emit(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.edited.emit()
        elif key == Qt.Key.Key_Equal and self.can_be_exact:
            self.made_exact.emit()
        elif key == Qt.Key.Key_Down and self.others:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Edit", sense="a part of the query"), self.edited.emit)
        if self.can_be_exact:
            menu.addAction(tr("Exactly this only"), self.made_exact.emit)
        menu.addAction(tr("Remove"), self.removed.emit)
        menu.popup(event.globalPos())
