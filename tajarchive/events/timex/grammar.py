# SPDX-License-Identifier: MIT
"""The grammar of time expressions of one language, read from `resources/timex/<language>.toml`.

A file has `lexicon` tables (value → words), `macro` strings, `cue` patterns (what tells future
from past), `veto` patterns (what looks like a date and is none), `anchors` (beginnings of words
by kind) and `rule` tables with a name, an operation of `resolver`, patterns, and `gate`, the kind
of anchor that must be in or near what the rule finds. In a pattern `<month>` is a captured field,
and `<:month>` the same without capture; `<month2>` is a second field of that kind. Patterns are
matched against lower-case text with ASCII quotes and hyphens, where it begins as they can.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from tajarchive import paths
from tajarchive.events.timex.beginnings import EMPTY, First, Tree, beginnings, plain

LANGUAGES = ("en", "ru", "tg", "zh")
_COMMON = "common"
_FIELDS = {
    "day": r"3[01]|[12]\d|0?[1-9]",
    "year": r"\d{4}",
    "yy": r"\d\d",
    "mm": r"1[0-2]|0?[1-9]",
    "hour": r"2[0-3]|[01]?\d",
    "minute": r"[0-5]\d",
    "digits": r"\d{1,4}",
}
_PLACE = re.compile(r"(?<!\?P)<(:?)([a-z]+?)(\d?)>")
_GUARD = r"(?<!\w)(?<!\d[.,:/-])(?:{})(?!\w)(?![.,:/-]\d)"


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to say a time; `capital` names a field that must be written with a capital."""

    name: str
    op: str
    kind: str
    pattern: str
    rank: int
    capital: str | None
    gate: str | None
    """The kind of anchor that must be in or near what the rule finds."""
    given: dict[str, str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that is known about how one language tells time."""

    language: str
    lexicon: dict[str, dict[str, str]]
    """Field → word → value."""
    rules: tuple[Rule, ...]
    vetoes: tuple[str, ...]
    future: re.Pattern[str] | None
    past: re.Pattern[str] | None
    kinds: dict[str, re.Pattern[str]]
    """The anchors by kind, as rules name them in `gate`."""
    tree: Tree
    """Numbers of patterns, those of the rules and then the vetoes, by what they begin with."""
    starts: re.Pattern[str]
    """Finds every place where one of them could begin."""
    trim: re.Pattern[str] | None
    """Leading words that help to recognise an expression and are no part of it."""
    compiled: dict[int, re.Pattern[str]]
    """The patterns that texts have called for: to compile them all takes long."""

    def pattern(self, number: int) -> re.Pattern[str]:
        """Return the pattern of a rule or, behind the rules, of a veto."""
        found = self.compiled.get(number)
        if found is None:
            rules = len(self.rules)
            source = self.rules[number].pattern if number < rules else self.vetoes[number - rules]
            found = self.compiled[number] = re.compile(source)
        return found

    def value(self, field: str, text: str) -> str:
        """Return what a captured word means, or the word itself when it is digits."""
        kind = field.rstrip("0123456789")
        return self.lexicon.get(kind, {}).get(text, text)


def grammars(language: str) -> tuple[Grammar, ...]:
    """Return the grammars to try on a text: its language's, after what all languages share.

    Text in an unknown language is tried with those that share its script by the caller.
    """
    if language in LANGUAGES:
        return (load(language), load(_COMMON))
    return (load(_COMMON),)


@cache
def load(language: str) -> Grammar:
    """Read a language's grammar; the result is kept."""
    path = paths.resources() / "timex" / f"{language}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    lexicon = {
        field: {word: value for value, words in table.items() for word in words}
        for field, table in data.get("lexicon", {}).items()
    }
    macros: dict[str, str] = dict(data.get("macro", {}))
    guard = "{}" if language == "zh" else _GUARD
    rules: list[Rule] = []
    for table in data.get("rule", []):
        rules += _rules(table, lexicon, macros, guard, len(rules))
    word = "" if language == "zh" else r"(?<!\w)"
    vetoes: list[str] = data.get("veto", [])
    tree = _tree([p for t in data.get("rule", []) for p in t["patterns"]] + vetoes, lexicon, macros)
    return Grammar(
        language=language,
        lexicon=lexicon,
        rules=tuple(rules),
        vetoes=tuple(guard.format(_expand(p, lexicon, macros)) for p in vetoes),
        future=_cue(data, "future", lexicon, macros),
        past=_cue(data, "past", lexicon, macros),
        kinds={
            kind: re.compile(f"{word}(?:{_expand(pattern, lexicon, macros)})")
            for kind, pattern in data["anchors"].items()
        },
        tree=tree,
        starts=re.compile(word + tree.letters()),
        trim=re.compile(_expand(data["trim"], lexicon, macros)) if "trim" in data else None,
        compiled={},
    )


def _tree(patterns: list[str], lexicon: dict[str, dict[str, str]], macros: dict[str, str]) -> Tree:
    @cache
    def field(name: str) -> First:
        if name in macros:
            return beginnings(macros[name], field)
        words = First(map(plain, lexicon.get(name, ()))) if name in lexicon else First()
        body = _FIELDS.get(name, "")
        found = words.either(beginnings(body, field)) if body else words
        return EMPTY.then(found)  # cut to length

    return Tree(beginnings(pattern, field) for pattern in patterns)


def _rules(
    table: dict[str, Any],
    lexicon: dict[str, dict[str, str]],
    macros: dict[str, str],
    guard: str,
    rank: int,
) -> list[Rule]:
    known = ("name", "op", "kind", "patterns", "capital", "gate")
    given = {key: str(value) for key, value in table.items() if key not in known}
    return [
        Rule(
            name=table["name"],
            op=table["op"],
            kind=table.get("kind", "DATE"),
            pattern=guard.format(_expand(pattern, lexicon, macros)),
            rank=rank + i,
            capital=table.get("capital"),
            gate=table.get("gate"),
            given=given,
        )
        for i, pattern in enumerate(table["patterns"])
    ]


def _cue(
    data: dict[str, Any], name: str, lexicon: dict[str, dict[str, str]], macros: dict[str, str]
) -> re.Pattern[str] | None:
    text = data.get("cue", {}).get(name)
    return re.compile(_expand(text, lexicon, macros)) if text else None


def _expand(pattern: str, lexicon: dict[str, dict[str, str]], macros: dict[str, str]) -> str:
    def place(match: re.Match[str]) -> str:
        bare, field, number = match.groups()
        if field in macros:
            return f"(?:{_expand(macros[field], lexicon, macros)})"
        words = lexicon.get(field)
        body = _FIELDS.get(field, "")
        if words:
            body = f"{_any_of(sorted(words))}|{body}" if body else _any_of(sorted(words))
        if not body:
            raise ValueError(f"unknown field <{field}> in {pattern}")
        return f"(?:{body})" if bare else f"(?P<{field}{number}>{body})"

    return _PLACE.sub(place, _bounded(pattern))


def _any_of(words: list[str]) -> str:
    """Return a pattern for any of some sorted words, the longest first, each letter tried once."""
    ends = words[0] == ""
    branches = [
        re.escape(letter) + _any_of([word[1:] for word in group])
        for letter, group in groupby((word for word in words if word), key=lambda word: word[0])
    ]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def _bounded(pattern: str) -> str:
    """Return the pattern with bounded white space that never crosses an empty line."""
    gap = r"(?: {0,2}[ \n](?!\n))"
    return pattern.replace(r"\s+", gap).replace(r"\s*", gap + "?").replace(r"\s?", "[ ]?")
