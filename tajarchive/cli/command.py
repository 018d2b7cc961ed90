# SPDX-License-Identifier: MIT
"""What a command is, and how usage errors are told."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from tajarchive.errors import ArchiveError


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `run` gets the parsed options and returns the exit code.

    `examples` are whole command lines, at least one, shown by --help and in the documentation.
    """

    name: str
    summary: str
    examples: tuple[str, ...]
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


class UsageError(ArchiveError):
    """The command line cannot be understood."""


def whole_number(text: str) -> int:
    """Read a number that is not negative (for argparse)."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 0 on")
    return int(text)
