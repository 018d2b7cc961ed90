# SPDX-License-Identifier: MIT
"""The form of an event: kind, date, who takes part, where; for one that is edited or added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.errors import ArchiveError
from tajarchive.model import Event
from tajarchive.ui.dates import value_words
from tajarchive.ui.translation import mark, tr

_ROLES = (("", mark("takes part")), ("actor", mark("acts")), ("recipient", mark("is acted upon")))
_FORM = mark("a day 2024-07-05, a month 2024-07, a year 2024, or nothing where it is not known")
_EXACTNESS = (
    mark("day", sense="how exactly"),
    mark("week", sense="how exactly"),
    mark("month", sense="how exactly"),
    mark("quarter", sense="how exactly"),
    mark("season", sense="how exactly"),
    mark("half-year", sense="how exactly"),
    mark("year", sense="how exactly"),
    mark("decade", sense="how exactly"),
    mark("century", sense="how exactly"),
)
"""How exactly a date may be known; the names are those of `timex.precision`."""
_QUOTED = 420
"""Letters of the quotation that are shown."""


class NameRows(QWidget):
    """Names with the part that each takes; a field above adds another."""

    changed = Signal()

    def __init__(self, names: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, QComboBox, QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.field = QLineEdit(self, placeholderText=tr("Add a name…"), clearButtonEnabled=True)
        self.field.setAccessibleName(tr("Add a participant"))
        self.field.setAccessibleDescription(tr("Enter adds the name"))
        self.field.setCompleter(completer(names, self.field))
        add = QPushButton(tr("Add"), self)
        add.setAccessibleName(tr("Add the participant"))
        add.setAutoDefault(False)
        add.clicked.connect(self.add_typed)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.field, 1)
        line.addWidget(add)
        self._column.addLayout(line)
        self._column.addStretch(1)

    def show_names(self, roles: Mapping[str, str]) -> None:
        """Show these names with their roles ("", "actor", "recipient")."""
        for name, role in roles.items():
            self.add(name, role)

    def add_typed(self) -> bool:
        """Add the name that is typed; False when there is none."""
        name = " ".join(self.field.text().split())
        self.field.clear()
        if name:
            self.add(name)
        return bool(name)

    def add(self, name: str, role: str = "") -> None:
        """Add a name that is not there yet."""
        if name in self.roles():
            return
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        label = QLabel(name, row)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        combo = QComboBox(row)
        combo.setAccessibleName(tr("Part of {name}", name=name))
        for value, words in _ROLES:
            combo.addItem(tr(words), value)
        combo.setCurrentIndex(max(0, combo.findData(role)))
        combo.currentIndexChanged.connect(self.changed)
        remove = QToolButton(row)
        remove.setText("✕")
        remove.setProperty("cross", "true")
        remove.setAccessibleName(tr("Take {name} out", name=name))
        remove.setToolTip(tr("Take {name} out", name=name))
        remove.clicked.connect(lambda: self._remove(name))
        line.addWidget(label, 1)
        line.addWidget(combo)
        line.addWidget(remove)
        self._column.insertWidget(len(self._rows) + 1, row)  # below the field
        self._rows.append((name, combo, row))
        row.show()
        self.changed.emit()

    def _remove(self, name: str) -> None:
        for entry in self._rows:
            if entry[0] == name:
                self._rows.remove(entry)
                self._column.removeWidget(entry[2])
                entry[2].deleteLater()
                self.field.setFocus()
                self.changed.emit()
                return

    def roles(self) -> dict[str, str]:
        """Return the names with their roles, in order."""
        return {name: str(combo.currentData()) for name, combo, _ in self._rows}


def completer(names: QStringListModel, parent: QLineEdit | QComboBox) -> QCompleter:
    """Return what completes a name by any part of it."""
    made = QCompleter(names, parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setMaxVisibleItems(8)
    return made


class EventForm(QDialog):
    """Asks what an event was. `check` is called with the fields before it closes and raises an
    ArchiveError that is then shown; `fields()` are those of `events.verdicts.EDITABLE`."""

    def __init__(
        self,
        title: str,
        quote: str,
        check: Callable[[dict[str, Any]], object],
        event: Event | None = None,
        dates: Iterable[tuple[str, str]] = (),
        roles: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumSize(560, 590)  # wrapped labels hide from Qt how high it must be
        self._check = check
        self._event = event
        self._names = QStringListModel(self)
        self._fields(event, list(dates), roles or {})
        head = QLabel(title, self)
        head.setProperty("role", "title")
        sentence = QLabel(_shortened(quote), self)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setProperty("role", "dim")
        sentence.setWordWrap(True)
        self.problem = QLabel(self)
        self.problem.setObjectName("query-error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        words = tr("Save") if event is not None else tr("Add event")
        self.save = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.buttons.accepted.connect(self._on_save)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(sentence)
        column.addLayout(self._form())
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self._on_changed()

    # -- fields --------------------------------------------------------------------------------

    def _fields(
        self, event: Event | None, dates: list[tuple[str, str]], roles: Mapping[str, str]
    ) -> None:
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(tr("Kind"))
        self.kind.setMaxVisibleItems(18)
        self._fill_kinds(event)
        self.date = self._date_field(mark("Date"), dates, event.date if event else None)
        self.end = self._date_field(mark("Last day"), [], event.date_end if event else None)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "dim")
        self.hint.setWordWrap(True)
        self.hint.setAccessibleName(tr("How exactly the date is known"))
        self.planned = QCheckBox(tr("Planned, not yet happened"), self)
        self.planned.setChecked(bool(event and event.planned))
        self.people = NameRows(self._names, self)
        self.people.show_names(roles if event is None else roles_of(event))
        self.place = QLineEdit(event.place or "" if event else "", self)
        self.place.setAccessibleName(tr("Place"))
        self.place.setCompleter(completer(self._names, self.place))
        self.label = QLineEdit(event.label if event else "", self)
        self.label.setAccessibleName(tr("Label"))
        self.label.setCursorPosition(0)
        self.label.setPlaceholderText(tr("made from kind, participants and place"))
        for changed in (
            self.kind.currentIndexChanged, self.date.currentTextChanged,
            self.end.currentTextChanged, self.people.changed, self.place.textChanged,
        ):  # fmt: skip
            changed.connect(self._on_changed)

    def _fill_kinds(self, event: Event | None) -> None:
        from tajarchive.events.types import types

        if event is None:
            self.kind.addItem(tr("Choose a kind…"), "")
        for kind in sorted(types().values(), key=lambda kind: tr(kind.label)):
            self.kind.addItem(tr(kind.label), kind.name)
        if event is not None:
            if self.kind.findData(event.type) < 0:
                self.kind.addItem(event.type, event.type)
            self.kind.setCurrentIndex(self.kind.findData(event.type))

    def _date_field(
        self, name: str, dates: list[tuple[str, str]], present: str | None
    ) -> QComboBox:
        """Make a field for a date, with those that the sentence names to choose from."""
        combo = QComboBox(self)
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.setAccessibleName(tr(name))
        combo.setAccessibleDescription(tr("Write {form}", form=tr(_FORM)))
        for value, words in dates:
            combo.addItem(value)
            row = combo.count() - 1
            combo.setItemData(row, words, Qt.ItemDataRole.ToolTipRole)
        combo.setCurrentText(present if present is not None else (dates[0][0] if dates else ""))
        line = combo.lineEdit()
        if line is not None:
            line.setPlaceholderText(
                tr("2024-07-05, 2024-07 or 2024") if name == "Date" else tr("if later")
            )
            line.setAccessibleName(tr(name))
        combo.setCompleter(None)  # type: ignore[arg-type]
        return combo

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(9)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        dates = QHBoxLayout()
        dates.setSpacing(8)
        dates.addWidget(self.date, 3)
        dates.addWidget(QLabel(tr("to"), self))
        dates.addWidget(self.end, 2)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self.people)
        area.setMinimumHeight(150)
        area.setAccessibleName(tr("Participants"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form.addRow(tr("Kind"), self.kind)
        form.addRow(tr("Date"), dates)
        form.addRow("", self.hint)
        form.addRow("", self.planned)
        form.addRow(tr("Participants"), area)
        form.addRow(tr("Place"), self.place)
        form.addRow(tr("Label"), self.label)
        return form

    def offer(self, names: list[str]) -> None:
        """Complete these names of people, bodies and places."""
        self._names.setStringList(names)

    # -- what it says --------------------------------------------------------------------------

    def fields(self) -> dict[str, Any]:
        """Return the fields; the label only where a person wrote it, or took it away so that it
        is made anew."""
        roles = self.people.roles()
        found: dict[str, Any] = {
            "type": str(self.kind.currentData()),
            "date": _value(self.date.currentText()),
            "date_end": _value(self.end.currentText()),
            "planned": self.planned.isChecked(),
            "participants": tuple(roles),
            "actor": tuple(name for name, role in roles.items() if role == "actor"),
            "recipient": tuple(name for name, role in roles.items() if role == "recipient"),
            "place": " ".join(self.place.text().split()) or None,
        }
        label = " ".join(self.label.text().split())
        if label and (self._event is None or label != self._event.label):
            found["label"] = label
        elif not label and self._event is not None:
            from tajarchive.events.verdicts import label_of

            made = {name: found[name] for name in ("type", "participants", "place")}
            found["label"] = label_of(replace(self._event, **made))
        return found

    def changes(self) -> dict[str, Any]:
        """Return the fields that differ from those of the event that is edited."""
        event = self._event
        found = self.fields()
        if event is None:
            return found
        changed = {name: value for name, value in found.items() if getattr(event, name) != value}
        for name in ("actor", "recipient"):  # the form has no order for them
            if name in changed and set(changed[name]) == set(getattr(event, name)):
                del changed[name]
        if "date" in changed and found["date_end"] is not None:
            changed["date_end"] = found["date_end"]  # a new date alone would take it away
        return changed

    def _on_changed(self) -> None:
        said = [date_words(self.date.currentText())]
        if self.end.currentText().strip():
            said.append(tr("to: {date}", date=date_words(self.end.currentText())))
        self.hint.setText(", ".join(said))
        self.problem.hide()
        self.save.setEnabled(bool(self.kind.currentData()))
        self.save.setToolTip("" if self.kind.currentData() else tr("Choose a kind of event first."))

    def _on_save(self) -> None:
        if self.people.field.hasFocus() and self.people.add_typed():
            return  # Enter in the field adds the name
        self.people.add_typed()
        try:
            self._check(self.changes())
        except ArchiveError as error:
            self.problem.setText(str(error))
            self.problem.setAccessibleName(str(error))
            self.problem.show()
            return
        self.accept()


def roles_of(event: Event) -> dict[str, str]:
    """Return the participants with the part that each takes."""
    found = dict.fromkeys(event.participants, "")
    found.update((name, "recipient") for name in event.recipient if name in found)
    found.update((name, "actor") for name in event.actor if name in found)
    return found


def date_words(text: str) -> str:
    """Return what a date as typed means, and how exactly it is known."""
    from tajarchive.events.timex import precision
    from tajarchive.events.typed import typed

    try:
        value = typed(text)
    except ArchiveError as error:
        return str(error).rstrip(".")
    if value is None:
        return tr("no date is known")
    exactness = precision(value)
    if exactness in ("day", "minute"):
        return _exactly(value.partition("T")[0], "day")
    part = {"H": "half-year", "S": "season", "F": "season", "W": "season"}
    known = part.get(value[5:6], exactness) if exactness == "quarter" else exactness
    return _exactly(value, known)


def _exactly(value: str, part: str) -> str:
    """Return a date with how exactly it is known: "Jul 2024, to the month"."""
    known = tr(part, sense="how exactly")
    return tr("{date}, to the {part}", date=value_words(value), part=known)


def _value(text: str) -> str | None:
    """Return a date as it is kept; what is none stays as it is, to be refused with a reason."""
    from tajarchive.events.typed import typed

    try:
        return typed(text)
    except ArchiveError:
        return text.strip()


def _shortened(quote: str) -> str:
    """Return a quotation that leaves room for the form."""
    return quote if len(quote) <= _QUOTED else quote[:_QUOTED].rsplit(" ", 1)[0] + " …”"
