# SPDX-License-Identifier: MIT
"""What was searched for before, below the search box while it is empty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from tajarchive.model import PastSearch
from tajarchive.ui.models.searches import HistoryModel
from tajarchive.ui.search_box import SearchBox
from tajarchive.ui.search_rows import HistoryDelegate
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

_ROWS = 12
_GIVEN = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Ways in which a person goes to the box; a window that comes forward asks for nothing."""


class HistoryList(QFrame):
    """Lies below the box, which keeps the focus; Up, Down, Enter and Del work in it."""

    wanted = Signal(str)
    """Past searches that begin so are to be shown."""
    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self, theme: Theme, box: SearchBox, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(tr("Past searches"))
        self._box, self._over = box, parent
        self.model = HistoryModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(tr("Past searches"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = HistoryDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.clicked.connect(self._choose)
        hint = QLabel(tr("Enter searches again  ·  Del forgets"), self)
        hint.setProperty("role", "dim")
        hint.setContentsMargins(16, 0, 16, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 8)
        column.setSpacing(6)
        column.addWidget(self.list)
        column.addWidget(hint)
        box.installEventFilter(self)
        box.textEdited.connect(self._on_edited)
        box.textChanged.connect(self.hide)
        self.hide()

    def offer(self) -> None:
        """Ask for what begins as the box does."""
        self.wanted.emit(self._box.text())

    def show_past(self, past: Sequence[PastSearch], today: date) -> None:
        """Show past searches, or nothing when there are none or the box has been left."""
        if not past or not self._box.hasFocus():
            self.hide()
            return
        self.model.show(past, today)
        rows = min(self.model.rowCount(), _ROWS)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0))
        self.setFixedWidth(self._box.width())
        self.adjustSize()
        self.move(self._box.mapTo(self._over, QPoint(0, self._box.height() + 4)))
        self.list.setCurrentIndex(QModelIndex())
        self.list.scrollToTop()
        self.show()
        self.raise_()

    def choose_row(self, row: int) -> None:
        """Choose the search of a row, or the one before it when that is none."""
        row = min(row, self.model.rowCount() - 1)
        if self.model.search(row) is None:
            row = self.model.step(row, -1)
        self.list.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    # -- what happens in the box ----------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() in _GIVEN and not self._box.text():
                self.offer()
        elif kind == QEvent.Type.FocusOut:
            self.hide()
        elif kind == QEvent.Type.MouseButtonPress and not self._box.text():
            self.offer()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False leaves it to the box."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Down and held == Qt.KeyboardModifier.AltModifier:
            self.offer()
            return True
        if self.isHidden() or held != Qt.KeyboardModifier.NoModifier:
            return False
        row = self.list.currentIndex().row()
        search = self.model.search(row)
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            to = self.model.step(row, 1 if key == Qt.Key.Key_Down else -1)
            self.list.setCurrentIndex(self.model.index(to) if to >= 0 else QModelIndex())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif search is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif search is not None and key == Qt.Key.Key_Delete:
            self.forgotten.emit(search.query)
        else:
            return False
        return True

    def _on_edited(self, text: str) -> None:
        if not text and self._box.hasFocus():
            self.offer()

    def _choose(self, index: QModelIndex) -> None:
        search = self.model.search(index.row())
        if search is not None:
            self.hide()
            self.chosen.emit(search.query)
