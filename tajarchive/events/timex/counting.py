# SPDX-License-Identifier: MIT
"""Operations that count: from today, from what the text named last, or only vaguely."""

from __future__ import annotations

from datetime import date

from tajarchive.events.timex import values
from tajarchive.events.timex.clock import (
    FUTURE,
    PAST,
    Clock,
    Meaning,
    clock_time,
    counted,
    if_valid,
    to_number,
    with_part,
)
from tajarchive.events.timex.matcher import Candidate

_FORWARD = ("following", "next", "after", "later", "1")
_BACKWARD = ("previous", "preceding", "before", "earlier", "-1")


_HALF = {"TH": "PT30M", "D": "PT12H", "M": "P15D", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}
_ONE = ("minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century")
_YEAR_AGO_REACH, _LEDGER_REACH = 300, 1500
"""Code points after a quarter within which "a year ago" means that quarter's predecessor, and the
same where it is a sum of money or a share that is compared."""


def _direction(fields: dict[str, str]) -> int:
    word = fields.get("dir", "").strip().removeprefix("the ").strip()
    return 1 if word in _FORWARD else -1 if word in _BACKWARD else 0


def read_next_unit(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "The next day", "that year": counted from what was named last."""
    fields = candidate.fields
    unit = fields.get("unit") or candidate.rule.given.get("unit", "")
    word = fields.get("dir", "")
    if word.startswith(("month", "year")):
        unit = "M" if word.startswith("month") else "Y"
    if not unit:
        unit = "D"
    anchor = clock.anchor()
    if anchor is None:
        return None
    coarse = clock.last is not None and values.precision(clock.last) != "day"
    if unit == "D" and _direction(fields) == 0 and _is_over(clock):
        day = clock.past_day or (clock.day and clock.day.isoformat())
        return if_valid(with_part(day, fields), 0.55, "of what is over")
    if unit == "D" and coarse:
        before = values.interval(clock.last_day)
        if before is None:
            return Meaning(None, 0.3, "the day before it is unknown")
        day = values.shifted(before[0], unit, _direction(fields))
        return if_valid(with_part(day, fields), 0.55, "after the day told before")
    value = values.shifted(anchor, unit, _direction(fields))
    return if_valid(with_part(value, fields), 0.7, "after the text before")


def _is_over(clock: Clock) -> bool:
    """Return whether the words tell what is over, but the day named last has yet to come."""
    if clock.tense != PAST or clock.day is None or clock.last_day is None or clock.narrative:
        return False
    return clock.last_day > clock.day.isoformat() and clock.last == clock.last_day


def read_part_of_day(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "In the afternoon": of the day that was named last just before, else of the reference."""
    near = clock.last_day is not None and (clock.same_sentence or clock.looks_on())
    if near or clock.narrative:
        return if_valid(with_part(clock.last_day, candidate.fields), 0.7, "of the day before")
    if clock.day is None:
        return None
    value = with_part(clock.day.isoformat(), candidate.fields)
    return Meaning(value, clock.trust * 0.8, "of the reference")


def read_weekend(candidate: Candidate, clock: Clock) -> Meaning | None:
    """A weekend."""
    if clock.day is None:
        return Meaning(None, 0.3, "the week is unknown")
    shift = to_number(candidate.fields, "shift") or 0
    if shift == 0 and "shift" not in candidate.fields and clock.tense != FUTURE:
        shift = 0 if clock.day.isoweekday() >= 6 else -1
    day = values.shift_days(clock.day, 7 * shift)
    return if_valid(day and values.week_value(day) + "-WE", clock.trust)


def read_ago(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "Five years ago", "in two years' time": counted from the reference."""
    number = counted(candidate.fields)
    unit = candidate.fields.get("unit") or candidate.rule.given.get("unit", "Y")
    if number is None or unit.startswith("T"):
        return None
    by = number * int(candidate.rule.given["dir"])
    quarter = _year_before_quarter(candidate, clock) if unit == "Y" and by == -1 else None
    if quarter:
        return Meaning(quarter, clock.trust * 0.8, "of the quarter named before")
    weekday = to_number(candidate.fields, "weekday")
    told = values.interval(clock.last_day)
    if by > 0 and clock.tense == PAST and clock.day and told and told[0] < clock.day:
        return if_valid(_counted(told[0], unit, by), 0.65, "counted from the text before")
    if clock.day is None:
        if clock.year is not None and unit in ("Y", "DE", "CE"):
            anchor = date(clock.year, 1, 1)
            return if_valid(values.shifted(anchor, unit, by), clock.trust, "year only")
        return Meaning("PAST_REF" if by < 0 else "FUTURE_REF", 0.3, "the reference is unknown")
    if weekday and unit == "W":
        back = (clock.day.isoweekday() - weekday) % 7
        day = values.shift_days(clock.day, -back + 7 * by)
        return if_valid(day and day.isoformat(), clock.trust)
    return if_valid(_counted(clock.day, unit, by), clock.trust)


def _year_before_quarter(candidate: Candidate, clock: Clock) -> str | None:
    """Return the quarter with which "from a year ago" compares the one named just before."""
    reach = _LEDGER_REACH if clock.of_money else _YEAR_AGO_REACH
    if clock.quarter is None or candidate.start - clock.quarter_end > reach:
        return None
    year = int(clock.quarter[:4]) - 1
    return values.year_value(year) and f"{year:04d}{clock.quarter[4:]}"


def read_in_time(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "In five years": a date where the words look ahead, else how long something took."""
    if clock.tense == FUTURE:
        return read_ago(candidate, clock)
    number, unit = counted(candidate.fields), candidate.fields["unit"]
    return Meaning(_duration(number, unit, {}), kind="DURATION")


def _counted(anchor: date, unit: str, by: int) -> str | None:
    """Return the value so many units off; decades and centuries ago name a year."""
    if unit in ("DE", "CE"):
        return values.shifted(anchor, "Y", by * (10 if unit == "DE" else 100))
    return values.shifted(anchor, unit, by)


def read_later(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "Two days later": counted from what was named last."""
    number = counted(candidate.fields)
    unit = candidate.fields.get("unit") or "D"
    if number is None or unit.startswith("T"):
        return None
    word = candidate.fields.get("dir", "")
    back = word in ("earlier", "before", "previously", "prior", "-1")
    quarter = _year_before_quarter(candidate, clock) if back and unit == "Y" else None
    if quarter and number == 1:
        return Meaning(quarter, 0.65, "of the quarter named before")
    anchor = clock.anchor()
    if anchor is None:
        return Meaning("PAST_REF" if back else "FUTURE_REF", 0.3, "nothing to count from")
    coarse = clock.last is not None and values.precision(clock.last) in ("year", "month")
    if coarse and unit in ("D", "W"):
        return Meaning(None, 0.3, "nothing exact to count from")
    value = _counted(anchor, unit, -number if back else number)
    return if_valid(value, 0.65, "counted from the text before")


def read_now_after(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "Five years after the last visit" at the head of a sentence: the present."""
    unit = candidate.fields["unit"]
    if clock.day is None:
        return if_valid(values.year_value(clock.year) if clock.year else None, clock.trust)
    return if_valid(values.shifted(clock.day, unit, 0), clock.trust * 0.8, "the present")


def read_vague(candidate: Candidate, clock: Clock) -> Meaning | None:
    """The past, the present or the future, no more."""
    if (
        clock.narrative
        and candidate.rule.given["value"] == "FUTURE_REF"
        and "soon" in candidate.fields
    ):
        return None  # soon after what was told
    unit = candidate.fields.get("unit", "") if "span" in candidate.rule.given else ""
    return Meaning(
        candidate.rule.given["value"],
        0.5,
        length=unit and _duration(counted(candidate.fields), unit, {}),
    )


def read_none(candidate: Candidate, clock: Clock) -> Meaning | None:
    """What is no date: a TIMEX3 duration, clock time or repeated time where its unit is told."""
    fields = candidate.fields
    unit = fields.get("unit")
    if candidate.rule.kind == "TIME":
        return _clock_time(fields, clock)
    if candidate.rule.kind == "SET":
        return Meaning(_repeated(fields))
    if not unit or candidate.rule.kind != "DURATION":
        return Meaning(None)
    one = fields.get("number") in _ONE  # "over the past year"
    return Meaning(_duration(1 if one else counted(fields), unit, fields))


def _duration(number: int | None, unit: str, fields: dict[str, str]) -> str:
    """Return a TIMEX3 duration; "PXM" for a number of months that is not told."""
    if "halved" in fields and unit in _HALF:
        return _HALF[unit]
    sign = "PT" if unit.startswith("T") else "P"
    told = "X" if number is None else f"{number}.5" if "half" in fields else str(number)
    return f"{sign}{told}{unit.removeprefix('T')}"


def _repeated(fields: dict[str, str]) -> str | None:
    """Return the value of "every Monday" (XXXX-WXX-1), "each July" (XXXX-07), "daily" (P1D)."""
    unit, part = fields.get("unit"), fields.get("part")
    tail = f"T{part}" if part else ""
    if fields.get("weekday") == "E":
        return "XXXX-WXX-WE"
    if "weekday" in fields:
        return f"XXXX-WXX-{fields['weekday']}{tail}"
    if fields.get("month", "").isdecimal():
        return f"XXXX-{int(fields['month']):02d}"
    if "season" in fields:
        return f"XXXX-{fields['season']}"
    if "part2" in fields:
        return f"XXXX-XX-XXT{fields['part2']}"
    return _duration(None if "some" in fields else counted(fields) or 1, unit, {}) if unit else None


def _clock_time(fields: dict[str, str], clock: Clock) -> Meaning:
    """Return a time of the day that was named last in the sentence, else of the reference.

    A history goes on with the day it named last, whatever the sentence.
    """
    day = clock.last_day if clock.same_sentence or clock.narrative else None
    day = day or (clock.day.isoformat() if clock.day else None)
    part = fields.get("part")
    hour = clock_time(fields)
    if hour is None and part == "NI" and not clock.same_sentence:
        return Meaning("XXXX-XX-XXTNI")
    if day is None or (hour is None and part is None):
        return Meaning(None)
    return Meaning(f"{day}T{hour or part}")
