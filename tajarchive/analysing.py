# SPDX-License-Identifier: MIT
"""Analysing many articles: the workers that do it, and what a person's own pipeline asks of them.

An article that a spaCy pipeline has read is marked with it, and what it found is kept, so that a
new analysis asks nothing twice. Articles whose mark is not that of the pipeline in use are noted
as stale.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tajarchive.analysis import Job, perform
from tajarchive.model import Article
from tajarchive.store import Store
from tajarchive.workers import TIME_LIMIT, WorkerPool

if TYPE_CHECKING:
    from tajarchive.entities.corrections import Corrections
    from tajarchive.entities.pipelines.chosen import Pipelines


LEFT_OUT = "No spaCy pipeline looks for names"
"""How sentences about the stage begin that end with why."""


class Analysts:
    """The workers of an archive, and the pipelines that they ask; `pipelines` is None as long as
    nobody has chosen any or none: what was found by one is then kept as it is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.pipelines: Pipelines | None = None
        self._problem = ""
        self._troubles: Counter[str] = Counter()

    def choose(self, pipelines: Pipelines | None, problem: str) -> int:
        """Use these pipelines from now on; note as stale what others, or none, have read.

        Returns how many articles that are; in an archive open for reading only none is noted.
        """
        self.pipelines, self._problem = pipelines, problem
        others = self.read_otherwise(pipelines)
        if others and not self._store.read_only:
            self._store.annotations.set_stale(others)
        return len(others)

    def read_otherwise(self, pipelines: Pipelines | None) -> list[str]:
        """Return the articles that are not marked as these pipelines would mark them."""
        return [] if pipelines is None else self._store.externals.differing(pipelines.readers())

    @contextmanager
    def pool(self, corrections: Corrections, jobs: int) -> Generator[WorkerPool]:
        """Return workers that analyse `Job`s; with jobs=0 this process does."""
        limit, pipelines = TIME_LIMIT, self.pipelines
        asking = pipelines is not None and pipelines.used
        if asking:
            from tajarchive.entities.pipelines.reading import PATIENCE

            limit += PATIENCE
        task = partial(perform, corrections=corrections, pipelines=pipelines)
        try:
            with WorkerPool(task, jobs, limit=limit) as pool:
                yield pool
        finally:
            if asking and not jobs:
                from tajarchive.entities.pipelines import reading

                reading.close()

    def jobs(self, articles: Iterable[Article], *, again: bool = False) -> Iterator[Job]:
        """Yield the analysis of articles as jobs, with what a pipeline has found in them; `again`
        forgets what went wrong with it."""
        for article in articles:
            known = self._store.externals.of(article.id)
            if again and known is not None and known.problem:
                known = None
            yield Job(article.id, article.original.name, article=replace(article, external=known))

    def must_ask(self, ids: Iterable[str]) -> bool:
        """Tell whether a pipeline must be asked about one of the articles."""
        if self.pipelines is None or not self.pipelines.used:
            return False
        return not set(self.read_otherwise(self.pipelines)).isdisjoint(ids)

    def note(self, job: Job, result: Article) -> None:
        """Note what a pipeline could not do in an analysis."""
        found = result.external
        if found is not None and found.problem and (job.article is None or
                                                    found != job.article.external):  # fmt: skip
            self._troubles[found.problem] += 1

    def faults(self) -> list[str]:
        """Return why the chosen pipelines cannot be used, a sentence each; they are tried."""
        found = [self._problem] if self._problem else []
        if self.pipelines is not None:
            from tajarchive.entities.pipelines.chosen import PipelineProblem
            from tajarchive.entities.pipelines.trial import try_one

            for one in self.pipelines.used:
                try:
                    try_one(self.pipelines, one)
                except PipelineProblem as error:
                    found.append(str(error))
        return [f"{LEFT_OUT}: {problem}" for problem in found]

    def troubles(self) -> tuple[str, ...]:
        """Return what pipelines could not do since this was asked last, a sentence for each
        reason."""
        told, self._troubles = self._troubles, Counter()
        return tuple(
            f"{'One article was' if number == 1 else f'{number:,} articles were'} analysed without "
            f"the spaCy pipeline: {reason}."
            for reason, number in told.most_common()
        )
