# SPDX-License-Identifier: MIT
"""New processes of this program, for work beside the window: how they start and behave."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any

_starting = threading.Lock()


class Process:
    """A process that runs a function of a module with its end of a pipe first; it ends with
    this one."""

    def __init__(self, run: Callable[..., None], *arguments: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, remote = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=_running, args=(remote, run, *arguments), daemon=True
        )
        with _no_main_module():
            self._process.start()
        remote.close()

    @property
    def pid(self) -> int | None:
        """The process's number."""
        return self._process.pid

    def stop(self) -> None:
        """End the process, whatever it is doing, and wait until it is gone."""
        self.pipe.close()
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(2)
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._process.close()


def _running(pipe: Connection, run: Callable[..., None], *arguments: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    _be_nice()
    run(pipe, *arguments)


@contextmanager
def _no_main_module() -> Generator[None]:
    """Keep a new process from running the caller's script once more.

    `spawn` imports the parent's main module, so that a script which imports files without
    asking for `__name__ == "__main__"` would start itself for ever. Tasks live in modules of
    their own, so workers need no main module.
    """
    with _starting:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


def _be_nice() -> None:
    """Give way to the window, which shares the processor."""
    if hasattr(os, "nice"):
        os.nice(5)
