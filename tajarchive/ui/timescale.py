# SPDX-License-Identifier: MIT
"""Days, months and years as numbers in a row: the arithmetic and the words of the timeline.

A unit's numbers: years are themselves, months count from January of year 0, days are proleptic
Gregorian ordinals. A bin is a run of them whose length divides the count from its beginning, so
that bins of three months are quarters and bins of seven days are weeks from Monday to Sunday.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date

from tajarchive.model import Histogram
from tajarchive.ui import dates
from tajarchive.ui.translation import trn

_LENGTHS = {
    "year": (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10000),
    "month": (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 120000),
    "day": (1, 2, 7, 14, 28, 56, 112, 364, 3640, 36400, 364000, 3640000),
}
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)


def number(value: str, unit: str) -> int:
    """Return the number of "2024", "2024-07" or "2024-07-05".

    Raises:
        ValueError: it is no such value.
    """
    if unit == "year":
        return int(value)
    if unit == "month":
        year, month = value.split("-")
        return int(year) * 12 + int(month) - 1
    return date.fromisoformat(value).toordinal()


def value(at: int, unit: str) -> str:
    """Return the ISO value of a number."""
    if unit == "year":
        return f"{at:04}"
    if unit == "month":
        return f"{at // 12:04}-{at % 12 + 1:02}"
    return date.fromordinal(max(1, at)).isoformat()


def words(first: int, last: int, unit: str) -> str:
    """Return a stretch in words: "July 2024", "5–7 July 2024", "2018–2020"."""
    if unit == "year":
        return str(first) if first == last else f"{first}–{last}"
    if unit == "month":
        end = dates.month_words(last // 12, last % 12 + 1)
        if first == last:
            return end
        if first // 12 == last // 12:
            return f"{dates.month_alone(first % 12 + 1)}–{end}"
        return f"{dates.month_words(first // 12, first % 12 + 1)} – {end}"
    return dates.days_words(date.fromordinal(first), date.fromordinal(last))


def span(first: int, last: int, unit: str) -> str:
    """Return what stands after `published:` for a stretch: "2018", "2018-03..2019-01"."""
    one, other = value(first, unit), value(last, unit)
    return one if one == other else f"{one}..{other}"


def wider(present: str) -> str:
    """Return the next wider stretch around one: days within a month give the month, months
    within a year the year, all else gives "", all of time."""
    first, dots, last = present.partition("..")
    last = last if dots else first
    if not (first[:4].isdigit() and last[:4].isdigit()) or first[:4] != last[:4]:
        return ""
    if len(first) == 4 or len(last) == 4:
        return ""
    if first[:7] != last[:7] or len(first) == len(last) == 7:
        return first[:4]
    return first[:7]


@dataclass(frozen=True, slots=True)
class Scale:
    """The bins of a histogram: bin n holds the numbers from `start(n)` to `end(n)`."""

    unit: str
    first: int
    last: int
    length: int
    counts: tuple[int, ...]
    """Articles by bin."""

    @classmethod
    def of(cls, histogram: Histogram, most: int) -> Scale | None:
        """Put the bars of a histogram into at most so many bins; None when there are no bars."""
        unit = histogram.unit
        bars = [(number(text, unit), articles) for text, articles in histogram.bars]
        if not bars:
            return None
        first, last = bars[0][0], bars[-1][0]
        lengths = _LENGTHS[unit]
        length = next(
            (n for n in lengths if _bin(last, n, unit) - _bin(first, n, unit) < most), lengths[-1]
        )
        origin = _bin(first, length, unit)
        counts = [0] * (_bin(last, length, unit) - origin + 1)
        for at, articles in bars:
            counts[_bin(at, length, unit) - origin] += articles
        return cls(unit, first, last, length, tuple(counts))

    def start(self, bin_: int) -> int:
        """Return the first number of a bin that lies within the histogram."""
        at = (_bin(self.first, self.length, self.unit) + bin_) * self.length
        return max(self.first, at + (self.unit == "day"))

    def end(self, bin_: int) -> int:
        """Return the last number of a bin that lies within the histogram."""
        at = (_bin(self.first, self.length, self.unit) + bin_ + 1) * self.length
        return min(self.last, at - 1 + (self.unit == "day"))

    def bin_of(self, at: int) -> int:
        """Return the bin of a number."""
        return _bin(at, self.length, self.unit) - _bin(self.first, self.length, self.unit)

    def words(self, first: int, last: int) -> str:
        """Return bins in words, with the number of their articles."""
        articles = sum(self.counts[first : last + 1])
        said = trn("{n} article", "{n} articles", articles)
        return f"{words(self.start(first), self.end(last), self.unit)}: {said}"

    def span(self, first: int, last: int) -> str:
        """Return what stands after `published:` for bins."""
        return span(self.start(first), self.end(last), self.unit)

    def edges(self) -> tuple[str, str]:
        """Return short labels of the first and the last number."""
        return _edge(self.first, self.unit), _edge(self.last, self.unit)

    def ticks(self, most: int) -> Iterator[tuple[int, str]]:
        """Yield (bin, label) of at most so many places between the ends: years, or months of a
        histogram by days."""
        marks = list(self._marks())
        every = next((n for n in _STEPS if len(marks) <= most * n), _STEPS[-1])
        for at, order in marks:
            if order % every == 0:
                by_month = self.unit == "day"
                label = dates.month_short(order % 12 + 1) if by_month else str(order)
                yield self.bin_of(at), label

    def _marks(self) -> Iterator[tuple[int, int]]:
        """Yield (number, place in the order) of what may be labelled: years, or months counted
        from January of the year 0."""
        if self.unit == "year":
            for year in range(self.first + 1, self.last):
                yield year, year
        elif self.unit == "month":
            for year in range(self.first // 12 + 1, self.last // 12 + 1):
                yield year * 12, year
        else:
            yield from self._months()

    def _months(self) -> Iterator[tuple[int, int]]:
        one = date.fromordinal(self.first)
        month = one.year * 12 + one.month
        while True:
            year, within = divmod(month, 12)
            day = date(year, within + 1, 1).toordinal() if year <= MAXYEAR else self.last + 1
            if day > self.last:
                return
            yield day, month
            month += 1


def _bin(at: int, length: int, unit: str) -> int:
    return (at - 1 if unit == "day" else at) // length


def _edge(at: int, unit: str) -> str:
    if unit == "year":
        return str(at)
    if unit == "month":
        return f"{dates.month_short(at % 12 + 1)} {at // 12}"
    day = date.fromordinal(at)
    return f"{day.day} {dates.month_short(day.month)} {day.year}"
