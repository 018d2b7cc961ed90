# SPDX-License-Identifier: MIT
"""A person's own words on articles: a part of the one door."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from tajarchive.errors import ArchiveError
from tajarchive.indexing import ArchiveIndex
from tajarchive.store import Store
from tajarchive.store.articles import unknown_article

LONGEST = 60
"""Code points of a tag."""


class Tagging:
    """What `Archive` does about tags."""

    _store: Store
    _index: ArchiveIndex

    def tag(self, articles: Iterable[str], name: str) -> int:
        """Put a tag on articles and let it be found at once; return how many had it not.

        Raises:
            ArticleNotFound: one of the articles is not there; nothing is changed then.
            ArchiveError: the tag is empty, too long, or holds a quotation mark.
            ReadOnly: the archive was opened for reading only.
        """
        wanted = list(dict.fromkeys(articles))
        tag = tag_name(name)

        def change() -> list[str]:
            known = self._store.articles.arrivals(wanted)
            for article in wanted:
                if article not in known:
                    raise unknown_article(article)
            return self._store.tags.add(wanted, tag)

        return len(self._index.changed_by(change))

    def untag(self, articles: Iterable[str], name: str) -> int:
        """Take a tag off articles; return how many had it.

        Raises:
            ReadOnly: the archive was opened for reading only.
        """
        wanted, tag = list(articles), tag_name(name)
        return len(self._index.changed_by(lambda: self._store.tags.remove(wanted, tag)))

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Return (tag, number of articles) of all tags, in the order of the alphabet."""
        return tuple(self._store.tags.all())


def tag_name(text: str) -> str:
    """Return a tag as it is kept: composed (NFC), without needless space.

    Raises:
        ArchiveError: nothing is left of it, it is too long, or it holds what a query could not.
    """
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not any(character.isalnum() for character in name):
        raise ArchiveError("A tag needs a letter or a digit; type a word.")
    if len(name) > LONGEST:
        raise ArchiveError(f"A tag has at most {LONGEST} characters; shorten it.")
    if any(character in '"“”„«»' or not character.isprintable() for character in name):
        raise ArchiveError("A tag has no quotation marks in it; leave them out.")
    return name
