# SPDX-License-Identifier: MIT
"""What every test starts from: no display, and nothing of the person who runs the tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tajarchive import Archive

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests read English, whatever the language of the system.
os.environ["TAJARCHIVE_LANG"] = "en"


@pytest.fixture(scope="session", autouse=True)
def _own_secret(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep archives that outlast one test openable: their index belongs to one secret."""
    folder = tmp_path_factory.mktemp("config")
    (folder / "secret").write_text("of the tests", encoding="ascii")
    before = os.environ.get("TAJARCHIVE_CONFIG")
    os.environ["TAJARCHIVE_CONFIG"] = str(folder)
    yield folder / "secret"
    os.environ.pop("TAJARCHIVE_CONFIG")
    if before is not None:
        os.environ["TAJARCHIVE_CONFIG"] = before


@pytest.fixture(scope="session")
def starter(_own_secret: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Return the starter archive; tests only read it."""
    from benchmarks import relevance

    with relevance.starter(tmp_path_factory.mktemp("starter") / "archive") as archive:
        yield archive


@pytest.fixture(autouse=True)
def _own_user_folders(
    _own_secret: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep the tests away from the archive and the settings of the person who runs them."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TAJARCHIVE_ARCHIVE", str(home / "archive"))
    (home / "config").mkdir()
    shutil.copy(_own_secret, home / "config" / "secret")
    monkeypatch.setenv("TAJARCHIVE_CONFIG", str(home / "config"))
