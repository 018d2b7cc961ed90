# SPDX-License-Identifier: MIT
"""What a person set aside: the clippings tray. Never derived, never lost in a rebuild."""

from __future__ import annotations

from dataclasses import dataclass

from tajarchive.store.articles import now
from tajarchive.store.database import Database


@dataclass(frozen=True, slots=True)
class Clipping:
    """A picked passage; `text` is kept as picked, should the article change later."""

    id: int
    article: str
    start: int
    end: int
    text: str


class Clippings:
    """The clippings tray, in the order that the person gave it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Clipping]:
        """Return the clippings in order."""
        with self._database.reading() as db:
            rows = db.execute(
                'SELECT id, article, start, "end", text FROM clipping ORDER BY position, id'
            )
            return [Clipping(*row) for row in rows]

    def add(self, article: str, start: int, end: int, text: str) -> Clipping:
        """Add a passage at the end of the tray."""
        with self._database.writing() as db:
            cursor = db.execute(
                "INSERT INTO clipping(position, article, start, \"end\", text, added) VALUES("
                "(SELECT coalesce(max(position), 0) + 1 FROM clipping), ?, ?, ?, ?, ?)",
                (article, start, end, text, now()),
            )  # fmt: skip
        return Clipping(cursor.lastrowid or 0, article, start, end, text)

    def remove(self, clipping: int) -> None:
        """Take one clipping out of the tray."""
        with self._database.writing() as db:
            db.execute("DELETE FROM clipping WHERE id = ?", (clipping,))

    def arrange(self, ids: list[int]) -> None:
        """Put the clippings in this order."""
        with self._database.writing() as db:
            db.executemany(
                "UPDATE clipping SET position = ? WHERE id = ?", list(enumerate(ids, start=1))
            )
