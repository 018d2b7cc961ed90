# SPDX-License-Identifier: MIT
"""The benchmark asks all engines the same: they find the same articles, or nearly so."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.corpus import Article, articles, keep, kept
from benchmarks.engines import Engine, installed
from benchmarks.questions import makers


@pytest.fixture(scope="module")
def corpus() -> list[Article]:
    return list(articles(120))


@pytest.fixture(scope="module")
def engines(corpus: list[Article], tmp_path_factory: pytest.TempPathFactory) -> list[Engine]:
    folder = tmp_path_factory.mktemp("engines")
    found = installed()
    for engine in found:
        engine.build(folder / engine.name, corpus)
        engine.open(folder / engine.name)
    return found


def test_articles_are_kept_as_they_were_made(corpus: list[Article], tmp_path: Path) -> None:
    size = keep(tmp_path / "articles", 120)
    assert list(kept(tmp_path / "articles")) == corpus
    assert size == sum(len(a.title.encode()) + len(a.body.encode()) for a in corpus)


def test_all_engines_find_about_the_same(engines: list[Engine], corpus: list[Article]) -> None:
    chance = random.Random(1)
    compared = 0
    for label, make in makers(corpus).items():
        for _ in range(3):
            question = make(chance)
            totals = [engine.answer(question) for engine in engines if engine.knows(question)]
            if question.kind in ("all", "any", "phrase"):
                assert max(totals) - min(totals) <= 2 + max(totals) // 5, (label, question)
                compared += len(totals) > 1 and totals[0] > 0
    assert compared >= 12


def test_a_replaced_article_is_found_again(engines: list[Engine], corpus: list[Article]) -> None:
    question = next(iter(makers(corpus).values()))(random.Random(2))
    for engine in engines:
        before = engine.answer(question)
        engine.replace(corpus[5])
        assert engine.answer(question) == before
        engine.close()
