# SPDX-License-Identifier: MIT
"""Adds to a document what a pipeline has found and nothing before it has claimed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import any_language
from tajarchive.entities.names import canonical
from tajarchive.entities.slugs import own_id

_MOST_WORDS = 14
_ARTICLES = frozenset("the a an".split())

Placed = tuple[Piece, int, int, str]
"""Words [i, j) of a piece that may be a name, and its type."""


def placed(doc: Document, spans: Iterable[tuple[int, int, str]]) -> list[Placed]:
    """Return spans of the body as words of the document; those that cut through a word, or go
    from one piece into the next, are no names."""
    starts = [piece.start for piece in doc.pieces]
    found: list[Placed] = []
    for start, end, kind in spans:
        k = bisect_right(starts, start) - 1
        if k < 0 or end > doc.pieces[k].end:
            continue
        piece = doc.pieces[k]
        i = bisect_left(piece.tokens.start, start)
        j = bisect_right(piece.tokens.end, end)
        if i < j and not _cuts(piece, i, j, start, end):
            found.append((piece, *_trimmed(piece, i, j, kind), kind))
    return [one for one in found if 0 < one[2] - one[1] <= _MOST_WORDS and _may_name(*one)]


def add_long(found: list[Placed], doc: Document, gazetteer: Gazetteer) -> None:
    """Add names of several words, before it is settled who is meant by a surname."""
    for one in found:
        if one[2] - one[1] > 1:
            _add(one, doc, gazetteer)


def add_short(found: list[Placed], doc: Document, gazetteer: Gazetteer) -> None:
    """Add names of one word that are still nobody's."""
    credited = {
        word
        for piece in doc.pieces
        for name in piece.found
        if name.credit and not name.dropped
        for word in piece.tokens.low[name.i : name.j]
    }
    for one in found:
        piece, i, j, kind = one
        if j - i == 1 and not (kind == "PERSON" and piece.tokens.low[i] in credited):
            _add(one, doc, gazetteer)


def _cuts(piece: Piece, i: int, j: int, start: int, end: int) -> bool:
    """Return whether a span begins or ends within a word."""
    tokens = piece.tokens
    before = i > 0 and tokens.end[i - 1] > start
    return before or (j < len(tokens) and tokens.start[j] < end)


def _trimmed(piece: Piece, i: int, j: int, kind: str) -> tuple[int, int]:
    """Return the words without articles, titles, signs and a genitive's s at their ends."""
    tokens = piece.tokens
    while i < j and (not tokens.text[i][0].isalnum() or tokens.low[i] in _ARTICLES):
        i += 1
    while kind == "PERSON" and j - i > 1 and tokens.low[i] in any_language("title"):
        i += 1
    if j - i > 2 and tokens.low[j - 1] == "s" and tokens.text[j - 2] == "'":
        j -= 2
    while j > i and not tokens.text[j - 1][0].isalnum() and tokens.text[j - 1] not in ')".':
        j -= 1
    while j - i > 1 and tokens.text[j - 1] in ')"' and tokens.text[i:j].count("(") == 0:
        j -= 1
    return i, j


def _may_name(piece: Piece, i: int, j: int, kind: str) -> bool:
    return any(word[0].isalpha() for word in piece.tokens.text[i:j])


def _add(one: Placed, doc: Document, gazetteer: Gazetteer) -> None:
    piece, i, j, kind = one
    if not piece.free(i, j) or any(owner is not None for owner in piece.owner[i:j]):
        return
    text = " ".join(piece.text(doc.body, i, j).split())
    known = gazetteer.resolve(text, kind)
    entry = gazetteer.entry(known[0]) if len(known) == 1 else None
    if entry is not None and (kind != "PERSON" or j - i > 1):
        piece.add(piece.make(i, j, kind, entry.name, entry.id))
        return
    name = canonical(piece, doc, i, j) if kind == "PERSON" else text
    piece.add(piece.make(i, j, kind, name, own_id(kind, name)))
