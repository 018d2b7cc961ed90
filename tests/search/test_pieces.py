# SPDX-License-Identifier: MIT
"""A query in parts: each in words, and what is left without it."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tajarchive.errors import QueryError
from tajarchive.model import Piece
from tajarchive.search import SearchIndex
from tajarchive.search.query.parser import parse
from tajarchive.search.query.pieces import MOST, pieces


def of(query: str) -> tuple[Piece, ...]:
    return pieces(parse(query), {"Emomali Rahmon": ("Эмомали Рахмон",)})


def texts(query: str) -> list[str]:
    return [piece.text for piece in of(query)]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("vaccine", "vaccine"),
        ("=Rahmon", "exactly: Rahmon"),
        ("vacc*", "beginning with: vacc"),
        ("w?rd", "like: w?rd"),
        ("vaccine~", "spelt like: vaccine"),
        ("“two  words”", "“two words”"),
        ('="two words"', "exactly: “two words”"),
        ('"big dam"~4', "within 4 words: big … dam"),
        ("big w/1 dam", "within 1 word: big … dam"),
        ("(big OR tall) pre/5 dam", "within 5 words, in this order: (big or tall) … dam"),
        ("big w/s dam", "in the same sentence: big … dam"),
        ("big pre/p dam", "in the same paragraph, in this order: big … dam"),
        ("big w/2 dam w/s road", "in the same sentence: (within 2 words: big … dam) … road"),
        ("big NOT w/5 dam", "big, not within 5 words: dam"),
        ("title:(big w/s dam)", "in the title: in the same sentence: big … dam"),
        ("atleast3(dam OR road)", "at least 3 times: (dam or road)"),
        ("a OR b", "any of: a, b"),
        ('NOT (a OR "b c")', "not: any of: a, “b c”"),
        ("a OR (b c)", "any of: a, all of: b, c"),
        ("-sport", "not: sport"),
        ("title:Luban", "in the title: Luban"),
        ("title:(a OR b)", "in the title: a or b"),
        ("-title:Luban", "not: in the title: Luban"),
        ("caption:river", "in a caption: river"),
        ('source:"Radio Free"', "from the source “Radio Free”"),
        ("author:Lin", "by the author Lin"),
        ("language:tg", "in Tajik"),
        ('person:"Xi Jinping"', "names any person called “Xi Jinping”"),
        ("org:ШОС", "names any organisation called ШОС"),
        ("event:state_visit", "tells of an event: state visit"),
        ("published:2024", "published in 2024"),
        ("published:2021..2024", "published from 2021 to 2024"),
        ("published:2021..2024-02", "published from January 2021 to February 2024"),
        ("published:2024-02", "published in February 2024"),
        ("published:2024-07-05", "published on 5 July 2024"),
        ("published:2024-07-05..2024-12-31", "published from 5 July 2024 to 31 December 2024"),
        ("published:>=2022-02", "published since February 2022"),
        ("published:<2022", "published until 2021"),
        ("published:unknown", "with no known date of publication"),
        ("Emomali Rahmon", "Emomali Rahmon"),
    ],
)
def test_a_part_is_told_in_words(query: str, text: str) -> None:
    (piece,) = of(query)
    assert piece.text == text
    assert (piece.start, piece.end, piece.rest) == (0, len(query), "")
    assert piece.excluded == text.startswith("not:")


@pytest.mark.parametrize(
    ("query", "rests"),
    [
        ("one two", ["two", "one"]),
        ("one, two; three", ["two; three", "one, three", "one, two;"]),
        ("one AND two", ["two", "one"]),
        ("a AND b c OR d", ["b c OR d", "a c OR d", "a AND b"]),
        ("(a b) c", ["(b) c", "(a) c", "a b"]),
        ("title:(a b) -c", ["title:(b) -c", "title:(a) -c", "title:a title:b"]),
        ("a OR b AND c w/5 d e", ["c w/5 d e", "a OR b e", "a OR b AND c w/5 d"]),
        ("a AND b OR c d w/5 e", ["b OR c d w/5 e", "a d w/5 e", "a (b OR c)"]),
        ("x sort:newest y expand:no", ["y sort:newest expand:no", "x sort:newest expand:no"]),
        ("Emomali Rahmon visit", ["visit", "Emomali Rahmon"]),
        ("“a b” 北京", ["北京", "“a b”"]),
        ("a,foo:c", ['"foo:c"', "a"]),
    ],
)
def test_what_is_left_is_as_it_was_typed_where_that_means_the_same(
    query: str, rests: list[str]
) -> None:
    assert [piece.rest for piece in of(query)] == rests


def test_offsets_are_those_of_the_query_as_typed() -> None:
    query = " “old dam”  title:Роғун -x"
    assert [query[piece.start : piece.end] for piece in of(query)] == [
        "“old dam”", "title:Роғун", "-x",
    ]  # fmt: skip


def test_an_endless_query_has_a_last_piece_for_what_is_left() -> None:
    query = " ".join(f"w{n}" for n in range(100))
    found = of(query)
    assert len(found) == MOST
    assert found[-1].text == f"and {100 - MOST + 1} more"
    assert query[found[-1].start :].split()[0] == f"w{MOST - 1}"
    assert found[-1].rest == " ".join(f"w{n}" for n in range(MOST - 1))


def test_everything_has_no_parts() -> None:
    assert of("") == of("sort:newest") == ()


def test_a_search_tells_its_parts_and_what_they_also_found(archive: SearchIndex) -> None:
    results = archive.search('Rahmon -"Emomali Rahmon" language:en')
    assert [(p.text, p.excluded) for p in results.pieces] == [
        ("Rahmon", False),
        ("not: “Emomali Rahmon”", True),
        ("in English", False),
    ]
    assert results.pieces[0].others == ("Rakhmon", "Раҳмон", "Рахмон", "拉赫蒙")
    assert results.pieces[2].others == ()
    (whole,) = archive.search("Emomali Rahmon").pieces
    assert whole.others[:3] == ("Эмомалӣ Раҳмон", "Эмомали Рахмон", "Rakhmon")


_WORD = st.sampled_from("a bee Рогун 北京 =dee vacc* title:eff person:gee published:2024".split())
_LEAF = st.one_of(_WORD, st.sampled_from(['"h i"', '"h i"~5', 'title:"j k"']))


def _compound(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        several.map(" ".join),
        several.map(" OR ".join),
        several.map(" AND ".join),
        inner.map("({})".format),
        inner.map("NOT ({})".format),
        inner.map("-({})".format),
        inner.map("title:({})".format),
        st.tuples(st.sampled_from(["x w/3 y", "(x OR y) pre/2 z"]), inner).map(" ".join),
    )


@settings(deadline=None)
@example("(NOT (a) OR a a OR x w/3 y a)")
@given(st.recursive(_LEAF, _compound, max_leaves=8))
def test_without_a_part_the_others_mean_what_they_did(query: str) -> None:
    try:
        found = of(query)
    except QueryError:  # NOT x w/3 y
        return
    for piece in found:
        others = [other.text for other in found if other is not piece]
        assert texts(piece.rest) == others


_PIECES = st.sampled_from(
    '( ) " “ « » OR AND NOT И - = * ? ~2 : , ; title: person: sort:newest expand:no published:2024 '
    "foo: visit Раҳмон 北京 京 w/5 pre/3 x,y:z \x00 🙂 \u200f".split()
)


@settings(deadline=None)
@given(
    st.one_of(
        st.lists(st.one_of(_PIECES, st.just(" ")), max_size=14).map("".join), st.text(max_size=40)
    )
)
def test_what_is_left_of_any_query_is_a_query(query: str) -> None:
    try:
        found = of(query)
    except QueryError:
        return
    for piece in found:
        assert 0 <= piece.start < piece.end <= len(query)
        assert piece.text
        parse(piece.rest)
    assert [p.start for p in found] == sorted(p.start for p in found)
