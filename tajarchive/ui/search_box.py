# SPDX-License-Identifier: MIT
"""The search box: asks while you type, and offers the rest of the last word in grey."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QLineF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from tajarchive.ui.lines import utf16
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

DEBOUNCE_MS = 120
_LAST_WORD = re.compile(r"\w+$")
_RUN = re.compile(r"[^\s()]+")


class SearchBox(QLineEdit):
    """Emits what is typed once typing pauses; keys for the hit list are passed on."""

    search_requested = Signal(str)
    completion_wanted = Signal(str)
    """The beginning of the last word."""
    moved = Signal(int)
    """Go this many hits down."""
    open_requested = Signal()
    left = Signal()
    """Escape was pressed in an empty box."""
    help_wanted = Signal()
    """F1 was pressed, or the question mark."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.theme = theme
        self.setPlaceholderText(
            tr("Search words, names, “phrases”, person:…, published:2021..2024")
        )
        self.setAccessibleName(tr("Search"))
        self.setAccessibleDescription(
            tr("Down and Up go through the results, Enter opens one, Right accepts a completion.")
        )
        self.setClearButtonEnabled(True)
        # Files dropped here are for the window to import, not words to search.
        self.setAcceptDrops(False)
        self._completion = ""
        self._wrong: tuple[int, int] | None = None
        self.is_typing = False
        """Whether the text is as typing left it; False once it was asked for by Enter or so."""
        self._pause = QTimer(self, interval=DEBOUNCE_MS, singleShot=True)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_text_changed)

    def ask(self, query: str) -> None:
        """Put a query into the box and search for it at once."""
        self.setText(query)
        self.flush()

    def flush(self) -> None:
        """Search now for what is in the box."""
        self._pause.stop()
        self.is_typing = False
        self.search_requested.emit(self.text())

    def is_waiting(self) -> bool:
        """Tell whether something typed has not been asked yet."""
        return self._pause.isActive()

    def offer(self, beginning: str, words: list[str]) -> None:
        """Offer the first word that continues what is typed."""
        self._completion = ""
        if self._last_word() == beginning and self.cursorPosition() == len(self.text()):
            for word in words:
                if word.casefold().startswith(beginning.casefold()) and len(word) > len(beginning):
                    self._completion = word[len(beginning) :]
                    break
        self.update()

    def completion(self) -> str:
        """Return what → would add."""
        return self._completion

    def set_bad(self, bad: bool, column: int = 0) -> None:
        """Mark the query as one that cannot be understood, and the place where it goes wrong:
        1-based, in code points, 0 when no single place does."""
        self._wrong = self._at(column) if bad and column else None
        self.update()
        if bool(self.property("bad")) != bad:
            self.setProperty("bad", bad)
            self.style().unpolish(self)
            self.style().polish(self)

    def select_part(self, start: int, end: int) -> None:
        """Select a part of the query, in code points, to be edited."""
        before = utf16(self.text()[:start])
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setSelection(before, utf16(self.text()[start:end]))

    def show_place(self, column: int) -> None:
        """Select what stands at a 1-based column."""
        if column:
            self.select_part(*self._at(column))

    def _at(self, column: int) -> tuple[int, int]:
        """Return where the run of letters at a column starts and ends, in code points."""
        text = self.text()
        start = max(0, min(column - 1, len(text) - 1))
        run = _RUN.match(text, start)
        return start, run.end() if run else start + 1

    def _last_word(self) -> str:
        match = _LAST_WORD.search(self.text())
        return match.group() if match else ""

    def _on_text_changed(self) -> None:
        self._completion = ""
        self.is_typing = True
        self._pause.start()

    def _on_pause(self) -> None:
        self.search_requested.emit(self.text())
        word = self._last_word()
        if len(word) >= 2 and self.hasFocus():
            self.completion_wanted.emit(word)

    def event(self, event: QEvent) -> bool:
        help_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1
        if help_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # here F1 tells how to search, elsewhere the keys of the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)  # fmt: skip
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        if plain and key in steps:
            self.moved.emit(steps[Qt.Key(key)])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
            self.open_requested.emit()
        elif plain and key == Qt.Key.Key_F1:
            self.help_wanted.emit()
        elif plain and key == Qt.Key.Key_Escape:
            self.clear() if self.text() else self.left.emit()
        elif plain and key in (Qt.Key.Key_Right, Qt.Key.Key_End) and self._accepts():
            self.setText(self.text() + self._completion)
        else:
            super().keyPressEvent(event)

    def _accepts(self) -> bool:
        return bool(self._completion) and self.cursorPosition() == len(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._wrong is not None:
            self._underline(*self._wrong)
        if not self._accepts() or not self.hasFocus():
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        left = self.cursorRect().center().x() + 1
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.theme.colour("faint"))
        where = QRect(left, area.top(), max(0, area.right() - left - 24), area.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self._completion)
        painter.end()

    def _underline(self, start: int, end: int) -> None:
        """Draw a wave under a part of the text, as far as it is in sight."""
        text = self.text()
        advance = self.fontMetrics().horizontalAdvance
        # The text may be scrolled; the caret tells where it is drawn.
        shift = self.cursorRect().center().x() - advance(self._before_caret())
        left = shift + advance(text[:start])
        right = max(left + 6, shift + advance(text[:end]))
        if right < 24 or left > self.width() - 30:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("warning"), 1.3))
        y = self.rect().center().y() + self.fontMetrics().height() // 2 + 1
        x, up = float(max(left, 24)), True
        while x < min(right, self.width() - 30):
            painter.drawLine(QLineF(x, y + (0 if up else 2), x + 2.5, y + (2 if up else 0)))
            x, up = x + 2.5, not up
        painter.end()

    def _before_caret(self) -> str:
        """Return the text before the caret, whose place Qt counts in UTF-16."""
        data = self.text().encode("utf-16-le")
        return data[: 2 * self.cursorPosition()].decode("utf-16-le", "ignore")
