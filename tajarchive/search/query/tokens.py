# SPDX-License-Identifier: MIT
"""A query as a list of tokens, each with its column; the only place that knows the characters.

Anything that is neither a word nor an operator (emoji, stray punctuation, control characters)
is passed over, as white space is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from tajarchive.errors import QueryError
from tajarchive.search import analysis
from tajarchive.search.query import fields
from tajarchive.search.query.dates import published
from tajarchive.search.query.numbers import numbers

LONGEST = 4_000
"""Code points of a query; nobody types more, and a pasted article is no query."""

MOST_WORDS = 300

SETTINGS = ("sort", "expand")
"""Kinds of tokens that say how to answer, and look for nothing."""

CLOSERS = {
    '"': '"\uff02',
    "\uff02": '"\uff02',
    "\u201c": '\u201d\u201c"',
    "\u201d": '\u201d"',
    "\u201e": '\u201c\u201d"',
    "\u201f": '\u201d\u201c"',
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab\u00bb",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "\u300a": "\u300b",
}
_OPERATORS = {
    "AND": "and",
    "OR": "or",
    "NOT": "not",
    "И": "and",
    "ИЛИ": "or",
    "НЕ": "not",
    "ВА": "and",
    "Ё": "or",
    "&&": "and",
    "||": "or",
    "|": "or",
}
_SENTENCE_WORDS = ("И", "Ё")
_SPACE = r"\s\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff"
_HALVES = re.compile("[\ud800-\udfff]")
_SKIP = re.compile(f"[{_SPACE}]+")
_RUN = re.compile(rf"[^{_SPACE}()\uff08\uff09{''.join(CLOSERS)}\u300d\u300f\u300b]+")
_UNITS = {
    **dict.fromkeys(("s", "sent", "sentence", "пр", "предл", "ҷ", "ҷумла"), "sentence"),
    **dict.fromkeys(("p", "para", "paragraph", "аб", "абз", "абзац", "сарсатр"), "paragraph"),
}
_NEARNESS = {
    **dict.fromkeys(("w", "near", "рядом", "наздик"), False),
    **dict.fromkeys(("pre", "перед", "пеш"), True),
}
"""Whether the left operand must come first."""

_NEAR = re.compile(rf"({'|'.join(_NEARNESS)})/(\w{{1,20}})", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?P<near>NEAR|N|AROUND)(?:/?(?P<words>\d{1,3})|\((?P<around>\d{1,3})\))(?![^\s()])"
    r"|(?P<adj>ADJ)/?(?P<after>\d{1,3})(?![^\s()])|/(?P<westlaw>\d{1,3}|[sp])(?![^\s()])"
)
"""Nearness as other programs write it: NEAR5, N5, ADJ3, /5, AROUND(5)."""

_ATLEAST = re.compile(r"(?:at-?least/?|минимум/|ақаллан/)(\d{1,6})", re.IGNORECASE)
_FIELD = re.compile(r"([^\W\d_][\w.]*)[:\uff1a]")
_STARRED = re.compile(r"(?<=\w)\*")
_SLOP = re.compile(r"~(\d*)")
_FUZZY = re.compile(r"(.+)~([12])?")
_BREAK = re.compile(r"[,;!\u2026\uff0c\u3002\uff1b\u3001\uff01\uff1f|<>{}\[\]^$%#+\\]+")
_EDGE = ".:?'\u2018\u2019\u2032`\u2013\u2014_/&@\uff1a~"
_OPEN = ("(", "\uff08")
_OPENED = re.compile(rf"[{_SPACE}]*[(\uff08]")
_CLOSED = re.compile("[)\uff09]")
_QUOTED = re.compile(r"""["\u201c\u00ab][^"\u201d\u00bb]*["\u201d\u00bb]""")
_DATES = re.compile(rf"{_QUOTED.pattern}|\[[^\]]*\]|[^{_SPACE},;]+")
_DATED = {
    "published": ("date", "published:2024-07"),
    "event.date": ("event_date", "event.date:2022-02"),
    "added": ("added", "added:2024-07"),
}
_SHOWN = 30
_DATE_RUN = re.compile(rf"\[[^\]]*\]|[^{_SPACE}()\uff08\uff09]+")
_NEAR_LIMIT = 100
_OFTEN_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Token:
    """`kind`: word, phrase, open, close, and, or, not, near, atleast, field, date, added,
    event_date, accession, like, sort, expand.

    `unit` is what a nearness counts: "word", or "sentence" or "paragraph", which count nothing.
    `start` and `end` are where it stands in the query, with the punctuation around it.
    """

    kind: str
    column: int
    text: str = ""
    exact: bool = False
    number: int | None = None
    ordered: bool = False
    unit: str = "word"
    negated: bool = False
    dates: tuple[int | None, int | None] | None = None
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


def plain(query: str) -> str:
    """Return a query with halves of characters, which cannot be written to any file, as spaces."""
    return query if query.isascii() else _HALVES.sub(" ", query)


def tokenise(query: str, today: date) -> list[Token]:
    """Return the tokens of a `plain` query; `today` is what words such as yesterday are told from.

    Raises QueryError, with its column, for what cannot be one.
    """
    if len(query) > LONGEST:
        raise QueryError(
            f"the query has more than {LONGEST:,} characters; shorten it to the words that matter"
        )
    tokens = _Scanner(query, today).run()
    words = [token for token in tokens if token.kind in ("word", "phrase")]
    if len(words) > MOST_WORDS:
        raise QueryError(
            f"the query has more than {MOST_WORDS} words; keep those that matter",
            words[MOST_WORDS].column,
        )
    return tokens


class _Scanner:
    """Walks a query once, from left to right."""

    def __init__(self, query: str, today: date) -> None:
        self._query = query
        self._today = today
        self._at = 0
        self._tokens: list[Token] = []

    def run(self) -> list[Token]:
        """Return all tokens."""
        query = self._query
        while self._at < len(query):
            skipped = _SKIP.match(query, self._at)
            if skipped:
                self._at = skipped.end()
                continue
            before, begin = len(self._tokens), self._at
            char = query[begin]
            if char in "(\uff08":
                self._one("open")
            elif char in ")\uff09":
                self._one("close")
            elif char in CLOSERS:
                self._phrase(exact=False)
            else:
                self._run()
            self._place(before, begin)
        return self._tokens

    def _place(self, before: int, begin: int) -> None:
        """Note where the tokens stand that were taken since `begin`."""
        last = len(self._tokens) - 1
        for at in range(before, last + 1):
            token = self._tokens[at]
            own = token.column - 1
            start = begin if at == before else own
            end = self._at if at == last else own + len(token.text)
            self._tokens[at] = replace(token, start=start, end=end)

    def _one(self, kind: str) -> None:
        self._tokens.append(Token(kind, self._at + 1))
        self._at += 1

    def _phrase(self, exact: bool) -> None:
        begin = self._at
        closers = CLOSERS[self._query[begin]]
        end = begin + 1
        while end < len(self._query) and self._query[end] not in closers:
            end += 1
        if end == len(self._query):
            raise QueryError(
                "the quotation mark is never closed; close it after the last word", begin + 1
            )
        self._at = end + 1
        slop = None
        found = _SLOP.match(self._query, self._at)
        if found:
            slop = min(int(found.group(1)[:4] or 10), _NEAR_LIMIT) or None
            self._at = found.end()
        text = self._query[begin + 1 : end]
        starred = _STARRED.search(text)
        if starred:
            raise QueryError(
                "* means nothing between quotation marks; write it with w/1, as in stat* w/1 visit",
                begin + 2 + starred.start(),
            )
        self._tokens.append(Token("phrase", begin + 1, text, exact, slop))

    def _run(self) -> None:
        """Take what reaches to the next space, bracket or quotation mark."""
        begin = self._at
        match = _RUN.match(self._query, begin)
        if match is None:  # a closing quotation mark that closes nothing
            self._at += 1
            return
        run = match.group()
        if run in _OPERATORS and not self._begins(run):
            self._at = match.end()
            self._tokens.append(Token(_OPERATORS[run], begin + 1, run))
        elif run[0] in "-\u2212" and self._negates(match):
            self._at += 1
            self._tokens.append(Token("not", begin + 1, run[0]))
        elif run[0] == "=":
            self._exact(match)
        elif run[0] in "+-\u2212":
            self._at += 1
        elif near := _NEAR.fullmatch(run):
            self._near(near, begin)
        elif self._tokens and (near := _ELSEWHERE.match(self._query, begin)):
            self._near_elsewhere(near)
        elif often := self._repeated(run):
            self._atleast(often, begin)
        elif (field := _FIELD.match(run)) and self._field(field, run, begin):
            return
        else:
            self._words(run, begin, exact=False)

    def _begins(self, run: str) -> bool:
        """Return whether a word that may be an operator begins a sentence: the Russian И."""
        return run in _SENTENCE_WORDS and (not self._tokens or self._tokens[-1].kind == "open")

    def _negates(self, match: re.Match[str]) -> bool:
        """Return whether a hyphen stands directly before what it excludes."""
        after = self._query[match.start() + 1 : match.start() + 2]
        if len(match.group()) > 1:
            return match.group()[1] not in "-\u2212"
        return bool(after) and (after in "(\uff08" or after in CLOSERS)

    def _exact(self, match: re.Match[str]) -> None:
        self._at += 1
        if len(match.group()) > 1:
            self._words(match.group()[1:], self._at, exact=True)
        elif self._query[self._at : self._at + 1] in tuple(CLOSERS):
            self._phrase(exact=True)

    def _near(self, match: re.Match[str], begin: int) -> None:
        name, distance = match.group(1).lower(), match.group(2).lower()
        unit = _UNITS.get(distance)
        if unit is None and not distance.isdecimal():
            raise QueryError(
                f"{match.group()} is not understood; write a number of words, as in {name}/5, "
                f"or {name}/s for the same sentence, {name}/p for the same paragraph",
                begin + 1,
            )
        number = None if unit else int(distance)
        if number is not None and not 1 <= number <= _NEAR_LIMIT:
            raise QueryError(f"{name}/ takes a number from 1 to {_NEAR_LIMIT}", begin + 1)
        self._at = begin + match.end()
        ordered = _NEARNESS[name]
        self._tokens.append(
            Token("near", begin + 1, match.group(), False, number, ordered, unit or "word")
        )

    def _near_elsewhere(self, match: re.Match[str]) -> None:
        """Take nearness in another program's writing."""
        far = match["words"] or match["around"] or match["after"] or match["westlaw"]
        unit = _UNITS.get(far)
        number = None if unit else int(far)
        if number is not None and not 1 <= number <= _NEAR_LIMIT:
            raise QueryError(
                f"{match.group()} takes a number from 1 to {_NEAR_LIMIT}", match.start() + 1
            )
        self._at = match.end()
        ordered = match["adj"] is not None
        self._tokens.append(
            Token("near", match.start() + 1, match.group(), False, number, ordered, unit or "word")
        )

    def _repeated(self, run: str) -> re.Match[str] | None:
        """Return an atleast/3; without a stroke it is one only before brackets."""
        match = _ATLEAST.fullmatch(run)
        if match is None or "/" in run:
            return match
        return (
            match if self._query[self._at + len(run) : self._at + len(run) + 1] in _OPEN else None
        )

    def _atleast(self, match: re.Match[str], begin: int) -> None:
        number = int(match.group(1))
        if not 1 <= number <= _OFTEN_LIMIT:
            raise QueryError(
                f"atleast takes a number from 1 to {_OFTEN_LIMIT}, as in atleast3(word)", begin + 1
            )
        self._at = begin + match.end()
        self._tokens.append(Token("atleast", begin + 1, match.group(), number=number))

    def _field(self, match: re.Match[str], run: str, begin: int) -> bool:
        """Take a field's name and colon; False when it is a word that has a colon after it."""
        typed = match.group(1)
        name = fields.field_of(typed)
        rest = run[match.end() :]
        if name is None:
            like = fields.nearest(typed)
            if (
                not rest
                or rest.startswith("//")
                or len(typed) == 1
                or not (typed.isascii() or like)
            ):
                return False
            hint = f"; did you mean {like}:?" if like else f"; there are {fields.SHOWN}"
            raise QueryError(f"there is no field {typed[:_SHOWN]}{hint}", begin + 1)
        self._at = begin + match.end()
        if name in _DATED:
            self._dated(begin, name)
        elif name == "accession":
            self._accession(begin)
        elif name in ("like", *SETTINGS):
            self._said(begin, name)
        else:
            self._tokens.append(Token("field", begin + 1, name))
        return True

    def _value(self, begin: int, name: str, example: str) -> str:
        """Return the raw value after a field's colon, without quotation marks."""
        skipped = _SKIP.match(self._query, self._at)
        at = skipped.end() if skipped else self._at
        match = _QUOTED.match(self._query, at) or _DATE_RUN.match(self._query, at)
        if match is None:
            raise QueryError(f"{name}: needs a value after it, as in {example}", begin + 1)
        self._at = match.end()
        return match.group().strip("".join(CLOSERS)).rstrip(",;")

    def _dated(self, begin: int, name: str) -> None:
        """Take a date, or several in brackets: any of them, with OR between them or not."""
        kind, example = _DATED[name]
        opened = _OPENED.match(self._query, self._at)
        if opened is None:
            at = self._at + 1
            self._date(kind, begin, at, self._value(begin, name, example))
            return
        closed = _CLOSED.search(self._query, opened.end())
        if closed is None:
            raise QueryError("this bracket is never closed; add )", opened.end())
        self._tokens.append(Token("open", opened.end()))
        self._at = opened.end()
        values = list(_DATES.finditer(self._query, opened.end(), closed.start()))
        values = [value for value in values if _OPERATORS.get(value.group()) != "or"]
        for i, value in enumerate(values):
            column = value.start() + 1
            if i:
                self._tokens.append(Token("or", column))
            self._date(kind, value.start(), column, value.group().strip("".join(CLOSERS)))
        self._at = closed.end()
        self._tokens.append(Token("close", closed.start() + 1))

    def _date(self, kind: str, begin: int, at: int, value: str) -> None:
        if kind != "added" and value.lower() in ("unknown", "none", "неизвестно", "номаълум"):
            self._tokens.append(Token(kind, begin + 1, "unknown"))
            return
        dates = published(value, at, self._today)
        self._tokens.append(Token(kind, begin + 1, value, dates=dates))

    def _accession(self, begin: int) -> None:
        at = self._at + 1
        value = self._value(begin, "accession", "accession:>120")
        self._tokens.append(Token("accession", begin + 1, value, dates=numbers(value, at)))

    def _said(self, begin: int, name: str) -> None:
        """Take one of the fields that have one word after them."""
        at = self._at + 1
        example = {"like": "like:0a1b2c3d4e", "sort": "sort:newest", "expand": "expand:no"}[name]
        value = self._value(begin, name, example)
        found: str | None = value
        if name == "sort":
            found = fields.sort_of(value)
        elif name == "expand":
            found = fields.answer_of(value)
        if found is None:
            taken = ", ".join(fields.SORTS) if name == "sort" else "yes or no"
            raise QueryError(f"{name}: takes {taken}, not {value[:_SHOWN]}", at)
        self._tokens.append(Token(name, begin + 1, found))

    def _words(self, run: str, begin: int, exact: bool) -> None:
        """Split a run where punctuation ends a word."""
        self._at = begin + len(run)
        at = 0
        for gap in (*_BREAK.finditer(run), None):
            piece = run[at : gap.start() if gap else len(run)]
            text = piece.rstrip(_EDGE.replace("~", "")).lstrip(_EDGE.replace("?", ""))
            if analysis.words(text):
                column = begin + at + piece.index(text) + 1
                self._tokens.append(Token("word", column, text, exact))
            elif "*" in text:
                raise QueryError(
                    "* alone would match everything; write two letters before it",
                    begin + at + 1,
                )
            at = gap.end() if gap else at
