# SPDX-License-Identifier: MIT
"""The tags of the article that is open: chips that search, and a field that adds one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from tajarchive.ui.flow import FlowLayout
from tajarchive.ui.translation import tr

_FIELD_WIDTH = 190


class TagChip(QToolButton):
    """One tag; Enter or a click searches for it, Del or its cross takes it off."""

    removed = Signal(str)

    def __init__(self, name: str, parent: QWidget, *, removable: bool) -> None:
        super().__init__(parent)
        self.name = name
        self.removable = removable
        self.setProperty("cross", True)
        self.setText(f"# {name}")
        self.setAccessibleName(tr("Tag: {name}", name=name))
        if removable:
            self.setAccessibleDescription(tr("Enter searches for it, Delete takes it off."))
        self.setToolTip(
            tr("Search for tag “{name}”; Del takes it off", name=name)
            if removable
            else tr("Search for tag “{name}”", name=name)
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif self.removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.name)
        else:
            super().keyPressEvent(event)


class TagField(QLineEdit):
    """The field that takes a new tag; Escape or leaving it gives up."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self.text().strip():
            self.given_up.emit()


class TagBar(QWidget):
    """A row of tags, hidden where there is none and none is being added."""

    added = Signal(str)
    removed = Signal(str)
    chosen = Signal(str)
    """Articles with this tag are wanted."""
    left = Signal()
    """The field was closed; the focus may go back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Tags of this article"))
        self._tags: tuple[str, ...] = ()
        self._writable = False
        self._chips: list[QFrame] = []
        self._known = QStringListModel(self)
        self.field = TagField(self, placeholderText=tr("Tag, then Enter"))
        self.field.setAccessibleName(tr("New tag"))
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.hide()
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        completer.activated.connect(self._on_added)
        self.field.returnPressed.connect(lambda: self._on_added(self.field.text()))
        self.field.given_up.connect(self.close_field)
        self._row = FlowLayout(self, spacing=6)
        self._row.setContentsMargins(18, 5, 18, 6)
        self._row.addWidget(self.field)
        self.hide()

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that are shown."""
        return self._tags

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show the tags of an article."""
        if tags != self._tags or len(self._chips) < len(tags):
            self._tags = tags
            self._build()
        self._show_or_hide()

    def set_writable(self, writable: bool) -> None:
        """Say whether tags can be changed in this archive."""
        self._writable = writable
        self._build()
        self.close_field()

    def set_known(self, tags: Sequence[str]) -> None:
        """Offer these tags as completions."""
        self._known.setStringList(list(tags))

    def open_field(self) -> None:
        """Let a tag be typed."""
        if self._writable:
            self.field.show()
            self._show_or_hide()
            self.field.clear()
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_field(self) -> None:
        """Hide the field."""
        if not self.field.isHidden():
            had_focus = self.field.hasFocus()
            self.field.clear()
            self.field.hide()
            self._show_or_hide()
            if had_focus:
                self.left.emit()

    def _build(self) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        self._row.removeWidget(self.field)
        for name in self._tags:
            frame = self._framed(name)
            self._row.addWidget(frame)
            self._chips.append(frame)
            frame.show()
        self._row.addWidget(self.field)

    def _framed(self, name: str) -> QFrame:
        """Return a tag with the cross that takes it off."""
        frame = QFrame(self)
        frame.setObjectName("tag")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        chip = TagChip(name, frame, removable=self._writable)
        chip.clicked.connect(lambda: self.chosen.emit(name))
        chip.removed.connect(self.removed)
        row.addWidget(chip)
        if self._writable:
            row.addWidget(self._cross(name, frame))
        return frame

    def _cross(self, name: str, frame: QFrame) -> QToolButton:
        cross = QToolButton(frame)
        cross.setText("✕")
        cross.setProperty("cross", True)
        cross.setAccessibleName(tr("Take off the tag {name}", name=name))
        cross.setToolTip(tr("Take off “{name}”", name=name))
        cross.clicked.connect(lambda: self.removed.emit(name))
        return cross

    def _show_or_hide(self) -> None:
        self.setVisible(bool(self._tags) or not self.field.isHidden())
        self.updateGeometry()

    def _on_added(self, name: str) -> None:
        if name.strip():
            self.field.clear()
            self.added.emit(name)
