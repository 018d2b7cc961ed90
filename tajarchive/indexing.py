# SPDX-License-Identifier: MIT
"""The archive's search index: what goes into it, and when it is made, caught up and renewed."""

from __future__ import annotations

import hashlib
import secrets
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from tajarchive import paths
from tajarchive.errors import ArchiveError
from tajarchive.model import Article, Cancelled, Event, Progress
from tajarchive.naming import ArchiveNames
from tajarchive.store import Store

if TYPE_CHECKING:
    from tajarchive.search import IndexDocument, Report, SearchIndex

T = TypeVar("T")

_BATCH = 1000
"""Articles read between two notes of how far it has come."""

_BULK = 500
"""Articles from which on indexing goes fast rather than sparingly."""

_TOKEN = "index token"
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def document(
    article: Article,
    entities: Iterable[tuple[str, str]],
    events: Sequence[Event],
    *,
    tags: tuple[str, ...] = (),
    arrival: tuple[int, str] = (0, ""),
) -> IndexDocument:
    """Return the index's view of an article; `entities` are (type, id) pairs, `arrival` its
    accession number and the time of its import."""
    pairs = list(entities)

    def of(*types: str) -> tuple[str, ...]:
        return tuple(entity for kind, entity in pairs if kind in types)

    from tajarchive.search import IndexDocument

    body = article.body
    captions = "\n".join(body[p.start : p.end] for p in article.paragraphs if p.kind == "caption")
    return IndexDocument(
        id=article.id,
        title=article.title,
        body=body,
        captions=captions,
        source=article.source or article.publisher or "",
        author=article.author or "",
        language=article.language,
        published=article.published or "",
        persons=of("PERSON"),
        places=of(*_PLACES),
        organisations=of("ORG"),
        programmes=of("PROGRAMME", "EVENT"),
        events=tuple(sorted({event.type for event in events})),
        reports=tuple(_report(event) for event in events),
        tags=tags,
        accession=arrival[0],
        added=_day_here(arrival[1]),
        paragraphs=tuple((p.n, p.start, p.end) for p in article.paragraphs),
    )


def _report(event: Event) -> Report:
    from tajarchive.events.clusters import event_days
    from tajarchive.search import Report

    days = event_days(event)
    first, last = (days[0].toordinal(), days[1].toordinal()) if days else (0, 0)
    return Report(event.type, first, last, event.participants)


def _day_here(moment: str) -> str:
    """Return the day of a moment (ISO, UTC) where this machine stands; "" for none."""
    return datetime.fromisoformat(moment).astimezone().date().isoformat() if moment else ""


def no_progress(done: int, total: int, what: str) -> None:
    """Tell nobody."""


def never() -> bool:
    """Tell that nobody cancels."""
    return False


class _Cancelled(ArchiveError):
    """The person asked to stop."""


class ArchiveIndex:
    """Opens the index at its first use and keeps it in step with the record.

    An index that is missing, damaged, of another version or made elsewhere is made anew when
    the archive is open for writing.
    """

    def __init__(
        self, store: Store, names: ArchiveNames, derive: Callable[[], None] | None = None
    ) -> None:
        """`derive` is called before articles are caught up with that an earlier run left."""
        self._store = store
        self._names = names
        self._derive = derive or (lambda: None)
        self._stopping = False
        self._folder = store.folder / "index"
        self._beside = store.folder / "index.new"
        self._lock = threading.RLock()
        self._index: SearchIndex | None = None
        self._whole = False

    def ask(self, question: Callable[[SearchIndex], T]) -> T:
        """Ask the index; one that turns out to be damaged is made anew and asked again.

        Raises:
            ArchiveError: it must be made anew, and the archive is open for reading only.
        """
        from tajarchive.search import IndexOutdated

        index = None
        try:
            index = self._opened()
            return question(index)
        except IndexOutdated as error:
            if self._store.read_only:
                raise _must_rebuild() from error
        except Exception:
            if index is self._index:
                raise
        if index is None or index is self._index:
            self.renew(no_progress)
        return question(self._opened())

    def catch_up(self, progress: Progress) -> None:
        """Index the articles that changed since they were last indexed."""
        with self._lock:
            index = self._index or self._opened()
            ids = self._store.articles.pending()
            index.update(
                self._in_batches(ids, progress),
                bulk=len(ids) >= _BULK,
                written=self._store.articles.indexed,
            )
            if ids:
                self._store.articles.indexed(ids)
                self._names.forget_words()
                progress(len(ids), len(ids), "Indexing")

    def changed_by(self, change: Callable[[], list[str]]) -> list[str]:
        """Make a change to the record, which returns the ids of the articles that it concerns,
        and index those again at once, whatever else waits; return them.

        Should indexing fail, they are caught up with at the next opening.
        """
        with self._lock:
            with self._store.transaction():
                ids = change()
                waiting = set(self._store.articles.pending())
                own = [i for i in ids if i not in waiting]
                self._store.articles.set_pending(own)
            if ids:
                index = self._opened()
                index.update(self._documents(ids), bulk=len(ids) >= _BULK)
                self._store.articles.indexed(own)
            return ids

    def renew(self, progress: Progress, cancelled: Cancelled = lambda: False) -> None:
        """Make the index anew from the record, beside the present one.

        Questions are answered by the present one until the new one takes its place; after a
        Cancel it stays, and what was to be indexed waits as before.

        Raises:
            ArchiveError: the new index cannot be put in the place of the old.
        """
        with self._lock:
            articles = self._store.articles
            waiting, token = articles.pending(), self._store.value(_TOKEN)
            fresh = secrets.token_hex(16)
            articles.set_pending(articles.ids())
            ids = articles.pending()  # in the order of arrival
            with self._store.transaction():
                # The old index is not opened with this token: after a crash all is made anew.
                self._store.set_value(_TOKEN, fresh)
                articles.indexed(ids)  # what changes from now on waits again
            try:
                self._build(ids, fresh, progress, cancelled)
            except BaseException as error:
                with self._store.transaction():
                    self._store.set_value(_TOKEN, token or "")
                    articles.set_pending(waiting)
                if not isinstance(error, _Cancelled):
                    raise
                return
            self._put_in_place()
            if articles.pending():
                self.catch_up(no_progress)
            self._names.forget_words()
            progress(len(ids), len(ids), "Indexing")

    def _build(
        self, ids: Sequence[str], token: str, progress: Progress, cancelled: Cancelled
    ) -> None:
        """Make a whole index in the folder beside."""
        from tajarchive.search import SearchIndex

        def tell(done: int, total: int, what: str) -> None:
            if cancelled():
                raise _Cancelled("The index was not made anew.")
            progress(done, total, what)

        shutil.rmtree(self._beside, ignore_errors=True)
        try:
            index = SearchIndex.create(self._beside, names=self._names, token=_sealed(token))
            try:
                index.update(self._in_batches(ids, tell), bulk=len(ids) >= _BULK)
            finally:
                index.close()
            tell(len(ids), len(ids), "Indexing")
        except BaseException:
            shutil.rmtree(self._beside, ignore_errors=True)
            raise

    def _put_in_place(self) -> None:
        """Have the index that was made beside take the place of the present one."""
        self.close()
        try:
            if self._folder.exists():
                shutil.rmtree(self._folder)
            self._beside.rename(self._folder)
        except OSError as error:
            raise ArchiveError(
                f"The new search index cannot be put in its place ({error.strerror}); close other "
                "programs that use the archive's folder and rebuild the index again."
            ) from error
        self._index = self._open()
        self._whole = True

    def forget_names(self) -> None:
        """Ask for names again: some have changed."""
        index = self._index
        if index is not None:
            index.forget_names()

    def stop(self) -> None:
        """Have indexing end soon; the articles that it leaves are caught up with at the next
        opening."""
        self._stopping = True

    def close(self) -> None:
        """Close it; the next question opens it again."""
        with self._lock:
            self._whole = False
            if self._index is not None:
                self._index.close()
                self._index = None

    def _opened(self) -> SearchIndex:
        index = self._index
        if index is not None and self._whole:
            return index  # without the lock: questions are answered while articles are added
        with self._lock:
            if self._index is None:
                self._index = self._open()
                if not self._store.read_only:
                    self._note_missing(self._index)
                    if self._store.articles.pending():
                        self._derive()
                        self.catch_up(no_progress)
                self._whole = True
            return self._index

    def _open(self) -> SearchIndex:
        from tajarchive.search import IndexOutdated, SearchIndex

        read_only = self._store.read_only
        token = _sealed(self._store.value(_TOKEN) or "")
        try:
            return SearchIndex.open(
                self._folder, read_only=read_only, names=self._names, token=token
            )
        except IndexOutdated as error:
            if read_only:
                raise _must_rebuild() from error
        return self._made()

    def _made(self) -> SearchIndex:
        from tajarchive.search import SearchIndex

        token = secrets.token_hex(16)
        with self._store.transaction():
            self._store.set_value(_TOKEN, token)
            self._store.articles.set_pending(self._store.articles.ids())
        return SearchIndex.create(self._folder, names=self._names, token=_sealed(token))

    def _note_missing(self, index: SearchIndex) -> None:
        """Have everything indexed again when the index holds fewer articles than it should."""
        articles = self._store.articles
        if index.count() < articles.count() - len(articles.pending()):
            articles.set_pending(articles.ids())

    def _in_batches(self, ids: Sequence[str], progress: Progress) -> Iterator[IndexDocument]:
        for first in range(0, len(ids), _BATCH):
            batch = ids[first : first + _BATCH]
            progress(first, len(ids), "Indexing")
            self._store.articles.arrive(batch)
            yield from self._documents(batch)

    def _documents(self, ids: Sequence[str]) -> Iterator[IndexDocument]:
        entities = self._store.annotations.entity_ids(ids)
        told = self._store.chronicle.told(ids)
        tags = self._store.tags.of(ids)
        arrivals = self._store.articles.arrivals(ids)
        for article in self._store.articles.several(ids):
            if self._stopping:
                raise ArchiveError(
                    "The archive was closed before all articles were indexed; open it again to "
                    "have the rest indexed."
                )
            yield document(
                article,
                entities.get(article.id, ()),
                told.get(article.id, ()),
                tags=tags.get(article.id, ()),
                arrival=arrivals.get(article.id, (0, "")),
            )


def _must_rebuild() -> ArchiveError:
    return ArchiveError(
        "The search index of this archive must be rebuilt first: run “tajarchive rebuild index”, "
        "or open the archive for writing."
    )


def _sealed(token: str) -> str:
    """Return what an index of this archive made on this machine carries.

    Files of an index are read as they lie, so one that came with a folder from elsewhere is never
    opened: its maker cannot know the secret of this machine.
    """
    return hashlib.sha256(f"{paths.machine_secret()} {token}".encode()).hexdigest()
