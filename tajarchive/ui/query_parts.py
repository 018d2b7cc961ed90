# SPDX-License-Identifier: MIT
"""Changes to a query as text that its pieces allow: parts replaced, added and taken out.

Words side by side join more loosely than any operator, so a part can be added at the end of any
query as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tajarchive.model import Piece

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
