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

_ENDINGS = frozenset("s t re ve ll d m".split())
_JOINING = frozenset(".-'")
_MOSTLY = 0.75
_FEWEST_CAPITAL = 2
"""Words in capitals that a line in capitals has at least: it has two words."""
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
    for piece in doc.pieces:
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
    tokens, listed = piece.tokens, lists.marks(piece)
    firsts, lasts = _merge(piece)
    if len(firsts) == len(tokens):
        text, low = tokens.text, tokens.low
    else:
        text = _joined(tokens.text, firsts, lasts)
        low = _joined(tokens.low, firsts, lasts)
        listed = [listed[i] for i in firsts]
    known = [
        mark and (mark if word[0].isupper() else mark.lower())
        for mark, word in zip(listed, text, strict=True)
    ]
    count, begins = len(firsts), piece.begins
    ends = [k for k, i in enumerate(firsts) if begins[i] and k]
    start = 0
    for end in (*ends, count):
        while start < end:
            k = min(end, start + LONGEST_SENTENCE)
            words = text[start:k]
            yield Sentence(
                *(piece, words, low[start:k], firsts[start:k], lasts[start:k]),
                *(_script(words), "", known[start:k]),
            )
            start = k


def _joined(words: list[str], firsts: list[int], lasts: list[int]) -> list[str]:
    return [
        words[i] if j - i == 1 else "".join(words[i:j]) for i, j in zip(firsts, lasts, strict=True)
    ]


def _merge(piece: Piece) -> tuple[list[int], list[int]]:
    """Return where the coarse words of a piece begin and end."""
    text, count = piece.tokens.text, len(piece.tokens)
    firsts: list[int] = []
    lasts: list[int] = []
    done = 0
    for j, word in enumerate(text):
        i = j - 1
        if word not in _JOINING or i < done or not text[i][0].isalnum():
            continue
        end = _longer(piece, i)
        if end == j or len({id(owner) for owner in piece.owner[i:end]}) > 1:
            continue
        firsts += range(done, j)
        lasts += range(done + 1, j)
        lasts.append(end)
        done = end
    firsts += range(done, count)
    lasts += range(done + 1, count + 1)
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
    initials = "".join([word[0] for word in words])
    if initials.isascii():
        return "latin" if any(map(str.isalpha, initials)) else "other"
    seen: Counter[str] = Counter()
    for char, count in Counter(initials).items():
        if char.isalpha():
            if char <= "\u024f":
                seen["latin"] += count
            elif "\u0400" <= char <= "\u052f":
                seen["cyrillic"] += count
            else:
                seen[script_of(char)] += count
    return max(seen, key=lambda name: seen[name]) if seen else "other"


def _case(sentence: Sentence) -> str:
    if sum(map(str.isupper, sentence.text)) < _FEWEST_CAPITAL:
        return ""
    words = [word for word in sentence.text if word[0].isalpha() and len(word) > 1]
    upper = sum(word.isupper() for word in words)
    return "caps" if len(words) > 1 and upper > _MOSTLY * len(words) else ""


def _has_no_capitals(doc: Document) -> bool:
    """Return whether a text is written in lower case throughout."""
    total = capital = 0
    enough = _FEW_CAPITALS * sum(len(piece.tokens) for piece in doc.pieces)
    for piece in doc.pieces:
        for word in piece.tokens.text:
            if word[0].isalpha():
                total += 1
                capital += word[0].isupper()
        if capital > enough:
            return False
    return total >= _SMALL_DOCUMENT and capital < _FEW_CAPITALS * total
