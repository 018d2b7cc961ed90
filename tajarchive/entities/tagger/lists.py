# SPDX-License-Identifier: MIT
"""Names of the wide world as evidence for the tagger: `resources/tagger/lists.txt`.

They are never names by themselves: what follows from them, the models have learnt.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tajarchive import paths
from tajarchive.entities.document import Piece
from tajarchive.entities.inflection import russian_forms
from tajarchive.entities.matching import Trie
from tajarchive.entities.types import Alias

KINDS = ("place", "team", "company", "given", "surname")
_NONE = ""


@cache
def trie() -> Trie:
    """Return the listed names, in lower case and all forms; none when the file is missing."""
    return read(paths.resources() / "tagger" / "lists.txt")


def read(file: Path) -> Trie:
    """Return the names of a file of lines "kind language: name | name"."""
    made = Trie()
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return made
    for line in lines:
        head, _, names = line.partition(": ")
        kind, _, language = head.partition(" ")
        if kind not in KINDS:
            continue
        for name in names.split(" | "):
            for form in {name, *_forms(name, kind, language)}:
                made.add(form.lower(), Alias(kind, kind, form, language))
    return made


def _forms(name: str, kind: str, language: str) -> set[str]:
    if language != "ru" or name.isupper():
        return set()
    return russian_forms(name, "PERSON" if kind in ("given", "surname") else "GPE")


def marks(piece: Piece) -> list[str]:
    """Return for every token of a piece what lists have it: "Splace", "Bteam", "Iteam" or ""."""
    found = [_NONE] * len(piece.tokens)
    text = piece.tokens.text
    for match in trie().find(piece.tokens):
        kinds = {
            alias.type
            for alias in match.aliases
            if not alias.text.isupper() or text[match.i].isupper()
        }
        if not kinds:
            continue
        name = "+".join(kind for kind in KINDS if kind in kinds)
        single = match.j - match.i == 1
        for k in range(match.i, match.j):
            found[k] = ("S" if single else "B" if k == match.i else "I") + name
    return found
