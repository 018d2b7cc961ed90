# SPDX-License-Identifier: MIT
"""The commands about preferences and spaCy pipelines, and what others say about the latter."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tajarchive.entities.pipelines import chosen
from tajarchive.settings import SETTINGS, Settings
from tests import pipeline
from tests.test_pipelines import TEXT

Run = Callable[..., str]


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    script = pipeline.install(tmp_path)
    monkeypatch.setattr(chosen, "serve_script", lambda: script)
    return tmp_path


def test_settings_are_shown_and_set(tajarchive: Run) -> None:
    assert len(tajarchive("settings").splitlines()) == len(SETTINGS)
    out = tajarchive("settings", "restore=no", "reader.size=15", "theme")
    assert out == "restore=false\nreader.size=15\ntheme=system\n"
    assert Settings().get("reader.size") == 15
    assert json.loads(tajarchive("settings", "restore", "--json"))["settings"] == {"restore": False}
    tajarchive("settings", "reader.size=16", "reader.width=9", code=2)
    assert "from 40 to 140" in tajarchive.err  # type: ignore[attr-defined]
    assert Settings().get("reader.size") == 15
    tajarchive("settings", "colour", code=2)
    assert "There is no setting “colour”" in tajarchive.err  # type: ignore[attr-defined]


def test_pipelines_are_tried(tajarchive: Run, fake: Path) -> None:
    assert "None is chosen" in tajarchive("spacy")
    tajarchive("settings", "names.spacy_pipeline=fake_en")
    out = tajarchive("spacy", "Zorkan Blem", "is", "in", "Quibblia")
    assert f"Python 3.9.9 at {sys.executable} has spaCy 9.9." in out
    assert "fake_en 1.0.0 reads en: Zorkan Blem is in Quibblia\n  PERSON     Zorkan Blem\n" in out
    form = json.loads(tajarchive("spacy", "--json", "--pipeline", "fake_ru"))
    assert form["installed"] == ["fake_en", "fake_ru"]
    (tried,) = form["pipelines"]
    assert (tried["name"], tried["language"], tried["names"]) == ("fake_ru", "ru", [])
    assert tried["labels"] == ["LOC", "ORG", "PER"]
    tajarchive("spacy", "--pipeline", "none_en", code=2)
    assert "There is no pipeline “none_en”" in tajarchive.err  # type: ignore[attr-defined]
    tajarchive("spacy", "CRASH", code=2)
    assert "fake_en does not work (it broke down)" in tajarchive.err  # type: ignore[attr-defined]
    tajarchive("spacy", "--python", "/no/python", code=2)
    assert "There is no Python at /no/python" in tajarchive.err  # type: ignore[attr-defined]


def test_an_import_uses_them_or_says_why_not(tajarchive: Run, own: Path, fake: Path) -> None:
    for n, who in enumerate(("the cook", "CRASH")):
        (fake / f"{n}.txt").write_text(TEXT.format(n=n, who=who), encoding="utf-8")
    tajarchive("settings", "names.spacy_pipeline=gone_en")
    tajarchive("import", str(fake / "0.txt"), archive=own)
    said = tajarchive.err  # type: ignore[attr-defined]
    assert said.startswith("No spaCy pipeline looks for names: There is no pipeline “gone_en”")
    assert len(said.splitlines()) == 1
    tajarchive("settings", "names.spacy_pipeline=fake_en")
    out = tajarchive("import", str(fake / "1.txt"), "--json", archive=own)
    assert len(json.loads(out)["added"]) == 1
    said = tajarchive.err  # type: ignore[attr-defined]
    assert said == "One article was analysed without the spaCy pipeline: it broke down.\n"
    tajarchive("check", code=1, archive=own)
    assert "do not follow the choice of spaCy pipelines" in tajarchive.err  # type: ignore[attr-defined]
    tajarchive("check", "--repair", archive=own)
    assert "Flurb Works" in tajarchive("entities", archive=own)
    tajarchive("check", archive=own)
    tajarchive("settings", "names.spacy_pipeline=")
    tajarchive("rebuild", "analysis", archive=own)
    assert "Flurb Works" not in tajarchive("entities", archive=own)
