# SPDX-License-Identifier: MIT
"""A name can be corrected wherever it is seen: by the Menu key and by a right click alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.concordance import Column
from tests.ui.conftest import Opened
from tests.ui.test_correcting import FILES, action, settle

Reason = QContextMenuEvent.Reason
POPPED: list[tuple[QMenu, QPoint]] = []


@pytest.fixture(autouse=True)
def _no_popups(monkeypatch: pytest.MonkeyPatch) -> None:
    POPPED.clear()
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: POPPED.append((menu, at)))


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        yield archive


@pytest.fixture
def desk(open_window: Opened, real: Archive) -> MainWindow:
    return open_window(real, "harvest")


def by_key(qtbot: QtBot, window: MainWindow, view: QAbstractItemView) -> QMenu:
    """Ask for the menu of the chosen row by key; it must open at the row."""
    view.setFocus()
    event = QContextMenuEvent(Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(view, event)
    settle(qtbot, window)
    menu, at = POPPED.pop()
    row = view.visualRect(view.currentIndex()).center()
    assert at == view.viewport().mapToGlobal(row)
    assert view.viewport().rect().contains(row)
    return menu


def by_mouse(qtbot: QtBot, window: MainWindow, view: QAbstractItemView, row: int) -> QMenu:
    """Ask for the menu of a row by a right click on it."""
    model = view.model()
    index = model.index(row, 1) if model.index(row, 1).isValid() else model.index(row, 0)
    at = view.visualRect(index).center()
    event = QContextMenuEvent(Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    settle(qtbot, window)
    return POPPED.pop()[0]


def open_page(qtbot: QtBot, window: MainWindow, name: str = "Anvar Bozorov") -> None:
    window.pages.open(name)
    settle(qtbot, window)
    assert window.pages.is_open


def words(menu: QMenu) -> list[str]:
    return [a.text() for a in menu.actions() if a.text()]


CORRECTIONS = {"Same as…", "Rename…", "Type", "Also called…", "Not a name"}


def test_who_it_is_named_with(qtbot: QtBot, desk: MainWindow, real: Archive) -> None:
    open_page(qtbot, desk)
    company = desk.panes.pages.entity.company
    companions = desk.panes.pages.entity.companions
    rows = [companions.companion(n) for n in range(companions.rowCount())]
    row = next(n for n, one in enumerate(rows) if one and one.entity.name == "Boris Melnik")
    menu = by_mouse(qtbot, desk, company, row)
    assert menu.accessibleName() == "Boris Melnik"
    assert set(words(menu)) >= {"All about Boris Melnik", *CORRECTIONS}
    company.setCurrentIndex(companions.index(row))
    menu = by_key(qtbot, desk, company)
    action(menu, "Type", "Organisation").trigger()
    settle(qtbot, desk)
    assert [e.type for e in real.entities() if e.name == "Boris Melnik"] == ["ORG"]
    assert desk.pages.is_open


def test_a_mention_on_a_page_is_no_name_here(qtbot: QtBot, desk: MainWindow, real: Archive) -> None:
    open_page(qtbot, desk)
    table = desk.panes.pages.entity.table
    assert table.lines.rowCount() == 3
    line = table.current()
    assert line is not None
    menu = by_key(qtbot, desk, table)
    assert set(words(menu)) >= {"Open the article here", "Copy with citation", *CORRECTIONS}
    action(menu, "Not a name", "Here").trigger()
    settle(qtbot, desk)
    article = real.article(line.article)
    assert not any(m.start == line.start for m in article.mentions)
    assert table.lines.rowCount() == 2
    desk.correcting.undo()
    settle(qtbot, desk)
    assert table.lines.rowCount() == 3


def test_a_line_of_the_concordance(qtbot: QtBot, desk: MainWindow, real: Archive) -> None:
    desk.box.ask("Bozorov")
    settle(qtbot, desk)
    desk.concordance.open()
    settle(qtbot, desk)
    table = desk.panes.concordance.table
    menu = by_mouse(qtbot, desk, table, 0)
    assert menu.accessibleName() == "Anvar Bozorov"
    assert set(words(menu)) >= {"Someone else…", *CORRECTIONS}
    line = table.current()
    menu = by_key(qtbot, desk, table)
    action(menu, "Not a name", "In this article").trigger()
    settle(qtbot, desk)
    assert line is not None
    there = [m for m in real.article(line.article).mentions if m.start < line.end <= m.end]
    assert "Anvar Bozorov" not in {m.text for m in there}


def test_words_of_a_line_that_no_name_marks(qtbot: QtBot, desk: MainWindow) -> None:
    desk.box.ask("praised")
    settle(qtbot, desk)
    desk.concordance.open()
    settle(qtbot, desk)
    table = desk.panes.concordance.table
    menu = by_key(qtbot, desk, table)
    match = str(table.lines.index(0, Column.MATCH).data())
    assert f"Mark “{match}” as" in words(menu)


def test_those_who_take_part_in_an_event(qtbot: QtBot, desk: MainWindow, real: Archive) -> None:
    desk.panes.events.set_scope("archive")
    settle(qtbot, desk)
    tree, model = desk.panes.events.tree, desk.panes.events.model
    row = next(n for n, r in enumerate(model.rows) if "Anvar Bozorov" in r.event.participants)
    tree.setCurrentIndex(model.index(row))
    menu = by_key(qtbot, desk, tree)
    people = model.rows[row].event.participants
    assert set(words(menu)) >= {"Confirm the event", *people}
    assert set(words(action(menu, "Anvar Bozorov").menu())) >= CORRECTIONS  # type: ignore[arg-type]
    action(menu, "Anvar Bozorov", "Type", "Organisation").trigger()
    settle(qtbot, desk)
    assert {e.type for e in real.entities() if e.name == "Anvar Bozorov"} == {"ORG"}


def test_an_event_on_a_page(qtbot: QtBot, desk: MainWindow) -> None:
    open_page(qtbot, desk)
    events = desk.panes.pages.entity.events
    events.setCurrentIndex(events.events.index(0))
    menu = by_key(qtbot, desk, events)
    assert "Anvar Bozorov" in words(menu)
    action(menu, "Go to the sentence").trigger()
    settle(qtbot, desk)
    assert not desk.pages.is_open


def test_the_head_of_a_page_and_the_list_of_names(qtbot: QtBot, desk: MainWindow) -> None:
    open_page(qtbot, desk)
    page = desk.panes.pages.entity
    event = QContextMenuEvent(Reason.Mouse, QPoint(5, 5), page.name.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(page.name, event)
    assert set(words(POPPED.pop()[0])) >= CORRECTIONS
    desk.pages.open_names()
    settle(qtbot, desk)
    names = desk.panes.pages.names.list
    menu = by_key(qtbot, desk, names)
    assert set(words(menu)) >= CORRECTIONS


def test_a_page_whose_name_is_none_any_more_is_left(
    qtbot: QtBot, desk: MainWindow, real: Archive
) -> None:
    open_page(qtbot, desk, "Khujand Silk Institute")
    menu = QMenu(desk)
    desk.pages._fill_menu(menu)
    action(menu, "Not a name").trigger()
    settle(qtbot, desk)
    assert not desk.pages.is_open
    assert desk.panes.reader.isVisible()
    assert "Khujand Silk Institute" not in {e.name for e in real.entities()}
    assert "is no name" in desk.messages.text.text()
