# SPDX-License-Identifier: MIT
"""The user guide names every key."""

from __future__ import annotations

from pathlib import Path

from tajarchive.ui.actions import COMMANDS

GUIDE = Path(__file__).parents[2] / "docs" / "user-guide.md"


def test_the_guide_lists_every_shortcut() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    for command in COMMANDS:
        if command.keys:
            assert f"| {', '.join(command.keys)} | {command.text.rstrip('…')} |" in text
