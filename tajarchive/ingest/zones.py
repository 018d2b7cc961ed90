# SPDX-License-Identifier: MIT
"""What each line of a file is: title, publication line, byline, caption, body or boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tajarchive.ingest import boilerplate, captions, datelines, publine
from tajarchive.ingest.extracted import Line
from tajarchive.text import normalise

KINDS = ("title", "pubinfo", "byline", "caption", "body", "duplicate_title", "junk")
_HEADER_LINES = 24
_FOOTER_LINES = 60
_LONGEST_TITLE = 300
_BODY_LINE = 120
"""A line this long, or one that ends as a sentence, counts as running text."""

_STRAY = re.compile(
    r"^\s*(?:date|дата|сана|日期)[\s:：]+(?P<date>\d{4}-\d\d-\d\d)(?:\s+|$)", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.。…][\"'”’»)\]]*$")
_INNER_END = re.compile(r"[^\W\d_]{3,}[.!?] +[^\W\d_]|[。！？].")
_CARRIED = re.compile(
    r"(?:the following|this)\s+(?:article|commentary|editorial|op-?ed|opinion(?: piece)?|report|story|statement|news|"
    r"press release|release|material|interview|text|piece)\s+(?:was|is|has been)\s+(?:first |originally |initially )?"
    r"(?:published|issued|released|distributed|carried|provided|posted|produced)\b"
    r"(?:[^.]{0,60}?\b(?:by|in|on behalf of)\s+(?P<who>[^.,]{2,60}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Zone:
    """One line and what it is.

    `text` is without a stray date before a title; that date is `stray`. `in_body` lines make up
    `Article.body`: captions, running text, and an opening that tells of the publication.
    """

    line: int
    kind: str
    text: str
    in_body: bool
    stray: str | None = None


def divide(lines: Sequence[Line], title: str | None = None) -> list[Zone]:
    """Return a zone for every line that is not empty, in the order of the file.

    `title` is one that the file's own head gives (a web page, a document's properties); lines that
    repeat it become "title" and then "duplicate_title".
    """
    content = [line for line in lines if line.text.strip()]
    return _Division(content, title).zones()


def carrier(line: str) -> str | None:
    """Return who published what a line introduces ("The following article was published by X")."""
    match = _CARRIED.search(line[:400])
    return match["who"].strip() if match and match["who"] else None


class _Division:
    def __init__(self, content: list[Line], title: str | None) -> None:
        self.content = content
        self.kinds: list[str | None] = [None] * len(content)
        self.texts = [line.text.strip() for line in content]
        self.stray: dict[int, str] = {}
        self.kept: set[int] = set()
        self.title = title
        self._take_stray_date()

    def zones(self) -> list[Zone]:
        self._hints()
        self._footer()
        self._header()
        self._middle()
        return [
            Zone(
                line.number,
                kind or "body",
                self.texts[i],
                kind in (None, "body", "caption") or i in self.kept,
                self.stray.get(i),
            )
            for i, (line, kind) in enumerate(zip(self.content, self.kinds, strict=True))
        ]

    def _take_stray_date(self) -> None:
        match = _STRAY.match(self.texts[0]) if self.texts else None
        if match and match.end() < len(self.texts[0]):
            self.stray[0] = match["date"]
            self.texts[0] = self.texts[0][match.end() :]

    def _hints(self) -> None:
        for i, line in enumerate(self.content):
            if line.hint == "caption":
                self.kinds[i] = "caption"

    # -- after the article -------------------------------------------------------------------

    def _footer(self) -> None:
        """Mark the end matter: line by line from the end, and lists of other articles."""
        last = self._last_running_text()
        for i in range(len(self.texts) - 1, last, -1):
            if self.kinds[i] is None and boilerplate.is_end_matter(self.texts[i]):
                self.kinds[i] = "junk"
        tail = next(
            (i for i in range(last + 1, len(self.texts)) if boilerplate.starts_tail(self.texts[i])),
            None,
        )
        if tail is not None:
            self.kinds[tail:] = ["junk"] * (len(self.kinds) - tail)

    def _last_running_text(self) -> int:
        """Index of the last line that reads like the article itself; -1 when none does."""
        lowest = max(0, len(self.texts) - _FOOTER_LINES)
        for i in range(len(self.texts) - 1, lowest - 1, -1):
            text = self.texts[i]
            if self._runs(text) and not boilerplate.is_end_matter(text):
                return i
        return lowest - 1

    @staticmethod
    def _runs(text: str) -> bool:
        han = sum("\u4e00" <= char <= "\u9fff" for char in text[:200])
        return len(text) >= (30 if han > 15 else _BODY_LINE) and (
            _SENTENCE_END.search(text[-6:]) is not None or _INNER_END.search(text[:600]) is not None
        )

    # -- before the article ------------------------------------------------------------------

    def _header(self) -> None:
        waiting: list[int] = []
        running = 0
        for i in range(min(len(self.texts), _HEADER_LINES)):
            if self.kinds[i] is not None:
                continue
            kind = self._header_kind(i)
            if kind == "dateline":
                break
            if kind is not None:
                self.kinds[i] = kind
            elif self._is_running(i):
                running += 1
                if running > 1:
                    break
            elif not running:
                waiting.append(i)
        self._choose_title(waiting)

    def _header_kind(self, i: int) -> str | None:
        text = self.texts[i]
        if self.content[i].hint == "title":
            return "title" if "title" not in self.kinds else "duplicate_title"
        if self._is_repeated(text, self.title):
            return "title" if "title" not in self.kinds else "duplicate_title"
        dateline = datelines.find(text)
        if dateline is not None:
            if _CARRIED.match(text[dateline.end :].lstrip()):
                self.kept.add(i)
                return "pubinfo"
            return "dateline"
        if boilerplate.breadcrumb(text) or boilerplate.is_menu(text):
            return "junk"
        said = publine.parse(text)
        if said is not None:
            return "title" if said.title and "title" not in self.kinds else "pubinfo"
        if publine.byline(text):
            return "byline"
        if _CARRIED.match(text) and len(text) < 200:
            self.kept.add(i)
            return "pubinfo"
        return None

    def _is_running(self, i: int) -> bool:
        text = self.texts[i]
        return len(text) > _LONGEST_TITLE or self._runs(text) or len(_INNER_END.findall(text)) > 0

    def _choose_title(self, waiting: list[int]) -> None:
        """Take the title from the lines that head the file, and mark where it is repeated."""
        if "title" not in self.kinds:
            chosen = self._best(waiting)
            if chosen is not None:
                self.kinds[chosen] = "title"
                for i in waiting:
                    if i < chosen:
                        self.kinds[i] = "junk"
        at = self.kinds.index("title") if "title" in self.kinds else None
        title = self.texts[at] if at is not None else self.title
        for i in range((at or 0) + 1, min(len(self.texts), _HEADER_LINES)):
            if self.kinds[i] is None and self._is_repeated(self.texts[i], title):
                self.kinds[i] = "duplicate_title"

    def _best(self, waiting: list[int]) -> int | None:
        if not waiting or (self.title and waiting):
            return None
        chosen = waiting[0]
        for i in waiting[1:3]:
            if _words(self.texts[chosen]) <= 3 and _words(self.texts[i]) >= 5:
                chosen = i
        if _SENTENCE_END.search(self.texts[chosen]) and not self._announced(chosen):
            return None
        return chosen if captions.is_caption(self.texts[chosen]) is False else None

    def _announced(self, i: int) -> bool:
        """Tell whether a line that ends as a sentence stands where only a title stands."""
        text = self.texts[i]
        if text.endswith(("…", "...")) or text.isupper():
            return True
        following = self.texts[i + 1] if i + 1 < len(self.texts) else ""
        return bool(
            (i + 1 < len(self.kinds) and self.kinds[i + 1] in ("pubinfo", "byline"))
            or self._is_repeated(following, text)
            or datelines.find(following)
        )

    @staticmethod
    def _is_repeated(text: str, title: str | None) -> bool:
        if not title or abs(len(text) - len(title)) > 12:
            return False
        return _bare(text) == _bare(title)

    # -- within the article ------------------------------------------------------------------

    def _middle(self) -> None:
        for i, text in enumerate(self.texts):
            if self.kinds[i] is not None:
                continue
            if len(text) <= 900 and captions.is_caption(
                text, dateline=datelines.find(text) is not None
            ):
                self.kinds[i] = "caption"
            elif len(text) <= 320 and boilerplate.is_boilerplate(text):
                self.kinds[i] = "junk"
            else:
                self.kinds[i] = "body"


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", " ", normalise.fold(text)).strip().casefold()


def _words(text: str) -> int:
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    return len(text.split()) if han < 2 else han // 2
