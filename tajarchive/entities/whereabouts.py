# SPDX-License-Identifier: MIT
"""Towns that no list holds, by the words around them: "in Pisco, Ica and Chincha".

Asked only after lists, patterns and persons; a name must be written as one, stand after a word of
place, and the clause must go on or end behind it.
"""

from __future__ import annotations

from tajarchive.entities.document import Document, Piece
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import Lexicon, any_language, lexicon
from tajarchive.entities.slugs import own_id
from tajarchive.text.scripts import script_of

_BEFORE = frozenset("in near outside".split())
_AFTER = frozenset(
    """and or on in last this late early earlier when where after before during for by with is was
    were which who has have since until while that around about overnight yesterday today""".split()
)
_STOPS = frozenset(".,;:)")
_NO_PLACE = frozenset(
    """invest invested investing investment interest interested stake stakes shares share
    confidence believe believed trust faith specialises specializes majoring degree fluent written
    published broadcast said spoke speaking dubbed translated shot aimed looked look laughed angry
    threw thrown fired pointed student professor lecturer engineer worked works working""".split()
)
_MOST_WORDS = 3


def find(piece: Piece, doc: Document, gazetteer: Gazetteer) -> None:
    """Add the unlisted places of a piece."""
    tokens = piece.tokens
    if piece.titlecase:
        return
    words = lexicon("en")
    k = 1
    while k < len(tokens):
        if tokens.low[k - 1] in _BEFORE and tokens.text[k - 1] == tokens.low[k - 1]:
            before = tokens.low[k - 2] if k > 1 else ""
            end = 0 if before in _NO_PLACE else _place(piece, doc, gazetteer, words, k)
            while end:
                _add(piece, doc, k, end)
                k = _next(piece, end)
                end = _place(piece, doc, gazetteer, words, k) if k else 0
                k = k or len(tokens)
                if not end:
                    break
            k = min(k, len(tokens))
        k += 1


def _place(piece: Piece, doc: Document, gazetteer: Gazetteer, words: Lexicon, k: int) -> int:
    """Return where the name of a place that begins at word k ends, 0 when none does."""
    tokens = piece.tokens
    end = k
    while end < len(tokens) and end - k < _MOST_WORDS and _may_name(piece, doc, words, end):
        end += 1
    if end == k or end >= len(tokens) or tokens.low[k] in gazetteer.surnames:
        return 0
    if any(tokens.low[x] in any_language("given") for x in range(k, end)):
        return 0
    follows = tokens.text[end]
    return end if follows in _STOPS or follows in _AFTER else 0


def _may_name(piece: Piece, doc: Document, words: Lexicon, k: int) -> bool:
    tokens = piece.tokens
    word, low = tokens.text[k], tokens.low[k]
    if len(word) < 3 or not word[0].isupper() or not word[1:].islower() or piece.begins[k]:
        return False
    if script_of(word[0]) != "latin" or piece.owner[k] is not None or piece.taken[k]:
        return False
    if low in doc.lower or low.endswith(("ish", "ism", "ists")):
        return False
    kinds = ("title", "stop", "portfolio", "org", "fac", "event", "programme", "loc")
    return not any(words.has(kind, low) for kind in kinds)


def _next(piece: Piece, end: int) -> int:
    """Return the word after ", " or " and " that goes on a list of places, else 0."""
    tokens = piece.tokens
    if end + 1 >= len(tokens) or tokens.text[end] not in (",", "and"):
        return 0
    return end + 1 if tokens.is_capital(end + 1) else 0


def _add(piece: Piece, doc: Document, k: int, end: int) -> None:
    name = piece.text(doc.body, k, end)
    found = piece.make(k, end, "GPE", name, own_id("GPE", name))
    found.headed = True
    piece.add(found)
