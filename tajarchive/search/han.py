# SPDX-License-Identifier: MIT
"""Chinese characters as they are compared: simplified, and without the forms that only old
encodings and PDF files tell apart (Kangxi radicals, compatibility ideographs)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from tajarchive import paths
from tajarchive.text.scripts import HAN

CHARACTERS = HAN + "\u2f00-\u2fd5\u3005\u3007"
"""Those of a run: besides ideographs the radicals, 々, and 〇 (二〇二二年)."""


def folded(run: str) -> str:
    """Return a run of Chinese characters, each of them folded; the same length."""
    return run if _pattern().search(run) is None else run.translate(_table())


@cache
def _table() -> dict[int, str]:
    """Return the character that stands for each one that is folded."""
    text = (paths.resources() / "search" / "traditional.txt").read_text(encoding="utf-8")
    pairs = [pair for line in text.splitlines() if line[:1] != "#" for pair in line.split()]
    found = {ord(pair[0]): pair[1] for pair in pairs}
    for code in [*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)]:
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code):
            found[code] = found.get(ord(plain), plain)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds a character that may be folded, quickly: those beyond the first plane
    are one range, since a class looks through such characters one by one."""
    usual = "".join(chr(code) for code in _table() if code <= 0xFFFF)
    return re.compile(f"[{usual}\U0002f800-\U0002fa1f]")
