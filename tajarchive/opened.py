# SPDX-License-Identifier: MIT
"""The parts of an open archive, and what the parts of the one door do with them in common."""

from __future__ import annotations

from tajarchive.analysing import Analysts
from tajarchive.chronicling import ArchiveEvents
from tajarchive.correcting import ArchiveCorrections
from tajarchive.indexing import ArchiveIndex
from tajarchive.model import Progress
from tajarchive.naming import ArchiveNames
from tajarchive.store import Store


class Opened:
    """An open archive's record, index, names, corrections, events and who analyses it."""

    _store: Store
    _index: ArchiveIndex
    _names: ArchiveNames
    _corrections: ArchiveCorrections
    _events: ArchiveEvents
    _analysts: Analysts

    def matching(self, query: str, expand: bool = True) -> list[str]:
        """Return the ids of all articles that answer a query.

        Raises:
            QueryError: the query cannot be understood.
        """
        return self._index.ask(lambda index: index.matching_ids(query, expand=expand))

    def _derive(self, progress: Progress) -> None:
        """Bring the index and the merged events up to date with the articles."""
        if not (self._store.articles.pending() or self._store.chronicle.unjoined()):
            return
        progress(0, 0, "Joining events")
        self._merge_events()
        self._index.catch_up(progress)

    def _merge_events(self) -> None:
        self._events.catch_up()
