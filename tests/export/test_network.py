# SPDX-License-Identifier: MIT
"""Networks of names: counted against a plain count, and readable by other programs."""

from __future__ import annotations

import csv
import io
from itertools import combinations
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from tajarchive.export.network import graphml, links_csv, network
from tajarchive.model import Entity

NS = "{http://graphml.graphdrawing.org/xmlns}"


def entities(size: int) -> list[Entity]:
    return [Entity(f"e{n}", "PERSON", f"Name {n}", (), 1, 1) for n in range(size)]


@given(st.lists(st.sets(st.integers(0, 5)), max_size=12), st.integers(1, 3))
def test_links_are_the_articles_that_name_both(named, least):
    found = network(entities(6), named, len(named), least)
    plain = {pair: sum(set(pair) <= each for each in named) for pair in combinations(range(6), 2)}
    assert {(link.one, link.other): link.articles for link in found.links} == {
        pair: count for pair, count in plain.items() if count >= least
    }
    assert all(-1 <= link.npmi <= 1 for link in found.links)


def test_npmi_tells_company_from_chance():
    named = [{0, 1}, {0, 1}, {2}, {2, 3}, {3}, {2}, {2}, {3}]
    links = {(each.one, each.other): each.npmi for each in network(entities(4), named, 8).links}
    assert links[0, 1] == 1
    assert links[2, 3] < 0


def test_graphml_has_every_node_and_link_and_survives_odd_names():
    odd = Entity("x", "ORG", "A & <B>\x00 \ud800", (), 3, 4)
    found = network([odd, *entities(1)], [{0, 1}, {0, 1}], 3)
    root = ElementTree.fromstring(graphml(found))
    labels = [d.text for d in root.iter(f"{NS}data") if d.get("key") == "label"]
    assert labels == ["A & <B>\ufffd \ufffd", "Name 0"]
    (edge,) = root.iter(f"{NS}edge")
    assert (edge.get("source"), edge.get("target")) == ("n0", "n1")
    assert {d.get("key"): d.text for d in edge} == {"weight": "2", "npmi": "1.0"}


def test_a_table_of_links_runs_no_formula():
    evil = Entity("x", "ORG", "=cmd()", (), 1, 1)
    found = network([evil, *entities(1)], [{0, 1}], 2)
    (row,) = csv.DictReader(io.StringIO(links_csv(found)))
    assert (row["Name"], row["Other Name"], row["Articles"]) == ("'=cmd()", "Name 0", "1")
