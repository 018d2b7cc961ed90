# SPDX-License-Identifier: MIT
"""Cyrillic to Latin as newspapers write Tajik and Russian names, in every usual spelling."""

from __future__ import annotations

from itertools import product

_PLAIN = {
    **dict(zip("абвгдезклмнопрстуфыэ", "abvgdezklmnoprstufye", strict=True)),
    "и": "i", "й": "y", "ц": "ts", "ё": "yo", "ж": "zh", "х": "kh", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya",
    "ғ": "gh", "ӣ": "i", "қ": "q", "ӯ": "u", "ҳ": "h", "ҷ": "j",
    "ў": "o", "ҥ": "ng", "ң": "ng", "ө": "o", "ү": "u", "ұ": "u", "і": "i", "ә": "a",
}  # fmt: skip
_OTHERS = {
    "х": ("kh", "h"),
    "ҳ": ("h", "kh"),
    "ҷ": ("j", "dj", "dzh"),
    "қ": ("q", "k"),
    "ғ": ("gh", "g"),
    "ӯ": ("u", "o"),
    "ъ": ("", "'"),
    "ё": ("yo", "e"),
    "ц": ("ts",),
    "ж": ("zh", "j"),
    "й": ("y", "i"),
}
_VOWELS = "аеёиоуыэюяӣӯ"


def romanise(text: str) -> str:
    """Return Cyrillic text in Latin letters, one usual spelling; other characters stay."""
    return "".join(_cased(char, _one(text, i), text[i + 1 : i + 2]) for i, char in enumerate(text))


def romanisations(text: str, limit: int = 12) -> tuple[str, ...]:
    """Return the usual Latin spellings of a Cyrillic name, the likeliest first, at most `limit`.

    A letter with several renderings is rendered the same way throughout, so that the number of
    spellings grows with the letters that vary, not with the length.
    """
    lower = text.lower()
    varying = [char for char in dict.fromkeys(lower) if len(_OTHERS.get(char, ())) > 1]
    spellings: dict[str, None] = {romanise(text): None}
    for choice in product(*(_OTHERS[char] for char in varying[:6])):
        chosen = dict(zip(varying, choice, strict=False))
        pieces = (
            _cased(char, chosen.get(lower[i], _one(text, i)), text[i + 1 : i + 2])
            for i, char in enumerate(text)
        )
        spellings["".join(pieces)] = None
        if len(spellings) >= limit:
            break
    return tuple(spellings)


def _one(text: str, i: int) -> str:
    char = text[i].lower()
    before = text[i - 1].lower() if i else " "
    if char == "е" and (before in _VOWELS + "ъь" or not before.isalpha()):
        return "ye"
    if char == "й" and before in "иы" and not text[i + 1 : i + 2].isalpha():
        return ""
    return _PLAIN.get(char, text[i])


def _cased(char: str, latin: str, following: str) -> str:
    if not char.isupper() or char == latin:
        return latin
    return latin.upper() if following.isupper() else latin.capitalize()
