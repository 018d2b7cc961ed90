# SPDX-License-Identifier: MIT
"""The other spellings of a name as a person types it: what a search for it should find too."""

from __future__ import annotations

from tajarchive.entities.gazetteer import Gazetteer, key
from tajarchive.entities.types import Alias, Entry

_MOST_BEARERS = 4
"""A name that more entities bear is a word like any other ("Ali") and is not widened."""

_SURNAME_FIRST = frozenset({"CN", "TW", "KR", "KP", "JP", "VN", "HU"})


def other_spellings(gazetteer: Gazetteer, name: str) -> tuple[str, ...]:
    """Return the other spellings of a name in all scripts, () for a word that is no name.

    A surname is answered by surnames, a full name by full names; an adjective or a people
    ("Tajik") by its like, not by the country.
    """
    ids = gazetteer.resolve(name)
    if not 0 < len(ids) <= _MOST_BEARERS:
        return ()
    wanted = key(name)
    found: dict[str, str] = {name.casefold(): ""}
    for entity in ids:
        entry = gazetteer.entry(entity)
        if entry is not None:
            for text in _like(entry, wanted):
                found.setdefault(text.casefold(), text)
    return tuple(text for text in found.values() if text)


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
