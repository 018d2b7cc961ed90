# SPDX-License-Identifier: MIT
"""The page of an entity: reached from a name by key, and a way onwards from all it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.model import Companion, ConcordanceLine, Entity, Event
from tajarchive.ui.companions import CompanionDelegate, CompanionsModel
from tajarchive.ui.entity_page import EntityPage
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.concordance import LINE_ROLE
from tajarchive.ui.models.mentions import MentionsModel
from tajarchive.ui.theme import read
from tests.ui.conftest import Opened
from tests.ui.test_correcting import FILES, action, mention, settle


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of two articles."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        yield archive


@pytest.fixture
def desk(open_window: Opened, real: Archive) -> MainWindow:
    """Return a window that reads the first article."""
    return open_window(real, "harvest")


def page(window: MainWindow) -> EntityPage:
    return window.panes.pages.entity


def open_page(qtbot: QtBot, window: MainWindow, text: str = "Anvar Bozorov") -> EntityPage:
    """Open the page of a name with Enter, Enter, as a person does."""
    view = window.panes.reader.view
    view.setFocus()
    view.go_to(mention(window, text).start + 1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.panes.reader.card.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.pages.is_open
    assert not window.panes.reader.isVisible()
    return page(window)


def heading(shown: EntityPage) -> str:
    assert shown.portrait is not None
    return shown.portrait.card.entity.name


def test_enter_twice_on_a_name_opens_all_that_is_known_of_it(
    qtbot: QtBot, desk: MainWindow
) -> None:
    shown = open_page(qtbot, desk)
    assert "Anvar Bozorov" in shown.name.text()
    assert "Person" in shown.kind.text()
    assert shown.counts.text().startswith("3 mentions in 2 articles")
    assert "Bozorov" in shown.here.text()
    assert shown.mentions.rowCount() == 3
    lines = shown.mentions.lines()
    assert all(line.paragraph for line in lines)
    assert any("met with" in line.right for line in lines)
    names = {shown.companions.companion(n).entity.name for n in range(3)}  # type: ignore[union-attr]
    assert "Khujand" in names
    assert shown.events_model.count() >= 1
    assert shown.events_heading.text().startswith("EVENTS  ")
    assert shown.table.hasFocus()
    assert "paragraph" in shown.lines.foot.text()


def test_a_mention_opens_in_its_place_and_back_comes_to_the_page(
    qtbot: QtBot, desk: MainWindow
) -> None:
    shown = open_page(qtbot, desk)
    line = shown.table.current()
    assert line is not None
    qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert not desk.pages.is_open
    article = desk.reading.article
    assert article is not None
    assert article.id == line.article
    assert desk.panes.reader.view.offset() == line.start
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(desk, Qt.Key.Key_Left, alt)
    settle(qtbot, desk)
    assert desk.pages.is_open
    assert heading(page(desk)) == "Anvar Bozorov"
    qtbot.keyClick(desk, Qt.Key.Key_Left, alt)
    settle(qtbot, desk)
    assert not desk.pages.is_open
    assert desk.reading.article is not None
    assert desk.reading.article.title.startswith("Ministers")
    for _ in range(2):
        qtbot.keyClick(desk, Qt.Key.Key_Right, alt)
        settle(qtbot, desk)
    assert not desk.pages.is_open
    assert desk.reading.article.id == line.article


def test_company_leads_from_page_to_page(qtbot: QtBot, desk: MainWindow) -> None:
    shown = open_page(qtbot, desk)
    shown.company.setFocus()
    shown.company.setCurrentIndex(shown.companions.index(0))
    first = shown.companions.companion(0)
    assert first is not None
    qtbot.keyClick(shown.company, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert heading(shown) == first.entity.name
    desk.reading.step(-1)
    settle(qtbot, desk)
    assert heading(shown) == "Anvar Bozorov"
    assert desk.pages.is_open


def test_escape_gives_the_reader_its_place(qtbot: QtBot, desk: MainWindow) -> None:
    shown = open_page(qtbot, desk)
    assert not desk.actions_["like"].isEnabled()
    qtbot.keyClick(shown.table, Qt.Key.Key_Escape)
    assert not desk.pages.is_open
    assert desk.panes.reader.isVisible()
    assert desk.panes.events.isVisible()
    assert desk.panes.reader.view.hasFocus()
    assert desk.actions_["like"].isEnabled()


def test_an_event_opens_its_sentence(qtbot: QtBot, desk: MainWindow) -> None:
    shown = open_page(qtbot, desk)
    first = shown.events_model.index(0)
    event = shown.events_model.event_at(first)
    assert isinstance(event, Event)
    shown.events.setCurrentIndex(first)
    qtbot.keyClick(shown.events, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert not desk.pages.is_open
    assert desk.reading.article is not None
    source = next(s for s in event.sources if s.article == desk.reading.article.id)
    assert desk.panes.reader.view.offset() == source.start


def test_search_this_asks_for_the_name(qtbot: QtBot, desk: MainWindow) -> None:
    shown = open_page(qtbot, desk)
    shown.search.click()
    settle(qtbot, desk)
    assert desk.box.text() == 'person:"Anvar Bozorov"'
    assert desk.panes.search.head.count.text() == "2 articles"
    assert not desk.pages.is_open


def test_a_correction_renews_the_page(qtbot: QtBot, desk: MainWindow) -> None:
    shown = open_page(qtbot, desk)
    menu = QMenu(desk)
    desk.pages._fill_menu(menu)
    action(menu, "Type", "Organisation").trigger()
    settle(qtbot, desk)
    assert desk.pages.is_open
    assert "Organisation" in shown.kind.text()
    desk.correcting.undo()
    settle(qtbot, desk)
    assert "Person" in shown.kind.text()


def test_page_and_concordance_take_turns(qtbot: QtBot, desk: MainWindow) -> None:
    open_page(qtbot, desk)
    desk.actions_["concordance"].trigger()
    settle(qtbot, desk)
    assert desk.concordance.is_open
    assert not desk.pages.is_open
    desk.pages.open("khujand")
    settle(qtbot, desk)
    assert desk.pages.is_open
    assert not desk.concordance.is_open
    desk.pages.leave()
    assert desk.panes.reader.isVisible()
    assert desk.panes.reader.width() > 300


def test_mentions_are_ordered_by_the_words_around_them(qtbot: QtBot, desk: MainWindow) -> None:
    shown = open_page(qtbot, desk)
    shown.table.order_wanted.emit("right")
    settle(qtbot, desk)
    rights = [line.right.lstrip(" .,").casefold() for line in shown.mentions.lines()]
    assert rights == sorted(rights)
    shown.table.order_wanted.emit("oldest")
    settle(qtbot, desk)
    dates = [line.published for line in shown.mentions.lines()]
    assert dates == sorted(dates, key=str)


def test_an_entity_that_is_gone_is_told_of(qtbot: QtBot, desk: MainWindow) -> None:
    desk.pages.open("person:nobody")
    settle(qtbot, desk)
    assert not desk.pages.is_open
    assert "No article of this archive names" in desk.messages.text.text()


def test_a_page_can_be_asked_for_at_the_start(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window()
    window.pages.wanted = "Anvar Bozorov"
    window.searching.at_start("harvest")
    window.use(real)
    qtbot.waitUntil(lambda: window.pages.is_open and window.tasks.is_idle(), timeout=20_000)
    assert heading(page(window)) == "Anvar Bozorov"


def lines(number: int) -> list[ConcordanceLine]:
    return [
        ConcordanceLine(f"a{n}", f"Title {n}", None, None, "en", 0, n, n + 3, "", "abc", "")
        for n in range(number)
    ]


def test_contexts_are_fetched_for_what_is_in_sight_only(qtbot: QtBot) -> None:
    model = MentionsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    made = lines(100_000)
    model.show(made, range(len(made)))
    asked: list[list[int]] = []
    model.context_wanted.connect(asked.append)
    qtbot.wait(20)  # the tester looks at a few rows
    asked.clear()
    for row in range(50_000, 50_030):
        model.index(row, 1).data(LINE_ROLE)
    qtbot.waitUntil(lambda: bool(asked))
    assert len(asked) == 1
    assert set(range(50_000, 50_030)) <= set(asked[0])
    assert len(asked[0]) < 200
    model.fill(asked[0], [replace(made[place], paragraph=1, left="x ") for place in asked[0]])
    line = model.line(50_010)
    assert line is not None
    assert line.left == "x "
    model.index(50_010, 1).data(LINE_ROLE)
    qtbot.wait(20)
    assert len(asked) == 1


def test_company_by_articles_or_by_npmi() -> None:
    model = CompanionsModel()
    many = Companion(Entity("a", "GPE", "A"), 9, 0.1)
    close = Companion(Entity("b", "PERSON", "B"), 3, 0.8)
    once = Companion(Entity("c", "ORG", "C"), 1, 1.0)
    model.show([many, close, once])
    assert [model.companion(n) for n in range(3)] == [many, close, once]
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "A, Country or city: 9 articles name both, NPMI 0.10"
    )
    model.order_by_npmi(True)
    assert [model.companion(n) for n in range(model.rowCount())] == [close, many]


def test_the_company_names_its_kinds_in_words(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(
        CompanionDelegate,
        "draw_line",
        lambda _, painter, rect, text, face, colour: drawn.append(text),
    )
    dam = Entity("rogun", "FAC", "Rogun", (), 3, 4)
    model = CompanionsModel()
    model.show((Companion(dam, 3, 0.5),))
    delegate = CompanionDelegate(read("dark"))
    option = QStyleOptionViewItem()
    option.rect.setRect(0, 0, 300, 40)  # type: ignore[attr-defined]
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    assert drawn == ["Rogun", "Place  3"]
