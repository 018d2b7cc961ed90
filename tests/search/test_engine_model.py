# SPDX-License-Identifier: MIT
"""The array engine against Whoosh's own codec and matchers: same documents, same scores.

Random corpora in several segments, with documents deleted and replaced; random trees of
Whoosh's query classes. Three ways must agree: stock Whoosh, Whoosh's matchers over our codec,
and our evaluator.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import fields, writing
from whoosh.analysis.analyzers import SimpleAnalyzer
from whoosh.filedb.filestore import RamStorage
from whoosh.matching.binary import AndMaybeMatcher
from whoosh.matching.wrappers import InverseMatcher
from whoosh.query.qcore import Query

from tajarchive.search.engine.storage import ArrayIndex
from tajarchive.search.view import View

query: Any = import_module("whoosh.query")

WORDS = (
    "river rivers riven bank bark dam damp road roads snow snows tunnel glacier market "
    "marked café дом дома река 北京"
).split()
START = datetime(2020, 1, 1)

Scores = dict[int, float]


def schema() -> fields.Schema:
    plain = SimpleAnalyzer()
    return fields.Schema(
        id=fields.ID(unique=True, stored=True),
        text=fields.TEXT(analyzer=plain),
        title=fields.TEXT(analyzer=plain, field_boost=2.0),
        chars=fields.TEXT(analyzer=plain, chars=True),
        tags=fields.KEYWORD(scorable=True),
        year=fields.NUMERIC(int, bits=32, sortable=True),
        day=fields.DATETIME(),
    )


def _document(chance: random.Random, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = {"id": id_, "year": chance.randint(1990, 2030)}
    some = WORDS[: chance.randint(3, len(WORDS))]
    found["text"] = " ".join(chance.choices(some, k=chance.choice((1, 5, 12, 40, 400))))
    found["title"] = " ".join(chance.choices(WORDS, k=chance.randint(0, 4)))
    if chance.random() < 0.6:
        found["chars"] = " ".join(chance.choices(WORDS, k=6))
        found["tags"] = " ".join(chance.sample(WORDS, 2))
        found["day"] = START + timedelta(days=chance.randint(0, 900))
    return found


class Pair:
    """The same documents in an index of stock Whoosh and in one of ours."""

    def __init__(self, folder: Path, seed: int) -> None:
        chance = random.Random(seed)
        self.stock = RamStorage().create_index(schema())
        self.ours = ArrayIndex.make(folder, schema())
        for _ in range(chance.randint(1, 4)):
            documents = [
                _document(chance, str(chance.randint(0, 80))) for _ in range(chance.randint(1, 30))
            ]
            documents = list({d["id"]: d for d in documents}.values())
            gone = [str(chance.randint(0, 80)) for _ in range(4)]
            for index in (self.stock, self.ours):
                writer = index.writer()
                for document in documents:
                    writer.update_document(**document)
                writer.commit(mergetype=writing.NO_MERGE)
                writer = index.writer()
                for id_ in gone:
                    writer.delete_by_term("id", id_)
                writer.commit(mergetype=writing.NO_MERGE)


def stepped(index: Any, asked: Query) -> Scores:
    """Return what Whoosh's matchers find."""
    found: Scores = {}
    with index.searcher() as searcher:
        for leaf, offset in searcher.leaf_searchers():
            matcher = asked.matcher(leaf, searcher.context())
            while matcher.is_active():
                found[offset + matcher.id()] = matcher.score()
                matcher.next()
    return found


def evaluated(index: ArrayIndex, asked: Query) -> Scores:
    view = View(index.searcher())
    numbers, scores = view.gather(asked, scored=True)
    view.close()
    return dict(zip(numbers.tolist(), scores.tolist(), strict=True))


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[Pair]:
    return [Pair(tmp_path_factory.mktemp("pair") / "index", seed) for seed in range(6)]


_WORD = st.sampled_from(WORDS)
_FIELD = st.sampled_from(["text", "text", "title"])
_BOOST = st.sampled_from([1.0, 1.0, 0.5, 3.0])
_YEAR = st.one_of(st.none(), st.integers(1985, 2035))


def _leaves() -> st.SearchStrategy[Query]:
    days = st.integers(0, 900).map(lambda n: START + timedelta(days=n))
    return st.one_of(
        st.builds(query.Term, _FIELD, _WORD, boost=_BOOST),
        st.builds(query.Term, st.sampled_from(["tags", "chars", "absent"]), _WORD),
        st.builds(query.Prefix, _FIELD, _WORD.map(lambda w: w[:2]), boost=_BOOST),
        st.builds(query.Prefix, _FIELD, _WORD.map(lambda w: w[:1]), constantscore=st.booleans()),
        st.builds(query.Wildcard, _FIELD, st.sampled_from(["r*s", "*a?k", "d?m*", "*", "zz*"])),
        st.builds(query.Regex, _FIELD, st.sampled_from(["r.v", "(bank|dam)", ".*k"])),
        st.builds(query.FuzzyTerm, _FIELD, _WORD, maxdist=st.integers(1, 2), boost=_BOOST),
        st.builds(query.Variations, _FIELD, _WORD),
        st.builds(
            query.TermRange,
            _FIELD,
            st.one_of(st.none(), _WORD),
            st.one_of(st.none(), _WORD),
            startexcl=st.booleans(),
            endexcl=st.booleans(),
        ),
        st.builds(query.NumericRange, st.just("year"), _YEAR, _YEAR, boost=_BOOST),
        st.tuples(days, days).map(lambda d: query.DateRange("day", min(d), max(d))),
        st.builds(query.Every, st.sampled_from([None, "text", "tags"]), boost=_BOOST),
        st.builds(
            query.Phrase,
            st.sampled_from(["text", "title", "chars"]),
            st.lists(_WORD, min_size=2, max_size=4),
            slop=st.integers(1, 4),
            boost=_BOOST,
        ),
        st.just(query.NullQuery),
    )


def _joined(children: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(children, min_size=1, max_size=4)
    return st.one_of(
        st.builds(query.And, several, boost=_BOOST),
        st.builds(query.Or, several, boost=_BOOST),
        st.builds(query.Not, children),
        st.builds(query.AndMaybe, children, children),
        st.builds(query.Require, children, children),
        st.builds(query.ConstantScoreQuery, children, score=st.sampled_from([1.0, 2.5])),
    )


_QUERIES = st.recursive(_leaves(), _joined, max_leaves=6)


def _skip_both(self: AndMaybeMatcher, id: int) -> None:
    """Take both along: Whoosh 3.54 leaves the second behind where the first went further."""
    self.a.skip_to(id)
    if self.a.is_active() and self.b.is_active() and self.b.id() < self.a.id():
        self.b.skip_to(self.a.id())


def _find_next(self: InverseMatcher) -> None:
    """Go to the next document that is neither found nor missing: Whoosh 3.54 stops looking for
    missing ones when nothing more is found."""
    while self._id < self.limit:
        if self.child.is_active() and self.child.id() < self._id:
            self.child.skip_to(self._id)
        found = self.child.is_active() and self.child.id() == self._id
        if not found and not self.missing(self._id):
            return
        self._id += 1


@pytest.fixture(autouse=True, scope="module")
def _mended() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AndMaybeMatcher, "skip_to", _skip_both)
        patch.setattr(InverseMatcher, "_find_next", _find_next)
        yield


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 5), _QUERIES)
def test_hits_and_scores_are_those_of_stock_whoosh(
    pairs: list[Pair], which: int, asked: Query
) -> None:
    pair = pairs[which]
    expected = stepped(pair.stock, asked)
    assert stepped(pair.ours, asked) == pytest.approx(expected, rel=1e-4, abs=1e-6)
    assert evaluated(pair.ours, asked) == pytest.approx(expected, rel=1e-4, abs=1e-6)
