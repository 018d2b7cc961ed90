# SPDX-License-Identifier: MIT
"""The words of a document as the tagger reads them, sentence by sentence.

They are coarser than the recogniser's: "U.S.", "O'Neill" and "Saint-Denis" are one word each, as
in the corpora that the model is made from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tajarchive.entities.document import Document, Piece
from tajarchive.entities.tagger import lists
from tajarchive.text.scripts import script_of

LONGEST_SENTENCE = 80
"""Words; a longer one is cut, so that all sentences of an article fit into one narrow batch."""

MOST_WORDS = 200_000
"""Words of a document that are read: no article is as long, and a book costs a few seconds."""

_ENDINGS = frozenset("s t re ve ll d m".split())
_MOSTLY = 0.75
_FEW_CAPITALS = 0.015
_SMALL_DOCUMENT = 12


@dataclass(slots=True)
class Sentence:
    """Words of one sentence; word k is the tokens [first[k], last[k]) of the piece.

    `script` is that of most of its letters; `case` is "caps", "lower" or "" where capitals tell
    something.
    """

    piece: Piece
    text: list[str]
    low: list[str]
    first: list[int]
    last: list[int]
    script: str
    case: str
    listed: list[str]
    """What lists of names of the world say of each word."""

    def __len__(self) -> int:
        return len(self.text)


@dataclass(slots=True)
class Capitals:
    """How the document writes its words within sentences: what a capital tells there."""

    small: set[str]
    """Words that it also writes in lower case."""
    inner: set[str]
    """Words that it writes with a capital within a sentence, where it need not."""


def sentences(doc: Document) -> list[Sentence]:
    """Return the sentences of a document that have Latin or Cyrillic letters, in order."""
    found: list[Sentence] = []
    bare = _has_no_capitals(doc)
    words = 0
    for piece in doc.pieces:
        words += len(piece.tokens)
        if words > MOST_WORDS:
            break
        for sentence in _of_piece(piece):
            if sentence.script in ("latin", "cyrillic"):
                sentence.case = "lower" if bare else _case(sentence)
                found.append(sentence)
    return found


def capitals(sentences: list[Sentence], small: set[str]) -> Capitals:
    """Return how a document's sentences write their words."""
    inner: set[str] = set()
    for sentence in sentences:
        if sentence.case:
            continue
        begins = sentence.piece.begins
        if sentence.piece.titlecase:
            continue
        for text, low, first in zip(sentence.text, sentence.low, sentence.first, strict=True):
            if text is not low and text[0].isupper() and not begins[first]:
                inner.add(low)
    return Capitals(small, inner)


def _of_piece(piece: Piece) -> Iterator[Sentence]:
    firsts, lasts = _merge(piece)
    listed = lists.marks(piece)
    tokens, body_text = piece.tokens, piece.tokens.text
    start = 0
    count = len(firsts)
    for k in range(1, count + 1):
        if k < count and not piece.begins[firsts[k]] and k - start < LONGEST_SENTENCE:
            continue
        text: list[str] = []
        low: list[str] = []
        for i, j in zip(firsts[start:k], lasts[start:k], strict=True):
            if j - i == 1:
                text.append(body_text[i])
                low.append(tokens.low[i])
            else:
                text.append("".join(body_text[i:j]))
                low.append("".join(tokens.low[i:j]))
        known = [
            listed[i] if text[n][0].isupper() else listed[i].lower()
            for n, i in enumerate(firsts[start:k])
        ]
        yield Sentence(piece, text, low, firsts[start:k], lasts[start:k], _script(text), "", known)
        start = k


def _merge(piece: Piece) -> tuple[list[int], list[int]]:
    """Return where the coarse words of a piece begin and end."""
    text, count = piece.tokens.text, len(piece.tokens)
    firsts: list[int] = []
    lasts: list[int] = []
    i = 0
    while i < count:
        j = i + 1
        if j < count and text[j] in (".", "-", "'") and text[i][0].isalnum():
            j = _longer(piece, i)
            if j > i + 1 and len({id(owner) for owner in piece.owner[i:j]}) > 1:
                j = i + 1
        firsts.append(i)
        lasts.append(j)
        i = j
    return firsts, lasts


def _longer(piece: Piece, i: int) -> int:
    tokens = piece.tokens
    text, low, start, end = tokens.text, tokens.low, tokens.start, tokens.end
    count = len(text)
    j = i + 1
    if text[j] == ".":
        k = i
        while k + 1 < count and len(text[k]) == 1 and text[k].isupper() and text[k + 1] == ".":
            if start[k + 1] != end[k] or (k > i and start[k] != end[k - 1]):
                break
            k += 2
        return max(k, j)
    while j + 1 < count and text[j] in ("-", "'") and start[j] == end[j - 1]:
        after = text[j + 1]
        if start[j + 1] != end[j] or not after[0].isalnum():
            break
        if text[j] == "'" and low[j + 1] in _ENDINGS:
            break
        j += 2
    return j


def _script(words: list[str]) -> str:
    seen: Counter[str] = Counter()
    for word in words:
        if word[0].isalpha():
            char = word[0]
            if char <= "\u024f":
                seen["latin"] += 1
            elif "\u0400" <= char <= "\u052f":
                seen["cyrillic"] += 1
            else:
                seen[script_of(char)] += 1
    return max(seen, key=lambda name: seen[name]) if seen else "other"


def _case(sentence: Sentence) -> str:
    words = [word for word in sentence.text if word[0].isalpha() and len(word) > 1]
    upper = sum(word.isupper() for word in words)
    return "caps" if len(words) > 1 and upper > _MOSTLY * len(words) else ""


def _has_no_capitals(doc: Document) -> bool:
    """Return whether a text is written in lower case throughout."""
    total = capital = 0
    for piece in doc.pieces:
        for word in piece.tokens.text:
            if word[0].isalpha():
                total += 1
                capital += word[0].isupper()
    return total >= _SMALL_DOCUMENT and capital < _FEW_CAPITALS * total
