# SPDX-License-Identifier: MIT
"""Spellings of one name sound the same; names that differ do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.text.sounds import sound


@pytest.mark.parametrize(
    "spellings",
    [
        "Khujand Hujand Худжанд Хуҷанд",
        "Mirziyoyev Mirziyoev Мирзиёев Мирзиеев",
        "Rakhmon Rahmon Рахмон Раҳмон",
        "Sirojiddin Sirodjiddin Sirodzhiddin Сироджиддин Сироҷиддин",
        "Mukhriddin Muhriddin Мухриддин Муҳриддин",
        "Japarov Zhaparov Жапаров",
        "Ermatov Yermatov Ерматов",
        "Qodiri Kodiri Қодирӣ Кодири",
        "Roghun Rogun Рогун Роғун",
        "Aliyev Aliev Алиев",
        "Evgeni Yevgeny Yevgeniy Евгений",
        "Lubań Luban Лубань",
    ],
)
def test_spellings_of_one_name_sound_the_same(spellings: str) -> None:
    assert len({sound(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "names", ["Karimov Karimova", "Nurek Norak", "Salim Salom", "Aslov Asliev"]
)
def test_different_names_do_not(names: str) -> None:
    assert len({sound(word) for word in names.split()}) == 2


def test_chinese_stays() -> None:
    assert sound("鲁班 Luban") == "鲁班 luban"


@given(st.lists(st.text("abкхжё'ӣЪ", min_size=1, max_size=6), max_size=5))
def test_words_sound_together_as_they_do_alone(words: list[str]) -> None:
    assert sound("\n".join(words)) == "\n".join(sound(word) for word in words)
