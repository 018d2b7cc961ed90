# SPDX-License-Identifier: MIT
"""Connections to the archive's SQLite file: one writer, a few readers, used from any thread."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from tajarchive.errors import ArchiveError, ReadOnly
from tajarchive.store import migrations

_BUSY_SECONDS = 10.0
_PAGES = 1024
"""Copied between two looks at whether to stop: 4 MB."""


class Database:
    """Hands out connections: `reading()` from a pool, `writing()` one at a time.

    Raises (on creation):
        ArchiveError: the file is not an archive's database, is damaged, or cannot be opened.
    """

    def __init__(self, file: Path, *, read_only: bool) -> None:
        self.file = file
        self.read_only = read_only
        self._pool: list[sqlite3.Connection] = []
        self._pool_lock = threading.Lock()
        self._write_lock = threading.RLock()
        self._writer: sqlite3.Connection | None = None
        try:
            self._prepare()
        except sqlite3.Error as error:
            self.close()
            raise ArchiveError(
                f"The database {file} cannot be opened ({error}); restore it from a backup."
            ) from error
        except ArchiveError:
            self.close()
            raise

    def _prepare(self) -> None:
        if self.read_only:
            with self.reading() as db:
                if not migrations.is_current(db):
                    raise ArchiveError(
                        f"{self.file} is not an archive of this version; open it once for "
                        "writing to bring it up to date."
                    )
            return
        self._writer = self._connect()
        self._writer.execute("PRAGMA journal_mode = WAL")
        migrations.migrate(self._writer)

    def _connect(self) -> sqlite3.Connection:
        if self.read_only:
            uri = self.file.resolve().as_uri() + ("?immutable=1" if self._frozen() else "?mode=ro")
            db = sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False)
        else:
            db = sqlite3.connect(self.file, timeout=_BUSY_SECONDS, check_same_thread=False)
        db.isolation_level = None
        db.row_factory = sqlite3.Row
        try:
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA synchronous = NORMAL")
        except sqlite3.Error:  # the file is no database
            db.close()
            raise
        return db

    def _frozen(self) -> bool:
        """Tell whether the file lies where nothing can be written, as on a disc.

        Readers of a write-ahead log need files beside the database. Without them SQLite opens it
        only when told that nothing changes; a log that holds something forbids that.
        """
        log = self.file.with_name(self.file.name + "-wal")
        if os.access(self.file.parent, os.W_OK):
            return False
        return not log.exists() or log.stat().st_size == 0

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """Lend a connection for reading; it sees one state throughout a transaction."""
        with self._pool_lock:
            db = self._pool.pop() if self._pool else None
        db = db or self._connect()
        try:
            yield db
        finally:
            with self._pool_lock:
                self._pool.append(db)

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection]:
        """Lend the writer inside a transaction: committed at the end, undone by any exception.

        Nested use joins the outer transaction.

        Raises:
            ReadOnly: the archive was opened for reading only.
        """
        if self._writer is None:
            raise ReadOnly("The archive is open for reading only, so nothing in it can be changed.")
        with self._write_lock:
            db = self._writer
            if db.in_transaction:
                yield db
                return
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.rollback()
                raise
            db.commit()

    def copy_to(self, file: Path, step: Callable[[int, int], None]) -> None:
        """Write one state of the database to a new file, also while somebody writes to it.

        `step(done, total)` is told the pages; what it raises ends the copy.

        Raises:
            ArchiveError: the database cannot be read, or the file not be written.
        """
        copy = sqlite3.connect(file)
        try:
            with self.reading() as db:
                db.execute("BEGIN")  # holds the state that the first step sees
                try:
                    db.backup(
                        copy, pages=_PAGES, progress=lambda _, left, all_: step(all_ - left, all_)
                    )
                finally:
                    db.rollback()
        except sqlite3.Error as error:
            raise ArchiveError(f"The database {self.file} cannot be copied ({error}).") from error
        finally:
            copy.close()

    def close(self) -> None:
        """Close every connection; the write-ahead log is folded into the file."""
        with self._pool_lock:
            for db in self._pool:
                db.close()
            self._pool.clear()
        if self._writer is not None:
            self._writer.close()
            self._writer = None
