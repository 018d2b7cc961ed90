# SPDX-License-Identifier: MIT
"""Names that say what they are: "University of X", "X International Airport", "река X", «X».

English rules read runs of capitalised words; Russian and Tajik ones an adjective or a noun with
its name. What a rule finds and the gazetteer knows by another spelling becomes the listed entity.
"""

from __future__ import annotations

import re

from tajarchive.entities import bodies, cyrillic, han, quoted, tajik_bodies
from tajarchive.entities.document import Document, Found, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import Lexicon, lexicon
from tajarchive.entities.place_nouns import (
    building,
    building_noun,
    is_name_word,
    near,
    opens,
    place_by_noun,
    region,
)
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import script_of

_LONGEST_RUN = 16
_FIELD = re.compile("(?:al|ic|ary|ory|ture|logy)$")
_KINDS = (("org", "ORG"), ("fac", "FAC"), ("event", "EVENT"), ("loc", "LOC"), ("gpe", "GPE"))
_PARTICLES = frozenset("bin ibn al el ul de la von van".split())
_JOINERS = frozenset("of for on in to and under".split())
_GROUPS = frozenset("people women children workers farmers peoples veterans".split())
_FIRST = frozenset("all new first second third next one two three american".split())
_EMBASSY = frozenset("embassy consulate mission office".split())
_MINISTRIES = {
    "foreign": "Ministry of Foreign Affairs",
    "defense": "Ministry of Defence",
    "defence": "Ministry of Defence",
    "interior": "Ministry of Internal Affairs",
    "finance": "Ministry of Finance",
    "health": "Ministry of Health",
    "transport": "Ministry of Transport",
    "energy": "Ministry of Energy",
    "education": "Ministry of Education",
    "agriculture": "Ministry of Agriculture",
    "justice": "Ministry of Justice",
}


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add the names of a piece that its head word or the noun beside it types."""
    tokens = piece.tokens
    scripts = {script_of(word[0]) for word in set(tokens.text) if word[0].isalpha()}
    if "latin" in scripts:
        _english(piece, doc, gazetteer)
    if "cyrillic" in scripts:
        cyrillic.find(piece, doc, gazetteer)
        if doc.article.language == "tg":
            tajik_bodies.find(piece, doc, gazetteer)
        else:
            bodies.find(piece, doc, gazetteer)
    if "han" in scripts:
        han.find(piece, doc, gazetteer)
    quoted.find(piece, doc, gazetteer)


def head_type(words: Lexicon, low: list[str], end: int, start: int = 0) -> str | None:
    """Return the type that a name of words [start, end) has by its last word, or None."""
    if end <= start:
        return None
    last = low[end - 1]
    pair = f"{low[end - 2]} {last}" if end - start > 1 else ""
    for kind, type in _KINDS:  # noqa: A001
        if words.has(kind, last) or (pair and words.has(kind, pair)):
            return type
    return "PROGRAMME" if words.has("programme", last) else None


def _english(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    tokens, words = piece.tokens, lexicon("en")
    i = 0
    while i < len(tokens):
        if not is_name_word(piece, i):
            i += 1
            continue
        j = _run(piece, words, i)
        if not piece.titlecase:
            for a, b in _segments(piece, words, doc, i, j):
                _headed(piece, doc, gazetteer, words, a, b)
        i = j
    for k, low in enumerate(tokens.low):
        if low in ("summit", "summits"):
            _summit(piece, doc, gazetteer, k)
        elif words.has("place_noun", low) and not tokens.is_capital(k):
            place_by_noun(piece, doc, gazetteer, words, k)
            region(piece, doc, gazetteer, k)
        elif low in ("valley", "coast"):
            region(piece, doc, gazetteer, k)
        elif building_noun(tokens, k):
            building(piece, doc, gazetteer, words, k)


def _run(piece: Piece, words: Lexicon, i: int) -> int:
    """Return the end of the run of capitalised words that begins at i."""
    tokens = piece.tokens
    n = len(tokens)
    head = headed = False
    j = i
    while j < n and j - i < _LONGEST_RUN and (j == i or near(piece, j)) and not piece.taken[j]:
        word, low = tokens.text[j], tokens.low[j]
        if word[0].isupper():
            head = head_type(words, tokens.low, j + 1, i) is not None
            headed = headed or head
            j += 1
        elif low[0].isdigit() and low.isdigit() and j + 1 < n and near(piece, j + 1):
            if not tokens.is_capital(j + 1):
                break
            j += 1
        elif (word == "-" and tokens.joined(j) and j + 1 < n and tokens.joined(j + 1)) or (
            word == "'" and _group_possessive(piece, j)
        ):
            j += 2
        elif word in ".&" and j + 1 < n and tokens.is_capital(j + 1):
            if word == "." and len(tokens.text[j - 1]) > 2:
                break
            j += 1
        elif low in _PARTICLES and j + 1 < n and tokens.is_capital(j + 1) and near(piece, j + 1):
            j += 1
        elif low in _JOINERS and (step := _joiner(piece, words, i, j, head, headed)):
            j += step
        else:
            break
    return max(j, i + 1)


def _group_possessive(piece: Piece, j: int) -> bool:
    tokens = piece.tokens
    return (
        j + 2 < len(tokens)
        and tokens.low[j - 1] in _GROUPS
        and tokens.joined(j + 1)
        and tokens.low[j + 1] == "s"
        and tokens.is_capital(j + 2)
    )


def _joiner(piece: Piece, words: Lexicon, i: int, j: int, head: bool, headed: bool) -> int:
    """Return how many small words at j join the run on, 0 when they end it."""
    tokens = piece.tokens
    k = j + 1
    if k < len(tokens) and tokens.low[k] == "the":
        k += 1
    if k >= len(tokens) or not tokens.is_capital(k) or piece.taken[k]:
        return 0
    if words.has("stop", tokens.low[k]) or not near(piece, k):
        return 0
    low, owner = tokens.low[j], piece.owner[k]
    if low == "of":
        allowed = head or headed
    elif low == "and":
        closed = owner is not None and owner.type in ("GPE", "PERSON", "NORP", "ORG")
        with_of = "of" in tokens.low[i:j] or "for" in tokens.low[i:j]
        title = words.has("title", tokens.low[k])
        allowed = headed and with_of and not closed and not title
        allowed = allowed and head_type(words, tokens.low, j, i) is None
        allowed = allowed or (not title and not closed and _two_fields(piece, words, i, j, k))
    elif low in ("in", "to"):
        embassy = not _EMBASSY.isdisjoint(tokens.low[i:j])
        allowed = embassy and owner is not None and owner.type == "GPE"
    else:
        allowed = head
    return k - j if allowed else 0


def _two_fields(piece: Piece, words: Lexicon, i: int, j: int, k: int) -> bool:
    """Return whether "and" joins two fields of one body: "Electoral and Boundaries Commission"."""
    tokens = piece.tokens
    low = tokens.low[j - 1]
    if piece.owner[j - 1] is not None or not (_FIELD.search(low) or words.has("portfolio", low)):
        return False
    end = k + 1
    while end < len(tokens) and end - k < 4 and is_name_word(piece, end) and near(piece, end):
        end += 1
    return end - k > 1 and head_type(words, tokens.low, end, i) == "ORG"


def _segments(piece: Piece, words: Lexicon, doc: Document, i: int, j: int) -> list[tuple[int, int]]:
    """Return the parts of a run between titles, without what only opens a sentence."""
    tokens = piece.tokens
    while i < j and (_stops(piece, words, i) or opens(piece, doc, i)):
        i += 1
    parts: list[tuple[int, int]] = []
    begin = i
    for k in range(i, j):
        owner = piece.owner[k]
        person = owner is not None and owner.type == "PERSON"
        cuts = words.has("title", tokens.low[k]) and tokens.is_capital(k)
        cuts = cuts and not _is_general_body(words, tokens.low, k, j)
        if person or (cuts and "of" not in tokens.low[begin:k]):
            parts.append((begin, k))
            begin = k + 1
    parts.append((begin, j))
    return [(a, b) for a, b in parts if b - a > 1]


def _stops(piece: Piece, words: Lexicon, i: int) -> bool:
    """Return whether a small word opens the run; "All Progressives Congress" may begin with one."""
    if not words.has("stop", piece.tokens.low[i]):
        return False
    return bool(piece.begins[i]) or piece.titlecase or piece.tokens.low[i] not in _FIRST


def _is_general_body(words: Lexicon, low: list[str], k: int, j: int) -> bool:
    """Return whether "General" is of the name: "General Staff Office", "X General Hospital"."""
    return low[k] == "general" and j - k > 1 and head_type(words, low, j, k) in ("ORG", "FAC")


def _headed(
    piece: Piece, doc: Document, gazetteer: Gazetteer, words: Lexicon, a: int, b: int
) -> None:
    """Add what words [a, b) name, if the word before the first "of", or the last one, tells."""
    low = piece.tokens.low
    joint = next((k for k in range(a, b) if _divides(piece, words, a, k)), b)
    type = head_type(words, low, joint, a)  # noqa: A001
    if type is None and joint < b:
        _headed(piece, doc, gazetteer, words, joint + 1, b)
        return
    while type is None and joint > a + 2 and piece.owner[joint - 1] is None:
        joint -= 1
        b = joint
        type = head_type(words, low, joint, a)  # noqa: A001
    if type is None or (joint == b and b - a < 2) or not piece.free(a, b):
        return
    if joint < b and joint - a == 1 and type in ("LOC", "GPE", "PROGRAMME") and joint + 1 == b:
        return
    owner = piece.owner[a]
    if owner is not None and owner.i <= a and owner.j >= b:
        return
    if any((o := piece.owner[k]) is not None and (o.i < a or o.j > b) for k in (a, b - 1)):
        return
    if type == "PROGRAMME" and owner is not None and owner.type in ("NORP", "GPE"):
        return
    found = _named(piece, doc, gazetteer, type, a, b)
    if found is not None:
        piece.add(found)


def _divides(piece: Piece, words: Lexicon, a: int, k: int) -> bool:
    """Return whether a small word at k parts a name's head from what follows ("Bank of …")."""
    low = piece.tokens.low[k]
    if low not in _JOINERS or piece.tokens.is_capital(k):
        return False
    return low != "and" or not _two_fields(piece, words, a, k, k + 1)


def _named(
    piece: Piece,
    doc: Document,
    gazetteer: Gazetteer,
    type: str,
    a: int,
    b: int,
) -> Found | None:
    text = " ".join(piece.text(doc.body, a, b).split())
    known = gazetteer.resolve(text)
    if not known and type in ("GPE", "LOC"):
        rest = " ".join(piece.text(doc.body, a, b - 1).split())
        known = tuple(
            one for one in gazetteer.resolve(rest) if _type(gazetteer, one) in ("LOC", type)
        )
        if not known and type == "GPE":
            return piece.make(a, b, type, rest, own_id(type, rest))
    if known:
        entry = gazetteer.entry(known[0])
        if entry is not None:
            same = entry.type if entry.type not in ("PERSON", "NORP") else type
            return piece.make(a, b, same, entry.name, entry.id)
    name = _canonical(piece, gazetteer, a, b) or text
    known = gazetteer.resolve(name, type)
    return piece.make(a, b, type, name, known[0] if known else own_id(type, name))


def _type(gazetteer: Gazetteer, id: str) -> str:
    entry = gazetteer.entry(id)
    return entry.type if entry else ""


def _canonical(piece: Piece, gazetteer: Gazetteer, a: int, b: int) -> str | None:
    """Return one name for an embassy or a ministry, however its country is put into it."""
    low = piece.tokens.low
    places = list(
        dict.fromkeys(
            o.entity
            for k in range(a, b)
            if (o := piece.owner[k]) is not None and o.type in ("GPE", "NORP")
        )
    )
    if "embassy" in low[a:b] and places:
        owner = gazetteer.entry(places[0])
        host = gazetteer.entry(places[1]) if len(places) > 1 else None
        if owner is None:
            return None
        if host is None:
            return f"Embassy of {owner.name}"
        capital = gazetteer.entry(gazetteer.capitals.get(host.country, ""))
        return f"Embassy of {owner.name}, {capital.name if capital else host.name}"
    if low[b - 1] == "ministry" and len(places) == 1 and b - a == 3:
        ministry = _MINISTRIES.get(low[b - 2])
        country = gazetteer.entry(places[0])
        if ministry and country:
            return f"{ministry} of {country.name}"
    return None


def _summit(piece: Piece, doc: Document, gazetteer: Gazetteer, k: int) -> None:
    """Add "SCO summit", "SCO Qingdao summit", "China-Central Asia summit"."""
    tokens = piece.tokens
    a = k
    while a > 0 and k - a < 7:
        owner = piece.owner[a - 1]
        if owner is not None and owner.type in ("ORG", "GPE", "LOC") and near(piece, a):
            a = owner.i
        elif tokens.text[a - 1] == "-" and tokens.joined(a) and a > 1 and piece.owner[a - 2]:
            a -= 1
        else:
            break
    owner = piece.owner[a] if a < k else None
    if owner is None or not piece.free(a, k + 1) or piece.owner[k] is not None:
        return
    hyphen = "-" in tokens.text[a:k]
    if owner.type != "ORG" and not hyphen:
        return
    text = piece.text(doc.body, a, k + 1)
    known = gazetteer.resolve(text)
    entry = gazetteer.entry(known[0]) if known else None
    name, entity = (entry.name, entry.id) if entry else (text, own_id("EVENT", text))
    piece.add(piece.make(a, k + 1, "EVENT", name, entity))
