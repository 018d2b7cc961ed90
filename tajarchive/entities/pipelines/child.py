# SPDX-License-Identifier: MIT
"""The process in which a pipeline reads texts (see `talking`, and `resources/spacy/serve.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from tajarchive.entities.pipelines.talking import Talk, TalkFailed, TalkNotBegun

LOAD_LIMIT = 90.0
"""Seconds in which Python is started and a pipeline loaded; a large one from a cold disk takes
half a minute."""

ASK_LIMIT = 20.0
"""Seconds for the texts of one article."""

MEMORY_LIMIT = 6 << 30
"""Bytes of address space of the process (where the system can limit it)."""

_LONGEST_LABEL = 40
_LONGEST_REASON = 300
_MISFIT = "its answer does not fit the question"

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
            self._talk = Talk(python, script, "serve")
        except TalkNotBegun as error:
            raise ChildLost(f"{python} cannot be run: {error}") from error
        told = {"limit": LOAD_LIMIT + ASK_LIMIT, "memory": MEMORY_LIMIT}
        if self._exchange(told, LOAD_LIMIT).get("ready") is not True:
            raise self._lost("it did not begin as it should")

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._talk.pid

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._talk.is_running

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
        found = self._ask({"pipeline": place, "texts": asked}, ASK_LIMIT).get("ents")
        if not isinstance(found, list) or len(cast("list[Any]", found)) != len(texts):
            raise self._lost(_MISFIT)
        listed = cast("list[Any]", found)
        return [_sound(ents, len(text)) for ents, text in zip(listed, texts, strict=True)]

    def close(self) -> None:
        """End the process, whatever it is doing; from any thread."""
        self._talk.close()

    def _ask(self, question: dict[str, Any], limit: float) -> dict[str, Any]:
        self._number += 1
        answer = self._exchange({"id": self._number, **question}, limit)
        if answer.get("id") != self._number:
            raise self._lost(_MISFIT)
        error = answer.get("error")
        if error is not None:
            raise ChildFailure(" ".join(str(error).split())[:_LONGEST_REASON].rstrip("."))
        told = answer.get("memory")
        self.memory = max(self.memory, told if type(told) is int else 0)
        return answer

    def _exchange(self, message: dict[str, Any], limit: float) -> dict[str, Any]:
        try:
            return self._talk.exchange(message, limit)
        except TalkFailed as error:
            raise ChildLost(str(error)) from error

    def _lost(self, reason: str) -> ChildLost:
        self.close()
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
