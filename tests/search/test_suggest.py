# SPDX-License-Identifier: MIT
"""Completion, did-you-mean, and words that a query leaves open."""

from __future__ import annotations

import pytest

from tajarchive.search import IndexDocument, SearchIndex
from tajarchive.search.suggest import edits


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("rah", "Emomali Rahmon"),
        ("emomali ra", "Emomali Rahmon"),
        ("visit rah", 'visit "Emomali Rahmon"'),
        ("dush", "Dushanbe"),
        ("shang", "Shanghai Cooperation Organization"),
        ("schoo", "school"),
        ("new schoo", "new school"),
        ("title:vacc", "title:vaccine"),
        ("точи", "тоҷикистонро"),
        ("caf", "café"),
    ],
)
def test_completion(archive: SearchIndex, typed: str, first: str) -> None:
    assert archive.suggest(typed)[0] == first


def test_nothing_to_complete(archive: SearchIndex) -> None:
    for typed in ("", " ", "school ", '"', "()", "🙂", "zzzz"):
        assert archive.suggest(typed) == []


def test_completions_are_limited_and_most_used_first(empty: SearchIndex) -> None:
    empty.update(
        IndexDocument(f"{n}", "", " ".join(f"word{chr(97 + i)}" for i in range(n + 1)))
        for n in range(8)
    )
    assert empty.suggest("wor", limit=3) == ["worda", "wordb", "wordc"]


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("vacine", "vaccine"),
        ("vaccien", "vaccine"),
        ("shcool -river", "school -river"),
        ("title:vacines", "title:vaccines"),
        ("(vacine OR nonsuch)", "(vaccine OR nonsuch)"),
        ("презедент", "президент"),
        ("меҳмнон", "меҳмонон"),
        ("qqqqqqqq", None),
        ('"no such phrase"', None),
        ("school published:1999", None),
    ],
)
def test_did_you_mean(archive: SearchIndex, query: str, better: str | None) -> None:
    results = archive.search(query)
    assert results.total == 0
    assert results.suggestion == better


def test_nothing_is_suggested_when_something_is_found(archive: SearchIndex) -> None:
    assert archive.search("school").suggestion is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("", "", 0),
        ("river", "river", 0),
        ("river", "rivers", 1),
        ("river", "rievr", 1),
        ("river", "liver", 1),
        ("river", "iver", 1),
        ("river", "revir", 2),
        ("river", "bridge", 3),
        ("a", "abcdef", 3),
    ],
)
def test_edits(one: str, other: str, apart: int) -> None:
    assert edits(one, other, 2) == apart
    assert edits(other, one, 2) == apart
