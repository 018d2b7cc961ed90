# SPDX-License-Identifier: MIT
"""Preferences, made from the declared table of settings; every change is applied at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tajarchive.errors import ArchiveError
from tajarchive.settings import SETTINGS, Setting, Settings
from tajarchive.ui.translation import tr

_LANGUAGES = {"en": "English", "ru": "Русский", "tg": "Тоҷикӣ"}
_AROUND = 220
"""Points of a screen's height that title, buttons and the frame of a window may take."""


class PreferencesDialog(QDialog):
    """One row for each setting."""

    changed = Signal(str)
    """Key of a setting that got a new value."""
    pipelines_requested = Signal()
    """The spaCy pipelines are to be chosen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self.setMinimumWidth(560)
        self._settings = settings
        title = QLabel(tr("Preferences"), self)
        title.setProperty("role", "title")
        rows = QWidget(self)
        form = QFormLayout(rows)
        form.setContentsMargins(0, 0, 12, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.fields: dict[str, QWidget] = {}
        for setting in SETTINGS:
            if setting.key == "names.spacy_python":
                continue  # chosen with the pipelines
            field = self._field(setting)
            field.setAccessibleName(tr(setting.title))
            field.setAccessibleDescription(tr(setting.description))
            field.setToolTip(tr(setting.description))
            self.fields[setting.key] = field
            below = QVBoxLayout()
            below.setSpacing(2)
            below.setContentsMargins(0, 0, 0, 6)
            below.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
            about = QLabel(tr(setting.description), self)
            about.setProperty("role", "dim")
            about.setWordWrap(True)
            below.addWidget(about)
            name = QLabel(tr(setting.title), self)
            name.setContentsMargins(0, 6, 0, 0)
            name.setBuddy(field)
            form.addRow(name, below)
        self._error = QLabel(self)
        self._error.setObjectName("query-error")
        self._error.setWordWrap(True)
        self._error.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(14)
        column.addWidget(title)
        column.addWidget(_scrolled(rows), 1)
        column.addWidget(self._error)
        column.addWidget(buttons)
        self.fields[SETTINGS[0].key].setFocus()

    def _field(self, setting: Setting) -> QWidget:
        value = self._settings.get(setting.key)
        if setting.key == "names.spacy_pipeline":
            return self._pipelines(str(value))
        if isinstance(setting.default, bool):
            box = QCheckBox(tr("On"), self)
            box.setChecked(bool(value))
            box.toggled.connect(lambda on: self._set(setting.key, on))
            return box
        if setting.choices:
            combo = QComboBox(self)
            combo.addItems([_shown(choice) for choice in setting.choices])
            combo.setCurrentIndex(setting.choices.index(str(value)))
            combo.setMinimumWidth(200)
            combo.currentIndexChanged.connect(
                lambda number: self._set(setting.key, setting.choices[number])
            )
            return combo
        if isinstance(setting.default, int | float):
            spin = QSpinBox(self) if isinstance(setting.default, int) else QDoubleSpinBox(self)
            low, high = setting.minimum or 0, setting.maximum or 10**6
            spin.setRange(int(low), int(high))
            spin.setValue(value)
            spin.setMinimumWidth(110)
            spin.valueChanged.connect(lambda number: self._set(setting.key, number))
            return spin
        line = QLineEdit(str(value), self)
        line.editingFinished.connect(lambda: self._set(setting.key, line.text()))
        return line

    def _pipelines(self, names: str) -> QPushButton:
        """Return the button that opens a dialog of its own, with what is chosen on it."""
        chosen = [Path(name.strip()).name for name in names.split(";") if name.strip()]
        button = QPushButton(
            tr("{pipelines} – choose…", pipelines=", ".join(chosen) or tr("None")), self
        )
        button.setAutoDefault(False)
        button.clicked.connect(self._on_pipelines)
        return button

    def _on_pipelines(self) -> None:
        self.accept()
        self.pipelines_requested.emit()

    def _set(self, key: str, value: object) -> None:
        try:
            self._settings.set(key, value)
        except ArchiveError as error:
            self._error.setText(str(error))
            self._error.show()
            return
        self._error.hide()
        self.changed.emit(key)


def _scrolled(rows: QWidget) -> QScrollArea:
    """Return rows that need not fit on the screen, as high as they are where they do."""
    area = QScrollArea()
    area.setWidget(rows)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(tr("Preferences"))
    area.setMinimumWidth(rows.sizeHint().width())
    screen = QGuiApplication.primaryScreen().availableSize().height()
    area.setMinimumHeight(min(rows.sizeHint().height(), screen - _AROUND))
    return area


def words(choice: str) -> str:
    """Return the English words for a choice; a language is called by its own name."""
    if choice in _LANGUAGES:
        return _LANGUAGES[choice]
    return choice.upper() if choice in ("apa", "mla", "gost") else choice.capitalize()


def _shown(choice: str) -> str:
    return words(choice) if choice in _LANGUAGES else tr(words(choice))
