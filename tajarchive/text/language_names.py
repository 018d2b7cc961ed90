# SPDX-License-Identifier: MIT
"""Names of the languages that articles may be in, by ISO 639-1 code."""

from __future__ import annotations

NAMES: dict[str, tuple[str, ...]] = {
    "en": ("English",),
    "ru": ("Russian", "русский"),
    "tg": ("Tajik", "тоҷикӣ", "таджикский"),
    "zh": ("Chinese", "中文", "汉语", "китайский"),
    "fa": ("Persian", "Farsi", "Dari", "فارسی", "персидский", "форсӣ"),
    "uz": ("Uzbek", "oʻzbekcha", "o'zbekcha", "ўзбекча", "узбекский"),
    "ky": ("Kyrgyz", "кыргызча", "киргизский"),
    "kk": ("Kazakh", "қазақша", "казахский"),
    "tk": ("Turkmen", "türkmençe", "туркменский"),
    "tr": ("Turkish", "Türkçe", "турецкий"),
    "ps": ("Pashto", "پښتو", "пушту"),
    "ar": ("Arabic", "العربية", "арабский"),
    "ur": ("Urdu", "اردو", "урду"),
    "hi": ("Hindi", "हिन्दी", "хинди"),
    "uk": ("Ukrainian", "українська", "украинский"),
    "be": ("Belarusian", "беларуская", "белорусский"),
    "hy": ("Armenian", "հայերեն", "армянский"),
    "az": ("Azerbaijani", "azərbaycanca", "азербайджанский"),
    "ka": ("Georgian", "ქართული", "грузинский"),
    "mn": ("Mongolian", "монгол", "монгольский"),
    "ja": ("Japanese", "日本語", "японский"),
    "ko": ("Korean", "한국어", "корейский"),
    "de": ("German", "Deutsch", "немецкий"),
    "fr": ("French", "français", "французский"),
    "es": ("Spanish", "español", "испанский"),
    "it": ("Italian", "italiano", "итальянский"),
    "pl": ("Polish", "polski", "польский"),
    "pt": ("Portuguese", "português", "португальский"),
}
"""The English name first, then others that people write."""
_CODES = {
    name.casefold(): code for code, names in NAMES.items() for name in (code, *names)
}  # fmt: skip


def code_of(text: str) -> str | None:
    """Return the code of the language that is called so, in its own or another language."""
    return _CODES.get(" ".join(text.split()).casefold())


def name_of(code: str) -> str:
    """Return the English name of a language, its code where it has none here, "" for "und"."""
    names = NAMES.get(code)
    return names[0] if names else ("" if code == "und" else code)
