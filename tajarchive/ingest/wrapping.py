# SPDX-License-Identifier: MIT
"""Undoing the line breaks of text that was wrapped at a fixed width."""

from __future__ import annotations

from itertools import pairwise

from tajarchive.ingest.extracted import Line

_WIDEST = 110
_NARROWEST = 30
_ENDS = (".", "!", "?", "。", "！", "？", ".”", '."', ";", "；")
_LEAST_FULL = 3
"""So many full lines are needed before a text counts as wrapped."""


def unwrap(lines: list[Line]) -> list[Line]:
    """Join the lines of wrapped paragraphs; text with one paragraph a line comes back as it was.

    A line was wrapped when the first word of the next would not have fitted into the width of the
    widest line. Empty lines divide paragraphs and stay.
    """
    width = max((len(line.text) for line in lines), default=0)
    if width > _WIDEST or width < _NARROWEST:
        return lines
    full = sum(_is_full(a.text, b.text, width) for a, b in pairwise(lines))
    inside = sum(bool(a.text and b.text) for a, b in pairwise(lines))
    ended = sum(line.text.rstrip().endswith(_ENDS) for line in lines if line.text)
    if full < _LEAST_FULL or full * 2 < inside or ended * 2 > len(lines) + 1:
        return lines
    joined: list[Line] = []
    pieces: list[str] = []
    first = 0
    for i, line in enumerate(lines):
        if not pieces:
            first = line.number
        pieces.append(line.text.strip())
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        if not _is_full(line.text, following, width):
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
