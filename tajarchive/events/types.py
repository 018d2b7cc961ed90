# SPDX-License-Identifier: MIT
"""The kinds of events, read from `resources/events/*.toml` (docs/events.md explains the form).

Patterns are matched against folded lower-case text in which ё is е. A trigger is found by its
first letters: its pattern is spelt out until each alternative begins
with a literal, and a text is looked at only where a word begins with one of those literals.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from tajarchive import paths

LANGUAGES = ("en", "ru", "tg", "zh")
HEAD = 3
"""Letters by which the places of triggers are found; one character in Chinese."""
LONG = 5
"""Letters by which a trigger is looked up where its pattern begins with so many."""
_FILES = ("diplomacy", "public_life", "conflict", "economy")
_CUES = ("pledge", "future", "strong", "denial")
_MACRO = re.compile(r"<([a-z]+)>")
_LITERAL = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of event.

    `group` names the kinds whose reports may be one event; `roles` how participants are found
    (mutual, visitor, giver, countries, single, place); `session` kinds happen on the day the
    report tells of unless it says otherwise, `background` kinds do not; `part` kinds belong to
    a visit or to talks; `weak` ones count only with a date or in the lead; `once` ones happen
    but once to the same parties in a year; `window` is how many days apart two reports of one
    event may date it.
    """

    name: str
    label: str
    group: str
    plover: str | None
    mode: str | None
    cameo: str | None
    planned_plover: str | None
    planned_cameo: str | None
    roles: str
    place: bool
    session: bool
    background: bool
    noun: bool
    part: bool
    weak: bool
    once: bool
    window: int
    rank: int
    """Where it stands in the files: of two kinds in one group the earlier is the finer."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that report an event; `needs` holds "place" when a place must follow them, "dated"
    when they are so common that only a day of their own makes them an event."""

    type: str
    source: str
    """Its pattern as text."""
    needs: frozenset[str]

    @property
    def common(self) -> bool:
        """Whether only a day of its own makes an event of it."""
        return "dated" in self.needs


@dataclass(frozen=True, slots=True)
class Cues:
    """What, said before a trigger, makes of it a pledge, a plan or a denial."""

    pledge: re.Pattern[str]
    future: re.Pattern[str]
    strong: re.Pattern[str]
    denial: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class TriggerIndex:
    """The triggers of one language by their first letters, and those that begin freely."""

    heads: dict[str, list[Trigger]]
    """By `LONG` letters, or by `size` where the patterns begin with fewer."""
    free: tuple[tuple[re.Pattern[str], Trigger], ...]
    starts: re.Pattern[str]
    """Finds every place where a word with a known head begins."""
    size: int
    cues: Cues
    compiled: dict[str, tuple[tuple[re.Pattern[str], Trigger], ...]]
    """The patterns of the heads that texts have had: to compile them all takes long."""

    def at(self, head: str) -> tuple[tuple[re.Pattern[str], Trigger], ...]:
        """Return the triggers that begin with a head."""
        found = self.compiled.get(head)
        if found is None and head in self.heads:
            found = tuple((re.compile(one.source), one) for one in self.heads[head])
            self.compiled[head] = found
        return found or ()


@cache
def types() -> dict[str, EventType]:
    """Return every kind of event by its name, in the order of the files."""
    found: dict[str, EventType] = {}
    for table in _tables():
        found[table["name"]] = EventType(
            name=table["name"],
            label=table["label"],
            group=table["group"],
            plover=table.get("plover"),
            mode=table.get("mode"),
            cameo=table.get("cameo"),
            planned_plover=table.get("planned_plover"),
            planned_cameo=table.get("planned_cameo"),
            roles=table["roles"],
            place=table["place"],
            session=table.get("session", False),
            background=table.get("background", False),
            noun=table.get("noun", False),
            part=table.get("part", False),
            weak=table.get("weak", False),
            once=table.get("once", False),
            window=table["window"],
            rank=len(found),
        )
    return found


@cache
def triggers(language: str) -> TriggerIndex:
    """Return one language's triggers."""
    macros = _read("macros")
    heads: dict[str, list[Trigger]] = {}
    free: list[Trigger] = []
    size = 1 if language == "zh" else HEAD
    for table in _tables():
        for part in (table, *table.get("more", [])):
            needs = frozenset(part.get("needs", []))
            for source in part.get("trigger", {}).get(language, []):
                spelt = source.replace("ӣ", "(?:ӣ|ии)") if language == "tg" else source
                if language == "ru":  # what follows a gap begins a word
                    spelt = spelt.replace("gap>", r"gap>(?<!\w)")
                for head, text in _headed(_expand(spelt, macros["macro"]), size):
                    trigger = Trigger(table["name"], _guarded(text, language), needs)
                    if head is None:
                        free.append(trigger)
                    else:
                        heads.setdefault(head, []).append(trigger)
    guard = "" if language == "zh" else r"(?<!\w)"
    return TriggerIndex(
        heads=heads,
        free=tuple((re.compile(trigger.source), trigger) for trigger in free),
        starts=re.compile(f"{guard}(?={_any_of(sorted(heads))})"),
        size=size,
        cues=Cues(*(re.compile(_expand(macros[kind][language], {})) for kind in _CUES)),
        compiled={},
    )


def _headed(pattern: str, size: int) -> Iterator[tuple[str | None, str]]:
    """Yield (first letters, pattern) pairs with as many letters as there are, `LONG` or `size`."""
    if size == 1:
        yield from spelt_out(pattern, size)
        return
    for head, text in spelt_out(pattern, LONG):
        if head is None:
            yield from spelt_out(text, size)
        else:
            yield head, text


def _any_of(words: list[str]) -> str:
    """Return a pattern for any of some words, letter by letter, which is much the faster to try.

    Words are sorted and none is the beginning of another.
    """
    if len(words) < 2:
        return re.escape("".join(words))
    parts = [
        re.escape(letter) + _any_of([word[1:] for word in group])
        for letter, group in groupby(words, key=lambda word: word[:1])
    ]
    return f"(?:{'|'.join(parts)})" if len(parts) > 1 else parts[0]


@cache
def _read(name: str) -> dict[str, Any]:
    path = paths.resources() / "events" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _tables() -> Iterator[dict[str, Any]]:
    for name in _FILES:
        yield from _read(name)["type"]


def _expand(pattern: str, macros: dict[str, str]) -> str:
    def place(match: re.Match[str]) -> str:
        if match[1] not in macros:
            raise ValueError(f"unknown shorthand <{match[1]}> in {pattern}")
        return macros[match[1]]

    return _MACRO.sub(place, pattern).replace("[её]", "е").replace("ё", "е")


def _guarded(text: str, language: str) -> str:
    if language == "zh":
        return text
    text = text.rstrip(" ")
    guard = r"(?:(?<=\s)|(?!\w))"
    before = r"(?<![\w-])" if language == "en" else r"(?<!\w)"
    start = before if text[:1] not in '"' else ""
    return f"{start}{text}{guard}"


def spelt_out(pattern: str, size: int) -> Iterator[tuple[str | None, str]]:
    """Yield (first letters, pattern) pairs that together match what the pattern matches.

    The first letters are `size` literal characters; None where the pattern begins with none.
    """
    group = re.match(r"\(\?:", pattern)
    if group:
        end = _closing(pattern, 0)
        optional = pattern[end + 1 : end + 2] == "?"
        rest = pattern[end + 1 + optional :]
        for choice in _choices(pattern[3:end]):
            yield from spelt_out(choice + rest, size)
        if optional:
            yield from spelt_out(rest, size)
        return
    literal = ""
    while len(literal) < size and len(literal) < len(pattern):
        char = pattern[len(literal)]
        follows = pattern[len(literal) + 1 : len(literal) + 2]
        if not (_LITERAL.match(char) or char in " -") or follows in ("?", "*", "{", "+"):
            break
        literal += char
    if len(literal) == size:
        yield literal, pattern
        return
    rest = pattern[len(literal) :]
    if literal and rest.startswith("(?:"):
        end = _closing(rest, 0)
        tail = rest[end + 1 :]
        if tail[:1] not in ("*", "+", "{"):
            optional = tail[:1] == "?"
            for choice in _choices(rest[3:end]):
                yield from spelt_out(literal + choice + tail[optional:], size)
            if optional:
                yield from spelt_out(literal + tail[1:], size)
            return
    yield None, pattern


def _closing(pattern: str, start: int) -> int:
    depth, i = 0, start
    while i < len(pattern):
        char = pattern[i]
        if char == "\\":
            i += 1
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                return i
        i += 1
    raise ValueError(f"unbalanced pattern {pattern}")


def _choices(inside: str) -> list[str]:
    parts: list[str] = []
    depth = begin = i = 0
    while i < len(inside):
        char = inside[i]
        if char == "\\":
            i += 1
        elif char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif char == "|" and depth == 0:
            parts.append(inside[begin:i])
            begin = i + 1
        i += 1
    return [*parts, inside[begin:]]
