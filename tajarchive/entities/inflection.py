# SPDX-License-Identifier: MIT
"""Case endings of Russian and Tajik names: the forms in which a listed name meets us in a text."""

from __future__ import annotations

import re

_ADJECTIVE = re.compile("(ый|ий|ой|ая|яя|ое|ее|ые|ие)$")
_SIBILANTS = "гкхжчшщ"
_CASES = 5
"""Genitive, dative, accusative, instrumental, prepositional; the nominative is the name itself."""

_TAJIK_AFTER_CONSONANT = ("и", "ро", "у", "ҳо", "ҳои", "ҳоро", "ҳову", "аш", "иён", "иро")
_TAJIK_AFTER_VOWEL = ("и", "ро", "ву", "ю", "йи", "ҳо", "ҳои", "ҳоро", "аш", "яш")
_VOWELS = "аеёиоуыэюяӣӯ"


def russian_forms(name: str, kind: str) -> set[str]:
    """Return the oblique forms of a Russian name; `kind` is an entity type or "adj".

    Persons: every word declines. Others: leading adjectives and the first noun decline, what
    follows (a genitive as a rule) stays. "adj": an adjective in all genders, and its form before
    a hyphen. The nominative is not among them.
    """
    if kind == "adj":
        return _adjective_all(name)
    words = name.split(" ")
    count = len(words) if kind == "PERSON" else _head_length(words)
    columns = [_word(word, kind, count > 1) for word in words[:count]]
    forms: set[str] = set()
    for case in range(_CASES):
        for pick in range(max(len(column[case]) for column in columns)):
            chosen = [column[case][min(pick, len(column[case]) - 1)] for column in columns]
            forms.add(" ".join([*chosen, *words[count:]]))
    forms.discard(name)
    return forms


def russian_case(name: str, kind: str, case: int) -> str:
    """Return a Russian name in one case, from 0, the genitive, to 4, the prepositional."""
    words = name.split(" ")
    count = len(words) if kind == "PERSON" else _head_length(words)
    declined = [_word(word, kind, count > 1)[case][0] for word in words[:count]]
    return " ".join([*declined, *words[count:]])


def tajik_forms(name: str) -> set[str]:
    """Return a Tajik name with the endings that join its last word (изофат, -ро, -у, -ҳо)."""
    last = name[-1:].lower()
    if not last.isalpha():
        return set()
    if last == "ӣ":
        stem = name[:-1]
        return {
            stem + ending for ending in ("ии", "иро", "иву", "иҳо", "иҳои", "иён", "иёни", "ию")
        }
    endings = _TAJIK_AFTER_VOWEL if last in _VOWELS else _TAJIK_AFTER_CONSONANT
    return {name + ending for ending in endings}


def russian_stems(word: str) -> list[str]:
    """Return what a Russian surname may be in the nominative, likeliest first, itself included."""
    lower = word.lower()
    for endings, cut in (
        (("овым", "евым", "ёвым", "иным", "ыным"), 2),
        (("ову", "еву", "ёву", "ину"), 1),
        (("ове", "еве", "ёве", "ине"), 1),
    ):
        if lower.endswith(endings):
            return [word[:-cut], word[:-cut] + "а", word]
    if lower.endswith(("овой", "евой", "ёвой", "иной")):
        return [word[:-2] + "а", word]
    if lower.endswith(("ова", "ева", "ёва", "ина")):
        return [word, word[:-1]]
    if lower.endswith(("зоды", "зоде", "зоду")):
        return [word[:-1] + "а", word]
    if lower.endswith("зодой"):
        return [word[:-2] + "а", word]
    if lower.endswith(("ского", "скому", "ским", "ском")):
        cut = 3 if lower.endswith(("ского", "скому")) else 2
        return [word[:-cut] + "ий", word]
    return [word]


def _head_length(words: list[str]) -> int:
    for i, word in enumerate(words):
        indeclinable = word[-1:].lower() in "уюэеёӣӯ" and i + 1 < len(words)  # «Жогорку Кенеш»
        if not indeclinable and not _ADJECTIVE.search(word.lower()):
            return i + 1
    return len(words)


def _adjective_all(word: str) -> set[str]:
    match = _ADJECTIVE.search(word)
    if not match:
        return set()
    stem = word[: match.start()]
    soft = "ий" if word.endswith("ий") else "ый"
    i = "и" if soft == "ий" or stem[-1:] in _SIBILANTS else "ы"
    endings = ["ого", "ому", i + "м", "ом", "ая", "ой", "ую", "ое", i + "е", i + "х", i + "ми", "о"]
    return {stem + ending for ending in endings}


def _adjective(word: str) -> list[list[str]]:
    lower = word.lower()
    stem, ending = word[:-2], lower[-2:]
    i = "и" if stem[-1:].lower() in _SIBILANTS or ending in ("ие", "яя", "ее") else "ы"
    if ending in ("ая", "яя"):
        soft = ending == "яя" or stem[-1:].lower() in "жчшщ"
        oblique = stem + ("ей" if soft else "ой")
        return [
            [oblique],
            [oblique],
            [stem + ("юю" if ending == "яя" else "ую")],
            [oblique],
            [oblique],
        ]
    if ending in ("ые", "ие"):
        return [
            [stem + i + "х"],
            [stem + i + "м"],
            [word, stem + i + "х"],
            [stem + i + "ми"],
            [stem + i + "х"],
        ]
    soft = (ending == "ий" and stem[-1:].lower() not in "гкх") or ending == "ее"
    go, mu, m = ("его", "ему", "ем") if soft else ("ого", "ому", "ом")
    i = "и" if ending == "ий" or stem[-1:].lower() in _SIBILANTS else "ы"
    return [[stem + go], [stem + mu], [word, stem + go], [stem + i + "м"], [stem + m]]


def _word(word: str, kind: str, in_phrase: bool) -> list[list[str]]:
    head, hyphen, tail = word.rpartition("-")
    if hyphen and tail[:1].isupper():
        return [[head + "-" + form for form in forms] for forms in _word(tail, kind, in_phrase)]
    lower = word.lower()
    fixed = [[word] for _ in range(_CASES)]
    if len(word) < 3 or not re.search("[а-яё]$", lower) or word.isupper():
        return fixed
    if _declines_as_adjective(lower, kind, in_phrase):
        return _adjective(word)
    if kind == "PERSON" and lower.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return [[word + "а"], [word + "у"], [word + "а"], [word + "ым", word + "ом"], [word + "е"]]
    if kind == "PERSON" and lower.endswith(("ова", "ева", "ёва", "ина", "ына")):
        stem = word[:-1]
        return [[stem + "ой"], [stem + "ой"], [stem + "у"], [stem + "ой"], [stem + "ой"]]
    return _noun(word, kind) or fixed


def _declines_as_adjective(lower: str, kind: str, in_phrase: bool) -> bool:
    if kind == "PERSON":
        return lower.endswith(("ский", "цкий", "ская", "цкая", "ый", "ская"))
    if not _ADJECTIVE.search(lower):
        return False
    return in_phrase or lower.endswith(("ый", "ская", "ное", "ский"))


def _noun(word: str, kind: str) -> list[list[str]] | None:
    lower = word.lower()
    stem = word[:-1]
    before = lower[-2:-1]
    if lower.endswith("ия"):
        return [[stem + "и"], [stem + "и"], [stem + "ю"], [stem + "ей"], [stem + "и"]]
    if lower.endswith(("а", "я")):
        hard = lower.endswith("а")
        genitive = "ы" if hard and before not in _SIBILANTS else "и"
        ins = ["ой", "ей"] if hard else ["ей", "ёй"]
        return [
            [stem + genitive],
            [stem + "е"],
            [stem + ("у" if hard else "ю")],
            [stem + e for e in ins],
            [stem + "е"],
        ]
    if lower.endswith("ие"):
        return [[stem + "я"], [stem + "ю"], [word], [stem + "ем"], [stem + "и"]]
    if lower.endswith(("ство", "тво")):
        return [[stem + "а"], [stem + "у"], [word], [stem + "ом"], [stem + "е"]]
    if lower.endswith("ий"):
        return [
            [stem + "я"],
            [stem + "ю"],
            [stem + "я", word],
            [stem + "ем"],
            [stem + "и", stem + "е"],
        ]
    if lower.endswith("й"):
        return [[stem + "я"], [stem + "ю"], [stem + "я", word], [stem + "ем"], [stem + "е"]]
    if lower.endswith("ь"):
        return _soft(word, kind)
    if lower.endswith("ец") and len(word) > 4:
        root = word[:-2] + ("й" if lower[-3] in _VOWELS else "")
        return [
            [root + "ца"],
            [root + "цу"],
            [root + "ца"],
            [root + "цем", root + "цом"],
            [root + "це"],
        ]
    if lower[-1] in "бвгджзклмнпрстфхцчшщ":
        ins = ["ем", "ом"] if lower[-1] in "жчшщц" else ["ом"]
        return [
            [word + "а"],
            [word + "у"],
            [word + "а", word],
            [word + e for e in ins],
            [word + "е"],
        ]
    if lower.endswith("ы") and kind in ("GPE", "LOC", "ORG"):
        return [[stem + "ов", stem], [stem + "ам"], [word], [stem + "ами"], [stem + "ах"]]
    return None


def _soft(word: str, kind: str) -> list[list[str]]:
    stem = word[:-1]
    if kind == "PERSON":
        return [[stem + "я"], [stem + "ю"], [stem + "я"], [stem + "ем"], [stem + "е"]]
    return [
        [stem + "и", stem + "я"],
        [stem + "и", stem + "ю"],
        [word],
        [word + "ю", stem + "ем"],
        [stem + "и", stem + "е"],
    ]


def plural_people(word: str) -> set[str]:
    """Return the forms of a Russian noun for a nation's people: "таджик", "китаец", "россиянин"."""
    lower = word.lower()
    if lower.endswith(("анин", "янин")):
        stem = word[:-2]
        single = {word + ending for ending in ("а", "у", "ом", "е")}
        return single | {stem + ending for ending in ("е", "", "ам", "ами", "ах")}
    if lower.endswith("ец"):
        root = word[:-2] + ("й" if lower[-3:-2] in _VOWELS else "") + "ц"
        return {root + e for e in ("а", "у", "ем", "ом", "е", "ы", "ев", "ам", "ами", "ах")}
    if lower.endswith("ка"):
        stem = word[:-2]
        return {stem + e for e in ("ки", "ке", "ку", "кой", "ок", "кам", "ками", "ках")}
    plural = "и" if lower[-1:] in "кгхжшчщ" else "ы"
    return {word + e for e in ("а", "у", "ом", "е", plural, "ов", "ам", "ами", "ах")}
