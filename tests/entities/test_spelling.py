# SPDX-License-Identifier: MIT
"""What a name as it is typed is looked for as well."""

from __future__ import annotations

import pytest

from tajarchive.entities import Gazetteer, other_spellings


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("luban", {"Лубань", "Лубан", "мастерская Лу Баня", "鲁班工坊"}),
        ("ЛУБАНЬ", {"Luban", "鲁班工坊"}),
        ("鲁班", {"Luban", "Лубань", "мастерская Лу Баня"}),
        ("rogun", {"Рогун", "罗贡", "Рогунская ГЭС"}),
        ("罗贡", {"Rogun", "Рогун", "Рогунская ГЭС"}),
        ("sangtuda", {"Сангтуда", "桑格图达", "Сангтудинская ГЭС-1"}),
        ("hamrokhon", {"Хамрохон", "Ҳамрохон"}),
        ("vladimir", {"Владимир"}),
        ("xi", {"习近平"}),
        ("WHO", {"ВОЗ", "世界卫生组织"}),
        ("ШОС", {"SCO", "上海合作组织"}),
    ],
)
def test_a_name_or_part_of_one(gazetteer: Gazetteer, typed: str, among: set[str]) -> None:
    assert among <= set(other_spellings(gazetteer, typed))


@pytest.mark.parametrize(
    "word",
    "workshop мастерская 工坊 教育 may May march who it said bank project festival park silk house "
    "general world development road central international дорога банк 中 梅".split(),
)
def test_a_word_is_no_name(gazetteer: Gazetteer, word: str) -> None:
    assert other_spellings(gazetteer, word) == ()


def test_a_surname_of_several_people_is_answered_by_surnames(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.resolve("karimov")) > 1
    assert set(other_spellings(gazetteer, "karimov")) == {"Каримов", "卡里莫夫"}
    assert set(other_spellings(gazetteer, "vladimir")) == {"Владимир"}


def test_what_many_names_have_in_them_stands_for_none_of_them(gazetteer: Gazetteer) -> None:
    assert set(other_spellings(gazetteer, "dushanbe")) == {"Душанбе", "杜尚别"}


def test_a_spelling_that_has_another_within_is_left_out(gazetteer: Gazetteer) -> None:
    found = other_spellings(gazetteer, "USA")
    assert "United States" in found
    assert "United States of America" not in found
    assert "美国" in found
    assert "塔吉克斯坦共和国" not in other_spellings(gazetteer, "Tajikistan")


def test_no_spelling_is_one_chinese_character(gazetteer: Gazetteer) -> None:
    words = {word for entry in gazetteer for word in entry.name.split()}
    found = {text for word in words for text in other_spellings(gazetteer, word)}
    assert len(found) > 500
    assert min(map(len, found)) > 1


def test_a_name_is_never_widened_without_bounds(gazetteer: Gazetteer) -> None:
    words = {word for entry in gazetteer for alias in entry.aliases for word in alias.text.split()}
    assert max(len(other_spellings(gazetteer, word)) for word in words) <= 60
