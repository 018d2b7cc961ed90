# SPDX-License-Identifier: MIT
"""Rows of a concordance: the matches below each other, their context at both sides."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tajarchive.model import ConcordanceLine
from tajarchive.ui.lines import Face, Faces
from tajarchive.ui.models.concordance import LINE_ROLE, Column, Index, cell
from tajarchive.ui.theme import Theme

_GAP = 10
"""Pixels between a match and its context."""
_BEFORE = re.compile(r"[^\w\s]{1,3}$")
_AFTER = re.compile(r"['’]\w{1,3}\b|[^\w\s]{1,3}")
"""What hangs on a match: quotation marks, a comma, an English possessive."""
_SIDE = 14
_ELIDE = Qt.TextElideMode
_HEIGHT = 11
"""Pixels of a row beside those of its letters."""


class LineDelegate(QStyledItemDelegate):
    """Draws cells by hand; all rows are of one height."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.faces = Faces()
        self.sorted_by: Column | None = None
        """The context whose nearest word gives the order; it stands out."""
        self.hovered = self.focused = -1

    @property
    def height(self) -> int:
        """How high a row is."""
        return self.faces.text.height + _HEIGHT

    def width_for(self, match: str) -> int:
        """Return how wide the column of matches must be for one."""
        return self.faces.bold.metrics.horizontalAdvance(match) + 2 * _GAP + 4

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        column = Column(index.column())
        self._draw_back(painter, rect, index.row(), column, selected)
        line = index.data(LINE_ROLE)
        if isinstance(line, ConcordanceLine):
            self._draw_cell(painter, rect, line, column, selected)
        painter.restore()

    def _draw_cell(
        self, painter: QPainter, rect: QRect, line: ConcordanceLine, column: Column, selected: bool
    ) -> None:
        ink, soft = ("selection_text",) * 2 if selected else ("text", "dim")
        before, after = hanging(line)
        if column == Column.LEFT:
            text = line.left[: len(line.left) - len(before)].rstrip()
            self._draw_left(painter, rect.adjusted(_SIDE, 0, -_GAP, 0), text, ink, soft)
        elif column == Column.RIGHT:
            text = line.right[len(after) :].lstrip()
            self._draw_right(painter, rect.adjusted(_GAP, 0, -_SIDE, 0), text, ink, soft)
        elif column == Column.MATCH:
            bold = "selection_text" if selected else "accent"
            self._draw_match(painter, rect, (before, line.match, after), bold, ink)
        else:
            side = rect.adjusted(5, 0, -8, 0)
            cut = self._cut(cell(line, column), self.faces.small, side, _ELIDE.ElideRight)
            self._draw(painter, side, cut, self.faces.small, soft, Qt.AlignmentFlag.AlignLeft)

    def _draw_match(
        self, painter: QPainter, rect: QRect, parts: tuple[str, str, str], bold: str, ink: str
    ) -> None:
        """The match in the middle of its column, with what hangs on it beside it."""
        before, match, after = parts
        middle = rect.adjusted(_GAP, 0, -_GAP, 0)
        cut = self._cut(match, self.faces.bold, middle, _ELIDE.ElideMiddle)
        self._draw(painter, middle, cut, self.faces.bold, bold, Qt.AlignmentFlag.AlignHCenter)
        half = (self.faces.bold.metrics.horizontalAdvance(cut) + 1) // 2
        centre, face = middle.center().x(), self.faces.text
        left = QRect(rect.left(), rect.top(), centre - half - rect.left(), rect.height())
        right = QRect(centre + half + 1, rect.top(), rect.right() - centre - half, rect.height())
        self._draw(painter, left, before, face, ink, Qt.AlignmentFlag.AlignRight)
        self._draw(painter, right, after, face, ink, Qt.AlignmentFlag.AlignLeft)

    def _draw_back(
        self, painter: QPainter, rect: QRect, row: int, column: Column, selected: bool
    ) -> None:
        colour = "alternate" if row % 2 else "panel"
        if selected:
            colour = "selection"
        elif row == self.hovered:
            colour = "hover"
        painter.fillRect(rect, self.theme.colour(colour))
        accent = self.theme.colour("accent")
        if selected and column == Column.LEFT:
            painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), accent)
        if row == self.focused:
            painter.setPen(accent)
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _draw_left(self, painter: QPainter, rect: QRect, text: str, ink: str, soft: str) -> None:
        """The words before a match end at it; what does not fit is left out at their beginning."""
        face, right = self.faces.text, Qt.AlignmentFlag.AlignRight
        cut = self._cut(text, face, rect, _ELIDE.ElideLeft)
        if self.sorted_by != Column.LEFT:
            self._draw(painter, rect, cut, face, ink, right)
            return
        gap = cut.rfind(" ") + 1
        self._draw(painter, rect, cut[gap:], face, ink, right)
        rest = rect.adjusted(0, 0, -face.metrics.horizontalAdvance(cut[gap:]), 0)
        self._draw(painter, rest, cut[:gap], face, soft, right)

    def _draw_right(self, painter: QPainter, rect: QRect, text: str, ink: str, soft: str) -> None:
        """The words after a match begin at it; what does not fit is left out at their end."""
        face, left = self.faces.text, Qt.AlignmentFlag.AlignLeft
        cut = self._cut(text, face, rect, _ELIDE.ElideRight)
        if self.sorted_by != Column.RIGHT:
            self._draw(painter, rect, cut, face, ink, left)
            return
        gap = cut.find(" ")
        gap = len(cut) if gap < 0 else gap
        self._draw(painter, rect, cut[:gap], face, ink, left)
        rest = rect.adjusted(face.metrics.horizontalAdvance(cut[:gap]), 0, 0, 0)
        self._draw(painter, rest, cut[gap:], face, soft, left)

    @staticmethod
    def _cut(text: str, face: Face, rect: QRect, where: Qt.TextElideMode) -> str:
        return face.metrics.elidedText(text, where, rect.width())

    def _draw(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        face: Face,
        colour: str,
        side: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(face.font)
        painter.setPen(self.theme.colour(colour))
        flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(rect, flags | int(Qt.TextFlag.TextIncludeTrailingSpaces), text)


def hanging(line: ConcordanceLine) -> tuple[str, str]:
    """Return the marks that stand at a match without a space, before and after it."""
    before, after = _BEFORE.search(line.left), _AFTER.match(line.right)
    return (before.group() if before else ""), (after.group() if after else "")
