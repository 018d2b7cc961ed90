# SPDX-License-Identifier: MIT
"""Doubtful articles looked through by keys: counted, listed, edited, the next one opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.reader.details import DetailsEditor
from tajarchive.ui.triage_page import TriagePage
from tests.test_triage import FILES
from tests.ui.conftest import Opened
from tests.ui.test_accessibility import nameless
from tests.ui.test_details_editor import type_into
from tests.ui.test_upkeep import by_palette, said, settle

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        yield archive


def opened(qtbot: QtBot, window: MainWindow) -> TriagePage:
    """Open the list by its key."""
    qtbot.keyClick(window, Qt.Key.Key_T, ALT)
    settle(qtbot, window)
    page = window.panes.pages.triage
    assert page.isVisible()
    assert nameless(page) == []
    return page


def titles(page: TriagePage) -> list[str]:
    rows = range(page.list.doubtful.rowCount())
    return [page.list.doubtful.index(row).data() for row in rows]


def reads(window: MainWindow) -> str:
    assert window.reading.article is not None
    return window.reading.article.title


def editor(window: MainWindow) -> DetailsEditor:
    assert window.details.is_open
    return window.details.editor


def test_doubtful_articles_are_counted_listed_and_chosen_by_kind(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    action = window.actions_["triage"]
    qtbot.waitUntil(lambda: action.text() == "Missing and doubtful details (3)")
    page = opened(qtbot, window)
    assert page.list.hasFocus()
    assert {b.text() for b in page.kinds.values()} == {
        "All  3", "No date  1", "Contradictory dates  2", "No title  1", "No source  1"
    }  # fmt: skip
    assert sorted(titles(page)) == ["Late report", "Odd report", "Undated report"]
    page.kinds["no-date"].setFocus()
    qtbot.keyClick(page.kinds["no-date"], Qt.Key.Key_Space)
    assert titles(page) == ["Undated report"]
    read_out = page.list.doubtful.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "does not say when it was published" in read_out
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert window.panes.reader.isVisible()


def test_enter_opens_the_doubtful_field_and_saving_goes_on_to_the_next(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    page = opened(qtbot, window)
    page.kinds["dates"].click()
    first, second = titles(page)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert reads(window) == first
    field = editor(window).fields["published"]
    assert field.line.hasFocus()
    assert field.note.text().startswith("⚠ ")
    assert editor(window).place.text() == "1 of 2"
    type_into(qtbot, field.line, "2025-03-15")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert reads(window) == second
    assert editor(window).place.text() == "2 of 2"
    assert editor(window).fields["published"].line.hasFocus()
    editor(window).fields["published"].confirm.click()
    qtbot.keyClick(editor(window).fields["published"].line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert not window.details.is_open
    assert len(real.decisions()) == 2
    assert "last one" in said(window) or "published" in said(window)
    page = opened(qtbot, window)
    assert titles(page) == []
    assert not page.kinds["no-title"].isChecked()
    page.kinds[""].click()
    assert titles(page) == ["Undated report"]
    assert window.actions_["triage"].text() == "Missing and doubtful details (1)"


def test_next_and_previous_by_key(qtbot: QtBot, open_window: Opened, real: Archive) -> None:
    window = open_window(real)
    page = opened(qtbot, window)
    order = titles(page)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(qtbot, window)
    seen = [reads(window)]
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_PageDown, ALT)
        settle(qtbot, window)
        seen.append(reads(window))
    assert seen == order
    qtbot.keyClick(window, Qt.Key.Key_PageUp, ALT)
    settle(qtbot, window)
    assert reads(window) == order[1]
    assert editor(window).place.text() == "2 of 3"
    qtbot.keyClick(editor(window), Qt.Key.Key_Escape)
    assert not window.details.is_open
    by_palette(qtbot, window, "next doubtful")
    settle(qtbot, window)
    assert editor(window).place.text() == "2 of 3"
    for _ in range(2):
        window.actions_["next-doubtful"].trigger()
        settle(qtbot, window)
    assert "last one" in said(window)
    assert not window.details.is_open
    window.messages.button.click()
    settle(qtbot, window)
    assert page.isVisible()


def test_back_leads_to_the_list_again(qtbot: QtBot, open_window: Opened, real: Archive) -> None:
    window = open_window(real)
    page = opened(qtbot, window)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    chosen = page.list.one
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert chosen is not None
    assert reads(window) == chosen.article.title
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    settle(qtbot, window)
    assert page.isVisible()
    assert page.list.one == chosen


def test_what_was_typed_before_going_on_is_offered_again(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    page = opened(qtbot, window)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    settle(qtbot, window)
    before = reads(window)
    editor(window).fields["author"].type("A. Author")
    window.actions_["next-doubtful"].trigger()
    settle(qtbot, window)
    assert reads(window) != before
    assert not editor(window).changes()
    assert f"“{before}” was not saved" in said(window)
    window.messages.button.click()
    settle(qtbot, window)
    assert reads(window) == before
    assert editor(window).changes() == {"author": "A. Author"}


def test_an_archive_without_doubts_says_so(
    qtbot: QtBot, open_window: Opened, tmp_path: Path
) -> None:
    (tmp_path / "whole.txt").write_text(FILES["whole"], encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([tmp_path / "whole.txt"], jobs=0)
        window = open_window(archive)
        page = opened(qtbot, window)
        assert page._empty.text().startswith("No article wants a second look")
        assert not window.actions_["next-doubtful"].isEnabled()
        window.close()
