# SPDX-License-Identifier: MIT
"""When the articles of a result were published, at the finest unit that makes sense."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.model import Histogram
from tajarchive.search import IndexDocument, SearchIndex
from tajarchive.search.dates import interval
from tajarchive.search.documents import NoNames
from tajarchive.search.histogram import Dated, histogram, years


def of(*values: str) -> Histogram:
    return histogram(dated(values))


def dated(values: tuple[str, ...] | list[str]) -> Dated:
    found = [interval(value) or (0, 0) for value in values]
    since, until = (np.array([pair[i] for pair in found], np.int32) for i in (0, 1))
    return Dated.of(since, until)


def test_a_season_is_shown_by_day() -> None:
    assert of("2024-07-05", "2024-07-05T10:00", "2024-08-30") == Histogram(
        "day", (("2024-07-05", 2), ("2024-08-30", 1))
    )


def test_some_years_are_shown_by_month() -> None:
    assert of("2023-12-31", "2024-01-01", "2024-01", "2024-09-09") == Histogram(
        "month", (("2023-12", 1), ("2024-01", 2), ("2024-09", 1))
    )


def test_a_long_time_is_shown_by_year() -> None:
    assert of("1992-09-09", "2024", "2024-01-02") == Histogram("year", (("1992", 1), ("2024", 2)))


@pytest.mark.parametrize(
    ("days", "unit"), [(91, "day"), (92, "month"), (3_650, "month"), (3_660, "year")]
)
def test_the_unit_follows_from_the_span(days: int, unit: str) -> None:
    begin = date(2010, 1, 1)
    assert of(begin.isoformat(), (begin + timedelta(days)).isoformat()).unit == unit


def test_half_known_dates_are_counted_apart() -> None:
    assert of("2024-07-05", "2024-07-06", "2024-07", "2024", "", "202X") == Histogram(
        "month", (("2024-07", 3),), coarser=2, undated=1
    )


def test_a_unit_that_few_dates_are_known_to_gives_way() -> None:
    assert of("2024-07-05", "2024", "2023") == Histogram("year", (("2023", 1), ("2024", 2)))
    assert of("2024") == Histogram("year", (("2024", 1),))
    assert of("202X") == Histogram("year", (), coarser=1)


def test_nothing_dated() -> None:
    assert of() == Histogram("year", ())
    assert of("", "") == Histogram("year", (), undated=2)


def test_years_are_counted_where_the_year_is_known() -> None:
    found = years(dated(["2024", "2024-03-01", "202X", "", "2020-Q1"]))
    assert found == {"2024": 2, "2020": 1}


_DATES = st.one_of(
    st.just(""),
    st.dates(date(1950, 1, 1), date(2030, 12, 31)).map(date.isoformat),
    st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.integers(1900, 2100).map(str),
    st.sampled_from(["199X", "2022-W52", "2022-Q4"]),
)


@given(st.lists(_DATES, max_size=30))
def test_bars_coarser_and_undated_add_up(values: list[str]) -> None:
    found = of(*values)
    assert sum(count for _, count in found.bars) + found.coarser + found.undated == len(values)
    assert list(found.bars) == sorted(found.bars)
    assert all(count > 0 for _, count in found.bars)
    if found.unit == "day":
        assert len(found.bars) <= 92


def test_a_bar_holds_what_its_value_finds(tmp_path: Path) -> None:
    index = SearchIndex.create(tmp_path, names=NoNames())
    values = ["2024-07-05", "2024-07-06", "2024-08", "2023-01-31", "2023", ""]
    index.update(IndexDocument(str(n), "", "river", published=v) for n, v in enumerate(values))
    results = index.search("river")
    assert results.histogram is not None
    assert results.histogram.unit == "month"
    for value, count in results.histogram.bars:
        assert index.search(f"river published:{value}", facets=False).total == count
    for value, count in results.facets["year"]:
        total = index.search(f"river published:{value}", facets=False).total
        assert total == count
    index.delete(["0"])
    after = index.search("river published:2024").histogram
    assert after == Histogram("day", (("2024-07-06", 1),), coarser=1)
    index.close()
