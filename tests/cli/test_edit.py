# SPDX-License-Identifier: MIT
"""edit and triage: details corrected on the command line."""

from __future__ import annotations

import csv
import io
import json
from functools import partial

import pytest

from tajarchive.cli import edit, triage
from tajarchive.ingest.details import DETAILS
from tajarchive.triage import KINDS


@pytest.fixture
def ask(tajarchive, own):
    return partial(tajarchive, archive=own)


def shown(ask, article: str) -> dict:
    return json.loads(ask("show", article, "--json"))


def test_the_options_are_the_details_and_the_kinds():
    assert tuple(detail.name for detail in DETAILS) == edit._NAMES
    assert tuple(KINDS) == triage._KINDS


def test_details_are_edited_shown_and_taken_back(ask, ids):
    article = ids["undated"]
    before = shown(ask, article)
    told = ask("edit", article, "--published", "2022-02", "--source", "Other  Wire")
    assert told == (
        "“Ferry stands still”: published 2022-02, source Other Wire (1 article analysed again).\n"
    )
    after = shown(ask, article)
    assert (after["published"], after["published_precision"]) == ("2022-02", "month")
    assert after["published_from"] == "edited"
    assert after["edited"] == {
        "published": {"found": None, "found_from": None},
        "source": {"found": before["source"], "found_from": None},
    }
    assert "no publication date found" not in after["warnings"]
    assert article in ask("search", "published:2022-02")
    assert "edited      published, source\n" in ask("show", article)
    listed = ask("edit", article)
    assert "published       2022-02 (edited; found: unknown)\n" in listed
    assert "title           Ferry stands still\n" in listed
    details = json.loads(ask("edit", article, "--json"))["details"]
    assert [detail["field"] for detail in details] == list(edit._NAMES)
    assert details[1] == {
        "field": "published", "value": "2022-02", "from": "edited", "edited": True, "found": None
    }  # fmt: skip
    assert ask("edit", article, "--undo").startswith("Taken back: “Ferry stands still”")
    assert shown(ask, article) == before
    ask("edit", article, "--undo", code=2)


def test_details_are_cleared_confirmed_and_restored(ask, ids):
    article = ids["en"]
    before = shown(ask, article)
    answer = json.loads(ask("edit", article, "--clear", "published", "--confirm", "title",
                            "--clear", "dateline-date", "--json"))  # fmt: skip
    assert answer["decision"]["corrections"][0]["article"] == article
    after = shown(ask, article)
    assert after["published"] is None
    assert after["dateline"]["date"] is None
    assert after["title"] == before["title"]
    assert set(after["edited"]) == {"published", "title", "dateline_date"}
    ask("edit", article, *(w for f in after["edited"] for w in ("--restore", f)))
    assert shown(ask, article) == before


def test_several_articles_are_edited_at_once(ask, ids):
    told = ask("edit", ids["en"], ids["tg"], "--section", "Economy")
    assert "and another article: section Economy." in told
    assert {shown(ask, ids[key])["section"] for key in ("en", "tg")} == {"Economy"}


def test_what_makes_no_sense_is_refused(ask, ids):
    article = ids["en"]
    before = shown(ask, article)
    for words, said in (
        (("--published", "soon"), "Published: “soon” is no date"),
        (("--source", " "), "--clear source makes it unknown"),
        (("--clear", "title"), "An article needs a title"),
        (("--clear", "colour"), "There is no field “colour”"),
        (("--source", "A", "--clear", "source"), "in two ways"),
        (("--undo", "--source", "A"), "nothing more"),
    ):
        ask("edit", article, *words, code=2)
        assert said in ask.func.err
    ask("edit", "nowhere", "--source", "A", code=2)
    ask("edit", article, "nowhere", code=2)
    ask("edit", "save", code=2)
    assert shown(ask, article) == before


def test_edits_are_saved_and_loaded_as_a_table(ask, ids, tmp_path, tajarchive):
    ask("edit", ids["undated"], "--published", "2022-02")
    file = tmp_path / "edits.tsv"
    assert ask("edit", "save", str(file)) == f"Wrote {file}.\n"
    assert ask("edit", "save", "-") == file.read_text(encoding="utf-8")
    ask("edit", ids["undated"], "--undo")
    assert ask("edit", "load", str(file)).startswith("Details of 1 article taken over")
    assert shown(ask, ids["undated"])["published"] == "2022-02"
    file.write_text("article\tfield\tvalue\nnowhere\tsource\tA\n", encoding="utf-8")
    assert ask("edit", "load", str(file), code=1).startswith("Details of 0 articles")
    assert "is not in this archive" in ask.func.err


def test_doubtful_articles_are_listed(ask, ids):
    told = ask("triage")
    assert "no date: 1" in told.splitlines()[0]
    assert f"  {ids['undated']}\n    The text does not say when it was published.\n" in told
    answer = json.loads(ask("triage", "--kind", "no-date", "--json"))
    assert answer["counts"]["no-date"] == 1
    (one,) = answer["articles"]
    assert one["id"] == ids["undated"]
    assert {"kind": "no-date", "field": "published",
            "why": "The text does not say when it was published."} in one["doubts"]  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(ask("triage", "--csv"))))
    assert {row["ID"] for row in rows if row["Kind"] == "no-date"} == {ids["undated"]}
    ask("edit", ids["undated"], "--confirm", "published", "--confirm", "title")
    assert "The text does not say who wrote it." in ask("triage")
    ask("edit", ids["undated"], "--source", "Sample Wire")
    assert ids["undated"] not in ask("triage")
    for article in json.loads(ask("triage", "--json"))["articles"]:
        for doubt in article["doubts"]:
            ask("edit", article["id"], "--confirm", doubt["field"])
    assert ask("triage").startswith("No article wants a second look")
