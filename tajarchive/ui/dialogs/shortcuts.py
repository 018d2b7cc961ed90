# SPDX-License-Identifier: MIT
"""Every command with its keys, by menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tajarchive.ui.actions import COMMANDS, Actions, keys_text

IN_PLACES = (
    ("Search box", "Through the results", "Down, Up"),
    ("Search box", "Open the result", "Enter"),
    ("Search box", "Accept the completion", "Right"),
    ("Facets", "Narrow to a value", "Enter"),
    ("Facets", "Exclude a value", "Shift+Enter"),
    ("Article", "About the name at the caret", "Enter"),
    ("Events", "Go to the sentence", "Enter"),
    ("Clippings", "Move left or right", "Ctrl+Left, Ctrl+Right"),
    ("Clippings", "Remove", "Delete"),
)


class ShortcutsDialog(QDialog):
    """A table of keys."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        self.resize(640, 620)
        title = QLabel("Keyboard shortcuts", self)
        title.setProperty("role", "title")
        rows = [(c.menu, c.text.rstrip("…"), keys_text(actions[c.id])) for c in COMMANDS if c.keys]
        rows += IN_PLACES
        self.table = QTableWidget(len(rows), 3, self)
        self.table.setAccessibleName("Keyboard shortcuts")
        self.table.setHorizontalHeaderLabels(["Where", "What", "Keys"])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 130)
        self.table.setColumnWidth(2, 210)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(24, 22, 24, 18)
        stack.setSpacing(14)
        for widget in (title, self.table, buttons):
            stack.addWidget(widget)
