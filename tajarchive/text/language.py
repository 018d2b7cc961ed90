# SPDX-License-Identifier: MIT
"""Telling English, Russian, Tajik and Chinese apart by script, letters and common words."""

from __future__ import annotations

import re
from collections import Counter

from tajarchive.text.scripts import script_counts

_SAMPLE = 20_000
"""Code points looked at: enough to tell, little enough to be instant on a book."""

_WORDS = re.compile(r"[^\W\d_]+")
_LETTERS = {
    "tg": ("ӣӯҷ", "ғқҳ"),
    "uz": ("ў", "ғқҳ"),
    "kk": ("әұһ", "іңғқөү"),
    "ky": ("", "ңөү"),
    "uk": ("їєґ", "і"),
}
"""Letters of a language alone, and those that it shares with others, but not with Russian."""
_NOT_RUSSIAN = frozenset("".join(own + shared for own, shared in _LETTERS.values()))
_RARE = 60
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
    "kk": frozenset("және мен бұл үшін болды деп бір туралы осы ол".split()),
    "ky": frozenset("жана менен бул үчүн болду деп бир тууралуу ал".split()),
    "uk": frozenset("і та що це для був була були його її як також про від до".split()),
    "tr": frozenset("ve bir bu ile için olarak olan da de cumhurbaşkanı".split()),
}
_LEAST = 2


def detect(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, or "und" when it cannot be told.

    Script decides first (Han without kana is Chinese); within Cyrillic and Latin very common
    words, and within Cyrillic the letters that only some languages have.
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
    """Tell the languages of the Cyrillic script by the letters that Russian has not, and words.

    Tajik and Uzbek share ғ, қ and ҳ, Kazakh and Kyrgyz ң, ө and ү; what tells them apart weighs
    more. Russian wins where such letters are as rare as foreign names make them.
    """
    letters = Counter(sample.lower())
    total = sum(count for letter, count in letters.items() if letter.isalpha())
    foreign = sum(letters[letter] for letter in _NOT_RUSSIAN)
    scores = {
        code: 3 * sum(letters[c] for c in own) + sum(letters[c] for c in shared)
        for code, (own, shared) in _LETTERS.items()
    }
    scores = {code: score + 2 * _hits(sample, code) for code, score in scores.items()}
    russian = 3 * (letters["ы"] + letters["щ"]) + 2 * _hits(sample, "ru")
    best = max(scores, key=lambda code: scores[code])
    rare = foreign * _RARE < total or russian >= 2 * scores[best]
    if rare and russian >= scores[best]:
        return "ru" if russian >= _LEAST else "und"
    return best if scores[best] >= _LEAST else "und"


def _by_words(sample: str, languages: tuple[str, ...]) -> str:
    score, language = max((_hits(sample, code), code) for code in languages)
    return language if score >= _LEAST else "und"


def _hits(sample: str, language: str) -> int:
    common = _COMMON[language]
    return sum(word in common for word in _WORDS.findall(sample.lower()))
