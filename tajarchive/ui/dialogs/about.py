# SPDX-License-Identifier: MIT
"""What this program is, and what it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

import tajarchive
from tajarchive.ui.translation import tr


class AboutDialog(QDialog):
    """Name, version, purpose and thanks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About TajArchive"))
        self.setMinimumWidth(480)
        title = QLabel(tr("TajArchive {version}", version=tajarchive.__version__), self)
        title.setProperty("role", "title")
        text = QLabel(
            tr(
                "A reading room for news and official statements about Tajikistan and its "
                "neighbours, in English, Russian, Tajik and Chinese.\n\nIt works without a "
                "network and sends nothing anywhere; what you import stays in your archive's "
                "folder.\n\nMIT licence. Made with Qt {qVersion} for Python, Whoosh and "
                "qdarkstyle.",
                qVersion=qVersion(),
            ),
            self,
        )
        text.setWordWrap(True)
        text.setFixedWidth(440)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(14)
        for widget in (title, text, buttons):
            column.addWidget(widget)
