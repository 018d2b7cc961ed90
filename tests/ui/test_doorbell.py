# SPDX-License-Identifier: MIT
"""A second start on one archive brings the first window to the front."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tajarchive import Archive
from tajarchive.ui.doorbell import Doorbell, Ring
from tests.ui.conftest import Opened


def answer(qtbot: QtBot, archive: Path) -> bool:
    ring = Ring(archive)
    with qtbot.waitSignal(ring.answered) as answered:
        pass
    assert answered.args is not None
    return bool(answered.args[0])


def test_a_bell_is_heard_and_answered(qtbot: QtBot, tmp_path: Path) -> None:
    bell = Doorbell()
    heard: list[bool] = []
    bell.rung.connect(lambda: heard.append(True))
    bell.listen(tmp_path)
    assert answer(qtbot, tmp_path)
    assert answer(qtbot, tmp_path / "." / "x" / "..")
    assert heard == [True, True]
    assert not answer(qtbot, tmp_path / "other")
    bell.close()
    assert not answer(qtbot, tmp_path)
    assert heard == [True, True]


def test_what_a_crash_left_behind_is_replaced(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Doorbell(), Doorbell()
    first.listen(tmp_path)
    second.listen(tmp_path)
    with qtbot.waitSignal(second.rung):
        assert answer(qtbot, tmp_path)
    first.close()
    second.close()


def test_the_second_window_leaves(qtbot: QtBot, open_window: Opened, tmp_path: Path) -> None:
    archive = Archive.create(tmp_path / "archive")
    first = open_window(archive)
    raised: list[bool] = []
    first.doorbell.rung.connect(lambda: raised.append(True))
    second = open_window()
    second.start(tmp_path / "archive")
    qtbot.waitUntil(lambda: not second.isVisible())
    assert raised == [True]
    assert first.isVisible()


def test_a_window_with_an_archive_of_its_own_stays(
    qtbot: QtBot, open_window: Opened, tmp_path: Path
) -> None:
    first = open_window(Archive.create(tmp_path / "archive"))
    second = open_window(Archive.create(tmp_path / "other"))
    second.archives.open(tmp_path / "archive")
    qtbot.waitUntil(lambda: "another window" in second.messages.text.text())
    assert second.isVisible()
    assert first.isVisible()
