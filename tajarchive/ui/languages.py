# SPDX-License-Identifier: MIT
"""Names of languages for ISO 639-1 codes."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def name(code: str) -> str:
    """Return the English name of a language, "Language unknown" for "und", else the code."""
    if not code or code == "und":
        return "Language unknown"
    language = QLocale.codeToLanguage(code)
    if language in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return code
    return QLocale.languageToString(language)
