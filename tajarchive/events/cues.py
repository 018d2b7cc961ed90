# SPDX-License-Identifier: MIT
"""The small words that tell roles, places, plans and the past, from `resources/events/cues.toml`.

Each cue is a list of patterns over folded lower-case text, any of which may match; languages
stand side by side, because quotations mix them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache

from tajarchive import paths
from tajarchive.events.timex.beginnings import ANYTHING, beginnings, letters


@cache
def _all() -> dict[str, list[str]]:
    path = paths.resources() / "events" / "cues.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def cue(name: str) -> re.Pattern[str]:
    """Return the pattern of a cue; raises KeyError for one that the resource does not have."""
    patterns = _all()[name]
    return re.compile(f"{_first_letters(patterns)}(?:{'|'.join(patterns)})")


def _first_letters(patterns: list[str]) -> str:
    """Return an assertion of a letter that some patterns begin with, "" where it may be any.

    One look tells most places where none of the patterns, in four languages, can match.
    """
    found = frozenset[str]().union(*(beginnings(p, lambda _: ANYTHING).all for p in patterns))
    return "" if "" in found else f"(?={letters(text[0] for text in found)})"
