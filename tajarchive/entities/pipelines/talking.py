# SPDX-License-Identifier: MIT
"""Talking to a process of the person's own Python: a JSON line each way, with limits.

It is not trusted to answer, to answer sense, or to end. A question has a time, an answer a length;
a process that keeps to neither is ended. It ends with this one, too.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from types import FrameType
from typing import Any, Self, cast

LONGEST_ANSWER = 8 << 20
"""Bytes; names take a small part of the text that they are in."""

_AT_ONCE = 1 << 16
_A_MOMENT = 2.0
_LEFT_OUT = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")


class TalkFailed(Exception):
    """There is no answer, and the process has ended; the message says why, as a clause.

    Attributes:
        late: it took too long.
    """

    late = False


class TalkNotBegun(TalkFailed):
    """The process cannot be started; the message is the system's reason."""


class Talk:
    """A running process, and a context manager that ends it; each method is called from one
    thread at a time, but for `close`."""

    def __init__(self, python: str, script: str, mode: str) -> None:
        """Start it. Raises TalkNotBegun when it cannot be started."""
        try:
            self._process = subprocess.Popen(
                [python, "-I", script, mode],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                env=environment(),
                **_quietly(),
            )
        except OSError as error:
            raise TalkNotBegun(error.strerror or str(error)) from error
        _remember(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def close(self) -> None:
        """End the process, whatever it is doing; from any thread."""
        _running.discard(self)
        self.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def kill(self) -> None:
        """Do so without waiting for its end; fit for the handler of a signal."""
        if self._process.returncode is not None:
            return  # its number may be another's by now
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)  # its own processes, too
        with contextlib.suppress(OSError):
            self._process.kill()

    def exchange(self, message: dict[str, Any], limit: float) -> dict[str, Any]:
        """Write a line and return the one that answers it; both may hang, so a thread does it.

        `limit` are seconds. Raises TalkFailed.
        """
        answer: list[bytes] = []

        def talk() -> None:
            with contextlib.suppress(OSError, ValueError):
                self._send(json.dumps(message).encode("ascii") + b"\n")
                answer.append(self._receive())

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        thread.join(limit)
        if thread.is_alive():
            failed = self.lost(f"it took longer than {limit:g} seconds", thread)
            failed.late = True
            raise failed
        line = answer[0] if answer else b""
        if not line:
            raise self.lost("it broke down", thread)
        try:
            told = json.loads(line) if line.endswith(b"\n") else None
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict):
            too_long = len(line) > LONGEST_ANSWER
            raise self.lost("its answer is too long" if too_long else "its answer is no answer")
        return cast("dict[str, Any]", told)

    def _send(self, line: bytes) -> None:
        assert self._process.stdin is not None
        rest = memoryview(line)
        while rest:
            rest = rest[self._process.stdin.write(rest) :]

    def _receive(self) -> bytes:
        """Return a line, or what there was of one when it is too long or the process has ended."""
        assert self._process.stdout is not None
        line = bytearray()
        while not line.endswith(b"\n") and len(line) <= LONGEST_ANSWER:
            part = self._process.stdout.read(_AT_ONCE)
            if not part:
                break
            line += part
        return bytes(line)

    def lost(self, reason: str, thread: threading.Thread | None = None) -> TalkFailed:
        """End the process and return why."""
        self.close()
        if thread is not None:
            thread.join(_A_MOMENT)
        return TalkFailed(reason)


def environment() -> dict[str, str]:
    """Return the environment of the child: nothing of this program's own Python, no more than one
    thread, nothing fetched."""
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    if getattr(sys, "frozen", False):  # the bundle has changed where libraries are looked for
        for name in _LIBRARIES:
            before = kept.pop(f"{name}_ORIG", None)
            kept.pop(name, None)
            if before:
                kept[name] = before
    kept |= dict.fromkeys(_ONE_THREAD, "1") | dict.fromkeys(_OFFLINE, "1")
    return kept | {"PYTHONUTF8": "1"}


def _quietly() -> dict[str, Any]:
    """Return how the child is started: in a session of its own, so that Ctrl-C in a terminal is
    this program's business, and without a console."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


# -- none is left behind ------------------------------------------------------------------------

_running: set[Talk] = set()
_before: Any = None


def _remember(talk: Talk) -> None:
    """Have a process end with this one, also when this one is told to (SIGTERM)."""
    global _before
    if not _running and threading.current_thread() is threading.main_thread():
        found = signal.getsignal(signal.SIGTERM)
        if found is not _on_end:
            _before = found
            signal.signal(signal.SIGTERM, _on_end)
    _running.add(talk)


def _on_end(number: int, frame: FrameType | None) -> None:
    for talk in list(_running):
        talk.kill()
    if callable(_before):
        _before(number, frame)
        return
    if _before == signal.SIG_IGN:
        return
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


@atexit.register
def close_all() -> None:
    """End every process that this one has started."""
    for talk in list(_running):
        talk.close()
