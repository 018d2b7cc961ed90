# SPDX-License-Identifier: MIT
"""A name as it stands in a sentence, taken back to the form in which names are listed."""

from __future__ import annotations

from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.inflection import russian_forms, tajik_forms
from tajarchive.entities.spelling import other_spellings

_POSSESSIVES = ("'s", "\u2019s", "'", "\u2019")
_KINDS = ("GPE", "PERSON")
_LONGEST_ENDING = 4
_NOMINATIVES = ("", "а", "я", "й", "ь", "ия")
_SHORTEST = 3


def nominative(gazetteer: Gazetteer, name: str) -> str | None:
    """Return the listed name of one capitalised word that an ending makes another: Китая, Rahmon's.

    None when no listed name has that form, by the rules by which names are found in texts. A word
    in small letters is left alone: too many are forms of both a name and a usual word.
    """
    if not name[:1].isupper() or " " in name:
        return None
    for ending in _POSSESSIVES:
        bare = name.removesuffix(ending)
        if bare != name and other_spellings(gazetteer, bare):
            return bare
    for cut in range(_LONGEST_ENDING + 1):
        stem = name[: len(name) - cut]
        if len(stem) < _SHORTEST:
            break
        for ending in _NOMINATIVES:
            base = stem + ending
            if base != name and _declines_to(base, name) and other_spellings(gazetteer, base):
                return base
    return None


def _declines_to(base: str, name: str) -> bool:
    return name in tajik_forms(base) or any(name in russian_forms(base, kind) for kind in _KINDS)
