# SPDX-License-Identifier: MIT
"""The words that people have for kinds of events, in four languages, as a query may use them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from itertools import product

from tajarchive import paths
from tajarchive.search import stemming

_NEAR = 0.8
_WORDS = 6


@cache
def _words() -> dict[str, list[str]]:
    """Return the words for each kind, as people write them, its own name first."""
    file = paths.resources() / "search" / "events.toml"
    table: dict[str, dict[str, str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        kind: [
            kind.replace("_", " "),
            *(word.strip() for words in languages.values() for word in words.split(",")),
        ]
        for kind, languages in table.items()
    }


@cache
def _by_key() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for kind, words in _words().items():
        for word in words:
            for key in _keys(word, every=True):
                found.setdefault(key, {})[kind] = None
    return {key: tuple(kinds) for key, kinds in found.items()}


def _plain(text: str) -> list[str]:
    return text.replace("_", " ").replace("-", " ").split()


def _keys(text: str, *, every: bool = False) -> Iterator[str]:
    """Yield what a word or a few are compared by, whatever their number and case; `every` also
    what the stemmer makes of them in other cases (визит, but визиты)."""
    words = _plain(text.casefold())[:_WORDS]
    stems = [stemming.query_terms(word) for word in words]
    if every:
        stems = [(*s, *stemming.other_terms(w)) for s, w in zip(stems, words, strict=True)]
    for each in product(*map(dict.fromkeys, stems)):
        yield " ".join(each)


def name(text: str) -> str:
    """Return a text as names of kinds are written: "Phone call" is "phone_call"."""
    return "_".join(_plain(text.casefold()))


def kinds(text: str, *, begun: bool = False) -> tuple[str, ...]:
    """Return the kinds that a text stands for, () when it is no word for any.

    A kind's own name means this kind alone; another word may stand for several. With `begun` the
    text is the beginning of one of their words.
    """
    own = name(text)
    if begun:
        return beginning(text)
    if own in _words():
        return (own,)
    found = (_by_key().get(key, ()) for key in _keys(text))
    return tuple(dict.fromkeys(kind for some in found for kind in some))


def beginning(text: str) -> tuple[str, ...]:
    """Return the kinds of which a name or a word begins so."""
    begun = stemming.fold(" ".join(_plain(text)))
    return tuple(
        kind
        for kind, words in _words().items()
        if begun and any(f" {begun}" in f" {stemming.fold(word)}" for word in words)
    )


def near(text: str, others: Iterable[str] = ()) -> list[str]:
    """Return the kinds (and others that are there) whose name or word is most like a text."""
    words = {stemming.fold(word): kind for kind, said in _words().items() for word in said}
    words |= {stemming.fold(kind.replace("_", " ")): kind for kind in others}
    found = get_close_matches(stemming.fold(" ".join(_plain(text))), words, 3, _NEAR)
    return list(dict.fromkeys(words[word] for word in found))
