# SPDX-License-Identifier: MIT
"""backup and restore on the command line: what they say, and their exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tajarchive import Archive, cli


def run(*words: object) -> int:
    return cli.run([str(word) for word in words])


def test_there_and_back(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "b.zip"
    assert run("--archive", own, "backup", file) == 0
    assert "4 articles, 4 originals" in capsys.readouterr().out
    assert run("--archive", own, "restore", file) == 0
    out = capsys.readouterr().out
    assert "Restored 4 articles" in out
    assert "is kept in" in out
    assert run("--archive", own, "check") == 0


def test_a_lost_original_is_an_exit_code(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Archive.open(own, read_only=True) as archive:
        archive.original_path(archive.search("ferry").hits[0].id).unlink()
    file = tmp_path / "b.zip"
    assert run("--archive", own, "backup", file) == 1
    assert "undated.txt" in capsys.readouterr().err
    assert run("--archive", tmp_path / "new", "restore", file) == 1
    assert "undated.txt" in capsys.readouterr().err


def test_what_cannot_be_restored_is_one_sentence(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--archive", tmp_path / "new", "restore", own / "archive.db") == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "new").exists()
