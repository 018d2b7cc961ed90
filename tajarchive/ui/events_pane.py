# SPDX-License-Identifier: MIT
"""The right pane: what happened when, according to the article, the results or the archive."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import Event
from tajarchive.ui.models import events as words
from tajarchive.ui.models.events import EventsModel
from tajarchive.ui.rows import EventDelegate
from tajarchive.ui.theme import Theme

SCOPES = (
    ("article", "Article", "Events that the open article reports"),
    ("results", "Results", "Events in all results of the search"),
    ("archive", "Archive", "Events in the whole archive"),
)
_EXPAND_AT_MOST = 2000
_EMPTY = {
    "article": "No event was found in this article.",
    "results": "No event was found in these results.",
    "none": "Open an article to see what it reports.",
    "archive": "No event was found yet.\n\n"
    "Import articles, and what they report will stand here in order of time.",
}


class EventTree(QTreeView):
    """The list of events; Enter goes to the sentence."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class EventsPane(QWidget):
    """Shows events by year and says which one was chosen."""

    scope_changed = Signal(str)
    event_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(230)
        self._events: tuple[Event, ...] = ()
        self._article: str | None = None
        self._of_something = False
        self._here: set[str] = set()
        self.model = EventsModel(self)
        self.tree = EventTree(self)
        self.tree.setAccessibleName("Events")
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(0)
        self.tree.setRootIsDecorated(False)
        self.tree.setMouseTracking(True)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = EventDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setModel(self.model)
        self.tree.clicked.connect(self._on_opened)
        self.tree.opened.connect(self._on_opened)
        self.filter = QLineEdit(self, placeholderText="Filter events", clearButtonEnabled=True)
        self.filter.setAccessibleName("Filter events")
        self._pause = QTimer(self, interval=120, singleShot=True)
        self._pause.timeout.connect(self._show)
        self.filter.textChanged.connect(lambda: self._pause.start())
        self.count = QLabel(self)
        self.count.setProperty("role", "dim")
        self.count.setAccessibleName("Number of events")
        self._empty = QLabel(self)
        self._empty.setProperty("role", "empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 0)
        row.setSpacing(2)
        self._buttons: dict[str, QToolButton] = {}
        for scope, label, tip in SCOPES:
            button = QToolButton(self)
            button.setText(label)
            button.setAccessibleName(tip)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.clicked.connect(lambda _=False, s=scope: self.set_scope(s))
            self._group.addButton(button)
            self._buttons[scope] = button
            row.addWidget(button)
        row.addStretch(1)
        self._buttons["article"].setChecked(True)
        self._scope = "article"
        line = QHBoxLayout()
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(10)
        line.addWidget(self.filter, 1)
        line.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(line)
        column.addWidget(self._stack, 1)

    @property
    def scope(self) -> str:
        """Whose events are shown: "article", "results" or "archive"."""
        return self._scope

    def set_scope(self, scope: str) -> None:
        """Show the events of another scope."""
        if scope in self._buttons and scope != self._scope:
            self._scope = scope
            self._buttons[scope].setChecked(True)
            self.scope_changed.emit(scope)

    def show_events(
        self,
        events: Iterable[Event],
        *,
        article: str | None = None,
        of_something: bool = True,
    ) -> None:
        """Show these events as those of the scope, or that there is nothing to take them of.

        With `article` they are quoted from it, otherwise from the first report of each.
        """
        self._events = tuple(events)
        self._article = article
        self._of_something = of_something
        self._show()

    def _show(self) -> None:
        self._pause.stop()
        wanted = self.filter.text().casefold().split()
        shown = [e for e in self._events if all(word in _text(e) for word in wanted)]
        self.model.show(shown, self._article)
        if len(shown) <= _EXPAND_AT_MOST:
            self.tree.expandAll()
        self.count.setText(f"{len(shown):,}" if shown else "")
        self.count.setAccessibleDescription(f"{len(shown)} events")
        empty = _EMPTY[self._scope if self._of_something else "none"]
        self._empty.setText("No event matches the filter." if wanted and self._events else empty)
        self._stack.setCurrentWidget(self.tree if shown else self._empty)
        self._mark()

    def mark(self, events: set[str]) -> None:
        """Mark the events that the sentence under the caret reports."""
        if events != self._here:
            self._here = set(events)
            self._mark()

    def _mark(self) -> None:
        current = self.model.event(self.tree.currentIndex())
        if current is not None and current.id in self._here:
            return
        for id_ in sorted(self._here):
            index = self.model.index_of(id_)
            if index.isValid():
                self.tree.setExpanded(index.parent(), True)
                self.tree.setCurrentIndex(index)
                self.tree.scrollTo(index)
                return
        self.tree.clearSelection()
        self.tree.setCurrentIndex(QModelIndex())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._delegate.theme = theme
        self.tree.viewport().update()

    def _on_opened(self, index: QModelIndex) -> None:
        event = self.model.event(index)
        if event is not None:
            self.event_chosen.emit(event)
        elif index.isValid():
            self.tree.setExpanded(index, not self.tree.isExpanded(index))


def _text(event: Event) -> str:
    parts = (event.label, event.type, event.place or "", words.when(event), *event.participants)
    sentences = (source.text for source in event.sources)
    return " ".join((*parts, *sentences)).casefold()
