# SPDX-License-Identifier: MIT
"""The list of all names of the archive: found in any script, by kind, most articles first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import Entity
from tajarchive.ui.entity_list import EntityList
from tajarchive.ui.entity_rows import EntityDelegate
from tajarchive.ui.flow import FlowLayout
from tajarchive.ui.kinds import KINDS
from tajarchive.ui.models.entities import EntitiesModel
from tajarchive.ui.page_bar import PageBar
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import digits, mark, tr, trn

_PAUSE_MS = 80
_MOST = 5000
"""Rows that are listed; who looks for one further down types its name."""
_LISTED = tuple(kind for kind in KINDS if kind.id not in ("date", "money"))


class NamesPage(QWidget):
    """Shows the names that a filter finds; what to find it asks by a signal."""

    wanted = Signal(str, str)
    """What is typed, and the kind that is chosen ("" for all)."""
    closed = Signal()
    export_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.names = EntitiesModel(self)
        self.list = EntityList(tr("Names of the archive"), self.names, EntityDelegate(theme), self)
        self.filter = QLineEdit(
            self, placeholderText=tr("Find a name, in any script"), clearButtonEnabled=True
        )
        self.filter.setAccessibleName(tr("Find a name, in any script"))
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.filter.textChanged.connect(lambda: self._pause.start())
        self.count = QLabel(self)
        self.count.setProperty("role", "dim")
        self.count.setAccessibleName(tr("Number of names"))
        self.save = QPushButton(tr("Save as…"), self)
        self.save.setAccessibleName(tr("Save names as a table or network"))
        self.save.clicked.connect(self.export_requested)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.bar = PageBar(theme, self)
        self.bar.closed.connect(self.closed)
        self.kinds: dict[str, QToolButton] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel(tr("Names"), self)
        title.setProperty("role", "title")
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 18, 6)
        row.setSpacing(14)
        row.addWidget(title)
        row.addWidget(self.filter, 1)
        row.addWidget(self.count)
        row.addWidget(self.save)
        kinds = QWidget(self)
        kinds.setObjectName("paper")
        line = FlowLayout(kinds, spacing=4)
        line.setContentsMargins(14, 0, 18, 8)
        group = QButtonGroup(self)
        for id_, label in (("", mark("All")), *((kind.id, kind.label) for kind in _LISTED)):
            button = QToolButton(kinds)
            button.setText(tr(label))
            button.setAccessibleName(
                tr("{kind} only", kind=tr(label)) if id_ else tr("All kinds of names")
            )
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.clicked.connect(self._ask)
            group.addButton(button)
            self.kinds[id_] = button
            line.addWidget(button)
        self.kinds[""].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(kinds)
        column.addWidget(self._stack, 1)

    @property
    def kind(self) -> str:
        """The kind that is chosen, "" for all."""
        return next(id_ for id_, button in self.kinds.items() if button.isChecked())

    def _ask(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.filter.text(), self.kind)

    def ask_again(self) -> None:
        """Ask for what the filter wants."""
        self._ask()

    def show_waiting(self) -> None:
        """Say that the names are on their way."""
        if not self.names.rowCount():
            self._empty.setText(tr("Reading the names …"))
            self._stack.setCurrentWidget(self._empty)

    def show_names(self, found: Sequence[Entity]) -> None:
        """Show what was found; the chosen row stays where it is still listed."""
        before = self.list.entity
        self.names.show(found[:_MOST])
        row = self.names.row_of(before.id) if before is not None else 0
        self.list.setCurrentIndex(self.names.index(max(row, 0)))
        self.list.scrollTo(self.list.currentIndex())
        words = trn("{n} name", "{n} names", len(found)) if found else ""
        if len(found) > _MOST:
            words = tr("the first {most} of {names}", most=digits(_MOST), names=words)
        self.count.setText(words)
        typed = bool(self.filter.text().strip() or self.kind)
        self._empty.setText(
            tr("No name begins like that.")
            if typed
            else tr("No name was found in this archive yet.")
        )
        self._stack.setCurrentWidget(self.list if found else self._empty)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.list.rows.theme = theme
        self.list.viewport().update()
        self.bar.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_filter = self.filter.hasFocus()
        if event.key() == Qt.Key.Key_Escape and at_filter and self.filter.text():
            self.filter.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif at_filter and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        elif at_filter and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            entity = self.list.entity
            if entity is not None:
                self.list.opened.emit(entity)
        else:
            super().keyPressEvent(event)
