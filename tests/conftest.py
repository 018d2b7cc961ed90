# SPDX-License-Identifier: MIT
"""What every test starts from: no display, and nothing of the person who runs the tests."""

from __future__ import annotations

import os

import pytest

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_user_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep the tests away from the archive and the settings of the person who runs them."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TAJARCHIVE_ARCHIVE", str(home / "archive"))
    monkeypatch.setenv("TAJARCHIVE_CONFIG", str(home / "config"))
