# SPDX-License-Identifier: MIT
"""Telling English, Russian, Tajik and Chinese apart by script, letters and common words."""

from __future__ import annotations

import re

from tajarchive.text.scripts import script_counts

_SAMPLE = 20_000
"""Code points looked at: enough to tell, little enough to be instant on a book."""

_WORDS = re.compile(r"[^\W\d_]+")
_TAJIK_ONLY = re.compile("[ғӣқӯҳҷ]", re.IGNORECASE)
_RUSSIAN_ONLY = re.compile("[ыщ]", re.IGNORECASE)
_COMMON = {
    "ru": frozenset(
        "и в на не что с по к за от до из для это был была были его её как также об при".split()
    ),
    "tg": frozenset(
        "ва дар аз ба бо ки ин он барои то аст буд шуд карда гардид мебошад низ вай худ".split()
    ),
    "en": frozenset(
        "the of and to in a is that for on with as by was were said has at from".split()
    ),
    "de": frozenset("der die das und ist nicht mit ein eine auf für von dem den".split()),
    "fr": frozenset("le la les et des est une dans pour que qui sur avec du au".split()),
    "es": frozenset("el los las y de que en una por con para del se su al".split()),
    "uz": frozenset(
        "va bilan uchun bu ham bo'yicha edi hamda esa ва билан учун бу ҳам бўйича".split()
    ),
    "tr": frozenset("ve bir bu ile için olarak olan da de cumhurbaşkanı".split()),
}
_LEAST = 2


def detect(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, or "und" when it cannot be told.

    Script decides first (Han without kana is Chinese); within Cyrillic and Latin the share of
    very common words, and for Tajik against Russian the letters that only one of them has.
    """
    sample = text[:_SAMPLE]
    counts = script_counts(sample)
    total = sum(counts.values())
    if total == 0:
        return "und"
    han = counts["han"]
    if han * 3 >= total:
        kana = len(re.findall("[\u3040-\u30ff]", sample))
        return "ja" if kana * 5 > han else "zh"
    if counts["arabic"] * 2 >= total:
        return "fa"
    if counts["cyrillic"] * 2 >= total:
        return _cyrillic(sample)
    return _by_words(sample, ("en", "de", "fr", "es", "uz", "tr"))


def _cyrillic(sample: str) -> str:
    tajik = len(_TAJIK_ONLY.findall(sample)) * 3 + _hits(sample, "tg") * 2
    russian = len(_RUSSIAN_ONLY.findall(sample)) * 3 + _hits(sample, "ru") * 2
    uzbek = len(re.findall("[ўЎ]", sample)) * 3 + _hits(sample, "uz") * 2
    best = max((tajik, "tg"), (russian, "ru"), (uzbek, "uz"))
    return best[1] if best[0] >= _LEAST else "und"


def _by_words(sample: str, languages: tuple[str, ...]) -> str:
    score, language = max((_hits(sample, code), code) for code in languages)
    return language if score >= _LEAST else "und"


def _hits(sample: str, language: str) -> int:
    common = _COMMON[language]
    return sum(word in common for word in _WORDS.findall(sample.lower()))
