# SPDX-License-Identifier: MIT
"""Chinese spellings of foreign names, and Chinese persons, by the words around them.

A foreign name is written with a few hundred characters chosen for their sound (the `translit` list
of the lexicon), its parts joined by "·". A run of them is a person beside a title or a verb of
speech and office, a place after a word that leads there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import han_pattern, lexicon
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import HAN

_AFTER = (
    "在说和与表称指为对等将会宣出致同的是，。、；：）（ 及于向就以也则还并今日当曾介主率应抵访接参"
)
_VERB_AFTER = re.compile(
    "强调|认为|通过|作[出了]|发[表言布]|亲自|陪同|视察|考察|到[访场]|拜会|签署|一行|担任|带领|提[出到]|"
    "回答|透露|证实|重申|呼吁|感谢|转达|共同|分别|先后|随后|首先|前往|代表|受[邀命]|于"
)
_WORD = re.compile(
    "于[今昨本次当同前去这此年月日\\d]|因[病涉此为]|达成|提[出议交名到]|加[强入快深大]|特[别使]|本[月周年次人国]|"
    "明[天年日确]|约[见定]|直[接升]|马上|多[次名]|基于|希望|根据|高度|发[表言布]|保[证持]|登机|通[过电报]|"
    "普遍|安[排全]|日[前在同与说上下晚凌]|西部|东部|里[的面]"
)
_BEFORE = re.compile("(?:转|到|抵|表|传|直|下)达|(?:对|关|由|基|位|至|等)于")
_TITLES_AFTER = (
    "(?:(?:前|副|代)?(?:总统|总理|首相|主席|外长|国王|大使|部长|议长|秘书长)|先生|女士|将军|一行)"
)
_ACTS = (
    "(?:\\d{1,2}日)?(?:表示|说[，：。“]|称[，：]|指出|强调|宣布|当选|宣誓|就职|辞职|出任|担任|致电|率团|"
    "代理|去世|逝世|遇害|被捕|获释|连任|胜选|认为|透露|重申|会见|会晤)"
)
_CHOSEN = "(?:任命|指定|提名|推选|逮捕|拘捕|选举)"
_TOWARDS = "(?:在|从|抵达|飞抵|前往|飞往|离开|位于|途经|运往|返回)"
_PLACE_NOUN = "(?:省|州|市|县|镇|村|河|湖|峡谷|山口|岛)"
_FAC_NOUN = "(?:(?:[一二三四]期)?(?:水电站|电站|大坝|大桥|国际机场|机场|隧道|港))"
_NO_PERSON = ("亚", "斯坦", "堡", "格勒", "巴德")
"""How names of places end."""
_LONG_ENOUGH = 3
_HAN_STATES = frozenset(("JP", "KR", "KP", "VN", "SG", "TW"))
"""States whose people write their names in Chinese characters, or did."""
_ORDINARY = frozenset(
    _AFTER
    + "举主签到会见参发强认透重警呼敦要求被任辞去逝遇因以其又已正拟未不可能须分先后上下"
    + "昨明前首再次赴往返离乘"
    "进来受获通批命解提电贺慰问祝支反谴欢感达愿希期建介回谈女夫父母兄弟遭乘亲率等所用从带领随并时起后中内外间"
)
"""Characters that open the words after a name."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon("zh")
    sounds = "".join(sorted(words.of("translit")))
    run = rf"(?P<run>[{sounds}]{{2,9}}(?:·[{sounds}]{{1,9}}){{0,3}})"
    first = rf"(?<![{sounds}·])"
    return {
        "titled": re.compile(rf"{han_pattern('title')} ?(?:{run}|(?P<han>[{HAN}]{{2,3}}))"),
        "title": re.compile(rf"{first}{run}(?={_TITLES_AFTER})"),
        "acts": re.compile(rf"{first}(?<![的在到抵往]){run}(?={_ACTS})"),
        "chosen": re.compile(rf"{_CHOSEN}{run}"),
        "towards": re.compile(rf"{_TOWARDS}{run}(?!{_TITLES_AFTER})"),
        "loc": re.compile(rf"{first}{run}(?P<noun>{_PLACE_NOUN})"),
        "fac": re.compile(rf"{first}{run}(?P<noun>{_FAC_NOUN})"),
    }


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add persons by their titles and acts, and places that only their sound makes names."""
    patterns, body = _patterns(), doc.body
    for match in patterns["titled"].finditer(body, piece.start, piece.end):
        _titled(piece, doc, gazetteer, match)
    for kind in ("title", "acts", "chosen"):
        for start, end in _runs(patterns[kind], body, piece):
            name = body[start:end]
            if end - start >= _LONG_ENOUGH and not name.endswith(_NO_PERSON):
                _add(piece, doc, start, end, "PERSON")
    for kind, type in (("fac", "FAC"), ("loc", "GPE")):  # noqa: A001
        for match in patterns[kind].finditer(body, piece.start, piece.end):
            if match.end("run") - match.start("run") >= _LONG_ENOUGH:
                _add(piece, doc, match.start("run"), match.end("noun"), type)
    for start, end in _runs(patterns["towards"], body, piece):
        if end - start >= _LONG_ENOUGH:
            _add(piece, doc, start, end, "GPE")


def _runs(pattern: re.Pattern[str], body: str, piece: Piece) -> Iterator[tuple[int, int]]:
    """Yield where runs begin and end, without the ordinary words at their edges."""
    for match in pattern.finditer(body, piece.start, piece.end):
        start, end = match.span("run")
        if _BEFORE.match(body, start - 1) and start > piece.start:
            start += 1
        cut = _end(body, start, end, piece.end)
        if cut == end or pattern is _patterns()["chosen"] or pattern is _patterns()["towards"]:
            yield start, cut


def _titled(piece: Piece, doc: Document, gazetteer: Gazetteer, match: re.Match[str]) -> None:
    body = doc.body
    start = match.start("run") if match["run"] else match.start("han")
    family = lexicon("zh").of("family")
    state = _state(piece, gazetteer, match.start())
    end = start
    if match["run"] and state not in _HAN_STATES:
        end = _end(body, start, match.end("run"), piece.end)
        if (state or "·" in body[start:end]) and end == match.end("run"):
            end = _beyond(body, end, piece.end)
        if end - start < _LONG_ENOUGH and not (state or body[start] not in family):
            end = start
    if end == start:
        longest = 4 if state == "JP" else 3
        if body[start] not in family and state not in _HAN_STATES:
            return
        end = _han_end(body, start, min(start + longest, piece.end))
    if end - start >= 2:
        _add(piece, doc, start, end, "PERSON")


def _state(piece: Piece, gazetteer: Gazetteer, offset: int) -> str:
    """Return the code of the state named right before a title, "" for none and for China."""
    k = bisect_left(piece.tokens.start, offset)
    for back in range(1, 7):
        owner = piece.owner[k - back] if k >= back else None
        if owner is not None:
            entry = gazetteer.entry(owner.entity)
            if owner.type not in ("GPE", "ORG") or (entry is not None and entry.country == "CN"):
                return ""
            return (entry.country if entry is not None else "") or "?"
    return ""


def _beyond(body: str, end: int, limit: int) -> int:
    """Return where a foreign name ends that has a character no list of sounds holds."""
    sounds = lexicon("zh").of("translit")
    if end >= limit or not re.match(f"[{HAN}]", body[end]) or body[end] in _ORDINARY:
        return end
    end += 1
    while end < limit and (body[end] in sounds or body[end] == "·") and not _WORD.match(body, end):
        end += 1
    return end


def _end(body: str, start: int, end: int, limit: int) -> int:
    """Return where a run of characters stops being a name, since an ordinary word begins."""
    for k in range(start + 2, min(end, limit)):
        if body[k - 1] != "·" and body[k] != "·" and _WORD.match(body, k):
            return k
    return end


def _han_end(body: str, start: int, end: int) -> int:
    """Return where a Chinese personal name of two or three characters ends."""
    for k in range(start + 1, end):
        if body[k] in _AFTER or not re.match(f"[{HAN}]", body[k]):
            return k if k - start > 1 else start
    return start + 2 if _VERB_AFTER.match(body, start + 2) else end


def _add(piece: Piece, doc: Document, start: int, end: int, type: str) -> None:
    """Add a name where no other is, save a place that only begins or ends inside it."""
    tokens = piece.tokens
    i, j = bisect_left(tokens.start, start), bisect_left(tokens.start, end)
    if i >= j or not piece.free(i, j) or tokens.start[i] != start:
        return
    for owner in (o for o in piece.owner[i:j] if o is not None):
        astride = owner.i < i or owner.j > j
        if type != "PERSON" or owner.type != "GPE":
            return
        if not astride and "·" not in doc.body[start:end]:
            return
    name = doc.body[start:end]
    piece.add(piece.make(i, j, type, name, own_id(type, name)))
