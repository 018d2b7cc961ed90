# SPDX-License-Identifier: MIT
"""What is known of ordinary words, from `resources/search/words.toml`: function words, which a
query need not ask for, and months as newspapers cut them short."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from tajarchive import paths
from tajarchive.search import stemming

_WHOLE = re.compile("[1-9][0-9]{3,11}")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_FIRST_GROUP = re.compile("[1-9][0-9]{0,2}")
_GROUP = re.compile("[0-9]{3}")


def is_function_word(word: str) -> bool:
    """Return whether a word only holds others together; not in capitals (WHO, US, IT)."""
    if len(word) > 1 and word.isupper():
        return False
    return word.casefold().replace("ё", "е") in _function_words()


def is_article(word: str) -> bool:
    """Return whether a word is an article."""
    return word.lower() in ("the", "a", "an")


def also(terms: tuple[str, ...]) -> tuple[str, ...]:
    """Return terms, and those that mean the same month ("novemb", "nov")."""
    months = _months()
    found = dict.fromkeys(terms)
    for term in terms:
        found |= dict.fromkeys(months.get(term, ()))
    return tuple(found)


def spaced(number: str) -> str | None:
    """Return a number as Russian and Tajik texts group it ("3 600"); None for years and such."""
    digits = number.replace(",", "")
    if not _WHOLE.fullmatch(digits) or _YEAR.fullmatch(digits):
        return None
    return f"{int(digits):,}".replace(",", " ")


def one_number(words: Sequence[str]) -> int:
    """Return how many words from the first on are one number in groups of three digits."""
    count = 1
    while count < len(words) and _GROUP.fullmatch(words[count]):
        count += 1
    return count if words and _FIRST_GROUP.fullmatch(words[0]) and count > 1 else 0


@cache
def _data() -> dict[str, Any]:
    file = paths.resources() / "search" / "words.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _function_words() -> frozenset[str]:
    words = (word for text in _data()["function_words"].values() for word in text.split())
    return frozenset(word.casefold().replace("ё", "е") for word in words)


@cache
def _months() -> dict[str, tuple[str, ...]]:
    """Return the other terms of a month by each of its terms."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, rows in _data()["months"].items():
        for row in rows:
            terms = [stemming.term(word) for word in row.split()]
            for term in terms[:1] if kind == "names" else terms:
                found[term] = tuple(other for other in terms if other != term)
    return found
