# SPDX-License-Identifier: MIT
"""Everyone and everything named: gazetteer, rules for names, and who is meant by what."""

from tajarchive.entities.declined import nominative
from tajarchive.entities.gazetteer import Gazetteer, key
from tajarchive.entities.partial import may_be_name
from tajarchive.entities.recogniser import recognise
from tajarchive.entities.spelling import other_spellings
from tajarchive.entities.types import Alias, Entry, Recognised, Reference, Role

__all__ = [
    "Alias",
    "Entry",
    "Gazetteer",
    "Recognised",
    "Reference",
    "Role",
    "key",
    "may_be_name",
    "nominative",
    "other_spellings",
    "recognise",
]
