# SPDX-License-Identifier: MIT
"""Out of the archive: citations, clipboard texts, and documents in the formats of `FORMATS`."""

from __future__ import annotations

from tajarchive.export.citation import NOTATIONS, STYLE_NAMES, cite
from tajarchive.export.clipboard import ClipboardText, for_clipboard
from tajarchive.export.document import format_of, write
from tajarchive.export.dossier import Dossier, Format
from tajarchive.export.formats import FORMATS

__all__ = [
    "FORMATS",
    "NOTATIONS",
    "STYLE_NAMES",
    "ClipboardText",
    "Dossier",
    "Format",
    "cite",
    "for_clipboard",
    "format_of",
    "write",
]
