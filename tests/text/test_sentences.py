# SPDX-License-Identifier: MIT
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.model import Paragraph
from tajarchive.text.sentences import sentence_at, sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Aslov met J. Smith on Sept. 7.", "He left."],
        ["The U.S. gave 3.5 million.", "“Good,” he said."],
        ["Он родился в 1952 г. в Дангаре.", "Позже уехал в г. Душанбе.", "Да!"],
        ["Соли 2021 дар ш. Душанбе буд.", "Ӯ рафт."],
        ["拉赫蒙说：“好。”", "他走了！", "真的？"],
        ["DUSHANBE, July 5 (Sample Wire) -- It began.", "Then (he said.) it ended."],
        ["Is it?", "Yes … it is."],
        ["One line", "Another line"],
    ],
)
def test_sentences_of_four_languages(parts):
    joiner = "\n" if parts[0] == "One line" else ("" if "拉" in parts[0] else " ")
    text = joiner.join(parts)
    assert [text[s.start : s.end] for s in sentences(text)] == parts


@given(st.text(alphabet=st.sampled_from("aA .。!?\n\"'1г(—")))
def test_sentences_cover_everything_but_white_space_in_order(text):
    spans = sentences(text)
    assert "".join("".join(text[s.start : s.end] for s in spans).split()) == "".join(text.split())
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert text[span.start : span.end] == text[span.start : span.end].strip()


def test_the_sentence_at_an_offset():
    text = "First one. Second one."
    whole = Paragraph(1, 0, len(text))
    assert text[sentence_at(text, whole, 12).start :] == "Second one."
    assert sentence_at(text, whole, 0).end == 10
    assert sentence_at(text, whole, 400).end == len(text)
