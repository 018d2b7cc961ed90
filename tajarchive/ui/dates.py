# SPDX-License-Identifier: MIT
"""Dates of articles and of what they mention in words, showing exactly as much as is known.

Dates of events are worded by `events.chronology.date_label`, which this agrees with.
"""

from __future__ import annotations

import re

from tajarchive.ui.translation import mark

_CLOCK = re.compile(r"\d\d:\d\d")
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}
_UNKNOWN = mark("date unknown")


def full(value: str | None) -> str:
    """Return a TIMEX3 value in words: "8 Sep 2021, 08:03", "Feb 2022", "spring 2021".

    A year stays bare ("2022"): that its day is unknown matters for an event only.
    """
    from tajarchive.events.chronology import value_label

    day, _, time = (value or "").partition("T")
    if "/" in day:
        return " – ".join(full(end) for end in day.split("/", 1))
    words = day if re.fullmatch(r"\d{4}", day) else value_label(day.removesuffix("X"))
    clock = _CLOCK.match(time)
    hour = clock.group() if clock else _PARTS.get(time, "")
    return f"{words}, {hour}" if hour and words != _UNKNOWN else words


def is_known(value: str | None) -> bool:
    """Tell whether a value names a time at all; "PAST_REF" and "XXXX-02" do not."""
    return full(value) != _UNKNOWN
