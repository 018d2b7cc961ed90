# SPDX-License-Identifier: MIT
"""The errors a person may meet; each message is one sentence fit for that person to read."""

from __future__ import annotations


class ArchiveError(Exception):
    """Something a person can act on: the message names the thing and the next step."""


class ArchiveNotFound(ArchiveError):
    """There is no archive at the path that was given."""


class ArchiveLocked(ArchiveError):
    """Another process has the archive open for writing; the message names it."""


class ReadOnly(ArchiveError):
    """A change was asked of an archive that is open for reading only, or cannot be written to."""


class ArticleNotFound(ArchiveError):
    """No article of the archive has the id that was given."""


class ImportFailure(ArchiveError):
    """One file could not be imported; the message is the reason, without the file's name."""


class QueryError(ArchiveError):
    """A search query cannot be understood.

    Attributes:
        column: 1-based column of the query, in code points, where it goes wrong; 0 when no
            single place is to blame.
    """

    def __init__(self, message: str, column: int = 0) -> None:
        super().__init__(f"column {column}: {message}" if column else message)
        self.column = column
        self.reason = message


class ExportError(ArchiveError):
    """A document could not be written; the message says why and what to do."""
