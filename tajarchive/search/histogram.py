# SPDX-License-Identifier: MIT
"""How many articles of a result were published when, by day, month or year.

A bar holds what `published:` with its value finds: articles whose whole interval lies in it.
What is known to a longer time only (2024, in a histogram by months) is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from tajarchive.model import Histogram
from tajarchive.search.engine.files import Array

MOST_DAYS = 92
"""Days of a result that is shown by day."""

MOST_MONTHS = 120
"""Months of a result that is shown by month."""

_UNITS = ("day", "month", "year")
_EPOCH = date(1970, 1, 1).toordinal()
_LAST_DAY = date.max.toordinal()


class Dated(NamedTuple):
    """The dates of a result's articles, as far as they are known: first and last day and month,
    counted from 1 January 1970; `undated` are the others."""

    first: Array
    last: Array
    first_month: Array
    last_month: Array
    undated: int

    @classmethod
    def of(cls, since: Array, until: Array) -> Dated:
        """Take first and last days as ordinals, 0 where they are not known."""
        known = since > 0
        first, last = since[known].astype(np.int64), until[known].astype(np.int64)
        last = np.minimum(last, _LAST_DAY)
        first, last = first - _EPOCH, last - _EPOCH
        return cls(first, last, _months(first), _months(last), len(since) - len(first))


def years(dated: Dated) -> Counter[str]:
    """Return the number of articles by year, of those whose year is known."""
    values, _ = _bars(dated, "year")
    return Counter(dict(values))


def histogram(dated: Dated) -> Histogram:
    """Return the histogram of a result, by the finest unit that its span and its dates allow.

    The span is what any account of the articles must cover: from the earliest last day to the
    latest first day. A unit that less than half of the dates are known to gives way to the
    next.
    """
    bars: Sequence[tuple[str, int]] = ()
    coarser, unit = 0, "year"
    for unit in _UNITS[_finest(dated) :]:
        bars, coarser = _bars(dated, unit)
        if 2 * coarser <= len(dated.first):
            break
    return Histogram(unit, tuple(bars), coarser, dated.undated)


def _months(days: Array) -> Array:
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def _finest(dated: Dated) -> int:
    """Return the place of the finest unit whose bars would not be too many."""
    if not len(dated.first):
        return len(_UNITS) - 1
    if dated.first.max() - dated.last.min() < MOST_DAYS:
        return 0
    return 1 if dated.first_month.max() - dated.last_month.min() < MOST_MONTHS else 2


def _bars(dated: Dated, unit: str) -> tuple[list[tuple[str, int]], int]:
    """Return (value, number of articles) in order, and how many are not known that closely."""
    if unit == "day":
        first, last, code = dated.first, dated.last, "datetime64[D]"
    else:
        first, last, code = dated.first_month, dated.last_month, "datetime64[M]"
        if unit == "year":
            first, last, code = first // 12, last // 12, "datetime64[Y]"
    exact = first[first == last]
    if not len(exact):
        return [], len(first)
    least = int(exact.min())
    counts = np.bincount(exact - least)
    places = np.flatnonzero(counts)
    values = (places + least).astype(code).astype(str)
    return list(zip(values.tolist(), counts[places].tolist(), strict=True)), len(first) - len(exact)
