# SPDX-License-Identifier: MIT
"""The export dialog: what, in which format, where to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.ui.translation import tr


class ExportDialog(QDialog):
    """Asks what to export; `choice` is (what, path) once accepted.

    `sources` are (id, label) pairs, the first preselected; `formats` are (label, suffix) pairs,
    without them those of `export.FORMATS`.
    """

    def __init__(
        self,
        sources: list[tuple[str, str]],
        name: str,
        folder: str = "",
        suffix: str = ".pdf",
        parent: QWidget | None = None,
        formats: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(parent)
        from tajarchive.export import FORMATS

        offered = formats or [(tr(form.label), form.suffix) for form in FORMATS]
        self.setWindowTitle(tr("Export"))
        self.setMinimumWidth(560)
        self._folder = Path(folder) if folder else documents()
        self._make_fields(sources, offered, suffix)
        self.path.setText(str(self._folder / f"{safe_name(name)}{self.format.currentData()}"))
        self._lay_out()
        self.format.currentIndexChanged.connect(self._on_format)
        self.path.textChanged.connect(self._on_path)
        self._on_path()
        self.what.setFocus()

    def _make_fields(
        self, sources: Sequence[tuple[str, str]], offered: Sequence[tuple[str, str]], suffix: str
    ) -> None:
        self.what = QComboBox(self)
        self.what.setAccessibleName(tr("What to export"))
        for id_, label in sources:
            self.what.addItem(label, id_)
        self.format = QComboBox(self)
        self.format.setAccessibleName(tr("Format"))
        for label, ending in offered:
            self.format.addItem(f"{label} ({ending})", ending)
        self.format.setCurrentIndex(max(0, self.format.findData(suffix)))
        self.path = QLineEdit(self)
        self.path.setAccessibleName(tr("File"))
        self.browse = QPushButton(tr("Browse…"), self)
        self.browse.setAccessibleName(tr("Choose the file"))
        self.browse.clicked.connect(self._on_browse)
        self.exists = QLabel(tr("This file exists; it will be replaced."), self)
        self.exists.setProperty("role", "dim")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        form_rows = QFormLayout()
        form_rows.setHorizontalSpacing(18)
        form_rows.setVerticalSpacing(12)
        form_rows.addRow(tr("What"), self.what)
        form_rows.addRow(tr("Format"), self.format)
        form_rows.addRow(tr("File"), row)
        form_rows.addRow("", self.exists)
        title = QLabel(tr("Export"), self)
        title.setProperty("role", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(16)
        column.addWidget(title)
        column.addLayout(form_rows)
        column.addStretch(1)
        column.addWidget(self.buttons)

    @property
    def choice(self) -> tuple[str, Path]:
        """What was chosen, and the file to write; a name alone is one in the folder of last
        time, and gets the format's suffix unless it has one."""
        path = self._typed()
        if path.name and self.format.findData(path.suffix.lower()) < 0:
            path = path.with_name(path.name + str(self.format.currentData()))
        return str(self.what.currentData()), path

    def _typed(self) -> Path:
        return self._folder / _home(Path(self.path.text().strip()))

    def _on_format(self) -> None:
        path = Path(self.path.text())
        if self.format.findData(path.suffix.lower()) >= 0:
            path = path.with_suffix("")
        if path.name:
            self.path.setText(str(path.with_name(path.name + str(self.format.currentData()))))

    def _on_path(self) -> None:
        """Say before it happens that a file will be replaced."""
        text = self.path.text().strip()
        name = re.split(r"[/\\]", text)[-1]
        named = name not in ("", ".", "..") and not self._typed().is_dir()
        present = named and self.choice[1].is_file()
        self.exists.setVisible(present)
        self.save.setText(tr("Replace") if present else tr("Export"))
        self.save.setEnabled(named)

    def _on_browse(self) -> None:
        suffix = self.format.currentData()
        name, _ = QFileDialog.getSaveFileName(self, tr("Export"), self.path.text(), f"*{suffix}")
        if name:
            self.path.setText(name)


def _home(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:
        return path  # "~nobody": there is no such person, so it is a name like any other


def documents() -> Path:
    """Return where a person keeps documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def safe_name(title: str) -> str:
    """Return a title as a file name that every system takes, at most 60 characters."""
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in title)
    return " ".join(kept.split())[:60].strip() or "passages"
