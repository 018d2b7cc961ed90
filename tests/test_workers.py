# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tajarchive.errors import ArchiveError, ImportFailure
from tajarchive.workers import WorkerFailure, WorkerPool


def task(item: str) -> str:
    """Do what the item says; run in a worker."""
    word, _, rest = item.partition(" ")
    actions: dict[str, Callable[[], object]] = {
        "hang": lambda: time.sleep(60),
        "die": lambda: os._exit(1),
        "eat": lambda: bytearray(8 << 30),
        "refuse": lambda: (_ for _ in ()).throw(ImportFailure("it is empty")),
        "break": lambda: 1 // 0,
        "deep": lambda: deep(),
    }
    if word in actions:
        result = actions[word]()
        if word == "refuse":
            next(result)  # type: ignore[call-overload]
    return word + rest


def deep() -> None:
    deep()


def never() -> bool:
    return False


def run(items: list[str], jobs: int = 1, **limits: float) -> dict[str, object]:
    with WorkerPool(task, jobs, **limits) as pool:  # type: ignore[arg-type]
        return dict(pool.run(items, never))


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_every_item_has_one_result(jobs):
    items = [f"n {n}" for n in range(60)]
    assert run(items, jobs) == {item: item.replace(" ", "", 1) for item in items}


@pytest.mark.parametrize("jobs", [0, 1])
def test_an_item_that_fails_says_why(jobs):
    results = run(["refuse", "a", "break", "deep", "b"], jobs)
    assert results["refuse"] == WorkerFailure("it is empty")
    assert results["break"] == WorkerFailure(
        "It could not be read (ZeroDivisionError: integer division or modulo by zero)."
    )
    assert results["deep"] == WorkerFailure("It is nested too deeply.")
    assert (results["a"], results["b"]) == ("a", "b")


def test_hostile_items_cost_only_themselves():
    results = run(["a", "hang", "b", "die", "c", "eat", "d"], limit=2.0)
    assert {k: v for k, v in results.items() if k in "abcd"} == {c: c for c in "abcd"}
    assert results["hang"] == WorkerFailure("It took longer than 2 seconds and was stopped.")
    assert results["die"] == WorkerFailure("The process that read it broke down.")
    assert results["eat"] == WorkerFailure("It needs more memory than a file may use.")


def test_a_script_that_does_not_guard_its_main_module_can_use_workers(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from tajarchive.workers import WorkerPool\n"
        "from tests.test_workers import task\n"
        "with WorkerPool(task, 1) as pool:\n"
        "    print(list(pool.run(['a', 'b'], bool)))\n"
    )
    root = Path(__file__).parent.parent
    run = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True, text=True, timeout=60, env={**os.environ, "PYTHONPATH": str(root)},
    )  # fmt: skip
    assert run.stdout == "[('a', 'a'), ('b', 'b')]\n", run.stderr


def test_workers_that_cannot_start_end_the_run(monkeypatch):
    monkeypatch.setattr("tajarchive.workers._serve", os.abort)  # takes no arguments: fails at once
    with pytest.raises(ArchiveError, match="cannot be started"):
        run(["a"])


def test_cancel_draws_no_further_item():
    drawn: list[str] = []

    def items():
        for n in range(10_000):
            drawn.append(f"n {n}")
            yield drawn[-1]

    with WorkerPool(task, 1) as pool:
        done: list[str] = []
        for item, _ in pool.run(items(), lambda: len(done) >= 5):
            done.append(item)
    assert len(done) >= 5
    assert len(drawn) < 100
