# SPDX-License-Identifier: MIT
"""The tree of a parsed query; every node knows the column where it began (1-based)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed. `kind` is "word", "prefix", "wildcard" or "fuzzy"; `exact` is =word."""

    column: int
    text: str
    field: str = "text"
    exact: bool = False
    kind: str = "word"
    distance: int = 0
    """Edits that a fuzzy word may differ by."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in quotation marks; with `slop` they need only be that near, in any order."""

    column: int
    text: str
    field: str = "text"
    exact: bool = False
    slop: int | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """Two operands within `distance` words of each other; `ordered`: the left one first."""

    column: int
    left: Node
    right: Node
    distance: int
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """Publication within days (ordinals, both included; None: open); `unknown`: no date at all."""

    column: int
    since: int | None
    until: int | None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    column: int
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of them."""

    column: int
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Not this."""

    column: int
    child: Node


Node = Word | Phrase | Near | Published | And | Or | Not


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query: its tree (None finds everything) and the order it asks for, if any."""

    text: str
    root: Node | None
    sort: str | None = None


def in_field(node: Node, field: str) -> Node:
    """Return the tree with every word that has no field of its own in that field."""
    if isinstance(node, Word):
        if node.field != "text":
            return node
        return Word(node.column, node.text, field, node.exact, node.kind, node.distance)
    if isinstance(node, Phrase):
        if node.field != "text":
            return node
        return Phrase(node.column, node.text, field, node.exact, node.slop)
    if isinstance(node, Near):
        left, right = in_field(node.left, field), in_field(node.right, field)
        return Near(node.column, left, right, node.distance, node.ordered)
    if isinstance(node, And):
        return And(node.column, tuple(in_field(child, field) for child in node.children))
    if isinstance(node, Or):
        return Or(node.column, tuple(in_field(child, field) for child in node.children))
    if isinstance(node, Not):
        return Not(node.column, in_field(node.child, field))
    return node
