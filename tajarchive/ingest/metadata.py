# SPDX-License-Identifier: MIT
"""From the zones of a file to an `Article`: what is said about it, and its body."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from tajarchive.ingest import boilerplate, datelines, dates, outlets, publine, zones
from tajarchive.ingest.datelines import FoundDateline
from tajarchive.ingest.dates import PrintedDate
from tajarchive.ingest.extracted import Extracted
from tajarchive.ingest.publine import PublicationLine
from tajarchive.ingest.zones import Zone
from tajarchive.model import Article, Dateline, Original, Paragraph
from tajarchive.text import language, sentences

_LONGEST_TITLE = 300
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LANGUAGES = frozenset(("en", "ru", "tg", "zh"))


@dataclass(slots=True)
class _Facts:
    """What the zones of one file say, before it is weighed."""

    lines: list[tuple[Zone, PublicationLine]] = field(default_factory=list)
    dateline: FoundDateline | None = None
    dateline_at: int = 0
    byline: str | None = None
    employer: str | None = None
    place: str | None = None
    editors: list[str] = field(default_factory=list)
    trailer: str | None = None
    carrier: str | None = None
    sponsor: str | None = None
    holder: str | None = None
    crumbs: str | None = None
    warnings: list[str] = field(default_factory=list)


def article_from(
    extracted: Extracted, data: bytes, name: str, today: date | None = None
) -> Article:
    """Return the article that a reader's output makes, without id and analysis.

    `data` and `name` are the file's bytes and name; `today` is the day after which a publication
    date is doubted (the machine's own by default).
    """
    divided = zones.divide(extracted.lines, extracted.title)
    facts = _gather(divided)
    body, paragraphs = _body(divided)
    title, title_from = _title(divided, extracted, body, paragraphs, name)
    found = language.detect(body or title)
    if found == "und" and extracted.language in _LANGUAGES:
        found = extracted.language or "und"
    published, published_from = _published(facts, divided, extracted, found)
    source, publisher = _outlets(facts, extracted)
    return Article(
        id="",
        title=title,
        body=body,
        paragraphs=paragraphs,
        original=Original(name, hashlib.sha256(data).hexdigest(), len(data), extracted.encoding),
        published=published,
        published_precision=dates.precision_of(published) if published else None,
        published_from=published_from,
        title_from=title_from,
        source=source,
        publisher=publisher,
        author=_author(facts, extracted),
        editors=tuple(dict.fromkeys(facts.editors)),
        section=extracted.section or _labelled(facts, "section") or facts.crumbs,
        dateline=_dateline(facts, published),
        language=found,
        url=extracted.url or _labelled(facts, "url"),
        boilerplate=tuple(_tidy(z.text) for z in divided if z.kind == "junk"),
        duplicate_titles=tuple(_tidy(z.text) for z in divided if z.kind == "duplicate_title"),
        warnings=_warnings(facts, extracted, published, today),
    )


def _tidy(text: str) -> str:
    return re.sub(r"[ \t]+", " ", text).strip()


def _body(divided: list[Zone]) -> tuple[str, tuple[Paragraph, ...]]:
    """Join the lines of the body; one empty line stands between paragraphs."""
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    start = 0
    for zone in divided:
        text = _tidy(zone.text) if zone.in_body else ""
        if not text:
            continue
        kind = "caption" if zone.kind == "caption" else "body"
        paragraphs.append(Paragraph(len(paragraphs) + 1, start, start + len(text), kind))
        pieces.append(text)
        start += len(text) + 2
    return "\n\n".join(pieces), tuple(paragraphs)


def _title(
    divided: list[Zone],
    extracted: Extracted,
    body: str,
    paragraphs: tuple[Paragraph, ...],
    name: str,
) -> tuple[str, str]:
    for zone in divided:
        if zone.kind == "title":
            said = publine.parse(zone.text)
            title = said.title if said and said.title else zone.text
            return _tidy(title).lstrip("•*· "), "title"
    if extracted.title:
        return _tidy(extracted.title), "title"
    kept = {_tidy(z.text) for z in divided if z.kind == "pubinfo"}
    for paragraph in paragraphs:
        text = body[paragraph.start : paragraph.end]
        if paragraph.kind == "caption" or text in kept:
            continue
        dateline = datelines.find(text)
        begin = paragraph.start + (dateline.end if dateline else 0)
        spans = sentences.sentences(body, begin, paragraph.end)
        if spans:
            return _shorten(body[spans[0].start : spans[0].end]), "first sentence"
    return name, "file name"


def _shorten(sentence: str) -> str:
    if len(sentence) <= _LONGEST_TITLE:
        return sentence
    return sentence[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _gather(divided: list[Zone]) -> _Facts:
    facts = _Facts()
    for zone in divided:
        if zone.kind in ("pubinfo", "title"):
            said = publine.parse(zone.text)
            if said is None and zone.kind == "pubinfo" and outlets.is_known(zone.text):
                said = PublicationLine(source=_tidy(zone.text))
            if said:
                facts.lines.append((zone, said))
                facts.editors.extend(said.editors)
        if zone.kind == "byline" and facts.byline is None:
            facts.byline = publine.byline(zone.text) or _tidy(zone.text)
            employed = publine.employer(zone.text)
            if employed:
                facts.byline, facts.employer = employed
        if zone.kind == "junk":
            _gather_junk(facts, zone.text)
        if zone.in_body and zone.kind != "caption" and facts.dateline is None:
            facts.dateline = datelines.find(zone.text)
            facts.dateline_at = zone.line
        if zone.kind == "pubinfo" and facts.place is None:
            facts.place = datelines.place_above(zone.text)
        if zone.kind == "pubinfo" and facts.carrier is None:
            facts.carrier = zones.carrier(zone.text)
    return facts


def _gather_junk(facts: _Facts, text: str) -> None:
    facts.editors.extend(boilerplate.editors(text))
    facts.trailer = facts.trailer or boilerplate.source(text)
    facts.sponsor = facts.sponsor or boilerplate.sponsor(text)
    facts.holder = facts.holder or boilerplate.copyright_holder(text)
    if facts.crumbs is None and boilerplate.breadcrumb(text):
        facts.crumbs = _tidy(text)


def _labelled(facts: _Facts, name: str) -> str | None:
    for _, said in facts.lines:
        value = getattr(said, name)
        if value:
            return _tidy(value)
    return None


def _author(facts: _Facts, extracted: Extracted) -> str | None:
    author = facts.byline or _labelled(facts, "author") or extracted.author
    if author is None and facts.dateline and facts.dateline.credit:
        credit = facts.dateline.credit
        author = re.sub(r"^(?:特约)?记者[\s:：]*", "", credit)
    return author


def _outlets(facts: _Facts, extracted: Extracted) -> tuple[str | None, str | None]:
    """Who wrote it, and who carried it where that is somebody else."""
    agency = facts.dateline.agency if facts.dateline else None
    source = _labelled(facts, "source") or agency or facts.employer or facts.trailer
    if source and agency and f"«{agency}»" in source:
        source = agency
    carriers = (
        facts.carrier, _labelled(facts, "publisher"), facts.trailer,
        extracted.site, facts.sponsor, facts.holder,
    )  # fmt: skip
    carriers = [_tidy(c) for c in carriers if c]
    if source is None:
        source = carriers.pop(0) if carriers else None
    publisher = next((c for c in carriers if source and c.casefold() != source.casefold()), None)
    return (_tidy(source) if source else None), publisher


# -- dates -------------------------------------------------------------------------------------


def _published(
    facts: _Facts, divided: list[Zone], extracted: Extracted, lang: str
) -> tuple[str | None, str | None]:
    """Return the publication date and where it was found; never one that nobody printed."""
    candidates: list[tuple[str, str]] = []
    printed = _printed(facts, lang)
    if printed:
        candidates.append((printed[0].value, f"line {printed[1]}"))
    if extracted.published:
        place = extracted.published_from or "head"
        at = len(candidates) if place in ("URL", "page") else 0
        candidates.insert(at, (extracted.published, place))
    for zone in divided:
        if zone.stray:
            # a later day behind it is the site's own clock
            clock = printed and printed[1] == zone.line and printed[0].value > zone.stray
            candidates.insert(0 if clock else len(candidates), (zone.stray, f"line {zone.line}"))
    dateline = facts.dateline.day(None) if facts.dateline else None
    if dateline:
        candidates.append((dateline, "dateline"))
    if not candidates:
        return None, None
    _compare(facts, candidates)
    best = candidates[0]
    for other in candidates[1:]:
        if len(other[0]) > len(best[0]) and other[0].startswith(best[0][:10]):
            best = other
    if best[0] == dateline and best[1].startswith("line"):
        best = (best[0], "dateline")
    return best


def _printed(facts: _Facts, lang: str) -> tuple[PrintedDate, int] | None:
    """The date of the publication lines: published before updated, the finest first."""
    day_first = True if lang in ("ru", "tg") else None
    found: list[tuple[PrintedDate, int]] = []
    updated: list[tuple[PrintedDate, int]] = []
    for zone, said in facts.lines:
        again = publine.parse(zone.text, day_first) if day_first else said
        said = again or said
        found.extend((dated, zone.line) for dated in said.dates)
        updated.extend((dated, zone.line) for dated in said.updated)
    for dated, line in (*found, *updated):
        if dated.ambiguous:
            facts.warnings.append(f"the date on line {line} can be read in two ways")
        if dated.weekday is not None and dated.day and dated.day.weekday() != dated.weekday:
            right = _WEEKDAYS[dated.day.weekday()]
            facts.warnings.append(
                f"line {line} says {_WEEKDAYS[dated.weekday]}, but {dated.value[:10]} was a {right}"
            )
    chosen = max(found or updated, key=lambda one: len(one[0].value), default=None)
    _compare_lines(facts, chosen, found)
    return chosen


def _compare_lines(
    facts: _Facts,
    chosen: tuple[PrintedDate, int] | None,
    found: list[tuple[PrintedDate, int]],
) -> None:
    """Warn when another publication line tells another day than the one that counts."""
    if chosen is None or chosen[0].day is None:
        return
    for dated, line in found:
        if line != chosen[1] and dated.day and abs((dated.day - chosen[0].day).days) > 1:
            place, where = f"line {chosen[1]}", f"line {line}"
            facts.warnings.append(_differ(chosen[0].value, place, dated.value, where))
            return


def _compare(facts: _Facts, candidates: list[tuple[str, str]]) -> None:
    """Warn when two places give publication dates that cannot both be right."""
    first, place = candidates[0]
    for other, where in candidates[1:]:
        common = min(len(first), len(other), 10)
        if first[:common] == other[:common] or where == "dateline":
            continue
        facts.warnings.append(_differ(first, place, other, where))


def _differ(first: str, place: str, other: str, where: str) -> str:
    return f"{place} gives the date {first[:10]}, but {where} gives {other[:10]}"


def _dateline(facts: _Facts, published: str | None) -> Dateline | None:
    found = facts.dateline
    if found is None:
        return None
    reference = date.fromisoformat(published[:10]) if published and len(published) >= 10 else None
    place, day = found.place or facts.place, found.day(reference)
    return Dateline(place, day) if place or day else None


def _warnings(
    facts: _Facts, extracted: Extracted, published: str | None, today: date | None
) -> tuple[str, ...]:
    warnings = [*extracted.warnings, *facts.warnings]
    if any("\ufffd" in line.text for line in extracted.lines):
        warnings.append("some characters of the file could not be read")
    if extracted.published_from == "page":
        warnings.append("the publication date was taken from somewhere on the page; check it")
    if published is None:
        warnings.append("no publication date found")
    elif len(published) >= 10:
        now = today or date.today()
        day = date.fromisoformat(published[:10])
        if day > now + timedelta(days=1):
            warnings.append(f"the publication date {published[:10]} lies in the future")
        filed = facts.dateline.day(day) if facts.dateline else None
        if filed and date.fromisoformat(filed) > day + timedelta(days=1):
            warnings.append(
                f"the dateline {filed} is later than the publication date {published[:10]}"
            )
    return tuple(dict.fromkeys(warnings))
