# SPDX-License-Identifier: MIT
"""Dates as publications print them: English, Russian, Tajik, Chinese, and figures only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_ENGLISH = "january february march april may june july august september october november december"
_RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_NOMINATIVE = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
_TAJIK = "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр"
_UZBEK = "yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr"
_SHORT = "янв фев мар апр май июн июл авг сен окт ноя дек"


def _month_names() -> dict[str, int]:
    full = (_UZBEK, _ENGLISH, _RUSSIAN, _NOMINATIVE, _TAJIK, _SHORT)
    names = {word: n for words in full for n, word in enumerate(words.split(), 1)}
    names |= {f"{word}и": n for n, word in enumerate(_TAJIK.split(), 1)}
    names |= {word[:3]: n for n, word in enumerate(_ENGLISH.split(), 1)}
    return names | {
        "sept": 9,
        "сент": 9,
        "февр": 2,
        "нояб": 11,
        "маи": 5,
        "sentabr": 9,
        "oktabr": 10,
    }


MONTHS = _month_names()
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])\.?"
_DAY = r"(?<![\d.,:])(?P<day>\d{1,2})"
_DAY_TAIL = r"(?:st|nd|rd|th|-?(?:го|е|уми|юми|ум|юм)|-)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d)"
_YEAR_TAIL = r"(?:\s?(?:года|год|г\.|г(?!\w)))?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d)",
        r"(?<![\d.])(?P<day>\d\d?)(?P<sep>[./-])(?P<month>\d\d?)(?P=sep)" + _YEAR + _YEAR_TAIL,
        rf"{_DAY}{_DAY_TAIL},? ?(?:of )?(?<!\w){_MONTH}(?:,? ?(?:соли )?|-){_YEAR}{_YEAR_TAIL}",
        rf"(?<!\w){_MONTH} ?(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d),? ?{_YEAR}{_YEAR_TAIL}",
        r"(?P<year>(?:1[89]|20)\d\d|[〇零一二三四五六七八九○]{4}) ?年"
        r" ?(?P<month>\d\d?|[一二三四五六七八九十]{1,2}) ?月"
        r"(?: ?(?P<day>\d\d?|[一二三四五六七八九十]{1,3}) ?日)?",
        rf"(?<!\w){_MONTH},? (?:соли )?{_YEAR}{_YEAR_TAIL}",
    )
)
_PARTIAL = (
    re.compile(rf"{_DAY}{_DAY_TAIL} ?(?<!\w){_MONTH}", re.IGNORECASE),
    re.compile(rf"(?<!\w){_MONTH} ?(?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d)", re.IGNORECASE),
    re.compile(
        r"(?P<month>\d\d?|[一二三四五六七八九十]{1,2})月(?P<day>\d\d?|[一二三四五六七八九十]{1,3})日"
    ),
)
TIME = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:])"
    r"(?:\.\d+)? ?(?P<half>[ap]\.?m\.?(?!\w))?"
    r"(?: ?\(?(?:GMT|UTC|MSK|BJT|EST|EDT|ET|CST|CET|МСК|Z)?(?: ?[+-]\d\d?(?::?\d\d)?)?(?!\w)\)?)?",
    re.IGNORECASE,
)
_WEEKDAYS = {
    word: number
    for words in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "понедельник вторник среда четверг пятница суббота воскресенье",
        "душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе якшанбе",
        "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
        "周一 周二 周三 周四 周五 周六 周日",
        "mon tue wed thu fri sat sun",
    )
    for number, word in enumerate(words.split())
    if word != "душанбе"  # Monday, but far more often the capital
}
_WEEKDAY = re.compile(
    r"(?<!\w)(?P<name>" + "|".join(sorted(_WEEKDAYS, key=len, reverse=True)) + r")(?![^\W\d_])",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\W{0,3}(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d\d)"
    r"(?:[ ,|]{1,3}(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d))?\W{0,3}"
)
"""A day whose year has two figures, which only a line of its own tells from a number."""
_LONGEST_ALONE = 24
_FILED_LATER = 3
"""Days by which a dateline may be later than the publication: zones, and pages put up early."""
_OLD_CENTURY = 70
"""Years in two figures from which on they are of the last century."""
_FULL_WIDTH = str.maketrans("０１２３４５６７８９：", "0123456789:")
_HAN_DIGITS = {char: digit for digit, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date that stands in a text at [start, end).

    `value` is ISO ("2021-09-08T08:03", "2021-09"); `precision` is "minute", "day", "month" or
    "year". `ambiguous` dates (05/07/2024) are known to the year only. `weekday` is the one printed
    beside it (Monday is 0).
    """

    start: int
    end: int
    value: str
    precision: str
    weekday: int | None = None
    ambiguous: bool = False

    @property
    def day(self) -> date | None:
        """The calendar day, or None when it is known less finely."""
        return date.fromisoformat(self.value[:10]) if len(self.value) >= 10 else None


def find(text: str, day_first: bool | None = None) -> list[PrintedDate]:
    """Return the dates of a short text in order, with the time of day printed beside each.

    `day_first` says how 05/07/2024 is to be read; with None it stays ambiguous.
    """
    text = text.translate(_FULL_WIDTH)
    alone = _ALONE.fullmatch(text) if len(text) <= _LONGEST_ALONE else None
    if alone:
        return _day_alone(alone)
    if not any(char.isdigit() for char in text) and "年" not in text:
        return []
    found: list[PrintedDate] = []
    taken: list[tuple[int, int]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())  # the month of 30 February is none either
            dated = _dated(match, day_first)
            if dated is not None:
                found.append(dated)
    found.sort(key=lambda one: one.start)
    return [_with_time(one, text) for one in found]


def partial(text: str) -> tuple[int, int] | None:
    """Return (month, day) of the first date without a year in a short text, or None."""
    for form in _PARTIAL:
        match = form.search(text.translate(_FULL_WIDTH))
        if match:
            month, day = _number(match["month"]), _number(match["day"])
            if 1 <= month <= 12 and 1 <= day <= 31:
                return month, day
    return None


def nearest(month: int, day: int, reference: date) -> date | None:
    """Return the day of that month which lies nearest to the reference, or None (30 February)."""
    candidates: list[date] = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        try:
            candidates.append(date(year, month, day))
        except ValueError:
            continue
    return min(candidates, key=lambda one: abs((one - reference).days), default=None)


def nearest_filed(month: int, day: int, published: date) -> date | None:
    """Return the nearest such day on which what was published then can have been filed: hardly
    later than its publication."""
    found = nearest(month, day, published)
    if found is None or (found - published).days <= _FILED_LATER:
        return found
    try:
        return found.replace(year=found.year - 1)
    except ValueError:
        return found  # 29 February


def is_month_or_weekday(word: str) -> bool:
    """Tell whether a word is the name of a month or a weekday."""
    word = word.casefold().strip(".,")
    return word in MONTHS or word in _WEEKDAYS


def weekdays(text: str) -> Iterator[re.Match[str]]:
    """Yield the names of weekdays in a short text."""
    return _WEEKDAY.finditer(text)


def iso(value: str) -> str | None:
    """Return an ISO date or time as this program keeps it, or None when it is none.

    The time stays local: a zone is dropped, not applied. Seconds stay only when they say
    something; midnight sharp with a zero zone says "day".
    """
    value = value.strip()
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?)?", value)
    if not match or not (1800 <= int(match[1]) <= 2100):
        return None
    if match[3] is None:
        return match[0][:7] if match[2] and 1 <= int(match[2]) <= 12 else match[1]
    try:
        day = date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None
    if match[4] is None or int(match[4]) > 23 or int(match[5]) > 59:
        return day
    if value[10:] in ("T00:00:00", "T00:00:00Z", "T00:00:00+00:00", " 00:00:00"):
        return day
    return _join(day, match[4], match[5], match[6])


def precision_of(value: str) -> str:
    """Return the precision that an ISO value is known with."""
    return {4: "year", 7: "month", 10: "day"}.get(len(value), "minute")


def _join(day: str, hour: str | int, minute: str, second: str | None) -> str:
    tail = f":{second}" if second and second != "00" else ""
    return f"{day}T{int(hour):02}:{minute}{tail}"


def _day_alone(match: re.Match[str]) -> list[PrintedDate]:
    year = int(match["year"])
    century = 2000 if year < _OLD_CENTURY else 1900
    try:
        value = date(century + year, int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return []
    span = match.start("day"), match.end("minute") if match["minute"] else match.end("year")
    if match["minute"] is None:
        return [PrintedDate(*span, value, "day")]
    return [PrintedDate(*span, f"{value}T{match['hour']}:{match['minute']}", "minute")]


def _dated(match: re.Match[str], day_first: bool | None) -> PrintedDate | None:
    groups = match.groupdict()
    year, month = _number(groups["year"]), _number(groups["month"])
    day = _number(groups["day"]) if groups.get("day") else 0
    figures_only = groups.get("sep") is not None and match.start("day") < match.start("month")
    if figures_only:
        if month > 12 and day <= 12:
            day, month = month, day
        elif groups["sep"] == "/" and day <= 12 and day != month:
            if day_first is None:
                return PrintedDate(*match.span(), f"{year:04}", "year", ambiguous=True)
            if not day_first:
                day, month = month, day
    if not 1 <= month <= 12:
        return None
    if day == 0:
        return PrintedDate(*match.span(), f"{year:04}-{month:02}", "month")
    try:
        value = date(year, month, day).isoformat()
    except ValueError:
        return None
    return PrintedDate(*match.span(), value, "day")


def _number(word: str) -> int:
    """Return the number that a group of a date holds: figures, a month's name, Han numerals."""
    if word.isascii() and word.isdigit():
        return int(word)
    if word.lower() in MONTHS:
        return MONTHS[word.lower()]
    if "十" in word:
        tens, _, ones = word.partition("十")
        return _HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0)
    return int("".join(str(_HAN_DIGITS.get(char, 0)) for char in word))


_GAP = re.compile(r"[\s,|，•·T—–-]*(?:at|в|соати|около|weekday)?[\s,|，]*", re.IGNORECASE)


def _with_time(dated: PrintedDate, text: str) -> PrintedDate:
    """Return the date with the clock time and the weekday printed beside it."""
    if dated.precision != "day":
        return dated
    before, after = text[max(0, dated.start - 40) : dated.start], text[dated.end : dated.end + 40]
    weekday = _weekday_beside(before, after)
    start, end = dated.start, dated.end
    time = TIME.search(after)
    if time and _is_gap(after[: time.start()]):
        end += len(after[: time.end()].rstrip())
    else:
        time = next(iter(reversed(list(TIME.finditer(before)))), None)
        if time is None or not _is_gap(before[time.end() :]):
            return PrintedDate(start, end, dated.value, "day", weekday)
        start -= len(before) - time.start()
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"][0].lower() == "p" else 0)
    value = _join(dated.value, hour, time["minute"], time["second"])
    return PrintedDate(start, end, value, "minute", weekday)


def _is_gap(text: str) -> bool:
    text = _WEEKDAY.sub(" ", text)
    return _GAP.fullmatch(text) is not None


def _weekday_beside(before: str, after: str) -> int | None:
    for match in _WEEKDAY.finditer(before):
        if not re.search(r"\w", TIME.sub("", before[match.end() :])):
            return _WEEKDAYS[match["name"].lower()]
    match = _WEEKDAY.match(after.lstrip(" ,(（"))
    return _WEEKDAYS[match["name"].lower()] if match else None
