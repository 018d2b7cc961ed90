# SPDX-License-Identifier: MIT
"""A window without a display; Qt's warnings and threads left behind fail the test."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tajarchive.settings import Settings
from tajarchive.ui import fonts
from tajarchive.ui.app import let_go_of_clipboard
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.state import State
from tajarchive.ui.theme import Themes
from tests.ui.fake_archive import FakeArchive

Opened = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["tajarchive"]


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    """Fail a test that leaves a thread running (Qt's pools show as dummies and are waited for)."""
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    assert not left, f"threads left running: {left}"


@pytest.fixture
def archive() -> FakeArchive:
    """Return an archive in memory."""
    return FakeArchive()


@pytest.fixture
def dressed(qapp: object) -> Themes:
    """Return the themes, the dark one worn."""
    fonts.add_bundled()
    themes = Themes("dark")
    themes.apply()
    return themes


@pytest.fixture
def open_window(qtbot: QtBot, dressed: Themes) -> Iterator[Opened]:
    """Return a function that opens a window on an archive and waits until it is painted."""
    made: list[MainWindow] = []

    def opened(archive: object = None, query: str | None = None) -> MainWindow:
        window = MainWindow(Settings(), State(), dressed)
        qtbot.addWidget(window)
        made.append(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        if archive is not None:
            with qtbot.waitSignal(window.settled):
                window.searching.at_start(query or "")
                window.use(archive)  # type: ignore[arg-type]
        return window

    yield opened
    for window in made:
        window.close()
        assert window.tasks.is_idle()
    let_go_of_clipboard()


@pytest.fixture
def window(open_window: Opened, archive: FakeArchive) -> MainWindow:
    """Return a window on the archive in memory, with the first article open."""
    return open_window(archive)
