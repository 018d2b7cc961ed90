# SPDX-License-Identifier: MIT
"""Full-text search: analysis in four scripts, a query language, the index, snippets and facets."""

from __future__ import annotations

from tajarchive.search.documents import IndexDocument, Names, NoNames
from tajarchive.search.index import IndexOutdated, SearchIndex

__all__ = ["IndexDocument", "IndexOutdated", "Names", "NoNames", "SearchIndex"]
