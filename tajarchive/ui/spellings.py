# SPDX-License-Identifier: MIT
"""The card of a part of the query: which other spellings it found, and how to do without."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout
from PySide6.QtWidgets import QWidget as Widget

from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr, trn

_WIDTH = 300
_MOST = 24
_LEAVE_MS = 280


class SpellingsCard(QFrame):
    """Lies over the window below a chip; closes by Escape or when the pointer leaves."""

    exact_wanted = Signal()
    expand_changed = Signal(bool)

    def __init__(self, theme: Theme, owner: Widget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._under: Widget | None = None
        self.theme = theme
        self.setObjectName("card")
        self.setAccessibleName(tr("Other spellings"))
        self.setFixedWidth(_WIDTH)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.exact = QPushButton(tr("Exactly this only"), self)
        self.exact.setAccessibleName(tr("Exactly this spelling only"))
        self.exact.setToolTip(tr("Puts = before the word (key: =)"))
        self.exact.clicked.connect(self.exact_wanted)
        self.expand = QCheckBox(tr("Other spellings"), self)
        self.expand.setAccessibleName(tr("Find other spellings in every search"))
        self.expand.setToolTip(tr("For every search, until it is switched on again"))
        self.expand.setChecked(True)
        self.expand.clicked.connect(self._on_expand)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self.exact)
        row.addStretch(1)
        row.addWidget(self.expand)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 12, 10)
        self._column.addWidget(self.words)
        self._column.addLayout(row)
        self._leave = QTimer(self, interval=_LEAVE_MS, singleShot=True)
        self._leave.timeout.connect(self._on_left)
        self.hide()

    def show_spellings(
        self, under: Widget, name: str, others: tuple[str, ...], *, exact: bool
    ) -> None:
        """Show below a chip what else its words were found as."""
        self._leave.stop()
        self._under = under
        dim = self.theme.colours["dim"]
        first, more = ", ".join(others[:_MOST]), len(others) - _MOST
        if more > 0:
            first = trn("{first} and {n} more", "{first} and {n} more", more, first=first)
        also = tr("also found as {others}", others=f"</span>{html.escape(first)}<span>")
        self.words.setText(f"<b>{html.escape(name)}</b><br><span style='color:{dim}'>{also}</span>")
        self.exact.setVisible(exact)
        self.expand.setChecked(True)
        window = self._owner.window()
        if self.parent() is not window:
            self.setParent(window)
        self.setFixedHeight(self._column.totalHeightForWidth(_WIDTH))
        at = window.mapFromGlobal(under.mapToGlobal(QPoint(0, under.height() + 4)))
        self.move(max(8, min(at.x(), window.width() - _WIDTH - 8)), at.y())
        self.show()
        self.raise_()

    def take_focus(self) -> None:
        """Let keys go to the card."""
        if self.isVisible():
            (self.exact if self.exact.isVisible() else self.expand).setFocus(
                Qt.FocusReason.TabFocusReason
            )

    def leave_soon(self) -> None:
        """Close shortly, unless the pointer or the focus comes over the card."""
        self._leave.start()

    def _on_left(self) -> None:
        inside = self.exact.hasFocus() or self.expand.hasFocus()
        over = self._under is not None and (self._under.underMouse() or self._under.hasFocus())
        if not self.underMouse() and not inside and not over:
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._leave.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._leave.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Up):
            self.hide()
            if self._under is not None:
                self._under.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_expand(self, on: bool) -> None:
        self.hide()
        self.expand_changed.emit(on)
