# SPDX-License-Identifier: MIT
"""Cyrillic to Latin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.text.transliterate import romanisations, romanise


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Раҳмон", "Rahmon"),
        ("Рахмон", "Rakhmon"),
        ("Қоҳир Расулзода", "Qohir Rasulzoda"),
        ("Хуҷанд", "Khujand"),
        ("Ғафуров", "Ghafurov"),
        ("Юрий Ушаков", "Yuri Ushakov"),
        ("Ельцин", "Yeltsin"),
        ("ШОС", "SHOS"),
        ("Xi 习", "Xi 习"),
    ],
)
def test_romanise(cyrillic: str, latin: str) -> None:
    assert romanise(cyrillic) == latin


def test_the_usual_spellings_begin_with_the_likeliest() -> None:
    spellings = romanisations("Раҳмон")
    assert spellings[0] == "Rahmon"
    assert "Rakhmon" in spellings
    assert {"Jamshed", "Djamshed", "Dzhamshed"} <= set(romanisations("Ҷамшед"))


@given(st.text(alphabet="абвгғдеёжзийӣкқлмнопрстуӯфхҳчҷшъэюяАҲҶХ -", max_size=30))
def test_no_cyrillic_is_left_and_the_number_is_bounded(text: str) -> None:
    assert not any("\u0400" <= char <= "\u04ff" for char in romanise(text))
    assert 1 <= len(romanisations(text, limit=6)) <= 7
