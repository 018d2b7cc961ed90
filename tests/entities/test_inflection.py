# SPDX-License-Identifier: MIT
"""Russian and Tajik forms of names."""

from __future__ import annotations

import pytest

from tajarchive.entities.inflection import (
    plural_people,
    russian_forms,
    russian_stems,
    tajik_forms,
)


@pytest.mark.parametrize(
    ("name", "kind", "forms"),
    [
        ("Эмомали Рахмон", "PERSON", {"Эмомали Рахмона", "Эмомали Рахмоном"}),
        ("Шавкат Мирзиёев", "PERSON", {"Шавката Мирзиёева", "Шавкатом Мирзиёевым"}),
        ("Роза Отунбаева", "PERSON", {"Розы Отунбаевой", "Розу Отунбаеву"}),
        ("Юрий Ушаков", "PERSON", {"Юрия Ушакова", "Юрием Ушаковым"}),
        ("Владимир Зеленский", "PERSON", {"Владимира Зеленского", "Владимиру Зеленскому"}),
        ("Таджикистан", "GPE", {"Таджикистана", "Таджикистану", "Таджикистане"}),
        ("Киргизия", "GPE", {"Киргизии", "Киргизию", "Киргизией"}),
        ("Россия", "GPE", {"России", "Россию", "Россией"}),
        ("Казань", "GPE", {"Казани", "Казанью"}),
        ("Нью-Йорк", "GPE", {"Нью-Йорка", "Нью-Йорке"}),
        ("Согдийская область", "GPE", {"Согдийской области", "Согдийскую область"}),
        (
            "Шанхайская организация сотрудничества",
            "ORG",
            {"Шанхайской организации сотрудничества", "Шанхайскую организацию сотрудничества"},
        ),
        ("таджикский", "adj", {"таджикского", "таджикская", "таджикские", "таджикско"}),
    ],
)
def test_russian(name: str, kind: str, forms: set[str]) -> None:
    assert forms <= russian_forms(name, kind)


@pytest.mark.parametrize("name", ["ШОС", "Баку", "Тбилиси", "Душанбе", "Дели"])
def test_what_does_not_decline(name: str) -> None:
    assert russian_forms(name, "GPE") == set()


def test_people() -> None:
    assert {"китайца", "китайцев"} <= plural_people("китаец")
    assert {"россияне", "россиян", "россиянина"} <= plural_people("россиянин")
    assert {"узбеки", "узбеков"} <= plural_people("узбек")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Тоҷикистон", "Тоҷикистони"),
        ("Тоҷикистон", "Тоҷикистонро"),
        ("Тоҷикистон", "Тоҷикистону"),
        ("Душанбе", "Душанберо"),
        ("тоҷикӣ", "тоҷикии"),
    ],
)
def test_tajik(name: str, form: str) -> None:
    assert form in tajik_forms(name)


@pytest.mark.parametrize(
    ("word", "nominative"),
    [("Каримовым", "Каримов"), ("Собировой", "Собирова"), ("Сафарзоды", "Сафарзода")],
)
def test_stems(word: str, nominative: str) -> None:
    assert russian_stems(word)[0] == nominative
