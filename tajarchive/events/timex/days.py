# SPDX-License-Identifier: MIT
"""Operations that name days: written out, by weekday, by "today", ranges of days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tajarchive.events.timex import values
from tajarchive.events.timex.clock import (
    FUTURE,
    PAST,
    Clock,
    Meaning,
    shifted_year,
    to_number,
    with_part,
    year_of,
)
from tajarchive.events.timex.matcher import Candidate

CONTRADICTION = "the weekday contradicts the date"
IMPOSSIBLE = "the calendar has no such day"
"""What a reader is told of a date that cannot be right."""
_LATELY = 7
_LEAP_ZONE = ("02-27", "02-28", "02-29", "03-01", "03-02")


def read_day(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A day, written out or without its year."""
    fields = candidate.fields
    month, day = to_number(fields, "month"), to_number(fields, "day")
    if day is None:
        day = to_number(fields, "nth")
    if not month or not day:
        return None
    year, sure, note = _written_year(fields, clock), 1.0, ""
    if year is None:
        year, sure, note = year_of(clock, month, day)
    if year is None:
        valid = values.day_value(2000, month, day)
        if valid is None:
            return Meaning(None, 0.3, IMPOSSIBLE)
        return Meaning(f"XXXX{valid[4:]}", sure, note)
    value = values.day_value(year, month, day)
    if value is None:
        return Meaning(None, 0.3, IMPOSSIBLE) if 0 < year <= values.LAST_YEAR else None
    weekday = to_number(fields, "weekday")
    if weekday is not None and date.fromisoformat(value).isoweekday() != weekday:
        return Meaning(value, 0.5, CONTRADICTION)
    return Meaning(with_part(value, fields), sure, note)


def _written_year(fields: dict[str, str], clock: Clock) -> int | None:
    """Return a written year; one in two digits is of the last hundred years or soon."""
    short = to_number(fields, "yy")
    if short is None:
        return to_number(fields, "year")
    latest = (clock.year or 2020) + 20
    return latest - (latest - short) % 100


def read_day_shift_year(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A day "of last year" or "of the same year"."""
    year = shifted_year(candidate.fields, clock)
    if year is None:
        return None
    fields = {**candidate.fields, "year": f"{year:04d}"}
    return read_day(
        Candidate(candidate.start, candidate.end, candidate.rule, candidate.grammar, fields), clock
    )


def read_day_range(candidate: Candidate, clock: Clock) -> Meaning | None:
    """From one day to another; `year0` is the year of the first where both are written."""
    fields = candidate.fields
    month, day, last = (to_number(fields, k) for k in ("month", "day", "day2"))
    month2 = to_number(fields, "month2") or month
    if not (month and day and last and month2):
        return None
    year, sure, note = to_number(fields, "year"), 1.0, ""
    if year is None and "shift" in fields:
        year, sure = shifted_year(fields, clock), clock.trust
    elif year is None and month2 < month:
        year, sure, note = year_of(clock, month2, last)
    elif year is None:
        year, sure, note = year_of(clock, month, day)
    if year is None:
        return Meaning(f"XXXX-{month:02d}-{day:02d}/XXXX-{month2:02d}-{last:02d}", sure, note)
    first = to_number(fields, "year0") or year - (1 if month2 < month else 0)
    start, end = values.day_value(first, month, day), values.day_value(year, month2, last)
    if start is None or end is None or end <= start:
        return None
    return Meaning(f"{start}/{end}", sure, note)


def read_days_of_last_month(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "The 4th to the 6th": days of the month that was named last."""
    first = read_day_of_last_month(candidate, clock)
    days = values.interval(first.value) if first else None
    last = to_number(candidate.fields, "day2")
    if first is None or days is None or last is None:
        return None
    end = values.day_value(days[0].year, days[0].month, last)
    if end is None or last <= days[0].day:
        return None
    return replace(first, value=f"{days[0].isoformat()}/{end}")


def read_day_of_last_month(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "The 20th": a day of the month that was named last."""
    day = to_number(candidate.fields, "day")
    reference = clock.day
    if day is None:
        return None
    shift = to_number(candidate.fields, "shift")
    these = reference is not None and _of_these_days(candidate, clock, day)
    if reference is not None and (shift is not None or these):
        month = values.shift_months(reference.year, reference.month, shift or 0)
        value = values.day_value(*month, day)
        return (value and Meaning(with_part(value, candidate.fields), 0.85, "by month")) or None
    anchor = clock.last if clock.last and re.match(r"\d{4}-\d\d", clock.last) else None
    if anchor is None:
        bare = candidate.grammar.language == "en" and "of_report" not in candidate.rule.given
        if reference is None and clock.half and not bare:
            return _half_day(clock, day)
        if reference is None or bare:
            return None
        month = values.month_value(reference.year, reference.month)
        if day > reference.day and clock.tense != FUTURE:
            month = values.month_value(*values.shift_months(reference.year, reference.month, -1))
        anchor = month
    if anchor is None:
        return None
    value = values.day_value(int(anchor[:4]), int(anchor[5:7]), day)
    return (value and Meaning(with_part(value, candidate.fields), 0.75, "month before")) or None


def _half_day(clock: Clock, day: int) -> Meaning | None:
    """A day of the month named last, where nobody says of which year; not one after today's."""
    month, today = int((clock.half or "")[5:7]), clock.half_today
    if today and clock.half == today[:7] and day > int(today[8:]) and clock.tense != FUTURE:
        month = (month - 2) % 12 + 1
    value = values.day_value(2000, month, day)
    return Meaning(f"XXXX{value[4:]}", 0.5, "the year is unknown") if value else None


def _half_offset(today: str, by: int) -> str | None:
    """Return the day before or after one of an unknown year, None where a leap year matters."""
    if today[5:] in _LEAP_ZONE:
        return None
    day = values.shift_days(date(2001, int(today[5:7]), int(today[8:])), by)
    return f"XXXX{day.isoformat()[4:]}" if day else None


def _of_these_days(candidate: Candidate, clock: Clock, day: int) -> bool:
    """Return whether a Chinese agency's bare day is one of the last days, «2日», or looks ahead."""
    if candidate.grammar.language != "zh" or clock.day is None:
        return False
    if clock.tense == FUTURE and clock.day.day < day:
        return True
    return 0 <= clock.day.day - day <= _LATELY


def read_weekday(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A weekday: the nearest past one, today included, unless the words look ahead."""
    fields = candidate.fields
    weekday = to_number(fields, "weekday")
    if weekday is None:
        return None
    reference = clock.day
    if reference is None:
        year = f"{clock.year:04d}" if clock.year else "XXXX"
        return Meaning(f"{year}-WXX-{weekday}", 0.3, "the day is unknown")
    back = (reference.isoweekday() - weekday) % 7
    shift = to_number(fields, "shift")
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
        told = _goes_on(clock, weekday, candidate.grammar.language)
        if told:
            return Meaning(with_part(told.isoformat(), fields), 0.6, "after the day told before")
        step, note = -back, "past"
    day = values.shift_days(reference, step)
    if day is None:
        return None
    return Meaning(with_part(day.isoformat(), fields), clock.trust, note)


def _goes_on(clock: Clock, weekday: int, language: str) -> date | None:
    """Return the weekday on or after the day told last, in a report that tells a story or, where
    verbs do not tell the tenses well, a programme."""
    ahead = language != "en" and clock.tense != PAST and clock.looks_on()
    days = values.interval(clock.last_day) if clock.story or ahead else None
    if days is None or clock.day is None:
        return None
    day = values.shift_days(days[0], (weekday - days[0].isoweekday()) % 7)
    return day if day and (ahead or day <= clock.day) else None


def read_day_offset(candidate: Candidate, clock: Clock) -> Meaning | None:
    """Today, yesterday, tomorrow and their parts."""
    by = int(candidate.rule.given["by"])
    if "ahead" in candidate.rule.given and clock.tense == FUTURE:
        by = int(candidate.rule.given["ahead"])
    if clock.day is None and clock.half_today and _half_offset(clock.half_today, by):
        return Meaning(_half_offset(clock.half_today, by), 0.5, "the year is unknown")
    if clock.day is None:
        return Meaning("PRESENT_REF" if by == 0 else None, 0.3, "the day is unknown")
    day = values.shift_days(clock.day, by)
    return Meaning(with_part(day.isoformat(), candidate.fields), clock.trust) if day else None


def read_holiday(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A holiday with a fixed day."""
    given = candidate.rule.given
    fields = {**candidate.fields, "month": given["month"], "day": given["day"]}
    return read_day(
        Candidate(candidate.start, candidate.end, candidate.rule, candidate.grammar, fields), clock
    )


def read_week_of(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "The week of March 6": the ISO week that the day lies in."""
    meaning = read_day(candidate, clock)
    days = values.interval(meaning.value) if meaning else None
    if meaning is None or days is None:
        return meaning
    return replace(meaning, value=values.week_value(days[0]))


def read_movable(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A holiday whose day changes from year to year: the nearest, or the last or next one."""
    day_in = _MOVABLE[candidate.rule.given["day"]]
    year, shift = to_number(candidate.fields, "year"), to_number(candidate.fields, "shift")
    if year is not None:
        return Meaning(day_in(year).isoformat()) if 1583 <= year <= 9998 else None
    today = clock.day
    if today is None or not 1584 <= today.year <= 9997:
        return Meaning(None, 0.3, "the year is unknown")
    around = [day_in(today.year + k) for k in (-1, 0, 1)]
    if shift == -1 or (shift is None and clock.tense == PAST):
        day = max(d for d in around if d < today or (shift is None and d == today))
    elif shift == 1 or clock.tense == FUTURE:
        day = min(d for d in around if d > today or (shift is None and d == today))
    else:
        day = min(around, key=lambda d: abs((d - today).days))
    return Meaning(day.isoformat(), clock.trust, "nearest" if shift is None else "")


def _thanksgiving(year: int) -> date:
    """Return the fourth Thursday of November."""
    return date(year, 11, 22 + (3 - date(year, 11, 22).weekday()) % 7)


def _easter(year: int) -> date:
    """Return Easter Sunday of the Western churches (the Gregorian computus)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    step = epact - weekday
    month = 3 + (step + 40) // 44
    return date(year, month, step + 28 - 31 * (month // 4))


_MOVABLE = {"thanksgiving": _thanksgiving, "easter": _easter}
