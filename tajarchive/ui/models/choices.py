# SPDX-License-Identifier: MIT
"""Values of facets that a query asks for or excludes, and the query with another choice made.

A choice is a piece of the query that names values of one facet and nothing else: `source:Xinhua`,
`(person:"Xi Jinping" OR person:Rahmon)`, `-language:en`, `published:2021`. It is read from the
query as typed, so a choice that was written by hand counts as one that was clicked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tajarchive.model import Piece
from tajarchive.ui import languages
from tajarchive.ui.query_parts import added, replaced, source, with_published
from tajarchive.ui.translation import language, mark, tr

FIELDS = {
    "source": "source",
    "year": "published",
    "language": "language",
    "person": "person",
    "place": "place",
    "organisation": "org",
    "programme": "programme",
    "event": "event",
    "tag": "tag",
}
"""The field of the query language that finds a facet's values."""
_FACETS = {field: facet for facet, field in FIELDS.items()} | {
    "date": "year",
    "lang": "language",
    "organisation": "organisation",
    "organization": "organisation",
    "program": "programme",
}
SINGULAR = {
    "source": mark("Source"),
    "year": mark("Year"),
    "language": mark("Language"),
    "person": mark("Person"),
    "place": mark("Place"),
    "organisation": mark("Organisation"),
    "programme": mark("Programme"),
    "event": mark("Event"),
    "tag": mark("Tag"),
}
SINGLE = ("source", "year", "language")
"""Facets of which an article has one value: two of them can only be wanted as either."""

_NOT = re.compile(r"(?:[-\u2212]\s*|(?:NOT|НЕ)\b\s*)")
_OR = re.compile(r"\s+(?:OR|ИЛИ|\|\|)\s+")
_ONE = re.compile(r"(\w+)\s*[:\uff1a]\s*(\"[^\"]*\"|[^\s()\"]+)")
_SHARED = re.compile(r"(\w+)\s*[:\uff1a]\s*\(([^()]*)\)")
_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet and the number of articles that have it.

    `state` is "chosen", "excluded" or "".
    """

    facet: str
    value: str
    count: int
    state: str = ""

    @property
    def label(self) -> str:
        """The value in words."""
        return worded(self.facet, self.value)

    def clause(self) -> str:
        """Return the words that narrow a query to this value."""
        plain = self.value.isascii() and self.value.replace("_", "").isalnum()
        plain = plain and self.value not in ("AND", "OR", "NOT")
        value = self.value if plain else '"' + self.value.replace('"', "") + '"'
        return f"{FIELDS.get(self.facet, self.facet)}:{value}"


@dataclass(frozen=True, slots=True)
class Choice:
    """Values of a facet of which one is wanted, or none; `piece` is the part that says so."""

    facet: str
    values: tuple[str, ...]
    excluded: bool
    piece: Piece

    @property
    def label(self) -> str:
        """The choice in few words: "Source: Xinhua or AP"."""
        said = tr(" or ").join(worded(self.facet, value) for value in self.values)
        return f"{tr(SINGULAR[self.facet])}: {said}"

    def names(self, value: str) -> bool:
        """Tell whether a value is one of these."""
        return _bare(value) in map(_bare, self.values)


def worded(facet: str, value: str) -> str:
    """Return a value of a facet in words."""
    if facet == "language":
        return languages.name(value)
    if facet == "event":
        return kind_words(value)
    return value or tr("unknown")


def kind_words(kind: str) -> str:
    """Return what a kind of event is called in a choice."""
    from tajarchive.events.types import types

    known = types().get(kind)
    if language() == "en" or known is None:
        return kind.replace("_", " ")
    return tr(known.label)


def choices(query: str, pieces: Sequence[Piece]) -> tuple[Choice, ...]:
    """Return the choices of a query in its order."""
    found = (_choice(source(query, piece), piece) for piece in pieces)
    return tuple(choice for choice in found if choice is not None)


def chosen(query: str, pieces: Sequence[Piece], value: Value, how: str = "and") -> str:
    """Return the query with a value wanted as well ("and"), wanted instead of or beside the
    others of its facet ("or"), or excluded ("not"); asked twice, it is taken back."""
    made = [choice for choice in choices(query, pieces) if choice.facet == value.facet]
    present = next((choice for choice in made if choice.names(value.value)), None)
    if present is not None:
        rest = _without(query, present, value.value)
        turned = how == "not" and not present.excluded
        return added(rest, f"-{value.clause()}") if turned else rest
    if how == "not":
        return added(query, f"-{value.clause()}")
    wanted = next((choice for choice in made if not choice.excluded), None)
    if wanted is not None and how == "or":
        return replaced(query, wanted.piece, _clause(value.facet, (*wanted.values, value.value)))
    if value.facet == "year":
        return with_published(query, pieces, value.value)
    if wanted is not None and value.facet in SINGLE:
        return replaced(query, wanted.piece, value.clause())
    return added(query, value.clause())


def _without(query: str, choice: Choice, value: str) -> str:
    left = tuple(each for each in choice.values if _bare(each) != _bare(value))
    if not left:
        return choice.piece.rest
    clause = _clause(choice.facet, left)
    return replaced(query, choice.piece, f"-{clause}" if choice.excluded else clause)


def _clause(facet: str, values: Sequence[str]) -> str:
    clauses = [Value(facet, value, 0).clause() for value in values]
    return clauses[0] if len(clauses) == 1 else f"({' OR '.join(clauses)})"


def _choice(typed: str, piece: Piece) -> Choice | None:
    """Return what a piece chooses, or None when it is no choice."""
    denied = _NOT.match(typed) if piece.excluded else None
    words = _unbracketed(typed[denied.end() :] if denied else typed)
    shared = _SHARED.fullmatch(words)
    if shared:
        parts = [f"{shared[1]}:{part}" for part in _split(shared[2])]
    else:
        parts = _split(words)
    found = [_ONE.fullmatch(part.strip()) for part in parts]
    fields = {match[1].casefold() for match in found if match}
    facet = _FACETS.get(fields.pop()) if len(fields) == 1 else None
    if facet is None or not all(found):
        return None
    values = tuple(match[2].strip('"') for match in found if match)
    if facet == "year" and not all(re.fullmatch(r"\d{4}", value) for value in values):
        return None
    return Choice(facet, values, piece.excluded, piece)


def _unbracketed(words: str) -> str:
    words = words.strip()
    if words.startswith("(") and words.endswith(")") and words.count("(") == 1:
        return words[1:-1].strip()
    return words


def _split(words: str) -> list[str]:
    """Return what OR joins; one inside quotation marks joins nothing."""
    hidden = _QUOTED.sub(lambda match: "x" * len(match.group()), words)
    parts, at = [], 0
    for match in _OR.finditer(hidden):
        parts.append(words[at : match.start()])
        at = match.end()
    return [*parts, words[at:]]


def _bare(value: str) -> str:
    return " ".join(value.replace('"', "").casefold().split())
