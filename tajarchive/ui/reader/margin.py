# SPDX-License-Identifier: MIT
"""The margin beside the text: paragraph numbers, which are what a citation names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tajarchive.ui import fonts
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.ui.reader.view import ReaderView

WIDTH = 52


class Margin(QWidget):
    """Draws the numbers of the paragraphs that are in sight; the text is told without it."""

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view)
        self._view = view
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Paragraph numbers"))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = fonts.font("sans", max(7.5, self._view.face.points * 0.62))
        painter.setFont(font)
        painter.setPen(self._view.theme.colour("faint"))
        metrics = QFontMetrics(font)
        for paragraph, baseline in self._view.visible_paragraphs():
            line = QRect(0, round(baseline) - metrics.ascent(), self.width() - 18, metrics.height())
            if line.intersects(event.rect()):
                painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(paragraph.n))
        painter.end()
