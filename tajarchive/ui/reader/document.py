# SPDX-License-Identifier: MIT
"""An article as a text document, and which position of it each code point of the body has."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from tajarchive.model import Article, Paragraph
from tajarchive.ui import dates, fonts, languages
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

CAPTION_INDENT = 26


@dataclass(frozen=True, slots=True)
class Face:
    """How the text is set: family "serif" or "sans", points, and line spacing in percent."""

    family: str = "serif"
    points: float = 13
    spacing: int = 145


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    end: int
    position: int
    text: str
    plain: bool


class Layout:
    """Translates between offsets of a body (code points) and positions of a document (UTF-16).

    `first_block` is the number of the block that holds the first paragraph; the others follow.
    """

    def __init__(self, rows: list[_Row], first_block: int) -> None:
        self.first_block = first_block
        self._rows = rows
        self._starts = [row.start for row in rows]
        self._positions = [row.position for row in rows]

    @property
    def body_position(self) -> int:
        """Where the body begins in the document."""
        return self._positions[0] if self._positions else 0

    def position(self, offset: int) -> int:
        """Return the position of a code point; offsets between paragraphs go to an end."""
        if not self._rows:
            return 0
        row = self._rows[max(0, bisect_right(self._starts, offset) - 1)]
        within = min(max(0, offset - row.start), row.end - row.start)
        return row.position + (within if row.plain else _units(row.text[:within]))

    def offset(self, position: int) -> int:
        """Return the code point at a position; positions before the body give its beginning."""
        if not self._rows or position < self._positions[0]:
            return 0
        row = self._rows[bisect_right(self._positions, position) - 1]
        units = position - row.position
        if row.plain:
            return min(row.start + units, row.end)
        within = len(row.text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))
        return min(row.start + within, row.end)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def fill(document: QTextDocument, article: Article, theme: Theme, face: Face) -> Layout:
    """Replace the document's content by the article and return where its body went."""
    document.clear()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(fonts.font(face.family, face.points))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _insert_head(cursor, article, theme, face)
    first_block = cursor.blockNumber() + 1
    rows = [_insert_paragraph(cursor, article, p, theme, face) for p in article.paragraphs]
    cursor.endEditBlock()
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(face.points * 1.7)
    frame.setBottomMargin(face.points * 4)
    document.rootFrame().setFrameFormat(frame)
    return Layout(rows, first_block)


def byline(article: Article) -> str:
    """Return source, date, author and dateline in one line; what is unknown is said or left out."""
    parts = [article.source or tr("source unknown")]
    if article.publisher and article.publisher != article.source:
        parts.append(tr("carried by {publisher}", publisher=article.publisher))
    parts.append(dates.full(article.published))
    if article.author:
        parts.append(tr("by {author}", author=article.author))
    if article.dateline and (article.dateline.place or article.dateline.date):
        filed = [article.dateline.place or ""]
        if article.dateline.date:
            filed.append(dates.full(article.dateline.date))
        words = ", ".join(part for part in filed if part)
        parts.append(
            tr("filed from {where}", where=words)
            if article.dateline.place
            else tr("filed {date}", date=filed[-1])
        )
    return "  ·  ".join(parts)


def edited(article: Article) -> str:
    """Return a sign and which details a person edited; "" when none."""
    if not article.found:
        return ""
    from tajarchive.ingest.details import DETAILS

    named = (tr(detail.label).lower() for detail in DETAILS if detail.name in article.edited)
    return tr("✎ edited: {details}", details=", ".join(named))


def _insert_head(cursor: QTextCursor, article: Article, theme: Theme, face: Face) -> None:
    small = _format(fonts.font("sans", max(9.0, face.points * 0.74)), theme, "dim")
    title_font = fonts.font(face.family, face.points * 1.6, QFont.Weight.Bold)
    kicker = _format(fonts.font("sans", max(8.5, face.points * 0.66)), theme, "accent")
    kicker.setFontWeight(QFont.Weight.DemiBold)
    kicker.setFontLetterSpacing(104)
    cursor.setBlockFormat(QTextBlockFormat())
    above = [article.section or "", languages.name(article.language)]
    cursor.insertText("  ·  ".join(part for part in above if part), kicker)
    shape = QTextBlockFormat()
    shape.setTopMargin(face.points * 0.4)
    shape.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setHeadingLevel(1)
    cursor.insertBlock(shape)
    cursor.insertText(article.title, _format(title_font, theme, "text"))
    shape = QTextBlockFormat()
    shape.setTopMargin(face.points * 0.7)
    shape.setBottomMargin(face.points * (0.4 if article.warnings else 1.9))
    shape.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.insertBlock(shape)
    by_hand = edited(article)
    cursor.insertText(byline(article) + (f"  ·  {by_hand}" if by_hand else ""), small)
    for number, warning in enumerate(article.warnings):
        last = number == len(article.warnings) - 1
        shape = QTextBlockFormat()
        shape.setTopMargin(face.points * 0.3)
        shape.setBottomMargin(face.points * (1.9 if last else 0.3))
        cursor.insertBlock(shape)
        sentence = warning[:1].upper() + warning[1:]
        ink = _format(small.font(), theme, "warning")
        cursor.insertText(f"⚠  {sentence}", ink)


def _insert_paragraph(
    cursor: QTextCursor, article: Article, paragraph: Paragraph, theme: Theme, face: Face
) -> _Row:
    text = article.body[paragraph.start : paragraph.end]
    caption = paragraph.kind == "caption"
    shape = QTextBlockFormat()
    shape.setLineHeight(face.spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setBottomMargin(face.points * 0.95)
    if caption:
        shape.setLineHeight(132, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setLeftMargin(CAPTION_INDENT)
        shape.setRightMargin(CAPTION_INDENT)
        shape.setTopMargin(face.points * 0.3)
        shape.setBottomMargin(face.points * 1.25)
    points = face.points * (0.84 if caption else 1.0)
    ink = _format(fonts.font(face.family, points), theme, "caption" if caption else "text")
    cursor.insertBlock(shape, ink)
    position = cursor.position()
    # A line separator keeps a paragraph one block, whatever the text holds.
    cursor.insertText(text.replace("\n", "\u2028").replace("\u2029", "\u2028"), ink)
    return _Row(paragraph.start, paragraph.end, position, text, _units(text) == len(text))


def _format(font: QFont, theme: Theme, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(theme.colour(colour))
    return made


def verbatim(
    document: QTextDocument, layout: Layout, article: Article, start: int, end: int
) -> str:
    """Return what stands between two positions of a document, word for word: of the head as it
    is shown, of the body as it is written, with an empty line between paragraphs."""
    body, parts = layout.body_position, []
    if start < body:
        head = QTextCursor(document)
        head.setPosition(start)
        head.setPosition(min(end, body - 1), QTextCursor.MoveMode.KeepAnchor)
        parts.append(head.selection().toPlainText())
    if end > body:
        first, last = layout.offset(max(start, body)), layout.offset(end)
        parts.append(article.body[first:last])
    return "\n\n".join(part for part in parts if part)
