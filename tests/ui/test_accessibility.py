# SPDX-License-Identifier: MIT
"""Every control has a name, the focus goes in the order of reading, the keyboard is enough."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tajarchive.model import Failed, ImportReport
from tajarchive.ui.actions import COMMANDS, MENUS
from tajarchive.ui.main_window import MainWindow

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QTextEdit,
    QPlainTextEdit,
    QProgressBar,
)


def name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name).strip()


def nameless(top: QWidget) -> list[str]:
    """Return the controls of ours that have no name; parts inside Qt's own controls are theirs."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in top.findChildren(QWidget)
        if isinstance(widget, CONTROLS) and not _qts_own(widget) and not name(widget)
    ]


def _qts_own(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView):
            return True
        above = above.parentWidget()
    return isinstance(above, QWidget) and isinstance(above.parentWidget(), QComboBox)


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


@pytest.mark.parametrize("action", ["preferences", "commands", "shortcuts", "about", "export"])
def test_every_control_of_the_dialogs_has_a_name(window: MainWindow, action: str) -> None:
    window.actions_[action].trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    dialog.close()


def test_the_other_dialogs(window: MainWindow) -> None:
    window.importing.tell(ImportReport(failed=(Failed("x", "y"),)))
    window.show_crash(ValueError("x"))
    dialogs = [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert len(dialogs) == 2
    assert [nameless(dialog) for dialog in dialogs] == [[], []]
    for dialog in dialogs:
        dialog.close()


def test_tab_goes_in_the_order_of_reading(qtbot: QtBot, window: MainWindow) -> None:
    panes = window.panes
    wanted = [
        window.box,
        panes.search.list,
        panes.search.tree,
        panes.reader.view,
        panes.events.tree,
    ]
    order: list[QWidget] = []
    widget: QWidget | None = window.toolbar.archive
    for _ in range(400):
        widget = widget.nextInFocusChain() if widget else None
        if widget is not None and widget in wanted and widget not in order:
            order.append(widget)
    assert order == wanted


def test_all_commands_stand_in_the_menus_with_their_keys(window: MainWindow) -> None:
    menu = window.toolbar.menu.menu()
    assert menu is not None
    parts = [part for part in menu.findChildren(QMenu) if part.title() in MENUS]
    assert [part.title() for part in parts] == list(MENUS)
    shown = {action.text() for part in parts for action in part.actions() if action.text()}
    assert shown == {command.text for command in COMMANDS}
    for command in COMMANDS:
        keys = {sequence.toString() for sequence in window.actions_[command.id].shortcuts()}
        assert keys == set(command.keys)


def test_no_key_has_two_meanings() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


def test_nothing_needs_a_mouse(window: MainWindow) -> None:
    """Whatever can be clicked can be reached by Tab or has a command of its own."""
    tips = {action.text().rstrip("…") for action in window.actions_.all()}
    for button in window.findChildren(QAbstractButton):
        if isinstance(button.parentWidget(), QLineEdit) or not button.isVisible():
            continue
        reachable = bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)
        assert reachable or button.accessibleName() in tips, button.accessibleName()
