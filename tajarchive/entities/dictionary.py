# SPDX-License-Identifier: MIT
"""The names that a person added: they are looked for first, and nothing takes their place."""

from __future__ import annotations

from collections.abc import Iterable

from tajarchive.entities.document import Piece
from tajarchive.entities.gazetteer import forms
from tajarchive.entities.matching import Trie
from tajarchive.entities.types import Alias, Entry
from tajarchive.model import Correction
from tajarchive.text.language import detect


class Dictionary:
    """Finds added names, with their case endings, everywhere or in one article."""

    def __init__(self, added: Iterable[Correction]) -> None:
        """Take corrections whose action is "name"; the latest of one spelling counts."""
        self._tries: dict[str, Trie] = {}
        self._names: dict[str, str] = {}
        latest = {(c.article, c.text): c for c in added}
        for correction in latest.values():
            self._names[correction.target] = correction.name
            alias = Alias(
                correction.target, correction.type, correction.text, detect(correction.text)
            )
            entry = Entry(correction.target, correction.type, correction.name, aliases=(alias,))
            trie = self._tries.setdefault(correction.article, Trie())
            for text in forms(entry, alias):
                trie.add(text, alias)

    def find(self, piece: Piece, article: str) -> None:
        """Add the names of a piece; their words are taken from then on."""
        for scope in (article, ""):
            trie = self._tries.get(scope)
            for match in trie.find(piece.tokens) if trie else ():
                if not piece.free(match.i, match.j):
                    continue
                alias = match.aliases[0]
                name = self._names[alias.entity]
                piece.add(piece.make(match.i, match.j, alias.type, name, alias.entity))
                for k in range(match.i, match.j):
                    piece.taken[k] = 1
