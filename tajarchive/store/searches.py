# SPDX-License-Identifier: MIT
"""Searches: those a person keeps, and those that were made. Never derived, never lost."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from tajarchive.model import PastSearch
from tajarchive.store.articles import now
from tajarchive.store.database import Database

MOST_PAST = 2_000
"""Past searches that are remembered."""

_ONE_THOUGHT = timedelta(minutes=10)
"""Within this time a query that goes on where the last one ended replaces it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A saved search as it is stored; `upto` is the accession number of the last article that
    could be seen when it was last looked at."""

    id: int
    name: str
    query: str
    sort: str
    created: str
    seen: str
    upto: int


class Searches:
    """Saved searches in the order that the person gave them, and past ones by time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -- saved

    def saved(self) -> list[Kept]:
        """Return the saved searches in order."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT id, name, query, sort, created, seen, upto FROM saved_search "
                "ORDER BY position, id"
            )
            return [Kept(*row) for row in rows]

    def save(self, name: str, query: str, sort: str, upto: int) -> Kept:
        """Keep a query under a name, after the others."""
        moment = now()
        with self._database.writing() as db:
            cursor = db.execute(
                "INSERT INTO saved_search(position, name, query, sort, created, seen, upto) "
                "VALUES((SELECT coalesce(max(position), 0) + 1 FROM saved_search), "
                "?, ?, ?, ?, ?, ?)",
                (name, query, sort, moment, moment, upto),
            )
        return Kept(cursor.lastrowid or 0, name, query, sort, moment, moment, upto)

    def change(self, search: int, query: str, sort: str) -> bool:
        """Give a saved search another query; return whether there is one with that id."""
        return self._update("query = ?, sort = ?", (query, sort), search)

    def rename(self, search: int, name: str) -> bool:
        """Give a saved search another name; return whether there is one with that id."""
        return self._update("name = ?", (name,), search)

    def saw(self, search: int, upto: int) -> bool:
        """Note that a saved search is looked at now; what was seen before stays seen."""
        return self._update("seen = ?, upto = max(upto, ?)", (now(), upto), search)

    def _update(self, what: str, values: tuple[object, ...], search: int) -> bool:
        with self._database.writing() as db:
            found = db.execute(f"UPDATE saved_search SET {what} WHERE id = ?", (*values, search))
            return found.rowcount > 0

    def remove(self, search: int) -> bool:
        """Keep a search no longer; return whether there was one with that id."""
        with self._database.writing() as db:
            return db.execute("DELETE FROM saved_search WHERE id = ?", (search,)).rowcount > 0

    def arrange(self, ids: list[int]) -> None:
        """Put the saved searches in this order."""
        with self._database.writing() as db:
            db.executemany(
                "UPDATE saved_search SET position = ? WHERE id = ?", list(enumerate(ids, start=1))
            )

    # -- past

    def past(self, limit: int, prefix: str = "") -> list[PastSearch]:
        """Return what was searched for, the latest first; queries that begin so in any case."""
        wanted = prefix.casefold()
        with self._database.reading() as db:
            rows = db.execute("SELECT query, run, total FROM past_search ORDER BY id DESC")
            fit = (PastSearch(*row) for row in rows if row[0].casefold().startswith(wanted))
            return list(islice(fit, limit))

    def note(self, query: str, total: int) -> None:
        """Remember a query as the latest; an earlier one with the same words goes."""
        with self._database.writing() as db:
            last = db.execute("SELECT id, query, run FROM past_search ORDER BY id DESC LIMIT 1")
            row = last.fetchone()
            if row is not None and _goes_on(row, query):
                db.execute("DELETE FROM past_search WHERE id = ?", (row["id"],))
            db.execute("DELETE FROM past_search WHERE query = ?", (query,))
            db.execute(
                "INSERT INTO past_search(query, run, total) VALUES(?, ?, ?)", (query, now(), total)
            )
            db.execute(
                "DELETE FROM past_search WHERE id <= "
                "(SELECT id FROM past_search ORDER BY id DESC LIMIT 1 OFFSET ?)",
                (MOST_PAST,),
            )

    def forget(self, query: str | None = None) -> None:
        """Forget one past search, or all."""
        with self._database.writing() as db:
            db.execute("DELETE FROM past_search WHERE ? IS NULL OR query = ?", (query, query))


def _goes_on(last: sqlite3.Row, query: str) -> bool:
    """Tell whether a query is the last one, typed on."""
    before = datetime.fromisoformat(last["run"])
    return query.startswith(last["query"]) and datetime.now(UTC) - before < _ONE_THOUGHT
