# SPDX-License-Identifier: MIT
"""The whole main job, end to end, as a fresh machine without a display does it."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata

import pypdfium2

from tajarchive import cli, paths
from tajarchive.cli import demo


def test_the_demonstration_makes_everything(tmp_path):
    folder = tmp_path / "out"
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "tajarchive", "demo", str(folder)],
        capture_output=True,
        env=environment,
        timeout=300,
    )
    shown = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert f"{len(paths.starter_articles())} articles" in shown
    for step in ("Search", "Names", "Events", "Clipboard", "PDF", "Made"):
        assert f"\n{step}" in shown
    text = (folder / "passage.txt").read_text(encoding="utf-8")
    assert ", para. " in text
    assert "<blockquote" in (folder / "passage.html").read_text(encoding="utf-8")
    assert (folder / "passage.md").read_text(encoding="utf-8").startswith("> ")
    assert (folder / "window.png").read_bytes().startswith(b"\x89PNG")
    document = pypdfium2.PdfDocument(folder / "passages.pdf")
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    printed = unicodedata.normalize("NFKC", "".join(pages))
    assert "Тоҷикистон" in printed
    assert "塔吉克斯坦" in printed


def test_a_step_that_gives_nothing_is_a_failure(tmp_path, monkeypatch, capsys):
    def nothing(folder):
        raise demo._NothingMade("no events were found")

    monkeypatch.setattr(demo, "_work", nothing)
    assert cli.run(["demo", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == (
        "tajarchive: the demonstration failed: no events were found.\n"
    )


def test_it_replaces_its_own_archive_and_no_other(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(demo, "_work", lambda folder: (folder / "archive").mkdir())
    assert cli.run(["demo", str(tmp_path / "out")]) == 0
    assert cli.run(["demo", str(tmp_path / "out")]) == 0
    mine = tmp_path / "mine" / "archive" / "archive.db"
    mine.parent.mkdir(parents=True)
    mine.write_text("precious")
    assert cli.run(["demo", str(tmp_path / "mine")]) == 2
    assert "not made by this demonstration" in capsys.readouterr().err
    assert mine.read_text() == "precious"


def test_settings_and_display_are_left_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("TAJARCHIVE_CONFIG", "before")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    with demo._alone(tmp_path):
        assert os.environ["TAJARCHIVE_CONFIG"] == str(tmp_path / "settings")
        assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert os.environ["TAJARCHIVE_CONFIG"] == "before"
    assert "QT_QPA_PLATFORM" not in os.environ
