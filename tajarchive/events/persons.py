# SPDX-License-Identifier: MIT
"""Persons as an article goes on naming them, and those who are there as a statue only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tajarchive.events.cues import cue
from tajarchive.events.timex.matcher import lowered
from tajarchive.model import Mention

_IN_EFFIGY = cue("in_effigy")
_EFFIGY_OF = cue("effigy_of")
_BEFORE = 90
"""Code points before a name that may tell of a monument."""


def with_full_names(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return mentions with the full name where a person goes on by the first part of it, as is
    the custom in Ethiopia or Indonesia: "Abiy" after "Abiy Ahmed"."""
    firsts: dict[str, Mention] = {}
    found: list[Mention] = []
    for mention in mentions:
        if mention.type == "PERSON":
            first, _, rest = mention.name.partition(" ")
            if rest:
                firsts.setdefault(first, mention)
            elif first in firsts:
                full = firsts[first]
                mention = replace(mention, name=full.name, entity=full.entity)
        found.append(mention)
    return tuple(found)


def in_effigy(body: str, mention: Mention) -> bool:
    """Tell whether a person is there as a statue or a street's name only."""
    if mention.type != "PERSON":
        return False
    before = lowered(body[max(0, mention.start - _BEFORE) : mention.start])
    after = body[mention.end : mention.end + 4]
    return bool(_IN_EFFIGY.search(before) or _EFFIGY_OF.match(after))
