# SPDX-License-Identifier: MIT
"""The lines of a concordance as a table: context before, match, context after, source, date."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tajarchive.model import ConcordanceLine
from tajarchive.ui import dates
from tajarchive.ui.translation import mark, tr

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """What stands beside each other in a row."""

    LEFT = 0
    MATCH = 1
    RIGHT = 2
    SOURCE = 3
    DATE = 4


_SIDES = {
    Column.LEFT: Qt.AlignmentFlag.AlignRight,
    Column.MATCH: Qt.AlignmentFlag.AlignHCenter,
}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
NAMES = (mark("Before"), mark("Match"), mark("After"), mark("Source"), mark("Date"))


class ConcordanceModel(QAbstractTableModel):
    """Rows are lines in an order of their own; words are drawn when they are in sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[ConcordanceLine] = ()
        self._order: Sequence[int] = ()
        self._sorted: tuple[int, bool] = (-1, False)

    def show_sorted(self, column: Column | None, *, upwards: bool = False) -> None:
        """Mark the heading that gives the order."""
        self._sorted = (-1 if column is None else int(column), upwards)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def show(self, lines: Sequence[ConcordanceLine], order: Sequence[int]) -> None:
        """Show lines; `order` are the places of those that have a row, one for each row."""
        self.beginResetModel()
        self._lines, self._order = lines, order
        self.endResetModel()

    def line(self, row: int) -> ConcordanceLine | None:
        """Return the line of a row."""
        return self._lines[self._order[row]] if 0 <= row < len(self._order) else None

    def lines(self) -> list[ConcordanceLine]:
        """Return the lines of all rows."""
        return [self._lines[place] for place in self._order]

    def row_of(self, line: ConcordanceLine) -> int:
        """Return the row of a place in a text, -1 when it has none."""
        wanted = (line.article, line.start, line.end)
        for row, place in enumerate(self._order):
            one = self._lines[place]
            if one.start == wanted[1] and (one.article, one.start, one.end) == wanted:
                return row
        return -1

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(line, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line) if index.column() == Column.MATCH else None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() >= Column.SOURCE:
            return f"{line.title}\n{about(line)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and across and 0 <= section < len(NAMES):
            column, upwards = self._sorted
            arrow = "" if section != column else " ▴" if upwards else " ▾"
            return tr(NAMES[section]) + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return int(_SIDES.get(Column(section), Qt.AlignmentFlag.AlignLeft) | _MIDDLE)
        return None


def cell(line: ConcordanceLine, column: Column) -> str:
    """Return the words of one column of a line."""
    if column == Column.LEFT:
        return line.left.rstrip()
    if column == Column.MATCH:
        return line.match
    if column == Column.RIGHT:
        return line.right
    if column == Column.SOURCE:
        return line.source or tr("source unknown")
    return dates.full((line.published or "").partition("T")[0])


def about(line: ConcordanceLine) -> str:
    """Return source, date and paragraph of a line."""
    source = line.source or tr("source unknown")
    return tr(
        "{source}  ·  {date}  ·  paragraph {paragraph}",
        source=source,
        date=dates.full(line.published),
        paragraph=line.paragraph,
    )


def spoken(line: ConcordanceLine) -> str:
    """Return a line as a screen reader says it."""
    return f"{line.left}{line.match}{line.right}. {line.title}. {about(line)}"
