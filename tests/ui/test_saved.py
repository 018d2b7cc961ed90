# SPDX-License-Identifier: MIT
"""Saved searches, past searches, more like this and tags, by the keys that a person presses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.model import PastSearch, SavedSearch
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.choices import Value
from tajarchive.ui.models.results import Role
from tajarchive.ui.models.searches import HistoryModel, SavedModel
from tests.ui.conftest import Opened

FILES = {
    "treaty": "Treaty on the border\n\nThe border treaty of Tajikistan was signed in Bishkek.\n",
    "dam": "Dam on the river\n\nThe dam on the river of Tajikistan was opened by engineers.\n",
    "dams": "Second dam\n\nEngineers say that the second dam on the river is high.\n",
}
NEWS = {
    "news": "Border open\n\nThe border was opened; the treaty stands, drivers said.\n",
}
KEY = Qt.Key


def bring(archive: Archive, files: dict[str, str]) -> None:
    folder = archive.path.parent / "in"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    archive.import_paths([folder / f"{name}.txt" for name in files], jobs=0)


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "archive") as archive:
        bring(archive, FILES)
        yield archive


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until what was asked for, if only in an event that waits, has come."""
    qtbot.wait(1)
    qtbot.waitUntil(lambda: window.tasks.is_idle() and not window.box.is_waiting())


def titles(window: MainWindow) -> list[str]:
    model = window.panes.search.model
    return [model.index(row).data() for row in range(model.rowCount())]


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None):
    """Press keys in whatever has the focus."""
    for key in keys:
        focus = QApplication.focusWidget() or window
        qtbot.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)  # type: ignore[arg-type]


def save(qtbot: QtBot, window: MainWindow, query: str, name: str) -> None:
    """Search, press Ctrl+S, type a name and press Enter."""
    window.box.ask(query)
    settle(qtbot, window)
    window.actions_["save-search"].trigger()
    field = window.saved.panel.name
    assert field.hasFocus()
    field.selectAll()
    qtbot.keyClicks(field, name)
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)


# -- saved searches ---------------------------------------------------------------------------


def test_what_is_new_is_counted_marked_and_seen(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    save(qtbot, window, "border", "Border talks")
    assert window.toolbar.star.accessibleName() == "This search is saved"
    assert window.toolbar.saved.text() == ""
    window.box.ask("dam")
    bring(real, NEWS)
    window.session.refresh()
    settle(qtbot, window)
    assert window.toolbar.saved.text() == "1 new"
    assert window.toolbar.saved.accessibleName() == "Saved searches, 1 new"
    window.actions_["saved-searches"].trigger()
    panel = window.saved.panel
    assert panel.isVisible()
    assert panel.list.hasFocus()
    read_out = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read_out == "Border talks, 1 new, 2 articles, border"
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)
    assert not panel.isVisible()
    assert window.box.text() == "border"
    model = window.panes.search.model
    marks = {model.index(row).data(): model.index(row).data(Role.NEW) for row in range(2)}
    assert marks == {"Border open": True, "Treaty on the border": False}
    new = next(i for i in map(model.index, range(2)) if i.data(Role.NEW))
    assert new.data(Qt.ItemDataRole.AccessibleTextRole).startswith("new. Border open")
    assert window.toolbar.saved.text() == ""
    assert real.saved_searches()[0].new == 0


def test_only_what_is_new(qtbot: QtBot, open_window: Opened, real: Archive) -> None:
    real.save_search("Border talks", "border")
    bring(real, NEWS)
    window = open_window(real)
    assert window.saved.only_new.isHidden()
    window.actions_["saved-searches"].trigger()
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)
    assert window.saved.only_new.text() == "1 new"
    window.actions_["only-new"].trigger()
    settle(qtbot, window)
    assert titles(window) == ["Border open"]
    assert window.saved.only_new.isChecked()
    window.actions_["only-new"].trigger()
    settle(qtbot, window)
    assert len(titles(window)) == 2
    window.box.ask("dam")
    settle(qtbot, window)
    assert window.saved.only_new.isHidden()
    assert not any(
        window.panes.search.model.index(row).data(Role.NEW) for row in range(len(titles(window)))
    )


def test_a_name_that_is_taken_is_asked_for_again(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    real.save_search("Dams", "dam")
    window = open_window(real)
    save(qtbot, window, "river", "DAMS")
    panel = window.saved.panel
    assert panel.isVisible()
    assert "already" in panel.problem.text()
    qtbot.keyClicks(panel.name, "Rivers")
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)
    assert [search.name for search in real.saved_searches()] == ["Dams", "Rivers"]
    assert panel.isHidden()


def test_searches_are_renamed_moved_and_removed_by_keys(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    for name in ("Dams", "Borders", "Rivers"):
        real.save_search(name, name[:-1].lower())
    window = open_window(real)
    window.actions_["saved-searches"].trigger()
    panel = window.saved.panel
    press(qtbot, window, KEY.Key_Down, KEY.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Frontiers")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: panel.model.index(1).data() == "Frontiers")
    press(qtbot, window, KEY.Key_Up, held=Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    assert [search.name for search in real.saved_searches()] == ["Frontiers", "Dams", "Rivers"]
    assert panel.list.currentIndex().data() == "Frontiers"
    press(qtbot, window, KEY.Key_Delete)
    settle(qtbot, window)
    assert [search.name for search in real.saved_searches()] == ["Dams", "Rivers"]
    window.messages.button.click()
    settle(qtbot, window)
    assert [search.name for search in real.saved_searches()] == ["Frontiers", "Dams", "Rivers"]
    press(qtbot, window, KEY.Key_Escape)
    assert panel.isHidden()
    assert window.box.hasFocus()


def test_the_panel_closes_when_one_goes_elsewhere(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    real.save_search("Dams", "dam")
    window = open_window(real)
    window.actions_["saved-searches"].trigger()
    window.box.setFocus()
    assert window.saved.panel.isHidden()


def test_nothing_to_save_is_said(qtbot: QtBot, open_window: Opened, real: Archive) -> None:
    window = open_window(real)
    window.actions_["save-search"].trigger()
    assert "Search for something first" in window.messages.text.text()
    assert window.saved.panel.isHidden()


def test_a_search_that_is_not_understood_any_more_says_why(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    saved = real.save_search("Broken", "dam")
    real._store.searches.change(saved.id, "dam )", "relevance")
    window = open_window(real)
    window.actions_["saved-searches"].trigger()
    index = window.saved.panel.model.index(0)
    assert "no bracket was opened" in index.data(Qt.ItemDataRole.ToolTipRole)
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)
    assert "o bracket was opened" in window.panes.search.head.problem.text()


def test_an_archive_that_is_read_only_is_looked_at(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    real.save_search("Border talks", "border")
    real.note_search("dam", 2)
    real.tag([real.search("dam").hits[0].id], "to cite")
    bring(real, NEWS)
    real.close()
    with Archive.open(real.path, read_only=True) as reading:
        window = open_window(reading, "dam")
        assert not window.toolbar.star.isEnabled()
        assert window.panes.reader.tags.isVisible()
        window.actions_["saved-searches"].trigger()
        press(qtbot, window, KEY.Key_F2, KEY.Key_Delete)
        assert window.saved.panel.list.findChild(QLineEdit) is None
        press(qtbot, window, KEY.Key_Return)
        settle(qtbot, window)
        assert len(titles(window)) == 2
        assert window.saved.only_new.text() == "1 new"
        window.actions_["tag"].trigger()
        assert "reading only" in window.messages.text.text()
        assert window.problem == ""
        window.close()


# -- past searches ----------------------------------------------------------------------------


def test_a_search_is_remembered_once_it_is_settled_on(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    qtbot.keyClicks(window.box, "dam")
    settle(qtbot, window)
    assert real.past_searches() == ()
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)
    assert [(p.query, p.total) for p in real.past_searches()] == [("dam", 2)]
    window.box.ask("border")
    settle(qtbot, window)
    window.panes.search.list.open_current()
    settle(qtbot, window)
    window.box.ask("river")
    settle(qtbot, window)
    window.history.stay.timeout.emit()
    settle(qtbot, window)
    assert [p.query for p in real.past_searches()] == ["river", "border", "dam"]


def test_what_was_searched_last_time_is_not_searched_again(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "dam")
    window.panes.search.list.open_current()
    window.history.stay.timeout.emit()
    settle(qtbot, window)
    assert real.past_searches() == ()


def test_nothing_is_remembered_when_that_is_not_wanted(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    window.settings.set("search.history", False)
    window.box.ask("dam")
    settle(qtbot, window)
    window.history.stay.timeout.emit()
    settle(qtbot, window)
    assert real.past_searches() == ()


def test_past_searches_are_offered_below_the_empty_box(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    for query in ("border", "dam", "river"):
        real.note_search(query, 1)
    window = open_window(real)
    past = window.history.list
    assert not past.isVisible()
    window.panes.search.list.setFocus()
    window.actions_["search"].trigger()
    qtbot.waitUntil(past.isVisible)
    rows = [past.model.index(row).data() for row in range(past.model.rowCount())]
    assert rows == ["Today", "river", "dam", "border"]
    press(qtbot, window, KEY.Key_Down, KEY.Key_Down)
    assert past.list.currentIndex().data() == "dam"
    press(qtbot, window, KEY.Key_Delete)
    settle(qtbot, window)
    assert [p.query for p in real.past_searches()] == ["river", "border"]
    assert past.list.currentIndex().data() == "border"
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)
    assert window.box.text() == "border"
    assert past.isHidden()
    assert titles(window) == ["Treaty on the border"]


def test_the_offer_goes_when_one_types_or_leaves(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    real.note_search("border", 1)
    window = open_window(real)
    past = window.history.list
    for leave in (
        lambda: qtbot.keyClicks(window.box, "d"),
        lambda: press(qtbot, window, KEY.Key_Escape),
        lambda: window.panes.search.list.setFocus(),
    ):
        window.box.clear()
        window.panes.search.list.setFocus()
        window.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        qtbot.waitUntil(past.isVisible)
        leave()
        assert past.isHidden()


def test_past_searches_that_begin_so_are_offered_on_request(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    for query in ("border treaty", "dam"):
        real.note_search(query, 1)
    window = open_window(real)
    window.box.setFocus()
    qtbot.keyClicks(window.box, "bo")
    settle(qtbot, window)
    press(qtbot, window, KEY.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    past = window.history.list
    qtbot.waitUntil(past.isVisible)
    press(qtbot, window, KEY.Key_Down, KEY.Key_Return)
    settle(qtbot, window)
    assert window.box.text() == "border treaty"


def test_all_past_searches_are_forgotten_once_it_was_said_twice(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    real.note_search("border", 1)
    window = open_window(real)
    window.actions_["forget-searches"].trigger()
    assert len(real.past_searches()) == 1
    window.messages.button.click()
    settle(qtbot, window)
    assert real.past_searches() == ()


# -- more like this, tags ---------------------------------------------------------------------


def test_more_like_the_article_or_the_hit(qtbot: QtBot, open_window: Opened, real: Archive) -> None:
    window = open_window(real, "second dam")
    article = window.reading.article
    assert article is not None
    window.actions_["like"].trigger()
    settle(qtbot, window)
    assert window.box.text() == f"like:{article.id}"
    assert titles(window) == ["Dam on the river"]
    window.panes.search.list.setFocus()
    window.panes.search.list.step(0)
    hit = window.panes.search.list.current()
    (more,) = [a for a in window.panes.search.list.actions() if a.text() == "More like this"]
    more.trigger()
    settle(qtbot, window)
    assert hit is not None
    assert window.box.text() == f"like:{hit.id}"
    assert titles(window)[0] == "Second dam"


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_an_article_is_tagged_and_found_by_keys(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    real.tag([real.search("border").hits[0].id], "fieldwork")
    window = open_window(real, "second dam")
    bar = window.panes.reader.tags
    assert bar.isHidden()
    window.actions_["tag"].trigger()
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, "to cite")
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)
    assert bar.tags == ("to cite",)
    qtbot.keyClicks(bar.field, "field")
    completer = bar.field.completer()
    assert completer.currentCompletion() == "fieldwork"
    qtbot.keyClick(completer.popup(), KEY.Key_Down)
    qtbot.keyClick(completer.popup(), KEY.Key_Return)
    settle(qtbot, window)
    assert bar.tags == ("fieldwork", "to cite")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, KEY.Key_Escape)
    assert bar.field.isHidden()
    assert window.panes.reader.view.hasFocus()


def test_a_chip_searches_its_tag_and_is_taken_off(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    from tajarchive.ui.reader.tags import TagChip

    article = real.search("second dam").hits[0].id
    for tag in ("to cite", "fieldwork"):
        real.tag([article], tag)
    window = open_window(real, "second dam")
    bar = window.panes.reader.tags

    def chip(name: str) -> TagChip:
        return next(c for c in bar.findChildren(TagChip) if c.name == name and c.isVisible())

    qtbot.keyClick(chip("to cite"), KEY.Key_Return)
    settle(qtbot, window)
    assert window.box.text() == 'tag:"to cite"'
    assert titles(window) == ["Second dam"]
    qtbot.keyClick(chip("fieldwork"), KEY.Key_Delete)
    settle(qtbot, window)
    assert bar.tags == ("to cite",)
    assert real.article(article).tags == ("to cite",)


@pytest.mark.parametrize("tag", ["AND", "to cite", "НЕ", "глава-3", "to-do"])
def test_any_tag_is_found_by_its_facet(tag: str, real: Archive) -> None:
    article = real.search("border").hits[0].id
    real.tag([article], tag)
    ((name, count),) = real.search("").facets["tag"]
    assert real.matching(Value("tag", name, count).clause()) == [article]


def test_what_is_no_tag_is_refused_in_words(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "second dam")
    window.actions_["tag"].trigger()
    qtbot.keyClicks(window.panes.reader.tags.field, "???")
    press(qtbot, window, KEY.Key_Return)
    settle(qtbot, window)
    assert "needs a letter or a digit" in window.messages.text.text()


# -- models -----------------------------------------------------------------------------------


def checked(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_models_keep_qts_rules(qtbot: QtBot) -> None:
    saved, past = SavedModel(), HistoryModel()
    testers = [checked(saved), checked(past)]
    for count in (2, 3, 3, 0):
        saved.show([SavedSearch(n, f"s{n}", "q", "newest", "", "") for n in range(count)])
        when = [f"2026-01-0{n + 1}T12:00:00+00:00" for n in range(count)]
        past.show([PastSearch(w, w, 1) for w in when], date(2026, 1, 2))
    assert len(testers) == 2


def test_days_have_names(qtbot: QtBot) -> None:
    model = HistoryModel()
    when = ("2026-02-14T12:00:00+00:00", "2026-02-13T12:00:00+00:00", "2025-12-31T12:00:00+00:00")
    model.show([PastSearch(f"q{n}", w, n) for n, w in enumerate(when)], date(2026, 2, 14))
    rows = [model.index(row).data() for row in range(model.rowCount())]
    assert rows == ["Today", "q0", "Yesterday", "q1", "31 Dec 2025", "q2"]
    assert [model.step(-1, 1), model.step(1, 1), model.step(5, 1), model.step(1, -1)] == [
        1, 3, 5, -1,
    ]  # fmt: skip
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
