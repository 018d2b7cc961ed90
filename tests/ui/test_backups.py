# SPDX-License-Identifier: MIT
"""Backing up and restoring from the window: by key, with what came of it in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.ui.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.test_upkeep import by_palette, real, said, settle

__all__ = ["real"]


def answer(monkeypatch: pytest.MonkeyPatch, **chosen: Path) -> None:
    """Have the system's dialogs answer at once."""
    for name, path in chosen.items():
        monkeypatch.setattr(QFileDialog, name, lambda *_, path=path: (str(path), ""))


def give(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Give a command by keys, and wait until its work is done."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    by_palette(qtbot, window, words)
    settle(qtbot, window)


def test_a_backup_is_written_and_restored_by_key(
    qtbot: QtBot,
    open_window: Opened,
    real: Archive,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(real)
    answer(monkeypatch, getSaveFileName=tmp_path / "kept")
    give(qtbot, window, "back up")
    assert "kept.zip" in said(window)
    assert "3 originals" in said(window)
    answer(
        monkeypatch, getOpenFileName=tmp_path / "kept.zip", getSaveFileName=tmp_path / "returned"
    )
    give(qtbot, window, "restore")
    assert said(window).startswith("3 articles were restored")
    assert window.session.archive is not None
    assert window.session.archive.path == tmp_path / "returned"
    assert window.strip.isHidden()
    assert window.session.total == 3


def test_a_lost_original_is_named_in_the_window(
    qtbot: QtBot,
    open_window: Opened,
    real: Archive,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real.original_path(sorted(real.matching(""))[0]).unlink()
    window = open_window(real)
    answer(monkeypatch, getSaveFileName=tmp_path / "kept.zip")
    give(qtbot, window, "back up")
    assert "without the originals of" in said(window)


def test_what_is_no_backup_is_said(
    qtbot: QtBot,
    open_window: Opened,
    real: Archive,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(real)
    (tmp_path / "other.zip").write_bytes(b"something else")
    answer(
        monkeypatch, getOpenFileName=tmp_path / "other.zip", getSaveFileName=tmp_path / "returned"
    )
    give(qtbot, window, "restore")
    assert "no backup" in said(window)
    assert window.session.archive is real
    answer(monkeypatch, getSaveFileName=tmp_path / "other.zip")
    give(qtbot, window, "back up")
    assert "choose another name" in said(window)
