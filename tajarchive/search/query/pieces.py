# SPDX-License-Identifier: MIT
"""The parts of a query that all count, each in words for people, and the query without it.

What a part leaves behind is a valid query of the same meaning: taking one out keeps the rest as
it was typed where that is understood as before, and else puts it together anew, in brackets
where operators would join otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tajarchive.errors import QueryError
from tajarchive.model import Piece
from tajarchive.search.analysis import words
from tajarchive.search.query.parser import parse
from tajarchive.search.query.printing import understood
from tajarchive.search.query.tree import And, Node, Not, Parsed, Phrase, Spanned, Word, children
from tajarchive.search.query.wording import wording

MOST = 24
"""Pieces of one query; what comes after them is one piece."""

_LONGEST_NAME = 5

Expanded = Mapping[str, tuple[str, ...]]
Parts = list[tuple[Node, ...]]


def pieces(parsed: Parsed, expanded: Expanded) -> tuple[Piece, ...]:
    """Return the parts of a query in its order; words that are one name are one part.

    `expanded` maps names as typed to the spellings that are found too.
    """
    root = parsed.root
    if root is None:
        return ()
    parts = _parts(root.children if isinstance(root, And) else (root,), expanded)
    left_over = parts[MOST - 1 :] if len(parts) > MOST else []
    if left_over:
        parts = [*parts[: MOST - 1], tuple(node for part in left_over for node in part)]
    found: list[Piece] = []
    for at, part in enumerate(parts):
        text = _text(parsed.text, part)
        if left_over and at == len(parts) - 1:
            text = f"and {len(left_over)} more"
        found.append(
            Piece(
                part[0].span[0],
                part[-1].span[1],
                text,
                _without(parsed, parts, at),
                excluded=len(part) == 1 and isinstance(part[0], Not),
                others=_others(part, expanded),
            )
        )
    return tuple(found)


def _parts(nodes: Sequence[Node], expanded: Expanded) -> Parts:
    """Return children that all must match, those together that are one expanded name."""
    found: Parts = []
    at = 0
    while at < len(nodes):
        width = _name_width(nodes[at : at + _LONGEST_NAME], expanded)
        found.append(tuple(nodes[at : at + width]))
        at += width
    return found


def _name_width(nodes: Sequence[Node], expanded: Expanded) -> int:
    texts: list[str] = []
    for child in nodes:
        if not (isinstance(child, Word) and child.kind == "word" and child.field == "text"):
            break
        if child.exact:
            break
        texts.append(child.text)
    for count in range(len(texts), 1, -1):
        if " ".join(texts[:count]) in expanded:
            return count
    return 1


def _text(query: str, part: Sequence[Node]) -> str:
    if len(part) > 1:
        return " ".join(child.text for child in part if isinstance(child, Word))
    start, end = part[0].span
    return wording(part[0]) or " ".join(query[start:end].split())


def _others(part: Sequence[Node], expanded: Expanded) -> tuple[str, ...]:
    """Return the spellings that the names of a part are found in too."""
    if not expanded:
        return ()
    names = [node.text for child in part for node in _leaves(child)]
    whole = " ".join(names)
    found = [other for name in dict.fromkeys((whole, *names)) for other in expanded.get(name, ())]
    return tuple(dict.fromkeys(found))


def _leaves(node: Spanned) -> Iterator[Word | Phrase]:
    """Yield the words and phrases of a part, whatever joins them."""
    if isinstance(node, (Word, Phrase)):
        yield node
    for child in children(node):
        yield from _leaves(child)


def _without(parsed: Parsed, parts: Parts, at: int) -> str:
    """Return the query without one of its parts."""
    kept = [node for i, part in enumerate(parts) if i != at for node in part]
    if not kept:
        return _settings(parsed)
    wanted = _meaning(parsed, kept)
    for rest in _cuts(parsed.text, parts, at):
        if _understood(rest, parsed) == wanted:
            return rest
    return _together(parsed, kept)


def _cuts(query: str, parts: Parts, at: int) -> Iterator[str]:
    """Yield the query with a part cut out, with the operator before it or the one after it."""
    start, end = parts[at][0].span[0], parts[at][-1].span[1]
    if at:
        yield _joined(query[: parts[at - 1][-1].span[1]], query[end:])
    if at + 1 < len(parts):
        yield _joined(query[:start], query[parts[at + 1][0].span[0] :])


def _joined(left: str, right: str) -> str:
    left, right = left.strip(), right.strip()
    if not left or not right or left[-1] in "(\uff08" or right[0] in ")\uff09":
        return left + right
    return f"{left} {right}"


def _together(parsed: Parsed, kept: Sequence[Node]) -> str:
    """Return a query made of parts, each so that nothing beside it changes what it means."""
    found = [_alone(parsed, node, bracketed=len(kept) > 1) for node in kept]
    return " ".join(text for text in (*found, _settings(parsed)) if text)


def _alone(parsed: Parsed, node: Node, bracketed: bool) -> str:
    """Return a part as a query of its own."""
    bare = Parsed(parsed.text, None)
    start, end = node.span
    raw = parsed.text[start:end].strip()
    field = next((leaf.field for leaf in _leaves(node)), "text")
    candidates = [raw, f"({raw})", f"{field}:{raw}", f"{field}:({raw})", f'"{raw}"']
    if bracketed and not isinstance(node, Not) and next(children(node), None) is not None:
        del candidates[0]
    if isinstance(node, Not):  # "NOT a OR b" excludes both beside another word, and alone only a
        candidates.append(f"NOT ({_alone(parsed, node.child, bracketed=False)})")
    wanted = _meaning(bare, [node])
    for text in candidates:
        if _understood(text, parsed) == wanted:
            return text
    return '"' + " ".join(word for leaf in _leaves(node) for word in words(leaf.text)) + '"'


def _meaning(parsed: Parsed, nodes: Sequence[Node]) -> str:
    root = nodes[0] if len(nodes) == 1 else And(0, tuple(nodes))
    return understood(replace(parsed, root=root))


def _understood(query: str, like: Parsed) -> str | None:
    try:
        return understood(parse(query, like.today))
    except QueryError:
        return None


def _settings(parsed: Parsed) -> str:
    """Return what the query says about how to answer it."""
    found = [f"sort:{parsed.sort}"] if parsed.sort else []
    if parsed.expand is not None:
        found.append(f"expand:{'yes' if parsed.expand else 'no'}")
    return " ".join(found)
