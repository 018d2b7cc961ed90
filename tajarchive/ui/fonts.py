# SPDX-License-Identifier: MIT
"""The faces of the window and of the reader, for Latin, Tajik Cyrillic and Chinese."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from tajarchive import paths

SERIF = ("Noto Serif", "PT Serif", "Charter", "Georgia", "DejaVu Serif")
SANS = ("Noto Sans", "PT Sans", "Segoe UI", "SF Pro Text", "Helvetica Neue", "DejaVu Sans")
CHINESE = (
    "Droid Sans Fallback",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)


def add_bundled() -> None:
    """Make the fonts known that the bundle carries."""
    folder = paths.bundled_fonts()
    for file in sorted(folder.glob("*.[to]t[fc]")) if folder else ():
        QFontDatabase.addApplicationFont(str(file))
    families.cache_clear()


@cache
def families(family: str) -> tuple[str, ...]:
    """Return the installed families for "serif" or "sans", Chinese last."""
    installed = set(QFontDatabase.families())
    wanted = (SERIF if family == "serif" else SANS) + CHINESE
    return tuple(name for name in wanted if name in installed)


def font(family: str, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a face of the family "serif" or "sans"."""
    made = QFont()
    names = families(family)
    if names:
        made.setFamilies(list(names))
    made.setStyleHint(QFont.StyleHint.Serif if family == "serif" else QFont.StyleHint.SansSerif)
    made.setPointSizeF(points)
    made.setWeight(weight)
    return made
