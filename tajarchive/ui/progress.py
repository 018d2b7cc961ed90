# SPDX-License-Identifier: MIT
"""The status bar's right end: how far a long piece of work is, and the button to stop it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from tajarchive.ui.translation import digits, tr, trn


class ProgressStrip(QWidget):
    """A bar, a count, an estimate and Cancel."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 6, 2)
        row.setSpacing(8)
        self.label = QLabel(self)
        self.label.setAccessibleName(tr("Progress"))
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.cancel = QToolButton(self)
        self.cancel.setText(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel the work that is going on"))
        self.cancel.clicked.connect(self._on_cancel)
        row.addWidget(self.label)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self._clock = QElapsedTimer()
        self.hide()

    def begin(self, what: str) -> None:
        """Show that something has begun."""
        self._clock.start()
        self.cancel.setEnabled(True)
        self.update_progress(0, 0, what)
        self.show()

    def update_progress(self, done: int, total: int, what: str) -> None:
        """Show how far it is; total 0 means not yet known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        parts = [self.fontMetrics().elidedText(what, Qt.TextElideMode.ElideMiddle, 260)]
        if total:
            parts.append(tr("{done} of {total}", done=digits(done), total=digits(total)))
            parts.append(remaining(self._clock.elapsed() / 1000, done, total))
        self.label.setText("  ·  ".join(part for part in parts if part))

    def end(self) -> None:
        """Hide; it is over."""
        self.hide()

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.label.setText(tr("Stopping; what is done stays"))
        self.cancel_requested.emit()


def remaining(elapsed: float, done: int, total: int) -> str:
    """Return an estimate of the time left in words; "" while it is too early to say."""
    if done <= 0 or elapsed < 2 or done >= total:
        return ""
    seconds = elapsed / done * (total - done)
    if seconds < 60:
        return trn(
            "about {n} second left", "about {n} seconds left", max(5, round(seconds / 5) * 5)
        )
    minutes = round(seconds / 60)
    return trn("about {n} minute left", "about {n} minutes left", minutes)
