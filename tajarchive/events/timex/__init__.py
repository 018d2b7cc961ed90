# SPDX-License-Identifier: MIT
"""Expressions of time: where they stand in a body and what they mean (TIMEX3).

`tag` is what the archive keeps: dates, also half-known ones. `expressions` gives durations,
clock times and repeated times too, which are no dates of events.
"""

from tajarchive.events.timex.reference import Reference, reference_date
from tajarchive.events.timex.tagger import Expression, conflicts, expressions, is_conflict, tag
from tajarchive.events.timex.values import interval, precision

__all__ = [
    "Expression",
    "Reference",
    "conflicts",
    "expressions",
    "interval",
    "is_conflict",
    "precision",
    "reference_date",
    "tag",
]
