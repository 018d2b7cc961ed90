# SPDX-License-Identifier: MIT
"""The analysis of one article: dates, then names, then events. Pure, and fit for a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive.errors import ImportFailure
from tajarchive.model import Article
from tajarchive.text.extent import MOST_WORDS, ONLY, extent

if TYPE_CHECKING:
    from tajarchive.entities.corrections import Corrections
    from tajarchive.entities.pipelines.chosen import Pipelines

VERSION = "3"
"""Raised when rules change so that articles analysed before should be analysed again."""


@dataclass(frozen=True, slots=True)
class Job:
    """An article to make: from a file (read, then analyse) or from one read before.

    `name` is the file's own name, which differs from that of the staged copy at `file`; `edits`
    are the details that a person gave (see `ingest.edits`).
    """

    id: str
    name: str
    file: Path | None = None
    article: Article | None = None
    edits: tuple[tuple[str, str], ...] = ()


def perform(
    job: Job, corrections: Corrections | None = None, pipelines: Pipelines | None = None
) -> Article:
    """Return the job's article with mentions, dates and events (see `analyse`).

    Raises:
        ImportFailure: the file cannot be read.
    """
    if job.article is not None:
        return analyse(job.article, corrections, pipelines)
    from tajarchive import ingest
    from tajarchive.ingest.edits import lay_over

    assert job.file is not None
    try:
        data = job.file.read_bytes()
    except OSError as error:
        raise ImportFailure(f"Its copy in the archive cannot be read: {error.strerror}.") from error
    article = ingest.read_bytes(data, job.name)
    return analyse(lay_over(replace(article, id=job.id), job.edits), corrections, pipelines)


def analyse(
    article: Article, corrections: Corrections | None = None, pipelines: Pipelines | None = None
) -> Article:
    """Return the article with what is found in its body, replacing what was found before.

    `pipelines` are asked what they have not been asked before (see `pipelines.reading`); without
    any choice of them, None, what the article brings from one counts as it is.
    Its mentions are those found, before correction, so that a correction can be undone; its
    events are those that follow from the corrected ones.
    """
    from tajarchive.entities import Gazetteer, recognise
    from tajarchive.entities.corrections import Corrections
    from tajarchive.events import timex
    from tajarchive.events.extract import extract

    gazetteer = Gazetteer.load()
    made = corrections or Corrections()
    part, notes = _read_part(article)
    dates = timex.tag(part)
    reference = timex.reference_date(part)
    external = article.external
    if pipelines is not None:
        from tajarchive.entities.pipelines.reading import read

        external = read(part, pipelines)
    recognised = recognise(
        part,
        gazetteer,
        dates,
        reference,
        made.dictionary,
        external=tuple(s for s in external.spans if s[1] <= len(part.body)) if external else (),
    )
    events = extract(part, made.correct(article.id, recognised), dates, gazetteer, notes.append)
    lasting = (w for w in article.warnings if not (timex.is_conflict(w) or w.startswith(ONLY)))
    warnings = dict.fromkeys((*lasting, *timex.conflicts(dates), *notes))
    return replace(
        article,
        mentions=recognised.mentions,
        dates=dates,
        events=events,
        warnings=tuple(warnings),
        external=external,
    )


def _read_part(article: Article) -> tuple[Article, list[str]]:
    """Return the part of an article that is analysed, all of it but for books and tables, and
    what a reader is told of that."""
    end = extent(article.body)
    if end == len(article.body):
        return article, []
    paragraphs = tuple(replace(p, end=min(p.end, end)) for p in article.paragraphs if p.start < end)
    note = f"{ONLY} {MOST_WORDS:,} words were read for names, dates and events"
    return replace(article, body=article.body[:end], paragraphs=paragraphs), [note]
