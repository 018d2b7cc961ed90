# SPDX-License-Identifier: MIT
"""What a check of the archive found, what is to be rebuilt, and what a rebuild could not read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import CheckReport, Failed
from tajarchive.ui.translation import mark, tr, trn

_MENDABLE = mark("Repair derives it again; nothing is lost.")
_LASTING = mark(
    "Only a backup brings it back (Archive › Restore a backup); articles can still be read."
)
_OF_THE_PROGRAM = mark("The archive itself is not concerned.")
_OF_PIPELINES = mark(
    "Choose another with Edit › Names by spaCy…; the archive itself is not concerned."
)
_PROGRAMS = "Install TajArchive again."
"""How faults end that are of the program, not of the archive."""

_WIDTH = 520

CHOICES = (
    (
        "analysis",
        mark("Names, dates and events"),
        mark(
            "Reads every article again as it is in the archive, with the rules of this version. Do "
            "this after an update of the program."
        ),
    ),
    (
        "index",
        mark("The search index"),
        mark(
            "Makes anew what searches look into. Do this when a search misses articles that are "
            "there. The quickest of the three."
        ),
    ),
    (
        "all",
        mark("Everything, from the originals"),
        mark(
            "Reads the imported files again: text, title, date and source, then names, events and "
            "the index. Takes the longest."
        ),
    ),
)
"""What can be rebuilt: its name in the archive, in words, and what it does."""

_STAYS = mark(
    "Decisions about names, events and articles, clippings, tags and saved searches stay, and so "
    "do the originals. You can go on reading and searching meanwhile; Cancel in the status bar "
    "stops it, and what is done by then stays."
)


class CheckDialog(QDialog):
    """Lists faults, each with what helps; Repair mends those of derived data."""

    repair_requested = Signal()

    def __init__(self, report: CheckReport, why_not: str = "", parent: QWidget | None = None):
        """`why_not` is why nothing can be repaired; "" when it can."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Check of the archive"))
        self.resize(780, 420)
        rows = [(fault, _help(fault, report)) for fault in report.faults]
        self.table = table(
            rows, (tr("What was found"), tr("What helps")), tr("What the check found")
        )
        words = _counted(len(report.faults))
        if report.repaired:
            words += " " + trn(
                "{n} could be mended: {faults}",
                "{n} could be mended: {faults}",
                len(report.repaired),
                faults=" ".join(report.repaired),
            )
        self.note = note(words, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = self.buttons.addButton(tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: copy_rows(rows))
        can = bool(report.mendable) and not why_not
        # A box makes the button that accepts its default one, and styles draw that as enabled.
        role = QDialogButtonBox.ButtonRole
        self.repair = self.buttons.addButton(
            tr("Repair"), role.AcceptRole if can else role.ActionRole
        )
        self.repair.setEnabled(can)
        self.repair.setVisible(bool(report.mendable))
        self.repair.setToolTip(why_not)
        self.buttons.accepted.connect(self._on_repair)
        self.buttons.rejected.connect(self.reject)
        parts = [title(tr("Not everything is as it should be"), self), self.note, self.table]
        if why_not and report.mendable:
            parts.append(note(why_not, self))
        stack(self, *parts, self.buttons)
        (self.repair if self.repair.isEnabled() else self.table).setFocus()

    def _on_repair(self) -> None:
        self.accept()
        self.repair_requested.emit()


class RebuildDialog(QDialog):
    """Asks what to derive again, and says what each choice does."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Rebuild"))
        self.choices: dict[str, QRadioButton] = {}
        parts: list[QWidget] = [title(tr("What is to be derived again?"), self)]
        for name, words, explained in CHOICES:
            button = QRadioButton(tr(words), self)
            button.setAccessibleDescription(tr(explained))
            said = note(tr(explained), self)
            said.setContentsMargins(26, 0, 0, 6)
            said.setMinimumWidth(_WIDTH)  # without it Qt keeps room for narrower lines
            self.choices[name] = button
            parts += [button, said]
        self.choices["analysis"].setChecked(True)
        stays = note(tr(_STAYS), self)
        stays.setMinimumWidth(_WIDTH)
        parts.append(stays)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.start = self.buttons.addButton(tr("Rebuild"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setDefault(True)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        stack(self, *parts, self.buttons, spacing=6)
        self.choices["analysis"].setFocus()

    def _on_accepted(self) -> None:
        what = next(name for name, button in self.choices.items() if button.isChecked())
        self.accept()
        self.chosen.emit(what)


class LostDialog(QDialog):
    """Lists the articles that a rebuild left as they were, each with its reason."""

    def __init__(self, failed: Sequence[Failed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Report of the rebuild"))
        self.resize(760, 420)
        rows = [(one.path, one.reason) for one in failed]
        self.table = table(
            rows, (tr("File"), tr("Reason")), tr("Articles that stayed as they were")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: copy_rows(rows))
        buttons.rejected.connect(self.reject)
        words = tr("These articles are in the archive as they were before; all others are renewed.")
        head = title(tr("Some articles stayed as they were"), self)
        stack(self, head, note(words, self), self.table, buttons)


def _help(fault: str, report: CheckReport) -> str:
    from tajarchive.analysing import LEFT_OUT

    if fault in report.mendable:
        return tr(_MENDABLE)
    if fault.startswith(LEFT_OUT):
        return tr(_OF_PIPELINES)
    return tr(_OF_THE_PROGRAM if fault.endswith(_PROGRAMS) else _LASTING)


def _counted(faults: int) -> str:
    return trn("One thing was found.", "{n} things were found.", faults)


def title(words: str, parent: QWidget) -> QLabel:
    """Return a dialog's heading."""
    label = QLabel(words, parent)
    label.setProperty("role", "title")
    return label


def note(words: str, parent: QWidget) -> QLabel:
    """Return an explanation under or beside what it explains."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "dim")
    label.setWordWrap(True)
    return label


def table(rows: Sequence[tuple[str, str]], heads: tuple[str, str], name: str) -> QTableWidget:
    """Return a table of two columns, read and walked by keys, not edited."""
    made = QTableWidget(len(rows), 2)
    made.setAccessibleName(name)
    made.setHorizontalHeaderLabels(list(heads))
    made.verticalHeader().hide()
    made.setShowGrid(False)
    made.setWordWrap(True)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            made.setItem(row, column, item)
    header = made.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.sectionResized.connect(made.resizeRowsToContents)
    made.resizeRowsToContents()
    return made


def copy_rows(rows: Sequence[tuple[str, str]]) -> None:
    """Put rows on the clipboard, their cells separated by tabs."""
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))


def stack(dialog: QDialog, *parts: QWidget, spacing: int = 12) -> None:
    """Lay the parts of a dialog out below each other."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 22, 24, 18)
    column.setSpacing(spacing)
    for widget in parts:
        column.addWidget(widget)
