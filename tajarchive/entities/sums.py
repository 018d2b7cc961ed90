# SPDX-License-Identifier: MIT
"""Sums of money: "$4 billion", "4 млрд долларов", "40亿美元"."""

from __future__ import annotations

import re
from bisect import bisect_left

from tajarchive.entities.document import Document, Found, Piece

_NUMBER = r"\d{1,3}(?:[ ,.]\d{3}){1,5}(?:[.,]\d{1,3})?|\d{1,15}(?:[.,]\d{1,3})?"
_SCALE = r"(?:thousand|million|billion|trillion|mln|bln|mn|bn|m|k)\b"
_SIGN = r"(?:US|C|A|HK)?\$|€|£|¥|₽|₹"
_NAME = (
    r"(?:(?:U\.?S\.? |American |Chinese |Russian |Tajik )?(?:dollars?|yuan|RMB|renminbi|euros?|"
    r"rubles?|roubles?|somoni|pounds?|yen|tenge|soums?|rupees?|lira)|USD|EUR|CNY|RUB|TJS|KZT|UZS)\b"
)
_RU_SCALE = r"(?:тыс(?:яч\w{0,3}|\.)?|млн\.?|млрд\.?|трлн\.?|миллион\w{0,3}|миллиард\w{0,3})"
_RU_NAME = (
    r"(?:доллар\w{0,3}(?: США)?|евро|рубл\w{1,3}|сомони|сомонӣ|юан\w{1,3}|тенге|сум\w{0,3}\b|"
    r"доллари (?:ИМА|амрикоӣ)|\$|₽|€)"
)
_PATTERN = re.compile(
    rf"(?<![\w.,])(?:{_SIGN}) ?(?:{_NUMBER})(?:[ -]?{_SCALE})?"
    rf"|(?<![\w.,])(?:{_NUMBER})(?:[ -]{_SCALE})? (?:{_NAME})"
    rf"|(?<![\w.,])(?:{_NUMBER})(?: {_RU_SCALE})? {_RU_NAME}"
    r"|(?<![\d.])\d{1,12}(?:\.\d{1,4})?(?:余|多)?[百千万亿]{0,3}(?:多|余)?(?:美元|元人民币|人民币|欧元|卢布|索莫尼|日元|元)"
)
_CUE = re.compile(
    r"[$€£¥₽₹元]|ollar|uan|RMB|uro|uble|omoni|USD|EUR|CNY|RUB|TJS|оллар|евро|убл|омон|юан|тенге|enge"
)


def find(piece: Piece, doc: Document) -> None:
    """Add the sums of a piece; `name` is the text itself."""
    if not _CUE.search(doc.body, piece.start, piece.end):
        return
    tokens = piece.tokens
    for match in _PATTERN.finditer(doc.body, piece.start, piece.end):
        i = bisect_left(tokens.start, match.start())
        j = bisect_left(tokens.start, match.end())
        if i >= j or tokens.start[i] != match.start() or tokens.end[j - 1] != match.end():
            continue
        if piece.free(i, j):
            piece.add(Found(i, j, match.start(), match.end(), "MONEY", match.group(), ""))
            for k in range(i, j):
                piece.taken[k] = 1
