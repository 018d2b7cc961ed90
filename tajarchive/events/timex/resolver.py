# SPDX-License-Identifier: MIT
"""What an expression means: the operations that a grammar's rules name.

Each takes the fields of a candidate and the clock (reference date, what the text named last)
and gives a TIMEX3 value, or drops the candidate. Nothing is guessed: without a reference the
unknown digits stay X.
"""

from __future__ import annotations

from collections.abc import Callable

from tajarchive.events.timex import counting, days, periods
from tajarchive.events.timex.clock import Clock, Meaning
from tajarchive.events.timex.matcher import Candidate


def resolve(candidate: Candidate, clock: Clock) -> Meaning | None:
    """Return what a candidate means, or None when it is no expression of time after all."""
    return _OPERATIONS[candidate.rule.op](candidate, clock)


_OPERATIONS: dict[str, Callable[[Candidate, Clock], Meaning | None]] = {
    "day": days.read_day,
    "day_shift_year": days.read_day_shift_year,
    "day_range": days.read_day_range,
    "day_of_last_month": days.read_day_of_last_month,
    "days_of_last_month": days.read_days_of_last_month,
    "weekday": days.read_weekday,
    "day_offset": days.read_day_offset,
    "holiday": days.read_holiday,
    "movable": days.read_movable,
    "week_of": days.read_week_of,
    "month": periods.read_month,
    "month_shift_year": periods.read_month_shift_year,
    "month_shift": periods.read_month_shift,
    "month_range": periods.read_month_range,
    "quarter": periods.read_quarter,
    "that_quarter": periods.read_that_quarter,
    "half": periods.read_half,
    "first_months": periods.read_first_months,
    "season": periods.read_season,
    "year": periods.read_year,
    "year_in_words": periods.read_year_in_words,
    "short_year": periods.read_short_year,
    "year_range": periods.read_year_range,
    "bc": periods.read_bc,
    "decade": periods.read_decade,
    "century": periods.read_century,
    "unit_shift": periods.read_unit_shift,
    "next_unit": counting.read_next_unit,
    "weekend": counting.read_weekend,
    "ago": counting.read_ago,
    "in_time": counting.read_in_time,
    "later": counting.read_later,
    "part_of_day": counting.read_part_of_day,
    "now_after": counting.read_now_after,
    "vague": counting.read_vague,
    "none": counting.read_none,
}
