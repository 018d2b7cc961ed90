# SPDX-License-Identifier: MIT
"""What the index is given: documents to find, and someone who knows how names are spelt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tajarchive.errors import ArchiveError


class IndexOutdated(ArchiveError):
    """The index is damaged, of another version, or not this archive's own: it must be rebuilt."""


@dataclass(frozen=True, slots=True)
class Report:
    """An event as one article reports it.

    `first` and `last` are the days (ordinals) that its date covers, 0 when it has none.
    """

    type: str
    first: int = 0
    last: int = 0
    participants: tuple[str, ...] = ()
    """Canonical names."""


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """One article as the index sees it.

    `published` is an ISO day, month, year or minute, "" when unknown; persons, places,
    organisations and programmes are entity ids, `events` event types (`reports` tells more of
    them), `tags` a person's words;
    `paragraphs` are (number, start, end) in code points of `body`. `accession` is the number of
    arrival (0: none), `added` the ISO day of it.
    """

    id: str
    title: str
    body: str
    captions: str = ""
    source: str = ""
    author: str = ""
    language: str = "und"
    published: str = ""
    persons: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    paragraphs: tuple[tuple[int, int, int], ...] = ()
    tags: tuple[str, ...] = ()
    accession: int = 0
    added: str = ""
    reports: tuple[Report, ...] = ()


class Names(Protocol):
    """Knows which names belong to one entity; given by the archive."""

    def resolve(self, name: str, type: str | None) -> tuple[str, ...]:
        """Return the ids of the entities of that type (any type: None) with that name."""
        ...

    def label(self, entity: str) -> str:
        """Return the canonical name of an entity id."""
        ...

    def aliases(self, entity: str) -> tuple[str, ...]:
        """Return other names of an entity id, for completion."""
        ...

    def spellings(self, name: str) -> tuple[str, ...]:
        """Return the other spellings of a name, in any script; none for what is no name."""
        ...


class NoNames:
    """Knows no names: every word is just a word."""

    def resolve(self, name: str, type: str | None) -> tuple[str, ...]:
        """Return no ids."""
        return ()

    def label(self, entity: str) -> str:
        """Return the id itself."""
        return entity

    def aliases(self, entity: str) -> tuple[str, ...]:
        """Return no names."""
        return ()

    def spellings(self, name: str) -> tuple[str, ...]:
        """Return no spellings."""
        return ()
