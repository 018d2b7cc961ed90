# SPDX-License-Identifier: MIT
"""The orders of concordance lines: in four scripts, without case and diacritics."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.errors import ArchiveError
from tajarchive.model import ConcordanceLine
from tajarchive.search import ordering


def line(
    left: str = "",
    match: str = "word",
    right: str = "",
    source: str | None = None,
    published: str | None = None,
) -> ConcordanceLine:
    return ConcordanceLine(
        "a", "Title", source, published, "en", 1, 0, len(match), left, match, right
    )


def ordered(lines: list[ConcordanceLine], sort: str) -> list[ConcordanceLine]:
    places = ordering.order(lines, sort)
    assert places is not None
    return [lines[place] for place in places]


@pytest.mark.parametrize(
    "words",
    [
        ["apple", "Élan", "elan vital", "Zebra"],
        ["елка", "Ёлки", "ель", "йод", "юг"],
        ["гул", "ғула", "гулдон", "кӯза", "ҳаво", "ҷавон"],
        ["1992", "2024 год", "art", "арт", "北京", "北京大学"],
    ],
)
def test_the_right_context_in_its_alphabet(words: list[str]) -> None:
    lines = [line(right=f" {word}") for word in words]
    for shuffled in (lines[::-1], lines[1::2] + lines[::2]):
        assert ordered(shuffled, "right") == lines


def test_a_letter_is_the_same_with_and_without_its_marks() -> None:
    for words in (["Ёлка", "елка"], ["Ҳаво", "хаво"], ["CAFÉ", "café", "cafe"], ["ӣ", "и"]):
        lines = [line(right=f" {word}") for word in words]
        assert ordered(lines, "right") == lines
        assert ordered(lines[::-1], "right") == lines[::-1]


def test_the_left_context_is_read_from_the_match_outwards() -> None:
    lines = [
        line("the old "),
        line("on the new "),
        line("and the “new” "),
        line("in North-"),
        line("zeal, "),
    ]
    assert [one.left for one in ordered(lines, "left")] == [
        "and the “new” ",
        "on the new ",
        "in North-",
        "the old ",
        "zeal, ",
    ]


def test_chinese_is_read_character_by_character() -> None:
    lines = [line(text) for text in ("习近平访问", "主席会见", "普京会见", "访问")]
    assert [one.left for one in ordered(lines, "left")] == [
        "普京会见", "主席会见", "访问", "习近平访问",
    ]  # fmt: skip


def test_the_beginnings_of_paragraphs_come_first_by_what_follows() -> None:
    lines = [line("a ", right=" z"), line("", right=" c"), line("", right=" b")]
    assert [one.right for one in ordered(lines, "left")] == [" b", " c", " z"]


def test_equal_matches_by_what_follows() -> None:
    lines = [line(match=m, right=r) for m, r in (("Roads", " b"), ("road", " c"), ("ROADS", " a"))]
    assert [one.right for one in ordered(lines, "match")] == [" c", " a", " b"]


def test_by_date_the_undated_last() -> None:
    dates = ["2021-09-08T08:03", None, "2024-07", "2021-09-08", "1992"]
    lines = [line(published=date) for date in dates]
    assert [one.published for one in ordered(lines, "oldest")] == [
        "1992", "2021-09-08", "2021-09-08T08:03", "2024-07", None,
    ]  # fmt: skip
    assert [one.published for one in ordered(lines, "newest")] == [
        "2024-07", "2021-09-08T08:03", "2021-09-08", "1992", None,
    ]  # fmt: skip


def test_by_source_the_unknown_last() -> None:
    lines = [line(source=name) for name in (None, "Ховар", "asia-plus", "Avesta", "新华社")]
    assert [one.source for one in ordered(lines, "source")] == [
        "asia-plus", "Avesta", "Ховар", "新华社", None,
    ]  # fmt: skip


def test_an_unknown_order_is_named() -> None:
    with pytest.raises(ArchiveError, match="no order “sideways” of lines; known are: text, left"):
        ordering.order([], "sideways")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", None),
        ("  ", None),
        ("RIVER", [0]),
        ("riv dam", [0]),
        ("кузаи", [1]),
        ("кӯзаи", [1]),
        ("елки зайки", [2]),
        ("ЁЛКИ зайки…", []),
        ("cafe", [3]),
        ("会见", [4]),
        ("asia", [3, 4]),
        ("word", [0, 1, 2, 3, 4]),
        ("zzz", []),
    ],
)
def test_a_filter_looks_at_context_title_and_source(text: str, kept: list[int] | None) -> None:
    lines = [
        line("the river ", right=" and the dam"),
        line("Кӯзаи нав "),
        line("Ёлки и зайки "),
        line("café — №5 ", source="Asia-Plus"),
        line("主席会见", source="Asia-Plus"),
    ]
    lines = [replace(one, article=f"a{n}") for n, one in enumerate(lines)]
    assert ordering.filtered(lines, text) == kept
    assert ordering.filtered(lines, text, lambda: True) is None


def test_it_can_be_cancelled() -> None:
    assert ordering.order([line()] * 3, "left", lambda: True) is None


@given(
    st.lists(st.builds(line, st.text(), st.text(), st.text(), st.text() | st.none())),
    st.sampled_from(ordering.SORTS),
)
def test_every_order_keeps_every_line_and_is_stable(
    lines: list[ConcordanceLine], sort: str
) -> None:
    places = ordering.order(lines, sort)
    assert places is not None
    assert sorted(places) == list(range(len(lines)))
    again = [lines[place] for place in places]
    assert ordering.order(again, sort) == list(range(len(lines)))
