# SPDX-License-Identifier: MIT
"""What of a corrected table could not be taken over, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from tajarchive.ui.translation import tr, trn


class ProblemsDialog(QDialog):
    """A sentence for each row that stays as it was; they can be copied."""

    def __init__(self, name: str, problems: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Not taken over"))
        self.setAccessibleName(tr("Not taken over"))
        self.setMinimumSize(620, 380)
        head = QLabel(
            trn(
                "{n} of the rows of {name} were not taken over",
                "{n} of the rows of {name} were not taken over",
                len(problems),
                name=name,
            ),
            self,
        )
        head.setProperty("role", "title")
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self.problems = QPlainTextEdit("\n".join(problems), self)
        self.problems.setObjectName("details")
        self.problems.setReadOnly(True)
        self.problems.setAccessibleName(tr("Rows that were not taken over, and why"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.problems.toPlainText())
        )
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (head, self.problems, buttons):
            column.addWidget(widget)
