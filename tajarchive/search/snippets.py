# SPDX-License-Identifier: MIT
"""The pieces of an article that show best why it was found."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tajarchive.model import Snippet
from tajarchive.search import analysis
from tajarchive.search.marking import MarkedText, Wanted, merge
from tajarchive.search.query.places import Expression

WIDTH = 240
"""Code points of a snippet, more or less."""

_WIDTH_HAN = 120
"""The same in Chinese, whose characters are twice as wide and say twice as much."""

MOST = 2
LONGEST_TEXT = 300_000
"""Code points of a body that snippets are looked for in."""

_MOST_SPANS = 3_000
_SNAP = 24
"""Code points that an edge may move so as not to cut a word."""

_NEARLY = 30
"""Code points by which one stretch must be shorter than another to count as such."""

_MOST_COMPARED = 16
_ELLIPSIS = "…"
_GAP = re.compile(r"\s+|(?<=[。！？；，、])")
_SENTENCE = re.compile(r"(?<=[.!?…][\s”»\"')])\s*(?=[^\W\d_a-zа-яӣғқҳҷӯё])|(?<=[。！？])[”』」]?")
_STOPS = "。！？；，、"
_JOINERS = "\u200c\u200d\ufe0e\ufe0f\u20e3"
_IS_HAN = analysis.is_han
Paragraph = tuple[int, int, int]
_Marked = tuple[int, int, int]
"""Start, end, and which mark it is."""


class _Window(NamedTuple):
    """Marks [begin, end) that one snippet could show, which ones (a bit each), and the place of
    their paragraph."""

    begin: int
    end: int
    kinds: int
    paragraph: int


class _Piece(NamedTuple):
    """What is shown, [low, high), of a paragraph that begins and ends there."""

    number: int
    low: int
    high: int
    begins: int
    ends: int


def snippets(
    body: str,
    paragraphs: Sequence[Paragraph],
    language: str,
    marks: Sequence[Expression],
    text: MarkedText | None = None,
) -> tuple[Snippet, ...]:
    """Return the best pieces of a body, the best first, none across two paragraphs.

    Where no mark is in the body (it was found by its title, or by its date), its beginning.
    `text` gives the words of the body's beginning (`LONGEST_TEXT`), when somebody knows them
    already. `text[h0:h1]` of a snippet, less a leading ellipsis, is `body[start + …]` word for
    word.
    """
    if not body.strip():
        return ()
    paragraphs = paragraphs or paragraphs_of(body)
    spans = _spans(body[:LONGEST_TEXT], language, marks, text)
    chosen = [
        _snippet(
            body, piece, merge((a, b) for a, b, _ in spans if piece.low <= a and b <= piece.high)
        )
        for piece in _best(body, spans, _windows(spans, paragraphs), paragraphs)
    ]
    if chosen:
        return tuple(chosen)
    paragraph = next((p for p in paragraphs if body[p[1] : p[2]].strip()), paragraphs[0])
    return (_snippet(body, _piece(body, paragraph, paragraph[1], paragraph[1]), []),)


def paragraphs_of(body: str) -> list[Paragraph]:
    """Return the paragraphs of a body that came without any."""
    found = re.finditer(r"[^\n]+(?:\n[^\n]+)*", body)
    return [(n, match.start(), match.end()) for n, match in enumerate(found, 1)]


def _spans(
    body: str, language: str, marks: Sequence[Expression], text: MarkedText | None
) -> list[_Marked]:
    if not marks:
        return []
    text = text or MarkedText(body, language, Wanted(marks))
    found = [(*span, i) for i, mark in enumerate(marks) for span in text.spans(mark)]
    return sorted(found)[:_MOST_SPANS]


def _windows(spans: list[_Marked], paragraphs: Sequence[Paragraph]) -> list[_Window]:
    """Return the stretches that begin with each mark and are no wider than a snippet."""
    found: list[_Window] = []
    counts: dict[int, int] = {}
    at = mask = end = 0
    for begin, (start, stop, kind) in enumerate(spans):
        while at + 1 < len(paragraphs) and paragraphs[at + 1][1] <= start:
            at += 1
        limit = max(min(start + WIDTH, paragraphs[at][2]), stop)
        while end < len(spans) and (end <= begin or spans[end][1] <= limit):
            more = spans[end][2]
            counts[more] = counts.get(more, 0) + 1
            mask |= 1 << more
            end += 1
        found.append(_Window(begin, end, mask, at))
        counts[kind] -= 1
        if not counts[kind]:
            mask &= ~(1 << kind)
    return found


def _shortest(inside: Sequence[_Marked]) -> int:
    """Return how short a stretch has all the different marks of a window."""
    wanted = len({kind for _, _, kind in inside})
    shortest, first = WIDTH, 0
    counts: Counter[int] = Counter()
    for _, end, kind in inside:
        counts[kind] += 1
        while len(counts) == wanted:
            shortest = min(shortest, end - inside[first][0])
            gone = inside[first][2]
            counts[gone] -= 1
            if not counts[gone]:
                del counts[gone]
            first += 1
    return shortest


def _best(
    body: str, spans: list[_Marked], windows: list[_Window], paragraphs: Sequence[Paragraph]
) -> list[_Piece]:
    """Return the pieces to show: the one with most of the words, close together; then the one
    that adds most to it, apart from it."""
    chosen: list[_Piece] = []
    seen = 0
    while windows and len(chosen) < MOST:
        best = _richest(spans, windows, seen)
        start, end = spans[best.begin][0], max(stop for _, stop, _ in spans[best.begin : best.end])
        piece = _piece(body, paragraphs[best.paragraph], start, end)
        if all(piece.high <= other.low or other.high <= piece.low for other in chosen):
            chosen.append(piece)
            seen |= best.kinds
            windows = [w for w in windows if not piece.low <= spans[w.begin][0] < piece.high]
        else:
            windows.remove(best)
    return chosen


def _richest(spans: list[_Marked], windows: list[_Window], seen: int) -> _Window:
    """Return the window with most marks that were not seen, then most different ones, then the
    shortest, the fullest, the first."""
    ranks = [((w.kinds & ~seen).bit_count(), w.kinds.bit_count()) for w in windows]
    highest = max(ranks)
    equal = [w for w, rank in zip(windows, ranks, strict=True) if rank == highest]
    if highest[1] > 1 and len(equal) > 1:
        lengths = [_shortest(spans[w.begin : w.end]) // _NEARLY for w in equal[:_MOST_COMPARED]]
        least = min(lengths)
        equal = [w for w, length in zip(equal, lengths, strict=False) if length == least]
    return max(equal, key=lambda w: (w.end - w.begin, -w.begin))


def _piece(body: str, paragraph: Paragraph, first: int, last: int) -> _Piece:
    """Return the stretch of a paragraph that is shown for [first, last): from the beginning of
    a sentence where one is near enough, and never within a word or a character."""
    number, low, high = paragraph
    low, high = min(low, first), max(min(high, len(body)), last)
    width = max(last - first, _WIDTH_HAN if _IS_HAN(body[first : first + 1]) else WIDTH)
    start = low
    if last - low > width:
        start = max(low, first - (width - (last - first)) // 3)
        begins = [match.end() for match in _SENTENCE.finditer(body, max(low, last - width), first)]
        to_the_end = [begin for begin in begins if high - begin <= width]
        start = [*to_the_end, *begins[-1:], _after_gap(body, start, first)][0]
    end = min(high, max(last, start + width))
    if end < high:
        end = _before_gap(body, end, last)
    return _Piece(number, _whole(body, start, low), _whole(body, end, last), low, high)


def _after_gap(body: str, start: int, first: int) -> int:
    """Return the first beginning of a word from there on, if it is near."""
    gap = _GAP.search(body, max(0, start - 1), min(start + _SNAP, first))
    return gap.end() if gap else start


def _before_gap(body: str, end: int, last: int) -> int:
    """Return the last end of a word up to there, if it is near."""
    for at in range(end, max(last, end - _SNAP) - 1, -1):
        if at == len(body) or body[at].isspace() or body[at - 1] in _STOPS:
            return at
    return end


def _whole(body: str, at: int, least: int) -> int:
    """Return the last place up to there, and not before `least`, that is not within what a
    reader takes for one character."""
    while least < at < len(body) and (
        unicodedata.category(body[at])[0] == "M"
        or body[at] in _JOINERS
        or body[at - 1] == "\u200d"
        or "\U0001f3fb" <= body[at] <= "\U0001f3ff"
        or ("\U0001f1e6" <= body[at] <= "\U0001f1ff" and _flags(body, at) % 2)
    ):
        at -= 1
    return at


def _flags(body: str, at: int) -> int:
    """Return how many regional indicators, which make flags in pairs, stand right before."""
    count = 0
    while count < at and "\U0001f1e6" <= body[at - count - 1] <= "\U0001f1ff":
        count += 1
    return count


def _snippet(body: str, piece: _Piece, spans: list[tuple[int, int]]) -> Snippet:
    """Return a piece with ellipses where text is left out, and its spans in its own offsets."""
    text, shift = body[piece.low : piece.high], 0
    if piece.low > piece.begins:
        text, shift = f"{_ELLIPSIS} {text}", 2
    if piece.high < piece.ends:
        text = f"{text.rstrip()} {_ELLIPSIS}"
    highlights = tuple((a - piece.low + shift, b - piece.low + shift) for a, b in spans)
    return Snippet(text, highlights, piece.low, piece.number)
