# SPDX-License-Identifier: MIT
"""searches: searches that are kept, with what is new, and those that were made."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tajarchive.cli import json_forms
from tajarchive.cli.command import Command, UsageError, whole_number
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import complain, say, say_json
from tajarchive.cli.search import tell_hits, tell_summary
from tajarchive.cli.terminal import bold, plain, table
from tajarchive.errors import ArchiveLocked, ReadOnly

if TYPE_CHECKING:
    from tajarchive.archive import Archive

_ACTIONS = ("list", "save", "run", "rename", "remove", "past", "forget")
_SORTS = ("relevance", "newest", "oldest")
_LIMIT = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what searches understands."""
    parser.add_argument(
        "action", metavar="ACTION", nargs="?", default="list", help=", ".join(_ACTIONS)
    )
    parser.add_argument(
        "words", metavar="WORDS", nargs="*", help="the name of a saved search; then what it needs"
    )
    parser.add_argument("--sort", choices=_SORTS, default="relevance", help="save: order of hits")
    parser.add_argument("--new", action="store_true", help="run: only what is new")
    parser.add_argument(
        "--limit",
        metavar="N",
        type=whole_number,
        default=_LIMIT,
        help="run, past: at most",
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """List, run or change searches."""
    action = {
        "list": _list,
        "save": _save,
        "run": _run,
        "rename": _rename,
        "remove": _remove,
        "past": _past,
        "forget": _forget,
    }.get(options.action)
    if action is None:
        raise UsageError(f"“{options.action}” is none of {', '.join(_ACTIONS)}.")
    return action(options)


def _words(options: argparse.Namespace, count: int, needed: str) -> list[str]:
    """Return what was given after the action: at least so many words.

    Raises:
        UsageError: there are fewer.
    """
    if len(options.words) < count:
        raise UsageError(f"searches {options.action} needs {needed}.")
    return options.words


def _list(options: argparse.Namespace) -> int:
    with open_archive(options) as archive:
        found = archive.saved_searches()
    if options.json:
        say_json({"searches": [json_forms.saved_search(each) for each in found]})
        return 0
    if not found:
        say("No search is saved. Save one with “tajarchive searches save NAME QUERY”.")
    rows = [
        (
            f"{each.new} new" if each.new else "",
            "" if each.problem else str(each.total),
            plain(each.name),
            plain(each.problem or each.query),
        )
        for each in found
    ]
    for line in table(rows, (12, 10, 40, 80)):
        say(line)
    return 0


def _save(options: argparse.Namespace) -> int:
    name, *query = _words(options, 2, "a name and a query")
    with open_archive(options, writing=True) as archive:
        saved = archive.save_search(name, " ".join(query), options.sort)
    if options.json:
        say_json({"searches": [json_forms.saved_search(saved)]})
    else:
        say(f"Saved “{plain(saved.name)}”, which finds {_articles(saved.total)} now.")
    return 0


def _run(options: argparse.Namespace) -> int:
    """Search, and note that it was looked at where that can be noted."""
    name = " ".join(_words(options, 1, "the name of a saved search"))
    try:
        with open_archive(options, writing=True) as archive:
            return _answer(archive, name, options)
    except (ArchiveLocked, ReadOnly):
        with open_archive(options) as archive:
            archive.saved_search(name)
            complain("tajarchive: the archive cannot be written to now; what is new stays so.")
            return _answer(archive, name, options)


def _answer(archive: Archive, name: str, options: argparse.Namespace) -> int:
    saved = archive.saved_search(name)
    newest = archive.newest_arrival()
    query = f"{saved.query} accession:>{saved.upto}" if options.new else saved.query
    results = archive.search(query, limit=options.limit, sort=saved.sort)
    archive.saw_search(saved.id, newest)
    if options.json:
        document = json_forms.results(results, facets=False)
        for form, hit in zip(document["hits"], results.hits, strict=True):
            form["new"] = hit.accession > saved.upto
        say_json({"search": json_forms.saved_search(saved), **document})
        return 0
    say(bold(plain(saved.name)) + (f"  ·  {saved.new} new" if saved.new else ""))
    tell_summary(results, 0)
    tell_hits(results.hits, 0, upto=saved.upto)
    return 0


def _rename(options: argparse.Namespace) -> int:
    name, *new = _words(options, 2, "the name of a saved search and its new name")
    with open_archive(options, writing=True) as archive:
        archive.rename_search(archive.saved_search(name).id, " ".join(new))
    return 0


def _remove(options: argparse.Namespace) -> int:
    name = " ".join(_words(options, 1, "the name of a saved search"))
    with open_archive(options, writing=True) as archive:
        archive.remove_search(archive.saved_search(name).id)
    return 0


def _past(options: argparse.Namespace) -> int:
    from datetime import datetime

    with open_archive(options) as archive:
        found = archive.past_searches(options.limit, " ".join(options.words))
    if options.json:
        forms = [{"query": p.query, "when": p.when, "total": p.total} for p in found]
        say_json({"past": forms})
        return 0
    rows = [
        (
            datetime.fromisoformat(past.when).astimezone().strftime("%Y-%m-%d %H:%M"),
            str(past.total),
            plain(past.query),
        )
        for past in found
    ]
    for line in table(rows, (16, 10, 90)):
        say(line)
    return 0


def _forget(options: argparse.Namespace) -> int:
    with open_archive(options, writing=True) as archive:
        archive.forget_searches(" ".join(options.words) or None)
    return 0


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


COMMAND = Command(
    "searches",
    "keep searches, and see what is new in them",
    (
        "tajarchive searches",
        "tajarchive searches save \"Border talks\" 'border w/5 treaty published:>=2024'",
        "tajarchive searches run Border talks --new",
    ),
    add_arguments,
    run,
)
