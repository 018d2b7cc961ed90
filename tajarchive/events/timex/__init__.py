# SPDX-License-Identifier: MIT
"""Expressions of time: where they stand in a body and what they mean (TIMEX3).

`tag` is what the archive keeps: dates, also half-known ones. `readings` gives durations, clock
times and repeated times too, which are no dates of events; `expressions` gives them as TimeML
annotates them, the two ends of a span apart.
"""

from tajarchive.events.timex.reference import Reference, reference_date
from tajarchive.events.timex.tagger import Expression, conflicts, is_conflict, readings, tag
from tajarchive.events.timex.timeml import expressions
from tajarchive.events.timex.values import interval, precision

__all__ = [
    "Expression",
    "Reference",
    "conflicts",
    "expressions",
    "interval",
    "is_conflict",
    "precision",
    "readings",
    "reference_date",
    "tag",
]
