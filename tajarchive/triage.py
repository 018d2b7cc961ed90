# SPDX-License-Identifier: MIT
"""Articles whose details are missing or doubtful, for a person to decide about.

What a person said of a detail, be it that it is unknown or right as it was found, is no longer
doubted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tajarchive.model import Article

_LONGEST_LAG = timedelta(days=7)
"""Time from filing to publication beyond which one of the two dates is doubted."""

KINDS: dict[str, str] = {
    "no-date": "No date",
    "dates": "Contradictory dates",
    "no-title": "No title",
    "no-source": "No source",
}
"""Kinds of doubt, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a detail (see `ingest.details`) is doubted: the kind, and a sentence."""

    kind: str
    detail: str
    why: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """An article, without its body, and what is doubted of it."""

    article: Article
    doubts: tuple[Doubt, ...]


def doubtful(articles: Iterable[Article]) -> Iterator[Doubtful]:
    """Yield the articles of which something is doubted."""
    for article in articles:
        found = tuple(doubts(article))
        if found:
            yield Doubtful(article, found)


def counts(found: Iterable[Doubtful]) -> dict[str, int]:
    """Return in how many articles there is each kind of doubt."""
    numbers = dict.fromkeys(KINDS, 0)
    for one in found:
        for kind in {doubt.kind for doubt in one.doubts}:
            numbers[kind] += 1
    return numbers


def doubts(article: Article) -> Iterator[Doubt]:
    """Yield what is doubted of an article, in the order of `KINDS`."""
    edited = article.edited
    if "published" not in edited:
        if article.published is None:
            yield Doubt("no-date", "published", "The text does not say when it was published.")
        else:
            yield from _of_dates(article)
    if "title" not in edited and article.title_from != "title":
        yield Doubt("no-title", "title", f"The title was taken from the {article.title_from}.")
    if "source" not in edited and not article.source:
        yield Doubt("no-source", "source", "The text does not say who wrote it.")


def _of_dates(article: Article) -> Iterator[Doubt]:
    from tajarchive.events.timex import is_conflict
    from tajarchive.ingest.doubts import detail_of

    for warning in article.warnings:
        if is_conflict(warning) or detail_of(warning) == "published":
            yield Doubt("dates", "published", f"{warning[:1].upper()}{warning[1:]}.")
    published, filed = _day(article.published), _day(article.dateline and article.dateline.date)
    lag = published - filed if published and filed else timedelta()
    if lag > _LONGEST_LAG and "dateline_date" not in article.edited:
        why = f"The dateline says {filed}, but the publication date is {published}."
        yield Doubt("dates", "published", why)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value and len(value) >= 10 else None
