# SPDX-License-Identifier: MIT
"""Dates show exactly as much as is known."""

from __future__ import annotations

import pytest

from tajarchive.ui import dates


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "date unknown"),
        ("2021-09-08T08:03", "8 Sep 2021, 08:03"),
        ("2021-09-08", "8 Sep 2021"),
        ("2022-02", "Feb 2022"),
        ("2022", "2022"),
        ("2024-W07", "week 7 of 2024"),
        ("2024-Q3", "quarter 3 of 2024"),
        ("199", "1990s"),
        ("199X", "1990s"),
    ],
)
def test_full(value: str | None, words: str) -> None:
    assert dates.full(value) == words


@pytest.mark.parametrize(
    ("date", "end", "precision", "words"),
    [
        ("2022-02-05", None, "day", "5 Feb 2022"),
        ("2022-02", None, "month", "Feb 2022"),
        ("2022", None, "year", "2022, day unknown"),
        ("199", None, "decade", "1990s, year unknown"),
        (None, None, "undated", "date unknown"),
        ("2024-07-04", "2024-07-06", "day", "4–6 Jul 2024"),
        ("2024-06-30", "2024-07-02", "day", "30 Jun – 2 Jul 2024"),
        ("2023-12-30", "2024-01-02", "day", "30 Dec 2023 – 2 Jan 2024"),
        ("2023", "2025", "year", "2023 – 2025"),
        ("2021-09-07T08:00", "2021-09-07T10:00", "minute", "7 Sep 2021"),
    ],
)
def test_of_event(date: str | None, end: str | None, precision: str, words: str) -> None:
    assert dates.of_event(date, end, precision) == words


@pytest.mark.parametrize(
    ("date", "year"),
    [
        (None, "Undated"),
        ("2022", "2022"),
        ("2022-02-05", "2022"),
        ("199", "1990s"),
        ("199X", "1990s"),
    ],
)
def test_year_of(date: str | None, year: str) -> None:
    assert dates.year_of(date) == year
