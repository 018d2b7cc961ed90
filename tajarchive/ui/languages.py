# SPDX-License-Identifier: MIT
"""Names of languages for ISO 639-1 codes."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from tajarchive.ui.translation import tr


def name(code: str) -> str:
    """Return the name of a language, "Language unknown" for "und", else the code."""
    if not code or code == "und":
        return tr("Language unknown")
    language = QLocale.codeToLanguage(code)
    if language in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return code
    return tr(QLocale.languageToString(language))
