# SPDX-License-Identifier: MIT
"""PDF documents: lines put together into paragraphs, without running heads and page numbers."""

from __future__ import annotations

import re
from typing import Any

from tajarchive.errors import ImportFailure
from tajarchive.ingest import pagelines, properties
from tajarchive.ingest.extracted import Extracted
from tajarchive.ingest.pagelines import PageLine
from tajarchive.ingest.reader import Reader

_MOST_TEXT = 30_000_000
_MOST_PAGES = 10_000


def read(data: bytes, name: str) -> Extracted:
    """Read the text of a PDF.

    Raises:
        ImportFailure: it is broken, protected by a password, too long, or only pictures of pages.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ImportFailure(_reason(str(error))) from error
    try:
        pages = _pages(document)
        lines = pagelines.paragraphs(pages)
        if not lines:
            raise ImportFailure(
                "It has pictures of pages but no text; recognise the text (OCR) and import "
                "it again."
            )
        told = document.get_metadata_dict(skip_empty=True)
    except pypdfium2.PdfiumError as error:
        raise ImportFailure(_reason(str(error))) from error
    finally:
        document.close()
    return Extracted(
        lines=tuple(lines),
        title=properties.title(told.get("Title"), [line.text for line in lines[:8]]),
        author=properties.author(told.get("Author")),
    )


def _reason(error: str) -> str:
    if "assword" in error or "ecurity" in error:
        return "It is protected by a password; save it without one and import it again."
    return "It is a broken or cut-off PDF document; get it again from where it came."


def _pages(document: Any) -> list[list[PageLine]]:
    count = len(document)
    if count > _MOST_PAGES:
        raise ImportFailure(f"It has {count} pages, more than the {_MOST_PAGES} that are read.")
    pages: list[list[PageLine]] = []
    total = 0
    for index in range(count):
        page = document[index]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        total += len(text)
        if total > _MOST_TEXT:
            raise ImportFailure("It holds more text than is read of one document; split it first.")
        pages.append(_lines(text_page, text, page.get_height()))
        text_page.close()
        page.close()
    return pages


def _lines(text_page: Any, text: str, height: float) -> list[PageLine]:
    """Return the lines of a page with their boxes, where the offsets of text and page agree."""
    boxed = text_page.count_chars() == len(text)
    lines: list[PageLine] = []
    for match in re.finditer(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?", text):
        said = match.group()
        if not said.strip():
            continue
        box = _box(text_page, match.start(), said) if boxed else None
        lines.append(PageLine(said, *box, page_height=height) if box else PageLine(said))
    return lines


def _box(text_page: Any, start: int, said: str) -> tuple[float, float, float, float] | None:
    """Return left, bottom, right and height of a line from a few of its letters."""
    first = start + len(said) - len(said.lstrip())
    last = start + len(said.rstrip()) - 1
    if said.rstrip()[-1] in "\x02\ufffe":
        last = max(first, last - 1)
    middle = range(first, last + 1, max(1, (last - first) // 6))
    left = text_page.get_charbox(first, loose=True)
    right = text_page.get_charbox(last, loose=True)
    heights = sorted(
        box[3] - box[1] for box in (text_page.get_charbox(i, loose=True) for i in middle)
    )
    height = heights[len(heights) // 2]
    return (left[0], left[1], right[2], height) if height > 0 else None


def _sniff(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


READER = Reader("pdf", "PDF document", (".pdf",), _sniff, read, limit=256 << 20)
