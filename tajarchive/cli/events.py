# SPDX-License-Identifier: MIT
"""events: what happened when."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from tajarchive.cli.command import Command
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say, say_json, write
from tajarchive.cli.terminal import bold, plain, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tajarchive.model import Event

_QUOTED = 130
"""Code points of the sentence that reports an event."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what events understands."""
    parser.add_argument(
        "query", metavar="QUERY", nargs="*", help="only of articles that answer this"
    )
    parser.add_argument("--article", metavar="ID", help="only of this article")
    parser.add_argument("--from", metavar="D", dest="since", help="from this day, month or year on")
    parser.add_argument("--to", metavar="D", dest="until", help="up to this day, month or year")
    parser.add_argument("--type", metavar="T", help="only of this type, such as visit")
    parser.add_argument("--with", metavar="ENTITY", dest="participant", help="only with this one")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="answer as JSON")
    forms.add_argument("--csv", action="store_true", help="answer as a table (POLECAT columns)")
    forms.add_argument("--ics", action="store_true", help="answer as a calendar (iCalendar)")
    forms.add_argument(
        "--to-file",
        metavar="FILE",
        help="write a chronology with quotations and citations (.pdf, .docx, .md, .html, …)",
    )
    forms.add_argument("--timeline", action="store_true", help="answer as JSON for TimelineJS")


def run(options: argparse.Namespace) -> int:
    """List the events in order of time."""
    with open_archive(options) as archive:
        found = archive.events(
            query=" ".join(options.query) or None,
            article=options.article,
            since=options.since,
            until=options.until,
            type=options.type,
            participant=options.participant,
        )
        if options.to_file:
            written = archive.export_events(options.to_file, found, _title(options))
            say(f"Wrote {written} events to {options.to_file}.")
            if written < len(found):
                say(f"{len(found) - written} without a date were left out.")
            return 0
        if options.csv:
            write(archive.events_table(found))
            return 0
        if options.ics:
            write(archive.events_calendar(found))
            return 0
        if options.timeline:
            slides = archive.events_timeline(found, _title(options))
            say(json.dumps(slides, ensure_ascii=False, indent=1))
            return 0
    _write(options, found)
    return 0


def _title(options: argparse.Namespace) -> str:
    return f"Chronology: {' '.join(options.query)}" if options.query else "Chronology"


def _write(options: argparse.Namespace, found: Sequence[Event]) -> None:
    if options.json:
        from tajarchive.cli import json_forms

        say_json({"events": [json_forms.event(each) for each in found]})
    else:
        tell(found)


def tell(found: Sequence[Event]) -> None:
    """Print events under their years."""
    if not found:
        say("No events were found.")
    before: str | None = None
    for event in found:
        year = (event.date or "")[:4] or "date unknown"
        if year != before:
            say(("\n" if before is not None else "") + bold(year))
            before = year
        _tell_one(event)


def _tell_one(event: Event) -> None:
    from tajarchive.events.chronology import date_label, excerpt
    from tajarchive.export.dossier import beside_label

    when = date_label(event) if event.date else ""
    reports = len(event.articles)
    notes = ["planned"] if event.planned else []
    if reports > 1:
        notes.append(f"{reports} reports")
    label = plain(event.label) + (f" ({', '.join(notes)})" if notes else "")
    say(wrapped(label, " " * 32, f"  {when:<29} "))
    details = " · ".join(part for part in (beside_label(event), event.id) if part)
    say(wrapped(plain(details), " " * 32))
    source = next((source for source in event.sources if source.text), None)
    if source:
        say(wrapped(f"“{plain(excerpt(source, _QUOTED))}”", " " * 32))


COMMAND = Command(
    "events",
    "list what happened when",
    (
        "tajarchive events --from 2022 --to 2024-07 --type visit",
        "tajarchive events Luban Workshop --csv",
        "tajarchive events --from 2024 --to-file chronology.pdf",
    ),
    add_arguments,
    run,
)
