# SPDX-License-Identifier: MIT
"""The list of articles whose details are missing or doubtful, by kind of doubt, with counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QLabel,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.triage import KINDS, Doubtful, counts
from tajarchive.ui.doubtful_rows import DoubtfulDelegate
from tajarchive.ui.flow import FlowLayout
from tajarchive.ui.models.doubtful import DoubtfulModel, of_kind
from tajarchive.ui.page_bar import PageBar
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import digits, mark, tr

_HINT = mark(
    "Enter opens an article with the caret in the doubtful field. What you edit, or say is right "
    "as it is, is not listed any more."
)
_NOTHING = mark("No article wants a second look: dates, titles and sources are all known.")


class TriageList(QListView):
    """The rows; Enter or a click opens the article."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doubtful = DoubtfulModel(self)
        self.rows = DoubtfulDelegate(theme, self)
        self.setAccessibleName(tr("Articles with missing or doubtful details"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(self.rows)
        self.setModel(self.doubtful)
        self.clicked.connect(lambda index: self._open(index.row()))

    @property
    def one(self) -> Doubtful | None:
        """The article that is chosen."""
        return self.doubtful.one(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Choose a row and bring it in sight."""
        self.setCurrentIndex(self.doubtful.index(max(0, min(row, self.doubtful.rowCount() - 1))))
        self.scrollTo(self.currentIndex())

    def _open(self, row: int) -> None:
        one = self.doubtful.one(row)
        if one is not None:
            self.opened.emit(one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class TriagePage(QWidget):
    """Shows what is doubted; a button for each kind leaves only that."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._found: Sequence[Doubtful] = ()
        self.list = TriageList(theme, self)
        self.bar = PageBar(theme, self)
        self.bar.closed.connect(self.closed)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.kinds: dict[str, QToolButton] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel(tr("Missing and doubtful details"), self)
        title.setProperty("role", "title")
        title.setContentsMargins(16, 8, 18, 2)
        hint = QLabel(tr(_HINT), self)
        hint.setProperty("role", "dim")
        hint.setWordWrap(True)
        hint.setContentsMargins(16, 0, 18, 8)
        kinds = QWidget(self)
        kinds.setObjectName("paper")
        line = FlowLayout(kinds, spacing=4)
        line.setContentsMargins(14, 0, 18, 8)
        group = QButtonGroup(self)
        for id_ in ("", *KINDS):
            button = QToolButton(kinds)
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.clicked.connect(self._show)
            group.addButton(button)
            self.kinds[id_] = button
            line.addWidget(button)
        self.kinds[""].setChecked(True)
        self._count()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, title, hint, kinds):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    @property
    def kind(self) -> str:
        """The kind of doubt that is chosen, "" for all."""
        return next(id_ for id_, button in self.kinds.items() if button.isChecked())

    def show_waiting(self) -> None:
        """Say that the articles are being looked through."""
        if not self._found:
            self._empty.setText(tr("Looking through the articles …"))
            self._stack.setCurrentWidget(self._empty)

    def show_found(self, found: Sequence[Doubtful]) -> None:
        """Show what is doubted; the chosen row stays, or its place where it has gone."""
        self._found = found
        self._count()
        self._show()

    def _count(self) -> None:
        numbers = {"": len(self._found), **counts(self._found)}
        for id_, button in self.kinds.items():
            label, number = tr(KINDS.get(id_, "All")), digits(numbers[id_])
            button.setText(f"{label}  {number}")
            button.setAccessibleName(f"{label}: {number}")
            button.setEnabled(not id_ or numbers[id_] > 0 or button.isChecked())

    def _show(self) -> None:
        before, row = self.list.one, self.list.currentIndex().row()
        shown = of_kind(self._found, self.kind)
        self.list.doubtful.show(shown)
        again = self.list.doubtful.row_of(before.article.id) if before is not None else -1
        self.list.choose(again if again >= 0 else row)
        self._empty.setText(tr(_NOTHING) if not self._found else tr("None of this kind."))
        self._stack.setCurrentWidget(self.list if shown else self._empty)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.list.rows.theme = theme
        self.list.viewport().update()
        self.bar.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
