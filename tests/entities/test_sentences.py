# SPDX-License-Identifier: MIT
"""Sentences of our own in four languages: every name is found, in one form, and nothing else.

Unknown persons and bodies stand in all cases and with all endings; `sentences/*.txt` mark them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.entities.marked import check

_FOLDER = Path(__file__).parent / "sentences"


def _sentences() -> list[tuple[str, str]]:
    return [
        (file.stem, line)
        for file in sorted(_FOLDER.glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


@pytest.mark.parametrize(("language", "sentence"), _sentences())
def test_names_are_found_as_they_are_marked(language: str, sentence: str) -> None:
    check(sentence)


def test_every_language_has_its_sentences() -> None:
    counts = {language: 0 for language, _ in _sentences()}
    for language, _ in _sentences():
        counts[language] += 1
    assert all(counts[language] >= 40 for language in ("en", "ru", "tg"))
