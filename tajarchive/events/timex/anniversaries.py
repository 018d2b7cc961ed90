# SPDX-License-Identifier: MIT
"""The year that an anniversary of a publicly known date gives away.

`resources/events/anniversaries.tsv` holds founding facts: independence days and the beginning
of diplomatic relations. Whoever speaks of thirty years since China and Tajikistan took up
relations speaks in 2022, because they did so in 1992.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tajarchive import paths
from tajarchive.events.timex.matcher import lowered
from tajarchive.model import Article
from tajarchive.text.sentences import sentences

_KINDS = {
    "relations": re.compile(
        r"establish\w*\s+(?:of\s+)?(?:their\s+|its\s+)?diplomatic\s+(?:relations|ties)"
        r"|diplomatic\s+(?:relations|ties)\s+(?:were|was)\s+established"
        r"|установлени\w+\s+дипломатических\s+(?:отношений|связей)"
        r"|барқарор\w*\s+(?:шудани|гардидани|намудани)?\s*(?:муносибат|равобит)\w*\s+дипломат\w+"
        r"|建交"
    ),
    "independence": re.compile(r"\bindependence\b|независимости|истиқлол\w*|独立"),
}
_NTH = re.compile(
    r"(\d{1,3})(?:st|nd|rd|th)\s+anniversary"
    r"|(\d{1,3})(?:-?(?:й|я|ю|ей|ой|летие|летия|летию|летием)|\s+лет)\b"
    r"|(\d{1,3})\s*-?\s*(?:солагии|солагӣ|умин\s+солгард)"
    r"|(\d{1,3})\s*周年"
    r"|(\d{1,3})\s+years\s+(?:ago|since)"
)
_AHEAD = re.compile(
    r"next\s+year|upcoming|will\s+mark|в\s+следующем\s+году|предстоящ|明年|соли\s+оянда"
)
_MOST_SENTENCES = 400


@dataclass(frozen=True, slots=True)
class Founding:
    """A publicly known beginning: its kind, the parties as patterns, and its year."""

    kind: str
    parties: tuple[str, ...]
    date: str

    @property
    def year(self) -> int:
        """The year it happened."""
        return int(self.date[:4])


@cache
def stems() -> dict[str, re.Pattern[str]]:
    """Return each country's name as a pattern over its forms in four languages."""
    found: dict[str, re.Pattern[str]] = {}
    for line in _rows("countries.tsv"):
        name, pattern = line[:2]
        found[name] = re.compile(pattern)
    return found


@cache
def foundings() -> tuple[Founding, ...]:
    """Return the known founding facts, as the resource lists them."""
    return tuple(
        Founding(kind, tuple(parties.split("+")), day)
        for kind, parties, day, *_ in _rows("anniversaries.tsv")
    )


def _rows(name: str) -> list[list[str]]:
    text = (paths.resources() / "events" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def implied_year(article: Article) -> tuple[int, str] | None:
    """Return the year of an article that tells no date, with the reason, or None.

    Every anniversary it names must give the same year.
    """
    body = article.body
    years: dict[int, str] = {}
    for span in sentences(body, 0, min(len(body), 50_000))[:_MOST_SENTENCES]:
        text = body[span.start : span.end]
        found = anniversary_year(text)
        if found:
            years[found[0]] = found[1]
    return next(iter(years.items())) if len(years) == 1 else None


def anniversary_year(sentence: str) -> tuple[int, str] | None:
    """Return the year in which a sentence that names an anniversary speaks, with the reason."""
    low = lowered(sentence)
    count = _NTH.search(low)
    if count is None or _AHEAD.search(low):
        return None
    number = int(next(group for group in count.groups() if group))
    for fact in foundings():
        pattern = _KINDS.get(fact.kind)
        if pattern is None or not pattern.search(low):
            continue
        if all(stems()[party].search(low) for party in fact.parties):
            names = " and ".join(fact.parties)
            return fact.year + number, f"{number} years after {fact.kind} of {names}, {fact.year}"
    return None
