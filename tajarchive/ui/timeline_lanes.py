# SPDX-License-Identifier: MIT
"""Where events stand on the timeline: points and bars in lanes, and one mark for many at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil, floor
from typing import overload

from tajarchive.ui.models.chronicle import EventRow
from tajarchive.ui.timeline_axis import Axis

COLUMN = 40
"""Pixels whose events are drawn as one when there are too many."""
_MOST, _FEW = 3, 60
"""Events of a column that are drawn one by one where more than `_FEW` points are in sight; where
there are fewer, as many as find a lane."""
_NARROW = 12
"""Pixels below which a stretch of time looks like a day."""
POINT = 10
_GAP = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """One or several events on the timeline: `x` and `wide` are pixels of the sign, `label` those
    of the words behind it (0 for none). Days are ordinals."""

    rows: tuple[Sequence[EventRow], ...]
    first: int
    last: int
    x: float
    wide: float
    lane: int
    label: float = 0.0
    bar: bool = False
    cluster: bool = False
    more: bool = False
    """A cluster of what found no lane beside others of its days."""

    @property
    def number(self) -> int:
        """How many events it stands for."""
        return sum(len(some) for some in self.rows)

    @property
    def events(self) -> Iterator[EventRow]:
        """Its events in order."""
        return chain.from_iterable(self.rows)

    @property
    def row(self) -> EventRow:
        """Its first event."""
        return next(self.events)


class Spans:
    """The dated events of a chronicle, ready to be looked up by day."""

    def __init__(self, rows: Iterable[EventRow]) -> None:
        self.points: list[EventRow] = []
        self._spans: dict[tuple[int, int], list[EventRow]] = {}
        self.undated = 0
        for row in rows:
            if row.first is None or row.last is None:
                self.undated += 1
            elif row.first == row.last:
                self.points.append(row)
            else:
                self._spans.setdefault((row.first, row.last), []).append(row)
        self.points.sort(key=lambda row: (row.first or 0, row.event.id))
        self.days = [row.first or 0 for row in self.points]
        self.spans = sorted(self._spans.items(), key=lambda one: (one[0][0], -one[0][1]))
        days = [*self.days[:1], *self.days[-1:], *chain.from_iterable(self._spans)]
        self.first, self.last = (min(days), max(days)) if days else (0, 0)

        every = [*self.points, *chain.from_iterable(rows for _, rows in self.spans)]
        self.order = sorted(every, key=lambda row: (row.first or 0, row.last or 0, row.event.id))
        """The dated events by their first day."""
        self.places = {row.event.id: n for n, row in enumerate(self.order)}

    @property
    def number(self) -> int:
        """How many events have a date."""
        return len(self.order)

    def usual(self) -> tuple[int, int]:
        """Return the days between which nearly all events lie, so that one event of long ago does
        not press the others together."""
        days = [row.first or 0 for row in self.order]
        whole = self.last - self.first
        if len(days) >= 20:
            low, high = days[len(days) // 20], days[-1 - len(days) // 50]
            if high - low < whole * 0.4:
                edge = max(30, (high - low) // 20)
                return max(self.first, low - edge), min(self.last, high + edge)
        return self.first, self.last


class _Lanes:
    """What is taken in each lane, in pixels."""

    def __init__(self, number: int) -> None:
        self._taken: list[list[tuple[float, float]]] = [[] for _ in range(number)]

    def take(self, lanes: Iterable[int], start: float, end: float) -> int | None:
        """Take the first lane that is free from `start` to `end`; None when none is."""
        for lane in lanes:
            if all(end <= one or start >= other for one, other in self._taken[lane]):
                self._taken[lane].append((start, end))
                return lane
        return None


def lay_out(
    spans: Spans, axis: Axis, lanes: int, label_width: Callable[[EventRow], float]
) -> list[Mark]:
    """Return the marks of what is in sight in that many lanes (at least 2), none over another.

    The lowest lane is kept for marks of many. Bars fill the lanes from above, points from below.
    """
    made: list[Mark] = []
    taken = _Lanes(lanes)
    many: dict[int, list[tuple[int, int, Sequence[EventRow]]]] = {}
    days = max(1.0, COLUMN / axis.scale)
    seen = bisect_left(spans.days, axis.end) - bisect_left(spans.days, axis.start)
    most = _MOST if seen > _FEW else _FEW
    for (first, last), rows in spans.spans:
        if last + 1 < axis.start or first > axis.end:
            continue
        wide = (last + 1 - first) * axis.scale
        if wide >= _NARROW:
            mark = _bar(axis, taken, lanes, (first, last), rows, label_width)
            if mark is not None:
                made.append(mark)
                continue
        middle = min(max((first + last + 1) / 2, axis.start), axis.end)
        many.setdefault(floor(middle / days), []).append((first, last, rows))
    for column in range(floor(axis.start / days) - 1, floor(axis.end / days) + 2):
        low = bisect_left(spans.days, ceil(column * days))
        high = bisect_left(spans.days, ceil((column + 1) * days))
        parts = many.get(column, [])
        if high > low:
            found = spans.points[low:high] if high - low <= most else _Slice(spans, low, high)
            parts = [(spans.days[low], spans.days[high - 1], found), *parts]
        made.extend(_column(axis, taken, lanes, column * days, days, parts, most, label_width))
    return made


class _Slice(Sequence[EventRow]):
    """Some of the points, without a copy."""

    def __init__(self, spans: Spans, low: int, high: int) -> None:
        self._points, self._low, self._high = spans.points, low, high

    def __len__(self) -> int:
        return self._high - self._low

    @overload
    def __getitem__(self, at: int) -> EventRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[EventRow]: ...
    def __getitem__(self, at: int | slice) -> EventRow | Sequence[EventRow]:
        where = range(self._low, self._high)[at]
        return self._points[where] if isinstance(where, int) else [self._points[n] for n in where]

    def __iter__(self) -> Iterator[EventRow]:
        return (self._points[n] for n in range(self._low, self._high))


def _bar(
    axis: Axis,
    taken: _Lanes,
    lanes: int,
    days: tuple[int, int],
    rows: Sequence[EventRow],
    label_width: Callable[[EventRow], float],
) -> Mark | None:
    """Place a bar, with its words inside or behind it where there is room."""
    x, end = axis.x(days[0]), axis.x(days[1] + 1)
    left, right = max(x, 0.0), min(end, float(axis.width))
    order = range(lanes - 1)
    words = label_width(rows[0])
    need = max(right, left + words + 10)
    lane = taken.take(order, left, need + _GAP)
    if lane is None:
        words = max(0.0, right - left - 10) if right - left > 60 else 0.0
        lane = taken.take(order, left, right + 2)
    if lane is None:
        return None
    return Mark((rows,), *days, x, end - x, lane, words, bar=True)


def _column(
    axis: Axis,
    taken: _Lanes,
    lanes: int,
    start: float,
    days: float,
    parts: list[tuple[int, int, Sequence[EventRow]]],
    most: int,
    label_width: Callable[[EventRow], float],
) -> Iterator[Mark]:
    """Place the events of a column one by one, or as one mark."""
    number = sum(len(rows) for _, _, rows in parts)
    left: list[tuple[int, int, Sequence[EventRow]]] = parts
    if number <= most:
        left = []
        for first, last, rows in parts:
            for row in rows:
                mark = _point(axis, taken, lanes, row, label_width(row))
                if mark is None:
                    left.append((row.first or first, row.last or last, [row]))
                else:
                    yield mark
    if left:
        first, last = min(one[0] for one in left), max(one[1] for one in left)
        middle = axis.x(start + days / 2)
        yield Mark(
            tuple(rows for _, _, rows in left), first, last,
            middle - COLUMN / 2 + 2, COLUMN - 4, lanes - 1, cluster=True, more=left is not parts,
        )  # fmt: skip


def _point(axis: Axis, taken: _Lanes, lanes: int, row: EventRow, words: float) -> Mark | None:
    first, last = row.first or 0, row.last or 0
    x = axis.x((first + last + 1) / 2) - POINT / 2
    order = range(lanes - 2, -1, -1)
    lane = taken.take(order, x, x + POINT + 4 + words + _GAP)
    if lane is None:
        words = 0.0
        lane = taken.take(order, x, x + POINT + 2)
    if lane is None:
        return None
    return Mark(([row],), first, last, x, POINT, lane, words)
