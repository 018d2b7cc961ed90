# SPDX-License-Identifier: MIT
"""Tables of comma-separated values."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from pathlib import Path

from tajarchive.errors import ArchiveError
from tajarchive.model import ConcordanceLine

_LARGEST = 200_000_000
"""Bytes of a table that is read."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
LINE_COLUMNS = (
    "ID", "Paragraph", "Start", "End", "Left", "Hit", "Right", "Title", "Source", "Published",
    "Language", "Citation",
)  # fmt: skip
"""A line of a concordance; its last column can be pasted into a footnote."""


def csv_text(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a table as RFC 4180 has it, lines ending in CR LF.

    None becomes an empty cell. A text that a spreadsheet would run as a formula gets an
    apostrophe in front, since imported articles are not to be trusted.
    """
    file = io.StringIO()
    write_csv(file.write, header, rows)
    return file.getvalue()


def write_csv(
    write: Callable[[str], object], header: Iterable[str], rows: Iterable[Iterable[object]]
) -> None:
    """Write a table row by row with a function that leaves line ends as they are (see
    `csv_text`)."""
    writer = csv.writer(_Writer(write))
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in rows)


class _Writer:
    """A function as the file that the csv module wants."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self.write = write


def cell(value: object) -> object:
    """Return a value as a cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def plain_cell(text: str) -> str:
    """Return a cell as it was before `cell` kept a spreadsheet from running it."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def read_table(path: Path) -> str:
    """Return the text of a table that came back: UTF-8, or UTF-16 with a byte order mark.

    Raises ArchiveError when it cannot be read, is too large, or is something else.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ArchiveError(f"{path} is too large to be a table of decisions; choose another.")
        data = path.read_bytes()
    except OSError as error:
        raise ArchiveError(f"{path} cannot be read ({error.strerror}); choose another.") from error
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArchiveError(
            f"{path} is no UTF-8 text; save it as UTF-8 (“CSV UTF-8”) and try again."
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def line_row(line: ConcordanceLine, citation: str | None) -> tuple[object, ...]:
    """Return a line of a concordance as a row with `LINE_COLUMNS`."""
    return (
        line.article, line.paragraph, line.start, line.end, line.left.strip(), line.match,
        line.right.strip(), line.title, line.source, line.published, line.language, citation,
    )  # fmt: skip
