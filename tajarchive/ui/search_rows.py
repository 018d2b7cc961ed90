# SPDX-License-Identifier: MIT
"""Rows of saved and of past searches."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from tajarchive.model import PastSearch, SavedSearch
from tajarchive.ui.models.searches import SearchRole, new_words
from tajarchive.ui.rows import Index, RowDelegate
from tajarchive.ui.translation import digits, tr

_SIDE = 16


class SavedDelegate(RowDelegate):
    """Name and what is new above, query and number of articles below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 8 + self.faces.bold.height + 3 + self.faces.small.height + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        search = index.data(SearchRole.SEARCH)
        selected = self.draw_back(painter, option)
        if isinstance(search, SavedSearch):
            rect: QRect = option.rect  # type: ignore[attr-defined]
            self._draw(painter, rect.adjusted(_SIDE, 8, -_SIDE, -8), search, selected)
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRect, search: SavedSearch, selected: bool) -> None:
        faces = self.faces
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        above = QRect(rect.left(), rect.top(), rect.width(), faces.bold.height)
        self.draw_line(painter, self._badge(painter, above, search), search.name, faces.bold, ink)
        below = QRect(rect.left(), above.bottom() + 4, rect.width(), faces.small.height)
        if search.problem:
            warning = "selection_text" if selected else "warning"
            self.draw_line(painter, below, search.problem, faces.small, warning)
            return
        number = digits(search.total)
        wide = faces.small.metrics.horizontalAdvance(number) + 2
        where = QRect(below.right() - wide, below.top(), wide + 2, below.height())
        self.draw_line(painter, where, number, faces.small, soft)
        rest = below.adjusted(0, 0, -wide - 12, 0)
        self.draw_line(painter, rest, search.query, faces.small, soft)

    def _badge(self, painter: QPainter, line: QRect, search: SavedSearch) -> QRect:
        """Draw what is new at the right end of a line; return what is left of the line."""
        words, face = new_words(search), self.faces.small_bold
        if not words:
            return line
        wide = face.metrics.horizontalAdvance(words) + 16
        where = QRect(line.right() - wide + 1, line.top(), wide, line.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("accent_fill"))
        painter.drawRoundedRect(where, 8, 8)
        painter.setFont(face.font)
        painter.setPen(self.theme.colour("accent_text"))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words)
        return line.adjusted(0, 0, -wide - 8, 0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Name of the saved search"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        editor.setGeometry(rect.adjusted(8, 4, -8, -4))


class HistoryDelegate(RowDelegate):
    """A day, or a query with the number of articles that it found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.faces.text.height + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)  # type: ignore[attr-defined]
        search = index.data(SearchRole.SEARCH)
        faces = self.faces
        if not isinstance(search, PastSearch):
            self.draw_line(painter, rect, str(index.data()), faces.small_bold, "dim")
            painter.restore()
            return
        selected = self.draw_back(painter, option)
        ink, soft = ("selection_text", "selection_text") if selected else ("text", "dim")
        number = digits(search.total)
        wide = faces.small.metrics.horizontalAdvance(number) + 2
        where = QRect(rect.right() - wide, rect.top(), wide + 2, rect.height())
        self.draw_line(painter, where, number, faces.small, soft)
        rest = rect.adjusted(10, 0, -wide - 12, 0)
        self.draw_line(painter, rest, search.query, faces.text, ink)
        painter.restore()
