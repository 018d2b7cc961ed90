# SPDX-License-Identifier: MIT
"""What the tagger sees of a word: attributes of the word, of its place, and of it with neighbours.

Each word gives three kinds of keys. `word_keys` depend on the word alone, `place_keys` on where
it stands and what lists and rules said of it, `link_keys` on it with its neighbours. A key means
the same attributes everywhere, so that a model adds up their weights once and keeps the sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import repeat

from tajarchive.entities.document import Found, Piece
from tajarchive.entities.lexicon import any_language
from tajarchive.entities.tagger.words import Capitals, Sentence

OFFSETS = (-2, -1, 0, 1, 2)
"""The words that word 0 is judged by."""

WordKey = tuple[str, bool]
"""A word as written (in lower case where capitals tell nothing), and whether they tell nothing."""
PlaceKey = tuple[str, ...]
LinkKey = tuple[str, ...]

_KINDS = (
    "title strong_title portfolio org fac loc gpe event programme given family stop speech "
    "place_noun org_noun fac_noun street school"
).split()
_WEAK = frozenset(("needs_context", "ambiguous"))
_LONGEST_SHAPE = 7
_MOST_WORDS = 50_000


def word_keys(sentence: Sentence) -> list[WordKey]:
    """Return the key of each word by itself."""
    blind = bool(sentence.case)
    return [(word, blind) for word in (sentence.low if blind else sentence.text)]


@lru_cache(maxsize=_MOST_WORDS)
def shape(word: str) -> str:
    """Return how a word is written: "Xx", "XX", "xx", "XxXx", "0-0"…"""
    marks: list[str] = []
    for char in word[:40]:
        if char.isalpha():
            mark = "X" if char.isupper() else "x"
        else:
            mark = "0" if char.isdigit() else char
        if len(marks) < 2 or marks[-1] != mark or marks[-2] != mark:
            marks.append(mark)
    return "".join(marks[:_LONGEST_SHAPE])


@lru_cache(maxsize=_MOST_WORDS)
def shape_of(key: WordKey) -> str:
    """Return the shape of a word; of one whose capitals tell nothing, hardly anything."""
    word, blind = key
    if blind and word[0].isalpha():
        return "?."[: 1 + ("." in word)]
    return shape(word)


@cache
def _kinds() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((kind, any_language(kind)) for kind in _KINDS)


def plain(low: str) -> str:
    """Return a word in lower case with all digits alike."""
    if low.isalpha():
        return low
    return "".join("0" if char.isdigit() else char for char in low[:30])


def word_attributes(key: WordKey) -> dict[int, list[str]]:
    """Return the attributes that a word gives the one at an offset from it, by offset.

    Those at 0 are of the word itself, those at -1 say what stands before, and so on.
    """
    word, blind = key
    low = word.lower()
    base = plain(low)
    wide = ["w=" + base, "s=" + shape_of(key)]
    wide += ["k=" + kind for kind, words in _kinds() if low in words]
    near = [*wide]
    if len(low) > 3 and low[0].isalpha():
        near.append("z3=" + low[-3:])
    here = [*near]
    if low[0].isalpha():
        lowered = low[:20]
        here += [f"p{n}={lowered[:n]}" for n in (2, 3, 4) if len(lowered) > n]
        here += [f"z{n}={low[-n:]}" for n in (1, 2, 4, 5) if len(low) > n]
        here.append(
            f"n={min(len(low), 10)}" + ("?" if blind else "X" if word[0].isupper() else "x")
        )
        if "-" in low:
            here += ["h=" + part for part in low.split("-")[:4] if part]
    return {-2: wide, -1: near, 0: here, 1: near, 2: wide}


def owner_marks(piece: Piece, tokens: list[int]) -> list[str]:
    """Return what lists and rules said of some tokens."""
    owner, taken = piece.owner, piece.taken
    return [
        ("T" if taken[i] else "-") if (found := owner[i]) is None else _owned(found, i)
        for i in tokens
    ]


def _owned(owner: Found, i: int) -> str:
    begin = "B" if owner.i == i else "I"
    return f"{begin}{owner.type}{_surety(owner)}"


def _surety(found: Found) -> str:
    if not found.aliases:
        return "" if ":" in found.entity else "r"
    return "w" if found.aliases[0].flags & _WEAK else "l"


def place_keys(sentence: Sentence, capitals: Capitals, shapes: list[str]) -> Iterator[PlaceKey]:
    """Yield the key of the place of each word."""
    begins, plain = sentence.piece.begins, "t" if sentence.piece.titlecase else ""
    small, inner, listed = capitals.small, capitals.inner, sentence.listed
    marks = owner_marks(sentence.piece, sentence.first)
    around, lists = ["<", *marks, ">"], ["<", *listed, ">"]
    return zip(
        repeat(sentence.case),
        ["b" if begins[i] else plain for i in sentence.first],
        ["s" if low in small else "" for low in sentence.low],
        ["i" if low in inner else "" for low in sentence.low],
        [shape[:2] for shape in shapes],
        around,
        marks,
        around[2:],
        lists,
        listed,
        lists[2:],
        strict=False,
    )


def place_attributes(key: PlaceKey) -> list[str]:
    """Return the attributes of a place."""
    case, begin, small, inner, capital, before, mark, after, left, listed, right = key
    found = [
        "c=" + case,
        "o=" + mark,
        f"b={begin}{capital}",
        f"d={small}{inner}{capital}",
        f"bd={begin}{small}{inner}{capital}{case}",
        f"ob={mark}{begin}",
    ]
    if case:
        found.append(f"co={case}{mark}")
    if not before == mark == after == "-":
        found += [f"o-={before}|{mark}", f"o+={mark}|{after}"]
    if listed:
        found += ["l=" + listed, f"lc={listed}{case}{begin}", f"lo={listed}{mark}"]
    if left or listed or right:
        found += [f"g-={left}|{listed}", f"g+={listed}|{right}"]
    return found


def link_keys(low: list[str], shapes: list[str]) -> tuple[Iterator[LinkKey], ...]:
    """Return the keys of each word together with its neighbours: three series of keys."""
    around, words = ["<", *shapes, ">"], ["<", *low, ">"]
    return (
        zip(repeat("S"), around, shapes, around[2:], strict=False),
        zip(repeat("L"), words, shapes, strict=False),
        zip(repeat("R"), shapes, words[2:], strict=False),
    )


def link_attributes(key: LinkKey) -> list[str]:
    """Return the attributes of a word with its neighbours."""
    if key[0] == "S":
        _, before, here, after = key
        return [f"s-={before}|{here}", f"s+={here}|{after}", f"s3={before}|{here}|{after}"]
    if key[0] == "L":
        return [f"wl={plain(key[1])}|{key[2]}"]
    return [f"wr={key[1]}|{plain(key[2])}"]


def attributes(sentence: Sentence, capitals: Capitals) -> list[list[str]]:
    """Return all attributes of every word of a sentence, for training."""
    count = len(sentence)
    keys = word_keys(sentence)
    shapes = [shape_of(key) for key in keys]
    places = list(place_keys(sentence, capitals, shapes))
    links = list(zip(*link_keys(sentence.low, shapes), strict=True))
    by_word = [word_attributes(key) for key in keys]
    rows: list[list[str]] = []
    for k in range(count):
        row: list[str] = []
        for offset in OFFSETS:
            at = k + offset
            if 0 <= at < count:
                prefix = f"{offset}:" if offset else ""
                row += [prefix + name for name in by_word[at][offset]]
            elif abs(offset) == 1:
                row.append(f"{offset}:edge")
        row += place_attributes(places[k])
        for key in links[k]:
            row += link_attributes(key)
        rows.append(row)
    return rows
