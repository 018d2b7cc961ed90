# SPDX-License-Identifier: MIT
"""Which script a character or a word is in, and the letters that Tajik adds to Cyrillic."""

from __future__ import annotations

import re
from functools import lru_cache

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
CYRILLIC = "\u0400-\u052f"
LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
ARABIC = "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"

_SCRIPTS = (
    ("latin", re.compile(f"[{LATIN}]")),
    ("cyrillic", re.compile(f"[{CYRILLIC}]")),
    ("han", re.compile(f"[{HAN}]")),
    ("arabic", re.compile(f"[{ARABIC}]")),
)
TAJIK_LETTERS = "ғӣқӯҳҷ"
TAJIK_FOLD = str.maketrans("ғӣқӯҳҷҒӢҚӮҲҶёЁ", "гикухчГИКУХЧеЕ")
"""Tajik letters as a person without a Tajik keyboard types them, and ё as е (Russian habit)."""


def script_of(word: str) -> str:
    """Return "latin", "cyrillic", "han", "arabic" or "other", by the word's first letter."""
    for char in word:
        script = _script_of_character(char)
        if script != "other":
            return script
    return "other"


@lru_cache(maxsize=4096)
def _script_of_character(char: str) -> str:
    return next((name for name, pattern in _SCRIPTS if pattern.match(char)), "other")


def script_counts(text: str) -> dict[str, int]:
    """Return how many letters of each script a text has."""
    return {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS}
