# SPDX-License-Identifier: MIT
"""The panel of saved searches: opened, named, renamed, moved and removed by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import SavedSearch
from tajarchive.ui.models.searches import SavedModel
from tajarchive.ui.search_rows import SavedDelegate
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import mark, tr

_WIDTH = 440
_ROWS = 8
_NONE = mark(
    "No search is saved yet. Search for something, then press Ctrl+S: what comes later will be "
    "counted as new."
)
_KEYS = mark("Enter opens  ·  F2 renames  ·  Del removes  ·  Alt+↑ Alt+↓ move")
_KEYS_READING = mark("Enter opens  ·  the archive is read only")


class SavedList(QListView):
    """The list of saved searches."""

    opened = Signal(object)
    """A `SavedSearch`."""
    removed = Signal(object)
    shifted = Signal(int)
    """The chosen row is to go this many rows down."""

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()  # elsewhere it goes to the next name
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        search = self.search()
        if self.state() == QAbstractItemView.State.EditingState or search is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(search)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(search)
        elif key == Qt.Key.Key_F2:
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(self.currentIndex())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def search(self) -> SavedSearch | None:
        """Return the chosen search."""
        model = self.model()
        return model.search(self.currentIndex().row()) if isinstance(model, SavedModel) else None


class SavedPanel(QFrame):
    """Lies over the window; closes by Escape, or when the focus goes elsewhere."""

    opened = Signal(object)
    """The `SavedSearch` that is to be run."""
    named = Signal(str)
    """The present search is to be saved under this name."""
    removed = Signal(object)
    arranged = Signal(list)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("card")
        self.setAccessibleName(tr("Saved searches"))
        self.setFixedWidth(_WIDTH)
        self.model = SavedModel(self)
        self.list = SavedList(self)
        self.list.setAccessibleName(tr("Saved searches"))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self._delegate = SavedDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.opened.connect(self._on_opened)
        self.list.clicked.connect(lambda index: self._on_opened(self.model.search(index.row())))
        self.list.removed.connect(self.removed)
        self.list.shifted.connect(self._on_shifted)
        self._build_naming()
        self._hint = QLabel(tr(_KEYS), self)
        self._hint.setProperty("role", "dim")
        self._empty = QLabel(tr(_NONE), self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "dim")
        self._lay_out()
        self._at = QPoint()
        self._later: tuple[SavedSearch, ...] | None = None
        self._delegate.closeEditor.connect(self._on_edited, Qt.ConnectionType.QueuedConnection)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.hide()

    def _build_naming(self) -> None:
        self._naming = QWidget(self)
        self._naming.setObjectName("paper")
        self.asked = QLabel(self._naming)
        self.asked.setWordWrap(True)
        self.asked.setTextFormat(Qt.TextFormat.PlainText)
        self.name = QLineEdit(self._naming, placeholderText=tr("Name of this search"))
        self.name.setAccessibleName(tr("Name of this search"))
        self.name.returnPressed.connect(self._on_named)
        save = QPushButton(tr("Save"), self._naming)
        save.setProperty("primary", True)
        save.setAccessibleName(tr("Save this search under the name"))
        save.clicked.connect(self._on_named)
        self.problem = QLabel(self._naming)
        self.problem.setObjectName("query-error")
        self.problem.setWordWrap(True)
        self.problem.setAccessibleName(tr("Why it cannot be saved"))
        self.problem.hide()
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(save)
        column = QVBoxLayout(self._naming)
        column.setContentsMargins(16, 0, 16, 10)
        column.addWidget(self.asked)
        column.addLayout(row)
        column.addWidget(self.problem)

    def _lay_out(self) -> None:
        title = QLabel(tr("SAVED SEARCHES"), self)
        title.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 10)
        column.setSpacing(8)
        for widget in (title, self._naming, self.list, self._empty, self._hint):
            if widget in (title, self._empty, self._hint):
                widget.setContentsMargins(16, 0, 16, 0)
            column.addWidget(widget)

    # -- showing ------------------------------------------------------------------------------

    def show_searches(self, searches: tuple[SavedSearch, ...]) -> None:
        """Show what is saved; the chosen search stays chosen. A name that is being typed is not
        disturbed: what came meanwhile is shown after it."""
        if self.list.state() == QAbstractItemView.State.EditingState:
            self._later = searches
            return
        self._later = None
        chosen = self.list.search()
        self.model.show(searches)
        ids = [search.id for search in searches]
        if chosen is not None and chosen.id in ids:
            self.list.setCurrentIndex(self.model.index(ids.index(chosen.id)))
        self._fit()

    def set_writable(self, writable: bool) -> None:
        """Say whether searches can be changed in this archive."""
        self.model.editable = writable
        self._hint.setText(tr(_KEYS if writable else _KEYS_READING))

    def open_at(self, at: QPoint, choose: int | None = None) -> None:
        """Open below a point of the window, its right end there; `choose` is a search's id."""
        self._at = at
        self._naming.hide()
        self._open()
        ids = [search.id for search in self.model.all()]
        row = ids.index(choose) if choose in ids else 0
        self.list.setCurrentIndex(self.model.index(row))
        (self.list if ids else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def ask_name(self, at: QPoint, query: str, name: str) -> None:
        """Open and ask for a name of a query."""
        self._at = at
        self.asked.setText(tr("Save the search  {query}  as", query=query))
        self.problem.hide()
        self._naming.show()
        self._open()
        self.name.setText(name)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def refuse_name(self, reason: str) -> None:
        """Say why a search could not be saved, and ask again."""
        self.problem.setText(reason)
        self.problem.show()
        self._fit()
        self.name.selectAll()

    def _open(self) -> None:
        self._fit()
        self.show()
        self.raise_()

    def _fit(self) -> None:
        """Take as much height as the rows need."""
        count = self.model.rowCount()
        height = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(min(count, _ROWS) * height)
        self.list.setVisible(count > 0)
        self._empty.setVisible(count == 0 and self._naming.isHidden())
        self._hint.setVisible(count > 0)
        self.adjustSize()
        left = max(8, min(self._at.x() - self.width(), self._over.width() - _WIDTH - 8))
        self.move(left, self._at.y())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    # -- choosing -----------------------------------------------------------------------------

    def close_panel(self) -> None:
        """Close it."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self or self.isAncestorOf(now):
            return
        if self.isVisible() and now.window() is self.window():
            self.hide()

    def _on_opened(self, search: SavedSearch | None) -> None:
        if search is not None:
            self.hide()
            self.opened.emit(search)

    def _on_edited(self) -> None:
        if self._later is not None:
            self.show_searches(self._later)

    def _on_named(self) -> None:
        self.named.emit(self.name.text())

    def _on_shifted(self, by: int) -> None:
        ids = self.model.moved(self.list.currentIndex().row(), by)
        if ids is not None:
            self.arranged.emit(ids)
