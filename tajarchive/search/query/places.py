# SPDX-License-Identifier: MIT
"""Expressions that match at places in a text: words, phrases, words near each other.

The same expressions are evaluated over an index (`positional`) and over the words of one article
(`highlights`), so that what is painted is what was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Positions = Callable[[str, str], Sequence[int]]
"""Called as positions(field, term); returns the ascending positions, none when it is absent."""

Places = list[tuple[int, int]]
"""First and last position of each match, ascending."""

_MOST = 20_000
"""Pairs that are looked at for one Near in one article."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One word: any of the terms, in that field."""

    field: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Slots at fixed distances: `offsets[i]` is where slot i stands after the first; `width`
    counts the positions of the whole."""

    slots: tuple[Slot, ...]
    offsets: tuple[int, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Close:
    """Both within `distance` positions of each other; `ordered`: the left one first."""

    left: Expression
    right: Expression
    distance: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class Either:
    """Any of them."""

    options: tuple[Expression, ...]


Expression = Slot | Row | Close | Either


def places(expression: Expression, positions: Positions) -> Places:
    """Return where an expression matches in one document."""
    if isinstance(expression, Slot):
        return [(at, at) for at in _slot(expression, positions)]
    if isinstance(expression, Row):
        return _sequence(expression, positions)
    if isinstance(expression, Close):
        return _close(expression, positions)
    found = {place for option in expression.options for place in places(option, positions)}
    return sorted(found)


def slots(expression: Expression) -> Iterator[Slot]:
    """Yield every slot of an expression."""
    if isinstance(expression, Slot):
        yield expression
    elif isinstance(expression, Row):
        yield from expression.slots
    elif isinstance(expression, Close):
        yield from slots(expression.left)
        yield from slots(expression.right)
    else:
        for option in expression.options:
            yield from slots(option)


def _slot(slot: Slot, positions: Positions) -> Sequence[int]:
    if len(slot.terms) == 1:
        return positions(slot.field, slot.terms[0])
    found: set[int] = set()
    for term in slot.terms:
        found.update(positions(slot.field, term))
    return sorted(found)


def _sequence(sequence: Row, positions: Positions) -> Places:
    starts: set[int] | None = None
    for slot, offset in zip(sequence.slots, sequence.offsets, strict=True):
        here = {at - offset for at in _slot(slot, positions)}
        starts = here if starts is None else starts & here
        if not starts:
            return []
    return [(start, start + sequence.width - 1) for start in sorted(starts or ())]


def _close(close: Close, positions: Positions) -> Places:
    left = places(close.left, positions)
    right = places(close.right, positions) if left else []
    found: set[tuple[int, int]] = set()
    looked, first = 0, 0
    for a, b in left:
        while first < len(right) and right[first][1] < a - close.distance - 64:
            first += 1
        for i in range(first, len(right)):
            c, d = right[i]
            if c - b > close.distance:
                break
            looked += 1
            before, after = c - b, a - d
            if 0 < before <= close.distance or (not close.ordered and 0 < after <= close.distance):
                found.add((min(a, c), max(b, d)))
        if looked > _MOST:
            break
    return sorted(found)
