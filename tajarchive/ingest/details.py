# SPDX-License-Identifier: MIT
"""The details of an article that a person may edit: one line of `DETAILS` for each.

What a person types is parsed to the form that an article holds; what cannot be understood is
refused with a sentence that says how to write it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from tajarchive.errors import ArchiveError
from tajarchive.ingest import dates
from tajarchive.model import Article, Dateline
from tajarchive.text import partial_dates
from tajarchive.text.language_names import NAMES, code_of

EDITED = "edited"
"""Where a value is from that a person gave."""
_LONGEST = 500
_LONGEST_ADDRESS = 2000
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d?)(?:-(?P<day>\d\d?)"
    r"(?:[T ]+(?P<hour>\d\d?):(?P<minute>\d\d)(?::\d\d)?)?)?)?"
)
_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail: `name` is what commands, tables and decisions call it, `label` what people read.

    `parse` makes a value of what is typed and raises ArchiveError for what is none; `get` and
    `put` read and write an article's value (None: unknown) with where it was found.
    """

    name: str
    label: str
    example: str
    parse: Callable[[str], str]
    get: Callable[[Article], str | None]
    put: Callable[[Article, str | None, str | None], Article]
    analysed: bool = False
    """Names, dates or events follow from it."""
    shared: bool = False
    """Several articles may well have the same."""
    needed: bool = False
    """It cannot be unknown."""


# -- what is typed ------------------------------------------------------------------------------


def line(text: str) -> str:
    """Return a text on one line, composed (NFC).

    Raises:
        ArchiveError: nothing is left of it, or it is too long.
    """
    plain = "".join(c if c.isprintable() else " " for c in unicodedata.normalize("NFC", text))
    value = " ".join(plain.split())
    if not value:
        raise ArchiveError("Write some words, or say that it is unknown.")
    if len(value) > _LONGEST:
        raise ArchiveError(f"It has {len(value)} characters; {_LONGEST} are the most. Shorten it.")
    return value


def moment(text: str) -> str:
    """Return a year, month, day or minute as ISO 8601, from figures or words.

    Raises:
        ArchiveError: it is no date, may be two, or is outside 1800 to 2100.
    """
    typed = " ".join(text.split())
    value = _moment(typed)
    if value is None or partial_dates.parse(value) is None:
        raise ArchiveError(
            f"“{_shown(typed)}” is no date; write 2022-02-05, 2022-02 or 2022, or a day and a time "
            "such as 2022-02-05 14:30."
        )
    if not _FIRST_YEAR <= int(value[:4]) <= _LAST_YEAR:
        raise ArchiveError(
            f"The year {value[:4]} cannot be right; write one from {_FIRST_YEAR} to {_LAST_YEAR}."
        )
    return value


def day(text: str) -> str:
    """Return a year, month or day as ISO 8601; a time is left out. Raises as `moment` does."""
    return moment(text)[:10]


def language(text: str) -> str:
    """Return the code of a language that is named by its code, in English or by itself.

    Raises:
        ArchiveError: no language that is known here is called so.
    """
    code = code_of(text)
    if code is None:
        raise ArchiveError(
            f"“{_shown(text)}” is no language known here; write its name or one of "
            f"{', '.join(NAMES)}."
        )
    return code


def address(text: str) -> str:
    """Return an address in the web.

    Raises:
        ArchiveError: it is none.
    """
    value = "".join(c for c in text.strip() if c.isprintable())
    if not _ADDRESS.fullmatch(value) or len(value) > _LONGEST_ADDRESS:
        raise ArchiveError(
            f"“{_shown(value)}” is no address; it begins with https:// or http:// and has no "
            "spaces."
        )
    return value


def _moment(typed: str) -> str | None:
    found = _ISO.fullmatch(typed)
    if found:
        value = "-".join(
            part.zfill(2) for part in (found["year"], found["month"], found["day"]) if part
        )
        if not found["hour"]:
            return value
        at = f"{int(found['hour']):02}:{found['minute']}"
        return f"{value}T{at}" if at < "24:00" and int(found["minute"]) < 60 else None
    printed = dates.find(typed)
    if len(printed) != 1 or (printed[0].start, printed[0].end) != (0, len(typed)):
        return None
    if printed[0].ambiguous:
        one, other, year = re.split(r"\D+", typed)[:3]
        first, second = (f"{year}-{m:0>2}-{d:0>2}" for d, m in ((one, other), (other, one)))
        raise ArchiveError(f"“{typed}” may be two days; write {first} or {second}.")
    return printed[0].value[:16]


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"


# -- where it goes ------------------------------------------------------------------------------


def _put_title(article: Article, value: str | None, where: str | None) -> Article:
    return replace(article, title=value or "", title_from=where or "title")


def _put_published(article: Article, value: str | None, where: str | None) -> Article:
    return replace(
        article,
        published=value,
        published_precision=dates.precision_of(value) if value else None,
        published_from=where if value else None,
    )


def _put_language(article: Article, value: str | None, where: str | None) -> Article:
    return replace(article, language=value or "und")


def _put_place(article: Article, value: str | None, where: str | None) -> Article:
    return _with_dateline(article, value, article.dateline.date if article.dateline else None)


def _put_filed(article: Article, value: str | None, where: str | None) -> Article:
    return _with_dateline(article, article.dateline.place if article.dateline else None, value)


def _with_dateline(article: Article, place: str | None, filed: str | None) -> Article:
    return replace(article, dateline=Dateline(place, filed) if place or filed else None)


def _attribute(name: str) -> dict[str, Callable[..., object]]:
    """Return `get` and `put` of a detail that is an attribute and nothing more."""
    return {
        "get": lambda article: getattr(article, name),
        "put": lambda article, value, where: replace(article, **{name: value}),
    }


def where_of(article: Article, name: str) -> str | None:
    """Return where a detail of an article was found, for those that tell."""
    if name == "title":
        return article.title_from
    return article.published_from if name == "published" else None


DETAILS: tuple[Detail, ...] = (
    Detail("title", "Title", "Ministers meet in Khujand", line,
           lambda article: article.title, _put_title, analysed=True, needed=True),
    Detail("published", "Published", "2022-02-05, 2022-02, 2022 or 2022-02-05 14:30", moment,
           lambda article: article.published, _put_published, analysed=True),
    Detail("source", "Source", "the outlet or agency that wrote it", line,
           shared=True, **_attribute("source")),  # pyright: ignore[reportArgumentType]
    Detail("publisher", "Carried by", "who published it, where that is another", line,
           shared=True, **_attribute("publisher")),  # pyright: ignore[reportArgumentType]
    Detail("author", "Author", "Anna Example; Boris Example", line,
           **_attribute("author")),  # pyright: ignore[reportArgumentType]
    Detail("dateline_place", "Filed at", "the place in the dateline", line,
           lambda article: article.dateline.place if article.dateline else None, _put_place,
           analysed=True),
    Detail("dateline_date", "Filed on", "the day in the dateline, such as 2022-02-05", day,
           lambda article: article.dateline.date if article.dateline else None, _put_filed,
           analysed=True),
    Detail("section", "Section", "Economy", line,
           shared=True, **_attribute("section")),  # pyright: ignore[reportArgumentType]
    Detail("language", "Language", "Tajik, or tg", language,
           lambda article: None if article.language == "und" else article.language, _put_language,
           analysed=True, shared=True),
    Detail("url", "Address", "https://example.org/article", address,
           **_attribute("url")),  # pyright: ignore[reportArgumentType]
)  # fmt: skip
BY_NAME = {detail.name: detail for detail in DETAILS}


def parsed(name: str, typed: str | None) -> str | None:
    """Return the value of a detail for what is typed: "" for unknown, None for as found.

    Raises:
        ArchiveError: there is no such detail, what is typed is none, or it cannot be unknown.
    """
    detail = BY_NAME.get(name)
    if detail is None:
        raise ArchiveError(
            f"“{name}” of an article cannot be edited; known are: {', '.join(BY_NAME)}."
        )
    if typed is None:
        return None
    if not typed.strip():
        if detail.needed:
            raise ArchiveError("An article needs a title; write one, or restore what was found.")
        return ""
    try:
        return detail.parse(typed)
    except ArchiveError as error:
        raise ArchiveError(f"{detail.label}: {error}") from error
