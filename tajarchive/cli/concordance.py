# SPDX-License-Identifier: MIT
"""Keyword in context: one line for each place in the texts that answers a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from tajarchive.cli.output import say
from tajarchive.cli.terminal import bold, columns, padded, plain, width_of

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.model import Article, SearchResults, Span

_AROUND = 60
"""Code points of context on each side."""


@dataclass(frozen=True, slots=True)
class Line:
    """A hit in its context; offsets are code points in the article's body."""

    article: str
    paragraph: int
    start: int
    end: int
    left: str
    hit: str
    right: str

    COLUMNS: ClassVar[tuple[str, ...]] = ("ID", "Paragraph", "Start", "End", "Left", "Hit", "Right")

    def as_row(self) -> tuple[object, ...]:
        """Return it as a row of a table with `COLUMNS`."""
        return (
            self.article, self.paragraph, self.start, self.end, self.left, self.hit, self.right,
        )  # fmt: skip

    def as_json(self) -> dict[str, Any]:
        """Return it as an object for JSON."""
        return {
            "id": self.article,
            "paragraph": self.paragraph,
            "start": self.start,
            "end": self.end,
            "left": self.left,
            "hit": self.hit,
            "right": self.right,
        }


def concordance(
    archive: Archive, query: str, results: SearchResults, expand: bool = True
) -> list[Line]:
    """Return the lines of all hits of a page of results, in the order of hits and of the text."""
    lines: list[Line] = []
    for hit in results.hits:
        if not hit.relaxed:
            article = archive.article(hit.id)
            spans = archive.highlights(query, article, expand=expand)
            lines += [_line(article, span) for span in spans]
    return lines


def _line(article: Article, span: Span) -> Line:
    body, paragraph = article.body, article.paragraph_at(span.start)
    first, last = (paragraph.start, paragraph.end) if paragraph else (0, len(body))
    return Line(
        article=article.id,
        paragraph=paragraph.n if paragraph else 0,
        start=span.start,
        end=span.end,
        left=body[max(first, span.start - _AROUND) : span.start],
        hit=body[span.start : span.end],
        right=body[span.end : min(max(last, span.end), span.end + _AROUND)],
    )


def tell_lines(lines: list[Line]) -> None:
    """Print the lines with the hits one below the other."""
    room = max(12, (columns() - 26) // 2)
    for line in lines:
        left = _end(" ".join(plain(line.left).split(" ")), room)
        hit = " ".join(plain(line.hit).split())
        right = _beginning(" ".join(plain(line.right).split("\n")), room - width_of(hit) + 10)
        place = padded(f"{line.article}:{line.paragraph}", 16)
        say(f"{place}{' ' * (room - width_of(left))}{left}{bold(hit)}{right}".rstrip())


def _end(text: str, room: int) -> str:
    while width_of(text) > room:
        text = text[1:]
    return text


def _beginning(text: str, room: int) -> str:
    while text and width_of(text) > room:
        text = text[:-1]
    return text
