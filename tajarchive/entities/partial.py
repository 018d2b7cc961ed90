# SPDX-License-Identifier: MIT
"""Names typed in part: "luban" for the Luban Workshop, "rogun" for the dam of that name.

In a name of several words, those that are transliterated from one script to another (Luban,
Лубань) are its proper part; those that are translated (workshop, мастерская) are words like
any other. So a word stands for a name if it sounds the same in two scripts of that name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.lexicon import lexicon
from tajarchive.entities.types import Entry
from tajarchive.text.scripts import HAN, script_of
from tajarchive.text.sounds import sound

_SHORTEST = 4
"""Letters of a word that may stand for a name."""

_MOST_FAMILY = 3
"""A word that more entities bear (Dushanbe, in many names of streets and schools) stands for
none of them."""

_NAMES = frozenset({"given", "family"})
_WORD = re.compile(rf"[^\W\d_{HAN}]+(?:['’-][^\W\d_{HAN}]+)*")
_PART = re.compile(r"[^\W\d_]+")
_HAN_ONLY = re.compile(f"[{HAN}]{{2,}}")


class NameWords:
    """The proper parts of the gazetteer's names, by sound."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._spelt: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._bearers: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._chinese: dict[str, list[str]] = {}
        self._sounds: dict[str, str] = {}
        for entry in gazetteer:
            self._add(entry)

    def spellings(self, name: str) -> list[str]:
        """Return the spellings of a word that is part of names, then the names themselves that
        have it in no spelling; nothing for a word like any other."""
        if _HAN_ONLY.fullmatch(name):
            return self._of_chinese(name)
        return self._of_sound(sound(name)) if may_be_name(name) else []

    def _of_sound(self, wanted: str) -> list[str]:
        found = list(self._spelt.get(wanted, ()))
        bearers = [self._gazetteer.entry(one) for one in self._bearers.get(wanted, ())]
        entries = [entry for entry in bearers if entry is not None]
        things = [entry for entry in entries if entry.type != "PERSON"]
        if 0 < len(things) <= _MOST_FAMILY:
            for entry in things:
                found += _without(entry, wanted)
        elif len(entries) == 1:
            found += [alias.text for alias in entries[0].aliases if _is_full_chinese(alias.text)]
        return found

    def _of_chinese(self, name: str) -> list[str]:
        """Return the names that a Chinese name begins with these characters for."""
        found: list[str] = []
        bearers = self._chinese.get(name, [])
        for one in bearers if len(bearers) <= _MOST_FAMILY else ():
            entry = self._gazetteer.entry(one)
            if one in self._sounds and entry is not None:
                found += self._of_sound(self._sounds[one])
                found += [a.text for a in entry.aliases if script_of(a.text) != "han"]
        return found

    def _add(self, entry: Entry) -> None:
        scripts: defaultdict[str, set[str]] = defaultdict(set)
        spelt: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for alias in entry.aliases:
            for word in _words(alias.text):
                key = sound(word)
                scripts[key].add(script_of(word))
                spelt[key][word] = None
        proper = [key for key, found in scripts.items() if {"latin", "cyrillic"} <= found]
        for key in proper:
            self._spelt[key].update(spelt[key])
            self._bearers[key][entry.id] = None
        if proper and entry.type != "PERSON":
            self._sounds[entry.id] = proper[0]
            for alias in entry.aliases:
                if _HAN_ONLY.fullmatch(alias.text):
                    for size in range(2, len(alias.text)):
                        bearers = self._chinese.setdefault(alias.text[:size], [])
                        if entry.id not in bearers:
                            bearers.append(entry.id)


def may_be_name(word: str) -> bool:
    """Return whether a text is one word, in letters, and not a common word of names."""
    if len(word) < _SHORTEST or not _WORD.fullmatch(word):
        return False
    return word.casefold() not in usual_words()


def _words(text: str) -> Iterator[str]:
    """Yield the words of a name that may be its proper part."""
    for word in _WORD.findall(text):
        if word[0].isupper() and may_be_name(word):
            yield word


def _without(entry: Entry, wanted: str) -> list[str]:
    """Return the names of an entry that have no word of that sound."""
    return [alias.text for alias in entry.aliases if wanted not in _PART.findall(sound(alias.text))]


def _is_full_chinese(text: str) -> bool:
    return "·" in text and script_of(text) == "han"


@cache
def name_words(gazetteer: Gazetteer) -> NameWords:
    """Return the proper parts of a gazetteer's names, made once."""
    return NameWords(gazetteer)


@cache
def usual_words() -> frozenset[str]:
    """Return the common words of names in all languages: project, банк, festival."""
    found: set[str] = set()
    for language in ("en", "ru", "tg"):
        for kind, listed in lexicon(language).kinds.items():
            if kind not in _NAMES:
                found |= listed
    return frozenset(found)
