# SPDX-License-Identifier: MIT
"""The details of articles, as a person corrects them: a part of the one door."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tajarchive.deciding import Deciding
from tajarchive.model import Article, Cancelled, Decision
from tajarchive.triage import Doubtful


class Describing(Deciding):
    """What `Archive` does about the details of articles."""

    def edit(self, articles: Iterable[str], changes: Mapping[str, str | None]) -> Decision:
        """Give details of articles (by the names of `ingest.details`) other values.

        Values are as a person types them; "" says that a detail is unknown, None that it is as
        found. Lists and the search follow at once, names, dates and events with `settle`.

        Raises:
            ArticleNotFound: one of the articles is not there; nothing is changed then.
            ArchiveError: there is no such detail, or a value is none.
            ReadOnly: the archive was opened for reading only.
        """
        from tajarchive.editing import editing

        return self.correct(editing(articles, changes))

    def head(self, article_id: str) -> Article:
        """Return an article without its mentions, dates and events.

        Raises:
            ArticleNotFound: there is none with that id.
        """
        return self._store.articles.get(article_id)

    def answering(
        self, query: str, most: int, sort: str = "relevance", expand: bool = True
    ) -> list[str]:
        """Return the ids of the first articles that `search` answers a query with, in its order.

        Raises:
            QueryError: the query cannot be understood.
        """
        found = self._index.ask(
            lambda index: index.search(
                query, limit=most, sort=sort, facets=False, snippets=False, expand=expand
            )
        )
        return [hit.id for hit in found.hits]

    def last_edit(self, article_id: str) -> Decision | None:
        """Return the latest decision that stands about an article's details."""
        from tajarchive.model import ArticleEdit

        for decision in self._store.decisions.log():
            edits = (c for c in decision.corrections if isinstance(c, ArticleEdit))
            if not decision.undone and any(edit.article == article_id for edit in edits):
                return decision
        return None

    def triage(
        self, kinds: Collection[str] = (), cancelled: Cancelled | None = None
    ) -> tuple[Doubtful, ...]:
        """Return the articles whose details are missing or doubtful, the latest to come first;
        of some kinds (see `triage.KINDS`) only, unless there are none. Once cancelled, what was
        found until then."""
        from tajarchive.triage import doubtful

        found: list[Doubtful] = []
        for one in doubtful(self._store.articles.suspects()):
            if not kinds or any(doubt.kind in kinds for doubt in one.doubts):
                found.append(one)
            if cancelled is not None and cancelled():
                break
        return tuple(found)

    def edits_table(self) -> str:
        """Return what persons said of articles as a table (see `editing.COLUMNS`)."""
        from tajarchive.editing import to_table

        return to_table(self._store, self._corrections.edits)

    def take_edits(self, table: str) -> tuple[Decision | None, tuple[str, ...]]:
        """Take over what such a table says as one decision.

        Returns it (None when nothing is new) and what could not be taken, a sentence each.
        Raises ArchiveError when it is no such table.
        """
        from tajarchive.editing import from_table

        made, problems = from_table(self._store, self._corrections.edits, table)
        return (self.correct(made) if made else None), problems
