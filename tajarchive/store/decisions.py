# SPDX-License-Identifier: MIT
"""What a person decided about names, events and articles: a log that only grows, never derived."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, cast

from tajarchive.model import ArticleEdit, Correction, Decided, Decision, EventCorrection
from tajarchive.store import records
from tajarchive.store.articles import now
from tajarchive.store.database import Database

_ACTIVE = "SELECT id, made, corrections, undone FROM decision WHERE undone IS NULL"
_NEXT_TURN = (
    "SELECT coalesce(max(max(turn, coalesce(undone, 0))), 0) + 1 FROM decision"  # acts so far
)


class Decisions:
    """Decisions in the order in which they were made; an undone one stays in the log."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, corrections: Iterable[Decided]) -> Decision:
        """Note a decision; what was undone before it cannot be redone any more."""
        made = tuple(corrections)
        text = json.dumps([_told(c) for c in made], ensure_ascii=False)
        with self._database.writing() as db:
            turn = _one(db, _NEXT_TURN)
            cursor = db.execute(
                "INSERT INTO decision(made, turn, corrections) VALUES(?, ?, ?)", (now(), turn, text)
            )
            row = db.execute("SELECT * FROM decision WHERE id = ?", (cursor.lastrowid,)).fetchone()
        return _decision(row)

    def undo(self, decision: int | None = None) -> Decision | None:
        """Take back a decision, by default the latest that stands; None when there is none."""
        with self._database.writing() as db:
            row = db.execute(
                f"{_ACTIVE} AND (:id IS NULL OR id = :id) ORDER BY turn DESC LIMIT 1",
                {"id": decision},
            ).fetchone()
            if row is None:
                return None
            turn = _one(db, _NEXT_TURN)
            db.execute("UPDATE decision SET undone = ? WHERE id = ?", (turn, row["id"]))
        return _decision(row)

    def redo(self) -> Decision | None:
        """Let the decision that was last taken back stand again; None when there is none."""
        with self._database.writing() as db:
            row = self._redoable(db)
            if row is None:
                return None
            db.execute("UPDATE decision SET undone = NULL WHERE id = ?", (row["id"],))
        return _decision(row)

    def next_undo(self) -> Decision | None:
        """Return what `undo` would take back."""
        with self._database.reading() as db:
            row = db.execute(f"{_ACTIVE} ORDER BY turn DESC LIMIT 1").fetchone()
        return _decision(row) if row else None

    def next_redo(self) -> Decision | None:
        """Return what `redo` would let stand again."""
        with self._database.reading() as db:
            row = self._redoable(db)
        return _decision(row) if row else None

    def standing(self, *, unsaved: bool = False) -> list[Decided]:
        """Return the corrections that stand, in the order in which they were made.

        With `unsaved` as the transaction that is under way leaves them.
        """
        with self._database.writing() if unsaved else self._database.reading() as db:
            rows = db.execute(f"{_ACTIVE} ORDER BY turn").fetchall()
        return [c for row in rows for c in _decision(row).corrections]

    def log(self) -> list[Decision]:
        """Return every decision ever made, undone ones too, the latest first."""
        with self._database.reading() as db:
            rows = db.execute("SELECT * FROM decision ORDER BY turn DESC").fetchall()
        return [_decision(row) for row in rows]

    def _redoable(self, db: sqlite3.Connection) -> sqlite3.Row | None:
        """Return the decision that was undone last, unless one was made after it."""
        return db.execute(
            "SELECT * FROM decision WHERE undone > (SELECT max(turn) FROM decision) "
            "ORDER BY undone DESC LIMIT 1"
        ).fetchone()


def _one(db: sqlite3.Connection, query: str) -> int:
    return int(db.execute(query).fetchone()[0])


def _told(correction: Decided) -> dict[str, Any]:
    """Return what a correction says, without what it leaves open."""
    told = {key: value for key, value in asdict(correction).items() if value not in ("", None, ())}
    if isinstance(correction, EventCorrection):
        told["about"] = "event"
    elif isinstance(correction, ArticleEdit):
        told["about"] = "article"
    return told


def _correction(told: dict[str, Any]) -> Decided:
    about = told.pop("about", "name")
    if about == "name":
        return Correction(**told)
    if about == "article":
        return ArticleEdit(told["article"], tuple((n, v) for n, v in told["changes"]))
    snapshot = told.get("snapshot")
    pairs = cast("list[tuple[str, object]]", told.get("changes", []))
    changes = [(name, _unlisted(value)) for name, value in pairs]
    return EventCorrection(
        told["action"],
        told["event"],
        tuple(changes),
        tuple(told.get("anchors", ())),
        records.event_of(snapshot) if snapshot else None,
    )


def _unlisted(value: object) -> object:
    """Return a value as it was before JSON made a list of a tuple."""
    return tuple(cast("list[object]", value)) if isinstance(value, list) else value


def _decision(row: sqlite3.Row) -> Decision:
    corrections = tuple(_correction(told) for told in json.loads(row["corrections"]))
    return Decision(row["id"], row["made"], corrections, row["undone"] is not None)
