# SPDX-License-Identifier: MIT
"""Work beside the window: the only place that starts threads.

The signals belong to this object in the GUI thread; workers get plain callables. Every piece of
work has a topic and a ticket: when the same topic is asked again, the older answer is dropped.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from tajarchive.errors import ArchiveError

Work = Callable[["Ticket"], Any]

_SWITCH_S = 0.001
"""Seconds after which a working thread lets the window's have its turn. Qt gives the turn away at
nearly every call, so Python's usual 5 ms make a window of hundreds of calls wait for seconds."""


@dataclass(slots=True, eq=False)
class Ticket:
    """One piece of work; the work itself reads `cancelled` and calls `progress`."""

    topic: str
    number: int
    _stop: threading.Event = field(default_factory=threading.Event)
    _report: Callable[[Ticket, tuple[int, int, str]], None] | None = None

    def cancelled(self) -> bool:
        """Tell whether the answer is still wanted."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()

    def progress(self, done: int, total: int, what: str) -> None:
        """Report how far the work is; may be called from any thread."""
        if self._report is not None:
            self._report(self, (done, total, what))


@dataclass(slots=True, eq=False)
class _Job:
    ticket: Ticket
    work: Work
    done: Callable[[Any], None] | None
    failed: Callable[[ArchiveError], None] | None
    progress: Callable[[int, int, str], None] | None
    latest: bool


class Tasks(QObject):
    """Runs work in a small pool of threads and brings the answers back to the GUI thread."""

    failed = Signal(object)
    """An `ArchiveError` that nobody else handles."""
    crashed = Signal(object)
    """Any other exception: a defect of the program."""
    idle = Signal()
    """Nothing is running or waiting any more."""

    _finished = Signal(object, object, object)
    _progressed = Signal(object, object)

    def __init__(self, parent: QObject | None = None, threads: int = 3) -> None:
        super().__init__(parent)
        sys.setswitchinterval(min(sys.getswitchinterval(), _SWITCH_S))
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(2000)
        self._running: dict[Ticket, _Job] = {}
        self._waiting: dict[str, deque[_Job]] = {}
        self._held: list[tuple[set[Ticket], str, Work]] = []
        self._count = 0
        self._closed = False
        self._finished.connect(self._on_finished)
        self._progressed.connect(self._on_progressed)

    def start(
        self,
        topic: str,
        work: Work,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[ArchiveError], None] | None = None,
        progress: Callable[[int, int, str], None] | None = None,
        *,
        latest: bool = True,
    ) -> Ticket:
        """Run `work(ticket)` in a thread, then `done(answer)` or `failed(error)` in this one.

        One topic runs one piece of work at a time. With `latest` an older piece of the topic is
        cancelled and its answer dropped; without it the pieces run one after the other.
        """
        self._count += 1
        ticket = Ticket(topic, self._count, _report=self._report)
        if self._closed:
            ticket.cancel()
            return ticket
        job = _Job(ticket, work, done, failed, progress, latest)
        if latest:
            self.cancel(topic)
        self._waiting.setdefault(topic, deque()).append(job)
        self._start_next(topic)
        return ticket

    def cancel(self, topic: str) -> None:
        """Ask the running work of a topic to stop and forget what waits; no answer will come
        for work that was started with `latest`."""
        for ticket in self._running:
            if ticket.topic == topic:
                ticket.cancel()
        for job in self._waiting.pop(topic, ()):
            job.ticket.cancel()
            self._release(job.ticket)

    def start_after_all(self, topic: str, work: Work) -> None:
        """Run `work(ticket)` once everything that runs or waits now has ended."""
        others = {*self._running, *(job.ticket for row in self._waiting.values() for job in row)}
        self._held.append((others, topic, work))
        self._release(None)

    def _release(self, ended: Ticket | None) -> None:
        """Start what waited for a ticket, and for no other any more."""
        for held in list(self._held):
            others, topic, work = held
            if ended is not None:
                others.discard(ended)
            if not others and not self._closed:
                self._held.remove(held)
                self.start(topic, work, latest=False)

    def is_busy(self, topic: str) -> bool:
        """Tell whether work of a topic runs or waits."""
        return bool(self._waiting.get(topic)) or any(t.topic == topic for t in self._running)

    def is_idle(self) -> bool:
        """Tell whether nothing runs or waits."""
        return not self._running and not any(self._waiting.values())

    def close(self) -> None:
        """Cancel everything and wait for the threads; later work is refused."""
        self._closed = True
        self._waiting.clear()
        for ticket in self._running:
            ticket.cancel()
        self._pool.waitForDone()
        self._running.clear()

    def _start_next(self, topic: str) -> None:
        queue = self._waiting.get(topic)
        if queue and not any(ticket.topic == topic for ticket in self._running):
            job = queue.popleft()
            self._running[job.ticket] = job
            self._pool.start(lambda: self._run(job))

    def _run(self, job: _Job) -> None:
        """Do the work in a thread of the pool; nothing here touches a widget."""
        answer, error = None, None
        try:
            answer = job.work(job.ticket)
        except BaseException as raised:
            error = raised
        self._finished.emit(job, answer, error)

    def _report(self, ticket: Ticket, progress: tuple[int, int, str]) -> None:
        if not self._closed:
            self._progressed.emit(ticket, progress)

    @Slot(object, object)
    def _on_progressed(self, ticket: Ticket, progress: tuple[int, int, str]) -> None:
        job = self._running.get(ticket)
        if job is not None and job.progress is not None:
            job.progress(*progress)

    @Slot(object, object, object)
    def _on_finished(self, job: _Job, answer: Any, error: BaseException | None) -> None:
        if self._running.pop(job.ticket, None) is None:
            return
        try:
            if not (job.latest and job.ticket.cancelled()):
                self._deliver(job, answer, error)
        finally:
            self._release(job.ticket)
            self._start_next(job.ticket.topic)
            if self.is_idle():
                self.idle.emit()

    def _deliver(self, job: _Job, answer: Any, error: BaseException | None) -> None:
        if error is None:
            if job.done is not None:
                job.done(answer)
        elif isinstance(error, ArchiveError):
            if job.failed is not None:
                job.failed(error)
            else:
                self.failed.emit(error)
        else:
            self.crashed.emit(error)
