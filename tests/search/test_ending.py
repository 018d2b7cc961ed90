# SPDX-License-Identifier: MIT
"""Queries that are still being typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.errors import QueryError
from tajarchive.search.query.ending import ended
from tajarchive.search.query.parser import parse


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


def _fault(query: str) -> str:
    try:
        parse(query)
    except QueryError as error:
        return str(error)
    return ""
