# SPDX-License-Identifier: MIT
"""What the gazetteer holds and what the recogniser hands back."""

from __future__ import annotations

from dataclasses import dataclass

from tajarchive.model import Mention


@dataclass(frozen=True, slots=True)
class Role:
    """An office and its years; `since` and `until` are ISO years, months or days, "" when open."""

    title: str
    country: str
    since: str
    until: str

    def held_at(self, date: str) -> bool:
        """Return whether the office was held on an ISO day, month or year, both ends included.

        Where one of the two is known less finely, they are compared as far as both are known.
        """
        known = min(len(date), len(self.since))
        if date[:known] < self.since[:known]:
            return False
        known = min(len(date), len(self.until))
        return date[:known] <= self.until[:known]


@dataclass(frozen=True, slots=True)
class Alias:
    """One spelling of one entity, as a row of the gazetteer gives it.

    `type` is the type of a mention by this spelling: "Tajik" is a NORP though it names a country.
    """

    entity: str
    type: str
    text: str
    language: str
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything the gazetteer knows of one entity."""

    id: str
    type: str
    name: str
    country: str = ""
    wikidata: str | None = None
    lat: float | None = None
    lon: float | None = None
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that mean somebody or something without a name: "the two presidents".

    Offsets are code points in the body. `entities` are ids, `names` the canonical names in the
    same order; a reference may lie around or beside a mention.
    """

    start: int
    end: int
    text: str
    entities: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recognised:
    """What `recognise` found: mentions sorted and not overlapping, references sorted."""

    mentions: tuple[Mention, ...]
    references: tuple[Reference, ...]
