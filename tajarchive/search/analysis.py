# SPDX-License-Identifier: MIT
"""Text to tokens: one pass over any mixture of scripts, with positions and exact offsets.

Words are runs of letters and digits; apostrophes inside them are ignored (Xi'an = Xian), words
joined by a hyphen are found apart and together (counter-terrorism, counterterrorism), letters
with full stops are one word (U.S. = US). Chinese runs give overlapping pairs of characters, as
good as a dictionary in retrieval and without one (Nie et al. 2000), and their last character
alone, so that every single character begins some term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tajarchive.search import han, stemming

HAN = han.CHARACTERS

_CACHE_LIMIT = 300_000
_STRINGS_LIMIT = 100_000
_CACHED_LENGTH = 40
_JOINED_PARTS = 3
_INSIDE = (
    "'\u2018\u2019\u201b\u2032\u00b4`\u02bc\u02bb\u02b9\uff07"
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640\u0300-\u036f\u064b-\u065f\u0670"
)
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_LETTER = rf"[^\W_{HAN}]"
_WORD = rf"{_LETTER}+(?:[{_INSIDE}]+{_LETTER}+)*[{_MARKS}]*"
_HYPHEN = "-\u2010-\u2013\u2043\u2212\ufe63\uff0d"
_PART = re.compile(_WORD)
_UNIT = re.compile(rf"[{HAN}]|{_WORD}")
_TOKEN = re.compile(
    rf"([{HAN}]+)"
    rf"|((?:[^\W\d_{HAN}]\.)+[^\W\d_{HAN}](?!\w)\.?|(?:[^\W\d_{HAN}]\.){{2,}})"
    rf"|(\d{{1,3}}(?:,\d{{3}})+(?!\d))"
    rf"|({_WORD}(?:[{_HYPHEN}]{_WORD})*)"
)

_PLAIN = r"[A-Za-z]{2,}+(?=[\s,;:)])|[А-Яа-я]{2,}+(?=[\s,;:)])"
"""Words that nothing is joined to, told quickly."""

TOKEN, PART = _TOKEN, _PART
"""Any token, whose group tells what it is, and a part of a compound."""

CHINESE, POINTED, NUMBER, WORDS = 1, 2, 3, 4
"""Groups of `TOKEN`: 北京, U.S., 1,200, well-known."""

LETTER, INSIDE, HANS = (re.compile(f"{of}+") for of in (_LETTER, f"[{_INSIDE}]", f"[{HAN}]"))
"""Kinds of characters: of words, within words, Chinese."""

is_hyphen = re.compile(f"[{_HYPHEN}]").match

_RAW = re.compile(_PLAIN + "|" + re.sub(r"\((?!\?)", "(?:", _TOKEN.pattern))
"""The same without groups: what a token is can be told from its characters."""

_RAW_APART = re.compile(f"({_RAW.pattern})")
_LONG_CHUNKS = 10
_SPACES = re.compile(r"(\s+)")
_IS_HAN = re.compile(f"[{HAN}]").match


class Token(NamedTuple):
    """A word of a text: the term it is found by, its exact form, and where it stands.

    `position` counts words (Chinese: characters) from 0; `start` and `end` are code points.
    """

    term: str
    exact: str
    position: int
    start: int
    end: int


class _Part(NamedTuple):
    """A piece of a raw token: terms, and position and offsets relative to its beginning."""

    term: str
    exact: str
    step: int
    start: int
    end: int


_CACHE: dict[tuple[str, bool], tuple[tuple[_Part, ...], int]] = {}


def tokens(text: str, language: str = "") -> Iterator[Token]:
    """Yield the tokens of a text in order; `language` "tg" cuts Tajik suffixes everywhere.

    A hyphenated compound yields its parts and, at the place of the first, the joined word.
    """
    tajik = language == "tg"
    position = 0
    make = Token._make
    for match in _TOKEN.finditer(text):
        start = match.start()
        if match.lastindex == 1:
            yield from _han(match.group(), position, start)
            position += match.end() - start
            continue
        parts, width = _parts(match.group(), match.lastindex or 0, tajik)
        for part in parts:
            yield make((part[0], part[1], position + part[2], start + part[3], start + part[4]))
        position += width


def words(text: str) -> list[str]:
    """Return the words of a text as they are written, Chinese runs whole; for query text."""
    return [match.group() for match in _TOKEN.finditer(text)]


def pieces(text: str) -> list[str]:
    """Return the parts of a word that is joined by hyphens."""
    return [match.group() for match in _PART.finditer(text)]


def units(text: str) -> list[str]:
    """Return the words of a text, those joined by hyphens apart, and single Chinese characters;
    for comparing texts."""
    return _UNIT.findall(text)


def split(text: str) -> list[str]:
    """Return a text cut into chunks (even places) and what is between (odd places).

    Chunks stand between white space, which no token has in it, so that what a chunk holds can be
    worked out once; in text with hardly any white space (Chinese) they are tokens.
    """
    pieces = _SPACES.split(text)
    if len(text) > _LONG_CHUNKS * len(pieces):
        return ["", *_RAW_APART.split(text)]
    return pieces


class _Strings(dict[str, tuple[int, tuple[str, ...]]]):
    """What `strings` tells, for chunks met so far."""

    def __init__(self, tajik: bool) -> None:
        super().__init__()
        self._tajik = tajik

    def __missing__(self, chunk: str) -> tuple[int, tuple[str, ...]]:
        parts, width = analysed(chunk, self._tajik)
        found = (width, parts[0][:2] if len(parts) == 1 else _flat(parts))
        if len(chunk) <= _CACHED_LENGTH:
            if len(self) >= _STRINGS_LIMIT:
                self.clear()
            self[chunk] = found
        return found


def _flat(parts: list[tuple[str, str, int]]) -> tuple[str, ...]:
    return tuple(text for part in parts for text in part[:2])


_STRINGS = (_Strings(False), _Strings(True))


def strings(tajik: bool) -> Mapping[str, tuple[int, tuple[str, ...]]]:
    """Return, for any chunk, how many positions it takes, and all its terms and exact forms."""
    return _STRINGS[tajik]


def width(text: str, tajik: bool) -> int:
    """Return how many positions a text takes."""
    widths = _STRINGS[tajik]
    return sum(widths[chunk][0] for chunk in text.split())


def analysed(chunk: str, tajik: bool) -> tuple[list[tuple[str, str, int]], int]:
    """Return (term, exact form, step from its first position) of the tokens of a text without
    white space, and how many positions it takes; what `tokens` yields for it. Not cached."""
    found: list[tuple[str, str, int]] = []
    width = 0
    for raw in _RAW.findall(chunk):
        parts, wide = _of_raw(raw, tajik)
        if width:
            parts = [(term, exact, step + width) for term, exact, step in parts]
        found += parts
        width += wide
    return found, width


def _of_raw(raw: str, tajik: bool) -> tuple[list[tuple[str, str, int]], int]:
    if raw.isalpha() and not is_han(raw):
        term, exact = stemming.forms(raw, "tg" if tajik else "")
        return ([(term, exact, 0)] if term else []), 1
    if is_han(raw):
        raw = han.folded(raw)
        last = len(raw) - 1
        pairs = [(raw[i : i + 2], "", i) for i in range(last)]
        return [*pairs, (raw[last], "", last)], len(raw)
    kind = 2 if "." in raw else 3 if "," in raw else 4
    parts, width = _analyse(raw, kind, "tg" if tajik else "")
    return [(part.term, part.exact, part.step) for part in parts], width


def is_han(text: str) -> bool:
    """Return whether a text begins with a Chinese character."""
    return _IS_HAN(text) is not None


def _han(run: str, position: int, start: int) -> Iterator[Token]:
    run = han.folded(run)
    last = len(run) - 1
    for i in range(last):
        pair = run[i : i + 2]
        yield Token(pair, "", position + i, start + i, start + i + 2)
    yield Token(run[last], "", position + last, start + last, start + last + 1)


def _parts(raw: str, kind: int, tajik: bool) -> tuple[tuple[_Part, ...], int]:
    """Return the pieces of a raw token and how many positions they take, cached."""
    key = (raw, tajik)
    found = _CACHE.get(key)
    if found is None:
        found = _analyse(raw, kind, "tg" if tajik else "")
        if len(raw) <= _CACHED_LENGTH:
            if len(_CACHE) > _CACHE_LIMIT:
                _CACHE.clear()
            _CACHE[key] = found
    return found


def _analyse(raw: str, kind: int, language: str) -> tuple[tuple[_Part, ...], int]:
    if kind == 2:  # U.S., т.е.
        return _single(raw, raw.replace(".", ""), language)
    if kind == 3:  # 1,200,000
        return _single(raw, raw.replace(",", ""), language)
    pieces = list(_PART.finditer(raw))
    if len(pieces) == 1:
        return _single(raw, raw, language)
    parts = [
        _Part(
            stemming.term(piece.group(), language),
            stemming.strict(piece.group()),
            step,
            piece.start(),
            piece.end(),
        )
        for step, piece in enumerate(pieces)
    ]
    if len(pieces) <= _JOINED_PARTS and not raw[0].isdigit():
        joined = "".join(piece.group() for piece in pieces)
        exact = stemming.strict(joined)
        parts.append(_Part(stemming.term(joined, language), exact, 0, 0, len(raw)))
    return tuple(part for part in parts if part.term), len(pieces)


def _single(raw: str, word: str, language: str) -> tuple[tuple[_Part, ...], int]:
    term = stemming.term(word, language)
    if not term:
        return (), 1
    return (_Part(term, stemming.strict(word), 0, 0, len(raw)),), 1
