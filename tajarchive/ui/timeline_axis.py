# SPDX-License-Identifier: MIT
"""The axis of the timeline of events: days as pixels, and what stands below them at each zoom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date

from tajarchive.ui import dates

YEAR = 365.2425
NEAREST, FARTHEST = 72.0, 0.004
"""Pixels of a day at the nearest and the farthest zoom: ten days, and a thousand years."""
_LAST = date.max.toordinal()
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_YEAR_ROOM, _MONTH_ROOM, _WEEK_ROOM, _DAY_ROOM = 44, 30, 22, 20


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of time on a width: `start` is the day (ordinal, with fraction) at pixel 0,
    `scale` the pixels of a day."""

    start: float
    scale: float
    width: int

    @classmethod
    def over(cls, first: float, last: float, width: int, edge: float = 0.04) -> Axis:
        """Show the days from `first` to `last`, both whole, with some room at the edges."""
        days = max(10.0, last + 1 - first)
        wanted = max(1, width) / (days * (1 + 2 * edge))
        scale = min(NEAREST, max(FARTHEST, wanted))
        middle = (first + last + 1) / 2
        return cls(middle - width / scale / 2, scale, width)

    @property
    def end(self) -> float:
        """The day at the right edge."""
        return self.start + self.width / self.scale

    def x(self, day: float) -> float:
        """Return the pixel of a day's beginning."""
        return (day - self.start) * self.scale

    def day(self, x: float) -> float:
        """Return the day (with fraction) at a pixel."""
        return self.start + x / self.scale

    def zoomed(self, factor: float, x: float) -> Axis:
        """Return the axis magnified, the day at pixel `x` staying there."""
        scale = min(NEAREST, max(FARTHEST, self.scale * factor))
        return Axis(self.day(x) - x / scale, scale, self.width)

    def moved(self, pixels: float) -> Axis:
        """Return the axis that begins so many pixels later."""
        return Axis(self.start + pixels / self.scale, self.scale, self.width)

    def kept_near(self, first: float, last: float) -> Axis:
        """Return the axis with some of the days from `first` to `last` in sight."""
        room = self.width / self.scale / 2
        start = min(max(self.start, first - room), last + 1 - room)
        return Axis(start, self.scale, self.width)

    def resized(self, width: int) -> Axis:
        """Return the axis on another width, with the same beginning."""
        return Axis(self.start, self.scale, width)

    # -- what stands below ---------------------------------------------------------------------

    def ticks(self) -> Iterator[tuple[float, str, bool]]:
        """Yield (day, label, whether it is a greater one): years; months and years; or days,
        months and years, as they have room."""
        if self.scale * 30 < _MONTH_ROOM:
            yield from self._years()
        elif self.scale * 7 < _WEEK_ROOM:
            yield from self._months(named_years=True)
        else:
            yield from self._days()
            yield from self._months(named_years=False)

    def _years(self) -> Iterator[tuple[float, str, bool]]:
        room = _YEAR_ROOM / (self.scale * YEAR)
        step = next((n for n in _STEPS if n >= room), _STEPS[-1])
        first, last = self._year(self.start), self._year(self.end)
        for year in range(max(1, first // step * step), last + 1):
            if year % step == 0:
                yield _ordinal(year, 1, 1), str(year), year % (step * 10) == 0 or step == 1

    def _months(self, *, named_years: bool) -> Iterator[tuple[float, str, bool]]:
        one = _date(self.start)
        month = one.year * 12 + one.month - 1
        while True:
            year, within = divmod(month, 12)
            day = _ordinal(year, within + 1, 1)
            if day > self.end or year > MAXYEAR:
                return
            if not named_years:
                yield day, dates.month_words(year, within + 1), True
            elif within == 0:
                yield day, str(year), True
            else:
                yield day, dates.month_short(within + 1), False
            month += 1

    def _days(self) -> Iterator[tuple[float, str, bool]]:
        every = self.scale >= _DAY_ROOM
        for at in range(max(1, int(self.start)), min(_LAST, int(self.end) + 1) + 1):
            day = date.fromordinal(at).day
            if every or day in (1, 8, 15, 22):
                yield at, str(day), False

    def _year(self, day: float) -> int:
        return _date(day).year

    def span(self) -> str:
        """Return what stands after `published:` for the time in sight: years, or months where
        days are shown."""
        one, other = _date(self.start), _date(self.end)
        if self.scale * 7 < _WEEK_ROOM:
            return f"{one.year:04}..{other.year:04}"
        return f"{one.year:04}-{one.month:02}..{other.year:04}-{other.month:02}"

    def words(self) -> str:
        """Return the stretch in sight, as exactly as the zoom shows it."""
        one, other = _date(self.start), _date(self.end)
        if self.scale * 30 < _MONTH_ROOM:
            return f"{one.year} – {other.year}"
        if self.scale * 7 < _WEEK_ROOM:
            return f"{_month(one)} – {_month(other)}"
        return f"{one.day} {_month(one)} – {other.day} {_month(other)}"


def _month(day: date) -> str:
    return f"{dates.month_short(day.month)} {day.year}"


def _date(day: float) -> date:
    return date.fromordinal(min(_LAST, max(1, int(day))))


def _ordinal(year: int, month: int, day: int) -> int:
    return date(min(MAXYEAR, max(1, year)), month, day).toordinal()
