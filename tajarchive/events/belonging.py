# SPDX-License-Identifier: MIT
"""To which state a participant or a place belongs, by the canonical names of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.types import Entry

_REMEMBERED = 1 << 16
_PLACES = ("GPE", "FAC", "LOC")


@cache
def _listed() -> dict[str, Entry]:
    return {entry.name: entry for entry in Gazetteer.load()}


@cache
def _names_of_states() -> dict[str, str]:
    """The canonical name of each state by its code."""
    gazetteer = Gazetteer.load()
    entries = ((code, gazetteer.entry(id)) for code, id in gazetteer.countries.items())  # noqa: A001
    return {code: entry.name for code, entry in entries if entry is not None}


@lru_cache(_REMEMBERED)
def is_state(name: str) -> bool:
    """Return whether a canonical name is a state's."""
    entry = _listed().get(name)
    return entry is not None and entry.id in Gazetteer.load().countries.values()


@lru_cache(_REMEMBERED)
def is_person(name: str) -> bool:
    """Return whether a participant is a person: a listed one, or unlisted with several names."""
    entry = _listed().get(name)
    return entry.type == "PERSON" if entry is not None else " " in name


@lru_cache(_REMEMBERED)
def state_of(name: str) -> str | None:
    """Return the state that a participant is, or that a listed person has held an office of."""
    entry = _listed().get(name)
    if entry is None or not entry.country:
        return None
    if is_state(name):
        return name
    offices = {role.country for role in entry.roles}
    if entry.type != "PERSON" or entry.country not in offices:
        return None
    return _names_of_states().get(entry.country)


@lru_cache(_REMEMBERED)
def country_of(place: str) -> str | None:
    """Return the name of the state in which a listed place lies."""
    entry = _listed().get(place)
    if entry is None or entry.type not in _PLACES:
        return None
    return _names_of_states().get(entry.country)


@lru_cache(_REMEMBERED)
def is_facility(place: str) -> bool:
    """Return whether a place is a listed building, dam or the like, which stands in some town."""
    entry = _listed().get(place)
    return entry is not None and entry.type == "FAC"


def states_of(names: Iterable[str]) -> frozenset[str]:
    """Return the states that participants are or hold an office of."""
    return frozenset(state for name in names if (state := state_of(name)) is not None)


def persons_of(names: Iterable[str]) -> frozenset[str]:
    """Return those of the participants who are persons."""
    return frozenset(name for name in names if is_person(name))
