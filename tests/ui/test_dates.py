# SPDX-License-Identifier: MIT
"""Dates show exactly as much as is known."""

from __future__ import annotations

import pytest

from tajarchive.ui import dates


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "date unknown"),
        ("", "date unknown"),
        ("PAST_REF", "date unknown"),
        ("2021-09-08T08:03", "8 Sep 2021, 08:03"),
        ("2021-09-08T08:03:10+05:00", "8 Sep 2021, 08:03"),
        ("2021-09-08TEV", "8 Sep 2021, evening"),
        ("2021-09-08", "8 Sep 2021"),
        ("2022-02", "Feb 2022"),
        ("2022", "2022"),
        ("2024-W07", "week of 12 Feb 2024"),
        ("2024-Q3", "quarter 3 of 2024"),
        ("2021-SP", "spring 2021"),
        ("2022-02-03/2022-02-05", "3 Feb 2022 – 5 Feb 2022"),
        ("199", "1990s"),
        ("199X", "1990s"),
    ],
)
def test_full(value: str | None, words: str) -> None:
    assert dates.full(value) == words
    assert dates.is_known(value) == (words != "date unknown")
