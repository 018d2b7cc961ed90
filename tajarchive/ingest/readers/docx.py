# SPDX-License-Identifier: MIT
"""Word documents: paragraphs, headings and tables in their order, and plausible properties."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from tajarchive.errors import ImportFailure
from tajarchive.ingest import properties
from tajarchive.ingest.extracted import Extracted, Line
from tajarchive.ingest.reader import Reader
from tajarchive.text import normalise

_MOST_UNPACKED = 512 << 20
_MOST_TEXT = 64 << 20
_MOST_PARTS = 20_000
_MAIN = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", _FALLBACK)
)
_BROKEN = "It is a broken Word document; open it in a word processor, save it anew and import that."


def read(data: bytes, name: str) -> Extracted:
    """Read a Word document (.docx). Tracked deletions are left out, insertions are read.

    Raises:
        ImportFailure: it is broken, protected by a password, no Word document, or unpacks to more
            than is read.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ImportFailure(
            "It is protected by a password or in the old .doc format; save it as .docx without one."
        )
    _check_package(data)
    document = _open(data)
    lines = [
        Line(n, text, hint) for n, (text, hint) in enumerate(_lines(document), 1) if text.strip()
    ]
    core = document.core_properties
    return Extracted(
        lines=tuple(lines),
        title=properties.title(_property(core, "title"), [line.text for line in lines[:8]]),
        author=properties.author(_property(core, "author")),
    )


def _check_package(data: bytes) -> None:
    """Refuse a package before it is unpacked when it is none, or unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {info.filename: info for info in package.infolist()}
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
        raise ImportFailure(_BROKEN) from error
    if _MAIN not in parts:
        kinds = {"xl/workbook.xml": "an Excel workbook", "ppt/presentation.xml": "a presentation"}
        what = next((kinds[part] for part in parts if part in kinds), None)
        if what or "[Content_Types].xml" not in parts:
            raise ImportFailure(
                f"It is {what or 'a ZIP archive'}, not a Word document; import its text instead."
            )
    unpacked = sum(info.file_size for info in parts.values())
    main = parts[_MAIN].file_size if _MAIN in parts else 0
    if unpacked > _MOST_UNPACKED or main > _MOST_TEXT or len(parts) > _MOST_PARTS:
        raise ImportFailure(
            f"It unpacks to {unpacked >> 20} MiB, more than is read of a Word document "
            f"({_MOST_TEXT >> 20} MiB of text, {_MOST_UNPACKED >> 20} MiB in all)."
        )
    if any(info.flag_bits & 1 for info in parts.values()):
        raise ImportFailure("It is protected by a password; save it without one.")


def _open(data: bytes) -> Any:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

    try:
        return docx.Document(io.BytesIO(data))
    except (
        OpcError,
        KeyError,
        ValueError,
        AttributeError,
        IndexError,
        etree.LxmlError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
    ) as error:
        raise ImportFailure(_BROKEN) from error


def _property(core: Any, name: str) -> str | None:
    try:
        return getattr(core, name) or None
    except (ValueError, AttributeError, KeyError):
        return None


def _lines(document: Any) -> Iterator[tuple[str, str]]:
    styles = _style_names(document)
    body = document.element.body
    if body is not None:
        yield from _blocks(body, styles)


def _style_names(document: Any) -> dict[str, str]:
    try:
        return {style.style_id: (style.name or "").lower() for style in document.styles}
    except (KeyError, AttributeError, ValueError):
        return {}


def _blocks(parent: Any, styles: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (text, hint) of the paragraphs under an element, with tables row by row."""
    for child in parent.iterchildren():
        if child.tag == f"{_W}p":
            yield from _paragraph(child, styles)
        elif child.tag == f"{_W}tbl":
            yield from _table(child, styles)
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _blocks(child, styles)


def _paragraph(paragraph: Any, styles: dict[str, str]) -> Iterator[tuple[str, str]]:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = style.get(f"{_W}val", "") if style is not None else ""
    hint = _hint(styles.get(name, name.lower()))
    for piece in normalise.clean("".join(_runs(paragraph))).split("\n"):
        if piece.strip():
            yield piece.strip(), hint


def _hint(style: str) -> str:
    if style == "title":
        return "title"
    if style.startswith("heading"):
        return "heading"
    return "caption" if style == "caption" else ""


def _runs(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag in _SKIPPED:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}ptab"):
            yield "\t"
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n" if child.get(f"{_W}type") in (None, "textWrapping") else " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag == f"{_W}p":  # a text box within the paragraph
            yield "\n" + "".join(_runs(child)) + "\n"
        elif isinstance(child.tag, str):
            yield from _runs(child)


def _table(table: Any, styles: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield a table: each row is a line, unless the table only arranges running text."""
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is not table:
            continue
        cells = [list(_blocks(cell, styles)) for cell in row.iterchildren(f"{_W}tc")]
        texts = [" ".join(text for text, _ in cell) for cell in cells]
        if len(cells) == 1 or any(len(text) > 300 for text in texts):
            for cell in cells:
                yield from cell
        elif any(texts):
            yield re.sub(r"[ \t]+", " ", " | ".join(text for text in texts if text)), "row"


def _sniff(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04") and (
        b"word/" in data or b"[Content_Types].xml" in data[:200]
    )


READER = Reader("docx", "Word document", (".docx", ".docm"), _sniff, read, limit=256 << 20)
