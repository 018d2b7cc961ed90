# SPDX-License-Identifier: MIT
"""A hundred thousand hits: only what is in sight is fetched, and nothing is waited for."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from types import FrameType

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from tajarchive.errors import ArchiveError, QueryError
from tajarchive.model import Hit, SearchResults, Snippet
from tajarchive.ui.hit_list import HitList
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.results import ResultsModel
from tajarchive.ui.theme import read
from tests.ui.conftest import Opened
from tests.ui.fake_archive import FakeArchive

MANY = 100_000


class BigArchive(FakeArchive):
    """Answers every query with `MANY` hits, made when they are asked for; `gate` holds it up."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[tuple[str, int]] = []
        self.gate: threading.Event | None = None
        self.broken = False

    def search(
        self,
        query: str,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        facets: bool = True,
        expand: bool = True,
    ) -> SearchResults:
        self.pages.append((query, offset))
        if self.gate is not None:
            self.gate.wait(20)
        if query == "refused":
            raise QueryError("no", 1)
        if self.broken:
            raise ArchiveError("The index went away.")
        snippet = Snippet("Words about the dam and the river, at some length.", ((16, 19),), 0, 1)
        hits = tuple(
            Hit("visit", 1.0, f"{query} {n}", "Wire", "2022-02", "en", (snippet,))
            for n in range(offset, min(MANY, offset + limit))
        )
        return SearchResults(query, query, MANY, hits)


@pytest.fixture
def big() -> BigArchive:
    return BigArchive()


@pytest.fixture
def window(open_window: Opened, big: BigArchive) -> MainWindow:
    return open_window(big, "dam")


def in_sight(hits: HitList) -> list[str]:
    first = hits.indexAt(hits.viewport().rect().topLeft()).row()
    last = hits.indexAt(hits.viewport().rect().bottomLeft()).row()
    last = last if last >= 0 else hits.hits.rowCount() - 1
    return [str(hits.hits.index(row).data()) for row in range(first, last + 1)]


def settle(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.search.list.viewport().repaint()
    qtbot.waitUntil(window.tasks.is_idle)


def test_the_scroll_bar_jumps_anywhere(qtbot: QtBot, window: MainWindow, big: BigArchive) -> None:
    hits = window.panes.search.list
    big.pages.clear()
    bar = hits.verticalScrollBar()
    for place in (bar.maximum() // 2, bar.maximum() // 3, bar.maximum()):
        bar.setValue(place)
        settle(qtbot, window)
        shown = in_sight(hits)
        assert all(title.startswith("dam ") for title in shown)
    assert shown[-1] == f"dam {MANY - 1}"
    assert len(big.pages) <= 7, "nothing between is loaded"


def test_what_is_scrolled_past_is_not_fetched(
    qtbot: QtBot, window: MainWindow, big: BigArchive
) -> None:
    hits = window.panes.search.list
    big.pages.clear()
    big.gate = threading.Event()
    bar = hits.verticalScrollBar()
    for step in range(1, 41):
        bar.setValue(bar.maximum() * step // 50)
        hits.viewport().repaint()
        assert set(in_sight(hits)) == {""}, "rows are there before their words"
    big.gate.set()
    settle(qtbot, window)
    assert in_sight(hits)[0].startswith("dam ")
    assert len(big.pages) <= 4


def test_pages_belong_to_the_answer_that_is_shown(
    qtbot: QtBot, window: MainWindow, big: BigArchive
) -> None:
    hits = window.panes.search.list
    with qtbot.waitSignal(window.settled):
        window.box.ask("refused")
    big.pages.clear()
    hits.verticalScrollBar().setValue(hits.verticalScrollBar().maximum() // 2)
    settle(qtbot, window)
    assert {query for query, _ in big.pages} == {"dam"}
    assert not window.messages.isVisible()
    big.gate = threading.Event()
    window.box.ask("river")
    hits.verticalScrollBar().setValue(hits.verticalScrollBar().maximum() // 4)
    hits.viewport().repaint()
    big.gate.set()
    settle(qtbot, window)
    assert hits.hits.index(0).data() == "river 0"
    assert hits.verticalScrollBar().value() == 0
    late = MANY // 4 // 50 * 50
    assert not str(hits.hits.index(late).data()).startswith("dam")


def test_a_row_is_opened_when_it_comes(qtbot: QtBot, window: MainWindow, big: BigArchive) -> None:
    hits = window.panes.search.list
    chosen: list[Hit] = []
    hits.hit_chosen.connect(chosen.append)
    big.gate = threading.Event()
    hits.setFocus()
    qtbot.keyClick(hits, Qt.Key.Key_End)
    qtbot.keyClick(hits, Qt.Key.Key_Return)
    assert chosen == []
    big.gate.set()
    qtbot.waitUntil(lambda: bool(chosen))
    assert [hit.title for hit in chosen] == [f"dam {MANY - 1}"]
    settle(qtbot, window)


def test_rows_are_not_for_writing(qtbot: QtBot, window: MainWindow) -> None:
    hits = window.panes.search.list
    hits.setFocus()
    hits.setCurrentIndex(hits.hits.index(0))
    qtbot.keyClick(hits, Qt.Key.Key_F2)
    qtbot.mouseDClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert hits.state() != QAbstractItemView.State.EditingState
    settle(qtbot, window)


def test_a_page_that_cannot_be_fetched_is_told_once(
    qtbot: QtBot, window: MainWindow, big: BigArchive
) -> None:
    hits = window.panes.search.list
    big.broken = True
    big.pages.clear()
    hits.verticalScrollBar().setValue(hits.verticalScrollBar().maximum() // 2)
    for _ in range(5):
        settle(qtbot, window)
    assert window.messages.text.text() == "The index went away."
    assert len(big.pages) <= 2
    big.broken = False
    hits.verticalScrollBar().setValue(hits.verticalScrollBar().maximum() // 2 + 4000)
    settle(qtbot, window)
    assert in_sight(hits)[0].startswith("dam ")


def test_typing_never_waits_for_an_answer(
    qtbot: QtBot, window: MainWindow, big: BigArchive
) -> None:
    big.gate = threading.Event()
    window.box.ask("first")
    ticks: list[int] = []
    timer = QTimer(window, interval=0)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    window.box.setFocus()
    window.box.clear()
    for letter in "kurgan":
        qtbot.keyClick(window.box, letter, delay=1)
    qtbot.waitUntil(lambda: len(ticks) > 50)
    assert window.box.text() == "kurgan"
    assert window.panes.search.model.index(0).data() == "dam 0", "the last answer stays meanwhile"
    window.box.flush()
    timer.stop()
    big.gate.set()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.panes.search.model.index(0).data() == "kurgan 0")
    asked = [query for query, _ in big.pages]
    assert asked.count("first") == 1
    assert len([query for query in asked if query not in ("dam", "first", "kurgan")]) <= 1


def test_a_layout_of_all_rows_calls_no_python(qtbot: QtBot) -> None:
    """A view asks for every row whenever it lays them out; in Python that would stall typing."""
    model = ResultsModel()
    hits = HitList(read("dark"), model)
    qtbot.addWidget(hits)
    hits.show()
    calls: list[str] = []

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            calls.append(frame.f_code.co_name)

    sys.setprofile(count)
    try:
        for total in (MANY, 3, MANY):
            first = tuple(Hit(f"a{n}", 1.0, "T", None, None, "en") for n in range(3))
            model.show(SearchResults("q", "q", total, first), 50)
            assert model.rowCount() == total
            qtbot.wait(1)
            hits.resize(300 + total % 7, 400)
            qtbot.wait(1)
    finally:
        sys.setprofile(None)
    assert len(calls) < 5_000, Counter(calls).most_common(5)
