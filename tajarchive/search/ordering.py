# SPDX-License-Identifier: MIT
"""The orders of concordance lines: by what stands before, in and after the match, by date, by
source.

Words are compared without case and diacritics, ё as е, Tajik letters as the Russian ones beside
them; Chinese by character (Unicode has them by radical and strokes). Digits come first, then
Latin, Cyrillic, Arabic and Chinese. Punctuation does not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from tajarchive.errors import ArchiveError
from tajarchive.model import Cancelled, ConcordanceLine
from tajarchive.search import analysis, dates, stemming
from tajarchive.text.scripts import TAJIK_FOLD

SORTS = ("text", "left", "match", "right", "newest", "oldest", "source")
"""text: as the results stand, then as the text runs. left: by the words before the match, the
nearest first. right: by the words after it. match: by the match, then by what follows it."""

AS_FOUND = ("text", "newest", "oldest")
"""Orders of articles, in which an index finds them."""

_PACE = 2048
"""Lines between two looks at whether it is still wanted."""

_UNDATED = 1 << 40
_LETTERS = (*((letter, letter.translate(TAJIK_FOLD)) for letter in "ғӣқӯҳҷё"), ("й", "и"))
"""й too, since it comes apart together with letters that have to."""
_PLAIN = re.compile("[\x00-\x7f\u0400-\u044f\u2010-\u2027\u4e00-\u9fff«»]*")
"""Text of which nothing comes apart."""
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670]")


def checked(sort: str) -> str:
    """Return the order.

    Raises ArchiveError when there is none of that name.
    """
    if sort not in SORTS:
        raise ArchiveError(f"There is no order “{sort}” of lines; known are: {', '.join(SORTS)}.")
    return sort


def order(
    lines: Sequence[ConcordanceLine], sort: str, cancelled: Cancelled | None = None
) -> list[int] | None:
    """Return the places of lines in an order of `SORTS`; those that are equal stay as they are.

    None when it was cancelled.
    """
    if checked(sort) == "text":
        return list(range(len(lines)))
    key = _keys(sort)
    keys: list[Any] = []
    for number, line in enumerate(lines):
        if cancelled is not None and number % _PACE == 0 and cancelled():
            return None
        keys.append(key(line))
    return sorted(range(len(lines)), key=keys.__getitem__)


def filtered(
    lines: Sequence[ConcordanceLine], text: str, cancelled: Cancelled | None = None
) -> list[int] | None:
    """Return the places of the lines that have all words of a text, or their parts, in context,
    match, title, source or date; None when there are no words, or it was cancelled."""
    words = _plain(text).split()
    if not words:
        return None
    kept: list[int] = []
    origins: dict[str, str] = {}
    for number, line in enumerate(lines):
        if cancelled is not None and number % _PACE == 0 and cancelled():
            return None
        origin = origins.get(line.article)
        if origin is None:
            origin = origins[line.article] = _plain(
                f"\n{line.title}\n{line.source or ''}\n{line.published or ''}"
            )
        whole = _plain(f"{line.left}{line.match}{line.right}") + origin
        if all(word in whole for word in words):
            kept.append(number)
    return kept


def _plain(text: str) -> str:
    """Return a text without case, diacritics and the letters that Tajik adds to Russian."""
    text = text.casefold()
    if text.isascii():
        return text
    for letter, plain in _LETTERS:  # five times as fast as str.translate
        text = text.replace(letter, plain)
    if _PLAIN.fullmatch(text):
        return text
    return _MARKS.sub("", unicodedata.normalize("NFKD", text))


class Folded(dict[str, str]):
    """Words as they are compared, worked out once for each."""

    def __missing__(self, word: str) -> str:
        found = self[word] = stemming.fold(word)
        return found

    def key(self, text: str, *, outwards: bool = False) -> str:
        """Return what a text is compared by; `outwards` from its last word to its first."""
        words = analysis.units(text)
        if outwards:
            words.reverse()
        return " ".join(map(self.__getitem__, words))


def _keys(sort: str) -> Callable[[ConcordanceLine], Any]:
    folded = Folded()

    def left(line: ConcordanceLine) -> str:
        # At the beginning of a paragraph nothing stands before; those come first, by the right.
        return folded.key(line.left, outwards=True) or f"\n{folded.key(line.right)}"

    def right(line: ConcordanceLine) -> str:
        return folded.key(line.right)

    def match(line: ConcordanceLine) -> str:
        return f"{folded.key(line.match)}\n{folded.key(line.right)}"

    def source(line: ConcordanceLine) -> tuple[bool, str]:
        return (line.source is None, folded.key(line.source or ""))

    known: dict[str, Callable[[ConcordanceLine], Any]] = {
        "left": left,
        "right": right,
        "match": match,
        "source": source,
    }
    return known.get(sort) or _by_date(-1 if sort == "newest" else 1)


def _by_date(way: int) -> Callable[[ConcordanceLine], int]:
    """Return keys by date of publication, forwards (1) or backwards (-1), undated ones last."""
    stamps: dict[str | None, int] = {}

    def key(line: ConcordanceLine) -> int:
        found = stamps.get(line.published)
        if found is None:
            stamp = dates.stamp(line.published or "")
            found = stamps[line.published] = way * stamp if stamp else _UNDATED
        return found

    return key
