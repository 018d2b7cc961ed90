# SPDX-License-Identifier: MIT
"""The events that articles report, as the index keeps them: one by one, so that a type, a date
and a participant can be asked for of one and the same event.

A field of positions: its terms are types and participants, a "position" is the number of an event
within its article. The days stand in a column, a pair of numbers for each event.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

from tajarchive.search import stemming
from tajarchive.search.documents import IndexDocument

FIELD = "happening"
DAYS = "event_days"
MOST = 1_000
"""Events of one article that count."""

WITH = "w:"
"""Before a participant's folded name."""


def of_type(name: str) -> str:
    """Return the term of an event type."""
    return "t:" + "_".join(name.casefold().replace("-", " ").replace("_", " ").split())


def with_name(name: str) -> str:
    """Return the term of a participant."""
    return WITH + folded(name)


def folded(name: str) -> str:
    """Return a name as names are compared: letters folded, one space between words."""
    return " ".join(stemming.fold(word) for word in name.split())


def holds(term: str, words: Sequence[str]) -> bool:
    """Return whether a participant's term has words that begin so (folded)."""
    names = re.findall(r"\w+", term.removeprefix(WITH))
    return all(any(name.startswith(word) for name in names) for word in words)


def terms(document: IndexDocument) -> dict[str, list[int]]:
    """Return the events that have each term, ascending."""
    found: dict[str, list[int]] = {}
    for number, report in enumerate(document.reports[:MOST]):
        said = (of_type(report.type), *map(with_name, report.participants))
        for term in dict.fromkeys(said):
            found.setdefault(term, []).append(number)
    return found


def days(document: IndexDocument) -> bytes:
    """Return first and last day of each event as packed 32-bit numbers."""
    pairs = [day for report in document.reports[:MOST] for day in (report.first, report.last)]
    return array("i", pairs).tobytes()
