# SPDX-License-Identifier: MIT
"""The process in which the person's own Python runs a pipeline: asked line by line, with limits.

It is not trusted to answer, to answer sense, or to end. A question has a time, an answer a length;
a process that keeps to neither is ended. It ends, too, when its stdin is closed, so with whatever
process has started it, and its own watchdog ends it should even that go unheard.
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
from collections.abc import Sequence
from types import FrameType
from typing import Any, cast

from tajarchive.entities.pipelines.chosen import environment, quietly

LOAD_LIMIT = 90.0
"""Seconds in which Python is started and a pipeline loaded; a large one from a cold disk takes
half a minute."""

ASK_LIMIT = 20.0
"""Seconds for the texts of one article."""

MEMORY_LIMIT = 6 << 30
"""Bytes of address space of the process (where the system can limit it)."""

LONGEST_ANSWER = 8 << 20
"""Bytes; names take a small part of the text that they are in."""

_AT_ONCE = 1 << 16
_A_MOMENT = 2.0
_LONGEST_LABEL = 40
_LONGEST_REASON = 300

Span = tuple[int, int, str]


class ChildFailure(Exception):
    """A question has no answer; the message says why, as a clause without its end."""


class ChildLost(ChildFailure):
    """A question has no answer, and the process has ended."""


class Child:
    """A running process; each method is called from one thread at a time, but for `close`."""

    memory: int
    """Bytes of memory that it has said it took; 0 where it cannot say."""

    def __init__(self, python: str, script: str) -> None:
        """Start it. Raises ChildLost when it cannot be started."""
        self._number = 0
        self.memory = 0
        try:
            self._process = subprocess.Popen(
                [python, "-I", script, "serve"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                env=environment(),
                **quietly(),
            )
        except OSError as error:
            raise ChildLost(f"{python} cannot be run: {error.strerror}") from error
        _remember(self)
        told = {"limit": LOAD_LIMIT + ASK_LIMIT, "memory": MEMORY_LIMIT}
        if self._exchange(told, LOAD_LIMIT).get("ready") is not True:
            raise self._lost("it did not begin as it should")

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def load(self, place: str) -> None:
        """Have the pipeline in a folder loaded.

        Raises ChildFailure when it cannot be; ChildLost when the process has ended with it.
        """
        self._ask({"load": place}, LOAD_LIMIT)

    def ents(self, place: str, texts: Sequence[str]) -> list[list[Span]]:
        """Return what a loaded pipeline takes for names in each text: code points, its labels.

        What no name can be (outside the text, empty, on top of another) is left out. Raises
        ChildFailure, or ChildLost when the process has ended.
        """
        asked = [_without_halves(text) for text in texts]
        answer = self._ask({"pipeline": place, "texts": asked}, ASK_LIMIT)
        found = answer.get("ents")
        if not isinstance(found, list) or len(cast("list[Any]", found)) != len(texts):
            raise self._lost("its answer does not fit the question")
        listed = cast("list[Any]", found)
        return [_sound(ents, len(text)) for ents, text in zip(listed, texts, strict=True)]

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
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)  # its own processes, too
        with contextlib.suppress(OSError):
            self._process.kill()

    def _ask(self, question: dict[str, Any], limit: float) -> dict[str, Any]:
        self._number += 1
        answer = self._exchange({"id": self._number, **question}, limit)
        if answer.get("id") != self._number:
            raise self._lost("its answer does not fit the question")
        error = answer.get("error")
        if error is not None:
            raise ChildFailure(" ".join(str(error).split())[:_LONGEST_REASON].rstrip("."))
        told = answer.get("memory")
        self.memory = max(self.memory, told if type(told) is int else 0)
        return answer

    def _exchange(self, message: dict[str, Any], limit: float) -> dict[str, Any]:
        """Write a line and return the one that answers it; both may hang, so a thread does it."""
        answer: list[bytes] = []

        def talk() -> None:
            with contextlib.suppress(OSError, ValueError):
                self._send(json.dumps(message).encode("ascii") + b"\n")
                answer.append(self._receive())

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        thread.join(limit)
        late = thread.is_alive()
        if late or not answer:
            raise self._lost(
                f"it took longer than {limit:g} seconds" if late else "it broke down", thread
            )
        line = answer[0]
        try:
            told = json.loads(line) if line.endswith(b"\n") else None
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict):
            if not line:
                raise self._lost("it broke down")
            too_long = len(line) > LONGEST_ANSWER
            raise self._lost("its answer is too long" if too_long else "its answer is no answer")
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

    def _lost(self, reason: str, thread: threading.Thread | None = None) -> ChildLost:
        self.close()
        if thread is not None:
            thread.join(_A_MOMENT)
        return ChildLost(reason)


def _without_halves(text: str) -> str:
    """Return a text in which lone halves of characters, which are no text to spaCy, are marked as
    lost; offsets stay."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def _sound(ents: Any, size: int) -> list[Span]:
    """Return the entities that lie within a text of that size, none on top of another: the
    longest first."""
    found: list[Span] = []
    for one in cast("list[Any]", ents) if isinstance(ents, list) else ():
        if not isinstance(one, list) or len(cast("list[Any]", one)) != 3:
            continue
        start, end, label = cast("list[Any]", one)
        is_span = type(start) is int and type(end) is int and isinstance(label, str)
        if is_span and 0 <= start < end <= size and 0 < len(label) <= _LONGEST_LABEL:
            found.append((start, end, label))
    kept: list[Span] = []
    taken: set[int] = set()
    for span in sorted(found, key=lambda one: (one[0] - one[1], one)):
        places = range(span[0], span[1])
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(span)
    return sorted(kept)


# -- none is left behind ------------------------------------------------------------------------

_running: set[Child] = set()
_before: Any = None


def _remember(child: Child) -> None:
    """Have a process end with this one, also when this one is told to (SIGTERM)."""
    global _before
    if not _running and threading.current_thread() is threading.main_thread():
        found = signal.getsignal(signal.SIGTERM)
        if found is not _on_end:
            _before = found
            signal.signal(signal.SIGTERM, _on_end)
    _running.add(child)


def _on_end(number: int, frame: FrameType | None) -> None:
    for child in list(_running):
        child.kill()
    if callable(_before):
        _before(number, frame)
        return
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


@atexit.register
def close_all() -> None:
    """End every process that this one has started."""
    for child in list(_running):
        child.close()
