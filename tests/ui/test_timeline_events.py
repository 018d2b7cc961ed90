# SPDX-License-Identifier: MIT
"""The timeline of events: its axis, its lanes, its keys, what it does to list and reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tajarchive.model import Event, Histogram
from tajarchive.ui import timescale
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.chronicle import EventRow, arranged
from tajarchive.ui.theme import read
from tajarchive.ui.timeline_axis import FARTHEST, NEAREST, Axis
from tajarchive.ui.timeline_lanes import Spans, lay_out
from tajarchive.ui.timeline_view import TimelineView
from tests.ui.conftest import Opened
from tests.ui.fake_archive import FakeArchive, articles

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BASE = articles()[0].events[0]


def day(value: str) -> int:
    return date.fromisoformat(value).toordinal()


def event(at: str, precision: str = "day", **known: object) -> Event:
    id_ = f"{at}{known}"
    return replace(BASE, **{"id": id_, "date": at, "precision": precision, **known})  # type: ignore[arg-type]


def spans(*events: Event) -> Spans:
    return Spans(arranged(events))


def days_on(first: str, number: int, every: int = 1) -> list[Event]:
    start = date.fromisoformat(first)
    return [event((start + timedelta(n * every)).isoformat(), place=str(n)) for n in range(number)]


# -- the axis ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "some"),
    [
        ("1000-01-01", "2000-01-01", ["1200", "1800"]),
        ("1960-01-01", "2024-12-31", ["1970", "2010"]),
        ("2015-01-01", "2019-12-31", ["2016", "2018"]),
        ("2018-01-01", "2019-06-30", ["Feb", "2019", "May"]),
        ("2018-03-01", "2018-04-20", ["March 2018", "April 2018", "8", "15"]),
        ("2018-03-08", "2018-03-14", ["March 2018", "9", "10", "11"]),
    ],
)
def test_labels_at_each_zoom(first: str, last: str, some: list[str]) -> None:
    axis = Axis.over(day(first), day(last), 900)
    labels = [label for at, label, _ in axis.ticks() if axis.x(at) <= 900]
    assert set(some) <= set(labels), labels
    minor = sorted(axis.x(at) for at, label, great in axis.ticks() if label[:1].isdigit())
    assert all(b - a >= 19 for a, b in pairwise(minor))


@given(st.integers(1, 3_600_000), st.integers(0, 700_000), st.integers(50, 4000))
@settings(max_examples=60)
def test_any_time_has_an_axis(first: int, length: int, width: int) -> None:
    last = min(first + length, date.max.toordinal())
    axis = Axis.over(first, max(first, last), width)
    assert FARTHEST <= axis.scale <= NEAREST
    assert len(list(axis.ticks())) < width
    assert axis.words()
    assert axis.span()
    for factor in (0.01, 100.0):
        near = axis.zoomed(factor, width / 3)
        assert abs(near.day(width / 3) - axis.day(width / 3)) < 1e-6, "the pointer's day stays"
        list(near.ticks())


def test_the_time_in_sight_in_words() -> None:
    assert Axis.over(day("1970-01-01"), day("2019-12-31"), 800, 0).words() == "1970 – 2020"
    assert Axis(day("2018-01-01"), 2.0, 800).words() == "Jan 2018 – Feb 2019"
    assert Axis(day("2018-03-05"), 40.0, 400).words() == "5 Mar 2018 – 15 Mar 2018"


# -- lanes -------------------------------------------------------------------------------------


def boxes(marks, width: int = 900):  # type: ignore[no-untyped-def]
    """Return what each mark takes: lane, left, right."""
    found = []
    for mark in marks:
        left, right = mark.x, mark.x + mark.wide + (0 if mark.bar else mark.label)
        if mark.bar:
            left, right = max(0, left), min(width, right)
        found.append((mark.lane, left, right))
    return found


@given(
    st.lists(st.tuples(st.integers(0, 4000), st.sampled_from([0, 0, 0, 6, 30, 365])), max_size=120),
    st.integers(2, 9),
    st.sampled_from([0.05, 0.3, 2.0, 20.0]),
)
@settings(max_examples=60, deadline=None)
def test_nothing_lies_over_anything_and_nothing_is_lost(
    given_: list[tuple[int, int]], lanes: int, scale: float
) -> None:
    start = date(2010, 1, 1)
    events = [
        event(
            (start + timedelta(at)).isoformat(),
            id=str(n),
            date_end=(start + timedelta(at + more)).isoformat() if more else None,
        )
        for n, (at, more) in enumerate(given_)
    ]
    axis = Axis(start.toordinal() - 10, scale, 900)
    marks = lay_out(spans(*events), axis, lanes, lambda row: 80.0)
    taken = boxes(marks)
    for n, (lane, left, right) in enumerate(taken):
        assert 0 <= lane < lanes
        for other, one, two in taken[n + 1 :]:
            assert lane != other or right <= one + 1e-6 or left >= two - 1e-6
    drawn = [row.event.id for mark in marks for row in mark.events]
    assert len(drawn) == len(set(drawn))
    seen = {
        row.event.id
        for row in arranged(events)
        if (row.last or 0) + 1 >= axis.start and (row.first or 0) < axis.end
    }
    assert seen <= set(drawn)


def test_many_are_one_mark_with_their_number() -> None:
    axis = Axis(day("2018-01-01"), 0.3, 900)
    marks = lay_out(spans(*days_on("2018-03-01", 90)), axis, 8, lambda row: 60.0)
    assert all(mark.cluster for mark in marks)
    assert sum(mark.number for mark in marks) == 90
    near = lay_out(
        spans(*days_on("2018-03-01", 90)), Axis(day("2018-03-01"), 60.0, 900), 8, lambda row: 40.0
    )
    assert not any(mark.cluster for mark in near)
    crowd = [event("2018-03-09", place=str(n)) for n in range(9)]
    marks = lay_out(spans(*crowd), Axis(day("2018-03-01"), 30.0, 900), 5, lambda row: 40.0)
    assert [mark.number for mark in marks if mark.more] == [5], "four have lanes"


def test_the_events_of_one_mark_are_a_sequence_that_is_not_copied() -> None:
    many = spans(*days_on("2018-01-01", 300))
    axis = Axis.over(day("1900-01-01"), day("2100-01-01"), 400)
    (mark,) = [m for m in lay_out(many, axis, 5, lambda row: 40.0) if m.number == 300]
    (rows,) = mark.rows
    assert not isinstance(rows, list)
    assert (rows[0], rows[-1], rows[7]) == (many.points[0], many.points[299], many.points[7])
    assert list(rows[2:9:3]) == many.points[2:9:3]
    assert list(rows[-3:]) == many.points[-3:]
    with pytest.raises(IndexError):
        rows[300]


def test_of_a_hundred_thousand_events_only_what_is_drawn_is_looked_at() -> None:
    start = date(1900, 1, 1)
    rows = arranged(
        [event((start + timedelta(n % 45_000)).isoformat(), id=str(n)) for n in range(100_000)]
    )
    found = Spans(rows)
    asked: list[str] = []

    def width(row: EventRow) -> float:
        asked.append(row.event.id)
        return 60.0

    for scale in (0.02, 0.3, 3.0, 30.0):
        asked.clear()
        marks = lay_out(found, Axis(day("1950-01-01"), scale, 1400), 8, width)
        assert len(marks) < 300
        assert len(asked) < 300


# -- the view ----------------------------------------------------------------------------------


@pytest.fixture
def view(qtbot: QtBot, dressed: object) -> TimelineView:
    made = TimelineView(read("dark"))
    qtbot.addWidget(made)
    made.resize(1000, 240)
    made.show()
    made.show_spans(
        spans(*days_on("2018-01-01", 5, 30), event("2018", "year"), event("1975", "year"))
    )
    return made


def test_keys_zoom_and_pan(qtbot: QtBot, view: TimelineView) -> None:
    view.setFocus()
    first, scale = view.axis.start, view.axis.scale
    qtbot.keyClick(view, Key.Key_Plus)
    assert view.axis.scale > scale
    qtbot.keyClick(view, Key.Key_Minus)
    assert view.axis.scale == pytest.approx(scale)
    qtbot.keyClick(view, Key.Key_Right)
    assert view.axis.start > first
    qtbot.keyClick(view, Key.Key_Left)
    assert view.axis.start == pytest.approx(first)
    for _ in range(40):
        qtbot.keyClick(view, Key.Key_Plus)
    assert view.axis.scale == NEAREST
    for _ in range(60):
        qtbot.keyClick(view, Key.Key_Right)
    assert view.axis.start <= view.spans.last + 1, "some of the events stay in reach"
    qtbot.keyClick(view, Key.Key_0)
    assert view.axis.start < view.spans.first


def test_keys_go_from_event_to_event_and_say_so(qtbot: QtBot, view: TimelineView) -> None:
    said: list[str] = []
    opened: list[str] = []
    view.event_marked.connect(lambda e: said.append(e.date))
    view.event_chosen.connect(lambda e: opened.append(e.date))
    view.setFocus()
    qtbot.keyClick(view, Key.Key_End)
    assert said == ["2018-05-01"]
    assert view.accessibleName().startswith("Timeline of events, 1 May 2018. Opening")
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Up)
    assert said[1:] == ["1975", "2018-01-01", "1975"]
    qtbot.keyClick(view, Key.Key_Return)
    assert opened == ["1975"]


def test_the_wheel_zooms_at_the_pointer(view: TimelineView) -> None:
    before, under = view.axis.scale, view.axis.day(200)
    none = QPoint(0, 0)
    turn = QWheelEvent(
        QPointF(200, 50), view.mapToGlobal(QPointF(200, 50)), none, QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(view, turn)
    assert view.axis.scale > before
    assert view.axis.day(200) == pytest.approx(under)


def drag(qtbot: QtBot, view: TimelineView, start: QPoint, end: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view, left, pos=start)
    qtbot.mouseMove(view, (start + end) / 2)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, left, pos=end)


def test_dragging_along_the_axis_chooses_days(qtbot: QtBot, view: TimelineView) -> None:
    chosen: list[object] = []
    view.days_chosen.connect(chosen.append)
    y = view.floor() + 8
    first, last = int(view.axis.day(300)), int(view.axis.day(500))
    drag(qtbot, view, QPoint(500, y), QPoint(300, y))
    assert chosen == [(first, last)]
    start = view.axis.start
    drag(qtbot, view, QPoint(500, 60), QPoint(400, 60))
    assert len(chosen) == 1
    assert view.axis.start > start, "elsewhere it moves the time"
    qtbot.keyClick(view, Key.Key_Space)
    assert chosen[1] == (int(view.axis.start), int(view.axis.end))
    qtbot.keyClick(view, Key.Key_Backspace)
    assert chosen[2] is None


def test_a_click_opens_and_on_many_looks_nearer(qtbot: QtBot, view: TimelineView) -> None:
    opened: list[Event] = []
    view.event_chosen.connect(opened.append)
    mark = next(m for m in view.marks if m.number == 1 and not m.bar)
    at = view.box(mark).center().toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert opened == [mark.row.event]
    assert "Opening of the first unit" in view.drawing.card(mark)
    view.show_spans(spans(*days_on("2018-01-01", 400)))
    many = next(m for m in view.marks if m.cluster)
    assert f"{many.number} events" in view.drawing.card(many)
    scale = view.axis.scale
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.box(many).center().toPoint())
    assert view.axis.scale > scale
    assert len(opened) == 1


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_articles_are_drawn_behind(view: TimelineView, theme: str) -> None:
    view.set_theme(read(theme))
    view.axis = Axis(day("2018-01-01"), 6.0, 1000)
    plain = view.grab().toImage()
    view.show_density(Histogram("month", (("2018-02", 3), ("2018-04", 9))))
    assert view.drawing.unit == "month"
    shown = view.grab().toImage()
    colour = read(theme).colour("raised").name()
    x = round(view.axis.x(day("2018-04-20")))
    assert shown.pixelColor(x, view.floor() - 3).name() == colour
    assert plain.pixelColor(x, view.floor() - 3).name() != colour
    view.show_density(Histogram("year", (("9999", 1),)))
    view.show_density(Histogram("month", (("9999-12", 1), ("0001-01", 2))))
    view.grab()


def test_years_at_the_ends_of_the_calendar(view: TimelineView) -> None:
    view.show_spans(spans(event("0001-01-01"), event("9999-12-31")))
    view.show_all()
    for _ in range(30):
        view.zoom(0.5)
        view.grab()
    for _ in range(60):
        view.zoom(2, 999)
        view.grab()


def test_days_that_no_calendar_has_are_not_chosen(view: TimelineView) -> None:
    chosen: list[tuple[int, int]] = []
    view.days_chosen.connect(chosen.append)
    view.show_spans(spans(event("0001-01-02"), event("9999-12-30")))
    for key in (Key.Key_Home, Key.Key_Space, Key.Key_End, Key.Key_Space):
        view.keyPressEvent(_key(key))
    (first, _), (_, last) = chosen
    assert (first, last) == (1, date.max.toordinal())
    for days in chosen:
        assert timescale.words(*days, "day")
    view.show_spans(spans())
    view.keyPressEvent(_key(Key.Key_Space))
    low = QPointF(20, view.height() - 5)
    for kind, at, button in (
        (QEvent.Type.MouseButtonPress, low, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseMove, low + QPointF(200, 0), Qt.MouseButton.NoButton),
        (QEvent.Type.MouseButtonRelease, low + QPointF(200, 0), Qt.MouseButton.LeftButton),
    ):
        held = Qt.MouseButton.LeftButton
        mouse = QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, mouse)
    assert len(chosen) == 2, "without events there is nothing to limit"


def test_no_dated_event(view: TimelineView) -> None:
    view.show_spans(spans(event("x", "undated", date=None)))
    assert view.spans.undated == 1
    for key in (Key.Key_End, Key.Key_Down, Key.Key_Return, Key.Key_Plus, Key.Key_0):
        view.keyPressEvent(_key(key))
    view.grab()


def _key(key: Qt.Key):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


# -- in the window -----------------------------------------------------------------------------


@pytest.fixture
def shown(qtbot: QtBot, open_window: Opened, archive: FakeArchive) -> MainWindow:
    window = open_window(archive)
    with qtbot.waitSignal(window.settled):
        window.panes.events.set_scope("archive")
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.panes.reader.view, Key.Key_4, CTRL)
    return window


def test_the_timeline_goes_with_list_and_reader(
    qtbot: QtBot, shown: MainWindow, archive: FakeArchive
) -> None:
    pane, events = shown.panes.timeline, shown.panes.events
    assert pane.isVisible()
    assert events.timeline.isChecked()
    assert QApplication.focusWidget() is pane.view
    assert pane.told.text().startswith("4 events  ·  1 undated")
    assert any("published:" in query for query in archive.asked)
    qtbot.keyClick(pane.view, Key.Key_End)
    chosen = events.model.event_at(events.tree.currentIndex())
    assert chosen is not None
    assert chosen.type == "signing"
    with qtbot.waitSignal(shown.settled):
        qtbot.keyClick(pane.view, Key.Key_Return)
    article = shown.reading.article
    assert article is not None
    assert article.id == "border"
    assert shown.panes.reader.view.offset() == archive.whole_events([chosen.id])[0].sources[0].start
    events.go_to_year("1976")
    row = pane.view.current()
    assert row is not None
    assert row.year == "1976", "the list leads the timeline too"


def test_an_event_is_corrected_from_the_timeline(qtbot: QtBot, shown: MainWindow) -> None:
    view, events = shown.panes.timeline.view, shown.panes.events
    asked: list[QPoint] = []
    events.menu_requested.disconnect()
    events.menu_requested.connect(asked.append)
    qtbot.keyClick(view, Key.Key_End)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view, menu)
    assert len(asked) == 1
    assert [event.type for event in shown.events.chosen()] == ["signing"]
    assert shown.actions_["confirm-event"].isEnabled()


def test_days_of_the_timeline_limit_the_list(qtbot: QtBot, shown: MainWindow) -> None:
    pane, events = shown.panes.timeline, shown.panes.events
    pane.view.days_chosen.emit((day("2018-01-01"), day("2018-12-31")))
    assert [row.year for row in events.model.rows] == ["2018", "2018"]
    assert pane.view.days == (day("2018-01-01"), day("2018-12-31"))
    assert pane.view.spans.number == 4, "the timeline keeps showing all"
    assert "list limited to" in pane.told.text()
    qtbot.mouseClick(events.chosen_filters, Qt.MouseButton.LeftButton)
    assert events.model.count() == 5
    assert pane.view.days is None


def test_the_timeline_is_closed_by_its_key_and_comes_back(
    qtbot: QtBot, shown: MainWindow, open_window: Opened
) -> None:
    shown.close()
    again = open_window(FakeArchive())
    assert again.panes.timeline.isVisible()
    again.panes.timeline.view.setFocus()
    with qtbot.waitSignal(again.settled, timeout=2000, raising=False):
        qtbot.keyClick(again.panes.timeline.view, Key.Key_4, CTRL)
    assert not again.panes.timeline.isVisible()
    assert not again.actions_["timeline"].isChecked()
    assert QApplication.focusWidget() is again.panes.events.tree
