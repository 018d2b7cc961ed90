# SPDX-License-Identifier: MIT
"""Starts the window, with or without a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tajarchive.ui.main_window import MainWindow


def run(
    archive_path: Path | None,
    *,
    screenshot: Path | None = None,
    search: str | None = None,
    open_id: str | None = None,
    size: tuple[int, int] | None = None,
    concordance: str = "",
    about: str = "",
) -> int:
    """Open the window and return the exit code once it is closed.

    With `concordance`, an order of lines (see `search.ordering`), every hit of `search` is shown
    in its context, in the reader's place; with `about`, an id or a name, its page is opened.
    With `screenshot` no display is needed: once the archive, the results of `search`, the
    article `open_id` and its events are painted, a PNG is saved and the program leaves; the code
    is 2 when that failed.
    """
    if not _has_display():
        if screenshot is None:
            _say(
                "No display was found, so the window cannot open; use the commands "
                "(tajarchive --help), or --screenshot FILE for a picture of the window."
            )
            return 2
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    window = make_window()
    window.concordance.wanted = concordance
    window.pages.wanted = about
    if size is not None:
        window.showNormal()
        window.resize(*size)
    hook, sys.excepthook = sys.excepthook, _hook(window)
    try:
        if screenshot is not None:
            return _picture(app, window, archive_path, screenshot, search, open_id)
        from PySide6.QtCore import QTimer

        window.show()
        # The window is painted before SQLite, Whoosh and the rest are loaded.
        QTimer.singleShot(0, lambda: window.start(archive_path, search, open_id))
        return app.exec()
    finally:
        sys.excepthook = hook
        let_go_of_clipboard()


def let_go_of_clipboard() -> None:
    """Empty the clipboard of a platform without a display.

    It is a static object of Qt that would outlive Python and then free what Python made. Real
    platforms give theirs up before, with what was copied.
    """
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        QGuiApplication.clipboard().clear()


def _has_display() -> bool:
    """Tell whether Qt would find something to show a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _say(sentence: str) -> None:
    """Tell the person on the console, where there is one (a windowed bundle has none)."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)  # noqa: T201


def application() -> QApplication:
    """Return the application, made and dressed at the first call."""
    from PySide6.QtWidgets import QApplication

    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    from PySide6.QtGui import QIcon

    from tajarchive import paths
    from tajarchive.ui import fonts

    app = QApplication(["tajarchive"])
    app.setApplicationName("TajArchive")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("tajarchive")
    drawing = paths.resources() / "icons" / "tajarchive.svg"
    if drawing.is_file():
        app.setWindowIcon(QIcon(str(drawing)))
    fonts.add_bundled()
    app.setFont(fonts.font("sans", 10))
    return app


def make_window() -> MainWindow:
    """Return the window with the person's settings and the state of last time."""
    from PySide6.QtCore import QCoreApplication

    from tajarchive.settings import Settings
    from tajarchive.ui import translation
    from tajarchive.ui.main_window import MainWindow
    from tajarchive.ui.state import State
    from tajarchive.ui.theme import Themes

    settings = Settings()
    app = QCoreApplication.instance()
    if app is not None:
        translation.speak(app, str(settings.get("language")))
    themes = Themes(str(settings.get("theme")))
    themes.apply()
    window = MainWindow(settings, State(), themes)
    themes.setParent(window)
    return window


def _hook(
    window: MainWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return what is done with an exception that nobody caught: the crash dialog."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
        else:
            window.show_crash(error)

    return hook


def _picture(
    app: QApplication,
    window: MainWindow,
    archive_path: Path | None,
    file: Path,
    search: str | None,
    open_id: str | None,
) -> int:
    from PySide6.QtCore import QTimer

    code = 2
    window.keeps_state = window.archives.rings = False

    def take() -> None:
        nonlocal code
        picture = window.grab()
        if not window.tasks.is_idle():
            return  # Painting showed rows whose page has yet to come; `settled` comes again.
        file.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(str(file), "PNG"):
            _say(f"The picture {file} could not be saved; choose another folder.")
        elif window.problem:
            _say(window.problem)
        else:
            code = 0
        window.settled.disconnect(take)
        window.close()
        app.quit()

    def broken(error: BaseException) -> None:
        from tajarchive.ui.messages import details

        _say(details(error))
        app.exit(2)

    window.settled.connect(take)
    window.tasks.crashed.connect(broken)
    window.show()
    QTimer.singleShot(0, lambda: window.start(archive_path, search or "", open_id))
    app.exec()
    return code
