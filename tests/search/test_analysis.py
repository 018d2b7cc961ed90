# SPDX-License-Identifier: MIT
"""Text to tokens in four scripts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.search import analysis, stemming


def terms(text: str, language: str = "") -> list[str]:
    return [token.term for token in analysis.tokens(text, language)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "US"),
        ("U.N", "UN"),
        ("Xi'an", "Xian"),
        ("Xi’an", "Xi'an"),
        ("counter-terrorism", "counter terrorism"),
        ("counter\u2011terrorism", "counter-terrorism"),
        ("café", "cafe"),
        ("cafe\u0301", "café"),
        ("Ｔａｊｉｋ", "tajik"),
        ("ﬁnance", "finance"),
        ("agreements", "agreement"),
        ("Rahmon's", "Rahmon"),
        ("Rahmon’s", "Rahmon"),
        ("1,200,000", "1200000"),
        ("co\u00adoperation", "cooperation"),
        ("ёлка", "елка"),
        ("Рахмон", "Раҳмон"),
        ("Рахмону", "Рахмон"),
        ("президентом", "президент"),
        ("за\u0301мок", "замок"),
        ("Ҷумҳурии", "Ҷумҳурӣ"),
        ("кишварҳои", "кишвар"),
        ("кишварҳоро", "кишвар"),
        ("Тоҷикистонро", "Тоҷикистон"),
        ("يك", "یک"),
    ],
)
def test_what_is_written_differently_is_found_as_one(one: str, other: str) -> None:
    first, second = terms(one), terms(other)
    assert [term for term in first if term in second] == second


def test_different_words_stay_different() -> None:
    assert terms("Tajikistan") != terms("Uzbekistan")
    assert terms("мир") != terms("мера")
    assert terms("й") != terms("и")


def test_tajik_suffixes_go_everywhere_in_tajik_text_only() -> None:
    assert terms("Душанберо", "tg") == terms("Душанбе", "tg") == terms("Душанбе", "ru")
    assert terms("Душанберо", "ru") != terms("Душанбе", "ru")
    assert set(stemming.query_terms("Душанберо")) >= set(terms("Душанбе", "tg"))


def test_chinese_is_pairs_and_the_last_character_alone() -> None:
    tokens = list(analysis.tokens("在北京大学。好"))
    assert [token.term for token in tokens] == ["在北", "北京", "京大", "大学", "学", "好"]
    assert [token.position for token in tokens] == [0, 1, 2, 3, 4, 5]
    assert [(token.start, token.end) for token in tokens][1] == (1, 3)


def test_a_compound_has_its_parts_and_the_whole() -> None:
    tokens = {token.exact: token for token in analysis.tokens("a counter-terrorism law")}
    assert tokens["counter"].position == tokens["counterterrorism"].position == 1
    assert tokens["terrorism"].position == 2
    assert tokens["law"].position == 3
    assert (tokens["counterterrorism"].start, tokens["counterterrorism"].end) == (2, 19)


def test_the_exact_form_keeps_letters_and_endings() -> None:
    assert [t.exact for t in analysis.tokens("Раҳмон cafés Rahmon's")] == [
        "раҳмон",
        "cafés",
        "rahmon",
    ]


def test_stop_words_are_words() -> None:
    assert terms("to be or not to be") == ["to", "be", "or", "not", "to", "be"]


def test_very_long_words_are_cut() -> None:
    assert all(len(term) <= stemming.LONGEST for term in terms("x" * 100_000))
    assert len(terms("a-" * 50_000)) >= 1


_TEXT = st.text(
    st.one_of(
        st.sampled_from("aZé'’-‑. ,19ҳёй习近平\u0301\u00ad\u200c\nﬁ½"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=80,
)


@settings(deadline=None)
@given(_TEXT, st.sampled_from(["", "tg"]))
def test_offsets_and_positions_are_sound(text: str, language: str) -> None:
    before = -1
    for token in analysis.tokens(text, language):
        assert 0 <= token.start < token.end <= len(text)
        assert token.term
        if not token.exact:
            assert text[token.start : token.end].startswith(token.term[0])
            assert len(token.term) == token.end - token.start
        elif token.position > before:
            surface = text[token.start : token.end]
            assert stemming.strict(surface.replace(".", "").replace(",", "")) == token.exact
        before = max(before, token.position)


@settings(deadline=None)
@given(_TEXT)
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    indexed = set(terms(text))
    for word in analysis.words(text):
        assert set(terms(word)) <= indexed
