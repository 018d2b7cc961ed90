# SPDX-License-Identifier: MIT
"""A line that tells how far long work in a pane is, and stops it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from tajarchive.ui.translation import digits, tr

_LATE_MS = 250
"""Time after which work is said to go on; what is done before is not worth a word."""


class WorkStrip(QWidget):
    """Words, a bar and a button; hidden while nothing goes on."""

    cancel_requested = Signal()

    def __init__(self, what: str, stops: str, parent: QWidget | None = None) -> None:
        """`what` names the progress and `stops` the button for screen readers."""
        super().__init__(parent)
        self.setObjectName("page")
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(what)
        self.bar.setTextVisible(False)
        self.words = QLabel(self)
        self.words.setProperty("role", "dim")
        self.words.setAccessibleName(what)
        self.cancel = QToolButton(self)
        self.cancel.setText(tr("Cancel"))
        self.cancel.setAccessibleName(stops)
        self.cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 6)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._late = QTimer(self, interval=_LATE_MS, singleShot=True)
        self._late.timeout.connect(self.show)
        self.hide()

    def begin(self, what: str) -> None:
        """Say that something has begun that can be stopped."""
        self.cancel.setEnabled(True)
        self.update_progress(0, 0, what)
        if self.isHidden():
            self._late.start()

    def update_progress(self, done: int, total: int, what: str) -> None:
        """Show how far it is; total 0 means not yet known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        counted = (
            tr("  ·  {done} of {total}", done=digits(done), total=digits(total)) if total else ""
        )
        self.words.setText(f"{what}{counted}")

    def say_stopping(self, words: str) -> None:
        """Say that it was asked to stop."""
        self.cancel.setEnabled(False)
        self.words.setText(words)

    def end(self) -> None:
        """Say no more of it."""
        self._late.stop()
        self.hide()
