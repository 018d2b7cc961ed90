# SPDX-License-Identifier: MIT
"""Worker processes with limits of time and memory, for work on material that is not trusted.

A hostile file can make a reader hang, crash or eat memory. Here it takes down one worker
process, which is replaced, and costs its own file only.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

from tajarchive.errors import ArchiveError
from tajarchive.processes import Process

TIME_LIMIT = 30.0
"""Seconds that one item may take."""

MEMORY_LIMIT = 3 << 30
"""Bytes of address space that a worker may use (where the system can limit it)."""

_START_LIMIT = 120.0
_POLL = 0.2
_MOST_FALSE_STARTS = 3
_AHEAD = 4
"""Items a worker is given before it has answered, so that it never waits for the writer."""


@dataclass(frozen=True, slots=True)
class WorkerFailure:
    """Why an item has no result, as a sentence without the item's name."""

    reason: str


Task = Callable[[Any], Any]
"""A function of a module (workers import it by name); what it raises is the item's failure."""


class _Worker:
    """One process, the items it was given, and until when it may take over the first."""

    def __init__(self, task: Task, memory: int) -> None:
        self._process = Process(_serve, task, memory)
        self.pipe = self._process.pipe
        self.items: deque[Any] = deque()
        self.deadline = time.monotonic() + _START_LIMIT
        self.ready = False

    def give(self, item: Any, limit: float) -> None:
        self.pipe.send(item)
        if not self.items and self.ready:
            self.deadline = time.monotonic() + limit
        self.items.append(item)

    def stop(self) -> None:
        self._process.stop()


class WorkerPool:
    """Runs a task over many items in `jobs` processes; a context manager.

    With jobs=0 the task runs in this process, without limits: for trusted items only.
    """

    def __init__(
        self, task: Task, jobs: int, *, limit: float = TIME_LIMIT, memory: int = MEMORY_LIMIT
    ) -> None:
        self._task = task
        self._jobs = jobs
        self._limit = limit
        self._memory = memory
        self._workers: list[_Worker] = []
        self._false_starts = 0

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()

    def run(
        self, items: Iterable[Any], cancelled: Callable[[], bool]
    ) -> Iterator[tuple[Any, Any | WorkerFailure]]:
        """Yield (item, result or WorkerFailure) as they come, in any order.

        Items are drawn from the iterable only as workers are free. Once cancelled, no further
        item is drawn, and what the workers have not finished is not yielded.
        """
        if self._jobs == 0:
            yield from self._run_here(items, cancelled)
            return
        source = iter(items)
        more = True
        while not cancelled():
            more = more and self._feed(source)
            if not more and not any(worker.items for worker in self._workers):
                return
            yield from self._collect()

    def _run_here(
        self, items: Iterable[Any], cancelled: Callable[[], bool]
    ) -> Iterator[tuple[Any, Any | WorkerFailure]]:
        for item in items:
            if cancelled():
                return
            yield item, _attempt(self._task, item)

    def _feed(self, source: Iterator[Any]) -> bool:
        """Give every worker something to do; return False when the source is exhausted."""
        for ahead in range(1, _AHEAD + 1):
            for place in range(self._jobs):
                if place < len(self._workers) and len(self._workers[place].items) >= ahead:
                    continue
                item = next(source, None)
                if item is None:
                    return False
                if place >= len(self._workers):
                    self._workers.append(_Worker(self._task, self._memory))
                self._give(place, item)
        return True

    def _give(self, place: int, item: Any) -> None:
        try:
            self._workers[place].give(item, self._limit)
        except (BrokenPipeError, ConnectionResetError):
            self._workers[place].items.append(item)  # its end is noticed in _collect

    def _collect(self) -> Iterator[tuple[Any, Any | WorkerFailure]]:
        """Yield what has arrived within a moment, and the failures of dead or late workers."""
        pipes: dict[object, int] = {w.pipe: i for i, w in enumerate(self._workers)}
        for pipe in wait(list(pipes), _POLL):  # type: ignore[arg-type]
            yield from self._receive(pipes[pipe])
        for place, worker in enumerate(self._workers):
            if worker.items and time.monotonic() > worker.deadline and not worker.pipe.poll():
                reason = f"It took longer than {self._limit:g} seconds and was stopped."
                yield self._replace(place, reason)

    def _receive(self, place: int) -> Iterator[tuple[Any, Any | WorkerFailure]]:
        worker = self._workers[place]
        try:
            while worker.pipe.poll():
                result = worker.pipe.recv()
                worker.deadline = time.monotonic() + self._limit
                if worker.ready:
                    yield worker.items.popleft(), result
                worker.ready = True
        except (EOFError, ConnectionResetError):
            yield from self._bury(place)

    def _bury(self, place: int) -> Iterator[tuple[Any, Any | WorkerFailure]]:
        if not self._workers[place].ready:
            self._start_again(place)
        elif self._workers[place].items:
            yield self._replace(place, "The process that read it broke down.")
        else:
            self._workers[place].stop()
            self._workers[place] = _Worker(self._task, self._memory)

    def _start_again(self, place: int) -> None:
        """Replace a worker that ended before it began; its items are not to blame."""
        self._false_starts += 1
        if self._false_starts > _MOST_FALSE_STARTS:
            raise ArchiveError(
                "The processes that read files cannot be started; restart the computer, or "
                "import with “--jobs 0” files that you trust."
            )
        old = self._workers[place]
        old.stop()
        self._workers[place] = _Worker(self._task, self._memory)
        for item in old.items:
            self._give(place, item)

    def _replace(self, place: int, reason: str) -> tuple[Any, WorkerFailure]:
        """Start a new worker in a place; it takes over all items but the first, which failed."""
        old = self._workers[place]
        failed = old.items.popleft()
        old.stop()
        self._workers[place] = _Worker(self._task, self._memory)
        for item in old.items:
            self._give(place, item)
        return failed, WorkerFailure(reason)


def _attempt(task: Task, item: Any) -> Any | WorkerFailure:
    """Run the task; whatever it raises becomes the item's failure."""
    try:
        return task(item)
    except ArchiveError as error:
        return WorkerFailure(str(error))
    except MemoryError:
        return WorkerFailure("It needs more memory than a file may use.")
    except RecursionError:
        return WorkerFailure("It is nested too deeply.")
    except Exception as error:  # one file's trouble must not end the import of the others
        return WorkerFailure(f"It could not be read ({type(error).__name__}: {error}).")


def _serve(pipe: Connection, task: Task, memory: int) -> None:
    """Answer items until the pipe is closed (runs in the worker process)."""
    _limit_memory(memory)
    pipe.send(None)
    try:
        while True:
            pipe.send(_attempt(task, pipe.recv()))
    except (EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        return


def _limit_memory(size: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    most = resource.getrlimit(resource.RLIMIT_AS)[1]  # a process that a worker starts has its own
    resource.setrlimit(resource.RLIMIT_AS, (size, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def default_jobs() -> int:
    """Return how many workers to use: one for each processor core but one, two at the least.

    Workers give way to the window (see `processes`), so that on two cores both may work.
    """
    cores = os.cpu_count() or 2
    return min(cores, max(2, cores - 1))
