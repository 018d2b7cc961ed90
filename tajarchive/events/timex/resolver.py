# SPDX-License-Identifier: MIT
"""What an expression means: the operations that a grammar's rules name.

Each takes the fields of a candidate and the clock (reference date, what the text named last)
and gives a TIMEX3 value, or drops the candidate. Nothing is guessed: without a reference the
unknown digits stay X.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tajarchive.events.timex import values
from tajarchive.events.timex.matcher import Candidate
from tajarchive.events.timex.reference import Reference

PAST, FUTURE, OPEN = "past", "future", "open"


@dataclass(slots=True)
class Clock:
    """What is known when an expression is read; `read` moves it on.

    `narrative` is set in texts that mostly tell of other years than the reference's: then a
    month without a year belongs to the year named last.
    """

    reference: Reference | None
    narrative: bool = False
    last: str | None = None
    tense: str = OPEN
    same_sentence: bool = False

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
    """What an expression means; `note` refines the rule's name."""

    value: str | None
    confidence: float = 1.0
    note: str = ""


def resolve(candidate: Candidate, clock: Clock) -> Meaning | None:
    """Return what a candidate means, or None when it is no expression of time after all."""
    return _OPERATIONS[candidate.rule.op](candidate, clock)


# ---- fields


def _int(fields: dict[str, str], name: str) -> int | None:
    text = fields.get(name)
    if text is None:
        return None
    if text.lstrip("-").isdecimal():
        return int(text)
    return _han_number(text)


_HAN_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "○": 0}


def _han_number(text: str) -> int | None:
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


def _count(fields: dict[str, str]) -> int | None:
    number = _int(fields, "number")
    return number if number is not None else _int(fields, "digits")


def _with_part(value: str | None, fields: dict[str, str]) -> str | None:
    if value is None:
        return None
    part = fields.get("part")
    if part and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return f"{value}T{part}"
    hour, minute = _int(fields, "hour"), _int(fields, "minute")
    if hour is not None and minute is not None:
        return f"{value}T{hour:02d}:{minute:02d}"
    return value


# ---- choosing a year or a month


def _year_of(clock: Clock, month: int, day: int | None) -> tuple[int | None, float, str]:
    """Return the year of a month or day that names none, how sure it is, and the reason."""
    last = values.interval(clock.last)
    other = last is not None and clock.year is not None and last[0].year != clock.year
    if last and (clock.narrative or (other and clock.same_sentence) or clock.reference is None):
        year = last[0].year + (1 if last[0].month >= 10 and month <= 3 else 0)
        return year, 0.75, "year of the text before"
    if clock.reference is None:
        return None, 0.3, "year unknown"
    if clock.day is None:
        return clock.reference.year, clock.trust, f"year by {clock.reference.zone}"
    if day is not None:
        return _nearest(clock.day, month, day), clock.trust, "nearest year"
    return _month_year(clock.day, month, clock.tense), clock.trust * 0.95, f"{clock.tense} month"


def _nearest(reference: date, month: int, day: int) -> int:
    def distance(year: int) -> int:
        try:
            return abs((date(year, month, day) - reference).days)
        except ValueError:  # 29 February, or a year outside the calendar
            return 1000

    return min((reference.year, reference.year - 1, reference.year + 1), key=distance)


def _month_year(reference: date, month: int, tense: str) -> int:
    if tense == FUTURE:
        return reference.year + (1 if month < reference.month else 0)
    return reference.year - (1 if month > reference.month else 0)


# ---- operations


def _day(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    month, day = _int(fields, "month"), _int(fields, "day")
    if day is None:
        day = _int(fields, "nth")
    if not month or not day:
        return None
    year, sure, note = _int(fields, "year"), 1.0, ""
    if year is None:
        year, sure, note = _year_of(clock, month, day)
    if year is None:
        valid = values.day_value(2000, month, day)
        return Meaning(f"XXXX{valid[4:]}", sure, note) if valid else None
    value = values.day_value(year, month, day)
    if value is None:
        return None
    weekday = _int(fields, "weekday")
    if weekday is not None and date.fromisoformat(value).isoweekday() != weekday:
        return Meaning(value, 0.5, "the weekday contradicts the date")
    return Meaning(_with_part(value, fields), sure, note)


def _day_shift_year(candidate: Candidate, clock: Clock) -> Meaning | None:
    year = _shifted_year(candidate.fields, clock)
    if year is None:
        return None
    fields = {**candidate.fields, "year": f"{year:04d}"}
    return _day(
        Candidate(candidate.start, candidate.end, candidate.rule, candidate.grammar, fields), clock
    )


def _shifted_year(fields: dict[str, str], clock: Clock) -> int | None:
    shift = _int(fields, "shift")
    if shift is not None:
        return None if clock.year is None else clock.year + shift
    anchor = clock.anchor_year()
    if anchor is None:
        return None
    word = fields.get("same", "")
    step = _int(fields, "step")
    if step is not None:
        return anchor + step
    return anchor + (1 if "following" in word else -1 if "previous" in word else 0)


def _day_range(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    month, day, last = (_int(fields, k) for k in ("month", "day", "day2"))
    month2 = _int(fields, "month2") or month
    if not (month and day and last and month2):
        return None
    if month2 < month and "year" not in fields:
        return None
    year, sure, note = _int(fields, "year"), 1.0, ""
    if year is None:
        year, sure, note = _year_of(clock, month, day)
    if year is None:
        return Meaning(f"XXXX-{month:02d}-{day:02d}/XXXX-{month2:02d}-{last:02d}", sure, note)
    start = values.day_value(year - (1 if month2 < month else 0), month, day)
    end = values.day_value(year, month2, last)
    if start is None or end is None or end <= start:
        return None
    return Meaning(f"{start}/{end}", sure, note)


def _day_of_last_month(candidate: Candidate, clock: Clock) -> Meaning | None:
    day = _int(candidate.fields, "day")
    anchor = clock.last if clock.last and re.match(r"\d{4}-\d\d", clock.last) else None
    if anchor is None:
        reference = clock.day
        if reference is None or day is None or candidate.grammar.language == "en":
            return None
        month = values.month_value(reference.year, reference.month)
        if day > reference.day and clock.tense != FUTURE:
            month = values.month_value(*values.shift_months(reference.year, reference.month, -1))
        anchor = month
    if anchor is None or day is None:
        return None
    value = values.day_value(int(anchor[:4]), int(anchor[5:7]), day)
    return (value and Meaning(_with_part(value, candidate.fields), 0.75, "month before")) or None


def _weekday(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    weekday = _int(fields, "weekday")
    if weekday is None:
        return None
    reference = clock.day
    if reference is None:
        year = f"{clock.year:04d}" if clock.year else "XXXX"
        return Meaning(f"{year}-WXX-{weekday}", 0.3, "the day is unknown")
    back = (reference.isoweekday() - weekday) % 7
    shift = _int(fields, "shift")
    if "week" in fields or (shift == 0):
        step = weekday - reference.isoweekday() + 7 * (shift or 0)
        note = "of that week"
    elif shift == -1 or "before" in fields:
        step, note = -(back or 7), "last"
    elif shift == 1:
        step, note = (7 - back) if back else 7, "next"
    elif clock.tense == FUTURE:
        step, note = (7 - back) % 7, "future"
    else:
        step, note = -back, "past"
    day = values.shift_days(reference, step)
    if day is None:
        return None
    return Meaning(_with_part(day.isoformat(), fields), clock.trust, note)


def _day_offset(candidate: Candidate, clock: Clock) -> Meaning | None:
    by = int(candidate.rule.given["by"])
    if clock.day is None:
        return Meaning("PRESENT_REF" if by == 0 else None, 0.3, "the day is unknown")
    day = values.shift_days(clock.day, by)
    return Meaning(_with_part(day.isoformat(), candidate.fields), clock.trust) if day else None


def _holiday(candidate: Candidate, clock: Clock) -> Meaning | None:
    given = candidate.rule.given
    fields = {**candidate.fields, "month": given["month"], "day": given["day"]}
    return _day(
        Candidate(candidate.start, candidate.end, candidate.rule, candidate.grammar, fields), clock
    )


def _month(candidate: Candidate, clock: Clock) -> Meaning | None:
    month = _int(candidate.fields, "month")
    if not month:
        return None
    year, sure, note = _int(candidate.fields, "year"), 1.0, ""
    if year is None:
        year, sure, note = _year_of(clock, month, None)
    if year is None:
        return Meaning(f"XXXX-{month:02d}", sure, note)
    return _if_valid(values.month_value(year, month), sure, note)


def _if_valid(value: str | None, sure: float = 1.0, note: str = "") -> Meaning | None:
    return Meaning(value, sure, note) if value else None


def _month_shift_year(candidate: Candidate, clock: Clock) -> Meaning | None:
    month = _int(candidate.fields, "month")
    year = _shifted_year(candidate.fields, clock)
    if not month:
        return None
    if year is None:
        return Meaning(f"XXXX-{month:02d}", 0.3, "year unknown")
    return _if_valid(values.month_value(year, month), clock.trust)


def _month_shift(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    month, shift = _int(fields, "month"), _int(fields, "shift")
    reference = clock.day
    if not month:
        return None
    if "same" in fields:
        reference = clock.anchor()
        shift = 1 if fields["same"] == "following" else -1
    if reference is None:
        return Meaning(f"XXXX-{month:02d}", 0.3, "year unknown")
    if shift == 0:
        year = reference.year
    elif shift == 1:
        year = reference.year + (1 if month <= reference.month else 0)
    else:
        year = reference.year - (1 if month >= reference.month else 0)
    return _if_valid(values.month_value(year, month), clock.trust)


def _month_range(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    first, last = _int(fields, "month"), _int(fields, "month2")
    if not first or not last:
        return None
    year, sure, note = _int(fields, "year"), 1.0, ""
    if year is None and ("shift" in fields or "same" in fields):
        year = _shifted_year(fields, clock)
    if year is None:
        year, sure, note = _year_of(clock, last, None)
    if year is None:
        return Meaning(f"XXXX-{first:02d}/XXXX-{last:02d}", sure, note)
    start = _int(fields, "year0") or year - (1 if first > last else 0)
    begin, end = values.month_value(start, first), values.month_value(year, last)
    return Meaning(f"{begin}/{end}", sure, note) if begin and end else None


def _part_of_year(candidate: Candidate, clock: Clock, code: str) -> Meaning | None:
    fields = candidate.fields
    year, sure = _int(fields, "year"), 1.0
    if year is None and ("shift" in fields or "same" in fields):
        year, sure = _shifted_year(fields, clock), clock.trust
        if year is None:
            return Meaning(f"XXXX-{code}", 0.3, "year unknown")
    if year is None:
        year, sure = clock.anchor_year() if clock.narrative else clock.year, clock.trust * 0.8
    if year is None:
        return Meaning(f"XXXX-{code}", 0.3, "year unknown")
    return _if_valid(values.year_value(year) and f"{year:04d}-{code}", sure)


def _quarter(candidate: Candidate, clock: Clock) -> Meaning | None:
    number = _int(candidate.fields, "ordinal")
    return _part_of_year(candidate, clock, f"Q{number}") if number in (1, 2, 3, 4) else None


def _half(candidate: Candidate, clock: Clock) -> Meaning | None:
    number = _int(candidate.fields, "ordinal")
    return _part_of_year(candidate, clock, f"H{min(number or 1, 2)}")


def _first_months(candidate: Candidate, clock: Clock) -> Meaning | None:
    number = _count(candidate.fields)
    if number is None or not 1 <= number <= 12:
        return None
    year = _int(candidate.fields, "year")
    if year is None:
        year = _shifted_year(candidate.fields, clock) if "shift" in candidate.fields else clock.year
    if year is None or not values.year_value(year):
        return Meaning(f"XXXX-01/XXXX-{number:02d}", 0.3, "year unknown")
    return Meaning(f"{year:04d}-01/{year:04d}-{number:02d}", clock.trust)


def _season(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    code = fields["season"]
    if "shift" in fields and "year" not in fields and "of_year" not in candidate.rule.given:
        reference = clock.day
        if reference is None:
            return _part_of_year(candidate, clock, code)
        shift = _int(fields, "shift") or 0
        return _if_valid(f"{_season_year(reference, code, shift):04d}-{code}", clock.trust)
    if "year" not in fields and "shift" not in fields and not clock.narrative and clock.day:
        shift = 0 if clock.tense == OPEN else (1 if clock.tense == FUTURE else -1)
        year = _season_year(clock.day, code, shift)
        return _if_valid(values.year_value(year) and f"{year:04d}-{code}", clock.trust * 0.8)
    return _part_of_year(candidate, clock, code)


def _season_year(reference: date, code: str, shift: int) -> int:
    """Return the year of the last, this or next such season, seen from the reference."""
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    if shift == 0:
        return reference.year
    if shift > 0:
        return reference.year + (1 if reference.month >= begins else 0)
    return reference.year - (1 if reference.month < min(begins + 2, 13) else 0)


def _year(candidate: Candidate, clock: Clock) -> Meaning | None:
    year = _int(candidate.fields, "year")
    if year is None:
        return None
    return _if_valid(values.year_value(year), 0.9 if "bare" in candidate.rule.given else 1.0)


def _short_year(candidate: Candidate, clock: Clock) -> Meaning | None:
    short = _int(candidate.fields, "yy")
    if short is None:
        return None
    around = clock.anchor_year() or clock.year or 2000
    century = around - around % 100
    year = min((century + k + short for k in (-100, 0, 100)), key=lambda y: abs(y - around))
    return _if_valid(values.year_value(year), 0.7)


def _year_range(candidate: Candidate, clock: Clock) -> Meaning | None:
    first, last = _int(candidate.fields, "year"), _int(candidate.fields, "year2")
    if first is None:
        return None
    if last is None:
        short = _int(candidate.fields, "yy2")
        last = None if short is None else first - first % 100 + short
    if last is None or last <= first or not values.year_value(last):
        return None
    return Meaning(f"{first:04d}/{last:04d}")


def _bc(candidate: Candidate, clock: Clock) -> Meaning | None:
    year = _int(candidate.fields, "digits")
    if not year:
        return None
    month = _int(candidate.fields, "month")
    tail = f"-{month:02d}" if month else ""
    season = candidate.fields.get("season")
    return Meaning(f"BC{year:04d}{tail}{'-' + season if season else ''}")


def _decade(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    year = _int(fields, "year")
    if year is None:
        short = _int(fields, "yy")
        if short is None:
            short = _int(fields, "decade")
        if short is None:
            return None
        if short >= 1000:
            return Meaning(f"{short // 10:03d}")
        century = _int(fields, "nth")
        if century:
            year = (century - 1) * 100 + short
        else:
            latest = clock.year or 2030
            base = latest - latest % 100
            year = base + short if base + short <= latest else base - 100 + short
    return Meaning(f"{year // 10:03d}", 0.9) if values.year_value(year) else None


def _century(candidate: Candidate, clock: Clock) -> Meaning | None:
    number = _int(candidate.fields, "nth")
    return Meaning(f"{number - 1:02d}") if number and 1 <= number <= 21 else None


def _unit_shift(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    shift = _int(fields, "shift") or 0
    unit = fields.get("unit") or candidate.rule.given.get("unit", "")
    if clock.day is None:
        if unit == "Y" and clock.year is not None:
            return _if_valid(values.year_value(clock.year + shift), clock.trust)
        if clock.reference and unit == "M" and clock.reference.month:
            when = values.shift_months(clock.reference.year, clock.reference.month, shift)
            return _if_valid(values.month_value(*when), clock.trust)
        vague = {-1: "PAST_REF", 0: "PRESENT_REF"}.get(shift, "FUTURE_REF")
        return Meaning(vague, 0.3, "the reference date is unknown")
    return _if_valid(values.shifted(clock.day, unit, shift), clock.trust)


_FORWARD = ("following", "next", "after", "later", "1")
_BACKWARD = ("previous", "preceding", "before", "earlier", "-1")


def _direction(fields: dict[str, str]) -> int:
    word = fields.get("dir", "").strip().removeprefix("the ").strip()
    return 1 if word in _FORWARD else -1 if word in _BACKWARD else 0


def _next_unit(candidate: Candidate, clock: Clock) -> Meaning | None:
    fields = candidate.fields
    unit = fields.get("unit") or candidate.rule.given.get("unit", "")
    word = fields.get("dir", "")
    if word.endswith("'s"):
        unit = "M" if word.startswith("month") else "Y"
    if not unit:
        unit = "D"
    anchor = clock.anchor()
    if anchor is None:
        return None
    if unit == "D" and clock.last and values.precision(clock.last) not in ("day", "minute"):
        return Meaning(None, 0.3, "the day before it is unknown")
    value = values.shifted(anchor, unit, _direction(fields))
    return _if_valid(_with_part(value, fields), 0.7, "after the text before")


def _weekend(candidate: Candidate, clock: Clock) -> Meaning | None:
    if clock.day is None:
        return Meaning(None, 0.3, "the week is unknown")
    shift = _int(candidate.fields, "shift") or 0
    if shift == 0 and "shift" not in candidate.fields and clock.tense != FUTURE:
        shift = 0 if clock.day.isoweekday() >= 6 else -1
    day = values.shift_days(clock.day, 7 * shift)
    return _if_valid(day and values.week_value(day) + "-WE", clock.trust)


def _ago(candidate: Candidate, clock: Clock) -> Meaning | None:
    number = _count(candidate.fields)
    unit = candidate.fields.get("unit") or candidate.rule.given.get("unit", "Y")
    if number is None or unit.startswith("T"):
        return None
    by = number * int(candidate.rule.given["dir"])
    weekday = _int(candidate.fields, "weekday")
    if clock.day is None:
        if clock.year is not None and unit in ("Y", "DE", "CE"):
            anchor = date(clock.year, 1, 1)
            return _if_valid(values.shifted(anchor, unit, by), clock.trust, "year only")
        return Meaning("PAST_REF" if by < 0 else "FUTURE_REF", 0.3, "the reference is unknown")
    if weekday and unit == "W":
        back = (clock.day.isoweekday() - weekday) % 7
        day = values.shift_days(clock.day, -back + 7 * by)
        return _if_valid(day and day.isoformat(), clock.trust)
    return _if_valid(_counted(clock.day, unit, by), clock.trust)


def _counted(anchor: date, unit: str, by: int) -> str | None:
    """Return the value so many units off; decades and centuries ago name a year."""
    if unit in ("DE", "CE"):
        return values.shifted(anchor, "Y", by * (10 if unit == "DE" else 100))
    return values.shifted(anchor, unit, by)


def _later(candidate: Candidate, clock: Clock) -> Meaning | None:
    number = _count(candidate.fields)
    unit = candidate.fields.get("unit") or "D"
    if number is None or unit.startswith("T"):
        return None
    word = candidate.fields.get("dir", "")
    back = word in ("earlier", "before", "previously", "prior", "-1")
    anchor = clock.anchor()
    if anchor is None:
        return Meaning("PAST_REF" if back else "FUTURE_REF", 0.3, "nothing to count from")
    coarse = clock.last is not None and values.precision(clock.last) in ("year", "month")
    if coarse and unit in ("D", "W"):
        return Meaning(None, 0.3, "nothing exact to count from")
    value = _counted(anchor, unit, -number if back else number)
    return _if_valid(value, 0.65, "counted from the text before")


def _now_after(candidate: Candidate, clock: Clock) -> Meaning | None:
    unit = candidate.fields["unit"]
    if clock.day is None:
        return _if_valid(clock.year and values.year_value(clock.year), clock.trust)
    return _if_valid(values.shifted(clock.day, unit, 0), clock.trust * 0.8, "the present")


def _vague(candidate: Candidate, clock: Clock) -> Meaning | None:
    return Meaning(candidate.rule.given["value"], 0.5)


def _none(candidate: Candidate, clock: Clock) -> Meaning | None:
    """Durations, clock times and the like: a TIMEX3 duration where a number is told."""
    unit = candidate.fields.get("unit")
    if not unit or candidate.rule.kind != "DURATION":
        return Meaning(None)
    number = _count(candidate.fields)
    sign = "PT" if unit.startswith("T") else "P"
    return Meaning(f"{sign}{'X' if number is None else number}{unit.removeprefix('T')}")


_OPERATIONS: dict[str, Callable[[Candidate, Clock], Meaning | None]] = {
    "day": _day,
    "day_shift_year": _day_shift_year,
    "day_range": _day_range,
    "day_of_last_month": _day_of_last_month,
    "weekday": _weekday,
    "day_offset": _day_offset,
    "holiday": _holiday,
    "month": _month,
    "month_shift_year": _month_shift_year,
    "month_shift": _month_shift,
    "month_range": _month_range,
    "quarter": _quarter,
    "half": _half,
    "first_months": _first_months,
    "season": _season,
    "year": _year,
    "short_year": _short_year,
    "year_range": _year_range,
    "bc": _bc,
    "decade": _decade,
    "century": _century,
    "unit_shift": _unit_shift,
    "next_unit": _next_unit,
    "weekend": _weekend,
    "ago": _ago,
    "later": _later,
    "now_after": _now_after,
    "vague": _vague,
    "none": _none,
}
