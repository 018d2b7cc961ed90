# SPDX-License-Identifier: MIT
"""The dateline that opens an agency report: place, day, agency, and then the news."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from tajarchive.ingest import dates, outlets

_HEAD = 160
"""Code points at the start of a line that may hold a dateline."""
_LEAST_TEXT = 60
"""A dateline without day and agency needs a line of running text this long behind it."""

_UPPER = "A-ZÀ-ÖØ-ÞА-ЯЁҒӢҚӮҲҶ"
_LOWER = "a-zà-öø-ÿа-яёғӣқӯҳҷ'’"
_CAPS = rf"[{_UPPER}][{_UPPER}'’.\-]*[{_UPPER}]"
_MIXED = rf"[{_UPPER}][{_LOWER}{_UPPER}\-]+"
_PLACE = rf"(?P<place>{_CAPS}(?:[ /-](?:{_CAPS}|de|da|of))*|{_MIXED}(?: {_MIXED}){{0,2}})"
_REGION = rf"(?:,? ?\((?:{_MIXED} ?){{1,3}}\)(?= ?\()|, (?:{_MIXED}(?: {_MIXED}){{0,2}}\.?))?"
_MONTH = "(?i:" + "|".join(sorted(dates.MONTHS, key=len, reverse=True)) + r")(?!\w)\.?"
_DAY = (
    rf"{_MONTH} \d\d?(?!\d)(?:,? \d{{4}})?"
    rf"|\d\d? {_MONTH}(?:,? (?:соли )?\d{{4}}(?: года| г\.)?)?"
    rf"|\d\d?-?(?:уми|юми|ум|юм) {_MONTH}(?:,? соли \d{{4}})?"
    r"|\d\d?\.\d\d?\.\d{4}|\d{4}-\d\d-\d\d"
)
_DATE = rf"(?:[,.]? ?(?P<date>{_DAY}))?"
_NAME = rf"[{_UPPER}0-9«\"“][\w .,&'’«»\"“”:/\-]{{0,70}}"
_AGENCY = rf"(?P<bracket>[,.]? ?(?:\((?P<round>{_NAME})\)|/(?P<slash>{_NAME})/))?"
_BY = rf"(?: (?i:by) (?P<by>[{_UPPER}][\w .,'’]{{2,60}}?))?"
_TAIL = rf"(?P<tail>[{_UPPER}«][\w «»\"“”.,\-]{{1,60}}?)"
_END = rf"(?P<end>\.? ?(?:--+|[—–_-])(?= )|(?<=[/)])[.:]|\. (?=/))(?: {_TAIL}\.(?= ))?"
_FULL_DAY = (
    rf"(?P<place>{_CAPS}(?:[ -]{_CAPS}){{0,2}}), "
    rf"(?P<date>\d\d? {_MONTH},? (?:соли )?\d{{4}}(?: года?| г\.)?)"
)
_FORMS = (
    # ДУШАНБЕ. 5 июля. ИНТЕРФАКС - …; ASTANA. KAZINFORM – …
    re.compile(
        rf"{_PLACE}\. (?:(?P<date>\d\d?(?:-?(?:уми|юми|ум|юм|го))? {_MONTH}|{_MONTH} \d\d?)\. )?"
        rf"(?P<tail>(?:(?:ОИ|АМИТ|НИАТ|ИА|АИ) )?«[^»]{{2,40}}»"
        rf"|[{_UPPER}][\w.\-]+(?: [{_UPPER}][\w.\-]+)?) ?(?P<end>[-–—])(?= )",
    ),
    # Душанбе, 12 октябр. «Ховар» — …
    re.compile(
        rf"{_PLACE}{_REGION}[,.]? (?P<date>{_DAY})[.,]? ?(?P<tail>«[^»]{{2,50}}»)(?P<end>\."
        rf"| ?[—–-])(?= )",
    ),
    # DUSHANBE, TAJIKISTAN (17 December 2013) — …
    re.compile(
        rf"{_PLACE}(?:, {_CAPS}(?: {_CAPS})*|, {_MIXED}(?: {_MIXED}){{0,2}})? "
        rf"\((?P<date>{_DAY})\)(?P<end> ?(?:--+|[—–-]))(?= )"
    ),
    # Islamabad, March 26, IRNA - …
    re.compile(
        rf"{_PLACE}{_REGION}, (?P<date>{_DAY}), (?P<tail>[A-Z][A-Za-z.\-]{{1,20}})"
        r"(?P<end> ?(?:--+|[—–-]))(?= )"
    ),
    # Havana, Aug 23 (Northwind) …
    re.compile(
        rf"{_PLACE}{_REGION}, (?P<date>{_DAY}) \((?P<round>{_NAME})\)(?P<end>)"
        rf"(?= [{_UPPER}][{_LOWER}])"
    ),
    # Tehran, IRNA – …
    re.compile(
        rf"{_PLACE}{_REGION}, (?P<known>[A-Z][A-Za-z.\-]{{1,20}})(?P<end> ?(?:--+|[—–-]))(?= )"
    ),
    re.compile(rf"{_PLACE}{_REGION}{_DATE}{_AGENCY}{_BY}{_END}"),
    # БИШКЕК, 11 января 2021 года. Кабар. …
    re.compile(rf"{_FULL_DAY}\. (?P<known>[{_UPPER}«][\w «».\-]{{1,30}}?)(?P<end>\.)(?= )"),
    # ДУШАНБЕ, 8 ноябри соли 2019. …
    re.compile(rf"{_FULL_DAY}(?P<end>\.)(?= [{_UPPER}«\"])"),
    # DUSHANBE, Jan. 17: …; DUSHANBE: …
    re.compile(rf"{_PLACE}{_REGION}{_DATE}{_AGENCY}(?P<end>:)(?= )"),
    # BISHKEK. KAZINFORM The forum …
    re.compile(rf"(?P<place>{_CAPS})\. (?P<known>{_CAPS})(?P<end>)(?= [{_UPPER}][{_LOWER}])"),
    # Dushanbe, The Daily News: …
    re.compile(rf"{_PLACE}, (?P<named>(?:The )?{_MIXED}(?: {_MIXED}){{0,3}})(?P<end>:)(?= )"),
)
_AGENCY_ALONE = re.compile(r"\((?P<agency>[A-Z][\w /.\-]{1,40})\) ?(?:--+|[—–-]) ")
"""(Reuters) - …, where the place stands in a line above."""
_PLACE_ABOVE = re.compile(rf"{_PLACE}{_REGION}(?:/[^|]{{2,60}})? \| (?=[^|]*\d{{4}})")
_QUOTED_FIRST = re.compile(rf"(?P<agency>«[^«»]{{2,40}}»), (?P<who>{_MIXED}(?: {_MIXED}){{1,2}})")
"""«Агентство», Имя Фамилия: who wrote stands behind the agency."""
_CORRESPONDENT = re.compile(
    rf"(?:[Кк]орр\.|[Кк]орреспондент) (?P<agency>{_CAPS}|{_MIXED}|«[^»]+») "
    rf"(?P<who>{_MIXED}(?: {_MIXED}){{1,2}})"
)
"""Корр. ТАСС Имя Фамилия."""
_CUE = re.compile(
    r" ?(?:--+|[—–_-]) |/\.|\)\.|: |\d \([^()]{2,40}\) |\. /|\d{4}(?: года?| г)?\. "
    r"|^[^\W\d_a-zа-я]{3,30}\. [^\W\d_a-zа-я]{3,30} "
)
"""What every dateline but the Chinese ends with; most lines have none near their beginning."""
_HAN = "\u4e00-\u9fff"
_HAN_NUMBER = "(?:\\d\\d?|[一二三四五六七八九十]{1,3})"
_CHINESE = re.compile(
    rf"[（(【]?(?:据|本报讯)?(?P<agency>[{_HAN}]{{1,10}}?(?:社|[网網]|[报報]|[台臺]|客[户戶]端)(?:客[户戶]端)?)(?P<place>[{_HAN}·]{{2,9}}?)??"
    rf"(?P<date>(?:\d{{4}}年)?(?:{_HAN_NUMBER}月)?{_HAN_NUMBER}日)(?:[上下]午|晚)?(?:[专專]?[电電]|[讯訊]|消息)[】）)]?"
    r"(?: ?[（(](?P<credit>[^（）()]{2,40})[）)])?"
)
_NOT_PLACES = frozenset(
    """NATO OSCE CSTO ECO CIS SCO EAEU UNDP UNHCR UNICEF ООН СНГ ОДКБ ШОС ЕАЭС ОБСЕ НАТО NOTE UPDATE
    UPDATED BREAKING CORRECTION EDITOR ВАЖНО СПРАВКА VIDEO PHOTO PHOTOS ФОТО ВИДЕО WATCH READ LIVE
    WEEKLY DAILY REVIEW DIGEST HEADLINES ОБЗОР ДАЙДЖЕСТ
    EXPLAINER OPINION ANALYSIS EXCLUSIVE INTERVIEW COMMENTARY FACTBOX TIMELINE PROFILE FEATURE
    МНЕНИЕ ИНТЕРВЬЮ АНАЛИЗ ЭКСКЛЮЗИВ ОПРОС QUESTION ANSWER SUMMARY WARNING""".split()
)
_NOT_IN_PLACES = frozenset(
    """on in at the by since from after before during this that and but for to with when while as
    if it he she we they his her its our their president minister ambassador
    в на с по из за до от к и но а при во о об дар аз ба то бо ва президент
    президенти министр""".split()
)
_CITIES = frozenset(
    """dushanbe khujand bokhtar kulob khorog tashkent samarkand bukhara astana almaty bishkek osh
    ashgabat kabul tehran islamabad beijing shanghai urumqi moscow kazan minsk baku yerevan tbilisi
    ankara istanbul brussels geneva vienna london paris berlin washington delhi tokyo seoul doha
    nur-sultan kyiv kiev warsaw riyadh baghdad jerusalem
    душанбе худжанд бохтар куляб хорог ташкент самарканд бухара астана алматы бишкек ош ашхабад
    кабул тегеран исламабад пекин шанхай урумчи москва казань минск баку ереван тбилиси анкара
    стамбул брюссель женева вена лондон париж берлин вашингтон дели токио сеул
    хуҷанд кӯлоб хоруғ тошканд самарқанд бухоро остона бишкек ашқобод кобул теҳрон исломобод пекин
    маскав қазон""".split()
)
"""Cities that a dateline may name in ordinary letters, with neither day nor agency."""
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
        near = dates.nearest_filed(*self.month_day, reference) if reference else None
        return near.isoformat() if near else None


def find(line: str) -> FoundDateline | None:
    """Return the dateline that a line begins with, or None."""
    head = line[:_HEAD]
    bare = head.lstrip("•* ")
    found = _found(bare, len(line) >= _LEAST_TEXT)
    shift = len(head) - len(bare)
    return replace(found, end=found.end + shift) if found and shift else found


@lru_cache(maxsize=2048)
def _found(head: str, running: bool) -> FoundDateline | None:
    if not head or not (head[0].isupper() or head[0] in "[(（【" or head[0] > "\u2e80"):
        return None
    if head[0] > "\u2e80" or head[0] in "[(":
        return _agency_alone(head) or _chinese(head)
    if _CUE.search(head) is None:
        return None
    for form in _FORMS:
        match = form.match(head)
        found = _checked(match, running) if match else None
        if found is not None:
            return found
    return None


def place_above(line: str) -> str | None:
    """Return the place of a line such as "SMOLENSK, Russia/WARSAW | Sat Apr 10, 2010 6:05pm".

    Web pages of Reuters put it apart from the agency, which then opens the news alone.
    """
    match = _PLACE_ABOVE.match(line)
    if match is None or any(word in _NOT_PLACES for word in match["place"].split()):
        return None
    return _case(match["place"]) if match["place"].isupper() else None


def _agency_alone(head: str) -> FoundDateline | None:
    match = _AGENCY_ALONE.match(head)
    if match is None or not outlets.is_known(match["agency"]):
        return None
    return FoundDateline(match.end(), None, None, None, match["agency"])


def _checked(match: re.Match[str], running: bool) -> FoundDateline | None:
    """Return the dateline of a match whose parts are what they seem, else None."""
    groups = match.groupdict()
    said, tail, named = groups.get("date"), groups.get("tail"), groups.get("named")
    agency = groups.get("round") or groups.get("slash")
    quoted = _QUOTED_FIRST.fullmatch(tail) if tail and "bracket" in groups else None
    tail = quoted["agency"] if quoted else tail
    if agency and not _named(agency):
        return None
    if named:
        if not outlets.sounds_like_one(named):
            return None
        agency = named
    elif known := groups.get("known"):
        if not outlets.is_known(known):
            return None
        agency = known
    elif agency is None and tail and (_is_agency(tail) or (said and "bracket" not in groups)):
        agency = tail.strip()
    elif tail and "bracket" not in groups:
        return None
    if not _is_place(match["place"], said, agency, running=running):
        return None
    end = match.end() if agency or not tail else match.end("end")
    agency, credit = _parted(agency, groups.get("by"))
    credit = credit or (quoted["who"] if quoted else None)
    year, month_day = _when(said)
    if agency and re.fullmatch("«[^«»]+»|“[^“”]+”", agency):
        agency = agency[1:-1]
    agency = outlets.DOMAINS.get(agency.casefold(), agency) if agency else None
    return FoundDateline(end, _case(match["place"]), year, month_day, agency, credit)


def _is_agency(tail: str) -> bool:
    """Tell an agency after a dash from the first words of the news."""
    quoted = re.fullmatch("«[^«»]+»|“[^“”]+”", tail) is not None
    return quoted or " " not in tail or outlets.sounds_like_one(tail)


def _named(agency: str) -> bool:
    """Tell an agency from other bracketed words: it begins with a capital and is not figures."""
    return agency[0] in '«"“' or (agency[0].isupper() and not agency.isdigit())


def _parted(agency: str | None, reporter: str | None) -> tuple[str | None, str | None]:
    """Part "Agency, Jane Doe" into agency and reporter."""
    told = _CORRESPONDENT.fullmatch(agency) if agency else None
    if told:
        return told["agency"], told["who"]
    if agency is None or ", " not in agency:
        return agency, reporter
    first, rest = agency.split(", ", 1)
    words = rest.split()
    if reporter is None and 2 <= len(words) <= 4 and all(word[0].isupper() for word in words):
        return first, rest
    return agency, reporter


def _is_place(place: str, said: str | None, agency: str | None, *, running: bool) -> bool:
    """Tell whether the words before a day, an agency or a dash are a place."""
    words = re.split(r"[ /]", place)
    if any(word in _NOT_PLACES or word.casefold() in _NOT_IN_PLACES for word in words):
        return False
    if any(dates.is_month_or_weekday(word) for word in words):
        return False
    caps = all(word.isupper() or word in _SMALL for word in words)
    if said is None and agency is None:
        known = place.casefold() in _CITIES
        return running and ((caps and len(place) >= 4) or known)
    if caps:
        return True
    return all(word[0].isupper() for word in words) and (
        said is not None or outlets.sounds_like_one(agency or "") or _is_acronym(agency)
    )


def _is_acronym(agency: str | None) -> bool:
    """Tell an agency by its capitals: "Hanoi (VNA) - …"."""
    return agency is not None and re.fullmatch("[A-Z]{3,7}", agency) is not None


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
