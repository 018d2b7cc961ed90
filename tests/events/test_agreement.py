# SPDX-License-Identifier: MIT
"""Which reports of different articles are one event, and which are not."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from tajarchive.events.merge import merge
from tajarchive.model import Event, EventSource
from tests.events.building import event

LEADERS = ("Emomali Rahmon", "Xi Jinping")
BODY = "Shanghai Cooperation Organisation"
STATES = ("Tajikistan", "China")
OWN = ("date: the report's own (dateline)",)
TOLD = ("date: “on Monday”, weekday",)


def on(
    kind: str,
    day: str | None,
    names: tuple[str, ...],
    article: str,
    end: str | None = None,
    **fields: object,
) -> Event:
    """Return a report of an article of its own."""
    precision = {10: "day", 7: "month", 4: "year"}[len(day)] if day else "undated"
    one = event(kind, day, names, article_id=article, precision=precision)
    return replace(one, date_end=end, **fields)


def told(article: str, text: str) -> tuple[EventSource, ...]:
    return (EventSource(article, 0, len(text), 0, 4, text),)


ONE = {
    "a town and its country": (
        on("talks", "2024-07-05", LEADERS, "a", place="Dushanbe"),
        on("talks", "2024-07-05", LEADERS, "b", place="Tajikistan"),
    ),
    "a palace and its town": (
        on("talks", "2024-07-05", LEADERS, "a", place="Palace of the Nation, Dushanbe"),
        on("talks", "2024-07-05", LEADERS, "b", place="Dushanbe"),
    ),
    "a hall that no list has": (
        on("talks", "2024-07-05", LEADERS, "a", place="the hall of mirrors"),
        on("talks", "2024-07-05", LEADERS, "b", place="Dushanbe"),
    ),
    "presidents and their states": (
        on("signing", "2024-07-05", LEADERS, "a"),
        on("signing", "2024-07-05", STATES, "b"),
    ),
    "two of the three who signed": (
        on("signing", "2025-03-31", ("Tajikistan", "Kyrgyzstan", "Uzbekistan"), "a"),
        on("signing", "2025-03-31", ("Tajikistan", "Uzbekistan"), "b"),
        on("signing", "2025-03-31", ("Tajikistan", "Kyrgyzstan"), "c"),
    ),
    "planned and happened": (
        on("visit", "2024-07-04", ("Xi Jinping", "Tajikistan"), "a", planned=True),
        on("arrival", "2024-07-04", ("Xi Jinping", "Tajikistan"), "b"),
    ),
    "a visit told as a whole and by its days": (
        on("visit", "2024-07-05", ("Xi Jinping", "Tajikistan"), "a"),
        on("state_visit", "2024-07-04", ("Xi Jinping", "Tajikistan"), "b", end="2024-07-06"),
        on("arrival", "2024-07-04", ("Xi Jinping",), "c", place="Dushanbe"),
        on("visit", "2024-07", ("Xi Jinping", "Tajikistan"), "d"),
    ),
    "a summit of two days and each of them": (
        on("summit", "2022-09-15", ("Shanghai Cooperation Organisation",), "a"),
        on("summit", "2022-09-16", ("Shanghai Cooperation Organisation",), "b"),
        on("summit", "2022-09-15", ("Shanghai Cooperation Organisation",), "c", end="2022-09-16"),
    ),
    "a crash with two places but three states": (
        on("accident", "2024-12-25", ("Kazakhstan", "Azerbaijan", "Russia"), "a", place="Aktau"),
        on("accident", "2024-12-25", ("Kazakhstan", "Azerbaijan", "Russia"), "b", place="Grozny"),
    ),
    "a vote and its news the day after": (
        on("election", "2022-11-20", ("Kazakhstan",), "a", why=TOLD),
        on("election", "2022-11-21", ("Kazakhstan", "Kassym-Jomart Tokayev"), "b", why=OWN),
    ),
    "a hall and the town that its report names": (
        on("attack", "2024-07-05", ("Tajikistan", "Khujand"), "a", place="the concert hall"),
        on("attack", "2024-07-05", ("Tajikistan",), "b", place="Khujand"),
        on("attack", "2024-07-05", ("Tajikistan", "Khujand"), "c", place="Khujand"),
        on("attack", "2024-07-05", ("Tajikistan", "Khujand"), "d", place="the concert hall"),
    ),
    "a guest by name and by surname": (
        on("visit", "2024-07", ("Rahmon", "Iran"), "a", place="Tehran"),
        on("visit", "2024-07-30", ("Emomali Rahmon", "Iran"), "b", place="Tehran"),
    ),
    "undated, in much the same words": (
        on("aid", None, STATES, "a", sources=told("a", "vaccines sent in the second pandemic")),
        on("aid", None, STATES, "b", sources=told("b", "of vaccines for the second pandemic")),
    ),
}  # fmt: skip

SEVERAL = {
    "two guests on one day": (
        on("visit", "2024-07-04", ("Xi Jinping", "Tajikistan"), "a"),
        on("visit", "2024-07-04", ("Vladimir Putin", "Tajikistan"), "b"),
    ),
    "one guest in two countries": (
        on("visit", "2024-07-04", ("Xi Jinping", "Tajikistan"), "a"),
        on("visit", "2024-07-04", ("Xi Jinping", "Kazakhstan"), "b"),
    ),
    "two givers on one day": (
        on("aid", "2024-07-04", ("China", "Tajikistan"), "a"),
        on("aid", "2024-07-04", ("Japan", "Tajikistan"), "b"),
    ),
    "talks with two states": (
        on("talks", "2024-07-05", ("Tajikistan", "China"), "a"),
        on("talks", "2024-07-05", ("Tajikistan", "Russia"), "b"),
    ),
    "one man at two tables": (
        on("talks", "2024-07-05", ("Xi Jinping", "Vladimir Putin", BODY), "a"),
        on("talks", "2024-07-05", ("Xi Jinping", "Emomali Rahmon", BODY), "b"),
    ),
    "two appointments in one state": (
        on("appointment", "2024-07-05", ("Anna Aliyeva", "Tajikistan"), "a"),
        on("appointment", "2024-07-05", ("Carl Berg", "Tajikistan"), "b"),
    ),
    "ministers, of whose states only the leaders' are known": (
        on("talks", "2024-07-05", ("Anna Aliyeva", "Bo Lin"), "a"),
        on("talks", "2024-07-05", STATES, "b"),
    ),
    "two towns": (
        on("attack", "2024-07-05", ("Tajikistan",), "a", place="Dushanbe"),
        on("attack", "2024-07-05", ("Tajikistan",), "b", place="Khujand"),
    ),
    "a vote of another year": (
        on("election", "2019-06-09", ("Kazakhstan", "Kassym-Jomart Tokayev"), "a", why=TOLD),
        on("election", "2022-11-21", ("Kazakhstan", "Kassym-Jomart Tokayev"), "b", why=OWN),
    ),
    "two days, both told": (
        on("election", "2022-11-20", ("Kazakhstan",), "a", why=TOLD),
        on("election", "2022-11-21", ("Kazakhstan",), "b", why=TOLD),
    ),
    "talks on the day of the report, and the day before": (
        on("talks", "2024-07-05", LEADERS, "a", why=TOLD),
        on("talks", "2024-07-06", LEADERS, "b", why=OWN),
    ),
    "news a day early": (
        on("accident", "2024-12-25", ("Kazakhstan", "Russia"), "a", why=TOLD),
        on("accident", "2024-12-24", ("Kazakhstan", "Russia"), "b", why=OWN),
    ),
    "undated, of the same people": (
        on("talks", None, LEADERS, "a", sources=told("a", "They spoke of water and dams")),
        on("talks", None, LEADERS, "b", sources=told("b", "Trade was discussed by both")),
    ),
    "two visits in one month": (
        on("visit", "2024-07-04", ("Xi Jinping", "Tajikistan"), "a"),
        on("visit", "2024-07-24", ("Xi Jinping", "Tajikistan"), "b"),
    ),
    "two days of which nobody tells the whole": (
        on("summit", "2022-09-15", ("Shanghai Cooperation Organisation",), "a"),
        on("summit", "2022-09-16", ("Shanghai Cooperation Organisation",), "b"),
    ),
    "nobody, nowhere": (
        on("disaster", "2024-07-05", (), "a"),
        on("disaster", "2024-07-05", (), "b"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("reports", ONE.values(), ids=ONE.keys())
def test_reports_of_one_event_are_joined_in_whatever_order(reports: tuple[Event, ...]) -> None:
    for some in permutations(reports):
        (merged,) = merge(some)
        assert set(merged.articles) == {r.articles[0] for r in reports}


@pytest.mark.parametrize("reports", SEVERAL.values(), ids=SEVERAL.keys())
def test_reports_of_two_events_stay_apart(reports: tuple[Event, ...]) -> None:
    for some in permutations(reports):
        assert len(merge(some)) == len(reports)


def test_a_visit_lasts_as_its_reports_tell_of_the_whole() -> None:
    (merged,) = merge(ONE["a visit told as a whole and by its days"])
    assert (merged.date, merged.date_end) == ("2024-07-04", "2024-07-06")
    assert (merged.type, merged.place, merged.planned) == ("state_visit", "Dushanbe", False)


def test_a_summit_lasts_as_long_as_it_is_told_to() -> None:
    (merged,) = merge(ONE["a summit of two days and each of them"])
    assert (merged.date, merged.date_end) == ("2022-09-15", "2022-09-16")


def test_late_news_does_not_lengthen_a_visit() -> None:
    people = ("Emomali Rahmon", "Kyrgyzstan")
    (merged,) = merge(
        [
            on("visit", "2025-03-12", people, "a", why=TOLD),
            on("visit", "2025-03-13", people, "b", why=TOLD),
            on("visit", "2025-03-14", people, "c", why=OWN),
        ]
    )
    assert (merged.date, merged.date_end) == ("2025-03-12", "2025-03-13")


def test_a_visit_lasts_until_the_day_of_what_its_article_tells_as_its_part() -> None:
    people = ("Xi Jinping", "Tajikistan")
    start = event("state_visit", "2024-07-04", people, article_id="a", why=TOLD)
    later = event("visit", "2024-07-05", people, article_id="b", id="e1", why=OWN)
    part = event(
        "talks", "2024-07-05", LEADERS, article_id="b", id="e2", part_of="e1", why=TOLD
    )  # fmt: skip
    by_type = {e.type: e for e in merge([start, later, part])}
    assert (by_type["state_visit"].date, by_type["state_visit"].date_end) == (
        "2024-07-04",
        "2024-07-05",
    )
    assert by_type["talks"].part_of == by_type["state_visit"].id


def test_a_day_that_is_told_counts_more_than_that_of_the_report() -> None:
    for pair in permutations(ONE["a vote and its news the day after"]):
        (merged,) = merge(pair)
        assert merged.date == "2022-11-20"


@pytest.mark.parametrize("middle", ["Xi Jinping", "Tajikistan"])
def test_a_vague_report_does_not_chain_two_meetings(middle: str) -> None:
    """A and C share but one person, whom B names alone: B may tell of either, or of neither."""
    ends = (
        on("meeting", "2024-07-05", ("Xi Jinping", "Emomali Rahmon", "Tajikistan"), "a"),
        on("meeting", "2024-07-05", ("Xi Jinping", "Vladimir Putin", "Tajikistan"), "c"),
    )
    between = on("meeting", "2024-07-05", (middle,), "b")
    found = {frozenset(e.articles) for some in permutations((*ends, between)) for e in merge(some)}
    assert not any({"a", "c"} <= articles for articles in found)
    assert frozenset("b") in found


def test_a_placeless_report_does_not_chain_two_towns() -> None:
    reports = (
        on("protest", "2024-07-05", ("Tajikistan",), "a", place="Dushanbe"),
        on("protest", "2024-07-05", ("Tajikistan",), "b"),
        on("protest", "2024-07-05", ("Tajikistan",), "c", place="Khujand"),
    )
    for some in permutations(reports):
        assert not any({"a", "c"} <= set(e.articles) for e in merge(some))


def test_a_report_joins_the_event_that_it_agrees_with_best() -> None:
    whole = on("talks", "2024-07-05", (*LEADERS, "Wang Yi"), "a", place="Dushanbe")
    other = on("talks", "2024-07-05", ("Wang Yi", "Sirojiddin Muhriddin"), "b", place="Dushanbe")
    third = on("talks", "2024-07-05", (*LEADERS, "Wang Yi"), "c", place="Tajikistan")
    for some in permutations((whole, other, third)):
        assert {frozenset(e.articles) for e in merge(some)} == {frozenset("ac"), frozenset("b")}


def test_talks_on_a_day_of_a_visit_are_part_of_it_though_no_article_says_so() -> None:
    visit = on("visit", "2024-07-04", ("Xi Jinping", "Tajikistan"), "a", end="2024-07-06", why=TOLD)
    talks = on("talks", "2024-07-05", LEADERS, "b", why=TOLD)
    other = on("talks", "2024-07-05", ("Xi Jinping", "Vladimir Putin"), "c", why=TOLD)
    later = on("talks", "2024-07-07", LEADERS, "d", why=TOLD)
    third = on(
        "talks", "2024-07-05", ("Xi Jinping", "Vladimir Putin"), "e", place="Dushanbe", why=TOLD
    )
    wreath = on("ceremony", "2024-07-05", ("Xi Jinping",), "f", place="Dushanbe", why=TOLD)
    reports = [visit, talks, other, later, third, wreath]
    parents = {name: e.part_of for e in merge(reports) for name in e.articles}
    (whole,) = [e.id for e in merge([visit])]
    assert parents == {"a": None, "b": whole, "c": None, "d": None, "e": None, "f": whole}


def test_what_happened_in_the_course_of_a_visit_is_what_others_date_within_it() -> None:
    people = ("Xi Jinping", "Tajikistan")
    visit = on("visit", "2024-07-04", people, "a", end="2024-07-06", why=TOLD)
    talks = event(
        "talks", "2024-07-06", LEADERS, article_id="a", id="e2", part_of="e1", why=OWN
    )  # fmt: skip
    dated = on("talks", "2024-07-05", LEADERS, "b", why=TOLD)
    for some in permutations((visit, talks, dated)):
        (merged,) = [e for e in merge(some) if e.type == "talks"]
        assert (merged.date, set(merged.articles)) == ("2024-07-05", {"a", "b"})
    earlier = on("talks", "2024-07-03", LEADERS, "b", why=TOLD)
    assert len(merge([visit, talks, earlier])) == 3


def test_the_whole_that_most_articles_tell_is_taken() -> None:
    people = ("Xi Jinping", "Tajikistan")
    reports = [
        event("visit", "2024-07-04", people, article_id=a, id="e1", why=TOLD) for a in "abc"
    ] + [
        event("talks", "2024-07-04", LEADERS, article_id=a, id="e2", part_of=whole)
        for a, whole in (("a", None), ("b", "e1"), ("c", "e1"))
    ]
    odd = [
        event("talks", "2024-07-04", LEADERS, article_id="0", id="e9", part_of="e8"),
        event("visit", "2024-07-04", ("Xi Jinping", "Kazakhstan"), article_id="0", id="e8"),
    ]
    merged = merge([*reports, *odd])
    (talks,) = [e for e in merged if e.type == "talks"]
    (whole,) = [e for e in merged if e.type == "visit" and "Tajikistan" in e.participants]
    assert talks.part_of == whole.id
