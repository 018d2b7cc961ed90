# SPDX-License-Identifier: MIT
"""search --kwic: every place that answers a query, in order, with its source."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

from tajarchive.cli.concordance import LINE_ORDERS, ORDERS
from tajarchive.search import concordance, ordering

COLUMNS = "ID Paragraph Start End Left Hit Right Title Source Published Language Citation".split()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_lines_come_from_the_whole_result_with_their_sources(tajarchive, ids):
    answer = json.loads(tajarchive("search", "ferry OR bridge", "--kwic", "--json"))
    assert answer["total"] == 2
    assert answer["kwic_complete"] is True
    assert len(answer["kwic"]) == 6
    keys = ["id", "paragraph", "start", "end", "left", "hit", "right", "title", "source",
            "published", "language"]  # fmt: skip
    assert all(list(line) == keys for line in answer["kwic"])
    line = next(line for line in answer["kwic"] if line["id"] == ids["en"])
    assert (line["title"], line["source"]) == ("New bridge opens near Khorog", "Sample Wire")
    assert line["published"].startswith("2023-03-14")
    assert next(x["published"] for x in answer["kwic"] if x["id"] == ids["undated"]) is None


@pytest.mark.parametrize("sort", ["left", "right", "match", "newest", "oldest", "source", "text"])
def test_every_order_has_every_line(tajarchive, sort):
    def lines(*more: str) -> list[dict[str, Any]]:
        return json.loads(tajarchive("search", "winter", "--kwic", "--json", *more))["kwic"]

    found = lines("--sort", sort)
    assert sorted(map(str, found)) == sorted(map(str, lines()))
    assert len(found) == 2
    if sort == "right":
        assert [line["right"] for line in found] == [
            ", drivers told Sample Wire.", ", when the ferry stands still.",
        ]  # fmt: skip


def test_orders_of_lines_need_lines(tajarchive):
    tajarchive("search", "bridge", "--sort", "left", code=2)
    assert tajarchive.err == "tajarchive: --sort left is an order of lines; add --kwic.\n"


def test_limit_and_offset_count_lines(tajarchive):
    def lines(*more: str) -> dict[str, Any]:
        return json.loads(tajarchive("search", "bridge", "--kwic", "--json", *more))

    whole = lines()["kwic"]
    part = lines("--offset", "1", "--limit", "1")
    assert part["kwic"] == whole[1:2]
    assert part["kwic_complete"] is False
    assert lines("--limit", "3")["kwic_complete"] is True


def test_the_context_is_as_wide_as_asked(tajarchive):
    answer = json.loads(tajarchive("search", "lorries", "--kwic", "--context", "9", "--json"))
    (line,) = answer["kwic"]
    assert (line["left"], line["right"]) == ("carry ", " in")


def test_a_table_has_sources_and_citations(tajarchive, ids):
    found = rows(tajarchive("search", "lorries", "--kwic", "--csv"))
    assert [list(row) for row in found] == [COLUMNS]
    row = found[0]
    assert row["ID"] == ids["en"]
    assert row["Left"].endswith("would carry")
    assert row["Right"].startswith("in winter")
    cited = tajarchive("cite", ids["en"], "--paragraph", row["Paragraph"]).strip()
    assert row["Citation"] == cited


def test_no_cell_is_a_formula(tajarchive):
    found = rows(tajarchive("search", "times", "--kwic", "--csv", "--context", "5"))
    assert [row["Left"] for row in found] == ["'=1+1"]


def test_an_empty_query_says_what_to_do(tajarchive):
    tajarchive("search", "", "--kwic", code=2)
    assert tajarchive.err.startswith("tajarchive: type something to look for")


def test_lines_are_readable(tajarchive, ids):
    shown = tajarchive("search", "ferry", "--kwic", "--sort", "left").splitlines()
    assert shown[0].startswith("3 lines from 2 articles · ")
    assert len({re.search("ferry", line, re.IGNORECASE).start() for line in shown[1:]}) == 1  # type: ignore[union-attr]
    assert shown[1].startswith(f"{ids['undated']}:1 ")


def test_a_name_says_its_other_spellings(tajarchive):
    shown = tajarchive("search", "Rahmon", "--kwic")
    assert "Rahmon also as" in shown
    assert "拉赫蒙" in shown.splitlines()[-1] or "Раҳмон" in shown


def test_a_cut_is_said(tajarchive, monkeypatch):
    monkeypatch.setattr(concordance, "MOST_LINES", 2)
    shown = tajarchive("search", "bridge", "--kwic")
    assert shown.startswith("the first 2 lines from ")
    assert tajarchive.err == (
        "There are more than 2 lines, and only these are given; narrow the query to have all of "
        "the rest.\n"
    )
    tajarchive("search", "bridge", "--kwic", "--limit", "1")
    assert tajarchive.err == ""


def test_the_orders_are_those_of_the_search():
    assert LINE_ORDERS == ordering.SORTS
    assert {*ORDERS, "newest", "oldest"} == set(ordering.SORTS)
