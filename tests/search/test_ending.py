# SPDX-License-Identifier: MIT
"""Queries that are still being typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.errors import QueryError
from tajarchive.search.query.ending import ended
from tajarchive.search.query.parser import parse
from tajarchive.search.query.tokens import LONGEST


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("water", "water"),
        ('"state vis', '"state vis"'),
        ('dam "state visit" (a OR b', 'dam "state visit" (a OR b)'),
        ('(dam OR "two wor', '(dam OR "two wor")'),
        ("«два слова", "«два слова»"),
        ("„zwei Wörter", "„zwei Wörter\u201c"),
        ("“two words", "“two words”"),
        ("《两国", "《两国》"),
        ("（大坝 OR 水", "（大坝 OR 水）"),
        ('dam "', "dam "),
        ("dam ((", "dam "),
        ('dam ( "', "dam "),
        ('"', ""),
        ("dam )", "dam )"),
        ('"a (b" c', '"a (b" c'),
        ("", ""),
        ("dam AND", "dam "),
        ("dam AND NOT ", "dam "),
        ("dam ИЛИ (", "dam "),
        ("dam w/", "dam "),
        ("dam PRE/3", "dam "),
        ("(a OR b) person:", "(a OR b) "),
        ("(a OR person:", "(a )"),
        ("dam -источник: ", "dam "),
        ('dam title:"', "dam "),
        ("dam atleast3(", "dam "),
        ('"water AND', '"water AND"'),
        ("dam OR water", "dam OR water"),
        ("Rahmon: ", "Rahmon: "),
        ("NOT", ""),
        ("DAM OR", "DAM "),
        ("floor", "floor"),
    ],
)
def test_what_is_open_is_closed(typed: str, meant: str) -> None:
    assert ended(typed) == meant


@given(st.text('ab "«»(）)（“”„', max_size=30))
def test_nothing_is_unclosed_after_it(typed: str) -> None:
    whole = ended(typed)
    assert ended(whole) == whole
    same = next(
        (n for n, pair in enumerate(zip(typed, whole, strict=False)) if pair[0] != pair[1]), None
    )
    same = min(len(typed), len(whole)) if same is None else same
    assert set(whole[same:]) <= set('"«»)）“”'), "what was typed keeps its columns"
    assert "never closed" not in _fault(whole)


def test_a_pasted_page_is_left_alone() -> None:
    page = "(" * (LONGEST + 1)
    assert ended(page) == page
    assert ended("AND " * 900) != "", "what nobody types is not taken apart for ever"


def _fault(query: str) -> str:
    try:
        parse(query)
    except QueryError as error:
        return str(error)
    return ""
