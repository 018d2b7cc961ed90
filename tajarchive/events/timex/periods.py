# SPDX-License-Identifier: MIT
"""Operations that name months, quarters, seasons, years and longer spans."""

from __future__ import annotations

from datetime import date

from tajarchive.events.timex import values
from tajarchive.events.timex.clock import (
    FUTURE,
    OPEN,
    Clock,
    Meaning,
    counted,
    if_valid,
    shifted_year,
    to_number,
    year_of,
)
from tajarchive.events.timex.matcher import Candidate


def read_month(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A month, with or without its year."""
    month = to_number(candidate.fields, "month")
    if not month:
        return None
    year, sure, note = to_number(candidate.fields, "year"), 1.0, ""
    if year is None:
        year, sure, note = year_of(clock, month, None)
    value = f"XXXX-{month:02d}" if year is None else values.month_value(year, month)
    length = candidate.rule.given.get("length", "")
    return Meaning(value, sure, note, length=length) if value else None


def read_month_shift_year(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A month "of last year" or "of the same year"."""
    month = to_number(candidate.fields, "month")
    year = shifted_year(candidate.fields, clock)
    if not month:
        return None
    if year is None:
        return Meaning(f"XXXX-{month:02d}", 0.3, "year unknown")
    return if_valid(values.month_value(year, month), clock.trust)


def read_month_shift(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "Last May", "next May", "the following May"."""
    fields = candidate.fields
    month, shift = to_number(fields, "month"), to_number(fields, "shift")
    reference = clock.day
    if not month:
        return None
    if "same" in fields:
        reference = clock.anchor()
        shift = {"following": 1, "that": 0}.get(fields["same"], -1)
    if reference is None:
        return Meaning(f"XXXX-{month:02d}", 0.3, "year unknown")
    if shift == 0:
        year = reference.year
    elif shift == 1:
        year = reference.year + (1 if month <= reference.month else 0)
    else:
        year = reference.year - (1 if month >= reference.month else 0)
    return if_valid(values.month_value(year, month), clock.trust)


def read_month_range(candidate: Candidate, clock: Clock) -> Meaning | None:
    """From one month to another."""
    fields = candidate.fields
    first, last = to_number(fields, "month"), to_number(fields, "month2")
    if not first or not last:
        return None
    year, sure, note = to_number(fields, "year"), 1.0, ""
    if year is None and ("shift" in fields or "same" in fields):
        year = shifted_year(fields, clock)
    if year is None:
        year, sure, note = year_of(clock, last, None)
    if year is None:
        return Meaning(f"XXXX-{first:02d}/XXXX-{last:02d}", sure, note)
    start = to_number(fields, "year0") or year - (1 if first > last else 0)
    begin, end = values.month_value(start, first), values.month_value(year, last)
    return Meaning(f"{begin}/{end}", sure, note) if begin and end else None


def _part_of_year(candidate: Candidate, clock: Clock, code: str) -> Meaning | None:
    fields = candidate.fields
    year, sure = to_number(fields, "year"), 1.0
    if year is None and ("shift" in fields or "same" in fields):
        year, sure = shifted_year(fields, clock), clock.trust
        if year is None:
            return Meaning(f"XXXX-{code}", 0.3, "year unknown")
    if year is None:
        year, sure = clock.anchor_year() if clock.narrative else clock.year, clock.trust * 0.8
        if year is not None and not clock.narrative and _is_to_come(clock, code):
            year -= 1  # in February, "the fourth quarter" is last year's
    if year is None:
        return Meaning(f"XXXX-{code}", 0.3, "year unknown")
    return if_valid(values.year_value(year) and f"{year:04d}-{code}", sure)


def _is_to_come(clock: Clock, code: str) -> bool:
    """Return whether a part of this year has yet to begin, and nothing looks ahead."""
    if clock.day is None or clock.tense == FUTURE or code[0] not in "QH":
        return False
    begins = 3 * int(code[1]) - 2 if code[0] == "Q" else 6 * int(code[1]) - 5
    return clock.day.month < begins


def read_quarter(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A quarter of a year."""
    number = to_number(candidate.fields, "ordinal")
    return _part_of_year(candidate, clock, f"Q{number}") if number in (1, 2, 3, 4) else None


def read_that_quarter(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "The quarter", "the year-ago quarter": of the quarter named last, or so many years back."""
    fields, back = candidate.fields, int(candidate.rule.given["back"])
    ordinal, named = to_number(fields, "ordinal"), clock.quarter
    latest = values.shifted(clock.day, "Q", -1) if clock.day else None
    if "latest" in fields or (named is None and back and not ordinal):
        named = min(named or latest, latest) if latest else named
    if ordinal and clock.year is not None:
        named = f"{int(named[:4]) if named else clock.year:04d}-Q{ordinal}"
    written = to_number(fields, "year")
    if written is not None and named is None:
        return if_valid(values.year_value(written))
    if named is None:
        return Meaning("PAST_REF", 0.3, "the quarter is unknown") if back else None
    year = int(named[:4]) - back if written is None else written
    if clock.quarter is None and "quarter" not in candidate.rule.name:
        return if_valid(values.year_value(year), clock.trust * 0.7)
    return if_valid(values.year_value(year) and f"{year:04d}{named[4:]}", clock.trust * 0.8)


def read_half(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A half of a year."""
    number = to_number(candidate.fields, "ordinal")
    return _part_of_year(candidate, clock, f"H{min(number or 1, 2)}")


def read_first_months(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "The first four months of this year"."""
    number = counted(candidate.fields)
    if number is not None and "quarters" in candidate.rule.given:
        number *= 3
    if number is None or not 1 <= number <= 12:
        return None
    year = to_number(candidate.fields, "year")
    if year is None:
        year = shifted_year(candidate.fields, clock) if "shift" in candidate.fields else clock.year
    length = f"P{number}M"
    if year is None or not values.year_value(year):
        return Meaning(f"XXXX-01/XXXX-{number:02d}", 0.3, "year unknown", length=length)
    return Meaning(f"{year:04d}-01/{year:04d}-{number:02d}", clock.trust, length=length)


def read_season(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A season of a year."""
    fields = candidate.fields
    code = fields["season"]
    if "shift" in fields and "year" not in fields and "of_year" not in candidate.rule.given:
        reference = clock.day
        if reference is None:
            return _part_of_year(candidate, clock, code)
        shift = to_number(fields, "shift") or 0
        return if_valid(f"{_season_year(reference, code, shift):04d}-{code}", clock.trust)
    if "year" not in fields and "shift" not in fields and not clock.narrative and clock.day:
        if clock.tense == FUTURE:
            year = clock.day.year + (1 if clock.day.month > _BEGINS[code] + 2 else 0)
        else:
            year = _season_year(clock.day, code, 0 if clock.tense == OPEN else -1)
        return if_valid(values.year_value(year) and f"{year:04d}-{code}", clock.trust * 0.8)
    return _part_of_year(candidate, clock, code)


_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_year(reference: date, code: str, shift: int) -> int:
    """Return the year of the last, this or next such season, seen from the reference."""
    begins = _BEGINS[code]
    if shift == 0:
        return reference.year
    if shift > 0:
        return reference.year + (1 if reference.month >= begins else 0)
    return reference.year - (1 if reference.month < min(begins + 2, 13) else 0)


def read_year(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A year in four digits."""
    year = to_number(candidate.fields, "year")
    if year is None:
        return None
    return if_valid(values.year_value(year), 0.9 if "bare" in candidate.rule.given else 1.0)


def read_year_in_words(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A year as one says it, "nineteen ninety-six", with or without its month."""
    fields, numbers = candidate.fields, candidate.grammar.lexicon["number"]
    tail = " ".join(fields.get("tail", "").split()).removeprefix("oh ").removeprefix("oh-")
    year = 100 * int(fields["era"]) + (int(numbers[tail]) if tail else 0)
    month = to_number(fields, "month")
    return if_valid(values.month_value(year, month) if month else values.year_value(year), 0.9)


def read_short_year(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A year in two digits after an apostrophe."""
    short = to_number(candidate.fields, "yy")
    if short is None:
        return None
    around = clock.anchor_year() or clock.year or 2000
    century = around - around % 100
    year = min((century + k + short for k in (-100, 0, 100)), key=lambda y: abs(y - around))
    return if_valid(values.year_value(year), 0.7)


def read_year_range(candidate: Candidate, clock: Clock) -> Meaning | None:
    """From one year to another."""
    first, last = to_number(candidate.fields, "year"), to_number(candidate.fields, "year2")
    if first is None:
        return None
    if last is None:
        short = to_number(candidate.fields, "yy2")
        last = None if short is None else first - first % 100 + short
    if last is None or last <= first or not values.year_value(last):
        return None
    return Meaning(f"{first:04d}/{last:04d}")


def read_bc(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A year before Christ."""
    year = to_number(candidate.fields, "digits")
    if not year:
        return None
    month = to_number(candidate.fields, "month")
    tail = f"-{month:02d}" if month else ""
    season = candidate.fields.get("season")
    return Meaning(f"BC{year:04d}{tail}{'-' + season if season else ''}")


def read_decade(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A decade, with or without its century."""
    fields = candidate.fields
    year = to_number(fields, "year")
    if year is None:
        short = to_number(fields, "yy")
        if short is None:
            short = to_number(fields, "decade")
        if short is None:
            return None
        if short >= 1000:
            return Meaning(f"{short // 10:03d}")
        century = to_number(fields, "nth")
        if century:
            year = (century - 1) * 100 + short
        else:
            latest = clock.year or 2030
            base = latest - latest % 100
            year = base + short if base + short <= latest else base - 100 + short
    return Meaning(f"{year // 10:03d}", 0.9) if values.year_value(year) else None


def read_century(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A century."""
    number = to_number(candidate.fields, "nth")
    return Meaning(f"{number - 1:02d}") if number and 1 <= number <= 21 else None


def read_unit_shift(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "Last week", "this year", "next month"."""
    fields = candidate.fields
    shift = to_number(fields, "shift") or 0
    unit = fields.get("unit") or candidate.rule.given.get("unit", "")
    if clock.narrative and "shift" not in fields and clock.anchor():
        return if_valid(values.shifted(clock.anchor() or date.min, unit, 0), 0.7, "of that time")
    if clock.day is None:
        if unit == "Y" and clock.year is not None:
            return if_valid(values.year_value(clock.year + shift), clock.trust)
        if clock.reference and unit == "M" and clock.reference.month:
            when = values.shift_months(clock.reference.year, clock.reference.month, shift)
            return if_valid(values.month_value(*when), clock.trust)
        vague = {-1: "PAST_REF", 0: "PRESENT_REF"}.get(shift, "FUTURE_REF")
        return Meaning(vague, 0.3, "the reference date is unknown")
    return if_valid(values.shifted(clock.day, unit, shift), clock.trust)
