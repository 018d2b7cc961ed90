# SPDX-License-Identifier: MIT
"""Whatever is typed or pasted: an answer, or one plain sentence; never a hang, never a crash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.errors import QueryError
from tajarchive.search import IndexDocument, SearchIndex
from tajarchive.search.engine import placing
from tajarchive.search.query import places as one_by_one
from tajarchive.search.query.parser import parse
from tajarchive.search.query.printing import understood
from tajarchive.search.query.tree import Spanned
from tests.search.conftest import DOCUMENTS, KnownNames

CROWDED = "the of and to " * 4_000


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    made = SearchIndex.open(tmp_path_factory.mktemp("hostile") / "index", names=KnownNames())
    made.update(DOCUMENTS)
    made.update([IndexDocument("long", "a" * 60, "a" * 60 + " " + "x" * 5_000)])
    yield made
    made.close()


def ask(index: SearchIndex, query: str) -> QueryError | None:
    """Ask everything that a query can be asked for; return the refusal, if it is one."""
    index.suggest(query)
    refused: QueryError | None = None
    try:
        results = index.search(query, limit=5)
        index.highlights(query, "", "The school in Dushanbe. Рахмон.")
        said = [results.understood, results.query]
        said += [text for piece in results.pieces for text in (piece.rest, piece.text)]
        assert "".join(said).encode()
    except QueryError as error:
        refused = error
    if refused is not None:
        assert re.fullmatch(r"[^\n]{10,400}", str(refused))
        assert 0 <= refused.column <= len(query) + 1
        with pytest.raises(QueryError):
            index.highlights(query, "", "school")
    return refused


@pytest.mark.parametrize(
    "query",
    [
        "x" * 100_000,
        "ab " * 33_000,
        " OR ".join("a" * 10_000),
        "(" * 500,
        "(" * 500 + "a" + ")" * 500,
        "((((",
        'a "b',
        "*",
        "AND",
        "NOT NOT NOT",
        "OR " * 1_000,
        "🙂👍🏽👨‍👩‍👧",
        "published:2010-13-45",
        "published:>9999-12-31",
        "published:<0001-01-01",
        "\x00\x01",
        "-" * 4_000,
        "title:" * 500,
        "-(" * 40 + "a" + ")" * 40,
        "a w/",
        "w/5",
        "~",
        "?",
        "=",
    ],
)
def test_what_is_refused_or_plain(index: SearchIndex, query: str) -> None:
    error = ask(index, query)
    if error is None:
        assert query == "a w/"
    else:
        assert "; " in str(error) or "needs" in str(error) or "write" in str(error)


@pytest.mark.parametrize(
    "query",
    [
        "school \ud800",
        '"school\udfff of"',
        "person:\ud800x",
        "tag:a\ud83d",
        "abcd\ud800~ school",
        "with:\ud800a event:\udc00aid",
        "\u202eschool\u202c \u200fab\u200e",
        "\x1b[31mschool",
        "s\u0335\u0336chool",
        "ＳＣＨＯＯＬ",
        "published:9999-12-31",
        "published:0001",
        "1" * 300,
        "a" * 3_990 + "~2",
        "北" * 4_000,
        "a\tb\r\nc",
        "'; DROP TABLE article; --",
        "http://example.org/a?b=c&d=e#f",
        "school~2school",
        "10:30",
        "school京都",
    ],
)
def test_what_is_answered(index: SearchIndex, query: str) -> None:
    assert ask(index, query) is None


def test_wildcards_do_not_go_back_and_forth(index: SearchIndex) -> None:
    assert index.search("aa" + "*a" * 30 + "b").total == 0
    with pytest.raises(QueryError, match="may have 64 characters"):
        index.search("aa" + "*a" * 100)
    assert index.search("aa*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a").total == 1


def test_nearness_is_worked_out_for_a_bounded_number_of_places(
    empty: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "_MOST_PAIRS", 1_000)
    monkeypatch.setattr(one_by_one, "_MOST", 100)
    empty.update([IndexDocument(str(n), "", CROWDED[:2_000]) for n in range(3)])
    sizes: list[int] = []
    unique = placing.unique

    def counted(first: Any, last: Any) -> tuple[Any, Any]:
        sizes.append(len(first))
        return unique(first, last)

    monkeypatch.setattr(placing, "unique", counted)
    for query in (
        "the w/100 " * 10 + "the",
        "(" * 9 + "the" + " w/50 the)" * 9,
        '"' + "the " * 10 + '"~100',
        "the w/p " * 10 + "the",
    ):
        assert empty.search(query).total == 3
    assert sizes
    assert max(sizes) <= 4 * max(1_000, CROWDED[:2_000].count("the") * 3)


def test_places_are_told_apart_wherever_they_are() -> None:
    first = np.array([(5 << 32) | 7, 0, (1 << 24) - 200, (70_000 << 32) | 3], np.int64)
    last = first + np.array([32_000, 0, 100, 5])
    found = placing.unique(np.append(first, first), np.append(last, last))
    order = np.argsort(first)
    assert found[0].tolist() == first[order].tolist()
    assert found[1].tolist() == last[order].tolist()


_SOUP = st.lists(
    st.sampled_from(
        [
            *"()\"«»“”„*?~=-+:,.'/\\[]{}<>|&#@!",
            *("school", "Rahmon", "Раҳмон", "北京", "京", "ab", "the", "2024", "x" * 70, "e\u0301"),
            *(" AND ", " OR ", " NOT ", " И ", " ИЛИ ", " НЕ ", "-", " w/5 ", " w/s ", " w/p "),
            *(" pre/3 ", " NOT w/2 ", "atleast2(", "atleast/2 ", " рядом/5 ", "&&", "||", "w/"),
            *("title:", "caption:", "source:", "person:", "with:", "event:", "event.date:"),
            *("published:", "added:", "accession:", "sort:", "expand:", "like:", "tag:", "foo:"),
            *("заголовок:", "2010-13-45", "..", ">=", "last-week", "unknown", "newest", "~2"),
            *("[2020 TO *]", "\x00", "🙂", "\u200f", "\ud800", "\udfff", "\u0301", "\n"),
            *("\u3000", "（", "）", "：", "²"),
        ]
    ),
    max_size=14,
).map("".join)


@settings(deadline=None, max_examples=400)
@given(st.one_of(_SOUP, st.text(max_size=60), st.text(st.characters(), max_size=40)))
def test_anything_is_answered_or_refused(index: SearchIndex, query: str) -> None:
    ask(index, query)


_WORD = st.sampled_from(["dam", "road", "dom*", "bri?ge", "wat~1", "=dams", '"big dam"', '"a b"~5'])
_VALUE = st.sampled_from(
    [
        "person:Rahmon", 'with:"Xi Jinping"', "event:visit", "event.date:2022-02", "tag:x",
        "published:2021..2022", "published:unknown", "event.date:unknown", "accession:5..9",
        "title:dam", "source:(tass OR xinhua)", "added:>2024-01-01", "language:ru",
        "published:last-week", "title:(dam w/s road)", "with:(a OR b)", "event.date:(2020 OR 2021)",
    ]
)  # fmt: skip
_NEAR = st.builds(
    "({} {} {})".format,
    _WORD,
    st.sampled_from(["w/5", "pre/3", "w/s", "w/p", "pre/s", "NOT w/5", "NOT w/s"]),
    st.sampled_from(["dam", "(road OR dam)", "(a w/2 b)", '"big dam"']),
)
_OFTEN = st.builds("atleast{}({})".format, st.integers(1, 9), _WORD)


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        several.map(lambda parts: f"({' '.join(parts)})"),
        several.map(lambda parts: f"({' OR '.join(parts)})"),
        inner.map("NOT {}".format),
    )


def bare(node: Any) -> Any:
    """Return a tree without columns, and with conjunctions in one."""
    if not isinstance(node, Spanned):
        return tuple(map(bare, node)) if isinstance(node, tuple) else node
    changed = {f.name: bare(getattr(node, f.name)) for f in fields(node) if f.name != "span"}
    if "text" in changed and getattr(node, "field", "") == "text":
        changed["text"] = changed["text"].lower()
    return replace(node, **changed | {"column": 0})


@settings(deadline=None, max_examples=300)
@given(st.recursive(st.one_of(_WORD, _VALUE, _NEAR, _OFTEN), _joined, max_leaves=6))
def test_what_is_printed_means_the_same(query: str) -> None:
    today = date(2024, 3, 15)
    parsed = parse(query, today)
    again = parse(understood(parsed), today)
    assert understood(again) == understood(parsed)
    assert bare(again.root) == bare(parsed.root)
