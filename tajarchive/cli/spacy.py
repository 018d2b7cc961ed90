# SPDX-License-Identifier: MIT
"""spacy: whether the person's own spaCy pipelines work."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from tajarchive.cli.command import Command
from tajarchive.cli.output import say, say_json

if TYPE_CHECKING:
    from tajarchive.entities.pipelines.trial import Trial, Tried


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what spacy understands."""
    parser.add_argument(
        "text", metavar="TEXT", nargs="*", help="what they are to read (a sentence of their own)"
    )
    parser.add_argument(
        "--pipeline", metavar="NAME", help="try this one, or this folder, in place of the chosen"
    )
    parser.add_argument(
        "--python", metavar="PATH", help="try this Python in place of the chosen one"
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """Try the pipelines and say what they have found."""
    from tajarchive.entities.pipelines.chosen import Choice
    from tajarchive.entities.pipelines.trial import try_out
    from tajarchive.settings import Settings

    chosen = Choice.of(Settings())
    choice = Choice(
        chosen.python if options.python is None else options.python,
        chosen.pipelines if options.pipeline is None else options.pipeline,
    )
    trial = try_out(choice, " ".join(options.text))
    if options.json:
        say_json(_form(trial))
    else:
        _tell(trial)
    return 0


def _tell(trial: Trial) -> None:
    found = trial.found
    say(f"Python {found.version} at {found.python} has spaCy {found.spacy}.")
    say(f"Installed pipelines: {', '.join(found.installed) or 'none'}.")
    for one in trial.tried:
        about = one.pipeline
        say()
        say(f"{about.name} {about.version} reads {about.language}: {one.text}")
        for words, kind in one.names:
            say(f"  {kind:10} {words}")
        if not one.names:
            say("  It finds no name there.")
        memory = f", {one.memory / 1e6:,.0f} MB in each process that reads" if one.memory else ""
        say(f"  Labels in use: {', '.join(one.labels) or 'none'}. {one.seconds:.1f} s{memory}.")
    if not trial.tried:
        say("None is chosen; “tajarchive settings names.spacy_pipeline=NAME” chooses one.")


def _form(trial: Trial) -> dict[str, Any]:
    return {
        "python": trial.found.python,
        "spacy": trial.found.spacy,
        "installed": list(trial.found.installed),
        "pipelines": [_tried(one) for one in trial.tried],
    }


def _tried(one: Tried) -> dict[str, Any]:
    about = one.pipeline
    return {
        "name": about.name,
        "version": about.version,
        "language": about.language,
        "labels": list(one.labels),
        "text": one.text,
        "names": [list(name) for name in one.names],
        "seconds": round(one.seconds, 3),
        "memory": one.memory,
    }


COMMAND = Command(
    "spacy",
    "try a spaCy pipeline of your own",
    ("tajarchive spacy", "tajarchive spacy --python ~/venv --pipeline en_core_web_sm"),
    add_arguments,
    run,
)
