# SPDX-License-Identifier: MIT
"""The table of a concordance: walked by keys, ordered by its headings or by letters."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from tajarchive.model import ConcordanceLine
from tajarchive.ui.asked import row_asked
from tajarchive.ui.concordance_rows import LineDelegate
from tajarchive.ui.models.concordance import Column, ConcordanceModel, Index
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import mark, tr

ORDERS = (
    ("text", mark("As in the results"), "R"),
    ("left", mark("By the words before"), "B"),
    ("match", mark("By the match"), "M"),
    ("right", mark("By the words after"), "A"),
    ("newest", mark("Newest first"), "N"),
    ("oldest", mark("Oldest first"), "O"),
    ("source", mark("By source"), "S"),
)
"""Orders of lines: name, words, and the letter that asks for it in the table."""

_OF_COLUMN = {
    Column.LEFT: ("left",),
    Column.MATCH: ("match",),
    Column.RIGHT: ("right",),
    Column.SOURCE: ("source",),
    Column.DATE: ("newest", "oldest"),
}
_NARROW = 460
"""Pixels of a table that has room for nothing but words."""
_SAMPLE = 3000
"""Lines whose matches are measured for the width of their column."""


class ConcordanceTable(QTableView):
    """Shows lines; Enter or a double click opens one, Escape leaves."""

    opened = Signal(object)
    """A `ConcordanceLine` is to be read in its place."""
    order_wanted = Signal(str)
    chosen = Signal(object)
    """The line that the keys stand on, or None."""
    left = Signal()
    menu_requested = Signal(object, QPoint)
    """What can be done with a `ConcordanceLine` is asked for, at a global position."""

    def __init__(
        self, theme: Theme, lines: ConcordanceModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lines = lines
        self._order = "text"
        self._widest = 0
        self.setAccessibleName(tr("Concordance"))
        self.setAccessibleDescription(
            tr(
                "Enter opens the article at this place. Letters order the lines: {letters}",
                letters=", ".join(f"{key} {tr(words).lower()}" for _, words, key in ORDERS),
            )
        )
        self.rows = LineDelegate(theme, self)
        self.setItemDelegate(self.rows)
        self.setModel(lines)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_headers()
        self.entered.connect(lambda index: self._on_hovered(index.row()))
        self.doubleClicked.connect(lambda _: self.open_current())
        lines.modelReset.connect(self._on_reset)
        lines.rowsInserted.connect(lambda *_: self._measure())

    def _set_headers(self) -> None:
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(self.rows.height)
        down.setDefaultSectionSize(self.rows.height)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionsClickable(True)
        across.setHighlightSections(False)
        across.setFixedHeight(32)
        across.sectionClicked.connect(self._on_heading)
        across.setAccessibleName(tr("Headings that order the lines"))

    # -- what is shown --------------------------------------------------------------------------

    def show_order(self, order: str) -> None:
        """Mark the heading that gives the order of the lines."""
        self._order = order
        column = next((c for c, orders in _OF_COLUMN.items() if order in orders), None)
        self.rows.sorted_by = column if column in (Column.LEFT, Column.RIGHT) else None
        self.lines.show_sorted(column, upwards=order == "newest")
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.rows.theme = theme
        self.viewport().update()

    def _on_reset(self) -> None:
        self._measure()
        self.rows.hovered = self.rows.focused = -1

    def _measure(self) -> None:
        """Make the column of the matches as wide as they are."""
        rows = self.lines.rowCount()
        step = max(1, rows // _SAMPLE)
        sample = (self.lines.line(row) for row in range(0, rows, step))
        matches = {line.match for line in sample if line is not None}
        self._widest = max(map(self.rows.width_for, matches), default=0)
        self._set_widths()

    def _set_widths(self) -> None:
        whole = self.viewport().width()
        # Where there is little room the source is told at the foot alone.
        date, source = (96, 150) if whole > 900 else (92, 112 if whole > 600 else 0)
        date = date if whole > _NARROW else 0
        match = max(72, min(self._widest, (whole - date - source) // 3))
        rest = max(0, whole - date - source - match)
        for column, width in (
            (Column.LEFT, rest // 2),
            (Column.MATCH, match),
            (Column.RIGHT, rest - rest // 2),
            (Column.SOURCE, source),
            (Column.DATE, date),
        ):
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()

    # -- choosing -------------------------------------------------------------------------------

    def current(self) -> ConcordanceLine | None:
        """Return the line that the keys stand on."""
        return self.lines.line(self.currentIndex().row())

    def selected(self) -> list[ConcordanceLine]:
        """Return the chosen lines from top to bottom."""
        found = (self.lines.line(row) for row in sorted(self._selected_rows()))
        return [line for line in found if line is not None]

    def count_selected(self) -> int:
        """Return how many lines are chosen, without fetching them."""
        return len(self._selected_rows())

    def _selected_rows(self) -> set[int]:
        """Return the chosen rows; stretches of them, since all lines are one stretch."""
        parts: Any = self.selectionModel().selection()  # PySide's stubs do not know it is a list
        return {row for part in parts for row in range(part.top(), part.bottom() + 1)}

    def choose(self, row: int, *, middle: bool = False) -> None:
        """Stand on a row, the only chosen one."""
        index = self.lines.index(row, Column.MATCH)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.PositionAtCenter if middle else hint.EnsureVisible)

    def step(self, by: int) -> None:
        """Go some lines down (or up)."""
        rows = self.lines.rowCount()
        if rows:
            self.choose(max(0, min(rows - 1, self.currentIndex().row() + by)))

    def open_current(self) -> None:
        """Ask for the article of the line that the keys stand on."""
        line = self.current()
        if line is not None:
            self.opened.emit(line)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._show_focus()
        self.chosen.emit(self.lines.line(current.row()))

    # -- keys and pointer -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        rows = self.lines.rowCount()
        plain = held & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        order = next((name for name, _, key_ in ORDERS if key_ == event.text().upper()), None)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End) and rows:
            self.choose(0 if key == Qt.Key.Key_Home else rows - 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain:
            return  # a line is one thing; there is nothing to walk to beside it
        elif order is not None and plain:
            self.order_wanted.emit(order)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, at = row_asked(self, event)
        line = self.lines.line(index.row())
        if line is not None:
            if index.row() != self.currentIndex().row():
                self.choose(index.row())
            self.menu_requested.emit(line, at)

    def keyboardSearch(self, search: str) -> None:
        """Do not look through all lines for a letter that was typed."""

    def _on_heading(self, section: int) -> None:
        orders = _OF_COLUMN[Column(section)]
        at = orders.index(self._order) + 1 if self._order in orders else 0
        self.order_wanted.emit(orders[at % len(orders)])

    def _on_hovered(self, row: int) -> None:
        self.rows.hovered = row
        self.viewport().update()

    def _show_focus(self) -> None:
        """Draw a line above and below the row that the keys stand on."""
        self.rows.focused = self.currentIndex().row() if self.hasFocus() else -1
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_hovered(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.choose(0)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()
