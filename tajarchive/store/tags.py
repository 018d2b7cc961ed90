# SPDX-License-Identifier: MIT
"""Tags: words of a person's own on articles. Never derived, never lost in a rebuild."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tajarchive.store.articles import now
from tajarchive.store.database import Database


class Tags:
    """Which articles have which tags; upper and lower case make no difference."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, articles: Iterable[str], name: str) -> list[str]:
        """Put a tag on articles; return those that had it not. Unknown ids are passed over.

        A tag that is there already keeps the spelling that it has.
        """
        tag, moment = name.casefold(), now()
        added: list[str] = []
        with self._database.writing() as db:
            row = db.execute(
                "SELECT name FROM article_tag WHERE tag = ? LIMIT 1", (tag,)
            ).fetchone()
            spelt = row[0] if row else name
            for article in articles:
                done = db.execute(
                    "INSERT OR IGNORE INTO article_tag SELECT id, ?, ?, ? FROM article "
                    "WHERE id = ?",
                    (tag, spelt, moment, article),
                )
                if done.rowcount > 0:
                    added.append(article)
        return added

    def remove(self, articles: Iterable[str], name: str) -> list[str]:
        """Take a tag off articles; return those that had it."""
        removed: list[str] = []
        with self._database.writing() as db:
            for article in articles:
                done = db.execute(
                    "DELETE FROM article_tag WHERE tag = ? AND article = ?",
                    (name.casefold(), article),
                )
                if done.rowcount > 0:
                    removed.append(article)
        return removed

    def all(self) -> list[tuple[str, int]]:
        """Return (tag, number of articles) of every tag, in the order of the alphabet."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT max(name), count(*) FROM article_tag GROUP BY tag ORDER BY tag"
            )
            return [(row[0], row[1]) for row in rows]

    def of(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the tags of articles, those without left out, in the order of the alphabet."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT article, name FROM article_tag WHERE article IN "
                "(SELECT value FROM json_each(?)) ORDER BY article, tag",
                (json.dumps(list(articles)),),
            ).fetchall()
        found: dict[str, list[str]] = {}
        for article, name in rows:
            found.setdefault(article, []).append(name)
        return {article: tuple(names) for article, names in found.items()}
