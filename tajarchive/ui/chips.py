# SPDX-License-Identifier: MIT
"""The query as it was understood, one chip for each part that counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QEnterEvent,
    QFocusEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from tajarchive.model import Piece
from tajarchive.ui import query_parts
from tajarchive.ui.chip import Chip
from tajarchive.ui.flow import FlowLayout
from tajarchive.ui.models.choices import choices
from tajarchive.ui.spellings import SpellingsCard
from tajarchive.ui.theme import Theme
from tajarchive.ui.translation import tr

_HOVER_MS = 350


class ChipRow(QWidget):
    """The chips, in as many lines as they need. Tab comes to one of them, ← and → go on."""

    query_changed = Signal(str)
    edit_wanted = Signal(int, int)
    """Start and end of a part in the query, in code points."""
    expand_changed = Signal(bool)
    """Other spellings are to be found, or not."""
    emptied = Signal()
    """The last chip was taken out by keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(tr("Query as understood"))
        self.chips: list[Chip] = []
        self._query = ""
        self._pieces: tuple[Piece, ...] = ()
        self._expands = True
        self._hovered: Chip | None = None
        self._before: QWidget | None = None
        flow = FlowLayout(self, 5)
        flow.setContentsMargins(0, 0, 0, 0)
        self.card = SpellingsCard(theme, self)
        self.card.exact_wanted.connect(self._on_exact)
        self.card.expand_changed.connect(self.expand_changed)
        self._rest = QTimer(self, interval=_HOVER_MS, singleShot=True)
        self._rest.timeout.connect(self._show_card)
        self.hide()

    def follow(self, widget: QWidget) -> None:
        """Let Tab come to the chips after this widget."""
        self._before = widget

    def show_query(self, query: str, pieces: Sequence[Piece], *, expands: bool = True) -> None:
        """Show the parts of a query; `expands`: whether other spellings are looked for."""
        self._query, self._pieces, self._expands = query, tuple(pieces), expands
        self.card.hide()
        labels = {choice.piece: choice.label for choice in choices(query, pieces)}
        number = len(pieces) + (not expands and bool(query.strip()))
        focused = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), None)
        while len(self.chips) < number:
            self._add()
        for chip, piece in zip(self.chips, pieces, strict=False):
            label = labels.get(piece) or piece.text.removeprefix("not: ")
            chip.show_part(label, piece, can_be_exact=query_parts.can_be_exact(query, piece))
        if number > len(pieces):
            self.chips[len(pieces)].show_part(tr("other spellings off"), None)
        for at, chip in enumerate(self.chips):
            chip.setVisible(at < number)
        self.setVisible(number > 0)
        if focused is not None and focused >= number:
            self._focus(number - 1)
        self._rove()

    def shown(self) -> list[Chip]:
        """Return the chips that are in use."""
        return [chip for chip in self.chips if not chip.isHidden()]

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.theme = self.card.theme = theme
        for chip in self.chips:
            chip.theme = theme
            chip.update()

    def _add(self) -> None:
        chip = Chip(self.theme, self)
        at = len(self.chips)
        before = self.chips[-1] if self.chips else self._before
        if before is not None:
            QWidget.setTabOrder(before, chip)
        chip.removed.connect(lambda: self._on_removed(at))
        chip.edited.connect(lambda: self._on_edited(at))
        chip.made_exact.connect(lambda: self._make_exact(at))
        chip.stepped.connect(lambda by: self._focus(at + by))
        chip.entered.connect(lambda: self._enter_card(at))
        chip.installEventFilter(self)
        self.chips.append(chip)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(chip)
        self._narrow()

    def _narrow(self) -> None:
        for chip in self.chips:
            chip.set_widest(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow()

    # -- focus ---------------------------------------------------------------------------------

    def _focus(self, at: int) -> None:
        number = len(self.shown())
        if number:
            self.chips[max(0, min(number - 1, at))].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.emptied.emit()

    def _rove(self, current: Chip | None = None) -> None:
        """Let Tab come to one chip only: the one that had the focus last."""
        shown = self.shown()
        if current is None:
            current = next(
                (c for c in shown if c.focusPolicy() == Qt.FocusPolicy.StrongFocus), None
            )
        for chip in self.chips:
            stops = chip is (current or (shown[0] if shown else None))
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if isinstance(watched, Chip):
            if isinstance(event, QFocusEvent) and event.gotFocus():
                self._rove(watched)
                self._await_card(watched)
            elif isinstance(event, QEnterEvent):
                self._await_card(watched)
            elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
                self._rest.stop()
                self.card.leave_soon()
        return super().eventFilter(watched, event)

    # -- what chips ask for --------------------------------------------------------------------

    def _on_removed(self, at: int) -> None:
        if at >= len(self._pieces):
            self.expand_changed.emit(True)
        else:
            self.query_changed.emit(self._pieces[at].rest)

    def _on_edited(self, at: int) -> None:
        if at < len(self._pieces):
            self.edit_wanted.emit(self._pieces[at].start, self._pieces[at].end)

    def _make_exact(self, at: int) -> None:
        if at < len(self._pieces):
            self.card.hide()
            self.query_changed.emit(query_parts.exact(self._query, self._pieces[at]))

    # -- other spellings -----------------------------------------------------------------------

    def _await_card(self, chip: Chip) -> None:
        if chip.others:
            self._hovered = chip
            self._rest.start()

    def _show_card(self) -> None:
        chip = self._hovered
        if chip is None or not chip.others:  # the query may have changed while it was awaited
            return
        if chip.isVisible() and (chip.underMouse() or chip.hasFocus()):
            self.card.show_spellings(chip, chip.label, chip.others, exact=chip.can_be_exact)
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.card, QAccessible.Event.PopupMenuStart)
            )

    def _enter_card(self, at: int) -> None:
        self._hovered = self.chips[at]
        self._rest.stop()
        self._show_card()
        self.card.take_focus()

    def _on_exact(self) -> None:
        if self._hovered in self.chips:
            self._make_exact(self.chips.index(self._hovered))
