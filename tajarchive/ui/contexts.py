# SPDX-License-Identifier: MIT
"""The contexts of mentions, fetched in pieces for those that have none yet; no Qt, any thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tajarchive.model import ConcordanceLine
from tajarchive.ui.translation import tr

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.model import Cancelled, Progress

CONTEXT = 100
"""Code points of context on each side of a mention: more than a wide window shows."""
_PIECE = 500


def in_context(
    archive: Archive,
    lines: Sequence[ConcordanceLine],
    cancelled: Cancelled,
    progress: Progress | None = None,
) -> list[ConcordanceLine]:
    """Return lines with their contexts; those that have them stay as they are, and so does what
    is left when it is cancelled. Articles are read a few hundred at a time."""
    whole = list(lines)
    bare = [n for n, line in enumerate(whole) if not line.paragraph]
    say: Callable[[int, int, str], object] = progress or (lambda *_: None)
    for first in range(0, len(bare), _PIECE):
        if cancelled():
            break
        say(first, len(bare), tr("Reading the articles"))
        places = bare[first : first + _PIECE]
        found = archive.in_context([whole[place] for place in places], CONTEXT)
        for place, line in zip(places, found, strict=True):
            whole[place] = line
    return whole
