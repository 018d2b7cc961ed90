# SPDX-License-Identifier: MIT
"""Rows of doubtful articles: title, source and date, and why they are doubted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from tajarchive.triage import Doubtful
from tajarchive.ui.models.doubtful import DOUBTFUL_ROLE, in_short, meta
from tajarchive.ui.rows import Index, RowDelegate

_GAP = 4


class DoubtfulDelegate(RowDelegate):
    """Three lines: the title and what is missing; source and date; the first reason in full."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = self.faces.bold.height + 2 * self.faces.small.height
        return QSize(160, lines + 2 * _GAP + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(DOUBTFUL_ROLE)
        if not isinstance(one, Doubtful):
            return
        painter.save()
        selected = self.draw_back(painter, option)
        faces = self.faces
        rect: QRect = option.rect.adjusted(18, 8, -16, -8)  # type: ignore[attr-defined]
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        short = f"⚠ {in_short(one)}"
        wide = min(faces.small.metrics.horizontalAdvance(short) + 4, rect.width() // 2)
        title = QRect(rect.left(), rect.top(), rect.width() - wide - 12, faces.bold.height)
        self.draw_line(painter, title, one.article.title, faces.bold, ink)
        where = QRect(rect.right() - wide + 1, rect.top(), wide, faces.bold.height)
        self.draw_line(painter, where, short, faces.small, ink if selected else "warning")
        line = QRect(rect.left(), title.bottom() + _GAP, rect.width(), faces.small.height)
        self.draw_line(painter, line, meta(one), faces.small, soft)
        line = line.translated(0, faces.small.height + _GAP)
        self.draw_line(painter, line, " ".join(d.why for d in one.doubts), faces.small, soft)
        painter.setPen(self.theme.colour("line"))
        whole: QRect = option.rect  # type: ignore[attr-defined]
        painter.drawLine(rect.left(), whole.bottom(), rect.right(), whole.bottom())
        painter.restore()
