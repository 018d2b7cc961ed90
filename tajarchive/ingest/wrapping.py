# SPDX-License-Identifier: MIT
"""Undoing the line breaks of text that was wrapped, at a fixed width or by hand."""

from __future__ import annotations

import re
from itertools import pairwise

from tajarchive.ingest.extracted import Line

_WIDEST = 110
_NARROWEST = 30
_ENDS = (".", "!", "?", "。", "！", "？", ".”", '."', ";", "；")
_LEAST_FULL = 3
"""So many full lines are needed before the width alone tells that a text was wrapped."""
_BROKEN = 45
"""A line of so many letters is long enough to have been broken by hand."""
_RAGGED = 14
"""By so much may a line that was broken by hand be shorter than the widest."""
_STOPS = re.compile(r"[.!?…:;。！？：；]['\"”’»)\]）」』]*$")
_ITEM = re.compile(
    r"\s*(?:[-–—*•·▪◦>+]\s|\(?(?:\d{1,3}|[a-zа-я])[.)]\s|[（(]?[一二三四五六七八九十]+[）)、])"
)
_TABLE = re.compile(r"\S(?:\s{3,}|\t)\S|\|")
_HEADER = re.compile(r"[\w-]{2,20}\s?[:：]\s?\S")


def unwrap(lines: list[Line]) -> list[Line]:
    """Join the lines of wrapped paragraphs; text with one paragraph a line comes back as it was.

    A line was wrapped when the first word of the next would not have fitted into the width of the
    widest line; where paragraphs are too short to show a width, when it breaks off within a
    sentence that goes on in lower case (in Chinese: in a full line). Empty lines divide
    paragraphs and stay.
    """
    if any(_is_long_prose(line.text) for line in lines):
        return lines
    width = max((len(line.text) for line in lines if len(line.text) <= _WIDEST), default=0)
    if width < _NARROWEST:
        return lines
    if _has_width(lines, width):
        return _joined(lines, [_is_full(a.text, b.text, width) for a, b in pairwise(lines)])
    if _is_broken_by_hand(lines, width):
        return _joined(lines, _by_hand(lines, width))
    return lines


def _is_long_prose(line: str) -> bool:
    """Tell whether a line holds a whole paragraph: wider than any wrapped one, and no address."""
    return len(line) > _WIDEST and (line.count(" ") > 10 or _is_han(line[_WIDEST]))


def _has_width(lines: list[Line], width: int) -> bool:
    """Tell whether most lines that go on are as wide as the text's width lets them be."""
    full = sum(_is_full(a.text, b.text, width) for a, b in pairwise(lines))
    inside = sum(bool(a.text and b.text) for a, b in pairwise(lines))
    ended = sum(line.text.rstrip().endswith(_ENDS) for line in lines if line.text)
    return full >= _LEAST_FULL and full * 2 >= inside and ended * 2 <= len(lines) + 1


def _is_broken_by_hand(lines: list[Line], width: int) -> bool:
    """Tell whether most long lines that another follows break off within a sentence."""
    long = [
        (a.text, b.text)
        for a, b in pairwise(lines)
        if b.text and (len(a.text) >= _BROKEN or _is_han(a.text[-1:] or " "))
    ]
    broken = sum(_breaks_off(a, b, width) for a, b in long)
    stanza = sum(bool(a.text and b.text) for a, b in pairwise(lines)) - len(long)
    return broken > 0 and broken * 2 >= len(long) and stanza <= len(long)


def _breaks_off(line: str, following: str, width: int) -> bool:
    """Tell whether a sentence goes on from one line to the next beyond doubt."""
    if _STOPS.search(line) or _ITEM.match(following) or _TABLE.search(line):
        return False
    start = following.strip()[:1]
    if _is_han(line[-1:]) and _is_han(start):
        return len(line) >= max(width - 2, 20)
    return len(line) >= _BROKEN and start.islower()


def _by_hand(lines: list[Line], width: int) -> list[bool]:
    """Return, for each line but the last, whether the next goes on from it."""
    first = next((i for i, line in enumerate(lines) if line.text), 0)
    goes_on: list[bool] = []
    for i, (a, b) in enumerate(pairwise(lines)):
        if not a.text or not b.text or _TABLE.search(b.text) or _HEADER.match(a.text):
            goes_on.append(False)
        elif _breaks_off(a.text, b.text, width):
            # A title and the line of its author are no paragraph.
            goes_on.append(i != first or _goes_far(lines, i))
        elif i == first or _ITEM.match(b.text) or _TABLE.search(a.text):
            goes_on.append(False)
        else:
            goes_on.append(_is_full(a.text, b.text, width - _RAGGED))
    return goes_on


def _goes_far(lines: list[Line], first: int) -> bool:
    """Tell whether the lines that follow a first line end as a sentence does."""
    for line in lines[first + 1 :]:
        if not line.text:
            return False
        if _STOPS.search(line.text):
            return True
    return False


def _joined(lines: list[Line], goes_on: list[bool]) -> list[Line]:
    joined: list[Line] = []
    pieces: list[str] = []
    first = 0
    for i, line in enumerate(lines):
        if not pieces:
            first = line.number
        pieces.append(line.text.strip())
        if i >= len(goes_on) or not goes_on[i]:
            joined.append(Line(first, _join(pieces)))
            pieces = []
    return joined


def _is_full(line: str, following: str, width: int) -> bool:
    line, following = line.rstrip(), following.strip()
    if not line or not following:
        return False
    if _is_han(line[-1]) or _is_han(following[0]):
        return len(line) >= width - 2
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - 1


def _is_han(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"


def _join(pieces: list[str]) -> str:
    text = ""
    for piece in pieces:
        if not text or _touch(text, piece):
            text += piece
        else:
            text += " " + piece
    return text


def _touch(text: str, piece: str) -> bool:
    """Tell whether no space stands between two lines: Chinese, or a word with a hyphen."""
    if _is_han(text[-1]) and _is_han(piece[:1] or " "):
        return True
    return text.endswith("-") and text[-2:-1].isalpha() and piece[:1].islower()
