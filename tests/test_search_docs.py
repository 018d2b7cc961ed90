# SPDX-License-Identifier: MIT
"""docs/search.md: every example finds on the starter archive what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tajarchive import Archive
from tajarchive.search.query import fields
from tajarchive.search.query.parser import parse

PAGE = (Path(__file__).parents[1] / "docs" / "search.md").read_text(encoding="utf-8")
ROWS = re.findall(r"(?m)^\| `([^`]+)` \| (.+) \| (\d+|some) \|$", PAGE)
SPANS = [span for span in re.findall(r"`([^`\n]+)`", PAGE) if " " in span or ":" in span]


def test_the_page_has_examples() -> None:
    assert len(ROWS) > 60
    assert len(re.findall(r"(?m)^\| `", PAGE)) == len(ROWS)


@pytest.mark.parametrize(("query", "count"), [(query, count) for query, _, count in ROWS])
def test_an_example_finds_what_is_said(starter: Archive, query: str, count: str) -> None:
    total = starter.search(query, limit=0, facets=False).total
    if count == "some":
        assert 0 < total < 31
    else:
        assert total == int(count), f"{query} finds {total}; say so in docs/search.md"


@pytest.mark.parametrize(
    ("query", "meaning"), [(q, m.strip("`")) for q, m, _ in ROWS if re.fullmatch("`[^`]+`", m)]
)
def test_the_order_of_operators_is_as_told(starter: Archive, query: str, meaning: str) -> None:
    one, other = starter.search(query, limit=0), starter.search(meaning, limit=0)
    assert (one.understood, one.total) == (other.understood, other.total)


def test_what_is_written_in_the_text_is_understood() -> None:
    for span in SPANS:
        if re.fullmatch(r"[\w.]+:|tajarchive .*|NOT w/5", span):
            continue
        assert parse(span).root is not None or parse(span).sort or parse(span).expand is not None


def test_every_field_is_told_of() -> None:
    assert not [name for name in fields.CANONICAL if f"{name}:" not in PAGE]
