# SPDX-License-Identifier: MIT
"""Several hits chosen by keys, and their details set in one act."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.ui.dialogs.shared_details import SharedDetailsDialog
from tajarchive.ui.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.test_upkeep import dialog, said, settle

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NUMBER = 45
TEXT = (
    "Report {n} on the treaty\n\n(Sample Wire) 10:15, March 14, 2025\n\n"
    "DUSHANBE, March 14 (Sample Wire) -- Lawmakers spoke about the treaty on Friday.\n"
)


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "texts"
    folder.mkdir()
    for n in range(NUMBER):
        (folder / f"{n}.txt").write_text(TEXT.format(n=n), encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        yield archive


def asked(qtbot: QtBot, window: MainWindow) -> SharedDetailsDialog:
    qtbot.keyClick(window.panes.search.list, Qt.Key.Key_E, ALT)
    settle(qtbot, window)
    found = dialog(window, SharedDetailsDialog)
    assert isinstance(found, SharedDetailsDialog)
    return found


def fill(found: SharedDetailsDialog, **values: str) -> None:
    for name, value in values.items():
        found.lines[name].setText(value)  # without the popup of what it completes


def test_several_hits_are_edited_and_taken_back_at_once(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "treaty")
    hits = window.panes.search.list
    hits.setFocus()
    hits.step(-NUMBER)
    before = window.reading.article
    qtbot.keyClick(hits, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(hits, Qt.Key.Key_Down, SHIFT)
    assert hits.chosen_rows() == [0, 1, 2]
    assert window.reading.article is before
    chosen = {hit.id for row in range(3) if (hit := hits.hits.hit(row)) is not None}
    found = asked(qtbot, window)
    assert found.lines["source"].hasFocus()
    assert not found.save.isEnabled()
    fill(found, source="Other Wire", language="Tajik", tag="fieldwork")
    assert found.save.isEnabled()
    qtbot.keyClick(found, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert set(real.matching('source:"Other Wire"')) == chosen
    assert set(real.matching("language:tg tag:fieldwork")) == chosen
    assert "and 2 other articles: source Other Wire, language tg" in said(window)
    assert "“fieldwork” put on 3 articles" in said(window)
    assert len(real.decisions()) == 1
    qtbot.keyClick(window.messages.button, Qt.Key.Key_Space)  # Undo
    settle(qtbot, window)
    assert real.matching('source:"Other Wire"') == []
    assert len(real.matching('source:"Sample Wire" language:en')) == NUMBER


def test_all_results_are_edited_also_those_that_were_never_in_sight(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    window.settings.set("search.limit", 20)
    window.box.ask("treaty")
    settle(qtbot, window)
    hits = window.panes.search.list
    hits.setFocus()
    qtbot.keyClick(hits, Qt.Key.Key_A, CTRL)
    assert len(hits.chosen_rows()) == NUMBER
    assert hits.hits.hit(NUMBER - 1) is None
    found = asked(qtbot, window)
    found.unknown["source"].setFocus()
    qtbot.keyClick(found.unknown["source"], Qt.Key.Key_Space)
    assert not found.lines["source"].isEnabled()
    fill(found, section="Parliament")
    qtbot.keyClick(found, Qt.Key.Key_Return)
    settle(qtbot, window)
    articles = [real.head(i) for i in real.matching("")]
    assert {(a.source, a.section) for a in articles} == {(None, "Parliament")}
    assert len(real.decisions()) == 1


def test_what_makes_no_sense_is_said_and_nothing_is_changed(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "treaty")
    hits = window.panes.search.list
    hits.setFocus()
    qtbot.keyClick(hits, Qt.Key.Key_A, CTRL)
    found = asked(qtbot, window)
    fill(found, language="Klingon")
    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert found.isVisible()
    assert found.problem.text().startswith("Language: “Klingon”")
    fill(found, language="", tag="“")
    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert "A tag needs a letter" in found.problem.text()
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert not real.decisions()


def test_a_click_opens_and_a_click_with_ctrl_chooses_one_more(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "treaty")
    hits = window.panes.search.list

    def click(row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = hits.visualRect(hits.hits.index(row)).center()
        QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, keys, at)
        settle(qtbot, window)

    click(1)
    article = window.reading.article
    assert article is not None
    second = hits.hits.hit(1)
    assert second is not None
    assert article.id == second.id
    click(3, CTRL)
    assert hits.chosen_rows() == [1, 3]
    assert window.reading.article is article
    click(0)
    assert hits.chosen_rows() == [0]
    hits.setFocus()
    qtbot.keyClick(hits, Qt.Key.Key_E, ALT)
    settle(qtbot, window)
    assert window.details.is_open  # one article: in place
