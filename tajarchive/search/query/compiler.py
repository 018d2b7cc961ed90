# SPDX-License-Identifier: MIT
"""From the tree to Whoosh queries, with the expressions to paint and the query in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from whoosh.query.compound import And as AllOf
from whoosh.query.compound import Or as AnyOf
from whoosh.query.qcore import Every, NullQuery, Query
from whoosh.query.terms import Term

from tajarchive.errors import QueryError
from tajarchive.search import analysis, event_kinds, usage
from tajarchive.search.documents import Names
from tajarchive.search.query import printing, tree
from tajarchive.search.query.alike import Alike
from tajarchive.search.query.happening import reported
from tajarchive.search.query.own import FILTER_SCORE, Within
from tajarchive.search.query.places import Either, Expression, Row, Slot
from tajarchive.search.query.positional import AnyTerm, Days, Placed, Without
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
from tajarchive.search.query.weighing import MOST_WEIGHED
from tajarchive.search.query.words import Lexicon, Words, row
from tajarchive.search.similar import Profile

KEYWORDS = ("person", "place", "org", "programme", "event", "language", "tag")
MARKED = 12
"""Words of `like:` that are painted in what it finds."""

_TYPES = {
    "person": ("PERSON",),
    "place": ("GPE", "LOC", "FAC"),
    "org": ("ORG", "NORP"),
    "programme": ("PROGRAMME", "EVENT"),
}
_LANGUAGES = {
    "english": "en",
    "английский": "en",
    "англисӣ": "en",
    "russian": "ru",
    "русский": "ru",
    "русӣ": "ru",
    "tajik": "tg",
    "таджикский": "tg",
    "тоҷикӣ": "tg",
    "chinese": "zh",
    "китайский": "zh",
    "中文": "zh",
    "persian": "fa",
    "uzbek": "uz",
    "unknown": "und",
}


class Index(Lexicon, Protocol):
    """What the compiler asks of the index: its words, and the entities it holds."""

    def profile(self, article: str) -> Profile | None:
        """Return what an article is about, None when there is no such article."""
        ...

    def participants(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the terms of `happenings` for participants with one of these names; if there
        are none, for those whose name holds all words of the first."""
        ...

    def entities(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the ids of a keyword field whose canonical name holds all words of a name."""
        ...


@dataclass(slots=True)
class Compiled:
    """A query ready to run.

    `scored` is False when nothing in it ranks one article above another. `clauses` are what a
    relaxed search may do without, `filters` what it may not and `excluded` what it never wants.
    """

    query: Query
    understood: str
    scored: bool = False
    marks: list[Expression] = field(default_factory=list)
    expanded: dict[str, tuple[str, ...]] = field(default_factory=dict)
    clauses: list[Query] = field(default_factory=list)
    filters: list[Query] = field(default_factory=list)
    excluded: list[Query] = field(default_factory=list)
    loose: set[Query] = field(default_factory=set)
    """Clauses of Chinese typed without quotation marks, which may be taken apart."""
    loose_marks: list[Expression] = field(default_factory=list)
    """What to paint of them where they stand apart: pairs of characters."""
    sequence: list[Expression] = field(default_factory=list)
    """What was asked for, in the order in which it was typed."""
    titles: dict[str, str] = field(default_factory=dict)
    """Titles of the articles that `like:` names, by id."""


def compile_query(parsed: Parsed, names: Names, index: Index, expand: bool = True) -> Compiled:
    """Return a parsed query ready to run.

    Names are looked for in all their spellings if `expand`, and if the query says nothing else.
    Raises QueryError for a wildcard that stands for too many words.
    """
    if parsed.root is None:
        return Compiled(Every(), printing.understood(parsed))
    compiler = _Compiler(names, index, expand if parsed.expand is None else parsed.expand)
    root = parsed.root
    parts = compiler.parts(root.children if isinstance(root, And) else (root,))
    kept = tree.without(root, compiler.left_out)
    return Compiled(
        _all(parts.clauses + parts.filters, parts.excluded),
        printing.understood(replace(parsed, root=kept)),
        compiler.scored,
        compiler.marks,
        compiler.words.expanded,
        list(dict.fromkeys(parts.clauses)),
        parts.filters,
        parts.excluded,
        compiler.loose,
        compiler.loose_marks,
        parts.sequence,
        compiler.titles,
    )


@dataclass(slots=True)
class _Parts:
    """The parts of a conjunction, sorted by what they do."""

    clauses: list[Query] = field(default_factory=list)
    filters: list[Query] = field(default_factory=list)
    excluded: list[Query] = field(default_factory=list)
    sequence: list[Expression] = field(default_factory=list)


class _Compiler:
    """Compiles one tree, collecting what is to be painted on the way."""

    def __init__(self, names: Names, index: Index, expand: bool) -> None:
        self.words = Words(names, index, expand)
        self.scored = False
        self.marks: list[Expression] = []
        self.loose: set[Query] = set()
        self.loose_marks: list[Expression] = []
        self.left_out: set[Node] = set()
        self.titles: dict[str, str] = {}
        self._names = names
        self._index = index
        self._negations = 0

    def parts(self, children: tuple[Node, ...]) -> _Parts:
        """Return the queries of children that must all match."""
        parts = _Parts()
        content = any(
            not (_is_small(child) or _is_filter(child) or isinstance(child, Not))
            for child in children
        )
        children = self._events(children, parts)
        at = 0
        while at < len(children):
            if content and not self._negations and _is_article(children[at]):
                self.left_out.add(children[at])
                at += 1
                continue
            name = self.words.name_at(children, at)
            if name is not None:
                parts.clauses.append(self._name(children[at : at + name[0]], name[1], parts))
                at += name[0]
                continue
            child = children[at]
            at += 1
            if content and _is_small(child) and not self._negations:
                self.left_out.add(child)
            elif isinstance(child, Not):
                parts.excluded.append(self._negated(child.child))
            elif _is_filter(child):
                parts.filters.append(self._query(child))
            else:
                parts.clauses.append(self._clause(child, parts))
        return parts

    def _clause(self, node: Node, parts: _Parts) -> Query:
        """Return the query of a word or more, noting what it asks for in which order."""
        if not isinstance(node, (Word, Phrase, Near)) or not _in_text(node):
            return self._query(node)
        expression = self.words.expression(node)
        self._mark(expression)
        parts.sequence.append(expression)
        found = self._placed(expression)
        if isinstance(node, Word) and not node.exact and isinstance(expression, Row):
            self.loose.add(found)
            self.loose_marks += [_pair(slot) for slot in expression.slots]
        return found

    def _query(self, node: Node) -> Query:
        if isinstance(node, And):
            parts = self.parts(node.children)
            return _all(parts.clauses + parts.filters, parts.excluded)
        if isinstance(node, Or):
            return _any([self._query(child) for child in node.children])
        if isinstance(node, Not):
            return Without(Every(), self._negated(node.child))
        if isinstance(node, Published):
            return Days(node.since, node.until, node.unknown)
        if isinstance(node, Between):
            return Within(node.field, node.low, node.high)
        if isinstance(node, Like):
            return self._like(node)
        if tree.of_event(node) in ("with", "event.date"):
            return reported([node], self._participants, self._kinds)
        assert not isinstance(node, EventDate)
        if not isinstance(node, (Near, AtLeast)):
            if node.field in KEYWORDS:
                return self._keyword(node)
            if node.field == "source" and node.exact:
                return AnyTerm("source_is", (node.text.casefold(),), FILTER_SCORE)
        expression = self.words.expression(node)
        self._mark(expression)
        return self._placed(expression)

    def _like(self, node: Like) -> Query:
        """Return a query of what an article is about; its words are painted, not its names."""
        profile = self._index.profile(node.article)
        if profile is None:
            raise QueryError(
                f"there is no article {node.article[:40]} to be like; take an id of this archive",
                node.column,
            )
        self.scored = True
        self.titles[node.article] = profile.title
        if profile.words:
            self._mark(Slot("text", tuple(term for _, term, _ in profile.words[:MARKED])))
        return Alike(profile)

    def _events(self, children: tuple[Node, ...], parts: _Parts) -> tuple[Node, ...]:
        """Take out what speaks of events when it is more than types: all of it must be true of
        one event, and if several types are asked for, of an event of each type."""
        said = {child: kind for child in children if (kind := tree.of_event(child))}
        types = [child for child, kind in said.items() if kind == "event"]
        others = [child for child, kind in said.items() if kind != "event"]
        if not others:
            return children
        for kinds in [[one] for one in types] or [[]]:
            parts.filters.append(reported([*kinds, *others], self._participants, self._kinds))
        return tuple(child for child in children if child not in said)

    def _kinds(self, node: Word | Phrase) -> tuple[str, ...]:
        """Return the kinds of events that are meant; one that is only misspelt as it is.

        Raises QueryError for what is no word for any.
        """
        text = node.text.strip()
        begun = isinstance(node, Word) and node.kind == "prefix"
        found = event_kinds.kinds(text, begun=begun)
        own = event_kinds.name(text)
        if found or begun or self._index.entities("event", own) == (own,):
            return found or (own,)
        if not event_kinds.near(text):
            raise QueryError(
                f"“{text[:40]}” is no kind of event; write one such as visit, talks or signing",
                node.column,
            )
        return (own,)

    def _participants(self, name: str) -> tuple[str, ...]:
        """Return the terms of the participants with a name, in any spelling."""
        spellings = (name, *self._names.spellings(name))
        self._mark_names(spellings)
        labels = [self._names.label(entity) for entity in self._names.resolve(name, None)]
        return self._index.participants([*spellings, *labels])

    def _mark_names(self, spellings: Iterable[str]) -> None:
        for spelling in spellings:
            self._mark(row(spelling, "text", False, self._index))

    def _negated(self, node: Node) -> Query:
        self._negations += 1
        found = self._query(node)
        self._negations -= 1
        return found

    def _mark(self, expression: Expression) -> None:
        if not self._negations and expression not in self.marks:
            self.marks.append(expression)

    def _name(self, children: tuple[Node, ...], others: Expression, parts: _Parts) -> Query:
        """Return several words that are one name, or any other spelling of it."""
        expressions = [self.words.expression(child) for child in children]
        for expression in (*expressions, others):
            self._mark(expression)
        parts.sequence.append(Either((*expressions, others)))
        words = dict.fromkeys(self._placed(one) for one in expressions)
        typed = AllOf(list(words), boost=1 / len(words)) if len(words) > 1 else next(iter(words))
        return _any([typed, self._placed(others)])

    def _placed(self, expression: Expression) -> Query:
        """Return the plainest query that finds an expression."""
        self.scored = True
        if isinstance(expression, Slot):
            if not expression.terms:
                return NullQuery
            if len(expression.terms) > MOST_WEIGHED:
                return AnyTerm(expression.field, expression.terms)
            if len(expression.terms) == 1:
                return Term(expression.field, expression.terms[0])
        if isinstance(expression, Row) and len(expression.slots) == 1:
            return self._placed(expression.slots[0])
        return Placed(expression)

    def _keyword(self, node: Word | Phrase) -> Query:
        """Return a query of a field that holds ids, by any name of what they stand for."""
        text = node.text.strip()
        if node.field == "language":
            code = _LANGUAGES.get(text.casefold(), text.casefold())
            return AnyTerm("language", (code,), FILTER_SCORE)
        if node.field == "tag":
            return AnyTerm("tag", (" ".join(text.casefold().split()),), FILTER_SCORE)
        if node.field == "event":
            return AnyTerm("event", self._kinds(node), FILTER_SCORE)
        ids = self._ids(node.field, text)
        self._mark_names((text, *self._names.spellings(text)))
        return AnyTerm(node.field, ids, FILTER_SCORE) if ids else NullQuery

    def _ids(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the entities of the index with a name: of that type, else of any, else by part
        of it or its sound."""
        for types in (_TYPES[kind], (None,)):
            found = dict.fromkeys(
                entity
                for type_ in types
                for entity in self._names.resolve(name, type_)
                if self._index.entities(kind, entity) == (entity,)
            )
            if found:
                return tuple(found)
        return self._index.entities(kind, name)


def _pair(slot: Slot) -> Expression:
    """Return a slot as what is painted of it: both characters of a Chinese pair."""
    is_pair = all(len(term) == 2 and analysis.is_han(term) for term in slot.terms)
    return Row((slot,), (0,), 2) if is_pair else slot


def _is_filter(node: Node) -> bool:
    """Return whether a node says which articles, and not what they tell of."""
    if isinstance(node, (Published, EventDate, Between)):
        return True
    if isinstance(node, (Word, Phrase)):
        return node.field not in ("text", "title", "caption")
    if isinstance(node, Not):
        return _is_filter(node.child)
    if isinstance(node, (Near, AtLeast, Like)):
        return False
    return all(_is_filter(child) for child in node.children)


def _is_article(node: Node) -> bool:
    """Return whether a node is the like of "the", which names are found without."""
    return _is_small(node) and isinstance(node, Word) and usage.is_article(node.text)


def _in_text(node: Word | Phrase | Near) -> bool:
    return isinstance(node, Near) or node.field == "text"


def _is_small(node: Node) -> bool:
    """Return whether a node is a word that holds others together, and no more."""
    return (
        isinstance(node, Word)
        and node.kind == "word"
        and not node.exact
        and node.field in ("text", "title", "caption")
        and usage.is_function_word(node.text)
    )


def _any(queries: Iterable[Query]) -> Query:
    found = list(dict.fromkeys(queries))
    return found[0] if len(found) == 1 else AnyOf(found)


def _all(queries: Iterable[Query], excluded: Iterable[Query] = ()) -> Query:
    wanted, unwanted = list(dict.fromkeys(queries)), list(excluded)
    if not wanted:
        positive: Query = Every()
    else:
        positive = wanted[0] if len(wanted) == 1 else AllOf(wanted)
    return Without(positive, _any(unwanted)) if unwanted else positive
