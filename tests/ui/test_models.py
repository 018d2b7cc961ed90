# SPDX-License-Identifier: MIT
"""The models, under Qt's own tester."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tajarchive.model import Event, EventSource, Hit, SearchResults
from tajarchive.store import Clipping
from tajarchive.ui.event_list import EventList
from tajarchive.ui.models.choices import Value, choices
from tajarchive.ui.models.chronicle import arranged
from tajarchive.ui.models.clippings import ClippingsModel
from tajarchive.ui.models.events import EventRole, EventsModel, headline, quoted, when
from tajarchive.ui.models.facets import FacetsModel, More
from tajarchive.ui.models.results import ResultsModel, Role
from tajarchive.ui.theme import read
from tests.ui.fake_archive import articles, pieces

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def hits(first: int, number: int, *, relaxed: bool = False) -> tuple[Hit, ...]:
    return tuple(
        Hit(f"a{n}", 1.0, f"Title {n}", "Wire", "2022-02", "en", (), relaxed)
        for n in range(first, first + number)
    )


def test_results_fetch_only_pages_that_are_looked_at(qapp: object) -> None:
    model = ResultsModel()
    QAbstractItemModelTester(model, FATAL)
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    model.show(SearchResults("q", "q", 100_000, hits(0, 50)), 50)
    assert model.rowCount() == 100_000
    assert model.index(3).data() == "Title 3"
    assert model.index(70_012).data() == ""
    assert wanted == [], "asking what a row says fetches nothing"
    model.look_at(0, 5)
    assert wanted == []
    model.look_at(70_012, 70_017)
    assert wanted == [70_000]
    model.add_page(70_000, hits(70_000, 50))
    assert model.index(70_012).data() == "Title 70012"
    assert wanted == [70_000, 69_950], "the page before is near"


def test_results_ask_for_one_page_at_a_time(qapp: object) -> None:
    model = ResultsModel()
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    model.show(SearchResults("q", "q", 100_000, hits(0, 50)), 50)
    for row in (20_030, 40_030, 60_030, 80_030):
        model.look_at(row, row + 4)
    assert wanted == [20_000]
    model.add_page(20_000, hits(20_000, 50))
    assert wanted == [20_000, 80_000], "what was scrolled past is not fetched"
    model.lose_page()
    model.look_at(80_030, 80_034)
    assert wanted[2:] == [80_050], "a lost page is not asked for again and again"
    model.add_page(80_050, hits(80_050, 50))
    model.look_at(80_031, 80_035)
    assert wanted[3:] == [80_000], "but after scrolling"


def test_results_keep_few_pages(qapp: object) -> None:
    model = ResultsModel()
    model.show(SearchResults("q", "q", 10_000, hits(0, 10)), 10)
    for page in range(200):
        model.add_page(page * 10, hits(page * 10, 10))
    assert model.index(1999).data() == "Title 1999"
    assert model.index(5).data() == ""


def test_relaxed_hits_follow_a_dividing_line(qapp: object) -> None:
    model = ResultsModel()
    model.show(SearchResults("q", "q", 2, hits(0, 2) + hits(2, 3, relaxed=True)), 50)
    assert model.rowCount() == 5
    spoken = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "only some of the words" in spoken
    dividers = [model.index(row).data(Role.DIVIDER) for row in range(5)]
    assert dividers == ["", "", "These have only some of the words", "", ""]
    model.show(SearchResults("q", "q", 0, hits(0, 60, relaxed=True)), 50)
    assert str(model.index(0).data(Role.DIVIDER)).startswith("None has all words")
    assert model.index(59).data() == "Title 59"


def test_rows_are_read_aloud_whole(qapp: object) -> None:
    model = ResultsModel()
    model.show(SearchResults("q", "q", 1, hits(0, 1)), 50)
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Title 0. Wire  ·  Feb 2022"


def below(model: FacetsModel, top: int) -> list[str]:
    heading = model.index(top, 0)
    return [str(model.index(row, 0, heading).data()) for row in range(model.rowCount(heading))]


def test_facets(qapp: object) -> None:
    model = FacetsModel()
    QAbstractItemModelTester(model, FATAL)
    model.show({
        "person": (("Xi Jinping", 3),), "language": (("tg", 2), ("und", 1)), "place": (),
        "programme": (("Belt and Road", 1),), "tag": (("water", 1),),
    })  # fmt: skip
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Language", "People", "Programmes", "Tags",
    ]  # fmt: skip
    assert below(model, 0) == ["Tajik", "Language unknown"]
    value = model.value(model.index(0, 0, model.index(1, 0)))
    assert value == Value("person", "Xi Jinping", 3)
    assert model.value(model.index(0, 0)) is None
    assert model.value(QModelIndex()) is None
    model.show({})
    assert model.rowCount() == 0


def test_chosen_values_stand_first_and_excluded_ones_after_them(qapp: object) -> None:
    model = FacetsModel()
    QAbstractItemModelTester(model, FATAL)
    query = 'person:"xi jinping" -person:Rahmon place:Khujand'
    model.show({"person": (("Sadyr Japarov", 5), ("Xi Jinping", 3))}, choices(query, pieces(query)))
    assert below(model, 0) == ["Xi Jinping", "Rahmon", "Sadyr Japarov"]
    states = [model.value(model.index(row, 0, model.index(0, 0))) for row in range(3)]
    assert [(v.state, v.count) for v in states if v] == [("chosen", 3), ("excluded", 0), ("", 5)]
    spoken = model.index(1, 0, model.index(0, 0)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Rahmon, excluded"
    assert below(model, 1) == ["Khujand"], "a choice is listed though nothing has it"


def test_what_could_be_chosen_instead_is_listed(qapp: object) -> None:
    model = FacetsModel()
    query = "source:Wire"
    made = choices(query, pieces(query))
    model.show({"source": (("Wire", 3),)}, made)
    model.add_beside("source", (("Courier", 7), ("Wire", 3)))
    assert below(model, 0) == ["Wire", "Courier"]
    model.show({"source": (("Wire", 3), ("Courier", 7))}, ())
    assert below(model, 0) == ["Wire", "Courier"]
    assert model.value(model.index(0, 0, model.index(0, 0))) == Value("source", "Wire", 3)


def test_long_facets_are_cut_and_can_be_filtered(qapp: object) -> None:
    model = FacetsModel()
    QAbstractItemModelTester(model, FATAL)
    model.show({"person": tuple((f"Person {n:02}", 50 - n) for n in range(40)),
                "place": (("Khujand", 2),)})  # fmt: skip
    assert len(below(model, 0)) == 9
    assert below(model, 0)[-1] == "32 more…"
    more = model.index(8, 0, model.index(0, 0))
    assert model.row(more) == More("person", 32)
    model.set_filter("person 3")
    assert below(model, 0) == [f"Person {n}" for n in range(30, 40)]
    assert model.rowCount() == 1, "no place holds that"
    model.set_filter("")
    model.show_all("person")
    assert len(below(model, 0)) == 40


def events() -> list[Event]:
    return [event for article in articles() for event in article.events]


def test_events_by_year_and_month_undated_last(qapp: object) -> None:
    model = EventsModel()
    QAbstractItemModelTester(model, FATAL)
    model.show(events())
    rows = model.rows
    assert [(row.year, row.month) for row in rows] == [
        ("1976", 0), ("2018", 3), ("2018", 11), ("2025", 3), ("Undated", 0),
    ]  # fmt: skip
    assert model.rowCount() == model.count() == 5
    assert [model.index(n).data(EventRole.NEW_YEAR) for n in range(5)] == [
        True, True, False, True, True,
    ]  # fmt: skip
    assert model.index(2).data(EventRole.NEW_MONTH)
    assert [model.index(n).data() for n in (1, 2)] == ["State visit", "Opening of the first unit"]
    event = events()[0]
    assert model.event_at(model.index_of(event.id)) == event
    assert not model.index_of("no such").isValid()
    model.show(events()[:1])
    assert model.rowCount() == 1


def test_what_is_known_to_the_year_comes_first_in_it() -> None:
    base = events()[0]
    dates = ("2018-01-01", "2018", "2018-01", "2018-03-02", "2018-Q2", "201", "2018-01-02")
    many = [
        replace(base, id=date, date=date, precision=known)
        for date, known in zip(
            dates, ("day", "year", "month", "day", "quarter", "decade", "day"), strict=True
        )
    ]
    rows = arranged(many)
    assert [row.event.date for row in rows] == [
        "201", "2018", "2018-Q2", "2018-01-01", "2018-01", "2018-01-02", "2018-03-02",
    ]  # fmt: skip
    assert [row.month for row in rows] == [0, 0, 0, 1, 1, 1, 3], "each month stands once"


def test_a_hundred_thousand_events_are_laid_out_without_asking_python(qapp: object) -> None:
    base = events()[0]
    model = EventsModel()
    model.show([replace(base, id=str(n), date=f"{1000 + n // 365:04}") for n in range(100_000)])
    asked = 0

    class Counting(EventsModel):
        def data(self, index, role=Qt.ItemDataRole.DisplayRole):  # type: ignore[no-untyped-def]
            nonlocal asked
            asked += 1
            return super().data(index, role)

    counting = Counting()
    counting.show_rows(model.rows)
    view = EventList(read("dark"), counting)
    view.resize(300, 800)
    view.grab()
    view.scrollToBottom()
    view.grab()
    assert 0 < asked < 1000
    assert EventsModel.rowCount is QStringListModel.rowCount


@pytest.mark.parametrize(
    ("date", "end", "precision", "words", "under"),
    [
        ("2022-02-05", None, "day", "5 Feb 2022", "2022"),
        ("2022-02", None, "month", "Feb 2022", "2022"),
        ("2022", None, "year", "2022, day unknown", "2022"),
        ("199", None, "decade", "1990s", "1990s"),
        (None, None, "undated", "date unknown", "Undated"),
        ("2024-07-04", "2024-07-06", "day", "4–6 Jul 2024", "2024"),
        ("2023-12-30", "2024-01-02", "day", "30 Dec 2023 – 2 Jan 2024", "2023"),
        ("2021-09-07T08:00", "2021-09-07T10:00", "minute", "7 Sep 2021", "2021"),
    ],
)
def test_an_event_is_dated_as_far_as_it_is_known(
    date: str | None, end: str | None, precision: str, words: str, under: str
) -> None:
    event = replace(events()[0], date=date, date_end=end, precision=precision, planned=False)
    assert when(event) == words
    assert when(replace(event, planned=True)) == f"{words}, planned"
    assert arranged([event])[0].year == under


def test_an_event_is_quoted_from_the_open_article() -> None:
    other = EventSource("other", 5, 30, 8, 12, "Another wire says so too.")
    first = events()[0].sources[0]
    event = replace(events()[0], sources=(replace(first, text=""), other))
    assert quoted(event) == other
    assert quoted(event, first.article) == other, "a report without words cannot be quoted"
    event = replace(event, sources=(first, other))
    assert quoted(event) == first
    assert quoted(event, "other") == other
    assert quoted(replace(event, sources=())) is None
    model = EventsModel()
    model.show([event], "other")
    index = model.index_of(event.id)
    assert index.data(EventRole.SOURCE) == other
    assert "“Another wire says so too.”" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "“Another wire says so too.”" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_words_of_an_article_are_no_marks_in_a_hint() -> None:
    source = replace(events()[0].sources[0], text="Talks <b>of</b> the two.")
    model = EventsModel()
    model.show([replace(events()[0], label="A <i>label</i>", sources=(source,))])
    hint = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<i>" not in hint
    assert "&lt;b&gt;of&lt;/b&gt;" in hint


def test_an_event_does_not_name_its_people_twice() -> None:
    event = replace(events()[0], label="Meeting: Emomali Rahmon (Rogun)")
    assert headline(event) == "Meeting"
    assert headline(replace(event, label="Talks: a second round")) == "Talks: a second round"


def test_clippings_move(qapp: object) -> None:
    model = ClippingsModel()
    QAbstractItemModelTester(model, FATAL)
    model.show([Clipping(n, "a", 0, 4, f"text {n}") for n in (1, 2, 3)], {"a": "Title"})
    orders: list[list[int]] = []
    model.arranged.connect(orders.append)
    assert model.shift(0, 1)
    assert model.shift(2, -1)
    assert not model.shift(0, -1)
    assert not model.shift(2, 1)
    assert orders == [[2, 1, 3], [2, 3, 1]]
    dragged = model.mimeData([model.index(0)])
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert orders[-1] == [3, 1, 2]
