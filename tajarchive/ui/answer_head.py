# SPDX-License-Identifier: MIT
"""What stands above the hits: how many, in which order, how the query was understood, when."""

from __future__ import annotations

import html
import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tajarchive.model import SearchResults
from tajarchive.ui import query_parts
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline import Timeline

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


class AnswerHead(QWidget):
    """The lines above the hits. `tools` is the row of the count and the order; widgets that
    choose how the hits are shown go between the two (`add_tool`)."""

    query_changed = Signal(str)
    sort_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._results: SearchResults | None = None
        self.count = QLabel(self)
        self.count.setAccessibleName("Number of results")
        self.count.setStyleSheet("font-weight: 600")
        self.sort = QComboBox(self)
        self.sort.setAccessibleName("Order of results")
        self.sort.setProperty("quiet", True)
        for key, label in SORTS:
            self.sort.addItem(label, key)
        self.sort.currentIndexChanged.connect(
            lambda: self.sort_changed.emit(self.sort.currentData())
        )
        self.understood = QLabel(self)
        self.understood.setWordWrap(True)
        self.understood.setTextFormat(Qt.TextFormat.RichText)
        self.understood.setAccessibleName("Query as understood")
        self.understood.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.understood.linkActivated.connect(self.query_changed)
        self.timeline = Timeline(theme, self)
        self.timeline.chosen.connect(self._on_span)
        self.problem = QLabel(self)
        self.problem.setObjectName("query-problem")
        self.problem.setWordWrap(True)
        self.problem.setAccessibleName("What is wrong with the query")
        self.problem.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(16, 10, 8, 0)
        self.tools.addWidget(self.count, 1)
        self.tools.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(self.tools)
        line = QHBoxLayout()
        line.setContentsMargins(16, 0, 14, 0)
        line.addWidget(self.understood)
        column.addLayout(line)
        column.addWidget(self.timeline)
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 12, 0)
        line.addWidget(self.problem)
        column.addLayout(line)

    def add_tool(self, widget: QWidget) -> None:
        """Put a control between the number of articles and their order."""
        self.tools.insertWidget(self.tools.count() - 1, widget)

    def show_results(self, results: SearchResults) -> None:
        """Tell of an answer."""
        self._results = results
        noun = "article" if results.total == 1 else "articles"
        about = "" if results.total_is_exact else "about "
        self.count.setText(f"{about}{results.total:,} {noun}")
        present = query_parts.published(results.query, results.pieces)
        self.timeline.show_histogram(results.histogram, present)
        self._show_understood(results)

    def forget(self) -> None:
        """Tell of nothing."""
        self.show_results(SearchResults("", "", 0, ()))
        self.count.setText("")
        self._results = None

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

    def _on_span(self, span: str) -> None:
        shown = self._results
        if shown is not None:
            self.query_changed.emit(query_parts.with_published(shown.query, shown.pieces, span))

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
        self.timeline.theme = theme
        if self._results is not None:
            self._show_understood(self._results)
