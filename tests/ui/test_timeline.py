# SPDX-License-Identifier: MIT
"""The years of the results: shown, and chosen by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.theme import read
from tajarchive.ui.timeline import Timeline, within

YEARS = (("2018", 4), ("2020", 1), ("2021", 2), ("unknown", 3))


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    made = Timeline(read("dark"))
    qtbot.addWidget(made)
    made.resize(232, 58)
    made.show_years(YEARS)
    made.show()
    return made


def test_dragging_over_years_chooses_them(qtbot: QtBot, timeline: Timeline) -> None:
    at = QPoint(30, 20), QPoint(120, 20)  # 200 pixels for four years
    with qtbot.waitSignal(timeline.chosen) as chosen:
        qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=at[0])
        qtbot.mouseMove(timeline, at[1])
        timeline._end = timeline._year_at(at[1].x())
        qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=at[1])
    assert chosen.args == [2018, 2020]


def test_keys_choose_years(qtbot: QtBot, timeline: Timeline) -> None:
    for _ in range(2):
        qtbot.keyClick(timeline, Qt.Key.Key_Right)
    qtbot.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.selection() == (2019, 2020)
    with qtbot.waitSignal(timeline.chosen) as chosen:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert chosen.args == [2019, 2020]


def test_one_year_needs_no_picture(timeline: Timeline) -> None:
    timeline.show_years((("2021", 2),))
    assert timeline.isHidden()
    timeline.show_years(())
    assert timeline.isHidden()
    assert "2018: 4" not in timeline.accessibleDescription()


def test_the_bars_are_as_high_as_their_numbers(timeline: Timeline) -> None:
    timeline.clearFocus()  # the ring is drawn in the colour of the bars
    image = timeline.grab().toImage()
    accent = read("dark").colour("accent")
    ratio = image.devicePixelRatio()

    def height(year: int) -> int:
        x = round((timeline._bar(year).center().x()) * ratio)
        return sum(image.pixelColor(x, y) == accent for y in range(image.height()))

    assert height(2018) == pytest.approx(4 * height(2020), abs=4)
    assert height(2019) == 0


@pytest.mark.parametrize(
    ("query", "years", "expected"),
    [
        ("", (2018, 2018), "published:2018"),
        ("dam", (2018, 2020), "dam published:2018..2020"),
        ("dam published:2018..2020 water", (2019, 2019), "dam water published:2019"),
        ("a OR b", (2019, 2020), "(a OR b) published:2019..2020"),
    ],
)
def test_the_query_is_narrowed(query: str, years: tuple[int, int], expected: str) -> None:
    assert within(query, *years) == expected


def test_the_window_narrows(qtbot: QtBot, window: MainWindow) -> None:
    timeline = window.panes.search.head.timeline
    assert timeline.isVisible()
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert window.box.text() == "published:2018"
