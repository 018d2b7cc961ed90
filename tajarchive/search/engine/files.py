# SPDX-License-Identifier: MIT
"""A file of named arrays, mapped into memory: numbers and bytes only, nothing that could run.

Layout: a magic number, the length and the CRC-32 of a JSON header, the header, the arrays. Each
array begins at a multiple of 8 after the header; all numbers are little-endian.
"""

from __future__ import annotations

import json
import mmap
import os
import threading
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

_MAGIC = b"TajArr02"
_ALIGN = 8
_TYPES = frozenset({"|u1", "<u2", "<u4", "<u8", "<i4", "<i8", "<f4", "<f8", "|i1", "<i2"})

_SHORT = 512
"""Bytes up to which a page more in memory costs less than asking the system."""

_HAS_PREAD = hasattr(os, "pread")

Array = np.ndarray[Any, np.dtype[Any]]


class Damaged(Exception):
    """A file of arrays is not whole, or is none."""


def narrow(values: Array) -> Array:
    """Return numbers from 0 on in the narrowest type that holds them."""
    most = int(values.max()) if len(values) else 0
    for kind, limit in (("<u1", 1 << 8), ("<u2", 1 << 16), ("<u4", 1 << 32)):
        if most < limit:
            return values.astype(kind, copy=False)
    return values.astype("<u8", copy=False)


def write(path: Path, meta: Any, arrays: Mapping[str, Array]) -> None:
    """Write arrays and what describes them (JSON) to a new file."""
    listed: dict[str, list[Any]] = {}
    offset = 0
    for name, values in arrays.items():
        listed[name] = [values.dtype.newbyteorder("<").str, offset, len(values)]
        offset += -(-values.nbytes // _ALIGN) * _ALIGN
    header = json.dumps({"meta": meta, "arrays": listed, "size": offset}).encode()
    header += b" " * (-(len(_MAGIC) + 16 + len(header)) % _ALIGN)
    with path.open("wb") as file:
        file.write(_MAGIC + len(header).to_bytes(8, "little"))
        file.write(zlib.crc32(header).to_bytes(8, "little"))
        file.write(header)
        for values in arrays.values():
            values = np.ascontiguousarray(values, values.dtype.newbyteorder("<"))
            file.write(values.data)
            file.write(b"\0" * (-values.nbytes % _ALIGN))


class ArrayFile:
    """A file of arrays open for reading; it is unmapped when nothing refers to its arrays."""

    _handle = -1

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            begin = len(_MAGIC) + 16
            if size < begin or file.read(len(_MAGIC)) != _MAGIC:
                raise Damaged(f"{path.name} is no file of arrays")
            length, check = (int.from_bytes(file.read(8), "little") for _ in range(2))
            header = file.read(length) if length <= size - begin else b""
            if len(header) != length or zlib.crc32(header) != check:
                raise Damaged(f"{path.name} has no whole header")
            described = json.loads(header)
            if begin + length + described["size"] != size:
                raise Damaged(f"{path.name} is not whole")
            self.map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._turn = threading.Lock()
        self.meta: Any = described["meta"]
        self.size = size
        self._begin = begin + length
        self._listed: dict[str, list[Any]] = described["arrays"]

    def __del__(self) -> None:
        if self._handle >= 0:
            os.close(self._handle)

    def read(self, at: int, count: int) -> bytes:
        """Return bytes of the file; long ones without mapping their pages, which would stay in
        memory."""
        if count < _SHORT:
            return self.map[at : at + count]
        if _HAS_PREAD:
            return os.pread(self._handle, count, at)
        with self._turn:
            os.lseek(self._handle, at, os.SEEK_SET)
            return os.read(self._handle, count)

    def __contains__(self, name: str) -> bool:
        return name in self._listed

    def array(self, name: str) -> Array:
        """Return an array of the file; nothing is read until it is looked at."""
        if name not in self._listed:
            raise Damaged(f"there is no array {name}")
        kind, offset, count = self._listed[name]
        if kind not in _TYPES:
            raise Damaged(f"the array {name} is of an unknown type")
        return np.frombuffer(self.map, kind, count, self._begin + offset)

    def extent(self, name: str) -> tuple[int, int]:
        """Return where the bytes of an array begin in the map, and how many they are."""
        kind, offset, count = self._listed[name]
        return self._begin + offset, np.dtype(kind).itemsize * count
