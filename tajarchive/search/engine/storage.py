# SPDX-License-Identifier: MIT
"""Whoosh's index and writer with a list of segments in JSON, and with whole segments added.

Whoosh's own list is pickled, its segments with it; here nothing is ever unpickled. Locking, the
order of a commit and the removal of old files stay Whoosh's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import __version__ as whoosh_version
from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage
from whoosh.writing import NO_MERGE, SegmentWriter

from tajarchive.search.engine.codec import ArrayCodec, ArraySegment
from tajarchive.search.engine.files import Damaged
from tajarchive.search.engine.merging import merged
from tajarchive.search.engine.stockwriter import SegmentParts
from tajarchive.search.wordlist import FIELD, tables

_NAME = "MAIN"
_FEW = 40
"""Documents up to which each is looked up by its id, instead of reading all ids."""

MergePolicy = Callable[["ArrayWriter", Sequence[Any]], list[Any]]


class ArrayIndex(whoosh_index.FileIndex):
    """An index in a folder whose schema is given, not read."""

    def __init__(self, folder: Path, schema: Any) -> None:
        self.storage = FileStorage(str(folder))
        self.indexname = _NAME
        self.folder = folder
        self.codec = ArrayCodec(folder)
        self._schema = schema
        self._read_toc()

    @classmethod
    def make(cls, folder: Path, schema: Any) -> ArrayIndex:
        """Make an empty index in a folder that has none."""
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder, _toc(schema, [], 0))
        return cls(folder, schema)

    def _read_toc(self) -> Any:
        generation = self.latest_generation()
        if generation < 0:
            raise Damaged("there is no list of segments")
        path = self.folder / whoosh_index.TOC._filename(_NAME, generation)
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            segments = [ArraySegment.from_json(self.codec, _NAME, one) for one in found["segments"]]
        except (ValueError, KeyError, TypeError) as error:
            raise Damaged("the list of segments cannot be read") from error
        return _toc(self._schema, segments, generation)

    def writer(self, procs: int = 1, **kwargs: Any) -> ArrayWriter:
        """Return a writer; it holds Whoosh's lock."""
        return ArrayWriter(self, **kwargs)


class ArrayWriter(SegmentWriter):
    """Whoosh's writer of one segment, which also takes segments that are ready."""

    def __init__(self, index: ArrayIndex, timeout: float = 0.0, **kwargs: Any) -> None:
        super().__init__(index, timeout=timeout, codec=index.codec, compound=False, **kwargs)
        self.folder = index.folder
        self._arrays = index.codec
        self.ready: list[ArraySegment] = []

    def add_segment(self, parts: SegmentParts) -> ArraySegment:
        """Write a segment that a commit adds."""
        segment = self._new_segment(parts.count)
        write_segment(parts, self._arrays.path(segment))
        return segment

    def take_segment(self, path: Path, count: int) -> None:
        """Move the file of a segment of so many documents into the index; a commit adds it."""
        path.replace(self._arrays.path(self._new_segment(count)))

    def _new_segment(self, count: int) -> ArraySegment:
        segment = self._arrays.new_segment(self.storage, self.indexname)
        segment.set_doc_count(count)
        self.ready.append(segment)
        return segment

    def join(self, segments: Sequence[ArraySegment]) -> None:
        """Add one segment in place of several; nothing if no document is left."""
        sources = [(self._arrays.arrays(one), one.deleted_mask()) for one in segments]
        parts = merged(self.schema, sources)
        if parts.count:
            self.add_segment(parts)

    def delete_ids(self, ids: Iterable[str]) -> None:
        """Delete the documents with these ids; unknown ones are passed over."""
        wanted = [id_.encode("utf-8", "replace") for id_ in ids]
        for segment in self.segments:
            arrays = self._arrays.arrays(segment)
            if len(wanted) <= _FEW:
                found = [n for n in (arrays.find("id", id_) for id_ in wanted) if n >= 0]
            else:
                first, end = arrays.fields.get("id", (0, 0))
                asked = set(wanted)
                terms = arrays.terms(first, end)
                found = [first + i for i, term in enumerate(terms) if term in asked]
            for number in arrays.all_docs(np.array(found, np.int64)).tolist() if found else ():
                segment.delete_document(number)

    def commit(self, mergetype: Any = None, **kwargs: Any) -> None:  # type: ignore[override]
        """Finish as Whoosh does, with the segments that are ready added."""
        if mergetype is None and self.ready:
            mergetype = NO_MERGE
        super().commit(mergetype=_with_ready(mergetype) if mergetype else None, **kwargs)

    def _commit_toc(self, segments: Sequence[Any]) -> None:
        toc = _toc(self.schema, list(segments), self.generation)
        _write(self.folder, toc)
        whoosh_index.clean_files(self.storage, self.indexname, self.generation, segments)


def write_segment(parts: SegmentParts, path: Path) -> None:
    """Write the file of a segment, with the table of its words."""
    words = parts.fields.get(FIELD)
    if words is not None:
        parts.arrays |= tables(words.terms)
    parts.write(path)


def _with_ready(mergetype: MergePolicy) -> Callable[[ArrayWriter, Sequence[Any]], list[Any]]:
    def merge(writer: ArrayWriter, segments: Sequence[Any]) -> list[Any]:
        kept = mergetype(writer, segments)
        return kept + [segment for segment in writer.ready if segment not in kept]

    return merge


def _toc(schema: Any, segments: list[Any], generation: int) -> Any:
    return whoosh_index.TOC(schema, segments, generation)


def _write(folder: Path, toc: Any) -> None:
    """Write a list of segments, whole or not at all."""
    found = {
        "whoosh": list(whoosh_version),
        "generation": toc.generation,
        "segments": [segment.to_json() for segment in toc.segments],
    }
    path = folder / whoosh_index.TOC._filename(_NAME, toc.generation)
    temporary = path.with_name(f"{path.name}.new")
    temporary.write_text(json.dumps(found), encoding="utf-8")
    temporary.replace(path)
