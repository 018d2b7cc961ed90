# SPDX-License-Identifier: MIT
"""How to search, on one card under the search box: every operator with an example to try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tajarchive.ui import fonts
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import mark, tr

_SIZE = QSize(660, 620)
_ROW, _HEADING = 25, 34


@dataclass(frozen=True, slots=True)
class Example:
    """A query that can be tried, and what it finds."""

    query: str
    meaning: str


HELP: tuple[tuple[str, tuple[Example, ...]], ...] = (
    (mark("Words"), (
        Example("water treaty", mark("both words, in any order")),
        Example("water OR energy", mark("either of them")),
        Example("water -oil", mark("the first without the second (also NOT)")),
        Example("(water OR energy) treaty", mark("brackets group")),
        Example("=Rahmon", mark("exactly this: no other forms, no other spellings")),
        Example("hydro*", mark("every ending; ? stands for one letter")),
        Example("Mirzioyev~", mark("spelt nearly like this")),
    )),
    (mark("Near each other"), (
        Example('"state visit"', mark("these words side by side; any quotation marks will do")),
        Example('"water energy"~5', mark("within five words, in any order")),
        Example("water w/5 energy", mark("the same; w/ also takes phrases and brackets")),
        Example("state pre/3 visit", mark("within three words, in this order")),
        Example("water w/s energy", mark("in the same sentence; w/p in the same paragraph")),
        Example("atleast3(water)", mark("at least three times in the article")),
    )),
    (mark("Names and places, however they are spelt"), (
        Example('person:"Emomali Rahmon"', mark("the person, in any script")),
        Example("place:Khujand", mark("a place")),
        Example('org:"World Bank"', mark("an organisation")),
        Example('programme:"Belt and Road"', mark("a programme or project")),
        Example("event:visit", mark("articles that tell of such an event")),
        Example(
            "event:signing with:Japarov event.date:2025", mark("one event: this, with them, then")
        ),
    )),
    (mark("About the article"), (
        Example("title:summit", mark("in the title only; also caption:")),
        Example("source:Wire", mark("the outlet; also author:")),
        Example("language:tg", mark("the language: en, ru, tg, zh")),
        Example("tag:fieldwork", mark("a tag of yours")),
    )),
    (mark("Time"), (
        Example("published:2024", mark("a year; or 2024-07, or 2024-07-05")),
        Example("published:2021..2024", mark("from, to")),
        Example("published:>=2022-02", mark("since; also >, <, <=")),
        Example("published:last-month", mark("told from today; also yesterday, last-7-days")),
        Example("published:unknown", mark("without a date")),
        Example("added:>=2026-02-14", mark("came into the archive since")),
    )),
    (mark("Order"), (
        Example("treaty sort:newest", mark("or sort:oldest, sort:relevance")),
    )),
)  # fmt: skip


class QueryHelp(QFrame):
    """Lies over the window; closes by Escape, when the focus goes elsewhere, or when an example
    was chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self.setAccessibleName(tr("How to search"))
        self._use: Callable[[str], object] = lambda _: None
        title = QLabel(tr("How to search"), self)
        title.setStyleSheet("font-size: 12pt; font-weight: 600")
        note = QLabel(
            tr(
                "Words side by side must all occur. Enter or a click tries an example. Operators "
                "are written in capitals, fields in small letters with a colon."
            ),
            self,
        )
        note.setWordWrap(True)
        note.setProperty("role", "dim")
        self.examples = self._filled(theme)
        self.examples.itemClicked.connect(self._on_chosen)
        self.examples.itemActivated.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 10, 10)
        column.setSpacing(8)
        for widget in (title, note, self.examples):
            column.addWidget(widget)

    def _filled(self, theme: Theme) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("help")
        tree.setAccessibleName(tr("Examples"))
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setItemsExpandable(False)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.header().setStretchLastSection(True)
        bold = fonts.font("sans", 9.5, fonts.font("sans", 9.5).Weight.DemiBold)
        metrics = QFontMetrics(bold)
        for heading, examples in HELP:
            top = QTreeWidgetItem(tree, [tr(heading).upper()])
            top.setFirstColumnSpanned(True)
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.setFont(0, fonts.font("sans", 8.5, bold.weight()))
            top.setForeground(0, theme.colour("dim"))
            top.setTextAlignment(0, Qt.AlignmentFlag.AlignBottom)
            top.setSizeHint(0, QSize(0, _HEADING))
            for example in examples:
                row = QTreeWidgetItem(top, [example.query, tr(example.meaning)])
                row.setFont(0, bold)
                row.setSizeHint(0, QSize(metrics.horizontalAdvance(example.query) + 24, _ROW))
                row.setToolTip(1, tr(example.meaning))
        tree.expandAll()
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def show_under(self, box: QWidget, use: Callable[[str], object]) -> None:
        """Show the card below a widget; a chosen example is given to `use`."""
        self._use = use
        window = self._over
        size = _SIZE.boundedTo(QSize(window.width() - 24, window.height() - 90))
        self.resize(size)
        at = box.mapTo(window, QPoint(0, box.height() + 4))
        self.move(min(at.x(), window.width() - size.width() - 12), at.y())
        self.show()
        self.raise_()
        self.examples.setFocus()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self.examples.setCurrentIndex(self.examples.indexBelow(self.examples.model().index(0, 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isAncestorOf(now):
            self.close()

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        if item.parent() is not None:
            query = item.text(0)
            self.close()
            self._use(query)
