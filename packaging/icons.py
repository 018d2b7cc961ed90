# SPDX-License-Identifier: MIT
"""Render resources/icons/tajarchive.svg in the sizes and formats that systems ask for.

Run by the Debian builder and by pyinstaller.spec; the pictures are built, never committed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "resources" / "icons" / "tajarchive.svg"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256)


def render(target: Path, size: int) -> None:
    """Write the icon, `size` by `size` pixels, to `target`; the format follows from its suffix."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise SystemExit(f"The icon {target} could not be written.")
    del application


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: python packaging/icons.py TARGET SIZE")
    render(Path(sys.argv[1]), int(sys.argv[2]))
