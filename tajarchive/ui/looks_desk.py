# SPDX-License-Identifier: MIT
"""How the window looks: theme, text size, panes; and the dialogs about the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tajarchive.errors import ArchiveError
from tajarchive.ui import frame
from tajarchive.ui.reader.document import Face

if TYPE_CHECKING:
    from tajarchive.ui.main_window import MainWindow


class LooksDesk(QObject):
    """Changes what the window looks like, and keeps the choice."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def switch_theme(self) -> None:
        """Change between dark and light, and keep that choice."""
        self._set("theme", "light" if self._window.themes.current.name == "dark" else "dark")

    def resize_text(self, by: int) -> None:
        """Make the article's text larger or smaller; 0 gives the usual size."""
        size = int(self._window.settings.get("reader.size")) + by if by else 13
        self._set("reader.size", max(8, min(32, size)))

    def find_spellings(self, on: bool) -> None:
        """Find names in other spellings too, or only as they are typed, and keep that choice."""
        self._set("search.expand", on)

    def _set(self, key: str, value: object) -> None:
        try:
            self._window.settings.set(key, value)
        except ArchiveError as error:
            self._window.show_error(error)
        self.on_setting(key)

    def on_setting(self, key: str) -> None:
        """Apply a setting that got a new value."""
        if key == "theme":
            self._window.themes.choose(str(self._window.settings.get("theme")))
        elif key.startswith("reader."):
            self.apply_face()
        elif key in ("search.limit", "search.expand"):
            self._window.actions_["spellings"].setChecked(self._window.session.expands)
            self._window.session.search(self._window.session.query, self._window.session.sort)

    def apply_face(self) -> None:
        """Set the article's text as the settings say."""
        get = self._window.settings.get
        face = Face(get("reader.family"), get("reader.size"), get("reader.spacing"))
        self._window.panes.reader.view.set_face(face, get("reader.width"), get("reader.numbers"))

    def toggle(self, action: str, pane: QWidget) -> None:
        """Show or hide a pane as its action says."""
        pane.setVisible(self._window.actions_[action].isChecked())

    def step_pane(self, by: int) -> None:
        """Move the focus to the next or previous pane that is shown."""
        stops = [
            widget
            for widget in frame.stops(self._window)
            if widget.isVisible() and widget.isEnabled()
        ]
        focus = QApplication.focusWidget()
        at = next((n for n, w in enumerate(stops) if w is focus), None)
        if at is None:
            at = next(
                (n for n, w in enumerate(stops) if frame.same_pane(self._window, w, focus)), -by
            )
        stops[(at + by) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def open_preferences(self) -> None:
        """Open the preferences."""
        from tajarchive.ui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._window.settings, self._window)
        dialog.changed.connect(self.on_setting)
        dialog.pipelines_requested.connect(self._window.pipelines.ask)
        dialog.open()

    def open_palette(self) -> None:
        """Open the list of everything that can be done."""
        from tajarchive.ui.dialogs.commands import CommandPalette

        CommandPalette(self._window.actions_, self._window).open()

    def open_shortcuts(self) -> None:
        """Show the keys."""
        from tajarchive.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window.actions_, self._window).open()

    def open_about(self) -> None:
        """Say what this program is."""
        from tajarchive.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()
