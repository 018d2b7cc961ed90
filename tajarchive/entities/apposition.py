# SPDX-License-Identifier: MIT
"""What stands before or behind a run of capitalised words and tells that it names a person."""

from __future__ import annotations

from tajarchive.entities.document import Piece
from tajarchive.entities.lexicon import any_language
from tajarchive.text.scripts import script_of

_OF = frozenset("of at for in".split())
_WINS = frozenset("took won takes wins beat finished claimed scored came defeated lost".split())


def after_people(piece: Piece, a: int, b: int) -> bool:
    """Return whether a nationality stands right before two or three words: "Tajik X Y"."""
    owner = piece.owner[a - 1] if a else None
    if owner is None or owner.type != "NORP" or piece.tokens.low[a - 1].endswith("s"):
        return False
    english = script_of(piece.tokens.text[a][0]) == "latin"
    return (
        english
        and 2 <= sum(w[0].isalpha() for w in piece.tokens.text[a:b]) <= 3
        and piece.tokens.start[a] - piece.tokens.end[a - 1] == 1
    )


def speaks(piece: Piece, b: int) -> bool:
    """Return whether a verb of speech follows: "X Y said"."""
    return b < len(piece.tokens) and piece.tokens.low[b] in any_language("speech")


def is_told(piece: Piece, b: int) -> bool:
    """Return whether a title in lower case follows: "X Y, a farmer", "X Y, director of"."""
    tokens = piece.tokens
    if b + 2 >= len(tokens) or tokens.text[b] != ",":
        return False
    k = b + 1
    while k < min(b + 4, len(tokens) - 1) and tokens.low[k] in (
        "a",
        "an",
        "the",
        "who",
        "deputy",
        "first",
    ):
        k += 1
    if not tokens.is_capital(k):
        return tokens.low[k] in any_language("title")
    for j in range(k, min(k + 4, len(tokens) - 1)):
        if not tokens.is_capital(j) or piece.taken[j]:
            return False
        if tokens.low[j] in any_language("title") and tokens.low[j + 1] in _OF:
            return True
    return False


def competes(piece: Piece, b: int) -> bool:
    """Return whether a sportsman's country follows: "X Y of Poland took the bronze"."""
    tokens = piece.tokens
    if b + 2 >= len(tokens) or tokens.low[b] != "of":
        return False
    owner = piece.owner[b + 1]
    if owner is None or owner.type != "GPE" or owner.j >= len(tokens):
        return False
    return tokens.low[owner.j] in _WINS
