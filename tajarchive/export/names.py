# SPDX-License-Identifier: MIT
"""Authors as citations need them: family name and given names, where a byline tells them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tajarchive.text.scripts import script_of

_BETWEEN = re.compile(r"\s*(?:;|、|，|\s(?:and|und|и|ва|&|和)\s)\s*")
_NO_PERSON = re.compile(
    r"\b(?:staff|agency|desk|news|newsroom|bureau|correspondents?|reporters?|writers?|editors?|"
    r"editorial|team|service|press|times|post|radio|tv|ministry|embassy|office|centre|center|"
    r"department|committee|government|агентство|редакция|корреспонденты?|корр|служба|пресс|"
    r"министерство|посольство|хабарнигор|идора|вазорати|сафорати)\b",
    re.IGNORECASE,
)
_PATRONYMIC = re.compile(r"\w+(?:ович|евич|ьич|овна|евна|ична|инична)")
_PARTICLES = frozenset("al bin da de del den der di du el ibn la le ter van von".split())


@dataclass(frozen=True, slots=True)
class Name:
    """An author. Either `family` (with `given`) or `literal`, never both.

    `literal` holds what must not be turned round: bodies, single names, Chinese names, and
    anything that does not look like a person's name.
    """

    family: str = ""
    given: str = ""
    literal: str = ""

    @property
    def straight(self) -> str:
        """The name in its usual order, "Zarina Ergasheva"."""
        return self.literal or f"{self.given} {self.family}".strip()

    @property
    def inverted(self) -> str:
        """The name by its family name, "Ergasheva, Zarina"."""
        return self.literal or f"{self.family}, {self.given}"

    @property
    def initials(self) -> str:
        """Initials of the given names, "Z. M." or "J.-P."."""
        return " ".join(_initial(part) for part in self.given.split())


def authors(byline: str | None) -> tuple[Name, ...]:
    """Return the authors that a byline names; none for an empty one.

    Bylines are taken at their word: what cannot be told to be a person's name stays as written.
    """
    if not byline or not byline.strip():
        return ()
    people: list[str] = []
    for part in _BETWEEN.split(byline.strip()):
        people += _at_commas(part)
    return tuple(_name(person) for person in people if person)


def _at_commas(part: str) -> list[str]:
    """Divide "Ann Lee, Bob Ray" and "张三 李四", but not "Lee, Ann"."""
    if script_of(part) == "han" and "," not in part:
        return part.split()
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) > 1 and all(" " in piece for piece in pieces):
        return pieces
    return [", ".join(pieces)]


def _name(text: str) -> Name:
    if text.count(",") == 1 and not _NO_PERSON.search(text):
        family, given = (part.strip() for part in text.split(","))
        return Name(family=family, given=given)
    words = text.split()
    if not _is_person(text, words):
        return Name(literal=text)
    if len(words) == 3 and _PATRONYMIC.fullmatch(words[2].lower()):
        return Name(family=words[0], given=" ".join(words[1:]))
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in _PARTICLES:
        cut -= 1
    return Name(family=" ".join(words[cut:]), given=" ".join(words[:cut]))


def _is_person(text: str, words: list[str]) -> bool:
    if not 2 <= len(words) <= 5 or script_of(text) not in ("latin", "cyrillic"):
        return False
    if _NO_PERSON.search(text) or any(char.isdigit() or char in "()/@|:" for char in text):
        return False
    return all(word[0].isupper() or word.lower() in _PARTICLES for word in words)


def _initial(word: str) -> str:
    parts = [part for part in word.split("-") if part]
    return "-".join(f"{part[0].upper()}." for part in parts)
