# SPDX-License-Identifier: MIT
"""The one door: everything that the window, the command line and scripts do to an archive."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive import analysis
from tajarchive.analysing import Analysts
from tajarchive.chronicling import ArchiveEvents
from tajarchive.correcting import ArchiveCorrections
from tajarchive.describing import Describing
from tajarchive.giving import Giving
from tajarchive.indexing import ArchiveIndex, never, no_progress
from tajarchive.model import (
    Article,
    BackupReport,
    Cancelled,
    CheckReport,
    Concordance,
    Failed,
    ImportReport,
    Passage,
    Progress,
    RestoreReport,
    SearchResults,
    Span,
)
from tajarchive.naming import ArchiveNames
from tajarchive.portraits import Portraits
from tajarchive.searches import KeptSearches
from tajarchive.store import Clipping, Store
from tajarchive.tagging import Tagging

if TYPE_CHECKING:
    from tajarchive.entities.pipelines.chosen import Pipelines
    from tajarchive.importing import Pace

_COMPANIONS = 12
_ANALYSIS = "analysis version"


class Archive(Describing, Giving, KeptSearches, Tagging, Portraits):
    """An open archive; a context manager, usable from several threads.

    Reading may go on in many threads at once; writing happens one at a time.
    """

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._corrections = ArchiveCorrections(store, self._names_changed)
        self._names = ArchiveNames(store, self._corrections)
        self._events = ArchiveEvents(store, self._corrections)
        self._index = ArchiveIndex(store, self._names, self._merge_events)
        self._analysts = Analysts(store)

    # -- opening and closing

    @classmethod
    def create(cls, path: str | Path) -> Archive:
        """Make a new archive in an empty or missing folder and open it for writing.

        Raises:
            ArchiveError: the folder is in use or cannot be made.
        """
        store = Store.create(Path(path))
        store.set_value(_ANALYSIS, analysis.VERSION)
        return cls(store)

    @classmethod
    def open(cls, path: str | Path, read_only: bool = False) -> Archive:
        """Open the archive in a folder.

        Raises:
            ArchiveNotFound: there is none.
            ArchiveLocked: another process, named in the message, has it open for writing.
        """
        return cls(Store.open(Path(path), read_only=read_only))

    def stop(self) -> None:
        """Have long work that goes on in another thread end soon, before `close`.

        Nothing that was saved is lost: what was to be derived from it is so at the next opening.
        """
        from tajarchive.entities.pipelines import reading

        self._index.stop()
        reading.stop()

    def close(self) -> None:
        """Close it; the right to write is given back."""
        self._index.close()
        self._store.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The archive's folder."""
        return self._store.folder

    @property
    def read_only(self) -> bool:
        """Whether it was opened for reading only."""
        return self._store.read_only

    # -- importing

    def import_paths(
        self,
        paths: Iterable[str | Path],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        jobs: int | None = None,
    ) -> ImportReport:
        """Import files and folders; what is saved before a Cancel stays.

        `jobs` is the number of worker processes; 0 reads in this process, without limits, for
        files that are trusted.

        Raises:
            ReadOnly: the archive was opened for reading only.
        """
        from tajarchive.importing import Import, Pace
        from tajarchive.workers import default_jobs

        tell = progress or no_progress
        pace = Pace()
        with self._store.transaction():
            pass  # refuses at once when the archive is read-only
        run = Import(
            self._store,
            jobs=default_jobs() if jobs is None else jobs,
            progress=tell,
            cancelled=cancelled or never,
            saved=lambda ids: self._derive_now_and_then(pace),
            corrections=self._corrections,
            analysts=self._analysts,
        )
        try:
            return run.run(paths)
        finally:
            self._derive(tell)

    def _derive_now_and_then(self, pace: Pace) -> None:
        """During a long import, let what has been saved be found."""
        if pace.is_due():
            with pace:
                self._derive(no_progress)

    def _names_changed(self) -> None:
        self._names.forget()
        self._index.forget_names()

    def warm(self) -> None:
        """Read ahead what the first search needs; for a background thread after opening."""
        self._index.ask(lambda index: index.warm())

    # -- searching

    def search(
        self,
        query: str = "",
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        facets: bool = True,
        expand: bool = True,
    ) -> SearchResults:
        """Answer a query with one page of hits, the exact total and facets.

        An empty query matches every article, newest first. `sort` is relevance, newest or
        oldest. With `expand` names are found in other spellings too.

        Raises:
            QueryError: the query cannot be understood.
        """
        return self._index.ask(
            lambda index: index.search(
                query, limit=limit, offset=offset, sort=sort, facets=facets, expand=expand
            )
        )

    def highlights(self, query: str, article: Article, expand: bool = True) -> list[Span]:
        """Return what of a body answers the query, in order; nothing for an empty query."""
        return self._index.ask(
            lambda index: index.highlights(
                query, article.title, article.body, article.language, expand=expand
            )
        )

    def concordance(
        self,
        query: str,
        *,
        sort: str = "text",
        context: int = 80,
        limit: int | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        expand: bool = True,
    ) -> Concordance:
        """Return every place in the articles that answers a query, in its context.

        `sort` is text (results in their order), left, match, right (words around the match),
        newest, oldest or source; `context` are code points on each side. It is incomplete when
        cancelled, or when there are more lines than `limit` or 300,000.

        Raises:
            QueryError: the query is empty or cannot be understood.
        """
        return self._index.ask(
            lambda index: index.concordance(
                query,
                sort=sort,
                context=context,
                limit=limit,
                progress=progress,
                cancelled=cancelled,
                expand=expand,
            )
        )

    def suggest(self, prefix: str, limit: int = 8) -> list[str]:
        """Return completions of a query as far as it is typed, each the whole query: names,
        titles and words, most frequent first, then fields and operators."""
        return self._index.ask(lambda index: index.suggest(prefix, limit))

    def export(
        self,
        path: str | Path,
        passages: Sequence[Passage] = (),
        article: str | None = None,
        query: str | None = None,
        style: str = "chicago",
        limit: int = 500,
    ) -> int:
        """Write passages, one whole article, or the hits of a query to a file; return how many.

        The format follows from the file's suffix.

        Raises:
            ExportError: there is nothing to write, no such format, or the file cannot be written.
        """
        from tajarchive.exporting import write_dossier

        return write_dossier(
            self, Path(path), passages=passages, article=article, query=query, style=style,
            limit=limit,
        )  # fmt: skip

    # -- the clippings tray

    def clippings(self) -> list[Clipping]:
        """Return the clippings tray in order."""
        return self._store.clippings.all()

    def add_clipping(self, passage: Passage) -> Clipping:
        """Put a passage at the end of the clippings tray."""
        return self._store.clippings.add(
            passage.article.id, passage.start, passage.end, passage.text
        )

    def remove_clipping(self, clipping: int) -> None:
        """Take a clipping out of the tray."""
        self._store.clippings.remove(clipping)

    def arrange_clippings(self, ids: list[int]) -> None:
        """Put the clippings in this order."""
        self._store.clippings.arrange(ids)

    # -- upkeep

    def use_pipelines(self, pipelines: Pipelines | None, problem: str = "") -> int:
        """Have a person's own spaCy pipelines read the articles from now on, or none.

        As long as that is not said, or with None, since those chosen have a `problem`, none reads,
        and what one has found before is kept. Returns how many articles others than these, or
        none, have read; `settle` analyses them again.
        """
        return self._analysts.choose(pipelines, problem)

    def read_otherwise(self, pipelines: Pipelines) -> int:
        """Return how many articles others than these pipelines, or none, have read."""
        return len(self._analysts.read_otherwise(pipelines))

    def pipeline_troubles(self) -> tuple[str, ...]:
        """Return what pipelines could not do since this was asked last, one sentence each."""
        return self._analysts.troubles()

    def check(
        self,
        repair: bool = False,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        jobs: int | None = None,
    ) -> CheckReport:
        """Look for damage in the record and for derived data that is out of date.

        With `repair` derived data is rebuilt; damage to the record itself is only reported.
        """
        from tajarchive import upkeep

        return upkeep.check(
            self, self._store, self._analysts, repair=repair, progress=progress or no_progress,
            cancelled=cancelled or never, jobs=jobs,
        )  # fmt: skip

    def outdated(self) -> bool:
        """Return whether names and events were found by another version of the rules."""
        from tajarchive import upkeep

        return self._store.articles.count() > 0 and upkeep.is_outdated(self._store)

    def back_up(
        self,
        file: str | Path,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> BackupReport:
        """Write everything that cannot be derived to one file; the archive stays in use meanwhile.

        Originals that are missing or changed are left out and named in the report. A backup of
        that name is replaced once the new one is complete.

        Raises:
            ArchiveError: another file has that name, or the backup cannot be written.
        """
        return self._store.back_up(Path(file), progress or no_progress, cancelled or never)

    @classmethod
    def restore(
        cls,
        file: str | Path,
        path: str | Path,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> RestoreReport:
        """Make an archive in a folder of a backup; one that is there is kept under another name.

        Raises:
            ArchiveLocked: the archive that is there is open for writing elsewhere.
            ArchiveError: the file is no backup or is damaged, or the folder cannot be used.
        """
        from tajarchive.restoring import restore

        tell, stopped = progress or no_progress, cancelled or never

        def derive(folder: Path) -> int:
            with cls.open(folder) as archive:
                archive.rebuild("index", tell, stopped)
                return archive.summary().articles

        return restore(Path(file), Path(path), derive, tell, stopped)

    def rebuild(
        self,
        what: str = "all",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        jobs: int | None = None,
    ) -> tuple[Failed, ...]:
        """Derive again: "index", "analysis" (names, dates, events), or "all" (from originals).

        Returns the originals that could not be read again; their articles stay as they were.
        Searches are answered by the old index until the new one is whole. What a Cancel leaves
        undone stays as it was; the index follows what was done at the latest at the next opening.

        Raises:
            ArchiveError: there is no such thing to rebuild.
            ReadOnly: the archive was opened for reading only.
        """
        from tajarchive import upkeep

        tell, stopped = progress or no_progress, cancelled or never
        with self._store.transaction():
            pass  # refuses at once when the archive is read-only
        failed = upkeep.rebuild(
            self._store, self._corrections, self._analysts, what,
            progress=tell, cancelled=stopped, jobs=jobs,
        )  # fmt: skip
        if what != "index":
            tell(0, 0, "Joining events")
            self._events.renew()
            if stopped():
                self._index.catch_up(tell)
        self._index.renew(tell, stopped)
        return failed
