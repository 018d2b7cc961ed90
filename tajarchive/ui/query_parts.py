# SPDX-License-Identifier: MIT
"""Changes to a query as text that its pieces allow: parts replaced, added and taken out.

Words side by side join more loosely than any operator, so a part can be added at the end of any
query as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tajarchive.model import Piece

_SIGNS = r"\s():\uff1a*?~\"\u201c\u201d\u00ab\u00bb"
_WORD = rf"[^{_SIGNS}=\u2212-][^{_SIGNS}]*"
_WORDS = re.compile(_WORD)
_PHRASE = r"[\"\u201c\u00ab][^\"\u201d\u00bb]*[\"\u201d\u00bb]"
_NOT = r"(?:[-\u2212]|(?:NOT|НЕ)\s+)?"
_TERM = re.compile(rf"{_NOT}((?:{_WORD})(?:\s+{_WORD})*|{_PHRASE})")
"""Words that are one name, or a phrase, perhaps excluded, without a field or an operator."""
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT|И|ИЛИ|НЕ)\b|/")
_PUBLISHED = re.compile(r"(?:published|date)\s*[:\uff1a]\s*", re.IGNORECASE)


def source(query: str, piece: Piece) -> str:
    """Return a piece as it was typed."""
    return query[piece.start : piece.end]


def published(query: str, pieces: Sequence[Piece]) -> str:
    """Return the stretch of time that a query asks for ("2018..2020"), "" without one."""
    for piece in pieces:
        typed = source(query, piece)
        found = None if piece.excluded else _PUBLISHED.match(typed)
        if found:
            return typed[found.end() :].strip("[]\"' ")
    return ""


def with_published(query: str, pieces: Sequence[Piece], span: str) -> str:
    """Return the query with this stretch of time in place of the one that it had; "" takes it
    out."""
    clause = f"published:{span}" if span else ""
    for piece in pieces:
        if not piece.excluded and _PUBLISHED.match(source(query, piece)):
            return replaced(query, piece, clause)
    return added(query, clause)


def replaced(query: str, piece: Piece, clause: str) -> str:
    """Return the query with other words in the place of a piece; none take it out."""
    if not clause:
        return piece.rest
    return query[: piece.start] + clause + query[piece.end :]


def added(query: str, clause: str) -> str:
    """Return the query that wants this as well."""
    return f"{query.strip()} {clause}".strip()


def can_be_exact(query: str, piece: Piece) -> bool:
    """Tell whether a piece is words or a phrase that = can stand before."""
    found = _TERM.fullmatch(source(query, piece))
    return found is not None and not _OPERATOR.search(found[1])


def exact(query: str, piece: Piece) -> str:
    """Return the query with words or a phrase found in this spelling only."""
    found = _TERM.fullmatch(source(query, piece))
    if found is None:
        return query
    words, at = found[1], piece.start + found.start(1)
    phrase = words[0] in '"\u201c\u00ab'
    marked = f"={words}" if phrase else _WORDS.sub(lambda word: f"={word[0]}", words)
    return query[:at] + marked + query[piece.end :]
