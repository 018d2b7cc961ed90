# SPDX-License-Identifier: MIT
"""Corrections of names in the window: two clicks, seen everywhere, undone and redone by key."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.model import Correction, Mention
from tajarchive.ui.dialogs.decisions import DecisionsDialog
from tajarchive.ui.dialogs.naming import KnownDialog, NameDialog, OtherDialog, SameDialog
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.choices import Value
from tests.ui.conftest import Opened
from tests.ui.test_accessibility import nameless

FILES = {
    "first.txt": (
        "Ministers speak of the harvest\n\n(Sample Wire) 10:15, March 14, 2025\n\n"
        "DUSHANBE, March 14 (Sample Wire) -- Foreign Minister Anvar Bozorov met with Boris "
        "Melnik in Dushanbe on Friday. Bozorov praised the Khujand Silk Institute.\n\n"
        "Melnik visited Khujand later. The Wheat Circle was silent.\n"
    ),
    "second.txt": (
        "Envoy returns\n\n(Sample Wire) 11:00, April 2, 2025\n\n"
        "KHUJAND, April 2 (Sample Wire) -- Boris Petrovich Melnik met with Anvar Bozorov in "
        "Khujand on Wednesday.\n"
    ),
}


POPPED: list[QMenu] = []


@pytest.fixture(autouse=True)
def _no_popups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Menus that open are kept; Qt's offscreen platform has no keyboard to give them."""
    POPPED.clear()
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: POPPED.append(menu))


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
def desk(open_window: Opened, real: Archive, qtbot: QtBot) -> MainWindow:
    """Return a window that reads the first article."""
    window = open_window(real, "harvest")
    assert window.reading.article is not None
    assert window.reading.article.title.startswith("Ministers")
    return window


def mention(window: MainWindow, text: str) -> Mention:
    article = window.reading.article
    assert article is not None
    return next(m for m in article.mentions if m.text == text)


def names(window: MainWindow) -> set[tuple[str, str]]:
    article = window.reading.article
    assert article is not None
    return {(m.text, m.name) for m in article.mentions}


def menu_at(window: MainWindow, text: str) -> QMenu:
    """Open the context menu on a name by the keyboard and return it."""
    view = window.panes.reader.view
    view.setFocus()
    view.go_to(mention(window, text).start + 1)
    return opened(window)


def opened(window: MainWindow) -> QMenu:
    view = window.panes.reader.view
    found = view.mention_at_caret()
    view.menu_requested.emit(found, view._chosen_words(None), QPoint(100, 100))
    return POPPED.pop()


def choose(qtbot: QtBot, window: MainWindow, menu: QMenu, *path: str) -> None:
    """Choose an entry of a menu and wait until everything is shown."""
    action(menu, *path).trigger()
    settle(qtbot, window)


def action(menu: QMenu, *path: str) -> QAction:
    found = next(a for a in menu.actions() if a.text() == path[0])
    inner = found.menu()
    if len(path) > 1:
        assert isinstance(inner, QMenu)
        return action(inner, *path[1:])
    return found


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.tasks.is_idle, timeout=20_000)


def dialog(window: MainWindow, kind: type) -> QDialog:
    found = [d for d in window.findChildren(QDialog) if isinstance(d, kind) and d.isVisible()]
    assert len(found) == 1
    assert nameless(found[0]) == []
    return found[0]


def said(window: MainWindow) -> str:
    return window.messages.text.text()


def test_not_a_name_here_and_undo_and_redo_by_key(qtbot: QtBot, desk: MainWindow) -> None:
    before = names(desk)
    assert ("Bozorov", "Anvar Bozorov") in before
    assert not desk.actions_["undo"].isEnabled()
    choose(qtbot, desk, menu_at(desk, "Bozorov"), "Not a name", "Here")
    assert ("Bozorov", "Anvar Bozorov") not in names(desk)
    assert ("Anvar Bozorov", "Anvar Bozorov") in names(desk)
    assert "is no name" in said(desk)
    assert desk.messages.button.text() == "Undo"
    assert desk.actions_["undo"].text().startswith("Undo: “Bozorov”")
    desk.panes.reader.view.setFocus()
    qtbot.keyClick(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, desk)
    assert names(desk) == before
    assert said(desk).startswith("Taken back: ")
    assert desk.actions_["redo"].text().startswith("Redo: “Bozorov”")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk, Qt.Key.Key_Z, both)
    settle(qtbot, desk)
    assert ("Bozorov", "Anvar Bozorov") not in names(desk)


def test_a_line_edit_keeps_its_own_undo(qtbot: QtBot, desk: MainWindow, real: Archive) -> None:
    choose(qtbot, desk, menu_at(desk, "Bozorov"), "Not a name", "Here")
    desk.searching.focus_search()
    qtbot.keyClicks(desk.box, "x")
    qtbot.keyClick(desk.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, desk)
    assert not any(decision.undone for decision in real.decisions())


def test_another_type_shows_in_legend_and_facets(qtbot: QtBot, desk: MainWindow) -> None:
    menu = menu_at(desk, "Khujand Silk Institute")
    assert not action(menu, "Type", "Organisation").isEnabled()
    choose(qtbot, desk, menu, "Type", "Building or site")
    assert mention(desk, "Khujand Silk Institute").type == "FAC"
    facets = dict(desk.panes.search.facets._counts)
    assert "Khujand Silk Institute" not in dict(facets.get("organisation", ()))


def test_a_name_is_merged_with_another_found_in_any_script(
    qtbot: QtBot, desk: MainWindow, real: Archive
) -> None:
    action(menu_at(desk, "Boris Melnik"), "Same as…").trigger()
    asking = dialog(desk, SameDialog)
    assert isinstance(asking, SameDialog)
    settle(qtbot, desk)
    assert not asking.ok.isEnabled()
    asking.chooser.field.setText("Нобуд")
    asking.chooser.search()
    assert asking.chooser.entity is None
    asking.chooser.field.setText("Мелник П")
    asking.chooser.search()
    assert asking.chooser.entity is not None
    assert asking.chooser.entity.name == "Boris Petrovich Melnik"
    asking.keep_own.setChecked(True)
    qtbot.keyClick(asking.chooser.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "“Boris Petrovich Melnik” is “Boris Melnik”" in said(desk)
    assert real.search('person:"Boris Petrovich Melnik"').total == 2
    assert [e.name for e in real.entities(type="PERSON") if "Melnik" in e.name] == ["Boris Melnik"]


def test_a_mention_means_someone_new(qtbot: QtBot, desk: MainWindow) -> None:
    action(menu_at(desk, "Bozorov"), "Someone else…").trigger()
    asking = dialog(desk, OtherDialog)
    assert isinstance(asking, OtherDialog)
    settle(qtbot, desk)
    assert asking.scope == "here"
    qtbot.keyClicks(asking.chooser.field, "Dilshod Bozorov")
    asking.chooser.search()
    assert asking.new.isChecked()
    qtbot.keyClick(asking.chooser.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert ("Bozorov", "Dilshod Bozorov") in names(desk)
    assert ("Anvar Bozorov", "Anvar Bozorov") in names(desk)


def test_rename_and_another_name(qtbot: QtBot, desk: MainWindow) -> None:
    action(menu_at(desk, "Anvar Bozorov"), "Rename…").trigger()
    asking = dialog(desk, NameDialog)
    assert isinstance(asking, NameDialog)
    assert asking.field.text() == "Anvar Bozorov"
    assert not asking.ok.isEnabled()
    asking.field.setText("Anvar  A. Bozorov")
    qtbot.keyClick(asking.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert ("Bozorov", "Anvar A. Bozorov") in names(desk)
    action(menu_at(desk, "Bozorov"), "Also called…").trigger()
    asking = dialog(desk, NameDialog)
    assert isinstance(asking, NameDialog)
    qtbot.keyClicks(asking.field, "Wheat Circle")
    asking.ok.click()
    settle(qtbot, desk)
    assert ("Wheat Circle", "Anvar A. Bozorov") in names(desk)


def select(window: MainWindow, words: str) -> None:
    view, article = window.panes.reader.view, window.reading.article
    assert article is not None
    at = article.body.index(words)
    cursor = view.textCursor()
    cursor.setPosition(view._layout.position(at))
    cursor.setPosition(view._layout.position(at + len(words)), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_selected_words_become_a_name(qtbot: QtBot, desk: MainWindow) -> None:
    select(desk, "Wheat Circle")
    choose(qtbot, desk, opened(desk), "Mark “Wheat Circle” as", "Organisation")
    assert mention(desk, "Wheat Circle").type == "ORG"
    select(desk, "harvest" if "harvest" in desk.reading.article.body else "silent")  # type: ignore[union-attr]
    action(opened(desk), "Mark “silent” as", "A name of someone known…").trigger()
    asking = dialog(desk, KnownDialog)
    assert isinstance(asking, KnownDialog)
    settle(qtbot, desk)
    qtbot.keyClicks(asking.chooser.field, "wheat")
    asking.chooser.search()
    qtbot.keyClick(asking.chooser.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert ("silent", "Wheat Circle") in names(desk)


def test_facets_offer_corrections_of_the_whole_entity(qtbot: QtBot, desk: MainWindow) -> None:
    menu = QMenu(desk)
    desk.names.fill_for_facet(menu, Value("person", "Anvar Bozorov", 2))
    action(menu, "Not a name").trigger()
    settle(qtbot, desk)
    assert not [name for _, name in names(desk) if name == "Anvar Bozorov"]
    other = QMenu(desk)
    desk.names.fill_for_facet(other, Value("language", "en", 2))
    assert other.isEmpty()


def test_a_read_only_archive_says_why_nothing_can_be_corrected(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    real.close()
    with Archive.open(real.path, read_only=True) as archive:
        window = open_window(archive, "harvest")
        menu = menu_at(window, "Bozorov")
        assert not action(menu, "Rename…").isEnabled()
        reason = [a.text() for a in menu.actions() if "reading only" in a.text()]
        assert len(reason) == 1
        window.correcting.decide([Correction("reject", text="Bozorov")])
        assert "reading only" in said(window)
        assert archive.decisions() == []
        window.close()


def row(log: DecisionsDialog, column: int) -> str:
    item = log.list.topLevelItem(0)
    assert item is not None
    return item.text(column)


def test_the_log_and_the_table(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    choose(qtbot, desk, menu_at(desk, "Bozorov"), "Not a name", "Everywhere")
    desk.actions_["decisions"].trigger()
    log = dialog(desk, DecisionsDialog)
    assert isinstance(log, DecisionsDialog)
    settle(qtbot, desk)
    assert log.list.topLevelItemCount() == 1
    assert "is no name" in row(log, 1)
    desk.correcting.save(tmp_path / "mine")
    settle(qtbot, desk)
    table = (tmp_path / "mine.tsv").read_text(encoding="utf-8")
    assert "reject" in table
    log.undo.click()
    settle(qtbot, desk)
    assert row(log, 2) == "taken back"
    assert not log.undo.isEnabled()
    assert not log.save.isEnabled()
    desk.correcting.load(tmp_path / "mine.tsv")
    settle(qtbot, desk)
    assert said(desk) == "1 decisions were taken over from mine.tsv."
    assert log.list.topLevelItemCount() == 2
    (tmp_path / "bad.tsv").write_text("no headings\n", encoding="utf-8")
    desk.correcting.load(tmp_path / "bad.tsv")
    settle(qtbot, desk)
    assert "no heading" in said(desk)
    log.close()


def test_what_was_left_unsettled_is_taken_up_at_the_next_opening(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    one = next(e for e in real.entities() if e.name == "Anvar Bozorov")
    real.correct([Correction("rename", one.id, name="A. Bozorov")])
    assert real.unsettled() > 0
    window = open_window(real)
    settle(qtbot, window)
    assert real.unsettled() == 0


def test_what_follows_goes_on_in_the_background_and_can_be_cancelled(
    qtbot: QtBot, desk: MainWindow, real: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def settle_(progress, cancelled, jobs=None):  # type: ignore[no-untyped-def]
        calls.append("begun")
        progress(1, 900, "first.txt")
        while not cancelled():
            threading.Event().wait(0.005)
        calls.append("stopped")
        return ()

    left = [900]
    monkeypatch.setattr(real, "unsettled", lambda: left[0])
    monkeypatch.setattr(real, "settle", settle_)
    choose_only(desk, menu_at(desk, "Bozorov"), "Not a name", "Here")
    qtbot.waitUntil(lambda: "1 of 900" in desk.strip.label.text(), timeout=10_000)
    assert desk.strip.isVisible()
    assert ("Bozorov", "Anvar Bozorov") not in names(desk)  # shown before that is done
    desk.correcting.undo()  # takes its turn: the analysis ends first, and begins anew after it
    qtbot.waitUntil(lambda: calls == ["begun", "stopped", "begun"], timeout=10_000)
    assert real.decisions()[0].undone
    qtbot.mouseClick(desk.strip.cancel, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert calls == ["begun", "stopped"] * 2
    assert desk.strip.isHidden()


def choose_only(window: MainWindow, menu: QMenu, *path: str) -> None:
    """Choose an entry of a menu without waiting."""
    action(menu, *path).trigger()


def test_names_by_keyboard(qtbot: QtBot, desk: MainWindow) -> None:
    view, card = desk.panes.reader.view, desk.panes.reader.card
    view.setFocus()
    view.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(desk, Qt.Key.Key_F2)
    first = card.mention
    assert isinstance(first, Mention)
    assert card.isVisible()
    assert first.name in card.accessibleDescription()
    qtbot.keyClick(desk, Qt.Key.Key_F2)
    second = card.mention
    assert isinstance(second, Mention)
    assert second.start > first.start
    qtbot.keyClick(desk, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert card.mention == first
    settle(qtbot, desk)


def test_the_card_tells_spellings_of_this_article_and_offers_corrections(
    qtbot: QtBot, desk: MainWindow
) -> None:
    view, card = desk.panes.reader.view, desk.panes.reader.card
    view.go_to(mention(desk, "Anvar Bozorov").start)
    assert view.activate_mention()
    settle(qtbot, desk)
    assert card.here.accessibleName() == "Here as “Bozorov”"
    card.menu.aboutToShow.emit()
    assert action(card.menu, "Not a name", "In this article").isEnabled()


def test_the_menu_key_and_the_right_button_open_the_menu(qtbot: QtBot, desk: MainWindow) -> None:
    view = desk.panes.reader.view
    name = mention(desk, "Anvar Bozorov")
    view.go_to(name.start + 1)
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(view, key)
    menu = POPPED.pop()
    assert menu.accessibleName() == "Anvar Bozorov"
    assert action(menu, "Not a name", "Here").isEnabled()
    cursor = view.textCursor()
    cursor.setPosition(view._layout.position(mention(desk, "Khujand Silk Institute").start + 2))
    at = view.cursorRect(cursor).center()
    mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), mouse)
    assert POPPED.pop().accessibleName() == "Khujand Silk Institute"


def test_no_words_are_offered_that_are_marked_already(qtbot: QtBot, desk: MainWindow) -> None:
    select(desk, "Anvar Bozorov")
    view = desk.panes.reader.view
    view.menu_requested.emit(mention(desk, "Anvar Bozorov"), "Anvar Bozorov", QPoint())
    words = [a.text() for a in POPPED.pop().actions()]
    assert not any(text.startswith("Mark") for text in words)
    select(desk, "praised the Khujand Silk Institute.\n\nMelnik")
    menu = opened(desk)
    assert not any(a.text().startswith("Mark") for a in menu.actions())
