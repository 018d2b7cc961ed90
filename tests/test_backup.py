# SPDX-License-Identifier: MIT
"""Backups: whole, from an archive in use, believed only as far as their hashes."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tajarchive import Archive
from tajarchive.errors import ArchiveError, ArchiveLocked
from tajarchive.model import Correction
from tests.test_upkeep import TEXT

MANIFEST = "tajarchive-backup.json"
Files = dict[str, bytes]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of three articles with a tag and a decision about a name."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for n in range(3):
        (folder / f"{n}.txt").write_text(TEXT.format(n=n), encoding="utf-8")
    with Archive.create(tmp_path / "archive") as made:
        made.import_paths([folder], jobs=0)
        made.tag(sorted(made.matching("")), "border")
        rahmon = made.entities("Rahmon")[0]
        made.correct([Correction("rename", rahmon.id, name="President Rahmon")])
        made.settle(jobs=0)
        yield made


@pytest.fixture
def backup(archive: Archive, tmp_path: Path) -> Path:
    file = tmp_path / "kept.zip"
    assert archive.back_up(file).originals == 3
    return file


def changed(backup: Path, change: Callable[[Files], object]) -> Path:
    """Write the backup again as somebody may have changed it."""
    with zipfile.ZipFile(backup) as old:
        files = {name: old.read(name) for name in old.namelist()}
    change(files)
    with zipfile.ZipFile(backup, "w") as new:
        for name, content in files.items():
            new.writestr(name, content)
    return backup


def an_original(files: Files) -> str:
    return next(name for name in files if name.startswith("originals/"))


def names_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_what_is_restored_is_what_was_there(archive: Archive, backup: Path, tmp_path: Path) -> None:
    told: list[str] = []
    target = tmp_path / "returned"
    report = Archive.restore(backup, target, lambda done, total, what: told.append(what))
    assert (report.articles, report.aside, report.failed, report.stopped) == (3, None, (), False)
    assert "Unpacking" in told
    with Archive.open(target, read_only=True) as again:
        assert again.check().faults == ()
        assert sorted(again.matching("tag:border treaty")) == sorted(archive.matching(""))
        for article in archive.matching(""):
            assert again.article(article) == archive.article(article)
            assert again.original_path(article).read_bytes() == (
                archive.original_path(article).read_bytes()
            )
        assert next(e.name for e in again.entities("Rahmon")) == "President Rahmon"
        assert again.events() == archive.events()
    assert names_in(tmp_path) == ["archive", "kept.zip", "returned", "texts"]


def test_an_archive_that_is_there_is_kept_under_another_name(
    archive: Archive, backup: Path, tmp_path: Path
) -> None:
    folder = archive.path
    archive.tag(sorted(archive.matching("")), "later")
    archive.close()
    report = Archive.restore(backup, folder)
    assert report.aside is not None
    assert report.aside.name.startswith("archive before 20")
    with Archive.open(report.aside, read_only=True) as former:
        assert len(former.matching("tag:later")) == 3
    with Archive.open(folder, read_only=True) as present:
        assert len(present.matching("")) == 3
        assert len(present.matching("tag:later")) == 0
    assert Archive.restore(backup, folder).aside != report.aside


def test_an_archive_in_use_is_not_replaced(archive: Archive, backup: Path) -> None:
    with pytest.raises(ArchiveLocked):
        Archive.restore(backup, archive.path)
    assert len(archive.matching("")) == 3


def test_a_folder_with_other_files_is_left_alone(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="not empty"):
        Archive.restore(backup, tmp_path / "texts")
    with pytest.raises(ArchiveError, match="is a file"):
        Archive.restore(backup, tmp_path / "texts" / "0.txt")
    assert names_in(tmp_path / "texts") == ["0.txt", "1.txt", "2.txt"]


def test_a_backup_is_made_beside_the_writer(archive: Archive, tmp_path: Path) -> None:
    with Archive.open(archive.path, read_only=True) as reader:
        assert reader.back_up(tmp_path / "b.zip").originals == 3


def test_a_backup_replaces_a_backup_and_nothing_else(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    archive.back_up(file)
    assert archive.back_up(file).originals == 3
    with pytest.raises(ArchiveError, match="is no backup"):
        archive.back_up(tmp_path / "texts" / "0.txt")
    with pytest.raises(ArchiveError, match="no folder"):
        archive.back_up(tmp_path / "nowhere" / "b.zip")
    assert names_in(tmp_path) == ["archive", "b.zip", "texts"]


def test_a_lost_original_is_named_and_the_rest_goes_on(archive: Archive, tmp_path: Path) -> None:
    first, second, _ = sorted(archive.matching(""))
    archive.original_path(first).unlink()
    archive.original_path(second).write_bytes(b"changed")
    report = archive.back_up(tmp_path / "b.zip")
    assert report.originals == 1
    assert all("missing or changed" in one.reason for one in report.failed)
    restored = Archive.restore(tmp_path / "b.zip", tmp_path / "returned")
    assert restored.articles == 3
    assert len(restored.failed) == 2


def test_nothing_is_left_of_a_backup_that_was_stopped(archive: Archive, tmp_path: Path) -> None:
    assert archive.back_up(tmp_path / "b.zip", cancelled=lambda: True).stopped
    steps: list[str] = []
    stopped = archive.back_up(
        tmp_path / "b.zip", lambda *step: steps.append(step[2]), lambda: "Packing" in str(steps)
    )
    assert stopped.stopped
    assert names_in(tmp_path) == ["archive", "texts"]


def test_nothing_is_left_of_a_restoring_that_was_stopped(backup: Path, tmp_path: Path) -> None:
    before = names_in(tmp_path)
    for words in ("", "Unpacking", "Indexing"):
        steps: list[str] = []
        report = Archive.restore(
            backup,
            tmp_path / "returned",
            lambda done, total, what, to=steps: to.append(what),
            lambda words=words, of=steps: words in str(of),
        )
        assert report.stopped
        assert names_in(tmp_path) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda files: files.pop(MANIFEST),
        lambda files: files.update({MANIFEST: b"[1]"}),
        lambda files: files.update({MANIFEST: b"\xff"}),
        lambda files: files.update({MANIFEST: b"{}" + b" " * 200_000}),
        lambda files: files.pop("archive.db"),
        lambda files: files.update({"archive.db": files["archive.db"][:-1]}),
        lambda files: files.update({"archive.db": b"no database"}),
    ],
    ids=["unnamed", "list", "bytes", "long", "no record", "cut", "other"],
)
def test_what_is_no_whole_backup_is_refused(
    backup: Path, tmp_path: Path, change: Callable[[Files], object]
) -> None:
    before = names_in(tmp_path)
    with pytest.raises(ArchiveError, match=r"no backup|damaged"):
        Archive.restore(changed(backup, change), tmp_path / "returned")
    assert names_in(tmp_path) == before


def test_other_files_are_refused(backup: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no backup"):
        Archive.restore(tmp_path / "texts" / "0.txt", tmp_path / "returned")
    with pytest.raises(ArchiveError, match="no file"):
        Archive.restore(tmp_path / "missing.zip", tmp_path / "returned")
    cut = tmp_path / "cut.zip"
    cut.write_bytes(backup.read_bytes()[:-100])
    with pytest.raises(ArchiveError, match="no backup"):
        Archive.restore(cut, tmp_path / "returned")


def test_a_newer_backup_names_the_way_on(backup: Path, tmp_path: Path) -> None:
    def newer(files: Files) -> None:
        files[MANIFEST] = json.dumps({"tajarchive backup": 99}).encode()

    with pytest.raises(ArchiveError, match="newer version"):
        Archive.restore(changed(backup, newer), tmp_path / "returned")


def test_a_damaged_original_is_named_and_left_out(backup: Path, tmp_path: Path) -> None:
    def damage(files: Files) -> None:
        files[an_original(files)] = b"something else"

    report = Archive.restore(changed(backup, damage), tmp_path / "returned")
    assert (report.articles, len(report.failed)) == (3, 1)
    assert "damaged" in report.failed[0].reason
    with Archive.open(tmp_path / "returned", read_only=True) as again:
        assert len(again.check().faults) == 1


def test_nothing_is_written_outside_the_folder(backup: Path, tmp_path: Path) -> None:
    def stray(files: Files) -> None:
        files["../stray.txt"] = files["originals/../../stray.txt"] = b"stray"
        files["index/stray.txt"] = b"stray"

    Archive.restore(changed(backup, stray), tmp_path / "returned")
    assert not list(tmp_path.rglob("stray*"))


def test_a_backup_larger_than_the_disk_is_refused(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("", (), {"free": 1000}))
    with pytest.raises(ArchiveError, match="less is free"):
        Archive.restore(backup, tmp_path / "returned")
