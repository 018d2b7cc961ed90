# SPDX-License-Identifier: MIT
"""Looking for words: in the document that is shown, and in a body that may have changed since."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextCursor, QTextDocument

from tajarchive.model import Span

_MOST = 5000
"""Finds that are marked."""


def find_all(
    document: QTextDocument, text: str, flags: QTextDocument.FindFlag
) -> list[tuple[int, int]]:
    """Return the positions of a text in a document, at most 5,000."""
    found: list[tuple[int, int]] = []
    cursor = QTextCursor(document)
    while text and len(found) < _MOST:
        cursor = document.find(text, cursor, flags)
        if cursor.isNull():
            break
        found.append((cursor.selectionStart(), cursor.selectionEnd()))
    return found


def nearest(body: str, span: Span, words: str) -> Span:
    """Return the place with these words that is nearest to a span; the span when there is none."""
    words = " ".join(words.split())
    if " ".join(body[span.start : span.end].split()) == words:
        return span
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.finditer(pattern, body) if pattern else ()
    places = [Span(match.start(), match.end()) for match in found]
    inside = Span(min(span.start, len(body)), min(span.end, len(body)))
    return min(places, key=lambda place: abs(place.start - span.start), default=inside)
