# SPDX-License-Identifier: MIT
"""Where a menu was asked for in a list: by the pointer, or by the Menu key at the chosen row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView


def row_asked(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
    """Return the row that a menu is asked for (invalid: none) and where it opens, in global
    pixels. By key it is the chosen row, which is brought into sight."""
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        index = view.currentIndex()
        view.scrollTo(index)
        middle = view.visualRect(index).center()
        return index, view.viewport().mapToGlobal(middle)
    return view.indexAt(event.pos()), event.globalPos()
