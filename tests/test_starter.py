# SPDX-License-Identifier: MIT
"""The starter archive is read as its authors meant it (seeds/expected.json)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tajarchive import ingest, paths
from tajarchive.model import Article

EXPECTED: dict[str, Any] = json.loads(
    (paths.seeds() / "expected.json").read_text(encoding="utf-8")
)["files"]


def folded(text: str | None) -> str | None:
    return " ".join(text.split()) if text else text


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return {file.name: ingest.read(file) for file in paths.starter_articles()}


def test_every_starter_article_is_expected(articles):
    assert sorted(articles) == sorted(EXPECTED)
    assert len(articles) >= 24
    languages = [a.language for a in articles.values()]
    assert all(languages.count(code) >= 4 for code in ("en", "ru", "tg", "zh"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_starter_article_is_read_as_meant(articles, name):
    article, expected = articles[name], EXPECTED[name]
    dateline = article.dateline
    found = {
        "title": article.title if article.title_from == "title" else None,
        "published": article.published,
        "source": article.source,
        "dateline": {"place": dateline.place, "date": dateline.date} if dateline else None,
        "language": article.language,
        "captions": sum(p.kind == "caption" for p in article.paragraphs),
    }
    meant = {key: expected.get(key) for key in found}
    if meant["dateline"]:
        meant["dateline"] = {key: meant["dateline"][key] for key in ("place", "date")}
        names = {meant["dateline"]["place"], expected["dateline"].get("place_en")}
        if dateline and dateline.place in names:
            meant["dateline"]["place"] = dateline.place
    assert found == meant


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_boilerplate_is_kept_out_of_the_body(articles, name):
    article = articles[name]
    meant = [folded(line) for line in EXPECTED[name]["boilerplate"]]
    body = {folded(line) for line in article.body.splitlines()}
    assert body.isdisjoint(meant)
    if name.endswith(".txt"):  # other formats leave most of it out before zones are told apart
        assert [folded(line) for line in article.boilerplate] == meant


def test_the_sources_of_every_starter_article_are_named():
    sources = (paths.seeds() / "SOURCES.md").read_text(encoding="utf-8")
    assert [name for name in EXPECTED if Path(name).name not in sources] == []
