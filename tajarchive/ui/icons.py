# SPDX-License-Identifier: MIT
"""The signs on buttons: line drawings of our own, drawn in the colour of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tajarchive import paths
from tajarchive.ui.theme import Theme


def icon(name: str, theme: Theme, colour: str = "text") -> QIcon:
    """Return the drawing of that name in a colour of the theme, paler when disabled."""
    made = QIcon(_pixmap(name, theme.colours[colour], 20))
    made.addPixmap(_pixmap(name, theme.colours["outline"], 20), QIcon.Mode.Disabled)
    return made


@cache
def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    drawing = (paths.resources() / "icons" / "actions" / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    screen = QGuiApplication.primaryScreen()
    ratio = max(2.0, screen.devicePixelRatio() if screen else 1.0)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
