# SPDX-License-Identifier: MIT
"""When the results were published: shown, and chosen by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from tajarchive.model import Histogram
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.theme import read
from tajarchive.ui.timeline import Timeline

YEARS = Histogram("year", (("2018", 4), ("2020", 1), ("2021", 2)), coarser=0, undated=3)
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    made = Timeline(read("dark"))
    qtbot.addWidget(made)
    made.resize(232, 76)
    made.show_histogram(YEARS)
    made.show()
    return made


def move(timeline: Timeline, at: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Send a move as Qt does while a button is held, which its test functions cannot."""
    where = QPointF(at)
    timeline.mouseMoveEvent(
        QMouseEvent(
            QEvent.Type.MouseMove, where, timeline.mapToGlobal(where), held, held,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip


def test_dragging_over_years_chooses_them(qtbot: QtBot, timeline: Timeline) -> None:
    with qtbot.waitSignal(timeline.chosen) as chosen:  # 200 pixels for four years
        qtbot.mousePress(timeline, LEFT, pos=QPoint(30, 30))
        move(timeline, QPoint(120, 30), LEFT)
        assert timeline.readout() == "2018–2020: 5 articles"
        qtbot.mouseRelease(timeline, LEFT, pos=QPoint(120, 30))
    assert chosen.args == ["2018..2020"]


def test_keys_choose_years(qtbot: QtBot, timeline: Timeline) -> None:
    for _ in range(2):
        qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert timeline.readout() == "2019: 0 articles"
    assert "2019: 0 articles" in timeline.accessibleName()
    qtbot.keyClick(timeline, Qt.Key.Key_Right, SHIFT)
    assert timeline.readout() == "2019–2020: 1 article"
    with qtbot.waitSignal(timeline.chosen) as chosen:
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert chosen.args == ["2019..2020"]
    qtbot.keyClick(timeline, Qt.Key.Key_Escape)
    assert timeline.selection() is None
    with qtbot.assertNotEmitted(timeline.chosen):
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
        qtbot.keyClick(timeline, Qt.Key.Key_Backspace)
    qtbot.keyClick(timeline, Qt.Key.Key_End)
    qtbot.keyClick(timeline, Qt.Key.Key_Home, SHIFT)
    assert timeline.readout() == "2018–2021: 7 articles"


def test_the_pointer_tells_of_a_bar(timeline: Timeline) -> None:
    assert timeline.readout() == "by year"
    move(timeline, QPoint(40, 30))
    assert timeline.readout() == "2018: 4 articles"
    assert timeline.unknown() == "3 undated"
    timeline.show_histogram(Histogram("month", (("2018-02", 4), ("2019-02", 1)), 2, 1))
    assert timeline.unknown() == "2 without a month, 1 undated"


def test_backspace_and_a_double_click_widen(qtbot: QtBot, timeline: Timeline) -> None:
    days = Histogram("day", (("2024-07-05", 4),))
    timeline.show_histogram(days, "2024-07-05..2024-07-09")
    assert not timeline.isHidden(), "a stretch can be widened"
    with qtbot.waitSignal(timeline.chosen) as chosen:
        qtbot.keyClick(timeline, Qt.Key.Key_Backspace)
    assert chosen.args == ["2024-07"]
    asked: list[str] = []
    timeline.chosen.connect(asked.append)
    timeline.show_histogram(YEARS, "2018..2021")
    qtbot.mouseClick(timeline, LEFT, pos=QPoint(30, 30))
    timeline.show_histogram(Histogram("month", (("2018-02", 3), ("2018-05", 1))), "2018")
    qtbot.mouseDClick(timeline, LEFT, pos=QPoint(30, 30))
    assert asked == ["2018", ""], "wider than before the first click"


def test_one_bar_needs_no_picture(timeline: Timeline) -> None:
    timeline.show_histogram(Histogram("year", (("2021", 2),)))
    assert timeline.isHidden()
    timeline.show_histogram(None)
    assert timeline.isHidden()
    timeline.show_histogram(Histogram("year", (), undated=4), "2018")
    assert timeline.isHidden()
    assert "2018: 4" not in timeline.accessibleDescription()


def test_the_bars_are_as_high_as_their_numbers(timeline: Timeline) -> None:
    timeline.clearFocus()  # the ring is drawn in the colour of the bars
    image = timeline.grab().toImage()
    accent = read("dark").colour("accent")
    ratio = image.devicePixelRatio()

    def height(bin_: int) -> int:
        x = round(timeline._slot(bin_).center().x() * ratio)
        return sum(image.pixelColor(x, y) == accent for y in range(image.height()))

    assert height(0) == pytest.approx(4 * height(2), abs=4)
    assert height(1) == 0, "an empty year is a gap"


def test_many_bars_are_binned_and_stay_wide_enough(timeline: Timeline) -> None:
    bars = tuple((f"{year}", 1) for year in range(1200, 2025))
    timeline.show_histogram(Histogram("year", bars))
    assert timeline.readout() == "by 20 years"
    assert all(timeline.bar(n).width() >= 2 for n in range(timeline._slots()))
    timeline.resize(1200, 76)
    assert timeline.readout() == "by 5 years"
    move(timeline, QPoint(20, 30))
    assert timeline.readout() == "1200–1204: 5 articles"


def test_a_screen_reader_hears_the_bars(timeline: Timeline) -> None:
    said = timeline.accessibleDescription()
    assert said.startswith("2018: 4 articles; 2020: 1 article; 2021: 2 articles; 3 undated.")


def test_the_window_narrows_and_widens(qtbot: QtBot, window: MainWindow) -> None:
    timeline = window.panes.search.head.timeline
    assert timeline.isVisible()
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert window.box.text() == "published:2018"
    timeline.setFocus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(timeline, Qt.Key.Key_Backspace)
    assert window.box.text() == ""
