# SPDX-License-Identifier: MIT
"""Keeping an archive sound: checking it, and deriving again what is derived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tajarchive.analysing import Analysts
from tajarchive.analysis import VERSION, Job
from tajarchive.correcting import ArchiveCorrections
from tajarchive.entities.tagger import model as tagger_model
from tajarchive.errors import ArchiveError
from tajarchive.model import Article, Cancelled, CheckReport, Failed, Progress, Provenance
from tajarchive.settling import save_analysis
from tajarchive.store import Store
from tajarchive.workers import WorkerFailure, default_jobs

if TYPE_CHECKING:
    from tajarchive.archive import Archive

REBUILDABLE = ("index", "analysis", "all")
_SAVE_EVERY = 50


def check(
    archive: Archive,
    store: Store,
    analysts: Analysts,
    *,
    repair: bool,
    progress: Progress,
    cancelled: Cancelled,
    jobs: int | None,
) -> CheckReport:
    """Return the faults of the record and of what is derived from it, mended if asked."""
    derived = _derived_faults(archive, store, analysts)
    lasting = (*store.faults(progress, cancelled), *tagger_model.faults(), *analysts.faults())
    if not (derived and repair) or cancelled():
        return CheckReport((*lasting, *derived), mendable=tuple(derived))
    what = "analysis" if is_outdated(store) else "index"
    failed = archive.settle(progress, cancelled, jobs) if what == "index" else ()
    failed += archive.rebuild(what, progress, cancelled, jobs)
    left = _derived_faults(archive, store, analysts)
    mended = tuple(f"Mended: {fault}" for fault in derived if fault not in left)
    unread = (f"{one.path} could not be analysed: {one.reason}" for one in failed)
    return CheckReport((*lasting, *left, *unread), mended, tuple(left))


def provenance(store: Store, article_id: str) -> Provenance:
    """Return where an article came from and whether its original is as it was imported.

    Raises:
        ArticleNotFound: there is no such article.
    """
    article = store.articles.get(article_id)
    suffix, sha256 = store.articles.suffix(article_id), article.original.sha256
    path = store.originals.path(sha256, suffix)
    state = "whole" if store.originals.is_whole(sha256, suffix) else "changed"
    tags = store.tags.of([article_id]).get(article_id, ())
    return Provenance(
        replace(article, tags=tags, external=store.externals.of(article_id)),
        path,
        state if path.is_file() else "missing",
        *store.articles.origin(article_id),
    )


def is_outdated(store: Store) -> bool:
    """Return whether names and events were found by another version of the rules."""
    return store.value("analysis version") != VERSION


def _derived_faults(archive: Archive, store: Store, analysts: Analysts) -> list[str]:
    faults: list[str] = []
    try:
        indexed = set(archive.matching(""))
    except ArchiveError as error:
        return [str(error)]
    known = set(store.articles.ids())
    if missing := len(known - indexed):
        faults.append(f"{missing} articles are missing from the search index.")
    if stray := len(indexed - known):
        faults.append(f"{stray} entries of the search index have no article.")
    if is_outdated(store):
        faults.append("Names and events were found by an older version; rebuild the analysis.")
    if others := len(analysts.read_otherwise(analysts.pipelines)):
        faults.append(f"Names in {others} articles do not follow the choice of spaCy pipelines.")
    return faults


def rebuild(
    store: Store,
    corrections: ArchiveCorrections,
    analysts: Analysts,
    what: str,
    *,
    progress: Progress,
    cancelled: Cancelled,
    jobs: int | None,
) -> tuple[Failed, ...]:
    """Read and analyse again as asked; the caller then merges events and indexes.

    Returns what failed, by the name of the original; those articles stay as they were.

    Raises:
        ArchiveError: there is no such thing to rebuild.
    """
    if what not in REBUILDABLE:
        raise ArchiveError(f"“{what}” cannot be rebuilt; choose one of {', '.join(REBUILDABLE)}.")
    if what == "index":
        return ()
    failed: list[Failed] = []
    total, done = store.articles.count(), 0
    batch: list[Article] = []
    workers = default_jobs() if jobs is None else jobs
    before = corrections.standing
    with analysts.pool(before, workers) as pool:
        for job, result in pool.run(_jobs(store, corrections, analysts, what), cancelled):
            done += 1
            progress(done, total, job.name)
            if isinstance(result, WorkerFailure):
                failed.append(Failed(job.name, result.reason))
            else:
                analysts.note(job, result)
                batch.append(_kept(store, result, reread=job.file is not None))
            if len(batch) >= _SAVE_EVERY:
                _save(store, corrections, batch, what)
                batch = []
    _save(store, corrections, batch, what)
    if corrections.standing is not before:  # someone corrected names meanwhile
        store.annotations.set_stale(store.articles.ids())
    store.annotations.renew_names()
    if not cancelled():
        store.set_value("analysis version", VERSION)
    return tuple(failed)


def _jobs(
    store: Store, corrections: ArchiveCorrections, analysts: Analysts, what: str
) -> Iterator[Job]:
    if what != "all":
        yield from analysts.jobs(store.articles.all(), again=True)
        return
    for article in store.articles.all():
        original = article.original
        file = store.originals.path(original.sha256, store.articles.suffix(article.id))
        edits = corrections.edits.of(article.id)
        yield Job(article.id, original.name, file=file, edits=edits)


def _kept(store: Store, article: Article, *, reread: bool) -> Article:
    if not reread:
        return article
    before = store.articles.get(article.id).original
    return replace(article, original=replace(before, encoding=article.original.encoding))


def _save(
    store: Store, corrections: ArchiveCorrections, batch: Iterable[Article], what: str
) -> None:
    with store.transaction():
        for article in batch:
            if what == "all":
                store.articles.replace(corrections.edits.apply(article))
            save_analysis(store, corrections, article)
