# SPDX-License-Identifier: MIT
"""What the operators of the query language find in whole articles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tajarchive.search import IndexDocument, NoNames, SearchIndex

ARTICLES = (
    IndexDocument(
        "dam",
        "Rogun dam. Second unit",
        "The dam is high. The river is wide! Water rose.\n\nEngineers praised the dam. "
        "The U.S. envoy saw the river and the dam.",
        captions="The dam from above. A road\nThe river",
    ),
    IndexDocument(
        "road",
        "A road",
        "Engineers built a road along the river\n\nThe dam was far away.",
    ),
    IndexDocument("мост", "Мост", "Мост построили в 2022 г. на дороге. Рядом течёт река."),
    IndexDocument("北京", "", "北京开会。杜尚别也开会！\n\n北京下雨，杜尚别晴。"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    made = SearchIndex.open(tmp_path_factory.mktemp("query") / "index", names=NoNames())
    made.update(ARTICLES)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("dam w/s river", {"dam"}),
        ("envoy w/s dam", {"dam"}),
        ("high w/s river", set()),
        ("high w/p river", {"dam"}),
        ("high w/p engineers", set()),
        ("engineers w/p road", {"road"}),
        ("river w/p far", set()),
        ("far w/s dam", {"road"}),
        ("rogun w/s unit", {"dam"}),
        ("unit w/p high", set()),
        ("river pre/s dam", {"dam"}),
        ("dam pre/s river", set()),
        ("dam pre/p river", {"dam"}),
        ('"the dam" w/s praised', {"dam"}),
        ("(wide OR road) w/s river", {"dam", "road"}),
        ("river w/s dam w/s envoy", {"dam"}),
        ("(envoy w/9 dam) w/s saw", {"dam"}),
        ("saw w/s envoy w/9 dam", {"dam"}),
        ('"the dam" w/s dam', set()),
        ('"the dam" w/p dam', {"dam"}),
        ("(high w/9 wide) w/s dam", set()),
        ("(high w/9 wide) w/p water", {"dam"}),
        ("dam w/s dam", set()),
        ("dam w/p dam", {"dam"}),
        ("river NOT w/s dam", {"dam", "road"}),
        ("road NOT w/s river", {"road"}),
        ("engineers NOT w/s road", {"dam"}),
        ("engineers NOT w/2 dam", {"dam", "road"}),
        ("engineers NOT w/3 dam", {"road"}),
        ("praised NOT pre/2 dam", set()),
        ("dam NOT pre/2 praised", {"dam", "road"}),
        ("caption:(dam w/s above)", {"dam"}),
        ("caption:(dam w/s road)", set()),
        ("caption:(dam w/p road)", {"dam"}),
        ("caption:(road w/p river)", set()),
        ("title:(rogun w/s unit)", {"dam"}),
        ("atleast4(dam)", {"dam"}),
        ("atleast/5 dam", set()),
        ("atleast2(road)", {"road"}),
        ("atleast3(river OR road)", {"road"}),
        ("atleast6(river OR dam)", {"dam"}),
        ("title:atleast1(road)", {"road"}),
        ('atleast2("the dam")', {"dam"}),
        ("atleast2(мост)", {"мост"}),
        ("мост w/s 2022", {"мост"}),
        ("мост w/s река", set()),
        ("2022 w/s дороге", {"мост"}),
        ("北京 w/s 下雨", {"北京"}),
        ("开会 w/s 下雨", set()),
        ("北京 w/s 杜尚别", {"北京"}),
        ("开会 w/p 杜尚别", {"北京"}),
        ("也 w/s 北京", set()),
    ],
)
def test_what_operators_find(index: SearchIndex, query: str, ids: set[str]) -> None:
    assert set(index.matching_ids(query)) == ids


def test_a_snippet_shows_the_words_that_stand_together(index: SearchIndex) -> None:
    (hit,) = index.search("river w/s dam").hits
    (snippet,) = hit.snippets
    painted = [snippet.text[a:b] for a, b in snippet.highlights]
    assert painted == ["river", "dam"]
    assert snippet.paragraph == 2
