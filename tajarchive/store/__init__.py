# SPDX-License-Identifier: MIT
"""The record: one SQLite file and the originals beside it, in the archive's folder.

archive.db      articles, what was found in them, what a person decided
originals/      every imported file, byte for byte, by SHA-256
index/          the Whoosh index (derived; not the store's business)
archive.lock    held by the one process that may write
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tajarchive.errors import ArchiveError, ArchiveNotFound
from tajarchive.model import BackupReport, Cancelled, Progress
from tajarchive.store import backup
from tajarchive.store.annotations import Annotations
from tajarchive.store.articles import Articles
from tajarchive.store.chronicle import Chronicle
from tajarchive.store.clippings import Clipping, Clippings
from tajarchive.store.database import Database
from tajarchive.store.decisions import Decisions
from tajarchive.store.externals import Externals
from tajarchive.store.lock import WriteLock
from tajarchive.store.originals import Originals, Staged
from tajarchive.store.searches import Searches
from tajarchive.store.tags import Tags

__all__ = ["DATABASE", "LOCK", "Clipping", "Staged", "Store"]

DATABASE = "archive.db"
LOCK = "archive.lock"
"""What the names of the files begin with that a lock leaves in the folder."""


class Store:
    """An open archive folder and its parts: articles, annotations, clippings, decisions, what
    pipelines found, searches, tags and originals."""

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self.folder = folder
        self.read_only = read_only
        self._lock = None if read_only else WriteLock(folder)
        try:
            self._database = Database(folder / DATABASE, read_only=read_only)
        except BaseException:
            if self._lock:
                self._lock.release()
            raise
        self.articles = Articles(self._database)
        self.annotations = Annotations(self._database)
        self.chronicle = Chronicle(self._database)
        self.clippings = Clippings(self._database)
        self.decisions = Decisions(self._database)
        self.externals = Externals(self._database)
        self.searches = Searches(self._database)
        self.tags = Tags(self._database)
        self.originals = Originals(folder / "originals")
        if not read_only:
            self.originals.clear_staging()

    @classmethod
    def create(cls, folder: Path) -> Store:
        """Make a new archive in an empty or missing folder and open it for writing.

        Raises:
            ArchiveError: there is one already, other files are in the way, or the folder
                cannot be made.
        """
        if (folder / DATABASE).exists():
            raise ArchiveError(f"There is an archive in {folder} already; open it instead.")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            in_the_way = next(folder.iterdir(), None)
        except OSError as error:
            raise ArchiveError(
                f"The folder {folder} cannot be used for an archive ({error.strerror}); choose "
                "another."
            ) from error
        if in_the_way is not None and not in_the_way.name.startswith(LOCK):
            raise ArchiveError(
                f"The folder {folder} is not empty ({in_the_way.name} is in it); choose an "
                "empty or a new one for the archive."
            )
        return cls(folder, read_only=False)

    @classmethod
    def open(cls, folder: Path, *, read_only: bool) -> Store:
        """Open an archive.

        Raises:
            ArchiveNotFound: there is none in that folder.
            ArchiveLocked: another process has it open for writing and so wants this one.
            ArchiveError: it is damaged or of a newer version.
        """
        if not (folder / DATABASE).is_file():
            raise ArchiveNotFound(
                f"There is no archive in {folder}; make one with “tajarchive init --starter” or "
                "choose another folder."
            )
        return cls(folder, read_only=read_only)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Make everything written inside stand or fall together."""
        with self._database.writing():
            yield

    def value(self, key: str) -> str | None:
        """Return a noted value of the archive (index token, versions), or None."""
        with self._database.reading() as db:
            row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def set_value(self, key: str, value: str) -> None:
        """Note a value of the archive."""
        with self._database.writing() as db:
            db.execute("INSERT OR REPLACE INTO meta VALUES(?, ?)", (key, value))

    def faults(
        self, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> list[str]:
        """Return what is wrong with the record, one sentence each; empty when all is well.

        Once cancelled, what was found until then.
        """
        found: list[str] = []
        try:
            with self._database.reading() as db:
                for row in db.execute("PRAGMA integrity_check(20)"):
                    if row[0] != "ok":
                        found.append(f"The database is damaged: {row[0]}.")
                for row in db.execute("PRAGMA foreign_key_check"):
                    found.append(f"A row of table {row[0]} refers to one that is missing.")
        except sqlite3.DatabaseError as error:
            found.append(f"The database is damaged: {error}.")
        kept = self.articles.originals()
        for number, (sha256, suffix, name) in enumerate(kept):
            if cancelled is not None and cancelled():
                break
            if progress is not None:
                progress(number, len(kept), "Checking the originals")
            if not self.originals.is_whole(sha256, suffix):
                found.append(f"The original of {name} is missing or changed.")
        return found

    def back_up(self, file: Path, progress: Progress, cancelled: Cancelled) -> BackupReport:
        """Write the record and the originals to one file (see `backup.write`)."""
        return backup.write(self._database, self.originals, file, progress, cancelled)

    def close(self) -> None:
        """Close the database and give back the right to write."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None
