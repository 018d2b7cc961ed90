# SPDX-License-Identifier: MIT
"""The right pane: what happened when, according to the article, the results or the archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import AnyEvent, EventHead
from tajarchive.ui import icons, timescale
from tajarchive.ui.event_filters import EventFilters
from tajarchive.ui.event_list import EventList
from tajarchive.ui.models import chronicle
from tajarchive.ui.models.chronicle import Choice, EventRow, Prepared, Sentences
from tajarchive.ui.models.events import EventsModel
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import digits, mark, tr, trn

SCOPES = (
    ("article", mark("Article"), mark("Events that the open article reports")),
    ("results", mark("Results"), mark("Events in all results of the search")),
    ("archive", mark("Archive"), mark("Events in the whole archive")),
)
_LEAST = 60
"""Pixels of the list that stay where there is little room."""
_AT_ONCE = 2000
"""Events that are arranged in the GUI thread: fewer milliseconds than a thread takes."""
_EMPTY = {
    "article": mark("No event was found in this article."),
    "results": mark("No event was found in these results."),
    "none": mark("Open an article to see what it reports."),
    "archive": mark(
        "No event was found yet.\n\n"
        "Import articles, and what they report will stand here in order of time."
    ),
}
_NO_MATCH = mark("No event matches the filter.")

Beside = Callable[[Callable[[Callable[[], bool]], Any], Callable[[Any], None]], None]
"""beside(work, done) calls work(cancelled) in another thread and done(its answer) in this one."""


class EventsPane(QWidget):
    """Shows events by year and month and says which one was chosen."""

    scope_changed = Signal(str)
    """Also sent when rejected events are wanted, or no longer."""
    event_chosen = Signal(object)
    pointed = Signal(object)
    """The `Event` that the pointer is on, or None."""
    selected = Signal()
    """Other events are chosen."""
    rows_shown = Signal(object, object)
    """The rows that the filters leave, before and after the days are chosen."""
    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(230)
        self.beside: Beside | None = None
        """How long lists are arranged; without it in this thread."""
        self.sentences: Sentences | None = None
        """Where the sentences of events are that came without them."""
        self._theme = theme
        self._events: Sequence[AnyEvent] = ()
        self._rows: list[EventRow] | None = []
        self._article: str | None = None
        self._of_something = False
        self._days: tuple[int, int] | None = None
        self._here: set[str] = set()
        self._asked = 0
        self._rejected = False
        self.model = EventsModel(self)
        self.tree = EventList(theme, self.model, self)
        self.tree.opened.connect(self.event_chosen)
        self.tree.pointed.connect(self.pointed)
        self.tree.menu_requested.connect(self.menu_requested)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        self.tree.verticalScrollBar().valueChanged.connect(lambda _: self._show_group())
        self.filter = QLineEdit(self, placeholderText=tr("Filter events"), clearButtonEnabled=True)
        self.filter.setAccessibleName(tr("Filter events"))
        self._pause = QTimer(self, interval=120, singleShot=True)
        self._pause.timeout.connect(self._show)
        self.filter.textChanged.connect(lambda: self._pause.start())
        self.filters = EventFilters(self)
        self.filters.changed.connect(self._on_filters)
        self.filters.hide()
        self.count = QLabel(self)
        self.count.setProperty("role", "dim")
        self.count.setAccessibleName(tr("Number of events"))
        self._make_stack()
        self._signs: list[tuple[QToolButton, str]] = []
        self._lay_out()
        self.set_theme(theme)
        self._show()

    # -- what it is made of --------------------------------------------------------------------

    def _make_stack(self) -> None:
        """Make what shows the list, or why there is none."""
        self._empty = QLabel(self)
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget(self)
        self._stack.setMinimumHeight(_LEAST)
        self._stack.addWidget(self.tree)
        # Its words may need more height than there is.
        self._nothing = QScrollArea(self, widgetResizable=True)
        self._nothing.setFrameShape(QFrame.Shape.NoFrame)
        self._nothing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing.setWidget(self._empty)
        self._stack.addWidget(self._nothing)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._scopes())
        line = QHBoxLayout()
        line.setContentsMargins(12, 8, 8, 4)
        line.setSpacing(2)
        line.addWidget(self.filter, 1)
        self.narrow = self._button(
            tr("More filters"), "filter", tr("Filter by kind, participant, state")
        )
        self.narrow.setCheckable(True)
        self.narrow.toggled.connect(self._on_narrow)
        self.timeline = self._button(tr("Timeline of events"), "timeline", tr("Timeline (Ctrl+4)"))
        self.timeline.setCheckable(True)
        self.more = self._button(tr("Correct, export, load"), "more", tr("Correct, export, load"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for button in (self.narrow, self.timeline, self.more):
            line.addWidget(button)
        column.addLayout(line)
        column.addWidget(self.filters)
        self.chosen_filters = QToolButton(self)
        self.chosen_filters.setProperty("tag", "true")
        self.chosen_filters.setToolTip(tr("Show all events again"))
        self.chosen_filters.clicked.connect(self.clear_filters)
        self.chosen_filters.hide()
        kept = QHBoxLayout()
        kept.setContentsMargins(12, 0, 12, 2)
        kept.addWidget(self.chosen_filters)
        kept.addStretch(1)
        column.addLayout(kept)
        column.addLayout(self._head())
        column.addWidget(self._stack, 1)

    def _scopes(self) -> QHBoxLayout:
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 0)
        row.setSpacing(2)
        self._buttons: dict[str, QToolButton] = {}
        for scope, label, tip in SCOPES:
            button = QToolButton(self)
            button.setText(tr(label))
            button.setAccessibleName(tr(tip))
            button.setToolTip(tr(tip))
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.clicked.connect(lambda _=False, s=scope: self.set_scope(s))
            self._group.addButton(button)
            self._buttons[scope] = button
            row.addWidget(button)
        row.addStretch(1)
        self._buttons["article"].setChecked(True)
        self._scope = "article"
        return row

    def _head(self) -> QHBoxLayout:
        """Make the line that says which month is in sight, and how many events there are."""
        self.years = QToolButton(self)
        self.years.setProperty("quiet", True)
        self.years.setToolTip(tr("Go to a year (Ctrl+PgUp, Ctrl+PgDown in the list)"))
        self.years.setAccessibleName(tr("Go to a year"))
        self.years.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.years)
        menu.setAccessibleName(tr("Years"))
        menu.aboutToShow.connect(self._fill_years)
        self.years.setMenu(menu)
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 14, 4)
        line.addWidget(self.years)
        line.addStretch(1)
        line.addWidget(self.count)
        return line

    def _button(self, name: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        self._signs.append((button, icon))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.tree.rows.theme = theme
        for button, icon in self._signs:
            button.setIcon(icons.icon(icon, theme, "dim"))
        self.chosen_filters.setIcon(icons.icon("close", theme, "dim"))
        self.tree.viewport().update()

    # -- what it shows -------------------------------------------------------------------------

    @property
    def scope(self) -> str:
        """Whose events are shown: "article", "results" or "archive"."""
        return self._scope

    @property
    def wants_rejected(self) -> bool:
        """Whether what a person rejected is to be shown, and nothing else."""
        return self._rejected

    @property
    def events(self) -> Sequence[AnyEvent]:
        """The events of the scope, filtered or not."""
        return self._events

    def shown(self) -> list[AnyEvent]:
        """Return the events in the list, in its order."""
        return [row.event for row in self.model.rows]

    def set_scope(self, scope: str) -> None:
        """Show the events of another scope."""
        if scope in self._buttons and scope != self._scope:
            self._scope = scope
            self._buttons[scope].setChecked(True)
            self.scope_changed.emit(scope)

    def show_events(
        self,
        events: Sequence[AnyEvent],
        *,
        article: str | None = None,
        of_something: bool = True,
    ) -> None:
        """Show these events as those of the scope, or that there is nothing to take them of.

        With `article` they are quoted from it, otherwise from the first report of each.
        """
        self._events = events
        self._rows = None
        self._article = article
        self._of_something = of_something
        self._show()

    def choose_days(self, days: tuple[int, int] | None) -> None:
        """Leave only events of these days (ordinals of the first and the last)."""
        if days != self._days:
            self._days = days
            self._show()

    @property
    def choice(self) -> Choice:
        """Which events are wanted."""
        return self.filters.choice(Choice(words=self.filter.text(), days=self._days))

    def clear_filters(self) -> None:
        """Show all events of the scope."""
        self._days = None
        self.filter.clear()
        self.filters.clear()
        self.tree.setFocus()

    def _on_filters(self) -> None:
        rejected = self.filters.status.currentData() == "rejected"
        if rejected != self._rejected:
            self._rejected = rejected
            self.scope_changed.emit(self._scope)
        else:
            self._show()

    def _on_narrow(self, on: bool) -> None:
        self.filters.setVisible(on)
        if on:
            self.filters.kind.setFocus()
        self._say_filters()

    def _show(self) -> None:
        """Arrange and filter, beside this thread where it takes long."""
        self._pause.stop()
        self._asked += 1
        asked, rows, events, choice = self._asked, self._rows, self._events, self.choice
        told = self.sentences

        def work(cancelled: Callable[[], bool]) -> Prepared:
            return chronicle.prepared(rows, events, choice, cancelled, told)

        def done(answer: Prepared) -> None:
            if asked == self._asked:
                self._put(answer)

        # Sentences that are not at hand are read from the archive.
        reads = bool(choice.words.strip() and events) and isinstance(events[0], EventHead)
        if self.beside is None or (len(events) <= _AT_ONCE and not reads):
            done(work(lambda: False))
        else:
            self.beside(work, done)

    def _put(self, found: Prepared) -> None:
        rows, shown = found.rows, found.shown
        self._rows = rows
        if found.offers is not None:
            self.filters.offer(*found.offers)
        current = self.model.event_at(self.tree.currentIndex())
        top = self.tree.verticalScrollBar().value()
        focused = self.tree.hasFocus()
        self.model.show_rows(shown, self._article, found.places)
        if current is not None and self.tree.choose(current.id):
            self.tree.verticalScrollBar().setValue(top)
            self.tree.scrollTo(self.tree.currentIndex())
        self._say(shown, narrowed=len(shown) < len(rows) or not rows)
        self._stack.setCurrentWidget(self.tree if shown else self._nothing)
        if focused and shown:
            self.tree.setFocus()
        if self._here:
            self._mark()
        self._show_group()
        self.rows_shown.emit(found.of_all_days, shown)
        self.selected.emit()

    def _say(self, shown: Sequence[EventRow], *, narrowed: bool) -> None:
        self.count.setText(digits(len(shown)) if shown else "")
        self.count.setAccessibleDescription(trn("{n} event", "{n} events", len(shown)))
        empty = tr(_EMPTY[self._scope if self._of_something else "none"])
        filtered = bool(self._events) and narrowed and self.choice != Choice()
        rejected = tr("Nothing was rejected.") if self._rejected else empty
        self._empty.setText(tr(_NO_MATCH) if filtered else rejected)
        self._say_filters()

    def _say_filters(self) -> None:
        """Name the filters that are at work while they cannot be seen."""
        said = [] if self.narrow.isChecked() else self.filters.in_words()
        if self._days is not None:
            said.append(timescale.words(*self._days, "day"))
        self.chosen_filters.setText(" · ".join(said))
        self.chosen_filters.setAccessibleName(
            tr("Take the filter away: {filters}", filters=", ".join(said))
        )
        self.chosen_filters.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.chosen_filters.setVisible(bool(said))

    # -- years ---------------------------------------------------------------------------------

    def _show_group(self) -> None:
        first = self.tree.first_in_sight()
        rows = self.model.rows
        words = chronicle.group_words(*rows[first].group) if 0 <= first < len(rows) else ""
        self.years.setText(f"{words} ▾" if words else "")
        self.years.setAccessibleDescription(words)
        self.years.setVisible(bool(words))

    def _fill_years(self) -> None:
        menu = self.years.menu()
        menu.clear()
        rows = self.model.rows
        for year, number in chronicle.years_of(rows):
            menu.addAction(f"{year}   ({digits(number)})", lambda year=year: self.go_to_year(year))

    def go_to_year(self, year: str) -> None:
        """Show the events under a heading from its first on."""
        at = next((n for n, row in enumerate(self.model.rows) if row.year == year), -1)
        if at >= 0:
            self.tree.go_to_row(at)
            self.tree.setFocus()

    # -- marking -------------------------------------------------------------------------------

    def mark(self, events: set[str]) -> None:
        """Choose the event that the sentence under the caret reports."""
        if events != self._here:
            self._here = set(events)
            self._mark()

    def light(self, events: set[str]) -> None:
        """Tint the events of the sentence that the pointer is on in the reader."""
        self.tree.light(frozenset(events))

    def _mark(self) -> None:
        current = self.model.event_at(self.tree.currentIndex())
        if current is not None and current.id in self._here:
            return
        if not any(self.tree.choose(id_) for id_ in sorted(self._here)):
            self.tree.choose_none()

    def show_report(self, event: str, number: int) -> None:
        """Say which report (from 1; 0 for none) of an event is being read."""
        self.model.show_report(event, number)
