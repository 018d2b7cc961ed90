# SPDX-License-Identifier: MIT
"""Which of several dates belongs to an event. 5 July 2024 was a Friday."""

from __future__ import annotations

import pytest

from tajarchive.events.extract import extract
from tajarchive.events.timex import tag
from tajarchive.model import Event
from tests.events.building import Names, article, recognised


def _events(text: str, language: str = "en", caption: str = "") -> tuple[Event, ...]:
    one = article(text, language=language, captions=(caption,) if caption else ())
    return extract(one, recognised(one), tag(one), Names())


def _date(text: str, kind: str, language: str = "en") -> str | None:
    return next(e.date for e in _events(text, language) if e.type == kind)


@pytest.mark.parametrize(
    ("text", "arrest", "attack"),
    [
        (
            "Police arrested Carl Berg on Thursday in connection with a bomb blast in Dushanbe "
            "that killed two officers on Monday.",
            "2024-07-04",
            "2024-07-01",
        ),
        (
            "Police arrested Carl Berg on Thursday after a bomb exploded in Dushanbe on Monday.",
            "2024-07-04",
            "2024-07-01",
        ),
        (
            "Police have arrested Carl Berg after a bomb exploded in Dushanbe last week.",
            "2024-07-05",
            "2024-W26",
        ),
    ],
)
def test_an_arrest_and_what_it_is_for_have_each_their_day(
    text: str, arrest: str, attack: str
) -> None:
    assert _date(text, "arrest") == arrest
    assert _date(text, "attack") == attack


def test_what_was_done_of_late_has_not_the_day_of_the_telling() -> None:
    text = "Tajikistan and China have recently signed an agreement, officials said on Thursday."
    assert _date(text, "signing") is None
    text = "Tajikistan and China signed an agreement, officials said on Thursday."
    assert _date(text, "signing") == "2024-07-04"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("杜尚别警方4日说,塔吉克斯坦地震已造成20人死亡。", None),
        ("塔吉克斯坦4日发生地震,造成20人死亡。", "2024-07-04"),
        ("4日,阿利耶娃就塔吉克斯坦地震向林波致慰问电。地震3日发生在塔吉克斯坦。", "2024-07-03"),
    ],
)
def test_a_growing_toll_does_not_date_a_quake_in_chinese(text: str, date: str | None) -> None:
    assert {e.date for e in _events(text, "zh") if e.type == "disaster"} == {date}


def test_a_picture_of_mourners_does_not_date_what_they_mourn() -> None:
    caption = "Anna Aliyeva with families of those killed in the bombing in Dushanbe, July 4, 2024."
    found = _events("Anna Aliyeva and Bo Lin signed an agreement.", caption=caption)
    assert not [e for e in found if e.type == "attack" and e.date]


@pytest.mark.parametrize(
    "text",
    [
        "The arrest of Carl Berg came one day after Anna Aliyeva warned the officials of Dushanbe.",
        "Carl Berg was arrested the day after Bo Lin had left.",
    ],
)
def test_the_day_after_something_is_no_day_by_itself(text: str) -> None:
    assert _date(text, "arrest") in ("2024-07-05", None)


@pytest.mark.parametrize(
    ("language", "kind", "text", "date"),
    [
        (
            "en",
            "visit",
            "Forty years ago, he said, thanks to the efforts of a whole elder generation of chiefs "
            "and people of both the countries and in spite of all that stood between them, trust "
            "grew, marked by Bo Lin's visit to Tajikistan.",
            "1984",
        ),
        (
            "en",
            "departure",
            "Anna Aliyeva left for China, where on Monday a quake killed ten people.",
            "2024-07-05",
        ),
        (
            "ru",
            "departure",
            "Анна Алиева вылетела в Душанбе, где в понедельник произошло землетрясение.",
            "2024-07-05",
        ),
    ],
)
def test_a_date_belongs_to_its_clause(language: str, kind: str, text: str, date: str) -> None:
    assert _date(text, kind, language) == date


def test_a_death_of_the_paper_s_day_is_the_one_it_dates() -> None:
    found = _events(
        "The former premier Bo Lin has died at the age of 93. Bo Lin passed away on Thursday."
    )
    assert [e.date for e in found if e.type == "death"] == ["2024-07-04"]


def test_a_day_to_start_is_that_of_what_starts() -> None:
    text = "Anna Aliyeva and Bo Lin reached an agreement for peace talks to start on July 20."
    assert _date(text, "talks") == "2024-07-20"
    assert "2024-07-20" not in {e.date for e in _events(text) if e.type != "talks"}


def test_what_was_agreed_in_a_call_has_its_day_in_russian() -> None:
    text = (
        "3 июля состоялся телефонный разговор Анны Алиевой с Бо Лином, в котором Анна Алиева и "
        "Бо Лин достигли договоренности о поставках."
    )
    assert {e.date for e in _events(text, "ru")} == {"2024-07-03"}
