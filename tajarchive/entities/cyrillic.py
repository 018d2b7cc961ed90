# SPDX-License-Identifier: MIT
"""Russian and Tajik names that a noun types: «Баткенская область», «река Вахш», «дарёи Вахш»."""

from __future__ import annotations

import re
from functools import cache

from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.inflection import russian_forms
from tajarchive.entities.lexicon import lexicon
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import script_of

_ADJECTIVE = re.compile(
    "(ский|ская|ское|ские|ского|ской|скому|скую|ским|ском|ских|скими|цкий|цкая|цкой|"
    "ный|ная|ное|ного|ной|ному|ную|ным|ном)$"
)
_KINDS = (("gpe", "GPE"), ("loc", "LOC"), ("fac", "FAC"), ("event", "EVENT"), ("org", "ORG"))
_PLACE_TYPES = {"река": "LOC", "озеро": "LOC", "долина": "LOC", "перевал": "LOC", "пик": "LOC"}
_TAJIK_TYPES = (("loc", "LOC"), ("gpe", "GPE"), ("fac", "FAC"))
_EMBASSY = re.compile("(?:посольств(?:о|а|у|ом|е)|консульств(?:о|а|у|ом|е)|сафорат(?:и|хонаи))$")
_MAX_WORDS = 4


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add adjective-and-noun names, and type the names that follow a noun for a place."""
    tokens = piece.tokens
    for i, low in enumerate(tokens.low):
        if script_of(low[0]) != "cyrillic":
            continue
        if tokens.is_capital(i) and not piece.taken[i] and _ADJECTIVE.search(low):
            _adjective_name(piece, doc, gazetteer, i)
        elif _EMBASSY.match(low):
            _embassy(piece, gazetteer, i)
        else:
            type = _place_noun(low)  # noqa: A001
            if type and i + 1 < len(tokens):
                _after_noun(piece, doc, i + 1, type, gazetteer)


def _embassy(piece: Piece, gazetteer: Gazetteer, i: int) -> None:
    """Add «посольство Таджикистана в Ташкенте», «сафорати Чин дар Тоҷикистон»."""
    tokens = piece.tokens
    first = piece.owner[i + 1] if i + 1 < len(tokens) else None
    if first is None or first.type not in ("GPE", "NORP"):
        return
    owner, host, end = gazetteer.entry(first.entity), None, first.j
    if end + 1 < len(tokens) and tokens.low[end] in ("в", "во", "дар"):
        second = piece.owner[end + 1]
        if second is not None and second.type == "GPE":
            host, end = gazetteer.entry(second.entity), second.j
    if owner is None or not piece.free(i, end):
        return
    name = f"Embassy of {owner.name}"
    if host is not None:
        capital = gazetteer.entry(gazetteer.capitals.get(host.country, ""))
        name += f", {capital.name if capital is not None else host.name}"
    known = gazetteer.resolve(name, "ORG")
    piece.add(piece.make(i, end, "ORG", name, known[0] if known else own_id("ORG", name)))


def noun_type(word: str) -> str | None:
    """Return the type of a quoted name after a Russian or Tajik noun: «компания» ORG."""
    ru, tg = lexicon("ru"), lexicon("tg")
    if ru.has("org_noun", word) or tg.has("org", word):
        return "ORG"
    if ru.has("fac_noun", word) or tg.has("fac", word):
        return "FAC"
    if ru.has("programme_noun", word):
        return "PROGRAMME"
    return "EVENT" if ru.has("event_noun", word) or tg.has("event", word) else None


@cache
def _place_noun(word: str) -> str | None:
    if any(lexicon(code).has("street", word) for code in ("ru", "tg")):
        return "STREET"
    if lexicon("ru").has("place_noun", word):
        for noun, type in _PLACE_TYPES.items():  # noqa: A001
            if word == noun or word in russian_forms(noun, "LOC"):
                return type
        return "GPE"
    for kind, type in _TAJIK_TYPES:  # noqa: A001
        if lexicon("tg").has(kind, word):
            return type
    return None


def _after_noun(
    piece: Piece,
    doc: Document,
    i: int,
    type: str,
    gazetteer: Gazetteer,
) -> None:
    tokens = piece.tokens
    if not tokens.is_capital(i) or piece.taken[i] or len(tokens.text[i]) < 3:
        return
    owner = piece.owner[i]
    if type == "STREET":
        if owner is None or owner.j == owner.i + 1:
            end = owner.j if owner is not None else i + 1
            name = piece.text(doc.body, i - 1, end)
            piece.add(piece.make(i, end, "FAC", name, own_id("FAC", name)))
        return
    if owner is not None:
        for alias in owner.aliases:
            entry = gazetteer.entry(alias.entity)
            if alias.type == type and entry is not None:
                owner.type, owner.name, owner.entity = type, entry.name, entry.id
                owner.aliases = (alias,)
                return
        return
    if type == "FAC" or _ADJECTIVE.search(tokens.low[i]):
        return
    j = i + 1
    while j + 1 < len(tokens) and tokens.text[j] == "-" and tokens.joined(j + 1):
        j += 2
    follows = j < len(tokens) and tokens.is_capital(j) and piece.owner[j] is None
    if follows and not _opens_adjective(piece, j):
        return
    name = piece.text(doc.body, i, j)
    piece.add(piece.make(i, j, type, name, own_id(type, name)))


def _opens_adjective(piece: Piece, j: int) -> bool:
    """Return whether an adjective begins at word j: «села X Бободжон-Гафуровского района»."""
    low = piece.tokens.low
    last = j + 2 if j + 2 < len(low) and piece.tokens.text[j + 1] == "-" else j
    return bool(_ADJECTIVE.search(low[last]))


def _adjective_name(piece: Piece, doc: Document, gazetteer: Gazetteer, i: int) -> None:
    tokens, words = piece.tokens, lexicon("ru")
    for j in range(i + 1, min(i + 1 + _MAX_WORDS, len(tokens))):
        low = tokens.low[j]
        if piece.taken[j] or tokens.start[j] - tokens.end[j - 1] > 1:
            return
        type = next((t for kind, t in _KINDS if words.has(kind, low)), None)  # noqa: A001
        if type:
            break
        if not _ADJECTIVE.search(low):
            return
    else:
        return
    owner = piece.owner[i]
    if owner is not None and (owner.j > j or owner.type == "PERSON"):
        return
    if owner is not None and owner.type == "NORP" and not (j > i + 1 and low in words.of("school")):
        return  # «российская военная база» describes, «Таджикский национальный университет» names
    text = _nominative(piece, doc, i, j)
    known = gazetteer.resolve(text)
    entry = gazetteer.entry(known[0]) if known else None
    if entry is not None and entry.type != "PERSON":
        piece.add(piece.make(i, j + 1, entry.type, entry.name, entry.id))
    else:
        piece.add(piece.make(i, j + 1, type, text, own_id(type, text)))


def _nominative(piece: Piece, doc: Document, i: int, j: int) -> str:
    """Return the name in the nominative, so that all its cases are one name."""
    noun = piece.tokens.text[j]
    lemma = noun if noun.isupper() else lexicon("ru").lemmas.get(noun.lower(), noun)
    if noun[0].isupper() and not noun.isupper():
        lemma = lemma.capitalize()
    feminine = noun in ("ГЭС", "ТЭЦ", "АЭС") or lemma[-1:] in ("а", "я") or lemma == "область"
    neuter = lemma[-1:] in ("о", "е")
    plural = lemma[-1:] in ("ы", "и")
    ending = "ая" if feminine else "ое" if neuter else None
    parts: list[str] = []
    for k in range(i, j):
        word = piece.tokens.text[k]
        match = _ADJECTIVE.search(word.lower())
        if match is None:
            parts.append(word)
            continue
        mark = match.group()
        base = word[: match.start()] + (
            "ск" if mark.startswith("ск") else mark[0] + "к" if mark[0] == "ц" else "н"
        )
        hard = "ий" if base.endswith("к") else "ый"
        if plural:
            hard = hard[0] + "е"
        parts.append(base + (ending or hard))
    return " ".join([*parts, lemma])
