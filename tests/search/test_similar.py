# SPDX-License-Identifier: MIT
"""`like:`: what an article is about finds its like, in its language and in others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tajarchive.errors import QueryError
from tajarchive.search import IndexDocument, NoNames, SearchIndex
from tajarchive.search.query.alike import LEAST
from tajarchive.search.query.compiler import compile_query
from tajarchive.search.query.parser import parse
from tajarchive.search.similar import MOST_NAMES, MOST_WORDS, profile


def document(id: str, title: str, body: str, language: str = "en", **known: object):
    return IndexDocument(id=id, title=title, body=body, language=language, **known)  # type: ignore[arg-type]


DOCUMENTS = (
    document(
        "dam", "Turbine at the dam starts",
        "The turbine of the dam was started by engineers at the river on Friday.",
        persons=("rahmon",), places=("tajikistan", "rogun"), published="2018-11-16",
    ),
    document(
        "turbine", "Second turbine spins",
        "The engineers say that a turbine in the dam spins well, and the river is high.",
        places=("tajikistan", "rogun"), published="2019-09-09",
    ),
    document(
        "treaty", "Treaty signed",
        "The treaty on the frontier was signed by the ministers on Friday, and it was long.",
        persons=("rahmon",), places=("tajikistan",), published="2018-11-17",
    ),
    document(
        "harvest", "Harvest of cotton",
        "The harvest of cotton was long, and the price of the harvest is high on Friday.",
        places=("tajikistan",),
    ),
    document(
        "russian", "Пуск агрегата", "Агрегат станции пущен, сообщили строители.", "ru",
        persons=("rahmon",), places=("tajikistan", "rogun"),
    ),
    document(
        "chinese", "边界条约", "两国签署边界条约。", "zh",
        persons=("rahmon",), places=("tajikistan",),
    ),
)  # fmt: skip


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    made = SearchIndex.open(tmp_path / "index", names=NoNames())
    made.update(DOCUMENTS)
    yield made
    made.close()


def found(index: SearchIndex, query: str) -> list[str]:
    return [hit.id for hit in index.search(query).hits if not hit.relaxed]


def test_the_nearest_in_its_language_and_in_others_come_first(index):
    assert set(found(index, "like:dam")[:2]) == {"turbine", "russian"}
    assert found(index, "like:russian")[0] == "dam"
    assert set(found(index, "like:chinese")[:3]) == {"treaty", "dam", "russian"}


def test_an_article_is_not_like_itself(index):
    for each in DOCUMENTS:
        assert each.id not in found(index, f"like:{each.id}")


def test_what_shares_nothing_but_the_common_is_not_alike(index):
    assert "harvest" not in found(index, "like:dam")


def test_words_and_names_are_few_and_none_is_in_no_other_article(index):
    many = document(
        "many", "Many", " ".join(f"word{n}x" for n in range(80)),
        persons=tuple(f"p{n}" for n in range(60)),
    )  # fmt: skip
    index.update([many, replace(many, id="more"), document("alone", "Qqqq", "Zzzz yyyy.")])
    with index._reading() as view:
        whole = profile(view, "many")
        assert whole is not None
        assert (len(whole.words), len(whole.names)) == (MOST_WORDS, MOST_NAMES)
        assert sum(weight for _, _, weight in whole.words) == pytest.approx(1)
        alone = profile(view, "alone")
        assert alone is not None
        assert (alone.words, alone.names) == ((), ())
    assert found(index, "like:alone") == []


def test_words_that_everybody_uses_tell_nothing(index):
    with index._reading() as view:
        dam = profile(view, "dam")
        assert dam is not None
        terms = [term for _, term, _ in dam.words]
        assert "turbin" in terms[:3]
        assert not {"the", "2018"} & set(terms)


def test_it_is_combined_like_any_other_part_of_a_query(index):
    assert found(index, "like:dam language:ru") == ["russian"]
    assert "russian" not in found(index, "like:dam -language:ru")
    assert "dam" in found(index, "like:turbine OR cotton")
    assert "dam" not in found(index, "-like:turbine")
    assert found(index, "like:turbine published:2018-11-16") == ["dam"]


def test_its_words_are_shown_where_they_stand(index):
    hit = next(hit for hit in index.search("like:dam").hits if hit.id == "turbine")
    words = [s.text[a:b] for s in hit.snippets for a, b in s.highlights]
    assert "turbine" in words
    assert "The" not in words


def test_it_says_which_article_it_is_about(index):
    results = index.search("river like:dam")
    assert [piece.text for piece in results.pieces] == [
        "river", "like “Turbine at the dam starts”",
    ]  # fmt: skip
    assert results.pieces[1].rest == "river"
    assert results.understood == "text:river AND like:dam"


@pytest.mark.parametrize("query", ["like:nowhere", "river like:nowhere", "(like:nowhere)"])
def test_an_article_that_is_not_there_is_named(index, query):
    with pytest.raises(QueryError, match="nowhere") as refused:
        index.search(query)
    assert f"column {query.index('like') + 1}" in str(refused.value)


@pytest.mark.parametrize("query", ["like:", "dam w/5 like:dam"])
def test_it_needs_an_article_and_has_no_place_in_a_text(index, query):
    with pytest.raises(QueryError, match="column"):
        index.search(query)


def test_an_article_that_was_replaced_is_known_by_its_new_text(index):
    index.update([replace(DOCUMENTS[3], title="The dam", body="A turbine in the river dam.")])
    assert "harvest" in found(index, "like:dam")
    assert found(index, "like:harvest")[0] in ("dam", "turbine")


def test_whoosh_steps_to_the_same_articles(index):
    index.update([document("late", "A turbine", "The turbine of a dam.", places=("rogun",))])
    with index._reading() as view:
        for each in DOCUMENTS:
            query = compile_query(parse(f"like:{each.id}"), NoNames(), index._words(view)).query
            stepped: list[int] = []
            for leaf, offset in view.searcher.leaf_searchers():
                stepped += [offset + n for n in query.matcher(leaf).all_ids()]
            numbers, scores = view.gather(query, scored=True)
            assert sorted(stepped) == numbers.tolist()
            assert (scores > 0).all()
    assert 0 < LEAST < 1
