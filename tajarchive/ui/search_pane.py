# SPDX-License-Identifier: MIT
"""The left pane: how the query was understood, the hits, and the facets that narrow them."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import Hit, SearchResults
from tajarchive.ui.hit_rows import HitDelegate
from tajarchive.ui.models.facets import FacetsModel, Value, narrowed
from tajarchive.ui.models.results import ResultsModel, Role
from tajarchive.ui.rows import FacetDelegate
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline import Timeline, within

_TEXT = re.compile(r"(?<![\w\"])text:")
"""Words without a field are looked for in the text, which need not be said."""
_WORD = re.compile(r"\w+")
SORTS = (("relevance", "Best first"), ("newest", "Newest first"), ("oldest", "Oldest first"))


def readable(understood: str, query: str) -> str:
    """Return a query as understood in the words that were typed instead of their stems."""
    typed = _WORD.findall(query)

    def word(match: re.Match[str]) -> str:
        stem = match.group()
        return next((w for w in typed if _is_stem(stem, w)), stem)

    words = _WORD.sub(word, _TEXT.sub("", understood))
    alone = words.startswith("(") and words.endswith(")") and words.count("(") == 1
    return words[1:-1] if alone else words


def _is_stem(stem: str, word: str) -> bool:
    """Tell whether a word may have that stem: they differ in the last letters only."""
    return len(stem) >= 3 and stem.islower() and word.casefold().startswith(stem[:-1])


class HitList(QListView):
    """The list of hits; Enter opens, typing goes back to the search box."""

    opened = Signal(QModelIndex)
    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif text.isprintable() and text.strip() and held == Qt.KeyboardModifier.NoModifier:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


class FacetTree(QTreeView):
    """The tree of facets; Enter narrows, Shift+Enter excludes."""

    chosen = Signal(object, bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.chosen.emit(self.currentIndex(), shift)
        else:
            super().keyPressEvent(event)


class SearchPane(QWidget):
    """Shows an answer; what it wants of the archive it asks by signals."""

    hit_chosen = Signal(object)
    """A `Hit` was opened."""
    query_changed = Signal(str)
    """A facet or a suggestion changed the query."""
    sort_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(230)
        self._theme = theme
        self.model = ResultsModel(self)
        self.facets = FacetsModel(self)
        self._query = ""
        self._results: SearchResults | None = None
        self._waiting = ""
        self._opened_facets: set[str] = {"source", "person", "year"}
        self.count = QLabel(self)
        self.count.setAccessibleName("Number of results")
        self.count.setStyleSheet("font-weight: 600")
        self.understood = QLabel(self)
        self.understood.setWordWrap(True)
        self.understood.setTextFormat(Qt.TextFormat.RichText)
        self.understood.setAccessibleName("Query as understood")
        self.understood.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.understood.linkActivated.connect(self.query_changed)
        self.sort = QComboBox(self)
        self.sort.setAccessibleName("Order of results")
        self.sort.setProperty("quiet", True)
        for key, label in SORTS:
            self.sort.addItem(label, key)
        self.sort.currentIndexChanged.connect(
            lambda: self.sort_changed.emit(self.sort.currentData())
        )
        self.timeline = Timeline(theme, self)
        self.timeline.chosen.connect(
            lambda first, last: self.query_changed.emit(within(self._query, first, last))
        )
        self.problem = QLabel(self)
        self.problem.setObjectName("query-problem")
        self.problem.setWordWrap(True)
        self.problem.setAccessibleName("What is wrong with the query")
        self.problem.hide()
        self._build_list(theme)
        self._build_facets(theme)
        self._lay_out()
        self._below.hide()

    def _build_list(self, theme: Theme) -> None:
        self.list = HitList(self)
        self.list.setAccessibleName("Results")
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self._hit_delegate = HitDelegate(theme, self.list)
        self.list.setItemDelegate(self._hit_delegate)
        self.list.setModel(self.model)
        self.list.clicked.connect(self._on_opened)
        self.list.opened.connect(self._on_opened)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)

    def _build_facets(self, theme: Theme) -> None:
        self.tree = FacetTree(self)
        self.tree.setAccessibleName("Facets")
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(16)
        self.tree.setMouseTracking(True)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._facet_delegate = FacetDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._facet_delegate)
        self.tree.setModel(self.facets)
        self.tree.clicked.connect(lambda index: self._on_facet(index, False))
        self.tree.chosen.connect(self._on_facet)
        self.tree.customContextMenuRequested.connect(self._on_facet_menu)
        self.tree.expanded.connect(lambda index: self._remember(index, True))
        self.tree.collapsed.connect(lambda index: self._remember(index, False))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 8, 0)
        top.addWidget(self.count, 1)
        top.addWidget(self.sort)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 0, 8)
        head.setSpacing(4)
        head.addLayout(top)
        line = QHBoxLayout()
        line.setContentsMargins(16, 0, 14, 0)
        line.addWidget(self.understood)
        head.addLayout(line)
        head.addWidget(self.timeline)
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 12, 0)
        line.addWidget(self.problem)
        head.addLayout(line)
        self._below = facets = QWidget(self)
        facets.setObjectName("page")
        below = QVBoxLayout(facets)
        below.setContentsMargins(0, 8, 0, 0)
        below.setSpacing(4)
        title = QLabel("NARROW DOWN", facets)
        title.setProperty("role", "heading")
        title.setContentsMargins(16, 0, 0, 0)
        below.addWidget(title)
        below.addWidget(self.tree)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(facets)
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([500, 300])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.splitter, 1)

    # -- showing ------------------------------------------------------------------------------

    def is_shown(self, results: SearchResults) -> bool:
        """Tell whether an answer is the one that is shown."""
        shown = self._results
        return shown is not None and replace(shown, seconds=0.0) == replace(results, seconds=0.0)

    def show_results(self, results: SearchResults, page: int, *, stay: bool = False) -> None:
        """Show an answer whose first page has come, from its beginning; with `stay` the row that
        was chosen and the place in the list are kept."""
        chosen = self.list.currentIndex().data(Role.HIT) if stay else None
        place = self.list.verticalScrollBar().value() if stay else 0
        self._query, self._results = results.query, results
        self.model.show(results, page)
        self.facets.show(results.facets)
        self.timeline.show_years(results.facets.get("year", ()))
        self._below.setVisible(self.facets.rowCount() > 0)
        for row in range(self.facets.rowCount()):
            index = self.facets.index(row, 0)
            self.tree.setExpanded(index, self.facets.facet(index) in self._opened_facets)
        noun = "article" if results.total == 1 else "articles"
        about = "" if results.total_is_exact else "about "
        self.count.setText(f"{about}{results.total:,} {noun}")
        self._show_understood(results)
        self._empty.setText(self._nothing(results))
        self._stack.setCurrentWidget(self.list if self.model.rowCount() else self._empty)
        rows = self.model.rows_of(chosen.id) if isinstance(chosen, Hit) else []
        if rows:
            self.list.setCurrentIndex(self.model.index(rows[0]))
        self.list.verticalScrollBar().setValue(place)

    def show_waiting(self, what: str) -> None:
        """Say what is waited for while there is no answer, or no article, yet."""
        self._waiting = what
        if self._results is None:
            self._empty.setText(what)
            self._stack.setCurrentWidget(self._empty)
        else:
            self._empty.setText(self._nothing(self._results))

    def forget(self) -> None:
        """Show nothing; another archive is being opened."""
        self.show_results(SearchResults("", "", 0, ()), self.model.page)
        self.count.setText("")
        self._results = None

    def _nothing(self, results: SearchResults) -> str:
        """Return what to do when nothing was found."""
        if not results.query.strip():
            return self._waiting or (
                "This archive is empty.\n\nImport files or folders with Ctrl+I, or drop them here."
            )
        return (
            "No article has all of that.\n\nTry fewer words, another spelling, or OR between "
            "words; a star stands for any ending: water*"
        )

    def _show_understood(self, results: SearchResults) -> None:
        lines = []
        dim = self._theme.colours["dim"]
        if results.query.strip():
            words = html.escape(readable(results.understood, results.query))
            lines.append(f'<span style="color:{dim}">{words}</span>')
        for name, others in results.expanded.items():
            also = html.escape(", ".join(others[:6]) + (" …" if len(others) > 6 else ""))
            lines.append(f"<b>{html.escape(name)}</b> <span style='color:{dim}'>also {also}</span>")
        if results.suggestion:
            link = html.escape(results.suggestion, quote=True)
            colour = self._theme.colours["link"]
            lines.append(f'Did you mean <a style="color:{colour}" href="{link}">{link}</a>?')
        self.understood.setText("<br>".join(lines))
        self.understood.setVisible(bool(lines))

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the query, and where; "" takes it back."""
        self.problem.setText(text)
        self.problem.setAccessibleDescription(text)
        self.problem.setVisible(bool(text))

    def set_sort(self, sort: str) -> None:
        """Choose an order without asking for it."""
        blocked = self.sort.blockSignals(True)
        self.sort.setCurrentIndex(max(0, self.sort.findData(sort)))
        self.sort.blockSignals(blocked)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        for delegate in (self._hit_delegate, self._facet_delegate):
            delegate.theme = theme
        self.timeline.theme = theme
        if self._results is not None:
            self._show_understood(self._results)
        self.list.viewport().update()
        self.tree.viewport().update()

    # -- choosing -----------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go some hits down (or up) without leaving the search box."""
        rows = self.model.rowCount()
        if rows:
            row = self.list.currentIndex().row()
            row = max(0, min(rows - 1, row + by if row >= 0 else 0))
            self.list.setCurrentIndex(self.model.index(row))

    def step_article(self, by: int) -> None:
        """Open the next or previous hit; before one is chosen the first that is not open."""
        fresh = not self.list.currentIndex().isValid()
        self.step(by)
        hit = self.list.currentIndex().data(Role.HIT)
        if fresh and isinstance(hit, Hit) and hit.id == self._hit_delegate.open_article:
            self.step(by)
        self.open_current()

    def open_current(self) -> bool:
        """Open the chosen hit, or the first; False when there is none."""
        index = self.list.currentIndex()
        if not index.isValid() and self.model.rowCount():
            index = self.model.index(0)
            self.list.setCurrentIndex(index)
        self._on_opened(index)
        return index.isValid()

    def show_open(self, article: str) -> None:
        """Mark the row of the article that is being read, without choosing or showing it."""
        self._hit_delegate.open_article = article
        self.list.viewport().update()

    def mark(self, article: str) -> None:
        """Choose the row of the article that was opened, if it is listed."""
        self.show_open(article)
        hit = self.list.currentIndex().data(Role.HIT)
        if isinstance(hit, Hit) and hit.id == article:
            return
        rows = self.model.rows_of(article)
        if rows:
            self.list.setCurrentIndex(self.model.index(rows[0]))
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())

    def _on_opened(self, index: QModelIndex) -> None:
        hit = index.data(Role.HIT) if index.isValid() else None
        if isinstance(hit, Hit):
            self.hit_chosen.emit(hit)

    def _on_facet(self, index: QModelIndex, exclude: bool) -> None:
        value = self.facets.value(index)
        if value is not None:
            self.query_changed.emit(narrowed(self._query, value, exclude=exclude))
        elif index.isValid():
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _on_facet_menu(self, at: QPoint) -> None:
        index = self.tree.indexAt(at)
        value = self.facets.value(index)
        if isinstance(value, Value):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction("Only these", lambda: self._on_facet(index, False))
            menu.addAction("Without these", lambda: self._on_facet(index, True))
            menu.popup(self.tree.viewport().mapToGlobal(at))

    def _remember(self, index: QModelIndex, opened: bool) -> None:
        facet = self.facets.facet(index)
        if facet:
            (self._opened_facets.add if opened else self._opened_facets.discard)(facet)
