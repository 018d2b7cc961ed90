# SPDX-License-Identifier: MIT
"""Choosing spaCy pipelines of one's own: which Python, which pipelines, and what they find."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.entities.pipelines.chosen import Choice, own_python
from tajarchive.entities.pipelines.trial import Trial, Tried
from tajarchive.ui import languages
from tajarchive.ui.dialogs.upkeep import note, title
from tajarchive.ui.kinds import type_label
from tajarchive.ui.translation import digits, mark, tr

_ABOUT = mark(
    "Where lists, rules and the model of the program find no name, a spaCy pipeline that you have "
    "installed can. It runs in your own Python, and only for articles in its language. A pipeline "
    "is a program: use only those that you trust."
)
_NONE = mark("No pipeline is installed there; “Add a folder…” takes one from a folder.")
_LOOKING = mark("Looking what is installed…")
_TRYING = mark("Trying; a large pipeline takes a while to load…")
_WHOLE_NAME = Qt.ItemDataRole.UserRole


class PipelinesDialog(QDialog):
    """Lets a person choose; asks for what takes time by signals and is told the answers."""

    survey_wanted = Signal(str)
    """What the Python at this path has is wanted ("": the one that is used by itself)."""
    trial_wanted = Signal(object)
    """What the pipelines of this `Choice` find is wanted."""
    chosen = Signal(object)
    """The `Choice` that a person has made."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("spaCy pipelines"))
        self.resize(640, 600)
        self._surveyed = choice.python
        self._fields(choice)
        self._buttons()
        about = note(tr(_ABOUT), self)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.addRow("Python", _beside(self.python, self.browse))
        form.addRow("", self.state)
        form.addRow(tr("Pipelines"), _beside(self.list, self.add))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        column.addWidget(title(tr("Names by a spaCy pipeline of your own"), self))
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(self.report, 1)
        column.addWidget(self.buttons)
        for name in choice.names():
            self._add(name, checked=True)
        self._on_checked()

    def _fields(self, choice: Choice) -> None:
        self.python = QLineEdit(choice.python, self)
        self.python.setAccessibleName(tr("Python with spaCy"))
        self.python.setPlaceholderText(own_python() or tr("the Python that has spaCy"))
        self.python.setToolTip(tr("A Python, or the folder of a virtual environment"))
        self.python.editingFinished.connect(self._on_python)
        self.browse = QPushButton(tr("Browse…"), self)
        self.browse.setAccessibleName(tr("Browse for the Python"))
        self.browse.clicked.connect(self._on_browse)
        self.state = note(tr(_LOOKING), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Pipelines; Space switches one on or off"))
        self.list.setFixedHeight(116)
        self.list.itemChanged.connect(lambda _: self._on_checked())
        self.add = QPushButton(tr("Add a folder…"), self)
        self.add.setAccessibleName(tr("Add the folder of a pipeline"))
        self.add.clicked.connect(self._on_add)
        self.report = QPlainTextEdit(self)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(tr("What the pipelines find"))
        self.report.setPlaceholderText(tr("“Try” shows what the pipelines find in a sentence."))

    def _buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        role = QDialogButtonBox.ButtonRole
        self.attempt = self.buttons.addButton(tr("Try"), role.ActionRole)
        self.attempt.setAccessibleName(tr("Try the pipelines"))
        self.attempt.clicked.connect(self._on_try)
        self.use = self.buttons.addButton(tr("Use"), role.AcceptRole)
        self.buttons.accepted.connect(self._on_use)
        self.buttons.rejected.connect(self.reject)
        for button in (self.browse, self.add, self.attempt):
            button.setAutoDefault(False)
        self.use.setDefault(True)

    # -- what is chosen ------------------------------------------------------------------------

    @property
    def choice(self) -> Choice:
        """What the dialog shows as chosen."""
        names = [
            item.data(_WHOLE_NAME)
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        ]
        return Choice(self.python.text().strip(), "; ".join(names))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _add(self, name: str, *, checked: bool) -> None:
        item = next((one for one in self._items() if one.data(_WHOLE_NAME) == name), None)
        if item is None:
            words = f"{Path(name).name}  ({name})" if os.path.isabs(name) else name
            item = QListWidgetItem(words)
            item.setData(_WHOLE_NAME, name)
            item.setToolTip(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        if checked:
            item.setCheckState(Qt.CheckState.Checked)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _on_checked(self) -> None:
        some = bool(self.choice.pipelines)
        self.attempt.setEnabled(some)
        self.use.setText(tr("Use") if some else tr("Use none"))

    # -- what a person does --------------------------------------------------------------------

    def _on_python(self) -> None:
        if self.python.text().strip() != self._surveyed:
            self.look()

    def look(self) -> None:
        """Ask what the Python has."""
        self._surveyed = self.python.text().strip()
        self.state.setText(tr(_LOOKING))
        self.survey_wanted.emit(self._surveyed)

    def _on_browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Python with spaCy"), self.python.text())
        if name:
            self.python.setText(name)
            self._on_python()

    def _on_add(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder of a pipeline"), str(Path.home()))
        if name:
            self._add(name, checked=True)

    def _on_try(self) -> None:
        self.report.setPlainText(tr(_TRYING))
        self.attempt.setEnabled(False)
        self.trial_wanted.emit(self.choice)

    def _on_use(self) -> None:
        choice = self.choice
        self.accept()
        self.chosen.emit(choice)

    # -- what it is told -----------------------------------------------------------------------

    def show_survey(self, python: str, version: str, spacy: str, installed: Sequence[str]) -> None:
        """Say what the Python has, and list its pipelines."""
        self.state.setText(
            tr(
                "Python {version} with spaCy {spacy}, {python}.",
                version=version,
                spacy=spacy,
                python=python,
            )
            + ("" if installed else f" {tr(_NONE)}")
        )
        for item in self._items():
            name = item.data(_WHOLE_NAME)
            if item.checkState() != Qt.CheckState.Checked and not os.path.isabs(name):
                self.list.takeItem(self.list.row(item))
        for name in installed:
            self._add(name, checked=False)
        self._on_checked()

    def show_problem(self, words: str) -> None:
        """Say why the Python cannot be used."""
        self.state.setText(words)

    def show_trial(self, trial: Trial) -> None:
        """Show what the pipelines have found."""
        self.report.setPlainText("\n\n".join(_in_words(one) for one in trial.tried))
        self._on_checked()

    def show_failure(self, words: str) -> None:
        """Say why there is nothing to show."""
        self.report.setPlainText(words)
        self._on_checked()


def _in_words(one: Tried) -> str:
    about = one.pipeline
    of = tr("texts in any language") if about.language == "xx" else languages.name(about.language)
    names = [f"    {words}  –  {type_label(kind).lower()}" for words, kind in one.names]
    kinds = ", ".join(dict.fromkeys(one.labels)) or tr("none that are of use here")
    memory = (
        "; " + tr("{size} MB in each process that reads", size=digits(one.memory / 1e6))
        if one.memory
        else ""
    )
    return "\n".join(
        [
            tr(
                "{name} {version} (spaCy {spacy}) reads {of}.",
                name=about.name,
                version=about.version,
                spacy=about.spacy,
                of=of,
            ),
            f"“{one.text}”",
            *(names or ["    " + tr("It finds no name there.")]),
            tr(
                "Labels: {kinds}. {seconds} s until the answer{memory}.",
                kinds=kinds,
                seconds=digits(one.seconds, 1),
                memory=memory,
            ),
        ]
    )


def _beside(field: QWidget, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(field, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row
