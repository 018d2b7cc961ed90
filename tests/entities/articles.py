# SPDX-License-Identifier: MIT
"""Articles made of a body, for the tests of this layer."""

from __future__ import annotations

from collections.abc import Mapping

from tajarchive.entities import Gazetteer, Recognised, recognise
from tajarchive.entities.tagger.model import Model
from tajarchive.model import Article, DateMention, Mention, Original, Paragraph


def article(body: str, *, title: str = "", published: str | None = None) -> Article:
    """Return an article with one paragraph for every line that is not empty."""
    paragraphs: list[Paragraph] = []
    start = 0
    for line in body.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(len(paragraphs) + 1, start, start + len(line)))
        start += len(line) + 1
    return Article(
        id="a",
        title=title,
        body=body,
        paragraphs=tuple(paragraphs),
        original=Original("a.txt", "", 0),
        published=published,
    )


def read(
    body: str,
    day: str = "2024-07-05",
    dates: tuple[DateMention, ...] = (),
    title: str = "",
    models: Mapping[str, Model] | None = None,
) -> Recognised:
    """Recognise a body as of a day; with no `models` ({}) by lists and rules alone."""
    return recognise(article(body, title=title), Gazetteer.load(), dates, day, models=models)


def told(body: str, day: str = "2024-07-05") -> list[tuple[str, str, str]]:
    """Return (text, type, name) of every mention of a body, in order."""
    return [(m.text, m.type, m.name) for m in read(body, day).mentions]


def mention(body: str, text: str, day: str = "2024-07-05") -> Mention:
    """Return the one mention with a text."""
    (found,) = [m for m in read(body, day).mentions if m.text == text]
    return found
