# SPDX-License-Identifier: MIT
"""Which hits come first, and what a query of ordinary words asks for."""

from __future__ import annotations

import pytest

from tajarchive.search import IndexDocument, SearchIndex, usage

FILLER = "Nothing else of note happened in the valley that year."


def order(index: SearchIndex, query: str) -> list[str]:
    return [hit.id for hit in index.search(query, limit=50).hits]


def whole(index: SearchIndex, query: str) -> set[str]:
    return {hit.id for hit in index.search(query, limit=50).hits if not hit.relaxed}


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("when was the school opened", {"school"}),
        ("school in Dushanbe", {"school"}),
        ("the school", {"school"}),
        ("The school", {"school"}),
        ("кто посетил Ташкент и когда", {"visit"}),
        ("мулоқот бо меҳмонон дар Душанбе", {"tajik"}),
        ("school river the", set()),
        ("of the", {"school"}),
        ("the NOT school", {"vaccines"}),
        ("school THE", {"school"}),
        ('"on the Saturday"', set()),
        ("school =about", set()),
        ("school WHO", set()),
        ("when published:2022", set()),
    ],
)
def test_function_words_are_not_asked_for(archive: SearchIndex, query: str, ids: set[str]) -> None:
    assert whole(archive, query) == ids


def test_what_is_not_asked_for_is_not_shown_as_understood(archive: SearchIndex) -> None:
    results = archive.search("when was the school opened")
    assert results.understood == "text:(school AND open)"
    shown = [s.text[a:b] for s in results.hits[0].snippets for a, b in s.highlights]
    assert shown == ["school", "opened", "school"]


@pytest.mark.parametrize(
    ("word", "so"),
    [
        ("the", True), ("The", True), ("who", True), ("WHO", False), ("US", False),
        ("us", False), ("may", False), ("ещё", False), ("её", True), ("дар", True), ("Дар", True),
        ("он", True), ("school", False), ("I", True),
    ],
)  # fmt: skip
def test_what_a_function_word_is(word: str, so: bool) -> None:
    assert usage.is_function_word(word) is so


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("November 2018", "ROGUN, Nov. 16, 2018"),
        ("Nov. 2018", "in November 2018"),
        ("Sept 2018", "in September 2018"),
        ("сентября 2021", "ДУШАНБЕ, 17 сен 2021"),
        ("January 2018", "Jan. 5, 2018"),
    ],
)
def test_months_are_found_cut_short(empty: SearchIndex, query: str, text: str) -> None:
    empty.update([IndexDocument("it", "", text), IndexDocument("other", "", "March 5, 2018")])
    assert whole(empty, query) == {"it"}
    assert len(empty.highlights(query, "", text)) == 2


@pytest.mark.parametrize("query", ["3600", "3,600", "3 600", "3 600 МВт"])
@pytest.mark.parametrize("text", ["3600 МВт", "3,600 МВт", "3 600 МВт", "3\u202f600 МВт"])
def test_a_number_is_found_however_it_is_grouped(empty: SearchIndex, query: str, text: str) -> None:
    empty.update([IndexDocument("it", "", text), IndexDocument("other", "", "600 МВт, 3")])
    assert whole(empty, query) >= {"it"}
    assert order(empty, query)[0] == "it"


@pytest.mark.parametrize(
    ("number", "so"),
    [("3600", "3 600"), ("1,200,000", "1 200 000"), ("2018", None), ("600", None), ("007", None)],
)
def test_how_a_number_is_grouped(number: str, so: str | None) -> None:
    assert usage.spaced(number) == so


def test_a_name_is_no_month(empty: SearchIndex) -> None:
    empty.update([IndexDocument("month", "", "In January"), IndexDocument("man", "", "Jan said")])
    assert whole(empty, "Jan") == {"man"}
    assert whole(empty, "january") == {"man", "month"}


@pytest.mark.parametrize("query", ["Таджикистан", "Таджикистане", "Таджикистана", "таджикистаном"])
@pytest.mark.parametrize(
    "text", ["Таджикистан", "в Таджикистане", "к Таджикистану", "Таджикистана"]
)
def test_a_noun_is_found_in_every_case(empty: SearchIndex, query: str, text: str) -> None:
    empty.update([IndexDocument("it", "", text)])
    assert whole(empty, query) == {"it"}
    assert len(empty.highlights(query, "", text)) == 1


def test_neighbouring_words_come_first(empty: SearchIndex) -> None:
    documents = [
        IndexDocument("apart", "", f"The border was long. {FILLER} A treaty on trade, a treaty."),
        IndexDocument("near", "", f"The treaty on the border was signed. {FILLER} Trade."),
        IndexDocument("next", "", f"The border treaty was signed. {FILLER} Trade. {FILLER}"),
    ]
    for shift in range(3):
        empty.clear()
        empty.update(documents[shift:] + documents[:shift])
        assert order(empty, "border treaty") == ["next", "near", "apart"]
    results = empty.search("border treaty")
    scores = [hit.score for hit in results.hits]
    assert scores == sorted(scores, reverse=True)
    assert order(empty, "border treaty sort:newest")


def test_pages_hold_each_hit_once_wherever_nearness_decides(empty: SearchIndex) -> None:
    texts = ["border " + "x " * (n % 9) + "treaty" for n in range(260)]
    empty.update(IndexDocument(str(n), "", text) for n, text in enumerate(texts))
    found = [
        hit.id
        for offset in range(0, 260, 20)
        for hit in empty.search("border treaty", offset=offset).hits
    ]
    assert len(set(found)) == len(found) == 260
    assert found == empty.matching_ids("border treaty")


def test_the_rarest_language_does_not_come_first(empty: SearchIndex) -> None:
    """A name counts the same in every spelling, and a Chinese one not once for each pair."""
    documents = [IndexDocument(f"e{n}", "", f"Rahmon came. {FILLER}") for n in range(20)]
    documents.append(IndexDocument("twice", "", "Rahmon came. Rahmon went. And there it ended."))
    documents.append(IndexDocument("zh", "", "拉赫蒙说，会议已经结束，没有别的消息。"))
    documents.append(IndexDocument("ru", "", "Рахмон приехал, и больше ничего не было слышно."))
    empty.update(documents)
    assert order(empty, "Rahmon")[0] == "twice"
    scores = {hit.id: hit.score for hit in empty.search("Rahmon", limit=50).hits}
    assert scores["zh"] < 1.3 * scores["e0"]
    assert scores["ru"] < 1.3 * scores["e0"]


def test_chinese_in_one_run_is_taken_apart_when_nothing_has_it(empty: SearchIndex) -> None:
    empty.update(
        [
            IndexDocument("both", "", "三国签署国界条约，解决边界问题。", language="zh"),
            IndexDocument("one", "", "会议谈到边界。", language="zh"),
            IndexDocument("none", "", "峰会在北京举行。", language="zh"),
        ]
    )
    results = empty.search("边界条约")
    assert results.total == 0
    assert [(hit.id, hit.relaxed) for hit in results.hits][:1] == [("both", True)]
    assert "none" not in order(empty, "边界条约")
    assert not empty.search('"边界条约"').hits


def test_rare_words_count_more_among_the_nearest(empty: SearchIndex) -> None:
    documents = [IndexDocument(f"c{n}", "", "dam water power") for n in range(8)]
    documents.append(IndexDocument("rare", "", "dam zeppelin"))
    empty.update(documents)
    found = order(empty, "dam water zeppelin missing")
    assert found[0] == "rare"
