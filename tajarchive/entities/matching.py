# SPDX-License-Identifier: MIT
"""Words of a text with their offsets, and a trie that finds listed names among them.

A name is found as whole words only ("Iran" is not in "Tirana"); Chinese characters are words of
their own. Longest match wins, from left to right, in time proportional to the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tajarchive.entities.types import Alias
from tajarchive.text.normalise import fold
from tajarchive.text.scripts import HAN

_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670"
_REST = r"|\d+(?:[.,:]\d+)*|[^\w\s]|_"
_PLAIN = re.compile(rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*" + _REST)
_WITH_HAN = re.compile(
    rf"[{HAN}]|(?:(?![{HAN}])[^\W\d_])+(?:[{_MARKS}]+(?:(?![{HAN}])[^\W\d_])*)*" + _REST
)
_ANY_HAN = re.compile(f"[{HAN}]")
_END = ""
"""The key of a node under which the aliases that end there are kept: no word is empty."""

ANY, INITIAL, EXACT = 0, 1, 2


@dataclass(slots=True)
class Tokens:
    """The words, numbers and signs of a stretch of text.

    `text` is folded (ASCII quotes and hyphens), `low` in lower case too; `start` and `end` are
    offsets in the body that the stretch was cut from.
    """

    text: list[str]
    low: list[str]
    start: list[int]
    end: list[int]

    def __len__(self) -> int:
        return len(self.text)

    def is_capital(self, i: int) -> bool:
        """Return whether a word begins with an upper-case letter."""
        return self.text[i][0].isupper()

    def joined(self, i: int) -> bool:
        """Return whether nothing stands between this word and the one before."""
        return i > 0 and self.start[i] == self.end[i - 1]


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the words of text[start:end] with offsets into `text`."""
    stop = len(text) if end is None else end
    folded = fold(text[start:stop])
    pattern = _WITH_HAN if not folded.isascii() and _ANY_HAN.search(folded) else _PLAIN
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in pattern.finditer(folded):
        words.append(match.group())
        starts.append(match.start() + start)
        ends.append(match.end() + start)
    return Tokens(words, [word.lower() for word in words], starts, ends)


@dataclass(frozen=True, slots=True)
class Match:
    """Words [i, j) of the tokens that spell one of the aliases."""

    i: int
    j: int
    aliases: tuple[Alias, ...]


class Trie:
    """Aliases by their words. Upper case in an alias is asked of the text, lower case is not."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}
        self.size = 0

    def add(self, text: str, alias: Alias) -> None:
        """Add one spelling of an alias; the same spelling may stand for several entities."""
        words = _words(text)
        if not words:
            return
        node = self._root
        for word in words:
            node = node.setdefault(word.lower(), {})
        modes = _modes(words, "case" in alias.flags)
        ends: list[tuple[tuple[int, ...], tuple[str, ...], Alias]] = node.setdefault(_END, [])
        entry = (modes, tuple(words), alias)
        for n, (kept_modes, _, kept) in enumerate(ends):
            if kept.entity == alias.entity and kept.type == alias.type:
                if all(new <= old for new, old in zip(modes, kept_modes, strict=True)):
                    ends[n] = entry  # asks for fewer capitals
                return
        ends.append(entry)
        self.size += 1

    def longest_at(self, tokens: Tokens, i: int) -> Match | None:
        """Return the longest spelling that begins at word i, or None."""
        low = tokens.low
        node = self._root.get(low[i])
        found: Match | None = None
        j = i + 1
        while node is not None:
            ends = node.get(_END)
            if ends:
                aliases = tuple(
                    alias for modes, words, alias in ends if _fits(tokens, i, modes, words)
                )
                if aliases:
                    found = Match(i, j, aliases)
            node = node.get(low[j]) if j < len(low) else None
            j += 1
        return found

    def find(self, tokens: Tokens) -> list[Match]:
        """Return the spellings in the tokens: leftmost, longest, not overlapping."""
        matches: list[Match] = []
        root, end = self._root, 0
        for i, word in enumerate(tokens.low):
            if word in root and i >= end:
                match = self.longest_at(tokens, i)
                if match:
                    matches.append(match)
                    end = match.j
        return matches


def _words(text: str) -> list[str]:
    """Return the words of a name; those of most are letters between blanks."""
    folded = fold(text)
    simple = folded.replace(" ", "").isalpha() and not _ANY_HAN.search(folded)
    return folded.split() if simple else tokenise(text).text


def _modes(words: list[str], exact: bool) -> tuple[int, ...]:
    modes: list[int] = []
    for word in words:
        if exact or (len(word) > 1 and word.isupper()):
            modes.append(EXACT)
        else:
            modes.append(INITIAL if word[0].isupper() else ANY)
    return tuple(modes)


def _fits(tokens: Tokens, i: int, modes: tuple[int, ...], words: tuple[str, ...]) -> bool:
    for k, mode in enumerate(modes):
        if mode == INITIAL and not tokens.text[i + k][0].isupper():
            return False
        if mode == EXACT and tokens.text[i + k] != words[k]:
            return False
    return True
