# SPDX-License-Identifier: MIT
"""What a dossier can be written as: one module for each format, listed in `FORMATS`."""

from __future__ import annotations

from tajarchive.export.dossier import Format
from tajarchive.export.formats import (
    bibtex,
    csljson,
    csv,
    docx,
    html,
    ics,
    markdown,
    pdf,
    ris,
    text,
)

FORMATS: tuple[Format, ...] = (
    pdf.FORMAT,
    docx.FORMAT,
    html.FORMAT,
    markdown.FORMAT,
    text.FORMAT,
    ris.FORMAT,
    bibtex.FORMAT,
    csljson.FORMAT,
    csv.FORMAT,
    ics.FORMAT,
)
"""In the order of menus; the first one is offered by default."""
