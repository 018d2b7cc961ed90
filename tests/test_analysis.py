# SPDX-License-Identifier: MIT
"""The whole analysis of texts made to be slow or to mislead: bounded work, right offsets."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.hostile import CASES, article, faults
from tajarchive.analysis import analyse
from tajarchive.text import extent

_LETTERS = 1_000
"""Code points, or so, in thousands: enough for what grows faster than the text to show."""


def text_of(name: str, letters: int) -> str:
    size, make = CASES[name]
    unit = max(1, len(make(1_000)) / 1_000)
    return make(max(1, min(size, int(letters / unit))))


def steps(text: str) -> int:
    """Return how many functions were called, Python's and built-in, to analyse a text."""
    one = article(text)
    analyse(one)  # so that no words are new
    count = 0

    def called(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        analyse(one)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", CASES)
def test_work_grows_with_the_text_and_no_faster(name: str) -> None:
    short, long = text_of(name, 2 * _LETTERS), text_of(name, 6 * _LETTERS)
    assert len(long) < 3.2 * len(short)
    assert steps(long) < 4 * steps(short) + 12 * len(long)


@pytest.mark.parametrize("name", CASES)
def test_offsets_of_what_is_found_are_right(name: str) -> None:
    assert faults(analyse(article(text_of(name, 7 * _LETTERS)))) == []


_PARTS = st.sampled_from(
    [
        *("Rahmon", "Emomali Rahmon", "Рahмon", "Душанбе", "习近平", "رحمان", "\u202eRahmon\u202c"),
        *("\u0301", "\u0304\u0301", "\x00", "\ud800", "\udfff", "\u00a0", "\u200b", "\n", "\n\n"),
        *(
            "«",
            "»",
            '"',
            "“",
            "(",
            ")",
            "[",
            "]",
            "'",
            "-",
            ".",
            ",",
            ":",
            "/",
            "©",
            " ",
            "A.",
            "U.S.",
        ),
        *("12", "2024", "5 March 2024", "5 марта 2024 года", "2024年3月5日", "$5 million"),
        *(
            "President",
            "Minister of",
            "Bank of",
            "met",
            "signed an agreement",
            "встретился",
            "会见",
        ),
        *("ǅ", "İ", "ß", "ﬁ", "𝐀", "🇹🇯", "the two presidents", "Xinhua/", "Photo by"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PARTS, max_size=60), st.sampled_from(("", " ")))
def test_offsets_are_right_in_whatever_text(parts: list[str], between: str) -> None:
    assert faults(analyse(article(between.join(parts)))) == []


def test_names_are_found_between_words_from_right_to_left() -> None:
    text = "President Emomali Rahmon met امام‌علی رحمان in Dushanbe, said \u202bمحمد\u202c Nazarov."
    found = analyse(article(text))
    assert faults(found) == []
    assert {"Emomali Rahmon", "Dushanbe"} <= {m.text for m in found.mentions}


def test_a_name_is_found_before_a_letter_with_thousands_of_marks() -> None:
    found = analyse(
        article("Emomali Rahmon came. Ra" + "\u0301" * 5_000 + "hmon left. Dushanbe slept.")
    )
    assert faults(found) == []
    assert {"Emomali Rahmon", "Dushanbe"} <= {m.text for m in found.mentions}


def test_of_a_book_the_beginning_is_read_and_the_reader_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = [f"Emomali Rahmon met Xi Jinping on {day} March 2019." for day in range(1, 21)]
    one = article("\n".join(lines))
    whole = analyse(one)
    assert whole.warnings == ()
    monkeypatch.setattr(extent, "MOST_WORDS", 100)
    part = analyse(one)
    assert len(part.warnings) == 1
    assert part.warnings[0].startswith("only the first ")
    assert part.warnings[0].endswith(" words were read for names, dates and events")
    assert part.body == one.body
    assert part.paragraphs == one.paragraphs
    assert 0 < len(part.mentions) < len(whole.mentions)
    assert part.mentions == whole.mentions[: len(part.mentions)]
    assert part.dates == whole.dates[: len(part.dates)]
    monkeypatch.undo()
    assert analyse(part).warnings == ()
