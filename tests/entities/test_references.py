# SPDX-License-Identifier: MIT
"""Words that mean somebody without a name."""

from __future__ import annotations

import pytest

from tajarchive.entities import references
from tests.entities.articles import read

TWO = "Tajik President Emomali Rahmon met Uzbek President Shavkat Mirziyoyev. "


def meant(body: str, text: str, day: str = "2024-04-18") -> tuple[str, ...]:
    found = [r.names for r in read(body, day).references if r.text == text]
    return found[-1] if found else ()


@pytest.mark.parametrize(
    ("body", "text", "names"),
    [
        ("The Kyrgyz president came.", "The Kyrgyz president", ("Sadyr Japarov",)),
        ("Chinese Foreign Minister was there.", "Chinese Foreign Minister", ("Wang Yi",)),
        ("the President of Kazakhstan spoke", "the President of Kazakhstan",
         ("Kassym-Jomart Tokayev",)),
        (TWO + "The two presidents smiled.", "The two presidents",
         ("Emomali Rahmon", "Shavkat Mirziyoyev")),
        (TWO + "The two leaders smiled.", "The two leaders",
         ("Emomali Rahmon", "Shavkat Mirziyoyev")),
        (TWO + "Both sides agreed.", "Both sides", ("Tajikistan", "Uzbekistan")),
        (TWO + "the two countries agreed", "the two countries", ("Tajikistan", "Uzbekistan")),
        (TWO + "The Uzbek side agreed.", "Uzbek side", ("Uzbekistan",)),
        ("Wang Yi met his Tajik counterpart, Sirojiddin Muhriddin.", "his Tajik counterpart",
         ("Sirojiddin Muhriddin",)),
        ("Foreign Minister Wang Yi telephoned his Tajik counterpart.", "his Tajik counterpart",
         ("Sirojiddin Muhriddin",)),
        ("Президент Узбекистана прибыл.", "Президент Узбекистана", ("Shavkat Mirziyoyev",)),
        ("Таджикская сторона и Китай согласны.", "Таджикская сторона", ("Tajikistan",)),
        ("拉赫蒙总统访问中国。中方表示欢迎。", "中方", ("China",)),
        ("中国和塔吉克斯坦合作。双方满意。", "双方", ("China", "Tajikistan")),
        ("中国和塔吉克斯坦合作。两国元首会晤。", "两国元首", ("Xi Jinping", "Emomali Rahmon")),
    ],
)  # fmt: skip
def test_who_is_meant(body: str, text: str, names: tuple[str, ...]) -> None:
    assert meant(body, text) == names


def test_offices_are_those_of_the_day() -> None:
    body = "The Kyrgyz president came."
    assert meant(body, "The Kyrgyz president", "2015-01-01") == ("Almazbek Atambayev",)
    assert meant(body, "The Kyrgyz president", "1885-01-01") == ()


def test_a_vice_president_is_not_the_president() -> None:
    body = "Xi Jinping spoke. Vice President Han Zheng listened."
    assert all("Vice" not in r.text or r.names == ("Han Zheng",) for r in read(body).references)
    assert meant(body, "President") == ()


def test_nothing_is_invented_where_nobody_is_named() -> None:
    assert read("The two presidents met. The president left.").references == ()


PHRASES = """
the two presidents|Two countries|both sides|Both heads of state|the two foreign ministers
два президента|Двух лидеров|оба министра|Обоих президентов|главы государств|Главы двух государств
Глав государств|глав государств|Президенты|президенты|лидеры двух стран|Лидеры государств
две страны|двух республик|Обе стороны|обеих сторон|Стороны|стороны|Двух государств|Обеих стран
сарони давлатҳо|Сарони ду давлатҳо|Президентҳо|президентҳо|ду кишвар|Ду давлат|ду ҷониб|Ду тараф
Ҷонибҳо|ҷонибҳо|Тарафайн|тарафайн|两国元首|两位总统|双方|两国
"""


@pytest.mark.parametrize("phrase", [p for p in PHRASES.replace("\n", "|").split("|") if p])
def test_a_pattern_has_a_hint_in_whatever_it_matches(phrase: str) -> None:
    matched = [
        any(hint in match.group() for hint in hints)
        for pattern, hints in references._PAIRS
        for match in pattern.finditer(phrase)
    ]
    assert matched
    assert all(matched)
