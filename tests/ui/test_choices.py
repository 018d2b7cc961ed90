# SPDX-License-Identifier: MIT
"""What a query chooses among the values of facets, and how a click changes it."""

from __future__ import annotations

import pytest

from tajarchive.model import Piece
from tajarchive.search.query.parser import parse
from tajarchive.search.query.pieces import pieces as understood
from tajarchive.ui import query_parts
from tajarchive.ui.models.choices import Value, choices, chosen


def pieces(query: str) -> tuple[Piece, ...]:
    """Return the parts of a query as the search understands it."""
    return understood(parse(query), {})


@pytest.mark.parametrize(
    ("query", "made"),
    [
        ("dam", []),
        ("source:Xinhua", [("source", ("Xinhua",), False)]),
        ('dam -person:"Xi Jinping" oil', [("person", ("Xi Jinping",), True)]),
        ('NOT org:"World Bank"', [("organisation", ("World Bank",), True)]),
        ('(source:A OR source:"B C")', [("source", ("A", "B C"), False)]),
        ("source:(A OR B)", [("source", ("A", "B"), False)]),
        ("-(language:en OR language:ru)", [("language", ("en", "ru"), True)]),
        ("published:2021", [("year", ("2021",), False)]),
        ("(published:2021 OR published:2023)", [("year", ("2021", "2023"), False)]),
        ("published:2021..2023", []),
        ("published:2021-02", []),
        ("title:dam", []),
        ("(source:A OR person:B)", []),
        ("(source:A OR dam)", []),
        ('person:"A OR B"', [("person", ("A OR B",), False)]),
        ("dam programme:x tag:y", [("programme", ("x",), False), ("tag", ("y",), False)]),
    ],
)
def test_choices_are_read_from_the_query(query: str, made: list[object]) -> None:
    found = choices(query, pieces(query))
    assert [(c.facet, c.values, c.excluded) for c in found] == made


XI = Value("person", "Xi Jinping", 3)


@pytest.mark.parametrize(
    ("query", "value", "how", "expected"),
    [
        ("", Value("year", "2021", 1), "and", "published:2021"),
        ("dam", XI, "and", 'dam person:"Xi Jinping"'),
        ("dam", Value("organisation", "World Bank", 1), "not", 'dam -org:"World Bank"'),
        ("a OR b", Value("language", "tg", 1), "and", "a OR b language:tg"),
        ("dam", Value("source", 'The "Wire"', 1), "and", 'dam source:"The Wire"'),
        ("dam", Value("event", "phone_call", 1), "and", "dam event:phone_call"),
        # asked twice, taken back
        ('dam person:"Xi Jinping"', XI, "and", "dam"),
        ('dam person:"xi jinping"', XI, "or", "dam"),
        ('dam -person:"Xi Jinping"', XI, "and", "dam"),
        ('dam -person:"Xi Jinping"', XI, "not", "dam"),
        # turned round
        ('dam person:"Xi Jinping" oil', XI, "not", 'dam oil -person:"Xi Jinping"'),
        # several
        ("person:Rahmon", XI, "and", 'person:Rahmon person:"Xi Jinping"'),
        ("person:Rahmon oil", XI, "or", '(person:Rahmon OR person:"Xi Jinping") oil'),
        ("oil", XI, "or", 'oil person:"Xi Jinping"'),
        ('(person:Rahmon OR person:"Xi Jinping") oil', XI, "and", "person:Rahmon oil"),
        ("-(person:A OR person:B)", Value("person", "A", 0), "and", "-person:B"),
        # an article has one source, one language, one year
        ("source:A dam", Value("source", "B", 1), "and", "source:B dam"),
        ("source:A dam", Value("source", "B", 1), "or", "(source:A OR source:B) dam"),
        ("-source:A dam", Value("source", "B", 1), "and", "-source:A dam source:B"),
        ("published:2021", Value("year", "2022", 1), "and", "published:2022"),
        ("published:2021", Value("year", "2022", 1), "or", "(published:2021 OR published:2022)"),
        ("dam published:2018..2024", Value("year", "2022", 1), "and", "dam published:2022"),
        ("published:2018..2024", Value("year", "2022", 1), "not",
         "published:2018..2024 -published:2022"),
    ],
)  # fmt: skip
def test_a_value_is_chosen(query: str, value: Value, how: str, expected: str) -> None:
    assert chosen(query, pieces(query) if query else (), value, how) == expected
    assert parse(expected).root is not None, "it is a query that can be understood"


def test_choices_in_few_words() -> None:
    query = '(person:Rahmon OR person:"Xi Jinping") -language:tg event:phone_call'
    assert [choice.label for choice in choices(query, pieces(query))] == [
        "Person: Rahmon or Xi Jinping", "Language: Tajik", "Event: phone call",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Rahmon", ["=Rahmon"]),
        ("-Rahmon", ["-=Rahmon"]),
        ("NOT Rahmon dam", ["NOT =Rahmon dam", "NOT Rahmon =dam"]),
        ('dam "state visit"', ['=dam "state visit"', 'dam ="state visit"']),
        ("北京", ["=北京"]),
        ("Xi-Jinping", ["=Xi-Jinping"]),
        ("=Rahmon", [None]),
        ("person:Rahmon", [None]),
        ("Rahm*", [None]),
        ("Rahmon~", [None]),
        ("(a OR b)", [None]),
        ("a w/5 b", [None]),
        ('"a b"~5', [None]),
    ],
)
def test_a_word_is_made_exact(query: str, expected: list[str | None]) -> None:
    found = [
        query_parts.exact(query, piece) if query_parts.can_be_exact(query, piece) else None
        for piece in pieces(query)
    ]
    assert found == expected
    for exact in expected:
        if exact:
            parse(exact)


def test_a_name_of_two_words_is_made_exact() -> None:
    query = "dam Emomali Rahmon"
    found = understood(parse(query), {"Emomali Rahmon": ("Эмомали Рахмон",)})
    assert query_parts.exact(query, found[1]) == "dam =Emomali =Rahmon"
