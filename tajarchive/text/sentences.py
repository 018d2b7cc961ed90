# SPDX-License-Identifier: MIT
"""Sentences of a paragraph, in English, Russian, Tajik and Chinese, as offsets."""

from __future__ import annotations

import re

from tajarchive.model import Paragraph, Span

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen col lt sgt capt maj rep sen gov pres st sr jr no vs etc inc ltd co corp
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
    a.m p.m e.g i.e u.s u.n u.k d.c
    г гг в вв им т тыс млн млрд трлн руб долл стр с ст п пр ул д кв обл р пос др проф акад ген
    янв фев февр мар апр авг сен сент окт ноя нояб дек н.э т.е т.д т.п с ш р.т""".split()
)
_END = re.compile(r"""[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+["”’」』）]*|\n+""")
_STARTER = re.compile(r"""["'“‘«(\[—–-]*\s*[^\W_]""")
_LAST_WORD = re.compile(r"([^\W_][\w.]*)$")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of text[start:end] as spans of `text`, without outer white space.

    A full stop after an abbreviation, an initial or a number before a lower-case word does not
    end a sentence. Line ends always do.
    """
    stop = len(text) if end is None else end
    spans: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if _ends_here(text, begin, match, stop):
            _append(spans, text, begin, match.end())
            begin = match.end()
    _append(spans, text, begin, stop)
    return spans


def sentence_at(text: str, paragraph: Paragraph, offset: int) -> Span:
    """Return the sentence of the paragraph that holds the offset."""
    spans = sentences(text, paragraph.start, paragraph.end)
    for span in spans:
        if offset < span.end:
            return span
    return spans[-1] if spans else Span(paragraph.start, paragraph.end)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _ends_here(text: str, begin: int, match: re.Match[str], stop: int) -> bool:
    mark = match.group()
    if mark[0] not in ".…":
        return True
    after = text[match.end() : match.end() + 8].lstrip()
    if not after or match.end() >= stop:
        return True
    before = _LAST_WORD.search(text, max(begin, match.start() - 24), match.start())
    word = before.group(1) if before else ""
    if word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word.isupper()):
        return False
    first = _STARTER.match(after)
    return not (first and first.group()[-1].islower())
