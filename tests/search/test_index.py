# SPDX-License-Identifier: MIT
"""The index: what a search finds, how it follows changes, when it refuses to open."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tajarchive.errors import QueryError, ReadOnly
from tajarchive.search import IndexDocument, IndexOutdated, SearchIndex
from tests.search.conftest import DOCUMENTS, KnownNames

Found = Callable[[str], set[str]]
ALL = {document.id for document in DOCUMENTS}


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ALL),
        ("school", {"school"}),
        ("schools", {"school"}),
        ("school teacher", {"school"}),
        ("school river", set()),
        ("school OR river", {"school", "vaccines"}),
        ("river -vaccine", set()),
        ("NOT river", ALL - {"vaccines"}),
        ("-river -школа -school", ALL - {"vaccines", "school"}),
        ("the", {"school", "vaccines"}),
        ("of the", {"school"}),
        ('"vaccine assistance"', {"vaccines"}),
        ('"assistance vaccine"', set()),
        ('"assistance vaccine"~3', {"vaccines"}),
        ("assistance w/1 vaccine", {"vaccines"}),
        ("assistance pre/1 vaccine", set()),
        ("vaccine pre/1 assistance", {"vaccines"}),
        ("timely w/2 reached", set()),
        ("timely w/3 reached", {"vaccines"}),
        ("(timely OR river) w/3 near", {"vaccines"}),
        ('"u.s. embassy" w/2 xian', {"vaccines"}),
        ("US", {"vaccines"}),
        ("Xi'an", {"vaccines"}),
        ("Xian", {"vaccines"}),
        ("counterterrorism", {"vaccines"}),
        ("counter-terrorism", {"vaccines"}),
        ('"counter terrorism"', {"vaccines"}),
        ("cafe", {"vaccines"}),
        ("=café", {"vaccines"}),
        ("=cafe", set()),
        ("vaccinat*", set()),
        ("vaccin*", {"vaccines"}),
        ("тадж*", {"visit"}),
        ("точик*", {"tajik"}),
        ("sch?ol", {"school"}),
        ("sc*l", {"school"}),
        ("shcool~", {"school"}),
        ("елка", {"visit"}),
        ("Ёлки", {"visit"}),
        ("кишвар", {"tajik"}),
        ("Тоҷикистон", {"tajik"}),
        ("точикистон", {"tajik"}),
        ("北京", {"chinese"}),
        ("京大", {"chinese"}),
        ("大学", {"chinese"}),
        ("北京大学", {"chinese"}),
        ("北京大会", set()),
        ("席", {"chinese"}),
        ("塔", {"chinese"}),
        ("习近平", {"chinese"}),
        ('"在北京"', {"chinese"}),
        ("title:dushanbe", {"school"}),
        ("title:school", {"school"}),
        ("title:teachers", set()),
        ("title:=vaccines", {"vaccines"}),
        ("title:=vaccine", set()),
        ("title:vacc*", {"vaccines"}),
        ("caption:cafe", {"vaccines"}),
        ("caption:embassy", set()),
        ("source:xinhua", {"school"}),
        ("source:Ховар", {"visit", "tajik"}),
        ('source:"asia-plus"', {"vaccines"}),
        ("source:plus", {"vaccines"}),
        ('source:="Asia-Plus"', {"vaccines"}),
        ('source:="Plus"', set()),
        ("author:lin", {"school"}),
        ("language:ru", {"visit"}),
        ("language:Tajik", {"tajik"}),
        ("language:(ru OR tg)", {"visit", "tajik"}),
        ("published:2022", {"school"}),
        ("published:2022-02", {"school"}),
        ("published:2022-02-05", {"school"}),
        ("published:2022-02-06", set()),
        ("published:2024", {"visit", "tajik"}),
        ("published:2024-07", {"visit"}),
        ("published:2021..2022", {"school", "vaccines"}),
        ("published:>=2022-02", {"school", "visit", "tajik"}),
        ("published:>2022-02", {"visit", "tajik"}),
        ("published:<2022", {"vaccines"}),
        ("published:unknown", {"chinese"}),
        ("-published:2024", {"school", "vaccines", "chinese"}),
        ("person:Rahmon", {"school", "visit", "tajik"}),
        ('person:"Emomali Rahmon"', {"school", "visit", "tajik"}),
        ("person:拉赫蒙", {"school", "visit", "tajik"}),
        ("person:mirziyoyev", {"visit"}),
        ("person:nobody", set()),
        ("person:emomali-rahmon", {"school", "visit", "tajik"}),
        ("place:Душанбе", {"school", "tajik"}),
        ("org:ШОС", {"vaccines"}),
        ("event:visit", {"visit"}),
        ('event:"phone call"', {"vaccines"}),
        ("event:phone_call", {"vaccines"}),
        ("event:visit OR event:aid", {"visit", "vaccines"}),
        ("Rahmon", {"school", "visit", "tajik", "chinese"}),
        ("Рахмона", {"visit", "tajik"}),
        ("=Rahmon", {"school"}),
        ("=Раҳмон", {"tajik"}),
        ('"拉赫蒙"', {"school", "visit", "tajik", "chinese"}),
        ("=拉赫蒙", {"chinese"}),
        ("Rahmon w/5 Ташкент", {"visit"}),
        ("school published:2022 person:Rahmon", {"school"}),
        ("(school OR vaccine) published:2021", {"vaccines"}),
    ],
)
def test_what_a_query_finds(found: Found, query: str, ids: set[str]) -> None:
    assert found(query) == ids


def test_a_name_of_several_words_is_found_in_other_spellings(empty: SearchIndex) -> None:
    empty.update(
        [
            IndexDocument("en", "", "Emomali Rahmon spoke."),
            IndexDocument("apart", "", "Rahmon spoke to his uncle Emomali."),
            IndexDocument("ru", "", "Выступил Эмомали Рахмон."),
            IndexDocument("other", "", "Рахмон Эмомали пришёл."),
        ]
    )
    results = empty.search("Emomali Rahmon spoke")
    assert {hit.id for hit in results.hits if not hit.relaxed} == {"en", "apart"}
    results = empty.search('"Emomali Rahmon"')
    assert {hit.id for hit in results.hits} == {"en", "ru"}
    assert results.expanded == {"Emomali Rahmon": ("Эмомалӣ Раҳмон", "Эмомали Рахмон")}
    assert {hit.id for hit in empty.search("Emomali Rahmon").hits if not hit.relaxed} == {
        "en",
        "apart",
        "ru",
    }


def test_expansions_are_told_and_switched_off(archive: SearchIndex) -> None:
    assert archive.search("Rahmon visit").expanded == {
        "Rahmon": ("Rakhmon", "Раҳмон", "Рахмон", "拉赫蒙")
    }
    assert archive.search("=Rahmon").expanded == {}


def test_a_query_or_its_caller_can_leave_out_other_spellings(archive: SearchIndex) -> None:
    everywhere = set(archive.matching_ids("Rahmon"))
    assert everywhere > set(archive.matching_ids("Rahmon expand:no")) == {"school"}
    for query, expand in (("Rahmon expand:no", True), ("Rahmon", False)):
        results = archive.search(query, expand=expand)
        assert results.expanded == {}
        assert {hit.id for hit in results.hits} == {"school"}
    assert set(archive.matching_ids("Rahmon", expand=False)) == {"school"}
    assert set(archive.matching_ids("expand:yes Rahmon", expand=False)) == everywhere
    assert archive.search("expand:no").total == archive.count()
    text = "Rahmon, Рахмон"
    assert len(archive.highlights("Rahmon", "", text)) == 2
    assert len(archive.highlights("Rahmon expand:no", "", text)) == 1
    assert len(archive.highlights("Rahmon", "", text, expand=False)) == 1


def test_hits_carry_what_the_list_shows(archive: SearchIndex) -> None:
    (hit,) = archive.search("vaccine").hits
    assert (hit.id, hit.title, hit.source) == ("vaccines", "Vaccines arrive", "Asia-Plus")
    assert (hit.published, hit.language, hit.relaxed) == ("2021-09-08T08:03", "en", False)
    assert hit.score > 0
    (hit,) = archive.search("习近平").hits
    assert hit.published is None


def test_a_word_in_the_title_weighs_more(empty: SearchIndex) -> None:
    filler = "Nothing else happened on that day in the valley. " * 3
    empty.update(
        [
            IndexDocument("body", "Other news", f"The bridge was built. {filler}"),
            IndexDocument("title", "Bridge built", f"It was opened at once. {filler}"),
        ]
    )
    assert [hit.id for hit in empty.search("bridge").hits] == ["title", "body"]


def test_sorting_by_date_puts_the_undated_last(archive: SearchIndex) -> None:
    newest = [hit.id for hit in archive.search("sort:newest").hits]
    assert newest == ["visit", "tajik", "school", "vaccines", "chinese"]
    oldest = [hit.id for hit in archive.search("", sort="oldest").hits]
    assert oldest == ["vaccines", "school", "tajik", "visit", "chinese"]
    assert archive.matching_ids("sort:newest") == newest
    assert [hit.id for hit in archive.search("").hits] == newest


def test_paging_gives_each_hit_once(empty: SearchIndex) -> None:
    empty.update(
        IndexDocument(f"{n:02}", "", "river " * (n % 7 + 1), published=f"20{n:02}")
        for n in range(33)
    )
    pages = [empty.search("river", limit=10, offset=at) for at in range(0, 40, 10)]
    ids = [hit.id for page in pages for hit in page.hits]
    assert len(ids) == len(set(ids)) == 33
    assert {page.total for page in pages} == {33}
    assert ids == empty.matching_ids("river")
    assert empty.search("river", limit=0).total == 33


def test_relaxed_hits_follow_and_are_not_counted(archive: SearchIndex) -> None:
    results = archive.search("school Saturday vaccine")
    assert results.total == 0
    assert [(hit.id, hit.relaxed) for hit in results.hits] == [("school", True)]
    results = archive.search("teachers school -dushanbe")
    assert (results.total, results.hits) == (0, ())
    results = archive.search("school river published:2021")
    assert [hit.id for hit in results.hits] == ["vaccines"]
    assert all(hit.relaxed for hit in results.hits)


def test_relaxed_hits_come_on_later_pages_too(empty: SearchIndex) -> None:
    empty.update(IndexDocument(f"both{n}", "", "river bank") for n in range(3))
    empty.update(IndexDocument(f"one{n}", "", "river") for n in range(4))
    ids: list[tuple[str, bool]] = []
    for offset in range(0, 8, 2):
        hits = empty.search("river bank", limit=2, offset=offset).hits
        ids.extend((hit.id, hit.relaxed) for hit in hits)
    assert [relaxed for _, relaxed in ids] == [False] * 3 + [True] * 4
    assert len({id_ for id_, _ in ids}) == 7


def test_no_relaxed_hits_when_ten_have_all_the_words(empty: SearchIndex) -> None:
    empty.update(IndexDocument(f"both{n}", "", "river bank") for n in range(10))
    empty.update([IndexDocument("one", "", "river")])
    assert all(not hit.relaxed for hit in empty.search("river bank").hits)


def test_facets_count_the_whole_result(archive: SearchIndex) -> None:
    facets = archive.search("", limit=1).facets
    assert facets["source"][0] == ("Ховар", 2)
    assert dict(facets["year"]) == {"2021": 1, "2022": 1, "2024": 2}
    assert dict(facets["language"]) == {"en": 2, "ru": 1, "tg": 1, "zh": 1}
    assert facets["person"] == (("Emomali Rahmon", 3), ("Shavkat Mirziyoyev", 1))
    assert facets["place"] == (("Dushanbe", 2),)
    assert facets["organisation"] == (("Shanghai Cooperation Organization", 1),)
    assert dict(facets["event"]) == {"inauguration": 1, "aid": 1, "phone_call": 1, "visit": 1}
    assert dict(archive.search("language:tg").facets["person"]) == {"Emomali Rahmon": 1}
    assert archive.search("", facets=False).facets == {}
    assert archive.search("", facets=False).histogram is None


def test_the_same_id_twice_in_a_batch_leaves_the_later(empty: SearchIndex) -> None:
    empty.update(
        [
            IndexDocument("a", "", "first"),
            IndexDocument("b", "", "other"),
            IndexDocument("a", "", "second"),
        ]
    )
    assert empty.count() == 2
    assert empty.search("first").total == 0
    assert empty.search("second").total == 1


def test_updates_and_deletions_are_exact(empty: SearchIndex) -> None:
    for round_ in range(12):  # enough commits for segments to be merged
        empty.update(IndexDocument(f"{n}", "", f"river round{round_}") for n in range(5))
        empty.update([IndexDocument(f"extra{round_}", "", "mountain")])
        assert empty.count() == 5 + round_ + 1
        assert empty.search("river").total == 5
        assert empty.search(f"round{round_}").total == 5
        assert empty.search(f"round{round_ - 1}").total == 0
    empty.delete(["0", "extra3", "unknown"])
    assert empty.count() == 15
    assert set(empty.matching_ids("river")) == {"1", "2", "3", "4"}
    assert set(empty.matching_ids("-river")) == {f"extra{n}" for n in range(12)} - {"extra3"}
    assert "0" not in empty.matching_ids("")
    assert sum(count for _, count in empty.search("").facets["language"]) == 15
    empty.clear()
    assert (empty.count(), empty.search("").total, empty.matching_ids("river")) == (0, 0, [])
    empty.update([IndexDocument("0", "", "river")])
    assert empty.matching_ids("river") == ["0"]


def test_a_failing_source_keeps_finished_batches_only(
    empty: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tajarchive.search.storage._BATCH", 3)

    def documents() -> Iterator[IndexDocument]:
        for n in range(5):
            yield IndexDocument(str(n), "", "river")
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="disk"):
        empty.update(documents())
    assert set(empty.matching_ids("river")) == {"0", "1", "2"}
    empty.update([IndexDocument("9", "", "river")])
    assert empty.count() == 4


def test_large_documents_make_small_batches(
    empty: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tajarchive.search.storage._BATCH_CHARACTERS", 100)
    taken: list[int] = []

    def documents() -> Iterator[IndexDocument]:
        for n in range(4):
            taken.append(empty.count())
            yield IndexDocument(str(n), "", "word " * 30)

    empty.update(documents())
    assert taken == [0, 1, 2, 3]


def test_odd_text_can_be_indexed(empty: SearchIndex) -> None:
    empty.update(
        [
            IndexDocument("surrogate", "a\ud800b", "c\udfffd river"),
            IndexDocument("nothing", "", ""),
            IndexDocument("long", "x" * 10_000, "y" * 50_000 + " river", published="9999-12"),
            IndexDocument("id with space/and:slash", "", "river", published="not a date"),
        ]
    )
    assert empty.search("river", limit=10).total == 3
    assert empty.count() == 4
    empty.delete(["id with space/and:slash"])
    assert empty.count() == 3


def test_searches_from_many_threads_while_writing(empty: SearchIndex) -> None:
    empty.update(IndexDocument(f"{n}", "", f"river water{n}") for n in range(40))
    failures: list[BaseException] = []
    stop = threading.Event()

    def read() -> None:
        try:
            while not stop.is_set():
                results = empty.search("river", limit=50)
                assert len(results.hits) == min(50, results.total) >= 40
                empty.highlights("river", "", "a river")
                empty.suggest("wat")
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for n in range(10):
            empty.update(
                [IndexDocument(f"new{n}", "", "river bank"), IndexDocument("0", "", "river")]
            )
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert failures == []
    assert empty.search("river").total == 50


def test_writers_take_turns(empty: SearchIndex) -> None:
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for n in range(4):
                empty.update([IndexDocument(f"{name}{n}", "", "river")])
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert empty.count() == 12


def test_it_is_there_when_opened_again(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = SearchIndex.open(folder, names=KnownNames(), token="secret")
    index.update(DOCUMENTS)
    index.close()
    for read_only in (True, False):
        index = SearchIndex.open(folder, read_only=read_only, names=KnownNames(), token="secret")
        assert index.search("school").total == 1
        index.close()


def test_read_only_refuses_changes_and_sees_those_of_others(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    with pytest.raises(IndexOutdated):
        SearchIndex.open(folder, read_only=True, names=KnownNames())
    writer = SearchIndex.open(folder, names=KnownNames())
    writer.update(DOCUMENTS)
    reader = SearchIndex.open(folder, read_only=True, names=KnownNames())
    assert reader.count() == 5
    with pytest.raises(ReadOnly):
        reader.update([IndexDocument("x", "", "y")])
    with pytest.raises(ReadOnly):
        reader.delete(["school"])
    with pytest.raises(ReadOnly):
        reader.clear()
    writer.delete(["school"])
    assert reader.count() == 4
    assert reader.search("school").total == 0
    reader.close()
    writer.close()


def _made(folder: Path) -> None:
    index = SearchIndex.open(folder, names=KnownNames(), token="ours")
    index.update(DOCUMENTS)
    index.close()


def _other_version(folder: Path) -> None:
    stamp = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    stamp["version"] += 1
    (folder / "index.json").write_text(json.dumps(stamp), encoding="utf-8")


def _no_stamp(folder: Path) -> None:
    (folder / "index.json").unlink()


def _half_a_stamp(folder: Path) -> None:
    (folder / "index.json").write_text('{"version"', encoding="utf-8")


def _no_list(folder: Path) -> None:
    for path in folder.glob("*.toc"):
        path.unlink()


def _broken_list(folder: Path) -> None:
    for path in folder.glob("*.toc"):
        path.write_bytes(b"\x80\x04nonsense" * 20)


# Whoosh leaves a file that it failed to read to the garbage collector.
_LEAKS = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@_LEAKS
@pytest.mark.parametrize(
    "damage", [_other_version, _no_stamp, _half_a_stamp, _no_list, _broken_list]
)
def test_an_index_that_is_not_whole_is_outdated(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    folder = tmp_path / "index"
    _made(folder)
    damage(folder)
    for read_only in (False, True):
        with pytest.raises(IndexOutdated, match="rebuild"):
            SearchIndex.open(folder, read_only=read_only, names=KnownNames(), token="ours")
    index = SearchIndex.create(folder, names=KnownNames(), token="ours")
    assert index.count() == 0
    index.update(DOCUMENTS)
    assert index.search("school").total == 1
    index.close()


def test_an_index_from_elsewhere_is_never_unpickled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "index"
    _made(folder)
    monkeypatch.setattr("tajarchive.search.storage.whoosh_index.open_dir", _never)
    with pytest.raises(IndexOutdated, match="another archive"):
        SearchIndex.open(folder, names=KnownNames(), token="theirs")


def _never(folder: str) -> None:
    raise AssertionError(f"{folder} was opened")


@_LEAKS
def test_damage_found_while_searching_is_outdated(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    _made(folder)
    for path in folder.glob("*.pst"):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])
    index = SearchIndex.open(folder, names=KnownNames(), token="ours")
    with pytest.raises(IndexOutdated, match="rebuild"):
        index.search("school")
    index.close()


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    _made(folder)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    SearchIndex.create(folder, names=KnownNames()).close()
    assert (folder / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_wildcard_for_too_many_words_is_refused(
    archive: SearchIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tajarchive.search.query.words.MOST_TERMS", 1)
    with pytest.raises(QueryError, match=r"column 1: st\* .*more than 1 words to look for"):
        archive.search("st* OR re*")


def test_reading_ahead_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    _made(folder)
    index = SearchIndex.open(folder, names=KnownNames(), token="ours")
    index.warm()
    assert index.suggest("schoo") == ["school"]
    assert index.search("vacc*").total == 1
    assert dict(index.search("").facets["year"]) == {"2021": 1, "2022": 1, "2024": 2}
    index.update([IndexDocument("new", "", "schooner")])
    index.warm()
    assert index.suggest("schoo") == ["school", "schooner"]
    index.close()


def test_scores_are_those_of_stock_whoosh(archive: SearchIndex) -> None:
    from whoosh.query.terms import Term
    from whoosh.scoring import BM25F

    index = archive._index
    with index.searcher(weighting=BM25F()) as stock:
        for term in ("school", "the", "рахмон", "北京"):
            expected = {
                stock.reader().column_reader("card")[number]: score
                for number, score in stock.search(Term("text", term), limit=None).items()
            }
            with archive._reading() as view:
                numbers, scores = view.gather(Term("text", term), scored=True)
                found = {view._value(n, "card"): s for n, s in zip(numbers, scores, strict=True)}
            assert expected
            assert found == pytest.approx(expected)


@pytest.mark.parametrize(
    "query",
    [
        " ".join(f"word{n}" for n in range(300)),
        " OR ".join(f"word{n}" for n in range(300)),
        '"' + "the school " * 300 + '"',
        "the w/9 " * 10 + "school",
        '"' + "the " * 10 + '"~9',
        "北" * 4_000,
        "(" * 40 + "school" + ")" * 40,
        " ".join(f"{letter}{other}*" for letter in "abcdefgh" for other in "aeiou"),
    ],
)
def test_large_queries_are_answered(archive: SearchIndex, query: str) -> None:
    assert archive.search(query).total in (0, 1)


def test_an_empty_index_answers(empty: SearchIndex) -> None:
    for query in ("", "river", '"a b"', "ri*", "-a", "published:2024", "person:x", "北"):
        results = empty.search(query)
        assert (results.total, results.hits) == (0, ())
    assert empty.suggest("ri") == []
    assert empty.matching_ids("") == []
