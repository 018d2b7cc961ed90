# SPDX-License-Identifier: MIT
"""The concordance: every place that the reader would paint, in its context, of one moment."""

from __future__ import annotations

import threading

import pytest

from tajarchive.errors import ArchiveError, QueryError
from tajarchive.model import ConcordanceLine
from tajarchive.search import IndexDocument, SearchIndex, concordance
from tests.search.conftest import DOCUMENTS

BODIES = {document.id: document for document in DOCUMENTS}


def places(lines: tuple[ConcordanceLine, ...]) -> list[tuple[str, int, int]]:
    return [(line.article, line.start, line.end) for line in lines]


def made(number: int, body: str, **known: str) -> IndexDocument:
    return IndexDocument(id=f"n{number}", title=f"Number {number}", body=body, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "query",
    [
        "school", "the", "school OR river", "river -school", '"vaccine assistance"',
        "vaccin*", "sch?ol", "shcool~", "counterterrorism", "Rahmon",
        "Xi'an", "us", "=café", "кишвар", "елка", "北京", "席", "title:school", "person:Rahmon",
        "published:2024", "caption:river", "school sort:newest",
    ],
)  # fmt: skip
def test_matches_are_what_the_reader_paints(archive: SearchIndex, query: str) -> None:
    expected = [
        (id_, span.start, span.end)
        for id_ in archive.matching_ids(query)
        for span in archive.highlights(
            query, BODIES[id_].title, BODIES[id_].body, BODIES[id_].language
        )
    ]
    found = archive.concordance(query)
    assert places(found.lines) == expected
    assert found.complete
    assert found.articles == len({id_ for id_, _, _ in expected})
    for line in found.lines:
        body = BODIES[line.article].body
        assert line.match == " ".join(body[line.start : line.end].split())
        assert line.left + line.match + line.right in " ".join(body.split())


def test_a_line_tells_where_it_comes_from(archive: SearchIndex) -> None:
    (line,) = archive.concordance("teachers").lines
    assert line == ConcordanceLine(
        article="school",
        title="Luban school opens in Dushanbe",
        source="Xinhua",
        published="2022-02-05",
        language="en",
        paragraph=2,
        start=58,
        end=66,
        left="",
        match="Teachers",
        right=" from Tianjin will train forty students a year. The school is the first of its",
    )


def test_what_is_not_known_stays_unknown(archive: SearchIndex) -> None:
    line = archive.concordance("习近平").lines[0]
    assert line.published is None
    assert line.source == "新华社"


def test_the_context_ends_with_the_paragraph_and_stands_on_one_line(empty: SearchIndex) -> None:
    first, second = "One.\nThe  bridge\n was built", "A bridge again. End."
    body = f"{first}\n\n{second}"
    paragraphs = ((1, 0, len(first)), (2, len(first) + 2, len(body)))
    empty.update([IndexDocument(id="a", title="", body=body, paragraphs=paragraphs)])
    lines = empty.concordance("bridge").lines
    assert [(line.paragraph, line.left, line.match, line.right) for line in lines] == [
        (1, "One. The ", "bridge", " was built"),
        (2, "A ", "bridge", " again. End."),
    ]


def test_a_body_without_paragraphs_is_divided_at_empty_lines(empty: SearchIndex) -> None:
    empty.update([made(1, "First bridge.\n\nSecond bridge.")])
    lines = empty.concordance("bridge").lines
    assert [(line.paragraph, line.left, line.right) for line in lines] == [
        (1, "First ", "."),
        (2, "Second ", "."),
    ]


def test_words_near_each_other_are_one_match_from_end_to_end(archive: SearchIndex) -> None:
    (line,) = archive.concordance("assistance w/5 timely").lines
    assert line.match == "Timely vaccine assistance"
    assert [one.match for one in archive.concordance("teachers w/s train").lines] == [
        "Teachers",
        "train",
    ]


def test_a_match_over_two_paragraphs_has_the_context_of_both(empty: SearchIndex) -> None:
    first, second = "Then came north", "south of here. More."
    body = f"{first}\n\n{second}"
    paragraphs = ((1, 0, len(first)), (2, len(first) + 2, len(body)))
    empty.update([IndexDocument(id="a", title="", body=body, paragraphs=paragraphs)])
    (line,) = empty.concordance("north w/3 south").lines
    assert (line.left, line.match, line.right) == (
        "Then came ", "north south", " of here. More.",
    )  # fmt: skip


@pytest.mark.parametrize("context", [0, 1, 7, 12, 40, 5000])
def test_the_context_is_as_long_as_asked_and_cuts_no_word(empty: SearchIndex, context: int) -> None:
    body = "alpha beta gamma delta bridge epsilon zeta eta theta"
    empty.update([made(1, body)])
    (line,) = empty.concordance("bridge", context=context).lines
    assert len(line.left) <= context
    assert len(line.right) <= context
    if context == 7:
        assert (line.left, line.right) == ("delta ", " epsilo")  # one word too long stays in part
    if context == 12:
        assert (line.left, line.right) == ("gamma delta ", " epsilon")
    if context >= 40:
        assert line.left + line.match + line.right == body


def test_chinese_context_is_cut_anywhere(archive: SearchIndex) -> None:
    (line,) = archive.concordance("北京", context=4).lines
    assert (line.left, line.match, line.right) == ("拉赫蒙在", "北京", "大学发表")


def test_orders_of_articles_and_of_lines(archive: SearchIndex) -> None:
    def ids(query: str, sort: str) -> list[str]:
        return [line.article for line in archive.concordance(query, sort=sort).lines]

    assert ids("Rahmon", "newest") == ["visit", "tajik", "school", "chinese"]
    assert ids("Rahmon", "oldest") == ["school", "tajik", "visit", "chinese"]
    assert ids("Rahmon sort:oldest", "text") == ["school", "tajik", "visit", "chinese"]
    assert ids("Rahmon", "text") == archive.matching_ids("Rahmon")
    assert ids("Rahmon", "source") == ["school", *ids("Rahmon", "source")[1:3], "chinese"]
    # At a paragraph's beginning first (Tajik), then President (Latin), Таджикистана, 统.
    assert ids("Rahmon", "left") == ["tajik", "school", "visit", "chinese"]
    assert ids("Rahmon", "match") == ["school", *ids("Rahmon", "match")[1:3], "chinese"]


@pytest.mark.parametrize("query", ["", "   ", "sort:newest"])
def test_without_anything_to_look_for_it_says_so(archive: SearchIndex, query: str) -> None:
    with pytest.raises(QueryError, match="type something to look for"):
        archive.concordance(query)


def test_bad_queries_and_orders_are_refused(archive: SearchIndex) -> None:
    with pytest.raises(QueryError, match="column"):
        archive.concordance('"never closed')
    with pytest.raises(ArchiveError, match="no order “upside”"):
        archive.concordance("school", sort="upside")


def test_an_answer_by_fields_alone_has_no_lines(archive: SearchIndex) -> None:
    found = archive.concordance("published:2024")
    assert (found.lines, found.articles, found.complete) == ((), 0, True)


@pytest.mark.parametrize("sort", ["text", "newest", "right"])
def test_a_limit_is_said(archive: SearchIndex, sort: str) -> None:
    whole = archive.concordance("the", sort=sort)
    count = len(whole.lines)
    assert count > 3
    cut = archive.concordance("the", sort=sort, limit=3)
    assert cut.lines == whole.lines[:3]
    assert not cut.complete
    assert cut.articles == len({line.article for line in cut.lines})
    assert archive.concordance("the", sort=sort, limit=count) == whole
    assert whole.complete
    assert archive.concordance("the", sort=sort, limit=0).lines == ()


@pytest.mark.parametrize("sort", ["text", "left"])
def test_there_are_only_so_many_lines(
    archive: SearchIndex, monkeypatch: pytest.MonkeyPatch, sort: str
) -> None:
    monkeypatch.setattr(concordance, "MOST_LINES", 2)
    for limit in (None, 3):
        found = archive.concordance("the", sort=sort, limit=limit)
        assert len(found.lines) == 2
        assert not found.complete


@pytest.mark.parametrize("sort", ["text", "left"])
def test_a_cancelled_one_keeps_what_it_has(empty: SearchIndex, sort: str) -> None:
    empty.update(made(number, f"zeta{number} bridge. Alpha bridge.") for number in range(10))
    looks: list[int] = []

    def cancelled() -> bool:
        looks.append(1)
        return len(looks) > 4

    found = empty.concordance("bridge", sort=sort, cancelled=cancelled)
    assert len(found.lines) == 8
    assert found.articles == 4
    assert not found.complete
    assert [line.left for line in found.lines[1::2]] == [
        f"{line.left}bridge. Alpha " for line in found.lines[::2]
    ]


def test_progress_counts_articles(empty: SearchIndex) -> None:
    empty.update(made(number, "A bridge.") for number in range(70))
    told: list[tuple[int, int, str]] = []
    empty.concordance("bridge", sort="left", progress=lambda *note: told.append(note))
    assert [done for done, _, _ in told] == [0, 32, 64, 70, 70]
    assert {total for _, total, _ in told} == {70}
    assert told[-1][2] == "Sorting lines"


def test_lines_are_of_one_moment_whatever_is_written_meanwhile(empty: SearchIndex) -> None:
    empty.update(made(number, f"Before {number}: a bridge.") for number in range(200))
    calm = empty.concordance("bridge")
    changed: list[int] = []

    def change(done: int, total: int, what: str) -> None:
        if done == 32 and not changed:
            changed.append(done)
            empty.update(made(number, "Now it is a ferry.") for number in range(0, 200, 2))
            empty.delete([f"n{number}" for number in range(1, 200, 4)])
            empty.tidy()
            empty.update(made(number, "A new bridge.") for number in range(200, 300))

    assert empty.concordance("bridge", progress=change) == calm
    assert changed
    assert len(empty.concordance("bridge").lines) == 50 + 100


def test_a_search_goes_first(empty: SearchIndex) -> None:
    """Another thread searches, and the index is written to, while lines are gathered."""
    empty.update(made(number, "A bridge near the river.") for number in range(100))
    totals: list[int] = []

    def look(done: int, total: int, what: str) -> None:
        if done == 32:
            thread = threading.Thread(target=lambda: totals.append(empty.search("river").total))
            thread.start()
            thread.join(timeout=20)
            assert not thread.is_alive()

    assert len(empty.concordance("bridge", progress=look).lines) == 100
    assert totals == [100]


def test_it_waits_while_a_search_runs(empty: SearchIndex) -> None:
    empty.update(made(number, "A bridge.") for number in range(5))
    started, free = threading.Event(), threading.Event()
    lines: list[int] = []

    def gather() -> None:
        started.set()
        lines.append(len(empty.concordance("bridge").lines))
        free.set()

    with empty._turn:  # as a search has it
        thread = threading.Thread(target=gather)
        thread.start()
        started.wait(20)
        assert not free.wait(0.05)
    thread.join(20)
    assert lines == [5]
