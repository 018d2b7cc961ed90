# SPDX-License-Identifier: MIT
"""The original of an article as it was imported: its text as it stands, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from tajarchive.ui import originals
from tajarchive.ui.dialogs.details import size_in_words
from tajarchive.ui.dialogs.upkeep import note, stack, title
from tajarchive.ui.translation import mark, tr

if TYPE_CHECKING:
    from tajarchive.ui.original_desk import Shown

_CHANGED = mark(
    "This file is not what was imported any more: its SHA-256 is another. Only a backup of the "
    "archive's folder has the original."
)
_NO_TEXT = mark("It holds no plain text that could be shown here; another program opens it.")
_NEVER = mark(
    "A file of this kind is not opened from here, because the system might run it; save a copy, "
    "or look at it in its folder."
)


class OriginalDialog(QDialog):
    """Shows an original; what is to become of it is said by signals."""

    open_requested = Signal()
    folder_requested = Signal()
    copy_requested = Signal()

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Original"))
        self.view: QPlainTextEdit | None = None
        parts: list[QWidget] = [title(shown.name, self), note(_about(shown), self)]
        if shown.found.state == "changed":
            parts.append(note(tr(_CHANGED), self))
        if shown.found.article.original.encoding is not None:
            self.resize(820, 620)
            self.view = _view(shown.text, self)
            parts.append(self.view)
        else:
            parts.append(note(tr(_NO_TEXT), self))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.open_button = self.buttons.addButton(tr("Open with another program"), role)
        self.folder_button = self.buttons.addButton(tr("Show in folder"), role)
        self.copy_button = self.buttons.addButton(tr("Save a copy…"), role)
        for button, signal in (
            (self.open_button, self.open_requested),
            (self.folder_button, self.folder_requested),
            (self.copy_button, self.copy_requested),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
        self.buttons.rejected.connect(self.reject)
        if originals.way_to_open(shown.suffix) == "never":
            self.open_button.setEnabled(False)
            self.open_button.setToolTip(tr(_NEVER))
            parts.append(note(tr(_NEVER), self))
        stack(self, *parts, self.buttons)
        (self.view or self.copy_button).setFocus()


def _about(shown: Shown) -> str:
    original = shown.found.article.original
    parts = [originals.kind_of(shown.suffix), size_in_words(original.bytes)]
    if original.encoding is not None:
        parts.append(tr("read as {encoding}", encoding=original.encoding))
        if originals.way_to_open(shown.suffix) == "ask":
            parts.append(tr("shown as it is written, nothing in it is run or fetched"))
    if not shown.whole:
        parts.append(
            tr(
                "the first {size} are shown",
                size=size_in_words(originals.LONGEST_TEXT),
            )
        )
    return ", ".join(parts) + "."


def _view(text: str, parent: QWidget) -> QPlainTextEdit:
    view = QPlainTextEdit(parent)
    view.setAccessibleName(tr("Text of the original"))
    view.setReadOnly(True)
    view.setUndoRedoEnabled(False)
    view.setTabChangesFocus(True)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    view.setPlainText(text)
    return view
