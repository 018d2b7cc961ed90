# SPDX-License-Identifier: MIT
"""The legend of the colours: a switch and a count for each kind of name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QTextCharFormat
from PySide6.QtWidgets import QToolButton, QWidget

from tajarchive.ui.flow import FlowLayout
from tajarchive.ui.kinds import KINDS, Kind
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import digits, tr

_Line = QTextCharFormat.UnderlineStyle
_PENS = {
    _Line.SingleUnderline: [],
    _Line.DashUnderline: [4.0, 2.0],
    _Line.DotLine: [1.0, 1.6],
    _Line.DashDotLine: [4.0, 2.0, 1.0, 2.0],
    _Line.DashDotDotLine: [4.0, 1.6, 1.0, 1.6, 1.0, 1.6],
    _Line.WaveUnderline: [2.0, 0.8],
}


class Legend(QWidget):
    """Switches for the kinds of names that the article holds."""

    changed = Signal(object)
    """The set of kinds that are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Kinds of names"))
        row = FlowLayout(self, spacing=4)
        row.setContentsMargins(18, 7, 18, 7)
        self._chips: dict[str, QToolButton] = {}
        for kind in KINDS:
            chip = QToolButton(self)
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setChecked(kind.shown)
            chip.setIconSize(QSize(22, 16))
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.toggled.connect(self._on_toggled)
            self._chips[kind.id] = chip
            row.addWidget(chip)
        self.set_theme(theme)
        self.set_counts({})

    def shown(self) -> set[str]:
        """Return the ids of the kinds that are switched on."""
        return {id_ for id_, chip in self._chips.items() if chip.isChecked()}

    def set_shown(self, kinds: set[str]) -> None:
        """Switch these kinds on and the others off."""
        for id_, chip in self._chips.items():
            chip.setChecked(id_ in kinds)

    def set_counts(self, counts: dict[str, int]) -> None:
        """Show how often each kind occurs; kinds that do not occur are left out."""
        for kind in KINDS:
            number, chip = counts.get(kind.id, 0), self._chips[kind.id]
            chip.setText(f"{tr(kind.label)} {digits(number)}")
            chip.setAccessibleName(
                tr("{label}: {number} in this article", label=tr(kind.label), number=digits(number))
            )
            chip.setToolTip(tr("Show or hide {kinds} in the text", kinds=tr(kind.label).lower()))
            chip.setVisible(number > 0)
        self.setVisible(any(counts.values()))

    def set_theme(self, theme: Theme) -> None:
        """Draw the swatches in the theme's colours."""
        for kind in KINDS:
            self._chips[kind.id].setIcon(_swatch(kind, theme))

    def _on_toggled(self) -> None:
        self.changed.emit(self.shown())


def _swatch(kind: Kind, theme: Theme) -> QIcon:
    """Return two letters with the kind's colour and line, filled when on, pale when off."""
    made = QIcon()
    for state, colour in (
        (QIcon.State.On, theme.entity(kind.id)),
        (QIcon.State.Off, theme.colour("outline")),
    ):
        pixmap = QPixmap(44, 32)
        pixmap.setDevicePixelRatio(2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour, 1.8)
        painter.setPen(pen)
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(True)
        font.setItalic(kind.italic)
        painter.setFont(font)
        painter.drawText(QRectF(0, 0, 22, 12.5), Qt.AlignmentFlag.AlignCenter, "Aa")
        if kind.over or kind.line != _Line.NoUnderline:
            pattern = _PENS.get(kind.line, [])
            if pattern:
                pen.setDashPattern(pattern)
            painter.setPen(pen)
            height = 1 if kind.over else 14
            painter.drawLine(3, height, 19, height)
        painter.end()
        made.addPixmap(pixmap, QIcon.Mode.Normal, state)
    return made
