# SPDX-License-Identifier: MIT
"""What of an article goes into the search index."""

from __future__ import annotations

from collections.abc import Iterable

from tajarchive.model import Article
from tajarchive.search import IndexDocument

_PLACES = frozenset({"GPE", "LOC", "FAC"})


def document(
    article: Article, entities: Iterable[tuple[str, str]], events: Iterable[str]
) -> IndexDocument:
    """Return the index's view of an article; `entities` are (type, id) pairs."""
    pairs = list(entities)

    def of(*types: str) -> tuple[str, ...]:
        return tuple(entity for kind, entity in pairs if kind in types)

    body = article.body
    captions = "\n".join(body[p.start : p.end] for p in article.paragraphs if p.kind == "caption")
    return IndexDocument(
        id=article.id,
        title=article.title,
        body=body,
        captions=captions,
        source=article.source or article.publisher or "",
        author=article.author or "",
        language=article.language,
        published=(article.published or "")[:10],
        persons=of("PERSON"),
        places=of(*_PLACES),
        organisations=of("ORG"),
        programmes=of("PROGRAMME"),
        events=tuple(events),
        paragraphs=tuple((p.n, p.start, p.end) for p in article.paragraphs),
    )
