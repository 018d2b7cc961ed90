# SPDX-License-Identifier: MIT
"""The nouns of TajArchive: immutable records that every layer passes to the next.

Every offset is a code point in `Article.body`; spans are half open, [start, end).
Dates are ISO 8601 strings because many are only half known: "2022", "2022-02", "2024-W27",
"2021-09-08", "2021-09-08T08:03"; `precision` says how much of them is known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

Progress = Callable[[int, int, str], None]
"""Called as progress(done, total, what is being done); total 0 means not yet known."""

Cancelled = Callable[[], bool]
"""Returns True once the person has asked to stop."""

ENTITY_TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PROGRAMME", "EVENT", "DATE", "MONEY")
PRECISIONS = ("minute", "day", "week", "month", "quarter", "year", "decade", "undated")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's body."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a body; `n` counts from 1 and is what a citation names."""

    n: int
    start: int
    end: int
    kind: str = "body"
    """"body" or "caption"."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when an agency report says it was filed; `date` is ISO or None."""

    place: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Original:
    """The imported file as it came, kept byte for byte under its SHA-256."""

    name: str
    sha256: str
    bytes: int
    encoding: str | None = None
    """Name of the character encoding it was read in; None for binary formats."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a body. `name` is canonical; `entity` its id; `credit` marks photographers and
    editors, who take no part in what is told."""

    start: int
    end: int
    text: str
    type: str
    name: str
    entity: str
    credit: bool = False
    role: str | None = None
    """What the person or place was at the article's date ("President of Tajikistan"), if known."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression of time in a body and what it means.

    `value` is a TIMEX3 value (TimeML 1.2.1) or None where the text does not say; `rule` names
    the rule that resolved it.
    """

    start: int
    end: int
    text: str
    value: str | None
    precision: str
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class External:
    """What a spaCy pipeline of the person's own takes for names in a body.

    `reader` tells which pipeline of which version has read it, "" when none could; `spans` are
    (start, end, type). `problem` says why it has found nothing.
    """

    reader: str
    spans: tuple[tuple[int, int, str], ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class EventSource:
    """A sentence that reports an event, with the words that gave it away.

    `text` is the sentence itself, so that a list of events can quote it without its article.
    """

    article: str
    start: int
    end: int
    trigger_start: int
    trigger_end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is planned, with the sentences that say so.

    `type` is ours, `plover`/`mode` and `cameo` the field's codes (see `events.coding`).
    `participants`, `actor`, `recipient` are canonical names; `place` too, or None.
    `date_end` is set for intervals only. `status` is "found", "confirmed", "edited" or "rejected".
    """

    id: str
    type: str
    label: str
    date: str | None
    date_end: str | None
    precision: str
    planned: bool
    plover: str | None
    mode: str | None
    cameo: str | None
    participants: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: str | None
    part_of: str | None
    confidence: float
    why: tuple[str, ...]
    sources: tuple[EventSource, ...]
    status: str = "found"

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that report it, each once, in the order of `sources`."""
        return tuple(dict.fromkeys(source.article for source in self.sources))

    @property
    def reports(self) -> int:
        """How many sentences tell of it."""
        return len(self.sources)


@dataclass(frozen=True, slots=True)
class EventHead:
    """An event without its sentences and codes, of which a list of very many consists.

    Fields are those of `Event`; `reports` is how many sentences tell of it.
    """

    id: str
    type: str
    label: str
    date: str | None
    date_end: str | None
    precision: str
    planned: bool
    participants: tuple[str, ...]
    place: str | None
    part_of: str | None
    status: str
    reports: int


AnyEvent = Event | EventHead


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of a detail (see `ingest.details`) that counts otherwise now, and where.

    A detail that is not `edited` was changed by no person: it follows from one that was.
    """

    detail: str
    value: str | None
    where: str | None = None
    edited: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the reader shows it, with what was found in it.

    `body` has no title and no boilerplate; captions are paragraphs of kind "caption";
    paragraphs are joined by one empty line. `published` is None when the text does not say.
    `source` is the outlet or agency that wrote it, `publisher` who carried it where that differs.
    """

    id: str
    title: str
    body: str
    paragraphs: tuple[Paragraph, ...]
    original: Original
    published: str | None = None
    published_precision: str | None = None
    published_from: str | None = None
    """Where the date was found: "line 3", "head: article:published_time", "dateline"…, or
    "edited" when a person gave it."""
    title_from: str = "title"
    """"title", or "first sentence" / "file name" when the file has none of its own; "edited"
    when a person gave it."""
    source: str | None = None
    publisher: str | None = None
    author: str | None = None
    editors: tuple[str, ...] = ()
    section: str | None = None
    dateline: Dateline | None = None
    language: str = "und"
    """ISO 639-1: en, ru, tg, zh…, or "und" when it cannot be told."""
    url: str | None = None
    boilerplate: tuple[str, ...] = ()
    duplicate_titles: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[Event, ...] = ()
    tags: tuple[str, ...] = ()
    """A person's own words for it."""
    found: tuple[Found, ...] = ()
    """What was found where a person said otherwise."""
    answered: tuple[tuple[int, str], ...] = ()
    """Warnings that this answered, with their places among all."""

    @property
    def edited(self) -> frozenset[str]:
        """Names of the details that a person edited, be it to what was found."""
        return frozenset(one.detail for one in self.found if one.edited)

    external: External | None = None
    """What a spaCy pipeline of the person's own has found, if one has read it."""

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that holds the offset, or the nearest one before it."""
        found = None
        for paragraph in self.paragraphs:
            if paragraph.start > offset:
                break
            found = paragraph
        return found


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, body or programme as it is known across the archive."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    articles: int = 0
    mentions: int = 0
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about a name.

    It speaks of the mentions of `entity` ("": of any), of those spelt `text` only unless that is
    "", in `article` only unless that is "", of the one at `start` (a code point) only unless that
    is None. `action` says what becomes of them:

    - "assign": they mean the entity `target`, called `name`, of `type`. Without limits two
      entities are merged, with limits one is split.
    - "rename": the entity is called `name`.
    - "retype": they are of `type`.
    - "reject": they are no names.
    - "name": wherever `text` stands it is a name of `target`, called `name`, of `type`: a further
      alias, or a name that nothing else knew.
    """

    action: str
    entity: str = ""
    text: str = ""
    article: str = ""
    start: int | None = None
    target: str = ""
    name: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class EventCorrection:
    """What a person decided about the event `event` (an id).

    - "confirm": it is right. "reject": there was no such event.
    - "edit": `changes` are (field of Event, value) pairs that hold from now on.
    - "assign": the reports with these `anchors` (see `events.identity`) tell of `event`: to join
      events, or to split one.
    - "add": a person saw an event that nothing had found.

    `snapshot` is the event as it was seen then, so that what was decided about it outlives what
    had found it.
    """

    action: str
    event: str
    changes: tuple[tuple[str, object], ...] = ()
    anchors: tuple[str, ...] = ()
    snapshot: Event | None = None


@dataclass(frozen=True, slots=True)
class ArticleEdit:
    """What a person decided about the details of `article` (an id; see `ingest.details`).

    `changes` are (name of a detail, value) pairs: "" says that it is unknown, None that it is what
    was found.
    """

    article: str
    changes: tuple[tuple[str, str | None], ...]


Decided = Correction | EventCorrection | ArticleEdit
"""One thing that a person decided."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Corrections that were made in one act; `made` is an ISO time (UTC)."""

    id: int
    made: str
    corrections: tuple[Decided, ...]
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a body around hits; `highlights` are offsets into `text`, `start` is where
    `text` (without the ellipses it may begin with) begins in the body."""

    text: str
    highlights: tuple[tuple[int, int], ...]
    start: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers a query. `relaxed` hits have only some of the words."""

    id: str
    score: float
    title: str
    source: str | None
    published: str | None
    language: str
    snippets: tuple[Snippet, ...] = ()
    relaxed: bool = False
    accession: int = 0
    """The article's number of arrival: later ones have greater numbers, updates keep theirs."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many articles of a result were published when.

    `unit` is "day", "month" or "year", by the span of the result. `bars` are (value, number of
    articles) of that unit, ascending, without empty ones ("2024-07-05", "2024-07" or "2024").
    `coarser` articles are known to a longer time than the unit only, `undated` not at all;
    bars, coarser and undated add up to the total.
    """

    unit: str
    bars: tuple[tuple[str, int], ...]
    coarser: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a query as understood, which can be taken out of it.

    `start` and `end` are code points in the query as typed, `text` says it in words, `rest` is
    the query without it. `excluded` parts are what the answer must not have. `others` are the
    spellings it also found.
    """

    start: int
    end: int
    text: str
    rest: str
    excluded: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to a query: one page of hits, the exact total, and counts by facet.

    `facets` maps a facet name (source, year, language, person, place, organisation, programme,
    event) to (value, number of articles) pairs, most frequent first. `expanded` maps a name as
    typed to the spellings it also found. `pieces` are the parts of the query that all count,
    in its order. `histogram` is None where no facets were asked for.
    """

    query: str
    understood: str
    total: int
    hits: tuple[Hit, ...]
    seconds: float = 0.0
    total_is_exact: bool = True
    suggestion: str | None = None
    expanded: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    facets: dict[str, tuple[tuple[str, int], ...]] = field(
        default_factory=dict[str, tuple[tuple[str, int], ...]]
    )
    histogram: Histogram | None = None
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """A place in a text that answers a query, in its context (keyword in context, KWIC).

    `start` and `end` are code points in the article's body; `left` and `right` are its context
    within the paragraph, on one line.
    """

    article: str
    title: str
    source: str | None
    published: str | None
    language: str
    paragraph: int
    start: int
    end: int
    left: str
    match: str
    right: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """All lines of a query, in one order; `articles` is how many they come from.

    `complete` is False when it was cancelled or cut at a limit: more lines exist.
    """

    query: str
    lines: tuple[ConcordanceLine, ...]
    articles: int
    complete: bool = True


@dataclass(frozen=True, slots=True)
class PastSearch:
    """A query that was run: when (ISO, UTC) it was last, and what it found then."""

    query: str
    when: str
    total: int


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that is kept under a name.

    `created` and `seen` are ISO times (UTC); `new` is how many of the articles that answer it
    came into the archive since it was last looked at, `total` how many answer it; what came has
    an accession number above `upto`. `problem` says why the query is not understood any more.
    """

    id: int
    name: str
    query: str
    sort: str
    created: str
    seen: str
    total: int = 0
    new: int = 0
    upto: int = 0
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one article that someone wants to cite."""

    article: Article
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves, verbatim."""
        return self.article.body[self.start : self.end]

    @property
    def paragraphs(self) -> tuple[int, int]:
        """Numbers of the first and the last paragraph it touches (0 when the body is empty)."""
        first = self.article.paragraph_at(self.start)
        last = self.article.paragraph_at(max(self.start, self.end - 1))
        return (first.n if first else 0, last.n if last else 0)


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that an import added or updated."""

    id: str
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose bytes the archive already has; `of` is the article's id."""

    path: str
    of: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be imported, with the reason in one sentence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What went into a backup, or came out of one.

    `originals` were written; `failed` names those that were missing or damaged. When it was
    `stopped`, nothing was left behind.
    """

    file: Path
    originals: int = 0
    failed: tuple[Failed, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """An archive that came out of a backup, and where the one that stood there before is now."""

    folder: Path
    articles: int = 0
    aside: Path | None = None
    failed: tuple[Failed, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did with each file; `cancelled` when it was stopped before the end."""

    added: tuple[Imported, ...] = ()
    updated: tuple[Imported, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    failed: tuple[Failed, ...] = ()
    seconds: float = 0.0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class EntityCard:
    """What the archive knows of an entity, for its hover card and its page.

    `companions` are (entity id, name, number of articles that name both), most first.
    """

    entity: Entity
    role: str | None
    spellings: tuple[str, ...]
    articles: tuple[str, ...]
    companions: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that is named in articles with another: in how many, and how much more often than
    chance has it (`npmi`, from -1 to 1; see `entities.together`)."""

    entity: Entity
    together: int
    npmi: float


@dataclass(frozen=True, slots=True)
class Summary:
    """How much an archive holds; `languages` maps a code to its number of articles."""

    articles: int
    events: int
    entities: int
    languages: dict[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article came from, without what was found in it.

    `state` of the kept original at `path` is "whole", "changed" (another SHA-256) or "missing";
    `places` are the paths that it was imported from, the latest last; times are ISO, UTC.
    """

    article: Article
    path: Path
    state: str
    places: tuple[str, ...]
    imported: str
    updated: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the archive found and mended, one sentence each."""

    faults: tuple[str, ...]
    repaired: tuple[str, ...] = ()
    mendable: tuple[str, ...] = ()
    """Those of `faults` that are of derived data, so that deriving it again mends them."""
