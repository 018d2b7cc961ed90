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
from tajarchive.ui.translation import mark, tr

IN_PLACES = (
    (mark("Search box"), mark("Through the results"), mark("Down, Up")),
    (mark("Search box"), mark("Open the result"), mark("Enter")),
    (mark("Search box"), mark("Accept the completion"), mark("Right")),
    (mark("Facets"), mark("Narrow to a value"), mark("Enter")),
    (mark("Facets"), mark("Exclude a value"), mark("Shift+Enter")),
    (mark("Article"), mark("About the name at the caret"), mark("Enter")),
    (mark("Events"), mark("Go to the sentence"), mark("Enter")),
    (mark("Clippings"), mark("Move left or right"), mark("Ctrl+Left, Ctrl+Right")),
    (mark("Clippings"), mark("Remove"), mark("Delete")),
)


class ShortcutsDialog(QDialog):
    """A table of keys."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(640, 620)
        title = QLabel(tr("Keyboard shortcuts"), self)
        title.setProperty("role", "title")
        rows = [
            (tr(c.menu), tr(c.text).rstrip("…"), keys_text(actions[c.id]))
            for c in COMMANDS
            if c.keys
        ]
        rows += [(tr(place), tr(what), tr(keys)) for place, what, keys in IN_PLACES]
        self.table = QTableWidget(len(rows), 3, self)
        self.table.setAccessibleName(tr("Keyboard shortcuts"))
        self.table.setHorizontalHeaderLabels([tr("Where"), tr("What"), tr("Keys")])
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
