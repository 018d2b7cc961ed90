# SPDX-License-Identifier: MIT
"""The window's words in the language that was chosen.

English stands in the code, in `tr` and `trn`; tables that are made when a module is loaded hold
words in `mark`, and whoever shows them puts them into `tr`. The other languages are in
`resources/translations/*.ts`, the XML of Qt Linguist; `python -m tests.ui.translating` brings
them up to date with the code.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tajarchive import paths

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

CONTEXT = "TajArchive"
"""The context of the window's own words in a catalogue; the others are those of Qt."""

LANGUAGES = ("en", "ru", "tg")
"""The languages that the window can be shown in: those whose catalogue is complete."""


@dataclass(slots=True)
class Catalogue:
    """The words of one language: by their English words and sense, and Qt's by context and
    English words."""

    language: str = "en"
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    plurals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By the English plural: one form for each that the language has (`plural_form`)."""
    of_qt: dict[tuple[str, str], str] = field(default_factory=dict)


_chosen = Catalogue()


def language() -> str:
    """Return the code of the language that the window is shown in."""
    return _chosen.language


def mark(text: str, *, sense: str = "") -> str:
    """Return the text as it is: a word of a table, which `tr` translates when it is shown."""
    return text


def tr(text: str, /, *, sense: str = "", **values: object) -> str:
    """Return a text in the chosen language, with `values` in the places of their names.

    Numbers are given as `digits` writes them. `sense` tells one of two English words that are
    written alike from the other.
    """
    said = _chosen.texts.get((text, sense), text)
    return said.format(**values) if values else said


def trn(one: str, many: str, n: int, /, **values: object) -> str:
    """Return the form of a text that goes with a number, which stands in the place of {n}."""
    forms = _chosen.plurals.get(many)
    said = forms[plural_form(_chosen.language, n)] if forms else one if n == 1 else many
    return said.format(n=digits(n), **values)


def digits(value: float, decimals: int = 0) -> str:
    """Return a number as the chosen language writes it: "1,204.5", "1 204,5"."""
    english = f"{value:,.{decimals}f}"
    if _chosen.language not in ("ru", "tg"):
        return english
    return english.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


PLURALS = {"en": 2, "ru": 3, "tg": 1, "zh": 1}
"""How many forms of a noun with a number a language has."""


def plural_form(code: str, n: int) -> int:
    """Return which of the language's forms goes with a number (Unicode CLDR, plural rules)."""
    if code == "ru":
        if n % 10 == 1 and n % 100 != 11:
            return 0
        return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2
    return 0 if PLURALS[code] == 1 or n == 1 else 1


# -- which language ----------------------------------------------------------------------------


def wanted(setting: str) -> str:
    """Return the language to show: `--lang` or TAJARCHIVE_LANG, then the setting, then the
    system's; English where none of them is known here."""
    asked = os.environ.get("TAJARCHIVE_LANG", "") or setting
    if asked == "system":
        from PySide6.QtCore import QLocale

        asked = QLocale.system().name().partition("_")[0]
    return asked if asked in LANGUAGES else "en"


def choose(code: str) -> Catalogue:
    """Show the words of a language from now on, and return its catalogue."""
    global _chosen
    _chosen = Catalogue() if code == "en" else read_catalogue(catalogue_file(code))
    return _chosen


def catalogue_file(code: str) -> Path:
    """Return where the words of a language are."""
    return paths.resources() / "translations" / f"{code}.ts"


def read_catalogue(file: Path) -> Catalogue:
    """Read a catalogue; what has no translation in it yet stays English."""
    from xml.etree import ElementTree

    root = ElementTree.parse(file).getroot()
    read = Catalogue(root.get("language", ""))
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            if message.get("numerus") == "yes":
                forms = tuple(form.text or "" for form in translation.iter("numerusform"))
                read.plurals[source] = forms
            elif name == CONTEXT:
                read.texts[source, message.findtext("comment", "")] = translation.text or ""
            else:
                read.of_qt[name, source] = translation.text or ""
    return read


# -- what Qt itself says -----------------------------------------------------------------------


def speak(app: QCoreApplication, setting: str) -> None:
    """Show the window and what Qt says in the language that is wanted (see `wanted`)."""
    code = wanted(setting)
    if code != language():
        translate_qt(app, choose(code))


def translate_qt(app: QCoreApplication, catalogue: Catalogue) -> None:
    """Have Qt's own words (buttons of dialogs, menus of edit fields) in the chosen language:
    from Qt's catalogue where it has one, else from ours."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    if catalogue.language == "en":
        return
    QLocale.setDefault(QLocale(catalogue.language))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(f"qtbase_{catalogue.language}", folder):
        translator = _own_translator(app, catalogue)
    app.installTranslator(translator)


def _own_translator(app: QCoreApplication, catalogue: Catalogue):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QTranslator

    class OfQt(QTranslator):
        def isEmpty(self) -> bool:
            return False

        def translate(
            self, context: str, source: str, disambiguation: str | None = None, n: int = -1
        ) -> str | None:
            return catalogue.of_qt.get((context, source))

    return OfQt(app)
