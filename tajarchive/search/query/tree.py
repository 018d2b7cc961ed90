# SPDX-License-Identifier: MIT
"""The tree of a parsed query; every node knows the column where it began (1-based)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Spanned:
    """What stands somewhere in the query; `span` is from where to where, in code points.

    Nodes are compared without it.
    """

    span: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Word(Spanned):
    """A word as typed. `kind` is "word", "prefix", "wildcard" or "fuzzy"; `exact` is =word."""

    column: int
    text: str
    field: str = "text"
    exact: bool = False
    kind: str = "word"
    distance: int = 0
    """Edits that a fuzzy word may differ by."""


@dataclass(frozen=True, slots=True)
class Phrase(Spanned):
    """Words in quotation marks; with `slop` they need only be that near, in any order."""

    column: int
    text: str
    field: str = "text"
    exact: bool = False
    slop: int | None = None


@dataclass(frozen=True, slots=True)
class Near(Spanned):
    """Two operands within `distance` words of each other; `ordered`: the left one first.

    `unit` is "word", or "sentence" or "paragraph" for two in the same one, whatever the
    distance. `negated`: the left one where no right one is so near.
    """

    column: int
    left: Node
    right: Node
    distance: int
    ordered: bool = False
    unit: str = "word"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class AtLeast(Spanned):
    """What has places in a text, at least `count` times in an article."""

    column: int
    count: int
    child: Node


@dataclass(frozen=True, slots=True)
class Published(Spanned):
    """Publication within days (ordinals, both included; None: open); `unknown`: no date at all."""

    column: int
    since: int | None
    until: int | None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class EventDate(Spanned):
    """An event that has a day within days (ordinals, both included; None: open); `unknown`: an
    event with no date at all."""

    column: int
    since: int | None
    until: int | None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Between(Spanned):
    """A number of the article's within bounds (both included; None: open): field "added" (the
    day, an ordinal) or "accession"."""

    column: int
    field: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Like(Spanned):
    """Articles like the one with that id."""

    column: int
    article: str


@dataclass(frozen=True, slots=True)
class And(Spanned):
    """All of them.

    Those of its children that speak of events speak of one event; what stands in brackets (`own`)
    speaks of an event of its own.
    """

    column: int
    children: tuple[Node, ...]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Or(Spanned):
    """At least one of them."""

    column: int
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not(Spanned):
    """Not this."""

    column: int
    child: Node


Node = Word | Phrase | Near | AtLeast | Published | EventDate | Between | Like | And | Or | Not


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query: its tree (None finds everything), the order it asks for, if any, and whether
    names are to be found in other spellings, if it says so. `today` is when it was asked."""

    text: str
    root: Node | None
    sort: str | None = None
    expand: bool | None = None
    today: date | None = None


def of_event(node: Node) -> str | None:
    """Return what of an event a node speaks of: "event", "with" or "event.date"; else None."""
    if isinstance(node, EventDate):
        return "event.date"
    if isinstance(node, (Word, Phrase)):
        return node.field if node.field in ("event", "with") else None
    if isinstance(node, Or):
        kinds = {of_event(child) for child in node.children}
        return kinds.pop() if len(kinds) == 1 else None
    return None


def children(node: Spanned) -> Iterator[Spanned]:
    """Yield the nodes that a node joins, whatever its kind."""
    for each in fields(node):
        value = getattr(node, each.name)
        for child in value if isinstance(value, tuple) else (value,):
            if isinstance(child, Spanned):
                yield child


def in_field(node: Node, field: str) -> Node:
    """Return the tree with every word that has no field of its own in that field."""
    if isinstance(node, (Word, Phrase)):
        return replace(node, field=field) if node.field == "text" else node
    if isinstance(node, Near):
        left, right = in_field(node.left, field), in_field(node.right, field)
        return replace(node, left=left, right=right)
    if isinstance(node, AtLeast):
        return replace(node, child=in_field(node.child, field))
    if isinstance(node, (And, Or)):
        return replace(node, children=tuple(in_field(child, field) for child in node.children))
    if isinstance(node, Not):
        return replace(node, child=in_field(node.child, field))
    return node


def without(node: Node, gone: Collection[Node]) -> Node:
    """Return the tree less some of the children of its conjunctions, never all of one."""
    if isinstance(node, (And, Or)):
        kept = tuple(without(child, gone) for child in node.children if child not in gone)
        if len(kept) == 1:
            return kept[0]
        return replace(node, children=kept)
    return node
