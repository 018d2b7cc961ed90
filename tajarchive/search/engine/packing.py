# SPDX-License-Identifier: MIT
"""Byte strings of a column packed one by one, so that any of them is unpacked alone.

Where there are many in one language, they share a dictionary of pieces of them all: what is
usual in that language is then not said again in each (zlib's preset dictionary, RFC 1950).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from tajarchive.search.engine.files import Array, Damaged
from tajarchive.search.engine.postings import joined

_LEVEL = 6
_SHARED_LEVEL = 4
"""With a dictionary: packs better than the level above without, and as fast."""

_DICTIONARY, _PIECE = 32_000, 200
_WORTH = 400_000
"""Bytes from which on a dictionary pays."""

_MOST = 255
"""Dictionaries of one column; 0 stands for none."""


def packed(value: bytes) -> bytes:
    """Return a value packed without a dictionary."""
    return zlib.compress(value, _LEVEL) if value else b""


def arrays_of(name: str, values: Sequence[bytes], groups: Sequence[str]) -> dict[str, Array]:
    """Return the arrays of a packed column; values of one group share a dictionary."""
    members: dict[str, list[bytes]] = {}
    for value, group in zip(values, groups, strict=True):
        members.setdefault(group, []).append(value)
    sizes = {group: sum(map(len, some)) for group, some in members.items()}
    chosen = sorted((group for group in members if sizes[group] >= _WORTH), key=lambda g: -sizes[g])
    numbers = {group: n for n, group in enumerate(chosen[:_MOST], 1)}
    dictionaries = [_dictionary(members[group]) for group in numbers]
    packers = [_packer(dictionary) for dictionary in dictionaries]
    stored: list[bytes] = []
    for value, group in zip(values, groups, strict=True):
        number = numbers.get(group, 0)
        if number and value:
            packer = packers[number - 1].copy()
            stored.append(packer.compress(value) + packer.flush())
        else:
            stored.append(packed(value))
    which = np.array([numbers.get(group, 0) for group in groups], np.uint8)
    return stored_arrays(name, stored, which, dictionaries)


def stored_arrays(
    name: str, stored: Sequence[bytes], which: Array, dictionaries: Sequence[bytes]
) -> dict[str, Array]:
    """Return the arrays of values that are packed already, `which` by their dictionaries."""
    found: dict[str, Array] = {}
    found[f"column.{name}"], found[f"ends.{name}"] = joined(stored)
    if dictionaries:
        found[f"shared.{name}"], found[f"shared_ends.{name}"] = joined(dictionaries)
        found[f"shared_by.{name}"] = which
    return found


def joined_arrays(name: str, sources: Sequence[tuple[Packed | None, Array]]) -> dict[str, Array]:
    """Return the arrays of the living values (by mask) of several packed columns.

    Each keeps its dictionary. None stands for a column of nothing but b"".
    """
    stored: list[bytes] = []
    which: list[int] = []
    dictionaries: list[bytes] = []
    for source, alive in sources:
        if source is None:
            stored += [b""] * int(alive.sum())
            which += [0] * int(alive.sum())
            continue
        shift = len(dictionaries)
        if shift + len(source.dictionaries) <= _MOST:
            dictionaries += source.dictionaries
            values, numbers = list(source.stored()), source.numbers(shift)
        else:
            values = [packed(source.value(number)) for number in range(len(alive))]
            numbers = [0] * len(alive)
        for value, number, lives in zip(values, numbers, alive.tolist(), strict=True):
            if lives:
                stored.append(value)
                which.append(number)
    return stored_arrays(name, stored, np.array(which, np.uint8), dictionaries)


def _dictionary(values: Sequence[bytes]) -> bytes:
    """Return pieces of values from all over, each from another part of its value."""
    step = max(1, len(values) * _PIECE // _DICTIONARY)
    pieces = []
    for n, value in enumerate(values[::step]):
        at = n * 331 % max(1, len(value) - _PIECE)
        pieces.append(value[at : at + _PIECE])
    return b"".join(pieces)[-_DICTIONARY:]


def _packer(dictionary: bytes) -> Any:
    return zlib.compressobj(_SHARED_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, 9, 0, dictionary)


class Packed:
    """A packed column of a segment open for reading."""

    def __init__(self, file: Any, name: str) -> None:
        self._file = file
        self._at = file.extent(f"column.{name}")[0]
        self.ends: Array = file.array(f"ends.{name}")
        self.which: Array | None = None
        self.dictionaries: list[bytes] = []
        if f"shared_by.{name}" in file:
            self.which = file.array(f"shared_by.{name}")
            at = file.extent(f"shared.{name}")[0]
            begin = 0
            for end in file.array(f"shared_ends.{name}").tolist():
                self.dictionaries.append(file.read(at + begin, end - begin))
                begin = end
        self._unpackers = [
            zlib.decompressobj(zlib.MAX_WBITS, dictionary) for dictionary in self.dictionaries
        ]

    def value(self, number: int) -> bytes:
        """Return a document's value; raises zlib.error or Damaged."""
        begin = int(self.ends[number - 1]) if number else 0
        found = self._file.read(self._at + begin, int(self.ends[number]) - begin)
        which = int(self.which[number]) if self.which is not None else 0
        if not found:
            return b""
        if not which:
            return zlib.decompress(found)
        if which > len(self._unpackers):
            raise Damaged("there is no such dictionary")
        unpacker = self._unpackers[which - 1].copy()
        value = unpacker.decompress(found)
        if not unpacker.eof:
            raise Damaged("a packed text is not whole")
        return value

    def numbers(self, shift: int) -> list[int]:
        """Return the number of each value's dictionary, counted from `shift`; 0 for none."""
        if self.which is None:
            return [0] * len(self.ends)
        return np.where(self.which > 0, self.which.astype(np.int64) + shift, 0).tolist()

    def stored(self) -> Iterator[bytes]:
        """Yield the values as they are stored."""
        begin = 0
        for end in self.ends.tolist():
            yield self._file.map[self._at + begin : self._at + end]
            begin = end
