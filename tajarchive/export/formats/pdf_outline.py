# SPDX-License-Identifier: MIT
"""What Qt leaves out of a PDF: the outline and the metadata."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from tajarchive import __version__


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline: `page` counts from 0, `top` is in points from the page's foot."""

    title: str
    page: int
    top: float


def finished(data: bytes, title: str, bookmarks: Iterable[Bookmark]) -> bytes:
    """Return a PDF file with outline, title and producer; no author is named."""
    from pypdf import PdfWriter
    from pypdf.generic import Fit, NameObject

    writer = PdfWriter(clone_from=io.BytesIO(data))
    for bookmark in bookmarks:
        fit = Fit.xyz(left=0, top=bookmark.top)
        writer.add_outline_item(title=bookmark.title, page_number=bookmark.page, fit=fit)
    writer.metadata = None
    writer.add_metadata({"/Title": title, "/Author": "", "/Producer": f"TajArchive {__version__}"})
    # Qt's XMP packet names Qt as producer, and readers believe it before the dictionary.
    writer.root_object.pop(NameObject("/Metadata"), None)
    writer.page_mode = "/UseOutlines"
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
