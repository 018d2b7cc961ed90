# SPDX-License-Identifier: MIT
"""The card of operators: every example is a query, and is tried by a key or a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tajarchive.search.query.parser import parse
from tajarchive.ui.main_window import MainWindow
from tajarchive.ui.query_help import HELP, QueryHelp

Key = Qt.Key


@pytest.mark.parametrize("query", [e.query for _, examples in HELP for e in examples])
def test_every_example_is_understood(query: str) -> None:
    assert parse(query).root is not None


def test_it_is_read_and_used_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.box.setFocus()
    qtbot.keyClick(window.box, Key.Key_F1)
    card = next(card for card in window.findChildren(QueryHelp) if card.isVisible())
    tree = card.examples
    assert tree.hasFocus()
    assert tree.currentIndex().data() == HELP[0][1][0].query
    qtbot.keyClick(tree, Key.Key_Down)
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(tree, Key.Key_Return)
    assert window.box.text() == HELP[0][1][1].query
    assert not [card for card in window.findChildren(QueryHelp) if card.isVisible()]


def test_it_opens_by_a_command_and_closes_by_escape(qtbot: QtBot, window: MainWindow) -> None:
    window.panes.reader.view.setFocus()
    qtbot.keyClick(window.panes.reader.view, Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    card = next(card for card in window.findChildren(QueryHelp) if card.isVisible())
    assert window.rect().contains(card.geometry())
    assert card.accessibleName()
    assert card.examples.accessibleName()
    qtbot.keyClick(card.examples, Key.Key_Escape)
    assert not card.isVisible()
    assert window.box.text() == ""
