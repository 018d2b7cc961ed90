# SPDX-License-Identifier: MIT
"""Lists of very many events hold heads; sentences come for what is in sight, filtered or chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.model import Event, EventHead, EventSource
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models import events as models
from tajarchive.ui.models.chronicle import Choice, arranged, chosen
from tajarchive.ui.models.events import EventRole, EventsModel
from tests import making
from tests.ui.conftest import Opened

NUMBER = 70
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def head(event: Event) -> EventHead:
    return EventHead(**{field.name: getattr(event, field.name) for field in fields(EventHead)})


def text(number: int) -> str:
    topic = "cotton" if number % 2 else "energy"
    return (
        f"Report {number}\n\nDUSHANBE, {1 + number % 28} March {1990 + number % 35}\n\n"
        f"Emomali Rahmon met with Sadyr Japarov in Dushanbe on Monday to speak of {topic}.\n"
    )


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where an archive of many meetings is."""
    folder = tmp_path_factory.mktemp("texts")
    for number in range(NUMBER):
        (folder / f"{number}.txt").write_text(text(number), encoding="utf-8")
    with Archive.create(tmp_path_factory.mktemp("archive") / "many") as archive:
        archive.import_paths([folder], jobs=0)
    return archive.path


@pytest.fixture
def archive(many: Path) -> Iterator[Archive]:
    with Archive.open(many) as opened:
        yield opened


@pytest.fixture
def shown(qtbot: QtBot, open_window: Opened, archive: Archive) -> MainWindow:
    """Return a window with all events of the archive."""
    window = open_window(archive)
    window.panes.events.set_scope("archive")
    qtbot.waitUntil(window.tasks.is_idle)
    return window


def test_heads_are_the_events_without_their_sentences(archive: Archive) -> None:
    events = {event.id: event for event in archive.events()}
    heads = archive.event_heads()
    assert len(heads) == len(events) > 30
    assert all(one == head(events[one.id]) for one in heads)
    some = archive.event_heads("cotton")
    assert {one.id for one in some} == {event.id for event in archive.events("cotton")}
    told = dict(archive.event_sentences(list(events)))
    assert told.keys() == events.keys()
    assert all(source.text in told[e.id] for e in events.values() for source in e.sources)
    wanted = [heads[0].id, heads[5].id]
    assert {event.id for event in archive.whole_events([*wanted, "gone"])} == set(wanted)


def test_rows_in_sight_and_no_others_get_their_sentences(
    qtbot: QtBot, shown: MainWindow, archive: Archive
) -> None:
    pane = shown.panes.events
    total = len(archive.events())
    assert pane.model.count() == total
    assert all(isinstance(row.event, EventHead) for row in pane.model.rows)
    first = pane.model.index(0)
    assert first.data(EventRole.SOURCE) is not None
    last = pane.model.rows[-1].event
    assert total - 1 > 2 * models._AROUND - 20 or total > models._AROUND
    assert pane.model.whole(last) is last
    pane.tree.scrollToBottom()
    qtbot.waitUntil(lambda: isinstance(pane.model.whole(last), Event))


def test_only_some_whole_events_are_kept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_KEPT", 100)
    model = EventsModel()
    told = (EventSource("a1", 0, 40, 4, 8, "They spoke of cotton."),)
    made = [
        making.event(id=f"e{n:05d}", date=f"{1990 + n // 300}-05-01", sources=told)
        for n in range(5000)
    ]
    model.show([head(event) for event in made])
    places = {event.id: event for event in made}
    asked: list[int] = []

    def answer(ids: list[str]) -> None:
        asked.append(len(ids))
        model.add_whole([places[id_] for id_ in ids])

    model.whole_wanted.connect(answer)
    for row in range(0, 5000, 500):
        model.index(row).data(EventRole.SOURCE)
        qtbot.wait(5)
        assert model.index(row).data(EventRole.SOURCE) is not None
    model.index(0).data(EventRole.SOURCE)
    model.index(4900).data(EventRole.SOURCE)
    qtbot.wait(5)
    assert max(asked) <= 2 * (2 * models._AROUND + 1)
    assert len(model._whole) <= 100


def test_words_of_sentences_are_found_by_the_filter(qtbot: QtBot, shown: MainWindow) -> None:
    pane = shown.panes.events
    before = pane.model.count()
    pane.filter.setText("cotton rahmon")
    qtbot.waitUntil(lambda: not pane._pause.isActive() and shown.tasks.is_idle())
    assert 0 < pane.model.count() < before
    ids = [row.event.id for row in pane.model.rows]
    archive = shown.session.archive
    assert archive is not None
    assert all("cotton" in told for _, told in archive.event_sentences(ids))


def test_words_are_found_in_heads_and_sentences_alike() -> None:
    source = EventSource("a1", 0, 40, 4, 8, "They spoke of Cotton prices.")
    event = making.event(participants=("Anvar Bozorov",), sources=(source,))
    choice = Choice(words="bozorov cotton")
    whole = chosen(arranged([event]), choice)
    assert [row.event.id for row in whole] == [event.id]
    rows = arranged([head(event)])
    asked: list[list[str]] = []

    def sentences(ids: list[str], words: list[str]) -> list[tuple[str, str]]:
        asked.append(ids)
        return [(event.id, source.text)]

    assert chosen(rows, choice, sentences=sentences) == rows
    assert chosen(rows, Choice(words="bozorov"), sentences=sentences) == rows
    assert asked == [[event.id]]
    assert chosen(rows, Choice(words="bozorov nowhere"), sentences=sentences) == []


def test_events_out_of_sight_are_decided_about_too(
    qtbot: QtBot, shown: MainWindow, archive: Archive
) -> None:
    pane = shown.panes.events
    pane.tree.setFocus()
    pane.tree.selectAll()
    total = pane.model.count()
    assert len(pane.tree.chosen()) == total
    qtbot.keyClick(pane.tree, Qt.Key.Key_Return, CTRL | SHIFT)
    qtbot.waitUntil(lambda: shown.tasks.is_idle(), timeout=20_000)
    assert {event.status for event in archive.events()} == {"confirmed"}
    shown.correcting.undo()
    qtbot.waitUntil(lambda: shown.tasks.is_idle(), timeout=20_000)
    assert {event.status for event in archive.events()} == {"found"}


def test_an_event_without_its_sentences_is_followed_all_the_same(
    qtbot: QtBot, shown: MainWindow
) -> None:
    pane = shown.panes.events
    last = pane.model.rows[-1].event
    assert isinstance(pane.model.whole(last), EventHead)
    shown.reading.follow(last)
    qtbot.waitUntil(lambda: shown.tasks.is_idle())
    assert shown.reading.article is not None
    assert shown.reading.article.id in {
        source.article
        for event in shown.reading.article.events
        if event.id == last.id
        for source in event.sources
    }


def test_all_listed_events_are_exported(qtbot: QtBot, shown: MainWindow, tmp_path: Path) -> None:
    shown.events.exporting.export("list", tmp_path / "events.csv")
    qtbot.waitUntil(lambda: shown.tasks.is_idle(), timeout=20_000)
    rows = (tmp_path / "events.csv").read_text(encoding="utf-8-sig").count("speak of")
    assert rows >= shown.panes.events.model.count()
