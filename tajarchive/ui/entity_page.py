# SPDX-License-Identifier: MIT
"""The page of an entity: who it is, where it is named, when, with whom, in which events."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import Companion, Event, Histogram
from tajarchive.ui.companions import CompanionDelegate, CompanionsModel
from tajarchive.ui.entity_list import EntityList
from tajarchive.ui.event_list import EventList
from tajarchive.ui.kinds import BY_TYPE, type_label
from tajarchive.ui.mentions_pane import MentionsPane
from tajarchive.ui.models.entities import articles
from tajarchive.ui.models.events import EventsModel
from tajarchive.ui.page_bar import PageBar
from tajarchive.ui.portrait import Portrait, listed, roles
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline import Timeline
from tajarchive.ui.translation import digits, tr, trn

_HIGH = 600
"""Pixels of a page that has room for all that is known of names."""


class EntityPage(QWidget):
    """Shows one entity; what it wants of the archive it asks by signals."""

    search_requested = Signal(str)
    """A stretch of time within which to search for it, "" for all."""
    menu_wanted = Signal(object)
    """The `QMenu` of corrections is about to open."""
    head_menu_requested = Signal(QPoint)
    """What can be done with the name is asked for beside its lists, at a global position."""
    entity_wanted = Signal(object)
    event_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.portrait: Portrait | None = None
        self.bar = PageBar(theme, self)
        self.bar.closed.connect(self.closed)
        self.lines = MentionsPane(theme, self)
        self.table, self.mentions = self.lines.table, self.lines.model
        self.companions = CompanionsModel(self)
        self.company = EntityList("Named with it", self.companions, CompanionDelegate(theme), self)
        self.events_model = EventsModel(self)
        self.events = EventList(theme, self.events_model, self)
        self.events.setAccessibleName(tr("Its events"))
        self.events.opened.connect(self.event_chosen)
        self._make_head()
        self._lay_out()
        self.company.opened.connect(self.entity_wanted)
        self.table.left.connect(self.closed)

    # -- parts ---------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.kind, self.name, self.role = self._label(), self._label(), self._label()
        self.name.setAccessibleName(tr("Name"))
        self.counts, self.here, self.known = (self._label("dim") for _ in range(3))
        self.search = QPushButton(tr("Search this"), self)
        self.search.clicked.connect(lambda: self.search_requested.emit(""))
        self.correct = QPushButton(tr("Correct"), self)
        self.correct.setAccessibleName(tr("Correct this name"))
        self.menu = QMenu(self.correct)
        self.menu.setAccessibleName(tr("Correct this name"))
        self.menu.aboutToShow.connect(lambda: self.menu_wanted.emit(self.menu))
        self.correct.setMenu(self.menu)
        self.timeline = Timeline(self._theme, self)
        self.timeline.setAccessibleName(tr("Its articles over time"))
        self.timeline.chosen.connect(self.search_requested)

    def _label(self, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        if role:
            label.setProperty("role", role)
        return label

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "heading")
        return label

    def _lay_out(self) -> None:
        self.by_articles = self._segment(tr("Articles"), tr("Order by the number of articles"))
        self.by_npmi = self._segment(
            "NPMI", tr("Order by how much more often than by chance (from -1 to 1)")
        )
        self.by_articles.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.by_articles)
        group.addButton(self.by_npmi)
        self.by_npmi.toggled.connect(self.companions.order_by_npmi)
        self._body = QSplitter(Qt.Orientation.Horizontal, self)
        self._body.setHandleWidth(1)
        self._body.setChildrenCollapsible(False)
        self._body.addWidget(self.lines)
        self._body.addWidget(self._right())
        self._body.setStretchFactor(0, 5)
        self._body.setStretchFactor(1, 2)
        self._body.setSizes([700, 300])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._head())
        column.addWidget(self.timeline)
        column.addSpacing(6)
        column.addWidget(self._body, 1)

    def _segment(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setCheckable(True)
        button.setProperty("segment", True)
        return button

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(3)
        for label in (self.kind, self.name, self.role, self.counts, self.here, self.known):
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.search)
        buttons.addWidget(self.correct)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 18, 8)
        head.setSpacing(18)
        head.addLayout(words, 1)
        head.addLayout(buttons)
        head.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        return head

    def _right(self) -> QWidget:
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.setHandleWidth(1)
        right.setChildrenCollapsible(False)
        row = QHBoxLayout()
        row.setContentsMargins(16, 7, 8, 5)
        row.setSpacing(2)
        row.addWidget(self._heading(tr("NAMED WITH")))
        row.addStretch(1)
        row.addWidget(self.by_articles)
        row.addWidget(self.by_npmi)
        self.events_heading = self._heading(tr("EVENTS"))
        below = QHBoxLayout()
        below.setContentsMargins(16, 9, 8, 5)
        below.addWidget(self.events_heading)
        for line, widget in ((row, self.company), (below, self.events)):
            part = QWidget(right)
            part.setObjectName("panel")
            part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addLayout(line)
            column.addWidget(widget, 1)
            right.addWidget(part)
        right.setSizes([300, 260])
        return right

    # -- showing -------------------------------------------------------------------------------

    def show_portrait(self, portrait: Portrait, *, same: bool = False) -> None:
        """Show who an entity is; with `same` it is the one that was shown, and what came of it
        stays until it comes again. Its mentions are the matter of `lines`."""
        self.portrait = portrait
        self._show_head()
        if portrait.dated is not None or not same:
            self.show_dated(portrait.dated)
        if not same:
            self.companions.show(())
            self.show_events(())
            self.events_heading.setText(tr("EVENTS"))

    def show_dated(self, dated: Histogram | None) -> None:
        """Show when its articles were published."""
        self.timeline.show_histogram(dated)

    def _show_head(self) -> None:
        portrait = self.portrait
        if portrait is None:
            return
        entity = portrait.card.entity
        kind = BY_TYPE.get(entity.type)
        colour = self._theme.entities[kind.id if kind else "date"]
        self.kind.setTextFormat(Qt.TextFormat.RichText)
        self.kind.setText(
            f'<span style="color:{colour};font-weight:600">{type_label(entity.type)}</span>'
        )
        self.name.setTextFormat(Qt.TextFormat.RichText)
        self.name.setText(
            f'<span style="font-size:19pt;font-weight:600">{html.escape(entity.name)}</span>'
        )
        self._set(self.role, roles(portrait))
        times = trn("{n} mention", "{n} mentions", entity.mentions)
        self._set(
            self.counts,
            tr(
                "{times} in {articles}  ·  {id}",
                times=times,
                articles=articles(entity.articles),
                id=entity.id,
            ),
        )
        written = [text for text in entity.aliases if text != entity.name]
        self._set(self.here, listed(tr("Written here"), written))
        others = [s for s in portrait.card.spellings if s not in entity.aliases]
        self._set(self.known, listed(tr("Also known as"), [s for s in others if s != entity.name]))
        self._fit()
        self.search.setAccessibleName(tr("Search the archive for {name}", name=entity.name))

    def _set(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def show_company(self, companions: Sequence[Companion]) -> None:
        """Show who and what it is named with."""
        self.companions.show(companions)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show the events in which it takes part."""
        self.events_model.show(events)
        self.events_heading.setText(
            f"{tr('EVENTS')}  {digits(len(events))}" if events else tr("NO EVENTS")
        )

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.timeline.theme = theme
        self.timeline.update()
        self.company.rows.theme = theme
        self.company.viewport().update()
        self.events.rows.theme = theme
        self.events.viewport().update()
        self.lines.set_theme(theme)
        self.bar.set_theme(theme)
        self._show_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what the lists know where there is little room for what the articles say."""
        self.known.setVisible(bool(self.known.text()) and self.height() >= _HIGH)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.head_menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
