# SPDX-License-Identifier: MIT
"""Articles, the files they came from, and what is yet to be indexed."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Container, Iterable, Iterator
from datetime import UTC, datetime

from tajarchive.errors import ArticleNotFound
from tajarchive.model import Article
from tajarchive.store import records
from tajarchive.store.database import Database

_SELECT = "SELECT * FROM article JOIN original USING (sha256)"
_BATCH = 500
_TEXT = {
    "body": "''", "paragraphs": "'[]'", "boilerplate": "'[]'", "duplicate_titles": "'[]'",
    "editors": "'[]'",
}  # fmt: skip
"""Columns that `suspects` leaves empty."""
_SUSPECT = (
    "published IS NULL OR source IS NULL OR source = '' OR title_from NOT IN ('title', 'edited') "
    "OR warnings != '[]' OR substr(dateline_date, 1, 10) < date(substr(published, 1, 10), '-1 day')"
)
"""Leaves out most of those of which nothing can be doubted; `triage` looks at the others."""


def now() -> str:
    """Return the present moment, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Articles:
    """Articles as imported, without what was found in them (see `annotations`)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, article: Article, *, path: str, suffix: str) -> None:
        """Add an article, or replace the one with its id, with the path it came from."""
        with self._database.writing() as db:
            original = article.original
            db.execute(
                "INSERT INTO original VALUES(?, ?, ?, ?, ?, ?) "
                "ON CONFLICT(sha256) DO UPDATE SET encoding = excluded.encoding",
                (original.sha256, _printable(original.name), suffix, original.bytes,
                 original.encoding, now()),
            )  # fmt: skip
            self._write(db, article)
            db.execute(
                "INSERT OR REPLACE INTO location VALUES(?, ?, ?)",
                (os.fsencode(path), article.id, original.sha256),
            )

    def replace(self, article: Article) -> None:
        """Replace an article's text and metadata by a new reading of the same original."""
        with self._database.writing() as db:
            self._write(db, article)

    def set_warnings(self, article_id: str, warnings: Iterable[str]) -> None:
        """Replace what the reader is warned of in an article."""
        with self._database.writing() as db:
            db.execute(
                "UPDATE article SET warnings = ? WHERE id = ?",
                (json.dumps(list(warnings), ensure_ascii=False), article_id),
            )

    def set_details(self, article: Article) -> None:
        """Replace the details of an article, which a person edited; nothing else of it."""
        row = records.article_row(article)
        changes = ", ".join(f"{column} = :{column}" for column in records.DETAIL_COLUMNS)
        with self._database.writing() as db:
            db.execute(f"UPDATE article SET {changes} WHERE id = :id", row)
            db.execute("INSERT OR IGNORE INTO pending VALUES(?)", (article.id,))

    def suspects(self) -> Iterator[Article]:
        """Yield the articles that something may be missing or doubtful of, without their bodies,
        the latest to come first."""
        columns = ", ".join(c for c in records.ARTICLE_COLUMNS if c not in _TEXT)
        empty = ", ".join(f"{value} AS {column}" for column, value in _TEXT.items())
        with self._database.reading() as db:
            rows = db.execute(
                f"SELECT {columns}, {empty}, name, bytes, encoding FROM article "
                "JOIN original USING (sha256) LEFT JOIN accession ON accession.article = id "
                f"WHERE {_SUSPECT} "
                "ORDER BY number IS NULL DESC, number DESC"
            )
            yield from map(records.article_from, rows)

    def _write(self, db: sqlite3.Connection, article: Article) -> None:
        row = records.article_row(article)
        columns = ", ".join(row)
        marks = ", ".join(f":{column}" for column in row)
        changes = ", ".join(f"{column} = excluded.{column}" for column in row if column != "id")
        db.execute(
            f"INSERT INTO article({columns}, imported, updated) VALUES({marks}, :now, :now) "
            f"ON CONFLICT(id) DO UPDATE SET {changes}, updated = excluded.updated",
            {**row, "now": now()},
        )
        db.execute("INSERT OR IGNORE INTO pending VALUES(?)", (article.id,))

    def get(self, article_id: str) -> Article:
        """Return an article.

        Raises:
            ArticleNotFound: there is none with that id.
        """
        with self._database.reading() as db:
            row = db.execute(f"{_SELECT} WHERE id = ?", (article_id,)).fetchone()
        if row is None:
            raise unknown_article(article_id)
        return records.article_from(row)

    def several(self, ids: Iterable[str]) -> list[Article]:
        """Return the articles with these ids, in that order; unknown ids are left out."""
        wanted = list(ids)
        with self._database.reading() as db:
            rows = db.execute(
                f"{_SELECT} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(wanted),)
            ).fetchall()
        found = {row["id"]: records.article_from(row) for row in rows}
        return [found[i] for i in wanted if i in found]

    def heads(self, ids: Iterable[str]) -> dict[str, tuple[str, str | None, str | None, str]]:
        """Return title, source, date and language of articles by id; unknown ids are left out."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT id, title, source, published, language FROM article "
                "WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
            return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}

    def ids(self) -> list[str]:
        """Return the ids of all articles, sorted."""
        with self._database.reading() as db:
            return [row[0] for row in db.execute("SELECT id FROM article ORDER BY id")]

    def all(self) -> Iterator[Article]:
        """Yield every article, by id, without holding them all in memory."""
        ids = self.ids()
        for first in range(0, len(ids), _BATCH):
            yield from self.several(ids[first : first + _BATCH])

    def count(self) -> int:
        """Return how many articles there are."""
        with self._database.reading() as db:
            return int(db.execute("SELECT count(*) FROM article").fetchone()[0])

    def languages(self) -> dict[str, int]:
        """Return the number of articles in each language."""
        with self._database.reading() as db:
            return dict(
                db.execute("SELECT language, count(*) FROM article GROUP BY 1 ORDER BY 2 DESC")
            )

    def with_bytes(self, sha256: str) -> str | None:
        """Return the id of the article whose present original has that hash, if any."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT id FROM article WHERE sha256 = ? ORDER BY imported LIMIT 1", (sha256,)
            ).fetchone()
        return row[0] if row else None

    def from_path(self, path: str) -> str | None:
        """Return the id of the article that was imported from a path, if any."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT article FROM location WHERE path = ?", (os.fsencode(path),)
            ).fetchone()
        return row[0] if row else None

    def suffix(self, article_id: str) -> str:
        """Return the suffix under which the article's original is kept."""
        with self._database.reading() as db:
            row = db.execute(
                "SELECT suffix FROM article JOIN original USING (sha256) WHERE id = ?",
                (article_id,),
            ).fetchone()
        return row[0] if row else ""

    def origin(self, article_id: str) -> tuple[tuple[str, ...], str, str]:
        """Return the paths that an article was imported from, and when it was imported and last
        updated (UTC).

        Raises:
            ArticleNotFound: there is none with that id.
        """
        with self._database.reading() as db:
            row = db.execute(
                "SELECT imported, updated FROM article WHERE id = ?", (article_id,)
            ).fetchone()
            paths = db.execute(
                "SELECT path FROM location WHERE article = ? ORDER BY rowid", (article_id,)
            ).fetchall()
        if row is None:
            raise unknown_article(article_id)
        return tuple(p[0].decode("utf-8", "replace") for p in paths), row[0], row[1]

    def originals(self) -> list[tuple[str, str, str]]:
        """Return (SHA-256, suffix, name) of every original ever kept."""
        with self._database.reading() as db:
            return [tuple(row) for row in db.execute("SELECT sha256, suffix, name FROM original")]

    def free_id(self, sha256: str, taken: Container[str] = ()) -> str:
        """Return an id for a new article: the start of its hash, lengthened until it is free.

        `taken` are ids given away but not yet saved.
        """
        with self._database.reading() as db:
            for length in range(10, 65):
                short = sha256[:length]
                row = db.execute("SELECT 1 FROM article WHERE id = ?", (short,)).fetchone()
                if row is None and short not in taken:
                    return short
        raise AssertionError("a whole SHA-256 is taken by another file")

    def arrivals(self, ids: Iterable[str]) -> dict[str, tuple[int, str]]:
        """Return (accession number, time of import in UTC) by id; 0 for one without a number."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT id, coalesce(number, 0), imported FROM article "
                "LEFT JOIN accession ON accession.article = id "
                "WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
            return {row[0]: (row[1], row[2]) for row in rows}

    def arrive(self, ids: Iterable[str]) -> None:
        """Give accession numbers, in this order, to articles that have none.

        Numbers only ever grow, and an article keeps its own when it is updated.
        """
        with self._database.writing() as db:
            db.executemany(
                "INSERT INTO accession(article) SELECT id FROM article WHERE id = :id AND "
                "NOT EXISTS (SELECT 1 FROM accession WHERE article = :id)",
                [{"id": i} for i in ids],
            )

    def pending(self) -> list[str]:
        """Return the ids of articles that changed since they were last indexed.

        They come in the order of arrival, so that whoever has seen an article in the index could
        see all that came before it.
        """
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT pending.article FROM pending LEFT JOIN accession USING (article) "
                "ORDER BY number IS NULL, number, pending.article"
            )
            return [row[0] for row in rows]

    def set_pending(self, ids: Iterable[str]) -> None:
        """Note that these articles must be indexed again; unknown ids are passed over."""
        with self._database.writing() as db:
            db.executemany(
                "INSERT OR IGNORE INTO pending SELECT id FROM article WHERE id = ?",
                [(i,) for i in ids],
            )

    def indexed(self, ids: Iterable[str]) -> None:
        """Note that these articles have been indexed."""
        with self._database.writing() as db:
            db.executemany("DELETE FROM pending WHERE article = ?", [(i,) for i in ids])


def unknown_article(article_id: str) -> ArticleNotFound:
    """Return what is to be raised for an id that no article has."""
    return ArticleNotFound(
        f"There is no article “{article_id}” in this archive; search for it by its title."
    )


def _printable(name: str) -> str:
    """Return a file name that SQLite can hold: bytes that are no UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
