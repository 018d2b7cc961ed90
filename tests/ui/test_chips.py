# SPDX-License-Identifier: MIT
"""The query as it was understood: chips that are taken out, edited and made exact."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tajarchive.model import Piece
from tajarchive.settings import Settings
from tajarchive.ui.chip import Chip
from tajarchive.ui.chips import ChipRow
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.theme import read
from tests.ui.fake_archive import FakeArchive, pieces

Key = Qt.Key
QUERY = 'rahmon water -oil person:"Xi Jinping"'


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    made = ChipRow(read("dark"))
    qtbot.addWidget(made)
    made.resize(260, 120)
    made.show_query(QUERY, pieces(QUERY))
    made.show()
    qtbot.waitExposed(made)
    return made


def focus() -> Chip:
    chip = QApplication.focusWidget()
    assert isinstance(chip, Chip)
    return chip


def ask(qtbot: QtBot, window: MainWindow, query: str) -> None:
    with qtbot.waitSignal(window.settled):
        window.box.ask(query)


def test_each_part_has_a_chip(row: ChipRow) -> None:
    assert [chip.label for chip in row.shown()] == ["rahmon", "water", "oil", "Person: Xi Jinping"]
    assert [chip.accessibleName() for chip in row.shown()] == [
        "rahmon, also as Rakhmon, Рахмон, 拉赫蒙", "water", "not oil", "Person: Xi Jinping",
    ]  # fmt: skip
    row.show_query("", ())
    assert row.isHidden()


def test_the_cross_takes_a_part_out_and_the_words_edit_it(qtbot: QtBot, row: ChipRow) -> None:
    chip = row.shown()[1]
    with qtbot.waitSignal(row.query_changed) as changed:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross().center())
    assert changed.args == ['rahmon -oil person:"Xi Jinping"']
    with qtbot.waitSignal(row.edit_wanted) as wanted:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
    assert wanted.args == [7, 12]


def test_keys_walk_and_take_out(qtbot: QtBot, row: ChipRow) -> None:
    row.shown()[0].setFocus()
    qtbot.keyClick(focus(), Key.Key_Right)
    assert focus().label == "water"
    qtbot.keyClick(focus(), Key.Key_End)
    qtbot.keyClick(focus(), Key.Key_Right)
    assert focus().label == "Person: Xi Jinping"
    qtbot.keyClick(focus(), Key.Key_Left)
    for key in (Key.Key_Delete, Key.Key_Backspace):
        with qtbot.waitSignal(row.query_changed) as changed:
            qtbot.keyClick(focus(), key)
        assert changed.args == ['rahmon water person:"Xi Jinping"']
    with qtbot.waitSignal(row.edit_wanted) as wanted:
        qtbot.keyClick(focus(), Key.Key_Return)
    assert wanted.args == [13, 17]


def test_tab_comes_to_one_chip_only(qtbot: QtBot, row: ChipRow) -> None:
    def stops() -> list[str]:
        return [c.label for c in row.shown() if c.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == ["rahmon"]
    row.shown()[0].setFocus()
    qtbot.keyClick(focus(), Key.Key_Right)
    assert stops() == ["water"], "where one was"
    row.show_query("rahmon", pieces("rahmon"))
    assert stops() == ["rahmon"]
    assert focus().label == "rahmon", "the focus stays among the chips"


def test_long_parts_are_elided_and_all_wrap(row: ChipRow) -> None:
    query = " ".join(["A" * 90, "water", "energy", "treaty", "border", "visit", "trade"])
    row.show_query(query, pieces(query))
    row.resize(260, row.heightForWidth(260))
    QTest.qWait(1)
    shown = row.shown()
    assert shown[0].words().endswith("…")
    assert all(row.rect().contains(chip.geometry()) for chip in shown)
    tops = sorted({chip.y() for chip in shown})
    assert len(tops) >= 3
    for one in shown:
        for other in shown:
            assert one is other or not one.geometry().intersects(other.geometry())


def test_an_excluded_part_looks_different(row: ChipRow) -> None:
    oil, water = row.shown()[2], row.shown()[1]
    error = read("dark").colour("error").name()

    def colours(chip: Chip) -> set[str]:
        image = chip.grab().toImage()
        places = [(x, y) for x in range(image.width()) for y in range(image.height())]
        return {image.pixelColor(x, y).name() for x, y in places}

    assert error in colours(oil)
    assert error not in colours(water)


def test_other_spellings_are_listed_and_can_be_done_without(qtbot: QtBot, row: ChipRow) -> None:
    row.shown()[0].setFocus()
    qtbot.waitUntil(row.card.isVisible)
    assert "Рахмон, 拉赫蒙" in row.card.words.text()
    with qtbot.waitSignal(row.query_changed) as changed:
        qtbot.keyClick(focus(), Key.Key_Equal)
    assert changed.args == [f"={QUERY}"]
    assert not row.card.isVisible()
    qtbot.keyClick(focus(), Key.Key_Down)
    assert row.card.exact.hasFocus()
    with qtbot.waitSignal(row.query_changed) as changed:
        qtbot.keyClick(row.card.exact, Key.Key_Space)
    assert changed.args == [f"={QUERY}"]
    row.shown()[0].setFocus()
    qtbot.keyClick(focus(), Key.Key_Down)
    qtbot.keyClick(row.card.exact, Key.Key_Escape)
    assert not row.card.isVisible()
    assert focus().label == "rahmon"
    qtbot.keyClick(focus(), Key.Key_Down)
    with qtbot.waitSignal(row.expand_changed) as switched:
        qtbot.mouseClick(row.card.expand, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    assert switched.args == [False]


def test_no_card_is_left_when_a_part_was_made_exact(qtbot: QtBot, row: ChipRow) -> None:
    row.shown()[0].setFocus()
    qtbot.waitUntil(row.card.isVisible)
    row.chips[0].leaveEvent(QEvent(QEvent.Type.Leave))
    row.chips[1].setFocus()
    row.chips[0].setFocus()  # the pointer or the focus comes again, and the card is awaited
    row.show_query("=rahmon", (Piece(0, 7, "rahmon", ""),))
    qtbot.wait(row._rest.interval() + 100)
    assert row.card.isHidden(), "there are no other spellings to list"


def test_a_part_that_is_no_word_cannot_be_made_exact(qtbot: QtBot, row: ChipRow) -> None:
    query = "(rahmon OR dam)"
    row.show_query(query, (Piece(0, len(query), "any of: rahmon, dam", "", False, ("Рахмон",)),))
    row.shown()[0].setFocus()
    qtbot.waitUntil(row.card.isVisible)
    assert not row.card.exact.isVisible()
    with qtbot.assertNotEmitted(row.query_changed):
        qtbot.keyClick(focus(), Key.Key_Equal)
    qtbot.keyClick(focus(), Key.Key_Down)
    assert row.card.expand.hasFocus()


def test_that_other_spellings_are_off_is_seen_and_undone(qtbot: QtBot, row: ChipRow) -> None:
    row.show_query("water", pieces("water"), expands=False)
    assert [chip.label for chip in row.shown()] == ["water", "other spellings off"]
    row.shown()[1].setFocus()
    with qtbot.waitSignal(row.expand_changed) as switched:
        qtbot.keyClick(focus(), Key.Key_Delete)
    assert switched.args == [True]
    row.show_query("", (), expands=False)
    assert row.isHidden()


# -- in the window ---------------------------------------------------------------------------------


def test_a_part_is_taken_out_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "rahmon dushanbe -treaty")
    window.box.setFocus()
    qtbot.keyClick(window.box, Key.Key_Tab)
    assert focus().label == "rahmon"
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(focus(), Key.Key_Delete)
    assert window.box.text() == "dushanbe -treaty"
    assert focus().label == "dushanbe", "one can go on"
    for left in ("-treaty", ""):
        with qtbot.waitSignal(window.settled):
            qtbot.keyClick(focus(), Key.Key_Delete)
        assert window.box.text() == left
    assert QApplication.focusWidget() is window.box, "none is left"


def test_a_part_is_edited_in_the_box(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "𠀀 rahmon dushanbe")
    chip = window.panes.search.head.chips.shown()[1]
    chip.setFocus()
    qtbot.keyClick(chip, Key.Key_Return)
    assert QApplication.focusWidget() is window.box
    assert window.box.selectedText() == "rahmon"


def test_other_spellings_are_switched_off_and_on(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    ask(qtbot, window, "rahmon")
    action = window.actions_["spellings"]
    assert action.isChecked()
    archive.expanded_.clear()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.box, Key.Key_O, CTRL_SHIFT)
    assert not action.isChecked()
    assert archive.expanded_ == [False]
    assert window.session.whole_query == "rahmon expand:no", "events and exports follow"
    assert window.settings.get("search.expand") is False
    assert Settings().get("search.expand") is False, "it is remembered"
    chips = window.panes.search.head.chips.shown()
    assert chips[-1].label == "other spellings off"
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(chips[-1], Qt.MouseButton.LeftButton, pos=chips[-1].cross().center())
    assert action.isChecked()
    assert archive.expanded_ == [False, True]


def test_an_error_shows_its_place(qtbot: QtBot, window: MainWindow) -> None:
    head = window.panes.search.head
    window.box.setFocus()
    ask(qtbot, window, "rahmon )open quote")
    assert "Column 8" in head.problem.accessibleDescription()
    before = window.box.grab().toImage()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.box, Key.Key_Return)
    assert window.box.selectedText() == ")"
    window.box.deselect()
    window.box.set_bad(True, 0)
    assert window.box.grab().toImage() != before, "the place was underlined"
    head.problem.linkActivated.emit("#place")
    assert window.box.selectedText() == ")"


CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_facets_are_chosen_with_the_mouse(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    tree, model = window.panes.search.tree, window.panes.search.facets

    def click(label: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        top = model.index(0, 0)
        rows = [model.index(row, 0, top) for row in range(model.rowCount(top))]
        index = next(i for i in rows if i.data() == label)
        tree.scrollTo(index)
        with qtbot.waitSignal(window.settled):
            qtbot.mouseClick(
                tree.viewport(), Qt.MouseButton.LeftButton, held, tree.visualRect(index).center()
            )

    click("Sample Courier")
    assert window.box.text() == 'source:"Sample Courier"'
    assert [chip.label for chip in window.panes.search.head.chips.shown()] == [
        "Source: Sample Courier"
    ]
    click("TajArchive Sample Wire", Qt.KeyboardModifier.ControlModifier)
    assert window.box.text() == ('(source:"Sample Courier" OR source:"TajArchive Sample Wire")'), (
        "the others are listed though the answer has none of them"
    )
    click("TajArchive Sample Wire")
    assert window.box.text() == 'source:"Sample Courier"'
    click("Sample Courier")
    assert window.box.text() == ""
    click("Sample Courier", Qt.KeyboardModifier.ShiftModifier)
    assert window.box.text() == '-source:"Sample Courier"', (
        "where the desktop takes Alt and a click"
    )
    click("Sample Courier")
    assert window.box.text() == ""
    click("Sample Courier", Qt.KeyboardModifier.AltModifier)
    assert window.box.text() == '-source:"Sample Courier"'
    assert window.panes.search.head.chips.shown()[0].excluded
