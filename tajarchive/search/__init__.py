# SPDX-License-Identifier: MIT
"""Full-text search: analysis in four scripts, a query language, the index, snippets and facets.

Whoosh is loaded with `SearchIndex`, so that describing documents costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tajarchive.search.documents import IndexDocument, IndexOutdated, Names, NoNames, Report

if TYPE_CHECKING:
    from tajarchive.search.index import SearchIndex

__all__ = ["IndexDocument", "IndexOutdated", "Names", "NoNames", "Report", "SearchIndex"]


def __getattr__(name: str) -> object:
    """Load the index when it is first asked for."""
    if name != "SearchIndex":
        raise AttributeError(name)
    from tajarchive.search.index import SearchIndex

    return SearchIndex
