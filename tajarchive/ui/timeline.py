# SPDX-License-Identifier: MIT
"""When the articles of an answer were published, as bars; a stretch of them narrows the query."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tajarchive.model import Histogram
from tajarchive.ui import fonts
from tajarchive.ui.theme import Theme
from tajarchive.ui.timescale import Scale, wider
from tajarchive.ui.translation import mark, tr, trn

_SIDE = 16
_BARS = 36
_WIDEST = 22
_SLOT = 3
"""Pixels of the narrowest bin: a bar of two and a gap of one."""
_TICK_ROOM = 44
_SPOKEN = 40
"""Bars that the description for screen readers counts up."""
_HELP = mark("Drag over a stretch, or use ← → with Shift, then Enter; Backspace widens it again")


class Timeline(QWidget):
    """A histogram by day, month or year. Drag over a stretch, or mark it with the arrow keys
    (Shift extends) and press Enter; Esc takes the mark back, Backspace or a double click widens
    the stretch that is shown."""

    chosen = Signal(str)
    """The stretch as it stands after `published:`; "" for all of time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._histogram: Histogram | None = None
        self._present = ""
        self._before_click = ""
        self._scale: Scale | None = None
        self._anchor: int | None = None
        self._end: int | None = None
        self._hovered: int | None = None
        self._dragging = False
        self.setAccessibleName(tr("Timeline of the results"))
        self.setToolTip(tr(_HELP))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFont(fonts.font("sans", 8))
        self._line = QFontMetrics(self.font()).height()
        self.hide()

    def show_histogram(self, histogram: Histogram | None, present: str = "") -> None:
        """Show when an answer was published; `present` is the stretch that was asked for. One
        bar needs no picture unless there is a stretch to widen."""
        self._histogram, self._present = histogram, present
        self._anchor = self._end = self._hovered = None
        self._dragging = False
        self._set_scale()
        bars = len(histogram.bars) if histogram else 0
        self.setVisible(bars > 1 or bool(bars and present))
        self.setAccessibleDescription(self._spoken())
        self.update()

    def selection(self) -> tuple[int, int] | None:
        """Return the first and the last bin that are marked."""
        if self._anchor is None or self._end is None:
            return None
        return min(self._anchor, self._end), max(self._anchor, self._end)

    def readout(self) -> str:
        """Return what the line above the bars says: of the mark, of the pointer, or of all."""
        scale = self._scale
        if scale is None:
            return ""
        marked = self.selection()
        if marked is None and self._hovered is not None:
            marked = self._hovered, self._hovered
        if marked is not None:
            return scale.words(*marked)
        return _by_unit(scale.unit, scale.length)

    def unknown(self) -> str:
        """Return how many articles no bar holds."""
        shown = self._histogram
        if shown is None:
            return ""
        less = _without(shown.unit, shown.coarser) if shown.coarser else ""
        none = trn("{n} undated", "{n} undated", shown.undated) if shown.undated else ""
        return ", ".join(part for part in (less, none) if part)

    def sizeHint(self) -> QSize:
        return QSize(120, 2 * self._line + _BARS + 8)

    def _set_scale(self) -> None:
        room = max(1, (self.width() - 2 * _SIDE) // _SLOT)
        self._scale = Scale.of(self._histogram, room) if self._histogram else None

    def _spoken(self) -> str:
        scale = self._scale
        if scale is None:
            return ""
        counted = [n for n, articles in enumerate(scale.counts) if articles]
        said = "; ".join(scale.words(n, n) for n in counted[:_SPOKEN])
        if len(counted) > _SPOKEN:
            said += "; " + trn("and {n} more", "and {n} more", len(counted) - _SPOKEN)
        unknown = self.unknown()
        return f"{said}{f'; {unknown}' if unknown else ''}. {tr(_HELP)}."

    # -- geometry ------------------------------------------------------------------------------

    def _slot(self, bin_: int) -> QRect:
        """Return the column of a bin, from the line above the bars to the labels."""
        wide, slots = self.width() - 2 * _SIDE, self._slots()
        left, right = _SIDE + wide * bin_ // slots, _SIDE + wide * (bin_ + 1) // slots
        return QRect(left, self._line + 4, max(1, right - left), _BARS)

    def _slots(self) -> int:
        return max(1, len(self._scale.counts)) if self._scale else 1

    def _bin_at(self, x: int) -> int:
        wide = max(1, self.width() - 2 * _SIDE)
        return max(0, min(self._slots() - 1, (x - _SIDE) * self._slots() // wide))

    def bar(self, bin_: int) -> QRect:
        """Return where the bar of a bin is drawn; empty bins have none."""
        articles = self._scale.counts[bin_] if self._scale else 0
        if not articles or self._scale is None:
            return QRect()
        slot = self._slot(bin_)
        high = max(3, slot.height() * articles // max(self._scale.counts))
        wide = max(2, min(slot.width() - 1, _WIDEST))
        left = slot.left() + (slot.width() - wide) // 2
        return QRect(left, slot.bottom() - high + 1, wide, high)

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scale is None:
            return
        painter = QPainter(self)
        marked = self.selection()
        floor = self._slot(0).bottom() + 1
        painter.fillRect(_SIDE, floor, self.width() - 2 * _SIDE, 1, self.theme.colour("line"))
        if marked is not None:
            area = self._slot(marked[0]).united(self._slot(marked[1]))
            painter.fillRect(area, self.theme.colour("sentence"))
        for bin_ in range(self._slots()):
            inside = marked is None or marked[0] <= bin_ <= marked[1]
            name = "accent" if inside else "outline"
            if bin_ == self._hovered and not self._dragging:
                name = "text"
            painter.fillRect(self.bar(bin_), self.theme.colour(name))
        self._draw_words(painter, floor)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.theme.colour("accent"))
            painter.drawRoundedRect(self.rect().adjusted(8, 0, -9, -1), 5, 5)
        painter.end()

    def _draw_words(self, painter: QPainter, floor: int) -> None:
        metrics = painter.fontMetrics()
        above = QRect(_SIDE, 2, self.width() - 2 * _SIDE, self._line)
        said, unknown = self.readout(), self.unknown()
        told = self.selection() is not None or self._hovered is not None
        room = above.width() - metrics.horizontalAdvance(said) - 12
        if unknown and (not told or metrics.horizontalAdvance(unknown) <= room):
            cut = metrics.elidedText(unknown, Qt.TextElideMode.ElideRight, room)
            self._write(painter, above, Qt.AlignmentFlag.AlignRight, cut, "dim")
        self._write(painter, above, Qt.AlignmentFlag.AlignLeft, said, "text" if told else "dim")
        below = QRect(_SIDE, floor + 3, self.width() - 2 * _SIDE, self._line)
        self._draw_ticks(painter, below)

    def _write(
        self, painter: QPainter, rect: QRect, flags: Qt.AlignmentFlag, words: str, colour: str
    ) -> None:
        painter.setPen(self.theme.colour(colour))
        painter.drawText(rect, flags | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_ticks(self, painter: QPainter, below: QRect) -> None:
        """Label the ends, and between them what has room."""
        if self._scale is None:
            return
        metrics = painter.fontMetrics()
        first, last = self._scale.edges()
        self._write(painter, below, Qt.AlignmentFlag.AlignLeft, first, "dim")
        if self._scale.first == self._scale.last:
            return
        self._write(painter, below, Qt.AlignmentFlag.AlignRight, last, "dim")
        free = below.left() + metrics.horizontalAdvance(first) + 8
        end = below.right() - metrics.horizontalAdvance(last) - 8
        for bin_, label in self._scale.ticks(max(1, below.width() // _TICK_ROOM)):
            wide = metrics.horizontalAdvance(label)
            left = self._slot(bin_).center().x() - wide // 2
            if left >= free and left + wide <= end:
                where = QRect(left, below.top(), wide + 1, below.height())
                self._write(painter, where, Qt.AlignmentFlag.AlignLeft, label, "dim")
                free = left + wide + 8

    # -- choosing ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._scale is not None:
            self._before_click = self._present
            self._dragging = True
            self._anchor = self._end = self._bin_at(event.position().toPoint().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._bin_at(event.position().toPoint().x())
        if self._dragging:
            self._end = at
        self._hovered = at
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._dragging = False
            self._choose()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Widen what was shown before the first of the two clicks narrowed it."""
        self._widen(self._before_click)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move(Qt.Key(key), extend=extend)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Backspace:
            self._widen(self._present)
        elif key == Qt.Key.Key_Escape and self._end is not None:
            self._anchor = self._end = None
            self.update()
        else:
            super().keyPressEvent(event)

    def _move(self, key: Qt.Key, *, extend: bool) -> None:
        last = self._slots() - 1
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._end = 0 if key == Qt.Key.Key_Home else last
        else:
            step = -1 if key == Qt.Key.Key_Left else 1
            start = 0 if step > 0 else last
            self._end = start if self._end is None else max(0, min(last, self._end + step))
        if not extend or self._anchor is None:
            self._anchor = self._end
        self._hovered = None
        self.setAccessibleName(tr("Timeline of the results, {readout}", readout=self.readout()))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def _choose(self) -> None:
        marked = self.selection()
        if marked is not None and self._scale is not None:
            self.chosen.emit(self._scale.span(*marked))

    def _widen(self, present: str) -> None:
        if present:
            self.chosen.emit(wider(present))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self._slots()
        self._set_scale()
        if self._slots() != before:
            self._anchor = self._end = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _by_unit(unit: str, length: int) -> str:
    """Return how long a bar is: "by month", "by 2 years"."""
    if length == 1:
        return {"year": tr("by year"), "month": tr("by month")}.get(unit) or tr("by day")
    if unit == "year":
        return trn("by {n} year", "by {n} years", length)
    if unit == "month":
        return trn("by {n} month", "by {n} months", length)
    return trn("by {n} day", "by {n} days", length)


def _without(unit: str, articles: int) -> str:
    """Return how many articles are known less exactly than the bars: "12 without a month"."""
    if unit == "month":
        return trn("{n} without a month", "{n} without a month", articles)
    if unit == "day":
        return trn("{n} without a day", "{n} without a day", articles)
    return trn("{n} without a year", "{n} without a year", articles)
