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


@cache
def _all() -> dict[str, list[str]]:
    path = paths.resources() / "events" / "cues.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def cue(name: str) -> re.Pattern[str]:
    """Return the pattern of a cue; raises KeyError for one that the resource does not have."""
    return re.compile("|".join(_all()[name]))
