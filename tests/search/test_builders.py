# SPDX-License-Identifier: MIT
"""Long builds by several processes: what is written, in which order, and what is left behind."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tajarchive.search import IndexDocument, NoNames, SearchIndex, storage
from tajarchive.search.engine import builders
from tajarchive.search.engine.builders import Builders


def documents(count: int, first: int = 0) -> list[IndexDocument]:
    chance = random.Random(5)
    words = "river bank dam market road delegation Душанбе 北京大学 report reports".split()
    return [
        IndexDocument(str(n % 350), f"Title {n}", " ".join(chance.choices(words, k=20)))
        for n in range(first, first + count)
    ]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "_BULK_BATCH", 100)
    monkeypatch.setattr(storage, "_WHOLE", 150)
    monkeypatch.setattr(storage, "_processors", lambda: 2)


def _answers(index: SearchIndex) -> list[Any]:
    found: list[Any] = [index.count()]
    for query in ("river", '"dam market"', "=reports", "北京", "title"):
        found.append(sorted(index.matching_ids(query)))
    return found


def _alive(pids: list[int]) -> list[int]:
    found = []
    for pid in pids:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            continue
        found.append(pid)
    return found


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the processes that were started."""
    found: list[int] = []
    new = Builders._new

    def noted(self: Builders) -> Any:
        process = new(self)
        found.append(process.pid or 0)
        return process

    monkeypatch.setattr(Builders, "_new", noted)
    return found


def test_processes_write_what_one_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: list[int]
) -> None:
    given = documents(720)  # the last ones replace earlier ones, from the batch before too
    several = SearchIndex.create(tmp_path / "several", names=NoNames())
    told: list[str] = []
    several.update(given, bulk=True, written=told.extend)
    assert told == [document.id for document in given]
    assert len(started) == 3  # two that write, then one that joins
    assert not _alive(started)
    assert not (tmp_path / "several" / "building").exists()
    assert len(several._index._segments()) <= 3
    monkeypatch.setattr(storage, "_processors", lambda: 1)
    one = SearchIndex.create(tmp_path / "one", names=NoNames())
    one.update(given, bulk=True)
    assert len(started) == 3
    assert _answers(several) == _answers(one)
    assert several.count() == 350
    assert sorted(several.matching_ids('title:"Title 719"')) == [str(719 % 350)]
    several.close()
    one.close()


def test_a_single_batch_needs_no_process(tmp_path: Path, started: list[int]) -> None:
    index = SearchIndex.create(tmp_path / "index", names=NoNames())
    index.update(documents(90), bulk=True)
    assert (index.count(), started) == (90, [])
    index.close()


def test_when_reading_fails_finished_batches_stay(tmp_path: Path, started: list[int]) -> None:
    def broken() -> Iterator[IndexDocument]:
        yield from documents(340)
        raise RuntimeError("the record broke")

    index = SearchIndex.create(tmp_path / "index", names=NoNames())
    with pytest.raises(RuntimeError, match="the record broke"):
        index.update(broken(), bulk=True)
    assert index.count() in (0, 100, 200, 300)
    assert not _alive(started)
    assert not (tmp_path / "index" / "building").exists()
    index.update(documents(300), bulk=True)
    assert index.count() == 300
    index.close()


def _write_or_die(given: tuple[int, bool], path: Path) -> int:
    number, dies = given
    if dies and os.getpid() != number:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    path.write_text(str(os.getpid()))
    return 7


def _write_or_raise(given: int, path: Path) -> int:
    if os.getpid() != given:
        raise ValueError("not here")
    path.write_text("done")
    return 1


def test_what_a_process_breaks_at_is_done_here(tmp_path: Path, started: list[int]) -> None:
    here = os.getpid()
    with Builders(tmp_path / "building", 2) as some:
        found = [
            (done.source, done.count, int(done.path.read_text()) == here)
            for done in some.run(_write_or_die, range(6), lambda n: (here, n in (1, 2)))
        ]
    assert [(source, count) for source, count, _ in found] == [(n, 7) for n in range(6)]
    assert found[1][2]
    assert found[2][2]
    assert not found[0][2]
    assert not _alive(started)


def test_what_a_process_cannot_do_is_tried_here(tmp_path: Path) -> None:
    with Builders(tmp_path / "building", 1) as some:
        assert [d.count for d in some.run(_write_or_raise, [0], lambda _: os.getpid())] == [1]
        with pytest.raises(ValueError, match="not here"):
            list(some.run(_write_or_raise, [0], lambda _: -1))


def test_without_processes_everything_is_done_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(builders, "Process", none)
    index = SearchIndex.create(tmp_path / "index", names=NoNames())
    index.update(documents(350), bulk=True)
    assert index.count() == 350
    index.close()


def test_processes_end_with_a_build_that_is_given_up(tmp_path: Path, started: list[int]) -> None:
    index = storage.create(tmp_path / "index", "")
    with closing(storage.build(index, documents(600), storage.lexicon)) as steps:
        next(steps)
        assert _alive(started)
    assert not _alive(started)
    assert not (tmp_path / "index" / "building").exists()


def test_a_folder_left_by_a_crash_is_no_obstacle(tmp_path: Path) -> None:
    folder = tmp_path / "index" / "building"
    index = SearchIndex.create(tmp_path / "index", names=NoNames())
    folder.mkdir()
    (folder / "1").write_bytes(b"half")
    index.update(documents(250), bulk=True)
    assert index.count() == 250
    index.close()
    folder.mkdir()
    SearchIndex.create(tmp_path / "index", names=NoNames()).close()
    assert not folder.exists()


def test_processes_see_the_end_of_the_one_that_started_them(tmp_path: Path) -> None:
    some = Builders(tmp_path / "building", 1)
    with some:
        list(some.run(_write_or_raise, [os.getpid()], lambda n: n))
        (process,) = some._all
        pid = process.pid or 0
        process.pipe.close()
        for _ in range(200):
            if not process._process.is_alive():
                break
            time.sleep(0.05)
        assert not process._process.is_alive(), pid
