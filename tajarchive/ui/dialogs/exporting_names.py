# SPDX-License-Identifier: MIT
"""Asks which names to export, and as what."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tajarchive.ui.kinds import KINDS
from tajarchive.ui.translation import mark, tr, trn

FORMS = (
    ("names", mark("Table of names (CSV)"), ".csv"),
    ("pairs", mark("Table of pairs that are named together (CSV)"), ".csv"),
    ("network", mark("Network for Gephi and the like (GraphML)"), ".graphml"),
)
"""What is written: id, words, suffix."""
MOST_LINKED = 5000
"""A matrix of that many squared still fits into memory: 200 MB."""


@dataclass(frozen=True, slots=True)
class NamesWish:
    """What to export: `form` of `FORMS`, of the results or of all, of one type or ("") of all;
    pairs among the `most` often named that `least` articles name together."""

    form: str
    results: bool
    type: str
    most: int
    least: int

    @property
    def suffix(self) -> str:
        """The suffix of the file."""
        return next(suffix for form, _, suffix in FORMS if form == self.form)


class ExportNamesDialog(QDialog):
    """`wish` is what was chosen."""

    def __init__(self, results: int, kind: str = "", parent: QWidget | None = None) -> None:
        """`results` is the number of articles of the search, 0 when nothing was searched."""
        super().__init__(parent)
        self.setWindowTitle(tr("Export names"))
        self.setMinimumWidth(520)
        title = QLabel(tr("Export names"), self)
        title.setProperty("role", "title")
        self.of = self._combo(tr("Names of which articles"))
        self.of.addItem(tr("All articles of the archive"), False)
        if results:
            self.of.addItem(
                trn(
                    "The results of the search ({n} article)",
                    "The results of the search ({n} articles)",
                    results,
                ),
                True,
            )
        self.kind = self._combo(tr("Kind of names"))
        self.kind.addItem(tr("All kinds"), "")
        for one in KINDS:
            for type_ in one.types:
                if one.id not in ("date", "money"):
                    self.kind.addItem(_words(one.label, type_), type_)
        wanted = next((k.types[0] for k in KINDS if k.id == kind), "")
        self.kind.setCurrentIndex(max(0, self.kind.findData(wanted)))
        self.form = self._combo(tr("Form"))
        for form, words, _ in FORMS:
            self.form.addItem(tr(words), form)
        self.most = self._spin(tr("Number of names that are linked"), 2, MOST_LINKED, 300)
        self.least = self._spin(tr("Articles that name both, at least"), 1, 1_000_000, 1)
        rows = QFormLayout()
        rows.setHorizontalSpacing(18)
        rows.setVerticalSpacing(12)
        rows.addRow(tr("Of"), self.of)
        rows.addRow(tr("Kind"), self.kind)
        rows.addRow(tr("As"), self.form)
        rows.addRow(tr("Most often named"), self.most)
        rows.addRow(tr("Together in, at least"), self.least)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        save = self.buttons.addButton(tr("Save as…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(16)
        column.addWidget(title)
        column.addLayout(rows)
        column.addWidget(self.buttons)
        self.form.currentIndexChanged.connect(self._enable)
        self._enable()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        return combo

    def _spin(self, name: str, least: int, most: int, value: int) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setAccessibleName(name)
        spin.setRange(least, most)
        spin.setValue(value)
        return spin

    def _enable(self) -> None:
        linked = self.form.currentData() != "names"
        self.most.setEnabled(linked)
        self.least.setEnabled(linked)

    @property
    def wish(self) -> NamesWish:
        """What was chosen."""
        return NamesWish(
            str(self.form.currentData()),
            bool(self.of.currentData()),
            str(self.kind.currentData()),
            self.most.value(),
            self.least.value(),
        )


def _words(label: str, type_: str) -> str:
    from tajarchive.ui.kinds import type_label

    words = tr(label)
    return f"{words}: {type_label(type_).lower()}" if label == "Places" else words
