# SPDX-License-Identifier: MIT
"""Text to tokens in four scripts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.search import analysis, han, stemming


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
        # stress marks and diacritics
        ("Душанбе\u0301", "Душанбе"),
        ("Dushánbe", "Dushanbe"),
        ("Gülen", "Gulen"),
        ("İstanbul", "istanbul"),
        ("Iğdır", "igdir"),
        ("Əliyev", "Aliyev"),
        ("straße", "strasse"),
        # Uzbek, Kyrgyz, Kazakh, Ukrainian
        ("Oʻzbekiston", "O'zbekiston"),
        ("O‘zbekiston", "Ozbekiston"),
        ("Ўзбекистон", "Узбекистон"),
        ("Өзгөн", "Озгон"),
        ("Жеңиш", "Жениш"),
        ("Қирғизистон", "Киргизистон"),
        ("Київ", "Киив"),
        # Tajik letters
        ("кӯҳ", "кух"),
        ("Ҷумҳурии", "Чумхурии"),
        ("роҳҳои", "рох"),
        ("дӯстӣ", "дусти"),
        # numbers, abbreviations, hyphens
        ("٢٠٢٢", "2022"),
        ("۱۴۰۱", "1401"),
        ("３６００", "3600"),
        ("$1,200", "1200"),
        ("50%", "50"),
        ("05.02.2022", "05 02 2022"),
        ("с.н.г.", "СНГ"),
        ("Э.Рахмон", "Э Рахмон"),
        ("counter–terrorism", "counter-terrorism"),
        ("CASA−1000", "CASA-1000"),
        ("CASA-1000", "CASA1000"),
        ("don’t", "dont"),
        # letters that only look like others
        ("Cаммит", "Саммит"),
        ("Tаджикистан", "Таджикистан"),
        # Tajik in Persian script
        ("كتاب", "کتاب"),
        ("مى\u200cشود", "میشود"),
        ("مُحَمَّد", "محمد"),
        ("إیران", "ایران"),
        ("ﷲ", "الله"),
        # Chinese
        ("⾸都", "首都"),
        ("國際貿易", "国际贸易"),
        ("\uf9dd", "利"),
    ],
)
def test_what_is_written_differently_is_found_as_one(one: str, other: str) -> None:
    first, second = terms(one), terms(other)
    assert [term for term in first if term in second] == second


def test_different_words_stay_different() -> None:
    assert terms("Tajikistan") != terms("Uzbekistan")
    assert terms("мир") != terms("мера")
    assert terms("й") != terms("и")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("муҳандис", "муҳандисон"),
        ("муҳандисон", "ба муҳандис"),
        ("меҳмонро", "меҳмонон"),
        ("намоянда", "намояндагони"),
        ("намояндагон", "намоянда"),
        ("сохтмончӣ", "сохтмончиён"),
        ("система", "систему"),
        ("планом", "план"),
        ("кредит", "кредиты"),
        ("Иране", "Иран"),
        ("Афганистан", "Афганистане"),
    ],
)
def test_other_cases_and_numbers_are_asked_for(query: str, text: str) -> None:
    language = "tg" if "ҳ" in query or "ӣ" in query or "намоянд" in query else "ru"
    asked = {*stemming.query_terms(query), *stemming.other_terms(query)}
    assert asked & set(terms(text, language))


def test_a_stem_is_no_preposition() -> None:
    assert terms("Азия") == terms("Азии") == terms("Азию") != terms("аз", "tg")
    assert terms("Осиё", "tg") == terms("Осиёи", "tg") != terms("ос")


def test_names_keep_what_looks_like_a_plural() -> None:
    assert terms("Раҳмон", "tg") == terms("Рахмон", "ru")
    assert terms("забон", "tg") != terms("заб", "tg")


def test_a_zero_written_as_a_circle_is_part_of_a_year() -> None:
    assert terms("二〇二二年") == ["二〇", "〇二", "二二", "二年", "年"]


@pytest.mark.parametrize(
    "text", ["\x00\x07a\x1bb", "🙂🇹🇯👨‍👩‍👧", "\u202ea\u202c", "\ufffd", "½²", "ʼ", "..."]
)
def test_odd_characters_do_no_harm(text: str) -> None:
    assert all(token.term for token in analysis.tokens(text))
    assert terms(f"{text} river")[-1] == "river"


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
            assert han.folded(text[token.start : token.end]) == token.term
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


@settings(deadline=None)
@given(st.text(st.sampled_from("абвгеёжийклнорстуяАЕЁРғӣқӯҳҷҒҶ"), min_size=1, max_size=12))
def test_the_quick_way_for_cyrillic_words_is_the_long_way(word: str) -> None:
    exact = stemming.strict(word)
    for language in ("ru", "tg"):
        term, quick = stemming.forms(word, language)
        assert quick == exact
        assert term == stemming.forms(f"{word}\u200d", language)[0]
