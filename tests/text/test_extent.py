# SPDX-License-Identifier: MIT
"""How much of a text is read."""

from __future__ import annotations

import pytest

from tajarchive.text import extent as module
from tajarchive.text.extent import extent


@pytest.fixture(autouse=True)
def few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WORDS", 40)


@pytest.mark.parametrize(
    "text", ["", "One.", "word " * 40, "字" * 40, "a" * 10_000, "字" * 30 + "\n"]
)
def test_a_short_text_is_read_whole(text: str) -> None:
    assert extent(text) == len(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Five words are in it. " * 20, "Five words are in it. " * 6),
        ("字字字字字字字字字。" * 20, "字字字字字字字字字。" * 4),
        ("a line of six more words\n" * 20, "a line of six more words\n" * 2),
        ("word " * 100, "word " * 40),
        ("." * 100, "." * 40),
        ("字" * 100, "字" * 40),
        ("2024年" * 100, "2024年" * 20),
        ("12\n" * 50_000, "12\n" * 4),
    ],
)
def test_a_long_text_is_read_up_to_a_clean_end(text: str, read: str) -> None:
    assert text[: extent(text)] == read


def test_no_words_are_lost_between_the_steps_of_counting(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "word " * 100
    whole = extent(text)
    monkeypatch.setattr(module, "_STEP", 15)
    assert extent(text) == whole == len("word " * 40)
