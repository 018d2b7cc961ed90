# SPDX-License-Identifier: MIT
"""Takes documents and postings one by one, as Whoosh's own writer hands them over.

For any schema and for Whoosh's own ways of writing; `bulk` writes ours, many times faster.
"""

from __future__ import annotations

import json
from array import array
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.util.numeric import length_to_byte

from tajarchive.search.engine import columns, files, packing
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.matcher import kind_of
from tajarchive.search.engine.postings import FieldPostings, Twins, assemble
from tajarchive.search.engine.twins import sharing


class SegmentParts:
    """What a new segment's file is made of."""

    def __init__(self) -> None:
        self.count = 0
        self.fields: dict[str, FieldPostings] = {}
        self.lengths: dict[str, Array] = {}
        self.totals: dict[str, int] = {}
        self.columns: dict[str, str] = {}
        self.arrays: dict[str, Array] = {}
        self.twins: Twins = {}

    def write(self, path: Path) -> None:
        """Write the segment's file; the fields are taken out meanwhile."""
        fields = self.fields
        twins = {name: twin for name, twin in self.twins.items() if name in fields}
        sharings = {
            name: sharing(fields[of], fields[name], parents)
            for name, (of, parents) in twins.items()
        }
        table, arrays = assemble(fields, self.count, sharings)
        for name, shared in sharings.items():
            arrays |= shared.arrays(name)
        for name, lengths in self.lengths.items():
            arrays[f"length.{name}"] = lengths.astype(np.uint8, copy=False)
        meta = {
            "count": self.count,
            "fields": table,
            "totals": self.totals,
            "columns": self.columns,
            "twins": {name: of for name, (of, _) in twins.items()},
        }
        files.write(path, meta, arrays | self.arrays)


class DocumentWriter(base.PerDocumentWriter):
    """Collects lengths, columns and stored fields."""

    def __init__(self, segment: Any) -> None:
        self.is_closed = False
        self._segment = segment
        self._lengths: dict[str, dict[int, int]] = {}
        self._columns: dict[str, tuple[Any, dict[int, Any]]] = {}
        self._stored: dict[int, dict[str, Any]] = {}
        self._number = -1
        self._count = 0

    def start_doc(self, docnum: int) -> None:
        """Begin a document."""
        self._number = docnum
        self._count = docnum + 1

    def cancel_doc(self) -> None:
        """Forget the document that was begun."""
        self._count -= 1
        for found in self._lengths.values():
            found.pop(self._number, None)
        for _, values in self._columns.values():
            values.pop(self._number, None)
        self._stored.pop(self._number, None)

    def add_field(self, fieldname: str, fieldobj: Any, value: Any, length: int) -> None:
        """Note the stored value and the length of a field."""
        if value is not None:
            self._stored.setdefault(self._number, {})[fieldname] = value
        if length:
            self._lengths.setdefault(fieldname, {})[self._number] = length

    def add_column_value(self, fieldname: str, columnobj: Any, value: Any) -> None:
        """Note a value of a column."""
        self._columns.setdefault(fieldname, (columnobj, {}))[1][self._number] = value

    def add_vector_items(self, fieldname: str, fieldobj: Any, items: Any) -> None:
        """Not possible: the schema has no vectors."""
        raise NotImplementedError("term vectors are not stored")

    def close(self) -> None:
        """Hand what was collected to the segment; the writer of postings writes it."""
        parts = SegmentParts()
        parts.count = self._count
        for name, lengths in self._lengths.items():
            found = np.zeros(self._count, np.uint8)
            for number, length in lengths.items():
                found[number] = length_to_byte(length)
            parts.lengths[name] = found
            parts.totals[name] = sum(lengths.values())
        for name, (column, values) in self._columns.items():
            parts.columns[name] = columns.kind_of(column)
            parts.arrays |= columns.arrays_of(name, column, values, self._count)
        if self._stored:
            parts.columns["_stored"] = "packed"
            stored = [self._stored.get(number) for number in range(self._count)]
            values = [json.dumps(one).encode() if one else b"" for one in stored]
            parts.arrays |= packing.arrays_of("_stored", values, [""] * self._count)
        self._segment.parts = parts
        self.is_closed = True


class _Field:
    """The postings of one field so far."""

    def __init__(self, format_: Any) -> None:
        self.format = format_
        self.kind = kind_of(format_)
        self.terms: list[bytes] = []
        self.ends: list[int] = []
        self.docs = array("I")
        self.freqs = array("I")
        self.weights = array("f")
        self.places = array("I")
        self.values: list[bytes] = []

    def finished(self) -> FieldPostings:
        """Return the postings as arrays."""
        return FieldPostings(
            self.terms,
            np.array(self.ends, np.int64),
            np.frombuffer(self.docs, np.uint32),
            np.frombuffer(self.freqs, np.uint32).astype(np.int64),
            np.frombuffer(self.weights, np.float32),
            np.frombuffer(self.places, np.uint32) if self.kind == "positions" else None,
            self.values if self.kind == "values" else None,
        )


class PostingsWriter(base.FieldWriter):
    """Collects postings in order, and writes the segment when it is closed."""

    def __init__(self, path: Path, segment: Any) -> None:
        self.is_closed = False
        self._path = path
        self._segment = segment
        self._fields: dict[str, _Field] = {}
        self._field = _Field(None)

    def start_field(self, fieldname: str, fieldobj: Any) -> None:
        """Begin a field."""
        self._field = self._fields[fieldname] = _Field(fieldobj.format)

    def start_term(self, text: bytes) -> None:
        """Begin a term."""
        self._field.terms.append(text)

    def add(self, docnum: int, weight: float, vbytes: bytes, length: int) -> None:
        """Take a posting of the current term."""
        field = self._field
        field.docs.append(docnum)
        field.weights.append(weight)
        if field.kind == "positions":
            places = field.format.decode_positions(vbytes)
            field.places.extend(places)
            field.freqs.append(len(places))
            return
        if field.kind == "values":
            field.values.append(bytes(vbytes))
        field.freqs.append(field.format.decode_frequency(vbytes) if vbytes else 1)

    def finish_term(self) -> None:
        """End the current term."""
        self._field.ends.append(len(self._field.docs))

    def close(self) -> None:
        """Write the segment, unless it has no documents."""
        self.is_closed = True
        parts: SegmentParts | None = getattr(self._segment, "parts", None)
        if parts is None or not parts.count:
            return
        del self._segment.parts
        parts.fields = {name: field.finished() for name, field in self._fields.items()}
        parts.write(self._path)
