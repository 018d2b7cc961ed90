# SPDX-License-Identifier: MIT
"""Chinese names by rule: titles before persons, places before the bodies that bear them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import han_pattern, lexicon
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import HAN

_SMALL = "的在和与及了是于由并为对将等同向从到被把也都就而或之其这那，。、"
_AFTER = (
    "在说和与表称指为对等将会宣出致同的是，。、；：）（ 及于向就以也则还并今日当曾介主率应抵访接参"
)
_VERBS = re.compile("出席|举行|访问|参加|会见|召开|前往|抵达|宣布|支持|签署|总统|主席|总理|首都")
_AGENCY = re.compile(
    rf"(?:^|[（(\s])([{HAN}]{{2,8}}(?:社|网|报))(?=[{HAN}]{{0,8}}\d{{1,2}}月\d{{1,2}}日电)"
)
_KINDS = (("fac", "FAC"), ("event", "EVENT"), ("org", "ORG"), ("loc", "LOC"))


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add persons after a title, and bodies, buildings and events that begin with a place."""
    for match in _AGENCY.finditer(doc.body, piece.start, min(piece.end, piece.start + 60)):
        _add(piece, doc, *match.span(1), "ORG", only_free=True)
    _persons(piece, doc)
    _bodies(piece, doc, gazetteer)
    _pairs(piece, doc, gazetteer)


@cache
def _person_pattern() -> re.Pattern[str]:
    words = lexicon("zh")
    family = "".join(sorted(words.of("family")))
    translit = "".join(sorted(words.of("translit")))
    dotted = rf"[{translit}]{{2,8}}(?:·[{translit}]{{1,8}}){{1,3}}"
    foreign = rf"(?P<foreign>{dotted}|[{translit}]{{3,8}})"
    return re.compile(rf"{han_pattern('title')} ?(?:{foreign}|(?P<han>[{family}][{HAN}]{{1,2}}))")


@cache
def _body_pattern() -> re.Pattern[str]:
    heads = "|".join(f"(?P<{kind}>{han_pattern(kind)})" for kind, _ in _KINDS)
    return re.compile(rf"[{HAN}“”\d]{{0,12}}?(?:{heads})")


def _persons(piece: Piece, doc: Document) -> None:
    for match in _person_pattern().finditer(doc.body, piece.start, piece.end):
        group = "foreign" if match.group("foreign") else "han"
        start, end = match.span(group)
        if group == "han":
            end = _han_end(doc.body, start, end, piece.end)
        if end - start < 2:
            continue
        _add(piece, doc, start, end, "PERSON", only_free=True)


def _han_end(body: str, start: int, end: int, limit: int) -> int:
    """Return where a Chinese personal name of two or three characters ends."""
    for k in range(start + 1, end):
        if body[k] in _AFTER:
            return k if k - start > 1 else start
    if end - start == 3 and end < limit and re.match(f"[{HAN}]", body[end]):
        return end
    return end


def _bodies(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    starts = piece.tokens.start
    for found in list(piece.found):
        if found.dropped or found.type not in ("GPE", "LOC", "ORG") or found.entity == "":
            continue
        after = found.end
        match = _body_pattern().match(doc.body, after, min(after + 18, piece.end))
        if match is None or any(char in _SMALL for char in match.group()):
            continue
        if _VERBS.search(match.group()) or match.group().endswith("市中心"):
            continue
        kind = match.lastgroup or "org"
        type = next(t for k, t in _KINDS if k == kind)  # noqa: A001
        if found.type == "ORG" and type != "EVENT":
            continue
        i, j = found.i, bisect_left(starts, match.end())
        inside = [o for k in range(found.j, j) if (o := piece.owner[k]) is not None]
        if any(o.type in ("PERSON", "ORG", "EVENT") or o.j > j for o in inside):
            continue
        if type == "EVENT":
            i = _pair_start(piece, i)
        if i < j and piece.free(i, j):
            _add(piece, doc, piece.tokens.start[i], match.end(), type, gazetteer=gazetteer)


def _pair_start(piece: Piece, i: int) -> int:
    """Return where an event of two parties begins: 中亚—欧盟峰会."""
    if i > 1 and piece.tokens.text[i - 1] == "-" and (owner := piece.owner[i - 2]):
        return owner.i if owner.type in ("GPE", "LOC", "ORG") else i
    return i


_SHORT = {
    "中": "CN", "塔": "TJ", "乌": "UZ", "吉": "KG", "哈": "KZ", "土": "TM", "俄": "RU", "美": "US",
    "阿": "AF", "伊": "IR", "印": "IN", "巴": "PK", "日": "JP", "韩": "KR", "欧": "EU", "白": "BY",
}  # fmt: skip
_PAIR = re.compile(
    "(?<![\u4e00-\u9fff])?([中塔乌吉哈俄美阿伊印巴日韩白])([中塔乌吉哈俄美阿伊印巴日韩白])"
    "(?=两国|双方|关系|边境|边界|合作|友好|经贸|友谊|元首|双边|建交|战略|领导人|贸易|人民|全面|命运)"
)


def _pairs(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add both countries of 中塔两国, which have one character each."""
    for match in _PAIR.finditer(doc.body, piece.start, piece.end):
        if match.group(1) == match.group(2):
            continue
        for group in (1, 2):
            id = gazetteer.countries.get(_SHORT[match.group(group)], "")  # noqa: A001
            entry = gazetteer.entry(id)
            k = bisect_left(piece.tokens.start, match.start(group))
            if entry is None or piece.taken[k] or piece.owner[k] is not None:
                continue
            piece.add(piece.make(k, k + 1, "GPE", entry.name, entry.id))


def _add(
    piece: Piece,
    doc: Document,
    start: int,
    end: int,
    type: str,
    only_free: bool = False,
    gazetteer: Gazetteer | None = None,
) -> None:
    i = bisect_left(piece.tokens.start, start)
    j = bisect_left(piece.tokens.start, end)
    if i >= j or not piece.free(i, j) or piece.tokens.start[i] != start:
        return
    if only_free and any(owner is not None for owner in piece.owner[i:j]):
        return
    name = doc.body[start:end]
    known = gazetteer.resolve(name) if gazetteer else ()
    entry = gazetteer.entry(known[0]) if gazetteer and known else None
    if entry is not None:
        piece.add(piece.make(i, j, entry.type, entry.name, entry.id))
    else:
        piece.add(piece.make(i, j, type, name, own_id(type, name)))
