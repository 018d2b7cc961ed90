# SPDX-License-Identifier: MIT
"""Citations of articles, in the styles of `STYLES` and the notations of `NOTATIONS`."""

from __future__ import annotations

from tajarchive.errors import ArchiveError
from tajarchive.export import records
from tajarchive.export.reference import Run, as_html, as_markdown, as_text, reference
from tajarchive.export.styles import STYLES
from tajarchive.export.styles.style import Style
from tajarchive.model import Article

STYLE_NAMES = tuple(style.name for style in STYLES)
NOTATIONS = ("text", "html", "ris", "bibtex", "csljson")
"""What a citation can be written as; the last three are records and know no style."""

_WRITTEN = {"text": as_text, "html": as_html, "markdown": as_markdown}
_RECORDS = {"ris": records.ris, "bibtex": records.bibtex, "csljson": records.csljson}

Paragraphs = int | tuple[int, int] | None
"""The paragraphs a citation points to: none, one, or the first and the last one."""


def cite(
    article: Article,
    paragraphs: Paragraphs = None,
    style: str = "chicago",
    format: str = "text",
) -> str:
    """Return the citation of an article, or of `paragraphs` of it (numbers as the reader shows).

    `format` is one of `NOTATIONS` or "markdown". Text, HTML and Markdown are one line.

    Raises:
        ArchiveError: there is no such style or format, or the article has no such paragraph.
    """
    place = _checked(article, paragraphs)
    if format in _RECORDS:
        return _RECORDS[format](article, place)
    written = _WRITTEN.get(format)
    if written is None:
        raise ArchiveError(f"There is no format “{format}”; known are: {', '.join(NOTATIONS)}.")
    return written(runs(article, place, style))


def runs(
    article: Article, paragraphs: Paragraphs = None, style: str = "chicago"
) -> tuple[Run, ...]:
    """Return a citation in pieces, for documents that set italics and links themselves."""
    return style_named(style).cite(reference(article, _checked(article, paragraphs)))


def style_named(name: str) -> Style:
    """Return the style.

    Raises:
        ArchiveError: there is none of that name.
    """
    for style in STYLES:
        if style.name == name:
            return style
    raise ArchiveError(f"There is no style “{name}”; known are: {', '.join(STYLE_NAMES)}.")


def _checked(article: Article, paragraphs: Paragraphs) -> tuple[int, int] | None:
    if paragraphs is None or paragraphs == (0, 0):
        return None
    first, last = (paragraphs, paragraphs) if isinstance(paragraphs, int) else paragraphs
    known = {paragraph.n for paragraph in article.paragraphs}
    for number in (first, last):
        if number not in known:
            most = max(known, default=0)
            raise ArchiveError(f"The article has no paragraph {number}; it has {most}.")
    return min(first, last), max(first, last)
