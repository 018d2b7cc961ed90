# SPDX-License-Identifier: MIT
"""The words around names that say what a name is: `resources/gazetteer/words/*.txt`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tajarchive import paths
from tajarchive.entities.inflection import russian_forms, tajik_forms
from tajarchive.text.scripts import HAN

LANGUAGES = ("en", "ru", "tg", "zh")
_INFLECTED = frozenset(
    "title office fac loc gpe org event place_noun org_noun fac_noun programme_noun".split()
) | {"event_noun", "given", "street", "school", "strong_title"}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language by kind, in lower case; `offices` map a title to its office,
    `lemmas` an inflected form to the word as listed.

    A phrase is kept as its words joined by blanks. Russian words are kept in all their cases.
    """

    kinds: dict[str, frozenset[str]]
    offices: dict[str, str]
    lemmas: dict[str, str]

    def has(self, kind: str, word: str) -> bool:
        """Return whether a lower-case word is of a kind."""
        return word in self.kinds.get(kind, _NONE)

    def of(self, kind: str) -> frozenset[str]:
        """Return the words of a kind."""
        return self.kinds.get(kind, _NONE)


_NONE: frozenset[str] = frozenset()


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of "en", "ru", "tg" or "zh"."""
    path = paths.resources() / "gazetteer" / "words" / f"{language}.txt"
    kinds: dict[str, frozenset[str]] = {}
    offices: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, _, rest = line.partition(": ")
        words = [word.replace("_", " ") for word in rest.split()]
        if kind.startswith("office "):
            office = kind.removeprefix("office ").replace("_", " ")
            for word in words:
                for form in _forms(word, "office", language):
                    offices.setdefault(form, office)
        elif language == "zh" and kind in ("family", "translit"):
            kinds[kind] = frozenset("".join(words))
        else:
            forms = {form: word for word in words for form in _forms(word, kind, language)}
            kinds[kind] = kinds.get(kind, _NONE) | frozenset(forms)
            lemmas |= forms | {word: word for word in words}
    return Lexicon(kinds, offices, lemmas)


@cache
def any_language(kind: str) -> frozenset[str]:
    """Return the words of a kind in English, Russian and Tajik together."""
    return _NONE.union(*(lexicon(code).of(kind) for code in ("en", "ru", "tg")))


@cache
def offices() -> dict[str, str]:
    """Return every title of every language with the office that it names."""
    merged: dict[str, str] = {}
    for language in LANGUAGES:
        for word, office in lexicon(language).offices.items():
            merged.setdefault(word, office)
    return merged


@cache
def han_pattern(kind: str) -> str:
    """Return a regular expression for the Chinese words of a kind, the longest first."""
    words = sorted(lexicon("zh").of(kind), key=len, reverse=True)
    return "(?:" + "|".join(words) + ")" if words else f"(?![{HAN}])(?={HAN})"


def _forms(word: str, kind: str, language: str) -> set[str]:
    forms = {word}
    if language == "ru" and (kind in _INFLECTED):
        decline = "PERSON" if kind in ("given", "title", "strong_title") else "ORG"
        forms |= {form.lower() for form in russian_forms(word, decline)}
        forms |= _plurals(word) if kind not in ("given", "office") else set()
    if language == "tg" and kind in ("title", "given"):
        forms |= tajik_forms(word)
    return forms


def _plurals(word: str) -> set[str]:
    if " " in word or not word[-1].isalpha():
        return set()
    last = word[-1]
    if last in "аяьй":
        stem = word[:-1]
        ends = ("ы", "и", "", "ам", "ями", "ами", "ей", "ев", "ах", "ям")
        return {stem + end for end in ends}
    ends = ("ы", "и", "ов", "ей", "ам", "ами", "ах")
    return {word + end for end in ends}
