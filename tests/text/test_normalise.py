# SPDX-License-Identifier: MIT
from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tajarchive.text.normalise import clean, fold, fold_with_map


def test_clean_keeps_quotes_and_mends_spaces_and_line_ends():
    assert clean("\ufeff“Xi\u00a0Jinping”\r\nsaid\u200b:\r«да»") == "“Xi Jinping”\nsaid:\n«да»"


def test_clean_composes_tajik_letters():
    assert clean("и\u0304") == "ӣ"


@given(st.text())
def test_clean_is_stable_and_free_of_control_characters(text):
    once = clean(text)
    assert clean(once) == once
    assert not [c for c in once if unicodedata.category(c) == "Cc" and c != "\n"]


@given(st.text())
def test_fold_keeps_every_offset(text):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_the_offset_map_leads_back_to_the_letter_that_was_folded(text):
    folded, offsets = fold_with_map(text)
    for i, char in enumerate(folded):
        source = text[offsets.original(i)]
        assert char in fold(unicodedata.normalize("NFKC", source))
    assert offsets.original(len(folded)) == len(text)


def test_the_offset_map_where_letters_change_length():
    folded, offsets = fold_with_map("a\ufb03b\uff21c")  # ﬃ is three letters
    assert folded == "affibAc"
    assert [offsets.original(i) for i in range(7)] == [0, 1, 1, 1, 2, 3, 4]
