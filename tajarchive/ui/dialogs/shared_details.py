# SPDX-License-Identifier: MIT
"""Details that several articles have in common, set for all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from tajarchive.errors import ArchiveError
from tajarchive.ingest.details import DETAILS, parsed
from tajarchive.tagging import tag_name
from tajarchive.text.language_names import NAMES
from tajarchive.ui.translation import mark, tr, trn

_OPEN = mark("stays as it is")
_OUTLETS = ("source", "publisher")


class SharedDetailsDialog(QDialog):
    """A line for each detail that may be shared; what is left empty stays as it is."""

    def __init__(self, articles: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Edit details of several articles"))
        self.setMinimumWidth(560)
        self.lines: dict[str, QLineEdit] = {}
        self.unknown: dict[str, QCheckBox] = {}
        head = QLabel(trn("{n} article", "{n} articles", articles), self)
        head.setProperty("role", "title")
        hint = QLabel(
            tr(
                "What you write here holds for all of them; a line that is left empty changes "
                "nothing. Undo takes all of it back, but for the tag."
            ),
            self,
        )
        hint.setProperty("role", "dim")
        hint.setWordWrap(True)
        hint.setMinimumWidth(500)  # without it Qt keeps room for narrower lines
        self.problem = QLabel(self)
        self.problem.setObjectName("query-error")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        form = self._form()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save = self.buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.buttons.accepted.connect(self._on_save)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self._enable()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for detail in DETAILS:
            if not detail.shared:
                continue
            row = QHBoxLayout()
            row.setSpacing(10)
            line = self._line(detail.name, tr(detail.label))
            box = QCheckBox(tr("unknown"), self)
            box.setAccessibleName(tr("{label} is unknown", label=tr(detail.label)))
            box.toggled.connect(line.setDisabled)
            box.toggled.connect(self._enable)
            self.unknown[detail.name] = box
            row.addWidget(line, 1)
            row.addWidget(box)
            form.addRow(tr(detail.label), row)
        tag = self._line("tag", tr("Add a tag"))
        tag.setPlaceholderText(tr("none is added"))
        form.addRow(tr("Add a tag"), tag)
        self.complete("language", [names[0] for names in NAMES.values()])
        return form

    def _line(self, name: str, label: str) -> QLineEdit:
        line = QLineEdit(self, placeholderText=tr(_OPEN), clearButtonEnabled=True)
        line.setAccessibleName(label)
        line.textChanged.connect(self._enable)
        self.lines[name] = line
        return line

    def complete(self, name: str, words: Sequence[str]) -> None:
        """Complete what is typed in a line by these words, by any part of them."""
        line = self.lines[name]
        completer = QCompleter(QStringListModel(list(words), line), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)

    def offer(self, outlets: Sequence[str], tags: Sequence[str]) -> None:
        """Complete these names of outlets and tags."""
        for name in _OUTLETS:
            self.complete(name, outlets)
        self.complete("tag", tags)

    def changes(self) -> dict[str, str]:
        """Return what is to be changed, "" for unknown."""
        found = {name: "" for name, box in self.unknown.items() if box.isChecked()}
        typed = {name: self.lines[name].text() for name in self.unknown if name not in found}
        return found | {name: text for name, text in typed.items() if text.strip()}

    def tag(self) -> str:
        """Return the tag that is to be put on, "" for none."""
        return " ".join(self.lines["tag"].text().split())

    def _enable(self) -> None:
        self.problem.hide()
        wanted = bool(self.changes() or self.tag())
        self.save.setEnabled(wanted)
        self.save.setToolTip("" if wanted else tr("Write something first."))

    def _on_save(self) -> None:
        try:
            for name, typed in self.changes().items():
                parsed(name, typed)
            if self.tag():
                tag_name(self.tag())
        except ArchiveError as error:
            self.problem.setText(str(error))
            self.problem.setAccessibleName(str(error))
            self.problem.show()
            self.adjustSize()  # wrapped words do not make room for themselves
            return
        self.accept()
