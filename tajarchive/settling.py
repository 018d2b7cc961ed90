# SPDX-License-Identifier: MIT
"""New analysis of the articles that decisions bear on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tajarchive import editing
from tajarchive.analysing import Analysts
from tajarchive.correcting import ArchiveCorrections
from tajarchive.model import Article, Cancelled, Failed, Progress
from tajarchive.store import Store
from tajarchive.workers import WorkerFailure, default_jobs

_AT_ONCE = 20
"""Stale articles that are analysed without starting worker processes for them."""
_SAVE_EVERY = 50


def settle(
    store: Store,
    corrections: ArchiveCorrections,
    analysts: Analysts,
    progress: Progress,
    cancelled: Cancelled,
    jobs: int | None = None,
) -> tuple[Failed, ...]:
    """Analyse the stale articles; what a Cancel leaves stays stale.

    Returns what failed, by the name of the original; those articles keep what they had.
    """
    ids = store.annotations.stale()
    failed: list[Failed] = []
    batch: list[Article] = []
    workers = default_jobs() if jobs is None else jobs
    if len(ids) <= _AT_ONCE:  # who waits for a pipeline must be such that a Cancel can end it
        workers = min(workers, 1 if analysts.must_ask(ids) else 0)
    with analysts.pool(corrections.standing, workers) as pool:
        jobs_ = analysts.jobs(_articles(store, ids))
        for done, (job, result) in enumerate(pool.run(jobs_, cancelled), start=1):
            progress(done, len(ids), job.name)
            if isinstance(result, WorkerFailure):
                failed.append(Failed(job.name, result.reason))
            else:
                analysts.note(job, result)
                batch.append(result)
            if len(batch) >= _SAVE_EVERY:
                _save(store, corrections, batch)
                batch = []
    _save(store, corrections, batch)
    return tuple(failed)


def _articles(store: Store, ids: Sequence[str]) -> Iterable[Article]:
    for first in range(0, len(ids), _SAVE_EVERY):
        yield from store.articles.several(ids[first : first + _SAVE_EVERY])


def _save(store: Store, corrections: ArchiveCorrections, batch: Iterable[Article]) -> None:
    with store.transaction():
        for article in batch:
            save_analysis(store, corrections, article)


def save_analysis(store: Store, corrections: ArchiveCorrections, analysed: Article) -> None:
    """Save what was found in an article that is in the record already."""
    store.annotations.save(analysed, corrections.corrected(analysed))
    article = editing.catch_up(store, corrections.edits, analysed)
    if article is analysed:
        store.articles.set_warnings(article.id, article.warnings)
        store.articles.set_pending([article.id])
    else:
        store.articles.set_details(article)
