# SPDX-License-Identifier: MIT
"""Dates in a query as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from tajarchive.errors import QueryError
from tajarchive.search.query.dates import published

TODAY = date(2026, 11, 21)


def days(value: str) -> tuple[str, str]:
    since, until = published(value, 1, TODAY)
    assert since is not None
    assert until is not None
    return date.fromordinal(since).isoformat(), date.fromordinal(until).isoformat()


@pytest.mark.parametrize(
    "value",
    [
        "05.07.2024", "5.7.2024", "2024.07.05", "2024/7/5", "2024年7月5日", "5 July 2024",
        "July 5, 2024", "Jul 5 2024", "5th July 2024", "5 июля 2024", "5 июля 2024 года",
        "5 июли соли 2024", "5 июли 2024",
    ],
)  # fmt: skip
def test_a_day_in_many_styles(value):
    assert days(value) == ("2024-07-05", "2024-07-05")


@pytest.mark.parametrize("value", ["07.2024", "July 2024", "июль 2024", "июли 2024", "2024年7月"])
def test_a_month_in_many_styles(value):
    assert days(value) == ("2024-07-01", "2024-07-31")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-2024", "2021-01-01", "2024-12-31"),
        ("2021–2024", "2021-01-01", "2024-12-31"),
        ("01.03.2022..05.07.2024", "2022-03-01", "2024-07-05"),
        ("13/7/2024", "2024-07-13", "2024-07-13"),
        ("7/13/2024", "2024-07-13", "2024-07-13"),
        ("2024年", "2024-01-01", "2024-12-31"),
    ],
)
def test_ranges_and_slashes(value, first, last):
    assert days(value) == (first, last)


@pytest.mark.parametrize("value", ["31.02.2024", "5 Juvember 2024", "2024-2021", "32.1.2024"])
def test_what_is_no_date_is_refused(value):
    with pytest.raises(QueryError):
        published(value, 1, TODAY)


def test_a_date_that_may_be_two_is_not_guessed():
    with pytest.raises(QueryError, match="2024-07-05 or 2024-05-07"):
        published("5/7/2024", 1, TODAY)
