# SPDX-License-Identifier: MIT
"""Checks and rebuilds from the window: by key, with Cancel, with the way on after each."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.model import Failed
from tajarchive.ui.dialogs.commands import CommandPalette
from tajarchive.ui.dialogs.upkeep import CheckDialog, LostDialog, RebuildDialog
from tajarchive.ui.main_window import MainWindow
from tests.test_upkeep import TEXT, WRONG
from tests.ui.conftest import Opened
from tests.ui.test_accessibility import nameless

SOON = 60_000


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """Return an archive of three articles, which reads in this process."""
    monkeypatch.setattr("tajarchive.upkeep.default_jobs", lambda: 0)
    folder = tmp_path / "texts"
    folder.mkdir()
    for n in range(3):
        (folder / f"{n}.txt").write_text(TEXT.format(n=n), encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        yield archive


def by_palette(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Give a command by keys alone."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_P, both)
    palette = dialog(window, CommandPalette)
    assert isinstance(palette, CommandPalette)
    qtbot.keyClicks(palette.field, words)
    qtbot.keyClick(palette, Qt.Key.Key_Return)


def dialog(window: MainWindow, kind: type) -> QDialog:
    found = [d for d in window.findChildren(QDialog) if isinstance(d, kind) and d.isVisible()]
    assert len(found) == 1
    assert nameless(found[0]) == []
    return found[0]


def cell(shown: CheckDialog | LostDialog, row: int, column: int) -> str:
    item = shown.table.item(row, column)
    assert item is not None
    return item.text()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.tasks.is_idle, timeout=SOON)


def said(window: MainWindow) -> str:
    return window.messages.text.text()


def lose_the_analysis(archive: Archive) -> None:
    """Leave the archive as one that an older version made: nothing found, stale warnings."""
    store = archive._store
    store.set_value("analysis version", "0")
    for article in store.articles.all():
        store.annotations.save(article)
        store.articles.set_warnings(article.id, [])


def test_a_sound_archive_is_said_to_be_sound(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    by_palette(qtbot, window, "check")
    settle(qtbot, window)
    assert said(window).startswith("The archive is sound. 3 articles")
    assert window.strip.isHidden()


def test_faults_are_listed_and_what_is_derived_is_repaired_by_key(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    lost = sorted(real.matching(""))[0]
    real.original_path(lost).unlink()
    lose_the_analysis(real)
    window = open_window(real, "treaty")
    by_palette(qtbot, window, "check")
    settle(qtbot, window)
    shown = dialog(window, CheckDialog)
    assert isinstance(shown, CheckDialog)
    rows = [[cell(shown, row, n) for n in (0, 1)] for row in range(2)]
    assert "missing or changed" in rows[0][0]
    assert "backup" in rows[0][1]
    assert "older version" in rows[1][0]
    assert rows[1][1].startswith("Repair")
    assert shown.repair.hasFocus()
    qtbot.keyClick(shown.repair, Qt.Key.Key_Return)
    settle(qtbot, window)
    left = dialog(window, CheckDialog)
    assert isinstance(left, CheckDialog)
    assert left.table.rowCount() == 1
    assert "Mended" in left.note.text()
    assert left.repair.isHidden()
    assert window.reading.article is not None
    assert any(m.name == "Emomali Rahmon" for m in window.reading.article.mentions)
    assert any(WRONG in warning for warning in window.reading.article.warnings)


@pytest.mark.parametrize(("downs", "what"), [(0, "analysis"), (1, "index"), (2, "all")])
def test_what_to_rebuild_is_chosen_by_key(
    qtbot: QtBot,
    open_window: Opened,
    real: Archive,
    monkeypatch: pytest.MonkeyPatch,
    downs: int,
    what: str,
) -> None:
    window = open_window(real, "treaty")
    asked: list[str] = []
    rebuild = Archive.rebuild

    def noted(archive: Archive, what: str, *rest: object) -> object:
        asked.append(what)
        return rebuild(archive, what, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Archive, "rebuild", noted)
    by_palette(qtbot, window, "rebuild")
    shown = dialog(window, RebuildDialog)
    assert isinstance(shown, RebuildDialog)
    qtbot.waitUntil(shown.choices["analysis"].hasFocus)
    for _ in range(downs):
        qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert asked == [what]
    assert "rebuilt" in said(window) or "derived again" in said(window)
    assert window.session.total == 3
    assert window.strip.isHidden()


def test_reading_and_searching_go_on_during_a_rebuild_and_cancel_stops_it(
    qtbot: QtBot, open_window: Opened, real: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose_the_analysis(real)
    go_on = threading.Event()
    from tajarchive.indexing import ArchiveIndex

    documents = ArchiveIndex._documents

    def held(index: ArchiveIndex, ids: list[str]) -> object:
        go_on.wait(30)
        yield from documents(index, ids)

    window = open_window(real, "treaty")
    monkeypatch.setattr(ArchiveIndex, "_documents", held)
    window.upkeep.rebuild("index")
    try:
        assert window.strip.isVisible()
        assert not window.strip.cancel.isHidden()
        window.box.ask("number 2")
        qtbot.waitUntil(lambda: window.session.total == 1, timeout=SOON)
        window.searching.step_article(1)
        window.strip.cancel.click()
    finally:
        go_on.set()
    settle(qtbot, window)
    assert "stopped" in said(window)
    assert window.strip.isHidden()
    assert real.search("treaty").total == 3


def test_an_import_and_a_rebuild_follow_one_another(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    (tmp_path / "more.txt").write_text(TEXT.format(n=9), encoding="utf-8")
    window = open_window(real)
    window.settings.set("import.jobs", 1)
    window.importing.start([tmp_path / "more.txt"])
    window.upkeep.rebuild("index")
    settle(qtbot, window)
    assert window.strip.isHidden()
    assert real.search("treaty").total == 4


def test_an_archive_of_an_older_version_is_offered_to_be_renewed(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    lose_the_analysis(real)
    window = open_window(real, "treaty")
    settle(qtbot, window)
    assert "older version" in said(window)
    assert window.messages.isVisible()
    window.messages.button.setFocus()
    qtbot.keyClick(window.messages.button, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert not real.outdated()
    assert window.reading.article is not None
    assert window.reading.article.mentions
    assert "derived again" in said(window)


def test_the_offer_waits_for_a_message_and_comes_once(
    qtbot: QtBot, open_window: Opened, real: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(real)
    settle(qtbot, window)
    window.upkeep._later.setInterval(1)
    window.messages.show_message("A file could not be read.", "error")
    window.upkeep._offer()
    qtbot.wait(20)
    assert said(window).startswith("A file")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "older version" in said(window))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.wait(20)
    assert window.messages.isHidden()


def test_a_read_only_archive_is_checked_but_not_rebuilt(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    lose_the_analysis(real)
    with Archive.open(real.path, read_only=True) as reader:
        window = open_window(reader)
        settle(qtbot, window)
        assert window.messages.isHidden()
        assert window.actions_["check"].isEnabled()
        assert not window.actions_["rebuild"].isEnabled()
        assert "reading only" in window.actions_["rebuild"].toolTip()
        by_palette(qtbot, window, "check")
        settle(qtbot, window)
        shown = dialog(window, CheckDialog)
        assert isinstance(shown, CheckDialog)
        assert not shown.repair.isEnabled()
        assert "reading only" in shown.repair.toolTip()
        window.close()


def test_what_a_rebuild_could_not_read_is_listed_and_copied(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    lost = sorted(real.matching(""))[0]
    name = real.article(lost).original.name
    real.original_path(lost).unlink()
    window = open_window(real)
    window.upkeep.rebuild("all")
    settle(qtbot, window)
    shown = dialog(window, LostDialog)
    assert isinstance(shown, LostDialog)
    assert cell(shown, 0, 0) == name
    from tajarchive.ui.dialogs.upkeep import copy_rows

    copy_rows([(one.path, one.reason) for one in [Failed("a.txt", "It is gone.")]])
    assert QGuiApplication.clipboard().text() == "a.txt\tIt is gone."
    assert "stayed as before" in said(window)
