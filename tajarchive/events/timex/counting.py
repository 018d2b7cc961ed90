# SPDX-License-Identifier: MIT
"""Operations that count: from today, from what the text named last, or only vaguely."""

from __future__ import annotations

import re
from datetime import date

from tajarchive.events.timex import values
from tajarchive.events.timex.clock import (
    FUTURE,
    Clock,
    Meaning,
    counted,
    if_valid,
    to_number,
    with_part,
)
from tajarchive.events.timex.matcher import Candidate

_FORWARD = ("following", "next", "after", "later", "1")
_BACKWARD = ("previous", "preceding", "before", "earlier", "-1")


_EVERY = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
_TIME = re.compile(r"(?:(\d\d?)(?:[:.](\d\d))?(?:[:.]\d\d)?\s?([ap]\.?m\b)?|(noon|midnight))")


def _direction(fields: dict[str, str]) -> int:
    word = fields.get("dir", "").strip().removeprefix("the ").strip()
    return 1 if word in _FORWARD else -1 if word in _BACKWARD else 0


def read_next_unit(candidate: Candidate, clock: Clock) -> Meaning | None:
    """ "The next day", "that year": counted from what was named last."""
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
    coarse = clock.last is not None and values.precision(clock.last) != "day"
    if unit == "D" and coarse:
        before = values.interval(clock.last_day)
        if before is None:
            return Meaning(None, 0.3, "the day before it is unknown")
        day = values.shifted(before[0], unit, _direction(fields))
        return if_valid(with_part(day, fields), 0.55, "after the day told before")
    value = values.shifted(anchor, unit, _direction(fields))
    return if_valid(with_part(value, fields), 0.7, "after the text before")


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
    weekday = to_number(candidate.fields, "weekday")
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
    return Meaning(candidate.rule.given["value"], 0.5)


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
    number = counted(fields)
    sign = "PT" if unit.startswith("T") else "P"
    return Meaning(f"{sign}{'X' if number is None else number}{unit.removeprefix('T')}")


def _repeated(fields: dict[str, str]) -> str | None:
    """Return the value of "every Monday" (XXXX-WXX-1), "daily" (XXXX-XX-XX), "a month" (P1M)."""
    unit = fields.get("unit")
    if "weekday" in fields:
        return f"XXXX-WXX-{fields['weekday']}"
    if "every" in fields:
        return _EVERY.get(unit or "")
    return f"P1{unit}" if unit and not unit.startswith("T") else None


def _clock_time(fields: dict[str, str], clock: Clock) -> Meaning:
    """Return a time of the day that was named last in the sentence, else of the reference."""
    day = clock.last_day if clock.same_sentence else None
    day = day or (clock.day.isoformat() if clock.day else None)
    told = _TIME.match(fields.get("clock", ""))
    if day is None or told is None:
        return Meaning(None)
    if told[1] is None:
        return Meaning(f"{day}T{'12:00' if told[4] == 'noon' else '00:00'}")
    hour = int(told[1]) % 12 if told[3] else int(told[1])
    hour += 12 if (told[3] or "").startswith("p") else 0
    return Meaning(f"{day}T{hour:02d}:{told[2] or '00'}")
