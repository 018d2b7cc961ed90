# SPDX-License-Identifier: MIT
"""edit: the details of articles, corrected by a person."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive.cli import entity
from tajarchive.cli.command import Command, UsageError
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import complain, say, say_json
from tajarchive.cli.terminal import plain, wrapped

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.model import Article, ArticleEdit

_NAMES = (
    "title", "published", "source", "publisher", "author", "dateline_place", "dateline_date",
    "section", "language", "url",
)  # fmt: skip
"""Of `ingest.details.DETAILS`, which is loaded only when this command runs."""
_HELP = {
    "published": "a day, month or year: 2022-02-05, 2022-02, 2022; with a time 2022-02-05 14:30",
    "publisher": "who published it, where that is not the source",
    "dateline_place": "where the report was filed",
    "dateline_date": "the day on which it was filed",
    "language": "a code or a name: tg, Tajik",
    "url": "its address in the web",
}
_OF_ALL = ("save", "load")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what edit understands."""
    parser.add_argument(
        "ids", metavar="ID", nargs="+", help=f"articles; or {' FILE, '.join(_OF_ALL)} FILE"
    )
    for name in _NAMES:
        parser.add_argument(
            f"--{_option(name)}", dest=name, metavar="TEXT", help=_HELP.get(name, f"the {name}")
        )
    for option, words in (
        ("clear", "this detail is unknown; may be given several times"),
        ("restore", "this detail is again as it was found; may be given several times"),
        ("confirm", "this detail is right as it is; may be given several times"),
    ):
        parser.add_argument(f"--{option}", metavar="FIELD", action="append", default=[], help=words)
    parser.add_argument("--undo", action="store_true", help="take the article's last edit back")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """Edit articles, or show what is known of one."""
    first, *others = options.ids
    if first in _OF_ALL:
        if len(others) != 1:
            raise UsageError(f"edit {first} needs the name of one file.")
        return (_save if first == "save" else _load)(options, Path(others[0]))
    changes = _changes(options)
    if options.undo:
        if changes or options.confirm or others:
            raise UsageError("edit --undo needs the id of one article and nothing more.")
        with open_archive(options, writing=True) as archive:
            return _undo(archive, options, first)
    if not changes and not options.confirm:
        if others:
            raise UsageError("edit needs what is to be changed, such as --source NAME.")
        return _show(options, first)
    with open_archive(options, writing=True) as archive:
        made = _edits(archive, options, changes)
        return entity.decide(archive, options, lambda: archive.correct(made), "")


def _changes(options: argparse.Namespace) -> dict[str, str | None]:
    """Return what is to be changed; "" is unknown, None as found."""
    given = {name: getattr(options, name) for name in _NAMES if getattr(options, name) is not None}
    for name, typed in given.items():
        if not typed.strip():
            raise UsageError(
                f"--{_option(name)} has no value; --clear {_option(name)} makes it unknown."
            )
    cleared = dict.fromkeys(map(_name, options.clear), "")
    restored = dict.fromkeys(map(_name, options.restore))
    named = [*given, *cleared, *restored, *map(_name, options.confirm)]
    twice = next((name for name in named if named.count(name) > 1), None)
    if twice is not None:
        raise UsageError(f"{_option(twice)} is given in two ways; choose one.")
    return {**given, **cleared, **restored}


def _edits(
    archive: Archive, options: argparse.Namespace, changes: dict[str, str | None]
) -> list[ArticleEdit]:
    from tajarchive.editing import confirming, editing

    made: list[ArticleEdit] = []
    for article in dict.fromkeys(options.ids):
        confirmed = confirming(archive.head(article), map(_name, options.confirm))
        made += editing([article], {**changes, **confirmed})
    return made


def _undo(archive: Archive, options: argparse.Namespace, article: str) -> int:
    archive.head(article)  # which raises for one that is not there
    last = archive.last_edit(article)
    return entity.decide(archive, options, lambda: archive.undo(last.id) if last else None, "undo")


def _option(name: str) -> str:
    return name.replace("_", "-")


def _name(field: str) -> str:
    name = field.replace("-", "_").lower()
    if name not in _NAMES:
        raise UsageError(
            f"There is no field “{field}”; known are: {', '.join(map(_option, _NAMES))}."
        )
    return name


def _show(options: argparse.Namespace, article_id: str) -> int:
    with open_archive(options) as archive:
        article = archive.head(article_id)
    if options.json:
        from tajarchive.cli import json_forms

        say_json({"id": article.id, "details": json_forms.details(article)})
    else:
        _tell(article)
    return 0


def _tell(article: Article) -> None:
    from tajarchive.ingest.details import DETAILS

    found = {one.detail: one for one in article.found if one.edited}
    for detail in DETAILS:
        value = detail.get(article) or "unknown"
        one = found.get(detail.name)
        was = f" (edited; found: {one.value or 'unknown'})" if one else ""
        say(wrapped(plain(value + was), " " * 16, f"{_option(detail.name):<16}"))


def _save(options: argparse.Namespace, file: Path) -> int:
    with open_archive(options) as archive:
        table = archive.edits_table()
    return entity.save_table(file, table)


def _load(options: argparse.Namespace, file: Path) -> int:
    from tajarchive.export.tables import read_table

    table = read_table(file)
    with open_archive(options, writing=True) as archive:
        decision, problems = archive.take_edits(table)
        failed = entity.settle(archive)
    taken = len(decision.corrections) if decision else 0
    say(f"Details of {taken} {'article' if taken == 1 else 'articles'} taken over from {file}.")
    for problem in problems:
        complain(problem)
    return 1 if problems or failed else 0


COMMAND = Command(
    "edit",
    "correct what was found of an article: title, date, source and more",
    (
        "tajarchive edit 3f2a9c",
        'tajarchive edit 3f2a9c --published 2022-02 --source "Sample Wire"',
        "tajarchive edit 3f2a9c 8b01d4 --language tg --clear author",
        "tajarchive edit 3f2a9c --restore published",
        "tajarchive edit 3f2a9c --undo",
        "tajarchive edit save edits.tsv",
    ),
    add_arguments,
    run,
)
