# SPDX-License-Identifier: MIT
"""Every query finds what a plain reading of it over the texts finds, whatever the engine.

The corpus is random but fixed, in several commits, with documents replaced and deleted; the
queries are random. Whoever replaces the engine keeps this test.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tajarchive.search import IndexDocument, NoNames, SearchIndex

WORDS = ("river", "bank", "dam", "road", "snow", "tunnel", "glacier", "market")
LANGUAGES = ("en", "ru")
YEARS = range(2018, 2024)


@dataclass(frozen=True)
class Text:
    """A document as a plain reading sees it."""

    title: list[str]
    paragraphs: list[list[list[str]]]
    language: str
    year: int

    @property
    def body(self) -> list[str]:
        return [word for paragraph in self.paragraphs for part in paragraph for word in part]

    def written(self) -> str:
        return "\n\n".join(
            " ".join(f"{' '.join(part)}.".capitalize() for part in paragraph)
            for paragraph in self.paragraphs
        )

    def stretches(self, unit: str) -> list[list[str]]:
        """Return the sentences or the paragraphs, the title among them."""
        parts = [part for paragraph in self.paragraphs for part in paragraph]
        if unit == "p":
            parts = [[word for part in some for word in part] for some in self.paragraphs]
        return [self.title, *parts]


Reading = Callable[[Text], bool]


def _has(words: Sequence[str], text: Text) -> bool:
    count = len(words)
    return any(
        part[i : i + count] == list(words)
        for part in (text.title, text.body)
        for i in range(len(part) - count + 1)
    )


def _near(a: str, b: str, distance: int, ordered: bool, text: Text) -> bool:
    for part in (text.title, text.body):
        for i, one in enumerate(part):
            for j, other in enumerate(part):
                apart = j - i
                fits = 0 < apart <= distance or (not ordered and 0 < -apart <= distance)
                if one == a and other == b and fits:
                    return True
    return False


def _together(a: str, b: str, unit: str, ordered: bool, text: Text) -> bool:
    for part in text.stretches(unit):
        for i, one in enumerate(part):
            if one == a and b in part[i + 1 :]:
                return True
            if one == a and not ordered and b in part[:i]:
                return True
    return False


def _apart(a: str, b: str, distance: int, text: Text) -> bool:
    return any(
        one == a and b not in part[max(0, i - distance) : i] + part[i + 1 : i + 1 + distance]
        for part in (text.title, text.body)
        for i, one in enumerate(part)
    )


def _body(chance: random.Random) -> list[list[list[str]]]:
    words = WORDS[: chance.randint(2, 8)]
    return [
        [chance.choices(words, k=chance.randint(1, 5)) for _ in range(chance.randint(1, 3))]
        for _ in range(chance.randint(0, 3))
    ]


@pytest.fixture(scope="module")
def corpus(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[SearchIndex, dict[str, Text]]]:
    chance = random.Random(7)
    index = SearchIndex.open(tmp_path_factory.mktemp("model") / "index", names=NoNames())
    texts: dict[str, Text] = {}
    for _ in range(6):
        batch: list[IndexDocument] = []
        for _ in range(20):
            id_ = str(chance.randrange(90))
            text = Text(
                chance.choices(WORDS, k=chance.randint(0, 3)),
                _body(chance),
                chance.choice(LANGUAGES),
                chance.choice(YEARS),
            )
            texts[id_] = text
            title = " ".join(text.title)
            batch.append(
                IndexDocument(
                    id_, title, text.written(), language=text.language, published=f"{text.year}-05"
                )
            )
        index.update(batch)
        gone = chance.sample(sorted(texts), 3)
        index.delete(gone)
        for id_ in gone:
            del texts[id_]
    yield index, texts
    index.close()


def _leaf() -> st.SearchStrategy[tuple[str, Reading]]:
    word = st.sampled_from(WORDS)
    years = st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)).map(sorted)
    return st.one_of(
        word.map(lambda w: (w, lambda t: _has([w], t))),
        word.map(lambda w: (f"={w}", lambda t: _has([w], t))),
        word.map(lambda w: (f"{w[:3]}*", lambda t: _has([w], t))),
        word.map(lambda w: (f"title:{w}", lambda t: w in t.title)),
        st.lists(word, min_size=2, max_size=3).map(
            lambda ws: ('"' + " ".join(ws) + '"', lambda t: _has(ws, t))
        ),
        st.tuples(word, word, st.integers(1, 4), st.booleans()).map(
            lambda x: (
                f"({x[0]} {'pre' if x[3] else 'w'}/{x[2]} {x[1]})",
                lambda t: _near(x[0], x[1], x[2], x[3], t),
            )
        ),
        st.tuples(word, word, st.sampled_from("sp"), st.booleans()).map(
            lambda x: (
                f"({x[0]} {'pre' if x[3] else 'w'}/{x[2]} {x[1]})",
                lambda t: _together(*x, t),
            )
        ),
        st.tuples(word, word, st.integers(1, 3)).map(
            lambda x: (f"({x[0]} NOT w/{x[2]} {x[1]})", lambda t: _apart(*x, t)),
        ),
        st.tuples(word, st.integers(1, 4)).map(
            lambda x: (
                f"atleast{x[1]}({x[0]})",
                lambda t: (t.title + t.body).count(x[0]) >= x[1],
            )
        ),
        st.sampled_from(LANGUAGES).map(lambda c: (f"language:{c}", lambda t: t.language == c)),
        years.map(
            lambda y: (f"published:{y[0]}..{y[1]}", lambda t: y[0] <= t.year <= y[1]),
        ),
    )


def _joined(
    children: st.SearchStrategy[tuple[str, Reading]],
) -> st.SearchStrategy[tuple[str, Reading]]:
    several = st.lists(children, min_size=2, max_size=4)
    return st.one_of(
        several.map(
            lambda cs: (
                "(" + " ".join(q for q, _ in cs) + ")",
                lambda t: all(read(t) for _, read in cs),
            )
        ),
        several.map(
            lambda cs: (
                "(" + " OR ".join(q for q, _ in cs) + ")",
                lambda t: any(read(t) for _, read in cs),
            )
        ),
        children.map(lambda c: (f"NOT {c[0]}", lambda t: not c[1](t))),
    )


_QUERIES = st.recursive(_leaf(), _joined, max_leaves=7)


@settings(max_examples=250, deadline=None)
@given(_QUERIES)
def test_a_query_finds_what_a_plain_reading_finds(
    corpus: tuple[SearchIndex, dict[str, Text]], query: tuple[str, Reading]
) -> None:
    index, texts = corpus
    typed, reading = query
    expected = {id_ for id_, text in texts.items() if reading(text)}
    results = index.search(typed, limit=100, snippets=False)
    found = [hit.id for hit in results.hits if not hit.relaxed]
    assert len(found) == len(set(found)) == results.total
    assert set(found) == expected
    assert set(index.matching_ids(typed)) == expected
    assert sum(count for _, count in results.facets["year"]) == len(expected)
    assert all(hit.id not in expected for hit in results.hits if hit.relaxed)
