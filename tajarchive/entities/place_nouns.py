# SPDX-License-Identifier: MIT
"""English places and buildings by the noun beside them: "Zumrad village", "Islamabad airport"."""

from __future__ import annotations

from tajarchive.entities.document import Document, Found, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import Lexicon
from tajarchive.entities.matching import Tokens
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import script_of

_BUILDINGS = frozenset(
    "airport stadium mosque palace bridge dam tunnel checkpoint airbase railway_station "
    "military_base power_plant power_station hydropower_plant hydropower_station air_base "
    "border_crossing metro_station".split()
)
"""Nouns that make a building's name of a place's, in small letters too: "Islamabad airport"."""
_REGIONS = {"region": "GPE", "province": "GPE", "valley": "LOC", "coast": "LOC"}
_OPENING = frozenset(noun.partition("_")[0] for noun in _BUILDINGS if "_" in noun)


def is_name_word(piece: Piece, i: int) -> bool:
    """Return whether word i is capitalised, Latin and not taken."""
    word = piece.tokens.text[i]
    return word[0].isupper() and not piece.taken[i] and script_of(word[0]) == "latin"


def near(piece: Piece, i: int) -> bool:
    """Return whether only a blank, or nothing, is before word i."""
    return piece.tokens.start[i] - piece.tokens.end[i - 1] <= 1


def opens(piece: Piece, doc: Document, i: int) -> bool:
    """Return whether word i has its capital from the sentence that it opens."""
    tokens = piece.tokens
    return bool(piece.begins[i]) and piece.owner[i] is None and tokens.low[i] in doc.lower


def place_by_noun(
    piece: Piece, doc: Document, gazetteer: Gazetteer, words: Lexicon, k: int
) -> None:
    """Type a name by the noun beside it: "Zumrad village", "the village of Zumrad"."""
    tokens = piece.tokens
    type = "LOC" if tokens.low[k] in ("river", "lake", "pass") else "GPE"  # noqa: A001
    if k + 2 < len(tokens) and tokens.low[k + 1] == "of":
        a = b = k + 2
        while b < len(tokens) and b - a < 5 and is_name_word(piece, b) and near(piece, b):
            b += 1
            hyphen = b + 1 < len(tokens) and tokens.text[b] == "-" and tokens.joined(b)
            if hyphen and tokens.joined(b + 1) and tokens.text[b + 1][0].isalpha():
                b += 2
    else:
        a = b = k
        while a > 0 and b - a < 3 and is_name_word(piece, a - 1) and near(piece, a):
            a -= 1
        if a < b and (words.has("stop", tokens.low[a]) or opens(piece, doc, a)):
            a += 1
    if a >= b or (tokens.low[k] in ("capital", "port", "pass") and a < k):
        return
    owners = {id(o): o for o in piece.owner[a:b] if o is not None}
    if not owners:
        if any(
            words.has(kind, tokens.low[x])
            for x in range(a, b)
            for kind in ("title", "stop", "portfolio")
        ):
            return
        name = piece.text(doc.body, a, b)
        piece.add(piece.make(a, b, type, name, own_id(type, name)))
    elif len(owners) == 1:
        prefer(next(iter(owners.values())), gazetteer, type)


def region(piece: Piece, doc: Document, gazetteer: Gazetteer, k: int) -> None:
    """Add the noun of a part of a country to its name: "Batken region", "Suusamyr valley"."""
    tokens = piece.tokens
    owner = piece.owner[k - 1] if k else None
    type = _REGIONS.get(tokens.low[k])  # noqa: A001
    if type is None or owner is None or owner.j != k or owner.type not in ("GPE", "LOC"):
        return
    if tokens.is_capital(k) or not near(piece, k) or owner.entity in gazetteer.countries.values():
        return
    text = " ".join(piece.text(doc.body, owner.i, k + 1).split())
    known = gazetteer.resolve(text) or gazetteer.resolve(text.title())
    entry = gazetteer.entry(known[0]) if known else None
    if entry is None and owner.type == type == "GPE" and owner.aliases:
        entry = gazetteer.entry(owner.entity)
    if entry is not None and entry.type in ("GPE", "LOC"):
        piece.add(piece.make(owner.i, k + 1, entry.type, entry.name, entry.id))
    else:
        piece.add(piece.make(owner.i, k + 1, type, text, own_id(type, text)))


def building_noun(tokens: Tokens, k: int) -> int:
    """Return how many words of a noun for a building stand at word k, 0 for none."""
    if tokens.low[k] in _BUILDINGS:
        return 1
    if tokens.low[k] not in _OPENING:
        return 0
    after = tokens.low[k + 1] if k + 1 < len(tokens) else ""
    return 2 if f"{tokens.low[k]}_{after}" in _BUILDINGS else 0


def building(piece: Piece, doc: Document, gazetteer: Gazetteer, words: Lexicon, k: int) -> None:
    """Add "Islamabad airport", "Bung Karno stadium": a name and a noun in small letters."""
    tokens = piece.tokens
    end = k + building_noun(tokens, k)
    a = k
    while a > 0 and k - a < 4 and is_name_word(piece, a - 1) and near(piece, a):
        a -= 1
    while a < k and (words.has("stop", tokens.low[a]) or opens(piece, doc, a)):
        a += 1
    if a == k or not near(piece, k) or tokens.is_capital(k) or not piece.free(a, end):
        return
    if any(words.has(kind, tokens.low[x]) for x in range(a, k) for kind in ("title", "portfolio")):
        return
    owners = [o for o in piece.owner[a:end] if o is not None]
    if any(o.i < a or o.j > end or o.type not in ("GPE", "LOC") for o in owners):
        return
    name = " ".join(piece.text(doc.body, a, end).split())
    known = gazetteer.resolve(name, "FAC")
    entry = gazetteer.entry(known[0]) if known else None
    shown, entity = (entry.name, entry.id) if entry else (name, own_id("FAC", name))
    found = piece.make(a, end, "FAC", shown, entity)
    found.headed = True
    piece.add(found)


def prefer(found: Found, gazetteer: Gazetteer, type: str) -> None:
    """Take the reading of a listed name that has a type, if there is one."""
    for alias in found.aliases:
        entry = gazetteer.entry(alias.entity)
        if entry is not None and alias.type == type and entry.type == type:
            found.type, found.name, found.entity = type, entry.name, entry.id
            found.aliases = (alias,)
            return
