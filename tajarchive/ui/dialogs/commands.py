# SPDX-License-Identifier: MIT
"""The command palette: everything that can be done, found by typing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tajarchive.ui.actions import Actions, keys_text
from tajarchive.ui.translation import tr


class CommandPalette(QDialog):
    """Type a part of a command's words, Enter does it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("All commands"))
        self.resize(520, 420)
        self._actions = [action for action in actions.all() if action.isEnabled()]
        self.field = QLineEdit(self, placeholderText=tr("What do you want to do?"))
        self.field.setAccessibleName(tr("Command"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Commands"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._fill)
        self.list.itemActivated.connect(self._do)
        self._fill("")
        self.field.setFocus()

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for action in self._actions:
            words = action.text().casefold()
            if all(word in words for word in typed.casefold().split()):
                keys = keys_text(action)
                item = QListWidgetItem(f"{action.text()}    {keys}" if keys else action.text())
                item.setData(Qt.ItemDataRole.UserRole, action)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self, item: QListWidgetItem) -> None:
        action = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        if isinstance(action, QAction):
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, rows = self.list.currentRow(), self.list.count()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and rows:
            self.list.setCurrentRow((row + (1 if event.key() == Qt.Key.Key_Down else -1)) % rows)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.list.currentItem()
            if item is not None:
                self._do(item)
        else:
            super().keyPressEvent(event)
