# SPDX-License-Identifier: MIT
"""The date of an event: its value, where it comes from, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tajarchive.events.timex import interval, precision

EXPLICIT, ADOPTED, REFERENCE = "explicit", "adopted", "reference"
ASSUMED, HALF, NONE = "assumed", "half known", "none"
EXACT = ("day", "minute")


@dataclass(frozen=True, slots=True)
class When:
    """An event's date: its TIMEX3 value or None, where it comes from, and how sure it is."""

    value: str | None
    source: str
    sure: float
    why: str

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day, or None when undated."""
        return interval(self.value)


UNDATED = When(None, NONE, 0.55, "date: none told")
MENTIONED = When(None, NONE, 0.0, "date: none told, only the occasion of something else")


def exactness(value: str | None) -> int:
    """Return how fine a value is, for keeping the finest of several."""
    order = ("undated", "decade", "year", "quarter", "month", "week", "day", "minute")
    return order.index(precision(value))
