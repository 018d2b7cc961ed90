# SPDX-License-Identifier: MIT
"""What the hits are about: a tree of facets whose values narrow them, with a small filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from tajarchive.ui.facet_rows import FacetDelegate
from tajarchive.ui.models.choices import Choice, Value
from tajarchive.ui.models.facets import Counts, FacetsModel, More
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
Held = Qt.KeyboardModifier


class FacetTree(QTreeView):
    """The tree. Enter or a click wants a value as well, with Ctrl beside or instead of the other
    choices of its facet; with Shift or Alt they exclude it; again takes it back."""

    chosen = Signal(object, str)
    """A `Value`, and how it is wanted: "and", "or", "not" (see `choices.chosen`)."""
    menu_filled = Signal(object, object)
    """The menu of a value is about to open: the `QMenu`, which may be added to, the `Value`."""

    def __init__(self, theme: Theme, facets: FacetsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facets = facets
        self._opened: set[str] = {"source", "person", "year"}
        self._held = Held.NoModifier
        self._building = False
        self.setAccessibleName(tr("Facets"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows = FacetDelegate(theme, self)
        self.setItemDelegate(self.rows)
        self.setModel(facets)
        self.clicked.connect(lambda index: self._on_chosen(index, _wish(self._held)))
        self.customContextMenuRequested.connect(self._on_menu)
        self.expanded.connect(lambda index: self._remember(index, True))
        self.collapsed.connect(lambda index: self._remember(index, False))

    def show_facets(self, facets: Counts, choices: Sequence[Choice] = ()) -> None:
        """Show the facets of an answer; those that were open stay open."""
        self._rebuild(lambda: self.facets.show(facets, choices))

    def add_beside(self, facet: str, counts: tuple[tuple[str, int], ...]) -> None:
        """List what could be chosen beside the present choice of a facet."""
        self._rebuild(lambda: self.facets.add_beside(facet, counts))

    def set_filter(self, text: str) -> None:
        """List only values that hold this text."""
        self._rebuild(lambda: self.facets.set_filter(text))

    def _rebuild(self, change: Callable[[], None]) -> None:
        """Change the model, with the chosen row, the place and the open facets kept."""
        current = self.facets.value(self.currentIndex())
        place = self.verticalScrollBar().value()
        change()
        self._building = True
        for row in range(self.facets.rowCount()):
            index = self.facets.index(row, 0)
            opened = self.facets.filtered or self.facets.facet(index) in self._opened
            self.setExpanded(index, opened)
        self._building = False
        if current is not None:
            self.setCurrentIndex(self.facets.index_of(current))
        self.verticalScrollBar().setValue(place)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.rows.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self._on_chosen(self.currentIndex(), _wish(event.modifiers()))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = event.modifiers()
        super().mouseReleaseEvent(event)
        self._held = Held.NoModifier

    def _on_chosen(self, index: QModelIndex, how: str) -> None:
        row = self.facets.row(index)
        if isinstance(row, Value):
            self.chosen.emit(row, how)
        elif isinstance(row, More):
            top, at = index.parent().row(), index.row()
            self._rebuild(lambda: self.facets.show_all(row.facet))
            self.setCurrentIndex(self.facets.index(at, 0, self.facets.index(top, 0)))
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        value = self.facets.value(index)
        if value is None:
            return
        menu = QMenu(self)
        menu.setAccessibleName(value.label)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if value.state:
            again = "not" if value.state == "excluded" else "and"
            menu.addAction(tr("Take back"), lambda: self.chosen.emit(value, again))
        else:
            menu.addAction(tr("Only these"), lambda: self.chosen.emit(value, "and"))
            menu.addAction(tr("These too"), lambda: self.chosen.emit(value, "or"))
        if value.state != "excluded":
            menu.addAction(tr("Without these"), lambda: self.chosen.emit(value, "not"))
        self.menu_filled.emit(menu, value)
        menu.popup(self.viewport().mapToGlobal(at))

    def _remember(self, index: QModelIndex, opened: bool) -> None:
        facet = self.facets.facet(index)
        if facet and not self._building:
            (self._opened.add if opened else self._opened.discard)(facet)


def _wish(held: Qt.KeyboardModifier) -> str:
    # Many desktops move the window when it is clicked with Alt held.
    if held & (Held.AltModifier | Held.ShiftModifier):
        return "not"
    return "or" if held & Held.ControlModifier else "and"


class FacetPane(QWidget):
    """The tree under its heading, beside which values can be filtered."""

    def __init__(self, theme: Theme, facets: FacetsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tree = FacetTree(theme, facets, self)
        self.filter = QLineEdit(self)
        self.filter.setProperty("quiet", True)
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setAccessibleName(tr("Filter the facets"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.tree.set_filter)
        title = QLabel(tr("NARROW DOWN"), self)
        title.setProperty("role", "heading")
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self.filter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.tree)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.hasFocus():
            self.filter.clear()
            self.tree.setFocus()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.tree.setFocus()
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.tree.set_theme(theme)
