# SPDX-License-Identifier: MIT
"""The dark and the light theme: qdarkstyle with its weak spots mended, and the reader's colours."""

from __future__ import annotations

import importlib.util
import string
import sys
import tomllib
import types
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tajarchive import paths

_KEPT: dict[str, types.ModuleType] = {}
"""qdarkstyle's compiled resources; Qt reads their memory for as long as the program runs."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, by the names that `resources/themes/*.toml` gives them."""

    name: str
    base: str
    colours: dict[str, str]
    entities: dict[str, str]

    def colour(self, name: str) -> QColor:
        """Return a colour by its name."""
        return QColor(self.colours[name])

    def entity(self, kind: str) -> QColor:
        """Return the colour of a kind of entity (see `kinds.KINDS`)."""
        return QColor(self.entities[kind])


@cache
def read(name: str) -> Theme:
    """Read the theme "dark" or "light" from the resources."""
    with (paths.resources() / "themes" / f"{name}.toml").open("rb") as file:
        table = tomllib.load(file)
    return Theme(name, table["base"], table["colours"], table["entities"])


@cache
def base_style(base: str) -> str:
    """Return qdarkstyle's style sheet ("dark" or "light") and register its pictures with Qt.

    `qdarkstyle.load_stylesheet` would import qtpy with its OpenGL bindings, which takes longer
    than everything else that happens before the first paint; it is the fallback.
    """
    try:
        _register_pictures(base)
        style = QtCore.QFile(f":qdarkstyle/{base}/{base}style.qss")
        if not style.open(QIODevice.OpenModeFlag.ReadOnly):
            raise OSError(style.errorString())
        return bytes(style.readAll().data()).decode("utf-8")
    except (ImportError, OSError, AttributeError):
        import qdarkstyle
        from qdarkstyle.dark.palette import DarkPalette
        from qdarkstyle.light.palette import LightPalette

        palette = DarkPalette if base == "dark" else LightPalette
        return qdarkstyle.load_stylesheet(qt_api="pyside6", palette=palette)


def _register_pictures(base: str) -> None:
    """Execute qdarkstyle's resource module with `qtpy.QtCore` being PySide6's."""
    name = f"qdarkstyle.{base}.{base}style_rc"
    if name in _KEPT:
        return
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        raise ImportError(name)
    module = importlib.util.module_from_spec(spec)
    stand_in: Any = types.ModuleType("qtpy")
    stand_in.QtCore = QtCore
    loaded = sys.modules.get("qtpy")
    sys.modules["qtpy"] = stand_in
    try:
        spec.loader.exec_module(module)
    finally:
        if loaded is None:
            del sys.modules["qtpy"]
        else:
            sys.modules["qtpy"] = loaded
    _KEPT[name] = module


def style_sheet(theme: Theme) -> str:
    """Return the whole style sheet: qdarkstyle's, then ours with the theme's colours filled in."""
    own = (paths.resources() / "themes" / "window.qss").read_text(encoding="utf-8")
    return base_style(theme.base) + string.Template(own).substitute(theme.colours)


def palette(theme: Theme) -> QPalette:
    """Return a palette that agrees with the style sheet, for everything drawn by hand."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "panel"),
        (role.AlternateBase, "alternate"),
        (role.Text, "text"),
        (role.PlaceholderText, "faint"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "error"),
        (role.Highlight, "selection"),
        (role.HighlightedText, "selection_text"),
        (role.Link, "link"),
        (role.LinkVisited, "link"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.Light, "hover"),
        (role.Midlight, "hover"),
        (role.Mid, "line"),
        (role.Dark, "line"),
        (role.Shadow, "line"),
    ):
        made.setColor(where, theme.colour(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, theme.colour("faint"))
    return made


class Themes(QObject):
    """Which theme is shown; follows the system unless one was chosen."""

    changed = Signal(object)

    def __init__(self, choice: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.current = read(_resolved(choice))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def choose(self, choice: str) -> None:
        """Show "dark" or "light", or follow the "system"."""
        self._choice = choice
        self._show(read(_resolved(choice)))

    def apply(self) -> None:
        """Dress the application in the current theme."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.current))
            app.setStyleSheet(style_sheet(self.current))

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._show(read(_resolved("system")))

    def _show(self, theme: Theme) -> None:
        if theme is not self.current:
            self.current = theme
            self.apply()
            self.changed.emit(theme)


def _resolved(choice: str) -> str:
    """Return the theme for a choice; a system that does not say gets the dark one."""
    if choice in ("dark", "light"):
        return choice
    light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
    return "light" if light else "dark"


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two opaque colours (WCAG 2.2, from 1 to 21)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
