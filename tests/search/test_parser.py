# SPDX-License-Identifier: MIT
"""The query language: what is understood, and what is refused in one plain sentence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.errors import QueryError
from tajarchive.search.query.parser import parse
from tajarchive.search.query.printing import understood
from tajarchive.search.query.tree import And, Near, Not, Or, Phrase, Word


@pytest.mark.parametrize(
    ("query", "meaning"),
    [
        ("", "all articles"),
        ("  \t ", "all articles"),
        ("vaccine", "text:vaccin"),
        ("vaccine w/5 assistance", "text:(vaccin NEAR/5 assist)"),
        ("vaccine pre/5 assistance", "text:(vaccin PRE/5 assist)"),
        ("a b", "text:(a AND b)"),
        ("a AND b", "text:(a AND b)"),
        ("a И b", "text:(a AND b)"),
        ("a ИЛИ b", "text:(a OR b)"),
        ("a НЕ b", "text:(a AND NOT b)"),
        ("a OR b", "text:(a OR b)"),
        ("a or b", "text:(a AND or AND b)"),
        ("a b OR c d", "text:(a AND (b OR c) AND d)"),
        ("a AND b OR c AND d", "text:((a AND b) OR (c AND d))"),
        ("(a OR b) c", "text:((a OR b) AND c)"),
        ("a -b", "text:(a AND NOT b)"),
        ("a NOT b", "text:(a AND NOT b)"),
        ("a AND NOT b", "text:(a AND NOT b)"),
        ("-(a b)", "NOT text:(a AND b)"),
        ("a - b", "text:(a AND b)"),
        ('"state visit"', 'text:"state visit"'),
        ("“state visit”", 'text:"state visit"'),
        ("„state visit“", 'text:"state visit"'),
        ("«state visit»", 'text:"state visit"'),
        ("»state visit«", 'text:"state visit"'),
        ("「北京」", 'text:"北京"'),
        ('"a b"~5', 'text:"a b"~5'),
        ("counter-terrorism", 'text:"counter terror"'),
        ("vaccin*", "text:vaccin*"),
        ("w?rd", "text:w?rd"),
        ("vacine~", "text:vacine~2"),
        ("=Rahmon", "text:=rahmon"),
        ('="Emomali Rahmon"', 'text:="emomali rahmon"'),
        ("title:luban school", "title:luban AND text:school"),
        ("title:(luban OR school)", "title:(luban OR school)"),
        ('title:"luban school"', 'title:"luban school"'),
        ("TITLE：luban", "title:luban"),
        ('person:"Xi Jinping"', 'person:"Xi Jinping"'),
        ("organisation:SCO", "org:SCO"),
        ("published:2024-07", "published:[2024-07-01 TO 2024-07-31]"),
        ("published:2024-02", "published:[2024-02-01 TO 2024-02-29]"),
        ("published:2021..2024", "published:[2021-01-01 TO 2024-12-31]"),
        ("published:..2024-05-06", "published:[* TO 2024-05-06]"),
        ("published:2024-05-06..", "published:[2024-05-06 TO *]"),
        ("published:>=2022-02", "published:[2022-02-01 TO *]"),
        ("published:>2022-02", "published:[2022-03-01 TO *]"),
        ("published:<=2022-02", "published:[* TO 2022-02-28]"),
        ("published:<2022-02", "published:[* TO 2022-01-31]"),
        ("published:[2021 TO 2022-06]", "published:[2021-01-01 TO 2022-06-30]"),
        ('published:"2022-02-05"', "published:2022-02-05"),
        ("published: 2022-02-05", "published:2022-02-05"),
        ("published:unknown", "published:unknown"),
        ("published:2024-W27", "published:[2024-07-01 TO 2024-07-07]"),
        ("visit sort:newest", "text:visit sort:newest"),
        ("sort:oldest", "all articles sort:oldest"),
        ("expand:no visit", "text:visit expand:no"),
        ("expand:ДА", "all articles expand:yes"),
        ("a w/5 (b OR c) d", "text:((a NEAR/5 (b OR c)) AND d)"),
        ("x OR y w/3 z", "text:((x OR y) NEAR/3 z)"),
        ("a ВА b", "text:(a AND b)"),
        ("a Ё b", "text:(a OR b)"),
        ("И снова о Рогуне", "text:(и AND снов AND о AND рогун)"),
        ("a (И b)", "text:(a AND и AND b)"),
        ("вода и мир или не мир", "text:(вод AND и AND мир AND ил AND не AND мир)"),
        ("Не вода И мир", "text:(не AND вод AND мир)"),
        ("И. Иванов", "text:(и AND иван)"),
        ("рядом с рекой", "text:(ряд AND с AND рек)"),
        ('"вода И НЕ мир"', 'text:"вод и не мир"'),
        ("заголовок:вода", "title:вод"),
        ("Источник:(Ховар OR ТАСС)", "source:(ховар OR тасс)"),
        ("сарлавҳа:об", "title:об"),
        ("автор:Иванов язык:ru", "author:иван AND language:ru"),
        ("сана:2024 sort:новые", "published:[2024-01-01 TO 2024-12-31] sort:newest"),
        ("тартиб:кӯҳна", "all articles sort:oldest"),
        ("Душанбе:новости", 'text:"душанб новост"'),
        ("C:\\news", "text:(c AND news)"),
        ('"a b"~0', 'text:"a b"'),
        ('"a b"~99999', 'text:"a b"~100'),
        ("a w/s b", "text:(a NEAR/S b)"),
        ("a pre/s b", "text:(a PRE/S b)"),
        ("a W/P b", "text:(a NEAR/P b)"),
        ("a w/sent b w/para c", "text:((a NEAR/S b) NEAR/P c)"),
        ("a рядом/5 b", "text:(a NEAR/5 b)"),
        ("a перед/пр b рядом/абз c", "text:((a PRE/S b) NEAR/P c)"),
        ("a наздик/3 b пеш/ҷумла c", "text:((a NEAR/3 b) PRE/S c)"),
        ("a NOT w/5 b", "text:(a NOT NEAR/5 b)"),
        ("a NOT pre/s b", "text:(a NOT PRE/S b)"),
        ("a НЕ рядом/5 b", "text:(a NOT NEAR/5 b)"),
        ("a w/9 b w/3 c", "text:(a NEAR/9 (b NEAR/3 c))"),
        ("a w/3 b w/3 c", "text:((a NEAR/3 b) NEAR/3 c)"),
        ("a w/p b w/s c w/9 d", "text:(a NEAR/P (b NEAR/S (c NEAR/9 d)))"),
        ("a w/5 b OR c d", "text:((a NEAR/5 (b OR c)) AND d)"),
        ("a w/5 b NOT c OR d", "text:((a NEAR/5 b) AND NOT (c OR d))"),
        ("a NOT b w/5 c", "text:(a AND NOT (b NEAR/5 c))"),
        ("NOT a w/5 b", "NOT text:(a NEAR/5 b)"),
        ("-a w/5 b AND c", "text:(NOT (a NEAR/5 b) AND c)"),
        ("title:(a w/s b)", "title:(a NEAR/S b)"),
        ("atleast3(dam)", "text:(ATLEAST/3 dam)"),
        ("ATLEAST/3 dam road", "text:(ATLEAST/3 dam AND road)"),
        ('atleast2(dam OR "big road")', 'text:(ATLEAST/2 (dam OR "big road"))'),
        ("title:atleast/2 dam", "title:(ATLEAST/2 dam)"),
        ("минимум/3 дом", "text:(ATLEAST/3 дом)"),
        ("ақаллан/3 дом", "text:(ATLEAST/3 дом)"),
        ("atleast3 dam", "text:(atleast3 AND dam)"),
        ("10:30", 'text:"10 30"'),
        ("Re: visit", "text:(re AND visit)"),
        ("http://example.org/news", 'text:"http exampl org news"'),
        ("Dushanbe,Khujand", "text:(dushanb AND khujand)"),
        ("what is Rogun?", "text:(what AND is AND rogun)"),
        ("🙂 visit \x00\x07", "text:visit"),
        ("北京大学", "text:北京大学"),
    ],
)
def test_a_query_is_understood(query: str, meaning: str) -> None:
    assert understood(parse(query)) == meaning


@pytest.mark.parametrize(
    ("query", "column", "part"),
    [
        ('visits "to China', 8, "the quotation mark is never closed"),
        ("«visit", 1, "never closed"),
        ("(a b", 1, "bracket is never closed"),
        ("a (", 3, "bracket is never closed"),
        ("a b)", 4, "no bracket was opened"),
        (")", 1, "no bracket was opened"),
        ("a ()", 3, "nothing between"),
        ('a ""', 3, "no word between"),
        ("*", 1, "two letters"),
        ("a *", 3, "two letters"),
        ("*ing", 1, "two letters"),
        ("a*", 1, "two letters"),
        ("AND", 1, "AND needs a word on each side"),
        ("a OR", 3, "OR needs a word on each side"),
        ("a AND OR b", 7, "OR needs"),
        ("ИЛИ a", 1, "ИЛИ needs"),
        ("NOT", 1, "NOT needs a word after it"),
        ("a w/5", 3, "w/5 needs"),
        ("a w/q b", 3, "number of words, as in w/5, or w/s for the same sentence"),
        ("a w/seg b", 3, "number of words"),
        ("a w/0 b", 3, "from 1 to 100"),
        ("a w/s", 3, "w/s needs"),
        ("w/p a", 1, "w/p needs"),
        ("a NOT w/5", 3, "NOT w/5 needs"),
        ("NOT w/5 a", 1, "NOT w/5 needs"),
        ("a AND NOT w/5 b", 7, "NOT w/5 needs"),
        ("a w/s (b AND c)", 3, "w/s needs"),
        ("a w/5 b OR NOT c", 3, "w/5 needs"),
        ("atleast3()", 9, "nothing between"),
        ("atleast/3", 1, "atleast/3 needs"),
        ("atleast/0 a", 1, "from 1 to 1000"),
        ("atleast9999(a)", 1, "from 1 to 1000"),
        ("atleast/2 title:a", 1, "atleast/2 needs"),
        ("atleast2(a AND b)", 1, "without a field"),
        ("atleast2(a) w/5 b", 13, "w/5 needs"),
        ("a w/500 b", 3, "from 1 to 100"),
        ("(a b) w/5 c", 7, "w/5 needs"),
        ("a w/5 " * 20 + "b", 1, "up to 11 words"),
        ("person:x w/5 c", 10, "w/5 needs"),
        ("published:2010-13-45", 11, "2010-13-45 is not a date"),
        ("published:2023-02-29", 11, "2023-02-29 is not a date"),
        ("published:2024..2021", 11, "ends before it begins"),
        ("published:>=soon", 13, "soon is not a date"),
        ("published:", 1, "published: needs a value"),
        ("title:", 1, "title: needs"),
        ("a title: OR b", 3, "title: needs"),
        ("foo:bar", 1, "there is no field foo; there are title,"),
        ("titel:bar", 1, "there is no field titel; did you mean title:?"),
        ("a заголвок:b", 3, "there is no field заголвок; did you mean заголовок:?"),
        ('"stat* visit"', 6, "* means nothing between quotation marks"),
        ("published:>9999-12-31", 11, "no day comes after"),
        ("published:<0001-01-01", 11, "no day comes before"),
        ("published:(2020 OR soon)", 20, "soon is not a date"),
        ("published:(2020", 11, "never closed"),
        ("published:last-0-days", 11, "last-0-days is not a date"),
        ("event.date:", 1, "event.date: needs a value"),
        ("with:", 1, "with: needs"),
        ("sort:best", 6, "relevance, newest, oldest"),
        ("expand:maybe", 8, "yes or no"),
        ("🙂", 1, "no word to search for"),
        ("?!", 1, "no word to search for"),
        ("x" * 100_000, 0, "more than 4,000 characters"),
        ("ab " * 400, 901, "more than 300 words"),
        ("(" * 500 + "a" + ")" * 500, 41, "deep"),
        ("NOT " * 200 + "a", 161, "deep"),
        ("title:" * 100 + "a", 1, "title: needs"),
    ],
)
def test_a_bad_query_is_one_sentence_with_its_column(query: str, column: int, part: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    message = str(caught.value)
    assert caught.value.column == column
    assert part in message
    assert "\n" not in message
    assert len(message) < 300


def test_nodes_know_their_columns() -> None:
    root = parse('one (two OR "three four") -five six w/2 seven').root
    assert isinstance(root, And)
    word, either, no, near = root.children
    assert isinstance(word, Word)
    assert isinstance(either, Or)
    assert isinstance(no, Not)
    assert isinstance(near, Near)
    assert word.column == 1
    assert either.children[0].column == 6
    assert isinstance(either.children[1], Phrase)
    assert either.children[1].column == 13
    assert no.column == 27
    assert near.left.column == 33


_PIECES = st.sampled_from(
    [
        *"()\"«»“”„*?~=-+:,.'",
        " ",
        " AND ",
        " OR ",
        " НЕ ",
        "title:",
        "published:",
        "person:",
        "sort:",
        "expand:no",
        "2024-07",
        "2010-13-45",
        "..",
        ">=",
        " w/5 ",
        " pre/3 ",
        "visit",
        "Раҳмон",
        "北京",
        "京",
        "~2",
        "\x00",
        "🙂",
        "\u200f",
    ]
)


@settings(deadline=None)
@given(st.one_of(st.lists(_PIECES, max_size=14).map("".join), st.text(max_size=60)))
def test_whatever_is_typed_is_understood_or_refused_plainly(query: str) -> None:
    refused: QueryError | None = None
    said = ""
    try:
        said = understood(parse(query))
    except QueryError as error:
        refused = error
    if refused is None:
        assert said
    else:
        assert 0 <= refused.column <= len(query) + 1
        assert re.fullmatch(r"[^\n]{10,400}", str(refused))


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("two words", ["two", "words"]),
        ("one, =two -three", ["one,", "=two", "-three"]),
        ("(a b) c", ["a", "b", "c"]),
        ("title:(x OR y) NOT z", ["title:(x OR y)", "NOT z"]),
        ('"a b"~5 published: 2024 sort:newest', ['"a b"~5', "published: 2024"]),
        ("a w/5 b AND c OR d", ["a w/5 b", "c OR d"]),
        ("x,y;z", ["x", "y", "z"]),
        ("one sort:newest expand:no two", ["one", "two"]),
    ],
)
def test_every_part_knows_where_it_stands(query: str, parts: list[str]) -> None:
    root = parse(query).root
    assert isinstance(root, And)
    assert [query[slice(*child.span)] for child in root.children] == parts


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("water NEAR/5 dam", "water w/5 dam"),
        ("water NEAR5 dam", "water w/5 dam"),
        ("water N5 dam", "water w/5 dam"),
        ("water AROUND(5) dam", "water w/5 dam"),
        ("water ADJ3 dam", "water pre/3 dam"),
        ("water /5 dam", "water w/5 dam"),
        ("water /s dam", "water w/s dam"),
        ("water /p (dam OR river)", "water w/p (dam OR river)"),
        ("water | dam", "water OR dam"),
    ],
)
def test_operators_of_other_programs_are_understood(theirs: str, ours: str) -> None:
    assert understood(parse(theirs)) == understood(parse(ours))


@pytest.mark.parametrize("query", ["N5", "NEAR5", "highway N5x", "water n5", "km/5"])
def test_words_that_look_like_them_stay_words(query: str) -> None:
    assert "NEAR/" not in understood(parse(query))
