# SPDX-License-Identifier: MIT
"""Where sentences and paragraphs begin, told from chunks (texts between white space).

The sentences are those of `text.sentences`. What a chunk says of them is told once for each
chunk, so that a whole batch of articles costs little more than looking its chunks up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tajarchive.search import analysis
from tajarchive.text.sentences import ABBREVIATIONS

FIELD = "breaks"
"""The field of the index that holds the positions."""

SENTENCE, PARAGRAPH = "s", "p"
CAPTION_SENTENCE, CAPTION_PARAGRAPH = "cs", "cp"
"""Its terms: first positions in `text` and `caption`; a paragraph's is not a sentence's too."""

GOES_ON, MAY_END, ENDS = range(3)
LOWER, OPENED, OTHER, NOTHING = range(4)

_END = re.compile(r"""([.!?…]+)["'”’»)\]]*\Z""")
_KEPT_LENGTH = 40
_MOST_KEPT = 50_000
_INNER = re.compile(r"[。！？]+[\"”’」』）]*")
_LAST_WORD = re.compile(r"([^\W_][\w.]*)\Z")
_OPENING = re.compile(r"""["'“‘«(\[—–-]*""")


class Shape(NamedTuple):
    """What a chunk says of sentences: whether it ends one, how it begins (LOWER case, the same
    OPENED by marks, or NOTHING but those), and after which of its characters sentences end
    within it."""

    ends: int
    begins: int
    inner: tuple[int, ...]


_LOWER_WORD, _OTHER_WORD = Shape(GOES_ON, LOWER, ()), Shape(GOES_ON, OTHER, ())


class Breaks(NamedTuple):
    """First positions of sentences and of paragraphs, ascending and apart, the first left out."""

    sentences: list[int]
    paragraphs: list[int]


class _Shapes(dict[str, Shape]):
    """The shapes of chunks met so far."""

    def __missing__(self, chunk: str) -> Shape:
        found = shape(chunk)
        if len(chunk) <= _KEPT_LENGTH:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[chunk] = found
        return found


_SHAPES = _Shapes()


def shape(chunk: str) -> Shape:
    """Return what a chunk says of the sentences around it."""
    if chunk.isalnum():
        return _LOWER_WORD if chunk[0].islower() else _OTHER_WORD
    inner: tuple[int, ...] = ()
    ends = GOES_ON
    if not chunk.isascii() and _INNER.search(chunk):
        inner = tuple(match.end() for match in _INNER.finditer(chunk))
        if inner[-1] == len(chunk):
            inner, ends = inner[:-1], ENDS
    if ends != ENDS:
        ends = _ending(chunk)
    opening = _OPENING.match(chunk)
    first = chunk[opening.end() : opening.end() + 1] if opening else ""
    if not first:
        return Shape(ends, NOTHING, inner)
    if not first.islower():
        return Shape(ends, OTHER, inner)
    return Shape(ends, LOWER if first == chunk[0] else OPENED, inner)


def _ending(chunk: str) -> int:
    if chunk[-1].isalnum():
        return GOES_ON
    mark = _END.search(chunk)
    if mark is None:
        return GOES_ON
    if mark.group(1)[0] not in ".…":
        return ENDS
    before = _LAST_WORD.search(chunk, 0, mark.start())
    word = before.group(1) if before else ""
    if word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word.isupper()):
        return GOES_ON
    return MAY_END


def lines(text: str, each: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a text that are not empty, and whether each begins a paragraph: after
    an empty line, or (`each`) always."""
    fresh = True
    for line in text.split("\n"):
        if not line or line.isspace():
            fresh = True
        else:
            yield line, fresh or each
            fresh = False


def breaks(text: str, tajik: bool, each: bool = False) -> Breaks:
    """Return where sentences and paragraphs of a text begin, in positions from its first."""
    widths = analysis.strings(tajik)
    sentences: set[int] = set()
    paragraphs: set[int] = set()
    at = 0
    for line, fresh in lines(text, each):
        (paragraphs if fresh else sentences).add(at)
        chunks = line.split()
        shapes = [_SHAPES[chunk] for chunk in chunks]
        for i, chunk in enumerate(chunks):
            if i and shapes[i - 1].ends and _ended(*shapes[i - 1 : i + 2]):
                sentences.add(at)
            done = 0
            for cut in shapes[i].inner:
                at += widths[chunk[done:cut]][0]
                sentences.add(at)
                done = cut
            at += widths[chunk[done:] if done else chunk][0]
    for found in (sentences, paragraphs):
        found.difference_update((0, at))
    return Breaks(sorted(sentences - paragraphs), sorted(paragraphs))


def _ended(before: Shape, here: Shape, following: Shape | None = None) -> bool:
    """Return whether a sentence ends between two chunks."""
    if before.ends != MAY_END or here.begins == OTHER:
        return before.ends != GOES_ON
    return here.begins == NOTHING and (following is None or following.begins != LOWER)
