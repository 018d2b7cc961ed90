# SPDX-License-Identifier: MIT
"""Short texts that were wrapped by hand, and texts that look as if they had been."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.ingest import wrapping
from tajarchive.ingest.extracted import Line

ENGLISH = """Bridge over the upper river opens after two years of work

DUSHANBE, July 5, 2024 (Agency) -- The bridge over the upper river was opened on Friday by
the two ministers.

The ministers said that traffic would begin on Monday and that the customs post
would follow in autumn."""
RUSSIAN = """ДУШАНБЕ, 5 июля 2024 года (Агентство). Мост через верховья реки открыли в пятницу
министры двух стран.

По их словам, движение начнётся в понедельник, а таможенный пост на правом
берегу откроют осенью."""
TAJIK = """ДУШАНБЕ, 5 июли соли 2024. Рӯзи ҷумъа дар болооби дарё пули нав аз ҷониби
вазирони ду кишвар ифтитоҳ гардид.

Тибқи иттилои онҳо, ҳаракати мошинҳо аз рӯзи душанбе оғоз мешавад ва гузаргоҳи
гумрукӣ дар тирамоҳ кушода хоҳад шуд."""
CHINESE = """新华社杜尚别7月5日电 两国交通部长星期五共同出席了上游大桥的通车
仪式。

部长们表示，大桥将于下星期一开始通行，右岸的海关检查站将于今年秋
天开放。"""


def _lines(text: str) -> list[Line]:
    return [Line(n, line) for n, line in enumerate(text.split("\n"), 1)]


def _paragraphs(text: str) -> list[str]:
    return [line.text for line in wrapping.unwrap(_lines(text)) if line.text]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (ENGLISH, "opened on Friday by the two ministers."),
        (RUSSIAN, "открыли в пятницу министры двух стран."),
        (TAJIK, "аз ҷониби вазирони ду кишвар ифтитоҳ"),
        (CHINESE, "通车仪式。"),
    ],
)
def test_a_short_text_broken_by_hand_is_joined(text: str, whole: str) -> None:
    joined = _paragraphs(text)
    assert len(joined) == text.count("\n\n") + 1
    assert any(whole in paragraph for paragraph in joined)


def test_a_name_divided_between_lines_is_joined_too() -> None:
    text = (
        "The bridge over the river is open.\n\n"
        "After the opening the minister of transport spoke by telephone with President Anna\n"
        "Aliyeva, who was at work in the south of the country on that day, and then with\n"
        "the governor.\n\nShe was told of the works on the other bank that are to end in May."
    )
    assert len(_paragraphs(text)) == 3


def test_an_address_wider_than_the_text_does_no_harm() -> None:
    text = ENGLISH + "\n\nhttps://news.example/" + "a" * 140
    assert "opened on Friday by the two ministers." in _paragraphs(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        # one paragraph a line
        "The bridge over the upper river was opened on Friday by both ministers.\n"
        "They said that traffic would begin on Monday, and customs later in autumn.",
        # headings and captions without a stop
        "Bridge over the upper river opens after two years of hard and costly work\n"
        "By Anna Aliyeva, our correspondent in the mountains of the upper river valley\n"
        "The bridge was opened on Friday.",
        # a byline in lower case
        "Bridge over the upper river opens after two years of hard and costly work\n"
        "by Anna Aliyeva\n\nThe bridge was opened on Friday.",
        # verse
        "over the river the morning is grey\nand nobody crosses\n"
        "the ferryman sleeps in his boat\nand dreams of the hay\n",
        # a list
        "The ministers named three works that are to follow before the end of the year:\n"
        "- the customs post on the right bank of the upper river, for which money is there\n"
        "- the road to the village that the last flood had washed away in the spring of 2021\n"
        "1. the school in the village that the builders of the bridge lived in for two years\n",
        # a table
        "Bridges that were opened by both ministers    length in metres    year\n"
        "upper river, near the old ferry and customs   two hundred         2024\n",
        # headers of a message
        "Subject: the bridge over the upper river is open to everybody since last Friday\n"
        "from: the press office of the ministry\n\nThe bridge was opened on Friday.",
        # titles in Chinese
        "两国交通部长共同出席上游大桥的通车仪式并发表讲话\n记者 林波\n\n大桥于星期五开放。",
    ],
)
def test_lines_that_are_paragraphs_stay_apart(text: str) -> None:
    lines = _lines(text)
    assert wrapping.unwrap(lines) == lines


@given(st.lists(st.text(alphabet="ab. A，字-1:", max_size=120), max_size=12))
def test_nothing_but_spaces_is_lost(texts: list[str]) -> None:
    lines = [Line(n, text.rstrip()) for n, text in enumerate(texts, 1)]
    joined = wrapping.unwrap(lines)
    assert "".join("".join(line.text.split()) for line in joined) == "".join(
        "".join(text.split()) for text in texts
    )
    assert {line.number for line in joined} <= {line.number for line in lines}
