# SPDX-License-Identifier: MIT
"""Words and phrases of a query as expressions that match at places in a text.

A name is looked for in all its spellings: what `Names` knows becomes alternatives.
"""

from __future__ import annotations

from typing import Protocol

from tajarchive.errors import QueryError
from tajarchive.search import analysis, breaks, han, stemming, usage
from tajarchive.search.documents import Names
from tajarchive.search.query.places import (
    Apart,
    Close,
    Either,
    Expression,
    Often,
    Row,
    Slot,
    Together,
    slots,
)
from tajarchive.search.query.tree import AtLeast, Near, Node, Or, Phrase, Word

EXACT_MARK = "="
"""Before the exact form of a word in the fields that have no twin of their own."""

MOST_TERMS = 4_000
"""Words of the index that the wildcards of a query may stand for, all together."""

_MOST_NEAR = 10
_MOST_SPELLINGS = 24
_LONGEST_NAME = 5


_SENTENCE = (breaks.SENTENCE, breaks.PARAGRAPH)
_CAPTION_SENTENCE = (breaks.CAPTION_SENTENCE, breaks.CAPTION_PARAGRAPH)
_BREAKS = {
    ("text", "sentence"): _SENTENCE,
    ("text", "paragraph"): _SENTENCE[1:],
    ("caption", "sentence"): _CAPTION_SENTENCE,
    ("caption", "paragraph"): _CAPTION_SENTENCE[1:],
}
"""Any other field is one sentence."""


class Lexicon(Protocol):
    """The words of the index, for what a query leaves open."""

    def starting(self, prefix: str, limit: int) -> tuple[str, ...]:
        """Return exact words that begin so, letters folded; at most limit + 1."""
        ...

    def matching(self, pattern: str, limit: int) -> tuple[str, ...]:
        """Return exact words that match * and ?, letters folded; at most limit + 1."""
        ...

    def similar(self, word: str, distance: int, limit: int) -> tuple[str, ...]:
        """Return exact words that differ from a word by so many edits, the nearest first."""
        ...

    def characters(self, character: str, field: str) -> tuple[str, ...]:
        """Return the terms of a field that begin with one Chinese character."""
        ...


class Words:
    """Turns words into expressions, and remembers which names it found in other spellings."""

    def __init__(self, names: Names, lexicon: Lexicon, expand: bool = True) -> None:
        self._names = names
        self._lexicon = lexicon
        self._expand = expand
        self._terms_left = MOST_TERMS
        self.expanded: dict[str, tuple[str, ...]] = {}

    def expression(self, node: Node) -> Expression:
        """Return the expression of a word, a phrase, alternatives of them, two of them near each
        other, or at least so many of them.

        Raises QueryError for a wildcard that stands for too many words.
        """
        if isinstance(node, Word):
            return self._word(node)
        if isinstance(node, Phrase):
            return self._phrase(node)
        if isinstance(node, Near):
            return self._near(node)
        if isinstance(node, AtLeast):
            return Often(self.expression(node.child), node.count)
        assert isinstance(node, Or)
        return Either(tuple(self.expression(child) for child in node.children))

    def _near(self, node: Near) -> Expression:
        left, right = self.expression(node.left), self.expression(node.right)
        near: Close | Together
        if node.unit == "word":
            near = Close(left, right, node.distance, node.ordered)
        else:
            near = Together(left, right, _BREAKS.get((_field(node), node.unit), ()), node.ordered)
        return Apart(near) if node.negated else near

    def name_at(self, children: tuple[Node, ...], at: int) -> tuple[int, Expression] | None:
        """Return how many words from there on are one name, and its other spellings.

        None when they are no name of two or more words. A number in groups ("3 600") is one too.
        """
        texts: list[str] = []
        for child in children[at : at + _LONGEST_NAME]:
            if not isinstance(child, Word) or child.exact or child.kind != "word":
                break
            if child.field != "text":
                break
            texts.append(child.text)
        groups = usage.one_number(texts)
        if groups:
            return groups, row("".join(texts[:groups]), "text", False, self._lexicon)
        for count in range(len(texts), 1, -1):
            others = self._spellings(" ".join(texts[:count]), "text")
            if others:
                return count, Either(others)
        return None

    def _word(self, node: Word) -> Expression:
        if node.kind != "word":
            return self._open_word(node)
        own = row(node.text, node.field, node.exact, self._lexicon)
        if node.exact or node.field not in ("text", "title", "caption"):
            return own
        spaced = usage.spaced(node.text)
        if spaced is not None:
            return Either((own, row(spaced, node.field, False, self._lexicon)))
        return _either(own, self._spellings(node.text, node.field))

    def _phrase(self, node: Phrase) -> Expression:
        if node.slop is not None:
            words = analysis.words(node.text)
            if len(words) > _MOST_NEAR:
                raise QueryError(f"~ takes up to {_MOST_NEAR} words; leave some out", node.column)
            found = row(words[0], node.field, node.exact, self._lexicon)
            for word in words[1:]:
                other = row(word, node.field, node.exact, self._lexicon)
                found = Close(found, other, node.slop, ordered=False)
            return found
        own = row(node.text, node.field, node.exact, self._lexicon)
        if node.exact or node.field not in ("text", "title", "caption"):
            return own
        return _either(own, self._spellings(node.text, node.field))

    def _spellings(self, name: str, field: str) -> tuple[Expression, ...]:
        """Return the expressions of a name's other spellings, noting them as expanded."""
        if not self._expand:
            return ()
        spellings = self._names.spellings(name)[:_MOST_SPELLINGS]
        found = [
            row(spelling, field, False, self._lexicon)
            for spelling in spellings
            if analysis.words(spelling)
        ]
        if found:
            self.expanded[name] = tuple(spellings)
        return tuple(dict.fromkeys(found))

    def _open_word(self, node: Word) -> Expression:
        """Return a prefix, a wildcard or a fuzzy word as the words of the index it stands for."""
        if node.kind == "fuzzy":
            found = self._lexicon.similar(stemming.strict(node.text), node.distance, 100)
            return exact_slot(node.field, found)
        if analysis.is_han(node.text):
            return row(node.text.replace("*", ""), node.field, False, self._lexicon)
        pieces = analysis.pieces(node.text)
        if node.kind == "wildcard":
            found = self._lexicon.matching(stemming.fold(node.text), MOST_TERMS)
        else:
            found = self._lexicon.starting(stemming.fold(pieces[-1]), MOST_TERMS)
        self._terms_left -= len(found)
        if self._terms_left < 0:
            shown = node.text if node.kind == "wildcard" else f"{node.text}*"
            raise QueryError(
                f"{shown} makes it more than {MOST_TERMS:,} words to look for; add a letter",
                node.column,
            )
        last = exact_slot(node.field, found)
        if node.kind == "wildcard" or len(pieces) == 1:
            return last
        before = [Slot(node.field, stemming.query_terms(piece)) for piece in pieces[:-1]]
        return Row((*before, last), tuple(range(len(pieces))), len(pieces))


def _field(node: Node) -> str:
    """Return the field of what stands near each other; it is always one."""
    while not isinstance(node, (Word, Phrase)):
        if isinstance(node, Near):
            node = node.left
        else:
            assert isinstance(node, Or)
            node = node.children[0]
    return node.field


def exact_slot(field: str, words: tuple[str, ...]) -> Slot:
    """Return a slot of unstemmed words, wherever that field keeps them."""
    if field == "text":
        return Slot("exact", words)
    return Slot(field, tuple(EXACT_MARK + word for word in words))


def row(text: str, field: str, exact: bool, lexicon: Lexicon) -> Expression:
    """Return text as words that follow each other, analysed as the articles were.

    A hyphenated compound may also be found joined, a single Chinese character within any word.
    """
    found: list[Slot] = []
    offsets: list[int] = []
    at = 0
    joined: Slot | None = None
    words = analysis.words(text)
    for word in words:
        if analysis.is_han(word):
            at = _han_row(word, field, at, found, offsets, lexicon)
            continue
        tokens = list(zip(analysis.tokens(word), analysis.tokens(word, "tg"), strict=True))
        if len(tokens) > 1 and tokens[-1][0].position == 0:
            joined = _slot(field, *tokens.pop(), exact)
        for token, tajik in tokens:
            found.append(_slot(field, token, tajik, exact))
            offsets.append(at + token.position)
        at += tokens[-1][0].position + 1 if tokens else 0
    if len(found) == 1 and at == 1:
        return found[0]
    whole = Row(tuple(found), tuple(offsets), at)
    if joined is not None and len(words) == 1:
        return Either((whole, joined))
    return whole


def _slot(field: str, token: analysis.Token, tajik: analysis.Token, exact: bool) -> Slot:
    if exact and token.exact:
        return exact_slot(field, (token.exact,))
    return Slot(field, usage.also((token.term, tajik.term, *stemming.other_terms(token.exact))))


def _han_row(
    run: str, field: str, at: int, found: list[Slot], offsets: list[int], lexicon: Lexicon
) -> int:
    """Append a Chinese run: its overlapping pairs, or its only character within any pair."""
    run = han.folded(run)
    if len(run) == 1:
        found.append(Slot(field, lexicon.characters(run, field) or (run,)))
        offsets.append(at)
        return at + 1
    for i in range(len(run) - 1):
        found.append(Slot(field, (run[i : i + 2],)))
        offsets.append(at + i)
    return at + len(run)


def _either(own: Expression, others: tuple[Expression, ...]) -> Expression:
    options = tuple(dict.fromkeys((own, *others)))
    return own if len(options) == 1 else Either(options)


def is_empty(expression: Expression) -> bool:
    """Return whether no slot of an expression has a term."""
    return not any(slot.terms for slot in slots(expression))
