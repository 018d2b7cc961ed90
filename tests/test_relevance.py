# SPDX-License-Identifier: MIT
"""How well searches over the starter archive are answered does not fall (benchmarks/relevance)."""

from __future__ import annotations

import pytest

from benchmarks import relevance

REACHED = 0.989
MARGIN = 0.015


def test_answers_are_as_good_as_they_were(starter):
    asked = relevance.queries()
    found = relevance.answers(starter, asked)
    scores = [relevance.score(one, q.grades) for q, one in zip(asked, found, strict=True)]
    worst = sorted(zip(scores, asked, strict=True), key=lambda pair: pair[0].ndcg)[:8]
    shown = [(round(one.ndcg, 3), query.text) for one, query in worst]
    assert relevance.mean(scores).ndcg >= REACHED - MARGIN, shown
    assert relevance.mean(scores).recall >= 0.95, shown


def test_other_weights_answer_otherwise_and_are_put_back(starter):
    asked = [query for query in relevance.queries() if query.text == "U.S. dollars"]
    today = relevance.answers(starter, asked)
    with relevance.weighted(starter, {"near": 0.0, "title": 1.0}):
        assert relevance.answers(starter, asked) != today
    assert relevance.answers(starter, asked) == today


ALIKE = (
    ("01", "02"),  # the first unit of Rogun, by two agencies
    ("03", "12"),  # the border treaty, in English and in Russian
    ("04", "25"),  # the conference on glaciers, in English and in Tajik
    ("08", "18"),  # the summit of 2021, in English and in Russian
    ("13", "20"),  # the second unit, in Russian and in Tajik
    ("21", "31"),  # the three presidents in Khujand, in Tajik and in Chinese
)


@pytest.mark.parametrize("pair", ALIKE, ids="-".join)
def test_reports_of_one_matter_are_alike_in_any_language(starter, pair):
    ids = {starter.article(i).original.name[:2]: i for i in starter.matching("")}
    one, other = ids[pair[0]], ids[pair[1]]
    assert starter.matching(f"like:{one}")[0] == other
    assert starter.matching(f"like:{other}")[0] == one


def test_the_questions_are_many_and_of_all_kinds():
    asked = relevance.queries()
    assert len(asked) >= 30
    assert len({query.text for query in asked}) == len(asked)
    kinds = {query.kind for query in asked}
    assert kinds >= {"name", "names", "subject", "phrase", "date", "facet", "mixed", "misspelt"}
    assert all(query.grades and set(query.grades.values()) <= {1, 2, 3} for query in asked)


def test_the_measures():
    grades = {"a": 3, "b": 1}
    assert relevance.score(["a", "b"], grades) == relevance.Score(1.0, 1.0, 1.0)
    worse = relevance.score(["x", "b", "a"], grades)
    assert worse.mrr == 0.5
    assert worse.recall == 1.0
    assert 0 < worse.ndcg < 0.7
    assert relevance.score(["x"], grades) == relevance.Score(0.0, 0.0, 0.0)
