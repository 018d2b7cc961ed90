# SPDX-License-Identifier: MIT
"""What a text can begin with where a pattern matches, so that patterns are tried only there.

Reads the patterns of `resources/timex`: literals, classes, groups, alternatives, repetitions,
assertions and `<fields>`. What is not understood counts as "anything": that costs time and loses
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

LENGTH = 5
"""Code points that are told apart."""
_DIGIT, _BLANK = "0", " "
"""Stand for any digit, and for any blanks and line ends, in beginnings."""
_MOST = 2_000
"""Beginnings of one pattern; those of a pattern with more are told apart by fewer letters."""
_LARGEST_CLASS = 80
_MOST_KEPT = 10_000
"""Beginnings of text whose answers are kept; then all are forgotten."""
_EXACT = re.compile(r"\{(\d+)(,?)\d*\}")
_ASSERTION = re.compile(r"\(\?(?:=|!|<=|<!)")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")
_FIELD = re.compile(r"<:?([a-z]+?)\d?>")
_PART = re.compile(r"\\(?P<escaped>.)|(?P<first>.)(?:-(?P<last>[^\]]))?", re.DOTALL)
_ONE_BLANK: frozenset[str] = frozenset((_BLANK,))
_NOTHING: frozenset[str] = frozenset(("",))


class First:
    """Beginnings: those behind which the rest of a pattern goes on, and those that are done."""

    __slots__ = ("done", "open")

    def __init__(self, going_on: Iterable[str] = (), done: Iterable[str] = ()) -> None:
        self.open = frozenset(going_on)
        self.done = frozenset(done)

    @property
    def all(self) -> frozenset[str]:
        """Both."""
        return self.open | self.done

    def then(self, after: First, length: int = LENGTH) -> First:
        """Return the beginnings of one thing followed by another."""
        joined = {a + b for a in self.open for b in after.open}
        joined_done = {a + b for a in self.open for b in after.done} | self.done
        found = First(
            (text for text in joined if len(text) < length),
            (text[:length] for text in joined if len(text) >= length),
        )
        found = First(found.open, found.done | {text[:length] for text in joined_done})
        return found if len(found.all) <= _MOST else self.then(after, length - 1)

    def either(self, other: First) -> First:
        """Return the beginnings of one thing or another."""
        return First(self.open | other.open, self.done | other.done)


EMPTY = First(_NOTHING)
ANYTHING = First((), _NOTHING)


def beginnings(pattern: str, field: Callable[[str], First]) -> First:
    """Return with what begins whatever a pattern matches; `field` tells it of a `<field>`.

    None is longer than LENGTH; behind one that is done anything may follow.
    """
    return _Reader(pattern, field).alternatives()


class Tree:
    """Numbers of patterns by the beginnings of the text where they are to be tried."""

    def __init__(self, first: Iterable[First]) -> None:
        """Take the beginnings of pattern 0, 1, 2…"""
        self._root: dict[str, Any] = {}
        self._kept: dict[str, tuple[int, ...]] = {}
        for number, one in enumerate(first):
            for text in one.all:
                node = self._root
                for char in re.sub(" +", " ", text):
                    node = node.setdefault(char, {})
                node.setdefault("", set[int]()).add(number)
        _settle(self._root, frozenset())

    def letters(self) -> str:
        """Return the class of characters, as regular expressions have it, that all begin with."""
        return r"[\s\S]" if self._root[""] else letters(char for char in self._root if char)

    def at(self, text: str, start: int) -> tuple[int, ...]:
        """Return the patterns to try at an offset of a text in lower case."""
        begins = text[start : start + LENGTH]
        found = self._kept.get(begins)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[begins] = self._looked_up(begins)
        return found

    def _looked_up(self, begins: str) -> tuple[int, ...]:
        node = self._root
        blank = False
        more = 0
        for char in begins:
            after = node.get(char)
            if after is None:
                if char.isspace():
                    after = node if blank else node.get(_BLANK)
                    more += blank
                elif char.isdecimal():
                    after = node.get(_DIGIT)
                if after is None:
                    return node[""]
            node, blank = after, char.isspace()
        return tuple(sorted(_below(node))) if more else node[""]


def _below(node: dict[str, Any]) -> set[int]:
    """Return what is tried at a node and at all below it."""
    return set(node[""]).union(*(_below(below) for char, below in node.items() if char))


def _settle(node: dict[str, Any], above: frozenset[int]) -> None:
    """Let a node tell what is to be tried there and at those above it."""
    here = above | node.get("", frozenset())
    for char, below in node.items():
        if char:
            _settle(below, here)
    node[""] = tuple(sorted(here))


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str, field: Callable[[str], First]) -> None:
        self._text = pattern
        self._field = field
        self._at: int = 0

    def alternatives(self) -> First:
        found = self._sequence()
        while self._text[self._at : self._at + 1] == "|":
            self._at += 1
            found = found.either(self._sequence())
        return found

    def _sequence(self) -> First:
        found = EMPTY
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            item = self._repeated(self._item())
            if found.open:
                found = found.then(item)
        return found

    def _item(self) -> First:
        text, at = self._text, self._at
        if _ASSERTION.match(text, at):
            self._at += 1
            self._skip_group()
            return EMPTY
        group = _GROUP.match(text, at)
        if group:
            self._at = group.end()
            inside = self.alternatives()
            self._at += 1
            return inside
        field = _FIELD.match(text, at)
        if field:
            self._at = field.end()
            return self._field(field[1])
        if text[at] == "(":  # flags, a reference, a condition: unknown
            self._at += 1
            self._skip_group()
            return ANYTHING
        if text[at] == "[":
            return self._class()
        self._at += 1 + (text[at] == "\\")
        return _escaped(text[at + 1]) if text[at] == "\\" else _single(text[at])

    def _skip_group(self) -> None:
        depth = 1
        while depth:
            char = self._text[self._at]
            if char == "[":
                self._class()
                continue
            self._at += 1 + (char == "\\")
            depth += (char == "(") - (char == ")")

    def _class(self) -> First:
        text, start = self._text, self._at + 1
        end = start + (text[start] == "^")
        end += text[end] == "]"
        while text[end] != "]":
            end += 1 + (text[end] == "\\")
        self._at = end + 1
        found = First()
        for part in _PART.finditer(text, start, end):
            if part["escaped"]:
                found = found.either(_escaped(part["escaped"]))
                continue
            first, last = part["first"], part["last"] or part["first"]
            if text[start] == "^" or ord(last) - ord(first) > _LARGEST_CLASS:
                return ANYTHING
            found = found.either(First(plain(chr(c)) for c in range(ord(first), ord(last) + 1)))
        return found

    def _repeated(self, item: First) -> First:
        text, at = self._text, self._at
        sign = text[at : at + 1]
        exact = _EXACT.match(text, at)
        if not exact and (not sign or sign not in "?*+"):
            return item
        self._at = exact.end() if exact else at + 1
        if text[self._at : self._at + 1] in ("?", "+"):  # lazy or possessive
            self._at += 1
        if sign == "?":
            return item.either(EMPTY)
        least = int(exact[1]) if exact else int(sign == "+")
        if exact and not exact[2]:
            found = EMPTY
            for _ in range(min(least, LENGTH)):
                found = found.then(item)
            return found
        blank = item.all == _ONE_BLANK
        more = item if blank else First((), item.all)
        return more if least else more.either(EMPTY)


def plain(text: str) -> str:
    """Return a text with the same sign for all digits and the same for all blanks."""
    return "".join(_DIGIT if c.isdecimal() else _BLANK if c.isspace() else c for c in text)


def letters(chars: Iterable[str]) -> str:
    """Return a class of a regular expression of the first letters of beginnings."""
    special = {_DIGIT: r"\d", _BLANK: r"\s"}
    return f"[{''.join(special.get(c, re.escape(c)) for c in sorted(set(chars)))}]"


def _single(char: str) -> First:
    if char in "^$":
        return EMPTY
    return ANYTHING if char == "." else First((plain(char),))


def _escaped(char: str) -> First:
    if char in "bB":
        return EMPTY
    if char in "ds":
        return First((_DIGIT if char == "d" else _BLANK,))
    return ANYTHING if char.isalnum() else First((char,))
