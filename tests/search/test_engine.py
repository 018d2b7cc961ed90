# SPDX-License-Identifier: MIT
"""The engine's own promises: bulk writing, merging, wide documents, nothing pickled, damage."""

from __future__ import annotations

import pickle
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import writing
from whoosh.filedb.filestore import FileStorage

from tajarchive.search import (
    IndexDocument,
    IndexOutdated,
    NoNames,
    Report,
    SearchIndex,
    schema,
    storage,
)
from tajarchive.search.engine import bulk, documents, lexicon, merging, placing
from tajarchive.search.engine.codec import ArrayCodec, ArraySegment
from tajarchive.search.engine.files import ArrayFile, Damaged, write
from tajarchive.search.engine.storage import ArrayIndex
from tajarchive.search.query.places import (
    Apart,
    Close,
    Either,
    Expression,
    Often,
    Row,
    Slot,
    Together,
)
from tajarchive.search.query.positional import AnyTerm, Days, Placed, Without
from tests.search.conftest import DOCUMENTS, KnownNames
from tests.search.test_engine_model import Pair, evaluated, query, stepped

WORDS = (
    *"river bank dam well-known U.S. 1,200 café Раҳмон 北京大学 x dam, (x)bank x—y".split(),
    *"北京,dam。 a.b.c 'twas".split(),
    "\x85road\u3000x",
    *"dam. Dam. Mr. what?! «Dam.» — 北京。北京！x北京？” J. …".split(),
    *("\n", "\n\n", "\n \n"),
)

_COLUMNS = ("since", "until", "stamp", "card", "body", "paragraphs", "event_days")


def _articles(seed: int, count: int = 30) -> list[IndexDocument]:
    chance = random.Random(seed)
    return [
        IndexDocument(
            id=f"{seed}-{n}",
            title=" ".join(chance.choices(WORDS, k=chance.randint(0, 4))),
            body=" ".join(chance.choices(WORDS, k=chance.choice((0, 3, 30, 300)))),
            captions=" ".join(chance.choices(WORDS, k=chance.randint(0, 2))),
            source=chance.choice(("", "Xinhua", "Ховар")),
            author=chance.choice(("", "Lin Mei")),
            language=chance.choice(("en", "tg", "zh", "und", "")),
            published=chance.choice(("", "2022", "2022-02", "2022-02-05", "2023-01-01T10:00")),
            persons=tuple(chance.sample(("a", "b", "c"), chance.randint(0, 3))),
            events=tuple(chance.sample(("visit", "aid"), chance.randint(0, 2))),
            reports=tuple(
                Report(chance.choice(("visit", "aid")), day, day + chance.randint(0, 9), ("A B",))
                for day in chance.choices(range(738_000, 738_100), k=chance.randint(0, 3))
            ),
            paragraphs=((1, 0, 5),) if chance.random() < 0.5 else (),
        )
        for n in range(count)
    ]


def _contents(index: ArrayIndex, alive: bool = True) -> dict[str, Any]:
    """Return everything that an index holds, by id instead of by number."""
    found: dict[str, Any] = {}
    with index.searcher() as searcher:
        leaves: Any = searcher.leaf_searchers()
        for leaf, _ in leaves:
            reader = leaf.reader()
            arrays = reader.codec().arrays(reader.segment())
            ids = [arrays.term(int(n)).decode() for n in arrays.owners]
            for field, term in reader.all_terms():
                matcher = reader.postings(field, term)
                while matcher.is_active():
                    places = ()
                    if matcher.supports("positions"):
                        places = tuple(matcher.value_as("positions"))
                    key = (ids[matcher.id()], field, term)
                    found[str(key)] = (matcher.weight(), places)
                    matcher.next()
            for number, id_ in enumerate(ids):
                if alive and reader.is_deleted(number):
                    continue
                for field in schema.SCORED_FIELDS:
                    found[f"{id_} length {field}"] = reader.doc_field_length(number, field)
                for column in (
                    "since",
                    "until",
                    "stamp",
                    "card",
                    "body",
                    "paragraphs",
                    "event_days",
                ):
                    found[f"{id_} {column}"] = reader.column_reader(column)[number]
    return found


def _written(folder: Path, *batches: list[IndexDocument]) -> ArrayIndex:
    index = storage.create(folder, "")
    words = storage.lexicon()
    for batch in batches:
        writer = index.writer()
        writer.add_segment(documents.parts(batch, words))
        writer.commit()
    return index


def test_bulk_writing_gives_what_whoosh_writes_posting_by_posting(tmp_path: Path) -> None:
    articles = _articles(1) + _articles(2)
    ours = _written(tmp_path / "ours", articles[:20], articles[20:])
    stock = storage.create(tmp_path / "stock", "")
    for batch in (articles[:20], articles[20:]):
        writer = stock.writer()
        for article in batch:
            writer.add_document(**schema.values(article))
        writer.commit(mergetype=writing.NO_MERGE)
    expected = _contents(stock)
    assert len(expected) > 2_000
    assert _contents(ours) == expected


def test_batches_are_inverted_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = _articles(5) + _articles(6)
    whole = _contents(_written(tmp_path / "whole", articles))
    monkeypatch.setattr(bulk, "_CHUNK", 50)
    monkeypatch.setattr(lexicon, "_CHUNK", 50)
    assert _contents(_written(tmp_path / "parts", articles)) == whole


def test_a_full_lexicon_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_MOST_PARTS", 5)
    index = SearchIndex.open(tmp_path / "index", names=NoNames())
    used: list[Any] = []
    for article in _articles(7, 12):
        index.update([article])
        used.append(index._lexicon)
    assert len(set(map(id, used))) > 4
    assert index.search("river").total == 12 - index.search("NOT river").total > 0
    index.close()


def test_merging_moves_everything_but_the_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches = [_articles(seed) for seed in range(4)]
    index = _written(tmp_path / "index", *batches)
    gone = [f"{seed}-{n}" for seed in range(4) for n in range(0, 30, 7)]
    gone += [article.id for article in batches[2]]
    writer = index.writer()
    writer.delete_ids([*gone, "unknown"])
    writer.commit(mergetype=writing.NO_MERGE)
    monkeypatch.setattr(merging, "_CHUNK", 40)
    writer = index.writer()
    writer.join(writer.segments)
    writer.segments = []
    writer.commit()
    (segment,) = index._segments()
    assert segment.doc_count_all() == 120 - len(set(gone))
    left = [a for batch in batches for a in batch if a.id not in gone]
    assert _contents(index) == _contents(_written(tmp_path / "fresh", left))
    with index.searcher() as merged, _written(tmp_path / "other", left).searcher() as fresh:
        assert merged.field_length("text") == pytest.approx(fresh.field_length("text"), rel=0.05)


def test_segments_of_other_schemas_are_merged_by_whoosh_too(tmp_path: Path) -> None:
    pair = Pair(tmp_path / "index", 3)
    for index in (pair.stock, pair.ours):
        index.optimize()
    asked = query.Or([query.Term("text", "river"), query.Phrase("title", ["bank", "dam"], slop=3)])
    assert stepped(pair.stock, asked)
    assert evaluated(pair.ours, asked) == pytest.approx(stepped(pair.stock, asked))


def test_documents_of_more_words_than_two_bytes_count(tmp_path: Path) -> None:
    index = SearchIndex.open(tmp_path / "index", names=NoNames())
    body = "river " * 70_000 + "glacier tunnel " + "snow " * 300
    index.update([IndexDocument("long", "Dam", body), IndexDocument("short", "", "tunnel glacier")])
    for asked, ids in (
        ('"glacier tunnel"', ["long"]),
        ('"tunnel glacier"', ["short"]),
        ("tunnel w/2 snow", ["long"]),
        ("tunnel pre/1 glacier", ["short"]),
        ("dam glacier", ["long"]),
    ):
        assert index.matching_ids(asked) == ids
    with index._reading() as view:
        arrays = view.segments[0].arrays
        number = arrays.find("text", b"snow")
        assert arrays.frequencies(*arrays.extent(number)).tolist() == [300]
        assert arrays.positions(number).min() > 1 << 16
    index.close()


def test_other_queries_go_through_their_own_matchers(tmp_path: Path) -> None:
    pair = Pair(tmp_path / "index", 5)
    river, bank = query.Term("text", "river"), query.Term("text", "bank")
    for asked in (
        query.DisjunctionMax([river, bank]),
        query.SpanNear(river, bank, slop=3, ordered=False),
        query.SpanFirst(river, limit=4),
        query.SpanOr([river, bank]),
        query.SpanNot(river, bank),
        query.Otherwise(query.Term("text", "absent"), bank),
        query.Or([river, bank], scale=0.5),
        query.And([query.SpanNear2([river, bank], slop=4), query.Term("title", "dam")]),
    ):
        assert evaluated(pair.ours, asked) == pytest.approx(stepped(pair.stock, asked)), asked


def test_and_not_leaves_out_whatever_else_there_is(tmp_path: Path) -> None:
    pair = Pair(tmp_path / "index", 4)
    for one in ("river", "bank", "market"):
        for other in ("dam", "road", "river"):
            wanted, unwanted = query.Term("text", one), query.Term("text", other)
            left = stepped(pair.stock, wanted)
            for number in stepped(pair.stock, unwanted):
                left.pop(number, None)
            assert evaluated(pair.ours, query.AndNot(wanted, unwanted)) == pytest.approx(left)


_PLAIN = ("river", "rivers", "bank", "dam", "x")
_UNITS = st.sampled_from([("s", "p"), ("p",), ()])


def _expressions() -> st.SearchStrategy[Expression]:
    terms = st.lists(st.sampled_from(_PLAIN), min_size=1, max_size=2, unique=True).map(tuple)
    slot = st.builds(Slot, st.sampled_from(["text", "exact"]), terms)
    row = st.lists(slot, min_size=1, max_size=3).map(
        lambda slots: Row(tuple(slots), tuple(range(len(slots))), len(slots))
    )
    return st.recursive(
        st.one_of(slot, row),
        lambda inner: st.one_of(
            st.builds(Close, inner, inner, st.integers(1, 6), st.booleans()),
            st.builds(Together, inner, inner, _UNITS, st.booleans()),
            st.builds(Close, inner, inner, st.integers(1, 6), st.booleans()).map(Apart),
            st.builds(Together, inner, inner, _UNITS, st.booleans()).map(Apart),
            st.builds(Often, inner, st.integers(1, 4)),
            st.lists(inner, min_size=1, max_size=3).map(lambda found: Either(tuple(found))),
        ),
        max_leaves=4,
    )


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> ArrayIndex:
    chance = random.Random(3)
    ends = (" ", " ", " ", "! ", "! ", "\n\n")
    texts = [
        "".join(chance.choice(_PLAIN) + chance.choice(ends) for _ in range(chance.randint(0, 14)))
        for _ in range(60)
    ]
    days = [chance.choice(("", "2021", "2022-03", "2022-03-04")) for _ in texts]
    batch = [
        IndexDocument(str(n), "", text, published=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    index = _written(tmp_path_factory.mktemp("placed") / "index", batch[:40], batch[40:])
    storage.delete(index, ["3", "44"])
    return index


@settings(max_examples=300, deadline=None)
@given(_expressions())
def test_places_are_found_at_once_as_one_by_one(placed: ArrayIndex, asked: Expression) -> None:
    expected = stepped(placed, Placed(asked))
    assert evaluated(placed, Placed(asked)) == pytest.approx(expected, rel=1e-4)


def test_many_words_in_one_place_find_the_same(placed: ArrayIndex) -> None:
    slot = Slot("text", ("river", "dam", *(f"absent{n}" for n in range(100))))
    asked = Placed(Row((slot, Slot("text", ("bank",))), (0, 1), 2))
    found = set(evaluated(placed, asked))
    assert found == set(stepped(placed, asked)) != set()
    every = Slot("text", tuple(f"word{n}" for n in range(80)))
    many = [IndexDocument(str(n), "", f"word{n} end") for n in range(80)]
    index = _written(placed.folder.parent / "many", many)
    asked = Placed(Row((every, Slot("text", ("end",))), (0, 1), 2))
    assert len(evaluated(index, asked)) == len(stepped(index, asked)) == 80


def test_filters_are_evaluated_as_they_are_stepped_through(placed: ArrayIndex) -> None:
    day = 738_000
    for asked in (
        Days(day, None),
        Days(None, day + 300),
        Days(None, None),
        Days(None, None, unknown=True),
        AnyTerm("text", ("river", "absent", "dam"), 0.5),
        AnyTerm("absent", ("river",)),
        Without(query.Every(), AnyTerm("text", ("river",))),
        Without(Days(day, day + 400), query.Term("text", "bank")),
    ):
        expected = stepped(placed, asked)
        assert evaluated(placed, asked) == pytest.approx(expected), asked
    assert stepped(placed, Days(day, None))


def test_nearness_looks_at_a_bounded_number_of_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "_MOST_PAIRS", 100)
    many = np.arange(1000)
    first, last = placing.close((many, many), (many, many), 9, ordered=True)
    assert len(first) == 999
    assert set((last - first).tolist()) == {1}


def test_nothing_is_ever_pickled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("something was pickled")

    for name in ("load", "loads", "dump", "dumps"):
        monkeypatch.setattr(pickle, name, never)
    folder = tmp_path / "index"
    for _ in range(2):
        index = SearchIndex.open(folder, names=KnownNames())
        index.update(DOCUMENTS)
        index.delete(["school"])
        assert index.search("vacc*").total == 1
        index.tidy()
        index.close()


def test_a_changed_byte_is_damage_or_does_nothing_worse(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index = SearchIndex.open(folder, names=KnownNames())
    index.update(DOCUMENTS)
    index.close()
    (path,) = folder.glob("*.pst")
    whole = path.read_bytes()
    chance = random.Random(1)
    refused = 0
    for _ in range(120):
        changed = bytearray(whole)
        at = chance.randrange(len(whole))
        changed[at] ^= 1 << chance.randrange(8)
        path.unlink()
        path.write_bytes(changed)
        index = SearchIndex.open(folder, names=KnownNames())
        try:
            for asked in ("school", '"vaccine assistance"', "the river", "раҳмон", "sc*", ""):
                index.search(asked)
        except IndexOutdated:
            refused += 1
        index.close()
    assert refused


def test_a_file_of_arrays_is_whole_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write(path, {"x": 1}, {"a": np.arange(5, dtype="<u2"), "b": np.empty(0, "<f4")})
    file = ArrayFile(path)
    assert (file.meta, file.array("a").tolist(), len(file.array("b"))) == ({"x": 1}, [*range(5)], 0)
    whole = path.read_bytes()
    for part in (b"", whole[:10], whole[:-1], whole + b"x", b"x" * len(whole)):
        path.unlink()
        path.write_bytes(part)
        with pytest.raises(Damaged):
            ArrayFile(path)


def test_single_additions_make_few_segments_and_merge_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "_MOST_AT_ONCE", 16)
    index = SearchIndex.open(tmp_path / "index", names=NoNames())
    for n in range(100):
        index.update([IndexDocument(str(n), "", "river")])
    sizes = sorted(segment.doc_count() for segment in index._index._segments())
    assert (max(sizes), sum(sizes)) == (8, 100)
    assert len(sizes) < 20
    index.tidy()
    assert len(index._index._segments()) <= storage._TIER
    assert index.search("river").total == 100
    index.close()


def test_a_commit_opens_the_new_segment_only(tmp_path: Path) -> None:
    index = SearchIndex.open(tmp_path / "index", names=NoNames())
    index.update([IndexDocument("a", "", "river")])
    with index._reading() as view:
        before = view.segments[0].arrays
    index.update([IndexDocument("b", "", "river")])
    with index._reading() as view:
        assert view.segments[0].arrays is before
        assert len(view.segments) == 2
    index.close()


def test_files_that_cannot_be_removed_yet_are_removed_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows an open reader keeps its files."""
    folder = tmp_path / "index"
    index = SearchIndex.open(folder, names=NoNames())
    index.update([IndexDocument("a", "", "river")])

    def refused(self: FileStorage, name: str) -> None:
        raise PermissionError(name)

    with monkeypatch.context() as patch:
        patch.setattr(FileStorage, "delete_file", refused)
        index.update([IndexDocument("a", "", "bank")])
        assert (index.search("river").total, index.search("bank").total) == (0, 1)
        assert len(list(folder.glob("*.pst"))) == 2
    index.update([IndexDocument("a", "", "dam")])
    assert len(list(folder.glob("*.pst"))) == len(list(folder.glob("*.toc"))) == 1
    assert index.matching_ids("dam") == ["a"]
    index.close()


def test_a_lexicon_of_a_build_is_let_go_by_the_first_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicon, "_LARGE", 5)
    index = SearchIndex.open(tmp_path / "index", names=NoNames())
    index.update(_articles(1), bulk=True)
    assert index._lexicon is not None
    index.search("river")
    assert index._lexicon is None
    index.close()


def test_arrays_are_loaded_with_the_index_only() -> None:
    code = (
        "import sys; import tajarchive.search; "
        "assert not {'numpy', 'whoosh'} & set(sys.modules), 'too early'; "
        "tajarchive.search.SearchIndex; assert 'numpy' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_segments_have_names_of_their_own_whatever_a_caller_seeded(tmp_path: Path) -> None:
    codec = ArrayCodec(tmp_path)
    names: set[str] = set()
    for _ in range(2):
        random.seed(7)
        names.add(ArraySegment(codec, "MAIN").segid)
    assert len(names) == 2
