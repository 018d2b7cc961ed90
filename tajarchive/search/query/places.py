# SPDX-License-Identifier: MIT
"""Expressions that match at places in a text: words, phrases, words near each other.

The same expressions are evaluated over an index (`positional`) and over the words of one article
(`marking`), so that what is painted is what was found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tajarchive.search import breaks

Positions = Callable[[str, str], Sequence[int]]
"""Called as positions(field, term); returns the ascending positions, none when it is absent.

The field `breaks.FIELD` tells where sentences and paragraphs begin."""

Place = tuple[int, int]
Places = list[Place]
"""First and last position of each match, ascending."""

_MOST = 5_000
"""Pairs that are looked at for one Close in one article."""


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
    """Both within `distance` positions of each other; `ordered`: the left one first.

    Its places reach from one to the other.
    """

    left: Expression
    right: Expression
    distance: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class Together:
    """Both in one sentence, or one paragraph, not beginning or ending with one word; `ordered`:
    the left one first.

    Its places are those of either that have one of the other beside them. `breaks` are the terms
    of `breaks.FIELD` that end what they stand in; without any it is the whole field.
    """

    left: Expression
    right: Expression
    breaks: tuple[str, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Apart:
    """The left one where the right one is not near as `nearness` says: its own two are these."""

    nearness: Close | Together


@dataclass(frozen=True, slots=True)
class Often:
    """All places of an expression, in articles that have `count` of them or more; of those that
    overlap the first counts."""

    child: Expression
    count: int


@dataclass(frozen=True, slots=True)
class Either:
    """Any of them."""

    options: tuple[Expression, ...]


Expression = Slot | Row | Close | Together | Apart | Often | Either


def places(expression: Expression, positions: Positions) -> Places:
    """Return where an expression matches in one document."""
    if isinstance(expression, Slot):
        return [(at, at) for at in _slot(expression, positions)]
    if isinstance(expression, Row):
        return _sequence(expression, positions)
    if isinstance(expression, Close):
        pairs = _close(expression, positions)
        return sorted({(min(a, c), max(b, d)) for (a, b), (c, d) in pairs})
    if isinstance(expression, Together):
        left, right = _together(expression, positions)
        return sorted({*left, *right})
    if isinstance(expression, Apart):
        return _apart(expression.nearness, positions)
    if isinstance(expression, Often):
        found = places(expression.child, positions)
        return found if _count(found) >= expression.count else []
    return sorted({place for option in expression.options for place in places(option, positions)})


def words(expression: Expression, positions: Positions, within: Places | None = None) -> Places:
    """Return the places of the words and phrases that an expression's places are made of.

    Those of Close and the like are not all that lies between their two ends. `within`: only
    these of its places.
    """
    if isinstance(expression, (Slot, Row)):
        return places(expression, positions) if within is None else within
    if isinstance(expression, Either):
        found: set[Place] = set()
        for option in expression.options:
            some = places(option, positions)
            if within is not None:
                some = sorted({*some} & {*within})
            found.update(words(option, positions, some))
        return sorted(found)
    if isinstance(expression, Often):
        chosen = places(expression, positions) if within is None else within
        return words(expression.child, positions, chosen)
    if isinstance(expression, Apart):
        chosen = places(expression, positions) if within is None else within
        return words(expression.nearness.left, positions, chosen)
    if isinstance(expression, Close):
        pairs = _close(expression, positions)
        if within is not None:
            asked = {*within}
            pairs = [
                ((a, b), (c, d)) for (a, b), (c, d) in pairs if (min(a, c), max(b, d)) in asked
            ]
        left, right = sorted({one for one, _ in pairs}), sorted({other for _, other in pairs})
    else:
        left, right = _together(expression, positions)
        if within is not None:
            asked = {*within}
            left, right = [p for p in left if p in asked], [p for p in right if p in asked]
    return sorted(
        {
            *words(expression.left, positions, left),
            *words(expression.right, positions, right),
        }
    )


def slots(expression: Expression) -> Iterator[Slot]:
    """Yield every slot of an expression."""
    if isinstance(expression, Slot):
        yield expression
    elif isinstance(expression, Row):
        yield from expression.slots
    elif isinstance(expression, (Close, Together)):
        yield from slots(expression.left)
        yield from slots(expression.right)
    elif isinstance(expression, Apart):
        yield from slots(expression.nearness)
    elif isinstance(expression, Often):
        yield from slots(expression.child)
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


def _close(close: Close, positions: Positions) -> list[tuple[Place, Place]]:
    """Return the pairs of a left and a right place that are near each other."""
    left = places(close.left, positions)
    right = places(close.right, positions) if left else []
    found: list[tuple[Place, Place]] = []
    looked, first = 0, 0
    for a, b in left:
        while first < len(right) and right[first][1] < a - close.distance:
            first += 1
        for i in range(first, len(right)):
            c, d = right[i]
            if c - b > close.distance:
                break
            looked += 1
            before, after = c - b, a - d
            if 0 < before <= close.distance or (not close.ordered and 0 < after <= close.distance):
                found.append(((a, b), (c, d)))
        if looked > _MOST:
            break
    return found


def _together(both: Together, positions: Positions) -> tuple[Places, Places]:
    """Return the left and the right places that stand together."""
    left = places(both.left, positions)
    right = places(both.right, positions) if left else []
    ends = _slot(Slot(breaks.FIELD, both.breaks), positions) if left and right else ()
    lefts, rights = _grouped(left, ends), _grouped(right, ends)
    some: Places = []
    others: Places = []
    for group, here in lefts.items():
        there = rights.get(group)
        if there is None:
            continue
        if both.ordered:
            latest, earliest = there[-1][0], min(last for _, last in here)
            some += [(a, b) for a, b in here if b < latest]
            others += [(c, d) for c, d in there if earliest < c]
        else:
            some += _beside(here, there)
            others += _beside(there, here)
    return some, others


def _beside(these: Places, those: Places) -> Places:
    """Return which of these are not alone with those that begin or end where they do."""
    whole = {*those}
    firsts, lasts = Counter(first for first, _ in those), Counter(last for _, last in those)
    return [(a, b) for a, b in these if len(those) > firsts[a] + lasts[b] - ((a, b) in whole)]


def _grouped(some: Places, ends: Sequence[int]) -> dict[int, Places]:
    """Return places by the sentence (or paragraph) that they lie in; not those in two."""
    found: dict[int, Places] = {}
    for first, last in some:
        group = bisect_right(ends, first)
        if bisect_right(ends, last) == group:
            found.setdefault(group, []).append((first, last))
    return found


def _apart(nearness: Close | Together, positions: Positions) -> Places:
    """Return the left places that no right one is near."""
    left = places(nearness.left, positions)
    if isinstance(nearness, Together):
        near = {*_together(nearness, positions)[0]}
        return [place for place in left if place not in near]
    right = places(nearness.right, positions) if left else []
    firsts, lasts = [first for first, _ in right], sorted(last for _, last in right)
    distance = nearness.distance

    def is_near(first: int, last: int) -> bool:
        if bisect_right(firsts, last) < bisect_right(firsts, last + distance):
            return True
        if nearness.ordered:
            return False
        return bisect_left(lasts, first - distance) < bisect_left(lasts, first)

    return [place for place in left if not is_near(*place)]


def _count(found: Places) -> int:
    """Return how many places do not begin within one before."""
    count, reached = 0, -1
    for first, last in found:
        count += first > reached
        reached = max(reached, last)
    return count
