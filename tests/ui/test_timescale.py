# SPDX-License-Identifier: MIT
"""Days, months and years in bins: their words, their labels, what they ask for."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.model import Histogram, Piece
from tajarchive.ui import query_parts
from tajarchive.ui.timescale import Scale, number, span, value, wider, words
from tests.ui.fake_archive import pieces

_DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
_VALUES = {
    "day": _DAYS,
    "month": _DAYS.map(lambda day: day[:7]),
    "year": _DAYS.map(lambda day: day[:4]),
}


def histogram(unit: str, *values: str) -> Histogram:
    return Histogram(unit, tuple((v, n) for n, v in enumerate(sorted(set(values)), 1)))


@given(st.sampled_from(["day", "month", "year"]), st.data())
def test_a_value_and_its_number(unit: str, data: st.DataObject) -> None:
    text = data.draw(_VALUES[unit])
    assert value(number(text, unit), unit) == text


@given(st.sampled_from(["day", "month", "year"]), st.integers(1, 300), st.data())
def test_bins_hold_all_articles_and_no_more_than_there_is_room_for(
    unit: str, most: int, data: st.DataObject
) -> None:
    shown = histogram(unit, *data.draw(st.lists(_VALUES[unit], min_size=1, max_size=30)))
    scale = Scale.of(shown, most)
    assert scale is not None
    assert len(scale.counts) <= most or most < 3
    assert sum(scale.counts) == sum(n for _, n in shown.bars)
    assert scale.counts[0]
    assert scale.counts[-1]
    edges = [(scale.start(n), scale.end(n)) for n in range(len(scale.counts))]
    assert edges[0][0] == scale.first
    assert edges[-1][1] == scale.last
    assert all(one[1] + 1 == other[0] for one, other in itertools.pairwise(edges))
    for n, (first, last) in enumerate(edges):
        assert first <= last
        assert (scale.bin_of(first), scale.bin_of(last)) == (n, n)
    assert all(0 <= at < len(scale.counts) for at, _ in scale.ticks(8))


def test_no_bars_no_scale() -> None:
    assert Scale.of(Histogram("year", (), undated=3), 50) is None


@pytest.mark.parametrize(
    ("unit", "first", "last", "said", "asked"),
    [
        ("year", "2018", "2018", "2018", "2018"),
        ("year", "2018", "2020", "2018–2020", "2018..2020"),
        ("month", "2024-07", "2024-07", "July 2024", "2024-07"),
        ("month", "2024-07", "2024-09", "July–September 2024", "2024-07..2024-09"),
        ("month", "2023-11", "2024-02", "November 2023 – February 2024", "2023-11..2024-02"),
        ("day", "2024-07-05", "2024-07-05", "5 July 2024", "2024-07-05"),
        ("day", "2024-07-05", "2024-07-07", "5–7 July 2024", "2024-07-05..2024-07-07"),
        ("day", "2024-07-30", "2024-08-02", "30 July – 2 August 2024", "2024-07-30..2024-08-02"),
        ("day", "2023-12-31", "2024-01-01", "31 December 2023 – 1 January 2024",
         "2023-12-31..2024-01-01"),
    ],
)  # fmt: skip
def test_a_stretch_in_words(unit: str, first: str, last: str, said: str, asked: str) -> None:
    one, other = number(first, unit), number(last, unit)
    assert words(one, other, unit) == said
    assert span(one, other, unit) == asked


def test_a_bin_says_its_articles() -> None:
    scale = Scale.of(Histogram("month", (("2024-05", 1), ("2024-07", 1_200))), 50)
    assert scale is not None
    assert scale.words(2, 2) == "July 2024: 1,200 articles"
    assert scale.words(0, 0) == "May 2024: 1 article"
    assert scale.words(0, 2) == "May–July 2024: 1,201 articles"
    assert scale.edges() == ("May 2024", "Jul 2024")


def test_bins_of_months_are_quarters_and_of_days_are_weeks() -> None:
    months = Scale.of(histogram("month", "2022-02", "2023-05"), 6)
    assert months is not None
    assert [months.span(n, n) for n in range(3)] == [
        "2022-02..2022-03", "2022-04..2022-06", "2022-07..2022-09",
    ]  # fmt: skip
    days = Scale.of(histogram("day", "2024-07-03", "2024-07-30"), 6)
    assert days is not None
    assert days.span(1, 1) == "2024-07-08..2024-07-14", "Monday to Sunday"


def test_labels_between_the_ends() -> None:
    years = Scale.of(histogram("year", "1976", "2025"), 60)
    assert years is not None
    assert [label for _, label in years.ticks(6)] == ["1980", "1990", "2000", "2010", "2020"]
    months = Scale.of(histogram("month", "2021-03", "2024-07"), 60)
    assert months is not None
    assert [label for _, label in months.ticks(6)] == ["2022", "2023", "2024"]
    days = Scale.of(histogram("day", "2024-05-20", "2024-07-30"), 80)
    assert days is not None
    assert [label for _, label in days.ticks(6)] == ["Jun", "Jul"]


@pytest.mark.parametrize(
    ("present", "around"),
    [
        ("2024-07-05", "2024-07"),
        ("2024-07-05..2024-07-09", "2024-07"),
        ("2024-07-05..2024-08-09", "2024"),
        ("2024-07", "2024"),
        ("2024-03..2024-07", "2024"),
        ("2023-12..2024-01", ""),
        ("2024", ""),
        ("2018..2020", ""),
        (">=2022-02", ""),
        ("..2020", ""),
        ("last-month", ""),
        ("", ""),
    ],
)
def test_the_next_wider_stretch(present: str, around: str) -> None:
    assert wider(present) == around


@pytest.mark.parametrize(
    ("query", "asked", "expected"),
    [
        ("", "2018", "published:2018"),
        ("dam", "2018..2020", "dam published:2018..2020"),
        ("dam published:2018..2020 water", "2019", "dam published:2019 water"),
        ("dam date:2018", "2019", "dam published:2019"),
        ("dam published:2018..2020 water", "", "dam water"),
        ("a OR b", "2019", "a OR b published:2019"),
        ("dam -published:2018", "2019", "dam -published:2018 published:2019"),
        ('"published:2018"', "2019", '"published:2018" published:2019'),
    ],
)
def test_a_stretch_takes_the_place_of_another(query: str, asked: str, expected: str) -> None:
    assert query_parts.with_published(query, pieces(query), asked) == expected


def test_the_stretch_of_a_query() -> None:
    assert query_parts.published("dam published:2018..2020", pieces("dam published:2018..2020"))
    query = "published: [2018 TO 2020]"
    whole = (Piece(0, len(query), "", ""),)
    assert query_parts.published(query, whole) == "2018 TO 2020"
    assert query_parts.published("-published:2018", pieces("-published:2018")) == ""
