# SPDX-License-Identifier: MIT
"""show: one article whole."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tajarchive.cli.command import Command
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import say, say_json
from tajarchive.cli.terminal import bold, plain, wrapped

if TYPE_CHECKING:
    from tajarchive.model import Article


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what show understands."""
    parser.add_argument("id", metavar="ID", help="the article's id, as search shows it")
    parser.add_argument("--json", action="store_true", help="everything, as JSON")


def run(options: argparse.Namespace) -> int:
    """Write the article."""
    with open_archive(options) as archive:
        article = archive.article(options.id)
    if options.json:
        from tajarchive.cli import json_forms

        say_json(json_forms.article(article))
    else:
        _tell(article)
    return 0


def _tell(article: Article) -> None:
    from tajarchive.export.dates import for_list

    say(wrapped(bold(plain(article.title))))
    for name, value in _facts(article):
        if value:
            say(wrapped(plain(value), " " * 12, f"{name:<12}"))
    for paragraph in article.paragraphs:
        text = plain(article.body[paragraph.start : paragraph.end])
        caption = paragraph.kind == "caption"
        indent = " " * (10 if caption else 5)
        number = f"{paragraph.n:>3}  " + ("|    " if caption else "")
        say()
        say(wrapped(text, indent, number))
    if article.events:
        say("\nEvents")
        for event in article.events:
            when = for_list(event.date, event.precision)
            planned = " (planned)" if event.planned else ""
            say(wrapped(plain(event.label) + planned, " " * 22, f"  {when:<20}"))


def _facts(article: Article) -> tuple[tuple[str, str | None], ...]:
    from tajarchive.export.dates import for_list

    found = f" ({article.published_from})" if article.published_from else ""
    dateline = article.dateline
    filed = ", ".join(part for part in (dateline.place, dateline.date) if part) if dateline else ""
    encoding = f", {article.original.encoding}" if article.original.encoding else ""
    return (
        ("source", article.source or "unknown"),
        ("carried by", article.publisher),
        ("published", for_list(article.published, article.published_precision) + found),
        ("author", article.author),
        ("editors", ", ".join(article.editors)),
        ("filed", filed),
        ("section", article.section),
        ("language", article.language),
        ("address", article.url),
        ("original", f"{article.original.name}, {article.original.bytes} bytes{encoding}"),
        ("edited", ", ".join(_edited(article))),
        ("warnings", "; ".join(article.warnings)),
    )


def _edited(article: Article) -> list[str]:
    """Return which details a person edited."""
    if not article.found:
        return []
    from tajarchive.ingest.details import DETAILS

    return [detail.label.lower() for detail in DETAILS if detail.name in article.edited]


COMMAND = Command(
    "show",
    "print one article with its names, dates and events",
    ("tajarchive show 3f2a9c", "tajarchive show 3f2a9c --json"),
    add_arguments,
    run,
)
