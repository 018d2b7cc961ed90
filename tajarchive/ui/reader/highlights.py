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
    """Return how often each kind is marked in the article; what both lists have counts once."""
    places: dict[str, set[tuple[int, int]]] = {kind.id: set() for kind in KINDS}
    for marked in (*article.mentions, *article.dates):
        kind = kind_of(marked)
        if kind is not None:
            places[kind.id].add((marked.start, marked.end))
    return {kind: len(spans) for kind, spans in places.items()}


def paint(
    document: QTextDocument,
    article: Article,
    layout: Layout,
    theme: Theme,
    kinds: set[str],
    *,
    shown: bool = True,
) -> None:
    """Colour the names and dates of these kinds, or take their colours back, in one edit."""
    formats = {kind.id: format_of(kind, theme) for kind in KINDS if kind.id in kinds}
    body, caption = _plain(theme.colour("text")), _plain(theme.colour("caption"))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for marked in (*article.mentions, *article.dates):
        kind = kind_of(marked)
        if kind is None or kind.id not in formats:
            continue
        look = formats[kind.id]
        if not shown:
            paragraph = article.paragraph_at(marked.start)
            look = caption if paragraph and paragraph.kind == "caption" else body
        cursor.setPosition(layout.position(marked.start))
        cursor.setPosition(layout.position(marked.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)
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


def overlays(
    document: QTextDocument,
    layout: Layout,
    theme: Theme,
    *,
    sentences: Iterable[Span] = (),
    hits: Iterable[Span] = (),
    current_hit: Span | None = None,
    found: Iterable[tuple[int, int]] = (),
    name: Span | None = None,
) -> list[QTextEdit.ExtraSelection]:
    """Return what lies over the text, later over earlier: event sentences, hits of the search,
    finds of the find bar (document positions), the current one, the name that was stepped to."""
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
            shape.setUnderlineColor(theme.colour(ink))  # of a name that stands there
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
    if name is not None:
        start, end = layout.position(name.start), layout.position(name.end)
        add(start, end, "selection", "selection_text")
    return made
