# SPDX-License-Identifier: MIT
"""An archive in memory with the methods that the window uses: made articles, made failures.

The window's own tests use it where a test needs an exact or an impossible archive (100,000 hits,
an answer that comes late, an error); everything else runs on a real one.
"""

from __future__ import annotations

import re
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tajarchive.errors import ExportError, QueryError
from tajarchive.model import (
    Article,
    Cancelled,
    Concordance,
    ConcordanceLine,
    Dateline,
    DateMention,
    Decision,
    Entity,
    EntityCard,
    Event,
    EventHead,
    EventSource,
    Histogram,
    Hit,
    Imported,
    ImportReport,
    Mention,
    Original,
    Paragraph,
    Passage,
    PastSearch,
    Piece,
    Progress,
    SavedSearch,
    SearchResults,
    Snippet,
    Span,
    Summary,
)
from tajarchive.store import Clipping

NAMES = (
    ("Emomali Rahmon", "PERSON", "Emomali Rahmon", "President of Tajikistan"),
    ("Rahmon", "PERSON", "Emomali Rahmon", "President of Tajikistan"),
    ("Эмомали Рахмон", "PERSON", "Emomali Rahmon", "President of Tajikistan"),
    ("Shavkat Mirziyoyev", "PERSON", "Shavkat Mirziyoyev", "President of Uzbekistan"),
    ("Mirziyoyev", "PERSON", "Shavkat Mirziyoyev", "President of Uzbekistan"),
    ("Sadyr Japarov", "PERSON", "Sadyr Japarov", "President of Kyrgyzstan"),
    ("Tajikistan", "GPE", "Tajikistan", None),
    ("Uzbekistan", "GPE", "Uzbekistan", None),
    ("Kyrgyzstan", "GPE", "Kyrgyzstan", None),
    ("Dushanbe", "GPE", "Dushanbe", None),
    ("Tashkent", "GPE", "Tashkent", None),
    ("Bishkek", "GPE", "Bishkek", None),
    ("Vakhsh River", "LOC", "Vakhsh", None),
    ("World Bank", "ORG", "World Bank", None),
    ("Salini Impregilo", "ORG", "Salini Impregilo", None),
    ("Tajik", "NORP", "Tajiks", None),
    ("Uzbek", "NORP", "Uzbeks", None),
    ("Rogun hydropower plant", "FAC", "Rogun hydropower plant", None),
)
_DATES = re.compile(r"(?:Nov|Oct|Aug|Sept|March|Jan)\.? \d{1,2}(?:, \d{4})?|\b(?:19|20)\d\d\b")


def made(id_: str, title: str, *paragraphs: str, **known: object) -> Article:
    """Return an article with the names and dates of its text marked."""
    rows, at = [], 0
    for n, text in enumerate(paragraphs, 1):
        kind = "caption" if text.startswith("[") else "body"
        text = text.strip("[]")
        rows.append((Paragraph(n, at, at + len(text), kind), text))
        at += len(text) + 2
    body = "\n\n".join(text for _, text in rows)
    mentions = _mentions(body)
    return replace(
        Article(
            id=id_,
            title=title,
            body=body,
            paragraphs=tuple(paragraph for paragraph, _ in rows),
            original=Original(f"{id_}.txt", "0" * 64, len(body)),
            language="en",
            mentions=mentions,
            dates=_dates(body, mentions),
        ),
        **known,  # type: ignore[arg-type]
    )


def _mentions(body: str) -> tuple[Mention, ...]:
    taken: list[Mention] = []
    for text, type_, name, role in NAMES:
        for match in re.finditer(rf"\b{re.escape(text)}\b", body):
            if not any(m.start < match.end() and match.start() < m.end for m in taken):
                slug = name.lower().replace(" ", "-")
                taken.append(Mention(*match.span(), text, type_, name, slug, role=role))
    return tuple(sorted(taken, key=lambda mention: mention.start))


def _dates(body: str, mentions: tuple[Mention, ...]) -> tuple[DateMention, ...]:
    return tuple(
        DateMention(*m.span(), m.group(), m.group()[-4:], "year", "fake")
        for m in _DATES.finditer(body)
        if not any(n.start < m.end() and m.start() < n.end for n in mentions)
    )


def event(
    article: Article,
    phrase: str,
    label: str,
    date: str | None,
    precision: str = "day",
    **known: object,
) -> Event:
    """Return an event that the sentence holding `phrase` reports."""
    at = article.body.index(phrase)
    end = article.body.find(". ", at)
    end = len(article.body) if end < 0 else end + 1
    text = article.body[at:end]
    source = EventSource(article.id, at, end, at, at + len(phrase), text)
    number = f"{label}-{date}".lower().replace(" ", "-")
    return replace(
        Event(
            number,
            "meeting",
            label,
            date,
            None,
            precision,
            False,
            None,
            None,
            None,
            ("Emomali Rahmon", "Shavkat Mirziyoyev"),
            (),
            (),
            "Dushanbe",
            None,
            0.9,
            (),
            (source,),
        ),
        **known,  # type: ignore[arg-type]
    )


def articles() -> tuple[Article, ...]:
    """Return five short articles."""
    rogun = made(
        "rogun",
        "First turbine of Rogun hydropower plant starts turning in Tajikistan",
        "[Tajik President Emomali Rahmon starts the first unit at Rogun, Tajikistan, "
        "Nov. 16, 2018. (Alma Sample)]",
        "Tajik President Emomali Rahmon on Friday set the first generating unit of the "
        "Rogun hydropower plant in motion, "
        "more than four decades after work began. The ceremony was held in the machine "
        "hall on the Vakhsh River.",
        "Guests came from Uzbekistan and from the World Bank. Construction started in "
        "1976 and stopped for years. "
        "The main contractor for the dam is Salini Impregilo.",
        "Rahmon told the builders that the launch opened a new period in the life of Tajikistan.",
        published="2018-11-17T09:20",
        published_precision="minute",
        source="TajArchive Sample Wire",
        author="Alma Sample",
        dateline=Dateline("ROGUN", "2018-11-16"),
    )
    visit = made(
        "visit",
        "Mirziyoyev comes to Dushanbe for talks on water and trade",
        "Uzbek President Shavkat Mirziyoyev arrived in Dushanbe on March 9, 2018 for a "
        "state visit. "
        "Rahmon met him at the airport. They signed 27 documents on trade and transport.",
        "Emomali Rahmon and Mirziyoyev opened an exhibition in Dushanbe. A second round "
        "of talks will follow in Tashkent.",
        published="2018-03-10",
        published_precision="day",
        source="Sample Courier",
    )
    border = made(
        "border",
        "Tajikistan and Kyrgyzstan sign a treaty on their border in Bishkek",
        "The treaty was signed by Emomali Rahmon and Sadyr Japarov in Bishkek on March 13, 2025. "
        "It settles a frontier that had been disputed for decades.",
        source="Sample Courier",
        warnings=("no publication date found",),
    )
    russian = made(
        "russian",
        "Президенты обсудили воду и торговлю",
        "Эмомали Рахмон принял гостей в Душанбе. Стороны договорились о новой встрече.",
        published="2022-02",
        published_precision="month",
        source="Образец",
        language="ru",
    )
    chinese = made(
        "chinese",
        "塔吉克斯坦鲁班工坊在杜尚别揭牌",
        "塔吉克斯坦鲁班工坊在杜尚别揭牌。𠀀来自两国的教师和学生参加了仪式。",
        published="2022",
        published_precision="year",
        source="样本通讯社",
        language="zh",
    )
    rogun = replace(
        rogun,
        events=(
            event(
                rogun,
                "set the first generating unit",
                "Opening of the first unit",
                "2018-11-16",
                type="opening",
            ),
            event(
                rogun,
                "Construction started",
                "Start of construction",
                "1976",
                "year",
                participants=(),
                place="Rogun",
            ),
        ),
    )
    visit = replace(
        visit,
        events=(
            event(
                visit,
                "arrived in Dushanbe",
                "State visit",
                "2018-03-09",
                date_end="2018-03-10",
                type="visit",
            ),
            event(
                visit, "A second round", "Talks", None, "undated", planned=True, place="Tashkent"
            ),
        ),
    )
    border = replace(
        border,
        events=(event(border, "was signed", "Signing of a treaty", "2025-03-13", type="signing"),),
    )
    return rogun, visit, border, russian, chinese


_PIECE = re.compile(r'-?(?:\w+:)?(?:"[^"]*"|\([^)]*\)|[^\s"()]+)')


def pieces(query: str) -> tuple[Piece, ...]:
    """Return words, phrases, fields and groups side by side as the parts of a query."""
    made = []
    for match in _PIECE.finditer(query):
        typed = match.group()
        rest = " ".join((query[: match.start()] + query[match.end() :]).split())
        excluded = typed.startswith("-")
        text = f"not: {typed[1:]}" if excluded else typed
        others = ("Rakhmon", "Рахмон", "拉赫蒙") if typed.lower() == "rahmon" else ()
        made.append(Piece(*match.span(), text, rest, excluded, others))
    return tuple(made)


def _histogram(found: list[Article]) -> Histogram:
    years = Counter(a.published[:4] for a in found if a.published)
    undated = sum(a.published is None for a in found)
    return Histogram("year", tuple(sorted(years.items())), undated=undated)


class FakeArchive:
    """See the module; `delay` slows every search, `asked` records the queries that ran."""

    def __init__(self, given: tuple[Article, ...] | None = None, copies: int = 0) -> None:
        self.path = Path("sample-archive")
        self.read_only = False
        self.delay = 0.0
        self.asked: list[str] = []
        self.expanded_: list[bool] = []
        self.exported: list[tuple[Path, int]] = []
        self.closed = False
        self.warmed = 0
        self.gathered: list[tuple[str, str]] = []
        self.saved: list[str] = []
        self.pace = 0.0
        self.most = 10**6
        self.threads: set[int] = set()
        self._clippings: list[Clipping] = []
        self._articles = {article.id: article for article in given or articles()}
        for number in range(copies):
            copy = replace(
                visit := self._articles["visit"],
                id=f"copy{number}",
                title=f"{visit.title} ({number})",
            )
            self._articles[copy.id] = copy

    def stop(self) -> None:
        pass

    def next_undo(self) -> None:
        return None

    def next_redo(self) -> None:
        return None

    def decisions(self) -> list[Decision]:
        return []

    def triage(self, kinds: object = (), cancelled: object = None) -> tuple[()]:
        return ()

    def use_pipelines(self, pipelines: object, problem: str = "") -> int:
        return 0

    def pipeline_troubles(self) -> tuple[str, ...]:
        return ()

    def unsettled(self) -> int:
        return 0

    def outdated(self) -> bool:
        return False

    def close(self) -> None:
        self.closed = True

    def warm(self) -> None:
        self.warmed += 1

    def summary(self) -> Summary:
        return Summary(len(self._articles), len(self.events()), 10, {"en": 3})

    def search(
        self,
        query: str,
        limit: int = 20,
        offset: int = 0,
        sort: str = "relevance",
        facets: bool = True,
        expand: bool = True,
    ) -> SearchResults:
        self.asked.append(query)
        self.expanded_.append(expand)
        self.threads.add(threading.get_ident())
        if self.delay:
            time.sleep(self.delay)
        if query.count('"') % 2:
            raise QueryError("the quotation mark is never closed", query.index('"') + 1)
        if query.count(")") > query.count("("):
            raise QueryError("no bracket was opened for this one", query.index(")") + 1)
        plain = re.sub(r'-\S+|\([^)]*\)|\w+:"[^"]*"|\w+:\S+', "", query)
        words = [w.lower() for w in re.findall(r"\w+", plain)]
        found = [
            a
            for a in self._articles.values()
            if all(w in (a.title + a.body).lower() for w in words)
        ]
        if sort != "relevance":
            found.sort(key=lambda a: a.published or "", reverse=sort == "newest")
        hits = tuple(self._hit(a, words) for a in found[offset : offset + limit])
        return SearchResults(
            query,
            " AND ".join(words),
            len(found),
            hits,
            0.004,
            facets=_facets(found) if facets else {},
            suggestion="rogun" if query == "rogum" else None,
            histogram=_histogram(found) if facets else None,
            pieces=pieces(query),
            expanded={"Rahmon": ("Rakhmon", "Рахмон", "拉赫蒙")} if "rahmon" in words else {},
        )

    def _hit(self, article: Article, words: list[str]) -> Hit:
        spans = self._spans(words, article)
        start = max(0, (spans[0].start if spans else 0) - 40)
        text = article.body[start : start + 160].replace("\n", " ")
        marks = tuple(
            (s.start - start, s.end - start)
            for s in spans
            if start <= s.start and s.end <= start + 160
        )
        paragraph = article.paragraph_at(start)
        snippet = Snippet(text, marks, start, paragraph.n if paragraph else 0)
        return Hit(
            article.id,
            1.0,
            article.title,
            article.source,
            article.published,
            article.language,
            (snippet,),
        )

    @staticmethod
    def _spans(words: list[str], article: Article) -> list[Span]:
        if not words:
            return []
        pattern = "|".join(re.escape(w) for w in words)
        return [Span(*m.span()) for m in re.finditer(pattern, article.body, re.IGNORECASE)]

    def highlights(self, query: str, article: Article, expand: bool = True) -> list[Span]:
        return self._spans([w.lower() for w in re.findall(r"\w+", query)], article)

    def concordance(
        self,
        query: str,
        *,
        sort: str = "text",
        context: int = 80,
        limit: int | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        expand: bool = True,
    ) -> Concordance:
        """Gather as the real one does; `gathered` records what was asked, `pace` slows it."""
        self.gathered.append((query, sort))
        lines: list[ConcordanceLine] = []
        found = self.search(query, limit=10**6, sort=sort if sort != "text" else "relevance").hits
        for done, hit in enumerate(found):
            if cancelled is not None and cancelled():
                return Concordance(query, tuple(lines), done, complete=False)
            if progress is not None:
                progress(done, len(found), "Gathering lines")
            time.sleep(self.pace)
            article = self._articles[hit.id]
            lines += [_line(article, span, context) for span in self.highlights(query, article)]
        cut = tuple(lines[: self.most])
        number = len({line.article for line in cut})
        return Concordance(query, cut, number, complete=len(cut) == len(lines))

    def cited_lines(
        self, lines: Sequence[ConcordanceLine], style: str = "chicago"
    ) -> Iterator[tuple[ConcordanceLine, str | None]]:
        return ((line, self.cite(line.article, style, line.paragraph)) for line in lines)

    def save_lines(
        self,
        path: Path,
        lines: Sequence[ConcordanceLine],
        style: str = "chicago",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> int:
        self.saved = [line.match for line in lines]
        if not path.parent.is_dir():
            raise ExportError(f"The folder {path.parent} does not exist; choose another one.")
        return len(lines)

    def suggest(self, prefix: str, limit: int = 8) -> list[str]:
        words = {w for a in self._articles.values() for w in re.findall(r"\w+", a.title)}
        return sorted(w for w in words if w.lower().startswith(prefix.lower()))[:limit]

    def article(self, id: str) -> Article:
        return self._articles[id]

    def entity(self, id: str) -> EntityCard:
        found = [m for a in self._articles.values() for m in a.mentions if m.entity == id]
        name = found[0].name
        spellings = tuple(dict.fromkeys([name, *(m.text for m in found)]))
        entity = Entity(id, found[0].type, name, spellings, 2, len(found), None)
        return EntityCard(
            entity, found[0].role, spellings, ("rogun",), (("sadyr-japarov", "Sadyr Japarov", 2),)
        )

    def events(
        self, query: str | None = None, article: str | None = None, **_: object
    ) -> tuple[Event, ...]:
        ids = (
            {h.id for h in self.search(query, limit=10**6).hits}
            if query is not None
            else set(self._articles)
        )
        if article:
            ids = {article}
        rows = [e for a in self._articles.values() if a.id in ids for e in a.events]
        return tuple(sorted(rows, key=lambda e: e.date or "9999"))

    def event_heads(self, query: str | None = None, **_: object) -> list[EventHead]:
        return [
            EventHead(
                e.id, e.type, e.label, e.date, e.date_end, e.precision, e.planned, e.participants,
                e.place, e.part_of, e.status, e.reports,
            )
            for e in self.events(query)
        ]  # fmt: skip

    def whole_events(self, ids: Iterable[str]) -> list[Event]:
        wanted = set(ids)
        return [event for event in self.events() if event.id in wanted]

    def event_sentences(
        self, ids: Iterable[str], words: Iterable[str] = ()
    ) -> Iterator[tuple[str, str]]:
        for event in self.whole_events(ids):
            yield event.id, " ".join(source.text for source in event.sources)

    def passage(self, id: str, start: int, end: int) -> Passage:
        return Passage(self._articles[id], start, end)

    def clippings(self) -> list[Clipping]:
        return list(self._clippings)

    def add_clipping(self, passage: Passage) -> Clipping:
        number = max((c.id for c in self._clippings), default=0) + 1
        self._clippings.append(
            Clipping(number, passage.article.id, passage.start, passage.end, passage.text)
        )
        return self._clippings[-1]

    def remove_clipping(self, clipping: int) -> None:
        self._clippings = [c for c in self._clippings if c.id != clipping]

    def arrange_clippings(self, ids: list[int]) -> None:
        self._clippings.sort(key=lambda c: ids.index(c.id))

    def saved_searches(self, **_: object) -> tuple[SavedSearch, ...]:
        return ()

    def past_searches(self, limit: int = 50, prefix: str = "") -> tuple[PastSearch, ...]:
        return ()

    def note_search(self, query: str, total: int) -> None:
        pass

    def tags(self) -> tuple[tuple[str, int], ...]:
        return ()

    def cite(
        self, id: str, style: str = "chicago", paragraph: int | None = None, format: str = "text"
    ) -> str:
        article = self._articles[id]
        where = f", para. {paragraph}" if paragraph else ""
        return f"{article.source}, “{article.title}”, {article.published or 'n.d.'}{where}."

    def export(
        self,
        path: Path,
        passages: tuple[Passage, ...] = (),
        article: str | None = None,
        query: str | None = None,
        style: str = "chicago",
    ) -> int:
        number = len(passages) or 1
        self.exported.append((path, number))
        return number

    def import_paths(
        self, paths: list[Path], progress=None, cancelled=None, jobs=None
    ) -> ImportReport:  # type: ignore[no-untyped-def]
        added = []
        for number, path in enumerate(paths):
            if cancelled and cancelled():
                return ImportReport(tuple(added), cancelled=True)
            if progress:
                progress(number + 1, len(paths), str(path))
            added.append(Imported(f"n{number}", str(path), path.stem))
        return ImportReport(tuple(added))


def _line(article: Article, span: Span, context: int) -> ConcordanceLine:
    paragraph = article.paragraph_at(span.start)
    assert paragraph is not None
    body = article.body
    return ConcordanceLine(
        article.id,
        article.title,
        article.source,
        article.published,
        article.language,
        paragraph.n,
        span.start,
        span.end,
        body[max(paragraph.start, span.start - context) : span.start],
        body[span.start : span.end],
        body[span.end : min(paragraph.end, span.end + context)],
    )


def _facets(found: list[Article]) -> dict[str, tuple[tuple[str, int], ...]]:
    persons = Counter(n for a in found for n in {m.name for m in a.mentions if m.type == "PERSON"})
    places = Counter(n for a in found for n in {m.name for m in a.mentions if m.type == "GPE"})
    return {
        "source": tuple(Counter(a.source or "unknown" for a in found).most_common()),
        "year": tuple(Counter((a.published or "")[:4] or "unknown" for a in found).most_common()),
        "language": tuple(Counter(a.language for a in found).most_common()),
        "person": tuple(persons.most_common()),
        "place": tuple(places.most_common()),
    }
