# SPDX-License-Identifier: MIT
"""A parsed query printed back, so that a reader sees how it was understood."""

from __future__ import annotations

from tajarchive.search import analysis
from tajarchive.search.dates import iso
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
    Parsed,
    Phrase,
    Published,
    Word,
)

_KEYWORDS = ("person", "place", "org", "programme", "event", "with", "language", "tag")


def understood(parsed: Parsed) -> str:
    """Return the query with its fields, operators and stems spelt out."""
    text = "all articles" if parsed.root is None else _print(parsed.root, top=True)
    if parsed.sort:
        text += f" sort:{parsed.sort}"
    if parsed.expand is not None:
        text += f" expand:{'yes' if parsed.expand else 'no'}"
    return text


def _print(node: Node, top: bool = False) -> str:
    """Return a node; a subtree within one field names it once."""
    field = _only_field(node)
    if field and isinstance(node, (And, Or, Near, AtLeast)):
        return f"{field}:({_inner(node, top=True)})"
    if isinstance(node, (Word, Phrase)):
        return f"{node.field}:{_inner(node)}"
    if isinstance(node, Published):
        return _published(node)
    if isinstance(node, EventDate):
        return _published(node, "event.date")
    if isinstance(node, Between):
        return _between(node)
    if isinstance(node, Like):
        return f"like:{node.article}"
    if isinstance(node, Not):
        return f"NOT {_print(node.child)}"
    assert isinstance(node, (And, Or))
    joint = " AND " if isinstance(node, And) else " OR "
    text = joint.join(_print(child) for child in node.children)
    return text if top else f"({text})"


def _only_field(node: Node) -> str | None:
    """Return the field that every word of a subtree is in, or None."""
    if isinstance(node, (Word, Phrase)):
        return node.field
    if isinstance(node, (Published, EventDate, Between, Like)):
        return None
    if isinstance(node, Not):
        return _only_field(node.child)
    if isinstance(node, Near):
        return _only_field(node.left)
    if isinstance(node, AtLeast):
        return _only_field(node.child)
    if isinstance(node, And) and node.own:
        return None  # a field before its brackets would take them away
    found = {_only_field(child) for child in node.children}
    return found.pop() if len(found) == 1 else None


def _inner(node: Node, top: bool = False) -> str:
    """Return a node whose field has been said."""
    if isinstance(node, Word):
        return _word(node)
    if isinstance(node, Phrase):
        return _phrase(node)
    if isinstance(node, Not):
        return f"NOT {_inner(node.child)}"
    if isinstance(node, AtLeast):
        return f"ATLEAST/{node.count} {_inner(node.child)}"
    if isinstance(node, Near):
        text = f"{_inner(node.left)} {_nearness(node)} {_inner(node.right)}"
    else:
        assert isinstance(node, (And, Or))
        joint = " AND " if isinstance(node, And) else " OR "
        text = joint.join(_inner(child) for child in node.children)
    return text if top else f"({text})"


def _nearness(node: Near) -> str:
    name = "PRE" if node.ordered else "NEAR"
    unit = str(node.distance) if node.unit == "word" else node.unit[0].upper()
    return f"NOT {name}/{unit}" if node.negated else f"{name}/{unit}"


def _word(node: Word) -> str:
    if node.field in _KEYWORDS and not (node.field == "event" and node.kind == "prefix"):
        return node.text if node.text.isalnum() else f'"{node.text}"'
    if node.kind == "prefix":
        return f"{node.text.lower()}*"
    if node.kind == "wildcard":
        return node.text.lower()
    if node.kind == "fuzzy":
        return f"{node.text.lower()}~{node.distance}"
    terms = _terms(node.text, node.exact)
    text = terms[0] if len(terms) == 1 else f'"{" ".join(terms)}"'
    return f"={text}" if node.exact else text


def _phrase(node: Phrase) -> str:
    if node.field in _KEYWORDS:
        return f'"{node.text}"'
    slop = "" if node.slop is None else f"~{node.slop}"
    text = f'"{" ".join(_terms(node.text, node.exact))}"{slop}'
    return f"={text}" if node.exact else text


def _terms(text: str, exact: bool) -> list[str]:
    """Return the stems of a text, or its words as they are; Chinese runs stay whole."""
    found: list[str] = []
    for word in analysis.words(text):
        if analysis.is_han(word):
            found.append(word)
            continue
        tokens = list(analysis.tokens(word))
        if len(tokens) > 1 and tokens[-1].position == 0:
            tokens.pop()
        found.extend(token.exact if exact else token.term for token in tokens)
    return found


def _published(node: Published | EventDate, field: str = "published") -> str:
    if node.unknown:
        return f"{field}:unknown"
    if node.since is not None and node.since == node.until:
        return f"{field}:{iso(node.since)}"
    since = "*" if node.since is None else iso(node.since)
    until = "*" if node.until is None else iso(node.until)
    return f"{field}:[{since} TO {until}]"


def _between(node: Between) -> str:
    shown = iso if node.field == "added" else str
    if node.low is not None and node.low == node.high:
        return f"{node.field}:{shown(node.low)}"
    low = "*" if node.low is None else shown(node.low)
    high = "*" if node.high is None else shown(node.high)
    return f"{node.field}:[{low} TO {high}]"
