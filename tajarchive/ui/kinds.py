# SPDX-License-Identifier: MIT
"""Kinds of entities as the reader shows them: name, colour and the second sign beside colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat

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
    Kind("person", "People", "Person", ("PERSON",), _Line.SingleUnderline),
    Kind("place", "Places", "Place", ("GPE", "LOC", "FAC"), _Line.DotLine),
    Kind("organisation", "Organisations", "Organisation", ("ORG",), _Line.DashUnderline),
    Kind("group", "Peoples", "People or group", ("NORP",), _Line.DashDotLine),
    Kind("programme", "Programmes", "Programme", ("PROGRAMME",), _Line.WaveUnderline),
    Kind("event", "Named events", "Named event", ("EVENT",), _Line.DashDotDotLine),
    Kind("date", "Dates", "Date", ("DATE",), _Line.NoUnderline, italic=True),
    Kind("money", "Sums", "Sum of money", ("MONEY",), _Line.NoUnderline, over=True),
)

BY_ID = {kind.id: kind for kind in KINDS}
BY_TYPE = {type_: kind for kind in KINDS for type_ in kind.types}

_SINGULAR = {"GPE": "Country or city", "LOC": "Place", "FAC": "Building or site"}


def type_label(type_: str) -> str:
    """Return the words for an entity type of the model."""
    kind = BY_TYPE.get(type_)
    return _SINGULAR.get(type_) or (kind.singular if kind else type_.capitalize())
