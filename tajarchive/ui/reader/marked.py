# SPDX-License-Identifier: MIT
"""The marked names and dates of an article: which is where, and which comes next."""

from __future__ import annotations

from collections.abc import Collection

from tajarchive.model import Article, DateMention, Mention
from tajarchive.ui.reader import highlights


def marked_at(
    article: Article, offset: int, shown: Collection[str]
) -> Mention | DateMention | None:
    """Return the name or date at an offset, when its kind is among those shown."""
    for marked in (*article.mentions, *article.dates):
        if marked.start <= offset < marked.end:
            return marked if _is_shown(marked, shown) else None
    return None


def next_name(article: Article, offset: int, by: int, shown: Collection[str]) -> Mention | None:
    """Return the next (1) or previous (-1) shown name from an offset, round the ends."""
    names = [mention for mention in article.mentions if _is_shown(mention, shown)]
    if not names:
        return None
    if by > 0:
        return next((m for m in names if m.start > offset), names[0])
    return next((m for m in reversed(names) if m.start < offset), names[-1])


def _is_shown(marked: Mention | DateMention, shown: Collection[str]) -> bool:
    kind = highlights.kind_of(marked)
    return kind is not None and kind.id in shown
