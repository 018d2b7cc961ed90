# SPDX-License-Identifier: MIT
"""The index's folder: making it, opening it only if we made it, writing batches into it.

Whoosh unpickles what it reads, so that a prepared index could run any code. A stamp beside the
index holds a token that only its archive knows; without it nothing is read, and the archive
builds the index anew from its record.
"""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import whoosh
from whoosh import index as whoosh_index
from whoosh import writing
from whoosh.reading import SegmentReader

from tajarchive.search import schema
from tajarchive.search.documents import IndexDocument, IndexOutdated
from tajarchive.search.pool import TermPool

_STAMP = "index.json"
_OURS = re.compile(r"_?MAIN_.*|MAIN.*|index\.json|.*\.(toc|seg|trm|pst|col|run|ctmp)")

_BATCH, _BULK_BATCH = 2_000, 4_000
"""Documents of one commit: bounds the memory of a build. A word costs some 200 bytes in each
segment that has it, so that larger segments make a smaller index."""

_BATCH_CHARACTERS = 24_000_000
_LIMIT_MB, _BULK_LIMIT_MB = 128, 512
"""Memory for postings before they are written to disk to be merged from there."""

_GARBAGE = 200
_TIER = 8
"""Segments of about one size that are merged into one, and the ratio of the sizes."""

_LARGEST_MERGE = 512
"""Documents; segments above it stay as they are, since merging costs what building does."""


def create(folder: Path, token: str) -> Any:
    """Make an empty index, in place of whatever index the folder has."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.iterdir()):
        if path.is_file() and _OURS.fullmatch(path.name):
            path.unlink()
    made = whoosh_index.create_in(str(folder), schema.make())
    (folder / _STAMP).write_text(json.dumps(_stamp(token)), encoding="utf-8")
    return made


def is_empty(folder: Path) -> bool:
    """Return whether there is no index in the folder, not even a broken one."""
    return not folder.is_dir() or not any(_OURS.fullmatch(p.name) for p in folder.iterdir())


def open_own(folder: Path, token: str) -> Any:
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
        return whoosh_index.open_dir(str(folder))
    except Exception as error:  # a damaged pickle may raise anything
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


def write(index: Any, batch: dict[str, IndexDocument], bulk: bool) -> None:
    """Add or replace a batch in one commit; on any error nothing of it stays."""
    writer = _writer(index)
    limit = _BULK_LIMIT_MB if bulk else _LIMIT_MB
    writer.pool = TermPool(writer.temp_storage(), writer.newsegment, limitmb=limit)
    try:
        _delete(writer, batch)
        for document in batch.values():
            writer.add_document(**schema.values(document))
    except BaseException:
        _cancel(writer)
        raise
    _commit(writer, keep_all if bulk else merge_small)
    if len(batch) > _GARBAGE:
        del writer
        gc.collect()  # a Whoosh writer is a cycle, with all its postings in it


def delete(index: Any, ids: Iterable[str]) -> None:
    """Delete documents by id in one commit; unknown ids are passed over."""
    writer = _writer(index)
    try:
        _delete(writer, ids)
    except BaseException:
        _cancel(writer)
        raise
    _commit(writer, merge_small)


def clear(index: Any) -> None:
    """Delete every document."""
    writer = _writer(index)
    writer.commit(mergetype=writing.CLEAR)


def keep_all(writer: Any, segments: Sequence[Any]) -> list[Any]:
    """Merge nothing (Whoosh's merge type), but for dropping segments with no document left."""
    return [segment for segment in segments if segment.doc_count()]


def merge_small(writer: Any, segments: Sequence[Any]) -> list[Any]:
    """Merge segments of about one size when there are many (Whoosh's merge type).

    Sizes grow by powers of eight, so that single additions cost little and every document is
    merged at most three times in its life.
    """
    tiers: dict[int, list[Any]] = {}
    kept: list[Any] = []
    for segment in keep_all(writer, segments):
        count = segment.doc_count()
        if count >= _LARGEST_MERGE:
            kept.append(segment)
        else:
            tiers.setdefault((count.bit_length() - 1) // (_TIER.bit_length() - 1), []).append(
                segment
            )
    for tier in tiers.values():
        if len(tier) < _TIER:
            kept.extend(tier)
            continue
        for segment in tier:
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
    return kept


def _stamp(token: str) -> dict[str, Any]:
    return {"version": schema.VERSION, "whoosh": whoosh.versionstring(), "token": token}


def _writer(index: Any) -> Any:
    """Return a writer; segments stay separate files, since Whoosh reads compound ones whole
    into memory."""
    return index.writer(timeout=10.0, compound=False)


def _delete(writer: Any, ids: Iterable[str]) -> None:
    with writer.searcher() as searcher:
        for id_ in ids:
            writer.delete_by_term("id", id_, searcher=searcher)


def _commit(writer: Any, merge: Callable[[Any, Sequence[Any]], list[Any]]) -> None:
    try:
        writer.commit(mergetype=merge)
    except BaseException:
        _cancel(writer)
        raise


def _cancel(writer: Any) -> None:
    with suppress(Exception):  # the first error is the one to be told
        writer.cancel()
