# SPDX-License-Identifier: MIT
"""Keyword in context: one line for each place in the texts that answers a query."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tajarchive.model import Cancelled, Concordance, ConcordanceLine, Progress
from tajarchive.search import analysis, ordering
from tajarchive.search.marking import MarkedText, Wanted, merge
from tajarchive.search.query.places import Expression
from tajarchive.search.snippets import Paragraph, paragraphs_of
from tajarchive.search.view import View

MOST_LINES = 300_000
"""Lines of one concordance: some 200 MB at the usual context. What is beyond is said to be."""

WIDEST = 1_000
"""Code points of context on one side, at most."""

_PACE = 32
"""Articles between two notes of how far it has come."""

_SPACES = re.compile(r"\s+")


def painted(
    body: str, language: str, marks: Sequence[Expression], wanted: Wanted
) -> list[tuple[int, int]]:
    """Return what of a body answers a query, sorted and apart: what the reader paints."""
    text = MarkedText(body, language, wanted)
    return merge(span for mark in marks for span in text.spans(mark))


class Gathering:
    """Gathers the lines of articles of one view, best first, outside the index's lock.

    A view's documents can be read as long as somebody holds the view, whatever is committed
    meanwhile, so that all lines are of one state of the archive.
    """

    def __init__(
        self,
        view: View,
        numbers: Sequence[int],
        marks: Sequence[Expression],
        *,
        context: int,
        progress: Progress | None,
        cancelled: Cancelled | None,
        step_aside: Callable[[], None],
    ) -> None:
        """`step_aside` is called before each article, and may wait for more urgent work."""
        self._view, self._numbers, self._marks = view, numbers, marks
        self._wanted = Wanted(marks)
        self._context = max(0, min(context, WIDEST))
        self._progress = progress or _nobody
        self._cancelled = cancelled or _never
        self._step_aside = step_aside
        self._matches: dict[str, str] = {}
        self._stopped = False

    def concordance(self, query: str, sort: str, limit: int | None) -> Concordance:
        """Return the lines in an order of `ordering.SORTS`, at most `limit` and `MOST_LINES`.

        Of a cancelled one the lines gathered so far, in the order of the results.
        """
        as_found = sort in ordering.AS_FOUND
        most = MOST_LINES if limit is None else max(0, min(limit, MOST_LINES))
        lines: list[ConcordanceLine] = []
        for line in self._lines() if self._marks else ():
            if len(lines) >= (most if as_found else MOST_LINES):
                return self._made(query, lines if as_found else self._sorted(lines, sort), most)
            lines.append(line)
        whole = len(lines) <= most and not self._stopped
        ordered = lines if as_found or self._stopped else self._sorted(lines, sort)
        return self._made(query, ordered, most, complete=whole and not self._stopped)

    def _sorted(self, lines: list[ConcordanceLine], sort: str) -> list[ConcordanceLine]:
        total = len(self._numbers)
        self._progress(total, total, "Sorting lines")
        order = ordering.order(lines, sort, self._cancelled)
        if order is None:
            self._stopped = True
            return lines
        return [lines[place] for place in order]

    @staticmethod
    def _made(
        query: str, lines: list[ConcordanceLine], most: int, *, complete: bool = False
    ) -> Concordance:
        kept = tuple(lines[:most])
        return Concordance(query, kept, len({line.article for line in kept}), complete)

    def _lines(self) -> Iterator[ConcordanceLine]:
        total = len(self._numbers)
        for done, number in enumerate(self._numbers):
            if self._cancelled():
                self._stopped = True
                return
            if done % _PACE == 0:
                self._progress(done, total, "Gathering lines")
            self._step_aside()
            yield from self._lines_of(number)
        self._progress(total, total, "Gathering lines")

    def _lines_of(self, number: int) -> Iterator[ConcordanceLine]:
        view = self._view
        card, body = view.card(number), view.body(number)
        text = MarkedText(body, card.language, self._wanted)
        spans = merge(span for mark in self._marks for span in text.stretches(mark))
        if not spans:
            return
        paragraphs = view.paragraphs(number) or paragraphs_of(body)
        source, published = card.source or None, card.published or None
        at = 0
        for start, end in spans:
            while at + 1 < len(paragraphs) and paragraphs[at + 1][1] <= start:
                at += 1
            n, first, last = paragraphs[at]
            match = " ".join(body[start:end].split())
            yield ConcordanceLine(
                article=card.id,
                title=card.title,
                source=source,
                published=published,
                language=card.language,
                paragraph=n,
                start=start,
                end=end,
                left=before(body, first, start, self._context),
                match=self._matches.setdefault(match, match),
                right=after(body, end, _last(paragraphs, at, end, last), self._context),
            )


def before(body: str, first: int, start: int, context: int) -> str:
    """Return what stands in a paragraph before a match, at most `context` code points, on one
    line; a word that the edge would cut is left out."""
    at = max(min(first, start), start - context)
    text = _SPACES.sub(" ", body[at:start])
    if at > first and _inside_word(body, at):
        gap = text.find(" ")
        text = text[gap + 1 :] if 0 <= gap < len(text) - 1 else text
    return text.lstrip()


def after(body: str, end: int, last: int, context: int) -> str:
    """Return what stands in a paragraph after a match (see `before`)."""
    stop = min(max(last, end), end + context)
    text = _SPACES.sub(" ", body[end:stop])
    if stop < last and _inside_word(body, stop):
        gap = text.rfind(" ")
        text = text[:gap] if gap > 0 else text
    return text.rstrip()


def _inside_word(body: str, at: int) -> bool:
    """Tell whether a word goes on across an offset; Chinese may be cut anywhere."""
    left, right = body[at - 1], body[at]
    return left.isalnum() and right.isalnum() and not analysis.is_han(right)


def _last(paragraphs: Sequence[Paragraph], at: int, end: int, last: int) -> int:
    """Return the end of the paragraph that a match ends in; words near each other may stand in
    two."""
    while last < end and at + 1 < len(paragraphs):
        at += 1
        last = paragraphs[at][2]
    return last


def _never() -> bool:
    return False


def _nobody(done: int, total: int, what: str) -> None:
    """Tell nobody."""
