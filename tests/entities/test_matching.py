# SPDX-License-Identifier: MIT
"""Words with offsets, and the trie."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tajarchive.entities.matching import Trie, tokenise
from tajarchive.entities.types import Alias


def trie(*names: str) -> Trie:
    built = Trie()
    for name in names:
        built.add(name, Alias(name, "GPE", name, "en"))
    return built


def found(names: Trie, text: str) -> list[str]:
    tokens = tokenise(text)
    return [text[tokens.start[m.i] : tokens.end[m.j - 1]] for m in names.find(tokens)]


@given(st.text())
def test_tokens_are_slices_in_order(text: str) -> None:
    tokens = tokenise(text)
    last = 0
    for word, start, end in zip(tokens.text, tokens.start, tokens.end, strict=True):
        assert last <= start < end
        assert len(word) == end - start
        assert not text[start:end].isspace()
        last = end


def test_whole_words_only() -> None:
    assert found(trie("Iran"), "Tirana is not in Iran, nor Iranian") == ["Iran"]


def test_the_longest_name_wins() -> None:
    names = trie("Xi", "Xi'an", "Panj", "Panj River")
    assert found(names, "Xi flew to Xi’an by the Panj River") == ["Xi", "Xi’an", "Panj River"]


def test_capitals_are_asked_for_where_the_alias_has_them() -> None:
    names = trie("Turkey", "US", "presidential palace")
    assert found(names, "turkey for us in the Presidential Palace") == ["Presidential Palace"]
    assert found(names, "TURKEY and the US") == ["TURKEY", "US"]


def test_chinese_needs_no_blanks() -> None:
    assert found(trie("中国", "塔吉克斯坦"), "我访问中国和塔吉克斯坦了") == ["中国", "塔吉克斯坦"]


def test_hyphens_and_blanks_are_folded() -> None:
    assert found(trie("Asia-Plus"), "Asia‑Plus wrote; Asia–Plus too") == ["Asia‑Plus", "Asia–Plus"]


def test_a_combining_mark_belongs_to_its_word() -> None:
    assert found(trie("Iran"), "Iran\u0301 Iran") == ["Iran"]


def test_the_spelling_that_asks_for_less_is_kept() -> None:
    built = Trie()
    for name in ("Rogun Dam", "Rogun dam"):
        built.add(name, Alias("rogun", "FAC", name, "en"))
    assert found(built, "the Rogun dam and the Rogun Dam") == ["Rogun dam", "Rogun Dam"]
