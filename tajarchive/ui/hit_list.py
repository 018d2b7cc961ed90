# SPDX-License-Identifier: MIT
"""The list of hits: walked by keys, opened by Enter or a click; Ctrl and Shift choose several."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from tajarchive.model import Hit
from tajarchive.ui.hit_rows import HitDelegate
from tajarchive.ui.models.results import ResultsModel, Role
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Keys that choose more rows."""


class HitList(QListView):
    """The list of hits; Enter opens, typing goes back to the search box."""

    hit_chosen = Signal(object)
    """A `Hit` was opened."""
    typed = Signal(str)

    def __init__(self, theme: Theme, hits: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = hits
        self.setAccessibleName(tr("Results"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows = HitDelegate(theme, self)
        self.setItemDelegate(self.rows)
        self.setModel(hits)
        self._awaited = -1
        """Row that is opened when it comes."""
        self.clicked.connect(self._on_clicked)
        hits.modelReset.connect(self._forget)
        hits.dataChanged.connect(self._on_came)

    def paintEvent(self, event: QPaintEvent) -> None:
        first = self.indexAt(QPoint(1, 1)).row()
        last = self.indexAt(QPoint(1, self.viewport().height() - 1)).row()
        if first >= 0:
            self.hits.look_at(first, last if last >= 0 else self.hits.rowCount() - 1)
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        elif text.isprintable() and text.strip() and held == Qt.KeyboardModifier.NoModifier:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def current(self) -> Hit | None:
        """Return the hit whose row is chosen, once it has come."""
        hit = self.currentIndex().data(Role.HIT)
        return hit if isinstance(hit, Hit) else None

    def chosen_rows(self) -> list[int]:
        """Return the rows that are chosen, in their order."""
        return sorted(
            row
            for stretch in self.selectionModel().selection().toList()
            for row in range(stretch.top(), stretch.bottom() + 1)
        )

    def step(self, by: int) -> None:
        """Choose the row some hits down (or up)."""
        rows = self.hits.rowCount()
        if rows:
            row = self.currentIndex().row()
            self._choose(max(0, min(rows - 1, row + by if row >= 0 else 0)))

    def step_article(self, by: int) -> None:
        """Open the next or previous hit; before one is chosen the first that is not open."""
        fresh = not self.currentIndex().isValid()
        self.step(by)
        hit = self.current()
        if fresh and hit is not None and hit.id == self.rows.open_article:
            self.step(by)
        self.open_current()

    def open_current(self) -> bool:
        """Open the chosen hit, or the first; False when there is none."""
        if not self.currentIndex().isValid() and self.hits.rowCount():
            self._choose(0)
        self._on_opened(self.currentIndex())
        return self.currentIndex().isValid()

    def show_open(self, article: str) -> None:
        """Mark the row of the article that is being read, without choosing or showing it."""
        self.rows.open_article = article
        self.viewport().update()

    def choose_article(self, article: str) -> bool:
        """Choose the row of an article; False when none of the rows that have come is its."""
        hit = self.current()
        if hit is not None and hit.id == article:
            return True
        rows = self.hits.rows_of(article)
        if rows:
            self._choose(rows[0])
        return bool(rows)

    def choose_none(self) -> None:
        """Have no row chosen."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.rows.theme = theme
        self.viewport().update()

    def _choose(self, row: int) -> None:
        self.setCurrentIndex(self.hits.index(row))

    def _on_clicked(self, index: QModelIndex) -> None:
        """Open a hit, unless the click chooses one more."""
        if not QGuiApplication.keyboardModifiers() & _MORE:
            self._on_opened(index)

    def _on_opened(self, index: QModelIndex) -> None:
        hit = index.data(Role.HIT) if index.isValid() else None
        self._forget()
        if isinstance(hit, Hit):
            self.hit_chosen.emit(hit)
        elif index.isValid():
            self._awaited = index.row()
            self.hits.look_at(index.row(), index.row())

    def _on_came(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self._awaited <= last.row():
            self._on_opened(self.hits.index(self._awaited))

    def _forget(self) -> None:
        self._awaited = -1
