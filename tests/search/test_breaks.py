# SPDX-License-Identifier: MIT
"""Where sentences and paragraphs begin: as `text.sentences` has it, in positions of words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.search import analysis
from tajarchive.search.breaks import breaks
from tajarchive.text.sentences import sentences


def begins(text: str, offsets: list[int]) -> set[int]:
    """Return the positions of the first words from those offsets on, the first of all left out."""
    tokens = list(analysis.tokens(text))
    found = {min((t.position for t in tokens if t.start >= at), default=0) for at in offsets}
    return found - {0}


@pytest.mark.parametrize(
    ("text", "some", "fresh"),
    [
        ("", [], []),
        ("One dam. Two dams! Three", [2, 4], []),
        ("Mr. Rahmon met J. Smith in the U.S. embassy. He left.", [9], []),
        ("It cost 3.5 million. and more", [], []),
        ("He said: «It is open.» Then he left.", [5], []),
        ('It is open." — he said', [], []),
        ("В 2022 г. Рахмон приехал. Он уехал.", [5], []),
        ("杜尚别。北京！ 好", [3, 5], []),
        ("One.\nTwo", [1], []),
        ("One two\nthree\n\nfour. Five", [2, 4], [3]),
        ("\n\nOne\n \n\nTwo\n\n…\n\n", [], [1]),
    ],
)
def test_breaks_of_a_text(text: str, some: list[int], fresh: list[int]) -> None:
    assert breaks(text, False) == (some, fresh)


def test_each_line_may_be_a_paragraph() -> None:
    assert breaks("A dam. It is high.\nA road", False, each=True) == ([2], [5])


_PIECES = st.sampled_from(
    [
        *"dam Dam dams. Dam. what? no! end… «Yes.» (see Mr. J. U.S. г. 2.5 — - “ 3".split(),
        *"杜尚别。 北京？” 北京。dam …. .”) ? 。 ab.cd. $5 _x".split(),
        "\n",
        "\n\n",
    ]
)


@settings(deadline=None, max_examples=400)
@given(st.lists(_PIECES, max_size=25))
def test_they_are_those_of_the_sentences(pieces: list[str]) -> None:
    text = re.sub(r" ?(\n+) ?", r"\1", " ".join(pieces))
    found = breaks(text, False)
    assert not set(found.sentences) & set(found.paragraphs)
    fresh = begins(text, [mark.end() for mark in re.finditer(r"\n\n+", text)])
    assert set(found.paragraphs) == fresh
    expected = begins(text, [span.start for span in sentences(text)]) | fresh
    assert {*found.sentences, *found.paragraphs} == expected
