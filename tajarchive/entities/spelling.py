# SPDX-License-Identifier: MIT
"""The other spellings of a name as a person types it: what a search for it should find too."""

from __future__ import annotations

from tajarchive.entities.gazetteer import Gazetteer, key
from tajarchive.entities.lexicon import any_language
from tajarchive.entities.partial import name_words, usual_words
from tajarchive.entities.types import Alias, Entry
from tajarchive.text.scripts import script_of

_MOST_BEARERS = 4
"""A name that more entities bear is a word like any other ("Ali") and is not widened."""

_CALENDAR = frozenset(
    "january february march april may june july august september october november "
    "december январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь "
    "декабрь".split()
)
"""Months, which are nobody's surname in a query."""

_SURNAME_FIRST = frozenset({"CN", "TW", "KR", "KP", "JP", "VN", "HU"})


def other_spellings(gazetteer: Gazetteer, name: str) -> tuple[str, ...]:
    """Return the other spellings of a name in all scripts, () for a word that is no name.

    A surname is answered by surnames, a full name by full names; an adjective or a people
    ("Tajik") by its like, not by the country; part of a name by the same part and by names
    that have it in another form. A single Chinese character is never an answer: it is part of
    too many words.
    """
    if _is_usual(name):
        return ()
    found: dict[str, str] = {name.casefold(): ""}
    for text in (*_listed(gazetteer, name), *name_words(gazetteer).spellings(name)):
        if len(text) > 1:
            found.setdefault(text.casefold(), text)
    return _shortest(name, [text for text in found.values() if text])


def _shortest(name: str, texts: list[str]) -> tuple[str, ...]:
    """Return texts without those that have the name or another text within: who finds United
    States has found United States of America."""
    keys = {text: _spaced(text) for text in (name, *texts)}
    return tuple(
        text
        for text in texts
        if not any(other in keys[text] for other in keys.values() if other != keys[text])
    )


def _spaced(text: str) -> str:
    """Return a text so that one within another is found at words, in Chinese anywhere."""
    words = "".join(char if char.isalnum() else " " for char in text.casefold()).split()
    joined = " ".join(words)
    return joined if script_of(joined) == "han" else f" {joined} "


def _is_usual(name: str) -> bool:
    """Return whether a name is rather a common word: us, who, may; US and WHO are not."""
    lower = name.casefold()
    return lower in _CALENDAR or (name == lower and lower in any_language("stop"))


def _listed(gazetteer: Gazetteer, name: str) -> list[str]:
    """Return the spellings of the entities that the gazetteer knows by a name."""
    ids = gazetteer.resolve(name)
    if not 0 < len(ids) <= _MOST_BEARERS:
        return []
    wanted = key(name)
    entries = [entry for entity in ids if (entry := gazetteer.entry(entity)) is not None]
    if name in usual_words():  # park, not Park
        entries = [entry for entry in entries if entry.type != "PERSON"]
    return [text for entry in entries for text in _like(entry, wanted)]


def _like(entry: Entry, wanted: str) -> list[str]:
    """Return the spellings of an entry that are of the same kind as the wanted one."""
    same = [a for a in entry.aliases if key(a.text) == wanted]
    if entry.type == "PERSON" and (not same or any("surname" in a.flags for a in same)):
        return _surnames(entry)
    kinds = {_kind(alias) for alias in same} or {(entry.type, False)}
    return [a.text for a in entry.aliases if _kind(a) in kinds and "surname" not in a.flags]


def _kind(alias: Alias) -> tuple[str, bool]:
    return alias.type, "adj" in alias.flags


def _surnames(entry: Entry) -> list[str]:
    listed = [a.text for a in entry.aliases if "surname" in a.flags]
    languages = {a.language for a in entry.aliases if "surname" in a.flags}
    for alias in entry.aliases:
        if alias.language in languages or "surname" in alias.flags:
            continue
        if alias.language == "zh":
            listed.append(alias.text.rsplit("·", 1)[-1])
        elif entry.country not in _SURNAME_FIRST:
            listed.append(alias.text.rsplit(" ", 1)[-1])
    return listed
