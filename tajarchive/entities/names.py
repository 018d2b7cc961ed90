# SPDX-License-Identifier: MIT
"""Persons that no list holds: by title, given name, form of surname, or what they say.

A capital alone is never enough: a run of capitalised words is a person only with evidence.
"""

from __future__ import annotations

import re
from functools import cache

from tajarchive.entities import apposition, openings, russian_names, tajik_names
from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import any_language, lexicon
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import script_of

_PARTICLES = frozenset(
    (
        "bin ibn al el ul ur von van der den de da di dos del la le ter ogly kyzy uulu "
        "бен ибн аль оглы кызы фон ван де"
    ).split()
)
ARTICLES = frozenset("al el ul ad an ar as ash at az аль эль ас ат аш ад ан".split())
"""Arabic articles, joined to the word behind them by a hyphen."""
_SURNAME = re.compile(
    "(ov|ova|ev|eva|yev|yeva|zoda|zada|zade|zadeh|iyon|ovich|evich|ovna|evna|shvili|enko|skiy|skaya|"
    "vsky|nsky|iddin|ullo|bekov|shoh|uulu|yan|pour|"
    "ов|ова|ев|ева|ёв|ёва|зода|заде|иён|ович|евич|ёвич|овна|евна|швили|енко|ский|ская|иддин|улло|"
    "ову|овым|ове|овой|еву|евым|еве|евой|ёву|ёвым|зоды|зоде|зоду|зодой|ину|иным|иной|ина|ин|ского|скому|ским|"
    "овича|овичу|овичем|евича|евичу|евичем|овне|овну|овной|евной|"
    "зодаи|ови|еви|овро|зодаро|ён|ян|яна|яну|яном)$"
)
_SYLLABLE = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])?(?:iang|iong|uang|ang|eng|ong|ian|iao|ing|uai|uan|ai|ei|ao|ou|"
    "an|en|ia|ie|iu|in|ua|uo|ui|un|ue|er|a|o|e|i|u)"
)
_PINYIN = re.compile(f"(?:{_SYLLABLE}){{1,2}}$")
_PLURAL = re.compile("(?:ники|тели|нты|сты|леры|цы)$")
_MOST_WORDS = 5
_FAR = 10
_RU_VERB = re.compile("[аеиоуыя](?:л|ла|ло|ли|лся|лась|лись|ет|ют|ит|ят)$")
_RU_BREAK = frozenset(".!?;:()")


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add the persons of a piece that rules tell from other capitalised words."""
    tokens = piece.tokens
    i = 0
    while i < len(tokens):
        if not _open(piece, i):
            i += 1
            continue
        j = _end(piece, i)
        a, b = _trim(piece, doc, i, j)
        if a > 0 and b - a == 1 and _after_listed(piece, a):
            a = piece.owner[a - 1].i  # type: ignore[union-attr]
        if 2 <= _size(piece, a, b) <= _MOST_WORDS and _is_person(piece, doc, a, b):
            if all_surnames(tokens.low[a:b], gazetteer) and not pinyin_family(tokens.text[a:b]):
                i = max(j, i + 1)
                continue
            name = canonical(piece, doc, a, b)
            piece.add(piece.make(a, b, "PERSON", name, own_id("PERSON", name)))
        i = max(j, i + 1)


def find_titled(piece: Piece, doc: Document) -> None:
    """Add single names after a title ("Mr. Karimov") that are nobody's surname so far."""
    tokens = piece.tokens
    if piece.titlecase:
        return
    for k, low in enumerate(tokens.low):
        if len(low) < 3 or not _open(piece, k) or _no_name(low) or not _strong_title(piece, k):
            continue
        if k + 1 < len(tokens) and _open(piece, k + 1) and tokens.start[k + 1] - tokens.end[k] <= 1:
            continue
        name = piece.text(doc.body, k, k + 1)
        type = "PERSON"  # noqa: A001
        if _of_another(piece, k):
            if tokens.low[k - 1] not in _mayors():
                continue
            type, name = "GPE", russian_names.town(name, doc.written())  # noqa: A001
        piece.add(piece.make(k, k + 1, type, name, own_id(type, name)))


def _of_another(piece: Piece, k: int) -> bool:
    """Return whether a person stands right behind: «мэра Озёрска Павла Гудкова»."""
    owner = piece.owner[k + 1] if k + 1 < len(piece.tokens) else None
    joined = owner is not None and owner.type == "PERSON" and owner.i == k + 1
    return joined and script_of(piece.tokens.text[k][0]) == "cyrillic"


@cache
def _mayors() -> frozenset[str]:
    """Return the titles that a town or a province stands behind, in all cases."""
    lemmas = lexicon("ru").lemmas
    return frozenset(form for form, lemma in lemmas.items() if lemma in ("мэр", "губернатор"))


def pinyin_family(words: list[str]) -> bool:
    """Return whether a name is written the Chinese way, the family name first."""
    low = [word.lower() for word in words]
    return (
        2 <= len(low) <= 3
        and low[0] in lexicon("en").of("family")
        and all(_PINYIN.match(word) for word in low[1:])
    )


def has_surname_form(low: str) -> bool:
    """Return whether a lower-case word ends as surnames of the region do."""
    return len(low) > 4 and bool(_SURNAME.search(low)) and script_of(low[0]) == "cyrillic"


def all_surnames(words: list[str], gazetteer: Gazetteer) -> bool:
    """Return whether two known surnames merely stand side by side («С Рахмоном Путин …»)."""
    return len(words) == 2 and all(
        word in gazetteer.surnames and word not in any_language("given") for word in words
    )


def _open(piece: Piece, i: int) -> bool:
    word = piece.tokens.text[i]
    return (
        word[0].isupper()
        and piece.owner[i] is None
        and not piece.taken[i]
        and script_of(word[0]) in ("latin", "cyrillic")
        and not _announces(piece, i)
    )


def _announces(piece: Piece, i: int) -> bool:
    """Return whether a capitalised word is a title or belongs to one ("Energy Minister")."""
    low = piece.tokens.low[i]
    if low in any_language("title"):
        return True
    return low in lexicon("en").of("portfolio") and not piece.tokens.text[i].isupper()


def _end(piece: Piece, i: int) -> int:
    tokens = piece.tokens
    n = len(tokens)
    j = i + 1
    while j < n and tokens.start[j] - tokens.end[j - 1] <= 1:
        word = tokens.text[j]
        if _open(piece, j) or (
            word == "." and len(tokens.text[j - 1]) == 1 and j + 1 < n and _open(piece, j + 1)
        ):
            j += 1
        elif (
            word in "-'"
            and tokens.joined(j)
            and j + 1 < n
            and tokens.joined(j + 1)
            and _fits_after(piece, j + 1)
        ) or (
            tokens.low[j] in _PARTICLES and j + 1 < n and _open(piece, j + 1) and not piece.taken[j]
        ):
            j += 2
        elif tokens.low[j] in ARTICLES and _hyphened(piece, j):
            j += 3
        else:
            break
    return j


def _hyphened(piece: Piece, j: int) -> bool:
    """Return whether "-Maliki" follows word j: "Nuri al-Maliki"."""
    tokens = piece.tokens
    if j + 2 >= len(tokens) or tokens.text[j + 1] != "-" or piece.taken[j]:
        return False
    return tokens.joined(j + 1) and tokens.joined(j + 2) and _open(piece, j + 2)


def _fits_after(piece: Piece, k: int) -> bool:
    low = piece.tokens.low[k]
    return (
        low[0].isalpha() and low != "s" and piece.owner[k] is None and low not in ("ро", "и", "то")
    )


def _trim(piece: Piece, doc: Document, a: int, b: int) -> tuple[int, int]:
    tokens = piece.tokens
    stop = any_language("stop")
    while a < b and _opens_nothing(piece, doc, a, b, stop):
        a += 1
    while b > a and tokens.low[b - 1] in stop:
        b -= 1
    while a < b and not tokens.text[a][0].isalpha():
        a += 1
    return openings.begins(piece, doc, a, b), b


def _opens_nothing(piece: Piece, doc: Document, a: int, b: int, stop: frozenset[str]) -> bool:
    """Return whether word a is none of the name behind it; «И.» is an initial, «И» is not."""
    text = piece.tokens.text
    if len(text[a]) == 1 and text[a + 1 : a + 2] == ["."] and a + 2 < b:
        return False
    return piece.tokens.low[a] in stop or _sentence_word(piece, doc, a, b)


def _sentence_word(piece: Piece, doc: Document, a: int, b: int) -> bool:
    """Return whether a word is capital only because a sentence begins with it."""
    low = piece.tokens.low[a]
    given = low in any_language("given") or low in lexicon("en").of("family")
    if not piece.begins[a] or given:
        return False
    return low in doc.lower or (b - a > 1 and bool(_PLURAL.search(low)))


def _after_listed(piece: Piece, a: int) -> bool:
    """Return whether a place's name is a given name here: "Vahdat Khanonov"."""
    owner = piece.owner[a - 1]
    return (
        owner is not None
        and owner.type in ("GPE", "LOC", "EVENT")
        and owner.j - owner.i == 1
        and piece.tokens.start[a] - owner.end == 1
        and piece.tokens.is_capital(a - 1)
        and len(piece.tokens.low[a]) > 4
        and bool(_SURNAME.search(piece.tokens.low[a]))
    )


def _size(piece: Piece, a: int, b: int) -> int:
    """Return how many words are names of their own, articles aside."""
    tokens = piece.tokens
    return sum(tokens.text[k][0].isalpha() and tokens.low[k] not in ARTICLES for k in range(a, b))


def _is_person(piece: Piece, doc: Document, a: int, b: int) -> bool:
    tokens = piece.tokens
    low = tokens.low[a:b]
    if any(_no_name(word) for word in low if len(word) > 1):
        return False
    if any(len(word) > 3 and word.isupper() for word in tokens.text[a:b]) and not piece.titlecase:
        if not all(word.isupper() for word in tokens.text[a:b] if word[0].isalpha()):
            return False
        return tokens.low[a] in any_language("given")
    if low[0] in any_language("given"):
        return True
    words = [word for word in tokens.text[a:b] if word[0].isalpha()]
    if pinyin_family(words) or (_SURNAME.search(low[-1]) and len(low[-1]) > 4):
        return not piece.titlecase or low[0] not in doc.lower
    if len(words[0]) == 1 and tokens.text[a + 1 : a + 2] == ["."]:
        return True
    if piece.titlecase:
        return False
    if len(words) > 2 and words[1].lower() in any_language("given") and not piece.begins[a]:
        return True
    return (
        _title_before(piece, a)
        or apposition.after_people(piece, a, b)
        or apposition.speaks(piece, b)
        or apposition.is_told(piece, b)
        or apposition.competes(piece, b)
    )


@cache
def _heads() -> frozenset[str]:
    return any_language("org").union(
        *(any_language(kind) for kind in ("org", "fac", "event", "programme", "gpe", "loc"))
    )


def _no_name(word: str) -> bool:
    if word in any_language("given"):
        return False
    return word in _heads() or word in lexicon("en").of("portfolio") or word in any_language("stop")


def _strong_title(piece: Piece, a: int) -> bool:
    tokens = piece.tokens
    k = a - 1
    if (
        k >= 0
        and tokens.text[k] == "."
        and k > 0
        and tokens.low[k - 1] in ("mr", "mrs", "ms", "dr", "prof")
    ):
        return True
    if k < 0 or tokens.start[a] - tokens.end[k] > 1:
        return False
    low = tokens.low[k]
    if low in lexicon("en").of("strong_title"):
        return tokens.is_capital(k)
    return low in lexicon("ru").of("strong_title") or low in lexicon("tg").of("strong_title")


def _title_before(piece: Piece, a: int) -> bool:
    """Return whether a title stands before a name: "Minister X", "министр обороны Киргизии X"."""
    tokens = piece.tokens
    titles = any_language("title")
    k = a - 1
    if k < 0:
        return False
    if tokens.text[k] == ",":
        return _in_apposition(piece, k, titles)
    cyrillic = script_of(tokens.text[a][0]) == "cyrillic"
    joiners = frozenset(
        ("of", "for", "on", "and", "the", "и", "по", "в", "ва", "оид", "ба", "-", '"', "&")
    )
    for _ in range(_FAR):
        if k < 0:
            return False
        low = tokens.low[k]
        if low in titles:
            return (
                k == a - 1
                or piece.owner[a - 1] is not None
                or cyrillic
                or _portfolio_only(piece, k + 1, a)
            )
        if tokens.text[k] in _RU_BREAK or tokens.text[k] == ",":
            return False
        part = piece.owner[k] is not None or low in joiners or low in lexicon("en").of("portfolio")
        if not part and not (cyrillic and low[0].isalpha() and not _verb(low)):
            return False
        k -= 1
    return False


def _in_apposition(piece: Piece, comma: int, titles: frozenset[str]) -> bool:
    """Return whether a title opens the clause before a comma: "the head of the office, X Y"."""
    tokens = piece.tokens
    for k in range(comma - 1, max(-1, comma - _FAR), -1):
        low = tokens.low[k]
        if low in titles and not tokens.text[k].isupper():
            return k == comma - 1 or tokens.low[k + 1] == "of" or piece.owner[comma - 1] is not None
        if not (low[0].isalpha() or tokens.text[k] in "-'") or low in any_language("speech"):
            return False
    return False


def _portfolio_only(piece: Piece, i: int, j: int) -> bool:
    portfolio = lexicon("en").of("portfolio")
    return all(
        piece.owner[k] is not None
        or piece.tokens.low[k] in portfolio
        or not piece.tokens.is_capital(k)
        for k in range(i, j)
    )


def _verb(word: str) -> bool:
    return bool(_RU_VERB.search(word)) or word in any_language("speech")


def canonical(piece: Piece, doc: Document, a: int, b: int) -> str:
    """Return a person's name of words [a, b) as one would list it: in the nominative."""
    text = " ".join(piece.text(doc.body, a, b).split())
    if script_of(text[0]) != "cyrillic":
        return text.title() if text.isupper() and len(text) > 4 else text
    if doc.article.language == "tg":
        return tajik_names.bare(text)
    words = text.split(" ")
    before = piece.tokens.low[a - 1] if a else ""
    found = russian_names.nominative(words, doc.written(), russian_names.governs(before))
    return " ".join(found) if found else text
