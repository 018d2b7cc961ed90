# SPDX-License-Identifier: MIT
"""The declared table of settings; preferences page, command line and documentation follow it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tajarchive import paths
from tajarchive.errors import ArchiveError


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a person may choose; `choices` is empty for free values of `default`'s type."""

    key: str
    default: bool | int | float | str
    title: str
    description: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None


SETTINGS = (
    Setting("theme", "system", "Theme", "Colours of the window.", ("system", "dark", "light")),
    Setting("language", "system", "Language", "Language of the window, from its next start on.",
            ("system", "en", "ru", "tg")),
    Setting("reader.family", "serif", "Reader font", "Family of the article's text.",
            ("serif", "sans")),
    Setting("reader.size", 13, "Text size", "Size of the article's text in points.", (), 8, 32),
    Setting("reader.width", 76, "Line length", "Longest line in characters.", (), 40, 140),
    Setting("reader.spacing", 145, "Line spacing", "Height of a line in percent.", (), 100, 250),
    Setting("reader.numbers", True, "Paragraph numbers", "Number paragraphs in the margin."),
    Setting("citation.style", "chicago", "Citation style", "Style of copied citations.",
            ("chicago", "apa", "mla", "gost")),
    Setting("search.limit", 50, "Results per step", "Results fetched at once.", (), 20, 500),
    Setting("search.expand", True, "Other spellings",
            "Find names in their other spellings and scripts too."),
    Setting("search.history", True, "Remember searches", "Offer past searches below the box."),
    Setting("import.jobs", 0, "Import processes", "0 leaves the number to the program.", (), 0, 16),
    Setting("names.spacy_pipeline", "", "spaCy pipeline",
            "A pipeline of your own that finds names where nothing else does."),
    Setting("names.spacy_python", "", "Python with spaCy",
            "The Python that runs it; empty is the one the program runs on."),
    Setting("restore", True, "Restore session", "Reopen the last query and article at the start."),
)  # fmt: skip

_BY_KEY = {setting.key: setting for setting in SETTINGS}


def coerce(key: str, value: Any) -> bool | int | float | str:
    """Return the value as the setting's type.

    Raises:
        ArchiveError: the key is unknown, or the value is not allowed.
    """
    setting = _BY_KEY.get(key)
    if setting is None:
        raise ArchiveError(f"There is no setting “{key}”; known are: {', '.join(_BY_KEY)}.")
    try:
        number = _converted(setting, value)
    except (TypeError, ValueError):
        number = None
    if number is None or not _allowed(setting, number):
        raise ArchiveError(f"“{value}” is not a value of {key}: {_expected(setting)}.")
    return number


def _converted(setting: Setting, value: Any) -> bool | int | float | str | None:
    if isinstance(setting.default, bool):
        words = {"true": True, "yes": True, "1": True, "on": True,
                 "false": False, "no": False, "0": False, "off": False}  # fmt: skip
        return words.get(str(value).lower())
    return type(setting.default)(value)


def _allowed(setting: Setting, value: bool | int | float | str) -> bool:
    if setting.choices:
        return value in setting.choices
    if isinstance(value, int | float) and setting.minimum is not None:
        return setting.minimum <= value <= (setting.maximum or float("inf"))
    return True


def _expected(setting: Setting) -> str:
    if setting.choices:
        return "one of " + ", ".join(setting.choices)
    if setting.minimum is not None:
        return f"a number from {setting.minimum:g} to {setting.maximum:g}"
    return "true or false"


class Settings:
    """The chosen values, kept as JSON in the user's configuration folder.

    A missing or broken file counts as no choices made; unknown keys in it are kept, so that an
    older version of the program does not lose a newer one's settings.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.user_config() / "settings.json"
        self._values: dict[str, Any] = {}
        try:
            loaded = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            loaded = {}
        if isinstance(loaded, dict):
            self._values = loaded

    def get(self, key: str) -> Any:
        """Return the chosen value of a setting, or its default."""
        try:
            return coerce(key, self._values[key])
        except (KeyError, ArchiveError):
            return _BY_KEY[key].default

    def set(self, key: str, value: Any) -> None:
        """Choose a value and keep it.

        Raises:
            ArchiveError: the key or value is not allowed, or the file cannot be written.
        """
        self._values[key] = coerce(key, value)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(self._values, ensure_ascii=False, indent=1)
            self._file.write_text(text, encoding="utf-8")
        except OSError as error:
            raise ArchiveError(
                f"The settings cannot be saved to {self._file}: {error.strerror}."
            ) from error
