# SPDX-License-Identifier: MIT
"""What pipelines of the person's own have found in articles, and which has read which."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from tajarchive.model import Article, External
from tajarchive.store.database import Database

_ANY = "xx"


class Externals:
    """Findings by article; they are saved with what else is found in it (see `annotations`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article_id: str) -> External | None:
        """Return what a pipeline has found in an article; None when none has read it."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT reader, spans, problem FROM external WHERE article = ?", (article_id,)
            ).fetchone()
        if row is None:
            return None
        spans = tuple((start, end, kind) for start, end, kind in json.loads(row[1]))
        return External(row[0], spans, row[2])

    def differing(self, readers: Mapping[str, str]) -> list[str]:
        """Return the articles that another pipeline has read than the one for their language, or
        that none has read where there is one; `readers` by language, "xx" for all others."""
        with self._database.reading() as db:
            if not readers:
                return [row[0] for row in db.execute("SELECT article FROM external ORDER BY 1")]
            rows = db.execute(
                "SELECT id FROM article LEFT JOIN external ON external.article = id "
                "WHERE coalesce(reader, '') != coalesce("
                "(SELECT value FROM json_each(:readers) WHERE key = language), :any) ORDER BY id",
                {"readers": json.dumps(dict(readers)), "any": readers.get(_ANY, "")},
            )
            return [row[0] for row in rows]


def write(db: sqlite3.Connection, article: Article) -> None:
    """Replace what is kept of an article."""
    found = article.external
    db.execute("DELETE FROM external WHERE article = ?", (article.id,))
    if found is not None:
        db.execute(
            "INSERT INTO external VALUES(?, ?, ?, ?)",
            (article.id, found.reader, json.dumps(found.spans), found.problem),
        )
