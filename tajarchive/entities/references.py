# SPDX-License-Identifier: MIT
"""Words that mean somebody without a name: "the Tajik president", "the two sides", 双方."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from tajarchive.entities import tajik_offices
from tajarchive.entities.document import Document, Found, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import lexicon, offices
from tajarchive.entities.offices import KINDS, LEADERS, PERSONS
from tajarchive.entities.types import Reference
from tajarchive.text.scripts import script_of

_NATIONS = r"(?:countries|nations|states|sides|parties|neighbou?rs|peoples|governments|delegations)"
_PAIR_EN = re.compile(
    r"\b(?:[Tt]he )?(?:[Tt]wo|[Bb]oth) (?:(?P<persons>(?:foreign |prime )?ministers|presidents|"
    r"leaders|heads of (?:state|government)|premiers|ambassadors|officials|diplomats)|"
    rf"(?:[a-z]+ )?(?P<nations>{_NATIONS}))\b"
)
_RU_STATES = "(?:страны?|сторон[ыа]?|республики?|государств[а]?)"
_PAIR_RU = re.compile(
    r"\b(?:(?:[Дд]ва|[Дд]вух|[Оо]ба|[Оо]боих) (?P<p1>президент(?:а|ов)|лидер(?:а|ов)|министра)"
    r"|(?P<p2>[Гг]лавы (?:двух )?государств|[Гг]лав государств|[Пп]резиденты|"
    r"[Лл]идеры (?:двух )?(?:стран|государств))"
    rf"|(?P<n>(?:[Дд]ве|[Дд]вух|[Оо]бе|[Оо]беих) {_RU_STATES}|[Сс]тороны))\b"
)
_PAIR_TG = re.compile(
    r"\b(?:(?P<p>(?:[Сс]арони|[Рр]оҳбарони|[Сс]арварони|[Пп]резидентҳои|[Пп]резидентони) "
    r"(?:(?:ҳар )?ду (?:давлат|кишвар)\w*|давлатҳо\b)|[Пп]резидентҳо)|"
    r"(?P<n>[Дд]у (?:кишвар|давлат|ҷониб|тараф)|[Ҷҷ]онибҳо|[Тт]арафҳо|[Тт]арафайн))"
)
_PAIR_ZH = re.compile(
    "(?P<p>两国(?:元首|领导人|总统|外长|总理)|两位总统)|(?P<n>双方|两国(?!元首|领导|总统|外长|总理))"
)
_PAIRS = (
    (_PAIR_EN, ("wo ", "oth ")),
    (
        _PAIR_RU,
        (
            *("два ", "Два ", "двух ", "Двух ", "оба ", "Оба ", "обоих ", "Обоих ", "две ", "Две "),
            *("обе ", "Обе ", "обеих ", "Обеих ", "лавы ", "лав ", "резиденты", "идеры ", "тороны"),
        ),
    ),
    (
        _PAIR_TG,
        (
            *("арони ", "оҳбарони ", "арварони ", "резидентҳо", "резидентони ", "у кишвар"),
            *("у давлат", "у ҷониб", "у тараф", "онибҳо", "арафҳо", "арафайн"),
        ),
    ),
    (_PAIR_ZH, ("两", "双方")),
)
"""Patterns with texts, one of which is in whatever they match."""
_COUNTERPART = re.compile(r"\b([Hh]is|[Hh]er|[Tt]heir) (?:[A-Z][\w-]+ )?counterparts?\b")
_SIDE = re.compile("(?:side|сторон(?:а|ы|е|у|ой))$")
_ZH_SIDES = {
    "中方": "CN", "塔方": "TJ", "乌方": "UZ", "吉方": "KG", "哈方": "KZ", "土方": "TM",
    "俄方": "RU", "美方": "US", "伊方": "IR", "巴方": "PK", "印方": "IN", "阿方": "AF",
}  # fmt: skip
_ZH_SIDE = re.compile("|".join(_ZH_SIDES))
_ARTICLE_EN = frozenset(("the", "this"))
_LESSER = tajik_offices.LESSER | frozenset("vice deputy former вице экс".split())
_HEADS = frozenset("глава главы главе главу главой head chief".split())
_FOREIGN_MINISTRY = "ministry-of-foreign-affairs-of"
_LONGEST_TITLE = 5


def _titles_en() -> frozenset[str]:
    return lexicon("en").of("title")


@dataclass(slots=True)
class _State:
    """What has been named up to a place in the article."""

    persons: list[Found] = field(default_factory=list[Found])
    titles: dict[str, Found] = field(default_factory=dict[str, Found])
    pair: tuple[tuple[str, str], ...] = ()


def find(doc: Document, gazetteer: Gazetteer, day: str | None) -> tuple[Reference, ...]:
    """Return the nominal references of a document, sorted, each with whom it means."""
    state = _State(pair=_principal_pair(doc, gazetteer))
    references: dict[tuple[int, int], Reference] = {}
    for piece in doc.pieces:
        for reference in _in_piece(piece, doc, gazetteer, day, state):
            references.setdefault((reference.start, reference.end), reference)
    return tuple(references[span] for span in sorted(references))


def _principal_pair(doc: Document, gazetteer: Gazetteer) -> tuple[tuple[str, str], ...]:
    """Return the two countries named most often, (id, name), in the order of first mention."""
    counts: Counter[str] = Counter()
    for piece in doc.pieces:
        for found in piece.found:
            entry = gazetteer.entry(found.entity) if not found.dropped else None
            if entry is not None and gazetteer.countries.get(entry.country) == entry.id:
                counts[entry.id] += 1
    best = [id for id, _ in counts.most_common(2)]  # noqa: A001
    chosen = [id for id in counts if id in best]  # noqa: A001
    return tuple((id, _name(gazetteer, id)) for id in chosen) if len(chosen) == 2 else ()  # noqa: A001


def _name(gazetteer: Gazetteer, id: str) -> str:
    entry = gazetteer.entry(id)
    return entry.name if entry else id


def _in_piece(
    piece: Piece, doc: Document, gazetteer: Gazetteer, day: str | None, state: _State
) -> list[Reference]:
    found: list[Reference] = []
    titles = _titles(piece, doc, gazetteer, day)
    marks = _pairs(piece, doc)
    persons = sorted(
        (f for f in piece.found if not f.dropped and not f.credit and f.type == "PERSON"),
        key=lambda f: f.start,
    )
    stream: list[tuple[int, int, Found | _Title | _Mark]] = [(p.start, 0, p) for p in persons]
    stream += [(t.start, 1, t) for t in titles] + [(m.start, 2, m) for m in marks]
    stream.sort(key=lambda item: (item[0], item[1]))
    for _, _, item in stream:
        if isinstance(item, Found):
            _named(state, item, gazetteer, day)
            continue
        if isinstance(item, _Title):
            reference = _title_reference(item, doc, gazetteer, day, state)
        else:
            reference = _pair_reference(item, doc, gazetteer, day, state, piece)
        if reference:
            found.append(reference)
    return found


def _named(state: _State, person: Found, gazetteer: Gazetteer, day: str | None) -> None:
    state.persons = [p for p in state.persons if p.entity != person.entity]
    state.persons.append(person)
    role = gazetteer.role_at(person.entity, day)
    if role:
        state.titles[_kind(role)] = person


def _kind(role: str) -> str:
    return role.rpartition(" of ")[0].lower().removeprefix("acting ") or role.lower()


@dataclass(frozen=True, slots=True)
class _Mark:
    """Words that mean two persons, the two countries, a counterpart or one side."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class _Title:
    """A title in the text: its country or body, if it says so, and the person right after it."""

    start: int
    end: int
    office: str
    country: Found | None
    person: Found | None


def _titles(piece: Piece, doc: Document, gazetteer: Gazetteer, day: str | None) -> list[_Title]:
    table, first = offices(), _first_words()
    titles: list[_Title] = []
    end = 0
    for k, low in enumerate(piece.tokens.low):
        match = _title_at(piece, k, table) if low in first and k >= end else None
        if match is not None:
            end, office = match
            titles.append(_title(piece, k, end, office))
    return titles


@cache
def _first_words() -> frozenset[str]:
    """Return the words that titles begin with; of Chinese ones, the first character."""
    return _HEADS.union(
        title[0] if _is_han(title) else re.split("[ -]", title)[0] for title in offices()
    )


def _is_han(word: str) -> bool:
    return "\u3400" <= word[0] <= "\u9fff"


def _title_at(piece: Piece, k: int, table: dict[str, str]) -> tuple[int, str] | None:
    low = piece.tokens.low
    if piece.owner[k] is not None or piece.taken[k] or (k and low[k - 1] in _LESSER):
        return None
    after = piece.owner[k + 1] if k + 1 < len(low) else None
    if low[k] in _HEADS and after is not None and after.entity.startswith(_FOREIGN_MINISTRY):
        return k + 1, "foreign minister"
    joint = "" if _is_han(low[k]) else " "
    for length in range(min(_LONGEST_TITLE, len(low) - k), 0, -1):
        words = low[k : k + length]
        office = table.get(joint.join(words).replace(" - ", "-"))
        if office and not any(piece.owner[k : k + length]):
            return k + length, office
    return None


def _title(piece: Piece, i: int, j: int, office: str) -> _Title:
    tokens = piece.tokens
    country: Found | None = None
    a, b = i, j
    while (
        a > 1
        and tokens.low[a - 1] == "and"
        and tokens.is_capital(a - 2)
        and tokens.low[a - 2] in _titles_en()
    ):
        a -= 2
        while (
            a > 0
            and tokens.is_capital(a - 1)
            and piece.owner[a - 1] is None
            and not piece.begins[a]
        ):
            a -= 1
    i = a
    before = piece.owner[i - 1] if i else None
    if (
        before is not None
        and before.type in ("NORP", "GPE", "ORG")
        and not (before.type == "GPE" and script_of(tokens.text[i][0]) == "cyrillic")
        and tokens.start[i] - before.end <= 1
    ):
        country, a = before, before.i
    elif (
        i > 2
        and tokens.low[i - 1] == "s"
        and tokens.text[i - 2] == "'"
        and (o := piece.owner[i - 3])
    ):
        if o.type in ("GPE", "ORG"):
            country, a = o, o.i
    elif j + 1 < len(tokens):
        k = j + (tokens.low[j] == "of")
        k += k < len(tokens) - 1 and tokens.low[k] == "the"
        o = piece.owner[k] if k < len(tokens) else None
        if (
            o is not None
            and o.i == k
            and o.type in ("GPE", "ORG")
            and (k > j or tokens.low[j][0].isalpha())
        ):
            country, b = o, o.j
    if a > 0 and tokens.low[a - 1] in _ARTICLE_EN:
        a -= 1
    k = b
    if k < len(tokens) and tokens.text[k] == ",":
        k += 1
    while k < len(tokens) and tokens.low[k] in tajik_offices.FILLERS:
        k += 1
        if piece.owner[k - 1] is None and tokens.low[k - 1] not in tajik_offices.POLITE:
            b = k
    after = piece.owner[k] if k < len(tokens) else None
    person = after if after is not None and after.type == "PERSON" and after.i == k else None
    return _Title(tokens.start[a], tokens.end[b - 1], office, country, person)


def _title_reference(
    title: _Title, doc: Document, gazetteer: Gazetteer, day: str | None, state: _State
) -> Reference | None:
    kinds = KINDS.get(title.office, (title.office,))
    if title.person is not None:
        for kind in kinds:
            state.titles[kind] = title.person
        meant = (title.person.entity, title.person.name)
    elif title.country is not None:
        entry = gazetteer.entry(title.country.entity)
        if entry is None:
            return None
        ids = gazetteer.holders(kinds, entry.country or entry.id, day)
        named = _in_apposition(title, doc, state)
        if named is not None:
            return Reference(title.start, title.end, doc.body[title.start : title.end], *named)
        here = [p for p in reversed(state.persons) if p.entity in ids]
        if here:
            meant = (here[0].entity, here[0].name)
        elif len(ids) == 1:
            meant = (ids[0], _name(gazetteer, ids[0]))
        else:
            return None
    elif doc.article.language == "tg" and tajik_offices.goes_on(doc.body[title.start : title.end]):
        return None  # «роҳбари ширкат»
    else:
        person = _at_home(title, doc, gazetteer, day, state) or next(
            (state.titles[kind] for kind in kinds if kind in state.titles), None
        )
        before = doc.body[max(0, title.start - 2) : title.start]
        if person is None or before.strip().isdigit():
            return None
        if doc.body[title.start : title.start + 4].lower() not in ("the ", "this") and (
            doc.body[title.start].isascii()
        ):
            return None
        meant = (person.entity, person.name)
    end = title.end
    if title.person is not None and title.country is None and title.person.surname:
        end = title.person.end
    text = doc.body[title.start : end]
    return Reference(title.start, end, text, (meant[0],), (meant[1],))


def _in_apposition(
    title: _Title, doc: Document, state: _State
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return whom a Tajik office after a name and a comma tells of: that person."""
    if doc.article.language != "tg" or not state.persons:
        return None
    last = state.persons[-1]
    if doc.body[last.end : title.start] != ", ":
        return None
    return (last.entity,), (last.name,)


def _at_home(
    title: _Title, doc: Document, gazetteer: Gazetteer, day: str | None, state: _State
) -> Found | None:
    """Return Tajikistan's president for «Сарвари давлат» of a Tajik text that has named him."""
    if doc.article.language != "tg" or not tajik_offices.at_home(doc.body[title.start : title.end]):
        return None
    holders = gazetteer.holders(KINDS["president"], "TJ", day)
    return next((p for p in reversed(state.persons) if p.entity in holders), None)


def _pairs(piece: Piece, doc: Document) -> list[_Mark]:
    body, marks = doc.body, list[_Mark]()
    text = body[piece.start : piece.end]
    for pattern, hints in _PAIRS:
        for match in _all(pattern, hints, body, piece, text):
            persons = next((v for k, v in match.groupdict().items() if k[0] == "p" and v), None)
            marks.append(_Mark(*match.span(), persons.lower() if persons else "nations"))
    for match in _all(_COUNTERPART, ("counterpart",), body, piece, text):
        marks.append(_Mark(*match.span(), "counterpart"))
    for match in _all(_ZH_SIDE, ("方",), body, piece, text):
        marks.append(_Mark(*match.span(), "side:" + _ZH_SIDES[match.group()]))
    tokens = piece.tokens
    for found in piece.found:
        k = found.j
        if found.type != "NORP" or k >= len(tokens) or piece.owner[k - 1] is not found:
            continue
        if tokens.start[k] - found.end <= 1 and _SIDE.match(tokens.low[k]):
            marks.append(_Mark(found.start, tokens.end[k], "side=" + found.entity))
    return marks


def _all(
    pattern: re.Pattern[str], hints: tuple[str, ...], body: str, piece: Piece, text: str
) -> Iterator[re.Match[str]]:
    """Yield the matches in a piece; a pattern is tried only where one of its hints is."""
    if any(hint in text for hint in hints):
        yield from pattern.finditer(body, piece.start, piece.end)


def _pair_reference(
    mark: _Mark,
    doc: Document,
    gazetteer: Gazetteer,
    day: str | None,
    state: _State,
    piece: Piece,
) -> Reference | None:
    text, kind = doc.body[mark.start : mark.end], mark.kind
    if kind.startswith("side"):
        id = kind[5:] if kind[4] == "=" else gazetteer.countries.get(kind[5:], "")  # noqa: A001
        return Reference(mark.start, mark.end, text, (id,), (_name(gazetteer, id),)) if id else None
    if kind == "nations":
        meant = state.pair
    elif kind == "counterpart":
        meant = _counterpart(mark.end, piece, gazetteer, day, state)
    else:
        meant = _two_persons(PERSONS.get(kind, ()), gazetteer, day, state)
    if not meant:
        return None
    entities, called = tuple(m[0] for m in meant), tuple(m[1] for m in meant)
    return Reference(mark.start, mark.end, text, entities, called)


def _two_persons(
    kinds: tuple[str, ...], gazetteer: Gazetteer, day: str | None, state: _State
) -> tuple[tuple[str, str], ...]:
    """Return the last two holders named, else who held the offices in the two countries then."""
    fitting = [p for p in state.persons if _holds(p, kinds or LEADERS, gazetteer, day)]
    if len(fitting) < 2 and not kinds:
        fitting = state.persons
    last = sorted(fitting[-2:], key=lambda p: p.start)
    if len(last) == 2:
        return tuple((p.entity, p.name) for p in last)
    holders: list[tuple[str, str]] = []
    for country, _ in state.pair:
        entry = gazetteer.entry(country)
        ids = gazetteer.holders(kinds, entry.country, day) if entry else ()
        if len(ids) != 1:
            return ()
        holders.append((ids[0], _name(gazetteer, ids[0])))
    return tuple(holders)


def _holds(person: Found, kinds: tuple[str, ...], gazetteer: Gazetteer, day: str | None) -> bool:
    role = gazetteer.role_at(person.entity, day)
    return role is not None and _kind(role) in kinds


def _counterpart(
    end: int, piece: Piece, gazetteer: Gazetteer, day: str | None, state: _State
) -> tuple[tuple[str, str], ...]:
    tokens = piece.tokens
    k = bisect_left(tokens.start, end)
    country: Found | None = piece.owner[k - 2] if k > 1 else None
    while k < len(tokens) and tokens.text[k] in (",", "-"):
        k += 1
    after = piece.owner[k] if k < len(tokens) else None
    if after is not None and after.type == "PERSON":
        return ((after.entity, after.name),)
    if country is None or not state.persons:
        return ()
    role = gazetteer.role_at(state.persons[-1].entity, day)
    entry = gazetteer.entry(country.entity)
    if role is None or entry is None:
        return ()
    kinds = next((v for v in KINDS.values() if _kind(role) in v), (_kind(role),))
    ids = gazetteer.holders(kinds, entry.country, day)
    return ((ids[0], _name(gazetteer, ids[0])),) if len(ids) == 1 else ()
