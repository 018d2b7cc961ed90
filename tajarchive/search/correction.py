# SPDX-License-Identifier: MIT
"""Did-you-mean: a query that finds little, with its likely slips mended.

Slips are words misspelt, typed with the wrong keyboard layout, and Chinese names with one wrong
character. What is offered has been tried: it finds more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from tajarchive.search import analysis
from tajarchive.search.query.fields import field_of
from tajarchive.search.query.tree import Not, Parsed, Phrase, Spanned, Word, children

FEW = 10
"""Below so many hits something else is looked for."""

_MOST_WORDS = 4
_MOST_TRIALS = 4
_RARE = 5
_TIMES = 50
"""A word in up to `_RARE` articles is held for a slip of one that is so many times as frequent."""

_SHORTEST = 3
_TEXTS = ("text", "title", "caption")
_NAMED = ("person", "place", "org", "programme", "source", "event")
_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_KEYS = (str.maketrans(_LATIN, _RUSSIAN), str.maketrans(_RUSSIAN, _LATIN))
_CHUNK = re.compile(r"[^\s()\"“”„«»]+")
_FIELD = re.compile(r"([^\W\d_][\w.]*)[:\uff1a]")


class Dictionary(Protocol):
    """What the index knows of words and names."""

    def known(self, word: str, field: str) -> int:
        """Return how many articles have a word, in any form, in a field."""
        ...

    def likeliest(self, word: str, field: str) -> tuple[str, int] | None:
        """Return the known word nearest to one, and in how many articles it is."""
        ...

    def likeliest_of(self, word: str, field: str) -> str | None:
        """Return the word of the names in a keyword field nearest to one that is in none."""
        ...

    def chinese(self, text: str) -> list[tuple[int, int, str]]:
        """Return (start, end, name) of what is a known name but for one character."""
        ...


class Change(NamedTuple):
    """What to write in place of query[start:end]; `sure` where that is in no article."""

    start: int
    end: int
    text: str
    sure: bool = True


def better(
    parsed: Parsed, total: int, dictionary: Dictionary, count: Callable[[str], int]
) -> str | None:
    """Return the query with its likely slips mended, None when that finds no more.

    `total` is what the query found; `count` tells how many articles a query finds. Looks at a
    few words and tries a few queries, however long it is.
    """
    if parsed.root is None or total >= FEW:
        return None
    changes = _apart([*_layout(parsed.text, dictionary), *_slips(parsed, total, dictionary)])
    if not changes:
        return None
    trials = [changes, *([change] for change in changes if len(changes) > 1)]
    for trial in trials[:_MOST_TRIALS]:
        query = _mended(parsed.text, trial)
        least = total + 1 if all(change.sure for change in trial) else FEW * max(total, 1)
        if query != parsed.text and count(query) >= least:
            return query
    return None


def _apart(changes: Iterable[Change]) -> list[Change]:
    """Return changes that do not overlap, the first ones of those that do."""
    found: list[Change] = []
    for change in changes:
        if all(change.end <= other.start or change.start >= other.end for other in found):
            found.append(change)
    return found


def _mended(query: str, changes: Iterable[Change]) -> str:
    for change in sorted(changes, reverse=True):
        query = query[: change.start] + change.text + query[change.end :]
    return query


def _layout(query: str, dictionary: Dictionary) -> Iterator[Change]:
    """Yield what was typed with the wrong keyboard layout: hf[vjy for рахмон."""
    for chunk in list(_CHUNK.finditer(query))[:_MOST_WORDS]:
        start, text = chunk.start(), chunk.group()
        field = _FIELD.match(text)
        if field and field_of(field.group(1)):
            start, text = start + field.end(), text[field.end() :]
        for keys in _KEYS:
            other = text.translate(keys)
            words = analysis.words(other)
            if other == text or len(words) != 1 or len(words[0]) != len(other) or len(other) < 3:
                continue
            typed = analysis.words(text)
            if all(dictionary.known(word, "text") for word in typed):
                continue
            if dictionary.known(other, "text"):
                yield Change(start, start + len(text), other)


def _slips(parsed: Parsed, total: int, dictionary: Dictionary) -> Iterator[Change]:
    """Yield words that are misspelt, in all that is to be found."""
    looked_at = 0
    for leaf in _leaves(parsed.root):
        for start, word in _words(parsed.text, leaf):
            if looked_at >= _MOST_WORDS:
                return
            if leaf.field in _NAMED:
                found = dictionary.likeliest_of(word, leaf.field)
                looked_at += found is not None
                if found:
                    yield Change(start, start + len(word), _cased(found, word))
            elif analysis.is_han(word):
                if not total:
                    for first, last, name in dictionary.chinese(word):
                        yield Change(start + first, start + last, name)
            elif len(word) >= _SHORTEST and not word.isdecimal():
                times = dictionary.known(word, leaf.field)
                if times <= _RARE:
                    looked_at += 1
                    yield from _mend(word, start, leaf.field, times, dictionary)


def _mend(
    word: str, start: int, field: str, times: int, dictionary: Dictionary
) -> Iterator[Change]:
    found = dictionary.likeliest(word, field)
    if found is not None and found[1] >= times * _TIMES:
        yield Change(start, start + len(word), _cased(found[0], word), sure=not times)


def _cased(word: str, typed: str) -> str:
    """Return a word with a capital where one was typed."""
    if typed.isupper() and len(typed) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word


def _leaves(node: Spanned | None) -> Iterator[Word | Phrase]:
    """Yield the words and phrases that a slip may be in; what is excluded finds no more."""
    if isinstance(node, (Word, Phrase)):
        mended = not node.exact and (isinstance(node, Phrase) or node.kind == "word")
        if mended and node.field in (*_TEXTS, *_NAMED):
            yield node
    elif node is not None and not isinstance(node, Not):
        for child in children(node):
            yield from _leaves(child)


def _words(query: str, leaf: Word | Phrase) -> Iterator[tuple[int, str]]:
    """Yield the single words of a leaf, and where they begin in the query."""
    at, end = max(leaf.column - 1, 0), leaf.span[1] or len(query)
    for word in analysis.words(leaf.text):
        at = query.find(word, at, end)
        if at < 0:
            return
        if len(analysis.pieces(word)) == 1 or analysis.is_han(word):
            yield at, word
        at += len(word)


def nearest(word: str, candidates: Iterable[str], distance: int) -> list[tuple[int, str]]:
    """Return (edits, candidate) of folded words within so many edits of one, nearest first.

    Candidates that share no piece with the word, or too few letters, cannot be so near, and are
    passed over at once.
    """
    begin, middle, end = _pieces(word, distance)
    letters, most = set(word), 2 * distance
    found: list[tuple[int, str]] = []
    short = distance > 1 and not middle
    for other in candidates:
        if abs(len(other) - len(word)) > distance:
            continue
        near = short or other.startswith(begin) or other.endswith(end)
        near = near or (middle != "" and middle in other)
        if near and len(letters.symmetric_difference(other)) <= most:
            apart = edits(word, other, distance)
            if apart <= distance:
                found.append((apart, other))
    return sorted(found)


def _pieces(word: str, distance: int) -> tuple[str, str, str]:
    """Return a beginning, a middle and an end of which one survives so many edits.

    Cut in as many pieces as there may be edits and one more, each without the letters at the
    cuts, which a swap across one would change.
    """
    size = len(word)
    if distance < 2:
        half = size // 2
        return word[: max(half - 1, 0)], "", word[half + 1 :]
    third = size // 3
    return word[: max(third - 1, 0)], word[third + 1 : size - third - 1], word[size - third + 1 :]


def edits(a: str, b: str, most: int) -> int:
    """Return the optimal string alignment distance of two words, or most + 1 when it is more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row = row, [i]
        for j, y in enumerate(b, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = above
    return row[-1]
