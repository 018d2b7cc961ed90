# SPDX-License-Identifier: MIT
"""Decisions about events in the window, on a real archive."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.model import AnyEvent, Event
from tajarchive.ui.dialogs.event_choice import SameEventDialog, SplitDialog
from tajarchive.ui.dialogs.event_form import EventForm, date_words
from tajarchive.ui.dialogs.event_problems import ProblemsDialog
from tajarchive.ui.dialogs.exporting import ExportDialog
from tajarchive.ui.main_window import MainWindow
from tests.ui.conftest import Opened

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXTS = {
    "one": "Ministers meet\n\n(Sample Wire) 10:15, March 14, 2025\n\nDUSHANBE, March 14 (Sample "
    "Wire) -- Emomali Rahmon met with Sadyr Japarov in Dushanbe on Friday.\n\nThe weather was "
    "fair, and Shavkat Mirziyoyev sent his wishes on March 12, 2025.\n",
    "two": "Presidents speak of water\n\n(Other Wire) 12:00, March 15, 2025\n\nDUSHANBE, March 15 "
    "(Other Wire) -- Sadyr Japarov met with Emomali Rahmon on Friday.\n\nThey spoke of water.\n",
    "three": "Old friends\n\n(Third Wire) 09:00, June 2, 2025\n\nBISHKEK, June 2 (Third Wire) -- "
    "Sadyr Japarov met with Emomali Rahmon in Bishkek on Monday.\n",
}


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Archive]:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Archive.create(tmp_path / "archive") as archive:
        archive.import_paths([folder], jobs=0)
        yield archive


@pytest.fixture
def shown(qtbot: QtBot, open_window: Opened, real: Archive) -> MainWindow:
    """Return a window with the events of the whole archive, the first meeting chosen."""
    window = open_window(real)
    with qtbot.waitSignal(window.settled):
        window.panes.events.set_scope("archive")
    assert window.panes.events.tree.choose(meeting(real).id)
    window.panes.events.tree.setFocus()
    return window


def meeting(archive: Archive, date: str = "2025-03-14") -> Event:
    (found,) = [e for e in archive.events(type="meeting") if e.date == date]
    return found


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    """Press a key that starts work, and wait for its end."""
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.panes.events.tree, key, held)


def listed(window: MainWindow, event: str) -> AnyEvent | None:
    pane = window.panes.events
    return pane.model.event_at(pane.model.index_of(event))


def dialog(window: QWidget, kind: type) -> QDialog:
    (found,) = [d for d in window.findChildren(kind) if d.isVisible()]
    return found


def test_confirmed_by_a_key_and_taken_back(qtbot: QtBot, shown: MainWindow, real: Archive) -> None:
    event = meeting(real)
    press(qtbot, shown, Key.Key_Return, CTRL | SHIFT)
    assert listed(shown, event.id).status == "confirmed"  # type: ignore[union-attr]
    assert "is confirmed" in shown.messages.text.text()
    current = shown.panes.events.model.event_at(shown.panes.events.tree.currentIndex())
    assert current is not None
    assert current.id == event.id, "the choice stays"
    press(qtbot, shown, Key.Key_Z)
    assert listed(shown, event.id).status == "found"  # type: ignore[union-attr]
    press(qtbot, shown, Key.Key_Y)
    assert real.event(event.id).status == "confirmed"


def test_keys_of_other_panes_stay_theirs(shown: MainWindow) -> None:
    """Ctrl+Enter narrows in the facets, whatever event is chosen."""
    assert shown.events.chosen()
    for action in shown.actions_.all():
        for keys in action.shortcuts():
            assert keys.toString() not in ("Return", "Ctrl+Return", "Shift+Return"), action.text()


def test_rejected_and_found_again_among_the_rejected(
    qtbot: QtBot, shown: MainWindow, real: Archive
) -> None:
    event, pane = meeting(real), shown.panes.events
    press(qtbot, shown, Key.Key_Backspace, CTRL | SHIFT)
    assert listed(shown, event.id) is None
    assert pane.tree.currentIndex().isValid(), "the next one is chosen"
    combo = pane.filters.status
    with qtbot.waitSignal(shown.settled):
        combo.setCurrentIndex(combo.findData("rejected"))
    assert [e.id for e in pane.shown()] == [event.id]
    assert ". rejected. " in pane.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    pane.tree.choose(event.id)
    press(qtbot, shown, Key.Key_Return, CTRL | SHIFT)
    assert pane.shown() == []
    with qtbot.waitSignal(shown.settled):
        combo.setCurrentIndex(0)
    assert listed(shown, event.id).status == "confirmed"  # type: ignore[union-attr]


def test_edited_in_the_form(qtbot: QtBot, shown: MainWindow, real: Archive) -> None:
    event = meeting(real)
    press(qtbot, shown, Key.Key_R)
    form = dialog(shown, EventForm)
    assert isinstance(form, EventForm)
    assert form.date.currentText() == "2025-03-14"
    assert form.hint.text() == "14 Mar 2025, to the day"
    assert list(form.people.roles()) == list(event.participants)
    names = form._names.stringList()
    assert "Shavkat Mirziyoyev" in names, "every name of the archive is completed"
    form.date.setCurrentText("2025-02-30")
    assert "is no date" in form.hint.text()
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert form.isVisible()
    assert "“2025-02-30” is no date" in form.problem.text()
    form.date.setCurrentText("2025-03")
    assert form.hint.text() == "Mar 2025, to the month"
    form.end.setCurrentText("2025-02")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert "cannot end" in form.problem.text()
    form.end.setCurrentText("")
    form.people.field.setFocus()
    form.people.field.setText("Shavkat Mirziyoyev")
    qtbot.keyClick(form.people.field, Key.Key_Return)
    assert form.isVisible(), "Enter in the field adds the name"
    assert "Shavkat Mirziyoyev" in form.people.roles()
    form.place.setText("Khujand")
    with qtbot.waitSignal(shown.settled):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    changed = real.event(event.id)
    assert (changed.date, changed.precision, changed.place) == ("2025-03", "month", "Khujand")
    assert changed.participants == (*event.participants, "Shavkat Mirziyoyev")
    assert changed.status == "edited"
    assert "Khujand" in changed.label, "the label follows"
    qtbot.waitUntil(lambda: listed(shown, event.id) == changed)


def test_an_edit_that_changes_nothing_decides_nothing(
    qtbot: QtBot, shown: MainWindow, real: Archive
) -> None:
    press(qtbot, shown, Key.Key_R)
    form = dialog(shown, EventForm)
    assert isinstance(form, EventForm)
    form.date.setCurrentText("14 марта 2025 года")  # the same day in other words
    form.label.clear()  # which makes it anew, as it was
    form.accept()
    qtbot.waitUntil(shown.tasks.is_idle)
    assert real.decisions() == []


def test_a_label_that_is_taken_away_is_made_anew(
    qtbot: QtBot, shown: MainWindow, real: Archive
) -> None:
    event = meeting(real)
    for typed, label in (("A long evening", "A long evening"), ("", event.label)):
        shown.events.edit()
        qtbot.waitUntil(lambda: any(f.isVisible() for f in shown.findChildren(EventForm)))
        form = dialog(shown, EventForm)
        assert isinstance(form, EventForm)
        form.label.setText(typed)
        with qtbot.waitSignal(shown.settled):
            qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
        assert real.event(event.id).label == label


def test_a_long_quotation_leaves_room_for_the_form(
    qtbot: QtBot, shown: MainWindow, dressed: object
) -> None:
    form = EventForm("Add event", f"“{'many words ' * 400}”", lambda fields: None, parent=shown)
    qtbot.addWidget(form)
    form.show()
    assert form.height() <= 640, "it fits the smallest window"
    assert form.label.height() >= form.label.sizeHint().height() - 1
    form.reject()


def test_joined_by_choosing_several(qtbot: QtBot, shown: MainWindow, real: Archive) -> None:
    one, other = meeting(real), meeting(real, "2025-06-02")
    tree = shown.panes.events.tree
    assert "Choose several" in shown.events.reasons()["join-events"]
    row = shown.panes.events.model.index_of(other.id)
    tree.selectionModel().select(row, tree.selectionModel().SelectionFlag.Select)
    assert shown.actions_["join-events"].isEnabled()
    press(qtbot, shown, Key.Key_J)
    assert listed(shown, other.id) is None
    joined = listed(shown, one.id)
    assert joined is not None
    assert joined.reports == 3
    assert len(real.event(joined.id).articles) == 3
    press(qtbot, shown, Key.Key_Z)
    assert listed(shown, other.id) is not None


def test_joined_with_one_that_is_looked_for(qtbot: QtBot, shown: MainWindow, real: Archive) -> None:
    one, other = meeting(real), meeting(real, "2025-06-02")
    press(qtbot, shown, Key.Key_J, CTRL | SHIFT)
    same = dialog(shown, SameEventDialog)
    assert isinstance(same, SameEventDialog)
    assert one.id not in {row.event.id for row in same.model.rows}
    assert not same.yes.isEnabled()
    same.filter.setText("Bishkek")
    qtbot.waitUntil(lambda: same.model.count() == 1)
    same.list.setFocus()
    qtbot.keyClick(same.list, Key.Key_Down)
    same.list.choose(other.id)
    with qtbot.waitSignal(shown.settled):
        qtbot.mouseClick(same.yes, Qt.MouseButton.LeftButton)
    assert len(real.event(one.id).articles) == 3


def test_split_by_articles(qtbot: QtBot, shown: MainWindow, real: Archive) -> None:
    event = meeting(real)
    press(qtbot, shown, Key.Key_U, CTRL | SHIFT)
    split = dialog(shown, SplitDialog)
    assert isinstance(split, SplitDialog)
    assert split.list.count() == 2
    assert "Emomali Rahmon" in split.list.item(0).text()
    assert not split.yes.isEnabled()
    split.list.setCurrentRow(1)
    qtbot.keyClick(split.list, Key.Key_Space)
    assert split.yes.isEnabled()
    with qtbot.waitSignal(shown.settled):
        qtbot.mouseClick(split.yes, Qt.MouseButton.LeftButton)
    assert len([e for e in real.events(type="meeting") if e.date == "2025-03-14"]) == 2
    shown.panes.events.tree.choose(event.id)
    assert "Only one article" in shown.events.reasons()["split-event"]


def test_added_by_hand_from_selected_words(qtbot: QtBot, shown: MainWindow, real: Archive) -> None:
    id_ = next(h.id for h in real.search("weather").hits)
    with qtbot.waitSignal(shown.settled):
        shown.reading.open(id_)
    view = shown.panes.reader.view
    assert view.article is not None
    at = view.article.body.index("sent his wishes")
    view.go_to(at)
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.WordRight, cursor.MoveMode.KeepAnchor, 3)
    view.setTextCursor(cursor)
    view.setFocus()
    with qtbot.waitSignal(shown.settled):
        qtbot.keyClick(view, Key.Key_A, CTRL | SHIFT)
    form = dialog(shown, EventForm)
    assert isinstance(form, EventForm)
    assert not form.save.isEnabled(), "a kind must be chosen"
    assert "kind" in form.save.toolTip()
    assert form.date.currentText() == "2025-03-12", "the date that the sentence names"
    assert form.people.roles() == {"Shavkat Mirziyoyev": ""}
    form.kind.setCurrentIndex(form.kind.findData("message"))
    with qtbot.waitSignal(shown.settled):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    (added,) = [e for e in real.events(type="message") if e.status == "edited"]
    assert added.sources[0].text.startswith("The weather was fair")
    assert (added.date, added.participants) == ("2025-03-12", ("Shavkat Mirziyoyev",))
    assert listed(shown, added.id) is not None
    article = shown.reading.article
    assert article is not None
    assert added.id in {e.id for e in article.events}, "the reader has it at once"


def test_nothing_can_be_decided_in_an_archive_that_is_read(
    qtbot: QtBot, open_window: Opened, real: Archive
) -> None:
    real.close()
    with Archive.open(real.path, read_only=True) as archive:
        window = open_window(archive)
        with qtbot.waitSignal(window.settled):
            window.panes.events.set_scope("archive")
        window.panes.events.tree.choose(meeting(archive).id)
        for name in ("confirm-event", "reject-event", "edit-event", "add-event", "same-event"):
            assert not window.actions_[name].isEnabled()
            assert "reading only" in window.actions_[name].toolTip()
        menu = window.panes.events.more.menu()
        menu.aboutToShow.emit()
        assert "reading only" in menu.actions()[0].text()
        assert window.actions_["next-report"].isEnabled(), "reading goes on"


def test_every_field_of_the_form_has_a_name(qtbot: QtBot, shown: MainWindow) -> None:
    press(qtbot, shown, Key.Key_R)
    form = dialog(shown, EventForm)
    for field in form.findChildren(QWidget):
        if field.focusPolicy() != Qt.FocusPolicy.NoFocus and field.isVisible():
            named = field.accessibleName() or getattr(field, "text", lambda: "")()
            parent = field.parentWidget()
            assert named or (parent is not None and parent.accessibleName()), field
    form.reject()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "no date is known"),
        ("2025", "2025, day unknown, to the year"),
        ("2025-03", "Mar 2025, to the month"),
        ("2025-03-14", "14 Mar 2025, to the day"),
        ("14.3.2025", "14 Mar 2025, to the day"),
        ("14 марта 2025 года", "14 Mar 2025, to the day"),
        ("spring 2021", "spring 2021, to the season"),
        ("2024-H1", "first half of 2024, to the half-year"),
        ("2024-W27", "week of 1 Jul 2024, to the week"),
        ("31.2.2025", "“31.2.2025” is no date"),
        ("3/4/2025", "“3/4/2025” may be two days"),
    ],
)
def test_what_a_typed_date_means(typed: str, words: str) -> None:
    assert date_words(typed).startswith(words)


# -- out and back --------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".md", ".csv", ".ics", ".json"])
def test_events_are_exported_as_they_are_listed(
    qtbot: QtBot, shown: MainWindow, tmp_path: Path, suffix: str
) -> None:
    shown.panes.events.filter.setText("Bishkek")
    qtbot.waitUntil(lambda: 0 < shown.panes.events.model.count() < 3)
    number = shown.panes.events.model.count()
    shown.actions_["export-events"].trigger()
    asked = dialog(shown, ExportDialog)
    assert isinstance(asked, ExportDialog)
    assert f"{number} event" in asked.what.currentText()
    asked.format.setCurrentIndex(asked.format.findData(suffix))
    asked.path.setText(str(tmp_path / f"out{suffix}"))
    with qtbot.waitSignal(shown.settled):
        qtbot.mouseClick(asked.save, Qt.MouseButton.LeftButton)
    assert f"{number} event" in shown.messages.text.text()
    made = (tmp_path / f"out{suffix}").read_bytes()
    if suffix in (".html", ".md", ".csv", ".ics", ".json"):
        text = made.decode("utf-8-sig")
        assert "Bishkek" in text
        assert "Mirziyoyev" not in text, "what is not listed is not exported"
    if suffix == ".csv":
        assert len(list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"))))) == number
    if suffix == ".json":
        assert len(json.loads(made)["events"]) == number
    else:
        assert len(made) > 200


def test_a_corrected_table_comes_back(
    qtbot: QtBot, shown: MainWindow, real: Archive, tmp_path: Path
) -> None:
    event, other = meeting(real), meeting(real, "2025-06-02")
    table = real.events_table(real.events())
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    for row in rows:
        if row["Event ID"] == event.id:
            row["Status"] = "confirmed"
        if row["Event ID"] == other.id:
            row["Event Date"] = "2025-06-31"
    path = tmp_path / "corrected.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    with qtbot.waitSignal(shown.settled):
        shown.events.exporting.load(path)
    assert listed(shown, event.id).status == "confirmed"  # type: ignore[union-attr]
    told = shown.messages.text.text()
    assert told.startswith("1 correction was taken over from corrected.csv. 1 row could not")
    assert "“2025-06-31” is no date" in told
    qtbot.mouseClick(shown.messages.button, Qt.MouseButton.LeftButton)
    problems = dialog(shown, ProblemsDialog)
    assert isinstance(problems, ProblemsDialog)
    assert problems.problems.toPlainText().startswith(f"Row 3 ({other.label})")
    problems.close()
    with qtbot.waitSignal(shown.settled):
        shown.correcting.undo()
    assert real.event(event.id).status == "found", "it was one decision"
    path.write_text("no,table\n", encoding="utf-8")
    with qtbot.waitSignal(shown.settled):
        shown.events.exporting.load(path)
    assert "Event ID" in shown.messages.text.text()
