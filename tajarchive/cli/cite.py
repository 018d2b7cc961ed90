# SPDX-License-Identifier: MIT
"""cite: a citation of an article."""

from __future__ import annotations

import argparse

from tajarchive.cli.command import Command, whole_number
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import write


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what cite understands."""
    parser.add_argument("id", metavar="ID", help="the article's id, as search shows it")
    parser.add_argument(
        "--style", metavar="STYLE", default="chicago", help="chicago (default), apa, mla or gost"
    )
    parser.add_argument(
        "--paragraph", metavar="N", type=whole_number, help="cite this paragraph of it"
    )
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        default="text",
        help="text (default), html, ris, bibtex or csljson",
    )


def run(options: argparse.Namespace) -> int:
    """Write the citation."""
    with open_archive(options) as archive:
        cited = archive.cite(
            options.id, style=options.style, paragraph=options.paragraph, format=options.format
        )
    write(cited if cited.endswith("\n") else cited + "\n")
    return 0


COMMAND = Command(
    "cite",
    "cite an article or a paragraph of it",
    ("tajarchive cite 3f2a9c --paragraph 3", "tajarchive cite 3f2a9c --format bibtex"),
    add_arguments,
    run,
)
