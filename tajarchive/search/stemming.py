# SPDX-License-Identifier: MIT
"""From a word as it is written to the term it is found by: folding and stemming by script.

Latin words are stemmed as English and Cyrillic ones as Russian (Snowball, Porter 2001), the
latter after Tajik letters are folded and, in Tajik, light suffixes are cut. Everything is cached
per distinct word, since a stem costs fifty times what a look-up does.
"""

from __future__ import annotations

import re
import threading
import unicodedata

from tajarchive.text.scripts import TAJIK_FOLD, TAJIK_LETTERS, script_of

_SHORTEST_STEM = 3
LONGEST = 64
"""Code points of a word that count; what is longer is no word."""

_CACHE_LIMIT = 400_000
_APOSTROPHES = "'\u2018\u2019\u201b\u2032\u00b4`\u02bc\u02bb\u02b9\uff07"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640"
_DROP = dict.fromkeys(map(ord, _APOSTROPHES + _INVISIBLE))
_POSSESSIVE = re.compile(f"[{_APOSTROPHES}]s$")
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670]")
_LATIN = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
        "ə": "a", "ħ": "h", "ŋ": "ng",
    }
)  # fmt: skip
_ARABIC = str.maketrans(
    {
        **dict.fromkeys("\u064a\u0649\u0626", "\u06cc"),  # yeh
        **dict.fromkeys("\u0643\u06aa", "\u06a9"),  # kaf
        **dict.fromkeys("\u0629\u06c0\u06be\u06c1\u06d5", "\u0647"),  # heh
        **dict.fromkeys("\u0623\u0625\u0622\u0671", "\u0627"),  # alef
        "\u0624": "\u0648",  # waw
    }
)
_CYRILLIC = TAJIK_FOLD | str.maketrans("ўүұөәңһіїґє", "уууоанхииге")
"""Tajik, Uzbek, Kazakh, Kyrgyz and Ukrainian letters as a Russian keyboard has them."""

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_LOOKS = str.maketrans("abcehkmoptxy", "авсенкмортху")
"""Latin letters that look like Cyrillic ones, in capitals at least."""

_MIXED = re.compile("[a-z].*[а-яӣғқҳҷӯ]|[а-яӣғқҳҷӯ].*[a-z]")
_PLAIN_CYRILLIC = re.compile(f"[А-Яа-яЁё{TAJIK_LETTERS}{TAJIK_LETTERS.upper()}]+").fullmatch
_HAS_TAJIK = re.compile(f"[{TAJIK_LETTERS}]")
_SHORTEST_NOUN = 4
_RUSSIAN = re.compile("[а-я]+").fullmatch
_NOUN_ENDING = re.compile("(?:ами|ам|ах|ом|ов|а|у|е|ы)$")
_CASES = ("", "а", "у", "ом", "е")
_VOWELS = "аеиоуыэюя"
_TAJIK_ENDING = re.compile("(?<=[нр])[иу]$")
_TAJIK_PLURAL = re.compile("(.{3,}[аоя])гон|(.{4,})он|(.{3,}[иу])ен")
_PLURAL = ("хоямон", "хоятон", "хояшон", "хоям", "хоят", "хояш", "хои", "хо")
_POSSESSED = ("амон", "атон", "ашон", "аш", "ат")


def strict(word: str) -> str:
    """Return a word as `=word` compares it: NFKC, case folded, apostrophes dropped.

    Diacritics and Tajik letters stay; an English possessive 's goes with its apostrophe. Digits
    are those of Europe. A Cyrillic word with Latin letters that look the same is all Cyrillic.
    """
    text = unicodedata.normalize("NFKC", word).casefold()
    text = _POSSESSIVE.sub("", text).translate(_DROP)
    if not text.isascii():
        text = text.translate(_DIGITS)
        if _MIXED.search(text):
            text = _one_script(text)
    return unicodedata.normalize("NFC", text)[:LONGEST]


def _one_script(text: str) -> str:
    """Return a word of Latin and Cyrillic letters in Cyrillic, where it can be."""
    cyrillic = text.translate(_LOOKS)
    return text if re.search("[a-z]", cyrillic) else cyrillic


def fold(word: str) -> str:
    """Return the strict form without diacritics, with Tajik letters and ё as in Russian."""
    return _fold(strict(word))


def _fold(text: str) -> str:
    if text.isascii():
        return text
    script = script_of(text)
    if script == "cyrillic":
        return _MARKS.sub("", text.translate(_CYRILLIC))
    if script == "arabic":
        return _MARKS.sub("", text.translate(_ARABIC))
    plain = unicodedata.normalize("NFKD", text.translate(_LATIN))
    return unicodedata.normalize("NFC", _MARKS.sub("", plain))


class _Stemmers:
    """Snowball stemmers behind a lock (they keep state while stemming) and a cache."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cache: dict[tuple[str, str], str] = {}
        self._stemmers: dict[str, object] = {}

    def stem(self, language: str, word: str) -> str:
        """Return the Snowball stem of a folded word."""
        found = self._cache.get((language, word))
        if found is None:
            with self._lock:
                found = self._stem(language, word)
                if len(self._cache) > _CACHE_LIMIT:
                    self._cache.clear()
                self._cache[language, word] = found
        return found

    def _stem(self, language: str, word: str) -> str:
        stemmer = self._stemmers.get(language)
        if stemmer is None:
            import snowballstemmer  # loaded with the first word, not with the window

            stemmer = self._stemmers[language] = snowballstemmer.stemmer(language)
        stem = stemmer.stemWord(word)  # type: ignore[attr-defined]
        if len(stem) < _SHORTEST_STEM and language == "russian" and len(word) > _SHORTEST_STEM:
            return word[:_SHORTEST_STEM]  # Азия would be аз, which is "from" in Tajik
        return stem or word


_STEMMERS = _Stemmers()


def term(word: str, language: str = "") -> str:
    """Return the term that a word of a text in that language is indexed under.

    Only "tg" makes a difference: in Tajik text the light suffixes go even from words without a
    letter that only Tajik has.
    """
    return forms(word, language)[0]


def forms(word: str, language: str = "") -> tuple[str, str]:
    """Return the term that a word is indexed under (see `term`), and its strict form."""
    if word.isascii() and word.isalpha():
        exact = word.lower()[:LONGEST]
        return (exact if len(exact) < 3 else _STEMMERS.stem("english", exact)), exact
    if _PLAIN_CYRILLIC(word):  # what `strict` and `_fold` would make of it, much quicker
        exact = word.lower()[:LONGEST]
        folded = exact.translate(TAJIK_FOLD)
        script = "cyrillic"
    else:
        exact = strict(word)
        folded = _fold(exact)
        if not folded.isalpha():
            return folded, exact
        script = script_of(folded)
    if len(folded) < 3:
        return folded, exact
    if script == "latin":
        return _STEMMERS.stem("english", folded), exact
    if script == "cyrillic":
        if language == "tg" or _HAS_TAJIK.search(exact):
            folded = _cut_tajik(folded)
        return _STEMMERS.stem("russian", folded), exact
    return folded, exact


def query_terms(word: str) -> tuple[str, ...]:
    """Return the terms a word of a query may be indexed under: one, or the Tajik one as well."""
    return tuple(dict.fromkeys((term(word), term(word, "tg"))))


def other_terms(word: str) -> tuple[str, ...]:
    """Return the terms that a Cyrillic word of a query may have in other cases and numbers.

    Russian: the stemmer takes the end of some nouns for a verb's (Таджикистан, план, система
    lose -ан, -ем in one case and not in the next), so what is asked in one case would miss the
    others. Tajik: the plurals in -он, -гон, -ён, which cannot be cut from texts, because words
    and names end so too (Раҳмон, забон).
    """
    folded = fold(word)
    if len(folded) < _SHORTEST_NOUN or not _RUSSIAN(folded):
        return ()
    nouns = [*_cases(folded), *_numbers(_cut_tajik(folded))]
    return tuple(dict.fromkeys(_STEMMERS.stem("russian", noun) for noun in nouns))


def _cases(folded: str) -> list[str]:
    base = _NOUN_ENDING.sub("", folded)
    if len(base) < _SHORTEST_NOUN or base[-1] in _VOWELS + "ьъй":
        return []
    return [base + ending for ending in _CASES]


def _numbers(folded: str) -> list[str]:
    """Return a Tajik word in the other number; words that there are not do no harm."""
    base = _TAJIK_ENDING.sub("", folded)
    one = _TAJIK_PLURAL.fullmatch(base)
    if one is not None:
        return [*(word for word in one.groups() if word), base + "он"]
    if len(base) < _SHORTEST_NOUN:
        return []
    if base[-1] in "иу":
        return [base + "ен"]
    return [base + ("гон" if base[-1] in _VOWELS else "он")]


def _cut_tajik(word: str) -> str:
    """Return a folded Tajik word without object marker, plural and possessive suffix.

    The izofat -и is an ending that the Russian stemmer cuts anyway.
    """
    if word.endswith("ро") and len(word) >= 6:
        word = word[:-2]
    for suffix in _PLURAL:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    for suffix in _POSSESSED:
        if word.endswith(suffix) and len(word) - len(suffix) >= 5:
            return word[: -len(suffix)]
    return word
