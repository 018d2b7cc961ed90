# SPDX-License-Identifier: MIT
"""Editing the details of articles: what a person says wins over what was found.

The record holds what counts, so that everything that reads it follows, and beside it what was
found, so that an edit can be taken back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tajarchive.errors import ArchiveError
from tajarchive.model import Article, ArticleEdit
from tajarchive.store import Store

if TYPE_CHECKING:
    from tajarchive.ingest.edits import Edits

COLUMNS = ("sha256", "article", "title", "field", "value")
"""Of a table of edits; `title` is for people, the article is known by its original or its id."""
UNKNOWN = "unknown"
_MOST = 20_000_000
"""Code points of a table that is read."""
_AT_ONCE = 500


def editing(articles: Iterable[str], changes: Mapping[str, str | None]) -> list[ArticleEdit]:
    """Return the decisions that details of articles are others.

    Values are as a person types them; "" says that a detail is unknown, None that it is as found.

    Raises:
        ArchiveError: there is no such detail, or a value is none.
    """
    from tajarchive.ingest.details import parsed

    values = tuple((name, parsed(name, typed)) for name, typed in changes.items())
    if not values:
        raise ArchiveError("Say what is to be changed.")
    return [ArticleEdit(article, values) for article in dict.fromkeys(articles)]


def confirming(article: Article, names: Iterable[str]) -> dict[str, str]:
    """Return the changes that say that details of an article are right as they are."""
    from tajarchive.ingest.details import BY_NAME

    return {name: BY_NAME[name].get(article) or "" for name in names}


def check(store: Store, made: Iterable[ArticleEdit]) -> None:
    """Raise ArticleNotFound when one of the articles is not there."""
    from tajarchive.store.articles import unknown_article

    wanted = [edit.article for edit in made]
    known = store.articles.arrivals(wanted) if wanted else {}
    for article in wanted:
        if article not in known:
            raise unknown_article(article)


def apply(store: Store, edits: Edits, made: Iterable[ArticleEdit]) -> None:
    """Bring the articles that edits speak of to what counts now, and note what must follow."""
    ids = list(dict.fromkeys(edit.article for edit in made))
    for first in range(0, len(ids), _AT_ONCE):
        for before in store.articles.several(ids[first : first + _AT_ONCE]):
            after = edits.apply(before)
            if after != before:
                store.articles.set_details(after)
                if _analysed(before) != _analysed(after):
                    store.annotations.set_stale([after.id])


def catch_up(store: Store, edits: Edits, analysed: Article) -> Article:
    """Return an article that was read and analysed, as it counts by now; when a person edited it
    meanwhile it is noted for a new analysis."""
    now = edits.apply(analysed)
    if _analysed(now) != _analysed(analysed):
        store.annotations.set_stale([now.id])
    return now


def _analysed(article: Article) -> tuple[object, ...]:
    """Return the details that names, dates and events follow from."""
    from tajarchive.ingest.details import DETAILS

    by_hand = article.edited
    return tuple((d.get(article), d.name in by_hand) for d in DETAILS if d.analysed)


def in_words(edits: Sequence[ArticleEdit], title: str) -> str:
    """Return edits as a short sentence; `title` is what the first article is called."""
    from tajarchive.ingest.details import BY_NAME

    first, *others = edits
    told: list[str] = []
    for name, value in first.changes:
        detail = BY_NAME.get(name)
        label = detail.label.lower() if detail else name
        told.append(f"{label} {'as found' if value is None else value or UNKNOWN}")
    words = ", ".join(told)
    if not others:
        return f"“{title}”: {words}"
    noun = "another article" if len(others) == 1 else f"{len(others):,} other articles"
    if all(other.changes == first.changes for other in others):
        return f"“{title}” and {noun}: {words}"
    return f"“{title}”: {words}; details of {noun}"


# -- tables that leave the archive --------------------------------------------------------------


def to_table(store: Store, edits: Edits) -> str:
    """Return what persons say of articles as a tab-separated table with the columns COLUMNS."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    said = dict(edits.all())
    for article in store.articles.several(sorted(said)):
        for name, value in said[article.id]:
            writer.writerow((article.original.sha256, article.id, article.title, name, value))
    return out.getvalue()


def from_table(store: Store, edits: Edits, table: str) -> tuple[list[ArticleEdit], tuple[str, ...]]:
    """Return the edits of a table that do not stand yet, and what could not be taken, in words.

    An article is the one with the same original, byte for byte, else the one with that id.

    Raises:
        ArchiveError: it is no such table.
    """
    from tajarchive.ingest.details import parsed

    changes: dict[str, dict[str, str]] = {}
    problems: list[str] = []
    for number, row in _rows(table):
        article = _article_of(store, row)
        if article is None:
            name = row.get("title") or row.get("article") or row.get("sha256") or "?"
            problems.append(f"Line {number}: “{name}” is not in this archive.")
            continue
        try:
            value = parsed(row.get("field", ""), row.get("value", ""))
        except ArchiveError as error:
            problems.append(f"Line {number}: {error}")
            continue
        changes.setdefault(article, {})[row.get("field", "")] = value or ""
    made: list[ArticleEdit] = []
    for article, values in changes.items():
        standing = dict(edits.of(article))
        new = tuple((n, v) for n, v in values.items() if standing.get(n) != v)
        if new:
            made.append(ArticleEdit(article, new))
    return made, tuple(problems)


def _rows(table: str) -> Iterable[tuple[int, dict[str, str]]]:
    """Yield each line of a table with its number."""
    if len(table) > _MOST:
        raise ArchiveError("The file is too large to be a table of edits; choose another.")
    lines: Sequence[list[str]]
    try:
        lines = list(csv.reader(table.removeprefix("\ufeff").splitlines(), delimiter="\t"))
    except csv.Error as error:
        raise ArchiveError(f"The file is no table of edits ({error}); choose another.") from error
    headings = [heading.strip().lower() for heading in lines[0]] if lines else []
    if not {"field", "value"} <= set(headings) or not {"sha256", "article"} & set(headings):
        raise ArchiveError(
            f"The first line must name the columns: {', '.join(COLUMNS)}, divided by tabs."
        )
    for number, cells in enumerate(lines[1:], start=2):
        if any(cell.strip() for cell in cells):
            yield number, {h: c.strip() for h, c in zip(headings, cells, strict=False)}


def _article_of(store: Store, row: Mapping[str, str]) -> str | None:
    same = store.articles.with_bytes(row.get("sha256", ""))
    if same is not None:
        return same
    article = row.get("article", "")
    return article if store.articles.arrivals([article]) else None
