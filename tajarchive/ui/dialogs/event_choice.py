# SPDX-License-Identifier: MIT
"""Two choices: which event is the same as another, and which reports tell of another one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import AnyEvent, Event
from tajarchive.ui.event_list import EventList
from tajarchive.ui.events_pane import Beside
from tajarchive.ui.models import chronicle
from tajarchive.ui.models.chronicle import Choice, EventRow, Sentences
from tajarchive.ui.models.events import EventsModel, headline, when, who
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr


class _Choice(QDialog):
    """A title, a sentence, something to choose from, two buttons."""

    def __init__(self, title: str, about: str, yes: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumSize(560, 460)
        head = QLabel(title, self)
        head.setProperty("role", "title")
        told = QLabel(about, self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setProperty("role", "dim")
        told.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.yes = self.buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        self.yes.setEnabled(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(12)
        self.column.addWidget(head)
        self.column.addWidget(told)
        self.column.addWidget(self.buttons)

    def put(self, widget: QWidget, stretch: int = 0) -> None:
        """Add something above the buttons."""
        self.column.insertWidget(self.column.count() - 1, widget, stretch)


class SameEventDialog(_Choice):
    """Asks which other event is the same; the list begins near the event's date."""

    def __init__(self, theme: Theme, event: AnyEvent, parent: QWidget | None = None) -> None:
        about = " · ".join(part for part in (when(event), headline(event), who(event)) if part)
        super().__init__(tr("Same event as…"), about, tr("Join"), parent)
        self._event = event
        self._rows: Sequence[EventRow] = ()
        gone: list[bool] = []
        self._gone = gone
        self.destroyed.connect(lambda: gone.append(True))
        self.beside: Beside | None = None
        """How long lists are filtered; without it in this thread."""
        self.sentences: Sentences | None = None
        self.model = EventsModel(self)
        self.filter = QLineEdit(self, placeholderText=tr("Filter events"), clearButtonEnabled=True)
        self.filter.setAccessibleName(tr("Filter events"))
        self._pause = QTimer(self, interval=150, singleShot=True)
        self._pause.timeout.connect(self._show)
        self.filter.textChanged.connect(lambda: self._pause.start())
        self.list = EventList(theme, self.model, self)
        self.list.setSelectionMode(EventList.SelectionMode.SingleSelection)
        self.list.selectionModel().selectionChanged.connect(
            lambda *_: self.yes.setEnabled(self.chosen() is not None)
        )
        self.list.doubleClicked.connect(lambda _: self.accept())
        self.put(self.filter)
        self.put(self.list, 1)
        self.list.setFocus()

    def add_whole(self, events: list[Event]) -> None:
        """Take events with their sentences, for the rows in sight."""
        if not self._gone:
            self.model.add_whole(events)

    def show_rows(self, rows: Sequence[EventRow]) -> None:
        """Offer these events, without the one that is asked about."""
        self._rows = [row for row in rows if row.event.id != self._event.id]
        self._show()

    def _show(self) -> None:
        choice, rows, told = Choice(words=self.filter.text()), self._rows, self.sentences

        def work(cancelled: Callable[[], bool]) -> list[EventRow]:
            return chronicle.chosen(rows, choice, cancelled, told)

        if self.beside is None or not choice.words.strip():
            self._put(work(lambda: False))
        else:
            self.beside(work, self._put)

    def _put(self, found: list[EventRow]) -> None:
        if self._gone:
            return
        self.model.show_rows(found)
        own = chronicle.arranged([self._event])[0]
        day = own.first if own.first is not None else 1 << 30
        rows = self.model.rows
        near = [
            (abs((row.first if row.first is not None else 1 << 30) - day), n)
            for n, row in enumerate(rows)
        ]
        if near:
            self.list.scrollTo(
                self.model.index(min(near)[1]), EventList.ScrollHint.PositionAtCenter
            )
        self.yes.setEnabled(False)

    def chosen(self) -> AnyEvent | None:
        """Return the event that was chosen."""
        found = self.list.chosen()
        return found[0] if found else None


class SplitDialog(_Choice):
    """Asks which articles tell of another event; `reports` are (article id, title, sentence)."""

    def __init__(
        self, event: Event, reports: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        about = tr(
            "{date} · {event}. Tick the articles that tell of another event; the others "
            "stay with this one.",
            date=when(event),
            event=headline(event),
        )
        super().__init__(tr("Split the event"), about, tr("Split"), parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Articles that report the event"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(3)
        for article, title, sentence in reports:
            item = QListWidgetItem(f"{title}\n{sentence}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, article)
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _: self._on_ticked())
        self.put(self.list, 1)
        if reports:
            self.list.setCurrentRow(0)
        self.list.setFocus()

    def chosen(self) -> list[str]:
        """Return the ids of the ticked articles."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _on_ticked(self) -> None:
        self.yes.setEnabled(0 < len(self.chosen()) < self.list.count())
