# SPDX-License-Identifier: MIT
"""Finding files under folders, whatever the folders hold."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tajarchive import ingest
from tajarchive.model import Failed


def _make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words of an article", encoding="utf-8")


def test_files_come_in_a_fixed_order_without_hidden_and_unknown_ones(tmp_path: Path) -> None:
    _make(
        tmp_path, "b.txt", "a.md", "z/c.html", "m/d.pdf", ".hidden.txt", ".git/x.txt", "photo.jpg"
    )
    found = [p.relative_to(tmp_path).as_posix() for p in ingest.discover([tmp_path])]  # type: ignore[union-attr]
    assert found == ["a.md", "b.txt", "m/d.pdf", "z/c.html"]


def test_a_file_that_is_named_is_always_tried(tmp_path: Path) -> None:
    _make(tmp_path, "notes.xyz", ".hidden.txt")
    paths = [tmp_path / "notes.xyz", tmp_path / ".hidden.txt"]
    assert list(ingest.discover(paths)) == paths


def test_a_path_that_leads_nowhere_is_reported(tmp_path: Path) -> None:
    _make(tmp_path, "a.txt")
    found = list(ingest.discover([tmp_path / "missing", tmp_path]))
    assert found[0] == Failed(str(tmp_path / "missing"), "There is no such file or folder.")
    assert found[1:] == [tmp_path / "a.txt"]


def test_loops_and_second_ways_end(tmp_path: Path) -> None:
    _make(tmp_path, "a/one.txt", "two.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    found = list(ingest.discover([tmp_path, tmp_path / "a"]))
    files = [p for p in found if isinstance(p, Path)]
    assert sorted(p.name for p in files if p.exists()) == ["one.txt", "two.txt"]


def test_a_folder_that_may_not_be_read_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make(tmp_path, "closed/a.txt", "open.txt")
    scan = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(ingest.discover([tmp_path]))
    assert found[0] == tmp_path / "open.txt"
    assert isinstance(found[1], Failed)
    assert "Permission denied" in found[1].reason


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode elsewhere")
def test_a_name_that_is_not_utf8_is_imported_and_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xd2\xe5\xea\xf1\xf2.txt"))
    path.write_text("The wall along the river was finished on Thursday, at last.", encoding="utf-8")
    (found,) = ingest.discover([tmp_path])
    assert isinstance(found, Path)
    article = ingest.read(found)
    assert article.original.name == "\ufffd" * 5 + ".txt"
    article.original.name.encode()


def test_it_stops_when_asked(tmp_path: Path) -> None:
    _make(tmp_path, "a.txt", "b.txt")
    assert list(ingest.discover([tmp_path], lambda: True)) == []
