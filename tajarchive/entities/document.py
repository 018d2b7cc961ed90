# SPDX-License-Identifier: MIT
"""An article cut into pieces of bounded length, with what has been found in each so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tajarchive.entities.lexicon import any_language
from tajarchive.entities.matching import Tokens, tokenise
from tajarchive.entities.types import Alias
from tajarchive.model import Article, DateMention
from tajarchive.text.sentences import sentences

LONGEST_PIECE = 6_000
"""Code points. A paragraph longer than this is cut at the end of a sentence, a word or, in text
without either, anywhere, so that time and memory stay in proportion."""

_QUOTES = frozenset("\"'([-“«")


@dataclass(slots=True)
class Found:
    """A name found in a piece: words [i, j), offsets in the body, and who may be meant."""

    i: int
    j: int
    start: int
    end: int
    type: str
    name: str
    entity: str
    credit: bool = False
    aliases: tuple[Alias, ...] = ()
    """All readings of a listed name; the first is the one that `type` and `entity` tell."""
    surname: bool = False
    tagged: bool = False
    """Only the statistical tagger tells that it is a name."""
    headed: bool = False
    """A head noun tells its type beyond doubt."""
    dropped: bool = False


@dataclass(slots=True)
class Piece:
    """Words of a stretch of the body. `owner[i]` is what word i belongs to; `taken[i]` is set
    where no name may be (dates, credits, sums)."""

    start: int
    end: int
    kind: str
    tokens: Tokens
    owner: list[Found | None]
    taken: bytearray
    begins: bytearray
    """1 where a sentence begins, so that a capital there says nothing."""
    titlecase: bool
    found: list[Found] = field(default_factory=list[Found])

    def add(self, found: Found) -> None:
        """Add a name, in place of the shorter ones that it covers."""
        for k in range(found.i, found.j):
            other = self.owner[k]
            if other is not None:
                other.dropped = True
                for m in range(other.i, other.j):
                    self.owner[m] = None
        for k in range(found.i, found.j):
            self.owner[k] = found
        self.found.append(found)

    def free(self, i: int, j: int) -> bool:
        """Return whether no word of [i, j) is taken."""
        return not any(self.taken[i:j])

    def make(self, i: int, j: int, type: str, name: str, entity: str) -> Found:
        """Return a name of words [i, j), not yet added."""
        return Found(i, j, self.tokens.start[i], self.tokens.end[j - 1], type, name, entity)

    def text(self, body: str, i: int, j: int) -> str:
        """Return the words [i, j) as the body has them."""
        return body[self.tokens.start[i] : self.tokens.end[j - 1]]


@dataclass(slots=True)
class Document:
    """An article on its way through the recogniser."""

    article: Article
    body: str
    pieces: list[Piece]
    lower: set[str]
    """Words that the article also writes in lower case."""
    _written: frozenset[str] | None = None

    def written(self) -> frozenset[str]:
        """Return the words that the article writes with a capital, as written."""
        if self._written is None:
            texts = (word for piece in self.pieces for word in piece.tokens.text)
            self._written = frozenset(word for word in texts if word[0].isupper())
        return self._written


def document(article: Article, dates: Sequence[DateMention]) -> Document:
    """Return the article cut into pieces, the words of dates taken."""
    body = article.body
    pieces = [_piece(body, start, end, kind, article) for start, end, kind in _stretches(article)]
    lower = {
        word
        for piece in pieces
        for word, low in zip(piece.tokens.text, piece.tokens.low, strict=True)
        if word == low and word[0].isalpha()
    }
    for piece in pieces:
        for found in dates_in(piece, dates):
            for k in range(*found):
                piece.taken[k] = 1
    return Document(article, body, pieces, lower)


def dates_in(piece: Piece, dates: Sequence[DateMention]) -> Iterator[tuple[int, int]]:
    """Yield the words [i, j) that each date of a piece touches; `dates` are sorted."""
    starts, ends = piece.tokens.start, piece.tokens.end
    first = bisect_left(dates, piece.start, key=lambda date: date.end)
    for date in dates[first:]:
        if date.start >= piece.end:
            return
        i = bisect_left(ends, date.start + 1)
        j = bisect_left(starts, date.end)
        if i < j:
            yield i, j


def _stretches(article: Article) -> Iterator[tuple[int, int, str]]:
    body = article.body
    if not article.paragraphs:
        yield from _cut(body, 0, len(body), "body")
        return
    for paragraph in article.paragraphs:
        yield from _cut(body, paragraph.start, paragraph.end, paragraph.kind)


def _cut(body: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int, str]]:
    while end - start > LONGEST_PIECE:
        window = body[start : start + LONGEST_PIECE]
        cut = max(window.rfind(stop) for stop in (". ", "! ", "? ", "。", "\n")) + 1
        if cut < LONGEST_PIECE // 4:
            cut = window.rfind(" ") + 1
        if cut < LONGEST_PIECE // 4:
            cut = LONGEST_PIECE
        yield start, start + cut, kind
        start += cut
    if start < end:
        yield start, end, kind


def _piece(body: str, start: int, end: int, kind: str, article: Article) -> Piece:
    tokens = tokenise(body, start, end)
    count = len(tokens)
    begins = bytearray(count)
    if count:
        begins[0] = 1
        for span in sentences(body, start, end)[1:]:
            k = bisect_left(tokens.start, span.start)
            if k < count:
                begins[k] = 1
    for k in range(count - 1):
        if begins[k] and tokens.text[k] in _QUOTES:
            begins[k + 1] = 1
    return Piece(
        start, end, kind, tokens, [None] * count, bytearray(count), begins, _is_titlecase(tokens)
    )


def _is_titlecase(tokens: Tokens) -> bool:
    """Return whether a line is a headline in capitals: then a capital tells nothing."""
    if not 5 <= len(tokens) <= 60:
        return False
    stop = any_language("stop")
    words = [
        word
        for word, low in zip(tokens.text, tokens.low, strict=True)
        if word[0].isalpha() and len(word) > 1 and low not in stop
    ]
    small = sum(word[0].islower() for word in words)
    return len(words) > 3 and small * 12 <= len(words)
