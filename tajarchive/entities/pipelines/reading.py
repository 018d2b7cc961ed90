# SPDX-License-Identifier: MIT
"""Has an article read by the person's pipeline, once for each version of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress

from tajarchive.entities.pipelines.child import (
    ASK_LIMIT,
    LOAD_LIMIT,
    Child,
    ChildFailure,
    ChildLost,
)
from tajarchive.entities.pipelines.chosen import Pipeline, PipelineProblem, Pipelines
from tajarchive.entities.pipelines.labels import types_of
from tajarchive.entities.pipelines.talking import close_all
from tajarchive.model import Article, External

PATIENCE = LOAD_LIMIT + ASK_LIMIT
"""Seconds that reading an article may take beyond all that is done without a pipeline."""

MOST_TEXT = 200_000
"""Code points of an article that are read: no article is as long, a book costs some seconds."""

_PART = 10_000
"""Code points that are read at once, so that memory does not grow with the article."""

_MOST_LOST = 3
"""Processes lost one after the other, after which no further one is started."""
_MOST_ARTICLES = 5_000
"""Articles after which a process is replaced: spaCy before 3.8 keeps every word it has seen."""


def read(article: Article, pipelines: Pipelines) -> External | None:
    """Return what the pipeline for an article's language finds in its body; None without one.

    What is known from the same version of the pipeline is not asked again. What cannot be read
    has a problem; it is marked as read when the article is to blame, so that it is not tried
    again, and otherwise keeps what an earlier version found in it.
    """
    pipeline, known = pipelines.of(article.language), article.external
    if pipeline is None:
        return None
    if known is not None and known.reader == pipeline.reader:
        return known
    with _lock:
        asked = _reader_for(pipelines)
        try:
            return External(pipeline.reader, tuple(asked.spans(pipeline, article)))
        except _Unfit as error:
            earlier = known or External("", ())
            return External(earlier.reader, earlier.spans, str(error))
        except ChildFailure as error:
            return External(pipeline.reader, (), str(error))


def sample(
    pipelines: Pipelines, pipeline: Pipeline, text: str
) -> tuple[list[tuple[int, int, str]], int]:
    """Return the names that a pipeline finds in a text, and the bytes of memory that it took (0:
    unknown).

    It is asked in a process of its own, which is then ended. Raises PipelineProblem when it cannot
    be loaded or does not answer.
    """
    reader = _Reader(pipelines)
    try:
        return reader.ask(pipeline, text, [(0, len(text))]), reader.memory
    except ChildFailure as error:
        raise PipelineProblem(
            f"The pipeline {pipeline.name} does not work ({error}); choose another one, or install "
            "it again."
        ) from error
    finally:
        reader.close()


def close() -> None:
    """End the process that reads articles for this one, if there is one."""
    global _reader
    if _reader is not None:
        _reader.close()
        _reader = None


def stop() -> None:
    """Do so at once, also while another thread waits for an answer."""
    close_all()


class _Unfit(Exception):
    """No article can be read by this pipeline now."""


class _Reader:
    """The process for some pipelines, started when it is first needed, and again after it broke."""

    def __init__(self, pipelines: Pipelines) -> None:
        self.pipelines = pipelines
        self._child: Child | None = None
        self._loaded: set[str] = set()
        self._unfit: dict[str, str] = {}
        self._lost = 0
        self._read = 0

    def spans(self, pipeline: Pipeline, article: Article) -> list[tuple[int, int, str]]:
        """Return (start, end, our type) of the names in an article's body."""
        reason = self._unfit.get(pipeline.place)
        if reason is not None:
            raise _Unfit(reason)
        parts = list(_parts(article))
        if not parts:
            return []
        try:
            found = self.ask(pipeline, article.body, parts)
        except ChildLost as error:
            self._lost += 1
            if pipeline.place not in self._loaded or self._lost >= _MOST_LOST:
                raise self._give_up(pipeline, str(error)) from error
            self._loaded.clear()
            raise
        except ChildFailure as error:
            if pipeline.place not in self._loaded:
                raise self._give_up(pipeline, str(error)) from error
            raise
        self._lost = 0
        return found

    def ask(
        self, pipeline: Pipeline, text: str, parts: list[tuple[int, int]]
    ) -> list[tuple[int, int, str]]:
        """Return the names in the parts of a text."""
        child = self._ready(pipeline)
        means = types_of(pipeline.labels)
        found: list[tuple[int, int, str]] = []
        answers = child.ents(pipeline.place, [text[start:end] for start, end in parts])
        for (offset, _), ents in zip(parts, answers, strict=True):
            found += [
                (start + offset, end + offset, means[label])
                for start, end, label in ents
                if label in means
            ]
        self._read += 1
        return found

    def close(self) -> None:
        """End the process."""
        if self._child is not None:
            self._child.close()
            self._child = None

    @property
    def memory(self) -> int:
        """The bytes of memory that the process has taken so far; 0: unknown."""
        return self._child.memory if self._child is not None else 0

    def _ready(self, pipeline: Pipeline) -> Child:
        if self._child is not None and (not self._child.is_running or self._read > _MOST_ARTICLES):
            self.close()
        if self._child is None:
            self._read = 0
            self._loaded.clear()
            self._child = Child(self.pipelines.python, self.pipelines.script)
        if pipeline.place not in self._loaded:
            self._child.load(pipeline.place)
            self._loaded.add(pipeline.place)
        return self._child

    def _give_up(self, pipeline: Pipeline, reason: str) -> _Unfit:
        self._unfit[pipeline.place] = reason
        if self._unfit.keys() >= {one.place for one in self.pipelines.used}:
            with suppress(OSError):
                self.close()
        return _Unfit(reason)


_lock = threading.Lock()
_reader: _Reader | None = None


def _reader_for(pipelines: Pipelines) -> _Reader:
    global _reader
    if _reader is None or _reader.pipelines != pipelines:
        close()
        _reader = _Reader(pipelines)
    return _reader


def _parts(article: Article) -> Iterator[tuple[int, int]]:
    """Yield stretches of the body of bounded length, cut between paragraphs where that goes."""
    end = min(len(article.body), MOST_TEXT)
    ends = [paragraph.end for paragraph in article.paragraphs if paragraph.end < end]
    start, last = 0, 0
    for stop in (*ends, end):
        if stop - start > _PART and last > start:
            yield start, last
            start = last
        while stop - start > _PART:
            cut = max(article.body.rfind(" ", start, start + _PART), start + _PART // 2)
            yield start, cut
            start = cut
        last = stop
    if start < end:
        yield start, end
