# SPDX-License-Identifier: MIT
"""Colours in the text: names by kind (in the document), hits and sentences (laid over it)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from tajarchive.model import Article, DateMention, Mention, Span
from tajarchive.ui.kinds import BY_ID, BY_TYPE, KINDS, Kind
from tajarchive.ui.reader.document import Layout
from tajarchive.ui.theme import Theme

Marked = Mention | DateMention


def kind_of(marked: Marked) -> Kind | None:
    """Return the kind that a mention or a date is shown as."""
    return BY_ID["date"] if isinstance(marked, DateMention) else BY_TYPE.get(marked.type)


def counts(article: Article) -> dict[str, int]:
    """Return how often each kind occurs in the article."""
    found = {kind.id: 0 for kind in KINDS}
    for marked in (*article.mentions, *article.dates):
        kind = kind_of(marked)
        if kind is not None:
            found[kind.id] += 1
    return found


def paint(
    document: QTextDocument, article: Article, layout: Layout, theme: Theme, shown: set[str]
) -> None:
    """Colour the names and dates of the kinds in `shown`, in one edit, over plain text."""
    formats = {kind.id: format_of(kind, theme) for kind in KINDS if kind.id in shown}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for marked in (*article.mentions, *article.dates):
        kind = kind_of(marked)
        if kind is not None and kind.id in formats:
            _select(cursor, layout, marked.start, marked.end)
            cursor.mergeCharFormat(formats[kind.id])
    cursor.endEditBlock()


def unpaint(document: QTextDocument, article: Article, layout: Layout, theme: Theme) -> None:
    """Take the colours of all names and dates back."""
    body, caption = _plain(theme.colour("text")), _plain(theme.colour("caption"))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for marked in (*article.mentions, *article.dates):
        _select(cursor, layout, marked.start, marked.end)
        paragraph = article.paragraph_at(marked.start)
        is_caption = paragraph is not None and paragraph.kind == "caption"
        cursor.mergeCharFormat(caption if is_caption else body)
    cursor.endEditBlock()


def format_of(kind: Kind, theme: Theme) -> QTextCharFormat:
    """Return the look of a kind: its colour, and the sign that needs no colour."""
    made = _plain(theme.entity(kind.id))
    made.setUnderlineStyle(kind.line)
    line = theme.entity(kind.id)
    line.setAlphaF(0.75)
    made.setUnderlineColor(line)
    made.setFontItalic(kind.italic)
    made.setFontOverline(kind.over)
    return made


def _plain(colour: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(colour)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
    made.setFontItalic(False)
    made.setFontOverline(False)
    return made


def _select(cursor: QTextCursor, layout: Layout, start: int, end: int) -> None:
    cursor.setPosition(layout.position(start))
    cursor.setPosition(layout.position(end), QTextCursor.MoveMode.KeepAnchor)


def overlays(
    document: QTextDocument,
    layout: Layout,
    theme: Theme,
    *,
    sentences: Iterable[Span] = (),
    hits: Iterable[Span] = (),
    current_hit: Span | None = None,
    found: Iterable[tuple[int, int]] = (),
) -> list[QTextEdit.ExtraSelection]:
    """Return what lies over the text, later over earlier: event sentences, hits of the search,
    finds of the find bar (document positions), the current one."""
    made: list[QTextEdit.ExtraSelection] = []

    def add(start: int, end: int, back: str, ink: str | None) -> None:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        # PySide's stubs give these two as plain attributes of an empty class.
        selection.cursor = cursor  # type: ignore[attr-defined]
        shape = QTextCharFormat()
        shape.setBackground(theme.colour(back))
        if ink is not None:
            shape.setForeground(theme.colour(ink))
        selection.format = shape  # type: ignore[attr-defined]
        made.append(selection)

    for span in sentences:
        add(layout.position(span.start), layout.position(span.end), "sentence", None)
    for span in hits:
        if span != current_hit:
            add(layout.position(span.start), layout.position(span.end), "hit", "hit_text")
    for start, end in found:
        add(start, end, "found", "found_text")
    if current_hit is not None:
        start, end = layout.position(current_hit.start), layout.position(current_hit.end)
        add(start, end, "current_hit", "current_hit_text")
    return made
