# SPDX-License-Identifier: MIT
"""From tokens to the tree.

Words that stand side by side are all wanted. OR binds more tightly than that, as in search
engines, and an explicit AND more tightly still, as in Lucene. Inside brackets (or a query) with
w/ or pre/, the order is that of Lexis: OR first, then w/ and pre/ (the least number first, then
the same sentence, then the same paragraph), then AND and words side by side, and NOT over all
of that which follows it up to the next of those.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tajarchive.errors import QueryError
from tajarchive.search import analysis, stemming
from tajarchive.search.query.tokens import SETTINGS, Token, plain, tokenise
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
    in_field,
    of_event,
)

DEEPEST = 40
"""Brackets inside brackets."""

_MOST_NEAR = 10
_LITERAL = 2
"""Letters that a word with a wildcard must begin with."""

_WILD = re.compile(r"[*?]")
_UNOPENED = "no bracket was opened for this one; remove it"
_UNCLOSED = "this bracket is never closed; add )"
_INFIX = ("and", "or", "near")


def parse(query: str, today: date | None = None) -> Parsed:
    """Return the tree of a query; white space alone finds everything.

    `today` is what words such as yesterday are told from, by default the day that it is. Raises
    QueryError with the column of what cannot be understood.
    """
    today = today or date.today()
    query = plain(query)
    found = tokenise(query, today)
    said = {token.kind: token.text for token in found if token.kind in SETTINGS}
    sort = said.get("sort")
    expand = said["expand"] == "yes" if "expand" in said else None
    wanted = [token for token in found if token.kind not in SETTINGS]
    if not wanted:
        if query.strip() and not said:
            raise QueryError("there is no word to search for; type one", 1)
        return Parsed(query, None, sort, expand, today)
    return Parsed(query, _Parser(wanted).run(), sort, expand, today)


class _Parser:
    """Recursive descent over the tokens; `_at` is the next one."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def run(self) -> Node:
        """Return the tree of all tokens."""
        node = self._group(0, None)
        if self._at < len(self._tokens):
            raise QueryError(_UNOPENED, self._tokens[self._at].column)
        return replace(node, own=False) if isinstance(node, And) else node

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _group(self, depth: int, opened: Token | None) -> Node:
        """Parse up to the closing bracket (or the end) and fold the operators."""
        operands: list[Node] = []
        operators: list[Token | None] = []
        negated: list[bool] = []
        waiting: Token | None = None
        while (token := self._peek()) is not None and token.kind != "close":
            if (infix := self._infix(token)) is not None:
                if waiting is not None or not operands:
                    raise _lonely(infix)
                waiting = infix
                continue
            if operands:
                operators.append(waiting)
            waiting = None
            negated.append(token.kind == "not")
            operands.append(self._operand(depth))
        if waiting is not None:
            raise _lonely(waiting)
        if not operands:
            raise self._nothing(opened)
        if any(token is not None and token.kind == "near" for token in operators):
            return _fold_near(operands, operators, negated)
        return _fold(operands, operators)

    def _infix(self, token: Token) -> Token | None:
        """Take an operator that stands between two operands; NOT w/5 is one."""
        if token.kind in _INFIX:
            self._at += 1
            return token
        following = self._tokens[self._at + 1 : self._at + 2]
        if token.kind == "not" and following and following[0].kind == "near":
            self._at += 2
            text = f"{token.text} {following[0].text}"
            return replace(following[0], column=token.column, text=text, negated=True)
        return None

    def _nothing(self, opened: Token | None) -> QueryError:
        """Return what is wrong with a group that has no operand."""
        token = self._peek()
        if opened is None:
            return QueryError(_UNOPENED, token.column if token else 1)
        if token is None:
            return QueryError(_UNCLOSED, opened.column)
        return QueryError(
            "there is nothing between these brackets; put a word there", opened.column
        )

    def _operand(self, depth: int) -> Node:
        """Parse what operators join, and note where it stands, brackets and field included."""
        start = self._tokens[self._at].start
        node = self._bare_operand(depth)
        return replace(node, span=(start, self._tokens[self._at - 1].end))

    def _bare_operand(self, depth: int) -> Node:
        token = self._tokens[self._at]
        self._at += 1
        if token.kind == "not":
            following = self._peek()
            if following is None or following.kind in ("close", *_INFIX):
                raise QueryError(f"{token.text} needs a word after it", token.column)
            self._deeper(depth, token)
            return Not(token.column, self._operand(depth + 1))
        if token.kind == "field":
            return self._field(token, depth)
        if token.kind == "atleast":
            return self._atleast(token, depth)
        if token.kind == "open":
            self._deeper(depth, token)
            node = self._group(depth + 1, token)
            if self._peek() is None:
                raise QueryError(_UNCLOSED, token.column)
            self._at += 1
            if isinstance(node, And) and any(map(of_event, node.children)):
                return replace(node, own=True)
            return node
        return _leaf(token)

    def _deeper(self, depth: int, token: Token) -> None:
        if depth >= DEEPEST:
            raise QueryError(
                f"brackets stand more than {DEEPEST} deep here; remove some", token.column
            )

    def _atleast(self, token: Token, depth: int) -> Node:
        following = self._peek()
        if following is None or following.kind not in ("word", "phrase", "open"):
            raise QueryError(
                f"{token.text} needs a word, a phrase or brackets after it", token.column
            )
        self._deeper(depth, token)
        child = self._operand(depth + 1)
        if not _has_places(child):
            raise QueryError(
                f"{token.text} takes a word, a phrase or (a OR b), without a field", token.column
            )
        return AtLeast(token.column, token.number or 1, child)

    def _field(self, token: Token, depth: int) -> Node:
        following = self._peek()
        if following is None or following.kind not in ("word", "phrase", "open", "atleast"):
            raise QueryError(
                f"{token.text}: needs a word, a phrase or brackets after it", token.column
            )
        if following.kind == "open" and token.text not in ("text", "title", "caption"):
            self._deeper(depth, token)
        return in_field(self._operand(depth + 1), token.text)


def _lonely(token: Token) -> QueryError:
    return QueryError(f"{token.text} needs a word on each side", token.column)


def _leaf(token: Token) -> Node:
    if token.kind == "date":
        since, until = token.dates or (None, None)
        return Published(token.column, since, until, unknown=token.dates is None)
    if token.kind == "event_date":
        since, until = token.dates or (None, None)
        return EventDate(token.column, since, until, unknown=token.dates is None)
    if token.kind in ("added", "accession"):
        low, high = token.dates or (None, None)
        return Between(token.column, token.kind, low, high)
    if token.kind == "like":
        return Like(token.column, token.text)
    if token.kind == "phrase":
        if not analysis.words(token.text):
            raise QueryError(
                "there is no word between these quotation marks; put one there", token.column
            )
        return Phrase(token.column, token.text, exact=token.exact, slop=token.number)
    return _word(token)


def _word(token: Token) -> Node:
    """Return a word, or what its wildcards and tilde make of it."""
    text = token.text
    fuzzy = re.fullmatch(r"([^~*?]+)~([12])?", text)
    if fuzzy:
        word = fuzzy.group(1)
        distance = int(fuzzy.group(2) or (1 if len(word) < 6 else 2))
        if len(analysis.words(word)) == 1 and not analysis.is_han(word):
            return Word(token.column, word, kind="fuzzy", distance=distance)
        text = word
    text = text.replace("~", " ").strip()
    wild = _WILD.search(text)
    if wild is None:
        if not analysis.words(text):
            raise QueryError(
                f"{text[:20]} holds no letter or digit to search for; remove it", token.column
            )
        return Word(token.column, text, exact=token.exact)
    needed = 1 if analysis.is_han(text) or wild.group() == "?" else _LITERAL
    if len(re.sub(r"\W", "", text[: wild.start()])) < needed:
        raise QueryError(
            f"{text[:20]} would match too much; put at least two letters before the wildcard",
            token.column,
        )
    if len(text) > stemming.LONGEST:
        raise QueryError(
            f"a word with a wildcard may have {stemming.LONGEST} characters; shorten it",
            token.column,
        )
    kind = "prefix" if text.rstrip("*") == text[: wild.start()] else "wildcard"
    word = text.rstrip("*") if kind == "prefix" else text
    return Word(token.column, word, kind=kind)


def _fold(operands: list[Node], operators: list[Token | None]) -> Node:
    """Join operands by their operators, the tightest first."""
    nodes, rest = _join(operands, operators, ("and",))
    nodes, rest = _join(nodes, rest, ("or",))
    nodes, _ = _join(nodes, rest, ("",))
    return nodes[0]


def _fold_near(operands: list[Node], operators: list[Token | None], negated: list[bool]) -> Node:
    """Join operands some of which must be near each other, in the order of Lexis."""
    if sum(token is not None and token.kind == "near" for token in operators) > _MOST_NEAR:
        raise QueryError(
            f"w/ and pre/ may join up to {_MOST_NEAR + 1} words; leave some out",
            operands[0].column,
        )
    parts: list[Node] = []
    begin = 0
    for end in range(1, len(operands) + 1):
        between = operators[end - 1] if end < len(operands) else None
        if between is None or between.kind == "and":
            some, rest = operands[begin:end], operators[begin : end - 1]
            parts.append(_fold_side(some, rest, negated[begin]))
            begin = end
    return _combine(parts, "and")


def _fold_side(operands: list[Node], operators: list[Token | None], is_not: bool) -> Node:
    """Join operands that OR and nearness connect; a NOT before the first is over them all."""
    first = operands[0]
    if is_not and isinstance(first, Not):
        operands = [first.child, *operands[1:]]
    nodes, rest = _join(operands, operators, ("or",))
    for order in sorted({_order(token) for token in rest if token}):
        nodes, rest = _join_near(nodes, rest, order)
    span = (first.span[0], operands[-1].span[1])
    return Not(first.column, nodes[0], span=span) if is_not else nodes[0]


def _order(token: Token) -> tuple[int, int]:
    """Return when a nearness is worked out: by words, least first, then sentence, paragraph."""
    return ("word", "sentence", "paragraph").index(token.unit), token.number or 0


def _join_near(
    nodes: list[Node], operators: list[Token | None], order: tuple[int, int]
) -> tuple[list[Node], list[Token | None]]:
    """Join nodes between which there is a nearness of that order, from left to right."""
    joined = [nodes[0]]
    rest: list[Token | None] = []
    for operator, node in zip(operators, nodes[1:], strict=True):
        if operator is not None and _order(operator) == order:
            joined[-1] = _near(operator, joined[-1], node)
        else:
            joined.append(node)
            rest.append(operator)
    return joined, rest


def _join(
    nodes: list[Node], operators: list[Token | None], kinds: tuple[str, ...]
) -> tuple[list[Node], list[Token | None]]:
    """Join every run of nodes that operators of these kinds connect; return what is left."""
    joined: list[Node] = []
    rest: list[Token | None] = []
    run: list[Node] = [nodes[0]]
    for operator, node in zip(operators, nodes[1:], strict=True):
        if (operator.kind if operator else "") in kinds:
            run.append(node)
            continue
        joined.append(_combine(run, kinds[0]))
        rest.append(operator)
        run = [node]
    joined.append(_combine(run, kinds[0]))
    return joined, rest


def _combine(run: list[Node], kind: str) -> Node:
    if len(run) == 1:
        return run[0]
    make = Or if kind == "or" else And
    flat: list[Node] = []
    for node in run:
        if isinstance(node, make) and not (isinstance(node, And) and node.own):
            flat.extend(node.children)
        else:
            flat.append(node)
    return make(run[0].column, tuple(flat), span=(run[0].span[0], run[-1].span[1]))


def _near(operator: Token, left: Node, right: Node) -> Near:
    for side in (left, right):
        if not _has_places(side):
            raise QueryError(
                f"{operator.text} needs a word, a phrase or (a OR b) on each side",
                operator.column,
            )
    return Near(
        left.column,
        left,
        right,
        operator.number or 0,
        operator.ordered,
        operator.unit,
        operator.negated,
        span=(left.span[0], right.span[1]),
    )


def _has_places(node: Node) -> bool:
    """Return whether a node matches at places in the text, and not just articles."""
    if isinstance(node, (Word, Phrase)):
        return node.field == "text"
    if isinstance(node, Or):
        return all(_has_places(child) for child in node.children)
    return isinstance(node, Near)
