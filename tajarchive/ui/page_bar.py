# SPDX-License-Identifier: MIT
"""The line above a page about names: back and forward at its left, what closes it at its right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from tajarchive.ui import icons
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr


class PageBar(QWidget):
    """Buttons that do what actions do, and one that closes the page."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._signs: list[tuple[QToolButton, str]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 0)
        self._row.setSpacing(2)

    def add_ways(self, actions: Sequence[tuple[QAction, str]]) -> None:
        """Put buttons for actions (with the names of their icons) at the left."""
        for action, icon in actions:
            button = self._tool(action.text(), icon)
            button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            self._row.addWidget(button)
        self._row.addStretch(1)
        close = self._tool(tr("Close the page"), "close")
        close.setToolTip(tr("Back to the article (Esc)"))
        close.clicked.connect(self.closed)
        self._row.addWidget(close)

    def _tool(self, name: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setIcon(icons.icon(icon, self._theme, "dim"))
        self._signs.append((button, icon))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the theme's colours."""
        self._theme = theme
        for button, icon in self._signs:
            button.setIcon(icons.icon(icon, theme, "dim"))
