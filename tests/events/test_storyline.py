# SPDX-License-Identifier: MIT
"""The day that a report goes on to tell of, when it says no other. 5 July 2024 was a Friday."""

from __future__ import annotations

import pytest

from tajarchive.events.extract import extract
from tajarchive.events.timex import tag
from tajarchive.model import Article
from tests.events.building import Names, article, recognised


def _dates(one: Article) -> dict[str, str | None]:
    """Return the date of the first event of each type."""
    found: dict[str, str | None] = {}
    for event in extract(one, recognised(one), tag(one), Names()):
        found.setdefault(event.type, event.date)
    return found


OPENING = "President Anna Aliyeva held talks with Premier Bo Lin in Dushanbe on Wednesday."


@pytest.mark.parametrize(
    ("language", "first", "second", "kind"),
    [
        ("en", OPENING, "Anna Aliyeva and Bo Lin signed three agreements.", "signing"),
        ("en", OPENING, "Anna Aliyeva and Bo Lin held a joint press conference.", "press_meeting"),
        (
            "ru",
            "В среду Анна Алиева провела переговоры с Бо Лином в Душанбе.",
            "Анна Алиева и Бо Лин подписали три соглашения.",
            "signing",
        ),
        (
            "tg",
            "Рӯзи чоршанбе Анна Алиева бо Бо Лин дар Душанбе гуфтушунид анҷом дод.",
            "Анна Алиева ва Бо Лин созишнома имзо карданд.",
            "signing",
        ),
        ("zh", "阿利耶娃3日在杜尚别同林波举行会谈。", "阿利耶娃和林波签署了合作协议。", "signing"),
    ],
)
def test_the_day_of_the_opening_holds(language: str, first: str, second: str, kind: str) -> None:
    apart = article(first, second, language=language)
    assert _dates(apart)["talks"] == "2024-07-03"
    assert _dates(apart)[kind] == "2024-07-03"
    assert _dates(article(second, language=language))[kind] == "2024-07-05"


def test_why_names_the_words_of_the_opening() -> None:
    one = article(OPENING, "Anna Aliyeva and Bo Lin signed three agreements.")
    signing = next(
        e for e in extract(one, recognised(one), tag(one), Names()) if e.type == "signing"
    )
    assert any("“Wednesday”" in line for line in signing.why)


def test_the_day_of_telling_holds_as_well() -> None:
    one = article(
        "Prices will not rise, the premier said on Wednesday.",
        "Anna Aliyeva and Bo Lin signed three agreements.",
    )
    assert _dates(one)["signing"] == "2024-07-03"


def test_a_later_day_moves_the_story_on() -> None:
    one = article(
        "President Anna Aliyeva arrived in Beijing on Tuesday.",
        "On Wednesday she held talks with Bo Lin.",
        "Anna Aliyeva and Bo Lin signed three agreements.",
    )
    assert _dates(one)["signing"] == "2024-07-03"


@pytest.mark.parametrize(
    ("second", "date"),
    [
        ("She also met with Carl Berg.", "2024-07-01"),
        ("On the same occasion she met with Carl Berg.", "2024-07-01"),
        ("Anna Aliyeva met with Carl Berg.", "2024-07-05"),
    ],
)
def test_an_earlier_day_holds_where_the_paragraph_goes_on(second: str, date: str) -> None:
    one = article(
        "Anna Aliyeva and Bo Lin signed three agreements on Friday.",
        f"On Monday Anna Aliyeva held talks with Bo Lin. {second}",
        "Anna Aliyeva opened a school.",
    )
    found = {
        e.date
        for e in extract(one, recognised(one), tag(one), Names())
        if "Carl Berg" in e.participants
    }
    assert found == {date}


@pytest.mark.parametrize(
    "opening",
    [
        "Anna Aliyeva, who arrived in Dushanbe on Tuesday, signed three agreements with Bo Lin.",
        "A quake struck Dushanbe on Tuesday night.",
        "Anna Aliyeva will hold talks with Bo Lin on Sunday.",
    ],
)
def test_other_days_do_not_hold(opening: str) -> None:
    one = article(opening, "Carl Berg chaired a meeting with Anna Aliyeva.")
    assert _dates(one)["meeting"] == "2024-07-05"


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [
        ("en", "In 2012 Anna Aliyeva visited Beijing. She held talks with Bo Lin."),
        ("ru", "В 2012 году Анна Алиева посетила Пекин. Президент провела переговоры с Бо Лином."),
        ("tg", "Соли 2012 Анна Алиева ба Пекин сафар кард. Ӯ бо Бо Лин гуфтушунид анҷом дод."),
        ("zh", "2012年,阿利耶娃访问中国。阿利耶娃同林波举行会谈。"),
    ],
)
def test_what_goes_on_from_long_ago_is_long_ago(language: str, paragraph: str) -> None:
    opening = {"en": "Anna Aliyeva opened a school in Dushanbe."}.get(language, "2024.")
    one = article(opening, opening, opening, paragraph, language=language)
    assert _dates(one)["talks"] == "2012"


def test_the_present_ends_what_is_long_ago() -> None:
    one = article(
        OPENING.replace("Wednesday", "Friday"),
        "Prices rose.",
        "Trade grew.",
        "In 2012 Anna Aliyeva visited Beijing. This time she signed an agreement with Bo Lin.",
    )
    assert _dates(one)["signing"] == "2024-07-05"


def test_a_stay_is_gone_back_to() -> None:
    one = article(
        "Anna Aliyeva signed an agreement in Beijing.",
        "She also paid a visit to Tashkent on Wednesday.",
        "During her stay in Tashkent, Anna Aliyeva met with Carl Berg.",
    )
    assert _dates(one)["meeting"] == "2024-07-03"


def test_a_plan_takes_the_days_of_the_planned_visit() -> None:
    one = article(
        "President Anna Aliyeva will visit Beijing on July 9.",
        "Anna Aliyeva is scheduled to hold talks with Bo Lin.",
    )
    assert _dates(one)["talks"] == "2024-07-09"


def test_a_plan_takes_no_day_where_the_visit_has_two() -> None:
    one = article(
        "President Anna Aliyeva will visit Beijing on July 9 and Tashkent on July 10.",
        "Anna Aliyeva is scheduled to hold talks with Bo Lin.",
    )
    assert _dates(one)["talks"] == "2024"
