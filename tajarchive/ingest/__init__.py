# SPDX-License-Identifier: MIT
"""From files to articles: reading a format, telling its zones, finding its metadata."""

from __future__ import annotations

from tajarchive.ingest.discovery import discover
from tajarchive.ingest.reading import admit, read, read_bytes

__all__ = ["admit", "discover", "read", "read_bytes"]
