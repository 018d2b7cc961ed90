# SPDX-License-Identifier: MIT
"""Reading one file whole: which format it is, within which limits, and what article it makes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from tajarchive.errors import ImportFailure
from tajarchive.ingest import metadata
from tajarchive.ingest.reader import Reader
from tajarchive.ingest.readers import READERS
from tajarchive.model import Article

_HEAD = 4096
_MEBIBYTE = 1 << 20


def read(path: Path) -> Article:
    """Read a file whole; the article has neither id nor analysis yet.

    Raises:
        ImportFailure: the file cannot be read, is too large, or holds no article.
    """
    limit = admit(path)
    with path.open("rb") as file:
        return read_bytes(file.read(limit + 1), display_name(path))


def admit(path: Path) -> int:
    """Refuse a file that need not be read to be refused; return how many bytes it may have.

    Raises:
        ImportFailure: it is missing, empty, no ordinary file, too large, or may not be read.
    """
    try:
        status = path.stat()
        _refuse_special(status)
        if status.st_size == 0:
            raise ImportFailure("It is empty.")
        with path.open("rb") as file:
            reader = choose(file.read(_HEAD), display_name(path))
    except FileNotFoundError as error:
        raise ImportFailure("There is no such file.") from error
    except PermissionError as error:
        raise ImportFailure("It may not be read: permission denied.") from error
    except OSError as error:
        raise ImportFailure(f"It cannot be read: {error.strerror or 'input error'}.") from error
    _refuse_large(status.st_size, reader)
    return reader.limit


def read_bytes(data: bytes, name: str) -> Article:
    """Read the bytes of a file that was called `name`.

    Raises:
        ImportFailure: they are empty, too many, not of a known format, or hold no article.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise ImportFailure("It is empty.")
    reader = choose(data[:_HEAD], name)
    _refuse_large(len(data), reader)
    article = metadata.article_from(reader.read(data, name), data, name)
    if not article.body and article.title_from == "file name":
        raise ImportFailure("It holds no text.")
    return article


def choose(head: bytes, name: str) -> Reader:
    """Return the reader for a file that begins with `head`: by content first, then by suffix.

    Raises:
        ImportFailure: no format fits.
    """
    for reader in READERS:
        if reader.sniff(head):
            return reader
    suffix = os.path.splitext(name)[1].lower()
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    return READERS[-1]


def known_suffix(path: Path) -> bool:
    """Tell whether a file's ending is that of a known format."""
    suffix = path.suffix.lower()
    return any(suffix in reader.suffixes for reader in READERS)


def display_name(path: Path) -> str:
    """Return a file's name for people: bytes that are no UTF-8 show as replacement characters."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _refuse_special(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ImportFailure("It is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise ImportFailure("It is not an ordinary file but a device, pipe or socket.")


def _refuse_large(size: int, reader: Reader) -> None:
    if size > reader.limit:
        raise ImportFailure(
            f"It has {size / _MEBIBYTE:.0f} MiB, more than the {reader.limit // _MEBIBYTE} MiB "
            f"that are read of {reader.label} files; split it first."
        )
