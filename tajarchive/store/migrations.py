# SPDX-License-Identifier: MIT
"""The steps that bring an archive's database from any older form to the present one.

A step and the record that it was taken share one transaction, so a crash between them is
impossible. Steps are only ever added at the end.
"""

from __future__ import annotations

import sqlite3

from tajarchive.errors import ArchiveError

APPLICATION_ID = 0x54414A41
"""Marks the SQLite file as ours ("TAJA"), so that no other database is opened by mistake."""

_FIRST = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE original(
    sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, suffix TEXT NOT NULL, bytes INTEGER NOT NULL,
    encoding TEXT, added TEXT NOT NULL) STRICT;

CREATE TABLE article(
    id TEXT PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES original(sha256),
    title TEXT NOT NULL, title_from TEXT NOT NULL, body TEXT NOT NULL, language TEXT NOT NULL,
    published TEXT, published_precision TEXT, published_from TEXT,
    source TEXT, publisher TEXT, author TEXT, section TEXT, url TEXT,
    dateline_place TEXT, dateline_date TEXT,
    editors TEXT NOT NULL, paragraphs TEXT NOT NULL, boilerplate TEXT NOT NULL,
    duplicate_titles TEXT NOT NULL, warnings TEXT NOT NULL,
    imported TEXT NOT NULL, updated TEXT NOT NULL) STRICT;
CREATE INDEX article_sha256 ON article(sha256);
CREATE INDEX article_published ON article(published);

CREATE TABLE location(
    path BLOB PRIMARY KEY, article TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL) STRICT;
CREATE INDEX location_article ON location(article);

CREATE TABLE mention(
    article TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL,
    name TEXT NOT NULL, entity TEXT NOT NULL, credit INTEGER NOT NULL, role TEXT,
    PRIMARY KEY(article, start, "end")) STRICT, WITHOUT ROWID;
CREATE INDEX mention_entity ON mention(entity, article);

CREATE TABLE known_name(
    text TEXT NOT NULL COLLATE NOCASE, entity TEXT NOT NULL, type TEXT NOT NULL,
    name TEXT NOT NULL, PRIMARY KEY(text, entity)) STRICT, WITHOUT ROWID;
CREATE INDEX known_name_entity ON known_name(entity);

CREATE TABLE date_mention(
    article TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, value TEXT,
    precision TEXT NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL,
    PRIMARY KEY(article, start, "end")) STRICT, WITHOUT ROWID;

CREATE TABLE report(
    article TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    n INTEGER NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY(article, n)) STRICT, WITHOUT ROWID;

CREATE TABLE event(
    id TEXT PRIMARY KEY, type TEXT NOT NULL, date TEXT, event TEXT NOT NULL) STRICT;
CREATE INDEX event_date ON event(date);

CREATE TABLE event_article(
    event TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    article TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    PRIMARY KEY(article, event)) STRICT, WITHOUT ROWID;
CREATE INDEX event_article_event ON event_article(event);

CREATE TABLE pending(article TEXT PRIMARY KEY) STRICT;

CREATE TABLE clipping(
    id INTEGER PRIMARY KEY, position INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
    added TEXT NOT NULL) STRICT;
"""

_NAMES = """
CREATE TABLE decision(
    id INTEGER PRIMARY KEY, made TEXT NOT NULL, turn INTEGER NOT NULL, corrections TEXT NOT NULL,
    undone INTEGER) STRICT;

ALTER TABLE mention ADD COLUMN found TEXT;
CREATE INDEX mention_found ON mention(json_extract(found, '$[2]')) WHERE found IS NOT NULL;

CREATE TABLE hidden_mention(
    article TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL,
    name TEXT NOT NULL, entity TEXT NOT NULL, credit INTEGER NOT NULL, role TEXT,
    PRIMARY KEY(article, start, "end")) STRICT, WITHOUT ROWID;
CREATE INDEX hidden_mention_entity ON hidden_mention(entity);

CREATE TABLE stale(
    article TEXT PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE) STRICT, WITHOUT ROWID;
"""
"""`decision.turn` and `decision.undone` count the acts of deciding and undoing; `mention.found` is
[type, name, entity, role] before correction; `stale` articles await a new analysis."""

_SEARCHES = """
CREATE TABLE accession(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL UNIQUE REFERENCES article(id) ON DELETE CASCADE) STRICT;
INSERT INTO accession(article) SELECT id FROM article ORDER BY imported, rowid;

CREATE TABLE past_search(
    id INTEGER PRIMARY KEY AUTOINCREMENT, query TEXT NOT NULL UNIQUE, run TEXT NOT NULL,
    total INTEGER NOT NULL) STRICT;

CREATE TABLE saved_search(
    id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, name TEXT NOT NULL,
    query TEXT NOT NULL, sort TEXT NOT NULL, created TEXT NOT NULL, seen TEXT NOT NULL,
    upto INTEGER NOT NULL) STRICT;

CREATE TABLE article_tag(
    article TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    tag TEXT NOT NULL, name TEXT NOT NULL, added TEXT NOT NULL,
    PRIMARY KEY(tag, article)) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_article ON article_tag(article);
"""

_EVENTS = """
ALTER TABLE event ADD COLUMN status TEXT NOT NULL DEFAULT 'found';

CREATE TABLE event_key(
    key INTEGER NOT NULL, first INTEGER NOT NULL,
    event TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE, last INTEGER NOT NULL,
    PRIMARY KEY(key, first, event)) STRICT, WITHOUT ROWID;
CREATE INDEX event_key_event ON event_key(event);

CREATE TABLE event_anchor(
    anchor TEXT PRIMARY KEY, event TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX event_anchor_event ON event_anchor(event);

CREATE TABLE event_alias(
    old TEXT PRIMARY KEY, event TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE unjoined(
    article TEXT PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE) STRICT, WITHOUT ROWID;
INSERT INTO unjoined SELECT id FROM article;
"""
"""`event_key` is where the reports of an event are looked for; `event_anchor` and `event_alias` are
not derived: they keep ids as they are; reports of `unjoined` articles await joining. (In a table
without rowid, SQLite's integrity check mistakes a column that stands before one of the key.)"""

_FORMER = "ALTER TABLE event_anchor ADD COLUMN former TEXT;"
"""The event that an anchor belonged to before: reports that part and meet again get it back."""

_DETAILS = "ALTER TABLE article ADD COLUMN found TEXT;"
"""What was found of the details that a person edited; the other columns hold what counts."""

_EXTERNAL = """
CREATE TABLE external(
    article TEXT PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    reader TEXT NOT NULL, spans TEXT NOT NULL, problem TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""
"""What a pipeline of the person's own (`reader`, with its version) has found, as JSON."""

MIGRATIONS: tuple[str, ...] = (
    _FIRST, _NAMES, _SEARCHES, _EVENTS, _FORMER, _DETAILS, _EXTERNAL,
)  # fmt: skip
"""SQL scripts; the n-th brings `PRAGMA user_version` from n to n + 1."""


def migrate(db: sqlite3.Connection) -> None:
    """Bring the database to the present form.

    Raises:
        ArchiveError: it was written by a newer version of the program.
    """
    version = _version(db)
    if version > len(MIGRATIONS):
        raise ArchiveError(
            "This archive was made by a newer version of TajArchive; install that version to "
            "open it."
        )
    for step in range(version, len(MIGRATIONS)):
        script = f"""BEGIN IMMEDIATE;
            {MIGRATIONS[step]}
            PRAGMA user_version = {step + 1};
            PRAGMA application_id = {APPLICATION_ID};
            COMMIT;"""
        try:
            db.executescript(script)
        except sqlite3.Error:
            if db.in_transaction:
                db.rollback()
            raise


def is_current(db: sqlite3.Connection) -> bool:
    """Return whether the database is ours and needs no step."""
    application = db.execute("PRAGMA application_id").fetchone()[0]
    return application == APPLICATION_ID and _version(db) == len(MIGRATIONS)


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])
