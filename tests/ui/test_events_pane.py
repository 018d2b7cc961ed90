# SPDX-License-Identifier: MIT
"""The list of events: its filters, its headings, its reports, its light in the reader."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tajarchive.model import Event, EventSource
from tajarchive.ui.events_pane import EventsPane
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.chronicle import Choice, arranged, chosen
from tajarchive.ui.models.events import EventRole, who
from tajarchive.ui.reader.view import ReaderView
from tajarchive.ui.theme import read
from tests import making
from tests.ui.conftest import Opened
from tests.ui.fake_archive import FakeArchive, articles

Key = Qt.Key


def events() -> list[Event]:
    return [event for article in articles() for event in article.events]


@pytest.fixture
def pane(qtbot: QtBot, dressed: object) -> EventsPane:
    made = EventsPane(read("dark"))
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.show()
    made.show_events(events())
    return made


def labels(pane: EventsPane) -> list[str]:
    return [event.label for event in pane.shown()]


def choose(combo: object, value: str) -> None:
    combo.setCurrentIndex(combo.findData(value))  # type: ignore[attr-defined]


def test_filters_narrow_and_are_named(qtbot: QtBot, pane: EventsPane) -> None:
    qtbot.mouseClick(pane.narrow, Qt.MouseButton.LeftButton)
    assert pane.filters.isVisible()
    kinds = [pane.filters.kind.itemText(n) for n in range(pane.filters.kind.count())]
    assert kinds[0] == "All kinds (5)"
    assert "Meeting (2)" in kinds
    assert "Signing (1)" in kinds
    choose(pane.filters.kind, "signing")
    assert labels(pane) == ["Signing of a treaty"]
    assert pane.count.text() == "1"
    choose(pane.filters.kind, "")
    choose(pane.filters.planned, "planned")
    assert labels(pane) == ["Talks"]
    qtbot.mouseClick(pane.narrow, Qt.MouseButton.LeftButton)
    assert pane.chosen_filters.isVisible(), "a filter that is not seen is named"
    assert pane.chosen_filters.text() == "planned"
    qtbot.mouseClick(pane.chosen_filters, Qt.MouseButton.LeftButton)
    assert len(labels(pane)) == 5
    assert not pane.chosen_filters.isVisible()


def test_a_participant_is_completed(qtbot: QtBot, pane: EventsPane) -> None:
    many = [*events(), replace(events()[0], id="x", label="Other", participants=("Aziza Karim",))]
    pane.show_events(many)
    pane.narrow.click()
    field = pane.filters.participant
    field.setText("kari")
    field.completer().setCompletionPrefix("kari")
    completions = field.completer().completionModel()
    assert [completions.index(n, 0).data() for n in range(completions.rowCount())] == [
        "Aziza Karim"
    ]
    qtbot.waitUntil(lambda: labels(pane) == ["Other"])


def test_checked_and_not_yet_checked(pane: EventsPane) -> None:
    statuses = ("found", "confirmed", "edited", "rejected", "found")
    pane.show_events(
        [replace(e, status=s, label=s) for e, s in zip(events(), statuses, strict=True)]
    )
    assert "rejected" not in labels(pane)
    choose(pane.filters.status, "confirmed")
    assert sorted(labels(pane)) == ["confirmed", "edited"]
    choose(pane.filters.status, "unchecked")
    assert labels(pane) == ["found", "found"]
    wanted: list[str] = []
    pane.scope_changed.connect(wanted.append)
    choose(pane.filters.status, "rejected")
    assert wanted == ["article"], "rejected events are asked for"
    assert pane.wants_rejected


def test_days_narrow(pane: EventsPane) -> None:
    days = [row.first for row in arranged(events()) if row.event.label == "State visit"]
    assert days[0] is not None
    pane.choose_days((days[0] + 1, days[0] + 1))
    assert labels(pane) == ["State visit"], "its second day"
    assert pane.chosen_filters.text() == "10 March 2018"


def test_words_of_the_empty_list(pane: EventsPane) -> None:
    pane.filter.setText("no such thing")
    pane._show()
    assert pane._empty.text() == "No event matches the filter."
    pane.filter.clear()
    pane.show_events(())
    assert pane._empty.text() == "No event was found in this article."


def test_years_can_be_gone_to(qtbot: QtBot, pane: EventsPane) -> None:
    menu = pane.years.menu()
    pane._fill_years()
    assert [a.text().split()[0] for a in menu.actions()] == ["1976", "2018", "2025", "Undated"]
    assert "(2)" in menu.actions()[1].text()
    menu.actions()[2].trigger()
    current = pane.model.event_at(pane.tree.currentIndex())
    assert current is not None
    assert current.label == "Signing of a treaty"
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(pane.tree, Key.Key_PageUp, control)
    assert pane.model.rows[pane.tree.currentIndex().row()].year == "2018"
    assert pane.tree.currentIndex().row() == 1, "its first event"
    qtbot.keyClick(pane.tree, Key.Key_PageDown, control)
    assert pane.model.rows[pane.tree.currentIndex().row()].year == "2025"


def test_the_month_in_sight_stands_above_the_list(qtbot: QtBot, pane: EventsPane) -> None:
    assert pane.years.text().startswith("1976")
    pane.resize(320, 260)
    pane.go_to_year("2025")
    pane.tree.scrollToBottom()
    assert pane.years.text().split()[0] in ("November", "March", "Undated")


def test_what_a_row_reads_out(pane: EventsPane) -> None:
    index = pane.model.index(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Under March 2018. 9–10 Mar 2018. State visit. Emomali Rahmon")
    event = pane.model.event_at(index)
    assert event is not None
    pane.show_events([replace(event, status="confirmed")])
    assert ". confirmed. " in pane.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_many_events_are_arranged_beside_the_window(
    qtbot: QtBot, open_window: Opened, archive: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(archive)
    base = events()[0]
    many = [replace(base, id=str(n), date=f"{1000 + n % 900:04}") for n in range(5000)]
    threads: set[int] = set()
    from tajarchive.ui.models import chronicle

    plain = chronicle.arranged

    def watched(found):  # type: ignore[no-untyped-def]
        threads.add(threading.get_ident())
        return plain(found)

    monkeypatch.setattr(chronicle, "arranged", watched)
    pane = window.panes.events
    with qtbot.waitSignal(window.settled):
        pane.show_events(many)
        assert pane.model.count() != 5000
    assert pane.model.count() == 5000
    assert threads
    assert threading.get_ident() not in threads
    with qtbot.waitSignal(window.settled):
        pane.filter.setText("1999-nothing")
        pane._show()
        pane.filter.setText("1001")
        pane._show()
    assert {e.date for e in pane.shown()} == {"1001"}, "the overtaken filter is dropped"


def test_filtering_ends_when_it_is_overtaken() -> None:
    base = events()[0]
    rows = arranged([replace(base, id=str(n)) for n in range(10_000)])
    assert chosen(rows, Choice(), lambda: True) == []


# -- reports and light -------------------------------------------------------------------------


def two_reports(archive: FakeArchive) -> Event:
    """Let the signing be reported by two articles."""
    border, visit = archive._articles["border"], archive._articles["visit"]
    event = border.events[0]
    at = visit.body.index("They signed 27")
    end = visit.body.index("transport.") + len("transport.")
    other = EventSource("visit", at, end, at, at + 11, visit.body[at:end])
    both = replace(event, sources=(*event.sources, other))
    archive._articles["border"] = replace(border, events=(both,))
    archive._articles["visit"] = replace(visit, events=(*visit.events, both))
    return both


def test_reports_are_stepped_through(
    qtbot: QtBot, open_window: Opened, archive: FakeArchive
) -> None:
    event = two_reports(archive)
    window = open_window(archive)
    pane, view = window.panes.events, window.panes.reader.view
    with qtbot.waitSignal(window.settled):
        pane.set_scope("archive")
    assert pane.tree.choose(event.id)
    index = pane.model.index_of(event.id)
    assert index.data(EventRole.REPORT) == "2 reports"
    pane.tree.setFocus()
    for article, number in (("border", 1), ("visit", 2), ("border", 1)):
        with qtbot.waitSignal(window.settled):
            qtbot.keyClick(pane.tree, Key.Key_Return)
        assert view.article is not None
        assert view.article.id == article
        assert index.data(EventRole.REPORT) == f"report {number} of 2"
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert view.article is not None
    assert view.article.id == "visit"
    current = pane.model.event_at(pane.tree.currentIndex())
    assert current is not None
    assert current.id == event.id


def tinted(view: ReaderView) -> list[str]:
    assert view.article is not None
    return [view.article.body[s.start : s.end] for s in view._sentences]


def over(view: ReaderView, offset: int) -> None:
    cursor = view.textCursor()
    cursor.setPosition(view._layout.position(offset))
    box = view.cursorRect(cursor)
    QTest.mouseMove(view.viewport(), box.center() + QPoint(3, 0))


def test_sentence_and_event_light_up_together(qtbot: QtBot, window: MainWindow) -> None:
    pane, view = window.panes.events, window.panes.reader.view
    assert view.article is not None
    at = view.article.body.index("Construction started")
    view.go_to(at + 3)
    assert tinted(view) == [view.article.events[1].sources[0].text]
    view.go_to(view.article.body.index("Guests"))
    assert tinted(view) == []
    over(view, at + 5)
    qtbot.waitUntil(lambda: pane.tree.rows.lit == {view.article.events[1].id})  # type: ignore[union-attr]
    assert tinted(view) == [view.article.events[1].sources[0].text]
    assert not pane.tree.currentIndex().isValid(), "pointing chooses nothing"
    over(view, view.article.body.index("Guests"))
    qtbot.waitUntil(lambda: pane.tree.rows.lit == frozenset())
    assert tinted(view) == []
    box = pane.tree.visualRect(pane.model.index_of(view.article.events[0].id))
    QTest.mouseMove(pane.tree.viewport(), box.center())
    qtbot.waitUntil(lambda: tinted(view) == [view.article.events[0].sources[0].text])  # type: ignore[union-attr]


def test_ctrl_click_chooses_without_opening(qtbot: QtBot, window: MainWindow) -> None:
    pane, view = window.panes.events, window.panes.reader.view
    view.go_to(0)
    left, control = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    boxes = [pane.tree.visualRect(pane.model.index(n)).center() for n in range(2)]
    qtbot.mouseClick(pane.tree.viewport(), left, pos=boxes[0])
    at = view.offset()
    qtbot.mouseClick(pane.tree.viewport(), left, control, pos=boxes[1])
    assert len(pane.tree.chosen()) == 2
    assert view.offset() == at


def test_a_state_that_acts_and_is_the_place_is_named_once() -> None:
    event = making.event(participants=("Tajikistan", "China"), place="Tajikistan")
    assert who(event) == "Tajikistan, China"
    assert who(making.event(participants=("China",), place="Khujand")) == "China  ·  Khujand"


def test_filters_keep_their_height_in_the_smallest_window(
    qtbot: QtBot, open_window: Opened, archive: FakeArchive
) -> None:
    window = open_window(archive)
    window.resize(1000, 640)
    pane = window.panes.events
    window.actions_["timeline"].trigger()
    pane.narrow.setChecked(True)
    pane.show_events([])
    qtbot.waitUntil(window.tasks.is_idle)
    fields = (pane.filters.kind, pane.filters.participant, pane.filters.planned)
    for above, below in pairwise([*fields, pane.filters.status]):
        assert above.geometry().bottom() < below.geometry().top()
        assert above.height() >= above.minimumSizeHint().height()
    assert pane.filters.geometry().bottom() < pane._stack.geometry().top()
