# SPDX-License-Identifier: MIT
"""The report after an import: which files could not be read, and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tajarchive.model import ImportReport
from tajarchive.ui.translation import tr


class ReportDialog(QDialog):
    """Lists every file that was not imported with its reason."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from tajarchive.ui.importing_desk import sentence

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import report"))
        self.resize(760, 420)
        self._report = report
        title = QLabel(tr("Some files were not imported"), self)
        title.setProperty("role", "title")
        text = QLabel(
            tr("{sentence} Everything else arrived whole.", sentence=sentence(report)), self
        )
        text.setWordWrap(True)
        self.table = QTableWidget(len(report.failed), 2, self)
        self.table.setAccessibleName(tr("Files that were not imported"))
        self.table.setHorizontalHeaderLabels([tr("File"), tr("Reason")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        for row, failed in enumerate(report.failed):
            name = QTableWidgetItem(Path(failed.path).name)
            name.setToolTip(failed.path)
            self.table.setItem(row, 0, name)
            self.table.setItem(row, 1, QTableWidgetItem(failed.reason))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 250)
        self.table.resizeRowsToContents()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(12)
        for widget in (title, text, self.table, buttons):
            column.addWidget(widget)

    def _on_copy(self) -> None:
        lines = [f"{failed.path}\t{failed.reason}" for failed in self._report.failed]
        QGuiApplication.clipboard().setText("\n".join(lines))
