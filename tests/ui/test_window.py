# SPDX-License-Identifier: MIT
"""The window as a person meets it: keys pressed, words on the screen read."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from tajarchive.errors import ArchiveError
from tajarchive.model import Failed, Imported, ImportReport, Mention, Passage
from tajarchive.ui.dialogs.exporting import ExportDialog
from tajarchive.ui.exporting_desk import clipped
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.reader import highlights
from tajarchive.ui.tasks import Ticket
from tests.ui.conftest import Opened
from tests.ui.fake_archive import FakeArchive, made

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)


def ask(qtbot: QtBot, window: MainWindow, query: str) -> None:
    """Type a query as a person does and wait for the answer."""
    window.box.setFocus()
    window.box.selectAll()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.box, query)
    # On a busy machine the first letters may have been answered while the last were typed.
    qtbot.waitUntil(lambda: not window.box.is_waiting() and window.tasks.is_idle())


def titles(window: MainWindow) -> list[str]:
    model = window.panes.search.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_the_first_start_shows_something_in_every_pane(window: MainWindow) -> None:
    assert window.panes.search.model.rowCount() == 5
    assert window.panes.reader.view.article is not None
    assert window.panes.events.model.count() == 2
    assert window.panes.search.facets.rowCount() >= 4
    assert "sample-archive" in window.windowTitle()


def test_the_archive_is_warmed_once_after_the_first_answer(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    qtbot.waitUntil(lambda: archive.warmed == 1)
    ask(qtbot, window, "treaty")
    qtbot.wait(60)
    assert archive.warmed == 1


def test_typing_searches_and_enter_opens(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "treaty")
    assert titles(window) == ["Tajikistan and Kyrgyzstan sign a treaty on their border in Bishkek"]
    assert window.panes.search.head.count.text() == "1 article"
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Return)
    article = window.panes.reader.view.article
    assert article is not None
    assert article.id == "border"
    assert QApplication.focusWidget() is window.panes.reader.view
    assert "treaty" in window.panes.reader.view.toPlainText()


def test_enter_opens_what_is_still_on_its_way(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    archive.delay = 0.05
    window.box.setFocus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.box, "treaty")
        press(qtbot, Key.Key_Return)
    article = window.panes.reader.view.article
    assert article is not None
    assert article.id == "border"
    assert QApplication.focusWidget() is window.panes.reader.view


def test_reading_goes_on_during_an_import(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    stopped = threading.Event()

    def slow(
        paths: object, progress: object, cancelled: Callable[[], bool], jobs: object
    ) -> ImportReport:
        progress(1, 4, "one.txt")  # type: ignore[operator]
        while not cancelled():
            threading.Event().wait(0.002)
        stopped.set()
        return ImportReport((Imported("n", "one.txt", "One"),), cancelled=True)

    archive.import_paths = slow  # type: ignore[method-assign,assignment]
    window.importing.start([Path("one.txt")])
    qtbot.waitUntil(lambda: "1 of 4" in window.strip.label.text())
    window.box.setFocus()
    qtbot.keyClicks(window.box, "treaty")
    press(qtbot, Key.Key_Return)
    view = window.panes.reader.view
    qtbot.waitUntil(lambda: view.article is not None and view.article.id == "border")
    assert window.strip.isVisible()
    with qtbot.waitSignal(window.settled):
        window.strip.cancel.setFocus()
        press(qtbot, Key.Key_Space)
    assert stopped.is_set()
    assert not window.strip.isVisible()
    assert window.messages.text.text() == (
        "1 article added; the import was stopped, what it had saved stays."
    )


def test_down_goes_through_the_hits_from_the_box(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "rahmon")
    window.panes.search.list.clearSelection()
    window.panes.search.list.setCurrentIndex(window.panes.search.model.index(0))
    press(qtbot, Key.Key_Down)
    assert window.panes.search.list.currentIndex().row() == 1
    assert QApplication.focusWidget() is window.box
    press(qtbot, Key.Key_Up)
    assert window.panes.search.list.currentIndex().row() == 0


def test_a_new_answer_begins_with_its_best_hit(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window(FakeArchive(copies=60))
    pane, view = window.panes.search, window.panes.reader.view
    with qtbot.waitSignal(window.settled):
        window.reading.open("copy40")
    ask(qtbot, window, "talks")
    assert pane.list.verticalScrollBar().value() == 0, "the open article is further down"
    assert not pane.list.currentIndex().isValid()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Return)
    assert view.article is not None
    assert view.article.id == "visit"
    ask(qtbot, window, "trade")
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Down, CTRL)
    assert view.article.id == "copy0", "the first hit is open already"


def test_the_row_of_the_article_is_chosen_again(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "rahmon")
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Down, CTRL)
    with qtbot.waitSignal(window.settled):
        window.reading.open("chinese")
    rows = window.panes.search.list.selectionModel()
    assert not rows.hasSelection(), "the article is none of the results"
    assert not rows.currentIndex().isValid()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Return)
    assert rows.hasSelection()


def test_searching_never_blocks_and_drops_what_is_overtaken(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    archive.asked.clear()
    archive.delay = 0.05
    here = threading.get_ident()
    archive.threads.clear()
    with qtbot.waitSignal(window.settled):
        for query in ("r", "ro", "rog", "rogu", "rogun"):
            window.box.ask(query)
    assert archive.asked[0] == "r"
    assert archive.asked[-1] == "rogun"
    assert len(archive.asked) == 2, "what was overtaken while waiting is never asked"
    assert here not in archive.threads
    assert window.panes.search.head.count.text() == "1 article"


def test_a_bad_query_says_where(qtbot: QtBot, window: MainWindow) -> None:
    before = titles(window)
    ask(qtbot, window, "dam )open")
    problem = window.panes.search.head.problem
    assert not problem.isVisible(), "nobody is interrupted while typing"
    assert not window.box.property("bad")
    article = window.panes.reader.view.article
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(problem.isVisible)
    assert window.panes.reader.view.article is article, "Enter opens no hit of an older answer"
    assert QApplication.focusWidget() is window.box
    assert "olumn 5" in problem.text()
    assert "no bracket was opened" in problem.text()
    assert titles(window) == before, "the last good answer stays"
    ask(qtbot, window, "treaty")
    assert not problem.isVisible()


def test_a_bad_query_is_spoken_of_when_typing_rests(qtbot: QtBot, window: MainWindow) -> None:
    window.searching._patience.setInterval(150)
    problem = window.panes.search.head.problem
    ask(qtbot, window, ")")
    qtbot.waitUntil(problem.isVisible)
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.box, "dam")
        assert not problem.isVisible(), "typing goes on"
    qtbot.waitUntil(problem.isVisible)
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Home)
        press(qtbot, Key.Key_Delete)
    qtbot.wait(200)
    assert not problem.isVisible()
    ask(qtbot, window, ")x")
    press(qtbot, Key.Key_Backspace)
    qtbot.keyClicks(window.box, "x")
    qtbot.waitUntil(problem.isVisible)


def test_what_is_being_typed_is_answered_before_it_is_closed(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    window.searching._patience.setInterval(10)
    ask(qtbot, window, '"treaty on their')
    assert archive.asked[-1] == '"treaty on their"'
    qtbot.wait(50)
    assert not window.panes.search.head.problem.isVisible()
    asked = len(archive.asked)
    press(qtbot, Key.Key_Return)
    view = window.panes.reader.view
    qtbot.waitUntil(lambda: view.article is not None and view.article.id == "border")
    assert view.hasFocus()
    assert len(archive.asked) == asked, "the answer is there already"
    assert window.box.text() == '"treaty on their', "what is typed is left alone"


def test_an_operator_or_field_that_waits_for_a_word_is_no_fault_yet(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    window.searching._patience.setInterval(10)
    ask(qtbot, window, "treaty AND person:")
    qtbot.wait(50)
    assert archive.asked[-1] == "treaty "
    assert not window.panes.search.head.problem.isVisible()
    assert window.panes.search.head.count.text() == "1 article"


def test_enter_takes_the_suggestion_where_nothing_is_found(
    qtbot: QtBot, window: MainWindow
) -> None:
    ask(qtbot, window, "rogum")
    assert "Enter" in window.panes.search.head.suggestion.text()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Return)
    assert window.box.text() == "rogun"
    assert len(titles(window)) == 1
    assert QApplication.focusWidget() is window.box


def test_where_nothing_is_found_the_advice_fits_the_query(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "zzzz")
    advice = window.panes.search.views.currentWidget().text()  # type: ignore[attr-defined]
    assert "fewer words" not in advice
    assert "No article has that" in advice
    ask(qtbot, window, "zzzz yyyy")
    advice = window.panes.search.views.currentWidget().text()  # type: ignore[attr-defined]
    assert "fewer words" in advice
    assert "No article has all of that" in advice


def test_a_suggestion_can_be_followed(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "rogum")
    suggestion = window.panes.search.head.suggestion
    assert "Did you mean" in suggestion.text()
    with qtbot.waitSignal(window.settled):
        suggestion.linkActivated.emit("rogun")
    assert window.box.text() == "rogun"
    assert len(titles(window)) == 1
    assert not suggestion.isVisible()


def test_the_last_word_is_completed(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "first turb")
    qtbot.waitUntil(lambda: window.box.completion() == "ine")
    press(qtbot, Key.Key_Right)
    assert window.box.text() == "first turbine"


def test_hits_are_walked_with_f3(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "rahmon")
    view = window.panes.reader.view
    assert (
        window.panes.reader.hits.text().endswith("of 3")
        or "3 hits" in window.panes.reader.hits.text()
    )
    view.setFocus()
    seen = []
    for _ in range(4):
        press(qtbot, Key.Key_F3)
        seen.append(window.panes.reader.hits.text())
    assert [text.split()[1] for text in seen] == ["1", "2", "3", "1"]
    press(qtbot, Key.Key_F3, SHIFT)
    assert window.panes.reader.hits.text() == "hit 3 of 3"
    body = view.article.body if view.article else ""
    assert body[view.offset() :].startswith("Rahmon")


def test_find_in_the_article(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.reader.view.setFocus()
    press(qtbot, Key.Key_F, CTRL)
    bar = window.panes.reader.find_bar
    assert QApplication.focusWidget() is bar.field
    qtbot.keyClicks(bar.field, "the ")
    number = int(bar.count.text().split(" of ")[1])
    assert number >= 5
    press(qtbot, Key.Key_Return)
    assert bar.count.text() == f"2 of {number}"
    press(qtbot, Key.Key_Return, SHIFT)
    assert bar.count.text() == f"1 of {number}"
    bar.field.setText("no such words")
    assert bar.count.text() == "not found"
    press(qtbot, Key.Key_Escape)
    assert not bar.isVisible()
    assert QApplication.focusWidget() is window.panes.reader.view


def test_back_and_forward_return_to_the_place(qtbot: QtBot, window: MainWindow) -> None:
    view = window.panes.reader.view
    view.setFocus()
    view.go_to(200)
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Down, CTRL)
    assert view.article is not None
    assert view.article.id == "visit"
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Left, ALT)
    assert (view.article.id, view.offset()) == ("rogun", 200)
    assert not window.actions_["back"].isEnabled()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Right, ALT)
    assert view.article.id == "visit"


def test_the_sentence_at_the_caret_marks_its_event(qtbot: QtBot, window: MainWindow) -> None:
    view, events = window.panes.reader.view, window.panes.events
    assert view.article is not None
    view.go_to(view.article.body.index("Construction started") + 3)
    chosen = events.model.event_at(events.tree.currentIndex())
    assert chosen is not None
    assert chosen.label == "Start of construction"
    view.go_to(view.article.body.index("Guests"))
    assert events.model.event_at(events.tree.currentIndex()) is None


def test_an_event_of_another_article_opens_it_at_the_sentence(
    qtbot: QtBot, window: MainWindow
) -> None:
    events, view = window.panes.events, window.panes.reader.view
    view.setFocus()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_3, CTRL)
    assert events.model.count() == 5
    signing = next(e for e in window.session.archive.events() if e.type == "signing")  # type: ignore[union-attr]
    events.tree.setCurrentIndex(events.model.index_of(signing.id))
    events.tree.setFocus()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Return)
    assert view.article is not None
    assert view.article.id == "border"
    assert view.offset() == signing.sources[0].start


def test_events_of_the_results_follow_the_search(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.reader.view.setFocus()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_2, CTRL)
    ask(qtbot, window, "treaty")
    assert window.panes.events.model.count() == 1
    window.panes.events.filter.setText("nothing like it")
    qtbot.waitUntil(lambda: window.panes.events.model.count() == 0)


def test_a_facet_narrows(qtbot: QtBot, window: MainWindow) -> None:
    tree, model = window.panes.search.tree, window.panes.search.facets
    sources = model.index(0, 0)
    tree.setCurrentIndex(model.index(0, 0, sources))
    tree.setFocus()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Return)
    value = model.value(model.index(0, 0, model.index(0, 0)))
    assert window.box.text().startswith("source:")
    assert value is not None


def test_copy_takes_the_words_alone(qtbot: QtBot, window: MainWindow) -> None:
    view = window.panes.reader.view
    view.setFocus()
    view.selectAll()
    press(qtbot, Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert view.article is not None
    assert data.text().endswith(view.article.body)
    assert data.text().startswith("English")
    assert not data.hasHtml()


def test_copy_with_citation_in_three_notations(qtbot: QtBot, window: MainWindow) -> None:
    view = window.panes.reader.view
    assert view.article is not None
    view.go_to(view.article.body.index("Guests"))
    view.setFocus()
    press(qtbot, Key.Key_C, CTRL | SHIFT)
    data = QGuiApplication.clipboard().mimeData()
    paragraph = view.article.paragraphs[2]
    words = view.article.body[paragraph.start : paragraph.end]
    assert data.text().startswith(words)
    assert "para" in data.text()
    assert "<blockquote" in data.html()
    assert bytes(data.data("text/markdown").data()).decode().startswith("> ")
    assert "paragraph 3" in window.messages.text.text()


def test_clippings_are_picked_moved_and_removed(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    view, tray = window.panes.reader.view, window.panes.tray
    assert view.article is not None
    view.setFocus()
    for phrase in ("Guests", "Rahmon told"):
        view.go_to(view.article.body.index(phrase))
        with qtbot.waitSignal(window.settled):
            press(qtbot, Key.Key_D, CTRL)
    assert [c.text[:6] for c in archive.clippings()] == ["Guests", "Rahmon"]
    tray.list.setFocus()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Left, CTRL)
    assert [c.text[:6] for c in archive.clippings()] == ["Rahmon", "Guests"]
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Delete)
    assert [c.text[:6] for c in archive.clippings()] == ["Guests"]
    with qtbot.waitSignal(window.settled):
        tray.copy_requested.emit()
    assert QGuiApplication.clipboard().text().startswith("Guests")


def test_the_card_of_a_name(qtbot: QtBot, window: MainWindow) -> None:
    view, card = window.panes.reader.view, window.panes.reader.card
    assert view.article is not None
    view.go_to(view.article.body.index("Rahmon told") + 2)
    view.setFocus()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Return)
    assert card.isVisible()
    assert "Emomali Rahmon" in card.name.text()
    assert "President of Tajikistan" in card.role.text()
    assert "of the archive" in card.counts.text()
    assert "Sadyr Japarov" in card.companions.text()
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(card.search, Qt.MouseButton.LeftButton)
    assert window.box.text() == 'person:"Emomali Rahmon"'
    assert not card.isVisible()


def test_the_legend_counts_what_is_marked_once(window: MainWindow) -> None:
    article = window.panes.reader.view.article
    assert article is not None
    dated = tuple(Mention(d.start, d.end, d.text, "DATE", d.text, "date") for d in article.dates)
    assert dated
    twice = replace(article, mentions=(*article.mentions, *dated))
    assert highlights.counts(twice) == highlights.counts(article)
    assert highlights.counts(twice)["date"] == len(article.dates)


def test_the_legend_switches_a_kind_off(qtbot: QtBot, window: MainWindow) -> None:
    view, legend = window.panes.reader.view, window.panes.reader.legend
    assert view.article is not None
    mention = next(m for m in view.article.mentions if m.type == "PERSON")

    def colour() -> str:
        cursor = view.textCursor()
        cursor.setPosition(view._layout.position(mention.start) + 1)
        return cursor.charFormat().foreground().color().name()

    theme = window.themes.current
    assert colour() == theme.entity("person").name()
    legend.set_shown(legend.shown() - {"person"})
    assert colour() != theme.entity("person").name()
    assert view.mention_at(mention.start) is None
    legend.set_shown(legend.shown() | {"person"})
    assert colour() == theme.entity("person").name()
    assert isinstance(view.mention_at(mention.start), Mention)


def test_f6_goes_through_the_panes_in_reading_order(qtbot: QtBot, window: MainWindow) -> None:
    window.box.setFocus()
    names = []
    for _ in range(5):
        press(qtbot, Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
    assert names[:4] == ["Results", "Facets", "Article", "Events"]
    press(qtbot, Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is window.panes.events.tree


SHORTCUTS = (
    (Key.Key_K, CTRL, "search"),
    (Key.Key_F, CTRL, "find"),
    (Key.Key_F3, None, "next-hit"),
    (Key.Key_F3, SHIFT, "previous-hit"),
    (Key.Key_C, CTRL | SHIFT, "copy-cited"),
    (Key.Key_D, CTRL, "clip"),
    (Key.Key_E, CTRL | SHIFT, "export"),
    (Key.Key_E, CTRL, "entity"),
    (Key.Key_I, CTRL, "import-files"),
    (Key.Key_F6, None, "next-pane"),
    (Key.Key_P, CTRL | SHIFT, "commands"),
    (Key.Key_L, CTRL | SHIFT, "theme"),
    (Key.Key_Down, CTRL, "next-article"),
    (Key.Key_2, CTRL, "results-events"),
    (Key.Key_F1, None, "shortcuts"),
)


@pytest.mark.parametrize("pane", ["list", "tree", "view", "events", "filter", "years", "box"])
def test_every_shortcut_works_from_every_pane(qtbot: QtBot, window: MainWindow, pane: str) -> None:
    panes = window.panes
    widget = {
        "list": panes.search.list,
        "tree": panes.search.tree,
        "view": panes.reader.view,
        "events": panes.events.tree,
        "filter": panes.events.filter,
        "years": panes.search.head.timeline,
        "box": window.box,
    }[pane]
    done: list[str] = []
    for _, _, action in SHORTCUTS:
        window.actions_[action].triggered.disconnect()
        window.actions_[action].triggered.connect(lambda _=False, name=action: done.append(name))
    for key, held, action in SHORTCUTS:
        if key == Key.Key_F1 and pane == "box":
            continue  # there it tells how to search
        done.clear()
        widget.setFocus()
        press(qtbot, key, held)
        assert done == [action]


def test_slash_goes_to_the_search_box_but_can_be_typed_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.panes.reader.view.setFocus()
    press(qtbot, Key.Key_Slash)
    assert QApplication.focusWidget() is window.box
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.box, "a w/5 b")
    assert window.box.text() == "a w/5 b"


def test_letters_typed_in_the_list_go_to_the_box(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.search.list.setFocus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClicks(window.panes.search.list, "r")
    assert window.box.text() == "r"
    assert QApplication.focusWidget() is window.box


def test_the_theme_changes_and_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.reader.view.setFocus()
    press(qtbot, Key.Key_L, CTRL | SHIFT)
    assert window.themes.current.name == "light"
    assert window.settings.get("theme") == "light"
    press(qtbot, Key.Key_L, CTRL | SHIFT)
    assert window.themes.current.name == "dark"


def test_words_keep_their_contrast_when_the_theme_changes(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "rogum")
    press(qtbot, Key.Key_L, CTRL | SHIFT)
    shown = window.panes.search.head.suggestion.text()
    assert window.themes.current.colours["link"] in shown


def test_text_grows_and_shrinks(qtbot: QtBot, window: MainWindow) -> None:
    view = window.panes.reader.view
    view.setFocus()
    press(qtbot, Key.Key_Equal, CTRL)
    assert view.face.points == 14
    press(qtbot, Key.Key_0, CTRL)
    assert view.face.points == 13


def test_files_are_dropped_and_imported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.txt", "b.txt")])
    with qtbot.waitSignal(window.settled):
        window.dropEvent(
            QDropEvent(
                QPointF(9, 9),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert window.messages.text.text() == "2 articles added."
    assert not window.strip.isVisible()


def test_an_import_begins_where_the_last_one_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_: object, __: str, folder: str, *___: object) -> tuple[list[str], str]:
        asked.append(folder)
        return [str(tmp_path / "one.txt")], ""

    monkeypatch.setattr("tajarchive.ui.importing_desk.QFileDialog.getOpenFileNames", choose)
    for _ in range(2):
        with qtbot.waitSignal(window.settled):
            window.actions_["import-files"].trigger()
    assert asked == [str(Path.home()), str(tmp_path)]


def test_failures_of_an_import_are_listed_with_reasons(qtbot: QtBot, window: MainWindow) -> None:
    report = ImportReport(failed=(Failed("/x/broken.pdf", "The file ends too early."),))
    window.importing.tell(report)
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    table = dialog.table  # type: ignore[attr-defined]
    assert table.item(0, 0).text() == "broken.pdf"
    assert table.item(0, 1).text() == "The file ends too early."
    assert "1 file not imported" in window.messages.text.text()
    dialog.close()


def test_an_error_is_one_sentence_and_can_be_closed(qtbot: QtBot, window: MainWindow) -> None:
    window.tasks.start("x", lambda _: (_ for _ in ()).throw(ArchiveError("The disk is full.")))
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.text.text() == "The disk is full."
    assert window.messages.accessibleName() == "Error: The disk is full."
    window.panes.events.tree.setFocus()
    press(qtbot, Key.Key_Escape)
    assert not window.messages.isVisible()


def test_a_word_of_success_goes_by_itself(qtbot: QtBot, window: MainWindow) -> None:
    window.messages.show_message("Copied.", "success")
    window.messages.passing.setInterval(1)
    window.messages.passing.start()
    qtbot.waitUntil(lambda: not window.messages.isVisible())
    window.messages.show_message("Copied.", "success")
    window.messages.show_message("The disk is full.", "error")
    assert not window.messages.passing.isActive()


def test_a_defect_opens_the_crash_dialog(qtbot: QtBot, window: MainWindow) -> None:
    window.tasks.start("x", lambda _: 1 / 0)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QDialog)))
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert "ZeroDivisionError" in dialog.details.toPlainText()  # type: ignore[attr-defined]
    dialog.close()


def test_export_of_the_article(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive, tmp_path: Path
) -> None:
    window.panes.reader.view.setFocus()
    press(qtbot, Key.Key_E, CTRL | SHIFT)
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    dialog.path.setText(str(tmp_path / "out"))  # type: ignore[attr-defined]
    with qtbot.waitSignal(window.settled):
        dialog.accept()
    assert archive.exported == [(tmp_path / "out.pdf", 1)]
    assert "1 passage exported" in window.messages.text.text()


def test_export_says_that_it_replaces_a_file(window: MainWindow, tmp_path: Path) -> None:
    window.actions_["export"].trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    (tmp_path / "there.pdf").write_bytes(b"x")
    dialog.path.setText(str(tmp_path / "there.pdf"))  # type: ignore[attr-defined]
    assert dialog.save.text() == "Replace"  # type: ignore[attr-defined]
    assert dialog.exists.isVisible()  # type: ignore[attr-defined]
    dialog.path.setText(str(tmp_path / "new.pdf"))  # type: ignore[attr-defined]
    assert dialog.save.text() == "Export"  # type: ignore[attr-defined]
    dialog.path.setText("  ")  # type: ignore[attr-defined]
    assert not dialog.save.isEnabled()  # type: ignore[attr-defined]
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("/", None),
        ("  ", None),
        (".", None),
        ("..", None),
        ("{folder}/", None),
        ("{folder}", None),
        ("{folder}/Mr. Rahmon", "Mr. Rahmon.pdf"),
        ("{folder}/out.docx", "out.docx"),
        ("{folder}/out.PDF", "out.PDF"),
        ("{folder}/~nobody-of-that-name", "~nobody-of-that-name.pdf"),
    ],
)
def test_any_file_name_can_be_typed(
    window: MainWindow, tmp_path: Path, typed: str, file: str | None
) -> None:
    window.actions_["export"].trigger()
    dialog = next(d for d in window.findChildren(ExportDialog) if d.isVisible())
    text = typed.replace("{folder}", str(tmp_path))
    for end in range(len(text) + 1):
        dialog.path.setText(text[:end])
    assert dialog.save.isEnabled() == (file is not None)
    if file:
        assert dialog.choice[1] == tmp_path / file
    dialog.path.setText("~nobody-of-that-name")
    dialog.format.setCurrentIndex(1)
    dialog.close()


def test_the_palette_finds_a_command(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.reader.view.setFocus()
    press(qtbot, Key.Key_P, CTRL | SHIFT)
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    qtbot.keyClicks(dialog.field, "larger")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog.field, Key.Key_Return)  # type: ignore[attr-defined]
    assert window.panes.reader.view.face.points == 14


def test_state_comes_back(qtbot: QtBot, open_window: Opened) -> None:
    first = open_window(FakeArchive())
    ask(qtbot, first, "rahmon")
    with qtbot.waitSignal(first.settled):
        press(qtbot, Key.Key_Down, CTRL)
    first.panes.events.set_scope("archive")
    first.panes.reader.view.go_to(60)
    first.close()
    second = open_window()
    with qtbot.waitSignal(second.settled):
        second.archives.start = lambda path: second.use(FakeArchive())  # type: ignore[method-assign,assignment]
        second.start(None)
    assert second.box.text() == "rahmon"
    assert second.panes.events.scope == "archive"
    view = second.panes.reader.view
    assert view.article is not None
    assert (view.article.id, view.offset()) == ("visit", 60)


def test_another_archive_takes_the_place_of_the_first(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    other = FakeArchive(copies=3)
    with qtbot.waitSignal(window.settled):
        window.use(other)  # type: ignore[arg-type]
    assert archive.closed
    assert window.panes.search.model.rowCount() == 8


def test_ten_thousand_hits_fetch_pages_as_they_are_scrolled(
    qtbot: QtBot, open_window: Opened
) -> None:
    archive = FakeArchive(copies=10_000)
    window = open_window(archive)
    assert window.panes.search.model.rowCount() == 10_005
    asked = len(archive.asked)
    with qtbot.waitSignal(window.settled):
        window.panes.search.list.scrollToBottom()
        window.panes.search.list.viewport().repaint()
    assert len(archive.asked) - asked <= 3
    assert window.panes.search.model.index(10_004).data().endswith("(9999)")


def test_offsets_survive_characters_outside_the_plane(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.settled):
        window.reading.open("chinese")
    view = window.panes.reader.view
    assert view.article is not None
    body = view.article.body
    for offset in range(len(body)):
        view.go_to(offset)
        assert view.offset() == offset
    view.selectAll()
    assert view.selected_text().endswith(body)


def test_clicks_on_names_and_hover(qtbot: QtBot, window: MainWindow) -> None:
    view, card = window.panes.reader.view, window.panes.reader.card
    assert view.article is not None
    cursor = view.textCursor()
    cursor.setPosition(view._layout.position(view.article.body.index("World Bank") + 2))
    at = view.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseMove(view.viewport(), at)
    qtbot.waitUntil(card.isVisible)
    assert "World Bank" in card.name.text()
    qtbot.waitUntil(window.tasks.is_idle)


def test_an_article_shows_its_new_text_after_an_import(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    view = window.panes.reader.view
    old = view.article
    assert old is not None
    view.go_to(old.body.index("Rahmon told"))
    new = made("rogun", old.title, "A new first paragraph.", "Two.", "Three.", "Four is here.")
    archive._articles["rogun"] = new
    with qtbot.waitSignal(window.settled):
        window.importing.start([Path("rogun.txt")])
    assert view.article == new
    assert "Four is here." in view.toPlainText()
    assert view.offset() == new.paragraphs[3].start, "the same paragraph"
    assert "updated" in window.messages.text.text()
    assert window.panes.events.model.count() == 0


def test_new_findings_leave_the_reader_where_he_is(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    view = window.panes.reader.view
    article = view.article
    assert article is not None
    window.resize(900, 520)
    view.go_to(article.body.index("Rahmon told"))
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    place = view.verticalScrollBar().value()
    assert place > 0
    archive._articles["rogun"] = replace(article, events=article.events[:1])
    with qtbot.waitSignal(window.settled):
        window.importing.start([Path("other.txt")])
    assert window.panes.events.model.count() == 1
    assert view.selected_text() == "Rahmon"
    assert view.verticalScrollBar().value() == place
    assert window.messages.text.text() == "1 article added."


def test_results_come_while_an_import_goes_on(qtbot: QtBot, open_window: Opened) -> None:
    archive = FakeArchive(copies=40)
    window = open_window(archive)
    window.importing._again.setInterval(20)
    go_on = threading.Event()

    def slow(
        paths: object, progress: object, cancelled: Callable[[], bool], jobs: object
    ) -> ImportReport:
        archive._articles["new"] = replace(archive.article("visit"), id="new", title="Brand new")
        go_on.wait(20)
        return ImportReport((Imported("new", "new.txt", "Brand new"),))

    archive.import_paths = slow  # type: ignore[method-assign,assignment]
    pane = window.panes.search
    pane.list.setCurrentIndex(pane.model.index(12))
    place = pane.list.verticalScrollBar().value()
    assert place > 0
    window.importing.start([Path("new.txt")])
    qtbot.waitUntil(lambda: pane.model.rowCount() == 46)
    assert window.strip.isVisible(), "the import goes on"
    assert pane.list.currentIndex().row() == 12
    assert pane.list.verticalScrollBar().value() == place
    go_on.set()
    with qtbot.waitSignal(window.settled):
        pass
    assert not window.importing._again.isActive()


def test_another_archive_is_opened_during_an_import(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    seen: list[bool] = []

    def slow(
        paths: object, progress: object, cancelled: Callable[[], bool], jobs: object
    ) -> ImportReport:
        while not cancelled():
            threading.Event().wait(0.002)
        threading.Event().wait(0.05)
        seen.append(archive.closed)
        return ImportReport(cancelled=True)

    archive.import_paths = slow  # type: ignore[method-assign,assignment]
    window.importing.start([Path("one.txt")], then=lambda: seen.append(True))
    qtbot.waitUntil(lambda: window.tasks.is_busy("import"))
    with qtbot.waitSignal(window.settled):
        window.use(FakeArchive(copies=3))  # type: ignore[arg-type]
    assert seen == [False], "the work ends before its archive is closed, and leads to nothing"
    assert archive.closed
    assert not window.strip.isVisible()
    assert not window.messages.isVisible()


def test_a_clipping_is_found_again_in_a_new_text(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    view = window.panes.reader.view
    old = view.article
    assert old is not None
    passage = Passage(old, old.body.index("Guests"), old.body.index("World Bank"))
    archive.add_clipping(passage)
    archive._articles["rogun"] = made("rogun", old.title, "New words.", old.body[passage.start :])
    assert [p.text for p in clipped(archive)] == [passage.text]
    archive._articles["rogun"] = made("rogun", old.title, "Nothing of that.")
    with qtbot.waitSignal(window.settled):
        window.panes.tray.copy_requested.emit()
    assert "no longer says “Guests" in window.messages.text.text()


def test_closing_stops_the_work_and_closes_the_archive(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    ended: list[bool] = []

    def work(ticket: Ticket) -> None:
        while not ticket.cancelled():
            threading.Event().wait(0.002)
        ended.append(archive.closed)

    window.tasks.start("long", work)
    window.close()
    assert ended == [False], "the work ends before the archive is closed"
    assert archive.closed


def test_buttons_follow_their_commands(qtbot: QtBot, window: MainWindow) -> None:
    back = next(b for b in window.findChildren(QToolButton) if b.accessibleName() == "Back")
    assert not back.isEnabled()
    window.panes.reader.view.setFocus()
    with qtbot.waitSignal(window.settled):
        press(qtbot, Key.Key_Down, CTRL)
    assert back.isEnabled()
    with qtbot.waitSignal(window.settled):
        qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert not back.isEnabled()


def test_the_card_leaves_the_name_in_sight_in_a_small_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(window.minimumSize())
    view, card = window.panes.reader.view, window.panes.reader.card
    view.setFocus()
    for _ in range(8):
        press(qtbot, Key.Key_F2)
        qtbot.waitUntil(window.tasks.is_idle)
        mention = card.mention
        assert card.isVisible()
        assert isinstance(mention, Mention)
        cursor = view.textCursor()
        cursor.setPosition(view._layout.position(mention.start) + 1)
        name = view.cursorRect(cursor).translated(view.viewport().pos())
        assert not card.geometry().contains(name.center()), mention.text
        assert view.rect().contains(card.geometry()), mention.text
