# SPDX-License-Identifier: MIT
"""The mentions of an entity on its page: filtered, ordered, copied, saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import ConcordanceLine
from tajarchive.ui import icons
from tajarchive.ui.concordance_table import ConcordanceTable
from tajarchive.ui.models.concordance import about
from tajarchive.ui.models.mentions import MentionsModel
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import digits, tr, trn
from tajarchive.ui.work_strip import WorkStrip

_PAUSE_MS = 150
"""Time that typing in the filter must rest."""


class MentionsPane(QWidget):
    """Shows lines; what it wants of the archive it asks by signals."""

    arrangement_changed = Signal()
    """Another order or filter was chosen."""
    copy_requested = Signal()
    save_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.total = 0
        """Mentions that there are, though some may be on their way."""
        self.order = "newest"
        self.model = MentionsModel(self)
        self.table = ConcordanceTable(theme, self.model, self)
        self.table.setAccessibleName(tr("Mentions"))
        self.table.chosen.connect(self._show_line)
        self.table.order_wanted.connect(self.set_order)
        self.filter = QLineEdit(
            self, placeholderText=tr("Filter mentions"), clearButtonEnabled=True
        )
        self.filter.setAccessibleName(tr("Filter mentions"))
        self.filter.setToolTip(tr("Words around the name, of the title or the source, or a year"))
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.arrangement_changed)
        self.filter.textChanged.connect(lambda: self._pause.start())
        self.count = QLabel(self)
        self.count.setAccessibleName(tr("Number of mentions"))
        self.count.setProperty("role", "heading")
        self.copy = self._button(
            tr("Copy mentions"), "copy", tr("Copy the chosen mentions (Ctrl+C)")
        )
        self.copy.clicked.connect(self.copy_requested)
        self.save = self._button(tr("Save the mentions"), "export", tr("Save as CSV (Shift+F4)"))
        self.save.clicked.connect(self.save_requested)
        self.work = WorkStrip(
            tr("Progress of the mentions"), tr("Stop reading or saving mentions"), self
        )
        self.work.cancel_requested.connect(self.cancel_requested)
        self._empty = QLabel(tr("No mention matches the filter."), self)
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._lay_out()

    def _button(self, name: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setProperty("sign", icon)
        button.setIcon(icons.icon(icon, self._theme, "dim"))
        return button

    def _lay_out(self) -> None:
        self.foot = QLabel(self)
        self.foot.setObjectName("concordance-foot")
        self.foot.setAccessibleName(tr("Article of the mention"))
        self.foot.setTextFormat(Qt.TextFormat.PlainText)
        self.foot.setContentsMargins(16, 8, 14, 8)
        self.foot.setMinimumWidth(1)  # what does not fit is left out, and told by the hint
        head = QHBoxLayout()
        head.setContentsMargins(16, 5, 8, 5)
        head.setSpacing(4)
        head.addWidget(self.count)
        head.addStretch(1)
        self.filter.setMaximumWidth(240)
        head.addWidget(self.filter, 3)
        head.addWidget(self.copy)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.work)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    # -- showing -------------------------------------------------------------------------------

    @property
    def wanted(self) -> tuple[str, str]:
        """The words of the filter and the order that are chosen."""
        return self.filter.text().strip(), self.order

    def begin_with(self, lines: Sequence[ConcordanceLine], total: int) -> None:
        """Show the first mentions of an entity, newest first and unfiltered."""
        self._pause.stop()
        blocked = self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(blocked)
        self.order, self.total = "newest", total
        self.table.show_order(self.order)
        self.model.show(lines, range(len(lines)))
        self._tell()
        if lines:
            self.table.choose(0)

    def show_arranged(self, lines: Sequence[ConcordanceLine], order: Sequence[int]) -> None:
        """Show mentions in an order, which leaves out what the filter does; the one that was
        chosen stays so where it is still shown."""
        before, at = self.table.current(), self.table.currentIndex().row()
        self.table.show_order(self.order)
        self.model.show(lines, order)
        self._tell()
        # One who stands at the top has not chosen a line yet, and wants to see the new top.
        row = self.model.row_of(before) if before is not None and at > 0 else -1
        if order:
            self.table.choose(max(row, 0), middle=row > 0)

    def add(self, lines: Sequence[ConcordanceLine]) -> None:
        """Show the mentions that come after those that are there."""
        self.model.add(lines)
        self._tell()

    def fill(self, places: Sequence[int], lines: Sequence[ConcordanceLine]) -> None:
        """Put mentions with their contexts in their places."""
        self.model.fill(places, lines)
        self._show_line(self.table.current())

    def _tell(self) -> None:
        shown, filtered = self.model.rowCount(), bool(self.filter.text().strip())
        heading = tr("MENTION") if self.total == 1 else tr("MENTIONS")
        all_, said = digits(self.total), trn("{n} mention", "{n} mentions", self.total)
        if filtered:
            all_ = tr("{shown} of {all}", shown=digits(shown), all=all_)
            said = tr("{shown} of {all}", shown=digits(shown), all=said)
        self.count.setText(f"{heading}  {all_}")
        self.count.setAccessibleDescription(said)
        self._stack.setCurrentWidget(self.table if shown else self._empty)
        self.copy.setEnabled(shown > 0)
        self.save.setEnabled(shown > 0)
        if not shown:
            self._show_line(None)

    def _show_line(self, line: ConcordanceLine | None) -> None:
        if line is None:
            self.foot.setText("")
            return
        origin = f"  ·  {about(line)}" if line.paragraph else ""
        metrics = self.foot.fontMetrics()
        room = max(60, self.foot.width() - 34 - metrics.horizontalAdvance(origin))
        cut = metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        self.foot.setText(cut + origin)
        self.foot.setToolTip(line.title + origin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_line(self.table.current())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.table.set_theme(theme)
        for button in (self.copy, self.save):
            button.setIcon(icons.icon(str(button.property("sign")), theme, "dim"))

    # -- choosing ------------------------------------------------------------------------------

    def set_order(self, order: str) -> None:
        """Choose an order of lines; as in the results is newest first here."""
        self.order = "newest" if order == "text" else order
        self.table.show_order(self.order)
        self.arrangement_changed.emit()

    def focus_filter(self) -> None:
        """Go to the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_filter = self.filter.hasFocus()
        if event.key() == Qt.Key.Key_Escape and at_filter and self.filter.text():
            self.filter.clear()
        elif at_filter and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.table.setFocus()
        else:
            super().keyPressEvent(event)
