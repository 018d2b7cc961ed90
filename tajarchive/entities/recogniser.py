# SPDX-License-Identifier: MIT
"""Everyone and everything named in an article: the stages in their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from tajarchive.entities import (
    attribution,
    bodies,
    coreference,
    names,
    patterns,
    references,
    sums,
    whereabouts,
)
from tajarchive.entities.dictionary import Dictionary
from tajarchive.entities.document import Document, Found, Piece, document
from tajarchive.entities.gazetteer import Gazetteer
from tajarchive.entities.pipelines import stage as pipeline_stage
from tajarchive.entities.tagger import stage
from tajarchive.entities.tagger.model import Model
from tajarchive.entities.types import Alias, Recognised
from tajarchive.model import Article, DateMention, Mention


class Dated(Protocol):
    """What says when an article speaks: an ISO day, month or year."""

    @property
    def value(self) -> str:
        """The date."""
        ...


def recognise(
    article: Article,
    gazetteer: Gazetteer,
    dates: Sequence[DateMention] = (),
    reference: Dated | str | None = None,
    dictionary: Dictionary | None = None,
    models: Mapping[str, Model] | None = None,
    external: Iterable[tuple[int, int, str]] = (),
) -> Recognised:
    """Return the mentions and the nominal references of an article's body.

    `dates` are kept clear of names and come back among the mentions (type DATE, entity "", name
    the value or else the words). `reference` is the day of which offices are asked; without it
    the day of publication. `dictionary` has the names that a person added. `models` are those of
    the tagger by language, None for the program's own, none for lists and rules alone. `external`
    are (start, end, type) that a pipeline of the person's own has found; they count where nothing
    else is found. Mentions are sorted and do not overlap; every offset is a code point in
    `article.body`. Time is in proportion to the length of the body.
    """
    dates = _in_order(dates)
    day = (reference if isinstance(reference, str) else reference.value) if reference else None
    day = day or article.published
    doc = listed_and_ruled(article, gazetteer, dates, dictionary)
    candidates = stage.candidates(doc, models)
    stage.add_long(candidates, doc, gazetteer)
    if doc.article.language != "tg":
        bodies.lengthen(doc, gazetteer)
    outside = pipeline_stage.placed(doc, external)
    pipeline_stage.add_long(outside, doc, gazetteer)
    coreference.resolve(doc, gazetteer, day)
    stage.add_short(candidates, doc, gazetteer)
    pipeline_stage.add_short(outside, doc, gazetteer)
    found = [f for piece in doc.pieces for f in piece.found if not f.dropped]
    mentions = [_mention(f, doc, gazetteer, day) for f in found]
    mentions += [
        Mention(d.start, d.end, doc.body[d.start : d.end], "DATE", d.value or d.text, "")
        for d in dates
    ]
    mentions.sort(key=lambda mention: mention.start)
    return Recognised(tuple(mentions), references.find(doc, gazetteer, day))


def listed_and_ruled(
    article: Article,
    gazetteer: Gazetteer,
    dates: Sequence[DateMention],
    dictionary: Dictionary | None = None,
) -> Document:
    """Return an article with the names that lists and rules find; `dates` are sorted."""
    doc = document(article, dates)
    for piece in doc.pieces:
        if dictionary is not None:
            dictionary.find(piece, article.id)
        sums.find(piece, doc)
        attribution.find(piece, doc, gazetteer)
        _listed(piece, gazetteer)
        patterns.find(piece, doc, gazetteer)
        names.find(piece, doc, gazetteer)
        whereabouts.find(piece, doc, gazetteer)
    return doc


def _in_order(dates: Sequence[DateMention]) -> list[DateMention]:
    """Return those that hold a word and do not overlap: only words keep names away."""
    kept: list[DateMention] = []
    for date in sorted(dates, key=lambda d: (d.start, -d.end)):
        if not any(map(str.isalnum, date.text)):
            continue
        if date.end > date.start and (not kept or date.start >= kept[-1].end):
            kept.append(date)
    return kept


def _listed(piece: Piece, gazetteer: Gazetteer) -> None:
    for match in gazetteer.trie.find(piece.tokens):
        if not piece.free(match.i, match.j):
            continue
        found = _found(piece, match.i, match.j, match.aliases, gazetteer)
        if all(owner is None for owner in piece.owner[match.i : match.j]):
            piece.add(found)


def _found(piece: Piece, i: int, j: int, aliases: tuple[Alias, ...], gazetteer: Gazetteer) -> Found:
    first = aliases[0]
    entry = gazetteer.entry(first.entity)
    found = piece.make(i, j, first.type, entry.name if entry else first.text, first.entity)
    found.aliases = aliases
    return found


def _mention(found: Found, doc: Document, gazetteer: Gazetteer, day: str | None) -> Mention:
    return Mention(
        found.start,
        found.end,
        doc.body[found.start : found.end],
        found.type,
        found.name,
        found.entity,
        found.credit,
        gazetteer.role_at(found.entity, day) if found.type == "PERSON" else None,
    )
