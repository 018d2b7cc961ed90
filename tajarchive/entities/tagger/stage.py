# SPDX-License-Identifier: MIT
"""Adds to a document the names that the tagger is sure enough of, behind lists and rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tajarchive.entities import bodies, openings
from tajarchive.entities.document import Document, Found, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import any_language, lexicon
from tajarchive.entities.names import all_surnames, canonical, has_surname_form
from tajarchive.entities.slugs import own_id
from tajarchive.entities.tagger.decoding import tag
from tajarchive.entities.tagger.model import LANGUAGES, Model, load
from tajarchive.entities.tagger.words import Capitals, capitals, sentences

OURS = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE"}
"""Types of the corpora; whether a place is a state, a town or a river they do not tell."""

_READS = {"latin": frozenset(("en", "ru", "und")), "cyrillic": frozenset(("ru", "en", "und"))}
"""Languages of articles in which the words of a script are in the language of its model."""

SURE = 0.5
"""Probability from which a name is added, or takes the place of shorter ones within it."""
VERY_SURE = 0.75
"""Probability from which a name that a rule found gets the tagger's type."""

_MOST_WORDS = 14
_ABBREVIATED = frozenset("inc ltd corp co jr sr bros".split())
_DATELINE = frozenset(",(-/:.")
_COMMON = ("title", "org", "fac", "loc", "gpe", "event", "programme", "speech", "portfolio", "stop")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens [i, j) of a piece that may be a name."""

    piece: Piece
    i: int
    j: int
    type: str
    probability: float
    lower: bool = False
    """The document is written in lower case throughout."""
    foreign: bool = False
    """The sentence is in Cyrillic letters."""


def candidates(doc: Document, models: Mapping[str, Model] | None = None) -> list[Candidate]:
    """Return what the tagger takes for names; `models` by language, None for the program's."""
    found = [_in_dateline(one) for one in _candidates(doc, models)]
    trimmed = (_trimmed(one, doc) for one in _voted(found, doc))
    return [one for one in trimmed if one is not None]


def add_long(found: list[Candidate], doc: Document, gazetteer: Gazetteer) -> None:
    """Add names of several words, before it is settled who is meant by a surname."""
    for one in found:
        if not _is_short(one):
            _settle(one, doc, gazetteer)


def add_short(found: list[Candidate], doc: Document, gazetteer: Gazetteer) -> None:
    """Add names of one word that are still nobody's."""
    credited = _credited(doc)
    for one in found:
        if _is_short(one):
            low = one.piece.tokens.low[one.i]
            if one.type != "PER" or low not in credited:
                _settle(one, doc, gazetteer)
    _repeat(doc)


def _is_short(one: Candidate) -> bool:
    """Return whether a name is one word; "al-Maliki" is one."""
    return all(one.piece.tokens.joined(k) for k in range(one.i + 1, one.j))


def _repeat(doc: Document) -> None:
    """Find a name of one word again wherever the document writes it so, and nothing else is there.

    Not where a sentence begins with it, if it is a word as well, nor beside another capital.
    """
    meant: dict[str, Found] = {}
    for piece in doc.pieces:
        for found in piece.found:
            if found.tagged and found.j - found.i == 1 and not found.dropped:
                meant.setdefault(piece.tokens.text[found.i], found)
    for piece in doc.pieces if meant else ():
        for k, word in enumerate(piece.tokens.text):
            like = meant.get(word)
            if like is None or piece.owner[k] is not None or piece.taken[k]:
                continue
            if piece.tokens.low[k] not in doc.lower and not _in_a_run(piece, k):
                piece.add(piece.make(k, k + 1, like.type, like.name, like.entity))


def _in_a_run(piece: Piece, k: int) -> bool:
    """Return whether a capitalised word that belongs to nothing stands right beside word k."""
    tokens = piece.tokens
    for i, gap in ((k - 1, k), (k + 1, k + 1)):
        if not 0 <= i < len(tokens) or piece.owner[i] is not None or piece.begins[i]:
            continue
        if tokens.is_capital(i) and tokens.start[gap] - tokens.end[gap - 1] <= 1:
            return True
    return False


def _credited(doc: Document) -> set[str]:
    """Return the words of photographers' and editors' names, by whom nobody else is meant."""
    marked = ((p, f) for p in doc.pieces for f in p.found if f.credit and not f.dropped)
    return {word for piece, f in marked for word in piece.tokens.low[f.i : f.j]}


def _candidates(doc: Document, models: Mapping[str, Model] | None) -> list[Candidate]:
    if models is not None and not models:
        return []
    found: list[Candidate] = []
    all_sentences = sentences(doc)
    writing: Capitals | None = None
    for script, language in LANGUAGES.items():
        if doc.article.language not in _READS[script]:
            continue
        chosen = [sentence for sentence in all_sentences if sentence.script == script]
        model = (load(language) if models is None else models.get(language)) if chosen else None
        if model is None:
            continue
        writing = writing or capitals(all_sentences, doc.lower)
        for one in tag(model, chosen, writing):
            sentence = chosen[one.sentence]
            i, j = sentence.first[one.first], sentence.last[one.last - 1]
            found.append(
                Candidate(
                    sentence.piece,
                    i,
                    j,
                    one.type,
                    one.probability,
                    sentence.case == "lower",
                    script == "cyrillic",
                )
            )
    return found


def _in_dateline(one: Candidate) -> Candidate:
    """Return a candidate as a place when a paragraph opens with it: "LIMA, May 3", "LIMA --"."""
    tokens, i, j = one.piece.tokens, one.i, one.j
    if i or one.type != "ORG" or j >= len(tokens) or one.piece.titlecase:
        return one
    owner = one.piece.owner[i]
    town = owner is not None and owner.type == "GPE" and owner.j == j and owner.aliases
    return replace(one, type="LOC") if town and tokens.text[j] in _DATELINE else one


def _voted(candidates: list[Candidate], doc: Document) -> list[Candidate]:
    """Return the candidates with the type that their words have most surely in the document."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one in candidates:
        votes[_words(one, doc)][one.type] += one.probability  # type: ignore[assignment]
    return [
        replace(one, type=max(types, key=lambda t: types[t]))
        if len(types := votes[_words(one, doc)]) > 1
        else one
        for one in candidates
    ]


def _words(one: Candidate, doc: Document) -> str:
    return one.piece.text(doc.body, one.i, one.j).casefold()


def _settle(one: Candidate, doc: Document, gazetteer: Gazetteer) -> None:
    piece = one.piece
    if not piece.free(one.i, one.j):
        return
    owners = list({id(o): o for o in piece.owner[one.i : one.j] if o is not None}.values())
    if not owners:
        if one.probability >= SURE and not _two_persons(one, gazetteer):
            _add(one, doc, gazetteer)
        return
    if any(o.i < one.i or o.j > one.j for o in owners):
        return
    first = owners[0]
    if len(owners) == 1 and first.i == one.i and first.j == one.j:
        if one.probability < VERY_SURE or first.headed or not _differs(first, one.type):
            return
        town = one.type == "ORG" and _is_town(first, gazetteer) and not _is_within(one)
        if not first.aliases or town:
            _add(one, doc, gazetteer)
    elif one.probability >= SURE:
        _lengthen(one, owners, doc, gazetteer)


def _is_within(one: Candidate) -> bool:
    """Return whether a preposition of place stands before a name: a town, no team."""
    return one.i > 0 and one.piece.tokens.low[one.i - 1] in ("in", "from", "near", "outside", "to")


def _trimmed(one: Candidate, doc: Document) -> Candidate | None:
    """Return a candidate without titles, articles and loose signs at its ends, None if no name."""
    tokens, i, j = one.piece.tokens, one.i, one.j
    if one.type == "PER":
        i = _behind_titles(one, openings.begins(one.piece, doc, i, j), j)
    while i < j and (not tokens.text[i][0].isalnum() or _opens(one, i)):
        if tokens.text[i] == '"' and '"' in tokens.text[i + 1 : j]:
            break
        i += 1
    while j > i and not tokens.text[j - 1][0].isalnum():
        last = tokens.text[j - 1]
        if last == "." and tokens.low[j - 2] in _ABBREVIATED and j - i > 1:
            break
        if last == '"' and '"' in tokens.text[i : j - 1]:
            break
        if last == ")" and "(" in tokens.text[i:j]:
            break
        j -= 1
    if i < j < len(tokens) and tokens.text[i:j].count('"') % 2:
        if tokens.text[j] != '"':
            return None
        j += 1
    if not 0 < j - i <= _MOST_WORDS or not _may_name(one, doc, i, j):
        return None
    kind = "ORG" if _is_brand(one, i, j) else one.type
    return one if (i, j, kind) == (one.i, one.j, one.type) else replace(one, i=i, j=j, type=kind)


def _is_brand(one: Candidate, i: int, j: int) -> bool:
    """Return whether a name is in Latin letters among Cyrillic ones: a body, unless it is a person.

    Places and persons are put into Cyrillic there; persons also in brackets, in the original.
    """
    tokens = one.piece.tokens
    if not one.foreign or one.type == "ORG" or (i and tokens.text[i - 1] == "("):
        return False
    low = [tokens.low[k] for k in range(i, j)]
    return all(word[0] <= "\u024f" for word in low) and low[0] not in any_language("given")


def _behind_titles(one: Candidate, i: int, j: int) -> int:
    """Return the first word behind the titles that a person's name begins with."""
    low, portfolio = one.piece.tokens.low, any_language("portfolio")
    for k in range(i, j - 1):
        if low[k] in any_language("title"):
            i = k + 1
        elif low[k] not in portfolio:
            break
    return i


def _opens(one: Candidate, i: int) -> bool:
    """Return whether a word before a name is none of it: a title, "The" at a beginning."""
    low = one.piece.tokens.low[i]
    if one.type != "PER":
        opens = one.piece.begins[i] or one.piece.tokens.text[i] == low or _after_dateline(one, i)
        return low == "the" and bool(opens)
    more = one.j - i > 1
    return more and (low in any_language("title") or low in any_language("speech"))


def _after_dateline(one: Candidate, i: int) -> bool:
    """Return whether a sign stands before word i: "KABUL -- The ministry"."""
    return i > 0 and one.piece.tokens.text[i - 1] in ("-", ")", ":")


def _may_name(one: Candidate, doc: Document, i: int, j: int) -> bool:
    tokens = one.piece.tokens
    words = [tokens.text[k] for k in range(i, j) if tokens.text[k][0].isalpha()]
    if not words or (one.lower is False and not any(word[0].isupper() for word in words)):
        return False
    if j - i > 1:
        return True
    low = tokens.low[i]
    return not any(low in any_language(kind) for kind in _COMMON)


def _is_town(found: Found, gazetteer: Gazetteer) -> bool:
    """Return whether a listed place may lend its name to a team: no state does."""
    entry = gazetteer.entry(found.entity)
    return (
        found.type == "GPE" and entry is not None and entry.id not in gazetteer.countries.values()
    )


def _two_persons(one: Candidate, gazetteer: Gazetteer) -> bool:
    low = one.piece.tokens.low[one.i : one.j]
    return one.type == "PER" and all_surnames(low, gazetteer)


def _lengthen(one: Candidate, owners: list[Found], doc: Document, gazetteer: Gazetteer) -> None:
    """Put a longer name in the place of those that it holds, unless it adds but common nouns.

    Listed persons are not lengthened: what stands before them is a title.
    """
    piece = one.piece
    if any(o.type == "PERSON" and (o.aliases or one.type != "PER") for o in owners):
        return
    if _two_persons(one, gazetteer):
        return
    within = {k for o in owners for k in range(o.i, o.j)}
    if any(piece.tokens.is_capital(k) for k in range(one.i, one.j) if k not in within):
        _add(one, doc, gazetteer)


def _differs(owner: Found, type: str) -> bool:
    places = ("GPE", "LOC", "FAC")
    return owner.type != OURS[type] and not (type == "LOC" and owner.type in places)


def _add(one: Candidate, doc: Document, gazetteer: Gazetteer) -> None:
    piece, type = one.piece, OURS[one.type]  # noqa: A001
    text = " ".join(piece.text(doc.body, one.i, one.j).split())
    if type == "GPE":
        type = _place_type(piece, one.i, one.j)  # noqa: A001
    elif type == "ORG" and _is_titled(piece, one.i, one.j):
        type, name = "PERSON", canonical(piece, doc, one.i, one.j)  # noqa: A001
    known = gazetteer.resolve(text, type)
    entry = gazetteer.entry(known[0]) if len(known) == 1 else None
    if entry is not None and (type != "PERSON" or one.j - one.i > 1):
        piece.add(piece.make(one.i, one.j, entry.type, entry.name, entry.id))
        return
    if type == "PERSON":
        name = canonical(piece, doc, one.i, one.j)
    else:
        name = (bodies.nominative(text) if type == "ORG" else None) or text
    found = piece.make(one.i, one.j, type, name, own_id(type, name))
    found.tagged = True
    piece.add(found)


def _is_titled(piece: Piece, i: int, j: int) -> bool:
    """Return whether a name has the form of a Russian surname behind a title: «судья Лобанова»."""
    low = piece.tokens.low
    return j - i == 1 and i > 0 and low[i - 1] in any_language("title") and has_surname_form(low[i])


def _place_type(piece: Piece, i: int, j: int) -> str:
    """Return LOC or FAC where the first or last word of a place tells it, else GPE."""
    low = piece.tokens.low
    if j - i < 2:
        return "GPE"
    for kind, type in (("fac", "FAC"), ("loc", "LOC")):  # noqa: A001
        words = lexicon("en").of(kind)
        if low[j - 1] in words or low[i] in (words if kind == "loc" else ()):
            return type
    return "GPE"
