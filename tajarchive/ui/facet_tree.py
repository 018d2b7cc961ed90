# SPDX-License-Identifier: MIT
"""The tree of facets: what the hits are about, and the values that narrow them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from tajarchive.ui.models.facets import FacetsModel, Value
from tajarchive.ui.rows import FacetDelegate
from tajarchive.ui.theme import Theme


class FacetTree(QTreeView):
    """The tree of facets; Enter narrows, Shift+Enter excludes."""

    chosen = Signal(object, bool)
    """A `Value`, and whether it is to be excluded."""

    def __init__(self, theme: Theme, facets: FacetsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facets = facets
        self._opened: set[str] = {"source", "person", "year"}
        self.setAccessibleName("Facets")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows = FacetDelegate(theme, self)
        self.setItemDelegate(self.rows)
        self.setModel(facets)
        self.clicked.connect(lambda index: self._on_chosen(index, False))
        self.customContextMenuRequested.connect(self._on_menu)
        self.expanded.connect(lambda index: self._remember(index, True))
        self.collapsed.connect(lambda index: self._remember(index, False))

    def show_facets(self, facets: dict[str, tuple[tuple[str, int], ...]]) -> None:
        """Show the facets of an answer; those that were open stay open."""
        self.facets.show(facets)
        for row in range(self.facets.rowCount()):
            index = self.facets.index(row, 0)
            self.setExpanded(index, self.facets.facet(index) in self._opened)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.rows.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._on_chosen(self.currentIndex(), shift)
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex, exclude: bool) -> None:
        value = self.facets.value(index)
        if value is not None:
            self.chosen.emit(value, exclude)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if isinstance(self.facets.value(index), Value):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction("Only these", lambda: self._on_chosen(index, False))
            menu.addAction("Without these", lambda: self._on_chosen(index, True))
            menu.popup(self.viewport().mapToGlobal(at))

    def _remember(self, index: QModelIndex, opened: bool) -> None:
        facet = self.facets.facet(index)
        if facet:
            (self._opened.add if opened else self._opened.discard)(facet)
