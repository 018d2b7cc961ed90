# SPDX-License-Identifier: MIT
from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tajarchive.text.normalise import clean, fold


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
