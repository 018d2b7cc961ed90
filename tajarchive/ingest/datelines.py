# SPDX-License-Identifier: MIT
"""The dateline that opens an agency report: place, day, agency, and then the news."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tajarchive.ingest import dates

_HEAD = 160
"""Code points at the start of a line that may hold a dateline."""

_UPPER = "A-ZÀ-ÖØ-ÞА-ЯЁҒӢҚӮҲҶ"
_LOWER = "a-zà-öø-ÿа-яёғӣқӯҳҷ'’"
_CAPS = rf"[{_UPPER}][{_UPPER}'’.\-]*[{_UPPER}]"
_MIXED = rf"[{_UPPER}][{_LOWER}{_UPPER}\-]+"
_PLACE = rf"(?P<place>{_CAPS}(?:[ /-](?:{_CAPS}|de|da|of))*|{_MIXED}(?: {_MIXED}){{0,2}})"
_REGION = rf"(?:, (?P<region>{_MIXED}(?: {_MIXED}){{0,2}}\.?))?"
_MONTH = "(?:" + "|".join(sorted(dates.MONTHS, key=len, reverse=True)) + r")(?!\w)\.?"
_DATE = (
    r"(?:[,.]? ?(?P<date>"
    rf"{_MONTH} \d\d?(?!\d)(?:,? \d{{4}})?|\d\d? {_MONTH}(?:,? (?:соли )?\d{{4}}(?: года| г\.)?)?"
    r"|\d\d?\.\d\d?\.\d{4}|\d{4}-\d\d-\d\d))?"
)
_NAME = rf"[{_UPPER}0-9«\"“][\w .,&'’«»\"“”:\-]{{0,58}}"
_AGENCY = rf"(?P<bracket>[,.]? ?(?:\((?P<round>{_NAME})\)|/(?P<slash>{_NAME})/))?"
_END = (
    r"(?P<end>\.? ?(?:--+|[—–-])(?= )|(?<=[/)])[.:]|\. (?=/))"
    rf"(?: (?P<tail>[{_UPPER}][\w «»\"“”.\-]{{1,30}}?)\.(?= ))?"
)
_EUROPEAN = re.compile(rf"{_PLACE}{_REGION}{_DATE}{_AGENCY}{_END}", re.IGNORECASE)
# The months are matched without regard to case; letters of names are checked afterwards.
_INTERFAX = re.compile(
    rf"{_PLACE}\. (?P<date>\d\d? {_MONTH}|{_MONTH} \d\d?)\. (?P<tail>[{_UPPER}][\w.\-]+) ?(?P<end>[-–—])",
    re.IGNORECASE,
)
_HAN = "\u4e00-\u9fff"
_CHINESE = re.compile(
    rf"[（(【]?(?:据|本报讯)?(?P<agency>[{_HAN}]{{1,10}}?(?:社|网|报|台|客户端))(?P<place>[{_HAN}·]{{2,9}}?)??"
    r"(?P<date>(?:\d{4}年)?(?:\d\d?月)?\d\d?日)(?:[上下]午|晚)?(?:专?电|讯|消息)[】）)]?"
    r"(?: ?[（(](?P<credit>[^（）()]{2,40})[）)])?"
)
_NOT_PLACES = frozenset(
    "NATO OSCE CSTO ECO CIS SCO EAEU UNDP UNHCR UNICEF ООН СНГ ОДКБ ШОС ЕАЭС ОБСЕ НАТО NOTE UPDATE "
    "BREAKING CORRECTION EDITOR ВАЖНО СПРАВКА VIDEO PHOTO PHOTOS ФОТО ВИДЕО".split()
)
_SMALL = frozenset("de da do del la of upon and".split())


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline at the start of a line; the news begin at `end`.

    `month_day` is the day it names, `year` where it names one too; `agency` and `credit` (the
    reporter in Chinese datelines) are as written.
    """

    end: int
    place: str | None
    year: int | None
    month_day: tuple[int, int] | None
    agency: str | None
    credit: str | None = None

    def day(self, reference: date | None) -> str | None:
        """Return its ISO day; the year, where it has none, is the one nearest the reference."""
        if self.month_day is None:
            return None
        try:
            if self.year is not None:
                return date(self.year, *self.month_day).isoformat()
        except ValueError:
            return None
        near = dates.nearest(*self.month_day, reference) if reference else None
        return near.isoformat() if near else None


def find(line: str) -> FoundDateline | None:
    """Return the dateline that a line begins with, or None."""
    head = line[:_HEAD]
    return _chinese(head) or _european(head)


def _european(head: str) -> FoundDateline | None:
    match = _INTERFAX.match(head) or _EUROPEAN.match(head)
    if not match:
        return None
    groups = match.groupdict()
    place, said = match["place"], groups["date"]
    agency = groups.get("round") or groups.get("slash")
    if agency and not _named(agency):
        return None
    if agency is None and groups.get("tail") and said:
        agency = groups["tail"].strip()
    if not _is_place(place, strict=said is None and groups.get("bracket") is None):
        return None
    end = match.end() if agency or not groups.get("tail") else match.end("end")
    year, month_day = _when(said)
    return FoundDateline(end, _case(place), year, month_day, agency)


def _named(agency: str) -> bool:
    """Tell an agency from other bracketed words: it begins with a capital and holds no figures only."""
    return agency[0] in '«"“' or (agency[0].isupper() and not agency.isdigit())


def _is_place(place: str, strict: bool) -> bool:
    words = re.split(r"[ /]", place)
    if any(word in _NOT_PLACES for word in words):
        return False
    caps = all(word.isupper() or word in _SMALL for word in words)
    if strict:
        return caps and len(place) >= 4
    return caps or all(word[0].isupper() for word in words)


def _case(place: str) -> str:
    """Return a place in ordinary case: "NUR-SULTAN" is printed Nur-Sultan."""
    if not place.isupper() and not any(w.isupper() and len(w) > 1 for w in place.split()):
        return place
    words = re.split(r"([ /-])", place)
    return "".join(w.lower() if w.lower() in _SMALL else w.capitalize() for w in words)


def _when(said: str | None) -> tuple[int | None, tuple[int, int] | None]:
    if said is None:
        return None, None
    full = dates.find(said)
    if full and full[0].day:
        day = full[0].day
        return day.year, (day.month, day.day)
    return None, dates.partial(said)


def _chinese(head: str) -> FoundDateline | None:
    match = _CHINESE.match(head)
    if not match:
        return None
    year, month_day = _when(match["date"])
    return FoundDateline(
        match.end(), match["place"], year, month_day, match["agency"], match["credit"]
    )
