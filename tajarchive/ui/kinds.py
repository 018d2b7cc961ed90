# SPDX-License-Identifier: MIT
"""Kinds of entities as the reader shows them: name, colour and the second sign beside colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat

from tajarchive.ui.translation import mark, tr

_Line = QTextCharFormat.UnderlineStyle


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of entity looks. `types` are entity types of the model; `line`, `italic` and
    `over` tell it from the others without colour."""

    id: str
    label: str
    singular: str
    types: tuple[str, ...]
    line: QTextCharFormat.UnderlineStyle
    italic: bool = False
    over: bool = False
    shown: bool = True


KINDS = (
    Kind("person", mark("People"), mark("Person"), ("PERSON",), _Line.SingleUnderline),
    Kind("place", mark("Places"), mark("Place"), ("GPE", "LOC", "FAC"), _Line.DotLine),
    Kind(
        "organisation", mark("Organisations"), mark("Organisation"), ("ORG",), _Line.DashUnderline
    ),
    Kind("group", mark("Peoples"), mark("People or group"), ("NORP",), _Line.DashDotLine),
    Kind("programme", mark("Programmes"), mark("Programme"), ("PROGRAMME",), _Line.WaveUnderline),
    Kind("event", mark("Named events"), mark("Named event"), ("EVENT",), _Line.DashDotDotLine),
    Kind("date", mark("Dates"), mark("Date"), ("DATE",), _Line.NoUnderline, italic=True),
    Kind("money", mark("Sums"), mark("Sum of money"), ("MONEY",), _Line.NoUnderline, over=True),
)

BY_ID = {kind.id: kind for kind in KINDS}
BY_TYPE = {type_: kind for kind in KINDS for type_ in kind.types}

_SINGULAR = {"GPE": mark("Country or city"), "LOC": mark("Place"), "FAC": mark("Building or site")}


def type_label(type_: str) -> str:
    """Return the words for an entity type of the model."""
    kind = BY_TYPE.get(type_)
    return tr(_SINGULAR.get(type_) or (kind.singular if kind else type_.capitalize()))
