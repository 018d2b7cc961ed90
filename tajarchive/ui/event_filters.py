# SPDX-License-Identifier: MIT
"""What narrows the list of events: kind, participant, planned or happened, checked or not."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from tajarchive.ui.models.chronicle import Choice
from tajarchive.ui.translation import digits, mark, tr

_PLANNED = (("", mark("Any")), ("happened", mark("Happened")), ("planned", mark("Planned")))
_STATUS = (
    ("", mark("Any")),
    ("confirmed", mark("Confirmed or edited")),
    ("unchecked", mark("Not yet checked")),
    ("rejected", mark("Rejected")),
)
_PAUSE_MS = 120
_NAMES = 20_000
"""Names that the field completes, the most frequent ones."""


class EventFilters(QWidget):
    """Four choices; kinds and names are those of the events at hand."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = self._combo(tr("Kind of event"))
        self.kind.addItem(tr("All kinds"), "")
        self.participant = QLineEdit(self, placeholderText=tr("Anyone"), clearButtonEnabled=True)
        self.participant.setAccessibleName(tr("Participant"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        self.participant.setCompleter(completer)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.changed)
        self.participant.textChanged.connect(lambda: self._pause.start())
        self.planned = self._combo(tr("Happened or planned"), _PLANNED)
        self.status = self._combo(tr("Checked by a person"), _STATUS)
        form = QFormLayout(self)
        form.setContentsMargins(12, 2, 12, 6)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(4)
        for name, field in (
            (tr("Kind"), self.kind), (tr("With"), self.participant), (tr("When"), self.planned),
            (tr("Checked"), self.status),
        ):  # fmt: skip
            label = QLabel(name, self)
            label.setProperty("role", "dim")
            label.setBuddy(field)
            form.addRow(label, field)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Where there is little room, the list gets smaller and not the fields.
        self.setFixedHeight(self.sizeHint().height())

    def _combo(self, name: str, items: tuple[tuple[str, str], ...] = ()) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        for value, label in items:
            combo.addItem(tr(label), value)
        combo.currentIndexChanged.connect(self.changed)
        return combo

    def offer(self, kinds: list[tuple[str, int]], names: list[tuple[str, int]]) -> None:
        """Offer these kinds and names, each with its number of events."""
        chosen = str(self.kind.currentData())
        blocked = self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(f"{tr('All kinds')} ({digits(sum(number for _, number in kinds))})", "")
        for kind, number in kinds:
            self.kind.addItem(f"{label_of(kind)} ({digits(number)})", kind)
        if chosen and self.kind.findData(chosen) < 0:
            self.kind.addItem(f"{label_of(chosen)} (0)", chosen)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.blockSignals(blocked)
        self._names.setStringList([name for name, _ in names[:_NAMES]])

    def choice(self, before: Choice) -> Choice:
        """Return a choice with what is chosen here."""
        return replace(
            before,
            type=str(self.kind.currentData()),
            participant=" ".join(self.participant.text().split()),
            planned=str(self.planned.currentData()),
            status=str(self.status.currentData()),
        )

    def in_words(self) -> list[str]:
        """Return what is chosen, a few words each."""
        said: list[str] = []
        if self.kind.currentData():
            said.append(self.kind.currentText().rpartition(" (")[0])
        if self.participant.text().strip():
            said.append(tr("with {name}", name=self.participant.text().strip()))
        for combo in (self.planned, self.status):
            if combo.currentData():
                said.append(combo.currentText().lower())
        return said

    def clear(self) -> None:
        """Choose nothing."""
        blocked = self.blockSignals(True)
        for combo in (self.kind, self.planned, self.status):
            combo.setCurrentIndex(0)
        self.participant.clear()
        self._pause.stop()
        self.blockSignals(blocked)
        self.changed.emit()


def label_of(kind: str) -> str:
    """Return what a kind of event is called."""
    from tajarchive.events.types import types

    known = types().get(kind)
    return tr(known.label) if known is not None else kind.replace("_", " ").capitalize()
