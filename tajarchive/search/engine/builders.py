# SPDX-License-Identifier: MIT
"""Processes that write segments beside this one, when a great many documents are indexed.

A task writes one segment's file in a folder of its own; this process then takes the files into
the index, in the order of the tasks. A task that a process fails at is done here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Generic, TypeVar

from tajarchive.processes import Process

T = TypeVar("T")

Task = Callable[[Any, Path], int]
"""A function of a module that writes a segment's file of what it is given, and returns how many
documents are in it."""

_FAILED = -1


@dataclass(slots=True)
class Written(Generic[T]):
    """A segment's file, of how many documents it is, and what it was made of."""

    path: Path
    count: int
    source: T


@dataclass(slots=True)
class _Job(Generic[T]):
    path: Path
    source: T
    given: Any
    process: Process | None = None
    count: int | None = None


class Builders:
    """Some processes for one task after another; a context manager that ends them.

    `folder` must not exist or be ours: it is made, and removed with all in it at the end.
    """

    def __init__(self, folder: Path, processes: int) -> None:
        self._folder = folder
        self._most = processes
        self._free: list[Process] = []
        self._all: list[Process] = []
        self._made = 0

    def __enter__(self) -> Builders:
        clear(self._folder)
        self._folder.mkdir(parents=True)
        return self

    def __exit__(self, *_: object) -> None:
        self.renew(0)
        clear(self._folder)

    def renew(self, processes: int) -> None:
        """End the processes; new ones, which remember nothing, do the next tasks."""
        self._most = processes
        for process in self._all:
            process.stop()
        self._all.clear()
        self._free.clear()

    def run(
        self, task: Task, sources: Iterable[T], given: Callable[[T], Any]
    ) -> Iterator[Written[T]]:
        """Yield what was written of each source, in their order; `given` tells what of a source
        the task needs. Sources are drawn as processes are free."""
        source = iter(sources)
        jobs: deque[_Job[T]] = deque()
        more = True
        while more or jobs:
            while more and (self._is_idle() or not jobs):
                found = next(source, _END)
                if found is _END:
                    more = False
                else:
                    jobs.append(self._started(task, found, given(found)))
            self._collect(jobs)
            while jobs and jobs[0].count is not None:
                job = jobs.popleft()
                if job.count == _FAILED:
                    job.count = task(job.given, job.path)
                yield Written(job.path, job.count or 0, job.source)

    def _is_idle(self) -> bool:
        return bool(self._free) or len(self._all) < self._most

    def _started(self, task: Task, source: T, given: Any) -> _Job[T]:
        """Give a task to a process; one that cannot be given has failed."""
        self._made += 1
        job = _Job(self._folder / f"{self._made}", source, given, count=_FAILED)
        try:
            process = self._free.pop() if self._free else self._new()
        except OSError:
            self._most = len(self._all)
            return job
        job.process, job.count = process, None
        try:
            process.pipe.send((task, given, job.path))
        except OSError:
            self._bury(job)
        return job

    def _new(self) -> Process:
        process = Process(_serve)
        self._all.append(process)
        return process

    def _collect(self, jobs: Iterable[_Job[T]]) -> None:
        """Wait until a job is done, when any is under way."""
        waiting = {job.process.pipe: job for job in jobs if job.process is not None}
        if not waiting or any(job.count is not None for job in jobs):
            timeout = 0.0
        else:
            timeout = None
        for pipe in wait(list(waiting), timeout):
            job = waiting[pipe]  # type: ignore[index]
            try:
                job.count = job.process.pipe.recv()  # type: ignore[union-attr]
            except (EOFError, OSError):
                self._bury(job)
                continue
            if job.process is not None:
                self._free.append(job.process)
            job.process = None

    def _bury(self, job: _Job[T]) -> None:
        """Let go of a process that broke down; what it was doing is done here."""
        if job.process is not None:
            self._all.remove(job.process)
            self._most -= 1
            job.process.stop()
        job.process, job.count = None, _FAILED


_END: Any = object()


def clear(folder: Path) -> None:
    """Remove a folder of segments that nobody took, and what is in it."""
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            path.unlink()
        folder.rmdir()


def _serve(pipe: Connection) -> None:
    """Do tasks until the pipe is closed (runs in the new process)."""
    try:
        while True:
            task, given, path = pipe.recv()
            try:
                count = task(given, path)
            except Exception:  # told by the process that asks, which then does it itself
                count = _FAILED
            pipe.send(count)
    except (EOFError, OSError, KeyboardInterrupt):
        return
