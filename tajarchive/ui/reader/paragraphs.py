# SPDX-License-Identifier: MIT
"""The paragraphs that are in sight: where they stand, and the bar beside captions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from tajarchive.model import Paragraph
from tajarchive.ui.reader.document import CAPTION_INDENT, Layout

if TYPE_CHECKING:
    from tajarchive.ui.reader.view import ReaderView


def visible_paragraphs(view: ReaderView, layout: Layout) -> Iterator[tuple[Paragraph, float]]:
    """Yield the paragraphs in sight with the baseline of their first line (view's pixels)."""
    if view.article is None:
        return
    top = view.viewport().y() - view.verticalScrollBar().value()
    placed = view.document().documentLayout()
    first = view.cursorForPosition(QPoint(0, 0)).block()
    while first.isValid():
        number = first.blockNumber() - layout.first_block
        box = placed.blockBoundingRect(first)
        if box.top() + top > view.height():
            return
        if 0 <= number < len(view.article.paragraphs) and first.layout().lineCount():
            line = first.layout().lineAt(0)
            baseline = top + box.top() + line.y() + line.ascent()
            baseline += first.layout().position().y() - box.top()
            yield view.article.paragraphs[number], baseline
        first = first.next()


def draw_captions(view: ReaderView, layout: Layout) -> None:
    """Draw a bar at the left of the captions in sight."""
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scrolled = QPointF(0, -view.verticalScrollBar().value())
    placed = view.document().documentLayout()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(view.theme.colour("outline"))
    for paragraph, _ in visible_paragraphs(view, layout):
        if paragraph.kind == "caption":
            block = view.document().findBlock(layout.position(paragraph.start))
            lines = block.layout().boundingRect().height()
            origin = block.layout().position() + scrolled
            height = min(lines, placed.blockBoundingRect(block).height())
            bar = QRectF(CAPTION_INDENT - 16, origin.y() + 2, 3, height - 4)
            painter.drawRoundedRect(bar, 1.5, 1.5)
    painter.end()
