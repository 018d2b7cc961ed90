# SPDX-License-Identifier: MIT
"""Columns of a segment: numbers and byte strings as arrays, others as Whoosh writes them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from whoosh import columns
from whoosh.filedb.structfile import BufferFile, StructFile

from tajarchive.search.engine import packing
from tajarchive.search.engine.files import Array, narrow
from tajarchive.search.engine.segment import SegmentArrays

_KINDS = {"i": "<i4", "I": "<u4", "h": "<i2", "H": "<u2", "b": "|i1", "B": "|u1", "q": "<i8"}


def kind_of(column: Any) -> str:
    """Return how a column is kept: "numbers", "bytes", "packed" (zlib), or "whoosh"."""
    if type(column) is columns.NumericColumn and column._typecode in _KINDS:
        return "numbers"
    if type(column) is columns.VarBytesColumn:
        return "bytes"
    if type(column) is columns.CompressedBytesColumn:
        return "packed"
    return "whoosh"


def arrays_of(name: str, column: Any, values: Mapping[int, Any], count: int) -> dict[str, Array]:
    """Return a column's arrays; `values` by document, the column's default for all others."""
    kind = kind_of(column)
    if kind == "numbers":
        found = np.full(count, column.default_value(), _KINDS[column._typecode])
        for number, value in values.items():
            found[number] = value
        return {f"column.{name}": found}
    if kind == "whoosh":
        stream = io.BytesIO()
        writer = column.writer(StructFile(stream))
        for number in sorted(values):
            writer.add(number, values[number])
        writer.finish(count)
        return {f"column.{name}": np.frombuffer(stream.getvalue(), np.uint8)}
    found = [values.get(number, b"") for number in range(count)]
    if kind == "packed":
        return packing.arrays_of(name, found, [""] * count)
    return bytes_arrays(name, found)


def bytes_arrays(name: str, values: list[bytes]) -> dict[str, Array]:
    """Return the arrays of a column of byte strings that are as they are to be stored."""
    ends = np.cumsum(np.fromiter(map(len, values), np.int64, len(values)))
    blob = np.frombuffer(b"".join(values), np.uint8)
    return {f"column.{name}": blob, f"ends.{name}": narrow(ends)}


def reader(arrays: SegmentArrays, name: str, column: Any) -> Any:
    """Return Whoosh's reader of a column."""
    kind = arrays.columns[name]
    if kind == "numbers":
        return _Numbers(arrays, name)
    if kind in ("bytes", "packed"):
        return _Bytes(arrays, name)
    begin, length = arrays.file.extent(f"column.{name}")
    file = BufferFile(memoryview(arrays.file.map)[begin : begin + length])
    return column.reader(file, 0, length, arrays.count)


class _Numbers(columns.ColumnReader):
    def __init__(self, arrays: SegmentArrays, name: str) -> None:
        self._values = arrays.numbers(name)
        self._doccount = arrays.count
        self._sign = 1

    def __getitem__(self, docnum: int) -> int:
        return int(self._values[docnum])

    def __iter__(self) -> Iterator[int]:
        return iter(self._values.tolist())

    def sort_key(self, docnum: int) -> Any:
        return self._sign * int(self._values[docnum])

    def load(self) -> Any:
        return self._values.tolist()

    def set_reverse(self) -> None:
        self._sign = -1


class _Bytes(columns.ColumnReader):
    def __init__(self, arrays: SegmentArrays, name: str) -> None:
        self._arrays = arrays
        self._name = name
        self._doccount = arrays.count

    def __getitem__(self, docnum: int) -> bytes:
        return self._arrays.bytes_of(self._name, docnum)
