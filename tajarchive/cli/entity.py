# SPDX-License-Identifier: MIT
"""entity: what is known of a name, and correcting it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive.cli.command import Command, UsageError
from tajarchive.cli.opening import open_archive
from tajarchive.cli.output import complain, say, say_json, write
from tajarchive.cli.terminal import ProgressLine
from tajarchive.errors import ArchiveError

if TYPE_CHECKING:
    from tajarchive.archive import Archive
    from tajarchive.model import Correction, Decision, Entity

_CORRECTIONS = ("rename", "merge", "split", "retype", "reject", "alias")
_OF_ALL = ("add", "undo", "redo", "log", "save", "load")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what entity understands."""
    parser.add_argument(
        "entity",
        metavar="ID",
        help=f"an entity's id or name; or one of {', '.join(_OF_ALL)}",
    )
    parser.add_argument(
        "action",
        metavar="ACTION",
        nargs="?",
        help=f"what to do with it: {', '.join(_CORRECTIONS)}; nothing shows what is known of it",
    )
    parser.add_argument("words", metavar="WORDS", nargs="*", help="a name, a type, other ids")
    parser.add_argument("--as", dest="name", metavar="NAME", help="the canonical name")
    parser.add_argument("--type", metavar="T", help="its type, such as PERSON or ORG")
    parser.add_argument("--article", metavar="ID", default="", help="in this article only")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """Show or correct an entity, or work on the decisions."""
    if options.entity in _OF_ALL:
        return _run_of_all(options)
    if options.action is None:
        return _show(options)
    if options.action not in _CORRECTIONS:
        raise UsageError(
            f"“{options.action}” cannot be done to a name; choose one of {', '.join(_CORRECTIONS)}."
        )
    with open_archive(options, writing=True) as archive:
        corrections = _corrections(archive, options)
        return decide(archive, options, lambda: archive.correct(corrections), "")


def _run_of_all(options: argparse.Namespace) -> int:
    given = [word for word in (options.action, *options.words) if word is not None]
    if options.entity == "log":
        return tell_log(options)
    if options.entity in ("save", "load"):
        if len(given) != 1:
            raise UsageError(f"entity {options.entity} needs the name of one file.")
        return (_save if options.entity == "save" else _load)(options, Path(given[0]))
    with open_archive(options, writing=True) as archive:
        if options.entity == "undo":
            return decide(archive, options, archive.undo, "undo")
        if options.entity == "redo":
            return decide(archive, options, archive.redo, "redo")
        added = _addition(options, " ".join(given))
        return decide(archive, options, lambda: archive.correct([added]), "")


def _corrections(archive: Archive, options: argparse.Namespace) -> list[Correction]:
    from tajarchive import correcting
    from tajarchive.model import Correction

    entity = _entity(archive, options.entity)
    action, words, article = options.action, options.words, options.article
    text = " ".join(words)
    if action == "merge":
        if not words:
            raise UsageError("merge needs the ids of the others: entity ID merge OTHER…")
        return [correcting.merging(_entity(archive, other), entity) for other in words]
    if action == "split":
        if not options.name:
            raise UsageError("split needs the name of the other entity: --as NAME")
        return correcting.splitting(entity, words, options.name, _type(options.type), article)
    if action == "reject":
        return [Correction("reject", entity.id, text, article)]
    if not text:
        raise UsageError(f"{action} needs a word more: entity ID {action} …")
    if action == "alias":
        return [correcting.naming_alias(entity, text, article)]
    if action == "rename":
        return [Correction("rename", entity.id, name=text)]
    return [Correction("retype", entity.id, article=article, type=_type(text))]


def _addition(options: argparse.Namespace, text: str) -> Correction:
    from tajarchive import correcting

    if not text or not options.type:
        raise UsageError("entity add needs the words and their type: entity add NAME --type ORG")
    return correcting.naming_new(text, _type(options.type), options.name or "", options.article)


def _type(given: str | None) -> str:
    return (given or "").upper()


def _entity(archive: Archive, wanted: str) -> Entity:
    """Return the entity with an id, or the only one with a name."""
    try:
        return archive.entity(wanted).entity
    except ArchiveError:
        found = archive.entities_called(wanted)
        if len(found) == 1:
            return archive.entity(found[0]).entity
        if not found:
            raise
        raise UsageError(
            f"“{wanted}” may be any of {', '.join(found)}; give the id of one."
        ) from None


def decide(
    archive: Archive,
    options: argparse.Namespace,
    act: Callable[[], Decision | None],
    back: str,
) -> int:
    """Decide, undo or redo (`back` is "", "undo" or "redo"), and tell what was done."""
    decision = act()
    if decision is None:
        raise ArchiveError(f"There is nothing to {back}.")
    articles = archive.unsettled()
    failed = settle(archive)
    taken_back = back == "undo"
    if options.json:
        from tajarchive.cli import json_forms

        say_json({"decision": json_forms.decision(decision, undone=taken_back),
                  "articles": articles})  # fmt: skip
    else:
        verb = "Taken back: " if taken_back else ""
        noun = "article" if articles == 1 else "articles"
        after = f" ({articles} {noun} analysed again)" if articles else ""
        say(f"{verb}{archive.in_words(decision)}{after}.")
    return 1 if failed else 0


def settle(archive: Archive) -> bool:
    """Bring events in step; tell what failed, and return whether something did."""
    progress = ProgressLine()
    try:
        failed = archive.settle(progress=progress)
    finally:
        progress.clear()
    for one in failed:
        complain(f"{one.path}: {one.reason}")
    return bool(failed)


def _show(options: argparse.Namespace) -> int:
    with open_archive(options) as archive:
        card = archive.entity(_entity(archive, options.entity).id)
    if options.json:
        from tajarchive.cli import json_forms

        say_json(json_forms.entity_card(card))
        return 0
    entity = card.entity
    say(f"{entity.name} ({entity.type}, {entity.id})")
    if card.role:
        say(f"  {card.role}")
    say(f"  {entity.mentions} mentions in {entity.articles} articles")
    say(f"  written here: {', '.join(entity.aliases)}")
    if card.spellings:
        say(f"  also known as: {', '.join(card.spellings)}")
    if card.companions:
        named = (f"{name} ({times})" for _, name, times in card.companions)
        say(f"  named with: {', '.join(named)}")
    return 0


def tell_log(options: argparse.Namespace) -> int:
    """List every decision, the latest first."""
    with open_archive(options) as archive:
        decisions: Sequence[Decision] = archive.decisions()
        told = [(each, archive.in_words(each)) for each in decisions]
    if options.json:
        from tajarchive.cli import json_forms

        say_json({"decisions": [json_forms.decision(each) for each in decisions]})
        return 0
    if not told:
        say("Nothing has been corrected.")
    for decision, words in told:
        say(f"{decision.made}  {words}{'  (taken back)' if decision.undone else ''}")
    return 0


def _save(options: argparse.Namespace, file: Path) -> int:
    with open_archive(options) as archive:
        table = archive.authority()
    return save_table(file, table)


def save_table(file: Path, table: str) -> int:
    """Write a table to a file, or to stdout for "-".

    Raises ArchiveError when it cannot be written.
    """
    if str(file) == "-":
        write(table)
        return 0
    try:
        file.write_text(table, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ArchiveError(
            f"{file} cannot be written ({error.strerror}); choose another."
        ) from error
    say(f"Wrote {file}.")
    return 0


def _load(options: argparse.Namespace, file: Path) -> int:
    from tajarchive.export.tables import read_table

    table = read_table(file)
    with open_archive(options, writing=True) as archive:
        taken = archive.take_authority(table)
        failed = settle(archive)
    say(f"{taken} decisions taken over from {file}.")
    return 1 if failed else 0


COMMAND = Command(
    "entity",
    "show what is known of a name, and correct it",
    (
        "tajarchive entity emomali-rahmon",
        'tajarchive entity "Boris Melnik" rename "Boris P. Melnik"',
        "tajarchive entity person:boris-melnik merge person:b-melnik",
        'tajarchive entity add "Wheat Circle" --type ORG',
        "tajarchive entity undo",
        "tajarchive entity save names.tsv",
    ),
    add_arguments,
    run,
)
