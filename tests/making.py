# SPDX-License-Identifier: MIT
"""Small articles and events for tests, made from a few words."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from tajarchive.model import Article, Event, EventSource, Mention, Original, Paragraph


def article(article_id: str = "a1", *paragraphs: str, **fields: Any) -> Article:
    """Return an article whose body is the paragraphs."""
    texts = paragraphs or ("The Nurek dam is 300 metres high.",)
    spans: list[Paragraph] = []
    offset = 0
    for n, text in enumerate(texts, start=1):
        spans.append(Paragraph(n, offset, offset + len(text)))
        offset += len(text) + 2
    body = "\n\n".join(texts)
    digest = hashlib.sha256(f"{article_id}\n{body}".encode()).hexdigest()
    made = Article(
        id=article_id,
        title=f"Title of {article_id}",
        body=body,
        paragraphs=tuple(spans),
        original=Original(f"{article_id}.txt", digest, len(body), "utf-8"),
        language="en",
    )
    return replace(made, **fields)


def mention(made: Article, text: str, kind: str = "GPE", entity: str | None = None) -> Mention:
    """Return the first mention of a text in an article."""
    start = made.body.index(text)
    return Mention(start, start + len(text), text, kind, text, entity or text.lower())


def event(article_id: str = "a1", **fields: Any) -> Event:
    """Return a meeting that one sentence reports."""
    made = Event(
        id="e1",
        type="meeting",
        label="A meeting",
        date="2021-09-07",
        date_end=None,
        precision="day",
        planned=False,
        plover="CONSULT",
        mode="visit",
        cameo="040",
        participants=("Emomali Rahmon",),
        actor=(),
        recipient=(),
        place=None,
        part_of=None,
        confidence=0.9,
        why=("trigger: met",),
        sources=(EventSource(article_id, 0, 10, 0, 3),),
    )
    return replace(made, **fields)
