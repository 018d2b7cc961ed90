# SPDX-License-Identifier: MIT
"""Articles to the parts of a segment: every field of `schema`, filled for a whole batch."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from tajarchive.search import breaks, dates, happenings, schema
from tajarchive.search.documents import IndexDocument
from tajarchive.search.engine import breaking, bulk, columns, packing
from tajarchive.search.engine.files import Array
from tajarchive.search.engine.lexicon import GAP, Expanded, Lexicon
from tajarchive.search.engine.postings import FieldPostings
from tajarchive.search.engine.stockwriter import SegmentParts
from tajarchive.search.query.words import EXACT_MARK

MOST = 1 << 16
"""Documents of one segment that is written at once."""


class _Stream:
    """The chunks of one field, document after document."""

    def __init__(self) -> None:
        self._raws = array("I")
        self._counts = array("I")

    def add(self, raws: Sequence[int]) -> None:
        self._raws.extend(raws)
        self._counts.append(len(raws))

    def arrays(self) -> tuple[Array, Array]:
        return np.array(self._raws, np.uint32), np.array(self._counts, np.int64)


def parts(documents: Iterable[IndexDocument], lexicon: Lexicon) -> SegmentParts:
    """Return what a segment of these documents is made of; at most `MOST`."""
    documents = list(documents)
    found = SegmentParts()
    found.count = len(documents)
    text = _Stream()
    titles = array("I")
    small = {name: _Stream() for name in ("caption", "source", "author")}
    for document in documents:
        tajik = document.language == "tg"
        title = lexicon.read(document.title, tajik)
        titles.append(len(title))
        text.add([*title, GAP, *lexicon.read_lines(document.body, tajik)])
        small["caption"].add(lexicon.read_lines(document.captions, tajik, each=True))
        small["source"].add(lexicon.read(document.source, tajik))
        small["author"].add(lexicon.read(document.author, tajik))
    _keywords(found, documents)
    _columns(found, documents)
    documents.clear()  # what they take is wanted below
    _text(found, lexicon, text, np.array(titles, np.int64))
    _breaks(found, lexicon, text, small["caption"])
    for name, stream in small.items():
        _add(found, name, _marked(lexicon, list(lexicon.chunks(*stream.arrays()))))
    return found


def _text(found: SegmentParts, lexicon: Lexicon, stream: _Stream, titles: Array) -> None:
    """Fill `text`, its unstemmed twin, and `title`."""
    raws, counts = stream.arrays()
    terms, exact = lexicon.used(raws)
    nothing = np.empty(0, np.int64)
    text_ranks = bulk.Ranks(terms, nothing, lexicon)
    exact_ranks = bulk.Ranks(exact, nothing, lexicon)
    text_keys, exact_keys = bulk.Keys(lexicon.size(raws)), bulk.Keys(lexicon.size(raws))
    ends: list[Array] = []
    in_titles: list[Expanded] = []
    for part in lexicon.chunks(raws, counts):
        low = sum(map(len, ends))
        several = counts[low : low + part.count]
        ends.append(part.raw_places[np.cumsum(several) - several + titles[low : low + part.count]])
        text_keys.add(text_ranks.keys(part.terms, part.docs, part.places))
        has = part.exact >= 0
        exact_keys.add(exact_ranks.keys(part.exact[has], part.docs[has], part.places[has]))
        in_titles.append(part.only(part.places < ends[-1][part.docs - low]))
    title_ends = np.concatenate(ends)
    weighted = (title_ends, schema.TITLE_WEIGHT)
    _add(found, "text", bulk.inverted(text_ranks.terms, text_keys.taken(), *weighted))
    _add(found, "exact", bulk.inverted(exact_ranks.terms, exact_keys.taken(), *weighted))
    if "exact" in found.fields:
        found.twins["exact"] = ("text", text_ranks.places(lexicon.stems()[exact_ranks.numbers]))
    _add(found, "title", _marked(lexicon, in_titles))


def _breaks(found: SegmentParts, lexicon: Lexicon, text: _Stream, captions: _Stream) -> None:
    """Fill the field of where sentences and paragraphs begin."""
    some, fresh = breaking.starts(lexicon, *text.arrays(), titled=True)
    terms = {breaks.SENTENCE: some, breaks.PARAGRAPH: fresh}
    some, fresh = breaking.starts(lexicon, *captions.arrays(), titled=False)
    terms |= {breaks.CAPTION_SENTENCE: some, breaks.CAPTION_PARAGRAPH: fresh}
    _add(found, breaks.FIELD, breaking.postings(terms))


def _marked(lexicon: Lexicon, parts: Sequence[Expanded]) -> FieldPostings:
    """Return a field that holds terms and, with a mark before them, exact forms."""
    terms = bulk.seen([part.terms for part in parts])
    exact = bulk.seen([part.exact[part.exact >= 0] for part in parts])
    ranks = bulk.Ranks(terms, exact, lexicon, EXACT_MARK)
    keys = bulk.Keys(2 * sum(len(part.terms) for part in parts))
    for part in parts:
        keys.add(ranks.keys(part.terms, part.docs, part.places))
        has = part.exact >= 0
        keys.add(ranks.keys(part.exact[has], part.docs[has], part.places[has], marked=True))
    return bulk.inverted(ranks.terms, keys.taken())


def _add(found: SegmentParts, name: str, field: FieldPostings) -> None:
    if len(field.terms):
        found.fields[name] = field
        if name in schema.SCORED_FIELDS:
            found.lengths[name], found.totals[name] = bulk.lengths(field, found.count)


def _keywords(found: SegmentParts, documents: Sequence[IndexDocument]) -> None:
    found.fields["id"] = bulk.existing((document.id,) for document in documents)
    several = [schema.keywords(document) for document in documents]
    for name in schema.KEYWORD_FIELDS:
        field = bulk.existing(values[name] for values in several)
        if len(field.terms):
            found.fields[name] = field
    _add(found, happenings.FIELD, bulk.placed(map(happenings.terms, documents)))


def _columns(found: SegmentParts, documents: Sequence[IndexDocument]) -> None:
    days: dict[str, list[int]] = {"since": [], "until": [], "stamp": []}
    for document in documents:
        since, until = dates.interval(document.published) or (schema.UNDATED, schema.UNDATED)
        days["since"].append(since)
        days["until"].append(until)
        days["stamp"].append(dates.stamp(document.published))
    days["accession"] = [document.accession for document in documents]
    days["added"] = [schema.added(document) for document in documents]
    for name, values in days.items():
        found.columns[name] = "numbers"
        found.arrays[f"column.{name}"] = np.array(values, np.int32)
    cards = [schema.card(document) for document in documents]
    found.columns["card"] = "bytes"
    found.arrays |= columns.bytes_arrays("card", cards)
    found.columns[happenings.DAYS] = "bytes"
    found.arrays |= columns.bytes_arrays(happenings.DAYS, list(map(happenings.days, documents)))
    bodies = [document.body.encode("utf-8", "replace") for document in documents]
    found.columns["body"] = found.columns["paragraphs"] = "packed"
    found.arrays |= packing.arrays_of("body", bodies, [d.language for d in documents])
    flat = [schema.flat(document) for document in documents]
    found.arrays |= packing.arrays_of("paragraphs", flat, [""] * len(documents))
