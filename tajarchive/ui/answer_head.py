# SPDX-License-Identifier: MIT
"""What stands above the hits: how many, in which order, how the query was understood, when."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tajarchive.model import SearchResults
from tajarchive.ui import query_parts
from tajarchive.ui.chips import ChipRow
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline import Timeline
from tajarchive.ui.translation import mark, tr, trn

SORTS = (
    ("relevance", mark("Best first")),
    ("newest", mark("Newest first")),
    ("oldest", mark("Oldest first")),
)


class AnswerHead(QWidget):
    """The lines above the hits. `tools` is the row of the count and the order; widgets that
    choose how the hits are shown go between the two (`add_tool`)."""

    query_changed = Signal(str)
    """A part was taken out or changed, a stretch of time or a suggestion was chosen."""
    sort_changed = Signal(str)
    edit_wanted = Signal(int, int)
    """A part of the query is to be edited: its start and end, in code points."""
    expand_changed = Signal(bool)
    place_wanted = Signal()
    """The place that is wrong in the query is to be shown."""
    left = Signal()
    """There is nothing left here for the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._results: SearchResults | None = None
        self.expands = True
        """Whether other spellings are looked for."""
        self.count = QLabel(self)
        self.count.setAccessibleName(tr("Number of results"))
        self.count.setStyleSheet("font-weight: 600")
        self.sort = QComboBox(self)
        self.sort.setAccessibleName(tr("Order of results"))
        self.sort.setProperty("quiet", True)
        for key, label in SORTS:
            self.sort.addItem(tr(label), key)
        self.sort.currentIndexChanged.connect(
            lambda: self.sort_changed.emit(self.sort.currentData())
        )
        self.chips = ChipRow(theme, self)
        self.chips.query_changed.connect(self.query_changed)
        self.chips.edit_wanted.connect(self.edit_wanted)
        self.chips.expand_changed.connect(self.expand_changed)
        self.chips.emptied.connect(self.left)
        self.suggestion = self._line_of_words(tr("Suggestion"))
        self.suggestion.linkActivated.connect(self.query_changed)
        self.timeline = Timeline(theme, self)
        self.timeline.chosen.connect(self._on_span)
        self.problem = self._line_of_words(tr("What is wrong with the query"))
        self.problem.setObjectName("query-problem")
        self.problem.linkActivated.connect(lambda _: self.place_wanted.emit())
        self._lay_out()

    def _line_of_words(self, name: str) -> QLabel:
        """Return a line that is hidden until it has something to say."""
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setAccessibleName(name)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.hide()
        return label

    def _lay_out(self) -> None:
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(16, 10, 8, 0)
        self.tools.addWidget(self.count, 1)
        self.tools.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addLayout(self.tools)
        for widget in (self.problem, self.chips, self.suggestion):
            line = QHBoxLayout()
            line.setContentsMargins(14, 0, 12, 0)
            line.addWidget(widget)
            column.addLayout(line)
        column.addWidget(self.timeline)

    def add_tool(self, widget: QWidget) -> None:
        """Put a control between the number of articles and their order."""
        self.tools.insertWidget(self.tools.count() - 1, widget)

    def show_results(self, results: SearchResults) -> None:
        """Tell of an answer."""
        self._results = results
        counted = trn("{n} article", "{n} articles", results.total)
        if not results.total_is_exact:
            counted = tr("about {articles}", articles=counted)
        self.count.setText(counted)
        present = query_parts.published(results.query, results.pieces)
        self.timeline.show_histogram(results.histogram, present)
        self.chips.show_query(results.query, results.pieces, expands=self.expands)
        self._show_suggestion()

    def forget(self) -> None:
        """Tell of nothing."""
        self.show_results(SearchResults("", "", 0, ()))
        self.count.setText("")
        self._results = None

    @property
    def offered(self) -> str:
        """The query that is offered in place of one that found nothing at all, or ""."""
        shown = self._results
        return (shown.suggestion or "") if shown is not None and not shown.hits else ""

    def _show_suggestion(self) -> None:
        shown = self._results
        colours = self._theme.colours
        link = html.escape(shown.suggestion or "", quote=True) if shown is not None else ""
        anchor = f'<a style="color:{colours["link"]}" href="{link}">{link}</a>'
        text = tr("Did you mean {suggestion}?", suggestion=anchor)
        if self.offered:
            said = html.escape(tr("Enter searches for it."))
            text += f' <span style="color:{colours["dim"]}">{said}</span>'
        self.suggestion.setText(text if link else "")
        self.suggestion.setVisible(bool(link))

    def _on_span(self, span: str) -> None:
        shown = self._results
        if shown is not None:
            self.query_changed.emit(query_parts.with_published(shown.query, shown.pieces, span))

    def show_problem(self, text: str, *, has_place: bool = False) -> None:
        """Say what is wrong with the query; "" takes it back. With `has_place` the place in the
        search box can be asked for."""
        colour = self._theme.colours["warning"]
        said = html.escape(tr("Show the place"))
        place = f' <a style="color:{colour}" href="#place">{said}</a>' if has_place else ""
        stop = "" if text.endswith((".", "?", "!")) else "."
        self.problem.setText(f"{html.escape(text)}{stop}{place}" if text else "")
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
        self.timeline.theme = theme
        self.chips.set_theme(theme)
        self._show_suggestion()
