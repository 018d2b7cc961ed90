# SPDX-License-Identifier: MIT
"""The page of an entity: who it is, where it is named, when, with whom, in which events."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
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

from tajarchive.model import Companion, ConcordanceLine, EntityCard, Event, Histogram
from tajarchive.ui import icons
from tajarchive.ui.companions import CompanionList
from tajarchive.ui.concordance_table import ConcordanceTable
from tajarchive.ui.event_list import EventList
from tajarchive.ui.kinds import BY_TYPE, type_label
from tajarchive.ui.models.concordance import about
from tajarchive.ui.models.entities import articles
from tajarchive.ui.models.events import EventsModel
from tajarchive.ui.models.mentions import MentionsModel
from tajarchive.ui.theme import Theme
from tajarchive.ui.timeline import Timeline

_SPELLINGS = 8
_OFFICES = 3
"""Offices that a page names, the latest first."""
_HIGH = 600
"""Pixels of a page that has room for all that is known of names."""


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """What a page shows at once; company and events come after it."""

    card: EntityCard
    roles: list[tuple[str, str | None, str | None]]
    lines: list[ConcordanceLine]
    dated: Histogram
    offices: list[tuple[str, str, str]]


class EntityPage(QWidget):
    """Shows one entity; what it wants of the archive it asks by signals."""

    search_requested = Signal(str)
    """A stretch of time within which to search for it, "" for all."""
    menu_wanted = Signal(object)
    """The `QMenu` of corrections is about to open."""
    entity_wanted = Signal(object)
    event_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.portrait: Portrait | None = None
        self.mentions = MentionsModel(self)
        self.table = ConcordanceTable(theme, self.mentions, self)
        self.table.setAccessibleName("Mentions")
        self.company = CompanionList(theme, self)
        self.events_model = EventsModel(self)
        self.events = EventList(theme, self.events_model, self)
        self.events.setAccessibleName("Its events")
        self.events.opened.connect(self.event_chosen)
        self._signs: list[tuple[QToolButton, str]] = []
        self._make_head()
        self._lay_out()
        self.company.opened.connect(self.entity_wanted)
        self.table.chosen.connect(self._show_line)
        self.table.left.connect(self.closed)

    # -- parts ---------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.kind, self.name, self.role = self._label(), self._label(), self._label()
        self.name.setAccessibleName("Name")
        self.counts, self.here, self.known = (self._label("dim") for _ in range(3))
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(12, 6, 12, 0)
        self.bar.setSpacing(2)
        self.search = QPushButton("Search this", self)
        self.search.clicked.connect(lambda: self.search_requested.emit(""))
        self.correct = QPushButton("Correct", self)
        self.correct.setAccessibleName("Correct this name")
        self.menu = QMenu(self.correct)
        self.menu.setAccessibleName("Correct this name")
        self.menu.aboutToShow.connect(lambda: self.menu_wanted.emit(self.menu))
        self.correct.setMenu(self.menu)
        self.timeline = Timeline(self._theme, self)
        self.timeline.setAccessibleName("Its articles over time")
        self.timeline.chosen.connect(self.search_requested)

    def _label(self, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            label.setProperty("role", role)
        return label

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "heading")
        return label

    def _lay_out(self) -> None:
        self.by_articles = self._segment("Articles", "Order by the number of articles")
        self.by_npmi = self._segment(
            "NPMI", "Order by how much more often than by chance (from -1 to 1)"
        )
        self.by_articles.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.by_articles)
        group.addButton(self.by_npmi)
        self.by_npmi.toggled.connect(self.company.companions.order_by_npmi)
        self._body = QSplitter(Qt.Orientation.Horizontal, self)
        self._body.setHandleWidth(1)
        self._body.setChildrenCollapsible(False)
        self._body.addWidget(self._left())
        self._body.addWidget(self._right())
        self._body.setStretchFactor(0, 5)
        self._body.setStretchFactor(1, 2)
        self._body.setSizes([700, 300])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.bar)
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

    def _left(self) -> QWidget:
        left = QWidget(self)
        left.setObjectName("panel")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot = QLabel(left)
        self.foot.setObjectName("concordance-foot")
        self.foot.setAccessibleName("Article of the mention")
        self.foot.setTextFormat(Qt.TextFormat.PlainText)
        self.foot.setContentsMargins(16, 8, 14, 8)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        return left

    def _right(self) -> QWidget:
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.setHandleWidth(1)
        right.setChildrenCollapsible(False)
        right.setMinimumWidth(230)
        row = QHBoxLayout()
        row.setContentsMargins(16, 7, 8, 5)
        row.setSpacing(2)
        row.addWidget(self._heading("NAMED WITH"))
        row.addStretch(1)
        row.addWidget(self.by_articles)
        row.addWidget(self.by_npmi)
        self.events_heading = self._heading("EVENTS")
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

    def add_buttons(self, actions: Sequence[tuple[QAction, str]]) -> None:
        """Put buttons for going back and forward above the name, and the one that closes."""
        for action, icon in actions:
            button = self._tool(action.text(), icon)
            keys = action.shortcut().toString()
            button.setToolTip(f"{action.text()} ({keys})")
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            self.bar.addWidget(button)
        self.bar.addStretch(1)
        close = self._tool("Close the page", "close")
        close.setToolTip("Back to the article (Esc)")
        close.clicked.connect(self.closed)
        self.bar.addWidget(close)

    def _tool(self, name: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setIcon(icons.icon(icon, self._theme, "dim"))
        self._signs.append((button, icon))
        return button

    # -- showing -------------------------------------------------------------------------------

    def show_portrait(self, portrait: Portrait, *, same: bool = False) -> None:
        """Show an entity; with `same` it is the one that was shown, and the place is kept."""
        row = self.table.currentIndex().row() if same else 0
        self.portrait = portrait
        self._show_head()
        self.timeline.show_histogram(portrait.dated)
        self.show_order(range(len(portrait.lines)), "newest")
        if portrait.lines:
            self.table.choose(min(max(row, 0), len(portrait.lines) - 1))
        if not same:
            self.company.companions.show(())
            self.show_events(())

    def show_order(self, order: Sequence[int], name: str) -> None:
        """Show the mentions in an order."""
        if self.portrait is None:
            return
        known = self.mentions.all_lines
        same = len(known) == len(self.portrait.lines) and all(
            one.start == other.start and one.article == other.article
            for one, other in zip(known, self.portrait.lines, strict=True)
        )
        self.table.show_order(name)
        self.mentions.show(known if same else self.portrait.lines, list(order))

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
        self._set(self.role, _roles(portrait))
        times = "1 mention" if entity.mentions == 1 else f"{entity.mentions:,} mentions"
        self._set(self.counts, f"{times} in {articles(entity.articles)}  ·  {entity.id}")
        written = [text for text in entity.aliases if text != entity.name]
        self._set(self.here, _list("Written here", written))
        others = [s for s in portrait.card.spellings if s not in entity.aliases]
        self._set(self.known, _list("Also known as", [s for s in others if s != entity.name]))
        self._fit()
        self.search.setAccessibleName(f"Search the archive for {entity.name}")

    def _set(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def show_company(self, companions: Sequence[Companion]) -> None:
        """Show who and what it is named with."""
        self.company.companions.show(companions)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show the events in which it takes part."""
        self.events_model.show(events)
        self.events_heading.setText(f"EVENTS  {len(events):,}" if events else "NO EVENTS")

    def fill(self, places: Sequence[int], lines: Sequence[ConcordanceLine]) -> None:
        """Put mentions with their contexts in their places."""
        self.mentions.fill(places, lines)
        self._show_line(self.table.current())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.timeline.theme = theme
        self.timeline.update()
        self.company.rows.theme = theme
        self.company.viewport().update()
        self.events.rows.theme = theme
        self.events.viewport().update()
        self.table.set_theme(theme)
        for button, icon in self._signs:
            button.setIcon(icons.icon(icon, theme, "dim"))
        self._show_head()

    def _show_line(self, line: ConcordanceLine | None) -> None:
        if line is None:
            self.foot.setText("")
            return
        words = f"{line.title}  ·  {about(line)}" if line.paragraph else line.title
        room = max(120, self.foot.width() - 34)
        cut = self.foot.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        self.foot.setText(cut)
        self.foot.setToolTip(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what the lists know where there is little room for what the articles say."""
        self.known.setVisible(bool(self.known.text()) and self.height() >= _HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _roles(portrait: Portrait) -> str:
    """Return the offices that lists know, with their years; without any, what the articles say
    of it, with the years of the articles."""
    if portrait.offices:
        return "  ·  ".join(_office(*one) for one in portrait.offices[:_OFFICES])
    told = [f"{role} (in articles of {_years(first, last)})" for role, first, last in portrait.roles
            if first]  # fmt: skip
    told += [role for role, first, _ in portrait.roles if not first]
    return "  ·  ".join(told) or portrait.card.role or ""


def _office(title: str, since: str, until: str) -> str:
    """Return an office with its years: "since 1994", "1992–1994", "until 2006"."""
    first, last = since[:4], until[:4]
    if first and last:
        years = first if first == last else f"{first}–{last}"
    else:
        years = f"since {first}" if first else f"until {last}" if last else ""
    return f"{title} ({years})" if years else title


def _years(first: str | None, last: str | None) -> str:
    one, other = (first or "")[:4], (last or "")[:4]
    return one if one == other else f"{one}–{other}"


def _list(words: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - _SPELLINGS:,} more" if len(names) > _SPELLINGS else ""
    return f"{words}: {', '.join(names[:_SPELLINGS])}{more}"
