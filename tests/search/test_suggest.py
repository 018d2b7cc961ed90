# SPDX-License-Identifier: MIT
"""Completion, did-you-mean, and words that a query leaves open."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.search import IndexDocument, SearchIndex, stemming
from tajarchive.search.correction import better, edits, nearest
from tajarchive.search.documents import NoNames
from tajarchive.search.namelist import Entry, NameList
from tajarchive.search.query.parser import parse


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("rah", "Emomali Rahmon"),
        ("emomali ra", "Emomali Rahmon"),
        ("visit rah", 'visit "Emomali Rahmon"'),
        ("dush", "Dushanbe"),
        ("shang", "Shanghai Cooperation Organization"),
        ("schoo", "school"),
        ("new schoo", "new school"),
        ("title:vacc", "title:vaccine"),
        ("точи", "тоҷикистонро"),
        ("caf", "café"),
        ("Раҳ", "Раҳмон"),
        ("рах", "Раҳмон"),
        ("拉赫", "拉赫蒙"),
        ("person:", 'person:"Emomali Rahmon"'),
        ("person:mirz", 'person:"Shavkat Mirziyoyev"'),
        ("visit -person:рах", "visit -person:Раҳмон"),
        ('person:"emom', 'person:"Emomali Rahmon"'),
        ("place:d", "place:Dushanbe"),
        ("source:xin", "source:Xinhua"),
        ("source:plus", "source:Asia-Plus"),
        ('source:"asia', 'source:"Asia-Plus"'),
        ("event:phone", "event:phone_call"),
        ("language:t", "language:tg"),
        ("sort:n", "sort:newest"),
        ('"shang', '"Shanghai Cooperation Organization"'),
        ("«shang", "«Shanghai Cooperation Organization»"),
        ('school "timely vacc', 'school "timely vaccine'),
        ("-rah", '-"Emomali Rahmon"'),
        ("(rah", '("Emomali Rahmon"'),
        ("luban sch", '"Luban school opens in Dushanbe"'),
        ('title:"vaccines arr', 'title:"Vaccines arrive"'),
        ("titl", "title:"),
        ("school pers", "school person:"),
    ],
)
def test_completion(archive: SearchIndex, typed: str, first: str) -> None:
    assert archive.suggest(typed)[0] == first


def test_nothing_to_complete(archive: SearchIndex) -> None:
    for typed in ("", " ", "school ", '"', "()", "🙂", "zzzz", "person:zzz", "a" * 600):
        assert archive.suggest(typed) == []


def test_completions_are_limited_and_most_used_first(empty: SearchIndex) -> None:
    empty.update(
        IndexDocument(f"{n}", "", " ".join(f"word{chr(97 + i)}" for i in range(n + 1)))
        for n in range(8)
    )
    assert empty.suggest("wor", limit=3) == ["worda", "wordb", "wordc"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("school O", "school OR"), ("школа ИЛ", "школа ИЛИ"), ("school w/", "school w/5")],
)
def test_operators_are_completed(archive: SearchIndex, typed: str, found: str) -> None:
    assert found in archive.suggest(typed)
    assert archive.search(f"{found} school").total >= 0


def test_a_name_is_completed_by_its_telling_words() -> None:
    names = NameList(
        [Entry("Bank of Asia", "org", "bank"), Entry("Банк", "org", "bank"),
         Entry("Ozod", "person", "ozod")]
    )  # fmt: skip
    counts = {"org": {"bank": 1}, "person": {"ozod": 2, "bank": 5}}
    kinds = ("org", "person")

    def found(prefix: str) -> list[str]:
        return [entry.name for entry in names.starting(prefix, counts, kinds, 8)]

    assert found("o") == ["Ozod"]
    assert found("asi") == found("bank o") == ["Bank of Asia"]
    assert found("банк") == ["Банк"]
    assert found("") == ["Ozod", "Bank of Asia"]
    assert names.starting("", {"org": {}}, kinds, 8) == []


def test_what_is_offered_can_be_searched(archive: SearchIndex) -> None:
    for typed in ("school", "person:rah", "sort:", "expand:", "title:", '"shang', "(rah", "-rah"):
        for found in archive.suggest(typed):
            closed = found + ")" if "(" in found else found
            archive.search(closed if closed.count('"') % 2 == 0 else closed + '"')


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("vacine", "vaccine"),
        ("vaccien", "vaccine"),
        ("shcool -river", "school -river"),
        ("title:vacines", "title:vaccines"),
        ("(vacine OR nonsuch)", "(vaccine OR nonsuch)"),
        ("презедент", "президент"),
        ("меҳмнон", "меҳмонон"),
        ("qqqqqqqq", None),
        ('"no such phrase"', None),
        ('"timely vacine" -school', '"timely vaccine" -school'),
        ("timely w/3 vacine", "timely w/3 vaccine"),
        ("school Dushanbee", "school Dushanbe"),
        ("person:rahmno", "person:rahmon"),
        ('person:"emomali rahmno"', 'person:"emomali rahmon"'),
        ("source:xinhau", "source:xinhua"),
        ("event:phone_cal", None),
        ("event:visti", "event:visit"),
        ("拉赫孟", "拉赫蒙"),
        ("ghtpbltyn", "президент"),
        ("title:dbpbn", "title:визит"),
        ("ыусщщд", None),
        ("ысрщщд", "school"),
        ("=vacine", None),
        ("NOT school vacine", "NOT school vaccine"),
        ("vacine expand:no", "vaccine expand:no"),
        ("school published:1999", None),
    ],
)
def test_did_you_mean(archive: SearchIndex, query: str, better: str | None) -> None:
    results = archive.search(query)
    assert results.total == 0
    assert results.suggestion == better


def test_nothing_is_suggested_when_something_is_found(archive: SearchIndex) -> None:
    assert archive.search("school").suggestion is None


def test_what_finds_more_is_suggested_beside_what_is_found(empty: SearchIndex) -> None:
    empty.update(IndexDocument(f"{n}", "", "government") for n in range(60))
    empty.update([IndexDocument("slip", "", "goverment"), IndexDocument("rare", "", "governor")])
    assert empty.search("goverment").total == 1
    assert empty.search("goverment").suggestion == "government"
    assert empty.search("governor").suggestion is None
    assert empty.search("goverment OR governor").suggestion == "government OR governor"
    assert empty.search("goverment -government").suggestion is None


def test_only_a_few_queries_are_tried() -> None:
    class Slips:
        def known(self, word: str, field: str) -> int:
            return 0

        def likeliest(self, word: str, field: str) -> tuple[str, int]:
            return f"{word}x", 9

        def likeliest_of(self, word: str, field: str) -> None:
            return None

        def chinese(self, text: str) -> list[tuple[int, int, str]]:
            return []

    tried: list[str] = []

    def count(query: str) -> int:
        tried.append(query)
        return 0

    query = " ".join(f"word{chr(97 + n)}" for n in range(26))
    assert better(parse(query), 0, Slips(), count) is None
    assert tried[0].startswith("wordax wordbx wordcx worddx worde ")
    assert len(tried) <= 4
    assert better(parse(query), 10, Slips(), lambda _: 1000) is None


_WORDS = st.text("abcd", min_size=1, max_size=9)


@given(_WORDS, st.lists(_WORDS, max_size=20), st.integers(1, 2))
def test_no_near_word_is_passed_over(word: str, others: list[str], distance: int) -> None:
    plain = sorted((n, o) for o in others if (n := edits(word, o, distance)) <= distance)
    assert nearest(word, others, distance) == plain


_LETTERS = st.sampled_from(["abcd", "абвгғ", "ҷҳқы", "გდე"])


@settings(deadline=None, max_examples=40)
@given(_LETTERS, st.data())
def test_fuzzy_words_are_all_found_in_the_index(letters: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.text(letters, min_size=3, max_size=8), min_size=1, max_size=30))
    with TemporaryDirectory() as folder:
        index = SearchIndex.create(Path(folder), names=NoNames())
        index.update([IndexDocument("a", "", " ".join(words))])
        with index._reading() as view:
            found = index._words(view).similar(words[0], 2, 1000)
        index.close()
    first = stemming.fold(words[0])
    near = {w for w in words if edits(first, stemming.fold(w), 2) <= 2}
    assert set(found) == {w for w in near if stemming.fold(w)[0] in first[:2]}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("", "", 0),
        ("river", "river", 0),
        ("river", "rivers", 1),
        ("river", "rievr", 1),
        ("river", "liver", 1),
        ("river", "iver", 1),
        ("river", "revir", 2),
        ("river", "bridge", 3),
        ("a", "abcdef", 3),
    ],
)
def test_edits(one: str, other: str, apart: int) -> None:
    assert edits(one, other, 2) == apart
    assert edits(other, one, 2) == apart
