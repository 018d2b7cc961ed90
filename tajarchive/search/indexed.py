# SPDX-License-Identifier: MIT
"""The words of articles that a page shows, taken from the index instead of from their texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from tajarchive.search import breaks, offsets, schema
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.occurrences import occurrences
from tajarchive.search.marking import MarkedText
from tajarchive.search.query.places import Expression, slots
from tajarchive.search.query.words import EXACT_MARK
from tajarchive.search.view import View

_Known = dict[tuple[str, str], Array]
"""Positions by field and term."""


class Page:
    """Where the words of some expressions stand in the documents of a page."""

    def __init__(
        self, view: View, numbers: Iterable[int], expressions: Sequence[Expression]
    ) -> None:
        self._known: dict[int, _Known] = {number: {} for number in numbers}
        wanted: dict[str, set[str]] = {}
        for expression in expressions:
            for slot in slots(expression):
                for term in slot.terms:
                    field, word = _indexed(slot.field, term)
                    wanted.setdefault(field, set()).add(word)
        shown = np.array(sorted(self._known), np.int64)
        for segment, offset in zip(view.segments, view.offsets, strict=True):
            low, high = np.searchsorted(shown, (offset, offset + segment.count))
            if low == high:
                continue
            docs = shown[low:high] - offset
            for field in ("text", "exact"):
                numbers = segment.numbers(field, [word.encode() for word in wanted.get(field, ())])
                for number, doc, positions in occurrences(segment.arrays, numbers, docs):
                    word = segment.arrays.term(number).decode()
                    self._known[doc + offset][field, word] = positions

    def text(self, number: int, title: str, body: str, language: str) -> MarkedText:
        """Return the words of a document, of whose body `body` is the beginning."""
        return _IndexedText(self._known[number], title, body, language)


def _indexed(field: str, term: str) -> tuple[str, str]:
    """Return the field of the whole text that has the terms of a field (see `MarkedText`)."""
    if field == "caption":
        return ("exact", term[1:]) if term.startswith(EXACT_MARK) else ("text", term)
    return field, term


class _IndexedText(MarkedText):
    """A text whose words are those of an index, which has the title's before them."""

    def __init__(self, known: _Known, title: str, body: str, language: str) -> None:
        self._text, self._tajik = body, language == "tg"
        starts = offsets.starts(body)
        shift = len(offsets.starts(title)) + schema.TITLE_GAP
        self._found = {
            key: [at for at in (places.astype(np.int64) - shift).tolist() if 0 <= at < len(starts)]
            for key, places in known.items()
        }
        self._offsets: Any = _Offsets(body, starts)
        self._joined: Any = _Joined(body, starts, language)

    def positions(self, field: str, term: str) -> Sequence[int]:
        """Return the positions of a term, ascending."""
        if field == breaks.FIELD:
            return super().positions(field, term)
        return self._found.get(_indexed(field, term), ())


class _Offsets(dict[int, tuple[int, int]]):
    """Where what stands at a position begins and ends."""

    def __init__(self, text: str, starts: Array) -> None:
        super().__init__()
        self._text, self._starts = text, starts

    def __missing__(self, position: int) -> tuple[int, int]:
        found = self[position] = offsets.word(self._text, int(self._starts[position]))
        return found


class _Joined:
    """Where the compounds are that have a term, by (term, position)."""

    def __init__(self, text: str, starts: Array, language: str) -> None:
        self._text, self._starts, self._language = text, starts, language
        self._found: dict[int, tuple[frozenset[str], tuple[int, int]]] = {}

    def __contains__(self, key: tuple[str, int]) -> bool:
        return key[0] in self._at(key[1])[0]

    def __getitem__(self, key: tuple[str, int]) -> tuple[int, int]:
        return self._at(key[1])[1]

    def _at(self, position: int) -> tuple[frozenset[str], tuple[int, int]]:
        found = self._found.get(position)
        if found is None:
            start = int(self._starts[position])
            whole = offsets.compound(self._text, start)
            terms = offsets.joined_terms(self._text[slice(*whole)], self._language) if whole else ()
            found = self._found[position] = frozenset(terms), whole or (start, start)
        return found
