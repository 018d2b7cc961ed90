# SPDX-License-Identifier: MIT
"""The left pane: what the answer says of itself, the hits, and the facets that narrow them.

Other views of the same answer go into `views` beside the list (`views.addWidget`), the control
that chooses among them above it (`head.add_tool`), further sections into `splitter`.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tajarchive.model import SearchResults
from tajarchive.ui.answer_head import AnswerHead
from tajarchive.ui.facet_tree import FacetPane
from tajarchive.ui.hit_list import HitList
from tajarchive.ui.models.choices import Value, choices, chosen
from tajarchive.ui.models.facets import FacetsModel
from tajarchive.ui.models.results import ResultsModel
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr


class SearchPane(QWidget):
    """Shows an answer; what it wants of the archive it asks by signals."""

    hit_chosen = Signal(object)
    """A `Hit` was opened."""
    query_changed = Signal(str)
    """A facet, a stretch of time or a suggestion changed the query."""
    sort_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(230)
        self.model = ResultsModel(self)
        self.facets = FacetsModel(self)
        self._results: SearchResults | None = None
        self._waiting = ""
        self.head = AnswerHead(theme, self)
        self.list = HitList(theme, self.model, self)
        self.below = FacetPane(theme, self.facets, self)
        self.tree = self.below.tree
        self._empty = QLabel(self)
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.head.query_changed.connect(self.query_changed)
        self.head.sort_changed.connect(self.sort_changed)
        self.list.hit_chosen.connect(self.hit_chosen)
        self.tree.chosen.connect(self._on_facet)
        self._lay_out()
        self.below.hide()

    def _lay_out(self) -> None:
        self.views = QStackedWidget(self)
        self.views.addWidget(self.list)
        self.views.addWidget(self._empty)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.views)
        self.splitter.addWidget(self.below)
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([500, 300])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.splitter, 1)

    # -- showing ------------------------------------------------------------------------------

    def is_shown(self, results: SearchResults) -> bool:
        """Tell whether an answer is the one that is shown."""
        shown = self._results
        return shown is not None and replace(shown, seconds=0.0) == replace(results, seconds=0.0)

    def show_results(self, results: SearchResults, page: int, *, stay: bool = False) -> None:
        """Show an answer whose first page has come, from its beginning; with `stay` the row that
        was chosen and the place in the list are kept."""
        chosen = self.list.current() if stay else None
        place = self.list.verticalScrollBar().value() if stay else 0
        self._results = results
        self.model.show(results, page)
        made = choices(results.query, results.pieces)
        self.tree.show_facets(results.facets, made)
        self.below.setVisible(bool(self.below.filter.text()) or self.facets.rowCount() > 0)
        self.head.show_results(results)
        self._empty.setText(self._nothing(results))
        self.views.setCurrentWidget(self.list if self.model.rowCount() else self._empty)
        if chosen is not None:
            self.list.choose_article(chosen.id)
        self.list.verticalScrollBar().setValue(place)

    def show_waiting(self, what: str) -> None:
        """Say what is waited for while there is no answer, or no article, yet."""
        self._waiting = what
        if self._results is None:
            self._empty.setText(what)
            self.views.setCurrentWidget(self._empty)
        else:
            self._empty.setText(self._nothing(self._results))

    def forget(self) -> None:
        """Show nothing; another archive is being opened."""
        self.show_results(SearchResults("", "", 0, ()), self.model.page)
        self.head.forget()
        self._results = None

    def _nothing(self, results: SearchResults) -> str:
        """Return what to do when nothing was found."""
        if not results.query.strip():
            return self._waiting or (
                tr(
                    "This archive is empty.\n\nImport files or folders with Ctrl+I, or drop them "
                    "here."
                )
            )
        if len(results.pieces) > 1:
            return tr(
                "No article has all of that.\n\nTry fewer words, another spelling, or OR between "
                "words; a star stands for any ending: water*"
            )
        return tr(
            "No article has that.\n\nTry another spelling or another word; a star stands for any "
            "ending: water*"
        )

    def mark(self, article: str) -> None:
        """Choose the row of the article that was opened, if it is listed."""
        self.list.show_open(article)
        if not self.list.choose_article(article):
            self.list.choose_none()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        for part in (self.head, self.list, self.below):
            part.set_theme(theme)

    def _on_facet(self, value: Value, how: str) -> None:
        shown = self._results
        if shown is not None:
            self.query_changed.emit(chosen(shown.query, shown.pieces, value, how))
