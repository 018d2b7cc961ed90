# SPDX-License-Identifier: MIT
"""Stretches of time told from today: last-month, вчера, имсол, last-7-days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from tajarchive.search.stemming import fold

SHOWN = "today, yesterday, last-week, last-month, last-year, this-year, last-7-days"

_MOST_DAYS = 40_000
Stretch = tuple[date, date]


def _day(today: date, back: int) -> Stretch:
    day = today - timedelta(days=back)
    return day, day


def _week(today: date, back: int) -> Stretch:
    first = today - timedelta(days=today.weekday() + 7 * back)
    return first, first + timedelta(days=6)


def _month(today: date, back: int) -> Stretch:
    number = today.year * 12 + today.month - 1 - back
    first = date(number // 12, number % 12 + 1, 1)
    return first, date((number + 1) // 12, (number + 1) % 12 + 1, 1) - timedelta(days=1)


def _year(today: date, back: int) -> Stretch:
    return date(today.year - back, 1, 1), date(today.year - back, 12, 31)


_STRETCHES: tuple[tuple[Callable[[date, int], Stretch], int, str], ...] = (
    (_day, 0, "today сегодня имрӯз 今天"),
    (_day, 1, "yesterday вчера дирӯз 昨天"),
    (_week, 0, "this-week эта-неделя этой-неделе ин-ҳафта ҳафтаи-ҷорӣ 本周"),
    (_week, 1, "last-week прошлая-неделя прошлой-неделе ҳафтаи-гузашта 上周"),
    (_month, 0, "this-month этот-месяц этом-месяце ин-моҳ моҳи-ҷорӣ 本月"),
    (_month, 1, "last-month прошлый-месяц прошлом-месяце моҳи-гузашта 上月 上个月"),
    (_year, 0, "this-year этот-год этом-году имсол соли-ҷорӣ 今年"),
    (_year, 1, "last-year прошлый-год прошлом-году порсол соли-гузашта 去年"),
)
_WORDS = {
    fold(word.replace("-", "")): (stretch, back)
    for stretch, back, words in _STRETCHES
    for word in words.split()
}
_LAST_DAYS = re.compile(
    r"(?:last|past|последни[ех])(\d{1,5})(?:days?|дн(?:ей|я)|день)|(\d{1,5})рузи(?:охир|гузашта)"
)


def stretch(value: str, today: date) -> tuple[int, int] | None:
    """Return the first and last day (ordinals) that a word stands for, None for no such word."""
    word = fold(re.sub(r"[\s_-]+", "", value))
    days = _LAST_DAYS.fullmatch(word)
    try:
        if days:
            count = int(days.group(1) or days.group(2))
            if not 1 <= count <= _MOST_DAYS:
                return None
            return (today - timedelta(days=count - 1)).toordinal(), today.toordinal()
        if word not in _WORDS:
            return None
        make, back = _WORDS[word]
        first, last = make(today, back)
    except (OverflowError, ValueError):
        return None  # before the year 1
    return first.toordinal(), last.toordinal()
