# SPDX-License-Identifier: MIT
"""What commands write: documents and lines on stdout, complaints on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any, TextIO

SCHEMA = 1
"""Version of the JSON forms; a change that breaks a reader raises it."""


def prepare() -> None:
    """Make both streams UTF-8 on every system.

    A file name that is no UTF-8 has lone surrogates; they come out as backslash escapes, which
    are right in JSON too.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(text: str = "") -> None:
    """Write a line on stdout."""
    _write(sys.stdout, text + "\n")


def write(text: str) -> None:
    """Write a text on stdout as it is."""
    _write(sys.stdout, text)


def say_json(document: Mapping[str, Any]) -> None:
    """Write a JSON document on stdout, with the number of its schema first."""
    whole = {"schema": SCHEMA, **document}
    _write(sys.stdout, json.dumps(whole, ensure_ascii=False, indent=1) + "\n")


def complain(text: str) -> None:
    """Write one line on stderr."""
    _write(sys.stderr, " ".join(text.split()) + "\n")


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:  # a window program on Windows has none
        stream.write(text)
