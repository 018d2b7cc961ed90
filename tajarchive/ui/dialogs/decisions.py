# SPDX-License-Identifier: MIT
"""The log of what a person decided: when, in words, and whether it was taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import Decision
from tajarchive.ui.translation import digits, tr


class DecisionsDialog(QDialog):
    """Lists decisions, the latest first; what it wants done it says by signals."""

    undo_requested = Signal()
    redo_requested = Signal()
    save_requested = Signal()
    load_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Decisions"))
        self.resize(760, 520)
        title = QLabel(tr("What was decided"), self)
        title.setProperty("role", "title")
        self.note = QLabel(self)
        self.note.setProperty("role", "dim")
        self.note.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Decisions, the latest first"))
        self.list.setHeaderLabels([tr("When"), tr("What"), ""])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (0, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.undo = self.buttons.addButton(tr("Undo"), role)
        self.redo = self.buttons.addButton(tr("Redo"), role)
        self.save = self.buttons.addButton(tr("Save as a table…"), role)
        self.load = self.buttons.addButton(tr("Load a table…"), role)
        for button, signal in (
            (self.undo, self.undo_requested),
            (self.redo, self.redo_requested),
            (self.save, self.save_requested),
            (self.load, self.load_requested),
        ):
            button.clicked.connect(signal)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        for widget in (title, self.note, self.list, self.buttons):
            column.addWidget(widget)
        self.list.setFocus()

    def show_decisions(
        self, decisions: Sequence[tuple[Decision, str]], undo: str, redo: str, *, read_only: bool
    ) -> None:
        """Show decisions with their words, and what Undo and Redo would do."""
        self.list.clear()
        for decision, words in decisions:
            state = tr("taken back") if decision.undone else ""
            item = QTreeWidgetItem([when(decision.made), words, state])
            item.setToolTip(1, words)
            item.setDisabled(decision.undone)
            item.setData(
                1,
                Qt.ItemDataRole.AccessibleTextRole,
                f"{words}, {state or 'stands'}, {when(decision.made)}",
            )
            self.list.addTopLevelItem(item)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        standing = sum(not decision.undone for decision, _ in decisions)
        self.note.setText(_note(standing, len(decisions) - standing, read_only))
        for button, words in ((self.undo, undo), (self.redo, redo)):
            button.setEnabled(bool(words) and not read_only)
            button.setToolTip(words)
        self.save.setEnabled(standing > 0)
        self.load.setEnabled(not read_only)


def _note(standing: int, undone: int, read_only: bool) -> str:
    if not standing and not undone:
        words = tr(
            "Nothing has been decided yet. What you correct of names, events and articles will "
            "stand here."
        )
    else:
        words = tr(
            "{standing} stand, {undone} taken back.",
            standing=digits(standing),
            undone=digits(undone),
        )
    if read_only:
        words += " " + tr("This archive is open for reading only; nothing can be decided now.")
    return words


def when(made: str) -> str:
    """Return an ISO time (UTC) as the clock of this place has it."""
    try:
        moment = datetime.fromisoformat(made)
    except ValueError:
        return made
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
