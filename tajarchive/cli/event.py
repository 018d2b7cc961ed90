# SPDX-License-Identifier: MIT
"""event: one event with its reports, and what a person decides about it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tajarchive.cli import entity
from tajarchive.cli.command import Command, UsageError
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import complain, say, say_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tajarchive.archive import Archive
    from tajarchive.model import Event, EventCorrection

_DECISIONS = ("confirm", "reject", "edit", "merge", "split")
_OF_ALL = ("add", "load", "undo", "redo", "log")
_LISTS = ("participants", "actor", "recipient")
_YES, _NO = ("yes", "true", "1"), ("no", "false", "0")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what event understands."""
    parser.add_argument(
        "event", metavar="ID", help=f"an event's id; or one of {', '.join(_OF_ALL)}"
    )
    parser.add_argument(
        "action",
        metavar="ACTION",
        nargs="?",
        help=f"what to decide: {', '.join(_DECISIONS)}; nothing shows the event",
    )
    parser.add_argument(
        "words", metavar="WORDS", nargs="*", help="FIELD=VALUE, other events' or articles' ids"
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """Show an event, decide about it, or work on the decisions."""
    if options.event == "log":
        return entity.tell_log(options)
    if options.event in ("undo", "redo"):
        with open_archive(options, writing=True) as archive:
            act = archive.undo if options.event == "undo" else archive.redo
            return entity.decide(archive, options, act, options.event)
    if options.event == "load":
        return _load(options)
    if options.event != "add" and options.action is None:
        return _show(options)
    if options.event != "add" and options.action not in _DECISIONS:
        raise UsageError(
            f"“{options.action}” cannot be done to an event; choose one of {', '.join(_DECISIONS)}."
        )
    with open_archive(options, writing=True) as archive:
        if options.event == "add":
            made = [_addition(archive, options)]
        else:
            made = _decisions(archive, options)
        return entity.decide(archive, options, lambda: archive.correct(made), "")


def _decisions(archive: Archive, options: argparse.Namespace) -> list[EventCorrection]:
    from tajarchive import judging

    event, words = archive.event(options.event), options.words
    if options.action in ("confirm", "reject"):
        if words:
            raise UsageError(f"{options.action} needs nothing more: event ID {options.action}")
        decide = judging.confirming if options.action == "confirm" else judging.rejecting
        return [decide(event)]
    if not words:
        wanted = {"edit": "FIELD=VALUE…", "merge": "OTHER…", "split": "ARTICLE…"}[options.action]
        raise UsageError(f"{options.action} needs more: event ID {options.action} {wanted}")
    if options.action == "edit":
        return [judging.editing(event, _fields(words))]
    if options.action == "merge":
        return archive.joining(event.id, words)
    return archive.splitting(event.id, words)


def _addition(archive: Archive, options: argparse.Namespace) -> EventCorrection:
    """Return the decision of `event add ARTICLE START END FIELD=VALUE…`."""
    from tajarchive import judging

    places = options.words[:2]
    if options.action is None or len(places) < 2 or not all(p.isdigit() for p in places):
        raise UsageError(
            "event add needs an article and a passage: event add ARTICLE START END type=meeting …"
        )
    article = archive.article(options.action)
    return judging.adding(article, int(places[0]), int(places[1]), _fields(options.words[2:]))


def _load(options: argparse.Namespace) -> int:
    """Take over what a person corrected in a table that `events --csv` wrote."""
    from tajarchive import judging
    from tajarchive.export.tables import read_table
    from tajarchive.model import EventCorrection

    if options.action is None or options.words:
        raise UsageError("event load needs the name of one file, written by events --csv.")
    table = read_table(Path(options.action))
    with open_archive(options, writing=True) as archive:
        decision, problems = archive.take_events_table(table)
    taken = decision.corrections if decision else ()
    say(f"{len(taken)} decisions about events taken over from {options.action}.")
    for one in taken:
        if isinstance(one, EventCorrection):
            say(f"  {judging.in_words(one, one.snapshot.label if one.snapshot else one.event)}")
    for problem in problems:
        complain(problem)
    return 1 if problems else 0


def _fields(words: Sequence[str]) -> dict[str, Any]:
    """Return what FIELD=VALUE words say; several names in one value are divided by ";"."""
    found: dict[str, Any] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            raise UsageError(f"“{word}” says no field; write FIELD=VALUE, such as date=2024-07-05.")
        if name in _LISTS:
            found[name] = value.split(";")
        elif name == "planned":
            if value.lower() not in (*_YES, *_NO):
                raise UsageError(f"planned is yes or no, not “{value}”.")
            found[name] = value.lower() in _YES
        else:
            found[name] = value
    return found


def _show(options: argparse.Namespace) -> int:
    with open_archive(options) as archive:
        event = archive.event(options.event)
        titles = {source.article: archive.article(source.article).title for source in event.sources}
    if options.json:
        from tajarchive.cli import json_forms

        say_json({"event": json_forms.event(event)})
    else:
        _tell(event, titles)
    return 0


def _tell(event: Event, titles: dict[str, str]) -> None:
    from tajarchive.events.chronology import date_label

    say(f"{date_label(event)}  {event.label}  ({event.status}, {event.confidence:.0%} sure)")
    codes = f"PLOVER {event.plover or 'none'}, CAMEO {event.cameo or 'none'}"
    say(f"  {event.type}, {codes}, {event.id}")
    for line in event.why:
        say(f"  {line}")
    for source in event.sources:
        say(f"  {source.article} {source.start}-{source.end}  {titles[source.article]}")
        say(f"    “{' '.join(source.text.split())}”")


COMMAND = Command(
    "event",
    "show one event with its reports, and decide about it",
    (
        "tajarchive event 2846659bbf26",
        "tajarchive event 2846659bbf26 confirm",
        'tajarchive event 2846659bbf26 edit date=2022-02-05 "place=Beijing"',
        "tajarchive event 2846659bbf26 merge bc902fee767f",
        "tajarchive event load events.csv",
        "tajarchive event undo",
    ),
    add_arguments,
    run,
)
