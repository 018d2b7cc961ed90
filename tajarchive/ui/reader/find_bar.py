# SPDX-License-Identifier: MIT
"""The bar that finds words in the article that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from tajarchive.ui import icons
from tajarchive.ui.reader.finding import find_all
from tajarchive.ui.reader.view import ReaderView
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr


class FindBar(QWidget):
    """Finds as you type; Enter and Shift+Enter go on, Escape closes."""

    closed = Signal()

    def __init__(self, view: ReaderView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Find in the article"))
        self._view = view
        self._found: list[tuple[int, int]] = []
        self._current = -1
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 12, 8)
        row.setSpacing(6)
        self.field = QLineEdit(
            self, placeholderText=tr("Find in this article"), clearButtonEnabled=True
        )
        self.field.setAccessibleName(tr("Find in this article"))
        self.field.setFixedWidth(260)
        self.count = QLabel(self)
        self.count.setProperty("role", "dim")
        self.count.setAccessibleName(tr("Number of finds"))
        self._previous = self._button(tr("Previous"), tr("Previous find (Shift+Enter)"))
        self._next = self._button(tr("Next"), tr("Next find (Enter)"))
        self._case = self._button(tr("Match case"), tr("Tell capital letters from small ones"))
        self._case.setText("Aa")
        self._words = self._button(tr("Whole words"), tr("Find whole words only"))
        self._words.setText("“ab”")
        self._close = self._button(tr("Close the find bar"), tr("Close (Esc)"))
        for button in (self._case, self._words):
            button.setCheckable(True)
            button.toggled.connect(self.search)
        for widget in (self.field, self._previous, self._next, self._case, self._words, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._close)
        self.field.textChanged.connect(self.search)
        self._next.clicked.connect(lambda: self.step(1))
        self._previous.clicked.connect(lambda: self.step(-1))
        self._close.clicked.connect(self.close_bar)
        self.set_theme(theme)
        self.hide()

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the theme's colours."""
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icons.icon(name, theme))

    def open_bar(self) -> None:
        """Show the bar with the selected words, if they are few."""
        selected = self._view.selected_text()
        if selected and "\n" not in selected and len(selected) < 80:
            self.field.setText(selected)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and its marks; reading goes on where it was."""
        self.hide()
        self._found = []
        self._view.mark_found([])
        self._view.setFocus()
        self.closed.emit()

    def search(self) -> None:
        """Find the words again, from the caret on."""
        if self.isHidden():
            return
        flags = QTextDocument.FindFlag(0)
        if self._case.isChecked():
            flags |= QTextDocument.FindFlag.FindCaseSensitively
        if self._words.isChecked():
            flags |= QTextDocument.FindFlag.FindWholeWords
        self._found = find_all(self._view.document(), self.field.text(), flags)
        self._view.mark_found(self._found)
        at = self._view.textCursor().selectionStart()
        later = [n for n, (start, _) in enumerate(self._found) if start >= at]
        self._current = (later[0] if later else 0) if self._found else -1
        self._show()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) find, round the ends."""
        if self._found:
            self._current = (self._current + by) % len(self._found)
            self._show()

    def _show(self) -> None:
        if not self._found:
            self.count.setText(tr("not found") if self.field.text() else "")
            return
        self.count.setText(tr("{done} of {total}", done=self._current + 1, total=len(self._found)))
        start, end = self._found[self._current]
        cursor = self._view.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
