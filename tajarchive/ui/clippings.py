# SPDX-License-Identifier: MIT
"""The clippings tray: passages picked while reading, in the order in which they will be cited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tajarchive.ui import icons
from tajarchive.ui.models.clippings import ClippingsModel
from tajarchive.ui.rows import Index, RowDelegate
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.store import Clipping

_CARD = QSize(268, 80)
_BAR = 46


class CardDelegate(RowDelegate):
    """A card: number and article above, the beginning of the passage below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return _CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        card: QRect = option.rect.adjusted(4, 4, -4, -4)  # type: ignore[attr-defined]
        painter.setPen(self.theme.colour("accent" if chosen else "line"))
        painter.setBrush(self.theme.colour("sentence" if chosen else "paper"))
        painter.drawRoundedRect(card, 8, 8)
        inner = card.adjusted(12, 8, -12, -8)
        faces = self.faces
        line = QRect(inner.left(), inner.top(), inner.width(), faces.small.height)
        title = index.data(Qt.ItemDataRole.ToolTipRole) or ""
        self.draw_line(painter, line, f"{index.row() + 1}   {title}", faces.small_bold, "dim")
        painter.setFont(faces.text.font)
        painter.setPen(self.theme.colour("text"))
        text = inner.adjusted(0, faces.small.height + 5, 0, 0)
        step = faces.text.metrics.lineSpacing()
        words = " ".join(str(index.data()).split())
        for number in range(2):
            where = QRect(text.left(), text.top() + number * step, text.width(), step)
            piece = _first_line(words, faces.text.metrics, text.width()) if number == 0 else words
            self.draw_line(painter, where, piece, faces.text, "text")
            words = words[len(piece) :].lstrip()
        painter.restore()


def _first_line(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return as many whole words as fit the width; a single long one is cut anywhere."""
    advance = metrics.horizontalAdvance
    if advance(words) <= width:
        return words
    low, high = 1, min(len(words), 400)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if advance(words[:middle]) <= width else (low, middle - 1)
    blank = words.rfind(" ", 0, low + 1)
    return words[:blank] if blank > low // 2 else words[:low]


class ClippingsTray(QWidget):
    """Cards side by side; Delete removes, Ctrl+Left and Ctrl+Right or dragging move one."""

    opened = Signal(object)
    removed = Signal(int)
    arranged = Signal(list)
    copy_requested = Signal()
    pdf_requested = Signal()
    export_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Clippings"))
        self._theme = theme
        self.model = ClippingsModel(self)
        self.model.arranged.connect(self.arranged)
        self.list = _Cards(self)
        self.list.setModel(self.model)
        self._delegate = CardDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.opened.connect(self._on_opened)
        self.list.doubleClicked.connect(self._on_opened)
        self.list.remove_requested.connect(self.remove_current)
        self.list.shift_requested.connect(self.shift_current)
        self.hint = QLabel(
            tr("Select a passage and press Ctrl+D; it waits here to be cited."), self
        )
        self.hint.setProperty("role", "dim")
        # In a narrow window it gives way to the buttons.
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.show_clippings([], {})

    def _lay_out(self) -> None:
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(2)
        row.addWidget(self.title)
        row.addSpacing(10)
        row.addWidget(self.hint, 1000)
        row.addStretch(1)
        self._signs: list[tuple[QToolButton, str]] = []
        for name, icon, slot in (
            (tr("Move left"), "back", lambda: self.shift_current(-1)),
            (tr("Move right"), "forward", lambda: self.shift_current(1)),
            (tr("Remove"), "remove", self.remove_current),
        ):
            button = QToolButton(self)
            button.setAccessibleName(tr("{name}: the chosen clipping", name=name))
            button.setToolTip(name)
            button.clicked.connect(slot)
            self._signs.append((button, icon))
            row.addWidget(button)
        self._buttons: list[QPushButton] = []
        row.addSpacing(8)
        for text, name, signal in (
            (tr("Copy"), tr("Copy all clippings with citations"), self.copy_requested),
            (tr("PDF…"), tr("Save all clippings as a PDF"), self.pdf_requested),
            (tr("Export…"), tr("Export all clippings"), self.export_requested),
        ):
            push = QPushButton(text, self)
            push.setAccessibleName(name)
            push.setToolTip(name)
            push.clicked.connect(signal)
            self._buttons.append(push)
            row.addWidget(push)
        row.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.list)
        self.set_theme(self._theme)

    def show_clippings(self, clippings: Sequence[Clipping], titles: dict[str, str]) -> None:
        """Show these clippings; `titles` are the articles' titles by id."""
        at = self.list.currentIndex().row()
        self.model.show(clippings, titles)
        some = bool(clippings)
        number = f"  ·  {len(clippings)}" if some else ""
        self.title.setText(tr("CLIPPINGS") + number)
        self.list.setVisible(some)
        self.hint.setVisible(not some)
        for button in (*self._buttons, *(sign for sign, _ in self._signs)):
            button.setEnabled(some)
        self.setFixedHeight(_BAR + (_CARD.height() + 18 if some else 0))
        if some:
            self.list.setCurrentIndex(self.model.index(max(0, min(at, len(clippings) - 1))))

    def choose_last(self) -> None:
        """Choose the clipping that was added last."""
        index = self.model.index(self.model.rowCount() - 1)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def remove_current(self) -> None:
        """Ask to take the chosen clipping out."""
        clipping = self.model.clipping(self.list.currentIndex().row())
        if clipping is not None:
            self.removed.emit(clipping.id)

    def shift_current(self, by: int) -> None:
        """Move the chosen clipping left (-1) or right (1)."""
        row = self.list.currentIndex().row()
        if self.model.shift(row, by):
            self.list.setCurrentIndex(self.model.index(row + by))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._delegate.theme = theme
        for button, icon in self._signs:
            button.setIcon(icons.icon(icon, theme, "dim"))
        self.list.viewport().update()

    def _on_opened(self, index: QModelIndex) -> None:
        clipping = self.model.clipping(index.row())
        if clipping is not None:
            self.opened.emit(clipping)


class _Cards(QListView):
    """The cards; keys open, remove and move them."""

    opened = Signal(QModelIndex)
    remove_requested = Signal()
    shift_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Clippings"))
        self.setFixedHeight(_CARD.height() + 16)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setViewportMargins(10, 0, 10, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif held and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.shift_requested.emit(-1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)
