# SPDX-License-Identifier: MIT
"""What is known to go wrong with Whoosh and its likes, and the tests that keep it from us."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tajarchive.search import IndexDocument, SearchIndex

TRAPS = {
    "a bare * takes minutes": ("test_parser", "test_a_bad_query_is_one_sentence_with_its_column"),
    "a wildcard stands for everything": (
        "test_index",
        "test_a_wildcard_for_too_many_words_is_refused",
    ),
    "a pattern goes back and forth": (
        "test_query_hostile",
        "test_wildcards_do_not_go_back_and_forth",
    ),
    "parsing is quadratic on long runs": ("test_query_hostile", "test_what_is_refused_or_plain"),
    "one id twice in a batch": ("test_index", "test_the_same_id_twice_in_a_batch_leaves_the_later"),
    "stop words alone find nothing": (
        "test_traps",
        "test_words_that_everyone_uses_are_found_alone",
    ),
    "a wrong date is passed over": (
        "test_parser",
        "test_a_bad_query_is_one_sentence_with_its_column",
    ),
    "fuzzy misses transpositions": (
        "test_traps",
        "test_two_letters_that_changed_places_are_one_edit",
    ),
    "a searcher is opened anew": ("test_engine", "test_a_commit_opens_the_new_segment_only"),
    "readers fail while it is written": (
        "test_index",
        "test_searches_from_many_threads_while_writing",
    ),
    "writers fail under threads": ("test_index", "test_writers_take_turns"),
    "postings are unpickled": ("test_engine", "test_nothing_is_ever_pickled"),
    "a foreign index is opened": ("test_index", "test_an_index_from_elsewhere_is_never_unpickled"),
    "open files cannot be deleted": (
        "test_engine",
        "test_files_that_cannot_be_removed_yet_are_removed_later",
    ),
    "a build takes any memory": ("test_index", "test_large_documents_make_small_batches"),
    "a query takes any memory": (
        "test_query_hostile",
        "test_nearness_is_worked_out_for_a_bounded_number_of_places",
    ),
    "Chinese is one long word": ("test_index", "test_what_a_query_finds"),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_has_its_test(trap: str) -> None:
    module, name = TRAPS[trap]
    source = (Path(__file__).parent / f"{module}.py").read_text(encoding="utf-8")
    assert name in {n.name for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef)}


@pytest.mark.parametrize(
    "query", ["the", "of the", "to be or not to be", "и не в", "的", '"to be"']
)
def test_words_that_everyone_uses_are_found_alone(empty: SearchIndex, query: str) -> None:
    empty.update(
        [
            IndexDocument("en", "", "To be or not to be, that is the question of the day."),
            IndexDocument("ru", "", "И в доме не было света."),
            IndexDocument("zh", "", "北京的大学"),
        ]
    )
    assert empty.search(query).total == 1


@pytest.mark.parametrize("query", ["adn~1", "recieve~", "Душабне~", "rgoun~"])
def test_two_letters_that_changed_places_are_one_edit(empty: SearchIndex, query: str) -> None:
    empty.update([IndexDocument("a", "", "They receive guests and Душанбе is near Rogun.")])
    assert empty.search(query).total == 1
