# SPDX-License-Identifier: MIT
"""How much of a text is read for names, dates and events: all of an article, not all of a table.

What reading costs goes by the words, a Chinese character being one, and by the lines.
"""

from __future__ import annotations

import re

from tajarchive.text.scripts import HAN

MOST_WORDS = 200_000
"""Words (signs among them) that are read: some 600 pages, a few seconds."""
ONLY = "only the first"
"""How every warning begins that something of a text was not looked at."""
_LINE = 8
"""Words that a line costs, however short."""
_STEP = 50_000
_BACK = 5_000
_WORD = re.compile(rf"[{HAN}]|[^\W_{HAN}]+|[^\w\s]|_")
_WORD_OR_LINE = re.compile(rf"\n|{_WORD.pattern}")


def extent(text: str) -> int:
    """Return the offset up to which a text is read: its length, or the end of a line, a sentence
    or a word before MOST_WORDS are passed."""
    if len(text) + _LINE * text.count("\n") <= MOST_WORDS:
        return len(text)
    left = MOST_WORDS
    for start in range(0, len(text), _STEP):
        part = text[start : start + _STEP]
        cost = len(_WORD.findall(part)) + _LINE * part.count("\n")
        if cost > left:
            return _clean_end(text, start + _passed(part, left))
        left -= cost
    return len(text)


def _passed(part: str, left: int) -> int:
    """Return the offset in a part of a text at which so many words have been passed."""
    cost = 0
    for match in _WORD_OR_LINE.finditer(part):
        cost += _LINE if match.group() == "\n" else 1
        if cost > left:
            return match.start()
    return len(part)


def _clean_end(text: str, end: int) -> int:
    for mark in ("\n", ". ", "。", " "):
        at = text.rfind(mark, max(0, end - _BACK), end)
        if at > 0:
            return at + len(mark)
    return end
