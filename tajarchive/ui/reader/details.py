# SPDX-License-Identifier: MIT
"""The details of the open article, edited in place above its text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.ingest.details import DETAILS
from tajarchive.model import Article
from tajarchive.text.language_names import NAMES
from tajarchive.triage import doubts
from tajarchive.ui import icons
from tajarchive.ui.reader.detail_field import DetailField
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr, trn

_WIDE = ("title", "url")
"""Fields that take a whole row."""
_ROOMY = 520
"""Pixels from which on there is room for two columns."""
_PART = 0.5
"""Part of the pane's height that the editor takes at most."""


class DetailsEditor(QFrame):
    """A field for each detail; Enter saves, Esc closes."""

    save_requested = Signal(object)
    """Changes by the name of the detail: as typed, "" for unknown, None for as found."""
    closed = Signal()
    step_requested = Signal(int)
    """The next (1) or previous (-1) doubtful article is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details-editor")
        self.setAccessibleName(tr("Details of the article"))
        self.article: Article | None = None
        self.fields = {detail.name: DetailField(detail, self) for detail in DETAILS}
        self.fields["language"].complete([names[0] for names in NAMES.values()])
        self.head = QLabel(tr("Details"), self)
        self.head.setProperty("role", "heading")
        self.place = QLabel(self)
        self.place.setProperty("role", "dim")
        self.back = self._step(tr("Previous doubtful article"), -1)
        self.next = self._step(tr("Next doubtful article"), 1)
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.closed)
        self.save = QPushButton(tr("Save"), self)
        self.save.setProperty("primary", True)
        self.save.clicked.connect(self.ask_save)
        self._lay_out()
        self.set_theme(theme)
        for field in self.fields.values():
            field.edited.connect(self._enable)
            field.entered.connect(self.ask_save)
        self.show_place("")

    def _step(self, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({'Alt+PgDown' if by > 0 else 'Alt+PgUp'})")
        button.clicked.connect(lambda: self.step_requested.emit(by))
        return button

    def _lay_out(self) -> None:
        inner = QWidget(self)
        inner.setObjectName("paper")
        grid = self._grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        self._arrange(2)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.head)
        head.addStretch(1)
        for widget in (self.place, self.back, self.next, self.close_button, self.save):
            head.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 8, 10, 10)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.area)

    def _arrange(self, columns: int) -> None:
        """Put the fields into two columns, or into one where there is little room."""
        self._columns = columns
        for column in (0, 1):
            self._grid.setColumnStretch(column, int(column < columns))
        row, column = 0, 0
        for name, field in self.fields.items():
            self._grid.removeWidget(field)
            if name in _WIDE or columns == 1:
                row, column = row + (column > 0), 0
                self._grid.addWidget(field, row, 0, 1, 2)
                row += 1
            else:
                self._grid.addWidget(field, row, column)
                row, column = (row, 1) if column == 0 else (row + 1, 0)

    # -- what is shown -------------------------------------------------------------------------

    def show_article(self, article: Article) -> None:
        """Show what is known of an article."""
        self.article = article
        found = {one.detail: one for one in article.found if one.edited}
        why = {doubt.detail: doubt.why for doubt in reversed(list(doubts(article)))}
        for name, field in self.fields.items():
            field.show_value(field.detail.get(article), found.get(name), why.get(name, ""))
        edited = len(found)
        self.head.setText(
            trn("Details  ·  ✎ {n} detail edited", "Details  ·  ✎ {n} details edited", edited)
            if edited
            else tr("Details")
        )
        self._enable()
        self.fit()

    def show_place(self, words: str) -> None:
        """Say which doubtful article of how many it is; "" when none are being looked through."""
        self.place.setText(words)
        for widget in (self.place, self.back, self.next):
            widget.setVisible(bool(words))
        self.save.setText(tr("Save and next") if words else tr("Save"))
        self._enable()

    def focus_on(self, name: str) -> None:
        """Put the caret into a field, the first by default."""
        field = self.fields.get(name) or self.fields["title"]
        self.area.ensureWidgetVisible(field)
        field.line.setFocus()
        field.line.selectAll()

    def stops(self) -> list[QWidget]:
        """Return where Tab goes, in the order of reading."""
        fields = [(f.line, f.restore, f.confirm) for f in self.fields.values()]
        inside: list[QWidget] = [widget for three in fields for widget in three]
        return [self.back, self.next, self.close_button, self.save, *inside]

    def fit(self) -> None:
        """Take as much height as the fields need, but leave the text its part of the pane."""
        above = self.parentWidget()
        most = round(above.height() * _PART) if above is not None else 400
        needed = self._grid.heightForWidth(max(200, self.width() - 40))
        self.area.setFixedHeight(max(120, min(needed + 4, most)))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.back.setIcon(icons.icon("up", theme, "dim"))
        self.next.setIcon(icons.icon("down", theme, "dim"))

    # -- what is wanted ------------------------------------------------------------------------

    def changes(self) -> dict[str, str | None]:
        """Return what is to be saved."""
        return {name: field.change for name, field in self.fields.items() if field.is_changed}

    def typed(self) -> dict[str, str]:
        """Return what was typed and not saved."""
        return {name: f.line.text() for name, f in self.fields.items() if f.is_changed}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Put back what was typed before."""
        for name, text in typed.items():
            self.fields[name].type(text)

    def ask_save(self) -> None:
        """Ask to save, unless something typed cannot be understood: the caret goes there."""
        wrong = next((name for name, field in self.fields.items() if field.problem()), None)
        if wrong is not None:
            self.focus_on(wrong)
        else:
            self.save_requested.emit(self.changes())

    def _enable(self) -> None:
        stepping = not self.place.isHidden()
        self.save.setEnabled(stepping or bool(self.changes()))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.width() >= _ROOMY else 1
        if columns != self._columns:
            self._arrange(columns)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
