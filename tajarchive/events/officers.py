# SPDX-License-Identifier: MIT
"""Persons by their office, as one article names them: "the Bhutanese PM" after "Bhutanese Prime
Minister Lotay Tshering" (English)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tajarchive.model import Mention

_OFFICE = (
    r"(vice[ -]president|deputy prime minister|prime minister|premier|pm|president|"
    r"foreign minister|fm|foreign secretary|external affairs minister|top diplomat|"
    r"defen[cs]e minister|secretary of state|finance minister|interior minister|chancellor|"
    r"king|queen|emir|sultan|crown prince|pope|leader|head of state|ambassador)"
)
_BEFORE_NAME = re.compile(
    _OFFICE + r" (?:(?:dr|mr|mrs|ms|gen|hon|sir|sheikh|datuk|dato|tan sri|seri)\.? )*$"
)
_BEHIND_STATE = re.compile(
    r"(?:'s)? (?:visiting |new |newly elected |outgoing |acting |current )?" + _OFFICE + r"\b"
    r"(?!-elect|(?:'s)? (?:office|palace|party|spokes\w+|adviser|envoy|wife|son|residence))"
)
_SAME = {
    "premier": "prime minister",
    "pm": "prime minister",
    "fm": "foreign minister",
    "top diplomat": "foreign minister",
    "foreign secretary": "foreign minister",
    "external affairs minister": "foreign minister",
    "head of state": "president",
    "defence minister": "defense minister",
    "vice-president": "vice president",
}
_LEADERS = ("president", "prime minister", "king", "chancellor", "emir", "sultan")
_TITLE = 60
"""Code points before a name that may hold its office."""


def officers(
    low: str, mentions: Iterable[Mention], home: Callable[[str], str | None]
) -> dict[tuple[str, str], str]:
    """Return persons by state and office, the first that a text names so."""
    found: dict[tuple[str, str], str] = {}
    for mention in mentions:
        if mention.type != "PERSON":
            continue
        title = _BEFORE_NAME.search(low, max(0, mention.start - _TITLE), mention.start)
        state = home(mention.name) if title else None
        if title and state:
            found.setdefault((state, _SAME.get(title[1], title[1])), mention.name)
    return found


def behind(
    low: str, end: int, state: str, known: dict[tuple[str, str], str]
) -> tuple[str, int] | None:
    """Return who is meant by a state's name and an office behind it, and where the words end."""
    words = _BEHIND_STATE.match(low, end, end + _TITLE)
    if words is None:
        return None
    office = _SAME.get(words[1], words[1])
    offices = _LEADERS if office == "leader" else (office,)
    for one in offices:
        if (state, one) in known:
            return known[state, one], words.end()
    return None
