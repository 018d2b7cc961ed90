# SPDX-License-Identifier: MIT
"""Lines of printed pages put together: paragraphs, hyphens, running heads, page numbers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from tajarchive.ingest.extracted import Line
from tajarchive.text import normalise


@dataclass(frozen=True, slots=True)
class PageLine:
    """A printed line and its box in points, counted from the lower left corner of the page.

    A line whose place is not known has height 0.
    """

    text: str
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    height: float = 0.0
    page_height: float = 0.0


_PAGE_NUMBER = re.compile(
    r"^[\s\W_]*(?:(?:page|pg|стр(?:аница)?|с|саҳифа(?:и)?|саҳ|p)?\.?\s*\d{1,4}(?:\s*(?:/|of"
    r"|из|аз)\s*\d{1,4})?|第\s?\d{1,4}\s?页(?:.{0,3}共\s?\d{1,4}\s?页)?)[\s\W_]*$",
    re.IGNORECASE,
)
_COMPATIBLE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\U0002f800-\U0002fa1f]")
_HYPHENS = "-\u2010\u00ad\x02\ufffe"
_END = re.compile(r"[.!?。！？…:：][\"'”’»）)\]]*$")
_HAN = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_EDGE = 3
"""Lines at the top and bottom of a page that may be running heads or feet."""


def paragraphs(pages: list[list[PageLine]]) -> list[Line]:
    """Return the paragraphs of printed pages, from 1; large print at the top is a title."""
    pages = _without_running_heads(pages)
    words = _words(pages)
    flat = [line for page in pages for line in page]
    if not flat:
        return []
    size = _body_size(flat)
    groups: list[list[PageLine]] = []
    for page in pages:
        margin = _right_margin(page)
        for i, line in enumerate(page):
            before = page[i - 1] if i else None
            if before is None:
                fresh = not groups or not _runs_on(groups[-1][-1], line, size)
            else:
                fresh = _breaks(before, line, margin, _pitch(page), size)
            if fresh:
                groups.append([line])
            else:
                groups[-1].append(line)
    lines: list[Line] = []
    titled = False
    for group in groups:
        text = _clean(_join([line.text for line in group], words))
        if not text:
            continue
        large = size > 0 and group[0].height >= 1.2 * size and len(text) <= 300
        hint = ("heading" if titled else "title") if large and _wordy(text) else ""
        titled = titled or hint == "title" or len(lines) >= 6
        lines.append(Line(len(lines) + 1, text, hint))
    return lines


def _wordy(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}|[\u4e00-\u9fff]", text)) >= 3


def _clean(text: str) -> str:
    text = _COMPATIBLE.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)
    return re.sub(r"[ \t]+", " ", normalise.clean(text).replace("\n", " ")).strip()


# -- running heads ---------------------------------------------------------------------------------


def _without_running_heads(pages: list[list[PageLine]]) -> list[list[PageLine]]:
    """Drop page numbers, and the lines at an edge that come again on other pages."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(line.text) for line in _edges(page)})
    often = max(2, len(pages) * 2 // 5)
    kept: list[list[PageLine]] = []
    for page in pages:
        edges = {id(line) for line in _edges(page)}
        kept.append(
            [
                line
                for line in page
                if id(line) not in edges
                or not (
                    _PAGE_NUMBER.match(line.text)
                    or (len(pages) > 1 and seen[_shape(line.text)] >= often)
                )
            ]
        )
    return kept


def _edges(page: list[PageLine]) -> list[PageLine]:
    """The lines that may be heads or feet: near the edge of the paper, or first and last ones."""
    ends = page[:_EDGE] + page[max(_EDGE, len(page) - _EDGE) :]
    return [line for line in ends if _at_edge(line, page)]


def _at_edge(line: PageLine, page: list[PageLine]) -> bool:
    if line.height == 0:
        return line is page[0] or line is page[-1]
    return not 0.12 * line.page_height <= line.bottom <= 0.88 * line.page_height


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split())).casefold()


# -- paragraphs ------------------------------------------------------------------------------------


def _body_size(lines: list[PageLine]) -> float:
    """Height of the print that most letters of the document have; 0 when it is not known."""
    weights: Counter[float] = Counter()
    for line in lines:
        if line.height:
            weights[round(line.height, 1)] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 0.0


def _right_margin(page: list[PageLine]) -> float:
    rights = sorted(line.right for line in page if line.height)
    return rights[int(len(rights) * 0.85)] if rights else 0.0


def _pitch(page: list[PageLine]) -> float:
    """The usual distance between the lines of a page."""
    gaps = [a.bottom - b.bottom for a, b in pairwise(page) if a.height and b.height]
    gaps = sorted(gap for gap in gaps if gap > 0)
    return gaps[int(len(gaps) * 0.4)] if gaps else 0.0


def _breaks(a: PageLine, b: PageLine, margin: float, pitch: float, size: float) -> bool:
    """Tell whether a new paragraph begins with line b of a page."""
    if not a.height or not b.height:
        return bool(_END.search(a.text.rstrip())) and len(a.text) < 0.8 * max(40, len(b.text))
    if abs(a.height - b.height) > 0.15 * max(a.height, b.height):
        return True
    gap = a.bottom - b.bottom
    if pitch and (gap > 1.4 * max(pitch, 1.0 * a.height) or gap < -pitch):
        return gap > 0 or not _continues(a.text, b.text)
    if b.left > a.left + 0.8 * b.height and _END.search(a.text.rstrip()):
        return True
    short = a.right < margin - max(3 * a.height, 0.06 * margin)
    first = b.text.lstrip().split(" ", 1)[0]
    would_fit = a.right + (len(first) + 1) * 0.5 * a.height < margin
    return (
        short
        and would_fit
        and (bool(_END.search(a.text.rstrip())) or not _continues(a.text, b.text))
    )


def _continues(a: str, b: str) -> bool:
    return b.lstrip()[:1].islower() or a.rstrip()[-1:] in _HYPHENS + ",;—–"


def _runs_on(a: PageLine, b: PageLine, size: float) -> bool:
    """Tell whether a paragraph goes on from the end of one page to the top of the next."""
    if a.height and b.height and abs(a.height - b.height) > 0.15 * max(a.height, b.height):
        return False
    return not _END.search(a.text.rstrip()) or _continues(a.text, b.text)


# -- joining lines ---------------------------------------------------------------------------------


def _words(pages: list[list[PageLine]]) -> Counter[str]:
    """Words of the document that stand whole within a line, to tell hyphens of two kinds apart."""
    words: Counter[str] = Counter()
    for page in pages:
        for line in page:
            words.update(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text.casefold()))
    return words


def _join(pieces: list[str], words: Counter[str]) -> str:
    text = ""
    for piece in (piece.strip(" ") for piece in pieces):
        if not text:
            text = piece
        elif text[-1] in _HYPHENS and text[-2:-1].isalpha() and piece[:1].isalpha():
            text = _unhyphenated(text, piece, words)
        elif _HAN.match(text[-1]) and _HAN.match(piece[:1]):
            text += piece
        else:
            text += " " + piece
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", text)


def _unhyphenated(text: str, piece: str, words: Counter[str]) -> str:
    """Join a word that a line end divides; its hyphen stays where the word is written with one."""
    hyphen, head = text[-1], text[:-1]
    first = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*$", head)
    second = re.match(r"[^\W\d_]+", piece)
    if first is None or second is None:
        return text + piece
    whole = (first.group() + second.group()).casefold()
    parted = f"{first.group()}-{second.group()}".casefold()
    if hyphen != "\u00ad" and (piece[0].isupper() or words[parted] > words[whole]):
        return head + "-" + piece
    return head + piece
