# SPDX-License-Identifier: MIT
from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.text.partial_dates import PartialDate, parse


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-02-05T10:08", "2022-02-05", "2022-02-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-W27", "2024-07-01", "2024-07-07"),
        ("2022-Q1", "2022-01-01", "2022-03-31"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-H1", "2022-01-01", "2022-06-30"),
        ("2022-H2", "2022-07-01", "2022-12-31"),
        ("2022-SP", "2022-03-01", "2022-05-31"),
        ("2022-FA", "2022-09-01", "2022-11-30"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("2014-W18-WE", "2014-05-03", "2014-05-04"),
        ("199", "1990-01-01", "1999-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_value_spans_days(value, first, last):
    date = parse(value)
    assert date
    assert [day.isoformat() for day in date.days()] == [first, last]


@pytest.mark.parametrize(
    "value",
    [None, "", "2022-02-30", "2022-13", "2022-W54", "0000", "2022-00", "2022-05-00", "000X",
     "soon", "2022-WXX-1", "9999-W53", "9999-WI", "2022-H3", "2022-WE", "2022-02-05 and more"],
)  # fmt: skip
def test_what_is_no_date_is_none(value):
    assert parse(value) is None


def test_precision_can_only_take_away():
    assert parse("2022-02-01", "month") == PartialDate(2022, 2)
    assert parse("2022-02-01", "year") == PartialDate(2022)
    assert parse("2022-02", "day") == PartialDate(2022, 2)
    assert parse("2022-02-01", "undated") is None


@given(st.dates())
def test_every_day_is_its_own_span(day):
    date = parse(day.isoformat())
    assert date
    assert date.days() == (day, day)


@given(st.text(alphabet="0123456789-WQTX:", max_size=12))
def test_any_text_is_a_date_or_none(text):
    date = parse(text)
    if date:
        first, last = date.days()
        assert isinstance(first, datetime.date)
        assert first <= last
