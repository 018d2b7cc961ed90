# SPDX-License-Identifier: MIT
"""What the program has to say: a bar above the panes, and a dialog for defects of its own."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, qVersion
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

import tajarchive
from tajarchive.ui import icons
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import mark, tr

_PASSING_MS = 6000
_SIGNS = {"error": "✕", "warning": "!", "info": "i", "success": "✓"}
_NAMES = {
    "error": mark("Error"),
    "warning": mark("Warning"),
    "info": mark("Message"),
    "success": mark("Done"),
}


class MessageBar(QFrame):
    """One sentence with the next step; stays until it is closed or replaced. Success that asks
    nothing goes by itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._action: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(10)
        self._sign = QLabel(self)
        self._sign.setObjectName("sign")
        self._sign.setStyleSheet("font-weight: 700")
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton(self)
        self.button.setAccessibleName(tr("Next step"))
        self.button.clicked.connect(self._on_action)
        self.passing = QTimer(self, interval=_PASSING_MS, singleShot=True)
        self.passing.timeout.connect(self.hide)
        self._close = QToolButton(self)
        self._close.setAccessibleName(tr("Close the message"))
        self._close.setToolTip(tr("Close (Esc)"))
        self._close.clicked.connect(self.hide)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def show_message(
        self,
        text: str,
        level: str = "info",
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a sentence; levels are error, warning, info, success; `action` is a button."""
        self.setProperty("level", level)
        self._sign.setText(_SIGNS[level])
        self._sign.setAccessibleName(tr(_NAMES[level]))
        self.text.setText(text)
        self.text.setAccessibleName(f"{tr(_NAMES[level])}: {text}")
        self.setAccessibleName(f"{tr(_NAMES[level])}: {text}")
        self._action = action[1] if action else None
        self.button.setText(action[0] if action else "")
        self.button.setAccessibleName(action[0] if action else tr("Next step"))
        self.button.setVisible(action is not None)
        for widget in (self, self._sign):
            self.style().unpolish(widget)
            self.style().polish(widget)
        self.show()
        if level == "success" and action is None:
            self.passing.start()
        else:
            self.passing.stop()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the theme's colours."""
        self._close.setIcon(icons.icon("close", theme))

    def _on_action(self) -> None:
        action = self._action
        self.hide()
        if action is not None:
            action()


class CrashDialog(QDialog):
    """Says that the program has a defect, and gives the details to whoever can mend it."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("TajArchive made a mistake"))
        self.setAccessibleName(tr("TajArchive made a mistake"))
        self.setMinimumSize(600, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        title = QLabel(tr("Something went wrong inside the program"), self)
        title.setProperty("role", "title")
        text = QLabel(
            tr(
                "Your archive is safe: nothing half done is ever saved. You can go on; if it "
                "happens again, please report these details. They hold no text of your articles, "
                "but may name files."
            ),
            self,
        )
        text.setWordWrap(True)
        text.setMinimumWidth(550)
        self.details = QPlainTextEdit(details(error), self)
        self.details.setObjectName("details")
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Details of the error"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        for widget in (title, text, self.details, buttons):
            column.addWidget(widget)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def details(error: BaseException) -> str:
    """Return versions and traceback of an error."""
    head = (
        f"TajArchive {tajarchive.__version__}, Python {platform.python_version()}, "
        f"Qt {qVersion()}, {platform.platform()}\n\n"
    )
    return head + "".join(traceback.format_exception(error))
