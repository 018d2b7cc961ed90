# SPDX-License-Identifier: MIT
"""What a reader of one file format is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tajarchive.ingest.extracted import Extracted


@dataclass(frozen=True, slots=True)
class Reader:
    """A file format: how it is called and recognised, and how a file of it is read.

    `suffixes` are lower case with the dot. `sniff(data)` tells the format by its first bytes;
    `read(data, name)` raises `ImportFailure` with the reason in one sentence.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, str], Extracted]
    limit: int = 64 << 20
    """Largest file in bytes that is read."""
