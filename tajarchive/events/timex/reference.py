# SPDX-License-Identifier: MIT
"""The day on which an article speaks, against which "on Friday" and "last year" are read.

Order of the zones (design: dates): the dateline's day; an explicit day in a caption or in the
first sentence that tells the same act; the publication date; an anniversary of a known date
(then only the year); none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tajarchive.events.timex import values
from tajarchive.events.timex.anniversaries import implied_year
from tajarchive.events.timex.grammar import grammars
from tajarchive.events.timex.matcher import Candidate, find, lowered
from tajarchive.model import Article, Paragraph
from tajarchive.text.sentences import sentences

_HEAD = 160
"""Code points of the first paragraph that may hold a dateline."""
_DATELINE_END = re.compile(
    r"(?<=\d|\)):(?=\s)|\s(?:--+|[—–-])\s|--|(?<![日号月年])—|/\.|[电電](?=[（(\s]|$)|\)\s*[—–-]+|\.\s*/"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL_WORD = re.compile(r"(?<![^\W\d_])[a-zа-яёғӣқӯҳҷ]{3,}")
_MOST_SMALL = 2
"""Words in small letters, the month among them, that a dateline may have."""
_HAN = re.compile("[一-鿿]")
_COMMA = re.compile("[,，。；]")
_MOST_HAN = 24
"""Chinese characters that a dateline may have."""
_DAY_BEFORE = re.compile(r"(?<!\d)\d\d?$")
_HAN_PAIR = re.compile("(?=([\u4e00-\u9fff]{2}))")
_WEEKDAY_EN = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b")
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_FIRST_PARAGRAPHS = 4
_NEARBY = 7
"""Days between a dateline and the full date beside it that gives its year."""
_FILED_LATER = 7
"""Days by which a dateline may be later than the publication."""
_SHORTEST_LEAD = 60
"""Code points below which a first paragraph without a full stop is a name or a picture's."""
_LONGEST_LAG = 45
"""Days between an act and its report beyond which a caption is a stock picture."""
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Reference:
    """When an article speaks: a TIMEX3 day, month or year, and the zone that says so.

    `zone` is "dateline", "caption", "sentence", "publication" or "anniversary"; `note` tells a
    reader why, where the zone alone does not.
    """

    value: str
    zone: str
    note: str = ""

    @property
    def day(self) -> date | None:
        """The day itself, or None when only the month or the year is known."""
        days = values.interval(self.value)
        return days[0] if days and days[0] == days[1] else None

    @property
    def year(self) -> int:
        """The year."""
        return int(self.value[:4])

    @property
    def month(self) -> int | None:
        """The month, or None when only the year is known."""
        return int(self.value[5:7]) if re.match(r"\d{4}-\d\d", self.value) else None

    @property
    def confidence(self) -> float:
        """How far relative expressions may be trusted that are read against it."""
        return {"dateline": 0.95, "caption": 0.9, "sentence": 0.85, "publication": 0.85}.get(
            self.zone, 0.6
        )


@lru_cache(maxsize=4)
def reference_date(article: Article) -> Reference | None:
    """Return when the article speaks, or None when the text does not say.

    The last few answers are kept, because tagging and extraction both ask.
    """
    dateline = dateline_day(article)
    if dateline:
        return Reference(dateline.isoformat(), "dateline")
    published = _published(article)
    told = _same_act(article, published)
    told = told or _against_the_page(article, published)
    if told:
        return told
    if published:
        return Reference(published, "publication")
    near = _year_nearby(article) or _weekday_agrees(article)
    if near:
        return near
    year = implied_year(article)
    if year:
        return Reference(f"{year[0]:04d}", "anniversary", year[1])
    return None


def dateline_day(article: Article) -> date | None:
    """Return the day in an article's dateline, or None.

    Its year, when it is not written, is the one nearest to the publication date.
    """
    if article.dateline and article.dateline.date:
        days = values.interval(article.dateline.date)
        if days and days[0] == days[1]:
            return days[0]
    if "dateline_date" in article.edited:
        return None  # a person says that it is not known, or not to the day
    span = dateline_span(article)
    if span is None:
        return None
    head = article.body[span[0] : span[1]]
    days = [c for c in _days(head, article.language) if c.rule.op == "day"]
    if not days:
        return None
    return _with_year(days[0].fields, _published(article))


def dateline_span(article: Article) -> tuple[int, int] | None:
    """Return where the first paragraph's dateline stands in the body, or None."""
    first = next((p for p in article.paragraphs if p.kind == "body"), None)
    if first is None:
        return None
    head = article.body[first.start : min(first.end, first.start + _HEAD)]
    match = next((m for m in _DATELINE_END.finditer(head) if not _is_span(head, m)), None)
    if match is None or len(_SMALL_WORD.findall(head[: match.start()])) > _MOST_SMALL:
        return None
    han = len(_HAN.findall(head[: match.start()]))
    if han > _MOST_HAN or (han and _COMMA.search(head, 0, match.start())):
        return None
    return first.start, first.start + match.end()


_BEGINNING = 2400
"""Code points of a body in which a picture's caption may stand among the text."""
_PICTURED = re.compile(
    r"[,，]\s?(?:\w{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \w{3,9},? \d{4}|\d{4}年\d{1,2}月\d{1,2}日)"
    r"(?: г\.| года)?(?:[.。]|\s*[|\[(/\n]|$)"
)
"""The day that ends a caption: "…, July 9, 2024."."""
_YEARS_BACK = 5


def _year_nearby(article: Article) -> Reference | None:
    """Return the dateline's day with the year of the one full date of title or first paragraphs
    that lies within a few days of it; "July 4" beside a picture of 3 July 2024 is of 2024."""
    span = dateline_span(article)
    if span is None:
        return None
    days = [
        c for c in _days(article.body[span[0] : span[1]], article.language) if c.rule.op == "day"
    ]
    if not days:
        return None
    full = _full_days(article)
    found = {_with_year(days[0].fields, day.isoformat()) for day in full}
    near = {one for one in found for day in full if one and abs((one - day).days) <= _NEARBY}
    if len(near) != 1:
        return None
    return Reference(near.pop().isoformat(), "dateline", "its year from the date beside it")


def _weekday_agrees(article: Article) -> Reference | None:
    """Return the only full day of the first paragraphs, if it stands as below a picture and the
    first sentence names its weekday: "agreed on Tuesday" above "… in Khorog, July 9, 2024."
    """
    said = _first_sentence(article)
    if not said:
        return None
    weekdays = {c.fields.get("weekday") for c in _days(said, article.language) if _is_bare(c)}
    full = _full_days(article)
    if len(weekdays) != 1 or len(full) != 1 or not _PICTURED.search(article.body[:_BEGINNING]):
        return None
    day = full.pop()
    if weekdays != {str(day.isoweekday())}:
        return None
    return Reference(day.isoformat(), "sentence", "its weekday is the one told")


def _against_the_page(article: Article, published: str | None) -> Reference | None:
    """Return the day of the first sentence, "on Monday, 22 May", where the page bears a day of
    months later and of a year in which that was no Monday: a page's date may be that of a visit."""
    page, said = values.interval(published), _first_sentence(article)
    if page is None or page[0] != page[1] or not said:
        return None
    days = [c for c in _days(said, article.language) if c.rule.op == "day"]
    if len(days) != 1 or "year" in days[0].fields or "weekday" not in days[0].fields:
        return None
    near = _with_year(days[0].fields, published)
    weekday = int(days[0].fields["weekday"])
    if near is None or abs((page[0] - near).days) <= _LONGEST_LAG:
        return None
    for year in range(page[0].year, page[0].year - _YEARS_BACK, -1):
        day = _with_year({**days[0].fields, "year": str(year)}, None)
        if day is not None and day <= page[0] and day.isoweekday() == weekday:
            return Reference(day.isoformat(), "sentence", "its weekday tells the year")
    return None


def _first_sentence(article: Article) -> str:
    lead = _lead(article)
    if lead is None:
        return ""
    first = sentences(article.body, lead.start, min(lead.end, lead.start + 2000))
    return article.body[first[0].start : first[0].end] if first else ""


def _is_bare(candidate: Candidate) -> bool:
    """Return whether an expression is a weekday and no more."""
    fields = candidate.fields
    return candidate.rule.op == "weekday" and not {"shift", "week", "before"} & set(fields)


def _lead(article: Article) -> Paragraph | None:
    """Return the first paragraph that tells something."""
    told = [p for p in article.paragraphs if p.kind == "body"]
    for paragraph in told[:_FIRST_PARAGRAPHS]:
        text = article.body[paragraph.start : paragraph.end].rstrip()
        if len(text) >= _SHORTEST_LEAD or text.endswith((".", "。")):
            return paragraph
    return told[0] if told else None


def _full_days(article: Article) -> set[date]:
    """Return the days with their years in the title and the first paragraphs."""
    begins = [article.body[p.start : p.start + 600] for p in article.paragraphs[:_FIRST_PARAGRAPHS]]
    found = {
        _with_year(c.fields, None)
        for text in (article.title, *begins)
        for c in _days(text, article.language)
        if c.rule.op == "day" and "year" in c.fields
    }
    return {day for day in found if day is not None}


def _is_span(head: str, dash: re.Match[str]) -> bool:
    """Return whether a dash joins two days ("4 – 6 July"), not a dateline and its news."""
    return _DAY_BEFORE.search(head[: dash.start()]) is not None and head[dash.end()].isdigit()


def _with_year(fields: dict[str, str], published: str | None) -> date | None:
    try:
        month, day = int(fields["month"]), int(fields["day"])
        if "year" in fields:
            return date(int(fields["year"]), month, day)
        near = values.interval(published)
        if near is None:
            return None
        around = [date(near[1].year + k, month, day) for k in (0, -1, 1)]
        if near[0] == near[1]:  # hardly later than its publication
            around = [d for d in around if (d - near[1]).days <= _FILED_LATER]
        return min(around, key=lambda d: abs((d - near[1]).days))
    except (KeyError, ValueError):
        return None


def _published(article: Article) -> str | None:
    """Return the publication date as a day, month or year, or None."""
    value = (article.published or "").partition("T")[0]
    days = values.interval(value)
    if days is None:
        return None
    stated = article.published_precision
    if stated == "year":
        return value[:4]
    return value[:7] if stated == "month" else value


def _days(text: str, language: str) -> list[Candidate]:
    return find(text, lowered(text), grammars(language))


def _same_act(article: Article, published: str | None) -> Reference | None:
    """Return the explicit day of a caption, or of the first sentence itself, that tells what the
    first sentence tells."""
    said = _first_sentence(article)
    if not said:
        return None
    own = _explicit_day(said, article.language, published)
    if own and (published or not _is_anniversary(said, article.language)):
        return Reference(own.isoformat(), "sentence")
    if _tells_publication_day(said, article.language, published):
        return None
    weekday = _WEEKDAY_EN.search(said.lower())
    for paragraph in article.paragraphs:
        if paragraph.kind != "caption":
            continue
        day = _caption_day(article, paragraph, said, published)
        if day is None:
            continue
        if weekday and _WEEKDAYS.index(weekday[1]) != day.weekday():
            continue
        return Reference(day.isoformat(), "caption")
    return None


def _is_anniversary(said: str, language: str) -> bool:
    """Return whether a sentence says that its day was years ago."""
    return any(
        c.rule.op == "ago" and c.fields.get("unit", "Y") in ("Y", "DE", "CE")
        for c in _days(said, language)
    )


def _tells_publication_day(said: str, language: str, published: str | None) -> bool:
    """Return whether the first sentence names the day of publication or the one before, so that
    no caption need date it: then its pictures are from the archive."""
    near = values.interval(published)
    if near is None or near[0] != near[1]:
        return False
    days = [_with_year(c.fields, published) for c in _days(said, language) if c.rule.op == "day"]
    return any(day is not None and 0 <= (near[0] - day).days <= 1 for day in days)


def _caption_day(
    article: Article, paragraph: Paragraph, said: str, published: str | None
) -> date | None:
    caption = article.body[paragraph.start : min(paragraph.end, paragraph.start + 1500)]
    day = _explicit_day(caption, article.language, published)
    weekday = _WEEKDAY_EN.search(said.lower())
    near = values.interval(published)
    least = _ALIKE
    if day and weekday and near and 0 <= (near[1] - day).days < 7:
        least = _ALIKE / 2
    return day if _likeness(said, caption) >= least else None


def _explicit_day(text: str, language: str, published: str | None) -> date | None:
    """Return the only full day a text names, if it is soon before the publication."""
    days = {
        _with_year(c.fields, None)
        for c in _days(text, language)
        if c.rule.op == "day" and "year" in c.fields
    } - {None}
    if len(days) != 1:
        return None
    day = days.pop()
    near = values.interval(published)
    if day and near and not -1 <= (near[1] - day).days <= _LONGEST_LAG:
        return None
    return day


def _likeness(one: str, other: str) -> float:
    """Return which share of the shorter text's words both have."""
    first, second = _words(one), _words(other)
    if min(len(first), len(second)) < 3:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def _words(text: str) -> set[str]:
    low = text.lower()
    han = _HAN_PAIR.findall(low)
    return set(han) if han else {w[:6] for w in _WORD.findall(low)}
