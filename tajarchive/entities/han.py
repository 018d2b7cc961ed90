# SPDX-License-Identifier: MIT
"""Chinese names by rule: titles before persons, places before the bodies that bear them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from tajarchive.entities import han_persons
from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import han_pattern
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import HAN

_SMALL = "的在和与及了是于由并为对将等同向从到被把也都就而或之其这那，。、"
_VERBS = re.compile(
    "出席|举行|访问|参加|会见|召开|前往|抵达|宣布|支持|签署|总统|主席|总理|首都|大臣|部长|外长|首相|大使|国王|议长|市长|州长|记者|代表"
)
_AGENCY = re.compile(
    rf"(?:^|[（(\s])([{HAN}]{{2,8}}(?:社|网|报))(?=[{HAN}]{{0,8}}\d{{1,2}}月\d{{1,2}}日电)"
)
_KINDS = (("fac", "FAC"), ("event", "EVENT"), ("org", "ORG"), ("loc", "LOC"), ("gpe", "GPE"))


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add persons after a title, and bodies, buildings and events that begin with a place."""
    for match in _AGENCY.finditer(doc.body, piece.start, min(piece.end, piece.start + 60)):
        _add(piece, doc, *match.span(1), "ORG", only_free=True)
    han_persons.find(piece, doc, gazetteer)
    _bodies(piece, doc, gazetteer)
    _offices(piece, doc, gazetteer)
    _short_states(piece, doc, gazetteer)
    _pairs(piece, doc, gazetteer)


@cache
def _body_pattern() -> re.Pattern[str]:
    heads = "|".join(f"(?P<{kind}>{han_pattern(kind)})" for kind, _ in _KINDS)
    return re.compile(rf"[{HAN}“”\d]{{0,12}}?(?:{heads})")


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
        if type == "GPE":  # only parts of a state by the quarter of heaven: 东阿塞拜疆省
            if i == 0 or piece.tokens.text[i - 1] not in "东西南北" or len(match.group()) > 2:
                continue
            i -= 1
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


_OFFICE = (
    "(?:国务院|外交部|国防部|财政部|商务部|内务部|内政部|能源部|教育部|交通部|卫生部|司法部|公安部|央行|"
    "最高法院|中央选举委员会|选举委员会|国家安全委员会|安全委员会|总参谋部)"
)
_OFFICES = re.compile(
    f"(?P<state>(?<![{HAN}])[中塔乌吉哈土俄美阿伊印巴日韩白](?=国务院|外交部|国防部|财政部|央行|能源部))?"
    f"(?P<body>{_OFFICE})(?!长|副部长[{HAN}]{{0,2}}级)"
)


def _offices(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add ministries and the like that stand alone, and those with one character of their state:
    美国务院, 俄外交部."""
    starts = piece.tokens.start
    for match in _OFFICES.finditer(doc.body, piece.start, piece.end):
        state = match["state"]
        before = (
            piece.owner[k] if (k := bisect_left(starts, match.start("body")) - 1) >= 0 else None
        )
        if state is None and before is not None and before.type in ("GPE", "ORG"):
            continue  # those with the name of their state are bodies of two words
        if state is not None:
            for owner in {id(o): o for o in piece.owner[k : k + 2] if o is not None}.values():
                piece.found.remove(owner)
                for n in range(owner.i, owner.j):
                    piece.owner[n] = None
        _add(piece, doc, match.start(), match.end(), "ORG", only_free=True)


_ONE_STATE = re.compile(
    f"(?:(?<![{HAN}])|(?<=[与和同日]))[塔乌吉哈俄美伊印巴韩白](?=(?:前|副|新任)?(?:总统|总理|外长|副总理|议长|防长|国防部长))"
)


def _short_states(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add the state of 塔总统, told by one character before an office."""
    for match in _ONE_STATE.finditer(doc.body, piece.start, piece.end):
        entry = gazetteer.entry(gazetteer.countries.get(_SHORT[match.group()], ""))
        k = bisect_left(piece.tokens.start, match.start())
        if entry is None or piece.taken[k] or piece.owner[k]:
            continue
        piece.add(piece.make(k, k + 1, "GPE", entry.name, entry.id))


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
