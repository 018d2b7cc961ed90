# SPDX-License-Identifier: MIT
"""Where a Russian person's name begins in a run of capitals: not with what opens the sentence."""

from __future__ import annotations

import re

from tajarchive.entities import russian_names
from tajarchive.entities.document import Document, Piece
from tajarchive.entities.lexicon import any_language, lexicon
from tajarchive.text.scripts import script_of

_COMMON = re.compile(
    "(?:ость|ости|ение|ения|ание|ания|ация|ации|ство|ства|тели|щики|ники|нты|сты|леры|нно|льно|"
    "ично|чески|вшись|вший|вшая|ющий|ющая|ющие|лись|лось|лась|ются|ется|ает|яет|ует|ого|ому|ыми|"
    "ими|овых|евых|овые|же|ее|сле|сте|где|ещё)$"
)
_SURNAME = re.compile("(?:[оеё]в|[иы]н|[сц]кий|[сц]кая|зода)(?:а|у|ым|ой)?$")
_MIDDLE = re.compile("(?:вич|вич[аеу]|вичем|вн[аыеу]|вной)$")


def begins(piece: Piece, doc: Document, a: int, b: int) -> int:
    """Return the first word of a person's name in the capitalised words [a, b), a or behind it."""
    tokens = piece.tokens
    if a >= b or b - a < 2 or script_of(tokens.text[a][0]) != "cyrillic" or piece.titlecase:
        return a
    words = [k for k in range(a, b) if tokens.text[k][0].isalpha()]
    if len(words) < 2 or len(tokens.text[a]) == 1 or _is_given(tokens.low[a]):
        return a
    given = next((k for k in words[:-1] if _is_given(tokens.low[k])), None)
    opens = bool(piece.begins[a])
    if given is not None:
        first = _SURNAME.search(tokens.low[a]) and _MIDDLE.search(tokens.low[words[-1]])
        joined = any(tokens.text[k] in ("-", ".") for k in range(a, given))
        if first or joined or not (opens or _titled(piece, a)):
            return a
        return given
    if opens and _is_common(piece, doc, words):
        return words[1]
    return a


def _is_given(low: str) -> bool:
    return russian_names.is_given(low) or lexicon("tg").has("given", low)


def _titled(piece: Piece, a: int) -> bool:
    return a > 0 and piece.tokens.low[a - 1] in any_language("title")


def _is_common(piece: Piece, doc: Document, words: list[int]) -> bool:
    """Return whether the first word of a sentence is no name, as far as its form tells."""
    low, text = piece.tokens.low[words[0]], piece.tokens.text
    if low in doc.lower or _COMMON.search(low) or low in any_language("stop"):
        return True
    return len(words) == 2 and not russian_names.agree(text[words[0]], text[words[1]])
