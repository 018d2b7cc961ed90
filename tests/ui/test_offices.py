# SPDX-License-Identifier: MIT
"""The offices at the head of an entity's page: years in office, not years of articles."""

from __future__ import annotations

import pytest

from tajarchive.model import Entity, EntityCard, Histogram
from tajarchive.ui.portrait import Portrait, roles


def told(
    offices: list[tuple[str, str, str]], known: list[tuple[str, str | None, str | None]]
) -> str:
    card = EntityCard(Entity("x", "PERSON", "X", (), 1, 1), "Envoy", (), (), ())
    return roles(Portrait(card, known, [], Histogram("year", ()), offices))


@pytest.mark.parametrize(
    ("office", "words"),
    [
        (("President", "1994-11-16", ""), "President (since 1994)"),
        (("Chairman", "1992-11-19", "1994-11-16"), "Chairman (1992–1994)"),
        (("Minister", "", "2006"), "Minister (until 2006)"),
        (("Mayor", "2017", "2017-09"), "Mayor (2017)"),
        (("Envoy", "", ""), "Envoy"),
    ],
)
def test_an_office_is_told_with_its_years(office, words):
    assert told([office], [("President", "2018-01-01", "2025-01-01")]) == words


def test_without_lists_the_articles_are_said_to_be_the_source():
    assert told([], [("Engineer", "2018-01-01", "2025-01-01")]) == (
        "Engineer (in articles of 2018–2025)"
    )
    assert told([], []) == "Envoy"
