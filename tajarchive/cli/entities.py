# SPDX-License-Identifier: MIT
"""entities: who and what is named."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tajarchive.cli.command import Command, UsageError
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say, say_json, write
from tajarchive.cli.terminal import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tajarchive.model import Entity

_COLUMNS = ("ID", "Type", "Name", "Aliases", "Articles", "Mentions", "Wikidata")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what entities understands."""
    parser.add_argument(
        "query", metavar="QUERY", nargs="*", help="only of articles that answer this"
    )
    parser.add_argument("--type", metavar="T", help="only of this type, such as PERSON or GPE")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="answer as JSON")
    forms.add_argument("--csv", action="store_true", help="answer as a table")


def run(options: argparse.Namespace) -> int:
    """List the entities, those with most articles first."""
    from tajarchive.model import ENTITY_TYPES

    wanted = options.type.upper() if options.type else None
    if wanted is not None and wanted not in ENTITY_TYPES:
        raise UsageError(
            f"There is no type “{options.type}”; known are: {', '.join(ENTITY_TYPES)}."
        )
    with open_archive(options) as archive:
        found = archive.entities(" ".join(options.query) or None, type=wanted)
    if options.json:
        from tajarchive.cli import json_forms

        say_json({"entities": [json_forms.entity(each) for each in found]})
    elif options.csv:
        write(_csv(found))
    else:
        _tell(found)
    return 0


def _csv(found: Sequence[Entity]) -> str:
    from tajarchive.export.tables import csv_text

    rows = (
        (e.id, e.type, e.name, "; ".join(e.aliases), e.articles, e.mentions, e.wikidata)
        for e in found
    )
    return csv_text(_COLUMNS, rows)


def _tell(found: Sequence[Entity]) -> None:
    if not found:
        say("No names were found.")
        return
    rows = [("articles", "mentions", "type", "name", "id")]
    rows += [(str(e.articles), str(e.mentions), e.type, e.name, e.id) for e in found]
    for line in table(rows, (8, 8, 9, 48, 44)):
        say(line)


COMMAND = Command(
    "entities",
    "list the people, places and bodies that are named",
    ("tajarchive entities --type PERSON", "tajarchive entities vaccine --csv"),
    add_arguments,
    run,
)
