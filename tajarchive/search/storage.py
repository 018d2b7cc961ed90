# SPDX-License-Identifier: MIT
"""The index's folder: making it, opening it only if we made it, writing batches into it.

Nothing in the folder is ever unpickled or run; still a stamp beside the index holds a token that
only its archive knows, so that an index that does not belong to it is built anew, not believed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any

import whoosh
from whoosh import index as whoosh_index
from whoosh import writing

from tajarchive.search import schema
from tajarchive.search.documents import IndexDocument, IndexOutdated
from tajarchive.search.engine import documents as engine_documents
from tajarchive.search.engine.builders import Builders
from tajarchive.search.engine.codec import ArraySegment
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.lexicon import Lexicon
from tajarchive.search.engine.merging import merged
from tajarchive.search.engine.segment import SegmentArrays
from tajarchive.search.engine.storage import ArrayIndex, ArrayWriter, write_segment

_STAMP = "index.json"
_OURS = re.compile(r"_?MAIN_.*|MAIN.*|index\.json|.*\.(toc|seg|trm|pst|col|run|ctmp)")

_BUILDING = "building"
"""The folder of segments that are being written by other processes."""

_BATCH, _BULK_BATCH = 2_000, 3_000
"""Documents of one commit."""

_BATCH_CHARACTERS = 9_000_000
"""Bounds the memory of a build: some twenty bytes for each character."""

_PROCESSES = 2
"""Processes that a long build has beside this one, each with some 250 MB."""

_TIER = 8
"""Segments of about one size that are merged into one, and the ratio of the sizes."""

_WHOLE = 16_000
"""Documents from which on a segment stays as it is."""

_MOST_AT_ONCE = 800
"""Documents that a single addition may merge: some tens of milliseconds."""


def create(folder: Path, token: str) -> ArrayIndex:
    """Make an empty index, in place of whatever index the folder has."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.iterdir()):
        if path.is_file() and _OURS.fullmatch(path.name):
            path.unlink()
        elif path.is_dir() and path.name in ("MAIN.tmp", _BUILDING):
            shutil.rmtree(path)
    made = ArrayIndex.make(folder, schema.make())
    (folder / _STAMP).write_text(json.dumps(_stamp(token)), encoding="utf-8")
    return made


def is_empty(folder: Path) -> bool:
    """Return whether there is no index in the folder, not even a broken one."""
    return not folder.is_dir() or not any(_OURS.fullmatch(p.name) for p in folder.iterdir())


def open_own(folder: Path, token: str) -> ArrayIndex:
    """Open the index that this program made for this archive.

    Raises IndexOutdated when it is another's, another version's, or damaged.
    """
    try:
        stamp = json.loads((folder / _STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexOutdated("the search index is not complete; rebuild it") from error
    if stamp != _stamp(token):
        raise IndexOutdated(
            "the search index was made by another version or for another archive; rebuild it"
        )
    try:
        return ArrayIndex(folder, schema.make())
    except Exception as error:  # damage may raise anything
        raise IndexOutdated("the search index is damaged; rebuild it") from error


def batches(
    documents: Iterable[IndexDocument], bulk: bool = False
) -> Iterator[dict[str, IndexDocument]]:
    """Yield documents by id in batches of bounded size; of two with one id the later stays."""
    batch: dict[str, IndexDocument] = {}
    characters, most = 0, _BULK_BATCH if bulk else _BATCH
    for document in documents:
        batch[document.id] = document
        characters += len(document.title) + len(document.body) + len(document.captions)
        if len(batch) >= most or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = {}, 0
    if batch:
        yield batch


def lexicon() -> Lexicon:
    """Return an empty lexicon, which may serve many batches."""
    return Lexicon(schema.TITLE_GAP)


def write(index: ArrayIndex, batch: dict[str, IndexDocument], words: Lexicon, bulk: bool) -> None:
    """Add or replace a batch in one commit; on any error nothing of it stays."""
    parts = engine_documents.parts(batch.values(), words)
    with _writing(index, merge_small(None if bulk else _MOST_AT_ONCE)) as writer:
        writer.delete_ids(batch)
        writer.add_segment(parts)


def build(
    index: ArrayIndex, documents: Iterable[IndexDocument], words: Callable[[], Lexicon]
) -> Generator[list[str]]:
    """Add or replace a great many documents, yielding the ids of those in each commit.

    What is more than one batch is written by other processes, where there are processors for
    them; `words` gives the lexicon for what is written here.
    """
    source = batches(documents, bulk=True)
    some = list(islice(source, 2))
    if len(some) < 2 or _processors() < 2:
        for batch in chain(some, source):
            write(index, batch, words(), bulk=True)
            yield list(batch)
        return
    every = chain(some, source)
    del some  # so that the first batches are let go of like all others
    with Builders(index.folder / _BUILDING, _PROCESSES) as builders:
        for done in builders.run(write_batch, every, lambda batch: list(batch.values())):
            with _writing(index, _keep_all) as writer:
                writer.delete_ids(done.source)
                writer.take_segment(done.path, done.count)
            yield list(done.source)
        found = _segments_to_join(index)
        builders.renew(1)  # which takes as much memory as the two before
        for done in builders.run(write_joined, found, _sources):
            gone = {segment.segment_id() for segment in done.source}
            with _writing(index, _keep_all) as writer:
                writer.segments = [s for s in writer.segments if s.segment_id() not in gone]
                if done.count:
                    writer.take_segment(done.path, done.count)
            yield []


def write_batch(documents: list[IndexDocument], path: Path) -> int:
    """Write a segment of documents; a task of `Builders`, whose processes keep a lexicon."""
    words = _kept.pop() if _kept else lexicon()
    count = len(documents)
    write_segment(engine_documents.parts(documents, words), path)
    if not words.is_full():
        _kept.append(words)
    return count


def write_joined(sources: list[tuple[Path, Array | None]], path: Path) -> int:
    """Write one segment of several, given as files and which of their documents are deleted."""
    parts = merged(schema.make(), [(SegmentArrays(one), deleted) for one, deleted in sources])
    if parts.count:
        write_segment(parts, path)
    return parts.count


_kept: list[Lexicon] = []
"""The lexicon of a process that writes batches."""


def _segments_to_join(index: ArrayIndex) -> list[list[ArraySegment]]:
    """Return groups of the segments that a build left, each of `_WHOLE` documents or so."""
    found: list[list[ArraySegment]] = [[]]
    for segment in index._segments():
        if segment.doc_count_all() >= _WHOLE:
            continue
        found[-1].append(segment)
        if sum(one.doc_count_all() for one in found[-1]) >= _WHOLE:
            found.append([])
    return [group for group in found if len(group) > 1]


def _sources(group: list[ArraySegment]) -> list[tuple[Path, Array | None]]:
    return [(one.codec().path(one), one.deleted_mask()) for one in group]


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def delete(index: ArrayIndex, ids: Iterable[str]) -> None:
    """Delete documents by id in one commit; unknown ids are passed over."""
    with _writing(index, merge_small(_MOST_AT_ONCE)) as writer:
        writer.delete_ids(ids)


def clear(index: ArrayIndex) -> None:
    """Delete every document."""
    writer = _writer(index)
    writer.commit(mergetype=writing.CLEAR)


def tidy(index: ArrayIndex) -> bool:
    """Merge one group of segments, when there is one; return whether there was."""
    writer = _writer(index)
    if not groups(writer.segments, None):
        writer.cancel()
        return False
    _commit(writer, merge_small(None, groups_at_once=1))
    return True


def groups(segments: Sequence[Any], most: int | None) -> list[list[Any]]:
    """Return which segments should become one: those of about one size, when they are many.

    Sizes grow by powers of eight, so that every document is merged at most four times in its
    life; `most` bounds the documents of a group. A segment that is half deleted goes too.
    """
    tiers: dict[int, list[Any]] = {}
    for segment in segments:
        count = segment.doc_count()
        if 0 < count < _WHOLE:
            tiers.setdefault((count.bit_length() - 1) // (_TIER.bit_length() - 1), []).append(
                segment
            )
        elif count and segment.deleted_count() > count:
            tiers.setdefault(-1 - len(tiers), []).append(segment)
    found: list[list[Any]] = []
    for tier, members in tiers.items():
        group: list[Any] = []
        total = 0
        for segment in members:
            group.append(segment)
            total += segment.doc_count()
            if total >= _WHOLE:
                break
        if (tier < 0 or len(group) >= _TIER or (total >= _WHOLE and len(group) > 1)) and (
            most is None or total <= most
        ):
            found.append(group)
    return found


MergeType = Callable[[ArrayWriter, Sequence[Any]], list[Any]]


def merge_small(most: int | None, groups_at_once: int = 8) -> MergeType:
    """Return a merge type of Whoosh's that merges `groups`, and drops empty segments."""

    def merge(writer: ArrayWriter, segments: Sequence[Any]) -> list[Any]:
        kept = [one for one in (*segments, *writer.ready) if one.doc_count()]
        writer.ready = []
        for group in groups(kept, most)[:groups_at_once]:
            kept = [segment for segment in kept if segment not in group]
            writer.join(group)
        return kept

    return merge


def _stamp(token: str) -> dict[str, Any]:
    return {"version": schema.VERSION, "whoosh": whoosh.versionstring(), "token": token}


def _keep_all(writer: ArrayWriter, segments: Sequence[Any]) -> list[Any]:
    """Merge nothing: a merge type of Whoosh's."""
    return list(segments)


@contextmanager
def _writing(index: ArrayIndex, merge: MergeType) -> Iterator[ArrayWriter]:
    """Give a writer and commit it; on any error nothing of what it was given stays."""
    writer = _writer(index)
    try:
        yield writer
    except BaseException:
        _cancel(writer)
        raise
    _commit(writer, merge)


def _writer(index: ArrayIndex) -> ArrayWriter:
    return index.writer(timeout=10.0)


def _commit(writer: ArrayWriter, merge: MergeType) -> None:
    try:
        writer.commit(mergetype=merge)
    except BaseException:
        _cancel(writer)
        raise


def _cancel(writer: ArrayWriter) -> None:
    with suppress(Exception):  # the first error is the one to be told
        writer.cancel()


__all__ = ["batches", "clear", "create", "delete", "is_empty", "open_own", "whoosh_index", "write"]
