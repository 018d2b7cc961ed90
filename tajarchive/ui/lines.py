# SPDX-License-Identifier: MIT
"""Text set in a few lines of a row: type faces, breaking, and what of a long text is shown."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from tajarchive.model import EventSource, Snippet
from tajarchive.ui import fonts

_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECES = re.compile(rf"\s+|[{_WIDE}]|[^\s{_WIDE}]+")
_BEFORE_HIT = 28
"""Letters before the first hit that a row shows."""
_MORE = "… "
_BACK = 200
"""Letters before a trigger that are looked at to fill a line."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one face and where it stands, in pixels from the left of its line."""

    line: int
    x: int
    text: str
    bold: bool


class Face:
    """A font and its measures."""

    def __init__(self, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> None:
        self.font = fonts.font("sans", points, weight)
        self.metrics = QFontMetrics(self.font)
        self.height = self.metrics.height()
        self.step = self.metrics.lineSpacing()


class Faces:
    """The fonts of rows, measured once."""

    def __init__(self) -> None:
        weight = QFont.Weight
        self.title = Face(10.5, weight.Bold)
        self.tiny = Face(7.5)
        self.small = Face(8.5)
        self.small_bold = Face(8.5, weight.DemiBold)
        self.text = Face(9.5)
        self.bold = Face(9.5, weight.Bold)


def reads_right_to_left(text: str) -> bool:
    """Tell whether the first letter belongs to a script that is written from right to left."""
    strong = (bidirectional(letter) for letter in text)
    return next((kind in ("R", "AL") for kind in strong if kind in ("L", "R", "AL")), False)


def utf16(text: str) -> int:
    """Return a text's length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def broken(
    pieces: list[tuple[str, bool]], width: int, plain: Face, bold: Face, lines: int
) -> list[Run]:
    """Break text into at most `lines` lines; the last ends in an ellipsis if need be."""
    runs: list[Run] = []
    line, x = 0, 0
    more = plain.metrics.horizontalAdvance("…")
    for number, (text, strong) in enumerate(pieces):
        wide = (bold if strong else plain).metrics.horizontalAdvance(text)
        if text == " " and x == 0:
            continue
        last = line == lines - 1
        rest = number < len(pieces) - 1
        if x + wide > width - (more if last and rest else 0) and text != " ":
            if last:
                runs.append(Run(line, x, "…", False))
                return runs
            line, x = line + 1, 0
            if wide > width:
                cut = plain.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
                runs.append(Run(line, 0, cut, strong))
                return runs
        runs.append(Run(line, x, text, strong))
        x += wide
    return runs


def near_hit(snippet: Snippet) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a snippet that begins shortly before its first hit, so that a row shows the hit."""
    first = min((start for start, _ in snippet.highlights), default=0)
    if first <= _BEFORE_HIT:
        return snippet.text, snippet.highlights
    blank = snippet.text.find(" ", first - _BEFORE_HIT, first)
    cut = blank + 1 if blank >= 0 else first - _BEFORE_HIT
    moved = cut - len(_MORE)
    marks = tuple((start - moved, end - moved) for start, end in snippet.highlights)
    return _MORE + snippet.text[cut:], marks


def around(source: EventSource, width: int, metrics: QFontMetrics) -> str:
    """Return as much of a sentence as fits a line, the words around its trigger in any case."""
    text = re.sub(r"\s", " ", source.text)
    whole = f"“{text.strip()}”"
    if metrics.horizontalAdvance(whole) <= width:
        return whole
    start = min(max(0, source.trigger_start - source.start), len(text))
    end = min(max(start, source.trigger_end - source.start), len(text))
    advance = metrics.horizontalAdvance
    # What follows the trigger has a third of the line; the rest may show what leads up to it.
    after = min(advance(f"{text[start:].rstrip()}”"), advance(text[start:end]) + width // 3)
    cut = _begin(text, start, width - after - advance(_MORE), metrics)
    shown = ("“" if cut == 0 else _MORE) + f"{text[cut:].rstrip()}”"
    return metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)


def _begin(text: str, start: int, room: int, metrics: QFontMetrics) -> int:
    """Return the first word (or Chinese character) from which on the text fits before `start`."""
    words = _PIECES.finditer(text, max(0, start - _BACK), start)
    begins = [*(word.start() for word in words if not word.group().isspace()), start]
    fits = bisect_left(
        begins, True, key=lambda at: metrics.horizontalAdvance(text[at:start]) <= room
    )
    return begins[min(fits, len(begins) - 1)]


def pieces(text: str, highlights: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """Return words, single Chinese characters and blanks, each bold or not."""
    edges = {0, len(text)}
    for start, end in highlights:
        edges.update((max(0, start), min(end, len(text))))
    found: list[tuple[str, bool]] = []
    for start, end in pairwise(sorted(edges)):
        bold = any(s <= start and end <= e for s, e in highlights)
        for match in _PIECES.finditer(text[start:end]):
            found.append((" " if match.group().isspace() else match.group(), bold))
    return found
