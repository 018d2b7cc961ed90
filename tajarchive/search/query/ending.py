# SPDX-License-Identifier: MIT
"""A query that is still being typed, taken as if its end had been typed too."""

from __future__ import annotations

from tajarchive.search.query.tokens import CLOSERS

_BRACKETS = {"(": ")", "\uff08": "\uff09"}


def ended(query: str) -> str:
    """Return a query with the quotation marks and brackets closed that are open at its end.

    Those that have no word after them yet are left out. What is there keeps its place, so that
    columns and parts of the answer are those of what was typed. Other faults stay.
    """
    opened: list[tuple[int, str]] = []
    closers = ""
    for at, char in enumerate(query):
        if closers:
            if char in closers:
                opened.pop()
                closers = ""
        elif char in CLOSERS:
            closers = CLOSERS[char]
            opened.append((at, closers[0]))
        elif char in _BRACKETS:
            opened.append((at, _BRACKETS[char]))
        elif char in _BRACKETS.values() and opened:
            opened.pop()
    while opened and not any(map(str.isalnum, query[opened[-1][0] :])):
        query = query[: opened.pop()[0]]
    return query + "".join(closer for _, closer in reversed(opened))
