# SPDX-License-Identifier: MIT
"""The years of the results as bars; a stretch of them narrows the query."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tajarchive.ui import fonts
from tajarchive.ui.theme import Theme

_HEIGHT = 58
_LABELS = 15
_SIDE = 16
_WIDEST = 16
_CLAUSE = re.compile(r"(?<!\S)published:\S+\s*")


class Timeline(QWidget):
    """One bar for each year between the first and the last; drag over some, or use the arrow
    keys (with Shift to extend) and Enter."""

    chosen = Signal(int, int)
    """First and last year of the stretch."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._counts: dict[int, int] = {}
        self._first, self._last = 0, -1
        self._anchor: int | None = None
        self._end: int | None = None
        self.setAccessibleName("Years of the results")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(fonts.font("sans", 7.5))
        self.hide()

    def show_years(self, years: tuple[tuple[str, int], ...]) -> None:
        """Show a year facet; fewer than two years need no picture."""
        self._counts = {int(year): n for year, n in years if year.isdigit() and len(year) == 4}
        self._anchor = self._end = None
        if self._counts:
            self._first, self._last = min(self._counts), max(self._counts)
        words = ", ".join(f"{year}: {n}" for year, n in sorted(self._counts.items()))
        self.setAccessibleDescription(f"Articles by year: {words}")
        self.setVisible(len(self._counts) > 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def selection(self) -> tuple[int, int] | None:
        """Return the stretch that is marked."""
        if self._anchor is None or self._end is None:
            return None
        return min(self._anchor, self._end), max(self._anchor, self._end)

    def _bar(self, year: int) -> QRect:
        """Return the column of a year, from top to the labels."""
        wide = self.width() - 2 * _SIDE
        slots = self._last - self._first + 1
        left = _SIDE + wide * (year - self._first) // slots
        right = _SIDE + wide * (year - self._first + 1) // slots
        return QRect(left, 4, max(1, right - left), self.height() - _LABELS - 6)

    def _year_at(self, x: int) -> int:
        wide = max(1, self.width() - 2 * _SIDE)
        slots = self._last - self._first + 1
        return self._first + max(0, min(slots - 1, (x - _SIDE) * slots // wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        painter = QPainter(self)
        most = max(self._counts.values())
        marked = self.selection()
        for year in range(self._first, self._last + 1):
            column = self._bar(year)
            inside = marked is not None and marked[0] <= year <= marked[1]
            if inside:
                painter.fillRect(column, self.theme.colour("sentence"))
            number = self._counts.get(year, 0)
            gap = 1 if column.width() > 3 else 0
            high = max(2, column.height() * number // most) if number else 1
            wide = min(column.width() - gap, _WIDEST)
            left = column.left() + (column.width() - gap - wide) // 2
            bar = QRect(left, column.bottom() - high + 1, wide, high)
            name = "accent" if number and (inside or marked is None) else "outline"
            painter.fillRect(bar, self.theme.colour(name if number else "line"))
        self._draw_labels(painter)
        if self.hasFocus():
            painter.setPen(self.theme.colour("accent"))
            painter.drawRoundedRect(self.rect().adjusted(8, 0, -9, -1), 4, 4)
        painter.end()

    def _draw_labels(self, painter: QPainter) -> None:
        painter.setPen(self.theme.colour("dim"))
        line = QRect(_SIDE, self.height() - _LABELS, self.width() - 2 * _SIDE, _LABELS - 1)
        marked = self.selection()
        first, last = marked or (self._first, self._last)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, str(first))
        if last != first:
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(last))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._counts:
            self._anchor = self._end = self._year_at(event.position().toPoint().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._end = self._year_at(event.position().toPoint().x())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._counts:
            step = -1 if key == Qt.Key.Key_Left else 1
            start = self._first if step > 0 else self._last
            at = start if self._end is None else self._end + step
            self._end = max(self._first, min(self._last, at))
            extend = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if not extend or self._anchor is None:
                self._anchor = self._end
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        marked = self.selection()
        if marked is not None:
            self.chosen.emit(*marked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._counts:
            year = self._year_at(event.pos().x())
            number = self._counts.get(year, 0)
            noun = "article" if number == 1 else "articles"
            QToolTip.showText(event.globalPos(), f"{year}: {number:,} {noun}", self)
            return True
        return super().event(event)


def within(query: str, first: int, last: int) -> str:
    """Return the query narrowed to a stretch of years, in place of one that it had."""
    rest = _CLAUSE.sub("", query).strip()
    clause = f"published:{first}" if first == last else f"published:{first}..{last}"
    if " OR " in rest and not (rest.startswith("(") and rest.endswith(")")):
        rest = f"({rest})"
    return f"{rest} {clause}".strip()
