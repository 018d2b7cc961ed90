# SPDX-License-Identifier: MIT
"""What each line of a file is: title, publication line, byline, caption, body or boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tajarchive.ingest import boilerplate, captions, datelines, outlets, publine
from tajarchive.ingest.extracted import Line
from tajarchive.text import normalise

KINDS = ("title", "pubinfo", "byline", "caption", "body", "duplicate_title", "junk")
_HEADER_LINES = 40
_DATE_BELOW, _SHORT_LINE = 6, 40
"""Lines below a dateline, and code points, within which a line of a date alone is looked for."""
_FOOTER_LINES = 80
_LONGEST_TITLE = 300
_RUNNING = 120
"""A line this long that ends as a sentence counts as running text (fewer in Chinese)."""

_STRAY = re.compile(
    r"^\s*(?:date|дата|сана|日期)[\s:：]+(?P<date>\d{4}-\d\d-\d\d)(?:\s+|$)", re.IGNORECASE
)
_GAPS = re.compile(r"\s{3,}")
"""Two spaces divide the parts of a line as well as twenty, and cost less."""

_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)\]]*$")
_PERIOD = re.compile(r"[.。…][\"'”’»)\]]*$")
_INNER_END = re.compile(r"[^\W\d_]{3,}[.!?] +[^\W\d_]|[。！？].")
_CARRIED = re.compile(
    r"(?:the following|this)\s+(?:article|commentary|editorial|op-?ed|opinion(?: piece)?|report|"
    r"story|statement|news|press release|release|material|interview|text|piece)\s+"
    r"(?:was|is|has been)\s+(?:first |originally |initially )?"
    r"(?:published|issued|released|distributed|carried|provided|posted|produced)\b"
    r"(?:[^.]{0,60}?\b(?:by|in|on behalf of)\s+(?P<who>[^.,]{2,60}))?",
    re.IGNORECASE,
)


_JOB = re.compile(
    r"(?:[A-Z][\w'’.-]* ){0,4}(?:[Ss]taff |[Ss]enior )?(?:[Ww]riter|[Cc]orrespondent|[Rr]eporter)s?"
)
"""What a reporter is, on a line under the name."""


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
    """The lines of one file while their kinds are found: head, foot, then what lies between."""

    def __init__(self, content: list[Line], title: str | None) -> None:
        self.content = content
        self.kinds: list[str | None] = [None] * len(content)
        self.texts = [_GAPS.sub("  ", line.text.strip()) for line in content]
        self.stray: dict[int, str] = {}
        self.kept: set[int] = set()
        self.title = title
        self._take_stray_date()

    def zones(self) -> list[Zone]:
        for i, line in enumerate(self.content):
            if line.hint == "caption":
                self.kinds[i] = "caption"
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
        match = _STRAY.match(self.texts[0][:40]) if self.texts else None
        if match and match.end() < len(self.texts[0]):
            self.stray[0] = match["date"]
            self.texts[0] = self.texts[0][match.end() :]

    def _runs(self, i: int) -> bool:
        """Tell whether a line is running text: long, and with the end of a sentence."""
        text = self.texts[i]
        han = sum("\u4e00" <= char <= "\u9fff" for char in text[:200])
        return len(text) >= (30 if han > 15 else _RUNNING) and (
            _SENTENCE_END.search(text[-6:]) is not None or _INNER_END.search(text[:600]) is not None
        )

    # -- after the article -------------------------------------------------------------------

    def _footer(self) -> None:
        """Mark the end matter.

        After the last running text, the first line of end matter opens it; what follows is of
        the same kind unless it reads as a sentence. After the heading of a list of other
        articles, everything is.
        """
        last = self._last_running_text()
        opened = listed = False
        for i in range(last + 1, len(self.texts)):
            text = self.texts[i]
            if self.kinds[i] is None and not listed and publine.byline(text):
                self.kinds[i] = "byline"
                continue
            listed = listed or boilerplate.starts_tail(text)
            ends = listed or boilerplate.is_end_matter(text)
            opened = opened or ends
            sentence = len(text) > 60 and _SENTENCE_END.search(text[-6:]) is not None
            if self.kinds[i] is None and (ends or (opened and not sentence)):
                self.kinds[i] = "caption" if not ends and self._is_caption(i) else "junk"
            if listed:
                self.kinds[i] = "junk"

    def _last_running_text(self) -> int:
        """Index of the last line that reads like the article itself; -1 when none does."""
        lowest = max(0, len(self.texts) - _FOOTER_LINES)
        for i in range(len(self.texts) - 1, lowest - 1, -1):
            if self._runs(i) and not boilerplate.is_end_matter(self.texts[i]):
                return i
        return len(self.texts) if lowest == 0 else lowest - 1

    # -- before the article ------------------------------------------------------------------

    def _header(self) -> None:
        """Mark titles, publication lines, bylines and furniture down to the first running text.

        Publication lines are looked for a little below it too, for files that put a summary
        above them.
        """
        waiting: list[int] = []
        running = 0
        for i in range(min(len(self.texts), _HEADER_LINES)):
            if self.kinds[i] is not None:
                continue
            kind = self._header_kind(i) if self.content[i].hint != "row" else None
            if kind == "dateline":
                self._byline_below(i)
                self._date_below(i)
                break
            if kind is not None:
                self.kinds[i] = kind
            elif self._runs(i) or len(self.texts[i]) > _LONGEST_TITLE:
                running += 1
                if running > 1:
                    break
            elif not running and self.content[i].hint != "heading" and not self._is_caption(i):
                waiting.append(i)
        self._choose_title(waiting)

    def _header_kind(self, i: int) -> str | None:
        text = self.texts[i]
        again = "duplicate_title" if "title" in self.kinds else "title"
        if self.content[i].hint == "title" or _is_repeated(text, self.title):
            return again
        dateline = datelines.find(text)
        if dateline is not None:
            if _CARRIED.match(text[dateline.end :].lstrip()):
                self.kept.add(i)
                return "pubinfo"
            return "dateline"
        if len(text) > _LONGEST_TITLE:
            return None
        if boilerplate.breadcrumb(text):
            return "junk"
        said = publine.parse(text)
        if said is not None:
            return "title" if said.title and again == "title" else "pubinfo"
        if boilerplate.is_boilerplate(text):
            return "junk"
        if publine.byline(text) or (i and self.kinds[i - 1] == "byline" and _JOB.fullmatch(text)):
            return "byline"
        if i and outlets.is_known(text):
            return "pubinfo"
        if _CARRIED.match(text) and len(text) < 200:
            self.kept.add(i)
            return "pubinfo"
        return None

    def _byline_below(self, i: int) -> None:
        """Some agencies put the reporters' names under the line with the dateline."""
        below = i + 1
        if below < len(self.texts) and publine.byline(self.texts[below]):
            self.kinds[below] = self.kinds[below] or "byline"

    def _date_below(self, i: int) -> None:
        """Take the day that stands alone a little below the first paragraph, where no line above
        says when the article was published."""
        if "pubinfo" in self.kinds[:i]:
            return
        for j in range(i + 1, min(i + _DATE_BELOW, len(self.texts))):
            said = publine.parse(self.texts[j]) if len(self.texts[j]) <= _SHORT_LINE else None
            if said is not None and said.dates and self.kinds[j] is None:
                self.kinds[j] = "pubinfo"
                return

    def _choose_title(self, waiting: list[int]) -> None:
        """Take the title from the lines that head the file, and mark where it is repeated."""
        if "title" not in self.kinds and self.title is None and waiting:
            chosen = self._best(waiting)
            if chosen is not None:
                self.kinds[chosen] = "title"
                for i in waiting:
                    if i < chosen:
                        self.kinds[i] = "junk"
        at = self.kinds.index("title") if "title" in self.kinds else -1
        self._between_title_and_date(at, waiting)
        title = self.texts[at] if at >= 0 else self.title
        for i in range(at + 1, min(len(self.texts), _HEADER_LINES)):
            if self.kinds[i] is None and _is_repeated(self.texts[i], title):
                self.kinds[i] = "duplicate_title"

    def _between_title_and_date(self, at: int, waiting: list[int]) -> None:
        """A name right above the date is the author's; a word or three there name a section."""
        known = ("pubinfo", "byline", "duplicate_title")
        for i in waiting:
            if i <= at or at < 0 or i + 1 >= len(self.kinds) or self.kinds[i] is not None:
                continue
            repeated = _is_repeated(self.texts[i + 1], self.texts[at])
            if self.kinds[i + 1] == "pubinfo" and publine.is_bare_name(self.texts[i]):
                self.kinds[i] = "byline"
                continue
            short = _words(self.texts[i]) <= 3 and not _SENTENCE_END.search(self.texts[i])
            if short and (self.kinds[i + 1] in known or repeated):
                self.kinds[i] = "junk"

    def _best(self, waiting: list[int]) -> int | None:
        """The line of those above the text that is the title; None when there is none.

        It is the first, unless that is a word or three (an outlet, a section, a city) and a real
        line follows.
        """
        chosen = waiting[0]
        for i in waiting[1:]:
            words = _words(self.texts[chosen])
            dated = self.kinds[chosen + 1] in ("pubinfo", "byline")
            if words > 3 or (words == 3 and dated) or i - chosen > 8:
                break
            if _words(self.texts[i]) > _words(self.texts[chosen]) or _words(self.texts[i]) > 3:
                chosen = i
        text = self.texts[chosen]
        if chosen != waiting[0] and _words(text) < 4:
            chosen, text = waiting[0], self.texts[waiting[0]]
        if (_PERIOD.search(text[-6:]) and not self._announced(chosen)) or self._is_caption(chosen):
            return None
        return chosen

    def _announced(self, i: int) -> bool:
        """Tell whether a line that ends as a sentence stands where only a title stands."""
        text = self.texts[i]
        if text.endswith(("…", "...")) or text.isupper():
            return True
        if i + 1 >= len(self.texts):
            return False
        following = self.texts[i + 1]
        return (
            self.kinds[i + 1] in ("pubinfo", "byline")
            or _is_repeated(following, text)
            or datelines.find(following) is not None
        )

    # -- within the article ------------------------------------------------------------------

    def _middle(self) -> None:
        """Mark captions and furniture between head and foot; everything else is body."""
        for i in range(len(self.texts)):
            if self.kinds[i] is not None:
                continue
            if self._is_caption(i):
                self.kinds[i] = "caption"
            elif boilerplate.is_furniture(self.texts[i]):
                self.kinds[i] = "junk"
                if boilerplate.starts_tail(self.texts[i]):
                    self._links_below(i)
            else:
                self.kinds[i] = "body"
        self._descriptions_of_pictures()

    def _links_below(self, i: int) -> None:
        """Mark the titles of other articles listed under their heading within the text."""
        for j in range(i + 1, min(i + 6, len(self.texts))):
            text = self.texts[j]
            if self.kinds[j] is not None or len(text) > 140 or _SENTENCE_END.search(text[-6:]):
                return
            if j + 1 < len(self.texts) and self.content[j].hint != "heading":
                self.kinds[j] = "junk"

    def _descriptions_of_pictures(self) -> None:
        """A line that the caption below it repeats is the picture's description."""
        for i in range(len(self.texts) - 1):
            text = self.texts[i]
            if self.kinds[i] == "body" and self.kinds[i + 1] == "caption" and len(text) < 400:
                below = self.texts[i + 1]
                if below.startswith(text.rstrip(".")) and len(text) > 20:
                    self.kinds[i] = "caption"

    def _is_caption(self, i: int) -> bool:
        text = self.texts[i]
        if len(text) > captions.LONGEST:
            return False
        return captions.is_caption(text, dateline=datelines.find(text) is not None)


def _is_repeated(text: str, title: str | None) -> bool:
    if not title or abs(len(text) - len(title)) > 12:
        return False
    return _bare(text) == _bare(title)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", " ", normalise.fold(text)).strip().casefold()


def _words(text: str) -> int:
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    return len(re.findall(r"\w+", text)) if han < 2 else han // 2
