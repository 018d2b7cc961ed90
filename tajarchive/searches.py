# SPDX-License-Identifier: MIT
"""Searches that are kept and remembered: a part of the one door."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import date

from tajarchive.errors import ArchiveError, QueryError
from tajarchive.indexing import ArchiveIndex
from tajarchive.model import Cancelled, PastSearch, SavedSearch
from tajarchive.store import Store
from tajarchive.store.searches import Kept

_LONGEST_NAME = 120
_Asked = tuple[str, int, bool, date]
"""What a count depends on beside the index: query, last look, whether names are found in other
spellings, and today (`last-week`)."""


class KeptSearches:
    """What `Archive` does about saved and past searches."""

    _store: Store
    _index: ArchiveIndex

    def __init__(self) -> None:
        self._counted: dict[_Asked, tuple[int, int]] = {}
        self._counted_at = -1
        self._counting = threading.Lock()

    def save_search(
        self, name: str, query: str, sort: str = "relevance", upto: int | None = None
    ) -> SavedSearch:
        """Keep a query under a name; what it finds now is not new, unless `upto` says which
        accession number was seen last.

        Raises:
            ArchiveError: the name is empty or another search has it, or there is no query.
            QueryError: the query cannot be understood.
            ReadOnly: the archive was opened for reading only.
        """
        wanted = self._free_name(name)
        if not query.strip():
            raise ArchiveError("There is no query to save; search for something first.")
        self._index.ask(lambda index: index.count_new(query, 0))
        seen = self.newest_arrival() if upto is None else upto
        return self._counted_one(self._store.searches.save(wanted, query.strip(), sort, seen))

    def rename_search(self, search: int, name: str) -> None:
        """Give a saved search another name.

        Raises:
            ArchiveError: the name is empty or another search has it; there is no such search.
        """
        if not self._store.searches.rename(search, self._free_name(name, search)):
            raise _no_such_search()

    def remove_search(self, search: int) -> None:
        """Keep a search no longer.

        Raises:
            ArchiveError: there is no such search.
        """
        if not self._store.searches.remove(search):
            raise _no_such_search()

    def arrange_searches(self, ids: list[int]) -> None:
        """Put the saved searches in this order."""
        self._store.searches.arrange(ids)

    def saved_searches(
        self, *, counts: bool = True, expand: bool = True, cancelled: Cancelled | None = None
    ) -> tuple[SavedSearch, ...]:
        """Return the saved searches in order, with what each finds and how much of it is new.

        `expand` says whether names are found in their other spellings too.
        Without `counts`, or once cancelled, those that are not known stay 0. A query is only
        run again when the archive's content changed.
        """
        found: list[SavedSearch] = []
        for kept in self._store.searches.saved():
            wanted = counts and not (cancelled is not None and cancelled())
            found.append(self._counted_one(kept, expand) if wanted else _uncounted(kept))
        return tuple(found)

    def saved_search(self, name: str) -> SavedSearch:
        """Return the saved search with a name (or a number), in any letter case.

        Raises:
            ArchiveError: there is none.
        """
        for kept in self._store.searches.saved():
            if kept.name.casefold() == name.casefold() or str(kept.id) == name:
                return self._counted_one(kept)
        names = ", ".join(f"“{kept.name}”" for kept in self._store.searches.saved())
        raise ArchiveError(
            f"There is no saved search “{name}”; "
            + (f"there are {names}." if names else "none has been saved yet.")
        )

    def newest_arrival(self) -> int:
        """Return the accession number of the last article that can be found; 0 without any."""
        return self._index.ask(lambda index: index.newest())

    def saw_search(self, search: int, upto: int | None = None) -> None:
        """Note that a saved search is looked at: what has come until now is new no longer.

        `upto` is `newest_arrival` as it was before the search was run, so that what comes while
        it is looked at stays new. An archive that is read only remembers nothing.

        Raises:
            ArchiveError: there is no such search.
        """
        if self._store.read_only:
            return
        newest = self.newest_arrival() if upto is None else upto
        if not self._store.searches.saw(search, newest):
            raise _no_such_search()

    # -- past searches

    def note_search(self, query: str, total: int) -> None:
        """Remember a query that somebody settled on; it replaces a beginning of itself.

        An empty query is none, and an archive that is read only remembers nothing.
        """
        if query.strip() and not self._store.read_only:
            self._store.searches.note(query.strip(), total)

    def past_searches(self, limit: int = 50, prefix: str = "") -> tuple[PastSearch, ...]:
        """Return what was searched for, the latest first; of queries that begin so."""
        return tuple(self._store.searches.past(limit, prefix))

    def forget_searches(self, query: str | None = None) -> None:
        """Forget one past search, or all."""
        self._store.searches.forget(query)

    # -- counting

    def _counted_one(self, kept: Kept, expand: bool = True) -> SavedSearch:
        try:
            total, new = self._counts(kept.query, kept.upto, expand)
        except QueryError as error:
            return _uncounted(kept, str(error))
        return _saved(kept, total, new)

    def _counts(self, query: str, upto: int, expand: bool) -> tuple[int, int]:
        """Return total and new, from memory while the index is the same."""
        generation = self._index.ask(lambda index: index.generation())
        asked = (query, upto, expand, date.today())
        with self._counting:
            if generation != self._counted_at:
                self._counted.clear()
                self._counted_at = generation
            known = self._counted.get(asked)
        if known is not None:
            return known
        found = self._index.ask(lambda index: index.count_new(query, upto, expand=expand))
        with self._counting:
            if generation == self._counted_at:
                self._counted[asked] = found
        return found

    def _free_name(self, name: str, but: int | None = None) -> str:
        """Return a name without needless space; complain when it is none or taken."""
        wanted = " ".join(name.split())
        if not wanted:
            raise ArchiveError("A saved search needs a name; type one.")
        if len(wanted) > _LONGEST_NAME:
            raise ArchiveError(f"A name has at most {_LONGEST_NAME} characters; shorten it.")
        others: Sequence[Kept] = self._store.searches.saved()
        if any(o.name.casefold() == wanted.casefold() and o.id != but for o in others):
            raise ArchiveError(f"There is a saved search “{wanted}” already; take another name.")
        return wanted


def _no_such_search() -> ArchiveError:
    return ArchiveError("There is no such saved search any more.")


def _saved(kept: Kept, total: int, new: int, problem: str | None = None) -> SavedSearch:
    return SavedSearch(
        kept.id, kept.name, kept.query, kept.sort, kept.created, kept.seen, total, new, kept.upto,
        problem,
    )  # fmt: skip


def _uncounted(kept: Kept, problem: str | None = None) -> SavedSearch:
    return _saved(kept, 0, 0, problem)
