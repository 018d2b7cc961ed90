# SPDX-License-Identifier: MIT
"""What somebody who types is likely to mean: names, titles, words, sources, fields, operators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from tajarchive.search import analysis, stemming
from tajarchive.search.query import fields
from tajarchive.search.query.tokens import CLOSERS

_LONGEST = 500
_MOST_TITLES = 2
_MOST_EXTRA = 2
_NAME_WORDS = 5
_NAMES = ("person", "place", "org", "programme")
_PARTICIPANTS = ("person", "place", "org")
_WORDS = ("text", "title", "caption", "author")
_DATES = ("unknown", "today", "yesterday", "last-week", "last-month", "last-year", "this-year")
_CHOICES = {
    "sort": fields.SORTS,
    "expand": ("no", "yes"),
    "published": _DATES,
    "event.date": _DATES,
}
_OPERATORS = ("AND", "OR", "NOT", "И", "ИЛИ", "НЕ", "w/5", "w/s", "w/p", "pre/5")
_RUN = re.compile(rf"[^\s()\uff08\uff09{''.join(CLOSERS)}\u300d\u300f\u300b]+$")
_BEFORE = re.compile(r"([^\W\d_][\w.]*)[:\uff1a]\s*$")
_SIGNS = "-\u2212=+"
_BARE = re.compile(r"\w[\w-]*")
_TAIL = re.compile(r"[^\W_]\S*")


class Known(Protocol):
    """What the index knows that begins so; all most frequent first."""

    def names(self, prefix: str, kinds: tuple[str, ...], limit: int) -> list[str]:
        """Return names of entities of which some word begins so (folded)."""
        ...

    def values(self, field: str, prefix: str, limit: int) -> list[str]:
        """Return the values of a keyword field of which some word begins so (folded)."""
        ...

    def words(self, prefix: str, limit: int) -> list[str]:
        """Return words of the articles that begin so (folded)."""
        ...

    def titles(self, words: list[str], limit: int) -> list[str]:
        """Return titles that have these words in a row, the last one perhaps unfinished."""
        ...


class _Typed(NamedTuple):
    """The end of a query: what is done (`head`), an open quotation mark after it (`quote`), and
    what is being typed (`part`), in a field perhaps."""

    head: str
    quote: str
    part: str
    field: str


def complete(known: Known, text: str, limit: int) -> list[str]:
    """Return completions of a query as far as it is typed, each the whole query.

    Names come first, then titles and words; at the end fields and operators. A name of several
    words that completes less than all that was typed stands in quotation marks.
    """
    if len(text) > _LONGEST:
        return []
    typed = _typed(text)
    if not typed.part.strip() and (typed.field in _WORDS or typed.quote):
        return []
    if typed.field not in _WORDS:
        found = [typed.head + _quoted(one, typed.quote) for one in _in_field(known, typed, limit)]
    elif typed.quote:
        found = list(_in_quotes(known, typed, limit))
    else:
        found = _in_words(known, typed, limit)
    return [each for each in dict.fromkeys(found) if each != text][:limit]


def _typed(text: str) -> _Typed:
    at, opened = 0, -1
    while at < len(text):
        if text[at] in CLOSERS:
            closers = CLOSERS[text[at]]
            ends = [end for end in (text.find(closer, at + 1) for closer in closers) if end > 0]
            if not ends:
                opened = at
                break
            at = min(ends)
        at += 1
    if opened >= 0:
        head, quote, part = text[:opened], text[opened], text[opened + 1 :]
    else:
        run = _RUN.search(text)
        start = run.start() if run else len(text)
        while start < len(text) and text[start] in _SIGNS:
            start += 1
        head, quote, part = text[:start], "", text[start:]
        named = re.match(r"([^\W\d_][\w.]*)[:\uff1a]", part)
        if named and fields.field_of(named.group(1)):
            head, part = head + named.group(), part[named.end() :]
    before = _BEFORE.search(head)
    field = (fields.field_of(before.group(1)) if before else None) or "text"
    return _Typed(head, quote, part, field)


def _in_field(known: Known, typed: _Typed, limit: int) -> list[str]:
    """Return values of a field that holds names, kinds or choices."""
    prefix = stemming.fold(" ".join(typed.part.split()))
    if typed.field in _NAMES:
        return known.names(prefix, (typed.field,), limit)
    if typed.field == "with":
        return known.names(prefix, _PARTICIPANTS, limit)
    choices = _CHOICES.get(typed.field)
    if choices is not None:
        return [choice for choice in choices if choice.startswith(prefix)]
    return known.values(typed.field, prefix, limit)


def _in_quotes(known: Known, typed: _Typed, limit: int) -> Iterator[str]:
    part = " ".join(typed.part.split())
    if typed.field == "text":
        for name in known.names(stemming.fold(part), _NAMES, limit):
            yield typed.head + _quoted(name, typed.quote)
    if typed.field in ("text", "title"):
        for title in known.titles(analysis.words(part), _MOST_TITLES):
            yield typed.head + _quoted(title, typed.quote)
    last = re.search(r"\S+$", typed.part)
    if last is not None and _is_word(last.group()):
        for word in known.words(stemming.fold(last.group()), limit):
            yield typed.head + typed.quote + typed.part[: last.start()] + word


def _in_words(known: Known, typed: _Typed, limit: int) -> list[str]:
    text = typed.head + typed.part
    names, titles = [], []
    if typed.field == "text" and typed.part:
        names = list(_names(known, text, limit))
        titles = list(_titles(known, text))
    words: list[str] = []
    if _is_word(typed.part):
        words = [typed.head + word for word in known.words(stemming.fold(typed.part), limit)]
    extra = _extra(known, typed) if typed.field == "text" else []
    extra = extra[: min(_MOST_EXTRA, limit // 3)]
    room = limit - len(extra)
    first = names[: max(1, room - len(titles) - min(len(words), 2))]
    found = list(dict.fromkeys((*first, *titles, *words, *names)))
    return [*[each for each in found if each not in extra][:room], *extra]


def _names(known: Known, text: str, limit: int) -> Iterator[str]:
    """Yield the query with its last words, as many as may be, completed to a name."""
    tails = [m.start() for m in _TAIL.finditer(text)][-_NAME_WORDS:]
    for start in tails:
        head, tail = text[:start], text[start:]
        if _RUN.fullmatch(re.sub(r"\s+", "", tail)) is None or ":" in tail:
            continue
        names = known.names(stemming.fold(" ".join(tail.split())), _NAMES, limit)
        for name in names:
            yield head + _quoted(name, "") if head.strip() else name
        if names:
            return


def _titles(known: Known, text: str) -> Iterator[str]:
    """Yield the query completed to a title; only two words or more tell which."""
    words = analysis.words(text)
    if len(words) > 1 and " ".join(words).casefold() == " ".join(text.split()).casefold():
        for title in known.titles(words, _MOST_TITLES):
            yield f'"{title}"'


def _extra(known: Known, typed: _Typed) -> list[str]:
    """Return fields, sources and operators that begin so."""
    part, head = typed.part, typed.head
    if len(part) < 2 and not part.isupper():
        return []
    found: list[str] = []
    if part.islower() or "/" in part:
        found += [f"{name}:" for name in fields.CANONICAL if len(part) > 1]
    if head.strip() or part.startswith(("N", "Н")):
        found += _OPERATORS
    found = [head + each for each in found if each.startswith(part) and each != part]
    if len(part) > 2:
        for source in known.values("source", stemming.fold(part), 1):
            found.append(f"{head}source:{_quoted(source, '')}")
    return found


def _is_word(text: str) -> bool:
    return len(analysis.words(text)) == 1 and not analysis.is_han(text) and "*" not in text


def _quoted(value: str, quote: str) -> str:
    """Return a value as it may stand in a query: in quotation marks where it must, or where one
    is open already."""
    bare = "".join(
        char for char in value if char not in CLOSERS and char not in "\u300d\u300f\u300b"
    )
    if quote:
        return quote + bare + CLOSERS[quote][0]
    return bare if _BARE.fullmatch(bare) else f'"{bare}"'
