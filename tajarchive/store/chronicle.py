# SPDX-License-Identifier: MIT
"""The archive's events: joined from the reports of articles, under ids that stay."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tajarchive.model import Event, EventHead
from tajarchive.store import records
from tajarchive.store.database import Database

_MOST_CANDIDATES = 200
"""Events that one report is compared with under one key, the latest first."""

_HEAD = (
    "json_extract(event, '$.label', '$.date_end', '$.precision', '$.planned', '$.participants', "
    "'$.place', '$.part_of'), json_array_length(event, '$.sources')"
)
_SENTENCES = (
    "CASE json_array_length(event, '$.sources') WHEN 1 "
    "THEN json_extract(event, '$.sources[0].text') ELSE (SELECT "
    "group_concat(json_extract(value, '$.text'), ' ') FROM json_each(event, '$.sources')) END"
)
"""All sentences that tell of an event; of most there is one, and to unfold a list takes longer."""
_PIECE = 500
"""Events whose sentences are read at once."""
_LIGATURES = ("ff", "fi", "fl", "ss")
_OF_ALL = 3
"""A third of all events is read faster by reading all."""

_BELONGS = (
    "INSERT INTO event_anchor(anchor, event) VALUES(?, ?) ON CONFLICT(anchor) DO UPDATE "
    "SET former = event, event = excluded.event WHERE event != excluded.event"
)

Key = tuple[str, str, int, int]
"""Group of kinds, participant or "", first and last day (ordinals) within which reports agree."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event to keep, the anchors of its reports, and where they are looked for."""

    event: Event
    anchors: tuple[str, ...]
    keys: tuple[Key, ...]


class Chronicle:
    """Reports as articles tell them, and the events that they were joined to."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reports(self, articles: Iterable[str] | None = None) -> Iterator[Event]:
        """Yield the events of each article (all by default) as that article alone tells them."""
        query, values = "SELECT event FROM report", ()
        if articles is not None:
            query += " WHERE article IN (SELECT value FROM json_each(?))"
            values = (json.dumps(list(articles)),)
        with self._database.reading() as db:
            for row in db.execute(f"{query} ORDER BY article, n", values):
                yield records.event_from(row[0])

    def events(
        self, articles: Iterable[str] | None = None, *, rejected: bool = False
    ) -> list[Event]:
        """Return the archive's events, all or those that one of the articles reports.

        Those that a person rejected are left out unless asked for.
        """
        which, values = _which(articles, rejected)
        with self._database.reading() as db:
            rows = db.execute(f"SELECT event FROM event {which}", values).fetchall()
        return [records.event_from(row[0]) for row in rows]

    def heads(
        self, articles: Iterable[str] | None = None, *, rejected: bool = False
    ) -> list[EventHead]:
        """Return the same events as `events` without their sentences and codes: a fraction of
        the time and memory."""
        which, values = _which(articles, rejected)
        names: dict[str, str] = {}
        with self._database.reading() as db:
            rows = db.execute(f"SELECT id, type, status, date, {_HEAD} FROM event {which}", values)
            return [_head(names, *row) for row in rows]

    def sentences(self, ids: Iterable[str], words: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
        """Yield (id, all sentences) of events; of very many, those may be left out that have none
        of the words, given in small letters."""
        wanted = list(dict.fromkeys(ids))
        with self._database.reading() as db:
            newest = db.execute("SELECT max(rowid) FROM event").fetchone()[0] or 0
        if len(wanted) * _OF_ALL > newest:
            yield from self._all_sentences(set(wanted), list(words))
            return
        for first in range(0, len(wanted), _PIECE):
            with self._database.reading() as db:
                rows = db.execute(
                    f"SELECT id, {_SENTENCES} FROM event "
                    "WHERE id IN (SELECT value FROM json_each(?))",
                    (json.dumps(wanted[first : first + _PIECE]),),
                ).fetchall()
            yield from ((row[0], row[1] or "") for row in rows)

    def _all_sentences(self, wanted: set[str], words: list[str]) -> Iterator[tuple[str, str]]:
        """Yield the same of most events: in the order in which they are stored, which takes half
        the time of looking each of them up."""
        have, patterns = _having_one_of(words)
        at = -1
        while True:
            with self._database.reading() as db:
                rows = db.execute(
                    f"SELECT rowid, id, {_SENTENCES} FROM event WHERE rowid > ? AND {have} "
                    "ORDER BY rowid LIMIT ?",
                    (at, *patterns, 4 * _PIECE),
                ).fetchall()
            if not rows:
                return
            at = rows[-1][0]
            yield from ((row[1], row[2] or "") for row in rows if row[1] in wanted)

    def naming(self, entity: str, name: str, most: int) -> list[Event]:
        """Return events in which an entity, called `name`, takes part or which happened there,
        the latest first, without those that a person rejected."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT event FROM event WHERE status != 'rejected' AND id IN (SELECT "
                "event_article.event FROM event_article WHERE article IN "
                "(SELECT article FROM mention WHERE entity = :entity)) "
                "AND (json_extract(event, '$.place') = :name OR EXISTS (SELECT 1 FROM "
                "json_each(event, '$.participants') WHERE value = :name)) "
                "ORDER BY date IS NULL, date DESC, id LIMIT :most",
                {"entity": entity, "name": name, "most": most},
            ).fetchall()
        return [records.event_from(row[0]) for row in rows]

    def event(self, event: str) -> Event | None:
        """Return the event with an id, or with what that id has become."""
        found = self.several([self.current(event)])
        return found[0] if found else None

    def several(self, ids: Iterable[str]) -> list[Event]:
        """Return the events with these ids, by id."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT event FROM event WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
                (json.dumps(list(ids)),),
            ).fetchall()
        return [records.event_from(row[0]) for row in rows]

    def has(self, event: str) -> bool:
        """Return whether there is an event with that id."""
        with self._database.reading() as db:
            row = db.execute("SELECT 1 FROM event WHERE id = ?", (event,)).fetchone()
        return row is not None

    def anchors(self, event: str) -> list[str]:
        """Return the anchors of all reports that an event ever had."""
        with self._database.reading() as db:
            rows = db.execute(
                "SELECT anchor FROM event_anchor WHERE event = ? ORDER BY 1", (event,)
            )
            return [row[0] for row in rows]

    def current(self, event: str) -> str:
        """Return the id that an event has now; an id that nothing has replaced is its own."""
        seen = {event}
        with self._database.reading() as db:
            while True:
                row = db.execute(
                    "SELECT event FROM event_alias WHERE old = ? "
                    "AND NOT EXISTS(SELECT 1 FROM event WHERE id = old)",
                    (event,),
                ).fetchone()
                if row is None or row[0] in seen:
                    return event
                event = row[0]
                seen.add(event)

    def told(self, articles: Iterable[str]) -> dict[str, list[Event]]:
        """Return the events that each article reports, but for those that a person rejected."""
        found: dict[str, list[Event]] = {article: [] for article in articles}
        for event in self.events(found):
            for article in event.articles:
                if article in found:
                    found[article].append(event)
        return found

    def count(self) -> int:
        """Return how many events there are."""
        with self._database.reading() as db:
            query = "SELECT count(*) FROM event WHERE status != 'rejected'"
            return int(db.execute(query).fetchone()[0])

    # -- joining

    def unjoined(self) -> list[str]:
        """Return the articles whose reports await joining."""
        with self._database.reading() as db:
            return [row[0] for row in db.execute("SELECT article FROM unjoined ORDER BY article")]

    def set_unjoined(self, articles: Iterable[str]) -> None:
        """Note that the reports of these articles must be joined again."""
        with self._database.writing() as db:
            db.executemany(
                "INSERT OR IGNORE INTO unjoined SELECT id FROM article WHERE id = ?",
                [(article,) for article in articles],
            )

    def told_by(self, articles: Iterable[str]) -> set[str]:
        """Return the ids of the events that some articles report."""
        return self._ids(
            "SELECT DISTINCT event FROM event_article "
            "WHERE article IN (SELECT value FROM json_each(?))",
            articles,
        )

    def telling(self, events: Iterable[str]) -> set[str]:
        """Return the ids of the articles that report some events."""
        return self._ids(
            "SELECT DISTINCT article FROM event_article "
            "WHERE event IN (SELECT value FROM json_each(?))",
            events,
        )

    def telling_of(self, names: Iterable[str], groups: Iterable[str]) -> set[str]:
        """Return the ids of the articles that report events of these groups in which one of
        these takes part."""
        wanted = list(groups)
        numbers = [_number(group, name) for name in names for group in wanted]
        return self._ids(
            "SELECT DISTINCT article FROM event_key JOIN event_article USING (event) "
            "WHERE key IN (SELECT value FROM json_each(?))",
            numbers,
        )

    def candidates(self, keys: Iterable[Key]) -> set[str]:
        """Return the ids of the events that reports looked for under these keys may tell of."""
        found: set[str] = set()
        with self._database.reading() as db:
            for group, name, first, last in set(keys):
                found.update(
                    row[0]
                    for row in db.execute(
                        "SELECT event FROM event_key WHERE key = ? AND first <= ? AND last >= ? "
                        "ORDER BY first DESC LIMIT ?",
                        (_number(group, name), last, first, _MOST_CANDIDATES),
                    )
                )
        return found

    def known(self, anchors: Iterable[str], *, former: bool = False) -> dict[str, str]:
        """Return the event that each anchor belongs to, for those that are known; with `former`
        the one that it belonged to before that."""
        column = "former" if former else "event"
        with self._database.reading() as db:
            rows = db.execute(
                f"SELECT anchor, {column} FROM event_anchor WHERE {column} IS NOT NULL "
                "AND anchor IN (SELECT value FROM json_each(?))",
                (json.dumps(list(anchors)),),
            )
            return dict(rows.fetchall())

    def restore(self, before: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Let reports belong again to the events (id, anchors) that they once belonged to."""
        pairs = [(anchor, event) for event, anchors in before for anchor in anchors]
        with self._database.writing() as db:
            db.executemany(_BELONGS, pairs)

    def replace(self, old: Iterable[str] | None, new: Iterable[Entry]) -> None:
        """Put events in place of old ones (of all: None); nothing awaits joining then.

        An old id that is gone leads from now on to the event that most of its reports went to.
        """
        entries = list(new)
        before = self._anchors_before(entries)
        with self._database.writing() as db:
            if old is None:
                for table in ("event_key", "event_article", "event"):
                    db.execute(f"DELETE FROM {table}")
            else:
                gone = [(event,) for event in old]
                db.executemany("DELETE FROM event_article WHERE event = ?", gone)
                db.executemany("DELETE FROM event WHERE id = ?", gone)
            db.executemany(
                "INSERT INTO event(id, type, date, event, status) VALUES(?, ?, ?, ?, ?)",
                [(e.event.id, e.event.type, e.event.date, records.event_json(e.event),
                  e.event.status) for e in entries],
            )  # fmt: skip
            db.executemany(
                "INSERT OR IGNORE INTO event_article SELECT ?, id FROM article WHERE id = ?",
                [(e.event.id, article) for e in entries for article in e.event.articles],
            )
            db.executemany(
                "INSERT OR IGNORE INTO event_key(key, first, last, event) VALUES(?, ?, ?, ?)",
                [(_number(group, name), first, last, e.event.id)
                 for e in entries for group, name, first, last in e.keys],
            )  # fmt: skip
            db.executemany(
                _BELONGS, [(anchor, e.event.id) for e in entries for anchor in e.anchors]
            )
            db.executemany("INSERT OR REPLACE INTO event_alias VALUES(?, ?)", before)
            db.execute("DELETE FROM event_alias WHERE old IN (SELECT id FROM event)")
            db.execute("DELETE FROM unjoined")

    def _anchors_before(self, entries: list[Entry]) -> list[tuple[str, str]]:
        """Return (old id, new id) of the events whose reports now belong to another."""
        known = self.known([anchor for e in entries for anchor in e.anchors])
        votes: dict[str, dict[str, int]] = {}
        for entry in entries:
            for anchor in entry.anchors:
                old = known.get(anchor)
                if old is not None:
                    went = votes.setdefault(old, {})
                    went[entry.event.id] = went.get(entry.event.id, 0) + 1
        return [
            (old, max(went, key=lambda event: (went[event], event)))
            for old, went in votes.items()
            if old not in went
        ]

    def _ids(self, query: str, of: Iterable[str] | Iterable[int]) -> set[str]:
        with self._database.reading() as db:
            return {row[0] for row in db.execute(query, (json.dumps(list(of)),))}


def _number(group: str, name: str) -> int:
    """Return a 63-bit number for a key: small rows, and collisions only cost a comparison."""
    digest = hashlib.blake2b(f"{group}|{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def _having_one_of(words: list[str]) -> tuple[str, list[str]]:
    """Return a condition that events with one of the words meet, and its values.

    SQLite knows the case of ASCII letters alone, so a word with others is not asked for; nor is
    one that a ligature of print may stand for.
    """
    plain = all(
        all(char.isascii() or char.upper() == char.lower() for char in word)
        and not any(pair in word for pair in _LIGATURES)
        for word in words
    )
    if not words or not plain:
        return "1", []
    told = (json.dumps(word, ensure_ascii=False)[1:-1] for word in words)
    escaped = (re.sub(r"([%_~])", r"~\1", word) for word in told)
    any_of = " OR ".join(["event LIKE ? ESCAPE '~'"] * len(words))
    return f"({any_of})", [f"%{word}%" for word in escaped]


def _which(articles: Iterable[str] | None, rejected: bool) -> tuple[str, tuple[object, ...]]:
    """Return the end of a query for events, in order of date, and its values."""
    if articles is None:
        return "WHERE (? OR status != 'rejected') ORDER BY date, id", (rejected,)
    return (
        "WHERE (? OR status != 'rejected') AND id IN (SELECT event FROM event_article "
        "WHERE article IN (SELECT value FROM json_each(?))) ORDER BY date, id",
        (rejected, json.dumps(list(articles))),
    )


def _head(
    names: dict[str, str],
    id_: str,
    type_: str,
    status: str,
    date: str | None,
    rest: str,
    number: int,
) -> EventHead:
    """Return an event without its sentences; texts that many have are kept once, in `names`."""
    label, end, precision, planned, participants, place, whole = json.loads(rest)

    def once(text: str) -> str:
        return names.setdefault(text, text)

    return EventHead(
        id_, once(type_), label, once(date) if date else None, once(end) if end else None,
        once(precision), bool(planned), tuple(map(once, participants)),
        once(place) if place else None, whole, once(status), number,
    )  # fmt: skip
