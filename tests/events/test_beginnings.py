# SPDX-License-Identifier: MIT
"""No pattern may be missed because a text does not begin as it was thought to begin."""

from __future__ import annotations

from string import ascii_lowercase

import pytest

from tajarchive.events.timex.beginnings import LENGTH, First, Tree, beginnings
from tajarchive.events.timex.grammar import LANGUAGES, load
from tajarchive.events.timex.matcher import lowered
from tajarchive.events.types import triggers
from tests.events import expressions

TEXTS = {
    "en": expressions.ENGLISH + expressions.NO_DATE_ENGLISH,
    "ru": expressions.RUSSIAN + expressions.NO_DATE_RUSSIAN,
    "tg": expressions.TAJIK + expressions.NO_DATE_TAJIK,
    "zh": expressions.CHINESE + expressions.NO_DATE_CHINESE,
}


def first(pattern: str) -> set[str]:
    def field(name: str) -> First:
        return First({"month": ("may", "june")}[name])

    return set(beginnings(pattern, field).all)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab", {"ab"}),
        ("a|bc", {"a", "bc"}),
        ("(?:a|b)c", {"ac", "bc"}),
        ("a?b", {"ab", "b"}),
        (r"\bthe(?! end)", {"the"}),
        (r"(?<!\w)(?P<x>a)\.", {"a."}),
        ("[a-c]d", {"ad", "bd", "cd"}),
        (r"[\s-]x", {" x", "-x"}),
        (r"\d{3}-", {"000-"}),
        (r"\d{1,2}x", {"0"}),
        (r"1[0-2]", {"00"}),
        ("a+b", {"a"}),
        ("ab*c", {"ab", "ac"}),
        (r"a\s+b", {"a b"}),
        (r"a\s*b", {"a b", "ab"}),
        ("<month> 1", {"may 0", "june "}),
        ("<:month2>", {"may", "june"}),
        ("a.c", {"a"}),
        (r"a\wc", {"a"}),
        ("[^a]b", {""}),
        (r"(x)(?P=x)", {"x"}),
        ("abcdefgh", {"abcde"}),
    ],
)
def test_beginnings_of_a_pattern(pattern: str, expected: set[str]) -> None:
    assert first(pattern) == expected


def test_pattern_with_very_many_beginnings_is_told_by_fewer_letters() -> None:
    found = first("[a-z][a-z][a-z][a-z]")
    assert found == {a + b for a in ascii_lowercase for b in ascii_lowercase}


def test_tree_knows_digits_and_blanks() -> None:
    tree = Tree([First(("0 may",)), First(("00",)), First(("a b",))])
    assert tree.at("in 7 may", 3) == (0,)
    assert tree.at("in 7 \nmay", 3) == (0,)
    assert tree.at("17 may", 0) == (1,)
    assert tree.at("a  b", 0) == (2,)
    assert tree.at("ab", 0) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_match_of_every_pattern_is_tried(language: str) -> None:
    """Whatever a rule or a veto matches in a text begins where it is tried."""
    tried = matched = 0
    for grammar in (load(language), load("common")):
        patterns = [grammar.pattern(n) for n in range(len(grammar.rules) + len(grammar.vetoes))]
        for text in TEXTS[language].splitlines():
            low = lowered(text.partition(" | ")[0])
            starts = {match.start() for match in grammar.starts.finditer(low)}
            for start in range(len(low)):
                numbers = grammar.tree.at(low, start) if start in starts else ()
                tried += len(numbers)
                for number, pattern in enumerate(patterns):
                    match = pattern.match(low, start)
                    if match is not None and match.end() > start:
                        matched += 1
                        assert number in numbers, (low[start : start + LENGTH], pattern.pattern)
    assert 0 < matched <= tried


def test_a_beginning_of_two_words_leaves_the_second_to_others() -> None:
    """A trigger that begins with "в с…" must not hide one that begins with «саммит»."""
    index = triggers("ru")
    text = "прибыла для участия в саммите глав"
    found = [text[m.start() : m.start() + 7] for m in index.starts.finditer(text)]
    assert "саммите" in found
