# SPDX-License-Identifier: MIT
"""Snippets and highlights: what is painted is what was found, at the right place."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.search import IndexDocument, SearchIndex
from tajarchive.search.marking import MarkedText, merge
from tajarchive.search.query.places import Slot
from tajarchive.search.snippets import WIDTH, snippets
from tests.search.conftest import KnownNames

TEXT = (
    "President Rahmon met teachers. Rakhmon’s visit to the U.S. school, Раҳмон said, was short. "
    "Counter-terrorism and counterterrorism; 拉赫蒙在北京大学。Vaccination, vaccines, a café."
)


def painted(archive: SearchIndex, query: str, text: str = TEXT) -> list[str]:
    spans = archive.highlights(query, "A title", text)
    assert spans == sorted(spans, key=lambda span: span.start)
    for one, other in pairwise(spans):
        assert one.end <= other.start
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", []),
        ("teacher", ["teachers"]),
        ("visiting school", ["visit", "school"]),
        ("US", ["U.S."]),
        ('"u.s. school"', ["U.S. school"]),
        ('"school u.s."', []),
        ("visit w/s school", ["visit", "school"]),
        ("teachers w/s school", []),
        ("teachers w/p school", ["teachers", "school"]),
        ("president pre/s teachers", ["President", "teachers"]),
        ("teachers pre/s president", []),
        ("cafe w/p visit w/s short", ["visit", "short", "café"]),
        ("school w/s visit w/9 said", ["visit", "school", "said"]),
        ('((school w/3 "u.s.") OR cafe) w/p visit', ["visit", "U.S.", "school", "café"]),
        ("school NOT w/5 visit", []),
        ("school NOT w/3 visit", ["school"]),
        ("school NOT w/s teachers", ["school"]),
        ("atleast2(short)", []),
        ("atleast2(vaccines)", ["Vaccination", "vaccines"]),
        ("atleast2(=vaccines)", []),
        ("atleast3(short OR vaccines)", ["short", "Vaccination", "vaccines"]),
        ("atleast2(counterterrorism)", ["Counter-terrorism", "counterterrorism"]),
        ("atleast4(Rahmon)", ["Rahmon", "Rakhmon’s", "Раҳмон", "拉赫蒙"]),
        ("atleast5(Rahmon)", []),
        ("visit w/4 school", ["visit", "school"]),
        ("Rahmon", ["Rahmon", "Rakhmon’s", "Раҳмон", "拉赫蒙"]),
        ("=Rahmon", ["Rahmon"]),
        ("person:Rahmon", ["Rahmon", "Rakhmon’s", "Раҳмон", "拉赫蒙"]),
        ("counter-terrorism", ["Counter-terrorism", "counterterrorism"]),
        ("counterterrorism", ["Counter-terrorism", "counterterrorism"]),
        ("counter", ["Counter"]),
        ("terrorism", ["terrorism"]),
        ("vaccin*", ["vaccines"]),
        ("北京", ["北京"]),
        ("北京大学", ["北京大学"]),
        ("塔", []),
        ("cafe -school", ["café"]),
        ("-teacher", []),
        ("title:teacher", []),
        ("short published:2020", ["short"]),
        ("teacher OR nothing", ["teachers"]),
    ],
)
def test_highlights(archive: SearchIndex, query: str, words: list[str]) -> None:
    assert painted(archive, query) == words


def test_one_chinese_character_is_painted_alone(archive: SearchIndex) -> None:
    assert painted(archive, "京", "在北京，东京。") == ["京", "京"]


def test_the_paragraph_of_a_snippet(archive: SearchIndex) -> None:
    (hit,) = archive.search("forty students").hits
    body = (
        "A new school was opened by President Rahmon on Saturday.\n\n"
        "Teachers from Tianjin will train forty students a year. "
        "The school is the first of its kind."
    )
    (snippet,) = hit.snippets
    assert snippet.paragraph == 2
    assert body[snippet.start :].startswith(snippet.text)
    assert [snippet.text[a:b] for a, b in snippet.highlights] == ["forty", "students"]


def test_a_hit_by_title_shows_the_beginning(archive: SearchIndex) -> None:
    (hit,) = archive.search("title:luban").hits
    (snippet,) = hit.snippets
    assert snippet.highlights == ()
    assert snippet.start == 0
    assert snippet.text.startswith("A new school")


def test_snippets_can_be_left_out(archive: SearchIndex) -> None:
    assert all(hit.snippets == () for hit in archive.search("", snippets=False).hits)


def test_the_best_place_comes_first() -> None:
    filler = "Nothing of note was said here at all. " * 20
    body = f"A river. {filler}\n\n{filler} The bridge over the river. {filler}"
    marks = [Slot("text", ("river",)), Slot("text", ("bridg",))]
    first, second = snippets(body, (), "en", marks)
    assert [first.text[a:b] for a, b in first.highlights] == ["bridge", "river"]
    assert first.paragraph == 2
    assert first.text.startswith("… ")
    assert first.text.endswith(" …")
    assert (second.start, second.paragraph) == (0, 1)
    assert second.text.startswith("A river")


def test_an_empty_body_has_no_snippet() -> None:
    assert snippets(" \n", (), "en", [Slot("text", ("river",))]) == ()


def test_highlights_with_a_long_query_on_a_long_text(empty: SearchIndex) -> None:
    body = "river bank " * 5_000
    empty.update([IndexDocument("a", "", body)])
    assert len(empty.highlights("river", "", body)) == 5_000
    (hit,) = empty.search('"river bank"').hits
    assert all(len(s.text) < 2 * WIDTH for s in hit.snippets)


_WORDS = st.sampled_from(
    ["river", "bank", "Раҳмон", "北京大学", "café", "U.S.", "a-b", "🙂", "e\u0301t", "«x»"]
)
_PARAGRAPH = st.lists(_WORDS, min_size=1, max_size=60).map(" ".join)
_MARKS = st.lists(
    st.sampled_from(["river", "bank", "рахмон", "北京", "cafe", "us", "b", "et"]),
    max_size=4,
    unique=True,
)


@settings(deadline=None)
@given(st.lists(_PARAGRAPH, min_size=1, max_size=4), _MARKS)
def test_offsets_of_snippets_correspond(paragraphs: list[str], terms: list[str]) -> None:
    body = "\n\n".join(paragraphs)
    spans, at = [], 0
    for n, paragraph in enumerate(paragraphs, 1):
        spans.append((n, at, at + len(paragraph)))
        at += len(paragraph) + 2
    marks = [Slot("text", (term,)) for term in terms]
    text = MarkedText(body, "en")
    all_marked = merge(span for mark in marks for span in text.spans(mark))
    found = snippets(body, spans, "en", marks)
    assert found
    shown = False
    for snippet in found:
        low, high = next((a, b) for n, a, b in spans if n == snippet.paragraph)
        plain = snippet.text.removesuffix(" …")
        lead = 2 if plain.startswith("… ") else 0
        plain = plain[lead:]
        assert body[snippet.start : snippet.start + len(plain)] == plain
        assert low <= snippet.start <= snippet.start + len(plain) <= high
        assert len(plain) <= WIDTH + 60
        for a, b in snippet.highlights:
            shown = True
            start, end = (x - lead + snippet.start for x in (a, b))
            assert body[start:end] == snippet.text[a:b]
            assert any(s <= start and end <= e for s, e in all_marked)
    assert shown == bool(all_marked)


_SCRIPTS = st.sampled_from(
    [
        "river", "Rivers", "U.S.", "counter-terrorism", "counterterrorism", "café", "Xi’an",
        "Раҳмон", "Рахмона", "кишварҳои", "Таджикистане", "Душанбе\u0301", "система", "сен",
        "北京大学", "國際", "拉赫蒙", "京", "ABC公司", "کتاب", "كتاب", "می\u200cشود", "۲۰۲۲",
        "1,000", "2022-02-05", "🙂", "a\u0301", "«", "—", ".",
    ]
)  # fmt: skip
_FOUR = st.lists(st.tuples(_SCRIPTS, st.sampled_from([" ", "", ", ", "\n\n"])), max_size=25).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
_ASKED = st.sampled_from(
    [
        "river", "US", "counterterrorism", "counter-terrorism", "cafe", "xian", "Рахмон", "кишвар",
        "Таджикистан", "Душанбе", "система", "сентябрь", "北京", "大学", "国际", "京", "کتاب",
        "ABC公司",
        "میشود", "2022", "1000", "riv*", '"北京大学"', "river OR 北京", '"river cafe"', "rahmon",
    ]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(_FOUR, _ASKED, st.sampled_from(["en", "ru", "tg", "zh", "fa"]))
def test_what_is_painted_is_what_was_found(body: str, asked: str, language: str) -> None:
    # A folder for each: Hypothesis repeats the random numbers that segments are named by.
    with TemporaryDirectory() as folder:
        index = SearchIndex.open(Path(folder) / "index", names=KnownNames())
        try:
            _check_painted(index, body, asked, language)
        finally:
            index.close()


def _check_painted(index: SearchIndex, body: str, asked: str, language: str) -> None:
    index.update([IndexDocument("it", "", body, language=language)])
    hits = [hit for hit in index.search(asked).hits if not hit.relaxed]
    spans = index.highlights(asked, "", body, language)
    texts = {body[span.start : span.end] for span in spans}
    shown = {s.text[a:b] for hit in hits for s in hit.snippets for a, b in s.highlights}
    assert bool(hits) == bool(shown)
    if hits:
        assert texts
        assert shown <= texts
        pieces = [
            IndexDocument(str(n), "", text, language=language) for n, text in enumerate(texts)
        ]
        index.update(pieces)  # each painted piece is found by itself
        found = {hit.id for hit in index.search(asked, limit=500).hits if not hit.relaxed}
        assert found == {"it", *(piece.id for piece in pieces)}


@pytest.mark.parametrize("whole", ["e\u0301", "🇹🇯", "👨\u200d👩\u200d👧", "👍🏽", "☎\ufe0f"])
def test_a_snippet_never_cuts_a_character(whole: str) -> None:
    for lead in range(WIDTH - 10, WIDTH + 6):
        body = "river" + "北" * (lead - 5) + whole * 30
        for snippet in snippets(body, (), "en", [Slot("text", ("river",))]):
            shown = snippet.text.removesuffix(" …")
            cut = shown[lead:] if len(shown) > lead else ""
            assert cut == whole * (len(cut) // len(whole))


def test_a_snippet_begins_with_its_sentence() -> None:
    filler = "Nothing of note was said here at all. " * 10
    body = f"{filler}The bridge was opened at noon. {filler}"
    (snippet,) = snippets(body, (), "en", [Slot("text", ("bridg",))])
    assert snippet.text.startswith("… The bridge was opened")
    chinese = "会议没有别的消息。" * 30 + "大桥在北京通车。" + "会议没有别的消息。" * 30
    (snippet,) = snippets(chinese, (), "zh", [Slot("text", ("大桥",))])
    assert snippet.text.startswith("… 大桥")
    assert snippet.text.endswith("。 …")


def test_the_second_snippet_tells_of_the_other_word() -> None:
    filler = "Nothing of note was said here at all. " * 10
    body = f"A dam, a dam.\n\n{filler}\n\nA dam, a dam, a dam.\n\n{filler}\n\nA flood."
    marks = [Slot("text", ("dam",)), Slot("text", ("flood",))]
    first, second = snippets(body, (), "en", marks)
    assert [first.text[a:b] for a, b in first.highlights] == ["dam"] * 3
    assert [second.text[a:b] for a, b in second.highlights] == ["flood"]


def test_words_close_together_come_before_words_apart() -> None:
    apart = "A river, and then a good many other things were said at length, and a dam."
    close = "The dam on the river."
    body = f"{apart}\n\n{close}"
    marks = [Slot("text", ("river",)), Slot("text", ("dam",))]
    assert snippets(body, (), "en", marks)[0].text == close


def test_snippets_do_not_overlap() -> None:
    body = "The river rose. " + "It rained for days on end in the hills. " * 5 + "The river fell."
    found = snippets(body, (), "en", [Slot("text", ("river",))])
    for one, other in pairwise(sorted(found, key=lambda snippet: snippet.start)):
        assert one.start + len(one.text.strip("… ")) <= other.start + 1


def test_chinese_taken_apart_is_painted(empty: SearchIndex) -> None:
    body = "三国签署国界条约，解决边界问题。"
    empty.update([IndexDocument("it", "", body, language="zh")])
    (hit,) = empty.search("边界条约").hits
    (snippet,) = hit.snippets
    assert [snippet.text[a:b] for a, b in snippet.highlights] == ["界条约", "边界"]
    spans = empty.highlights("边界条约", "", body)
    assert [body[span.start : span.end] for span in spans] == ["界条约", "边界"]
