# SPDX-License-Identifier: MIT
"""Work beside the window: answers in order, overtaken ones dropped, nothing left running."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tajarchive.errors import ArchiveError
from tajarchive.ui.tasks import Tasks, Ticket


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_answer_comes_here(qtbot: QtBot, tasks: Tasks) -> None:
    here = threading.get_ident()
    answers: list[tuple[int, int]] = []
    with qtbot.waitSignal(tasks.idle):
        tasks.start(
            "one",
            lambda _: threading.get_ident(),
            lambda there: answers.append((there, threading.get_ident())),
        )
    assert len(answers) == 1
    assert answers[0][0] != here
    assert answers[0][1] == here


def test_an_overtaken_answer_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    go = threading.Event()
    answers: list[str] = []

    def slow(_: Ticket) -> str:
        go.wait(5)
        return "old"

    with qtbot.waitSignal(tasks.idle):
        first = tasks.start("search", slow, answers.append)
        skipped = tasks.start("search", lambda _: "middle", answers.append)
        tasks.start("search", lambda _: "new", answers.append)
        go.set()
    assert answers == ["new"]
    assert first.cancelled()
    assert skipped.cancelled()


def test_without_latest_all_run_one_after_the_other(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[int] = []
    with qtbot.waitSignal(tasks.idle):
        for number in range(5):
            tasks.start("import", lambda _, n=number: n, answers.append, latest=False)
    assert answers == [0, 1, 2, 3, 4]


def test_a_cancelled_import_still_reports(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[str] = []

    def until_stopped(ticket: Ticket) -> str:
        while not ticket.cancelled():
            threading.Event().wait(0.001)
        return "stopped"

    with qtbot.waitSignal(tasks.idle):
        tasks.start("import", until_stopped, answers.append, latest=False)
        tasks.cancel("import")
    assert answers == ["stopped"]


def test_progress_comes_in_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[tuple[int, int, str, int]] = []

    def work(ticket: Ticket) -> None:
        ticket.progress(1, 2, "half")

    with qtbot.waitSignal(tasks.idle):
        tasks.start("x", work, progress=lambda *args: told.append((*args, threading.get_ident())))
    assert told == [(1, 2, "half", threading.get_ident())]


def test_errors_for_people_and_defects_part(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[str] = []
    tasks.failed.connect(lambda error: told.append(f"failed {error}"))
    tasks.crashed.connect(lambda error: told.append(f"crashed {error!r}"))

    def fail(_: Ticket) -> None:
        raise ArchiveError("The disk is full.")

    def crash(_: Ticket) -> None:
        raise KeyError("x")

    for work in (fail, crash):
        with qtbot.waitSignal(tasks.idle):
            tasks.start("x", work)
    with qtbot.waitSignal(tasks.idle):
        tasks.start("x", fail, failed=lambda error: told.append(f"handled {error}"))
    assert told == [
        "failed The disk is full.",
        "crashed KeyError('x')",
        "handled The disk is full.",
    ]


def test_closing_waits_and_refuses_more(qapp: object) -> None:
    tasks = Tasks()
    ended = threading.Event()
    answers: list[object] = []

    def work(ticket: Ticket) -> None:
        while not ticket.cancelled():
            threading.Event().wait(0.001)
        ended.set()

    tasks.start("x", work, answers.append)
    tasks.close()
    assert ended.is_set()
    assert tasks.start("x", lambda _: 1, answers.append).cancelled()
    assert tasks.is_idle()
    assert answers == []


def test_what_waits_for_everything_comes_last(qtbot: QtBot, tasks: Tasks) -> None:
    order: list[str] = []
    go_on = threading.Event()

    def slow(_: Ticket) -> None:
        go_on.wait(20)
        order.append("slow")

    tasks.start("one", slow, latest=False)
    tasks.start("one", lambda _: order.append("queued"), latest=False)
    tasks.start_after_all("last", lambda _: order.append("last"))
    tasks.start("two", lambda _: order.append("later"))
    qtbot.waitUntil(lambda: order == ["later"])
    with qtbot.waitSignal(tasks.idle):
        go_on.set()
    assert order == ["later", "slow", "queued", "last"]
    with qtbot.waitSignal(tasks.idle):
        tasks.start_after_all("last", lambda _: order.append("at once"))
    assert order[-1] == "at once"


def test_what_is_cancelled_is_not_waited_for(qtbot: QtBot, tasks: Tasks) -> None:
    order: list[str] = []
    tasks.start("one", lambda ticket: order.append("first"), latest=False)
    tasks.start("one", lambda ticket: order.append("never"), latest=False)
    tasks.start_after_all("last", lambda _: order.append("last"))
    with qtbot.waitSignal(tasks.idle):
        tasks.cancel("one")
    assert order == ["first", "last"]
