# SPDX-License-Identifier: MIT
"""Asking for events by type, date and participant, and for dates told from today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.search import IndexDocument, Report, SearchIndex
from tajarchive.search.dates import interval
from tajarchive.search.query.happening import Reported, Stretch
from tajarchive.search.query.parser import parse
from tajarchive.search.query.printing import understood
from tests.search.conftest import KnownNames
from tests.search.test_engine_model import evaluated, stepped

TODAY = date(2024, 3, 15)  # a Friday


def report(kind: str, when: str, *participants: str) -> Report:
    first, last = interval(when) or (0, 0)
    return Report(kind, first, last, participants)


def article(id_: str, published: str, *reports: Report) -> IndexDocument:
    kinds = tuple(dict.fromkeys(one.type for one in reports))
    return IndexDocument(id_, "", "river", published=published, events=kinds, reports=reports)


ARTICLES = (
    article(
        "both",
        "2024-03-14",
        report("visit", "2022-02-05", "Emomali Rahmon", "Xi Jinping"),
        report("aid", "2023", "China"),
    ),
    article(
        "apart",
        "2024-02-20",
        report("visit", "2022-02-05", "Shavkat Mirziyoyev"),
        report("phone_call", "2022-02", "Emomali Rahmon"),
    ),
    article("late", "2024-03", report("visit", "2023-05", "Emomali Rahmon")),
    article("undated", "2023-12-31", report("visit", "", "Emomali Rahmon")),
    article("none", "2024-03-09"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    made = SearchIndex.open(tmp_path_factory.mktemp("events") / "index", names=KnownNames())
    made.today = lambda: TODAY
    made.update(ARTICLES[:2])
    made.update([*ARTICLES[2:], article("gone", "2024", report("visit", "2022-02-05"))])
    made.delete(["gone"])
    yield made
    made.close()


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("event:visit", {"both", "apart", "late", "undated"}),
        ("event.date:2022-02", {"both", "apart"}),
        ("event.date:2022-02-05", {"both", "apart"}),
        ("event.date:2022-02-06", {"apart"}),
        ("event.date:2023-07", {"both"}),
        ("event.date:2022..2023-06", {"both", "apart", "late"}),
        ("event.date:>=2023", {"both", "late"}),
        ("event.date:<2022-02-05", {"apart"}),
        ("event.date:unknown", {"undated"}),
        ("-event.date:unknown", {"both", "apart", "late", "none"}),
        ("event.date:(2022-02-06 OR 2023-05)", {"apart", "both", "late"}),
        ("with:Rahmon", {"both", "apart", "late", "undated"}),
        ("with:拉赫蒙", {"both", "apart", "late", "undated"}),
        ('with:"Xi Jinping"', {"both"}),
        ("with:jinping", {"both"}),
        ("with:mirziy", {"apart"}),
        ("with:nobody", set()),
        ("with:(Xi OR Mirziyoyev)", {"both", "apart"}),
        ("with:(Rahmon Xi)", {"both"}),
        ("with:(Rahmon Mirziyoyev)", set()),
        ("event:visit event.date:2022-02", {"both", "apart"}),
        ("event:visit with:Rahmon", {"both", "late", "undated"}),
        ("event:visit with:Rahmon event.date:2022-02", {"both"}),
        ("event:visit with:Rahmon event.date:2022", {"both"}),
        ("event:phone_call with:Mirziyoyev", set()),
        ("(event:phone_call) with:Mirziyoyev", set()),
        ("(event:phone_call event.date:2022) (with:Mirziyoyev event.date:2022)", {"apart"}),
        ("(event:visit with:Xi) event:aid event.date:2023", {"both"}),
        ("event:visit event:aid", {"both"}),
        ("event:visit event:aid event.date:2022..2023", {"both"}),
        ("event:visit event:aid event.date:2023", set()),
        ("event:(aid OR phone_call) event.date:2022", {"apart"}),
        ("(event:aid OR event:visit) event.date:2023-05", {"both", "late"}),
        ("event:visit -with:Xi", {"apart", "late", "undated"}),
        ("event:visit NOT (event:visit with:Rahmon)", {"apart"}),
        ("(event:aid event.date:2023) OR (event:visit event.date:2023-05)", {"both", "late"}),
        ("river event:visit with:Xi", {"both"}),
        ("событие:visit участник:Рахмон дата.события:2022-02", {"both"}),
        ("ҳодиса:visit иштирокчӣ:Раҳмон ҳодиса.сана:2022-02", {"both"}),
        ("event.date:last-year", {"both", "late"}),
        ("published:today", set()),
        ("published:yesterday", {"both"}),
        ("published:вчера", {"both"}),
        ("published:дирӯз", {"both"}),
        ("published:昨天", {"both"}),
        ("published:this-week", {"both"}),
        ("published:last-week", {"none"}),
        ("published:this-month", {"both", "late", "none"}),
        ("published:last-month", {"apart"}),
        ("published:прошлый-месяц", {"apart"}),
        ('published:"прошлый месяц"', {"apart"}),
        ("published:моҳи-гузашта", {"apart"}),
        ("published:last-year", {"undated"}),
        ("published:прошлый-год", {"undated"}),
        ("published:порсол", {"undated"}),
        ("published:last-7-days", {"both", "none"}),
        ("published:последние-7-дней", {"both", "none"}),
        ("published:7-рӯзи-охир", {"both", "none"}),
        ("published:last-2-days", {"both"}),
        ("published:>=last-month", {"both", "apart", "late", "none"}),
        ("published:last-year..last-month", {"apart", "undated"}),
        ("published:(last-year OR yesterday)", {"both", "undated"}),
        ("published:(2023 2024-02)", {"apart", "undated"}),
    ],
)
def test_what_is_found(index: SearchIndex, query: str, ids: set[str]) -> None:
    assert set(index.matching_ids(query)) == ids


def test_what_was_asked_of_events_is_said(index: SearchIndex) -> None:
    results = index.search("event:visit with:Rahmon event.date:last-month")
    assert results.understood == (
        "event:visit AND with:Rahmon AND event.date:[2024-02-01 TO 2024-02-29]"
    )
    assert [piece.text for piece in results.pieces] == [
        "tells of an event: visit",
        "tells of an event with Rahmon",
        "tells of an event in February 2024",
    ]
    assert results.pieces[2].rest == "event:visit with:Rahmon"


def test_participants_are_painted(index: SearchIndex) -> None:
    body = "Рахмон and Rahmon met."
    spans = index.highlights("with:Rahmon", "", body)
    assert [body[span.start : span.end] for span in spans] == ["Рахмон", "Rahmon"]


def test_the_day_counts_when_a_query_is_asked() -> None:
    said = understood(parse("published:yesterday", date(2024, 3, 1)))
    assert said == "published:2024-02-29"
    said = understood(parse("published:last-month", date(2024, 1, 31)))
    assert said == "published:[2023-12-01 TO 2023-12-31]"
    said = understood(parse("published:last-week", date(2024, 1, 1)))
    assert said == "published:[2023-12-25 TO 2023-12-31]"
    assert understood(parse("published:today")) == f"published:{date.today()}"


_KINDS = ("visit", "aid", "phone_call", "none")
_PEOPLE = ("emomali rahmon", "xi jinping", "china")
_TERMS = st.one_of(
    st.lists(st.sampled_from(_KINDS).map("t:{}".format), min_size=1, max_size=2),
    st.lists(st.sampled_from(_PEOPLE).map("w:{}".format), min_size=1, max_size=2),
).map(tuple)
_DAY = st.one_of(st.none(), st.integers(738_150, 738_700))
_DAYS: st.SearchStrategy[tuple[Stretch, ...]] = st.lists(
    st.one_of(st.none(), st.tuples(_DAY, _DAY)), min_size=1, max_size=2
).map(tuple)


@settings(deadline=None)
@given(st.lists(_TERMS, max_size=3).map(tuple), st.lists(_DAYS, max_size=2).map(tuple))
def test_events_are_found_at_once_as_one_by_one(
    index: SearchIndex, terms: tuple[tuple[str, ...], ...], days: tuple[tuple[Stretch, ...], ...]
) -> None:
    if terms or days:
        asked = Reported(terms, days)
        assert evaluated(index._index, asked) == pytest.approx(stepped(index._index, asked))
