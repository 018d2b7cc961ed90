# SPDX-License-Identifier: MIT
"""Importing many files: found, staged, read and analysed by workers, saved in one lane."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from tajarchive import editing, ingest
from tajarchive.analysing import Analysts
from tajarchive.analysis import Job
from tajarchive.correcting import ArchiveCorrections
from tajarchive.errors import ImportFailure
from tajarchive.model import (
    Article,
    Cancelled,
    Duplicate,
    Failed,
    Imported,
    ImportReport,
    Original,
    Progress,
)
from tajarchive.store import Staged, Store
from tajarchive.workers import WorkerFailure

SAVE_EVERY = 50
"""Articles saved in one transaction: few enough that Cancel loses little."""

_DERIVE_EVERY = 3.0


class Pace:
    """Says when something is due again: after some seconds, and so that doing it takes no more
    than a tenth of the time."""

    def __init__(self, seconds: float = _DERIVE_EVERY) -> None:
        self._seconds = seconds
        self._due = time.monotonic() + seconds
        self._began = 0.0

    def is_due(self) -> bool:
        """Tell whether it is time."""
        return time.monotonic() >= self._due

    def __enter__(self) -> Pace:
        self._began = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        now = time.monotonic()
        self._due = now + max(self._seconds, 9 * (now - self._began))


class Import:
    """One run over some paths; `saved` is called with the ids of each batch that was saved."""

    def __init__(
        self,
        store: Store,
        *,
        jobs: int,
        progress: Progress,
        cancelled: Cancelled,
        saved: Callable[[list[str]], None],
        corrections: ArchiveCorrections,
        analysts: Analysts,
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._progress = progress
        self._cancelled = cancelled
        self._saved = saved
        self._corrections = corrections
        self._analysts = analysts
        self._added: list[Imported] = []
        self._updated: list[Imported] = []
        self._duplicates: list[Duplicate] = []
        self._failed: list[Failed] = []
        self._staged: dict[str, tuple[str, Staged, bool]] = {}  # id: (path, copy, is it new)
        self._twins: dict[str, list[str]] = {}  # id of an article under way: same bytes again
        self._batch: list[Article] = []
        self._total = 0

    def run(self, paths: Iterable[str | Path]) -> ImportReport:
        """Import files and folders; return what became of each."""
        began = time.monotonic()
        self._progress(0, 0, "Looking for files")
        found = list(ingest.discover(map(Path, paths), self._cancelled))
        self._total = len(found)
        try:
            before = self._corrections.standing
            with self._analysts.pool(before, self._jobs) as pool:
                for job, result in pool.run(self._jobs_for(found), self._cancelled):
                    self._finish(job, result)
            self._save()
            if self._corrections.standing is not before:  # someone corrected names meanwhile
                self._store.annotations.set_stale(one.id for one in self._added + self._updated)
        finally:
            for _, staged, _ in self._staged.values():
                self._store.originals.discard(staged)
        return ImportReport(
            tuple(self._added),
            tuple(self._updated),
            tuple(self._duplicates),
            tuple(self._failed),
            time.monotonic() - began,
            self._cancelled(),
        )

    def _jobs_for(self, found: Iterable[Path | Failed]) -> Iterator[Job]:
        for item in found:
            job = self._job(item)
            if job is not None:
                yield job
            else:
                self._tell()

    def _job(self, item: Path | Failed) -> Job | None:
        """Stage a file and return its job, or None when there is nothing to read."""
        if isinstance(item, Failed):
            self._failed.append(item)
            return None
        path = os.path.abspath(item)
        try:
            ingest.admit(item)
            staged = self._store.originals.stage(item)
        except ImportFailure as error:
            self._failed.append(Failed(_printable(item), str(error)))
            return None
        except OSError as error:
            reason = f"It cannot be copied into the archive: {error.strerror or error}."
            self._failed.append(Failed(_printable(item), reason))
            return None
        return self._job_for_copy(item, path, staged)

    def _job_for_copy(self, item: Path, path: str, staged: Staged) -> Job | None:
        known = self._store.articles.with_bytes(staged.sha256)
        if known is not None:
            self._store.originals.discard(staged)
            self._duplicates.append(Duplicate(_printable(item), known))
            return None
        for article_id, (_, other, _) in self._staged.items():
            if other.sha256 == staged.sha256:
                self._store.originals.discard(staged)
                self._twins.setdefault(article_id, []).append(_printable(item))
                return None
        previous = self._store.articles.from_path(path)
        taken = self._staged.keys()
        article_id = previous or self._store.articles.free_id(staged.sha256, taken)
        self._staged[article_id] = (path, staged, previous is None)
        edits = self._corrections.edits.of(article_id)
        return Job(article_id, item.name, file=staged.file, edits=edits)

    def _finish(self, job: Job, result: Article | WorkerFailure) -> None:
        path = self._staged[job.id][0]
        if isinstance(result, WorkerFailure):
            _, staged, _ = self._staged.pop(job.id)
            self._store.originals.discard(staged)
            for twin in (_printable(path), *self._twins.pop(job.id, ())):
                self._failed.append(Failed(twin, result.reason))
        else:
            self._analysts.note(job, result)
            self._batch.append(result)
            if len(self._batch) >= SAVE_EVERY:
                self._save()
        self._tell(_printable(job.name))

    def _tell(self, name: str = "") -> None:
        waiting = sum(map(len, self._twins.values()))
        done = sum(
            map(len, (self._added, self._updated, self._duplicates, self._failed, self._batch))
        )
        self._progress(min(done + waiting, self._total), self._total, name)

    def _save(self) -> None:
        batch, self._batch = self._batch, []
        if not batch:
            return
        with self._store.transaction():
            for article in batch:
                path, staged, _ = self._staged[article.id]
                self._store.originals.keep(staged)
                read = replace(article, original=_original_of(article, staged))
                kept = self._corrections.edits.apply(read)
                self._store.articles.save(kept, path=path, suffix=staged.suffix)
                self._store.annotations.save(kept, self._corrections.corrected(kept))
                editing.catch_up(self._store, self._corrections.edits, read)
        for article in batch:
            self._report(article)
        self._saved([article.id for article in batch])

    def _report(self, article: Article) -> None:
        path, _, is_new = self._staged.pop(article.id)
        imported = Imported(article.id, _printable(path), article.title)
        (self._added if is_new else self._updated).append(imported)
        for twin in self._twins.pop(article.id, ()):
            self._duplicates.append(Duplicate(twin, article.id))


def _original_of(article: Article, staged: Staged) -> Original:
    return replace(article.original, sha256=staged.sha256, bytes=staged.bytes)


def _printable(path: str | Path) -> str:
    """Return a path fit to be shown: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")
