# SPDX-License-Identifier: MIT
"""The command line: one module for each command, listed in `COMMANDS`."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from typing import Any

from tajarchive import __version__
from tajarchive.cli import (
    backup,
    check,
    cite,
    demo,
    edit,
    entities,
    entity,
    event,
    events,
    export,
    gui,
    importing,
    init,
    output,
    rebuild,
    restore,
    search,
    searches,
    settings,
    show,
    spacy,
    tag,
    triage,
)
from tajarchive.cli.command import Command, UsageError
from tajarchive.errors import ArchiveError

COMMANDS: tuple[Command, ...] = (
    gui.COMMAND,
    init.COMMAND,
    importing.COMMAND,
    search.COMMAND,
    searches.COMMAND,
    show.COMMAND,
    edit.COMMAND,
    triage.COMMAND,
    tag.COMMAND,
    entities.COMMAND,
    entity.COMMAND,
    events.COMMAND,
    event.COMMAND,
    cite.COMMAND,
    export.COMMAND,
    check.COMMAND,
    rebuild.COMMAND,
    backup.COMMAND,
    restore.COMMAND,
    settings.COMMAND,
    spacy.COMMAND,
    demo.COMMAND,
)
LANGUAGES = ("en", "ru", "tg")

_FAILED = 2
_INTERRUPTED = 130
_PIPE_CLOSED = 141
"""What a shell reports of a program that the SIGPIPE signal ended."""
_INVALID_COMMAND = re.compile(r"argument COMMAND: invalid choice: ['\"](.*?)['\"]")
_QUERIES = ("search", "entities", "events")


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line."""

    def error(self, message: str) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Raise UsageError instead of printing the usage and leaving."""
        unknown = _INVALID_COMMAND.match(message)
        if unknown:
            raise UsageError(_no_such_command(unknown[1]))
        hint = ""
        of_an_option = message.startswith("argument --")
        if (self.prog.split()[-1] in _QUERIES and not of_an_option) or "unrecognized" in message:
            hint = "; a query that begins with - goes after --"
        raise UsageError(f"{message}{hint}; see “{self.prog} --help”.")


def _no_such_command(name: str) -> str:
    import difflib

    close = difflib.get_close_matches(name, [command.name for command in COMMANDS], 1)
    meant = f"did you mean “{close[0]}”? See" if close else "see"
    return f"There is no command “{name}”; {meant} “tajarchive --help”."


def parser() -> Parser:
    """Return the parser of the whole command line."""
    top = Parser(
        prog="tajarchive",
        description="Search, read and cite an archive of news about Tajikistan and its neighbours.",
        epilog="Without a command the window opens. Example: tajarchive search Luban Workshop",
        allow_abbrev=False,
    )
    _add_globals(top)
    top.add_argument("--version", action="version", version=f"TajArchive {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for command in COMMANDS:
        examples = "".join(f"\n  {line}" for line in command.examples)
        each = commands.add_parser(
            command.name,
            help=command.summary,
            description=command.summary[0].upper() + command.summary[1:] + ".",
            epilog=f"Examples:{examples}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_arguments(each)
        _add_globals(each, default=argparse.SUPPRESS)
        each.set_defaults(run=command.run)
    return top


def _add_globals(to: argparse.ArgumentParser, **kept: Any) -> None:
    """Add the options that may stand before the command and after it."""
    to.add_argument("--archive", metavar="DIR", help="the archive's folder", **kept)
    to.add_argument("--lang", choices=LANGUAGES, help="language of the window", **kept)
    to.add_argument(
        "-v", "--verbose", action="store_true", help="tell more, also about failures", **kept
    )


def run(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code.

    0: done. 1: done, but some inputs failed, each named on stderr. 2: wrong usage, or nothing
    could be done. 130: stopped by Ctrl-C. Nothing is raised.
    """
    output.prepare()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except SystemExit as error:  # --help and --version
        return error.code if isinstance(error.code, int) else 0
    except ArchiveError as error:
        output.complain(f"tajarchive: {error}")
    except KeyboardInterrupt:
        output.complain("tajarchive: stopped; what was finished before stays.")
        return _INTERRUPTED
    except BrokenPipeError:
        _close_stdout()
        return _PIPE_CLOSED
    except Exception as error:
        _complain_of_bug(error, arguments)
    return _FAILED


def _run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    if options.command is None:
        options = parser().parse_args([*arguments, "gui"])
    if options.lang:
        os.environ["TAJARCHIVE_LANG"] = options.lang
    return options.run(options)


def _complain_of_bug(error: Exception, arguments: Sequence[str]) -> None:
    if {"-v", "--verbose"} & set(arguments):
        import traceback

        traceback.print_exc()
        return
    kind = type(error).__name__
    output.complain(
        f"tajarchive: something went wrong inside the program ({kind}: {error}); run it again "
        "with -v and report what it prints."
    )


def _close_stdout() -> None:
    """Keep Python from complaining, at its exit, about the pipe that was closed."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
    except (OSError, ValueError):
        return
