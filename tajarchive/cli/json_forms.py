# SPDX-License-Identifier: MIT
"""The JSON forms of the records, key by key; docs/command-line.md describes them.

Keys are written here one by one, not taken from the records' fields, so that a field can be
added without changing what scripts read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tajarchive.model import (
        Article,
        Decision,
        Entity,
        EntityCard,
        Event,
        EventSource,
        Histogram,
        Hit,
        ImportReport,
        Original,
        SavedSearch,
        SearchResults,
        Snippet,
    )
    from tajarchive.triage import Doubtful

FACETS = (
    "source", "year", "person", "place", "organisation", "programme", "event", "language", "tag",
)  # fmt: skip

Form = dict[str, Any]


def article(record: Article) -> Form:
    """Return an article whole; offsets are code points in `body`."""
    dateline = record.dateline
    return {
        "id": record.id,
        "title": record.title,
        "published": record.published,
        "published_precision": record.published_precision,
        "published_from": record.published_from,
        "source": record.source,
        "publisher": record.publisher,
        "author": record.author,
        "dateline": {"place": dateline.place, "date": dateline.date} if dateline else None,
        "language": record.language,
        "url": record.url,
        "original": _original(record.original),
        "body": record.body,
        "paragraphs": [
            {"n": each.n, "start": each.start, "end": each.end, "kind": each.kind}
            for each in record.paragraphs
        ],
        "boilerplate": list(record.boilerplate),
        "warnings": list(record.warnings),
        "mentions": _mentions(record),
        "dates": _dates(record),
        "events": [event(each, of=record.id) for each in record.events],
        "tags": list(record.tags),
        "section": record.section,
        "edited": {
            each.detail: {"found": each.value, "found_from": each.where}
            for each in record.found
            if each.edited
        },
    }


def details(record: Article) -> list[Form]:
    """Return what is known of an article, and what was found where a person edited it."""
    from tajarchive.ingest.details import DETAILS, where_of

    found = {each.detail: each for each in record.found if each.edited}
    return [
        {
            "field": each.name,
            "value": each.get(record),
            "from": where_of(record, each.name),
            "edited": each.name in found,
            "found": found[each.name].value if each.name in found else each.get(record),
        }
        for each in DETAILS
    ]


def triage(record: Sequence[Doubtful]) -> Form:
    """Return doubtful articles, and how many there are for each kind of doubt."""
    from tajarchive.triage import counts

    return {
        "counts": counts(record),
        "articles": [
            {
                "id": each.article.id,
                "title": each.article.title,
                "source": each.article.source,
                "published": each.article.published,
                "doubts": [
                    {"kind": doubt.kind, "field": doubt.detail, "why": doubt.why}
                    for doubt in each.doubts
                ],
            }
            for each in record
        ],
    }


def _original(record: Original) -> Form:
    return {"name": record.name, "sha256": record.sha256, "bytes": record.bytes}


def _mentions(record: Article) -> list[Form]:
    return [
        {
            "start": each.start,
            "end": each.end,
            "text": each.text,
            "type": each.type,
            "name": each.name,
            "entity": each.entity,
            "credit": each.credit,
        }
        for each in record.mentions
    ]


def _dates(record: Article) -> list[Form]:
    return [
        {
            "start": each.start,
            "end": each.end,
            "text": each.text,
            "value": each.value,
            "precision": each.precision,
            "rule": each.rule,
        }
        for each in record.dates
    ]


def event(record: Event, of: str | None = None) -> Form:
    """Return an event; with `of` its sources are the sentences of that article alone."""
    return {
        "id": record.id,
        "type": record.type,
        "label": record.label,
        "date": record.date,
        "date_end": record.date_end,
        "precision": record.precision,
        "planned": record.planned,
        "plover": record.plover,
        "mode": record.mode,
        "cameo": record.cameo,
        "participants": list(record.participants),
        "actor": list(record.actor),
        "recipient": list(record.recipient),
        "place": record.place,
        "part_of": record.part_of,
        "confidence": record.confidence,
        "why": list(record.why),
        "sources": _sources(record.sources, of),
        "articles": list(record.articles),
        "status": record.status,
    }


def _sources(sources: Iterable[EventSource], of: str | None) -> list[Form]:
    if of is None:
        return [{"article": s.article, "start": s.start, "end": s.end} for s in sources]
    return [{"start": s.start, "end": s.end} for s in sources if s.article == of]


def results(record: SearchResults, *, facets: bool) -> Form:
    """Return the answer to a query; without `facets` that object is empty, and no histogram."""
    form: Form = {
        "query": record.query,
        "understood": record.understood,
        "total": record.total,
        "total_is_exact": record.total_is_exact,
        "seconds": round(record.seconds, 4),
        "suggestion": record.suggestion,
        "expanded": {name: list(found) for name, found in record.expanded.items()},
        "hits": [_hit(each) for each in record.hits],
        "facets": {
            name: [[value, count] for value, count in record.facets.get(name, ())]
            for name in (FACETS if facets else ())
        },
    }
    if facets and record.histogram is not None:
        form["histogram"] = _histogram(record.histogram)
    return form


def _histogram(record: Histogram) -> Form:
    return {
        "unit": record.unit,
        "bars": [[value, count] for value, count in record.bars],
        "coarser": record.coarser,
        "undated": record.undated,
    }


def _hit(record: Hit) -> Form:
    return {
        "id": record.id,
        "score": round(record.score, 4),
        "title": record.title,
        "source": record.source,
        "published": record.published,
        "language": record.language,
        "relaxed": record.relaxed,
        "snippets": [_snippet(each) for each in record.snippets],
    }


def _snippet(record: Snippet) -> Form:
    return {
        "text": record.text,
        "highlights": [list(span) for span in record.highlights],
        "start": record.start,
        "paragraph": record.paragraph,
    }


def entity(record: Entity) -> Form:
    """Return an entity as it is known across the archive."""
    return {
        "id": record.id,
        "type": record.type,
        "name": record.name,
        "aliases": list(record.aliases),
        "articles": record.articles,
        "mentions": record.mentions,
        "wikidata": record.wikidata,
    }


def entity_card(record: EntityCard) -> Form:
    """Return an entity with what is known of it beyond its mentions."""
    return {
        "entity": entity(record.entity),
        "role": record.role,
        "spellings": list(record.spellings),
        "articles": list(record.articles),
        "companions": [
            {"id": each, "name": name, "articles": times} for each, name, times in record.companions
        ],
    }


def decision(record: Decision, *, undone: bool | None = None) -> Form:
    """Return a decision about names; what its corrections leave open is left out."""
    return {
        "id": record.id,
        "made": record.made,
        "undone": record.undone if undone is None else undone,
        "corrections": [
            {key: value for key, value in asdict(each).items() if value not in ("", None)}
            for each in record.corrections
        ],
    }


def saved_search(record: SavedSearch) -> Form:
    """Return a saved search with what it finds and how much of it is new."""
    return {
        "id": record.id,
        "name": record.name,
        "query": record.query,
        "sort": record.sort,
        "created": record.created,
        "seen": record.seen,
        "total": record.total,
        "new": record.new,
        "problem": record.problem,
    }


def report(record: ImportReport) -> Form:
    """Return what an import did."""
    return {
        "added": [{"id": e.id, "path": e.path, "title": e.title} for e in record.added],
        "updated": [{"id": e.id, "path": e.path, "title": e.title} for e in record.updated],
        "duplicates": [{"path": e.path, "of": e.of} for e in record.duplicates],
        "failed": [{"path": e.path, "reason": e.reason} for e in record.failed],
        "seconds": round(record.seconds, 3),
    }
