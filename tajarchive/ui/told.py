# SPDX-License-Identifier: MIT
"""What a stretch of an article tells of an event: its sentence, its dates, who is named; no Qt."""

from __future__ import annotations

from tajarchive.model import Article, Passage

_WHO = ("PERSON", "ORG", "GPE")


def told_span(passage: Passage) -> tuple[int, int]:
    """Return what will be quoted: the sentence around the beginning, or more where more is
    selected."""
    from tajarchive.text.sentences import sentence_at

    paragraph = passage.article.paragraph_at(passage.start)
    if paragraph is None:
        return passage.start, passage.end
    sentence = sentence_at(passage.article.body, paragraph, passage.start)
    return min(sentence.start, passage.start), max(sentence.end, passage.end)


def dates_in(article: Article, start: int, end: int) -> list[tuple[str, str]]:
    """Return the dates that a stretch names, each with its words; those known best first."""
    from tajarchive.events.timex import precision
    from tajarchive.text.partial_dates import parse

    found: dict[str, str] = {}
    for mention in article.dates:
        value = (mention.value or "").partition("T")[0]
        if start <= mention.start < end and parse(value, precision(value)) is not None:
            found.setdefault(value, mention.text)
    return sorted(found.items(), key=lambda one: -len(one[0]))


def names_in(article: Article, start: int, end: int) -> list[str]:
    """Return who a stretch names: people and bodies, or countries where it names none."""
    named = [
        m for m in article.mentions if start <= m.start < end and m.type in _WHO and not m.credit
    ]
    people = [m for m in named if m.type != "GPE"] or named
    return list(dict.fromkeys(m.name for m in people))
