# SPDX-License-Identifier: MIT
"""Joining reports of many articles, stable ids, and the labels of a chronology."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tajarchive.events.chronology import date_label, excerpt, in_order
from tajarchive.events.merge import merge
from tajarchive.model import Event, EventSource
from tests.events.building import event

PAIR = ("Anna Aliyeva", "Bo Lin")


def test_two_articles_tell_one_event() -> None:
    one = event("talks", "2024-07-05", PAIR, article_id="a")
    two = event("meeting", "2024-07-05", PAIR, article_id="b", place="Dushanbe")
    (merged,) = merge([one, two])
    assert merged.articles == ("a", "b")
    assert (merged.type, merged.place) == ("talks", "Dushanbe")
    assert merged.confidence > 0.8
    assert "told by 2 articles" in merged.why


@pytest.mark.parametrize(
    "other",
    [
        event("talks", "2024-07-06", PAIR, article_id="b"),
        event("talks", "2024-07-05", ("Somebody", "Else"), article_id="b"),
        event("talks", "2024-07-05", ("Anna Aliyeva", "Carl Berg"), article_id="b"),
        event("signing", "2024-07-05", PAIR, article_id="b"),
        event("talks", "2024-07-05", PAIR, article_id="b", place="Beijing"),
        event("talks", "2024", PAIR, article_id="b", precision="year"),
        event("talks", None, PAIR, article_id="b", precision="undated"),
    ],
)
def test_what_differs_is_not_joined(other: Event) -> None:
    one = event("talks", "2024-07-05", PAIR, article_id="a", place="Dushanbe")
    assert len(merge([one, other])) == 2


def test_the_finest_date_wins() -> None:
    vague = event("meeting", "2024-07", PAIR, article_id="a", precision="month")
    exact = event("meeting", "2024-07-05", PAIR, article_id="b")
    (merged,) = merge([vague, exact])
    assert (merged.date, merged.precision) == ("2024-07-05", "day")


def test_a_month_never_bridges_two_days() -> None:
    reports = [
        event("meeting", "2024-07-05", PAIR, article_id="a"),
        event("meeting", "2024-07-15", PAIR, article_id="b"),
        event("meeting", "2024-07", PAIR, article_id="c", precision="month"),
    ]
    days = {e.date for e in merge(reports)}
    assert days == {"2024-07-05", "2024-07-15"}


def test_founding_events_are_joined_by_year() -> None:
    year = event(
        "establish_relations", "1992", ("China", "Tajikistan"), article_id="a", precision="year"
    )
    day = event("establish_relations", "1992-01-04", ("China", "Tajikistan"), article_id="b")
    (merged,) = merge([year, day])
    assert merged.date == "1992-01-04"


def test_a_visit_told_on_two_days_lasts_from_one_to_the_other() -> None:
    people = ("Bo Lin", "Tajikistan")
    start = event("visit", "2024-07-04", people, article_id="a")
    later = event("state_visit", "2024-07-05", people, article_id="b")
    (merged,) = merge([start, later])
    assert (merged.date, merged.date_end, merged.type) == (
        "2024-07-04",
        "2024-07-05",
        "state_visit",
    )


def test_who_did_it_and_to_whom_come_from_one_report() -> None:
    one = event("meeting", "2024-07-05", PAIR, article_id="a")
    one = replace(one, actor=("Anna Aliyeva",), recipient=("Bo Lin",), confidence=0.9)
    two = event("meeting", "2024-07-05", PAIR, article_id="b")
    two = replace(two, actor=(), recipient=("Anna Aliyeva",), confidence=0.95)
    (merged,) = merge([one, two])
    assert (merged.actor, merged.recipient) == (("Anna Aliyeva",), ("Bo Lin",))


def test_parts_point_to_the_merged_visit() -> None:
    people = ("Bo Lin", "Tajikistan")
    reports = [
        event("visit", "2024-07-04", people, article_id="a", id="e1"),
        event("visit", "2024-07-04", people, article_id="b", id="e1"),
        event("talks", "2024-07-05", PAIR, article_id="b", id="e2", part_of="e1"),
    ]
    by_type = {e.type: e for e in merge(reports)}
    assert by_type["talks"].part_of == by_type["visit"].id
    assert len(by_type["visit"].articles) == 2


def test_undated_reports_of_one_document_are_joined() -> None:
    what = ("what: medium long-term trade cooperation plan",)
    dated = event(
        "signing", "2022-02-05", PAIR, article_id="a", why=("what: trade cooperation plan",)
    )
    undated = event("signing", None, PAIR, article_id="b", precision="undated", why=what)
    (merged,) = merge([undated, dated])
    assert merged.date == "2022-02-05"


def _many(count: int) -> list[Event]:
    chance = random.Random(7)
    names = [f"P{i}" for i in range(30)]
    kinds = ["talks", "meeting", "visit", "signing", "aid", "attack"]
    return [
        event(
            chance.choice(kinds),
            f"{chance.randint(2020, 2021)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
            tuple(chance.sample(names, 2)),
            article_id=f"a{i // 3}",
            id=f"e{i % 3 + 1}",
            part_of="e1" if i % 3 else None,
        )
        for i in range(count)
    ]


def test_neither_ids_nor_events_depend_on_the_order() -> None:
    reports = _many(900)
    expected = merge(reports)
    random.Random(3).shuffle(reports)
    assert merge(reports) == expected
    assert len({e.id for e in expected}) == len(expected)


def test_a_new_article_leaves_other_ids_alone() -> None:
    reports = _many(300)
    before = {e.id for e in merge(reports)}
    after = {
        e.id for e in merge([*reports, event("death", "2024-07-05", ("X",), article_id="new")])
    }
    assert before < after


def test_events_of_no_known_kind_are_kept() -> None:
    strange = replace(event("talks", "2024-07-05", PAIR), type="seen by a person")
    assert [e.type for e in merge([strange])] == ["seen by a person"]


@pytest.mark.parametrize(
    ("date", "end", "label"),
    [
        ("2024-07-05", None, "5 Jul 2024"),
        ("2022-02", None, "Feb 2022"),
        ("2022", None, "2022, day unknown"),
        ("2022-WXX-1", None, "2022, day unknown"),
        ("2024-W27", None, "week of 1 Jul 2024"),
        ("2024-Q2", None, "quarter 2 of 2024"),
        ("2021-SP", None, "spring 2021"),
        ("199", None, "1990s"),
        ("2024-07-04", "2024-07-06", "4–6 Jul 2024"),
        ("2021-09-07T08:00", "2021-09-07T10:00", "7 Sep 2021"),
        ("2024-06-28", "2024-07-03", "28 Jun – 3 Jul 2024"),
        ("2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
        ("2024-01", "2024-04", "Jan–Apr 2024"),
        ("2016", "2020", "2016–2020"),
        (None, None, "date unknown"),
    ],
)
def test_labels_say_no_more_than_is_known(date: str | None, end: str | None, label: str) -> None:
    assert date_label(replace(event("talks", date, PAIR), date_end=end)) == label


@pytest.mark.parametrize("trigger", ["began", "middle", "ended"])
@pytest.mark.parametrize("length", [30, 60, 200])
def test_an_excerpt_holds_the_trigger(trigger: str, length: int) -> None:
    text = "It all began in the spring and, in the middle of a long summer, nearly ended there."
    at = 100 + text.index(trigger)
    source = EventSource("a", 100, 100 + len(text), at, at + len(trigger), text)
    found = excerpt(source, length)
    assert trigger in found
    assert len(found) <= length
    assert found.strip("…") in text
    assert (found == text) == (length == 200)


def test_events_in_order_with_parts_after_and_the_undated_last() -> None:
    reports = [
        event("talks", None, PAIR, id="e3", precision="undated"),
        event("talks", "2024-07-05", PAIR, id="e2", part_of="e1"),
        event("visit", "2024-07-05", PAIR, id="e1"),
        event("talks", "1992", PAIR, id="e4", precision="year"),
    ]
    assert [e.id for e in in_order(reports)] == ["e4", "e1", "e2", "e3"]
