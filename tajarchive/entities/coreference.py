# SPDX-License-Identifier: MIT
"""Who is meant: readings of listed names, surnames, acronyms, and one name through an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container

from tajarchive.entities.document import Document, Found, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.inflection import russian_forms, tajik_forms
from tajarchive.entities.lexicon import any_language, lexicon
from tajarchive.entities.matching import Tokens, Trie, tokenise
from tajarchive.entities.names import ARTICLES, find_titled, pinyin_family
from tajarchive.entities.types import Alias
from tajarchive.text.scripts import script_of

_ACRONYM = range(2, 9)
_LONGEST_SURNAME = 4
_LONGEST_NAME = 60


def resolve(doc: Document, gazetteer: Gazetteer, day: str | None) -> None:
    """Settle who every name found so far means, then find surnames and repeated names."""
    _choose(doc, gazetteer, day)
    _acronyms(doc, gazetteer)
    _propagate(doc)
    _surnames(doc, gazetteer, day)
    for piece in doc.pieces:
        find_titled(piece, doc)


def _live(doc: Document) -> list[Found]:
    return [f for piece in doc.pieces for f in piece.found if not f.dropped]


def drop(piece: Piece, found: Found) -> None:
    """Take a name back."""
    found.dropped = True
    for k in range(found.i, found.j):
        if piece.owner[k] is found:
            piece.owner[k] = None


# Readings of listed names


def _choose(doc: Document, gazetteer: Gazetteer, day: str | None) -> None:
    sure: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    for found in _live(doc):
        if len(found.aliases) == 1 and not found.aliases[0].flags & {"needs_context", "ambiguous"}:
            sure[found.entity] += 1
            entry = gazetteer.entry(found.entity)
            if entry is not None and entry.country:
                countries[entry.country] += 1
    for match in gazetteer.trie.find(tokenise(doc.article.title)):
        entry = gazetteer.entry(match.aliases[0].entity)
        if entry is not None and entry.country and len(match.aliases) == 1:
            countries[entry.country] += 1
            if not match.aliases[0].flags & {"needs_context", "ambiguous"}:
                sure[entry.id] += 1
    for piece in doc.pieces:
        for found in piece.found:
            for alias in found.aliases if not found.dropped else ():
                if _titled_in_chinese(alias, found, piece):
                    sure[alias.entity] += 1
    for piece in doc.pieces:
        for found in piece.found:
            if found.dropped or not found.aliases:
                continue
            readings = [
                a for a in found.aliases if _allowed(a, found, piece, gazetteer, sure, countries)
            ]
            if not readings:
                drop(piece, found)
            elif len(found.aliases) > 1:
                best = max(readings, key=lambda a: _weight(a, gazetteer, sure, countries, day))
                _read_as(found, best, gazetteer)


def _allowed(
    alias: Alias,
    found: Found,
    piece: Piece,
    gazetteer: Gazetteer,
    sure: Counter[str],
    countries: Counter[str],
) -> bool:
    if "needs_context" not in alias.flags or sure[alias.entity]:
        return True
    entry = gazetteer.entry(alias.entity)
    if entry is None or (alias.language != "zh" and alias.text.isupper()):
        return False
    if entry.type == "PERSON" and alias.language == "zh":
        return False
    return bool(entry.country) and countries[entry.country] > 0


def _titled_in_chinese(alias: Alias, found: Found, piece: Piece) -> bool:
    """Return whether a title stands by a short Chinese name, which alone may be a word."""
    if alias.language != "zh" or alias.type != "PERSON" or "needs_context" not in alias.flags:
        return False
    before = "".join(piece.tokens.text[max(0, found.i - 5) : found.i])
    after = "".join(piece.tokens.text[found.j : found.j + 3])
    titles = tuple(lexicon("zh").of("title"))
    return before.endswith(titles) or after.startswith(titles)


def _weight(
    alias: Alias,
    gazetteer: Gazetteer,
    sure: Counter[str],
    countries: Counter[str],
    day: str | None,
) -> tuple[int, int, int, int]:
    entry = gazetteer.entry(alias.entity)
    if entry is None:
        return (0, 0, 0, 0)
    office = int(entry.type == "PERSON" and gazetteer.role_at(entry.id, day) is not None)
    plain = int(not alias.flags & {"needs_context", "ambiguous"})
    return (min(sure[entry.id], 1), office, plain, countries[entry.country] if entry.country else 0)


def _read_as(found: Found, alias: Alias, gazetteer: Gazetteer) -> None:
    entry = gazetteer.entry(alias.entity)
    if entry is not None:
        found.type, found.name, found.entity = alias.type, entry.name, entry.id


# Acronyms that the article introduces in brackets


def _acronyms(doc: Document, gazetteer: Gazetteer) -> None:
    meant: dict[str, Found] = {}
    for piece in doc.pieces:
        tokens = piece.tokens
        for found in list(piece.found):
            k = found.j
            if found.dropped or found.credit or k + 2 >= len(tokens) or tokens.text[k] != "(":
                continue
            word = tokens.text[k + 1]
            if tokens.text[k + 2] != ")" or not word.isupper() or len(word) not in _ACRONYM:
                continue
            if found.type in ("ORG", "PROGRAMME", "EVENT", "FAC", "GPE") and _spells(
                found, piece, word
            ):
                meant.setdefault(word, found)
    if not meant:
        return
    for piece in doc.pieces:
        for k, word in enumerate(piece.tokens.text):
            long = meant.get(word)
            if long is None or piece.taken[k]:
                continue
            owner = piece.owner[k]
            if owner is None:
                piece.add(piece.make(k, k + 1, long.type, long.name, long.entity))
            elif owner.j - owner.i == 1:
                owner.type, owner.name, owner.entity = long.type, long.name, long.entity


def _spells(found: Found, piece: Piece, acronym: str) -> bool:
    """Return whether most letters of an acronym begin words of the name."""
    initials = Counter(w[0].upper() for w in piece.tokens.text[found.i : found.j] if w[0].isalpha())
    shared = sum((Counter(acronym) & initials).values())
    return shared * 2 > len(acronym) and found.j - found.i > 1


# One name through its article


def _propagate(doc: Document) -> None:
    trie = Trie()
    by_id: dict[str, Found] = {}
    for found in _live(doc):
        unlisted = ":" in found.entity and not found.credit and found.type != "MONEY"
        if unlisted and found.entity not in by_id:
            words = doc.body[found.start : found.end]
            if found.j - found.i > 1 or (found.type in ("ORG", "GPE", "LOC") and len(words) > 4):
                by_id[found.entity] = found
                for form in {words, *_cases(found, doc), *_last_part(words)}:
                    trie.add(form, Alias(found.entity, found.type, form, "und"))
    if not by_id:
        return
    for piece in doc.pieces:
        for match in trie.find(piece.tokens):
            if piece.free(match.i, match.j) and not _named(piece, match.i, match.j):
                like = by_id[match.aliases[0].entity]
                if like.type == "GPE" and _goes_on(piece, match.j):
                    continue
                again = piece.make(match.i, match.j, like.type, like.name, like.entity)
                again.headed = like.headed
                piece.add(again)


def _last_part(words: str) -> set[str]:
    """Return the surname of a foreign name in Chinese, which is its last part."""
    _, dot, last = words.rpartition("·")
    return {last} if dot and len(last) > 1 else set()


def _cases(found: Found, doc: Document) -> set[str]:
    """Return the Russian cases of what is no person: «Памирской воды» of «Памирская вода»."""
    if found.type == "PERSON" or doc.article.language == "tg" or len(found.name) > _LONGEST_NAME:
        return set()
    if script_of(found.name[0]) != "cyrillic":
        return set()
    return {found.name, *russian_forms(found.name, found.type)}


def _named(piece: Piece, i: int, j: int) -> bool:
    """Return whether words [i, j) hold a name already; an adjective for a people is none."""
    return any(
        owner is not None and (owner.type != "NORP" or owner.i < i or owner.j > j or j - i < 2)
        for owner in piece.owner[i:j]
    )


def _goes_on(piece: Piece, j: int) -> bool:
    """Return whether a capitalised word no list holds follows: "Fairmont", but "Fairmont State"."""
    tokens = piece.tokens
    if j >= len(tokens) or not tokens.is_capital(j) or piece.owner[j] is not None:
        return False
    return tokens.start[j] - tokens.end[j - 1] == 1


# Surnames


def _surnames(doc: Document, gazetteer: Gazetteer, day: str | None) -> None:
    bearers = _bearers(doc, gazetteer)
    for piece in doc.pieces:
        tokens = piece.tokens
        for k, low in enumerate(tokens.low):
            if piece.owner[k] is not None or piece.taken[k] or not tokens.is_capital(k):
                continue
            length = _longer(piece, k, bearers, gazetteer) or 1
            low = _surname(tokens, k, k + length)
            meant = _person(low, tokens.start[k], bearers, gazetteer, piece, k, doc, day)
            if meant is not None and _alone(piece, k, k + length, doc, bearers):
                found = piece.make(_article(piece, k), k + length, "PERSON", *meant)
                found.surname = True
                piece.add(found)


def _article(piece: Piece, k: int) -> int:
    """Return where the surname at word k begins: with the article of "al-Maliki"."""
    tokens = piece.tokens
    joined = k > 1 and tokens.text[k - 1] == "-" and tokens.joined(k) and tokens.joined(k - 1)
    return k - 2 if joined and tokens.low[k - 2] in ARTICLES and piece.owner[k - 2] is None else k


def _longer(
    piece: Piece, k: int, bearers: dict[str, list[tuple[int, str, str]]], gazetteer: Gazetteer
) -> int:
    """Return the words of a surname of several ("Amir-Abdollahian", "von der Leyen") at k, or 0."""
    tokens = piece.tokens
    for length in range(min(_LONGEST_SURNAME, len(tokens) - k), 1, -1):
        words = _surname(tokens, k, k + length)
        if words in bearers or words in gazetteer.surnames:
            return length if not any(piece.owner[k : k + length]) else 0
    return 0


def _surname(tokens: Tokens, i: int, j: int) -> str:
    joined = tokens.low[i]
    for k in range(i + 1, j):
        joined += ("" if tokens.joined(k) else " ") + tokens.low[k]
    return joined


def _bearers(doc: Document, gazetteer: Gazetteer) -> dict[str, list[tuple[int, str, str]]]:
    """Return who bears a surname in the article: (offset, name, id), in order."""
    bearers: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for piece in doc.pieces:
        for found in piece.found:
            if found.dropped or found.credit or found.type != "PERSON":
                continue
            for form in _forms(found, piece, gazetteer):
                bearers[form].append((found.start, found.name, found.entity))
    for match in gazetteer.trie.find(tokenise(doc.article.title)):
        entry = gazetteer.entry(match.aliases[0].entity)
        if entry is not None and entry.type == "PERSON":
            for form in gazetteer.surname_forms.get(entry.id, ()):
                bearers[form].insert(0, (-1, entry.name, entry.id))
    for entries in bearers.values():
        entries.sort()
    return bearers


def _forms(found: Found, piece: Piece, gazetteer: Gazetteer) -> set[str]:
    listed = gazetteer.surname_forms.get(found.entity)
    if listed:
        return set(listed)
    words = [w for w in piece.tokens.text[found.i : found.j] if w[0].isalpha()]
    if script_of(words[0][0]) == "latin":
        if pinyin_family(words):
            return {words[0].lower()}
        return {words[-1].lower(), found.name.rpartition(" ")[2].lower()}
    if script_of(words[0][0]) != "cyrillic":
        return set()
    surname = found.name.split(" ")[-1]
    forms = {surname, *russian_forms(surname, "PERSON"), *tajik_forms(surname), words[-1]}
    return {form.lower() for form in forms}


def _person(
    low: str,
    start: int,
    bearers: dict[str, list[tuple[int, str, str]]],
    gazetteer: Gazetteer,
    piece: Piece,
    k: int,
    doc: Document,
    day: str | None,
) -> tuple[str, str] | None:
    titled = _titled(piece, k)
    if low in any_language("stop") and not titled:
        return None
    here = bearers.get(low)
    if here:
        if low in doc.lower and not titled and piece.begins[k]:
            return None
        before = [bearer for bearer in here if bearer[0] < start]
        _, name, entity = before[-1] if before else here[0]
        return name, entity
    ids = gazetteer.surnames.get(low, ())
    if not ids or (piece.begins[k] and low in doc.lower):
        return None
    short = len(low) < 4 or low in gazetteer.common_surnames
    if short and not titled and low not in gazetteer.telling_surnames:
        return None
    # Monarchs go by their given names, which are other people's surnames.
    crown = _crown(piece, k)
    ids = [one for one in ids if crown == _reigns(one, gazetteer, day)]
    if not ids:
        return None
    in_office = [id for id in ids if gazetteer.role_at(id, day)]  # noqa: A001
    chosen = in_office if len(ids) > 1 or short else list(ids)
    entry = gazetteer.entry(chosen[0]) if len(chosen) == 1 else None
    return (entry.name, entry.id) if entry else None


def _titled(piece: Piece, k: int) -> bool:
    return k > 0 and piece.tokens.low[k - 1] in any_language("title")


def _crown(piece: Piece, k: int) -> str:
    """Return the title of a monarch that stands before word k, or ""."""
    before = piece.tokens.low[k - 1] if k else ""
    return before if before in lexicon("en").of("crown") else ""


def _reigns(entity: str, gazetteer: Gazetteer, day: str | None) -> str:
    """Return as what somebody reigns on a day: "king" of "King of Jordan", or ""."""
    first = (gazetteer.role_at(entity, day) or "").lower().partition(" ")[0]
    return first if first in lexicon("en").of("crown") else ""


def _alone(piece: Piece, i: int, j: int, doc: Document, surnames: Container[str]) -> bool:
    """Return whether words are no part of a longer name: "Xi" but not the end of "Zhang Xi"."""
    if piece.titlecase:
        return True
    tokens = piece.tokens
    follows = j < len(tokens) and tokens.is_capital(j) and tokens.start[j] - tokens.end[j - 1] <= 1
    if follows and piece.owner[j] is None and not _common(piece, j, doc, surnames):
        return False
    if i == 0 or tokens.start[i] - tokens.end[i - 1] > 1 or not tokens.is_capital(i - 1):
        return not (
            i > 1 and tokens.text[i - 1] == "-" and tokens.joined(i) and tokens.is_capital(i - 2)
        )
    owner = piece.owner[i - 1]
    if owner is not None:
        return owner.type != "PERSON" or owner.surname
    return _common(piece, i - 1, doc, surnames) or bool(piece.begins[i - 1])


def _common(piece: Piece, k: int, doc: Document, surnames: Container[str]) -> bool:
    low = piece.tokens.low[k]
    known = low in any_language("title") or low in any_language("stop") or low in surnames
    return known or low in doc.lower or low in lexicon("en").of("portfolio")
