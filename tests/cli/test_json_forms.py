# SPDX-License-Identifier: MIT
"""The JSON forms are a promise to scripts: keys, their order and their nesting."""

from __future__ import annotations

from tajarchive.cli import json_forms
from tajarchive.model import (
    Article,
    Dateline,
    DateMention,
    Duplicate,
    Entity,
    Event,
    EventSource,
    Failed,
    Histogram,
    Hit,
    Imported,
    ImportReport,
    Mention,
    Original,
    Paragraph,
    SearchResults,
    Snippet,
)

EVENT = Event(
    id="ev-1", type="phone_call", label="Call", date="2021-09-07", date_end=None, precision="day",
    planned=False, plover="CONSULT", mode="phone", cameo="041", participants=("A", "B"),
    actor=("A",), recipient=("B",), place=None, part_of=None, confidence=0.9, why=("trigger",),
    sources=(EventSource("a1", 5, 9, 5, 6), EventSource("a2", 0, 4, 0, 1)),
)  # fmt: skip
ARTICLE = Article(
    id="a1", title="T", body="Ann calls.", paragraphs=(Paragraph(1, 0, 10, "caption"),),
    original=Original("a.txt", "ff", 12, "utf-8"), published="2021-09-08T08:03",
    published_precision="minute", published_from="line 3", source="Sample Wire",
    dateline=Dateline("Dushanbe", "2021-09-07"), language="en", boilerplate=("Related",),
    warnings=("w",), mentions=(Mention(0, 3, "Ann", "PERSON", "Ann Lee", "ann-lee"),),
    dates=(DateMention(4, 9, "calls", None, "undated", "none"),), events=(EVENT,),
)  # fmt: skip


def test_an_article_has_the_promised_keys_in_their_order():
    form = json_forms.article(ARTICLE)
    assert list(form) == [
        "id", "title", "published", "published_precision", "published_from", "source", "publisher",
        "author", "dateline", "language", "url", "original", "body", "paragraphs", "boilerplate",
        "warnings", "mentions", "dates", "events", "tags", "section", "edited",
    ]  # fmt: skip
    assert form["dateline"] == {"place": "Dushanbe", "date": "2021-09-07"}
    assert form["original"] == {"name": "a.txt", "sha256": "ff", "bytes": 12}
    assert form["paragraphs"] == [{"n": 1, "start": 0, "end": 10, "kind": "caption"}]
    assert form["boilerplate"] == ["Related"]
    assert form["warnings"] == ["w"]
    assert form["mentions"] == [
        {
            "start": 0,
            "end": 3,
            "text": "Ann",
            "type": "PERSON",
            "name": "Ann Lee",
            "entity": "ann-lee",
            "credit": False,
        }
    ]
    assert form["dates"] == [
        {
            "start": 4,
            "end": 9,
            "text": "calls",
            "value": None,
            "precision": "undated",
            "rule": "none",
        }
    ]


def test_what_is_not_known_is_null():
    form = json_forms.article(
        Article("a", "T", "", (), Original("a", "f", 1), warnings=("no publication date found",))
    )
    unknown = ("published", "published_precision", "published_from", "source", "publisher",
               "author", "dateline", "url")  # fmt: skip
    assert all(form[key] is None for key in unknown)
    assert form["language"] == "und"


def test_an_event_has_the_promised_keys_and_the_sentences_of_the_article_alone():
    form = json_forms.event(EVENT, of="a1")
    assert list(form) == [
        "id", "type", "label", "date", "date_end", "precision", "planned", "plover", "mode",
        "cameo", "participants", "actor", "recipient", "place", "part_of", "confidence", "why",
        "sources", "articles", "status",
    ]  # fmt: skip
    assert form["sources"] == [{"start": 5, "end": 9}]
    assert form["articles"] == ["a1", "a2"]
    assert json_forms.article(ARTICLE)["events"] == [form]


def test_an_event_of_the_archive_says_which_article_each_sentence_is_in():
    assert json_forms.event(EVENT)["sources"] == [
        {"article": "a1", "start": 5, "end": 9},
        {"article": "a2", "start": 0, "end": 4},
    ]


def test_results_have_the_promised_keys():
    hit = Hit("a1", 7.12345, "T", None, None, "zh", (Snippet("ab", ((0, 1),), 3, 2),), True)
    results = SearchResults(
        "q", "text:q", 1, (hit,), 0.00412, True, None, {"Rahmon": ("Раҳмон",)},
        {"source": (("Sample Wire", 2),), "year": (("2021", 1),)},
        Histogram("month", (("2021-07", 2),), 1, 3),
    )  # fmt: skip
    form = json_forms.results(results, facets=True)
    assert list(form) == [
        "query", "understood", "total", "total_is_exact", "seconds", "suggestion", "expanded",
        "hits", "facets", "histogram",
    ]  # fmt: skip
    assert form["expanded"] == {"Rahmon": ["Раҳмон"]}
    assert form["hits"] == [
        {
            "id": "a1",
            "score": 7.1235,
            "title": "T",
            "source": None,
            "published": None,
            "language": "zh",
            "relaxed": True,
            "snippets": [{"text": "ab", "highlights": [[0, 1]], "start": 3, "paragraph": 2}],
        }
    ]
    assert form["facets"]["source"] == [["Sample Wire", 2]]
    assert set(form["facets"]) == {
        "source", "year", "person", "place", "organisation", "programme", "event", "language",
        "tag",
    }  # fmt: skip
    assert form["histogram"] == {
        "unit": "month", "bars": [["2021-07", 2]], "coarser": 1, "undated": 3
    }  # fmt: skip
    without = json_forms.results(results, facets=False)
    assert without["facets"] == {}
    assert "histogram" not in without


def test_entities_and_reports_have_the_promised_keys():
    assert json_forms.entity(Entity("x", "GPE", "X", ("Y",), 2, 5, "Q1")) == {
        "id": "x",
        "type": "GPE",
        "name": "X",
        "aliases": ["Y"],
        "articles": 2,
        "mentions": 5,
        "wikidata": "Q1",
    }
    report = ImportReport(
        (Imported("a", "p", "t"),), (), (Duplicate("d", "a"),), (Failed("f", "why"),), 1.23456
    )
    assert json_forms.report(report) == {
        "added": [{"id": "a", "path": "p", "title": "t"}],
        "updated": [],
        "duplicates": [{"path": "d", "of": "a"}],
        "failed": [{"path": "f", "reason": "why"}],
        "seconds": 1.235,
    }
