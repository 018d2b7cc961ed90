# SPDX-License-Identifier: MIT
"""The text of one article, with marked names, hits, sentences and numbered paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from tajarchive.model import Article, DateMention, Mention, Paragraph, Span
from tajarchive.ui import fonts
from tajarchive.ui.kinds import KINDS
from tajarchive.ui.reader import highlights, paragraphs
from tajarchive.ui.reader.document import Face, Layout, fill, verbatim
from tajarchive.ui.reader.finding import nearest
from tajarchive.ui.reader.margin import WIDTH, Margin
from tajarchive.ui.reader.marked import marked_at, next_name
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

_HOVER_MS = 350


class ReaderView(QTextEdit):
    """Shows an article; every offset it gives and takes is a code point of the body."""

    cursor_moved = Signal(int)
    """The caret went to this offset."""
    pointed = Signal(int)
    """The pointer went to this offset; -1 when it is not on the text."""
    hovered = Signal(object, QPoint)
    """The pointer rests on a `Mention` or `DateMention` (None: on nothing); global position."""
    activated = Signal(object, QPoint)
    """A mention was clicked, or chosen by key."""
    entered = Signal(object, QPoint)
    """Enter was pressed on a mention."""
    menu_requested = Signal(object, str, QPoint)
    """What can be done is asked of a mention (or None) and of selected words (or "")."""
    hit_changed = Signal(int, int)
    """Number of the current hit (from 1; 0 for none) and how many there are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.face = Face()
        self.article: Article | None = None
        self.shown = {kind.id for kind in KINDS if kind.shown}
        self._layout = Layout([], 0)
        self._columns = 76
        self._numbers = True
        self._hits: tuple[Span, ...] = ()
        self._hit = -1
        self._sentences: tuple[Span, ...] = ()
        self._found: list[tuple[int, int]] = []
        self._name: Span | None = None
        self._hover: Mention | DateMention | None = None
        self._pressed_at = QPoint()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(tr("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._margin = Margin(self)
        self._hover_timer = QTimer(self, interval=_HOVER_MS, singleShot=True)
        self._hover_timer.timeout.connect(self._on_hover)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)
        self.document().documentLayout().documentSizeChanged.connect(self._margin.update)
        self.cursorPositionChanged.connect(self._on_cursor)

    # -- what is shown ---------------------------------------------------------------------

    def show_article(self, article: Article | None, hits: Sequence[Span] = ()) -> None:
        """Show an article with these hits, from its beginning."""
        self.article = article
        self._hits, self._hit, self._sentences, self._found = tuple(hits), -1, (), []
        self._name = None
        self._render()
        self.verticalScrollBar().setValue(0)
        self.hit_changed.emit(0, len(self._hits))

    def renew_article(self, article: Article, hits: Sequence[Span]) -> None:
        """Show the article that is open as it is now, keeping caret, selection and place."""
        at = self._hits[self._hit].start if 0 <= self._hit < len(self._hits) else -1
        self.article, self._hits, self._sentences = article, tuple(hits), ()
        self._name = None
        self._hit = next((n for n, span in enumerate(hits) if span.start == at), -1)
        self._again()
        self.hit_changed.emit(self._hit + 1, len(self._hits))

    def set_hits(self, hits: Sequence[Span]) -> None:
        """Mark these hits instead of the present ones, without moving."""
        self._hits, self._hit = tuple(hits), -1
        self._lay_over()
        self.hit_changed.emit(0, len(self._hits))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours and stay at the same place."""
        self.theme = theme
        self._again()

    def set_face(self, face: Face, columns: int, numbers: bool) -> None:
        """Change the type, the longest line (characters) and whether paragraphs are numbered."""
        self.face, self._columns, self._numbers = face, columns, numbers
        self._again()

    def set_shown(self, kinds: set[str]) -> None:
        """Colour the kinds of names in `kinds`, and no others."""
        before, self.shown = self.shown, set(kinds)
        self._paint(before - self.shown, shown=False)
        self._paint(self.shown - before)

    def mark_sentences(self, spans: Sequence[Span]) -> None:
        """Lay a tint over the sentences of the chosen event."""
        self._sentences = tuple(spans)
        self._lay_over()

    def mark_found(self, found: list[tuple[int, int]]) -> None:
        """Mark what the find bar found, as positions of the document."""
        self._found = found
        self._lay_over()

    def _again(self) -> None:
        before, value = self.textCursor(), self.verticalScrollBar().value()
        anchor, position = before.anchor(), before.position()
        self._render()
        cursor, last = self.textCursor(), self.document().characterCount() - 1
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def _render(self) -> None:
        self._arrange()
        blocked = self.blockSignals(True)
        if self.article is None:
            self.document().clear()
            self._layout = Layout([], 0)
        else:
            self._layout = fill(self.document(), self.article, self.theme, self.face)
            self._paint(self.shown)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self.blockSignals(blocked)
        self._lay_over()
        self._margin.setVisible(self._numbers)
        self._margin.update()

    def _paint(self, kinds: set[str], *, shown: bool = True) -> None:
        if self.article is not None and kinds:
            highlights.paint(
                self.document(), self.article, self._layout, self.theme, kinds, shown=shown
            )

    def _lay_over(self) -> None:
        current = self._hits[self._hit] if 0 <= self._hit < len(self._hits) else None
        self.setExtraSelections(
            highlights.overlays(
                self.document(),
                self._layout,
                self.theme,
                sentences=self._sentences,
                hits=self._hits,
                current_hit=current,
                found=self._found,
                name=self._name,
            )
        )

    # -- going somewhere --------------------------------------------------------------------

    def step_hit(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) hit, round the ends; False when there is none."""
        if not self._hits:
            return False
        if self._hit < 0:
            at = self.offset()
            later = [n for n, span in enumerate(self._hits) if span.start >= at]
            start = later[0] if later else 0
            self._hit = start if by > 0 else (start - 1) % len(self._hits)
        else:
            self._hit = (self._hit + by) % len(self._hits)
        self._show_hit()
        return True

    def go_to_hit_at(self, offset: int) -> None:
        """Make the first hit at or after the offset the current one."""
        for number, span in enumerate(self._hits):
            if span.end > offset:
                self._hit = number
                self._show_hit()
                return
        self.go_to(offset)

    def go_to_place(self, span: Span, words: str) -> None:
        """Make a place the current hit, marked even if the query of now has it not; where the
        text has changed since, the nearest place with the same words. Of words that stand near
        each other the first is the hit, and all that they reach over is tinted."""
        if self.article is None:
            return
        span = nearest(self.article.body, span, words)
        first = next((hit for hit in self._hits if hit.start == span.start), span)
        hits = sorted({*self._hits, first}, key=lambda hit: (hit.start, hit.end))
        self._hits, self._hit = tuple(hits), hits.index(first)
        self._sentences = () if first == span else (span,)
        self._show_hit()

    def _show_hit(self) -> None:
        self._lay_over()
        self.go_to(self._hits[self._hit].start)
        self.hit_changed.emit(self._hit + 1, len(self._hits))

    def go_to(self, offset: int) -> None:
        """Put the caret at an offset and scroll it into the upper third."""
        cursor = self.textCursor()
        cursor.setPosition(self._layout.position(offset))
        self.setTextCursor(cursor)
        self._scroll_to_caret()

    def _scroll_to_caret(self) -> None:
        rect = self.cursorRect()
        height = self.viewport().height()
        if rect.top() < 24 or rect.bottom() > height - 48:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

    def _make_room_below(self) -> None:
        """Scroll the caret up when it is below the upper third, so that a card fits below it."""
        rect, height = self.cursorRect(), self.viewport().height()
        if rect.bottom() > height // 3:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 10)

    def offset(self) -> int:
        """Return the offset of the caret."""
        return self._layout.offset(self.textCursor().position())

    def selected_span(self) -> Span | None:
        """Return the selected stretch of the body without white space around it, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection() or self.article is None:
            return None
        start = self._layout.offset(cursor.selectionStart())
        end = self._layout.offset(cursor.selectionEnd())
        text = self.article.body[start:end]
        start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
        return Span(start, end) if start < end else None

    def paragraph_span(self) -> Span | None:
        """Return the paragraph that holds the caret, or None in the head."""
        if self.article is None or self.textCursor().position() < self._layout.body_position:
            return None
        paragraph = self.article.paragraph_at(self.offset())
        return Span(paragraph.start, paragraph.end) if paragraph else None

    def mention_at(self, offset: int) -> Mention | DateMention | None:
        """Return the shown name or date at an offset."""
        return None if self.article is None else marked_at(self.article, offset, self.shown)

    def mention_at_caret(self) -> Mention | DateMention | None:
        """Return the shown name or date that the caret is in or behind."""
        if self.textCursor().position() < self._layout.body_position:
            return None
        offset = self.offset()
        return self.mention_at(offset) or (self.mention_at(offset - 1) if offset else None)

    def activate_mention(self) -> bool:
        """Ask for the card of the name at the caret; False when there is none."""
        mention = self.mention_at_caret()
        if mention is None:
            return False
        self.activated.emit(mention, self._below(mention))
        return True

    def step_name(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) shown name and ask for its card; False when there
        is none."""
        in_body = self.textCursor().position() >= self._layout.body_position
        at = self.offset() if in_body else -1
        name = next_name(self.article, at, by, self.shown) if self.article is not None else None
        if name is None:
            return False
        self.go_to(name.start)
        self._make_room_below()
        self._name = Span(name.start, name.end)
        self._lay_over()
        self.activated.emit(name, self._below(name))
        return True

    def _below(self, mention: Mention | DateMention) -> QPoint:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._layout.position(mention.start))
        return self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())

    def visible_paragraphs(self) -> Iterator[tuple[Paragraph, float]]:
        """Yield the paragraphs in sight with the baseline of their first line (view's pixels)."""
        return paragraphs.visible_paragraphs(self, self._layout)

    # -- the window's side --------------------------------------------------------------------

    def _arrange(self) -> None:
        """Keep the line no longer than the setting, in the middle of the view."""
        metrics = QFontMetricsF(fonts.font(self.face.family, self.face.points))
        longest = metrics.averageCharWidth() * self._columns
        bar = self.verticalScrollBar().sizeHint().width()
        left = WIDTH if self._numbers else 28
        free = self.width() - left - bar - 28
        side = max(0, round((free - longest) / 2))
        # A wide view leaves the text a little left of its middle, where the eye begins.
        self.setViewportMargins(left + side, 0, 28 + side, 0)
        self._margin.setGeometry(side, 0, WIDTH, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paragraphs.draw_captions(self, self._layout)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words alone, without colours, as any program pastes them."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def selected_text(self) -> str:
        """Return the selection verbatim, with an empty line between paragraphs."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if self.article is None or start == end:
            return ""
        return verbatim(self.document(), self._layout, self.article, start, end)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo, which the text has no use for, to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what can be done with the name under the pointer, or at the caret."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        mention = self.mention_at_caret() if by_key else self._mention_under(event.pos())
        at = self._below(mention) if by_key and mention is not None else event.globalPos()
        self.menu_requested.emit(mention, self._chosen_words(None if by_key else event.pos()), at)

    def _chosen_words(self, point: QPoint | None) -> str:
        """Return the selected words, when they are under a point if one is given."""
        span = self.selected_span()
        if span is None or self.article is None:
            return ""
        if point is not None:
            offset = self._layout.offset(self.cursorForPosition(point).position())
            if not span.start <= offset <= span.end:
                return ""
        return self.article.body[span.start : span.end]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mention = self.mention_at_caret()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and mention is not None:
            self.entered.emit(mention, self._below(mention))
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mention = self._mention_under(event.position().toPoint())
            if mention is not None:
                self.activated.emit(mention, self._below(mention))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        self.pointed.emit(self._offset_under(point))
        mention = self._mention_under(point)
        shape = Qt.CursorShape.PointingHandCursor if mention else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        if mention is not self._hover:
            self._hover = mention
            self._hover_timer.start()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(-1)
        if event.type() == QEvent.Type.Leave and self._hover is not None:
            self._hover = None
            self._hover_timer.start()
        return super().viewportEvent(event)

    def _mention_under(self, point: QPoint) -> Mention | DateMention | None:
        offset = self._offset_under(point)
        return self.mention_at(offset) if offset >= 0 else None

    def _offset_under(self, point: QPoint) -> int:
        """Return the offset of the letter at a point; -1 where none of the body is."""
        position = (
            self.document()
            .documentLayout()
            .hitTest(
                QPointF(point) + QPointF(0, self.verticalScrollBar().value()),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        if position < self._layout.body_position or self.article is None:
            return -1
        return self._layout.offset(position)

    def _on_hover(self) -> None:
        point = self._below(self._hover) if self._hover is not None else QPoint()
        self.hovered.emit(self._hover, point)

    def _on_cursor(self) -> None:
        if self._name is not None and self.offset() != self._name.start:
            self._name = None
            self._lay_over()
        if self.article is not None and self.textCursor().position() >= self._layout.body_position:
            self.cursor_moved.emit(self.offset())
        else:
            self.cursor_moved.emit(-1)
