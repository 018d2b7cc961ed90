# SPDX-License-Identifier: MIT
"""Kinds of events by the words that people have for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tajarchive.errors import QueryError
from tajarchive.events.types import types
from tajarchive.search import SearchIndex, event_kinds
from tests.search.conftest import KnownNames
from tests.search.test_query_events import ARTICLES, article, report


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    made = SearchIndex.open(tmp_path_factory.mktemp("kinds") / "index", names=KnownNames())
    own = article("own", "2024", report("picnic", "2024"))
    quake = article("quake", "2024", report("disaster", "2024-05-01", "Tajikistan"))
    state = article("state", "2024", report("state_visit", "2024-07-05", "Xi Jinping"))
    made.update([*ARTICLES, own, quake, state])
    yield made
    made.close()


def test_every_kind_of_event_has_words_in_four_languages():
    known = event_kinds._words()
    assert set(known) <= set(types())
    for kind in types().values():
        if kind.name not in known:
            continue  # a new one is found by its own name until it has words
        assert event_kinds.kinds(kind.name) == (kind.name,)
        assert kind.name in event_kinds.kinds(kind.label), "as lists show it"
    for script in (r"[а-я]", r"[ҳҷқғӯӣ]|[а-я]", r"[一-龥]"):
        for words in event_kinds._words().values():
            assert any(re.search(script, word) for word in words), words


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("visit", {"visit"}),
        ("visits", {"visit", "state_visit"}),
        ("Visits", {"visit", "state_visit"}),
        ("State visit", {"state_visit"}),
        ("state-visit", {"state_visit"}),
        ("телефонного разговора", {"phone_call"}),
        ("посещения", {"visit", "state_visit"}),
        ("ВИЗИТЫ", {"visit", "state_visit"}),
        ("переговоров", {"talks"}),
        ("землетрясение", {"disaster"}),
        ("сафар", {"visit", "state_visit"}),
        ("заминларзаҳо", {"disaster"}),
        ("访问", {"visit", "state_visit"}),
        ("通话", {"phone_call"}),
        ("earthquakes", {"disaster"}),
        ("picnic", set()),
        ("", set()),
    ],
)
def test_a_word_in_any_number_and_case_is_a_kind(word, kinds):
    assert set(event_kinds.kinds(word)) == kinds


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("event:визит", {"both", "apart", "late", "undated", "state"}),
        ("event:посещение with:Rahmon event.date:2022", {"both"}),
        ("event:(визит OR звонок) event.date:2022", {"both", "apart"}),
        ("event:earthquake event.date:2024-05", {"quake"}),
        ("event:vis*", {"both", "apart", "late", "undated", "state"}),
        ("event:vis* with:Xi", {"both", "state"}),
        ("event:picnic", {"own"}),
        ("NOT event:trips", {"none", "own", "quake"}),
    ],
)
def test_events_are_found_by_the_words_for_their_kind(index: SearchIndex, query, ids):
    assert {hit.id for hit in index.search(query).hits if not hit.relaxed} == ids


@pytest.mark.parametrize("query", ["event:barbecue", "river event:barbecue with:Rahmon"])
def test_what_is_no_kind_is_said(index: SearchIndex, query):
    with pytest.raises(QueryError, match="“barbecue” is no kind of event; write one such as"):
        index.search(query)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("event:vi", "visit"),
        ("event:пос", "visit"),
        ("event:электро", None),
        ("event:地", "disaster"),
    ],
)
def test_kinds_are_completed_from_any_of_their_words(index: SearchIndex, typed, first):
    found = [one.removeprefix("event:") for one in index.suggest(typed)]
    assert (found[0] if found else None) == first


@given(st.text(max_size=60))
def test_any_text_is_kinds_or_none(text):
    assert set(event_kinds.kinds(text)) <= set(types())
    assert set(event_kinds.beginning(text)) <= set(types())
    event_kinds.near(text)
