# SPDX-License-Identifier: MIT
"""One detail of an article as it is edited: the value, what was found, what is doubted."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from tajarchive.errors import ArchiveError
from tajarchive.ingest.details import Detail, parsed
from tajarchive.model import Found
from tajarchive.text.language_names import name_of
from tajarchive.ui import dates
from tajarchive.ui.translation import mark, tr

UNKNOWN = mark("unknown")
_WIDEST = mark("✎ Carried by")
_DATED = ("published", "dateline_date")


def shown(detail: Detail, value: str | None) -> str:
    """Return a value as the field shows it."""
    if value is None:
        return ""
    if detail.name == "language":
        return name_of(value)
    return value.replace("T", " ")[:16] if detail.name == "published" else value


class DetailField(QWidget):
    """A line to type in; below it what was found, or why the value is doubted or refused."""

    edited = Signal()
    """What is typed or chosen has changed."""
    entered = Signal()

    def __init__(self, detail: Detail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail = detail
        self._text = ""
        self._found: Found | None = None
        self._doubt = ""
        self._restored = False
        self.label = QLabel(tr(detail.label), self)
        self.label.setProperty("role", "heading")
        self.line = QLineEdit(self, placeholderText=tr(detail.example))
        self.line.setAccessibleName(tr(detail.label))
        self.line.setClearButtonEnabled(True)
        self.label.setBuddy(self.line)
        self.restore = self._button(
            tr("Restore"), tr("Restore what was found: {label}", label=tr(detail.label))
        )
        self.confirm = self._button("", "")
        self.confirm.setCheckable(True)
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self._lay_out()
        self.line.textEdited.connect(self._on_typed)
        self.line.textChanged.connect(lambda: self._tell())
        self.line.returnPressed.connect(self.entered)
        self.restore.clicked.connect(self._on_restore)
        self.confirm.toggled.connect(self._on_confirmed)

    def _button(self, words: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setProperty("tag", True)
        button.setAccessibleName(name)
        button.hide()
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.restore)
        row.addWidget(self.confirm)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        self.label.setFixedWidth(self.label.fontMetrics().horizontalAdvance(tr(_WIDEST)))
        grid.addWidget(self.label, 0, 0)
        grid.addLayout(row, 0, 1)
        grid.addWidget(self.note, 1, 1)
        grid.setRowStretch(2, 1)

    def complete(self, words: list[str]) -> None:
        """Complete what is typed by these words, by any part of them."""
        completer = QCompleter(QStringListModel(words, self.line), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)

    # -- what is shown -------------------------------------------------------------------------

    def show_value(self, value: str | None, found: Found | None = None, doubt: str = "") -> None:
        """Show a value; what was `found` when a person edited it, and why it is doubted."""
        self._text, self._found, self._doubt = shown(self.detail, value), found, doubt
        self._restored = False
        self.confirm.setChecked(False)
        right = tr("It is right") if self._text else tr("It is unknown")
        self.confirm.setText(right)
        self.confirm.setToolTip(tr("{right}: do not list the article for it any more", right=right))
        self.confirm.setAccessibleName(f"{right}: {tr(self.detail.label)}")
        self.line.setText(self._text)
        self.line.setCursorPosition(0)
        self._tell()

    def type(self, text: str) -> None:
        """Put a text into the field, as if it had been typed."""
        self.line.setText(text)
        self._on_typed()

    # -- what is wanted ------------------------------------------------------------------------

    @property
    def is_changed(self) -> bool:
        """Whether something is to be saved."""
        return self._typed != self._text or self._restored or self.confirm.isChecked()

    @property
    def change(self) -> str | None:
        """What is to be saved where something is: as typed, "" for unknown, None for as found."""
        return None if self._restored else self._typed

    def problem(self) -> str:
        """Return why what is typed cannot be saved; "" when it can."""
        try:
            if self.is_changed:
                parsed(self.detail.name, self.change)
        except ArchiveError as error:
            return str(error).removeprefix(f"{self.detail.label}: ")
        return ""

    @property
    def _typed(self) -> str:
        return " ".join(self.line.text().split())

    def _on_typed(self) -> None:
        self._restored = False
        if self.confirm.isChecked() and self._typed != self._text:
            self.confirm.setChecked(False)
        self._tell()
        self.edited.emit()

    def _on_restore(self) -> None:
        if self._found is not None:
            self._restored = True
            self.confirm.setChecked(False)
            self.line.setText(shown(self.detail, self._found.value))
            self.line.setFocus()
            self._tell()
            self.edited.emit()

    def _on_confirmed(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        """Say below the line what is known of the value that stands in it."""
        problem = self.problem()
        typed = self._typed != self._text
        marked = self._found is not None and not self._restored
        self.restore.setVisible(marked)
        self.confirm.setVisible(bool(self._doubt) and not typed and not self._restored)
        sign = "✎ " if marked or typed else ""
        self.label.setText(f"{sign}{tr(self.detail.label)}")
        words = problem or self._understood(typed) or self._known()
        self.note.setText(words)
        self.note.setVisible(bool(words))
        name = "query-error" if problem else "query-problem" if self._warns(words) else "known"
        if self.note.objectName() != name:
            self.note.setObjectName(name)
            self.note.setProperty("role", "dim" if name == "known" else "")
            self.note.style().unpolish(self.note)
            self.note.style().polish(self.note)
        self.line.setAccessibleDescription(words)

    def _warns(self, words: str) -> bool:
        return bool(self._doubt) and words.endswith(self._doubt)

    def _understood(self, typed: bool) -> str:
        """Return how a date that is typed is understood, or that the value is left open."""
        if self._restored:
            return tr("as it was found")
        if not typed:
            return ""
        if not self._typed:
            return tr(UNKNOWN)
        if self.detail.name in _DATED:
            return dates.full(parsed(self.detail.name, self._typed))
        return ""

    def _known(self) -> str:
        found = self._found
        if found is not None:
            value = shown(self.detail, found.value) or tr(UNKNOWN)
            where = f" ({found.where})" if found.where else ""
            return tr("edited by a person; found: {value}{where}", value=value, where=where)
        if self._doubt and not self.confirm.isChecked():
            return f"⚠ {self._doubt}"
        return ""
