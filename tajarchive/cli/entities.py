# SPDX-License-Identifier: MIT
"""entities: who and what is named."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tajarchive.cli.command import Command, UsageError, whole_number
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say, say_json, write
from tajarchive.cli.terminal import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tajarchive.archive import Archive
    from tajarchive.model import Entity

_MOST_LINKED = 5000
"""A matrix of that many squared still fits into memory: 200 MB."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what entities understands."""
    parser.add_argument(
        "query", metavar="QUERY", nargs="*", help="only of articles that answer this"
    )
    parser.add_argument("--type", metavar="T", help="only of this type, such as PERSON or GPE")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="answer as JSON")
    forms.add_argument("--csv", action="store_true", help="answer as a table")
    forms.add_argument(
        "--links", action="store_true", help="who is named with whom, as a table of pairs"
    )
    forms.add_argument(
        "--graphml", action="store_true", help="the same as a network for Gephi and the like"
    )
    parser.add_argument(
        "--most", metavar="N", type=whole_number, default=300,
        help="links among the N most often named (300)",
    )  # fmt: skip
    parser.add_argument(
        "--least", metavar="N", type=whole_number, default=1, help="links of N articles at least"
    )


def run(options: argparse.Namespace) -> int:
    """List the entities, those with most articles first."""
    from tajarchive.model import ENTITY_TYPES

    wanted = options.type.upper() if options.type else None
    if wanted is not None and wanted not in ENTITY_TYPES:
        raise UsageError(
            f"There is no type “{options.type}”; known are: {', '.join(ENTITY_TYPES)}."
        )
    query = " ".join(options.query) or None
    with open_archive(options) as archive:
        if options.links or options.graphml:
            return _links(archive, query, wanted, options)
        found = archive.entities(query, type=wanted)
    if options.json:
        from tajarchive.cli import json_forms

        say_json({"entities": [json_forms.entity(each) for each in found]})
    elif options.csv:
        from tajarchive.export.network import entities_csv

        write(entities_csv(found))
    else:
        _tell(found)
    return 0


def _links(
    archive: Archive, query: str | None, wanted: str | None, options: argparse.Namespace
) -> int:
    from tajarchive.export import network

    if not 2 <= options.most <= _MOST_LINKED:
        raise UsageError(f"--most must be a number from 2 to {_MOST_LINKED}.")
    found = archive.network(query, wanted, options.most, options.least)
    write(network.graphml(found) if options.graphml else network.links_csv(found))
    return 0


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
    (
        "tajarchive entities --type PERSON",
        "tajarchive entities vaccine --csv",
        "tajarchive entities --type PERSON --graphml > people.graphml",
    ),
    add_arguments,
    run,
)
