# SPDX-License-Identifier: MIT
"""Dates as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.errors import ArchiveError
from tajarchive.events.timex import interval
from tajarchive.events.typed import typed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-07-05", "2024-07-05"),
        ("2024-7-5", "2024-07-05"),
        ("2024-07", "2024-07"),
        ("2024/7", "2024-07"),
        ("2024", "2024"),
        ("0988-07-28", "0988-07-28"),
        ("2024-07-05T10:15", "2024-07-05T10:15"),
        ("2024-07-05 00:00:00", "2024-07-05"),
        ("2024-Q2", "2024-Q2"),
        ("2024-W27", "2024-W27"),
        ("2024-W27-WE", "2024-W27-WE"),
        ("2021-SP", "2021-SP"),
        ("199", "199"),
        ("08.10.2025", "2025-10-08"),
        ("8.10.2025 г.", "2025-10-08"),
        ("08.10.2025 0:00:00", "2025-10-08"),
        ("10.2025", "2025-10"),
        ("2025.10.08", "2025-10-08"),
        ("13/8/2025", "2025-08-13"),
        ("8/13/2025", "2025-08-13"),
        ("8/8/2025", "2025-08-08"),
        ("8 Oct 2025", "2025-10-08"),
        ("October 8, 2025", "2025-10-08"),
        ("8 октября 2025 года", "2025-10-08"),
        ("8 окт. 2025", "2025-10-08"),
        ("8 октябри соли 2025", "2025-10-08"),
        ("2025年10月8日", "2025-10-08"),
        ("Feb 2022", "2022-02"),
        ("spring 2021", "2021-SP"),
        ("весна 2021 года", "2021-SP"),
        ("week of 1 Jul 2024", "2024-W27"),
        ("first half of 2024", "2024-H1"),
        ("the 1990s", "199"),
        ("  ", None),
        ("", None),
    ],
)
def test_what_people_write_is_a_date(text, value):
    assert typed(text) == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("soon", "no date"),
        ("31.02.2025", "no date"),
        ("02.13.2025", "no date"),
        ("2025-13", "no date"),
        ("8 октября", "no date"),
        ("08.10.25", "no date"),
        ("10/8/2025", "write 2025-08-10 or 2025-10-08"),
        ("8–10 October 2025", "first and its last day apart"),
        ("met on 8 October 2025", "no date"),
        ("x" * 5000, "no date"),
    ],
)
def test_what_is_no_date_is_one_sentence(text, said):
    with pytest.raises(ArchiveError, match=said) as told:
        typed(text)
    assert len(str(told.value)) < 140


def test_an_order_of_day_and_month_settles_it():
    assert typed("10/8/2025", day_first=True) == "2025-08-10"
    assert typed("10/8/2025", day_first=False) == "2025-10-08"
    assert typed("08.10.2025", day_first=False) == "2025-10-08", "a full stop has the day first"
    assert typed("13/8/2025", day_first=False) == "2025-08-13"


@given(st.text(alphabet="0123456789-./ TWQHSPUоктяOct年月日г:", max_size=20))
def test_any_text_is_a_date_or_refused(text):
    try:
        value = typed(text)
    except ArchiveError:
        return
    assert value is None or interval(value.partition("T")[0]) is not None or value[3:] in "Xx"
