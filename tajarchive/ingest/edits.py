# SPDX-License-Identifier: MIT
"""A person's edits laid over what was found, so that they win and can be taken away again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tajarchive.ingest import datelines, doubts
from tajarchive.ingest.details import BY_NAME, DETAILS, EDITED, where_of
from tajarchive.model import Article, ArticleEdit, Found

Values = Sequence[tuple[str, str]]
"""(Name of a detail, value) pairs; "" is unknown."""


class Edits:
    """The edits of an archive that stand; later ones win."""

    def __init__(self, made: Iterable[ArticleEdit] = ()) -> None:
        self._of: dict[str, dict[str, str]] = {}
        for edit in made:
            values = self._of.setdefault(edit.article, {})
            for name, value in edit.changes:
                if value is None:
                    values.pop(name, None)
                else:
                    values[name] = value

    def of(self, article_id: str) -> tuple[tuple[str, str], ...]:
        """Return what a person says of an article."""
        return tuple(self._of.get(article_id, {}).items())

    def all(self) -> Iterable[tuple[str, tuple[tuple[str, str], ...]]]:
        """Yield (article, what a person says of it)."""
        return ((article, self.of(article)) for article, values in self._of.items() if values)

    def apply(self, article: Article) -> Article:
        """Return the article as it counts; itself when it is so already."""
        values = self.of(article.id)
        return lay_over(article, values) if values or article.found else article


def lay_over(article: Article, values: Values) -> Article:
    """Return the article with these values, and with no others that a person gave before."""
    found = as_found(article)
    known = [(BY_NAME[name], value) for name, value in values if name in BY_NAME]
    if not known:
        return found
    made = found
    for detail, value in known:
        made = detail.put(made, value or None, EDITED)
    edited = {detail.name for detail, _ in known}
    if "published" in edited and "dateline_date" not in edited:
        made = _filed_near(made)
    kept = [
        Found(detail.name, detail.get(found), where_of(found, detail.name), detail.name in edited)
        for detail in DETAILS
        if detail.name in edited or detail.get(found) != detail.get(made)
    ]
    answered = [(n, w) for n, w in enumerate(found.warnings) if doubts.detail_of(w) in edited]
    places = {n for n, _ in answered}
    return replace(
        made,
        found=tuple(kept),
        answered=tuple(answered),
        warnings=tuple(w for n, w in enumerate(found.warnings) if n not in places),
    )


def as_found(article: Article) -> Article:
    """Return the article without what a person said of it."""
    if not article.found and not article.answered:
        return article
    made = article
    for one in article.found:
        made = BY_NAME[one.detail].put(made, one.value, one.where)
    warnings = list(article.warnings)
    for place, words in article.answered:
        warnings.insert(place, words)
    return replace(made, found=(), answered=(), warnings=tuple(warnings))


def _filed_near(article: Article) -> Article:
    """Return the article with the year of its dateline read anew, from its publication date.

    A dateline without a year has that nearest to the publication; so a wrong publication date
    makes a wrong dateline, against which all else would be dated.
    """
    if article.dateline is None:
        return article
    found = next(
        (
            one
            for paragraph in article.paragraphs
            if paragraph.kind == "body"
            and (one := datelines.find(article.body[paragraph.start : paragraph.end]))
        ),
        None,
    )
    if found is None or found.month_day is None or found.year is not None:
        return article
    day = article.published[:10] if article.published and len(article.published) >= 10 else None
    filed = found.day(date.fromisoformat(day)) if day else None
    return BY_NAME["dateline_date"].put(article, filed, EDITED)
