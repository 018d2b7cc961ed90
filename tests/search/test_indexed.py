# SPDX-License-Identifier: MIT
"""What an index tells of a page's words is what their texts tell."""

from __future__ import annotations

import random

import pytest

from tajarchive.search import IndexDocument, NoNames, SearchIndex
from tajarchive.search.engine import occurrences
from tajarchive.search.indexed import Page
from tajarchive.search.marking import MarkedText, Wanted
from tajarchive.search.query.compiler import compile_query
from tajarchive.search.query.parser import parse

WORDS = (
    "river rivers bank dam well-known known counter-terrorism counterterrorism U.S. 1,200 Xi'an "
    "café Раҳмон Рахмона 北京大学 北京 report reports reported go-ing go going well-1,200 "
    "\U00020001 1,200km e\u0301tude x. Yes! visit,"
).split()
QUERIES = (
    "river",
    "=rivers",
    "report*",
    '"well known"',
    "well-known",
    "=well-known",
    "counterterrorism",
    '"北京"',
    "北京大学 OR dam",
    "us w/4 dam",
    "going",
    "=going",
    "reprot~",
    "рахмон w/s bank",
    "caption:river",
    "title:dam visit",
    "1200 OR café OR xian",
)


def _articles(seed: int, count: int) -> list[IndexDocument]:
    chance = random.Random(seed)
    found = []
    for n in range(count):
        body = "".join(
            chance.choice(WORDS) + chance.choice((" ", " ", " ", "\n\n", ". ", "", ", "))
            for _ in range(chance.choice((0, 5, 60)))
        )
        title = " ".join(chance.choices(WORDS, k=chance.randint(0, 9)))
        language = chance.choice(("en", "tg", "zh", ""))
        found.append(IndexDocument(f"{seed}-{n}", title, body, body[:40], language=language))
    return found


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    index = SearchIndex.create(tmp_path_factory.mktemp("indexed") / "index", names=NoNames())
    for seed in range(3):
        index.update(_articles(seed, 40))
    index.delete(["0-3", "1-7", "2-0"])
    return index


@pytest.mark.parametrize("few", [12, 0])
def test_places_are_those_of_the_texts(
    index: SearchIndex, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(occurrences, "_FEW", few)
    marked = 0
    with index._reading() as view:
        for query in QUERIES:
            compiled = compile_query(parse(query), NoNames(), index._words(view))
            numbers, _ = view.gather(compiled.query, scored=False)
            page = Page(view, numbers.tolist(), compiled.marks)
            for number in numbers.tolist():
                card, body = view.card(number), view.body(number)
                ours = page.text(number, card.title, body, card.language)
                text = MarkedText(body, card.language, Wanted(compiled.marks))
                for mark in compiled.marks:
                    expected = sorted({*text.spans(mark)})  # go-ing is there twice by one term
                    assert ours.spans(mark) == expected, (query, body)
                    assert ours.stretches(mark) == sorted({*text.stretches(mark)}), (query, body)
                    marked += len(expected)
    assert marked > 1_000


def test_of_a_long_text_only_the_beginning_is_marked(index: SearchIndex) -> None:
    with index._reading() as view:
        compiled = compile_query(parse("river"), NoNames(), index._words(view))
        numbers, _ = view.gather(compiled.query, scored=False)
        page = Page(view, numbers.tolist(), compiled.marks)
        cut = 0
        for number in numbers.tolist():
            card, body = view.card(number), view.body(number)
            text = page.text(number, card.title, body[:30], card.language)
            spans = [span for mark in compiled.marks for span in text.spans(mark)]
            assert all(end <= 30 for _, end in spans)
            whole = page.text(number, card.title, body, card.language)
            cut += len(spans) < sum(len(whole.spans(mark)) for mark in compiled.marks)
    assert cut
