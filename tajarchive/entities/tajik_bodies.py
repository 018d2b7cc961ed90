# SPDX-License-Identifier: MIT
"""Tajik bodies: «Кумитаи ҳифзи муҳити зисти Тоҷикистон», read along its изофат from head to end."""

from __future__ import annotations

import re

from tajarchive.entities.document import Document, Found, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import lexicon
from tajarchive.entities.slugs import own_id
from tajarchive.entities.tajik_names import bare_noun

_IZOFAT = re.compile("и$")
_JOINS = frozenset(("ва", "оид", "ба", "дар", "бо"))
_MOST_WORDS = 12


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add the bodies of a piece that a capitalised head opens: «вазорати», «кумитаи»."""
    tokens, words = piece.tokens, lexicon("tg")
    for i, low in enumerate(tokens.low):
        if not words.has("org", low) or not tokens.is_capital(i) or piece.taken[i]:
            continue
        owner = piece.owner[i]
        if owner is not None and owner.i < i:
            continue
        end = _end(piece, i)
        if end - i < 2 or not piece.free(i, end) or _cuts(piece, i, end):
            continue
        if owner is not None and owner.j >= end:
            continue
        _add(piece, doc, gazetteer, i, end)


def _cuts(piece: Piece, i: int, end: int) -> bool:
    last = piece.owner[end - 1]
    return last is not None and last.j > end


def _add(piece: Piece, doc: Document, gazetteer: Gazetteer, i: int, end: int) -> None:
    name = bare_noun(" ".join(piece.text(doc.body, i, end).split()))
    known = gazetteer.resolve(name, "ORG")
    owner = piece.owner[i]
    entry = gazetteer.entry(known[0]) if known else None
    if entry is None and owner is not None and owner.type == "ORG" and owner.aliases:
        entry = gazetteer.entry(owner.entity)
    found = piece.make(i, end, "ORG", name, own_id("ORG", name))
    if entry is not None:
        found = piece.make(i, end, "ORG", entry.name, entry.id)
    found.headed = True
    piece.add(found)


def _end(piece: Piece, head: int) -> int:
    """Return where the name ends: behind the first proper name, or with the last изофат's noun.

    «ва» and prepositions are crossed only on the way to a proper name.
    """
    tokens = piece.tokens
    k, plain, crossed = head + 1, 0, False
    while k < len(tokens) and k - head <= _MOST_WORDS and not piece.taken[k]:
        low, owner = tokens.low[k], piece.owner[k]
        if tokens.text[k] == "," and k + 1 < len(tokens) and tokens.low[k + 1][0].isalpha():
            crossed, k = True, k + 1
            continue
        if tokens.start[k] - tokens.end[k - 1] != 1 and tokens.text[k - 1] != ",":
            break
        if owner is not None and owner.i == k:
            inner = owner.type == "ORG" and k == head + 1
            return owner.j if not inner and _belongs(tokens.low[k - 1], owner) else plain
        if not low[0].isalpha() or (tokens.is_capital(k) and not low.startswith("ҷумҳур")):
            break
        if low in _JOINS:
            crossed, k = True, k + 1
            continue
        before = tokens.low[k - 1]
        if not _IZOFAT.search(before) and before not in _JOINS and before != ",":
            break
        k += 1
        if not crossed:
            plain = k
    return plain


def _belongs(before: str, owner: Found) -> bool:
    return owner.type in ("GPE", "LOC", "ORG") and bool(_IZOFAT.search(before))
