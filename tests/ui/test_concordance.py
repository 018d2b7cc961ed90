# SPDX-License-Identifier: MIT
"""The concordance in the window: opened, ordered, filtered, read from, copied and saved by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from tajarchive.model import Concordance, ConcordanceLine, Span
from tajarchive.ui import clipboard, concordance_desk, lines_desk
from tajarchive.ui.concordance_rows import hanging
from tajarchive.ui.concordance_table import ORDERS
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.models.concordance import LINE_ROLE, Column, ConcordanceModel
from tajarchive.ui.theme import contrast, read
from tests.ui.conftest import Opened
from tests.ui.fake_archive import FakeArchive
from tests.ui.test_accessibility import nameless
from tests.ui.test_window import CTRL, SHIFT, ask, press

Key = Qt.Key


def line(number: int = 0, **known: object) -> ConcordanceLine:
    made = ConcordanceLine(
        f"a{number}", "A title", "Sample Wire", "2022-02-05T10:00", "en", 3, 10, 15,
        f"before {number} ", "match", f", after {number}",
    )  # fmt: skip
    return replace(made, **known)  # type: ignore[arg-type]


def shown(window: MainWindow, column: Column = Column.MATCH) -> list[str]:
    """Return what stands in a column, from top to bottom."""
    model = window.panes.concordance.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: window.tasks.is_idle() and not window.panes.concordance._pause.isActive()
    )


@pytest.fixture
def lines(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Return a window with the concordance of “rahmon” open."""
    ask(qtbot, window, "rahmon")
    press(qtbot, Key.Key_F4)
    settled(qtbot, window)
    return window


def test_a_key_opens_the_lines_of_the_results(lines: MainWindow) -> None:
    pane = lines.panes.concordance
    assert pane.isVisible()
    assert not lines.panes.reader.isVisible()
    assert not lines.panes.events.isVisible()
    assert lines.panes.search.isVisible()
    assert pane.count.text() == "6 lines from 3 articles"
    assert shown(lines) == ["Rahmon"] * 6
    assert QApplication.focusWidget() is pane.table
    assert pane.table.currentIndex().row() == 0
    assert lines.actions_["concordance"].isChecked()


def test_escape_goes_back_to_where_one_was(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "rahmon")
    panes, sizes = window.panes, window.panes.splitter.sizes()
    panes.search.list.setFocus()
    press(qtbot, Key.Key_F4)
    settled(qtbot, window)
    assert panes.concordance.width() > sizes[1]
    press(qtbot, Key.Key_Escape)
    assert panes.reader.isVisible()
    assert panes.events.isVisible()
    assert not panes.concordance.isVisible()
    assert all(abs(a - b) <= 2 for a, b in zip(panes.splitter.sizes(), sizes, strict=True))
    assert QApplication.focusWidget() is panes.search.list
    assert not window.actions_["concordance"].isChecked()


def test_events_that_were_hidden_stay_hidden(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Key.Key_F8)
    for _ in range(2):
        press(qtbot, Key.Key_F4)
    assert not window.panes.events.isVisible()
    press(qtbot, Key.Key_F4)
    press(qtbot, Key.Key_F8)
    assert window.panes.events.isVisible()
    press(qtbot, Key.Key_F4)
    assert window.panes.events.isVisible()
    assert window.actions_["show-events"].isChecked()


def test_the_button_of_the_search_pane_does_the_same(qtbot: QtBot, window: MainWindow) -> None:
    button = next(
        b
        for b in window.panes.search.findChildren(QToolButton)
        if b.accessibleName() == "Concordance"
    )
    button.setFocus()
    press(qtbot, Key.Key_Space)
    settled(qtbot, window)
    assert window.panes.concordance.isVisible()
    assert button.isChecked()
    window.concordance.leave()
    assert not button.isChecked()


def test_enter_opens_the_exact_hit_and_escape_comes_back(qtbot: QtBot, lines: MainWindow) -> None:
    pane, view = lines.panes.concordance, lines.panes.reader.view
    press(qtbot, Key.Key_End)
    chosen = pane.table.current()
    assert chosen is not None
    press(qtbot, Key.Key_Return)
    settled(qtbot, lines)
    assert lines.panes.reader.isVisible()
    assert view.article is not None
    assert view.article.id == chosen.article
    assert view.offset() == chosen.start
    assert view._hits[view._hit] == Span(chosen.start, chosen.end)
    assert view.viewport().rect().contains(view.cursorRect())
    assert QApplication.focusWidget() is view
    assert lines.panes.reader.back_to_lines.isVisible()
    press(qtbot, Key.Key_Escape)
    assert pane.isVisible()
    assert pane.table.current() is chosen
    assert QApplication.focusWidget() is pane.table


def test_every_line_opens_at_its_own_place(qtbot: QtBot, lines: MainWindow) -> None:
    pane, view = lines.panes.concordance, lines.panes.reader.view
    for row in range(pane.model.rowCount()):
        pane.table.choose(row)
        chosen = pane.table.current()
        assert chosen is not None
        press(qtbot, Key.Key_Return)
        settled(qtbot, lines)
        assert view.article is not None
        assert (view.article.id, view.offset()) == (chosen.article, chosen.start)
        press(qtbot, Key.Key_Escape)
        assert pane.table.currentIndex().row() == row


def test_words_near_each_other_are_shown_as_far_as_they_reach(
    qtbot: QtBot, lines: MainWindow
) -> None:
    view, chosen = lines.panes.reader.view, lines.panes.concordance.table.current()
    assert chosen is not None
    body = lines.session.archive.article(chosen.article).body  # type: ignore[union-attr]
    whole = Span(chosen.start, chosen.end + 12)
    lines.reading.open_place(chosen.article, whole.start, whole.end, body[whole.start : whole.end])
    settled(qtbot, lines)
    assert view._hits[view._hit] == Span(chosen.start, chosen.end)
    assert view._sentences == (whole,)
    assert len(view._hits) == body.count("Rahmon")


def test_a_place_is_found_again_in_an_article_that_changed(
    qtbot: QtBot, lines: MainWindow, archive: FakeArchive
) -> None:
    chosen = lines.panes.concordance.table.current()
    assert chosen is not None
    article = archive.article(chosen.article)
    archive._articles[chosen.article] = replace(
        article,
        body="New. " + article.body,
        paragraphs=tuple(replace(p, start=p.start + 5, end=p.end + 5) for p in article.paragraphs),
        mentions=(), dates=(), events=(),
    )  # fmt: skip
    lines.panes.reader.view.show_article(None)
    press(qtbot, Key.Key_Return)
    settled(qtbot, lines)
    assert lines.panes.reader.view.offset() == chosen.start + 5


def test_opening_something_else_gives_the_reader_its_place(qtbot: QtBot, lines: MainWindow) -> None:
    lines.panes.search.list.setFocus()
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    settled(qtbot, lines)
    assert lines.panes.reader.isVisible()
    assert not lines.panes.concordance.isVisible()
    assert not lines.panes.reader.back_to_lines.isVisible()
    press(qtbot, Key.Key_Escape)
    assert not lines.panes.concordance.isVisible()


@pytest.mark.parametrize(("key", "order"), [(k, name) for name, _, k in ORDERS])
def test_letters_choose_an_order(qtbot: QtBot, lines: MainWindow, key: str, order: str) -> None:
    pane = lines.panes.concordance
    pane.set_order("source" if order == "text" else "text")
    settled(qtbot, lines)
    qtbot.keyClicks(pane.table, key.lower())
    settled(qtbot, lines)
    assert pane.order.currentData() == order
    model = pane.model
    found = [model.line(row) for row in range(model.rowCount())]
    after = [one.right.strip(" ,.").casefold() for one in found if one]
    before = [(one.left.split() or [""])[-1].casefold() for one in found if one]
    dates = [one.published or "" for one in found if one]
    sources = [one.source or "" for one in found if one]
    dated = sorted(filter(None, dates), reverse=order == "newest")
    expected = {
        "right": sorted(after),
        "left": sorted(before),
        "oldest": dated + [""] * dates.count(""),
        "newest": dated + [""] * dates.count(""),
        "source": sorted(sources),
    }
    ordered = {"right": after, "left": before, "source": sources}.get(order, dates)
    assert len(found) == 6
    assert order not in expected or ordered == expected[order]


def test_headings_choose_an_order_and_say_so(qtbot: QtBot, lines: MainWindow) -> None:
    pane = lines.panes.concordance
    header = pane.table.horizontalHeader()

    def click(column: Column) -> None:
        at = header.sectionViewportPosition(column) + 12
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
        settled(qtbot, lines)

    click(Column.LEFT)
    assert pane.order.currentText() == "By the words before"
    assert pane.model.headerData(Column.LEFT, Qt.Orientation.Horizontal) == "Before ▾"
    click(Column.DATE)
    assert pane.order.currentText() == "Newest first"
    assert pane.model.headerData(Column.DATE, Qt.Orientation.Horizontal) == "Date ▴"
    click(Column.DATE)
    assert pane.order.currentText() == "Oldest first"
    assert pane.model.headerData(Column.LEFT, Qt.Orientation.Horizontal) == "Before"


def test_the_chosen_line_stays_chosen_in_another_order(qtbot: QtBot, lines: MainWindow) -> None:
    table = lines.panes.concordance.table
    press(qtbot, Key.Key_Down)
    chosen = table.current()
    for order in ("right", "source", "text"):
        lines.panes.concordance.set_order(order)
        settled(qtbot, lines)
        assert table.current() is chosen
        assert table.selected() == [chosen]


def test_a_filter_keeps_some_lines(qtbot: QtBot, lines: MainWindow) -> None:
    pane = lines.panes.concordance
    press(qtbot, Key.Key_F, CTRL)
    assert QApplication.focusWidget() is pane.filter
    qtbot.keyClicks(pane.filter, "AIRPORT")
    settled(qtbot, lines)
    assert pane.count.text() == "1 of 6 lines from 3 articles"
    qtbot.keyClicks(pane.filter, "zzz")
    settled(qtbot, lines)
    assert pane._empty.text() == "No line matches the filter."
    assert not pane.foot.isVisible()
    press(qtbot, Key.Key_Escape)
    settled(qtbot, lines)
    assert len(shown(lines)) == 6
    press(qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is pane.table


def test_lines_follow_what_is_typed_while_they_are_open(
    qtbot: QtBot, lines: MainWindow, archive: FakeArchive
) -> None:
    ask(qtbot, lines, "treaty")
    settled(qtbot, lines)
    assert shown(lines) == ["treaty"] + ["treaty"] * (len(shown(lines)) - 1)
    assert QApplication.focusWidget() is lines.box
    press(qtbot, Key.Key_Return)
    assert QApplication.focusWidget() is lines.panes.concordance.table
    press(qtbot, Key.Key_F4)
    before = len(archive.gathered)
    ask(qtbot, lines, "water")
    assert len(archive.gathered) == before


def test_opened_again_nothing_is_gathered_again(
    qtbot: QtBot, lines: MainWindow, archive: FakeArchive
) -> None:
    press(qtbot, Key.Key_Down)
    before = len(archive.gathered)
    for _ in range(2):
        press(qtbot, Key.Key_F4)
        settled(qtbot, lines)
    assert len(archive.gathered) == before
    assert lines.panes.concordance.table.currentIndex().row() == 1


def test_new_articles_come_in_and_the_chosen_line_stays(
    qtbot: QtBot, lines: MainWindow, archive: FakeArchive
) -> None:
    press(qtbot, Key.Key_End)
    chosen = lines.panes.concordance.table.current()
    visit = archive.article("visit")
    archive._articles = {"new": replace(visit, id="new"), **archive._articles}
    lines.session.refresh()
    settled(qtbot, lines)
    assert len(shown(lines)) == 8
    assert lines.panes.concordance.table.current() == chosen


def test_without_a_query_it_says_to_type_something(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Key.Key_F4)
    settled(qtbot, window)
    assert window.panes.concordance._empty.text().startswith("Type something to look for.")
    assert window.panes.concordance._empty.isVisible()
    assert not window.panes.concordance.save.isEnabled()


def test_words_that_stand_in_titles_alone_are_told(qtbot: QtBot, lines: MainWindow) -> None:
    ask(qtbot, lines, "starts turning")
    settled(qtbot, lines)
    assert lines.panes.search.head.count.text() == "1 article"
    lines.concordance._show((Concordance("x", (), 0), []))
    assert "by their titles" in lines.panes.concordance._empty.text()
    ask(qtbot, lines, "nowhere")
    settled(qtbot, lines)
    assert lines.panes.concordance._empty.text().startswith("No article has all of that.")


def test_a_query_that_is_refused_leaves_the_lines(qtbot: QtBot, lines: MainWindow) -> None:
    ask(qtbot, lines, '"rahmon')
    settled(qtbot, lines)
    assert len(shown(lines)) == 6


def test_many_articles_are_gathered_when_asked(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concordance_desk, "_AT_ONCE", 2)
    ask(qtbot, window, "rahmon")
    press(qtbot, Key.Key_F4)
    pane = window.panes.concordance
    assert pane.gather.text() == "Gather the lines of 3 articles"
    assert QApplication.focusWidget() is pane.gather
    assert archive.gathered == []
    press(qtbot, Key.Key_Space)
    settled(qtbot, window)
    assert len(shown(window)) == 6
    ask(qtbot, window, "rahmon president")
    settled(qtbot, window)
    assert len(archive.gathered) == 2


def test_gathering_can_be_stopped_and_gone_on_with(qtbot: QtBot, open_window: Opened) -> None:
    archive = FakeArchive(copies=200)
    window = open_window(archive)
    archive.pace = 0.005
    pane = window.panes.concordance
    ask(qtbot, window, "mirziyoyev")
    press(qtbot, Key.Key_F4)
    qtbot.waitUntil(pane.work.isVisible)
    qtbot.waitUntil(lambda: "of 201" in pane.work.words.text())
    pane.work.cancel.setFocus()
    press(qtbot, Key.Key_Space)
    settled(qtbot, window)
    assert not pane.work.isVisible()
    some = len(shown(window))
    assert 0 < some < 402
    assert pane.note.isVisible()
    assert pane.note.text().startswith("You stopped it; these lines are from the first ")
    archive.pace = 0
    pane.note.linkActivated.emit("all")
    settled(qtbot, window)
    assert len(shown(window)) > some
    assert not pane.note.isVisible()


def test_the_window_stays_usable_while_lines_are_gathered(
    qtbot: QtBot, open_window: Opened
) -> None:
    archive = FakeArchive(copies=100)
    window = open_window(archive)
    archive.pace = 0.01
    ask(qtbot, window, "mirziyoyev")
    press(qtbot, Key.Key_F4)
    window.box.setFocus()
    window.box.selectAll()
    qtbot.keyClicks(window.box, "treaty")
    qtbot.waitUntil(lambda: shown(window)[:1] == ["treaty"])
    assert window.box.hasFocus()
    assert window.panes.search.head.count.text() == "1 article"


def test_a_limit_is_told_and_other_dates_are_fetched(
    qtbot: QtBot, window: MainWindow, archive: FakeArchive
) -> None:
    archive.most = 3
    ask(qtbot, window, "rahmon")
    press(qtbot, Key.Key_F4)
    settled(qtbot, window)
    pane = window.panes.concordance
    assert pane.note.text().startswith("There are more; these lines are from the first ")
    pane.set_order("right")
    settled(qtbot, window)
    assert len(archive.gathered) == 1
    pane.set_order("oldest")
    settled(qtbot, window)
    assert archive.gathered[-1] == ("rahmon", "oldest")
    pane.set_order("text")
    settled(qtbot, window)
    assert archive.gathered[-1] == ("rahmon", "text")


def test_chosen_lines_are_copied_with_their_sources(qtbot: QtBot, lines: MainWindow) -> None:
    press(qtbot, Key.Key_Down, SHIFT)
    press(qtbot, Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    rows = data.text().splitlines()
    assert len(rows) == 2
    assert len(
        {row.index("Rahmon  ") if "Rahmon  " in row else row.index("Rahmon") for row in rows}
    )
    assert all("TajArchive Sample Wire" in row or "Sample Courier" in row for row in rows)
    assert "<b>Rahmon</b>" in data.html()
    table = bytes(data.data("text/tab-separated-values").data()).decode().splitlines()
    assert [row.split("\t")[1] for row in table] == ["Rahmon"] * 2
    assert lines.messages.text.text() == "2 lines copied with their sources."
    press(qtbot, Key.Key_C, CTRL | SHIFT)
    settled(qtbot, lines)
    assert lines.messages.text.text() == "2 lines copied with their citations."
    assert "“" in QGuiApplication.clipboard().text()


def test_matches_stand_below_each_other_in_any_script() -> None:
    rows = [line(left="a long context "), line(left="总统", match="拉赫蒙", right="说"), line()]
    text = clipboard.lines([(one, None) for one in rows]).text().splitlines()
    columns = [
        sum(2 if ord(c) > 0x2E80 else 1 for c in row[: row.index(one.match)])
        for row, one in zip(text, rows, strict=True)
    ]
    assert len(set(columns)) == 1


def test_nothing_that_is_copied_is_a_formula_or_markup() -> None:
    data = clipboard.lines([(line(left="=cmd() ", right=" <script>"), "cited")])
    assert "<script>" not in data.html()
    assert ">&#x27;=cmd()<" in data.html()
    assert bytes(data.data("text/tab-separated-values").data()).startswith(b"'=cmd()\tmatch\t")


def test_all_lines_are_too_many_for_the_clipboard(
    qtbot: QtBot, lines: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines_desk, "_MOST_COPIED", 4)
    QGuiApplication.clipboard().setText("before")
    press(qtbot, Key.Key_A, CTRL)
    press(qtbot, Key.Key_C, CTRL)
    assert "save them as CSV with Shift+F4" in lines.messages.text.text()
    assert QGuiApplication.clipboard().text() == "before"


def test_lines_are_saved_as_they_are_shown(
    qtbot: QtBot, lines: MainWindow, archive: FakeArchive, tmp_path: Path
) -> None:
    press(qtbot, Key.Key_F4, SHIFT)
    dialog = next(d for d in lines.findChildren(QFileDialog) if d.isVisible())
    dialog.close()
    lines.panes.concordance.filter.setText("airport")
    settled(qtbot, lines)
    lines.clippings.lines.save(tmp_path / "lines.csv")
    settled(qtbot, lines)
    assert archive.saved == ["Rahmon"]
    assert lines.messages.text.text() == f"1 line saved to {tmp_path / 'lines.csv'}."
    lines.clippings.lines.save(tmp_path / "nowhere" / "lines.csv")
    settled(qtbot, lines)
    assert "does not exist" in lines.messages.text.text()
    assert not lines.panes.concordance.work.isVisible()


def test_sentences_of_lines_go_into_the_clippings(
    qtbot: QtBot, lines: MainWindow, archive: FakeArchive
) -> None:
    chosen = lines.panes.concordance.table.current()
    press(qtbot, Key.Key_D, CTRL)
    settled(qtbot, lines)
    (clipping,) = archive.clippings()
    assert chosen is not None
    assert clipping.article == chosen.article
    assert clipping.start <= chosen.start < chosen.end <= clipping.end
    assert clipping.text.rstrip().endswith((".", ")"))


def test_f6_and_f3_go_through_the_lines(qtbot: QtBot, lines: MainWindow) -> None:
    table = lines.panes.concordance.table
    press(qtbot, Key.Key_F3)
    assert table.currentIndex().row() == 1
    press(qtbot, Key.Key_F3, SHIFT)
    assert table.currentIndex().row() == 0
    lines.panes.search.tree.setFocus()
    press(qtbot, Key.Key_F6)
    assert QApplication.focusWidget() is table


def test_everything_has_a_name_and_lines_are_spoken(lines: MainWindow) -> None:
    pane = lines.panes.concordance
    pane.work.begin("Gathering lines")
    assert nameless(pane) == []
    index = pane.model.index(0, Column.MATCH)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Rahmon" in spoken
    assert "paragraph 1" in spoken
    cell = QAccessible.queryAccessibleInterface(pane.table)
    assert cell is not None
    assert cell.text(QAccessible.Text.Name) == "Concordance"


def test_the_line_is_told_in_full_below(lines: MainWindow) -> None:
    pane = lines.panes.concordance
    chosen = pane.table.current()
    assert chosen is not None
    assert pane.title.text() == chosen.title
    assert pane.meta.text() == "TajArchive Sample Wire  ·  17 Nov 2018, 09:20  ·  paragraph 1"
    assert "<b style=" in pane.context.text()


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize(
    ("ink", "backs"),
    [
        ("accent", ("panel", "alternate", "hover")),
        ("text", ("panel", "alternate", "hover")),
        ("dim", ("panel", "alternate", "hover")),
        ("selection_text", ("selection",)),
    ],
)
def test_words_of_a_line_are_readable(theme: str, ink: str, backs: tuple[str, ...]) -> None:
    worn = read(theme)
    for back in backs:
        assert contrast(worn.colour(ink), worn.colour(back)) >= 4.5, back


def test_marks_hang_on_the_match() -> None:
    cases: tuple[tuple[str, str, tuple[str, str]], ...] = (
        ("said “", "”, and", ("“", "”,")),
        ("of ", "’s plan", ("", "’s")),
        ("总统", "说", ("", "")),
        ("(", ") was", ("(", ")")),
        ("", "", ("", "")),
    )
    for left, right, expected in cases:
        assert hanging(line(left=left, right=right)) == expected


def test_the_model_is_a_model(qtbot: QtBot) -> None:
    model = ConcordanceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([line(n) for n in range(5)], [4, 2, 0])
    assert [model.index(row, Column.LEFT).data() for row in range(3)] == [
        "before 4", "before 2", "before 0",
    ]  # fmt: skip
    assert model.row_of(line(2)) == 1
    assert model.row_of(line(3)) == -1
    unknown = replace(line(), source=None, published=None)
    model.show([unknown], [0])
    assert [model.index(0, c).data() for c in (Column.SOURCE, Column.DATE)] == [
        "source unknown", "date unknown",
    ]  # fmt: skip
    model.show((), ())
    assert model.rowCount() == 0
    assert not model.index(0, 0).isValid()


def test_a_hundred_thousand_lines_scroll(qtbot: QtBot, lines: MainWindow) -> None:
    """Only what is in sight is asked for."""
    pane = lines.panes.concordance
    many = [line(n) for n in range(100_000)]
    pane.show_lines(Concordance("x", tuple(many), 100_000), list(range(100_000)))
    asked: list[int] = []
    inner: Callable[..., object] = pane.model.data

    def data(index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == LINE_ROLE:
            asked.append(index.row())  # type: ignore[attr-defined]
        return inner(index, role)

    pane.model.data = data  # type: ignore[method-assign,assignment]
    press(qtbot, Key.Key_End)
    pane.table.viewport().repaint()
    assert pane.table.currentIndex().row() == 99_999
    assert asked
    assert len(set(asked)) < 200
    press(qtbot, Key.Key_Home)
    assert pane.table.currentIndex().row() == 0
    del pane.model.data


def test_another_archive_closes_it(qtbot: QtBot, lines: MainWindow) -> None:
    with qtbot.waitSignal(lines.settled):
        lines.use(FakeArchive())  # type: ignore[arg-type]
    assert not lines.panes.concordance.isVisible()
    assert lines.panes.concordance.found is None


def test_it_can_be_open_from_the_start(qtbot: QtBot, open_window: Opened) -> None:
    window = open_window()
    window.concordance.wanted = "right"
    with qtbot.waitSignal(window.settled):
        window.searching.at_start("rahmon")
        window.use(FakeArchive())  # type: ignore[arg-type]
    settled(qtbot, window)
    assert window.panes.concordance.isVisible()
    assert len(shown(window)) == 6
    assert window.panes.concordance.order.currentData() == "right"


def test_closing_the_window_remembers_the_reader_and_the_events(
    qtbot: QtBot, lines: MainWindow
) -> None:
    lines.save_state()
    assert lines.state.get("show-events") == "1"
    assert not lines.panes.concordance.isVisible()
