# SPDX-License-Identifier: MIT
"""The index's fields, and how a document becomes what they hold.

`text` holds title and body in one field, the title's words weighing three times as much, which
is BM25F proper: weights are added before they saturate (Robertson, Zaragoza, Taylor 2004).
`exact` is its unstemmed twin; `breaks` tells where its sentences and paragraphs begin. Names are
indexed by entity id.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from whoosh import columns, fields, formats

from tajarchive.search import analysis, breaks, dates, happenings
from tajarchive.search.documents import IndexDocument
from tajarchive.search.query.words import EXACT_MARK

VERSION = 6
"""Raise it whenever analysis, fields or postings change: every index is then built anew."""

TITLE_WEIGHT = 3.0
TITLE_GAP = 64
"""Positions between title and body, so that no phrase spans both."""

TEXT_FIELDS = ("text", "title", "caption", "source", "author")
KEYWORD_FIELDS = (
    "person", "place", "org", "programme", "event", "language", "source_is", "source_name",
    "tag", "tag_name",
)  # fmt: skip
SCORED_FIELDS = ("text", "exact", "title", "caption")

UNDATED = 0
"""`since`, `until` and `stamp` of a document whose date nobody knows."""


class PositionsFormat(formats.Positions):
    """Positions as packed 32-bit numbers: quicker than pickled lists, and nothing to unpickle."""

    plain_positions = True

    def encode(self, poslist: Any) -> bytes:
        """Return positions as bytes."""
        return array("I", poslist).tobytes()

    def decode_positions(self, valuestring: bytes) -> Any:
        """Return an array of positions, ascending."""
        return array("I", valuestring)

    def decode_frequency(self, valuestring: bytes) -> int:
        """Return how many positions there are."""
        return len(valuestring) // 4

    def combine(self, vs: Any) -> bytes:
        """Return the union of several encoded lists."""
        return self.encode(sorted({p for v in vs for p in self.decode_positions(v)}))


@dataclass(slots=True)
class Postings:
    """Terms of one field of one document, with their positions and weights."""

    positions: dict[str, list[int]] = field(default_factory=dict)
    heavier: dict[str, float] = field(default_factory=dict)
    """Weight of the terms whose weight is not their frequency."""

    def add(self, term: str, position: int) -> None:
        """Note one occurrence."""
        found = self.positions.get(term)
        if found is None:
            self.positions[term] = [position]
        elif found[-1] != position:
            found.append(position)


class PostingsField(fields.FieldType):
    """A field that is given `Postings`; analysis happens once for a field and its twin."""

    def __init__(self, scorable: bool = True) -> None:
        super().__init__(PositionsFormat(), analyzer=None, scorable=scorable)  # type: ignore[arg-type]

    def index(self, value: Postings, **kwargs: Any) -> Iterator[tuple[bytes, int, float, bytes]]:  # type: ignore[override]
        """Yield (term, frequency, weight, positions) in bytes."""
        encode = self.format.encode  # type: ignore[union-attr]
        heavier = value.heavier
        for term, positions in value.positions.items():
            count = len(positions)
            yield term.encode(), count, heavier.get(term, float(count)), encode(positions)


class KeywordField(fields.FieldType):
    """A field of whole values, given as a list; only whether they are there counts."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), analyzer=None)  # type: ignore[arg-type]


def make() -> fields.Schema:
    """Return the schema of a new index."""
    return fields.Schema(
        id=fields.ID(unique=True),
        text=PostingsField(),
        exact=PostingsField(),
        breaks=PostingsField(scorable=False),
        happening=PostingsField(scorable=False),
        event_days=fields.COLUMN(columns.VarBytesColumn()),
        title=PostingsField(),
        caption=PostingsField(),
        source=PostingsField(scorable=False),
        author=PostingsField(scorable=False),
        since=fields.COLUMN(columns.NumericColumn("i", default=UNDATED)),
        until=fields.COLUMN(columns.NumericColumn("i", default=UNDATED)),
        stamp=fields.COLUMN(columns.NumericColumn("i", default=UNDATED)),
        accession=fields.COLUMN(columns.NumericColumn("i", default=0)),
        added=fields.COLUMN(columns.NumericColumn("i", default=UNDATED)),
        card=fields.COLUMN(columns.VarBytesColumn()),
        body=fields.COLUMN(columns.CompressedBytesColumn()),
        paragraphs=fields.COLUMN(columns.CompressedBytesColumn()),
        **{name: KeywordField() for name in KEYWORD_FIELDS},
    )


def flat(document: IndexDocument) -> bytes:
    """Return the paragraphs as packed 32-bit numbers."""
    return array("I", [n for p in document.paragraphs for n in p]).tobytes()


def values(document: IndexDocument) -> dict[str, Any]:
    """Return the document as keyword arguments of `IndexWriter.add_document`.

    Whoosh's own way in, one posting after another; `engine.documents` gives the same postings
    for many documents at once, and is what the index uses.
    """
    text, exact, title = _text_postings(document)
    interval = dates.interval(document.published)
    since, until = interval or (UNDATED, UNDATED)
    found: dict[str, Any] = {
        "id": document.id,
        "text": text,
        "exact": exact,
        "title": title,
        breaks.FIELD: _breaks(document),
        happenings.FIELD: Postings(happenings.terms(document)),
        happenings.DAYS: happenings.days(document),
        "since": since,
        "until": until,
        "stamp": dates.stamp(document.published),
        "accession": document.accession,
        "added": added(document),
        "card": card(document),
        "body": document.body.encode("utf-8", "replace"),
        "paragraphs": flat(document),
    }
    for name in ("caption", "source", "author"):
        value = document.captions if name == "caption" else getattr(document, name)
        if value:
            found[name] = _field_postings(value, document.language)
    found |= {name: list(ids) for name, ids in keywords(document).items() if ids}
    return found


def keywords(document: IndexDocument) -> dict[str, tuple[str, ...]]:
    """Return what the keyword fields hold, each value once."""
    return {
        "person": tuple(dict.fromkeys(document.persons)),
        "place": tuple(dict.fromkeys(document.places)),
        "org": tuple(dict.fromkeys(document.organisations)),
        "programme": tuple(dict.fromkeys(document.programmes)),
        "event": tuple(dict.fromkeys(document.events)),
        "language": (document.language,) if document.language else (),
        "source_is": (document.source.casefold(),) if document.source else (),
        "source_name": (document.source,) if document.source else (),
        "tag": tuple(dict.fromkeys(tag.casefold() for tag in document.tags)),
        "tag_name": tuple(dict.fromkeys(document.tags)),
    }


def added(document: IndexDocument) -> int:
    """Return the day (ordinal) on which a document came, `UNDATED` when nobody knows."""
    return (dates.interval(document.added) or (UNDATED,))[0]


def card(document: IndexDocument) -> bytes:
    """Return what a hit shows, as JSON: id, title, source, date of publication, language."""
    return json.dumps(
        [document.id, document.title, document.source, document.published, document.language],
        ensure_ascii=False,
        separators=(",", ":"),
    ).encode("utf-8", "replace")


def _text_postings(document: IndexDocument) -> tuple[Postings, Postings, Postings]:
    text, exact, title = Postings(), Postings(), Postings()
    end = 0
    for token in analysis.tokens(document.title, document.language):
        _note(text, exact, token, 0)
        _note_marked(title, token)
        end = max(end, token.position + 1)
    for postings in (text, exact):
        for term, positions in postings.positions.items():
            postings.heavier[term] = TITLE_WEIGHT * len(positions)
    in_title = {term: len(positions) for term, positions in text.positions.items()}
    in_title_exactly = {term: len(positions) for term, positions in exact.positions.items()}
    shift = end + TITLE_GAP
    for token in analysis.tokens(document.body, document.language):
        _note(text, exact, token, shift)
    for postings, counts in ((text, in_title), (exact, in_title_exactly)):
        for term, count in counts.items():
            postings.heavier[term] += len(postings.positions[term]) - count
    return text, exact, title


def _breaks(document: IndexDocument) -> Postings:
    tajik = document.language == "tg"
    body = breaks.breaks(document.body, tajik)
    captions = breaks.breaks(document.captions, tajik, each=True)
    shift = analysis.width(document.title, tajik) + TITLE_GAP
    first = [shift] if analysis.width(document.body, tajik) else []
    found = {
        breaks.SENTENCE: [at + shift for at in body.sentences],
        breaks.PARAGRAPH: [*first, *(at + shift for at in body.paragraphs)],
        breaks.CAPTION_SENTENCE: captions.sentences,
        breaks.CAPTION_PARAGRAPH: captions.paragraphs,
    }
    return Postings({term: places for term, places in found.items() if places})


def _note(text: Postings, exact: Postings, token: analysis.Token, shift: int) -> None:
    position = token[2] + shift
    text.add(token[0], position)
    if token[1]:
        exact.add(token[1], position)


def _note_marked(postings: Postings, token: analysis.Token) -> None:
    postings.add(token.term, token.position)
    if token.exact:
        postings.add(EXACT_MARK + token.exact, token.position)


def _field_postings(value: str, language: str) -> Postings:
    postings = Postings()
    for token in analysis.tokens(value, language):
        _note_marked(postings, token)
    return postings
