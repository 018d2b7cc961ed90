# SPDX-License-Identifier: MIT
"""The mentions on a name's page: filtered, ordered, copied, clipped and saved by keys."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.model import ConcordanceLine
from tajarchive.ui import pages_desk
from tajarchive.ui.contexts import in_context
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.mentions_pane import MentionsPane
from tajarchive.ui.models.concordance import Column
from tajarchive.ui.models.mentions import MentionsModel
from tests.ui.conftest import Opened
from tests.ui.test_correcting import settle

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NUMBER = 30


def text(number: int) -> str:
    topic = "cotton" if number % 2 else "energy"
    return (
        f"Report {number} on {topic}\n\nDUSHANBE, {1 + number % 28} March {1995 + number}\n\n"
        f"Minister Anvar Bozorov opened a {topic} market on Tuesday. "
        f"The prices were named by Bozorov in village {number}.\n"
    )


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where an archive is of thirty articles that all name one person."""
    folder = tmp_path_factory.mktemp("texts")
    for number in range(NUMBER):
        (folder / f"{number}.txt").write_text(text(number), encoding="utf-8")
    with Archive.create(tmp_path_factory.mktemp("archive") / "many") as archive:
        archive.import_paths([folder], jobs=0)
    return archive.path


@pytest.fixture
def desk(
    qtbot: QtBot, open_window: Opened, many: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """Return a window with the page of the person open, of whom ten mentions come first."""
    monkeypatch.setattr(pages_desk, "_FIRST", 10)
    monkeypatch.setattr(pages_desk, "_FEW", 10)
    window = open_window(Archive.open(many, read_only=True), "market")
    window.pages.open("Anvar Bozorov")
    settle(qtbot, window)
    assert window.pages.is_open
    return window


def pane(window: MainWindow) -> MentionsPane:
    return window.panes.pages.entity.lines


def filtered(qtbot: QtBot, window: MainWindow, words: str) -> list[ConcordanceLine]:
    """Type into the filter and return the lines that are left."""
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert pane(window).filter.hasFocus()
    with qtbot.waitSignal(pane(window).arrangement_changed):
        qtbot.keyClicks(pane(window).filter, words)
    settle(qtbot, window)
    return pane(window).model.lines()


def test_the_first_mentions_come_before_all_of_them(
    qtbot: QtBot, open_window: Opened, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages_desk, "_FIRST", 10)
    monkeypatch.setattr(pages_desk, "_FEW", 10)
    window = open_window(Archive.open(many, read_only=True), "market")
    seen: list[int] = []
    model = pane(window).model
    model.modelReset.connect(lambda: seen.append(model.rowCount()))
    model.rowsInserted.connect(lambda *_: seen.append(model.rowCount()))
    window.pages.open("Anvar Bozorov")
    settle(qtbot, window)
    assert seen == [10, 2 * NUMBER]
    assert pane(window).count.text() == f"MENTIONS  {2 * NUMBER}"
    shown = model.lines()
    assert len({(line.article, line.start) for line in shown}) == 2 * NUMBER
    assert all(line.left for line in shown[:10])
    dates = [line.published or "" for line in shown]
    assert dates == sorted(dates, reverse=True)
    page = window.panes.pages.entity
    assert page.timeline.isVisible()
    assert page.portrait is not None
    assert page.portrait.dated is None


def test_mentions_are_filtered_by_words_article_and_year(qtbot: QtBot, desk: MainWindow) -> None:
    left = filtered(qtbot, desk, "cotton market")
    assert {line.title for line in left} == {f"Report {n} on cotton" for n in range(1, NUMBER, 2)}
    assert pane(desk).count.text() == f"MENTIONS  {len(left)} of {2 * NUMBER}"
    qtbot.keyClick(pane(desk).filter, Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert pane(desk).filter.text() == ""
    assert desk.pages.is_open
    left = filtered(qtbot, desk, "2003")
    assert {line.published for line in left} == {"2003-03-09"}
    pane(desk).filter.clear()
    assert {line.title for line in filtered(qtbot, desk, "village 29")} == {"Report 29 on cotton"}
    pane(desk).filter.clear()
    assert filtered(qtbot, desk, "nothing like it") == []
    assert pane(desk)._empty.isVisible()
    assert not pane(desk).save.isEnabled()


def test_the_filter_stays_with_the_order_and_goes_with_the_page(
    qtbot: QtBot, desk: MainWindow
) -> None:
    filtered(qtbot, desk, "cotton")
    qtbot.keyClick(pane(desk).filter, Qt.Key.Key_Down)
    assert desk.panes.pages.entity.table.hasFocus()
    qtbot.keyClick(desk.panes.pages.entity.table, Qt.Key.Key_O)
    settle(qtbot, desk)
    dates = [line.published or "" for line in pane(desk).model.lines()]
    assert dates == sorted(dates)
    assert 0 < len(dates) < 2 * NUMBER
    desk.pages.open("Anvar Bozorov")
    settle(qtbot, desk)
    assert pane(desk).filter.text() == ""
    assert pane(desk).order == "newest"


def test_mentions_are_cited_and_clipped_by_key(qtbot: QtBot, desk: MainWindow) -> None:
    table = desk.panes.pages.entity.table
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert desk.actions_["copy-cited"].isEnabled()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL | SHIFT)
    settle(qtbot, desk)
    copied = QGuiApplication.clipboard().text()
    assert "prices were named by Bozorov in village 0" in copied
    assert "Report 0 on energy" in copied
    assert "1995" in copied


def test_a_mention_goes_into_the_clippings(qtbot: QtBot, open_window: Opened, many: Path) -> None:
    window = open_window(Archive.open(many), "market")
    window.pages.open("Anvar Bozorov")
    settle(qtbot, window)
    assert window.actions_["clip"].isEnabled()
    qtbot.keyClick(window.panes.pages.entity.table, Qt.Key.Key_D, CONTROL)
    settle(qtbot, window)
    assert window.session.archive is not None
    assert window.session.archive.clippings()[-1].text.startswith(
        "Minister Anvar Bozorov opened a cotton market"
    )


def test_all_mentions_are_saved_with_their_contexts(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path
) -> None:
    assert desk.actions_["save-concordance"].isEnabled()
    assert desk.clippings.mentions.is_shown
    assert not desk.clippings.lines.is_shown
    desk.clippings.mentions.save(tmp_path / "mentions.csv")
    settle(qtbot, desk)
    with (tmp_path / "mentions.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 2 * NUMBER + 1
    assert all("Bozorov" in " ".join(row) for row in rows[1:])
    assert all("market" in " ".join(row) or "prices" in " ".join(row) for row in rows[1:])


def test_reading_for_a_filter_can_be_stopped(qtbot: QtBot, desk: MainWindow) -> None:
    pane(desk).filter.setText("cotton")
    pane(desk).arrangement_changed.emit()
    pane(desk).cancel_requested.emit()
    settle(qtbot, desk)
    assert pane(desk).filter.text() == ""
    assert pane(desk).model.rowCount() == 2 * NUMBER
    assert not pane(desk).work.isVisible()


def test_tab_goes_through_the_page_in_the_order_of_reading(qtbot: QtBot, desk: MainWindow) -> None:
    page = desk.panes.pages.entity
    page.search.setFocus()
    seen = []
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    wanted = [page.correct, page.timeline, page.lines.filter, page.table, page.company, page.events]
    assert [widget for widget in seen if widget in wanted][: len(wanted)] == wanted


def test_lines_added_later_leave_those_that_are_there() -> None:
    model = MentionsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    made = [
        ConcordanceLine(f"a{n}", f"Title {n}", None, None, "en", 0, n, n + 3, "", "abc", "")
        for n in range(30)
    ]
    model.show(made[:10], range(10))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.add(made[10:])
    assert model.lines() == made
    assert not resets


def test_contexts_are_read_in_pieces_until_it_is_cancelled(many: Path) -> None:
    archive = Archive.open(many, read_only=True)
    lines = archive.lines_of(archive.entities_called("Anvar Bozorov")[0]) * 20
    asked: list[int] = []

    class Counting:
        def in_context(self, some: list[ConcordanceLine], context: int) -> list[ConcordanceLine]:
            asked.append(len(some))
            return archive.in_context(some, context)

    found = in_context(Counting(), lines, lambda: len(asked) == 2)  # type: ignore[arg-type]
    assert len(found) == len(lines)
    assert asked == [500, 500]
    assert all(line.paragraph for line in found[:1000])
    assert not any(line.paragraph for line in found[1000:])
    archive.close()


@pytest.mark.parametrize(("wide", "high"), [(860, 560), (1024, 640)])
def test_little_room_cuts_no_heading_and_no_source(
    qtbot: QtBot, desk: MainWindow, wide: int, high: int
) -> None:
    desk.resize(wide, high)
    qtbot.wait(1)
    page = desk.panes.pages.entity
    assert desk.width() == wide
    for label in page.findChildren(QLabel):
        if label.property("role") == "heading" and label.isVisible():
            assert label.width() >= label.sizeHint().width(), label.text()
    foot = page.lines.foot
    assert foot.text().endswith("paragraph 1") or foot.text().endswith("paragraph 2")
    assert foot.fontMetrics().horizontalAdvance(foot.text()) <= foot.width()
    assert foot.toolTip().startswith("Report")
    table = page.table
    assert table.columnWidth(Column.LEFT) >= 90
