# SPDX-License-Identifier: MIT
from __future__ import annotations

import html
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tajarchive.export.clipboard import for_clipboard
from tajarchive.model import Passage


def test_text_has_words_paragraph_citation_and_id(articles):
    article = articles["russian"]
    copied = for_clipboard(Passage(article, 5, 12), "gost")
    first, _, rest = copied.text.partition("\n\n")
    assert first == "закрыл"
    assert "Абз. 1. URL:" in rest
    assert rest.endswith("\nTajArchive ru-1, para. 1\n")


def test_a_passage_over_two_paragraphs_names_both(articles):
    article = articles["everything"]
    copied = for_clipboard(Passage(article, 0, len(article.body)))
    assert copied.text.startswith(article.body + "\n\n")
    assert "paras. 1–2" in copied.text
    assert copied.html.count("<p>") == 3
    assert "<i>Sample Wire</i>" in copied.html
    assert "*Sample Wire*" in copied.markdown


def test_all_three_forms_stay_as_they_were(passages, golden):
    parts = []
    for passage in passages:
        copied = for_clipboard(passage)
        parts += [copied.text, copied.html, copied.markdown]
    golden("export/clipboard.txt", "\n----\n".join(parts))


def test_markup_in_the_text_is_text(article):
    hostile = article(
        texts=("<script>x</script> *not bold* [no](link)", "# no heading", "- no list")
    )
    copied = for_clipboard(Passage(hostile, 0, len(hostile.body)))
    assert "<script>" not in copied.html
    assert r"\<script\>x\</script\> \*not bold\* \[no\](link)" in copied.markdown
    assert "> \\# no heading\n>\n> \\- no list" in copied.markdown


_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_WORDS, min_size=1, max_size=3), st.data())
def test_the_words_are_verbatim(article, texts, data):
    made = article(texts=tuple(texts))
    start = data.draw(st.integers(0, len(made.body)))
    end = data.draw(st.integers(start, len(made.body)))
    copied = for_clipboard(Passage(made, start, end))
    assert copied.text.startswith(made.body[start:end].strip())
    quoted = re.search(r"<blockquote[^>]*>(.*)</blockquote>", copied.html, re.DOTALL)
    assert quoted is not None
    shown = html.unescape(re.sub(r"</p><p>", "\n\n", quoted[1])[3:-4]).replace("<br>", "\n")
    assert shown.split() == made.body[start:end].strip().split()
