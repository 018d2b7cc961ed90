# SPDX-License-Identifier: MIT
"""Articles for the tests, without files and without recognition."""

from __future__ import annotations

import re

from tajarchive.entities.types import Entry, Recognised
from tajarchive.model import Article, Dateline, Event, EventSource, Mention, Original, Paragraph

STATES = {"TJ": "tajikistan", "CN": "china", "UZ": "uzbekistan"}
PLACES = {
    "dushanbe": ("GPE", "Dushanbe", "TJ"),
    "beijing": ("GPE", "Beijing", "CN"),
    "tashkent": ("GPE", "Tashkent", "UZ"),
    "tajikistan": ("GPE", "Tajikistan", "TJ"),
    "china": ("GPE", "China", "CN"),
    "uzbekistan": ("GPE", "Uzbekistan", "UZ"),
}
KNOWN = {
    "Anna Aliyeva": ("PERSON", "Anna Aliyeva"),
    "Aliyeva": ("PERSON", "Anna Aliyeva"),
    "Bo Lin": ("PERSON", "Bo Lin"),
    "Lin": ("PERSON", "Bo Lin"),
    "Carl Berg": ("PERSON", "Carl Berg"),
    "Анна Алиева": ("PERSON", "Anna Aliyeva"),
    "Бо Лин": ("PERSON", "Bo Lin"),
    "Бо Лином": ("PERSON", "Bo Lin"),
    "Анна Алиеваро": ("PERSON", "Anna Aliyeva"),
    "林波": ("PERSON", "Bo Lin"),
    "阿利耶娃": ("PERSON", "Anna Aliyeva"),
    "Tajikistan": ("GPE", "Tajikistan"),
    "Таджикистан": ("GPE", "Tajikistan"),
    "Тоҷикистон": ("GPE", "Tajikistan"),
    "塔吉克斯坦": ("GPE", "Tajikistan"),
    "China": ("GPE", "China"),
    "中国": ("GPE", "China"),
    "Uzbekistan": ("GPE", "Uzbekistan"),
    "Dushanbe": ("GPE", "Dushanbe"),
    "Душанбе": ("GPE", "Dushanbe"),
    "杜尚别": ("GPE", "Dushanbe"),
    "Beijing": ("GPE", "Beijing"),
    "Tashkent": ("GPE", "Tashkent"),
    "Tajik": ("NORP", "Tajikistan"),
    "Chinese": ("NORP", "China"),
}
_NAMES = re.compile("|".join(re.escape(name) for name in sorted(KNOWN, key=len, reverse=True)))


class Names:
    """A gazetteer of three states and their capitals."""

    countries = STATES

    def entry(self, id: str) -> Entry | None:
        """Return the entry of a known place."""
        if id not in PLACES:
            return None
        kind, name, country = PLACES[id]
        return Entry(id=id, type=kind, name=name, country=country)


def article(
    *paragraphs: str,
    captions: tuple[str, ...] = (),
    published: str | None = "2024-07-05",
    dateline: Dateline | None = None,
    language: str = "en",
    id: str = "a1",
) -> Article:
    """Return an article of the given paragraphs, captions last."""
    pieces: list[Paragraph] = []
    body, at = "", 0
    for n, (text, kind) in enumerate(
        [(p, "body") for p in paragraphs] + [(c, "caption") for c in captions], 1
    ):
        if body:
            body += "\n\n"
            at = len(body)
        body += text
        pieces.append(Paragraph(n, at, len(body), kind))
    return Article(
        id=id,
        title="A title",
        body=body,
        paragraphs=tuple(pieces),
        original=Original("a.txt", "0" * 64, len(body)),
        published=published,
        published_precision="day" if published else None,
        dateline=dateline,
        language=language,
    )


def recognised(one: Article) -> Recognised:
    """Return every known name of an article as a mention."""
    mentions = []
    for match in _NAMES.finditer(one.body):
        kind, name = KNOWN[match.group()]
        entity = name.lower().replace(" ", "-")
        mentions.append(Mention(match.start(), match.end(), match.group(), kind, name, entity))
    return Recognised(tuple(mentions), ())


def event(
    kind: str,
    date: str | None,
    participants: tuple[str, ...],
    *,
    article_id: str = "a1",
    id: str = "e1",
    precision: str = "day",
    place: str | None = None,
    part_of: str | None = None,
    why: tuple[str, ...] = (),
) -> Event:
    """Return an event as extraction gives it."""
    return Event(
        id=id,
        type=kind,
        label=kind,
        date=date,
        date_end=None,
        precision=precision,
        planned=False,
        plover=None,
        mode=None,
        cameo=None,
        participants=participants,
        actor=participants[:1],
        recipient=participants[1:],
        place=place,
        part_of=part_of,
        confidence=0.8,
        why=why,
        sources=(EventSource(article_id, 0, 20, 3, 9),),
    )
