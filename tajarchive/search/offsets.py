# SPDX-License-Identifier: MIT
"""From positions to offsets: where in a text the words stand that an index knows by number.

Much quicker than cutting a text into tokens, because nothing is asked of the words themselves:
where a word begins can be told from the kinds of characters, and is, for a whole text at once.
"""

from __future__ import annotations

from functools import cache
from re import Match

import numpy as np

from tajarchive.search import analysis
from tajarchive.search.engine.files import Array

_WIDE = 1 << 16
"""Texts with code points from here on are cut into tokens."""

_SHORT = 100
"""Texts up to here are cut into tokens, too."""

_LETTER, _HAN, _INSIDE = 1, 2, 3


def starts(text: str) -> Array:
    """Return the offset (code points) at which each position of a text begins, as
    `analysis.tokens` counts positions."""
    if len(text) < _SHORT:
        return _slowly(text)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    if codes.max() >= _WIDE:
        return _slowly(text)
    kinds = _kinds()[codes]
    letter = kinds == _LETTER
    begins = letter.copy()
    begins[1:] &= ~letter[:-1]
    inside = np.flatnonzero(kinds == _INSIDE)
    if len(inside):
        if (np.diff(inside) == 1).any():  # several between two letters: rare
            return _slowly(text)
        inside = inside[(inside > 0) & (inside < len(codes) - 1)]
        begins[inside[letter[inside - 1]] + 1] = False
    found = np.flatnonzero(begins | (kinds == _HAN))
    points = np.flatnonzero((codes[1:-1] == ord(".")) | (codes[1:-1] == ord(","))) + 1
    points = points[letter[points - 1] & letter[points + 1]]
    return _pointed(text, kinds, found, points.tolist()) if len(points) else found


def _pointed(text: str, kinds: Array, found: Array, points: list[int]) -> Array:
    """Take out what begins within U.S. or 1,200, which are one word each."""
    gone = np.zeros(len(found), bool)
    until = 0
    for point in points:
        if point < until:
            continue
        place = int(np.searchsorted(found, point)) - 1
        start = int(found[place])
        if start and text[start - 1] in _HYPHENS:
            return _slowly(text)
        match = analysis.TOKEN.match(text, start)
        if match is not None and match.lastindex in (analysis.POINTED, analysis.NUMBER):
            until = match.end()
            if until < len(kinds) and text[until - 1] != "." and kinds[until] in (_LETTER, _INSIDE):
                return _slowly(text)  # 1,200km: another word begins within letters
            gone[place + 1 : int(np.searchsorted(found, until))] = True
    return found[~gone]


def _slowly(text: str) -> Array:
    """Return the same, token by token."""
    found: list[int] = []
    for match in analysis.TOKEN.finditer(text):
        if match.lastindex == analysis.CHINESE:
            found.extend(range(match.start(), match.end()))
        elif match.lastindex == analysis.WORDS:
            pieces = analysis.PART.finditer(match.group())
            found.extend(match.start() + piece.start() for piece in pieces)
        else:
            found.append(match.start())
    return np.array(found, np.int64)


def word(text: str, start: int) -> tuple[int, int]:
    """Return where what stands at a position begins and ends: a word, one Chinese character, or
    one part of a compound."""
    match = _token(text, start)
    if match is None:
        return start, start
    if match.lastindex == analysis.CHINESE:
        return start, start + 1
    if match.lastindex == analysis.WORDS:
        match = analysis.PART.match(text, start) or match
    return start, match.end()


def compound(text: str, start: int) -> tuple[int, int] | None:
    """Return where the compound begins and ends whose first part begins there, if one does."""
    match = _token(text, start)
    if match is None or match.lastindex != analysis.WORDS or match.start() < start:
        return None
    return None if match.end() == word(text, start)[1] else match.span()


def joined_terms(compound: str, language: str) -> set[str]:
    """Return the terms of a compound as a whole, which are not those of its parts."""
    first = [token for token in analysis.tokens(compound, language) if token.position == 0]
    return {term for token in first[1:] for term in (token.term, token.exact)}


def _token(text: str, start: int) -> Match[str] | None:
    """Return the token that has a position which begins there."""
    if not start or text[start - 1] not in _HYPHENS:
        return analysis.TOKEN.match(text, start)
    chunk = start
    while chunk and not text[chunk - 1].isspace():
        chunk -= 1
    found = analysis.TOKEN.finditer(text, chunk)
    return next((match for match in found if match.end() > start), None)


_HYPHENS = frozenset(chr(n) for n in range(_WIDE) if analysis.is_hyphen(chr(n)))


@cache
def _kinds() -> Array:
    """Return the kind of each of the first code points."""
    found = np.zeros(_WIDE, np.uint8)
    every = "".join(map(chr, range(_WIDE)))
    for kind, of in ((_INSIDE, analysis.INSIDE), (_LETTER, analysis.LETTER), (_HAN, analysis.HANS)):
        for match in of.finditer(every):
            found[match.start() : match.end()] = kind
    return found
