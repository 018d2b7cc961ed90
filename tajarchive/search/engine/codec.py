# SPDX-License-Identifier: MIT
"""The codec: what Whoosh asks of a segment, answered from arrays.

A segment is written whole when its writer is closed, whatever the schema: formats that the
arrays know (existence, frequency, positions) as numbers, others as Whoosh encodes them.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.reading import TermInfo, TermNotFound

from tajarchive.search.engine.columns import reader as column_reader
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.matcher import ArrayMatcher
from tajarchive.search.engine.segment import LENGTHS, SegmentArrays

EXTENSION = ".pst"


class ArrayCodec(base.Codec):
    """Reads and writes segments in one folder; keeps those that are in use mapped."""

    length_stats = False  # Whoosh would read the segment's lengths while it is being written

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, SegmentArrays] = {}

    def arrays(self, segment: Any) -> SegmentArrays:
        """Return the arrays of a segment, mapping its file when it is first asked for."""
        key = segment.segment_id()
        found = self._open.get(key)
        if found is None:
            found = self._open[key] = SegmentArrays(self.path(segment))
        return found

    def path(self, segment: Any) -> Path:
        """Return the file of a segment."""
        return self.folder / segment.make_filename(EXTENSION)

    def keep(self, alive: set[str]) -> None:
        """Let go of the files of all other segments."""
        for key in set(self._open) - alive:
            del self._open[key]

    def per_document_writer(self, storage: Any, segment: Any) -> Any:
        """Return what takes the documents of a new segment."""
        from tajarchive.search.engine.stockwriter import DocumentWriter

        return DocumentWriter(segment)

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """Return what takes the postings of a new segment, and then writes it."""
        from tajarchive.search.engine.stockwriter import PostingsWriter

        return PostingsWriter(self.path(segment), segment)

    def terms_reader(self, storage: Any, segment: Any) -> TermsReader:
        """Return the terms of a segment."""
        return TermsReader(self.arrays(segment))

    def per_document_reader(self, storage: Any, segment: Any) -> DocumentReader:
        """Return the documents of a segment."""
        return DocumentReader(self.arrays(segment), segment)

    def new_segment(self, storage: Any, indexname: str) -> ArraySegment:
        """Return a segment with no documents yet."""
        return ArraySegment(self, indexname)


class ArraySegment(base.Segment):
    """What the list of segments holds of one; deletions are a mask."""

    def __init__(self, codec: ArrayCodec, indexname: str) -> None:
        super().__init__(indexname)
        # Whoosh takes a name from `random`, which a caller may have seeded: then two segments of
        # one name overwrite each other.
        self.segid = secrets.token_hex(8)
        self._codec = codec
        self._count = 0
        self._deleted: Array | None = None
        self._gone = 0

    def __getstate__(self) -> Any:
        raise TypeError("segments are never pickled")

    def codec(self) -> ArrayCodec:
        """Return the codec."""
        return self._codec

    def to_json(self) -> dict[str, Any]:
        """Return the segment as the list of segments keeps it."""
        found: dict[str, Any] = {"id": self.segid, "count": self._count}
        if self._gone and self._deleted is not None:
            found["deleted"] = base64.b64encode(np.packbits(self._deleted).tobytes()).decode()
        return found

    @classmethod
    def from_json(cls, codec: ArrayCodec, indexname: str, found: dict[str, Any]) -> ArraySegment:
        """Return the segment that `to_json` described."""
        segment = cls(codec, indexname)
        segment.segid = str(found["id"])
        if not segment.segid.isalnum():
            raise ValueError("that is no name of a segment")
        segment._count = int(found["count"])
        if "deleted" in found:
            bits = np.frombuffer(base64.b64decode(found["deleted"]), np.uint8)
            segment._deleted = np.unpackbits(bits, count=segment._count).astype(bool)
            segment._gone = int(segment._deleted.sum())
        return segment

    def should_assemble(self) -> Any:
        """Return False: a segment is one file as it is."""
        return False

    def set_doc_count(self, doccount: Any) -> Any:
        """Set how many documents there are, deleted ones among them."""
        self._count = doccount

    def doc_count_all(self) -> int:
        """Return how many documents there are, deleted ones among them."""
        return self._count

    def deleted_count(self) -> int:
        """Return how many documents are deleted."""
        return self._gone

    def deleted_docs(self) -> list[int]:
        """Return the deleted documents."""
        return [] if self._deleted is None else np.flatnonzero(self._deleted).tolist()

    def deleted_mask(self) -> Array | None:
        """Return which documents are deleted; None when none is."""
        return self._deleted if self._gone else None

    def is_deleted(self, docnum: int) -> Any:
        """Return whether a document is deleted; one past the last (Whoosh asks) is not."""
        return self._deleted is not None and docnum < self._count and bool(self._deleted[docnum])

    def delete_document(self, docnum: int, delete: bool = True) -> Any:
        """Delete a document, or take that back."""
        if not 0 <= docnum < self._count:
            raise IndexError(f"there is no document {docnum}")
        if self._deleted is None:
            self._deleted = np.zeros(self._count, bool)
        self._gone += int(delete) - int(self._deleted[docnum])
        self._deleted[docnum] = delete


class TermsReader(base.TermsReader):
    """The terms of a segment."""

    def __init__(self, arrays: SegmentArrays) -> None:
        self.arrays = arrays

    def __contains__(self, term: Any) -> bool:
        return self.arrays.find(*term) >= 0

    def _number(self, field: str, term: bytes) -> int:
        number = self.arrays.find(field, term)
        if number < 0:
            raise TermNotFound(f"No term {field}:{term!r}")
        return number

    def indexed_field_names(self) -> list[str]:
        """Return the fields that have terms."""
        return list(self.arrays.fields)

    def cursor(self, fieldname: str, fieldobj: Any) -> Cursor:
        """Return a cursor over the terms of a field."""
        return Cursor(self.arrays, fieldname, fieldobj)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield (field, term) of all terms in order."""
        for field, (first, end) in self.arrays.fields.items():
            for term in self.arrays.terms(first, end):
                yield field, term

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield (field, term) from a term of a field on, to the end of the field."""
        end = self.arrays.fields.get(fieldname, (0, 0))[1]
        for number in range(self.arrays.place(fieldname, prefix), end):
            yield fieldname, self.arrays.term(number)

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield all terms with what is known of them."""
        for field, (first, end) in self.arrays.fields.items():
            for number in range(first, end):
                yield (field, self.arrays.term(number)), self._info(field, number)

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield the terms of a field from one on, with what is known of them."""
        end = self.arrays.fields.get(fieldname, (0, 0))[1]
        for number in range(self.arrays.place(fieldname, prefix), end):
            yield (fieldname, self.arrays.term(number)), self._info(fieldname, number)

    def _info(self, field: str, number: int) -> TermInfo:
        begin, end = self.arrays.extent(number)
        docs = self.arrays.docs[begin:end]
        weights = self.arrays.weights(begin, end)
        lengths = LENGTHS[self.arrays.lengths(field)[docs]]
        info: Any = TermInfo
        return info(
            weight=float(weights.sum()),
            df=end - begin,
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(weights.max()),
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return what is known of a term; raises TermNotFound."""
        return self._info(fieldname, self._number(fieldname, text))

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return the weight of a term in all documents together."""
        number = self.arrays.find(fieldname, text)
        if number < 0:
            return 0
        return float(self.arrays.weights(*self.arrays.extent(number)).sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return how many documents have a term, deleted ones among them."""
        number = self.arrays.find(fieldname, text)
        if number < 0:
            return 0
        begin, end = self.arrays.extent(number)
        return end - begin

    def matcher(
        self, fieldname: str, text: bytes, format_: Any, scorer: Any = None
    ) -> ArrayMatcher:
        """Return a matcher of a term; raises TermNotFound."""
        number = self._number(fieldname, text)
        return ArrayMatcher(self.arrays, number, (fieldname, text), format_, scorer)


class Cursor(base.FieldCursor):
    """Steps through the terms of a field, and jumps to one that is not below another."""

    def __init__(self, arrays: SegmentArrays, fieldname: str, fieldobj: Any) -> None:
        self._arrays = arrays
        self._field = fieldname
        self._fieldobj = fieldobj
        self._first, self._end = arrays.fields.get(fieldname, (0, 0))
        self._at = self._first

    def is_valid(self) -> bool:
        """Return whether there is a current term."""
        return self._at < self._end

    def text(self) -> Any:
        """Return the current term as text, None after the last."""
        if not self.is_valid():
            return None
        return self._fieldobj.from_bytes(self._arrays.term(self._at))

    term = text

    def first(self) -> Any:
        """Go to the first term and return it."""
        self._at = self._first
        return self.text()

    def next(self) -> Any:
        """Go to the next term and return it."""
        self._at += 1
        return self.text()

    def find(self, string: Any) -> Any:
        """Go to the first term that is not below another, and return it."""
        term = string if isinstance(string, bytes) else self._fieldobj.to_bytes(string)
        self._at = self._arrays.place(self._field, term)
        return self.text()


class DocumentReader(base.PerDocumentReader):
    """The documents of a segment."""

    def __init__(self, arrays: SegmentArrays, segment: Any) -> None:
        self.arrays = arrays
        self._segment = segment

    def doc_count(self) -> int:
        """Return how many documents are not deleted."""
        return self.arrays.count - self._segment.deleted_count()

    def doc_count_all(self) -> int:
        """Return how many documents there are."""
        return self.arrays.count

    def has_deletions(self) -> bool:
        """Return whether documents are deleted."""
        return self._segment.has_deletions()

    def is_deleted(self, docnum: int) -> bool:
        """Return whether a document is deleted."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> list[int]:
        """Return the deleted documents."""
        return self._segment.deleted_docs()

    def supports_columns(self) -> Any:
        """Return True."""
        return True

    def has_column(self, fieldname: str) -> Any:
        """Return whether any document has a value in a column."""
        return fieldname in self.arrays.columns

    def column_reader(self, fieldname: str, column: Any) -> Any:
        """Return a reader of a column."""
        return column_reader(self.arrays, fieldname, column)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return the length of a field of a document, as exactly as one byte tells."""
        return int(LENGTHS[self.arrays.lengths(fieldname)[docnum]]) or default

    def field_length(self, fieldname: str) -> int:
        """Return the length of a field in all documents together."""
        return self.arrays.totals.get(fieldname, 0)

    def min_field_length(self, fieldname: str) -> int:
        """Return the least length of a field."""
        return int(LENGTHS[self.arrays.lengths(fieldname).min(initial=255)])

    def max_field_length(self, fieldname: str) -> int:
        """Return the greatest length of a field."""
        return int(LENGTHS[self.arrays.lengths(fieldname).max(initial=0)])

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Return the stored fields of a document."""
        return self.arrays.stored(docnum)
