# SPDX-License-Identifier: MIT
"""Ids for names that no list holds: made of type and name, the same in every article."""

from __future__ import annotations

import re
import unicodedata

from tajarchive.text.normalise import fold
from tajarchive.text.transliterate import romanise

_LONGEST = 80


def slug(name: str) -> str:
    """Return a name in lower-case Latin letters and hyphens; Chinese and Arabic stay."""
    text = unicodedata.normalize("NFKD", romanise(fold(name)))
    text = "".join(char for char in text if not unicodedata.combining(char)).casefold()
    text = text.replace("'", "")
    return re.sub(r"[\W_]+", "-", text).strip("-")[:_LONGEST] or "unnamed"


def own_id(type: str, name: str) -> str:
    """Return the id of an unlisted name: "person:kakhoro-avzalsho"."""
    return f"{type.lower()}:{slug(name)}"
