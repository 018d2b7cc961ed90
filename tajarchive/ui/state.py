# SPDX-License-Identifier: MIT
"""What the window remembers until the next start: sizes, the query, the article, the archive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from tajarchive import paths

_RECENT = 8


class State:
    """An ini file in the user's configuration folder; broken values count as none."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = QSettings(
            str(file or paths.user_config() / "window.ini"), QSettings.Format.IniFormat
        )

    def get(self, key: str, default: str = "") -> str:
        """Return a text."""
        value = self._file.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """Return a whole number."""
        try:
            return int(self.get(key) or default)
        except ValueError:
            return default

    def data(self, key: str) -> QByteArray:
        """Return bytes that a widget saved."""
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, key: str, value: Any) -> None:
        """Remember a text, number or bytes."""
        self._file.setValue(key, value if isinstance(value, QByteArray) else str(value))

    def recent(self) -> list[Path]:
        """Return the archives that were open, latest first."""
        return [Path(line) for line in self.get("recent").split("\n") if line]

    def opened(self, archive: Path) -> None:
        """Remember an archive as the latest."""
        others = [path for path in self.recent() if path != archive]
        self.set("recent", "\n".join(str(path) for path in [archive, *others][:_RECENT]))

    def save(self) -> None:
        """Write the file."""
        self._file.sync()
