# SPDX-License-Identifier: MIT
"""The list of events: walked by keys, several chosen at once, opened by Enter or a click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from tajarchive.model import AnyEvent
from tajarchive.ui.asked import row_asked
from tajarchive.ui.event_rows import EventDelegate
from tajarchive.ui.models.events import EventsModel
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr


class EventList(QListView):
    """Rows of one height, of which only those in sight are drawn."""

    opened = Signal(object)
    """An `Event` whose sentence is wanted."""
    pointed = Signal(object)
    """The `Event` that the pointer is on, or None."""
    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, events: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.events = events
        self.setAccessibleName(tr("Events"))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.rows = EventDelegate(theme, self)
        self.setItemDelegate(self.rows)
        self.setModel(events)
        self._under: str | None = None
        self.clicked.connect(self._on_clicked)

    def chosen(self) -> list[AnyEvent]:
        """Return the chosen events; the one that keeps its name when they are joined first."""
        current = self.currentIndex()
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        if current.isValid() and current in rows:
            rows = [current, *(index for index in rows if index != current)]
        return [event for index in rows if (event := self.events.event_at(index)) is not None]

    def first_in_sight(self) -> int:
        """Return the topmost row, -1 when there is none."""
        return self.indexAt(QPoint(1, 1)).row()

    def choose(self, event: str) -> bool:
        """Choose the row of an event and show it; False when it is not listed."""
        index = self.events.index_of(event)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def choose_none(self) -> None:
        """Have no row chosen."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def light(self, events: frozenset[str]) -> None:
        """Tint the rows of some events."""
        if events != self.rows.lit:
            self.rows.lit = events
            self.viewport().update()

    def step_year(self, by: int) -> None:
        """Go to the first event of the next (1) or previous (-1) heading."""
        rows = self.events.rows
        if not rows:
            return
        at = max(0, self.currentIndex().row())
        year = rows[at].year
        if by > 0:
            at = next((n for n in range(at, len(rows)) if rows[n].year != year), at)
        else:
            begin = self._begin(at)
            at = begin if begin < at else self._begin(max(0, begin - 1))
        self.go_to_row(at)

    def _begin(self, at: int) -> int:
        rows = self.events.rows
        while at > 0 and rows[at - 1].year == rows[at].year:
            at -= 1
        return at

    def go_to_row(self, at: int) -> None:
        """Choose a row and put it at the top."""
        index = self.events.index(at)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_PageDown and held == control:
            self.step_year(1)
        elif event.key() == Qt.Key.Key_PageUp and held == control:
            self.step_year(-1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, at = row_asked(self, event)
        if index.isValid():
            self.menu_requested.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self.events.event_at(self.indexAt(event.position().toPoint())))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return super().viewportEvent(event)

    def _point(self, event: AnyEvent | None) -> None:
        id_ = event.id if event is not None else None
        if id_ != self._under:
            self._under = id_
            self.pointed.emit(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        held = QGuiApplication.keyboardModifiers()
        choosing = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not held & choosing:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        event = self.events.event_at(index)
        if event is not None:
            self.opened.emit(event)
