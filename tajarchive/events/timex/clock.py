# SPDX-License-Identifier: MIT
"""What is known while a text is read, and how the fields of an expression become numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tajarchive.events.timex import values
from tajarchive.events.timex.reference import Reference

PAST, FUTURE, OPEN = "past", "future", "open"
ENDED = "ended"
"""What "the year ended March 31" says of the day: it lies behind."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(
    r"(?:(\d\d?)(?:[:.](\d\d))?(?:[:.]\d\d)?\s?([ap]\.?m\b)?|(noon|midnight|midday))"
)
_LATE = ("AF", "EV")
_HALF_MONTH = re.compile(r"XXXX-\d\d")
_QUARTER = re.compile(r"\d{4}-Q[1-4]")


@dataclass(slots=True)
class Clock:
    """What is known when an expression is read; `read` moves it on.

    `narrative` is set in texts that mostly tell of other years than the reference's: then a
    month without a year belongs to the year named last.
    """

    reference: Reference | None
    narrative: bool = False
    last: str | None = None
    last_day: str | None = None
    past_day: str | None = None
    """The last of those that are not after the reference."""
    story: bool | None = None
    """Whether the text goes on from a day long before the reference; None until it names a day."""
    day_end: int = 0
    """Where the expression of the day that was named last ends."""
    written: bool = False
    """Whether the text itself wrote the year of what it named last."""
    same_paragraph: bool = False
    next_to: bool = False
    """Whether what was named last stands in this sentence or the one before."""
    same_clause: bool = False
    """Whether no sentence has ended since then."""
    quarter: str | None = None
    quarter_end: int = 0
    """The quarter that was named last, and where its expression ends."""
    of_money: bool = False
    """Whether a sum or a share stands just before."""
    half: str | None = None
    """The last month, of an unknown year, where the reference is unknown ("XXXX-09")."""
    half_today: str | None = None
    """The dateline's day of an unknown year ("XXXX-09-22")."""
    tense: str = OPEN
    same_sentence: bool = False

    def remember(self, value: str | None, end: int, written: bool, compared: bool = False) -> None:
        """Keep what was named last, up to the code point `end`, to count from.

        What is only `compared` with ("a year earlier") names no quarter to compare with next.
        """
        self.last = (value or "").partition("/")[0].partition("T")[0]
        self.written = written
        if values.precision(self.last) == "day":
            self.last_day, self.day_end = self.last, end
            if self.day is None or self.last <= self.day.isoformat():
                self.past_day = self.last
        if _QUARTER.fullmatch(self.last) and not compared:
            self.quarter, self.quarter_end = self.last, end

    def remember_half(self, value: str | None, *, opens: bool) -> None:
        """Keep a day or month of an unknown year; one that opens the text is the dateline's."""
        if self.reference is None and value and _HALF_MONTH.match(value):
            self.half = value[:7]
            if opens and self.half_today is None and len(value) == len("XXXX-09-22"):
                self.half_today = value

    def remember_quarter(self, ended: str | None, end: int) -> None:
        """Keep the quarter that ended on a day, as "the quarter ended Sept. 30" names it."""
        days = values.interval(ended)
        if days:
            self.quarter = f"{days[0].year:04d}-Q{(days[0].month + 2) // 3}"
            self.quarter_end = end

    @property
    def day(self) -> date | None:
        """The reference day, if it is known."""
        return self.reference.day if self.reference else None

    @property
    def year(self) -> int | None:
        """The reference year, if it is known."""
        return self.reference.year if self.reference else None

    @property
    def trust(self) -> float:
        """How sure the reference is; 0.3 without one."""
        return self.reference.confidence if self.reference else 0.3

    def looks_on(self) -> bool:
        """Return whether the paragraph speaks of a day to come, as forecasts and programmes do."""
        if self.last_day is None or self.day is None or not self.same_paragraph:
            return False
        return self.last_day > self.day.isoformat() and self.last == self.last_day

    def anchor(self) -> date | None:
        """Return the first day of what the text named last, else the reference day."""
        days = values.interval(self.last)
        return days[0] if days else self.day

    def anchor_year(self) -> int | None:
        """Return the year named last, else the reference year."""
        days = values.interval(self.last)
        return days[0].year if days else self.year


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means; `note` refines the rule's name.

    `kind` replaces the rule's kind where only the context tells; `length` is the stretch of time
    that the words tell as well: "P9M" in "the first nine months of 1997".
    """

    value: str | None
    confidence: float = 1.0
    note: str = ""
    kind: str = ""
    length: str = ""


def to_number(fields: dict[str, str], name: str) -> int | None:
    """Return a field as a number: digits, a lexicon value or a Chinese numeral."""
    text = fields.get(name)
    if text is None:
        return None
    if text.lstrip("-").isdecimal():
        return int(text)
    return han_number(text)


_HAN_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "○": 0}


def han_number(text: str) -> int | None:
    """Return the value of a Chinese numeral below ten thousand, or None."""
    if all(c in _HAN_DIGITS for c in text):
        return int("".join(str(_HAN_DIGITS[c]) for c in text)) if text else None
    total, digit = 0, 0
    for char in text:
        scale = {"十": 10, "百": 100, "千": 1000}.get(char)
        if scale:
            total += (digit or 1) * scale
            digit = 0
        elif char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        else:
            return None
    return total + digit


def counted(fields: dict[str, str]) -> int | None:
    """Return how many units a field tells."""
    number = to_number(fields, "number")
    return number if number is not None else to_number(fields, "digits")


def with_part(value: str | None, fields: dict[str, str]) -> str | None:
    """Return a day with its hour or part of the day, if the fields tell one."""
    if value is None or not _DAY.fullmatch(value):
        return value
    hour = clock_time(fields)
    if hour:
        return f"{value}T{hour}"
    part = fields.get("part")
    return f"{value}T{part}" if part else value


def clock_time(fields: dict[str, str]) -> str | None:
    """Return the hour and minute that the fields tell, "15:30", or None."""
    told, part = _TIME.match(fields.get("clock", "")), fields.get("part")
    if told and told[1] is None:
        return "00:00" if told[4] == "midnight" else "12:00"
    if told:
        hour, minute, half = int(told[1]), int(told[2] or 0), (told[3] or "")[:1]
        half = half or ("p" if part in _LATE else "")
    else:
        hour, minute = to_number(fields, "hour"), to_number(fields, "minute") or 0
        half = fields.get("half", "") or ("p" if part in _LATE else "")
    if hour is None or hour > 23:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half and hour <= 12 else hour
    return f"{hour:02d}:{minute:02d}"


def if_valid(value: str | None, sure: float = 1.0, note: str = "") -> Meaning | None:
    """Return a meaning, or None when the calendar has no such value."""
    return Meaning(value, sure, note) if value else None


def shifted_year(fields: dict[str, str], clock: Clock) -> int | None:
    """Return the year of "last year", "that year" and the like."""
    shift = to_number(fields, "shift")
    if shift is not None:
        return None if clock.year is None else clock.year + shift
    anchor = clock.anchor_year()
    if anchor is None:
        return None
    word = fields.get("same", "")
    step = to_number(fields, "step")
    if step is not None:
        return anchor + step
    return anchor + (1 if "following" in word else -1 if "previous" in word else 0)


def year_of(clock: Clock, month: int, day: int | None) -> tuple[int | None, float, str]:
    """Return the year of a month or day that names none, how sure it is, and the reason."""
    last = values.interval(clock.last)
    other = last is not None and clock.year is not None and last[0].year != clock.year
    told = clock.written or len(clock.last or "") == 4
    near = other and told and clock.same_clause
    alone = clock.reference is None and clock.next_to
    if last and (clock.narrative or near or alone):
        year = last[0].year + (1 if last[0].month >= 10 and month <= 3 else 0)
        return year, 0.75, "year of the text before"
    if clock.reference is None:
        return None, 0.3, "year unknown"
    if clock.day is None:
        return clock.reference.year, clock.trust, f"year by {clock.reference.zone}"
    if day is not None:
        return _nearest(clock.day, month, day, clock.tense), clock.trust, "nearest year"
    return _month_year(clock.day, month, clock.tense), clock.trust * 0.95, f"{clock.tense} month"


_AHEAD = 120
"""Days by which a day without a year may lie ahead where nothing looks ahead."""
_MONTHS_AHEAD = 2
"""Months by which a month without a year may lie ahead where the words say nothing."""


def _nearest(reference: date, month: int, day: int, tense: str) -> int:
    """Return the year that puts a day nearest to the reference, of leap years for 29 February.

    Unless the words look ahead, a day further ahead than `_AHEAD` lies behind instead.
    """
    reach = 8 if (month, day) == (2, 29) else 1
    years = range(max(values.FIRST_YEAR, reference.year - reach), reference.year + reach + 1)
    days = [values.day_value(year, month, day) for year in years if year <= values.LAST_YEAR]
    real = [date.fromisoformat(value) for value in days if value]
    if not real:
        return reference.year  # 30 February
    nearest = min(real, key=lambda one: abs((one - reference).days))
    if nearest <= reference or tense == FUTURE:
        return nearest.year
    if tense != ENDED and (nearest - reference).days < _AHEAD:
        return nearest.year
    return max((one for one in real if one <= reference), default=nearest).year


def _month_year(reference: date, month: int, tense: str) -> int:
    if tense == FUTURE or (tense == OPEN and 0 < (month - reference.month) % 12 <= _MONTHS_AHEAD):
        return reference.year + (1 if month < reference.month else 0)
    return reference.year - (1 if month > reference.month else 0)
