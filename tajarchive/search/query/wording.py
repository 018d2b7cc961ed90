# SPDX-License-Identifier: MIT
"""A part of a query in words for people, who need not know the query language to read it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from tajarchive.search.query.tree import (
    And,
    AtLeast,
    Between,
    EventDate,
    Like,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Published,
    Word,
)

_FIELDS = {
    "title": "in the title: {}",
    "caption": "in a caption: {}",
    "source": "from the source {}",
    "author": "by the author {}",
    "language": "in {}",
    "person": "names any person called {}",
    "place": "names any place called {}",
    "org": "names any organisation called {}",
    "programme": "names any programme called {}",
    "event": "tells of an event: {}",
    "with": "tells of an event with {}",
    "tag": "tagged: {}",
}
_LANGUAGES = {
    "en": "English",
    "ru": "Russian",
    "tg": "Tajik",
    "zh": "Chinese",
    "fa": "Persian",
    "uz": "Uzbek",
    "und": "an unknown language",
}
_KINDS = {
    "prefix": "beginning with: {}",
    "wildcard": "like: {}",
    "fuzzy": "spelt like: {}",
}
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def wording(node: Node) -> str | None:
    """Return a part of a query in words, None for one of a kind that has none."""
    field = _only_field(node)
    if field in _FIELDS and not isinstance(node, Not):
        said = _inner(node)
        return _FIELDS[field].format(said) if said else None
    if isinstance(node, (Word, Phrase)):
        return _inner(node)
    if isinstance(node, Published):
        return _published(node)
    if isinstance(node, EventDate):
        return _event_date(node)
    if isinstance(node, Between):
        return _between(node)
    if isinstance(node, Like):
        return f"like the article {node.article}"
    if isinstance(node, Not):
        said = wording(node.child)
        return f"not: {said}" if said else None
    if isinstance(node, Near):
        return _near(node)
    if isinstance(node, AtLeast):
        return _atleast(node)
    if isinstance(node, (And, Or)):
        said = [wording(child) for child in node.children]
        if any(each is None for each in said):
            return None
        several = "all of" if isinstance(node, And) else "any of"
        return f"{several}: {', '.join(each for each in said if each)}"
    return None


def _only_field(node: Node) -> str | None:
    """Return the field that all words of a part are in, None when there is no such field."""
    if isinstance(node, (Word, Phrase)):
        return node.field
    if isinstance(node, (Not, AtLeast)):
        return _only_field(node.child)
    if isinstance(node, Near):
        return _only_field(node.left)
    if isinstance(node, (And, Or)):
        found = {_only_field(child) for child in node.children}
        return found.pop() if len(found) == 1 else None
    return None


def _inner(node: Node) -> str | None:
    """Return a part whose field has been said."""
    if isinstance(node, Word):
        return _word(node)
    if isinstance(node, Phrase):
        return _phrase(node)
    if isinstance(node, Not):
        said = _inner(node.child)
        return f"not {said}" if said else None
    if isinstance(node, Near):
        return _near(node)
    if isinstance(node, AtLeast):
        return _atleast(node)
    if isinstance(node, (And, Or)):
        joint = " and " if isinstance(node, And) else " or "
        said = [_inner(child) for child in node.children]
        return None if any(each is None for each in said) else joint.join(map(str, said))
    return None


def _word(node: Word) -> str:
    if node.field == "language":
        return _LANGUAGES.get(node.text.casefold(), node.text)
    if node.field == "event":
        return node.text.replace("_", " ")
    said = _KINDS.get(node.kind, "{}").format(node.text)
    return f"exactly: {said}" if node.exact else said


def _phrase(node: Phrase) -> str:
    text = " ".join(node.text.split())
    if node.slop is not None:
        said = f"within {_words(node.slop)}: {' … '.join(text.split())}"
    else:
        said = f"“{text}”"
    return f"exactly: {said}" if node.exact else said


def _near(node: Near) -> str | None:
    left, right = (_side(side) for side in (node.left, node.right))
    if left is None or right is None:
        return None
    order = ", in this order" if node.ordered else ""
    stretch = f"within {_words(node.distance)}"
    if node.unit != "word":
        stretch = f"in the same {node.unit}"
    if node.negated:
        return f"{left}, not {stretch}{order}: {right}"
    return f"{stretch}{order}: {left} … {right}"


def _atleast(node: AtLeast) -> str | None:
    said = _side(node.child)
    if said is None:
        return None
    return f"at least {'once' if node.count == 1 else f'{node.count} times'}: {said}"


def _side(node: Node) -> str | None:
    said = _inner(node)
    return f"({said})" if said and isinstance(node, (Near, Or, And)) else said


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"


def _published(node: Published) -> str:
    if node.unknown:
        return "with no known date of publication"
    since = None if node.since is None else date.fromordinal(node.since)
    until = None if node.until is None else date.fromordinal(node.until)
    if since is None and until is None:
        return "with a known date of publication"
    if since is None or until is None:
        if since is not None:
            return f"published since {_first(since)}"
        assert until is not None
        return f"published until {_last(until)}"
    for unit in (_year, _month, _day):
        first, last = unit(since, True), unit(until, False)
        if first and first == last:
            return f"published {'on' if unit is _day else 'in'} {first}"
        if first and last:
            return f"published from {first} to {last}"
    return f"published from {_day(since)} to {_day(until)}"


def _event_date(node: EventDate) -> str:
    if node.unknown:
        return "tells of an event with no known date"
    if node.since is None and node.until is None:
        return "tells of an event with a known date"
    said = _published(Published(0, node.since, node.until))
    return said.replace("published", "tells of an event", 1)


def _between(node: Between) -> str | None:
    low, high = node.low, node.high
    if low is None and high is None:
        return None
    if node.field == "added":
        return _published(Published(0, low, high)).replace("published", "added", 1)
    if low is None:
        return f"accession number up to {high}"
    if high is None:
        return f"accession number from {low} on"
    return f"accession number {low}" if low == high else f"accession numbers {low} to {high}"


def _first(day: date) -> str:
    return _year(day, True) or _month(day, True) or _day(day)


def _last(day: date) -> str:
    return _year(day, False) or _month(day, False) or _day(day)


def _year(day: date, first: bool) -> str | None:
    """Return the year that a day begins or ends, None when it does not."""
    edge = (1, 1) if first else (12, 31)
    return str(day.year) if (day.month, day.day) == edge else None


def _month(day: date, first: bool) -> str | None:
    """Return the month that a day begins or ends, None when it does not."""
    edge = day.day == 1 if first else day.day == monthrange(day.year, day.month)[1]
    return f"{_MONTHS[day.month - 1]} {day.year}" if edge else None


def _day(day: date, first: bool = True) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
