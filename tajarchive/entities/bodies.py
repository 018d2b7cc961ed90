# SPDX-License-Identifier: MIT
"""Russian bodies: «прокуратура Согдийской области», «МВД Узбекистана», and their nominative.

A head noun in small letters names a body only with the proper name that it belongs to. Of all
cases of such a name, the nominative of the head is shown, with what depends on it left as it is.
"""

from __future__ import annotations

import re
from functools import cache

from tajarchive.entities.document import Document, Found, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.inflection import russian_forms
from tajarchive.entities.lexicon import lexicon
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import script_of

_HEADS = (
    "министерство комитет госкомитет комиссия агентство управление служба пресс-служба департамент "
    "прокуратура генпрокуратура суд администрация парламент мэрия хукумат маджлис университет "
    "институт академия федерация ассоциация палата таможня погранслужба консульство "
    "генконсульство канцелярия"
).split()
"""Nouns that with a place or a body behind them name a body, also in small letters."""

_FIRST = re.compile(
    "(?:государственн|национальн|верховн|областн|городск|районн|центральн|генеральн|федеральн|"
    "конституционн|экономическ|военн|таможенн|налогов|миграционн|пограничн|антикоррупционн|"
    "антимонопольн|избирательн|статистическ|республиканск|окружн|арбитражн)(?:ый|ая|ое|ого|ой|ому|ую|"
    "ым|ом|ий|им)$"
)
"""Adjectives that belong to such a name when they stand before its head in small letters."""

_OBLIQUE = re.compile(
    "(?:ого|его|ой|ей|ых|их|ов|ев|ам|ям|ым|им|ии|ия|ию|ью|ств|[бвгджзклмнпрстфхцчшщ][аяыиуюе])$"
)
_VERB = re.compile("(?:[аеиоуыя]ла?|ли|ло|лся|лась|лись|[аеяую]ет|ют|ит|ят|ть|ться)$")
_ADJECTIVE = re.compile("(ского|ская|ское|ской|скую|ским|ском|скому|ский|цкого|цкая|цкой|цкий|цкую|"
    "цким|ного|ная|ное|ной|ную|ным|ном|ному|ный|ого|ая|ое|ой|ую|ым|ом|ому|ый|ий|его|ему|ей)$"
)  # fmt: skip
_MOST_WORDS = 7
_MOST_ADJECTIVES = 3
_INVARIANT = re.compile("(?:[оеиуюэы]|[А-ЯЁ]{2,})$")
_PLACES = ("GPE", "LOC")


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add the bodies of a piece that a head noun or a ministry's short name opens."""
    heads = _head_forms()
    for i, low in enumerate(piece.tokens.low):
        owner = piece.owner[i]
        if owner is not None:
            if owner.i == i and owner.type == "ORG" and owner.aliases:
                _of_country(piece, owner, gazetteer)
        elif low in heads and not piece.taken[i]:
            _headed(piece, doc, gazetteer, i)


@cache
def _head_forms() -> dict[str, str]:
    """Return the head that every form of one belongs to; «пресс-служба» by its last part."""
    forms = {head: head for head in _HEADS if "-" not in head}
    for head in list(forms):
        forms |= dict.fromkeys(russian_forms(head, "ORG"), head)
    return forms


def _of_country(piece: Piece, owner: Found, gazetteer: Gazetteer) -> None:
    """Make «МВД» and «Узбекистана» one body, when the list knows the first of no country."""
    entry, j = gazetteer.entry(owner.entity), owner.j
    place = piece.owner[j] if j < len(piece.tokens) else None
    if entry is None or entry.country or place is None or owner.aliases[0].language != "ru":
        return
    state = gazetteer.entry(place.entity)
    if place.type != "GPE" or state is None or not _depends(piece, place):
        return
    if state.id not in gazetteer.countries.values():
        return
    name = f"{entry.name} of {state.name}"
    known = gazetteer.resolve(name, "ORG")
    piece.add(piece.make(owner.i, place.j, "ORG", name, known[0] if known else own_id("ORG", name)))


def _depends(piece: Piece, place: Found) -> bool:
    """Return whether a listed place right behind a noun may be its genitive, not the subject."""
    if piece.tokens.start[place.i] - piece.tokens.end[place.i - 1] != 1:
        return False
    text = piece.tokens.text[place.j - 1]
    return bool(_INVARIANT.search(text)) or all(alias.text != text for alias in place.aliases)


def _headed(piece: Piece, doc: Document, gazetteer: Gazetteer, i: int) -> None:
    end = _end(piece, i)
    first = i
    tokens = piece.tokens
    if first > 1 and tokens.text[first - 1] == "-" and tokens.joined(first):
        if tokens.low[first - 2] not in ("пресс", "медиа"):
            return
        first -= 2
    begin = first
    while begin > 0 and first - begin < _MOST_ADJECTIVES and _FIRST.match(tokens.low[begin - 1]):
        if piece.owner[begin - 1] is not None or tokens.start[begin] - tokens.end[begin - 1] != 1:
            break
        begin -= 1
    if end == 0 or not piece.free(begin, end):
        return
    text = " ".join(piece.text(doc.body, begin, end).split())
    name = nominative(text) or text
    name = name[0].upper() + name[1:]
    known = gazetteer.resolve(name, "ORG")
    entry = gazetteer.entry(known[0]) if known else None
    shown, entity = (entry.name, entry.id) if entry else (name, own_id("ORG", name))
    found = piece.make(begin, end, "ORG", shown, entity)
    found.headed = True
    piece.add(found)


def lengthen(doc: Document, gazetteer: Gazetteer) -> None:
    """Give bodies the place right behind them: «Арбитражный суд» «Москвы», «Госдума» «России».

    A listed one keeps its entity, and takes no place of another country.
    """
    lemmas = _lemmas()
    for piece in doc.pieces:
        for found in [f for f in piece.found if f.type == "ORG" and not f.dropped]:
            place = piece.owner[found.j] if found.j < len(piece.tokens) else None
            if place is None or place.type != "GPE" or place.i != found.j or found.credit:
                continue
            text = piece.tokens.text[found.i : found.j]
            if script_of(text[0][0]) != "cyrillic" or not _depends(piece, place):
                continue
            entry = gazetteer.entry(found.entity)
            if entry is not None:
                state = gazetteer.entry(place.entity)
                if not entry.country or state is None or state.country != entry.country:
                    continue
                longer = piece.make(found.i, place.j, "ORG", found.name, found.entity)
                longer.aliases = found.aliases
            elif any(word.lower() in lemmas for word in text) or text[-1].isupper():
                name = f"{found.name} {piece.text(doc.body, place.i, place.j)}"
                longer = piece.make(found.i, place.j, "ORG", name, own_id("ORG", name))
                longer.tagged, longer.headed = found.tagged, found.headed
            else:
                continue
            piece.add(longer)


def _end(piece: Piece, head: int) -> int:
    """Return where the name that a head opens ends: behind a proper name; 0 when it has none."""
    tokens = piece.tokens
    k = head + 1
    while k < len(tokens) and k - head <= _MOST_WORDS:
        if piece.taken[k] or tokens.start[k] - tokens.end[k - 1] != 1:
            return 0
        owner, low = piece.owner[k], tokens.low[k]
        if owner is not None:
            named = owner.i == k and owner.type in _PLACES and _depends(piece, owner)
            return owner.j if named else 0
        if tokens.is_capital(k) or not low[0].isalpha():
            return 0
        joins = low in ("по", "и", "при") and k > head + (low == "и")
        if not joins and (not _OBLIQUE.search(low) or _VERB.search(low) or _is_small(low)):
            return 0
        k += 1
    return 0


def _is_small(low: str) -> bool:
    return len(low) < 3 or low in lexicon("ru").of("stop") or low in lexicon("ru").of("title")


@cache
def _lemmas() -> dict[str, str]:
    """Return the nominative of every singular form of a noun that heads bodies."""
    words = lexicon("ru")
    nouns = {*_HEADS, *(w for w in words.of("org") if words.lemmas.get(w, w) == w)}
    found: dict[str, str] = {}
    for noun in sorted(nouns, key=lambda noun: (noun not in _HEADS, noun)):
        found.setdefault(noun, noun)
        for form in russian_forms(noun, "ORG"):
            found.setdefault(form, noun)
    return found


def nominative(text: str) -> str | None:
    """Return a body's name with its head and the adjectives before it in the nominative.

    None when no word of it is known for a head, or an adjective has no form that is known.
    """
    words, lemmas = text.split(" "), _lemmas()
    for k, word in enumerate(words[: _MOST_ADJECTIVES + 1]):
        lemma = lemmas.get(word.lower())
        if lemma is not None:
            adjectives = [_adjective(adjective, lemma) for adjective in words[:k]]
            if None in adjectives:
                return None
            head = _like(lemma, word)
            return " ".join([*(a for a in adjectives if a), head, *words[k + 1 :]])
        if not _ADJECTIVE.search(word.lower()):
            return None
    return None


def _like(lemma: str, word: str) -> str:
    if word.isupper() and len(word) > 1:
        return word
    return lemma[0].upper() + lemma[1:] if word[0].isupper() else lemma


def _adjective(word: str, noun: str) -> str | None:
    """Return an adjective in the nominative of a noun's gender."""
    match = _ADJECTIVE.search(word.lower())
    if match is None:
        return None
    stem = word[: match.start()]
    mark = match.group()
    if mark[0] in "сцн":
        stem += mark[: 1 if mark[0] == "н" else 2]
        mark = mark[len(mark) - 2 :]
    if noun[-1] in "ая" or noun.endswith("ость"):
        return stem + "ая"
    if noun[-1] in "ое":
        return stem + "ое"
    if stem[-1:].lower() in "гкхжчшщ":
        return stem + ("ой" if stem[-1:].lower() in "жш" else "ий")
    return stem + "ый"
