# SPDX-License-Identifier: MIT
"""Names in quotation marks, typed by the word before or behind them."""

from __future__ import annotations

from tajarchive.entities import cyrillic
from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import Lexicon, lexicon
from tajarchive.entities.slugs import own_id

_LEGAL_FORMS = frozenset("ооо оао зао пао ао гуп муп нпо тоо осоо фгуп ҷдмм ҷсп квд ҷсшк".split())
"""They belong to the name that they stand before, and are left out where names are listed."""


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add "Tajikistan Day" before "event", and what stands in quotes after «компания»."""
    tokens = piece.tokens
    if '"' not in tokens.text:
        return
    words = lexicon("en")
    open_at = -1
    for k, word in enumerate(tokens.text):
        if word != '"':
            continue
        if open_at < 0 or k - open_at > 9:
            open_at = k
            continue
        a, b = open_at + 1, k
        open_at = -1
        if a >= b or not piece.free(a, b):
            continue
        after = tokens.low[k + 1] if k + 1 < len(tokens) else ""
        before = tokens.low[a - 2] if a > 1 else ""
        type = _type_of(words, before, after)  # noqa: A001
        owner = piece.owner[a]
        whole = owner is not None and owner.i == a and owner.j == b
        if type is None or not tokens.text[a][0].isupper():
            continue
        if owner is not None and (owner.i < a or owner.j > b):
            continue
        if whole and owner is not None and owner.type not in ("GPE", "LOC", "PERSON", "NORP"):
            continue
        name = " ".join(piece.text(doc.body, a, b).split())
        known = gazetteer.resolve(name, type)
        entry = gazetteer.entry(known[0]) if known else None
        if before in _LEGAL_FORMS and tokens.text[a - 2].isupper() and piece.free(a - 2, b + 1):
            a, b = a - 2, b + 1
        found = piece.make(
            a, b, type, entry.name if entry else name, entry.id if entry else own_id(type, name)
        )
        found.headed = before in _LEGAL_FORMS
        piece.add(found)


def _type_of(words: Lexicon, before: str, after: str) -> str | None:
    if words.has("quoted_event", after):
        return "EVENT"
    if words.has("quoted_programme", after):
        return "PROGRAMME"
    return cyrillic.noun_type(before)
