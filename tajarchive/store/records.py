# SPDX-License-Identifier: MIT
"""Rows of the database from and to the records of `model`."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields, replace
from typing import Any

from tajarchive.model import (
    Article,
    Dateline,
    DateMention,
    Event,
    EventSource,
    Found,
    Mention,
    Original,
    Paragraph,
)

ARTICLE_COLUMNS = (
    "id sha256 title title_from body language published published_precision published_from "
    "source publisher author section url dateline_place dateline_date editors paragraphs "
    "boilerplate duplicate_titles warnings found"
).split()  # fmt: skip
DETAIL_COLUMNS = (
    "title title_from language published published_precision published_from source publisher "
    "author section url dateline_place dateline_date warnings found"
).split()  # fmt: skip
"""Columns that change when a person edits details."""


def article_row(article: Article) -> dict[str, Any]:
    """Return the columns of ARTICLE_COLUMNS for an article."""
    dateline = article.dateline
    row = {column: getattr(article, column, None) for column in ARTICLE_COLUMNS}
    row |= {
        "sha256": article.original.sha256,
        "dateline_place": dateline.place if dateline else None,
        "dateline_date": dateline.date if dateline else None,
        "paragraphs": json.dumps([[p.n, p.start, p.end, p.kind] for p in article.paragraphs]),
    }
    for column in ("editors", "boilerplate", "duplicate_titles", "warnings"):
        row[column] = json.dumps(getattr(article, column), ensure_ascii=False)
    row["found"] = _found_of(article)
    return row


def _found_of(article: Article) -> str | None:
    """Return what was found of edited details, for `article.found`; None where none is."""
    if not article.found and not article.answered:
        return None
    details = [[one.detail, one.value, one.where, one.edited] for one in article.found]
    return json.dumps({"details": details, "answered": article.answered}, ensure_ascii=False)


def article_from(row: sqlite3.Row) -> Article:
    """Return the article of a row of article joined with original (no mentions or events)."""
    place, date = row["dateline_place"], row["dateline_date"]
    found = json.loads(row["found"]) if row["found"] else {"details": (), "answered": ()}
    return Article(
        id=row["id"],
        title=row["title"],
        body=row["body"],
        paragraphs=tuple(Paragraph(*values) for values in json.loads(row["paragraphs"])),
        original=Original(row["name"], row["sha256"], row["bytes"], row["encoding"]),
        published=row["published"],
        published_precision=row["published_precision"],
        published_from=row["published_from"],
        title_from=row["title_from"],
        source=row["source"],
        publisher=row["publisher"],
        author=row["author"],
        editors=tuple(json.loads(row["editors"])),
        section=row["section"],
        dateline=Dateline(place, date) if place or date else None,
        language=row["language"],
        url=row["url"],
        boilerplate=tuple(json.loads(row["boilerplate"])),
        duplicate_titles=tuple(json.loads(row["duplicate_titles"])),
        warnings=tuple(json.loads(row["warnings"])),
        found=tuple(Found(*values) for values in found["details"]),
        answered=tuple((place, words) for place, words in found["answered"]),
    )


def mention_from(row: sqlite3.Row) -> Mention:
    """Return the mention of a row."""
    return Mention(
        row["start"], row["end"], row["text"], row["type"], row["name"], row["entity"],
        bool(row["credit"]), row["role"],
    )  # fmt: skip


def mention_row(article_id: str, mention: Mention) -> tuple[object, ...]:
    """Return the columns of a mention, in the order of the table."""
    return (
        article_id, mention.start, mention.end, mention.text, mention.type, mention.name,
        mention.entity, int(mention.credit), mention.role,
    )  # fmt: skip


def found_json(mention: Mention) -> str:
    """Return what correction changes of a mention, for `mention.found`."""
    return json.dumps(
        [mention.type, mention.name, mention.entity, mention.role], ensure_ascii=False
    )


def found_from(row: sqlite3.Row) -> Mention:
    """Return the mention of a row as it was found."""
    mention = mention_from(row)
    if row["found"] is None:
        return mention
    type_, name, entity, role = json.loads(row["found"])
    return replace(mention, type=type_, name=name, entity=entity, role=role)


def date_from(row: sqlite3.Row) -> DateMention:
    """Return the date mention of a row."""
    return DateMention(
        row["start"], row["end"], row["text"], row["value"], row["precision"], row["rule"],
        row["confidence"],
    )  # fmt: skip


_EVENT = tuple(field.name for field in fields(Event))
_SOURCE = tuple(field.name for field in fields(EventSource))


def event_json(event: Event) -> str:
    """Return an event as JSON; `event_from` is its inverse."""
    data = {name: getattr(event, name) for name in _EVENT}  # `asdict` would copy every string
    data["sources"] = [{name: getattr(one, name) for name in _SOURCE} for one in event.sources]
    return json.dumps(data, ensure_ascii=False)


def event_from(text: str) -> Event:
    """Return the event that `event_json` wrote."""
    return event_of(json.loads(text))


def event_of(data: dict[str, Any]) -> Event:
    """Return the event whose fields `event_json` wrote as JSON."""
    data["sources"] = tuple(EventSource(**source) for source in data["sources"])
    for key in ("participants", "actor", "recipient", "why"):
        data[key] = tuple(data[key])
    return Event(**data)
