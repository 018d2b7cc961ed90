# SPDX-License-Identifier: MIT
"""The pieces of an article that show best why it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tajarchive.model import Snippet
from tajarchive.search.marking import MarkedText, Wanted, merge
from tajarchive.search.query.places import Expression

WIDTH = 240
"""Code points of a snippet, more or less."""

MOST = 2
_LONGEST_TEXT = 300_000
"""Code points of a body that snippets are looked for in."""

_MOST_SPANS = 3_000
_SNAP = 24
"""Code points that an edge may move so as not to cut a word."""

_ELLIPSIS = "…"
Paragraph = tuple[int, int, int]
_Marked = tuple[int, int, int]
"""Start, end, and which mark it is."""


def snippets(
    body: str,
    paragraphs: Sequence[Paragraph],
    language: str,
    marks: Sequence[Expression],
    wanted: Wanted | None = None,
) -> tuple[Snippet, ...]:
    """Return the best pieces of a body, the best first, none across two paragraphs.

    Where no mark is in the body (it was found by its title, or by its date), its beginning.
    `wanted` are the terms of `marks`, when several bodies share them. `text[h0:h1]` of a
    snippet, less a leading ellipsis, is `body[start + …]` word for word.
    """
    if not body.strip():
        return ()
    paragraphs = paragraphs or paragraphs_of(body)
    spans = _spans(body[:_LONGEST_TEXT], language, marks, wanted)
    chosen: list[Snippet] = []
    for first, last, paragraph in _windows(spans, paragraphs):
        inside = [(start, end) for start, end, _ in spans if first <= start and end <= last]
        chosen.append(_snippet(body, paragraph, first, last, merge(inside)))
        if len(chosen) == MOST:
            break
    if chosen:
        return tuple(chosen)
    paragraph = next((p for p in paragraphs if body[p[1] : p[2]].strip()), paragraphs[0])
    return (_snippet(body, paragraph, paragraph[1], paragraph[1], []),)


def paragraphs_of(body: str) -> list[Paragraph]:
    """Return the paragraphs of a body that came without any."""
    found = re.finditer(r"[^\n]+(?:\n[^\n]+)*", body)
    return [(n, match.start(), match.end()) for n, match in enumerate(found, 1)]


def _spans(
    body: str, language: str, marks: Sequence[Expression], wanted: Wanted | None
) -> list[_Marked]:
    if not marks:
        return []
    text = MarkedText(body, language, wanted or Wanted(marks))
    found = [(*span, i) for i, mark in enumerate(marks) for span in text.spans(mark)]
    return sorted(found)[:_MOST_SPANS]


def _windows(
    spans: list[_Marked], paragraphs: Sequence[Paragraph]
) -> list[tuple[int, int, Paragraph]]:
    """Return (start, end, paragraph) of stretches with marks, the richest first, apart."""
    rated: list[tuple[int, int, int, int, int]] = []
    at = 0
    for i, (start, end, _) in enumerate(spans):
        while at + 1 < len(paragraphs) and paragraphs[at + 1][1] <= start:
            at += 1
        limit = min(start + WIDTH, max(paragraphs[at][2], end))
        kinds: set[int] = set()
        last, count = end, 0
        for _, other_end, kind in spans[i : i + 40]:
            if other_end <= max(limit, end):
                kinds.add(kind)
                last = max(last, other_end)
                count += 1
        rated.append((-len(kinds), -count, start, last, at))
    rated.sort()
    chosen: list[tuple[int, int, Paragraph]] = []
    for _, _, start, last, index in rated:
        if all(last + WIDTH // 2 < a or b + WIDTH // 2 < start for a, b, _ in chosen):
            chosen.append((start, last, paragraphs[index]))
            if len(chosen) == MOST:
                break
    return chosen


def _snippet(
    body: str, paragraph: Paragraph, first: int, last: int, spans: list[tuple[int, int]]
) -> Snippet:
    """Return the snippet around [first, last) with context, and its spans in its own offsets."""
    number, low, high = paragraph
    low, high = min(low, first), max(min(high, len(body)), last)
    slack = max(0, WIDTH - (last - first))
    start = max(low, first - slack // 3)
    end = min(high, max(last, start + WIDTH))
    start = max(low, min(start, end - WIDTH))
    if start > low:
        gap = re.search(r"\s+", body[start - 1 : min(start + _SNAP, first)])
        start = start - 1 + gap.end() if gap else start
    if end < high:
        piece = body[max(last, end - _SNAP) : end + 1]
        gap = piece[::-1].find(" ")
        end = end - gap if 0 <= gap < len(piece) else end
    text = body[start:end]
    shift = 0
    if start > low:
        text, shift = f"{_ELLIPSIS} {text}", 2
    if end < high:
        text = f"{text} {_ELLIPSIS}"
    highlights = tuple((a - start + shift, b - start + shift) for a, b in spans)
    return Snippet(text, highlights, start, number)
