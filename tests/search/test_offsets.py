# SPDX-License-Identifier: MIT
"""Offsets of positions are those of the tokens."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tajarchive.search import analysis, offsets

_TEXTS = st.one_of(
    st.text(
        st.sampled_from("abЯҳ北京19 .,-–'’\u0301\u0640\u00ad_\U00020001\U0001f600é(\n"), max_size=25
    ),
    st.lists(
        st.sampled_from(
            "U.S. a.b.c 1,200 12,34 1,200,000 well-known well-1,200 1,200-strong Xi'an Xi''an "
            "rock'n'roll a.m. т.е. 北京大学 x北京y U.S-1,200 e\u0301t\u0301 o'a.b ’twas x-y-z-w . "
            "- 3.5 3,5 http://a.b/c,d 1.b,2 U.S.Army 1,2000 a-U.S. 5-1,200".split()
        ),
        max_size=6,
    ).map(" ".join),
    st.lists(st.sampled_from("U.S. 1,200 well-known 北京 x ' - . ,".split()), max_size=6).map(
        "".join
    ),
)


def _by_tokens(text: str) -> dict[int, set[tuple[int, int]]]:
    """Return what stands at each position that has a term."""
    found: dict[int, set[tuple[int, int]]] = {}
    for token in analysis.tokens(text):
        end = token.end if token.exact else token.start + 1
        found.setdefault(token.position, set()).add((token.start, end))
    return found


@settings(max_examples=600, deadline=None)
@given(_TEXTS)
@example("5-1,200 and a U.S.Army of 1,200-strong a.b.c")
@example("")
@example("\u0640-1")
def test_every_position_begins_where_its_token_does(text: str) -> None:
    starts = offsets.starts(text).tolist()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(offsets, "_SHORT", 1)
        assert offsets.starts(text).tolist() == starts
    assert starts == offsets._slowly(text).tolist()
    assert len(starts) == analysis.width(text, False)
    for position, spans in _by_tokens(text).items():
        first, last = offsets.word(text, starts[position])
        # A tatweel alone is no word: before a hyphen the compound stands in its place.
        found = {(first, last)} if list(analysis.tokens(text[first:last])) else set()
        whole = offsets.compound(text, starts[position])
        assert found <= spans
        assert spans <= found | ({whole} if whole else set())


def test_a_part_of_a_compound_is_none_itself() -> None:
    text = "a well-known-fact"
    first, second = (text.index(word) for word in ("well", "known"))
    assert offsets.compound(text, first) == (2, len(text))
    assert offsets.compound(text, second) is None
    assert offsets.compound(text, 0) is None
    assert offsets.word(text, second) == (second, second + 5)
