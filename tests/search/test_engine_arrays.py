# SPDX-License-Identifier: MIT
"""How a segment keeps its numbers, lists and texts small: what goes in comes out."""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import writing

from tajarchive.search import IndexDocument, schema, storage
from tajarchive.search.engine import documents, ends, packing, twins
from tajarchive.search.engine.files import ArrayFile, Damaged, write
from tajarchive.search.engine.postings import OWN, WHOLE, FieldPostings, doubled, halved
from tajarchive.search.engine.storage import ArrayIndex


def _file(folder: Path, arrays: dict[str, Any]) -> ArrayFile:
    path = folder / f"file{len(list(folder.iterdir()))}"
    write(path, {}, arrays)
    return ArrayFile(path)


_STEPS = st.lists(
    st.one_of(st.integers(0, 300), st.sampled_from([0, 65_535, 65_536, 65_537, 1 << 20])),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(_STEPS, st.data())
def test_ends_take_two_bytes_and_come_back(
    tmp_path_factory: pytest.TempPathFactory, steps: list[int], data: st.DataObject
) -> None:
    numbers = list(accumulate(steps))
    arrays = ends.arrays_of("x", np.array(numbers, np.int64))
    assert arrays["x"].dtype == np.uint16
    found = ends.Ends.read(_file(tmp_path_factory.getbasetemp(), arrays), "x")
    assert len(found) == len(numbers)
    assert [found.end(i) for i in range(len(numbers))] == numbers
    assert [found.both(i) for i in range(len(numbers))] == list(
        zip([0, *numbers], numbers, strict=False)
    )
    if numbers:
        places = np.array(data.draw(st.lists(st.integers(0, len(numbers) - 1), max_size=9)), int)
        assert found.ends(places).tolist() == [numbers[i] for i in places]
        assert found.begins(places).tolist() == [[0, *numbers][i] for i in places]
    first = data.draw(st.integers(0, len(numbers)))
    end = data.draw(st.integers(first, len(numbers)))
    before, between = found.between(first, end)
    assert between.tolist() == numbers[first:end]
    if first < end:
        assert before == [0, *numbers][first]


def test_ends_of_another_type_are_damage(tmp_path: Path) -> None:
    file = _file(tmp_path, {"x": np.zeros(3, np.uint32), "x.steps": np.zeros(0, np.uint8)})
    with pytest.raises(Damaged):
        ends.Ends.read(file, "x")


@given(st.lists(st.integers(0, 15), max_size=30), st.data())
def test_small_numbers_share_bytes(numbers: list[int], data: st.DataObject) -> None:
    stored = halved(np.array(numbers, np.uint8))
    assert len(stored) == (len(numbers) + 1) // 2
    begin = data.draw(st.integers(0, len(numbers)))
    end = data.draw(st.integers(begin, len(numbers)))
    assert doubled(stored, begin, end).tolist() == numbers[begin:end]


def _field(lists: dict[str, dict[int, list[int]]]) -> FieldPostings:
    """Return postings of {term: {document: positions}}."""
    terms = sorted(lists)
    several = [lists[term] for term in terms]
    docs = [doc for one in several for doc in sorted(one)]
    places = [one[doc] for one in several for doc in sorted(one)]
    freqs = np.array([len(some) for some in places], np.int32)
    return FieldPostings(
        [term.encode() for term in terms],
        np.cumsum([len(one) for one in several]),
        np.array(docs, np.uint16),
        freqs,
        freqs.astype(np.float32),
        np.array([at for some in places for at in some], np.uint32),
    )


def _split(chance: random.Random, forms: int) -> tuple[FieldPostings, FieldPostings, list[int]]:
    """Return stems, their forms, and which stem each form has; some stand at one place."""
    stems: dict[str, dict[int, list[int]]] = {}
    lists: dict[str, dict[int, list[int]]] = {}
    parents: dict[str, str] = {}
    for name in "abcde":
        places = {doc: sorted(chance.sample(range(50), 6)) for doc in chance.sample(range(20), 9)}
        stems[name] = places
        for doc, some in places.items():
            for at in some:
                for _ in range(1 + (chance.random() < 0.02)):
                    form = f"{name}{chance.randrange(forms) if name != 'a' else 0:03}"
                    parents[form] = name
                    if at not in (known := lists.setdefault(form, {}).setdefault(doc, [])):
                        known.append(at)
    order = {name: i for i, name in enumerate(sorted(stems))}
    return _field(stems), _field(lists), [order[parents[form]] for form in sorted(lists)]


@pytest.mark.parametrize("forms", [1, 3, 40, 400])
@pytest.mark.parametrize("chunk", [1_000_000, 60])
def test_forms_are_told_from_their_stems_lists(
    forms: int, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(twins, "_CHUNK", chunk)
    stems, lists, parents = _split(random.Random(forms), forms)
    parents[-1] = -1
    shared = twins.sharing(stems, lists, np.array(parents))
    codes = shared.codes.tolist()
    assert codes[0] == WHOLE
    assert codes[-1] == OWN
    assert sum(code == OWN for code in codes) <= len(codes) // 2 + 1
    assert stems.positions is not None
    assert lists.positions is not None
    stem_keys, form_keys = _keys(stems), _keys(lists)
    byte_at = np.concatenate(([0], shared.byte_ends))
    for form, code in enumerate(codes):
        if code == WHOLE:
            assert form_keys[form] == stem_keys[parents[form]]
        elif code != OWN:
            at = int(np.searchsorted(shared.mixed, parents[form]))
            mine = shared.bytes[byte_at[at] : byte_at[at + 1]] == code
            assert form_keys[form] == [
                key for key, is_mine in zip(stem_keys[parents[form]], mine, strict=True) if is_mine
            ]


def _keys(field: FieldPostings) -> list[list[tuple[int, int]]]:
    assert field.positions is not None
    docs = np.repeat(field.docs, field.freqs).tolist()
    every = list(zip(docs, field.positions.tolist(), strict=True))
    after = np.cumsum(field.position_counts()).tolist()
    return [every[a:b] for a, b in zip([0, *after], after, strict=False)]


_TRICKY = (
    "go-ing going go gone",  # a part and the whole of a compound have one stem, at one place
    "Раҳмон Рахмон Рахмона рахмонӣ",
    "report reports reporting reported U.S. us",
    "北京 北京大学 report",
)


def _articles(count: int = 60) -> list[IndexDocument]:
    chance = random.Random(9)
    words = " ".join(_TRICKY).split()
    return [
        IndexDocument(
            id=str(n),
            title=" ".join(chance.choices(words, k=2)),
            body=" ".join(chance.choices(words, k=30)),
            language=chance.choice(("en", "tg", "ru")),
        )
        for n in range(count)
    ]


def _lists(index: ArrayIndex) -> dict[tuple[str, str], dict[str, tuple[float, tuple[int, ...]]]]:
    """Return weights and positions by term and article's id, as Whoosh's matchers tell them."""
    found: dict[Any, dict[str, Any]] = {}
    with index.searcher() as searcher:
        leaves: Any = searcher.leaf_searchers()
        for leaf, _ in leaves:
            reader = leaf.reader()
            arrays = reader.codec().arrays(reader.segment())
            ids = [arrays.term(int(n)).decode() for n in arrays.owners]
            for term in reader.all_terms():
                if term[0] not in ("text", "exact"):
                    continue
                matcher = reader.postings(*term)
                while matcher.is_active():
                    places = tuple(matcher.value_as("positions"))
                    entry = found.setdefault(term, {})
                    entry[ids[matcher.id()]] = (matcher.weight(), places)
                    matcher.next()
    return found


def test_exact_words_are_those_that_whoosh_would_write(tmp_path: Path) -> None:
    articles = _articles()
    stock = storage.create(tmp_path / "stock", "")
    writer = stock.writer()
    for article in articles:
        writer.add_document(**schema.values(article))
    writer.commit(mergetype=writing.NO_MERGE)
    expected = _lists(stock)
    ours = storage.create(tmp_path / "ours", "")
    words = storage.lexicon()
    for batch in (articles[:10], articles[10:33], articles[33:]):
        writer = ours.writer()
        writer.add_segment(documents.parts(batch, words))
        writer.commit()
    codes = np.concatenate([_arrays(ours, n)._twins["exact"].codes for n in range(3)])
    assert {OWN, WHOLE} < set(codes.tolist())
    assert _lists(ours) == expected
    writer = ours.writer()
    writer.join(writer.segments)
    writer.segments = []
    writer.commit()
    assert {OWN, WHOLE} < set(_arrays(ours, 0)._twins["exact"].codes.tolist())
    assert _lists(ours) == expected


def _arrays(index: ArrayIndex, number: int) -> Any:
    return index.codec.arrays(index._segments()[number])


def test_texts_of_one_language_share_a_dictionary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "_WORTH", 50_000)
    chance = random.Random(3)
    usual = ["".join(chance.choices("aeioubdgklmnprst", k=9)) for _ in range(900)]
    values = [" ".join(chance.choices(usual, k=40)).encode() for _ in range(400)]
    values[7] = b""
    groups = ["en" if n % 4 else "ru" for n in range(400)]
    arrays = packing.arrays_of("x", values, groups)
    assert arrays["column.x"].nbytes < 0.9 * sum(len(packing.packed(v)) for v in values)
    column = packing.Packed(_file(tmp_path, arrays), "x")
    assert [column.value(n) for n in range(400)] == values
    assert len(column.dictionaries) == 1
    few = packing.arrays_of("x", values[:20], groups[:20])
    assert "shared.x" not in few
    other = packing.Packed(_file(tmp_path, few), "x")
    alive = np.arange(400) % 3 > 0
    sources = [(column, alive), (None, np.ones(2, bool)), (other, alive[:20]), (column, alive)]
    joined = packing.Packed(_file(tmp_path, packing.joined_arrays("x", sources)), "x")
    left = [value for value, lives in zip(values, alive, strict=True) if lives]
    expected = [*left, b"", b"", *left[: int(alive[:20].sum())], *left]
    assert [joined.value(n) for n in range(len(expected))] == expected


def test_dictionaries_are_no_more_than_a_byte_can_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "_WORTH", 1)
    values = [f"text number {n} of many".encode() * 3 for n in range(300)]
    arrays = packing.arrays_of("x", values, [str(n) for n in range(300)])
    column = packing.Packed(_file(tmp_path, arrays), "x")
    assert len(column.dictionaries) == 255
    assert [column.value(n) for n in range(300)] == values
    twice = [(column, np.ones(300, bool))] * 2
    joined = packing.Packed(_file(tmp_path, packing.joined_arrays("x", twice)), "x")
    assert [joined.value(n) for n in range(600)] == values * 2


def test_a_text_cut_short_or_without_its_dictionary_is_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "_WORTH", 1)
    arrays = packing.arrays_of("x", [b"river bank " * 20] * 3, ["en"] * 3)
    short = arrays | {"ends.x": arrays["ends.x"] - np.uint8(2)}
    lost = arrays | {"shared_by.x": np.full(3, 9, np.uint8)}
    for damaged in (short, lost):
        with pytest.raises(Damaged):
            packing.Packed(_file(tmp_path, damaged), "x").value(0)
