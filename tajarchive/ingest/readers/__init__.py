# SPDX-License-Identifier: MIT
"""One module per file format; a format is added with its module and one line here."""

from __future__ import annotations

from tajarchive.ingest.reader import Reader
from tajarchive.ingest.readers import docx, html, md, pdf, txt

READERS: tuple[Reader, ...] = (pdf.READER, docx.READER, html.READER, md.READER, txt.READER)
"""Formats in the order in which their contents are tried; plain text, which any file may be, is
chosen last when no other fits."""

__all__ = ["READERS", "Reader"]
