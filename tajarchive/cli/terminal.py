# SPDX-License-Identifier: MIT
"""Text for a terminal: width of wide letters, wrapping, bold hits, a line of progress."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TextIO

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BOLD, _USUAL = "\033[1m", "\033[0m"
_PIECE = re.compile(r"\s+|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|.", re.DOTALL)
_INTERVAL = 0.1


def plain(text: str) -> str:
    """Return the text without what a terminal would obey instead of show.

    Articles are not to be trusted: escape sequences could rewrite the screen.
    """
    return _CONTROL.sub("", text)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody watches the stream."""
    return stream is not None and stream.isatty()


def bold(text: str) -> str:
    """Return the text in bold on a terminal, else as it is (NO_COLOR is honoured)."""
    if is_terminal(sys.stdout) and not os.environ.get("NO_COLOR"):
        return f"{_BOLD}{text}{_USUAL}"
    return text


def columns() -> int:
    """Return how wide lines may be."""
    return max(40, min(shutil.get_terminal_size((100, 24)).columns, 120))


def width_of(text: str) -> int:
    """Return how many columns a text takes: two for Chinese letters, none for combining marks."""
    total = 0
    for char in text:
        if unicodedata.combining(char):
            continue
        total += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return total


def shortened(text: str, width: int) -> str:
    """Return the text on one line, cut with an ellipsis where it is wider."""
    line = " ".join(plain(text).split())
    if width_of(line) <= width:
        return line
    while line and width_of(line) > width - 1:
        line = line[:-1]
    return line.rstrip() + "…"


def padded(text: str, width: int) -> str:
    """Return the text filled with spaces to a width in columns."""
    return text + " " * max(0, width - width_of(text))


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """Return the text in lines that fit the terminal, each behind `indent`.

    Latin and Cyrillic words stay whole; Chinese is broken between letters. Bold marks take no
    room. `first` stands before the first line instead of `indent`.
    """
    room = columns() - width_of(indent)
    lines: list[str] = []
    line, used = "", 0
    for piece in _PIECE.findall(text):
        if piece == "\n" or (piece.isspace() and "\n" in piece):
            lines.append(line)
            line, used = "", 0
            continue
        size = width_of(piece.replace(_BOLD, "").replace(_USUAL, ""))
        if used + size > room and line:
            lines.append(line)
            line, used = "", 0
        if not (piece.isspace() and not line):
            line, used = line + piece, used + size
    lines.append(line)
    head = indent if first is None else first
    return "\n".join(
        (head if n == 0 else indent) + each.rstrip() for n, each in enumerate(lines)
    ).rstrip()


def table(rows: Iterable[Sequence[str]], widest: Sequence[int]) -> list[str]:
    """Return rows as aligned lines; a cell is cut where it is wider than its `widest`."""
    cells = [
        [shortened(cell, most) for cell, most in zip(row, widest, strict=True)] for row in rows
    ]
    if not cells:
        return []
    sizes = [max(width_of(row[n]) for row in cells) for n in range(len(widest))]
    return [
        "  ".join(padded(cell, size) for cell, size in zip(row, sizes, strict=True)).rstrip()
        for row in cells
    ]


class ProgressLine:
    """One line on stderr that is painted over while work goes on; nothing without a terminal."""

    def __init__(self) -> None:
        self._shown = is_terminal(sys.stderr)
        self._began = time.monotonic()
        self._last = 0.0
        self._painted = False

    def __call__(self, done: int, total: int, what: str) -> None:
        """Tell how far the work is (a `Progress`)."""
        now = time.monotonic()
        if not self._shown or (now - self._last < _INTERVAL and done < total):
            return
        self._last = now
        count = f"{done}/{total}" if total else str(done or "")
        line = f"{count} {what}{self._estimate(done, total, now)}".strip()
        sys.stderr.write("\r\033[K" + shortened(line, columns() - 1))
        sys.stderr.flush()
        self._painted = True

    def _estimate(self, done: int, total: int, now: float) -> str:
        passed = now - self._began
        if not total or done >= total or done < 5 or passed < 2:
            return ""
        left = passed / done * (total - done)
        return f" – about {left / 60:.0f} min left" if left > 90 else f" – about {left:.0f} s left"

    def clear(self) -> None:
        """Take the line away."""
        if self._painted:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
            self._painted = False
