# SPDX-License-Identifier: MIT
"""Plain text, in any encoding of the region."""

from __future__ import annotations

from tajarchive.ingest import encoding, wrapping
from tajarchive.ingest.extracted import Extracted, Line
from tajarchive.ingest.reader import Reader
from tajarchive.text import normalise


def read(data: bytes, name: str) -> Extracted:
    """Read plain text: a line is a paragraph, unless the text was wrapped at a fixed width.

    Raises:
        ImportFailure: the bytes are not text.
    """
    text, used = encoding.decode(data)
    return Extracted(lines=tuple(lines_of(text)), encoding=used)


def lines_of(text: str) -> list[Line]:
    """Return the cleaned lines of a text, numbered from 1, wrapped paragraphs joined."""
    cleaned = normalise.clean(text)
    lines = [Line(n, line.rstrip()) for n, line in enumerate(cleaned.split("\n"), 1)]
    return wrapping.unwrap(lines)


def _sniff(data: bytes) -> bool:
    return False


READER = Reader("txt", "Plain text", (".txt", ".text", ".asc"), _sniff, read)
