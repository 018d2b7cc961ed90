# SPDX-License-Identifier: MIT
"""The details of an article edited by keys: seen everywhere, restored, undone, never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.ui.dialogs.details import DetailsDialog
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.reader.details import DetailsEditor
from tests.test_editing import UNDATED, WRONG
from tests.ui.conftest import Opened
from tests.ui.test_accessibility import nameless
from tests.ui.test_upkeep import dialog, said, settle

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of an article without a date and of one with a wrong date."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "undated.txt").write_text(UNDATED, encoding="utf-8")
    (folder / "wrong.txt").write_text(WRONG, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        yield archive


def edit(qtbot: QtBot, window: MainWindow) -> DetailsEditor:
    """Open the editor by its key."""
    qtbot.keyClick(window, Qt.Key.Key_E, ALT)
    settle(qtbot, window)
    assert window.details.is_open
    assert nameless(window.details.editor) == []
    return window.details.editor


def type_into(qtbot: QtBot, line: QLineEdit, words: str) -> None:
    line.setFocus()
    line.selectAll()
    if words:
        qtbot.keyClicks(line, words)
    else:
        qtbot.keyClick(line, Qt.Key.Key_Delete)


def head(window: MainWindow) -> str:
    return window.panes.reader.view.toPlainText()


def dates(window: MainWindow) -> set[str | None]:
    article = window.reading.article
    assert article is not None
    return {event.date for event in article.events}


def test_a_date_given_by_keys_dates_the_events(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "lake")
    assert dates(window) == {None}
    editor = edit(qtbot, window)
    assert editor.fields["title"].line.hasFocus()
    published = editor.fields["published"]
    qtbot.keyClick(editor.fields["title"].line, Qt.Key.Key_Tab)
    assert published.line.hasFocus()
    assert not editor.save.isEnabled()
    qtbot.keyClicks(published.line, "6 February 2022")
    assert published.note.text() == "6 Feb 2022"
    assert editor.save.isEnabled()
    qtbot.keyClick(published.line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert not window.details.is_open
    assert window.panes.reader.view.hasFocus()
    assert dates(window) == {"2022-02-04"}
    assert "6 Feb 2022  ·  ✎ edited: published" in head(window)
    assert "No publication date found" not in head(window)
    hit = window.panes.search.model.hit(0)
    assert hit is not None
    assert hit.published == "2022-02-06"
    assert "published 2022-02-06" in said(window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(qtbot, window)
    assert dates(window) == {None}
    assert "✎" not in head(window)


def test_what_was_found_stands_beside_and_is_restored_by_key(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    wrong = real.matching("river")[0]
    before = real.article(wrong)
    real.edit([wrong], {"published": "2018", "source": ""})
    real.settle(jobs=0)
    window = open_window(real, "river")
    editor = edit(qtbot, window)
    published, source = editor.fields["published"], editor.fields["source"]
    assert published.label.text().startswith("✎")
    assert published.note.text() == "edited by a person; found: 2012-03-16 10:15 (line 3)"
    assert source.note.text() == "edited by a person; found: Sample Wire"
    assert not editor.fields["author"].label.text().startswith("✎")
    assert editor.head.text() == "Details  ·  ✎ 2 details edited"
    for field in (published, source):
        field.restore.setFocus()
        qtbot.keyClick(field.restore, Qt.Key.Key_Space)
        assert field.note.text() == "as it was found"
    assert published.line.text() == "2012-03-16 10:15"
    qtbot.keyClick(published.line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert real.article(wrong) == before


def test_what_cannot_be_understood_is_said_and_not_saved(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "lake")
    editor = edit(qtbot, window)
    address, published = editor.fields["url"], editor.fields["published"]
    type_into(qtbot, address.line, "example")
    type_into(qtbot, published.line, "05/07/2022")
    assert published.note.text().startswith("“05/07/2022” may be two days; write 2022-07-05")
    assert published.line.accessibleDescription() == published.note.text()
    assert address.note.text().startswith("“example” is no address")
    type_into(qtbot, editor.fields["title"].line, "")
    qtbot.keyClick(editor.fields["title"].line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.details.is_open
    assert editor.fields["title"].line.hasFocus()
    assert not real.decisions()
    qtbot.keyClick(editor.fields["title"].line, Qt.Key.Key_Escape)
    assert not window.details.is_open
    assert not edit(qtbot, window).changes()


def test_several_details_are_one_decision_and_unknown_is_one_of_them(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "river")
    editor = edit(qtbot, window)
    type_into(qtbot, editor.fields["source"].line, "")
    assert editor.fields["source"].note.text() == "unknown"
    editor.fields["language"].type("Tajik")  # without a popup: offscreen has no keyboard for it
    type_into(qtbot, editor.fields["dateline_place"].line, "Khujand")
    qtbot.keyClick(editor.fields["section"].line, Qt.Key.Key_Return)
    settle(qtbot, window)
    (decision,) = real.decisions()
    article = window.reading.article
    assert article is not None
    assert article.dateline is not None
    assert (article.source, article.language) == (None, "tg")
    assert article.dateline.place == "Khujand"
    assert article.edited == {"source", "language", "dateline_place"}
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(qtbot, window)
    assert window.reading.article == real.article(article.id)
    assert real.decisions()[0].undone
    assert real.decisions()[0].id == decision.id


def test_a_doubt_is_told_and_answered_by_a_key(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "lake")
    editor = edit(qtbot, window)
    published = editor.fields["published"]
    assert published.note.text() == "⚠ The text does not say when it was published."
    assert published.confirm.text() == "It is unknown"
    assert editor.fields["title"].confirm.text() == "It is right"
    published.confirm.setFocus()
    qtbot.keyClick(published.confirm, Qt.Key.Key_Space)
    assert published.note.isHidden()
    editor.ask_save()
    settle(qtbot, window)
    article = window.reading.article
    assert article is not None
    assert article.edited == {"published"}
    assert article.published is None
    assert not any(d.kind == "no-date" for one in real.triage() for d in one.doubts)


def test_what_was_typed_is_offered_again_after_another_article_was_opened(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real)
    lake, river = real.matching("lake")[0], real.matching("river")[0]
    window.reading.open(lake)
    settle(qtbot, window)
    editor = edit(qtbot, window)
    type_into(qtbot, editor.fields["source"].line, "Other Wire")
    window.reading.open(river)
    settle(qtbot, window)
    assert not window.details.is_open
    assert "“Presidents meet at the lake” was not saved" in said(window)
    window.messages.button.click()
    settle(qtbot, window)
    assert window.details.is_open
    assert editor.article is not None
    assert editor.article.id == lake
    assert editor.fields["source"].line.text() == "Other Wire"
    assert editor.fields["source"].line.hasFocus()
    qtbot.keyClick(editor.fields["source"].line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert real.article(lake).source == "Other Wire"


def test_what_is_typed_stays_when_the_archive_changes(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    window = open_window(real, "lake")
    editor = edit(qtbot, window)
    type_into(qtbot, editor.fields["author"].line, "A. Author")
    article = window.reading.article
    assert article is not None
    real.edit([article.id], {"section": "Economy"})
    window.session.refresh()
    settle(qtbot, window)
    assert editor.fields["author"].line.text() == "A. Author"
    qtbot.keyClick(editor.fields["author"].line, Qt.Key.Key_Escape)
    assert edit(qtbot, window).fields["section"].line.text() == "Economy"


def test_nothing_is_edited_where_nothing_may_be_written(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    path = real.path
    real.close()
    with Archive.open(path, read_only=True) as archive:
        window = open_window(archive, "lake")
        qtbot.keyClick(window, Qt.Key.Key_E, ALT)
        settle(qtbot, window)
        assert not window.details.is_open
        assert "reading only" in said(window)
        window.close()


def test_article_details_tell_what_was_found_and_lead_to_the_editor(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    wrong = real.matching("river")[0]
    real.edit([wrong], {"published": "2018", "author": "A. Author"})
    real.settle(jobs=0)
    window = open_window(real, "river")
    qtbot.keyClick(window, Qt.Key.Key_Return, ALT)
    settle(qtbot, window)
    found = dialog(window, DetailsDialog)
    assert isinstance(found, DetailsDialog)
    facts = dict(found.rows)
    assert facts["Published"] == "2018 (edited)"
    assert facts["Found, but edited since"] == (
        "Published: 2012-03-16T10:15 (line 3)\nAuthor: unknown"
    )
    qtbot.keyClick(found.edit, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert window.details.is_open


def test_clippings_and_decisions_follow_an_edited_title(
    qtbot: QtBot, open_window: Opened, real: Archive, tmp_path: Path
) -> None:
    window = open_window(real, "river")
    window.panes.reader.view.setFocus()
    window.panes.reader.view.go_to(5)
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    settle(qtbot, window)
    editor = edit(qtbot, window)
    type_into(qtbot, editor.fields["title"].line, "At the brook")
    qtbot.keyClick(editor.fields["title"].line, Qt.Key.Key_Return)
    settle(qtbot, window)
    tray = window.panes.tray.list
    assert "At the brook" in str(tray.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    table = tmp_path / "details.tsv"
    window.correcting.save(table, details=True)
    settle(qtbot, window)
    assert "title\tAt the brook" in table.read_text(encoding="utf-8")
    window.correcting.undo()
    settle(qtbot, window)
    window.correcting.load(table)
    settle(qtbot, window)
    assert said(window).startswith("1 decisions were taken over")
    assert len(real.matching('title:"the brook"')) == 1
    table.write_text("article\tfield\tvalue\nnowhere\tsource\tA\n", encoding="utf-8")
    window.correcting.load(table)
    settle(qtbot, window)
    assert "1 could not be taken over (Line 2: “nowhere” is not in this archive)" in said(window)


def test_a_narrow_pane_has_one_column(qtbot: QtBot, open_window: Opened, real: Archive) -> None:
    window = open_window(real, "lake")
    editor = edit(qtbot, window)
    source, published = editor.fields["source"], editor.fields["published"]
    assert source.y() == published.y()
    window.resize(880, 700)
    qtbot.waitUntil(lambda: source.y() > published.y())
    assert source.x() == published.x()
    assert editor.area.height() < window.panes.reader.height() * 0.6
    qtbot.keyClick(editor.fields["title"].line, Qt.Key.Key_Tab)
    assert published.line.hasFocus()
